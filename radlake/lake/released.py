"""What was released from the raw zone's quarantine, and what can be. Read without Spark."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import pyarrow.compute as pc

from radlake.errors import UsageError
from radlake.lake.lake import Lake
from radlake.lake.rejected import INGEST
from radlake.lake.table import TableSpec, open_table
from radlake.records.corrections import Correction

TWICE = "delivered_twice"
_Place = tuple[str, int, int]  # file by content, first byte, byte after
_PLACE = ("source_sha256", "byte_start", "byte_end")
_SUMMARY = (
    "released_by",
    "released_at",
    "stage",
    "rule",
    "rows",
    "source",
    "source_sha256",
    "source_row",
    "corrected_sha256",
)


def corrections_of(lake: Lake, releases: TableSpec, files: Collection[str]) -> tuple[Correction, ...]:
    """The newest correction of each place in these files, known by their SHA-256."""
    table = open_table(releases, lake)
    if table is None:
        return ()
    wanted = pc.field("source_sha256").isin(list(files)) & pc.is_valid(pc.field("corrected"))
    rows = table.to_pyarrow_dataset().to_table(filter=wanted).sort_by("released_at").to_pylist()
    newest = {tuple(row[name] for name in _PLACE): row for row in rows}
    return tuple(as_correction(row) for row in newest.values())


def as_correction(row: dict[str, Any]) -> Correction:
    """A row of raw_releases, as the reader of its file wants it."""
    place = {name: row[name] for name in ("source_file", *_PLACE, "source_row", "ingest_fingerprint")}
    return Correction(**place, content=row["corrected"])


def releases(lake: Lake, table: TableSpec) -> list[dict[str, Any]]:
    """Every release without its bytes and reasons, oldest first."""
    opened = open_table(table, lake)
    if opened is None:
        return []
    found = opened.to_pyarrow_dataset().to_table(columns=[*_SUMMARY, "byte_start", "byte_end"])
    rows: list[dict[str, Any]] = found.sort_by("released_at").to_pylist()
    return rows


def waiting(lake: Lake, table: TableSpec, raw_quarantine: TableSpec) -> int:
    """Corrected records that are still in quarantine: their release was killed or refused, or does not fit any more."""
    return len(_places(lake, raw_quarantine, pc.field("rule") != TWICE) & _released(lake, table))


def closed_and_gone(lake: Lake, table: TableSpec, raw_reports: TableSpec, raw_quarantine: TableSpec) -> int:
    """Corrected records that no table holds any more: somebody changed one by hand."""
    released = _released(lake, table)
    of_files = pc.field("source_sha256").isin(sorted({sha256 for sha256, _, _ in released}))
    held = _places(lake, raw_reports, of_files) | _places(lake, raw_quarantine, of_files)
    return len(released - held)


def _released(lake: Lake, table: TableSpec) -> set[_Place]:
    return {(r["source_sha256"], r["byte_start"], r["byte_end"]) for r in releases(lake, table) if r["source_sha256"]}


def _places(lake: Lake, table: TableSpec, where: pc.Expression) -> set[_Place]:
    opened = open_table(table, lake)
    if opened is None:
        return set()
    found = opened.to_pyarrow_dataset().to_table(columns=list(_PLACE), filter=where)
    return set(zip(*(found[name].to_pylist() for name in _PLACE), strict=True))


def rejected_record(lake: Lake, raw_quarantine: TableSpec, sha256: str, record: int) -> dict[str, Any] | None:
    """The rejected record of a file, whose SHA-256 begins so; None if there is none.

    Raises UsageError if several files begin so, or the row is not of reports.
    """
    opened = open_table(raw_quarantine, lake)
    if opened is None:
        return None
    where = pc.starts_with(pc.field("source_sha256"), sha256) & (pc.field("source_row") == record)
    rows = opened.to_pyarrow_dataset().to_table(filter=where).to_pylist()
    if len(rows) > 1:
        raise UsageError("quarantine release: several files begin like that; give more digits of --file")
    if rows and not rows[0]["run_id"].startswith(f"{INGEST}-"):
        raise UsageError("quarantine release: the record is of a file of merged patients; ingest it corrected")
    return rows[0] if rows else None


def closed_record(lake: Lake, table: TableSpec, sha256: str, record: int) -> dict[str, Any] | None:
    """The newest release of a record by its corrected bytes, None if it was never released."""
    rows = [row for row in releases(lake, table) if row["corrected_sha256"] and row["source_row"] == record]
    return next((row for row in reversed(rows) if row["source_sha256"].startswith(sha256)), None)
