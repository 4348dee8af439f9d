"""A site and how it prints: a page in which «findings» and the like stand for sections."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.corpora.hazel.body import Style


@dataclass(frozen=True)
class Site:
    """`kind`: the key of its institutions' names; `exams`: names of the examinations it does, all when empty."""

    name: str
    kind: str
    page: str
    style: Style = field(default_factory=Style)
    exams: str = ""
    width: int = 0
    upper: bool = False
    newline: str = "\n"
