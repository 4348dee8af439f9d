"""The words of a text and where each stands: cut once, so that no rule has to search the text for its cues."""

from __future__ import annotations

from collections.abc import Set


class _Separated(dict[int, str]):
    """For `str.translate`: letters stay, everything else is a blank. Fills itself."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = character if character.isalpha() else " "
        return self[code]


_SEPARATED = _Separated()


class Words(set[str]):
    """The words of a folded text (runs of letters), a set; and where they stand, in characters.

    A set of cues is asked with the operators of sets, in C: `words & _CUES`, `words.isdisjoint(_CUES)`.
    """

    def __init__(self, folded: str) -> None:
        at: dict[str, list[int]] = {}
        start = 0
        for word in folded.translate(_SEPARATED).split(" "):
            if word:
                if word in at:
                    at[word].append(start)
                else:
                    at[word] = [start]
                start += len(word)
            start += 1
        super().__init__(at)
        self.at = at

    def places(self, cues: Set[str]) -> list[int]:
        """Where any of these words stands, word by word."""
        return [at for word in self & cues for at in self.at[word]]
