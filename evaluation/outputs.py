"""Reading what `radlake generate` wrote: one output per test pair, and what made them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from evaluation.holding import HELD, is_held
from radlake.errors import BadInput
from radlake.lake.storage import environment_fault, read_json
from radlake.prompts import strip_prefix

META_SUFFIX = ".meta.json"
_HUB_CACHE = "models--"  # how the hub's cache begins the folder of owner/name


class Output(BaseModel):
    """One line of an outputs file; `finish` is "length" where the model was cut off, "held" where it is not told."""

    model_config = ConfigDict(frozen=True, strict=True)

    pair_key: str
    output: str
    tokens: int
    finish: Literal["stop", "length", "held"]


class Meta(BaseModel):
    """What wrote an outputs file. `model`, `base` and `run` are paths of the machine that did; `limit` tells that
    only so many of the test pairs were asked for.
    """

    model_config = ConfigDict(frozen=True)

    model: str
    base: str | None = None
    run: str | None = None
    snapshot: str | None = None
    manifest_sha256: str | None = None
    limit: int | None = None
    max_new_tokens: int
    pairs: int
    held_back: int = 0
    tokens: int
    seconds: float
    device: str
    dtype: str
    outputs_sha256: str

    def shown(self) -> dict[str, Any]:
        """The facts for results.json, with names in the place of paths."""
        names = {"model": self._name(self.model), "base": self._name(self.base), "run": self._name(self.run)}
        return self.model_dump() | names

    def _name(self, path: str | None) -> str | None:
        """A path below the run's folder from there on, a model of the hub's cache by its id, others by their folder."""
        if path is None:
            return None
        pure = PurePath(path)
        if self.run and pure.is_relative_to(self.run):
            return str(PurePath(PurePath(self.run).name) / pure.relative_to(self.run))
        cached = next((part for part in pure.parts if part.startswith(_HUB_CACHE)), None)
        return cached.removeprefix(_HUB_CACHE).replace("--", "/") if cached else pure.name


@dataclass(frozen=True)
class Outputs:
    """One system's outputs by pair key, ready to be scored: no prefix sentence, no blanks around, held ones empty."""

    meta: Meta
    texts: dict[str, str]
    cut_off: frozenset[str]  # keys of the pairs whose output was cut off
    tokens: dict[str, int]
    held: frozenset[str]  # keys of the pairs whose output looks as if it held identifiers


def read_outputs(path: Path, snapshot: str, test_keys: frozenset[str]) -> Outputs:
    """The outputs in `path` for test pairs of the snapshot with this id.

    Raises BadInput if the file or its .meta.json is missing or damaged, if it is for another snapshot, or if it does
    not hold each test pair once; with a limit in its meta, some of them do.
    """
    content = _content(path)
    meta = _meta(path)
    if meta.snapshot != snapshot:
        made_for = f"snapshot {meta.snapshot}" if meta.snapshot else "findings of no snapshot"
        raise BadInput(f"{path}: it was written for {made_for}, not for snapshot {snapshot}; generate for this one")
    if hashlib.sha256(content).hexdigest() != meta.outputs_sha256:
        raise BadInput(
            f"{path}: it is not what {path.name}{META_SUFFIX} describes (cut off or changed); generate again"
        )
    found: dict[str, Output] = {}
    for number, line in enumerate(content.splitlines(), 1):
        output = _output(path, number, line)
        _check_key(path, number, output.pair_key, found, test_keys)
        found[output.pair_key] = output
    _check_number(path, meta, len(found), len(test_keys))
    texts = {key: _scored(one.output) for key, one in found.items()}
    held = frozenset(key for key, text in texts.items() if found[key].finish == HELD or is_held(text))
    return Outputs(
        meta,
        texts={key: "" if key in held else text for key, text in texts.items()},
        cut_off=frozenset(key for key, one in found.items() if one.finish == "length"),
        tokens={key: one.tokens for key, one in found.items()},
        held=held,
    )


def shared_keys(systems: Mapping[str, Outputs]) -> frozenset[str]:
    """The pairs of all systems. Raises BadInput if two systems wrote for different ones: their means do not compare."""
    names = list(systems)
    keys = frozenset(systems[names[0]].texts)
    for name in names[1:]:
        if systems[name].texts.keys() != keys:
            raise BadInput(
                f"systems {names[0]} and {name} wrote for different test pairs; generate both with the same --limit"
            )
    return keys


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        raise BadInput(f"{path}: there is no such file; write it with radlake generate") from None
    except OSError as error:
        raise environment_fault(error, str(path)) from None


def _meta(path: Path) -> Meta:
    where = f"{path}{META_SUFFIX}"
    content = read_json(where)
    if content is None:
        raise BadInput(f"{where}: it is missing; keep it beside the outputs, or generate again")
    try:
        return Meta.model_validate(content)
    except ValidationError as error:
        fields = ", ".join(sorted({str(fault["loc"][0]) for fault in error.errors() if fault["loc"]}))
        raise BadInput(f"{where}: wrong or missing {fields}; generate again") from None


def _output(path: Path, number: int, line: bytes) -> Output:
    try:
        return Output.model_validate(json.loads(line))
    except ValueError:  # pydantic's own is one, and repeats the line
        raise BadInput(
            f"{path}: line {number} is no output (pair_key, output, tokens, finish: stop, length, held); generate again"
        ) from None


def _check_key(path: Path, number: int, key: str, found: Mapping[str, Output], test_keys: frozenset[str]) -> None:
    if key not in test_keys:
        raise BadInput(f"{path}: line {number} is for a pair that is not in the snapshot's test split; generate again")
    if key in found:
        raise BadInput(f"{path}: line {number} is for a pair that it has already; generate again")


def _check_number(path: Path, meta: Meta, outputs: int, test_pairs: int) -> None:
    if outputs != meta.pairs:
        raise BadInput(f"{path}: {outputs:,} outputs where its meta tells {meta.pairs:,}; generate again")
    if outputs != min(meta.limit or test_pairs, test_pairs):
        raise BadInput(f"{path}: {test_pairs - outputs:,} of {test_pairs:,} test pairs are missing; generate again")


def _scored(text: str) -> str:
    """Without a prefix sentence; halves of surrogate pairs, which no file may hold, become U+FFFD."""
    sound = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return strip_prefix(sound).strip()
