"""One patient's visit: what stays the same throughout a report, and the slots of its templates."""

from __future__ import annotations

import string
from datetime import date, timedelta
from random import Random

from tests.corpora.fir.markup import fill, phi, section
from tests.corpora.juniper import places
from tests.corpora.juniper.dates import FULL, HOLIDAYS, PART, some, write
from tests.corpora.juniper.people import LAST_WEIGHTS, LASTS, MEN, NICKNAMES, WOMEN
from tests.corpora.juniper.values import VALUES

CREDENTIALS = ("MD", "M.D.", "DO", "D.O.", "MD, PhD", "MD, MPH", "MD, FACR", "MBBS")
MIDLEVEL = ("NP", "PA-C", "PA", "ARNP", "CNP", "FNP-C", "APRN", "DNP", "CNM", "DPM", "DC", "RN")
SUFFIXES = ("Jr", "Jr.", "Sr", "III", "II", "IV")


class Case:
    """A patient, the people and places around, and the texts of the sections; `slot` gives the value of a slot."""

    def __init__(self, rng: Random, child: bool = False) -> None:
        self.rng = rng
        self.female = rng.random() < 0.53
        self.first, self.last = self._first(self.female), self._last()
        self.middle = self._first(self.female)
        self.suffix = rng.choice(SUFFIXES) if not self.female and rng.random() < 0.12 else ""
        self.exam = date(2012, 1, 1) + timedelta(days=rng.randrange(5000))
        self.age = rng.choice((rng.randrange(18, 90), rng.randrange(40, 90), rng.randrange(1, 101)))
        if child:
            self.age = rng.randrange(1, 17)
        self.dob = self.exam - timedelta(days=int(self.age * 365.25) + rng.randrange(5, 355))
        self.form = rng.choice(("mdY", "mmddY", "mdy", "d-b-Y", "Bcomma"))
        self.town, self.state = rng.choice(places.TOWNS)
        self.site = self._hospital()
        self.facts = {
            "mrn": self._number(rng.choice(("########", "#######", "E#######", "MR######", "###-##-##", "#########"))),
            "acc": self._number(rng.choice(("#######", "CR-##-#####", "ACC########", "##-###-####", "RAD##X######"))),
            "phone": self._phone(),
        }
        self.doctors = {role: self._doctor() for role in ("ord", "rad", "res", "pcp")}
        self.sections: dict[str, str] = {}
        self.texts: dict[str, str] = {}

    def known(self) -> dict[str, str]:
        """What the columns of an export hold."""
        known = {
            "patient_first": self.first,
            "patient_last": self.last,
            "patient_middle": self.middle if self.rng.random() < 0.5 else "",
            "mrn": self.facts["mrn"],
            "accession": self.facts["acc"],
            "dob": self.dob.isoformat(),
            "exam_date": self.exam.isoformat(),
            "ordering": ", ".join(reversed(self.doctors["ord"])),
            "radiologist": " ".join(self.doctors["rad"]),
            "site": self.site,
        }
        return known | ({"phone": self.facts["phone"]} if self.rng.random() < 0.4 else {})

    def slot(self, name: str) -> str:
        """The text of a slot, with its marks."""
        head, _, rest = name.partition(".")
        if head in VALUES:
            return fill(self.rng.choice(VALUES[head]), self.rng, self.slot)
        if name in self.texts:
            return self.fill(self.texts[name])
        if head == "sec":
            return section(rest, self.sections[rest])
        return str(getattr(self, f"_slot_{head}")(rest))

    def fill(self, template: str) -> str:
        """The template with its choices made and its slots filled."""
        return fill(template, self.rng, self.slot)

    # the patient
    def _slot_p(self, form: str) -> str:
        suffix = f" {self.suffix}" if self.suffix else ""
        first, last = self.first, self.last
        texts = {
            "comma": f"{last}{suffix}, {first} {self.middle[0]}",
            "COMMA": f"{last}{suffix}, {first} {self.middle}".upper(),
            "tight": f"{last},{first} {self.middle[0]}".upper(),
            "full": f"{first} {last}{suffix}",
            "long": f"{first} {self.middle[0]}. {last}{suffix}",
            "first": first,
            "last": last,
            "lower": f"{first} {last}".lower(),
            "lowlast": last.lower(),
            "initials": f"{first[0]}.{self.middle[0]}.{last[0]}.",
            "caret": f"{last}^{first}^{self.middle[0]}".upper(),
            "typo": self._typo(last),
            "nick": self.rng.choice(NICKNAMES),
        }
        return phi("PATIENT", texts[form])

    def _slot_mr(self, _: str) -> str:
        return ("Ms. " if self.rng.random() < 0.6 else "Mrs. ") if self.female else "Mr. "

    def _slot_age(self, _: str) -> str:
        return phi("AGE", str(self.age)) if self.age >= 90 else str(max(self.age, 1))

    def _slot_old(self, _: str) -> str:
        return phi("AGE", str(self.rng.randrange(90, 104)))

    def _slot_sex(self, form: str) -> str:
        words = {"": ("man", "woman"), "mf": ("male", "female"), "x": ("M", "F"), "he": ("he", "she")}
        words |= {"his": ("his", "her"), "He": ("He", "She"), "him": ("him", "her")}
        return words[form][self.female]

    # days
    def _slot_date(self, form: str) -> str:
        return phi("DATE", write(self.exam, form or self.form)[0])

    def _slot_dob(self, form: str) -> str:
        return phi("DATE", write(self.dob, form or self.form)[0])

    def _slot_prior(self, form: str) -> str:
        """A day before the examination; `form` is any form, "full", "part" or nothing for either."""
        day = self.exam - timedelta(days=self.rng.choice((1, 3, 9, 30, 90, 200, 400, 1000)) + self.rng.randrange(30))
        if form in ("", "full", "part"):
            marked, rest = some(day, self.rng, {"": 0.6, "full": 1.0, "part": 0.0}[form])
        else:
            marked, rest = write(day, form)
        return phi("DATE", marked) + rest

    def _slot_next(self, _: str) -> str:
        day = self.exam + timedelta(days=self.rng.randrange(5, 190))
        marked, rest = write(day, self.rng.choice((*FULL[:8], *PART[:7])))
        return phi("DATE", marked) + rest

    def _slot_month(self, _: str) -> str:
        return phi("DATE", (self.exam - timedelta(days=self.rng.randrange(300))).strftime("%B"))

    def _slot_holiday(self, _: str) -> str:
        return phi("DATE", self.rng.choice(HOLIDAYS))

    def _slot_stamp(self, _: str) -> str:
        return phi("DATE", f"{self.exam:%Y%m%d}{self.rng.randrange(24):02}{self.rng.randrange(60):02}")

    # other people
    def _slot_doc(self, form: str) -> str:
        """A doctor: of a role ("ord.full"), or some other."""
        role, _, shape = form.partition(".") if form.partition(".")[0] in self.doctors else ("", "", form)
        first, last = self.doctors[role] if role else self._doctor()
        shape = shape or self.rng.choice(("dr", "dr", "dr", "drfull", "cred", "mid"))
        credentials = self.rng.choice(CREDENTIALS)
        middle = self.rng.choice(string.ascii_uppercase)
        return {
            "dr": "Dr. " + phi("PHYSICIAN", last),
            "nodot": "Dr " + phi("PHYSICIAN", last),
            "low": "dr " + phi("PHYSICIAN", last.lower()),
            "drfull": "Dr. " + phi("PHYSICIAN", f"{first} {last}"),
            "cred": phi("PHYSICIAN", f"{first} {last}") + f", {credentials}",
            "mid": phi("PHYSICIAN", f"{first} {middle}. {last}") + f" {credentials}",
            "comma": phi("PHYSICIAN", f"{last}, {first} {middle}"),
            "COMMA": phi("PHYSICIAN", f"{last.upper()}, {first.upper()}"),
            "commacred": phi("PHYSICIAN", f"{last}, {first}") + f", {credentials}",
            "full": phi("PHYSICIAN", f"{first} {last}"),
            "last": phi("PHYSICIAN", last),
            "caret": phi("ID", self._number("######")) + "^" + phi("PHYSICIAN", f"{last}^{first}".upper()),
            "init": phi("PHYSICIAN", f"{first[0]}. {last}") + f", {credentials}",
            "letters": phi("PHYSICIAN", f"{first[0]}{middle}{last[0]}"),
            "slash": phi("PHYSICIAN", f"{first[0]}{middle}{last[0]}".upper()) + "/" + phi("NAME", self._letters()),
        }[shape]

    def _slot_staff(self, form: str) -> str:
        """Nurses, technologists, assistants."""
        first, last = self._doctor()
        shape = form or self.rng.choice(("full", "full", "first", "initial", "comma", "lower"))
        name = {
            "full": f"{first} {last}",
            "first": first,
            "initial": f"{first} {last[0]}.",
            "comma": f"{last}, {first}",
            "lower": f"{first} {last}".lower(),
            "last": last,
            "letters": self._letters(),
        }[shape]
        return phi("NAME", name)

    def _slot_mid(self, _: str) -> str:
        first, last = self._doctor()
        return phi("PHYSICIAN", f"{first} {last}") + self.rng.choice((", ", " ")) + self.rng.choice(MIDLEVEL)

    def _slot_woman(self, form: str) -> str:
        return phi("NAME", self._first(True) + ("" if form == "first" else f" {self._last()}"))

    def _slot_man(self, form: str) -> str:
        return phi("NAME", self._first(False) + ("" if form == "first" else f" {self._last()}"))

    # numbers
    def _slot_mrn(self, _: str) -> str:
        return phi("MRN", self.facts["mrn"])

    def _slot_acc(self, _: str) -> str:
        return phi("ACCESSION", self.facts["acc"])

    def _slot_acc2(self, _: str) -> str:
        return phi("ACCESSION", self._number(self.rng.choice(("########", "CT-##-####", "#######", "A########"))))

    def _slot_ssn(self, form: str) -> str:
        return phi("SSN", self._number("####" if form == "4" else "###-##-####"))

    def _slot_id(self, form: str) -> str:
        return phi("ID", self._number(form or self.rng.choice(("#######", "@@######", "@#####-##", "##########"))))

    def _slot_phone(self, form: str) -> str:
        return phi("PHONE", self.facts["phone"] if form == "own" else self._phone())

    def _slot_ext(self, _: str) -> str:
        return phi("PHONE", self._number(self.rng.choice(("####", "#####", "#-####"))))

    def _slot_email(self, _: str) -> str:
        first, last = (part.lower().replace(" ", "").replace("'", "") for part in self._doctor())
        where = self.rng.choice(("gmail.com", "yahoo.com", "health.org", "radgroup.net", "med.va.gov", "uhs.edu"))
        return phi(
            "EMAIL", self.rng.choice((f"{first}.{last}", f"{first[0]}{last}", f"{last}{first[0]}7")) + "@" + where
        )

    def _slot_url(self, _: str) -> str:
        host = self.rng.choice(("mychart", "portal", "images", "pacs", "www"))
        where = self.rng.choice(("imaging.net", "health.org", "radiology.com", "regional.org"))
        return phi("URL", f"{self.rng.choice(('https://', '', ''))}{host}.{self._last().lower().split()[0]}{where}")

    # places
    def _slot_site(self, _: str) -> str:
        return phi("HOSPITAL", self.site)

    def _slot_hosp(self, _: str) -> str:
        return phi("HOSPITAL", self._hospital())

    def _slot_place(self, kind: str) -> str:
        category = "NAME" if kind in ("EMPLOYERS", "AGENCIES") else "HOSPITAL"
        return phi(category, self.rng.choice(getattr(places, kind)))

    def _slot_town(self, form: str) -> str:
        town, state = (self.town, self.state) if form.startswith("own") else self.rng.choice(places.TOWNS)
        marked = phi("ADDRESS", town)
        return f"{marked}, {state}" if form.endswith("st") else marked

    def _slot_state(self, _: str) -> str:
        return self.state

    def _slot_zip(self, _: str) -> str:
        return phi("ADDRESS", self._number(self.rng.choice(("#####", "#####", "#####-####"))))

    def _slot_street(self, _: str) -> str:
        number, road = self.rng.randrange(3, 9900), self.rng.choice(places.ROADS)
        if self.rng.random() < 0.1:
            return phi("ADDRESS", f"{self.rng.choice(places.PO)} {number}")
        unit = self.rng.choice(("", "", "", ", Apt 3B", " #12", " Ste 200", ", Unit 7"))
        return phi("ADDRESS", f"{number} {self.rng.choice(places.STREETS)} {road}{unit}")

    # makers
    def _first(self, female: bool) -> str:
        return self.rng.choice(WOMEN if female else MEN)

    def _last(self) -> str:
        return self.rng.choice(self.rng.choices(LASTS, LAST_WEIGHTS)[0])

    def _doctor(self) -> tuple[str, str]:
        return self._first(self.rng.random() < 0.5), self._last()

    def _hospital(self) -> str:
        if self.rng.random() < 0.3:
            return self.rng.choice(places.WHOLE)
        head = self.rng.choice((*places.SAINTS, *places.OTHERS, self.rng.choice(places.TOWNS)[0]))
        return f"{head} {self.rng.choice(places.TYPES)}"

    def _letters(self) -> str:
        return "".join(self.rng.choice(string.ascii_lowercase) for _ in range(self.rng.choice((2, 3))))

    def _number(self, shape: str) -> str:
        """`#` a digit (the first is not 0), `@` a capital letter."""
        out = ""
        for sign in shape:
            digit = str(self.rng.randrange(0 if any(c.isdigit() for c in out) else 1, 10))
            out += digit if sign == "#" else self.rng.choice(string.ascii_uppercase) if sign == "@" else sign
        return out

    def _phone(self) -> str:
        area, mid, end = self.rng.randrange(201, 990), self.rng.randrange(201, 990), self.rng.randrange(10000)
        return self.rng.choice(
            (f"({area}) {mid}-{end:04}", f"{area}-{mid}-{end:04}", f"{area}.{mid}.{end:04}", f"{area} {mid} {end:04}")
        )

    def _typo(self, word: str) -> str:
        at = self.rng.randrange(1, len(word))
        return self.rng.choice(
            (word[:at] + word[at - 1] + word[at:], word[:at] + word[at + 1 :] if len(word) > 3 else word)
        )
