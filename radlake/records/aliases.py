"""Patient merges: which identifier a patient goes by now, after any number of statements that one became another.

Statements are taken in the order of their times. Each says that the patient `old_id`, and whoever had become that one,
is the patient that `current_id` is by then. Where both are one patient already, a statement counts if it retires the
identifier that is current; so a circle ends with its last word. One without a time counts as older than all others.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pyarrow as pa


class Alias(NamedTuple):
    """One statement of one source."""

    source: str
    old_id: str
    current_id: str
    time: datetime | None = None


CurrentIds = Mapping[tuple[str, str], str]


def resolve_aliases(statements: Iterable[Alias]) -> dict[tuple[str, str], str]:
    """(source, identifier) -> the identifier that counts now, for all that are no longer current.

    Whatever the order of `statements`, the result is the same. No value is itself a key: one look-up is enough.
    """
    parent: dict[tuple[str, str], tuple[str, str]] = {}
    current: dict[tuple[str, str], str] = {}  # of a root
    for each in sorted(set(statements), key=_age):
        old, new = (each.source, each.old_id), (each.source, each.current_id)
        old_root, new_root = _root(parent, old), _root(parent, new)
        if old_root == new_root:
            if current.get(old_root, each.old_id) == each.old_id:
                current[old_root] = each.current_id
            continue
        stays = current.get(new_root, each.current_id)
        parent[old_root] = new_root
        current.pop(old_root, None)
        current[new_root] = stays
    known = {*parent, *current}
    resolved = {key: current[_root(parent, key)] for key in known}
    return {key: identifier for key, identifier in resolved.items() if key[1] != identifier}


def digest_of(current: CurrentIds) -> str:
    """SHA-256 (hex) of a resolution: what a stage's rows depend on, without an identifier in it."""
    rows = sorted([*key, identifier] for key, identifier in current.items())
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def with_current_ids(batch: pa.RecordBatch, current: CurrentIds) -> pa.RecordBatch:
    """A batch of `raw_reports` with `patient_id` as it is now; what was delivered moves to `identifiers`, since the
    text may hold it."""
    import pyarrow as pa

    sources, patients = (
        batch.column(batch.schema.get_field_index(name)).to_pylist() for name in ("source", "patient_id")
    )
    now = [current.get((source, patient), patient) for source, patient in zip(sources, patients, strict=True)]
    if now == patients:
        return batch
    at = batch.schema.get_field_index("identifiers")
    further = [
        list(dict.fromkeys([*(known or ()), patient])) if patient != identifier else known
        for known, patient, identifier in zip(batch.column(at).to_pylist(), patients, now, strict=True)
    ]
    columns = {"patient_id": now, "identifiers": further}
    arrays = [
        pa.array(columns[field.name], field.type) if field.name in columns else batch.column(number)
        for number, field in enumerate(batch.schema)
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=batch.schema)


def _age(each: Alias) -> tuple[bool, datetime, str, str]:
    time = each.time.replace(tzinfo=None) if each.time else datetime.min
    return each.time is not None, time, each.old_id, each.current_id


def _root(parent: dict[tuple[str, str], tuple[str, str]], key: tuple[str, str]) -> tuple[str, str]:
    root = key
    while root in parent:
        root = parent[root]
    while key in parent:  # the next look-up is short
        parent[key], key = root, parent[key]
        if key == root:
            break
    return root
