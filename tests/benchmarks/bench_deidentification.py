"""How much PHI is found, how many documents leak nothing, how much else is taken, how fast; all on one core.

    python tests/benchmarks/bench_deidentification.py [--peers FOLDER] [DOCUMENTS [CORPUS …]]

Found and taken count letters and digits. `known` is what an export's columns hold. The held-out corpora of
tests/corpora were written apart from the rules; on dogwood no rule was ever tuned, and none may be. The real reports
(../shared/data/indiana_reports.csv, where that file is on this machine) hold no PHI: every removal there is listed
by rule, masks of the publisher (XXXX) apart. With --peers other systems are installed in FOLDER (needs a network) and
run over the first 200 documents of each corpus, in the same run; they know nothing of the columns.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections import Counter
from pathlib import Path

from radlake.text.phi import find_phi
from radlake.text.spans import Known, Span
from tests.benchmarks.peers import PEERS, Peer, Unusable, find_all, install
from tests.conftest import INDIANA
from tests.corpora.document import Document
from tests.corpora.load import HELD_OUT, known_of, load
from tests.corpora.score import Score, score

_HEAD = ("corpus", "known", "found", "zero leak", "PATIENT", "MRN", "ID", "taken", "docs/s", "characters")
_PEERS_SEE = 200  # some of them do thirty documents a second
_FORM = "{:<16}{:>7}{:>10}{:>11}{:>10}{:>10}{:>10}{:>10}{:>9}{:>12}"


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--peers", type=Path, metavar="FOLDER")
    options.add_argument("documents", type=int, nargs="?", default=1_000)
    options.add_argument("corpora", nargs="*", default=("synth", *HELD_OUT))
    given = options.parse_args()
    print(_FORM.format(*_HEAD))
    for name in given.corpora:
        documents = list(load(name, given.documents))
        for is_known in (True, False):
            print(row(name, documents, is_known), flush=True)
        if given.peers is not None:
            for peer in PEERS:
                print(peer_row(peer, given.peers, name, documents[:_PEERS_SEE]), flush=True)
    if INDIANA.is_file():
        removals()


def row(name: str, documents: list[Document], is_known: bool) -> str:
    """One line of the table."""
    known = {id(one): known_of(one) if is_known else Known() for one in documents}
    spans: dict[int, list[Span]] = {}
    for one in documents[:50]:  # word lists are read once
        find_phi(one.text, Known(mrn="0"))
    began = time.process_time()
    for one in documents:
        spans[id(one)] = find_phi(one.text, known[id(one)])
    spent = time.process_time() - began
    pairs = {key: [(span.start, span.end) for span in found] for key, found in spans.items()}
    return line(name, "yes" if is_known else "no", documents, pairs, spent)


def peer_row(peer: Peer, folder: Path, name: str, documents: list[Document]) -> str:
    """The same of another system, or why there is none."""
    try:
        spent, found = find_all(peer, install(peer, folder), [one.text for one in documents])
    except Unusable as reason:
        return f"  {peer.name}: not measured: {reason}"
    spans = {id(one): pairs for one, pairs in zip(documents, found, strict=True)}
    return line(f"  {peer.name}", "no", documents, spans, spent)


def line(
    name: str, known: str, documents: list[Document], spans: dict[int, list[tuple[int, int]]], seconds: float
) -> str:
    """One line of the table: `spans` by the document's identity, `seconds` of one core."""
    found = score(documents, lambda one: spans[id(one)])
    mean = sum(len(one.text) for one in documents) / len(documents)
    cells = [f"{found.recall:.2%}", f"{found.zero_leak:.1%}", *(of(found, name) for name in ("PATIENT", "MRN", "ID"))]
    rate = (f"{found.destroyed_share:.3%}", f"{len(documents) / max(seconds, 1e-9):,.0f}", f"{mean:,.0f}")
    return _FORM.format(name, known, *cells, *rate)


def of(found: Score, category: str) -> str:
    return f"{found.recall_of(category):.2%}" if found.gold[category] else "-"


def removals() -> None:
    """What is taken from findings and impressions of real reports without PHI."""
    with INDIANA.open(encoding="utf-8", newline="") as file:
        texts = [row[name] for row in csv.DictReader(file) for name in ("findings", "impression") if row[name]]
    taken: Counter[str] = Counter()
    for text in texts:
        for span in find_phi(text, Known()):
            if set(text[span.start : span.end]) - set("Xx "):
                taken[span.rule] += span.end - span.start
    characters = sum(map(len, texts))
    print(f"\nreal reports: {taken.total():,} of {characters:,} characters removed, {taken.total() / characters:.4%}")
    for rule, size in taken.most_common():
        print(f"  {rule:<30}{size:>8,}")


if __name__ == "__main__":
    main()
