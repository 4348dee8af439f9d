"""Delta's jars: fetched once by Spark's own resolver, checked by hash, put beside Spark's own.

With the jars in pyspark's folder a session, `spark-submit` and a standalone cluster of the same environment
all find them, and nothing is looked up on the network again.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

from radlake.errors import EnvironmentFault

COORDINATE = "io.delta:delta-spark_4.2_2.13:4.4.0"
# Only what Spark does not ship itself; the rest of the resolver's answer are jars it has in newer versions.
SHA256 = {
    "io.delta_delta-spark_4.2_2.13-4.4.0.jar": "27d4fd8b1f879535c573ed1c718177d6a27f24d3e626ba02e216369725721ead",
    "io.delta_delta-storage-4.4.0.jar": "c46735481fa8e326b0957be02b4420cbcab4b325bb08009b7f2045a95133f1cc",
    "io.delta_delta-kernel-api-4.4.0.jar": "ee9b5a14ac3b7efdff4d61a58478fe8eb0e5a3fbca43889dca7290795fe79a11",
    "io.delta_delta-kernel-defaults-4.4.0.jar": "225c975199e4718b38ee5b7e6da7f19e9585024262b2cec2656b32151a856b0b",
    "io.delta_delta-kernel-unitycatalog-4.4.0.jar": "cea22dfb4ac562b3cd27bf652697750e8336009d73fb06631363aaaad5345ffa",
    "io.unitycatalog_unitycatalog-client-0.6.0.jar": "48257499a86b801a3e2372cec55ac226ca1c1c7eabe5c118e7302f29a1fdbc19",
    "io.unitycatalog_unitycatalog-hadoop-0.6.0.jar": "c47b63c961c87102b9e1d63809a0915ba4c86b7652f57c8d39ca3a05b441a150",
}


def jar_folder() -> Path:
    """Where pyspark keeps its jars."""
    try:
        import pyspark
    except ImportError:
        raise EnvironmentFault("pyspark is not installed here; install radlake[spark] (`make env` does)") from None
    return Path(pyspark.__file__).parent / "jars"


def missing_jars() -> list[str]:
    """Names of the jars that are absent or not the pinned ones."""
    folder = jar_folder()
    return [name for name, digest in SHA256.items() if _sha256(folder / name) != digest]


def install_jars() -> list[str]:
    """Fetch what is missing; returns the names installed. Raises EnvironmentFault (network, hash, permission)."""
    missing = missing_jars()
    if not missing:
        return []
    with tempfile.TemporaryDirectory(prefix="radlake-jars-") as cache:
        _resolve(Path(cache))
        for name in missing:
            fetched = Path(cache, "jars", name)
            if _sha256(fetched) != SHA256[name]:
                raise EnvironmentFault(f"{name}: not fetched, or not the pinned file; check the network and run again")
            _place(fetched, jar_folder() / name)
    return missing


def _resolve(cache: Path) -> None:
    """Let spark-submit resolve the coordinate into `cache`, running nothing of ours."""
    submit = jar_folder().parent / "bin" / "spark-submit"
    script = cache / "nothing.py"
    script.write_text("")
    conf = ["--conf", f"spark.jars.ivy={cache}", "--packages", COORDINATE, "--master", "local[1]"]
    done = subprocess.run(
        [str(submit), *conf, str(script)], capture_output=True, text=True, check=False, env=_environment()
    )
    if done.returncode and not (cache / "jars").is_dir():
        raise EnvironmentFault(f"{COORDINATE} could not be fetched from the central Java repository; check the network")


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYSPARK_PYTHON": sys.executable}


def _place(source: Path, target: Path) -> None:
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(source.read_bytes())
        part.replace(target)
    except OSError as error:
        raise EnvironmentFault(f"{target.parent}: {error.strerror}; run as the owner of the environment") from None


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
