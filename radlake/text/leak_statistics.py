"""Words that only ever stand with a capital: names that no list holds and no cue announces.

    statistics = CorpusStatistics()
    for text in corpus: statistics.add(text)          # or merge parts, in any order and grouping
    suspects = statistics.suspects()
    find_leaks(text, suspects=suspects)

Two passes over a corpus: the first counts in how many documents a word stands in lower case, with a capital in the
middle of a sentence, or in capitals; the second looks for words that (almost) nobody writes in lower case and that few
documents hold. Eponyms and trade names are written so too, hence a list of those that radiology knows. Words in
capitals are mostly abbreviations, so they make no suspect. What is counted may be a name: keep it where PHI may be.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from radlake.text.leak_known import is_eponym, plain
from radlake.text.leak_words import REPORT_WORDS, ROLES, SAFE_CAPITALS

LOWER, TITLE, UPPER, DOCUMENTS = range(4)
SHORTEST = 4
SMALLEST_CORPUS = 500  # below it, half of the vocabulary is rare
# After a word in lower case, a comma or another capitalised word: not where a sentence or a heading begins.
_TITLED = re.compile(r"(?<=[a-z,;]) ([A-Z][a-z]{3,30})(?![A-Za-z0-9])")
_BLANKS = {code: chr(code) if chr(code).isalpha() else " " for code in range(128)}
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass
class CorpusStatistics:
    """In how many documents each word (lower case) stands in lower case, titled, in capitals, and at all."""

    documents: int = 0
    counts: dict[str, list[int]] = field(default_factory=dict, repr=False)

    def add(self, text: str) -> None:
        """Count one document."""
        self.documents += 1
        text = plain(text)
        written = _words(text)
        lower = {word for word in written if word.islower() and len(word) >= SHORTEST}
        upper = {word.lower() for word in written if word.isupper() and len(word) >= SHORTEST}
        titled = {word.lower() for word in _TITLED.findall(text)}
        anyhow = {word.lower() for word in written if len(word) >= SHORTEST}  # also where a sentence begins
        for place, words in ((LOWER, lower), (TITLE, titled), (UPPER, upper), (DOCUMENTS, anyhow)):
            for word in words:
                self.counts.setdefault(word, [0, 0, 0, 0])[place] += 1

    def merge(self, other: CorpusStatistics) -> None:
        """Add what was counted elsewhere."""
        self.documents += other.documents
        for word, counts in other.counts.items():
            mine = self.counts.setdefault(word, [0, 0, 0, 0])
            mine[:] = [a + b for a, b in zip(mine, counts, strict=True)]

    def to_json(self) -> str:
        """One line, the same for equal counts. It holds words of reports: treat it as PHI."""
        return json.dumps({"documents": self.documents, "counts": dict(sorted(self.counts.items()))})

    @classmethod
    def from_json(cls, text: str) -> CorpusStatistics:
        """What `to_json` wrote."""
        content = json.loads(text)
        return cls(int(content["documents"]), {word: list(map(int, c)) for word, c in content["counts"].items()})

    def suspects(self, limits: Limits | None = None) -> Suspects:
        """The words that look like names; none while the corpus is too small to tell."""
        limits = limits or Limits()
        if self.documents < SMALLEST_CORPUS:
            return Suspects()
        most = limits.most_documents(self.documents)
        return Suspects(frozenset(word for word, counts in self.counts.items() if is_suspect(word, counts, most)))


def _words(text: str) -> set[str]:
    """The words of a plain text as they are written."""
    return set(text.translate(_BLANKS).split()) if text.isascii() else set(_LETTERS.findall(text))


@dataclass(frozen=True)
class Limits:
    """How rare is rare: at most `share` of the documents, but `fewest` of them in any case."""

    share: float = 0.0002
    fewest: int = 3

    def most_documents(self, documents: int) -> int:
        """The most documents that may hold a suspect."""
        return max(self.fewest, int(documents * self.share))


@dataclass(frozen=True)
class Suspects:
    """Words, in lower case, that are probably names."""

    words: frozenset[str] = field(default=frozenset(), repr=False)

    @classmethod
    def of(cls, words: Iterable[str]) -> Suspects:
        """Of words that an aggregation elsewhere found (`is_suspect`)."""
        return cls(frozenset(words))

    def are_in(self, text: str) -> bool:
        """Whether one of them is written with a capital in a text."""
        text = plain(text)
        words = {word.lower() for word in _words(text)}
        return not self.words.isdisjoint(words) and self.stand_in(text, words)

    def stand_in(self, text: str, words: set[str]) -> bool:
        """Whether one of them is written with a capital in `text` (plain), whose words in lower case are `words`."""
        return any(
            not match.group().islower() and not is_eponym(text, match.end())
            for word in self.words & words
            for match in re.finditer(rf"(?i:\b{word}\b)", text)
        )


def is_suspect(word: str, counts: Sequence[int], most_documents: int) -> bool:
    """Whether a word is titled somewhere, in lower case (almost) nowhere, in few documents, and no known eponym."""
    rare = counts[DOCUMENTS] <= most_documents
    titled = counts[TITLE] > 0 and counts[LOWER] * 20 <= counts[TITLE]
    return rare and titled and word not in SAFE_CAPITALS and word not in REPORT_WORDS and word not in ROLES
