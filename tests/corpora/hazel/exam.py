"""A type of examination and what its reports say, as templates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Exam:
    """`stories`: a finding and its impression (one per title, in order, if `paired`).

    `organs`: the other findings, as `Label: sentence`, with a choice within each. `modality`: the key of the phrases
    that only such an examination's report has: "us", "ir", "breast", "nm" or none.
    """

    name: str
    titles: tuple[str, ...]
    reasons: tuple[str, ...]
    techniques: tuple[str, ...]
    stories: tuple[tuple[str, str], ...]
    organs: tuple[str, ...]
    ages: tuple[int, int] = (21, 89)
    sex: str = ""
    modality: str = ""
    child: bool = False
    paired: bool = False
