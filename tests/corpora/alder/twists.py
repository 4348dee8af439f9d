"""What happens to a whole text on its way: lost accents, curly apostrophes, odd blanks. Marks survive all of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from random import Random

from tests.corpora.alder.markup import within_phi


def twist(rng: Random, marked: str) -> str:
    """Mostly nothing; in one text of four, something that an interface or a word processor does."""
    drawn = rng.random()
    for limit, change in _TWISTS:
        if drawn < limit:
            return change(marked)
        drawn -= limit
    return marked


def _unaccented(marked: str) -> str:
    """`Nunez` where the columns say `Núñez`."""
    decomposed = unicodedata.normalize("NFKD", marked.replace("ß", "ss").replace("ø", "o").replace("Ø", "O"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _decomposed(marked: str) -> str:
    """Letters and accents as characters of their own."""
    return unicodedata.normalize("NFD", marked)


def _curly(marked: str) -> str:
    """`O’Brien`, `o’clock`."""
    return marked.replace("'", "’")


def _no_apostrophes(marked: str) -> str:
    """`OBrien`, as old systems store it; possessives keep theirs."""
    return within_phi(marked, lambda text: text.replace("'", ""))


def _hard_blanks(marked: str) -> str:
    """No-break spaces after full stops."""
    return _SENTENCE_END.sub(".\u00a0", marked)


def _double_blanks(marked: str) -> str:
    """Two blanks after a sentence, as typists were taught."""
    return _SENTENCE_END.sub(".  ", marked)


def _no_blank_after_colon(marked: str) -> str:
    """`FINDINGS:The lungs`."""
    return marked.replace(": ", ":")


def _lower(marked: str) -> str:
    """Nobody pressed shift."""
    return marked.lower()


_SENTENCE_END = re.compile(r"(?<=[a-z0-9)]{3})\. (?=[A-Z])")

_TWISTS: tuple[tuple[float, Callable[[str], str]], ...] = (
    (0.06, _unaccented),
    (0.01, _decomposed),
    (0.06, _curly),
    (0.02, _no_apostrophes),
    (0.02, _hard_blanks),
    (0.05, _double_blanks),
    (0.03, _no_blank_after_colon),
    (0.01, _lower),
)
