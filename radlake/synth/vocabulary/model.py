"""The shapes of the clinical vocabulary: what can be found where, and what an exam looks at."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_PREPOSITION = re.compile(r"^(in|at|of|along|within|involving|about|near|over|from)( the)? ")

MILD = ("mild", "moderate", "severe")
SLIGHT = ("minimal", "mild", "moderate")
AMOUNT = ("trace", "small", "moderate", "large")
AGE = ("acute", "subacute", "chronic")
BREAK = ("nondisplaced", "minimally displaced", "displaced", "comminuted", "impacted", "oblique")
EXTENT = ("focal", "patchy", "extensive", "subtle")


@dataclass(frozen=True, slots=True)
class Finding:
    """One abnormality. `at` holds places with their preposition; `{side}` in one is filled with left or right.

    `rank` 2 is urgent, 1 belongs in the impression, 0 is incidental and may be left out of it.
    """

    noun: str
    plural: str  # the bilateral form; empty where the finding is one-sided
    article: bool
    verb: str  # "is" or "are"
    side: bool
    at: tuple[str, ...]
    severity: tuple[str, ...]
    size_mm: tuple[int, int] | None
    detail: tuple[str, ...]  # said in the findings only
    meaning: tuple[str, ...]  # said in the impression only
    advice: tuple[str, ...]  # a sentence of its own in the impression
    rank: int
    adjectives: dict[str, str] = field(default_factory=dict)  # place -> the same place as an adjective


def f(
    noun: str,
    plural: str = "",
    *,
    mass: bool = False,
    many: bool = False,
    side: bool = False,
    at: tuple[str, ...] = (),
    sev: tuple[str, ...] = (),
    mm: tuple[int, int] | None = None,
    more: tuple[str, ...] = (),
    dx: tuple[str, ...] = (),
    advice: tuple[str, ...] = (),
    rank: int = 1,
) -> Finding:
    """A finding in short form: `mass` nouns take no article, `many` nouns are plural already."""
    adjectives = {place: _PREPOSITION.sub("", place) for place in at}
    verb = "are" if many else "is"
    article = not (mass or many)
    return Finding(noun, plural, article, verb, side, at, sev, mm, more, dx, advice, rank, adjectives)


@dataclass(frozen=True, slots=True)
class Topic:
    """A region that a report speaks about: what is said when it is normal, and what can be wrong with it."""

    label: str
    normal: tuple[str, ...]
    findings: tuple[Finding, ...]
    with_next: tuple[str, ...] = ()  # normal sentences that cover the following topic too
    sex: str = ""  # "F" or "M": only in patients of that sex


@dataclass(frozen=True, slots=True)
class Exam:
    """A kind of examination. `{side}` and `{SIDE}` in codes and descriptions are filled for paired limbs."""

    code: str
    names: tuple[str, ...]
    modality: str
    body_part: str
    topics: tuple[Topic, ...]
    technique: tuple[str, ...]
    reasons: tuple[str, ...]
    clear: tuple[str, ...]  # impressions of an entirely normal study
    calm: tuple[str, ...]  # impressions that stay true beside incidental findings
    weight: int = 1
    sided: bool = False
    sex: str = ""
    min_age: int = 0
