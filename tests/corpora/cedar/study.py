"""What an exam is: titles, indications, techniques, and groups of findings that carry their own impressions."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """A sentence or two of findings, and what the impression says of it (nothing if it is normal)."""

    text: str
    impression: str = ""


@dataclass(frozen=True)
class Study:
    """One kind of exam. `groups`: organ label -> alternatives, of which a report has one."""

    modality: str
    titles: tuple[str, ...]
    indications: tuple[str, ...]
    techniques: tuple[str, ...]
    normal: tuple[str, ...]
    groups: tuple[tuple[str, tuple[Finding, ...]], ...]
    tags: frozenset[str] = frozenset()


def study(modality: str, text: str, tags: str = "") -> Study:
    """A study from its text: lines under `@titles`, `@indications`, `@techniques`, `@normal`, and `# Organ` groups.

    A finding is `sentence` or `sentence => impression`.
    """
    heads: dict[str, list[str]] = {"titles": [], "indications": [], "techniques": [], "normal": []}
    groups: list[tuple[str, list[Finding]]] = []
    current: list[str] | None = None
    for line in filter(None, (line.strip() for line in text.splitlines())):
        if line.startswith("@"):
            current = heads[line[1:]]
        elif line.startswith("# "):
            current = None
            groups.append((line[2:], []))
        elif current is not None:
            current.append(line)
        else:
            finding, _, impression = line.partition(" => ")
            groups[-1][1].append(Finding(finding, impression))
    return Study(
        modality,
        titles=tuple(heads["titles"]),
        indications=tuple(heads["indications"]),
        techniques=tuple(heads["techniques"]),
        normal=tuple(heads["normal"]),
        groups=tuple((label, tuple(findings)) for label, findings in groups),
        tags=frozenset(tags.split()),
    )


def pick_findings(exam: Study, rng: random.Random) -> list[tuple[str, Finding]]:
    """One finding for every organ, but at times one that goes unmentioned; the normal ones are the likelier."""
    picked = []
    left_out = rng.choice(exam.groups) if rng.random() < 0.4 else None
    for group in exam.groups:
        label, findings = group
        if group is left_out:
            continue
        normal = [finding for finding in findings if not finding.impression]
        abnormal = [finding for finding in findings if finding.impression]
        pool = normal if normal and (not abnormal or rng.random() < 0.55) else abnormal
        picked.append((label, rng.choice(pool)))
    return picked
