"""What a model is asked: the test pairs of a snapshot, or a user's own findings."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from radlake.errors import BadInput
from radlake.files import file_sha256
from radlake.prompts import INSTRUCTIONS
from radlake.snapshot.manifest import Manifest, read_manifest
from radlake.snapshot.pairs import TEST_FILE, TEST_SCHEMA


@dataclass(frozen=True)
class Prompt:
    """One question. `key` names it in the outputs file."""

    key: str
    instruction: str
    input: str


def read_test(snapshot: Path, manifest: Manifest) -> list[dict[str, Any]]:
    """The rows of a snapshot's test.parquet, whose bytes are those that the manifest lists.

    Raises BadInput if it was changed, cannot be read or holds no pair.
    """
    where = f"snapshot {manifest.id}: {TEST_FILE}"
    listed = next((entry.sha256 for entry in manifest.files if entry.path == TEST_FILE), None)
    try:
        if file_sha256(snapshot / TEST_FILE) != listed:
            raise BadInput(f"{where} is not what the manifest lists; restore the snapshot")
        rows: list[dict[str, Any]] = pq.read_table(snapshot / TEST_FILE, schema=TEST_SCHEMA).to_pylist()
    except (OSError, ValueError):  # pyarrow's errors are of both kinds
        raise BadInput(f"{where} cannot be read; restore the snapshot") from None
    if not rows:
        raise BadInput(f"{where} holds no pair; raise filter.splits.test and cut another snapshot")
    return rows


def prompts_of_test(snapshot: Path, limit: int | None = None) -> list[Prompt]:
    """The test pairs of a snapshot in its order; `limit` of them are chosen by a hash of their keys.

    Raises BadInput as `read_test` does.
    """
    rows = read_test(snapshot, read_manifest(snapshot))
    prompts = [Prompt(row["pair_key"], row["instruction"], row["input"]) for row in rows]
    if limit is None or limit >= len(prompts):
        return prompts
    chosen = set(sorted((p.key for p in prompts), key=lambda key: hashlib.sha256(key.encode()).digest())[:limit])
    return [prompt for prompt in prompts if prompt.key in chosen]


def findings_prompts(path: Path) -> list[Prompt]:
    """A user's findings: JSON lines with `findings`, and if known `exam`, `instruction`, `id`.

    Raises BadInput naming the first line that is not so.
    """
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror}; give a JSON-lines file") from None
    prompts = [_prompt(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not prompts:
        raise BadInput(f"{path}: it is empty; give one JSON object with `findings` a line")
    if len({prompt.key for prompt in prompts}) < len(prompts):
        raise BadInput(f"{path}: two lines have the same id; give each its own, or none")
    return prompts


def _prompt(path: Path, number: int, line: bytes) -> Prompt:
    try:
        row: Any = json.loads(line.decode("utf-8"))
        json.dumps(row, ensure_ascii=False).encode()  # half a surrogate pair could not be written again
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict) or not isinstance(row.get("findings"), str) or not row["findings"].strip():
        raise BadInput(f'{path}: line {number} is no JSON object with text under "findings"')
    exam = f"Exam: {row['exam']}\n" if row.get("exam") else ""
    instruction = str(row.get("instruction") or INSTRUCTIONS[0])
    return Prompt(str(row.get("id", number)), instruction, f"{exam}Findings: {row['findings'].strip()}")
