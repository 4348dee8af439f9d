"""A small template language: `[this|that|]` is a choice, `{slot}` a value from a table of functions.

Within one call a slot has one value ({size} in a finding is {size} in its impression); `{size.2}` asks for another.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping

Slots = Mapping[str, Callable[[], str]]

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{([a-z_]+)(\.\d)?\}")


def choose(template: str, rng: random.Random) -> str:
    """The template with its choices made, the innermost first."""
    while found := _CHOICE.search(template):
        pick = rng.choice(found[1].split("|"))
        template = template[: found.start()] + pick + template[found.end() :]
    return template


def expand(template: str, rng: random.Random, slots: Slots) -> str:
    """The template with choices made and slots filled. Values of slots are not expanded again."""
    values: dict[str, str] = {}

    def value(found: re.Match[str]) -> str:
        if found[0] not in values:
            values[found[0]] = slots[found[1]]()
        return values[found[0]]

    return _SLOT.sub(value, choose(template, rng))


def sentence_case(text: str) -> str:
    """The first letter in upper case; a text that opens with a mark stays as it is."""
    return text[:1].upper() + text[1:]
