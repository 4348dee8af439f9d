"""A standalone Spark cluster on loopback: a master and workers as processes of their own."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LOOPBACK = "127.0.0.1"
WAIT_SECONDS = 60
# Daemons and drivers alike must not ask the machine's name who they are.
ON_LOOPBACK = {"SPARK_LOCAL_IP": LOOPBACK, "SPARK_LOCAL_HOSTNAME": LOOPBACK}


@dataclass(frozen=True)
class Cluster:
    """Where the master answers, and the folder in which each worker keeps the applications that it ran."""

    master: str
    folders: list[Path]

    def workers_used(self) -> int:
        """How many workers have run an executor."""
        return sum(any(folder.glob("app-*/*/stderr")) for folder in self.folders)


@contextlib.contextmanager
def standalone_cluster(folder: Path, workers: int = 2, cores: int = 1) -> Iterator[Cluster]:
    """A cluster that ends with the block. Raises TimeoutError if it does not come up."""
    port, page = _free_port(), _free_port()
    master = f"spark://{LOOPBACK}:{port}"
    folders = [folder / f"worker-{number}" for number in range(workers)]
    started: list[subprocess.Popen[bytes]] = []
    try:
        started.append(_start("master.Master", "--port", port, "--webui-port", page))
        for each in folders:
            words = ("--cores", cores, "--memory", "1g", "--webui-port", 0, "--work-dir", each, master)
            started.append(_start("worker.Worker", *words))
        _wait_for(workers, f"http://{LOOPBACK}:{page}/json/")
        yield Cluster(master, folders)
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            process.wait(timeout=WAIT_SECONDS)


def _start(daemon: str, *words: object) -> subprocess.Popen[bytes]:
    import pyspark

    program = Path(pyspark.__file__).parent / "bin" / "spark-class"
    environment = {**os.environ, **ON_LOOPBACK, "PYSPARK_PYTHON": sys.executable, "SPARK_DAEMON_MEMORY": "256m"}
    command = [str(program), f"org.apache.spark.deploy.{daemon}", "--host", LOOPBACK, *map(str, words)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        return int(taken.getsockname()[1])


def _wait_for(workers: int, page: str) -> None:
    until = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < until:
        with contextlib.suppress(OSError, ValueError), urllib.request.urlopen(page, timeout=5) as answer:
            if json.load(answer)["aliveworkers"] >= workers:
                return
        time.sleep(0.2)
    raise TimeoutError("the standalone cluster did not come up")
