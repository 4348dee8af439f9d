"""A text without what the engine finds."""

from __future__ import annotations

from radlake.text.phi import find_phi


def blanked(text: str) -> str:
    """`text` with an underscore for each character of PHI."""
    out = list(text)
    for span in find_phi(text):
        out[span.start : span.end] = "_" * (span.end - span.start)
    return "".join(out)
