"""Clean synthetic lakes through every gate: none may fail, none may warn.

python tests/benchmarks/bench_false_alarms.py [--reports 20000] [--seeds 20] [--first 1] [SETTING=VALUE …]

Each seed invents a hospital, which goes from its export to a snapshot in a process of its own. A row a seed is printed:
what came in, what was packed, how many expectations were asked, and each that was not met. Ends with 1 if one was not.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

PROFILE = "tiny"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("settings", nargs="*")
    asked = parser.parse_args()
    alarms = 0
    print(f"{'seed':>5}{'reports':>9}{'pairs':>9}{'rows':>7}{'asked':>7}{'not met':>9}{'s':>7}", flush=True)
    for seed in range(asked.first, asked.first + asked.seeds):
        with tempfile.TemporaryDirectory() as folder:
            began = time.monotonic()
            status = run_lake(Path(folder), seed, asked.reports, asked.settings)
            alarms += tell(seed, status, time.monotonic() - began)
    print(f"{asked.seeds} lakes of {asked.reports} reports: {alarms} expectations not met")
    sys.exit(int(alarms > 0))


def run_lake(folder: Path, seed: int, reports: int, settings: list[str]) -> dict[str, Any]:
    """`radlake status` of a lake made of one invented hospital; a verb that fails ends the benchmark."""
    key = folder / "key"
    key.write_text(secrets.token_hex(32))
    key.chmod(0o600)
    lake, export = str(folder / "lake"), str(folder / "export")
    own = [word for setting in settings for word in ("--set", setting)]
    radlake("synth", "--reports", str(reports), "--seed", str(seed), "--out", export)
    radlake(
        *("pipeline", "--lake", lake, "--key-file", str(key), "--source", "ris-csv", "--input", export),
        *("--profile", PROFILE, *own),
    )
    radlake("snapshot", "create", "--lake", lake, "--profile", PROFILE)
    status: dict[str, Any] = json.loads(radlake("status", "--lake", lake, "--json"))
    return status


def radlake(*words: str) -> str:
    done = subprocess.run([sys.executable, "-m", "radlake", *words], capture_output=True, text=True, env=os.environ)
    if done.returncode:
        sys.exit(f"radlake {' '.join(words)} ended with {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def tell(seed: int, status: dict[str, Any], seconds: float) -> int:
    """Prints a lake's row and returns how many of its expectations were not met, errors and warnings."""
    rows = {table["name"]: table["rows"] for table in status["tables"]}
    failed = [(gate["stage"], found) for gate in status["gates"] for found in gate["failed"]]
    asked = len(failed) + sum(gate["passed"] for gate in status["gates"])
    print(
        f"{seed:>5}{rows['raw_reports']:>9}{rows['instruction_pairs']:>9}{rows['packed_sequences']:>7}{asked:>7}"
        f"{len(failed):>9}{seconds:>7.0f}",
        flush=True,
    )
    for stage, found in failed:
        print(f"      {stage}: {found['severity']} {found['expectation']} {found['column']}", flush=True)
        print(
            f"      evaluated {found['evaluated']}, unexpected {found['unexpected']}: {found['observed']}", flush=True
        )
    return len(failed)


if __name__ == "__main__":
    main()
