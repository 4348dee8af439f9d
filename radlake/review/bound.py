"""What a sample proves: the exact one-sided upper bound on a share (Clopper and Pearson, 1934).

Seeing k of n, the bound is the share p at which k or fewer would be seen with a chance of 1 - confidence only.
"""

from __future__ import annotations

import math

CONFIDENCE = 0.95
_HALVINGS = 60  # the bound is then exact to the last digit of a double


def upper_bound(seen: int, sample: int, confidence: float = CONFIDENCE) -> float:
    """The largest share that is compatible with `seen` of `sample`; 1.0 if all, or if nothing was looked at.

    Raises ValueError for counts that cannot be.
    """
    if not 0 <= seen <= sample or not 0 < confidence < 1:
        raise ValueError("seen must lie between 0 and sample, confidence between 0 and 1")
    if seen == sample:
        return 1.0
    low, high = seen / sample, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if chance_of_at_most(seen, sample, middle) > 1 - confidence:
            low = middle
        else:
            high = middle
    return high


def chance_of_at_most(seen: int, sample: int, share: float) -> float:
    """The binomial distribution function, summed in logarithms so that large samples do not underflow."""
    if share <= 0 or share >= 1:
        return float(share <= 0 or seen >= sample)
    yes, no = math.log(share), math.log1p(-share)
    logs = [_log_choose(sample, k) + k * yes + (sample - k) * no for k in range(seen + 1)]
    largest = max(logs)
    return min(1.0, math.exp(largest) * math.fsum(math.exp(one - largest) for one in logs))


def _log_choose(n: int, k: int) -> float:
    return math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)


def as_percent(share: float) -> str:
    """A bound for people, never rounded down: "0.3%", "0.03%", "12%"."""
    percent = 100 * share
    if percent <= 0:
        return "0%"
    digits = max(0, 1 - math.floor(math.log10(percent))) if percent < 10 else 0
    scale = 10**digits
    shown = f"{min(100.0, math.ceil(round(percent * scale, 9)) / scale):.{digits}f}"
    return f"{shown.rstrip('0').rstrip('.') if digits else shown}%"
