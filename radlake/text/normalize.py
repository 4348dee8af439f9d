"""White space and word counts, the same everywhere: filter, pairs and statistics."""

from __future__ import annotations

import re

# Zero-width and direction marks, the byte-order mark, the soft hyphen; NUL is no text either.
_INVISIBLE = re.compile("[\x00\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_SPACES = re.compile(r"[^\S\n]+")
_AROUND_BREAK = re.compile(r" ?\n ?")
_BLANK_LINES = re.compile(r"\n{3,}")
_WORD = re.compile(r"[^\W_]\S*")  # from a word's first letter or digit to its end
_RARE_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def normalize_whitespace(text: str) -> str:
    """Runs of spaces as one, line breaks as "\\n" and at most one blank line, nothing at the ends.

    Invisible characters go. Applied twice it changes nothing more.
    """
    text = _RARE_BREAKS.sub("\n", _INVISIBLE.sub("", text))
    text = _AROUND_BREAK.sub("\n", _SPACES.sub(" ", text))
    return _BLANK_LINES.sub("\n\n", text).strip()


def word_count(text: str) -> int:
    """Words between white space that hold at least one letter or digit."""
    return len(_WORD.findall(text))
