"""Text in one case and without accents, character for character as long as the input."""

from __future__ import annotations

import unicodedata

_SAME = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-", "\u00a0": " "}


def fold(text: str) -> str:
    """Lower case, accents and curly apostrophes removed; position i stays position i."""
    return text.lower() if text.isascii() else text.translate(_TABLE)


class _Folding(dict[int, str]):
    """Fills itself: each character is worked out once."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = _SAME.get(character) or unicodedata.normalize("NFD", character)[0]
        lower = base.lower()
        self[code] = lower if len(lower) == 1 else character
        return self[code]


_TABLE = _Folding()


def last_word(folded: str, end: int) -> str:
    """The word that ends before `end`, without signs."""
    piece = folded[max(0, end - 24) : end].split()
    return piece[-1].strip("(),.:;\"'") if piece else ""
