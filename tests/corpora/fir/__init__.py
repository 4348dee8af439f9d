"""Whole reports of sixteen invented US hospitals: PHI in the forms around, and here and there in the prose.

The author had not seen the rules that it measures, nor the other corpora. Everything a careful privacy officer would
mark is gold: names (of staff, relatives and employers too), facilities, streets, towns and ZIP codes, dates with a
month, every number that points to a person, a device or a visit, ages over 89. Not gold: times of day, states, years
alone, rooms, departments, credentials, days of the week.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from tests.corpora.document import Document
from tests.corpora.fir.body import compose
from tests.corpora.fir.case import Case
from tests.corpora.fir.kinds import KINDS
from tests.corpora.fir.layouts import LAYOUTS
from tests.corpora.fir.markup import parse

__all__ = ["LAYOUTS", "documents"]
_CASES: dict[str, Callable[[str], str]] = {"upper": str.upper, "lower": str.lower, "": str}


def documents(count: int, seed: int = 1) -> Iterator[Document]:
    """`count` reports, each a function of `seed` and its index."""
    for index in range(count):
        yield _document(Random(f"fir:{seed}:{index}"), f"fir-{seed}-{index}")


def _document(rng: Random, name: str) -> Document:
    case, layout = Case(rng, rng.choice(KINDS)), rng.choice(LAYOUTS)
    marked = compose(rng, case, layout).replace("\n", layout.newline)
    text, spans, sections = parse(marked)
    text = "".join(_same_length(letter, _CASES[layout.case](letter)) for letter in text)
    return Document(name, text, case.known(), tuple(spans), sections, layout.name)


def _same_length(letter: str, changed: str) -> str:
    return changed if len(changed) == 1 else letter
