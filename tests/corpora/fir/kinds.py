"""The examinations: their names, reasons, techniques, findings ("Label: sentence") and impressions. No PHI in any."""

from __future__ import annotations

from dataclasses import dataclass

from tests.corpora.fir import prose_body, prose_bones, prose_head, prose_women


@dataclass(frozen=True)
class Kind:
    """One kind of examination; `ages` of adults, first and last (excluded)."""

    exams: tuple[str, ...]
    reasons: tuple[str, ...]
    techniques: tuple[str, ...]
    findings: tuple[str, ...]
    impressions: tuple[str, ...]
    sex: str = ""
    child: bool = False
    ages: tuple[int, int] = (19, 90)


_MARKS = {"EXAM": "exams", "WHY": "reasons", "HOW": "techniques", "FIND": "findings", "IMP": "impressions"}


def read_kinds(text: str) -> list[Kind]:
    """Kinds of a text: `== SEX CHILD? LOW HIGH` begins one, `EXAM` and so on its lists, one entry a line."""
    kinds = []
    for block in text.split("\n== ")[1:]:
        head, *lines = block.strip().splitlines()
        sex, age, low, high = head.split()
        lists: dict[str, list[str]] = {name: [] for name in _MARKS.values()}
        current = ""
        for line in filter(None, map(str.strip, lines)):
            if line in _MARKS:
                current = _MARKS[line]
            else:
                lists[current].append(line)
        entries = {name: tuple(values) for name, values in lists.items()}
        kinds.append(Kind(**entries, sex=sex.strip("-"), child=age == "child", ages=(int(low), int(high))))
    return kinds


KINDS = [kind for module in (prose_body, prose_bones, prose_head, prose_women) for kind in read_kinds(module.TEXT)]
