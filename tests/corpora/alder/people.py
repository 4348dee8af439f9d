"""Invented people and the ways in which reports write their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from tests.corpora.alder.family import FAMILY, SUFFIXES
from tests.corpora.alder.given import GIVEN, NICKNAMES, ORIGINS

_PLAIN_ORIGINS = tuple(origin for origin in ORIGINS if origin != "word")


@dataclass(frozen=True)
class Person:
    """A name in parts; `middle` is a name, an initial or empty."""

    given: str
    middle: str
    family: str
    suffix: str
    female: bool

    @property
    def nick(self) -> str:
        """What friends say; the given name where there is no short form."""
        return NICKNAMES.get(self.given, self.given)

    @property
    def honorific(self) -> str:
        """Mr. or Ms."""
        return "Ms." if self.female else "Mr."

    @property
    def full(self) -> str:
        """Given and family name."""
        return f"{self.given} {self.family}"

    @property
    def formal(self) -> str:
        """Given name, middle initial, family name, suffix."""
        middle = f"{self.middle[0]}. " if self.middle else ""
        return f"{self.given} {middle}{self.family}{self._tail}"

    @property
    def listed(self) -> str:
        """`Family, Given M`, as worklists print it."""
        middle = f" {self.middle[0]}" if self.middle else ""
        suffix = f" {self.suffix}" if self.suffix else ""
        return f"{self.family}{suffix}, {self.given}{middle}"

    @property
    def careted(self) -> str:
        """`FAMILY^GIVEN^M`, as HL7 and DICOM carry it."""
        middle = f"^{self.middle}" if self.middle else ""
        return f"{self.family}^{self.given}{middle}".upper()

    @property
    def first_surname(self) -> str:
        """`García` of `García Márquez`, `Smith` of `Smith-Jones`; the whole where particles lead."""
        parts = re.split("[ -]", self.family)
        two = len(parts) == 2 and all(part[0].isupper() and len(part) > 3 for part in parts)
        return parts[0] if two and not parts[0].endswith("la") else self.family

    @property
    def initialed(self) -> str:
        """`G. M. Family`."""
        middle = f" {self.middle[0]}." if self.middle else ""
        return f"{self.given[0]}.{middle} {self.family}"

    @property
    def initials(self) -> str:
        """Two or three letters."""
        return f"{self.given[0]}{self.middle[:1]}{self.family[0]}".upper()

    @property
    def _tail(self) -> str:
        return f" {self.suffix}" if self.suffix in ("III", "II", "IV") else f", {self.suffix}" if self.suffix else ""


def draw_person(rng: Random, female: bool | None = None) -> Person:
    """Somebody of any origin; one in seven mixes origins, one in eight is called by an ordinary or medical word."""
    if female is None:
        female = rng.random() < 0.5
    origin = rng.choice(_PLAIN_ORIGINS)
    other = rng.choice(_PLAIN_ORIGINS) if rng.random() < 0.15 else origin
    if rng.random() < 0.13:
        other = rng.choice(("word", "word", "eponym"))
    given = rng.choice(GIVEN["word" if rng.random() < 0.05 else origin][female])
    middle = ""
    if rng.random() < 0.55:
        middle = rng.choice(GIVEN[origin][female])
        middle = "" if middle == given else middle[0] if rng.random() < 0.6 else middle
    suffix = rng.choice(SUFFIXES) if not female and rng.random() < 0.08 else ""
    return Person(given, middle, rng.choice(FAMILY[other]), suffix, female)


def draw_alias(rng: Random, female: bool) -> Person:
    """The name under which a trauma patient is registered before anybody knows the true one."""
    given = rng.choice(("Zulu", "Quebec", "Echo", "Sierra", "Unknown", "Jane" if female else "John"))
    return Person(given, "", rng.choice(("Trauma", "Trauma", "Disaster", "Doe")), "", female)


def patient_forms(person: Person) -> tuple[str, ...]:
    """Ways to write a patient's name where the whole name is expected (headers, footers, first mentions)."""
    return (
        person.full,
        person.formal,
        person.listed,
        person.listed.upper(),
        person.careted,
        person.full.upper(),
        f"{person.family.upper()}, {person.given}",
        person.initialed,
        f"{person.nick} {person.family}",
        f'{person.given} "{person.nick}" {person.family}' if person.nick != person.given else person.full,
        f"{person.family} {person.given}",
    )


def physician_forms(person: Person) -> tuple[str, ...]:
    """Ways to sign; without titles or degrees."""
    return (person.full, person.full, person.formal, person.initialed, person.full.upper(), person.listed)
