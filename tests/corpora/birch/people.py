"""People and the many ways in which reports write them."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass

from tests.corpora.birch.names import NICKNAMES, ORIGINS
from tests.corpora.birch.rich import Text, phi, plain

GROUPS = tuple(ORIGINS)
DOUBLE_BARRELLED = 0.04
SUFFIXED = 0.03


@dataclass(frozen=True)
class Person:
    """A name in its parts; `sex` is F or M."""

    first: str
    middle: str
    last: str
    suffix: str
    sex: str

    @property
    def initials(self) -> str:
        return "".join(part[0] for part in (self.first, self.middle, self.last) if part).upper()

    @property
    def nickname(self) -> str:
        return NICKNAMES.get(self.first, self.first)


def person(rng: random.Random, sex: str = "", last: str = "") -> Person:
    """Somebody new, mostly of one origin; `last` makes a relative."""
    sex = sex or rng.choice("FM")
    group = rng.choice(GROUPS)
    given = ORIGINS[group if rng.random() < 0.8 else rng.choice(GROUPS)]
    names = given.women if sex == "F" else given.men
    surnames = ORIGINS[group if rng.random() < 0.85 else rng.choice(GROUPS)].surnames
    if not last:
        last = rng.choice(surnames)
        if rng.random() < DOUBLE_BARRELLED and " " not in last and "-" not in last:
            last = f"{last}-{rng.choice([name for name in surnames if name != last and ' ' not in name])}"
    first = rng.choice(names)
    second = rng.choice([name for name in names if name != first])
    middle = rng.choice(["", "", second, rng.choice("ABCDEFGHJKLMNPRSTVW")])
    suffix = rng.choice(["Jr.", "Sr.", "III", "II"]) if sex == "M" and rng.random() < SUFFIXED else ""
    return Person(first, middle, last, suffix, sex)


def unaccented(name: str) -> str:
    """As a keyboard without accents would write it."""
    table = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ß": "ss", "’": "'"})
    folded = unicodedata.normalize("NFKD", name.translate(table))
    return "".join(character for character in folded if not unicodedata.combining(character))


def full(who: Person, rng: random.Random) -> str:
    """First name first."""
    suffix = f"{rng.choice([' ', ', '])}{who.suffix}" if who.suffix else ""
    middle = rng.choice([f" {who.middle[0]}.", f" {who.middle}", f" {who.middle[0]}", ""]) if who.middle else ""
    return f"{who.first}{middle} {who.last}{suffix}"


def inverted(who: Person, rng: random.Random) -> str:
    """Last name first, as lists and headers have it."""
    middle = rng.choice([f" {who.middle[0]}", f" {who.middle}", f" {who.middle[0]}.", ""]) if who.middle else ""
    suffix = f" {who.suffix.rstrip('.')}" if who.suffix else ""
    comma = rng.choice([", ", ", ", ", ", ", ", ", ", ",", ",", " , "])
    return rng.choice(
        [
            f"{who.last}{suffix}{comma}{who.first}{middle}",
            f"{who.last.upper()}{suffix.upper()}{comma}{who.first.upper()}{middle.upper()}",
            f"{who.last.upper()}{comma}{who.first}{middle}",
        ]
    )


def hl7(who: Person, rng: random.Random) -> str:
    """As an interface writes it."""
    parts = [who.last, who.first, who.middle[:1] if rng.random() < 0.5 else who.middle, who.suffix.rstrip(".")]
    while not parts[-1]:
        parts.pop()
    name = "^".join(parts)
    return name.upper() if rng.random() < 0.7 else name


def header_name(who: Person, rng: random.Random) -> str:
    """In a block of demographics."""
    form = rng.choice([inverted, inverted, inverted, hl7, full])
    name = form(who, rng)
    return _worn(name, rng, 0.2)


def courtesy(who: Person, rng: random.Random, category: str) -> Text:
    """`Mr. Eze`; only the name is PHI."""
    titles = ["Ms.", "Mrs.", "Mrs", "Miss", "Ms"] if who.sex == "F" else ["Mr.", "Mr"]
    name = who.last if rng.random() < 0.8 else f"{who.first} {who.last}"
    return (*plain(f"{rng.choice(titles)} "), *phi(_worn(name, rng, 0.15), category))


def narrative_name(who: Person, rng: random.Random) -> str:
    """In running text, without a title."""
    return _worn(
        rng.choice(
            [
                full(who, rng),
                f"{who.first} {who.last}",
                f"{who.first} {who.last}",
                who.first,
                who.nickname,
                f"{who.nickname} {who.last}",
                f"{who.first[0]}. {who.last}",
                f"{who.first} {who.last}".upper(),
                inverted(who, rng),
            ]
        ),
        rng,
        0.15,
    )


def doctor_name(who: Person, rng: random.Random) -> Text:
    """A physician in running text, with a title before or a degree after."""
    surname, both = who.last, f"{who.first} {who.last}"
    before, name, after = rng.choice(
        [
            ("Dr. ", surname, ""),
            ("Dr. ", surname, ""),
            ("Dr ", surname, ""),
            ("Dr. ", both, ""),
            ("Dr. ", f"{who.first[0]}. {surname}", ""),
            ("dr. ", surname.lower(), ""),
            ("DR. ", surname.upper(), ""),
            ("Dr.", surname, ""),
            ("Doctor ", surname, ""),
            ("Prof. ", surname, ""),
            ("", full(who, rng), ", MD"),
            ("", both, ", M.D."),
            ("", f"{who.first[0]} {surname}", " MD"),
            ("", both, " DO"),
            ("", both, ", NP"),
            ("", f"{who.first[0]}{(who.middle[:1] or '')} {surname}", ", PA-C"),
        ]
    )
    return (*plain(before), *phi(_worn(name, rng, 0.1), "PHYSICIAN"), *plain(after))


def surgeon_name(who: Person, rng: random.Random) -> Text:
    """British surgeons are Mr, Miss or Ms."""
    title = rng.choice(["Miss", "Ms"]) if who.sex == "F" else "Mr"
    name = who.last if rng.random() < 0.6 else f"{who.first[0]} {who.last}"
    return (*plain(f"{title} "), *phi(name, "PHYSICIAN"))


def signed_name(who: Person, rng: random.Random) -> str:
    """In a signature."""
    return rng.choice([full, full, inverted])(who, rng)


def _worn(name: str, rng: random.Random, chance: float) -> str:
    """Accents, apostrophes and hyphens get lost on the way."""
    if rng.random() >= chance:
        return name
    return rng.choice([unaccented(name), unaccented(name).replace("-", " "), unaccented(name).replace("'", "")])
