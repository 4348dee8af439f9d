"""Values of slots that know nothing of the people: places, numbers, times, measures."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.corpora.fir import places
from tests.corpora.fir.markup import phi
from tests.corpora.fir.numbers import draw_id, draw_phone, draw_serial


class Values:
    """Draws each value once per document where a report would repeat it; `style` tells the forms of identifiers."""

    def __init__(self, rng: Random) -> None:
        self.rng, self.style = rng, rng.randrange(1_000)
        self._values: dict[str, str] = {}

    def _value(self, key: str, draw: Callable[[], str]) -> str:
        if key not in self._values:
            self._values[key] = draw()
        return self._values[key]

    # Places.
    def _hosp(self, form: str) -> str:
        name = self._value("hosp", lambda: places.draw_hospital(self.rng))
        return phi("HOSPITAL", {"short": places.short, "init": places.initials, "up": str.upper}.get(form, str)(name))

    def _out(self, form: str) -> str:
        name = self._value(f"out{form}", lambda: places.draw_hospital(self.rng))
        draw = self.rng.random()
        return phi("HOSPITAL", places.short(name) if draw < 0.45 else places.initials(name) if draw < 0.55 else name)

    def _clinic(self, form: str) -> str:
        return phi("HOSPITAL", self._value(f"clinic{form}", lambda: places.draw_practice(self.rng, form)))

    def _care(self, form: str) -> str:
        return phi("NAME", places.draw_practice(self.rng, "care"))

    def _wing(self, form: str) -> str:
        return phi("HOSPITAL", places.draw_pavilion(self.rng))

    def _street(self, form: str) -> str:
        return phi("ADDRESS", self._value(f"street{form}", lambda: places.draw_street(self.rng)))

    def _town(self, form: str) -> str:
        return phi("ADDRESS", self._value(f"town{form}", lambda: self.rng.choice(places.TOWNS)))

    def _zip(self, form: str) -> str:
        number, more = self.rng.randrange(1_100, 99_900), self.rng.randrange(1_000, 9_999)
        return phi("ADDRESS", self.rng.choice((f"{number:05d}", f"{number:05d}", f"{number:05d}-{more}")))

    def _st(self, form: str) -> str:
        return self._value("state", lambda: self.rng.choice(places.STATES))

    # Numbers.
    def _mrn(self, form: str) -> str:
        return phi("MRN", self._value(f"mrn{form}", lambda: draw_id(self.rng, "mrn", self.style)))

    def _acc(self, form: str) -> str:
        return phi("ACCESSION", self._value(f"acc{form}", lambda: draw_id(self.rng, "acc", self.style)))

    def _id(self, form: str) -> str:
        return phi("ID", self._value(f"id{form}", lambda: draw_id(self.rng, form, self.style)))

    def _serial(self, form: str) -> str:
        return phi("ID", draw_serial(self.rng))

    def _ssn(self, form: str) -> str:
        return phi("SSN", self._value("ssn", lambda: draw_id(self.rng, "ssn", self.style)))

    def _phone(self, form: str) -> str:
        return phi("PHONE", self._value(f"phone:{form}", lambda: draw_phone(self.rng)))

    def _ext(self, form: str) -> str:
        forms = (
            f"{self.rng.randrange(1_000, 9_999)}",
            f"{self.rng.randrange(2, 9)}-{self.rng.randrange(1_000, 9_999)}",
        )
        return phi("PHONE", self.rng.choice(forms))

    def _desk(self, form: str) -> str:
        user = self.rng.choice(("radrecords", "imaging.library", "filmroom", "rad-scheduling", "reports"))
        return phi("EMAIL", f"{user}@{self._domain()}")

    def _url(self, form: str) -> str:
        host = self.rng.choice(("www.", "https://portal.", "https://mychart.", "http://pacs.", "images."))
        path = self.rng.choice(
            ("", "", "/radiology", f"/viewer?study={self.rng.randrange(10**6)}", "/patients/results")
        )
        return phi("URL", f"{host}{self._domain()}{path}")

    def _domain(self) -> str:
        hospital = self._value("hosp", lambda: places.draw_hospital(self.rng))
        words = [word for word in places.short(hospital).lower().replace("'", "").split() if word not in ("st.", "of")]
        stem = "".join(letter for letter in "".join(words) if letter.isascii() and letter.isalnum())
        return self._value("domain", lambda: f"{stem[:18]}.{self.rng.choice(('org', 'com', 'net', 'health', 'edu'))}")

    # What no privacy officer would mark.
    def _n(self, form: str) -> str:
        low, high = map(int, form.split("-"))
        return str(self.rng.randint(low, high))

    def _mm(self, form: str) -> str:
        first, second = self.rng.randint(2, 34), self.rng.randint(2, 28)
        return self.rng.choice(
            (
                f"{first} mm",
                f"{first / 10} cm",
                f"{first / 10} x {second / 10} cm",
                f"{first} x {second} mm",
                f"{first}mm",
            )
        )

    def _img(self, form: str) -> str:
        series, image = self.rng.randint(2, 9), self.rng.randint(4, 280)
        return self.rng.choice(
            (f"series {series}, image {image}", f"image {image}", f"Se {series} Im {image}", f"{series}:{image}",
             f"image {image} series {series}", f"axial image {image}")
        )  # fmt: skip

    def _time(self, form: str) -> str:
        hour, minute, second = self.rng.randrange(24), self.rng.randrange(60), self.rng.randrange(60)
        half = f"{(hour - 1) % 12 + 1}:{minute:02d} {'PM' if hour > 11 else 'AM'}"
        whole = f"{hour:02d}:{minute:02d}"
        if form == "hl7":
            return f"{hour:02d}{minute:02d}{second:02d}"
        if form == "24":
            return self.rng.choice((whole, f"{whole}:{second:02d}"))
        return self.rng.choice((half, half, whole, f"{hour:02d}{minute:02d} hours", half.lower(), f"{whole} hrs"))
