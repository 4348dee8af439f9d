"""What all tests share: a fixed key, no outside settings, one Spark session."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

KEY = "11" * 32
OTHER_KEY = "22" * 32
QUICK_JVM = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"  # small data: the second compiler only costs
INDIANA = Path(__file__).resolve().parents[2] / "shared" / "data" / "indiana_reports.csv"

# A worker of `-n` has no main file, which pyspark's connect package, imported by Great Expectations, takes for its own
# doctests: it would end the process. Any harmless file will do.
_main = sys.modules["__main__"]
if _main.__spec__ is None and not hasattr(_main, "__file__"):
    _main.__file__ = str(Path(__file__).with_name("__init__.py"))

for name in [n for n in os.environ if n.startswith("RADLAKE_")]:
    del os.environ[name]
os.environ["RADLAKE_DEID_KEY"] = KEY


_TOGETHER = ("spark", "e2e", "training", "evaluation")  # each shares what is dear: a session, models


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With `-n`, these folders run in one process each; the others go file by file to whoever is free."""
    root = Path(__file__).parent
    for item in items:
        inside = item.path.relative_to(root)
        group = inside.parts[0] if inside.parts[0] in _TOGETHER else str(inside)
        item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(scope="session")
def spark() -> Iterator:
    """The one session of a test run; commands that run in this process use it too."""
    from radlake.session import start_session
    from radlake.settings import SparkSettings

    jvm = {"spark.driver.extraJavaOptions": QUICK_JVM}
    session = start_session(SparkSettings(master="local[2]", driver_memory="3g", shuffle_partitions=2, conf=jvm))
    yield session
    session.stop()


@pytest.fixture(scope="session")
def indiana() -> Path:
    """Real de-identified reports, where they are at hand; they are no part of the project."""
    if not INDIANA.is_file():
        pytest.skip("the Open-i reports are not at hand")
    return INDIANA
