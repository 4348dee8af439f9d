"""Take a database table out into files of the raw zone's staging, from where it is ingested as any export is.

    export RADLAKE_JDBC_PASSWORD=...
    radlake ingest --lake ./lake --source warehouse     # in the settings: sources.warehouse.format: jdbc

Rows go to files by what they hold, and stand in an order that depends on nothing else. So the same rows make the
same files however the database delivers them, and a file that was ingested before is known by its content. The
files hold PHI, lie in a private folder of the lake, and go when the ingest ends.
"""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from radlake.errors import BadInput, EnvironmentFault, RadlakeError, UsageError
from radlake.lake import storage
from radlake.lake.lake import Lake
from radlake.records.files import Delivery, inspect_files
from radlake.records.spec import JdbcTable, SourceSpec

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

PASSWORD_VARIABLE = "RADLAKE_JDBC_PASSWORD"
_FOLDER = "extract"
_NO_DRIVER = ("ClassNotFoundException", "No suitable driver", "NoClassDefFoundError")


@contextlib.contextmanager
def extracted(
    spark: SparkSession, lake: Lake, source: str, spec: SourceSpec, max_record_bytes: int
) -> Iterator[tuple[SourceSpec, Delivery]]:
    """The table of a jdbc source as Parquet files, with the spec to read them by; gone afterwards.

    Raises UsageError (the lake is no folder), EnvironmentFault (no driver), BadInput (refused, or no row).
    """
    assert spec.jdbc is not None
    staging = lake.staging_path("raw")
    if not storage.is_local(staging):
        raise UsageError(
            f"source {source!r}: a database is read into a lake on a mounted folder only; export it to files"
        )
    folder = lake.staging_path("raw", f"{_FOLDER}-{uuid.uuid4().hex}")
    as_files = spec.model_copy(update={"format": "parquet", "jdbc": None})
    try:
        storage.make_folder(folder, private=True)
        _write(spark, spec.jdbc, f"{folder}/rows", source)
        paths = _with_rows(sorted(storage.local_path(f"{folder}/rows").glob("*.parquet")))
        yield as_files, _named(inspect_files(paths, as_files, max_record_bytes), source)
    finally:
        storage.remove(folder)


def read_table(spark: SparkSession, table: JdbcTable) -> DataFrame:
    """The rows of the table, by as many connections as it has partitions. Times stay as the database writes them."""
    options: dict[str, Any] = {
        "url": table.url,
        "dbtable": table.table or f"({table.query}) radlake_query",
        "fetchsize": table.fetch_size,
        "preferTimestampNTZ": "true",
    }
    if table.partition_column:
        options |= {"partitionColumn": table.partition_column, "numPartitions": table.partitions}
        options |= {"lowerBound": table.lower_bound, "upperBound": table.upper_bound}
    secret = os.environ.get(PASSWORD_VARIABLE)
    given = {"user": table.user, "driver": table.driver, "password": secret}
    return spark.read.format("jdbc").options(**options, **{k: v for k, v in given.items() if v}).load()


def _write(spark: SparkSession, table: JdbcTable, path: str, source: str) -> None:
    from pyspark.sql import functions as F

    try:
        rows = read_table(spark, table)
        whole = F.to_json(F.struct(*(F.col(f"`{name}`") for name in rows.columns)))
        rows = rows.repartition(table.partitions, F.xxhash64(whole)).sortWithinPartitions(whole)
        rows.write.mode("overwrite").parquet(path)
    except RadlakeError:
        raise
    except Exception as error:  # a database's message may quote the query, the URL, or a row
        text = f"{type(error).__name__} {error}"
        if any(symptom in text for symptom in _NO_DRIVER):
            advice = "add its jar by spark.jars in `spark.conf`, or name its `driver`"
            raise EnvironmentFault(f"source {source!r}: no JDBC driver for its url; {advice}") from None
        advice = f"check url, table or query, user and {PASSWORD_VARIABLE}"
        raise BadInput(f"source {source!r}: the database could not be read; {advice}") from None


def _with_rows(paths: list[Path]) -> list[Path]:
    """Without the file that Spark writes for a partition that got no row; one of them if all are so."""
    from pyarrow import parquet

    return [path for path in paths if parquet.read_metadata(path).num_rows] or paths[:1]


def _named(delivery: Delivery, source: str) -> Delivery:
    """Rows say which part of the table they came from, not where that lay for a while."""
    files = [
        replace(file, path=f"jdbc:{source}/{file.sha256[:16]}", parts=(file.path,), label=f"part {number} of the table")
        for number, file in enumerate(delivery.files, 1)
    ]
    return Delivery(tuple(files), delivery.repeated)


def remove_leftovers(lake: Lake) -> None:
    """What killed runs left of a table. Call under the lake's lock, so that nobody else reads it."""
    for name in storage.folders_in(lake.staging_path("raw")):
        if name.startswith(f"{_FOLDER}-"):
            storage.remove(lake.staging_path("raw", name))
