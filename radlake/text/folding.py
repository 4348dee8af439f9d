"""Text in one case and without accents, character for character as long as the input."""

from __future__ import annotations

import unicodedata

_SAME = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-", "\u00a0": " "}


def fold(text: str) -> str:
    """Lower case, accents and curly apostrophes removed; position i stays position i."""
    if text.isascii():
        return text.lower()
    return "".join(character.lower() if character < "\x80" else _fold_one(character) for character in text)


def _fold_one(character: str) -> str:
    base = _SAME.get(character) or unicodedata.normalize("NFD", character)[0]
    lower = base.lower()
    return lower if len(lower) == 1 else character
