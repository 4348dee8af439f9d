"""Compare texts regardless of case, accents, white space and name separators; search for many at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

# Put between cells and rows so that a canary is not made up from two of them. No fold removes it.
SEPARATOR = "\x01"

MIN_CANARY_CHARS = 4

# NUL is among them, so that UTF-16 and UTF-32 read as bytes still show their Latin letters.
_DROPPED = b" \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x00-_^+'`"
_LOWER = bytes(byte + 32 if 65 <= byte <= 90 else byte for byte in range(256))
_SHORT_CHARS = 16
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_DROPPED_CATEGORIES = {"Mn", "Me", "Cf", "Pd", "Zs", "Zl", "Zp", "Pi", "Pf", "Cc"}
# Letters that Unicode does not decompose into a base letter and an accent.
_BASE_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})

# Up to here one plain search per canary beats building an automaton.
_FEW = 16


def fold(text: str) -> str:
    """`text` in lower case, without accents, white space and name separators (- _ ^ + ' `)."""
    if not text.isascii():
        text = _FOREIGN.sub(_fold_match, text)
    return text.encode("utf-8", "replace").translate(_LOWER, _DROPPED).decode("utf-8")


def _fold_match(run: re.Match[str]) -> str:
    return _fold_short(run[0]) if len(run[0]) <= _SHORT_CHARS else _fold_foreign(run[0])


@lru_cache(maxsize=65_536)
def _fold_short(run: str) -> str:
    return _fold_foreign(run)


def _fold_foreign(run: str) -> str:
    # Twice, because folding the case of a few letters yields combined ones again.
    for _ in range(2):
        run = unicodedata.normalize("NFKD", run).casefold()
    kept = (char for char in run if char.isascii() or unicodedata.category(char) not in _DROPPED_CATEGORIES)
    return "".join(kept).translate(_BASE_LETTERS)


def _folded_byte(byte: int) -> int:
    folded = fold(bytes([byte]).decode("cp1252", "replace"))
    return ord(folded) if len(folded) == 1 and folded.isascii() else byte


_FOLDED_BYTES = bytes(_folded_byte(byte) for byte in range(256))


def fold_bytes(data: bytes) -> str:
    """A quick fold of bytes as they stand: ASCII, Latin-1 and UTF-16 text shows in it."""
    return data.translate(_FOLDED_BYTES, _DROPPED).decode("latin-1")


class Matcher:
    """Finds which of `canaries` occur in folded texts. Raises ValueError on none or on a short one."""

    def __init__(self, canaries: Sequence[str]) -> None:
        if not canaries:
            raise ValueError("no canaries to look for")
        self._canaries: dict[str, list[str]] = {}
        for number, canary in enumerate(dict.fromkeys(canaries), start=1):
            folded = fold(canary)
            if len(folded) < MIN_CANARY_CHARS:
                raise ValueError(f"canary {number} has under {MIN_CANARY_CHARS} characters that count")
            self._canaries.setdefault(folded, []).append(canary)

    def find(self, texts: list[str]) -> Iterator[set[str]]:
        """For each folded text, the canaries in it."""
        patterns = list(self._canaries)
        if len(patterns) <= _FEW:
            matches: list[list[str]] = [[p for p in patterns if p in text] for text in texts]
        else:
            import polars as pl  # dear to load, and few scans need it

            series = pl.Series(texts, dtype=pl.String)
            matches = series.str.extract_many(patterns, overlapping=True).list.unique().to_list()
        for folded in matches:
            yield {canary for pattern in folded for canary in self._canaries[pattern]}
