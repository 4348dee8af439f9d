"""An examination: its titles, complaints, findings and conclusions, as templates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Exam:
    """`findings`: label and sentence; the rest are alternatives."""

    name: str
    titles: tuple[str, ...]
    complaints: tuple[str, ...]
    findings: tuple[tuple[str, str], ...]
    impressions: tuple[str, ...]


def exam(name: str, titles: str, complaints: str, findings: str, impressions: str) -> Exam:
    """From text: alternatives parted by `;`, findings by lines, a label by its first `: `."""
    lines = tuple((label, said) for label, _, said in (line.partition(": ") for line in findings.splitlines()))
    return Exam(name, tuple(titles.split(";")), tuple(complaints.split(";")), lines, tuple(impressions.split(";")))
