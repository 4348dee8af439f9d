"""A site: a layout and how its findings are written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Site:
    """`page` is a template; `exams` names what it does ("" for all); `upper` the share all in capitals."""

    name: str
    page: str
    exams: str = ""
    style: str = ""
    upper: float = 0.0
    width: int = 0
