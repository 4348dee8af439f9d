"""Placeholders of clinical content: sizes, levels, image numbers and the like. None of it is PHI."""

from __future__ import annotations

from random import Random

from tests.corpora.alder.case import Case


class ClinicalSlots:
    """What looks like identifiers, names or dates to a careless reader and is not."""

    rng: Random
    case: Case

    def side(self) -> str:
        return self.rng.choice(("left", "right"))

    def lobe(self) -> str:
        return self.rng.choice(
            (
                "right upper lobe",
                "right middle lobe",
                "right lower lobe",
                "left upper lobe",
                "left lower lobe",
                "lingula",
            )
        )

    def cm(self) -> str:
        return f"{self.rng.randint(2, 99) / 10:.1f} cm"

    def big(self) -> str:
        """A size of vessels and organs."""
        return f"{self.rng.randint(31, 69) / 10:.1f} cm"

    def organ_size(self) -> str:
        """A size of spleens, kidneys and livers."""
        return f"{self.rng.randint(88, 164) / 10:.1f} cm"

    def mm(self) -> str:
        return f"{self.rng.randint(2, 19)} mm"

    def dims(self) -> str:
        a, b, c = (self.rng.randint(4, 98) / 10 for _ in range(3))
        return self.rng.choice(
            (
                f"{a} x {b} cm",
                f"{a} x {b} x {c} cm",
                f"{a:.1f} × {b:.1f} cm",
                f"{round(a * 10)} x {round(b * 10)} mm",
                f"{a}x{b}x{c} cm",
                f"{a} cm AP by {b} cm TR by {c} cm CC",
            )
        )

    def img(self) -> str:
        series, image = self.rng.randint(2, 14), self.rng.randint(5, 480)
        return self.rng.choice(
            (
                f"(series {series}, image {image})",
                f"(series {series} image {image})",
                f"({series}/{image})",
                f"(image {series}-{image})",
                f"(se {series} im {image})",
                f"(Series {series}, Image {image}/{image + 77})",
                f"(axial image {image} of series {series})",
                f"(S{series}/I{image})",
            )
        )

    def hu(self) -> str:
        value = self.rng.randint(-20, 140)
        return self.rng.choice((f"{value} HU", f"{value} Hounsfield units"))

    def clock(self) -> str:
        hour = self.rng.randint(1, 12)
        return self.rng.choice((f"{hour} o'clock", f"{hour} o'clock position", f"{hour}:00 axis", f"{hour} o’clock"))

    def year(self) -> str:
        """A year alone is not PHI under Safe Harbor."""
        return str(self.case.exam.year - self.rng.randint(1, 12))

    def span(self) -> str:
        number = self.rng.choice((1, 2, 3, 6, 12, 18))
        return self.rng.choice((f"{number} months" if number > 1 else "1 month", f"{number + 1} weeks", "2 years"))

    def followup(self) -> str:
        return self.rng.choice(("3-month", "6-month", "12-month", "short-interval", "1-year", "6 to 12 month"))

    def n(self) -> str:
        return str(self.rng.randint(2, 9))

    def cspine(self) -> str:
        return f"C{self.rng.randint(1, 7)}"

    def tspine(self) -> str:
        return f"T{self.rng.randint(1, 12)}"

    def lspine(self) -> str:
        return self.rng.choice(("L1", "L2", "L3", "L4", "L5", "S1"))

    def cdisc(self) -> str:
        level = self.rng.randint(2, 6)
        return self.rng.choice((f"C{level}-{level + 1}", f"C{level}-C{level + 1}", f"C{level}/{level + 1}"))

    def ldisc(self) -> str:
        level = self.rng.randint(1, 4)
        return self.rng.choice(
            (f"L{level}-{level + 1}", f"L{level}-L{level + 1}", f"L{level}/L{level + 1}", "L5-S1", "L5/S1")
        )

    def contrast(self) -> str:
        volume = self.rng.choice((75, 80, 90, 100, 120, 125))
        agent = self.rng.choice(
            ("Omnipaque 350", "Omnipaque 300", "Isovue-370", "Visipaque 320", "Ultravist 300", "Optiray 350")
        )
        return self.rng.choice(
            (
                f"{volume} mL of {agent}",
                f"{volume} cc {agent}",
                f"{agent}, {volume} ml IV",
                f"{volume} mL {agent} intravenously",
            )
        )

    def gad(self) -> str:
        volume = self.rng.randint(5, 20)
        return (
            f"{volume} mL {self.rng.choice(('Gadavist', 'MultiHance', 'Dotarem', 'Eovist', 'ProHance', 'Magnevist'))}"
        )

    def dose(self) -> str:
        return self.rng.choice(
            (
                f"CTDIvol {self.rng.randint(3, 60)}.{self.n()} mGy",
                f"DLP {self.rng.randint(120, 1900)} mGy-cm",
                f"{self.rng.randint(100, 140)} kVp",
            )
        )

    def seg(self) -> str:
        return self.rng.choice(
            ("segment II", "segment IVa", "segment VI", "segment VIII", "segment 5/8", "segments 6/7", "segment 4B")
        )

    def mci(self) -> str:
        return f"{self.rng.randint(4, 29)}.{self.n()} mCi"

    def suv(self) -> str:
        return f"SUVmax {self.rng.randint(2, 19)}.{self.n()}"

    def weeks(self) -> str:
        return f"{self.rng.randint(6, 38)} weeks {self.rng.randint(1, 6)} days"

    def ga(self) -> str:
        return f"{self.rng.randint(6, 38)}w{self.rng.randint(0, 6)}d"

    def reason(self) -> str:
        """Why the exam was asked for."""
        return self.rng.choice(self.case.kind.reasons).format_map(self)  # type: ignore[arg-type]

    def low_reason(self) -> str:
        """The same within a sentence; acronyms keep their capitals."""
        reason = self.reason()
        return reason if reason[1:2].isupper() or not reason[1:2].isalpha() else reason[0].lower() + reason[1:]

    def prior(self) -> str:
        """An earlier study, without its date."""
        modality = {"XR": "Radiographs", "MG": "Mammogram", "US": "Ultrasound", "FL": "Esophagram", "PT": "PET/CT"}
        own = modality.get(self.case.kind.modality, self.case.kind.modality)
        return self.rng.choice((own, own, "CT", "MRI", f"{own} study", "Prior exam"))

    def exam(self) -> str:
        """The exam's title."""
        return self.rng.choice(self.case.kind.titles)

    def modality(self) -> str:
        """Two letters."""
        return self.case.kind.modality

    def wet(self) -> str:
        """A preliminary conclusion."""
        text = self.rng.choice(self.case.kind.impressions).format_map(self)  # type: ignore[arg-type]
        return text[0].upper() + text[1:]
