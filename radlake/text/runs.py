"""Where the digits of a text stand: found once a text, for all the rules that begin with a number.

A pattern that opens with a digit is cheap to try and dear to scan for. So the rules take the runs of digits and look
at the signs around them first, at plain characters; only what passes is matched.
"""

from __future__ import annotations

import re

Run = tuple[int, int]

_RUN = re.compile(r"[0-9]+")


def digit_runs(text: str) -> list[Run]:
    """Start and end of every run of the digits 0 to 9, in order."""
    return [match.span() for match in _RUN.finditer(text)]
