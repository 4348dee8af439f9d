"""Whether time grows in proportion to the length of the input, on a machine that does other things too."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

_ATTEMPTS = 5
_SHORTEST = 0.005  # seconds; less is noise


def grows_linearly(measured: Callable[[int], object], short: int, most: float = 4.0) -> bool:
    """True if `measured(10 * short)` takes at most `most` times ten times as long as `measured(short)`.

    Quadratic growth would be a hundred times. A busy machine stretches some measurements, so the best of a few pairs
    counts; the garbage collector, which walks whatever earlier tests have left, waits.
    """
    measured(short)
    return any(
        _seconds(measured, 10 * short) < 10 * most * max(_seconds(measured, short), _SHORTEST) for _ in range(_ATTEMPTS)
    )


def _seconds(measured: Callable[[int], object], size: int) -> float:
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        measured(size)
        return time.process_time() - began
    finally:
        gc.enable()
