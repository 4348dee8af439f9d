"""How much PHI a system finds in a corpus, and how much else it takes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tests.corpora.document import Document

Spans = Iterable[tuple[int, int]]


@dataclass
class Score:
    """Counts over documents; characters are letters and digits, since signs identify nobody."""

    documents: int = 0
    clean: int = 0
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    destroyed: int = 0
    other: int = 0
    missed: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list), repr=False)
    taken: list[tuple[str, str]] = field(default_factory=list, repr=False)

    @property
    def recall(self) -> float:
        return sum(self.found.values()) / max(1, sum(self.gold.values()))

    @property
    def zero_leak(self) -> float:
        return self.clean / max(1, self.documents)

    @property
    def destroyed_share(self) -> float:
        return self.destroyed / max(1, self.other)

    def recall_of(self, category: str) -> float:
        return self.found[category] / max(1, self.gold[category])


def score(documents: Iterable[Document], find: Callable[[Document], Spans]) -> Score:
    """Over all documents: `find` returns what the system would remove, in characters of the text."""
    total = Score()
    for document in documents:
        _add(total, document, find(document))
    return total


def _add(total: Score, document: Document, spans: Spans) -> None:
    text = document.text
    removed = bytearray(len(text))
    for start, end in spans:
        removed[start:end] = b"\x01" * (end - start)
    gold = bytearray(len(text))
    leaked = False
    for start, end, category in document.spans:
        gold[start:end] = b"\x01" * (end - start)
        letters = [i for i in range(start, end) if text[i].isalnum()]
        left = [i for i in letters if not removed[i]]
        total.gold[category] += len(letters)
        total.found[category] += len(letters) - len(left)
        if left:
            leaked = True
            total.missed[category].append((text[start:end], text[max(0, start - 40) : end + 25]))
    total.documents += 1
    total.clean += not leaked
    for i, character in enumerate(text):
        if not gold[i] and character.isalnum():
            total.other += 1
            total.destroyed += removed[i]
    total.taken += [
        (text[start:end], text[max(0, start - 30) : end + 30]) for start, end in spans if not any(gold[start:end])
    ]
