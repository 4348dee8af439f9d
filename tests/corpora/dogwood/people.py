"""Persons and the forms that their names take in reports."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.corpora.dogwood import given, surnames
from tests.corpora.dogwood.markup import phi

_DEGREES = ("MD", "MD", "MD", "MD", "M.D.", "M.D.", "DO", "DO", "D.O.", "MD, PhD", "MD MPH", "MBBS", "M.D., F.A.C.R.")
_MIDLEVEL_DEGREES = ("NP", "PA-C", "APRN", "DPM", "CNM", "FNP-BC", "DC", "PA")


@dataclass(frozen=True)
class Person:
    """A name; `middle` may be empty, a letter or a word; `suffix` may be empty."""

    first: str
    middle: str
    last: str
    suffix: str
    sex: str
    degree: str = "MD"

    @property
    def nickname(self) -> str:
        """What the family calls them, or the given name."""
        return given.NICKNAMES.get(self.first, self.first)

    @property
    def initial(self) -> str:
        """The middle initial, or nothing."""
        return self.middle[:1]

    @property
    def title(self) -> str:
        """Mr., Mrs. or Ms., the same one for a person."""
        return "Mr." if self.sex == "M" else ("Mrs." if len(self.first) % 2 else "Ms.")

    def first_last(self) -> str:
        """Ada Lovell Jr."""
        return _join(self.first, self.last, self.suffix)

    def full(self) -> str:
        """Ada B. Lovell Jr., or without the middle name when there is none."""
        middle = f"{self.middle}." if len(self.middle) == 1 else self.middle
        return _join(self.first, middle, self.last, self.suffix)

    def inverted(self, comma: str = ", ") -> str:
        """Lovell, Ada B."""
        return _join(f"{_join(self.last, self.suffix)}{comma}{self.first}", self.initial)

    def hl7(self) -> str:
        """LOVELL^ADA^B."""
        parts = [self.last, self.first, self.middle, self.suffix.rstrip(".")]
        while not parts[-1]:
            parts.pop()
        return "^".join(parts).upper()

    def initial_last(self) -> str:
        """A. Lovell."""
        return f"{self.first[0]}. {self.last}"

    def initials(self) -> str:
        """ABL."""
        return f"{self.first[0]}{self.initial}{self.last[0]}".upper()


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def random_person(rng: Random, sex: str = "", midlevel: float = 0.0) -> Person:
    """A person from the name lists, a nurse practitioner or the like with the chance `midlevel`.

    About one surname in twelve is an ordinary or clinical word.
    """
    sex = sex or rng.choice("FM")
    names = given.FEMALE if sex == "F" else given.MALE
    # Common names with a nickname come more often than chance.
    first = rng.choice([name for name in given.NICKNAMES if name in names] if rng.random() < 0.12 else names)
    if rng.random() < 0.03:
        first = f"{first}-{rng.choice(names)}" if rng.random() < 0.5 else f"{first} {rng.choice(['Ann', 'Lee', 'Jo'])}"
    kind = rng.random()
    pool = surnames.WORDS if kind < 0.08 else surnames.COMPOUND if kind < 0.18 else surnames.PLAIN
    middle = rng.choice(["", rng.choice("ABCDEFGHJKLMNPRSTW"), rng.choice("ABCDEFGHJKLMNPRSTW"), rng.choice(names)])
    suffix = rng.choice(surnames.SUFFIXES) if sex == "M" and rng.random() < 0.06 else ""
    degree = rng.choice(_MIDLEVEL_DEGREES if rng.random() < midlevel else _DEGREES)
    return Person(first, middle, rng.choice(pool), suffix, sex, degree)


def patient_header(rng: Random, person: Person) -> str:
    """The patient's name as a header or a column prints it."""
    if person.nickname != person.first and rng.random() < 0.3:
        return phi("PATIENT", f'{person.first} "{person.nickname}" {person.last}')
    form = rng.choice(
        [person.inverted(), person.inverted().upper(), person.inverted(",").upper(), person.full(), person.hl7()]
    )
    return phi("PATIENT", form)


def physician(rng: Random, person: Person) -> str:
    """A physician's name with title or degree, as in a header or a signature."""
    degree = person.degree
    form = rng.randrange(6)
    if form == 0:
        return f"{phi('PHYSICIAN', person.inverted())}, {degree}"
    if form == 1:
        return f"{phi('PHYSICIAN', person.full().upper())}, {degree}"
    if form == 2 and degree not in _MIDLEVEL_DEGREES:
        return f"Dr. {phi('PHYSICIAN', person.first_last())}"
    if form == 3:
        return phi("PHYSICIAN", person.inverted().upper())
    return f"{phi('PHYSICIAN', person.full())}, {degree}"


def signer(rng: Random, person: Person) -> str:
    """A radiologist's name as a signature line prints it."""
    if rng.random() < 0.2:
        return f"Dr. {phi('PHYSICIAN', person.full())}"
    name = rng.choice([person.full(), person.full(), person.full().upper(), person.inverted()])
    return f"{phi('PHYSICIAN', name)}{rng.choice([', ', ', ', ' '])}{person.degree}"
