"""One examination: who, when, where, and the values of a template's slots, marked as PHI where they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from tests.corpora.fir import places
from tests.corpora.fir.days import MONTHS, SHORT, forms, prose
from tests.corpora.fir.kinds import Kind
from tests.corpora.fir.markup import phi
from tests.corpora.fir.names import Person, draw_person
from tests.corpora.fir.numbers import draw_id, draw_phone
from tests.corpora.fir.values import Values

_ROLES = {
    "ord": ("MD", "DO", "M.D.", "NP", "PA-C", "FNP-BC", "MD", "MD"),
    "rad": ("MD", "M.D.", "DO", "MD", "MD, PhD", "MBBS"),
    "rad2": ("MD", "M.D.", "DO"),
    "res": ("MD", "DO", "MD (PGY-3)", "MD"),
    "pcp": ("MD", "DO", "NP", "MD"),
    "surg": ("MD", "MD, FACS", "DO"),
    "con": ("MD", "DO", "PA-C", "NP", "MD"),
    "cc": ("MD", "DO", "MD"),
    "tech": ("RT(R)", "RT(R)(CT)", "R.T.(R)(MR)", "RDMS", "RT(R)(M)", "CNMT"),
    "rn": ("RN", "RN, BSN", "LPN", "R.N."),
}
_KIN = "daughter son wife husband sister brother mother niece caregiver".split()


class Case(Values):
    """Draws each value once per document where a report would repeat it."""

    def __init__(self, rng: Random, kind: Kind) -> None:
        super().__init__(rng)
        self.kind = kind
        woman = {"F": True, "M": False}.get(kind.sex, rng.random() < 0.5)
        self.patient = draw_person(rng, woman)
        self.exam = date(2009, 1, 3) + timedelta(days=rng.randrange(5_800))
        self.age = _age(rng, kind)
        self.dob = self.exam - timedelta(days=self.age * 365 + rng.randrange(40, 364))
        self.age = self.exam.year - self.dob.year - ((self.exam.month, self.exam.day) < (self.dob.month, self.dob.day))
        self._people: dict[str, tuple[Person, str]] = {}
        self._days: dict[str, date] = {"exam": self.exam, "dob": self.dob}
        self.title = rng.choice(kind.exams)

    def known(self) -> dict[str, str]:
        """What an export's columns hold."""
        styles = (lambda p: p.form("hl7"), lambda p: p.form("lf"), lambda p: p.form("full"))
        write: Callable[[Person], str] = self.rng.choice(styles)
        patient = self.patient
        columns = {
            "patient_first": patient.first,
            "patient_last": patient.last,
            "patient_middle": patient.middle,
            "mrn": self._value("mrn", lambda: draw_id(self.rng, "mrn", self.style)),
            "accession": self._value("acc", lambda: draw_id(self.rng, "acc", self.style)),
            "dob": self.dob.isoformat(),
            "exam_date": self.exam.isoformat(),
            "ordering": write(self._person("ord")[0]),
            "radiologist": write(self._person("rad")[0]),
        }
        if self.rng.random() < 0.3:
            columns["site"] = self._value("hosp", lambda: places.draw_hospital(self.rng))
        if self.rng.random() < 0.3:
            columns["phone"] = self._value("phone:pt", lambda: draw_phone(self.rng))
        return columns

    def slot(self, name: str) -> str:
        """The value of a slot `head` or `head:form`."""
        head, _, form = name.partition(":")
        if head == "pt":
            return phi("PATIENT", self.patient.form(form or "full"))
        if head in _ROLES:
            return self._staff(head, form or "full")
        if head == "dr":
            return self._doctor(form)
        return getattr(self, f"_{head}")(form)

    def _person(self, role: str) -> tuple[Person, str]:
        if role not in self._people:
            self._people[role] = draw_person(self.rng), self.rng.choice(_ROLES[role])
        return self._people[role]

    def _staff(self, role: str, form: str) -> str:
        person, credentials = self._person(role)
        if form == "c":  # with credentials
            return f"{phi('PHYSICIAN', person.form(self.rng.choice(('full', 'fml'))))}, {credentials}"
        return credentials if form == "cred" else phi("PHYSICIAN", person.form(form))

    def _doctor(self, role: str) -> str:
        person, credentials = self._person(role)
        choice = self.rng.random()
        if choice < 0.45 and credentials.startswith(("M", "D")):
            title = self.rng.choice(("Dr. ", "Dr. ", "Dr ", "Doctor "))
            return title + phi("PHYSICIAN", person.form(self.rng.choice(("last", "last", "last", "full", "fl", "fml"))))
        form = self.rng.choice(("full", "fml", "full", "fl", "lf"))
        joint = self.rng.choice((", ", ", ", " "))
        return f"{phi('PHYSICIAN', person.form(form))}{joint}{credentials.split(' (')[0]}"

    # People who are no staff.
    def _mr(self, form: str) -> str:
        if self.kind.child:
            return phi("PATIENT", self.patient.first)
        title = self.rng.choice(("Mrs. ", "Ms. ", "Ms ") if self.patient.woman else ("Mr. ", "Mr "))
        return title + phi("PATIENT", self.patient.last)

    def _rel(self, form: str) -> str:
        def draw() -> str:
            woman = self._kin("") not in ("son", "husband", "brother", "father")
            same = self.rng.random() < 0.4
            person = draw_person(self.rng, woman, self.patient.last if same else "")
            return person.form(self.rng.choice(("full", "full", "first")))

        return phi("NAME", self._value("rel", draw))

    def _kin(self, form: str) -> str:
        if self.kind.child:
            return self._value("kin", lambda: self.rng.choice(("mother", "father", "grandmother", "aunt")))
        spouse = "wife" if self.patient.woman else "husband"
        return self._value("kin", lambda: self.rng.choice([kin for kin in _KIN if kin != spouse]))

    def _nick(self, form: str) -> str:
        return phi("PATIENT", draw_person(self.rng, self.patient.woman).first)

    def _other(self, form: str) -> str:
        return phi("NAME", draw_person(self.rng).form(form or "full"))

    def _firm(self, form: str) -> str:
        return phi("NAME", places.draw_firm(self.rng))

    # Words that follow the patient's sex and age; an age over 89 is PHI.
    def _he(self, form: str) -> str:
        return "she" if self.patient.woman else "he"

    def _his(self, form: str) -> str:
        return "her" if self.patient.woman else "his"

    def _man(self, form: str) -> str:
        if self.kind.child:
            return "girl" if self.patient.woman else "boy"
        return self.rng.choice(("woman", "female", "lady") if self.patient.woman else ("man", "male", "gentleman"))

    def _sex(self, form: str) -> str:
        word = "Female" if self.patient.woman else "Male"
        return {"": word[0], "word": word, "WORD": word.upper()}[form]

    def _age(self, form: str) -> str:
        return phi("AGE", str(self.age)) if self.age > 89 else str(self.age)

    def _old(self, form: str) -> str:
        if self.age < 1:
            return self.rng.choice(("4-month-old", "7 month old", "11 mo", "6 week old"))
        return self._age("") + self.rng.choice(("-year-old", "-year-old", " year old", " y/o", "yo", " yo", " y.o."))

    # Days.
    def _d(self, form: str) -> str:
        """A day: of the examination (x…), the birth (dob…), the comparison (p), a later one (f), any earlier one."""
        which, _, style = form.partition(".")
        day = self._day(which)
        if style == "layout":
            style = ("us", "us", "vms", "iso", "us2", "mil", "short", "long", "usx", "us02", "dash")[self.style % 11]
        if style in ("my", "md"):
            style = self.rng.choice(MONTHS if style == "my" else SHORT)
        return phi("DATE", forms(day)[style] if style else prose(self.rng, day))

    def _day(self, which: str) -> date:
        if which == "new":
            return self._born(self.exam - timedelta(days=self.rng.randrange(20, 2_200)))
        if which == "old":
            return self._born(self.exam - timedelta(days=self.rng.randrange(2_300, 4_000)))
        if which not in self._days:
            shift = {
                "p": -self.rng.randrange(25, 1_500),
                "f": self.rng.randrange(5, 380),
                "x1": self.rng.choice((0, 0, 1, 1, 2)),
                "o": -self.rng.choice((0, 1, 1, 2, 6)),
                "r": -self.rng.randrange(1, 24),
            }[which]
            self._days[which] = self._born(self.exam + timedelta(days=shift))
        return self._days[which]

    def _born(self, day: date) -> date:
        """That day, or one of the child's life where it is before the birth."""
        if day > self.dob:
            return day
        return self.dob + timedelta(days=self.rng.randrange(1, (self.exam - self.dob).days))

    def _email(self, form: str) -> str:
        person = self._person(form)[0] if form in _ROLES else self.patient
        last = "".join(letter for letter in person.last.lower() if letter.isascii() and letter.isalpha()) or "imaging"
        user = self.rng.choice(
            (f"{person.first[0].lower()}{last}", f"{person.first.lower()}.{last}", f"{last}{self.style}")
        )
        return phi("EMAIL", f"{user}@{self._domain()}")

    def _year(self, form: str) -> str:
        return str(self.exam.year - self.rng.randrange(2, 6))

    def _exam(self, form: str) -> str:
        return self.title.upper() if form == "up" else self.title


def _age(rng: Random, kind: Kind) -> int:
    if kind.child:
        return rng.randrange(0, 17)
    low, high = kind.ages
    return rng.randrange(90, 102) if high > 80 and rng.random() < 0.1 else rng.randrange(low, high)
