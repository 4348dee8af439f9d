"""The seals of snapshots that `stage_runs` keeps: a manifest and its own digest could be rewritten together.

Read by path and without Spark's types, since `verify` runs where neither Spark nor Java is.
"""

from __future__ import annotations

from dataclasses import dataclass

from deltalake import DeltaTable
from deltalake.exceptions import TableNotFoundError

from radlake.lake import storage
from radlake.lake.lake import Lake

TABLE = "stage_runs"
STAGE = "snapshot"
SEALED = "sealed"


@dataclass(frozen=True)
class Seal:
    """A manifest's digest, and the suite that its snapshot passed."""

    snapshot_id: str
    manifest_sha256: str
    suite_fingerprint: str

    def facts(self) -> dict[str, str]:
        """What stands in the column `facts`."""
        return {"snapshot_id": self.snapshot_id, "manifest_sha256": self.manifest_sha256}


def seals(lake: Lake) -> list[Seal]:
    """Every seal that the lake keeps, of this generation and those before; none if the table does not exist."""
    return [seal for number in range(1, lake.generation + 1) for seal in _seals(lake.of_generation(number))]


def _seals(lake: Lake) -> list[Seal]:
    try:
        table = DeltaTable(storage.plain_address(lake.table_path(TABLE, "research")))
    except TableNotFoundError:
        return []
    columns = ["stage", "status", "facts", "suite_fingerprint"]
    rows = table.to_pyarrow_table(columns=columns).to_pylist()
    sealed = [row for row in rows if (row["stage"], row["status"]) == (STAGE, SEALED)]
    return [Seal(**dict(row["facts"]), suite_fingerprint=row["suite_fingerprint"]) for row in sealed]
