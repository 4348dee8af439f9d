"""The residual detector: speed, false alarms, and what it still catches when a rule of the engine is switched off.

python tests/benchmarks/bench_detector.py [DOCUMENTS [CORPUS …]]

Of each rule the spans are left in the text and those of all others are redacted. A document then leaks if a span that
was left in holds true PHI; it counts where the detector was silent as long as the rule was on.
"""

from __future__ import annotations

import csv
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from radlake.deidentification import known_tokens
from radlake.text.leaks import find_leaks
from radlake.text.phi import Span, find_phi
from tests.conftest import INDIANA
from tests.corpora.document import Document, GoldSpan
from tests.corpora.load import known_of, load


@dataclass
class Caught:
    """Of the documents that leak without a rule: how many, and how many of them the detector sees."""

    documents: int = 0
    with_known: int = 0
    without: int = 0


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    speed_and_false_alarms()
    for name in sys.argv[2:] or ("synth", "alder"):
        documents = list(load(name, count))
        print(f"\n{name}: {len(documents):,} documents, all PHI masked: {false_alarms(documents):.2%} suspected")
        print(f"{'category left in alone':<34}{'documents':>10}{'known':>9}{'unknown':>9}")
        show(alone(documents))
        print(f"{'rule switched off':<34}{'documents':>10}{'known':>9}{'unknown':>9}")
        show(ablation(documents))


def ablation(documents: Iterable[Document]) -> dict[str, Caught]:
    """What is caught with each rule switched off, by rule."""
    caught: dict[str, Caught] = defaultdict(Caught)
    for document in documents:
        known = known_of(document)
        tokens = known_tokens(known)
        spans = find_phi(document.text, known)
        if find_leaks(redacted(document.text, spans), tokens):
            continue  # in quarantine whatever the rule does
        for rule in {span.rule for span in spans}:
            left = [span for span in spans if span.rule == rule]
            if any(overlap(span, gold) for span in left for gold in document.spans):
                text = redacted(document.text, [span for span in spans if span.rule != rule])
                count(caught[rule], text, tokens)
    return caught


def alone(documents: Iterable[Document]) -> dict[str, Caught]:
    """What is caught if one true span is left in and every other one is masked, by category."""
    caught: dict[str, Caught] = defaultdict(Caught)
    for document in documents:
        tokens = known_tokens(known_of(document))
        for gold in document.spans:
            count(caught[gold.category], redacted(document.text, [g for g in document.spans if g != gold]), tokens)
    return caught


def count(caught: Caught, text: str, tokens: list[str]) -> None:
    """One more leaking text."""
    caught.documents += 1
    without = bool(find_leaks(text))
    caught.without += without
    caught.with_known += without or bool(find_leaks(text, tokens))


def false_alarms(documents: list[Document]) -> float:
    """The share of documents that are suspected although every true span is masked."""
    texts = [(redacted(d.text, d.spans), known_tokens(known_of(d))) for d in documents]
    rules = Counter(rule for text, tokens in texts for rule in find_leaks(text, tokens))
    if rules:
        print("false alarms by rule:", ", ".join(f"{rule} {n}" for rule, n in rules.most_common()))
    return sum(bool(find_leaks(text, tokens)) for text, tokens in texts) / max(1, len(texts))


def redacted(text: str, spans: Iterable[Span | GoldSpan]) -> str:
    """The text with a tag in place of each span."""
    pieces, place = [], 0
    for span in sorted(spans, key=lambda span: span.start):
        pieces += [text[place : span.start], f"[{span.category}]"]
        place = span.end
    return "".join(pieces) + text[place:]


def overlap(one: Span, other: GoldSpan) -> bool:
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def show(caught: Mapping[str, Caught]) -> None:
    """A row each, and all together."""
    total = Caught()
    for name, one in sorted(caught.items(), key=lambda item: -item[1].documents):
        print(
            f"  {name:<32}{one.documents:>10,}{one.with_known / one.documents:>9.1%}{one.without / one.documents:>9.1%}"
        )
        total.documents += one.documents
        total.with_known += one.with_known
        total.without += one.without
    if total.documents:
        shares = f"{total.with_known / total.documents:>9.1%}{total.without / total.documents:>9.1%}"
        print(f"  {'all':<32}{total.documents:>10,}{shares}")


def speed_and_false_alarms() -> None:
    """Documents of 900 characters per CPU-second; real reports if they are at hand, else an invented sentence."""
    texts = ["The heart is normal in size. There is a 5 mm nodule at the left base. No pleural effusion is seen. " * 9]
    if INDIANA.is_file():
        with INDIANA.open(encoding="utf-8", newline="") as lines:
            rows = [row["findings"] + "\n" + row["impression"] for row in csv.DictReader(lines)]
        print(f"real reports: {sum(bool(find_leaks(row)) for row in rows)} of {len(rows):,} suspected")
        whole = " ".join(rows)
        texts = [whole[i : i + 900] for i in range(0, len(whole) - 900, 900)]
    tokens = ["ROSSWELL", "AMANDA", "Orvik", "Tilman", "Karbasi", "00412345", "A1234567", "1950-03-14", "Kestrel"]
    for name, known in (("nothing known", ()), ("nine identifiers known", tokens)):
        seconds = []
        for _ in range(5):
            started = time.process_time()
            for text in texts:
                find_leaks(text, known)
            seconds.append(time.process_time() - started)
        print(f"find_leaks, {name}: {len(texts) / max(min(seconds), 1e-9):,.0f} documents of 900 characters/s and core")


if __name__ == "__main__":
    main()
