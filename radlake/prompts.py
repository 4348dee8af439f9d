"""The fixed wording of the pairs, and the choices among it.

A choice is a function of (seed, key, purpose), so neither partitions nor row order can change it, and
Spark SQL computes the same value as Python:

    h        = first 13 hex digits (52 bits) of sha256("{purpose}:{seed}:{key}") as a whole number
    uniform  = h / 2**52                       in [0, 1), exact as a double
    choose   = h mod n                         in 0 .. n-1
"""

from __future__ import annotations

import hashlib
import json
import re

INSTRUCTIONS: tuple[str, ...] = (
    "Write the impression for the radiology findings below.",
    "Summarize these imaging findings into a concise impression.",
    "You are a radiologist. Read the findings and dictate the impression.",
    "From the findings given, state the conclusion of this examination.",
    "Condense the findings into the few points that the referring physician needs.",
    "Draft the impression section that belongs to these findings.",
    "What is the overall interpretation of the findings described here?",
    "Turn the following findings into the impression of a radiology report.",
    "Give the clinically relevant conclusion of the study whose findings follow.",
    "Complete this radiology report by adding its impression.",
    "Review the described findings and formulate a short radiological impression.",
    "State the most important results of this examination as an impression.",
    "Using only the findings provided, write the impression of the report.",
    "Act as the reporting radiologist and conclude the report from its findings.",
    "Interpret the findings and put the main diagnoses and observations into an impression.",
    "Provide the closing impression for an examination with these findings.",
    "Distill the findings into an impression, most significant result first.",
    "Express in brief what these radiology findings mean.",
    "Generate the impression that a radiologist would give for these findings.",
    "Based on the exam and its findings, produce the final impression.",
)

PREFIXES: tuple[str, ...] = (
    "Based on these findings, the impression is as follows:",
    "The findings lead to this impression:",
    "In summary, the examination shows the following:",
    "Here is the impression for this study:",
    "My reading of these findings is:",
    "The conclusion of this examination reads:",
    "Taken together, the findings suggest the following impression:",
    "The impression drawn from the findings above is:",
    "An appropriate impression for these findings would be:",
    "To conclude the report:",
)

PREFIX_SEPARATOR = " "  # between a prefix sentence and the impression
PROMPTS_VERSION = 1
PROMPTS_SHA256 = hashlib.sha256(json.dumps([INSTRUCTIONS, PREFIXES, PREFIX_SEPARATOR]).encode()).hexdigest()

_HEX_DIGITS = 13
_RANGE = 16**_HEX_DIGITS  # 2**52

# A model may vary the blanks or the case of a prefix that it learned.
_PREFIX = re.compile(
    r"\s*(?:" + "|".join(r"\s+".join(map(re.escape, p.split())) for p in PREFIXES) + r")\s*",
    re.IGNORECASE,
)


def has_prefix(text: str) -> bool:
    """Whether `text` begins with one of the prefix sentences."""
    return _PREFIX.match(text) is not None


def strip_prefix(text: str) -> str:
    """`text` without the prefix sentence it begins with; unchanged if it begins with none."""
    match = _PREFIX.match(text)
    return text[match.end() :] if match else text


def choose(seed: int, key: str, purpose: str, n: int) -> int:
    """A number in 0 .. n-1 fixed by (seed, key, purpose). Raises ValueError unless 1 <= n <= 2**52."""
    if not 1 <= n <= _RANGE:
        raise ValueError("n must be between 1 and 2**52")
    return _hash52(seed, key, purpose) % n


def uniform(seed: int, key: str, purpose: str) -> float:
    """A number in [0, 1) fixed by (seed, key, purpose)."""
    return _hash52(seed, key, purpose) / _RANGE


def choose_sql(seed: int, key_column: str, purpose: str, n: int) -> str:
    """Spark SQL (bigint) for `choose` on the string column `key_column`."""
    return f"({_hash52_sql(seed, key_column, purpose)} % {n})"


def uniform_sql(seed: int, key_column: str, purpose: str) -> str:
    """Spark SQL (double) for `uniform` on the string column `key_column`."""
    return f"(cast({_hash52_sql(seed, key_column, purpose)} as double) / {_RANGE}D)"


def _hash52(seed: int, key: str, purpose: str) -> int:
    return int(hashlib.sha256(f"{purpose}:{seed}:{key}".encode()).hexdigest()[:_HEX_DIGITS], 16)


def _hash52_sql(seed: int, key_column: str, purpose: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_.-]+", purpose):
        raise ValueError("a purpose is made of letters, digits, dots, dashes and underscores")
    digest = f"sha2(concat('{purpose}:{seed}:', {key_column}), 256)"
    return f"cast(conv(substr({digest}, 1, {_HEX_DIGITS}), 16, 10) as bigint)"
