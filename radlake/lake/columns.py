"""Short forms for declaring columns; the comment lands in Delta."""

from __future__ import annotations

from pyspark.sql.types import (
    ArrayType,
    BinaryType,
    BooleanType,
    DataType,
    DateType,
    DoubleType,
    IntegerType,
    LongType,
    MapType,
    StringType,
    StructField,
    StructType,
    TimestampType,
)

# Spark's own parser of type names needs a running session; schemas are looked at without one.
_TYPES: dict[str, DataType] = {
    "string": StringType(),
    "int": IntegerType(),
    "bigint": LongType(),
    "double": DoubleType(),
    "boolean": BooleanType(),
    "binary": BinaryType(),
    "date": DateType(),
    "timestamp": TimestampType(),
    "array<string>": ArrayType(StringType()),
    "array<int>": ArrayType(IntegerType()),
    "map<string,int>": MapType(StringType(), IntegerType()),
    "map<string,bigint>": MapType(StringType(), LongType()),
    "map<string,string>": MapType(StringType(), StringType()),
}


def column(name: str, kind: str, comment: str, *, required: bool = False) -> StructField:
    """One column: a Spark SQL type by name, NOT NULL if `required`."""
    return StructField(name, _TYPES[kind], not required, {"comment": comment})


def schema(*columns: StructField) -> StructType:
    """A table's columns in order. Every table ends with the run that wrote the row."""
    run = column("run_id", "string", "The run that published this row; see stage_runs.", required=True)
    return StructType([*columns, run])
