"""What is so of one examination: its people, days, places and numbers, each drawn once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from tests.corpora.hazel import numbers, places
from tests.corpora.hazel.exam import Exam
from tests.corpora.hazel.names import Person, draw_person

CREDENTIALS = {
    "ref": ("MD", "MD", "DO", "MD", "NP", "PA-C", "APRN"),
    "read": ("MD", "MD", "M.D.", "DO", "MD, FACR", "MD PhD"),
    "res": ("MD", "MD", "DO", "MD, PGY-4"),
    "fam": ("MD", "DO", "NP", "MD"),
    "surg": ("MD", "MD, FACS", "DO", "DPM"),
    "told": ("MD", "MD", "DO", "PA-C", "NP", "RN"),
    "copy": ("MD", "DO", "MD"),
    "tech": ("RT(R)(CT)", "RT (R)", "ARRT", "RDMS", "R.T.", "CNMT", "RT(R)(M)(ARRT)"),
    "nurse": ("RN", "RN", "R.N.", "BSN, RN", "LVN"),
    "typist": ("",),
    "third": ("",),
}
NUMBERS = {
    "mrn": ("MRN", "mrn"),
    "acc": ("ACCESSION", "acc"),
    "prioracc": ("ACCESSION", "acc"),
    "enc": ("ID", "enc"),
    "ord": ("ID", "ord"),
    "ins": ("ID", "ins"),
    "ser": ("ID", "ser"),
    "implant": ("ID", "ser"),
    "job": ("ID", "job"),
    "dod": ("ID", "dod"),
    "npi": ("ID", "npi"),
    "lic": ("ID", "lic"),
}


class Facts:
    """Draws each value once where a report would repeat it. `kind` is the site's, a key of places."""

    def __init__(self, rng: Random, exam: Exam, kind: str) -> None:
        self.rng, self.exam, self.kind = rng, exam, kind
        self.woman = {"F": True, "M": False}.get(exam.sex, rng.random() < 0.5)
        if kind in ("va", "military") and not exam.sex:
            self.woman = rng.random() < 0.2
        self.patient = draw_person(rng, self.woman)
        self.title = rng.choice(exam.titles)
        self.day = date(2011, 1, 5) + timedelta(days=rng.randrange(5_300))
        self.years = self._draw_age()
        self.born = self.day - timedelta(days=self.years * 365 + self.years // 4 + rng.randrange(45, 330))
        self._days = {"exam": self.day, "dob": self.born}
        self._people: dict[str, tuple[Person, str]] = {}
        self._kept: dict[str, str] = {}
        self.style = rng.randrange(10_000)
        self.area = numbers.draw_area(rng)
        self.address = places.draw_address(rng)
        self.town = self.address.town
        self.home = places.draw_address(rng)

    def _draw_age(self) -> int:
        if self.exam.child:
            return self.rng.randrange(1, 17)
        low, high = self.exam.ages
        return self.rng.randrange(90, 99) if high > 80 and self.rng.random() < 0.12 else self.rng.randrange(low, high)

    def known(self) -> dict[str, str]:
        """What an export's columns hold; every one may also be in the text."""
        style = self.rng.choice(("hl7", "lfm", "full", "lf"))
        columns = {
            "patient_first": self.patient.first,
            "patient_last": self.patient.last,
            "patient_middle": self.patient.middle,
            "mrn": self.number("mrn"),
            "accession": self.number("acc"),
            "dob": self.born.isoformat(),
            "exam_date": self.day.isoformat(),
            "ordering": self.person("ref")[0].form(style),
            "radiologist": self.person("read")[0].form(style),
        }
        if self.rng.random() < 0.35:
            columns["site"] = self.site
        if self.rng.random() < 0.3:
            columns["phone"] = self.phone("patient")
        return columns

    # What a case keeps.
    def keep(self, name: str, draw: Callable[[], str]) -> str:
        if name not in self._kept:
            self._kept[name] = draw()
        return self._kept[name]

    def person(self, role: str) -> tuple[Person, str]:
        if role not in self._people:
            self._people[role] = draw_person(self.rng), self.rng.choice(CREDENTIALS[role])
        return self._people[role]

    def number(self, name: str) -> str:
        return self.keep(name, lambda: numbers.draw_id(self.rng, NUMBERS[name][1], self.style))

    @property
    def site(self) -> str:
        return self.keep("site", lambda: places.draw_place(self.rng, self.kind, self.town))

    def phone(self, whose: str) -> str:
        return self.keep(f"phone:{whose}", lambda: numbers.draw_phone(self.rng, self.area))

    def day_of(self, which: str) -> date:
        if which not in self._days:
            pick = self.rng.randrange
            shift = {
                "prior": -pick(30, 1_100),
                "older": -pick(1_200, 3_900),
                "later": pick(7, 400),
                "signed": self.rng.choice((0, 0, 0, 1, 1, 3)),
                "ordered": -self.rng.choice((0, 0, 1, 2, 9)),
                "onset": -pick(1, 20),
                "lmp": -pick(120, 190),
                "surg": -pick(15, 700),
            }[which]
            day = self.day + timedelta(days=shift)
            if day <= self.born:
                day = self.born + timedelta(days=pick(2, (self.day - self.born).days))
            self._days[which] = day
        return self._days[which]

    def address_of(self, form: str) -> places.Address:
        return self.home if form.startswith("home") else self.address

    def host(self) -> str:
        words = "".join(c if c.isalnum() else " " for c in self.site.lower().replace("'", "")).split()
        return self.keep("host", lambda: "".join(words[:2]) + self.rng.choice((".org", ".org", ".com", ".net")))
