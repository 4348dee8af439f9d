"""What the policies cost on one core, over synthetic reports.

python tests/benchmarks/bench_policies.py [REPORTS]
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from radlake.deidentification import known_identifiers, known_tokens
from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from radlake.records.types import Mapped
from radlake.synth import generate
from radlake.text.deid import deidentify, deidentify_spans
from radlake.text.leaks import find_leaks
from radlake.text.phi import Known, Span, find_phi
from radlake.text.surrogates import Surrogates, mask_surrogates

SURROGATES = Surrogates.of(b"b" * 32, "patient", -7, date(2021, 3, 20))
Document = tuple[str, Known]


def main() -> None:
    documents = read(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
    for text, known in documents[:200]:  # what is compiled and cached once is not counted
        deidentify(text, known, "surrogate", SURROGATES)
    rows = [(f"policy {policy}", *seconds(documents, policy)) for policy in ("redact", "drop-sentence", "surrogate")]
    rows.append(("beside finding: spans, tags, offsets", *overhead(documents)))
    print(f"{'what':<40}{'docs/s':>10}{'us/doc':>10}{'spans/doc':>11}")
    for what, spent, spans in rows:
        per = spent / len(documents)
        print(f"{what:<40}{1 / per:>10,.0f}{1e6 * per:>10.1f}{spans / len(documents):>11.2f}")
    print(*unchanged(documents), sep="\n")


def read(reports: int) -> list[Document]:
    """The texts of an invented export with what its columns tell."""
    with tempfile.TemporaryDirectory() as folder:
        generate(reports, 1, Path(folder, "export"), workers=1)
        spec = BUILTIN["ris-csv"]
        found = [r.values for p in Path(folder, "export").glob("*.csv") for r in read_records(p, spec)
                 if isinstance(r, Mapped)]  # fmt: skip
    return [(values["text"], known_identifiers(values)) for values in found if values["text"]]


def seconds(documents: list[Document], policy: str) -> tuple[float, int]:
    began, spans = time.process_time(), 0
    for text, known in documents:
        spans += len(deidentify_spans(text, known, policy, SURROGATES).spans)
    return time.process_time() - began, spans


def overhead(documents: list[Document]) -> tuple[float, int]:
    """Redaction with every search answered from memory."""
    seen: dict[str, list[Span]] = {}

    def find(text: str, known: Known | None) -> list[Span]:
        if text not in seen:
            seen[text] = find_phi(text, known)
        return seen[text]

    for _ in range(2):
        began, spans = time.process_time(), 0
        for text, known in documents:
            spans += len(deidentify_spans(text, known, find=find).spans)
    return time.process_time() - began, spans


def unchanged(documents: list[Document]) -> list[str]:
    """A second pass over surrogates, and the detector on them."""
    again = leaks = 0
    for text, known in documents:
        new, _ = deidentify(text, known, "surrogate", SURROGATES)
        again += deidentify(new, known, "surrogate", SURROGATES)[0] != new
        tokens = known_tokens(known)
        leaks += bool(find_leaks(mask_surrogates(new, tokens), tokens))
    return [f"texts that a second pass over surrogates changes: {again}", f"that the detector suspects: {leaks}"]


if __name__ == "__main__":
    main()
