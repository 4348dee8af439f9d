"""What a reviewer found, and what follows from it.

    id,phi_left,destroyed,reviewer,date
    4f0c…,none,0,M. Reader,2026-03-02
    91ab…,DATE NAME:2,1,M. Reader,2026-03-02

`phi_left` is "none" or the categories that are left, with a number where it is more than one span; `destroyed` counts
the places where clinical text was lost. There is no column for remarks: they would quote reports.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from radlake.errors import BadInput
from radlake.lake.storage import environment_fault
from radlake.review.sample import SampleFacts

COLUMNS = ("id", "phi_left", "destroyed", "reviewer", "date")
CLEAN = "none"
MOST_SPANS = 999
_LEFT = re.compile(r"([A-Z][A-Z_-]{1,30})(?::([1-9][0-9]{0,2}))?")
_LONGEST_NAME = 80


@dataclass(frozen=True)
class Verdict:
    """One report as judged: spans left by category (none if it is clean), places destroyed."""

    left: dict[str, int]
    destroyed: int
    reviewer: str
    date: str


def template(facts: SampleFacts) -> str:
    """`verdicts.csv`, to be filled by hand."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([name, "", "", "", ""] for name in facts.ids)
    return out.getvalue()


def read_verdicts(path: Path, facts: SampleFacts) -> tuple[dict[str, Verdict], list[str]]:
    """The verdicts by id, and every fault in one line each, which repeats no cell: somebody may have written a name.

    Raises BadInput if it is no table of verdicts at all.
    """
    rows = _rows(path)
    known = set(facts.ids)
    found: dict[str, Verdict] = {}
    faults: list[str] = []
    for number, row in rows:
        name = (row["id"] or "").strip()
        if name not in known:
            faults.append(f"line {number}: an id that is not in the sample")
        elif name in found:
            faults.append(f"line {number}: a second verdict on one report")
        else:
            wrong = list(_faults(row, facts.categories))
            faults += [f"line {number}: {fault}" for fault in wrong]
            found[name] = _verdict(row) if not wrong else Verdict({}, 0, "", "")
    faults += [f"no line for report {place} of the sample" for place, n in enumerate(facts.ids, 1) if n not in found]
    return found, faults


def _rows(path: Path) -> list[tuple[int, dict[str, str | None]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise BadInput(f"{path}: there is no such file") from None
    except UnicodeDecodeError:
        raise BadInput(f"{path}: not UTF-8; save it as CSV UTF-8") from None
    except OSError as error:
        raise environment_fault(error, str(path)) from None
    first = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in first else ",")  # spreadsheets' choice
    try:
        if [name.strip() for name in reader.fieldnames or ()] != list(COLUMNS):
            raise BadInput(f"{path}: its first line must be {','.join(COLUMNS)}")
        reader.fieldnames = list(COLUMNS)
        return [(reader.line_num, row) for row in reader]
    except csv.Error:
        raise BadInput(f"{path}: not a CSV file") from None


def _faults(row: dict[str, str | None], categories: list[str]) -> Iterator[str]:
    left = (row["phi_left"] or "").strip()
    if not left:
        yield "no verdict in phi_left; write none, or the categories that are left"
    elif left.lower() != CLEAN:
        parts = [_LEFT.fullmatch(part) for part in left.upper().split()]
        names = [part[1] for part in parts if part]
        if None in parts or len(set(names)) < len(names):
            yield "phi_left must be none, or categories such as DATE or NAME:2, each once"
        elif set(names) - set(categories):
            yield f"an unknown category in phi_left; known are {' '.join(categories)}"
    destroyed = (row["destroyed"] or "").strip() or "0"
    if not (destroyed.isascii() and destroyed.isdecimal() and int(destroyed) <= MOST_SPANS):
        yield f"destroyed must be a number from 0 to {MOST_SPANS}"
    reviewer = (row["reviewer"] or "").strip()
    if not reviewer or len(reviewer) > _LONGEST_NAME or not reviewer.isprintable():
        yield f"reviewer must be a name of at most {_LONGEST_NAME} characters"
    try:
        date.fromisoformat((row["date"] or "").strip())
    except ValueError:
        yield "date must be of the form 2026-03-02"


def _verdict(row: dict[str, str | None]) -> Verdict:
    text = (row["phi_left"] or "").strip().upper()
    left: Counter[str] = Counter()
    for part in text.split() if text != CLEAN.upper() else ():
        name, _, number = part.partition(":")
        left[name] += int(number or 1)
    destroyed = int((row["destroyed"] or "").strip() or 0)
    return Verdict(dict(left), destroyed, (row["reviewer"] or "").strip(), (row["date"] or "").strip())
