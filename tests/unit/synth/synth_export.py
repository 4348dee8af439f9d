"""An export read back for tests: its records cut out of the bytes, its gold by file and row."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from radlake.synth import SynthSummary

REPORTS, SEED, CANARY = 5_400, 11, "ZEBRAQUOX"
_START = re.compile(rb"\r\n(?=R\d{8},)")

Place = tuple[str, int]  # file name and row


@dataclass(frozen=True)
class Export:
    """An export on disk: raw bytes per record, gold lines by place."""

    out: Path
    summary: SynthSummary
    raw: dict[Place, bytes]
    phi: dict[Place, dict[str, Any]]
    sections: dict[Place, dict[str, Any]]
    defects: dict[Place, dict[str, Any]]
    columns: dict[Place, list[str]]  # of the records that are not malformed

    def text(self, place: Place) -> str:
        """The report text of one sound record."""
        return self.columns[place][-1]

    def kinds(self, kind: str) -> list[tuple[Place, dict[str, Any]]]:
        """The planted defects of one kind."""
        return [(place, defect) for place, defect in self.defects.items() if defect["kind"] == kind]


def read_export(out: Path, summary: SynthSummary) -> Export:
    """Reads an export back without trusting a CSV reader to survive its defects."""
    raw: dict[Place, bytes] = {}
    for path in sorted(out.glob("reports-*.csv")):
        records = _START.split(path.read_bytes())
        raw |= {(path.name, row): record.removesuffix(b"\r\n") for row, record in enumerate(records[1:], 1)}
    phi, sections, defects = (_gold(out, name) for name in ("phi_spans", "sections", "defects"))
    return Export(out, summary, raw, phi, sections, defects, {place: _row(raw[place]) for place in phi})


def _row(record: bytes) -> list[str]:
    # splitlines() would also cut at other separators than CR and LF, so the reader gets whole lines by hand.
    lines = [line + "\n" for line in record.decode().split("\n")]
    (row,) = csv.reader(lines, strict=True)
    return row


def _gold(out: Path, name: str) -> dict[Place, dict[str, Any]]:
    with (out / "gold" / f"{name}.jsonl").open(encoding="utf-8", newline="\n") as lines:
        rows = [json.loads(line) for line in lines]
    gold = {(row["file"], row["row"]): row for row in rows}
    assert len(gold) == len(rows)
    return gold
