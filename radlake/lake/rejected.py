"""What left the flow, by rule and with its place in the export. Read without Spark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow.compute as pc

from radlake.keys import DeidKey, pseudonym
from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows
from radlake.lake.stage import Bookkeeping
from radlake.lake.table import TableSpec, open_table

INGEST = "ingest"  # the stage whose quarantine lies in the raw zone
PLACE = ("source", "source_sha256", "source_row", "byte_start", "byte_end")
PHI = ("source_file", "bytes")  # a file's name may hold a patient's


def left_by_rule(lake: Lake, quarantine: TableSpec, raw_quarantine: TableSpec) -> list[dict[str, Any]]:
    """Rows by stage, scope and rule: `stage`, `scope`, `rule`, `rows`; ingest first."""
    counted = [{"stage": INGEST, "scope": "", **row} for row in _grouped(lake, raw_quarantine, ["rule"])] + _grouped(
        lake, quarantine, ["stage", "scope", "rule"]
    )
    return sorted(counted, key=lambda row: (row["stage"] != INGEST, row["stage"], row["scope"], row["rule"]))


def disagreements(lake: Lake, left: list[dict[str, Any]], books: Bookkeeping) -> list[str]:
    """Where the rows of quarantine are others than the runs that were published last had counted; none as a rule."""
    runs = sorted(read_rows(books.stage_runs, lake), key=lambda row: (row["started_at"], row["run_id"]))
    latest = {(row["stage"], row["scope"]): row["rules"] for row in runs if row["status"] == "published"}
    held: dict[tuple[str, str], dict[str, int]] = {}
    for row in left:
        held.setdefault((row["stage"], row["scope"]), {})[row["rule"]] = row["rows"]
    # Of ingest every delivery has a run of its own, and a file that is read anew replaces its rows.
    places = sorted({place for place in (*latest, *held) if place in latest and place[0] not in (INGEST, "aliases")})
    return [
        f"{' '.join(filter(None, place))}: {sum(held.get(place, {}).values()):,} rows in quarantine, "
        f"{sum(latest[place].values()):,} in the books"
        for place in places
        if held.get(place, {}) != dict(latest[place])
    ]


def rows_of_rule(
    lake: Lake, table: TableSpec, rule: str, stage: str | None, limit: int, *, with_phi: bool = False
) -> list[dict[str, Any]]:
    """The first rows that a rule sent to quarantine, in the order of their place or key.

    Of the raw zone's quarantine their place in the export; file names and bytes only `with_phi`.
    """
    opened = open_table(table, lake)
    if opened is None:
        return []
    raw = table.zone == "raw"
    columns = [*PLACE, *(PHI if with_phi else ())] if raw else ["stage", "scope", "report_key"]
    where = pc.field("rule") == rule
    if stage is not None and not raw:
        where &= pc.field("stage") == stage
    order = ("source_sha256", "byte_start") if raw else ("stage", "scope", "report_key")
    found = opened.to_pyarrow_dataset().to_table(columns=columns, filter=where)
    rows: list[dict[str, Any]] = found.sort_by([(name, "ascending") for name in order]).slice(0, limit).to_pylist()
    return rows


def keys_of_rule(lake: Lake, quarantine: TableSpec, rule: str, stage: str | None) -> set[tuple[str, str]]:
    """(stage, report_key) of all that a rule set aside in the research zone."""
    opened = open_table(quarantine, lake)
    if opened is None:
        return set()
    where = pc.field("rule") == rule
    where = where if stage is None else where & (pc.field("stage") == stage)
    found = opened.to_pyarrow_dataset().to_table(columns=["stage", "report_key"], filter=where)
    return set(zip(*(found[name].to_pylist() for name in ("stage", "report_key")), strict=True))


def stages_of_report(lake: Lake, quarantine: TableSpec, report_key: str) -> list[dict[str, Any]]:
    """Where a report left the flow: `stage`, `scope`, `rule`."""
    opened = open_table(quarantine, lake)
    if opened is None:
        return []
    found = opened.to_pyarrow_dataset().to_table(
        columns=["stage", "scope", "rule"], filter=pc.field("report_key") == report_key
    )
    rows: list[dict[str, Any]] = found.to_pylist()
    return rows


def places_of_report(
    lake: Lake, raw_reports: TableSpec, key: DeidKey, report_key: str, *, with_phi: bool = False
) -> list[dict[str, Any]]:
    """The places of a report's delivered versions. Only the key leads there: every report's pseudonym is made anew."""
    subkey = key.subkey("report")
    columns = ["report_id", "status", *PLACE, *(PHI[:1] if with_phi else ())]
    return [
        {name: value for name, value in row.items() if name != "report_id"}
        for row in _rows(lake, raw_reports, columns)
        if pseudonym(subkey, row["source"], row["report_id"]) == report_key
    ]


def _rows(lake: Lake, table: TableSpec, columns: list[str]) -> Iterator[dict[str, Any]]:
    opened = open_table(table, lake)
    for batch in opened.to_pyarrow_dataset().to_batches(columns=columns) if opened else ():
        yield from batch.to_pylist()


def _grouped(lake: Lake, table: TableSpec, columns: list[str]) -> list[dict[str, Any]]:
    opened = open_table(table, lake)
    if opened is None:
        return []
    counted = opened.to_pyarrow_dataset().to_table(columns=columns).group_by(columns).aggregate([([], "count_all")])
    return [{**{name: row[name] for name in columns}, "rows": row["count_all"]} for row in counted.to_pylist()]
