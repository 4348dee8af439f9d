"""People and the ways a report writes their names."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.corpora.cedar import names
from tests.corpora.cedar.markup import phi


@dataclass(frozen=True)
class Person:
    """A name in its parts; `sex` is F or M, `suffix` is empty for nearly everyone."""

    first: str
    middle: str
    last: str
    suffix: str
    sex: str

    @property
    def full(self) -> str:
        """First, middle initial, last, suffix."""
        middle = f" {self.middle[0]}." if self.middle else ""
        return f"{self.first}{middle} {self.last}{self._tail(' ')}"

    @property
    def short(self) -> str:
        """First and last."""
        return f"{self.first} {self.last}"

    @property
    def last_first(self) -> str:
        """LAST, FIRST M as most systems store it, in the person's own case."""
        middle = f" {self.middle[0]}" if self.middle else ""
        return f"{self.last}{self._tail(' ')}, {self.first}{middle}"

    @property
    def caret(self) -> str:
        """HL7's LAST^FIRST^M^SUFFIX."""
        parts = [self.last, self.first, self.middle[:1], self.suffix]
        while not parts[-1]:
            parts.pop()
        return "^".join(parts).upper()

    @property
    def initial_last(self) -> str:
        """J. Last."""
        return f"{self.first[0]}. {self.last}"

    @property
    def initials(self) -> str:
        """Two or three capitals."""
        return (self.first[0] + self.middle[:1] + self.last[0]).upper()

    @property
    def nickname(self) -> str:
        """What relatives call the person."""
        return names.NICKNAMES.get(self.first, self.first)

    @property
    def title(self) -> str:
        """Mr or Ms, Mrs."""
        return "Mr." if self.sex == "M" else "Ms."

    def _tail(self, joint: str) -> str:
        return f"{joint}{self.suffix}" if self.suffix else ""


def person(rng: random.Random, middle: float = 0.6, suffix: float = 0.0) -> Person:
    """Someone; `middle` and `suffix` are the chances of having one."""
    sex = rng.choice("FM")
    given = names.FEMALE if sex == "F" else names.MALE
    draw = rng.random()
    family = names.ORDINARY if draw < 0.08 else names.SHAPED if draw < 0.2 else names.SURNAMES
    extra = rng.choice(names.SUFFIXES) if sex == "M" and rng.random() < suffix else ""
    return Person(rng.choice(given), rng.choice(given) if rng.random() < middle else "", rng.choice(family), extra, sex)


def header_name(who: Person, rng: random.Random, category: str = "PATIENT") -> str:
    """A name as a header's field holds it."""
    forms = [who.last_first.upper(), who.last_first.upper(), who.last_first, who.full, who.short.upper(), who.caret]
    if rng.random() < 0.1:
        forms = [who.last_first.upper().replace(", ", ",")]
    return phi(category, rng.choice(forms))


def doctor_line(who: Person, rng: random.Random, country: str = "us") -> str:
    """A physician with degrees or title, as signatures and header fields have it; the name alone is PHI."""
    if country == "uk":
        return rng.choice(["Dr {0}", "Dr {0}", "Mr {1}", "Dr {0}", "Prof. {0}"]).format(
            phi("PHYSICIAN", who.short), phi("PHYSICIAN", who.initial_last)
        )
    forms = [
        "{0}, MD",
        "{0}, M.D.",
        "{1} MD",
        "{2}, MD",
        "Dr. {0}",
        "{0}, DO",
        "{3}",
        "{4}, M.D.",
        "{0} MD, PhD",
        "{1}",
    ]
    values = (who.full, who.last_first.upper(), who.short, who.caret, who.full.upper())
    return rng.choice(forms).format(*(phi("PHYSICIAN", value) for value in values))


def doctor_spoken(who: Person, rng: random.Random) -> str:
    """A physician as dictated in a sentence."""
    forms = ["Dr. {0}", "Dr. {0}", "Dr. {1}", "Dr {0}", "Dr. {2}", "{1}, MD", "doctor {0}"]
    forms += ["Dr. {3}", "Dr. {4}"]
    weights = [6, 4, 3, 2, 1, 2, 0.3, 1, 0.7]
    two = f"{who.first[0]}.{who.middle[0]}. {who.last}" if who.middle else who.short
    values = (who.last, who.short, who.initial_last, who.last.upper(), two)
    return rng.choices(forms, weights)[0].format(*(phi("PHYSICIAN", value) for value in values))


def patient_spoken(who: Person, rng: random.Random) -> str:
    """The patient as a sentence names him or her."""
    title = "Mrs." if who.sex == "F" and rng.random() < 0.4 else who.title
    forms = [f"{title} {{0}}", f"{title} {{0}}", "{1}", "{2}", f"{title} {{1}}", "{3}"]
    values = (who.last, who.short, who.first, who.nickname)
    return rng.choices(forms, [6, 4, 3, 1, 2, 1])[0].format(*(phi("PATIENT", value) for value in values))
