"""How a hospital prints its reports. A line of a form that begins with `?` is there in two reports of three."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """How one hospital prints.

    `headings`: of indication, technique, comparison, findings and impression, `-` for a section that is never there.
    `style`: of the findings, "prose" (one paragraph), "lines" (a sentence a line), "labels" (with their organs).
    """

    name: str
    header: str
    headings: str
    footer: str
    note: str = "\n\nCRITICAL RESULT: "
    addendum: str = "\n\nADDENDUM: "
    style: str = "prose"
    numbered: bool = True
    width: int = 0
    indent: str = ""
    case: str = ""
    newline: str = "\n"
    top: bool = False  # the impression stands before the findings
