"""Engines beside a peer, in one run on one core: `make bench`. Take the ratios; the machine decides the rest.

python tests/benchmarks/bench_engines.py [REPORTS]
"""

from __future__ import annotations

import csv
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from radlake.deidentification import Deidentifier
from radlake.keys import DeidKey
from radlake.records.csv_records import CsvFile
from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from radlake.records.types import Mapped
from radlake.synth import generate
from radlake.text.sections import parse_sections
from radlake.tokenizer import load_tokenizer

SPEC = BUILTIN["ris-csv"]


def main() -> None:
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    with tempfile.TemporaryDirectory() as folder:
        export = Path(folder, "export")
        rows = [
            ("synth, one process", *timed(lambda: generate(reports, 1, export, workers=1).records), "reports/s", "")
        ]
        rows += reading(sorted(export.glob("*.csv")))
        records = [r.values for p in export.glob("*.csv") for r in read_records(p, SPEC) if isinstance(r, Mapped)]
        rows += text(records)
    print(f"{'engine':<44}{'rate':>14}  unit, beside")
    for name, count, seconds, unit, beside in rows:
        print(f"{name:<44}{count / seconds:>14,.0f}  {unit}{beside}")


def timed(work: Callable[[], int]) -> tuple[int, float]:
    """What the work counted, and its seconds."""
    started = time.perf_counter()
    return work(), time.perf_counter() - started


def reading(paths: list[Path]) -> list[tuple[str, int, float, str, str]]:
    """Ours reports byte ranges and catches swallowed records; csv.reader does neither."""

    def plain() -> int:
        total = 0
        for path in paths:
            with path.open(encoding="utf-8", errors="replace", newline="") as stream:
                total += sum(1 for _ in csv.reader(line.replace("\0", "") for line in stream))
        return total

    def split() -> int:
        total = 0
        for path in paths:
            with path.open("rb") as stream:
                total += sum(1 for _ in CsvFile(stream).records(None))
        return total

    return [
        ("read CSV: csv.reader of Python", *timed(plain), "records/s", " (the peer)"),
        ("read CSV: radlake, ranges and checks", *timed(split), "records/s", ""),
        ("read, map and hash", *timed(lambda: sum(1 for p in paths for _ in read_records(p, SPEC))), "records/s", ""),
    ]


def text(records: list[dict]) -> list[tuple[str, int, float, str, str]]:
    engine = Deidentifier.of(DeidKey(b"k" * 32), "redact", 52)
    for record in records:
        record["source"] = "bench"
    texts = [record["text"] for record in records if record["text"]]
    tokenizer = load_tokenizer("llama3")
    processed = timed(lambda: len([engine.process(record) for record in records]))
    return [
        ("parse sections", *timed(lambda: len([parse_sections(t) for t in texts])), "reports/s", ""),
        ("de-identify a report, detector included", *processed, "reports/s", ""),
        ("tokenize", *timed(lambda: sum(len(ids) for ids in tokenizer.encode_batch(texts))), "tokens/s", ""),
    ]


if __name__ == "__main__":
    main()
