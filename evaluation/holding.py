"""Outputs that look as if they held identifiers: counted, never printed, never sent to a judge, scored as empty.

A model can write a name that it saw in training, or one that it made up; nobody can tell which, so neither goes on.
What was held back lies beside the outputs, for its owner's eyes only.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from radlake.errors import GateFailed
from radlake.text.leaks import find_leaks
from radlake.text.surrogates import mask_surrogates

HELD = "held"  # the `finish` of an output whose text was held back
HELD_SUFFIX = ".held.jsonl"


def is_held(text: str) -> bool:
    """Whether an output must be held back; invented names, which a model may have learned, identify nobody."""
    return bool(find_leaks(mask_surrogates(text)))


def write_held(outputs: Path, texts: Mapping[str, str]) -> None:
    """Write what was held back, by pair key, beside the file `outputs`; none left from before if nothing was.

    Raises OSError if it cannot be done.
    """
    path = outputs.with_name(outputs.name + HELD_SUFFIX)
    path.unlink(missing_ok=True)
    if texts:
        lines = (
            json.dumps({"pair_key": key, "output": text, "rules": find_leaks(mask_surrogates(text))})
            for key, text in texts.items()
        )
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)


def check_share(held: Iterable[tuple[str, int, int]], most: float | None) -> None:
    """Raises GateFailed if more than `most` of some file's outputs, (name, held, in all), were held back."""
    over = [f"{name} {count / total:.1%}" for name, count, total in held if most is not None and count > most * total]
    if over:
        raise GateFailed(
            f"outputs look as if they held identifiers: {', '.join(over)}, more than --max-leak-share {most:.1%}; "
            "they are held back; look at what the model was trained on"
        )
