"""One patient's case: what each slot of a template says, marked with its category."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from tests.corpora.elm.markup import mark
from tests.corpora.elm.people import FORMS, NICKNAMES, Person, person
from tests.corpora.elm.places import COUNTIES, FACILITIES, STREETS, TOWNS, WARDS

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_PHONES = {
    "us": "(###) 555-01##|###-555-01##|###.555.01##|555-01##|1-###-555-01##|+1 ### 555 01##",
    "ca": "(###) 555-01##|1 ### 555-01##|### 555-01##",
    "uk": "01### 960###|020 7946 0###|+44 1632 960###|07700 900###|(01632) 960 ###",
    "au": "(02) 5550 ####|0491 570 ###|+61 2 5550 ####|03 7010 ####|1800 975 ###",
}
_ZIPS = {"us": "#####|#####-####", "ca": "K#A #B#|V#N #T#", "uk": "BA# #QX|M## #TR", "au": "2###|4###"}
_MRNS = "########|MR#######|##-##-##|E######|K #######|### ### ####|X##-#####|H0#######"
_ACCESSIONS = "CT-##-######|########|RX######|20##-MR-####|A#########|US.##.#####|E#-######"
_IDS = "######|#########|WO-#####|##K###|B#-####-##|AC######|PK#####/#|ZX######"
_HOLIDAYS = "Christmas Eve|Thanksgiving|Boxing Day|Easter Monday|Labor Day|ANZAC Day|Canada Day|Diwali|Eid|Good Friday"
_CLINICAL = {
    "side": "right left",
    "n": "2 3 4 5 6 7 8 9 11 12 14",
    "mm": "3 4 5 6 8 9 11 13 17 22 31",
    "level": "L4-5 L5-S1 C5-6 T12 C3 L1",
    "time": "0815 14:20 9:05am 1630h 22:47 7.40pm",
    "year": "2009 2012 2015 2017 2018 2019",
    "sex": "man woman",
    "dose": "75 80 95 100 120",
}


def digits(rng: Random, patterns: str) -> str:
    pattern = rng.choice(patterns.split("|"))
    return "".join(str(rng.randrange(1, 10)) if one == "#" else one for one in pattern)


class Case:
    """The people, numbers, dates and places of one report; `slot` gives a slot's marked text."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.locale = rng.choice("us us us ca uk au".split())
        self.patient, self.ordering, self.radiologist, self.other = (person(rng) for _ in range(4))
        self.relative, self.staff = person(rng), person(rng)
        self.mrn, self.accession = digits(rng, _MRNS), digits(rng, _ACCESSIONS)
        self.exam = date(2016, 1, 1) + timedelta(days=rng.randrange(3300))
        self.age = rng.choice((93, 91, 97, 101)) if rng.random() < 0.1 else rng.randrange(19, 88)
        self.dob = self.exam - timedelta(days=int(self.age * 365.25) + rng.randrange(20, 300))
        self.site, self.site_short = rng.choice(FACILITIES)
        self.phone = digits(rng, _PHONES[self.locale])

    def known(self) -> dict[str, str]:
        one = self.patient
        known = {"patient_first": one.first, "patient_last": one.last, "patient_middle": one.middle}
        known |= {"mrn": self.mrn, "accession": self.accession, "dob": self.dob.isoformat()}
        known |= {"exam_date": self.exam.isoformat(), "ordering": self.ordering.form("{l}^{f}")}
        known |= {"radiologist": self.radiologist.form("{f} {l}")}
        if self.rng.random() < 0.3:
            known |= {"phone": self.phone, "site": self.site}
        return known

    def slot(self, name: str) -> str:
        if name in _CLINICAL:
            return self.rng.choice(_CLINICAL[name].split())
        if name == "age" and self.age < 90:
            return str(self.age)
        person_slot = self._person(name)
        return mark(*person_slot) if person_slot else mark(*self._thing(name))

    def _person(self, name: str) -> tuple[str, str] | None:
        """`pt`, `ord`, `rad`, `doc`, `rel`, `tech`, with a suffix: f(irst), l(ast), i(nitials), c(omma), h(l7)."""
        people: dict[str, tuple[str, Person]] = {
            "pt": ("PATIENT", self.patient),
            "ord": ("PHYSICIAN", self.ordering),
            "rad": ("PHYSICIAN", self.radiologist),
            "doc": ("PHYSICIAN", self.other),
            "rel": ("NAME", self.relative),
            "tech": ("NAME", self.staff),
        }
        stem, _, suffix = name.partition("_")
        if stem not in people:
            return None
        category, who = people[stem]
        patterns = {"f": "{f}", "l": "{l}", "c": "{l}, {f} {m}", "h": "{l}^{f}^{m}", "n": "{f} {l}"}
        if suffix == "i":
            return category, who.initials
        return category, who.form(patterns.get(suffix) or self.rng.choice(FORMS))

    def _thing(self, name: str) -> tuple[str, str]:
        rng = self.rng
        values = {
            "mrn": lambda: ("MRN", self.mrn),
            "acc": lambda: ("ACCESSION", self.accession),
            "oacc": lambda: ("ACCESSION", digits(rng, _ACCESSIONS)),
            "id": lambda: ("ID", digits(rng, _IDS)),
            "ssn": lambda: ("SSN", digits(rng, "9##-##-####|9########|9## ## ####")),
            "ssn4": lambda: ("SSN", digits(rng, "####")),
            "exam": lambda: ("DATE", self._date(self.exam)),
            "iso": lambda: ("DATE", self.exam.strftime("%Y%m%d")),
            "dob_iso": lambda: ("DATE", self.dob.strftime("%Y%m%d")),
            "dob": lambda: ("DATE", self._date(self.dob)),
            "date": lambda: ("DATE", self._date(self._earlier(2000))),
            "day": lambda: ("DATE", self._short(self._earlier(200))),
            "month": lambda: ("DATE", self._month(self._earlier(900))),
            "hol": lambda: ("DATE", rng.choice(_HOLIDAYS.split("|"))),
            "age": lambda: ("AGE", str(self.age)),
            "old": lambda: ("AGE", rng.choice("90 92 94 96 99 103".split())),
            "phone": lambda: ("PHONE", self.phone),
            "tel": lambda: ("PHONE", digits(rng, _PHONES[self.locale])),
            "ext": lambda: ("PHONE", digits(rng, "####|###|#-####")),
            "email": lambda: ("EMAIL", self._email()),
            "url": lambda: (
                "URL",
                digits(rng, "www.kestrelpacs.example|https://view.uwc.example/s/####|pacs.rti.example"),
            ),
            "site": lambda: ("HOSPITAL", self.site),
            "site_s": lambda: ("HOSPITAL", self.site_short.removeprefix("the ")),
            "hosp": lambda: ("HOSPITAL", rng.choice(FACILITIES)[0]),
            "h": lambda: ("HOSPITAL", rng.choice(FACILITIES)[1].removeprefix("the ")),
            "ward": lambda: ("HOSPITAL", rng.choice(WARDS)),
            "town": lambda: ("ADDRESS", rng.choice(TOWNS)),
            "county": lambda: ("ADDRESS", rng.choice(COUNTIES)),
            "street": lambda: ("ADDRESS", rng.choice(STREETS).format(n=rng.randrange(2, 990))),
            "zip": lambda: ("ADDRESS", digits(rng, _ZIPS[self.locale])),
            "nick": lambda: ("PATIENT", rng.choice(NICKNAMES)),
        }
        return values[name]()

    def _earlier(self, days: int) -> date:
        return self.exam - timedelta(days=self.rng.randrange(1, days))

    def _date(self, day: date) -> str:
        month = _MONTHS[day.month - 1]
        numeric = f"{day.month}/{day.day}/" if self.locale == "us" else f"{day.day}/{day.month}/"
        forms = (
            f"{numeric}{day.year}",
            f"{numeric}{day:%y}",
            f"{day:%d.%m.%Y}" if self.locale != "us" else f"{day:%m-%d-%Y}",
            day.isoformat(),
            f"{day:%d-%b-%Y}",
            f"{day:%d%b%y}".upper(),
            f"{month} {day.day}, {day.year}",
            f"{day.day} {month[:3]} {day.year}",
            f"{day.day}{_ordinal(day.day)} of {month} {day.year}",
        )
        return self.rng.choice(forms)

    def _short(self, day: date) -> str:
        month = _MONTHS[day.month - 1]
        forms = (
            f"{day.month}/{day.day}" if self.locale == "us" else f"{day.day}/{day.month}",
            f"{day.day}.{day.month}.",
            f"{month[:3]} {day.day}",
            f"{day.day} {month}",
            f"{_DAYS[day.weekday()]} {day.day} {month[:3]}",
            f"{month} {day.day}{_ordinal(day.day)}",
            f"the {day.day}{_ordinal(day.day)}",
            f"{_DAYS[day.weekday()]} {day.day}/{day.month}",
        )
        return self.rng.choice(forms)

    def _month(self, day: date) -> str:
        month = _MONTHS[day.month - 1]
        forms = (
            *(f"{month} {day.year}", f"{month} '{day:%y}", f"{month[:3]} {day.year}", f"mid-{month}", f"{day:%Y-%m}"),
            *(f"{day:%m/%Y}", month, f"late {month} {day.year}", f"{month} of {day.year}"),
        )
        return self.rng.choice(forms)

    def _email(self) -> str:
        who = self.rng.choice((self.ordering, self.radiologist, self.patient))
        name = "".join(one for one in who.last.lower() if one.isascii() and one.isalpha())
        host = self.rng.choice("uwc.example rti.nhs.example kestrel.example mailbox.example".split())
        return f"{who.first[0].lower()}.{name}@{host}" if who.first[0].isascii() else f"{name}@{host}"


def _ordinal(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
