"""Pairs as JSON lines for people with another trainer: the alpaca and the chat layout."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from radlake.errors import UsageError
from radlake.lake.lake import Lake
from radlake.lake.storage import environment_fault
from radlake.lake.table import TableSpec, open_table, published


def export_pairs(pairs: TableSpec, lake: Lake, out: Path, layout: str, split: str) -> int:
    """Write one JSON object per published pair of `split`, in order of pair_key. Returns how many.

    The file appears whole or not at all. Raises UsageError if nothing is published, EnvironmentFault.
    """
    table = open_table(pairs, lake)
    if table is None or published(pairs, lake) is None:
        raise UsageError(f"{pairs.name} holds nothing yet; run `radlake pipeline`")
    columns = ["pair_key", "instruction", "input", "output"]
    rows = table.to_pyarrow_table(columns=columns, filters=[("split", "=", split)]).sort_by("pair_key")
    if not out.name or out.is_dir():
        raise UsageError("--out names a folder; give the name of a file")
    part = out.with_name(out.name + ".part")
    try:
        with part.open("w", encoding="utf-8") as stream:
            for batch in rows.to_batches(max_chunksize=10_000):
                stream.writelines(_line(LAYOUTS[layout](row)) for row in batch.to_pylist())
        part.replace(out)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise environment_fault(error, str(out)) from None
    return int(rows.num_rows)


def alpaca(pair: dict[str, str]) -> dict[str, Any]:
    """`{"instruction", "input", "output"}`."""
    return {name: pair[name] for name in ("instruction", "input", "output")}


def chat(pair: dict[str, str]) -> dict[str, Any]:
    """`{"messages": [system, user, assistant]}`, the turns that the Llama-3 template renders."""
    turns = (("system", "instruction"), ("user", "input"), ("assistant", "output"))
    return {"messages": [{"role": role, "content": pair[name]} for role, name in turns]}


LAYOUTS: dict[str, Callable[[dict[str, str]], dict[str, Any]]] = {"alpaca": alpaca, "chat": chat}


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"
