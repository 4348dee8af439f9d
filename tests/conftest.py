"""What all tests share: a fixed key, no outside settings, one Spark session."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile("radlake", deadline=None)  # time is for benchmarks: a busy machine proves nothing
hypothesis.settings.load_profile("radlake")

KEY = "11" * 32
OTHER_KEY = "22" * 32
QUICK_JVM = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"  # small data: the second compiler only costs
INDIANA = Path(__file__).resolve().parents[2] / "shared" / "data" / "indiana_reports.csv"

for name in [n for n in os.environ if n.startswith("RADLAKE_")]:
    del os.environ[name]
os.environ["RADLAKE_DEID_KEY"] = KEY


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
