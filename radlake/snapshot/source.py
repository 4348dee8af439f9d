"""What a snapshot is cut from: the published tables of the flow, in the versions that were made from one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from radlake.errors import UsageError
from radlake.lake import storage
from radlake.lake.lake import Lake
from radlake.lake.publish import refuse_unfit
from radlake.lake.stage import Bookkeeping
from radlake.lake.table import Published, TableSpec, published
from radlake.snapshot.parallel import PackedRows

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


@dataclass(frozen=True)
class Source:
    """The published tables a snapshot is cut from: the flow in order, ending with pairs and packed rows."""

    lake: Lake
    books: Bookkeeping
    flow: tuple[TableSpec, ...]
    profile: str
    tokenizer: str  # as the profile names it: a folder's place is no part of what was published
    rows_per_shard: int

    @property
    def pairs(self) -> TableSpec:
        return self.flow[-2]

    @property
    def packed(self) -> TableSpec:
        return self.flow[-1]

    def versions(self) -> dict[str, Published]:
        """What is published now. Raises UsageError if a table is missing, or older than what it was made from."""
        found: dict[str, Published] = {}
        for table in self.flow:
            now = published(table, self.lake, self.profile if table is self.packed else "")
            if now is None:
                raise UsageError(f"snapshot: {table.name} holds nothing yet; run `radlake pipeline`")
            for name, version in now.metadata.get("inputs", {}).items():
                run = now.metadata.get("input_runs", {}).get(name)
                if name in found and (found[name].version, str(found[name].run_id)) != (version, run):
                    raise UsageError(
                        f"snapshot: {table.name} was made from {name} version {version}, which is now "
                        f"{found[name].version}; run `radlake pipeline` first"
                    )
            refuse_unfit(table, now.version, self.lake, self.books)
            found[table.name] = now
        return found

    def config(self) -> dict[str, Any]:
        """What the cut depends on beside the tables."""
        return {"rows_per_shard": self.rows_per_shard, "profile": self.profile}

    def table(self, spec: TableSpec, versions: dict[str, Published], spark: SparkSession) -> DataFrame:
        """One of the tables as it was published."""
        version = versions[spec.name].version
        return spark.read.format("delta").option("versionAsOf", version).load(spec.path(self.lake))

    def packed_rows(self, versions: dict[str, Published], spark: SparkSession) -> DataFrame:
        """The rows of the profile."""
        return self.table(self.packed, versions, spark).where(f"profile = '{self.profile}'")

    def packed_files(self, versions: dict[str, Published], split: str) -> PackedRows:
        """The rows of the profile and a split, for workers to read."""
        address = storage.plain_address(self.packed.path(self.lake))
        return PackedRows(address, versions[self.packed.name].version, self.profile, split)

    def pairs_in(self, versions: dict[str, Published], spark: SparkSession) -> DataFrame:
        """The pairs that are in: those packed, and the test split. Pairs too long for a row are in neither."""
        from pyspark.sql import functions as F

        every = self.table(self.pairs, versions, spark)
        packed = self.packed_rows(versions, spark).select(F.explode("pair_keys").alias("pair_key"))
        train = every.where("split <> 'test'").join(packed, "pair_key", "left_semi")
        return train.unionByName(every.where("split = 'test'"))
