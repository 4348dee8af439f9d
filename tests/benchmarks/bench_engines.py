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

import numpy as np

from radlake.deidentification import Deidentifier
from radlake.keys import DeidKey
from radlake.packing import pack
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
    rows += packing()
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


def packing() -> list[tuple[str, int, float, str, str]]:
    lengths = np.clip(np.random.default_rng(0).gamma(4.0, 62.5, 200_000).astype(np.int64), 20, 2048)

    def first_fit() -> int:
        """In order, into the first of the last 64 open rows that has room: what a simple loop does."""
        rooms: list[int] = []
        used = 0
        for length in lengths[:20_000].tolist():
            fit = next((i for i, room in enumerate(rooms) if room >= length), None)
            if fit is None:
                rooms, used = [*rooms[-63:], 2048 - length], used + 1
            else:
                rooms[fit] -= length
        fills["first"] = lengths[:20_000].sum() / (used * 2048)
        return 20_000

    def ours() -> int:
        rows = pack(lengths, 2048)
        fills["ours"] = lengths.sum() / (len(rows) * 2048)
        return lengths.size

    fills: dict[str, float] = {}
    peer, own = timed(first_fit), timed(ours)
    return [
        ("pack 2,048: first fit, 64 open rows", *peer, "documents/s", f", {fills['first']:.2%} full (the peer)"),
        ("pack 2,048: radlake", *own, "documents/s", f", {fills['ours']:.2%} full"),
    ]


if __name__ == "__main__":
    main()
