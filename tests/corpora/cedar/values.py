"""Slots that are not PHI: measurements, levels, clock positions, image numbers, scores, devices, ages below 90."""

from __future__ import annotations

import random
from collections.abc import Callable


def neutral_slots(rng: random.Random, exam_year: int) -> dict[str, Callable[[], str]]:
    """The table of slots. The side is one per report, so that the report agrees with itself."""
    side = rng.choice(["right", "left"])
    other = "left" if side == "right" else "right"

    def number(low: float, high: float) -> str:
        return f"{rng.uniform(low, high):.1f}"

    def size() -> str:
        one, two, three = (number(0.4, 4.8) for _ in range(3))
        return rng.choice([f"{one} cm", f"{one} x {two} cm", f"{one} × {two} × {three} cm", f"{one}cm x {two}cm"])

    def images() -> str:
        series, image = rng.randint(2, 9), rng.randint(8, 340)
        forms = [
            "series {0}, image {1}",
            "series {0} image {1}",
            "image {1}/{2}",
            "se {0}/im {1}",
            "({0}/{1})",
            "image {1} of series {0}",
        ]
        return rng.choice(forms).format(series, image, image + rng.randint(5, 200))

    def disc(letters: str, low: int, high: int) -> str:
        top = rng.randint(low, high)
        return rng.choice(
            [f"{letters}{top}-{letters}{top + 1}", f"{letters}{top}-{top + 1}", f"{letters}{top}/{top + 1}"]
        )

    return {
        "size": size,
        "mm": lambda: f"{rng.randint(2, 9)} mm",
        "bigmm": lambda: f"{rng.randint(11, 48)} mm",
        "cm": lambda: f"{number(0.9, 7.5)} cm",
        "im": images,
        "lvl": lambda: disc("L", 1, 4),
        "clvl": lambda: disc("C", 2, 6),
        "tlvl": lambda: f"T{rng.randint(4, 12)}",
        "vert": lambda: rng.choice(["L1", "L2", "T12", "T11", "L3", "T8"]),
        "clock": lambda: rng.choice(["{0} o'clock", "{0}:00", "{0} o’clock", "{0} o'clock"]).format(rng.randint(1, 12)),
        "cmfn": lambda: rng.choice(["{0} cm from the nipple", "{0} cm FN", "{0}cmfn"]).format(rng.randint(2, 11)),
        "side": lambda: side,
        "oside": lambda: other,
        "lobe": lambda: rng.choice(["upper", "lower"]),
        "seg": lambda: rng.choice(["II", "IVa", "V", "VI", "VII", "VIII", "4B", "7"]),
        "hu": lambda: str(rng.randint(-30, 90)),
        "suv": lambda: number(2.1, 18.9),
        "pct": lambda: f"{rng.randint(20, 90)}%",
        "vel": lambda: str(rng.randint(60, 320)),
        "ratio": lambda: number(0.6, 4.5),
        "tscore": lambda: f"-{number(0.2, 3.9)}",
        "gy": lambda: f"{rng.randint(120, 980)} mGy-cm",
        "ml": lambda: str(rng.choice([75, 80, 95, 100, 110, 125])),
        "ga": lambda: f"{rng.randint(18, 36)} weeks {rng.randint(0, 6)} days",
        "psa": lambda: number(3.8, 21.0),
        "few": lambda: str(rng.choice([3, 6, 12])),
        "n": lambda: str(rng.randint(2, 8)),
        "year": lambda: str(rng.randint(exam_year - 16, exam_year - 1)),
        "time": lambda: f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}",
        "l_mrn": lambda: rng.choice(
            [
                "MRN:",
                "MRN:",
                "MRN",
                "MRN#:",
                "MR #:",
                "MR#",
                "Med Rec No:",
                "Medical Record Number:",
                "Unit No:",
                "Pt ID:",
            ]
        ),
        "l_dob": lambda: rng.choice(
            ["DOB:", "DOB:", "DOB", "D.O.B.:", "Date of Birth:", "Birth Date:", "Birthdate", "b."]
        ),
        "l_acc": lambda: rng.choice(
            [
                "Accession:",
                "Accession #:",
                "Acc:",
                "Acc#",
                "ACC",
                "Accession No.",
                "Accession Number:",
                "Exam #:",
                "Req. no.",
            ]
        ),
        "bar": lambda: "|",
    }
