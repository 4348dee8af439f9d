"""What a table is (schema, keys, properties) and how it is created and looked at.

Versions and history are read with delta-rs: it needs no JVM, so `radlake status` and the "up to date"
answer come in a second.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from deltalake import DeltaTable as ReadTable
from deltalake.exceptions import TableNotFoundError

from radlake.lake import storage
from radlake.lake.lake import Lake, Zone

if TYPE_CHECKING:
    from pyspark.sql import SparkSession
    from pyspark.sql.types import StructType

# Commits that leave the rows as they are: looking for what is published passes over them.
_NO_NEW_DATA = (
    *("CREATE TABLE", "OPTIMIZE", "VACUUM", "SET TBLPROPERTIES", "UNSET TBLPROPERTIES", "ADD CONSTRAINT"),
    *("DROP CONSTRAINT", "CHANGE COLUMN", "REORG", "UPGRADE PROTOCOL", "ADD FEATURE", "DROP FEATURE"),
)
# Ten years: snapshots name table versions, and history is where a killed run is looked for.
RETENTION = {
    "delta.logRetentionDuration": "interval 3650 days",
    "delta.deletedFileRetentionDuration": "interval 365 days",
}


@dataclass(frozen=True)
class TableSpec:
    """One table's contract. `statistics` names the columns whose min/max may stand in the Delta log (no PHI).

    `added` names columns that earlier versions of the table lack, each with what its rows stand for.
    """

    name: str
    zone: Zone
    grain: str
    schema: StructType
    key: tuple[str, ...]
    statistics: tuple[str, ...] = ()
    checks: dict[str, str] = field(default_factory=dict)
    partitions: tuple[str, ...] = ()
    added: dict[str, Any] = field(default_factory=dict)

    @property
    def columns(self) -> list[str]:
        """Column names in schema order."""
        return list(self.schema.fieldNames())

    def path(self, lake: Lake) -> str:
        """Where the table lives in a lake."""
        return lake.table_path(self.name, self.zone)

    def properties(self) -> dict[str, str]:
        """Delta table properties. Without `dataSkippingStatsColumns`, names would stand in the log as plain JSON."""
        checks = {f"delta.constraints.{name}": rule for name, rule in self.checks.items()}
        statistics = {"delta.dataSkippingStatsColumns": ",".join(self.statistics)}
        if not self.statistics:
            statistics = {"delta.dataSkippingNumIndexedCols": "0"}
        return {**RETENTION, **statistics, **checks}


@dataclass(frozen=True)
class Published:
    """The commit whose rows readers of a table see now. `metadata` is empty if radlake did not write it."""

    version: int
    metadata: dict[str, Any]

    @property
    def run_id(self) -> str | None:
        return self.metadata.get("run_id")

    @property
    def fingerprint(self) -> str | None:
        return self.metadata.get("fingerprint")


def create_table(spark: SparkSession, spec: TableSpec, lake: Lake) -> None:
    """Create an empty table with NOT NULL, CHECK, comments and properties; fine if it is there already.

    `df.write` alone would lose all of these.
    """
    from delta.tables import DeltaTable

    if open_table(spec, lake) is not None:
        return
    builder = DeltaTable.createIfNotExists(spark).location(spec.path(lake)).addColumns(spec.schema).comment(spec.grain)
    for name, value in spec.properties().items():
        builder = builder.property(name, value)
    if spec.partitions:
        builder = builder.partitionedBy(*spec.partitions)
    builder.execute()


def open_table(spec: TableSpec, lake: Lake, version: int | None = None) -> ReadTable | None:
    """The table for reading without Spark, None if it does not exist."""
    try:
        return ReadTable(storage.plain_address(spec.path(lake)), version=version)
    except TableNotFoundError:
        return None


def commits(spec: TableSpec, lake: Lake) -> Iterator[Published]:
    """Every commit that changed rows, newest first."""
    table = open_table(spec, lake)
    for entry in table.history() if table else ():
        if not str(entry.get("operation", "")).startswith(_NO_NEW_DATA):
            yield Published(int(entry["version"]), _own_metadata(entry.get("userMetadata")))


def published(spec: TableSpec, lake: Lake, scope: str = "") -> Published | None:
    """What readers see now, None before the first publish.

    Tables with several scopes (one per packing profile) are answered per scope; a commit that radlake
    did not make (RESTORE, a manual DELETE) counts for every scope, since it may have touched any.
    """
    for commit in commits(spec, lake):
        if not commit.metadata or commit.metadata.get("scope", "") == scope:
            return commit
    return None


def _own_metadata(text: str | None) -> dict[str, Any]:
    try:
        metadata = json.loads(text or "{}").get("radlake", {})
    except (ValueError, AttributeError):
        return {}
    return metadata if isinstance(metadata, dict) else {}
