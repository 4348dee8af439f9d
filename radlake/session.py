"""The Spark session: embedded Delta on `local[*]` by default, any master otherwise.

Spill is encrypted and lies in a 0700 folder that goes with the process. Spark's own log is off: an ERROR
line of a failed task quotes the row that failed it.
"""

from __future__ import annotations

import atexit
import contextlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from radlake.errors import EnvironmentFault
from radlake.java import check_java
from radlake.lake.faults import DEBUG
from radlake.lake.lake import process_start
from radlake.settings import SparkSettings

if TYPE_CHECKING:
    from pyspark import SparkConf
    from pyspark.sql import SparkSession

DELTA_CLASS = "io.delta.sql.DeltaSparkSessionExtension"


def start_session(settings: SparkSettings, name: str = "radlake") -> SparkSession:
    """The session of this process, started at the first call. Raises EnvironmentFault (Java, jars, master)."""
    submitted = "PYSPARK_GATEWAY_PORT" in os.environ  # spark-submit has started the JVM already
    if not submitted:
        check_java()
    if importlib.util.find_spec("pyspark") is None:
        raise EnvironmentFault("pyspark is not installed here; install radlake[spark] (`make env` does)")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    return _start({"spark.app.name": name, **_conf(settings, submitted)}, submitted)


def running_session() -> SparkSession | None:
    """The session of this process if it was started before."""
    pyspark = sys.modules.get("pyspark.sql")
    session = pyspark.SparkSession._instantiatedSession if pyspark else None
    return session if session is not None and session.sparkContext._jsc is not None else None


def jvm_pid(spark: SparkSession) -> int:
    """The process id of the driver's JVM."""
    process = getattr(spark.sparkContext._gateway, "proc", None)
    return int(process.pid) if process else os.getppid()


def _conf(settings: SparkSettings, submitted: bool) -> dict[str, str]:
    local = _master(settings, submitted).startswith("local")
    conf = {
        "spark.sql.extensions": DELTA_CLASS,
        "spark.sql.catalog.spark_catalog": "org.apache.spark.sql.delta.catalog.DeltaCatalog",
        "spark.databricks.delta.snapshotPartitions": "2" if local else "50",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.parquet.compression.codec": "zstd",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "2000",  # reports are long: about 2 MB a batch
        "spark.sql.execution.pyspark.udf.hideTraceback.enabled": "false",
        "spark.io.encryption.enabled": "true",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.warehouse.dir": str(_scratch() / "warehouse"),
    }
    if local:
        conf |= {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
        conf |= {"spark.local.dir": str(_scratch())}
        conf |= {"spark.sql.shuffle.partitions": str(settings.shuffle_partitions or 2 * (os.cpu_count() or 2))}
    elif settings.shuffle_partitions:
        conf |= {"spark.sql.shuffle.partitions": str(settings.shuffle_partitions)}
    if not submitted:  # spark-submit's own --master and --driver-memory win
        conf |= {"spark.master": settings.master, "spark.driver.memory": settings.driver_memory}
    return conf | settings.conf


def _master(settings: SparkSettings, submitted: bool) -> str:
    """The master of spark-submit, if it started us; its --master comes before the script's name."""
    if not submitted:
        return settings.master
    from pyspark import SparkConf

    return SparkConf().get("spark.master", settings.master) or settings.master


def _scratch() -> Path:
    """A private folder for spill and the like, removed at exit and, after a kill, by the next start."""
    if not _made:
        base = Path(tempfile.gettempdir())
        _remove_orphans(base)
        prefix = f"{_SCRATCH}{os.getpid()}-{process_start(os.getpid())}-"
        _made.append(Path(tempfile.mkdtemp(prefix=prefix, dir=base)))
        atexit.register(shutil.rmtree, _made[0], ignore_errors=True)
    return _made[0]


_made: list[Path] = []
_SCRATCH = ".radlake-spill-"


def _remove_orphans(base: Path) -> None:
    for folder in base.glob(f"{_SCRATCH}*-*-*"):
        owner, started = folder.name.removeprefix(_SCRATCH).split("-")[:2]
        with contextlib.suppress(OSError, ValueError):  # another start may be removing it too
            if folder.stat().st_uid == os.getuid() and started and process_start(int(owner)) != started:
                shutil.rmtree(folder, ignore_errors=True)


def _start(conf: dict[str, str], submitted: bool) -> SparkSession:
    from pyspark import SparkConf
    from pyspark.sql import SparkSession

    try:
        if not submitted:
            _launch_quietly(SparkConf().setAll(list(conf.items())))
        builder = SparkSession.builder
        for key, value in conf.items():
            builder = builder.config(key, value)
        spark = builder.getOrCreate()
        spark.sparkContext.setLogLevel("OFF")
        _require_delta(spark)
        return spark
    except Exception as error:
        raise _start_fault(error) from (error if DEBUG.shown else None)


def _launch_quietly(conf: SparkConf) -> None:
    """Start the JVM with its stderr closed: log lines before `setLogLevel`, and whatever a worker prints."""
    from pyspark import SparkContext
    from pyspark.java_gateway import launch_gateway

    if SparkContext._gateway is None:
        stderr = None if DEBUG.shown else subprocess.DEVNULL
        gateway = launch_gateway(conf, popen_kwargs={"stderr": stderr})
        SparkContext._ensure_initialized(gateway=gateway, conf=conf)


def _require_delta(spark: SparkSession) -> None:
    """Spark only logs an extension it cannot load; ask for the class itself."""
    java: Any = spark._jvm
    loader = java.java.lang.Thread.currentThread().getContextClassLoader()
    java.java.lang.Class.forName(DELTA_CLASS, False, loader)


def _start_fault(error: Exception) -> EnvironmentFault:
    text = str(error)
    if "ClassNotFoundException" in text and "delta" in text:
        return EnvironmentFault(
            "Delta's jar is not on Spark's classpath; run `radlake doctor --prefetch` here, "
            "or give spark-submit --packages io.delta:delta-spark_4.2_2.13:4.4.0"
        )
    if "master" in text.lower():
        return EnvironmentFault(
            "Spark did not start: the master does not answer or its address is wrong; check --master"
        )
    return EnvironmentFault(f"Spark did not start ({type(error).__name__}); check Java, memory and --master")
