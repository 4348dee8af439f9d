"""Who may import what: the linter's contracts, the rooms that live without Spark, the code that counts for a stage."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
IMPORT_ALL = """
import importlib, pkgutil, sys
for blocked in ("pyspark", "delta", "great_expectations", "py4j"):
    sys.modules[blocked] = None
for room in sys.argv[1:]:
    package = importlib.import_module(room)
    inner = pkgutil.walk_packages(getattr(package, "__path__", []), prefix=room + ".")
    for module in [m.name for m in inner if not m.name.endswith("__main__")]:
        importlib.import_module(module)
"""
VERIFY = """
import sys
sys.modules["pyspark"] = sys.modules["delta"] = None
from radlake.cli import main
sys.exit(main(sys.argv[1:]))
"""
# What every stage shares, and what is no part of its rows: the runner, the gate, the contract of the table.
NOT_STAGE_CODE = ("radlake.lake", "radlake.settings", "radlake.errors", "radlake.cli", "schemas", "expectations")


def run(*words: str) -> subprocess.CompletedProcess:
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize(
    "rooms", [("training", "evaluation"), ("radlake.snapshot", "radlake.chat", "radlake.tokenizer", "radlake.text")]
)
def test_what_training_needs_imports_without_spark(rooms):
    done = run(sys.executable, "-c", IMPORT_ALL, *rooms)
    assert done.returncode == 0, done.stderr[-2000:]


def test_the_command_line_starts_without_spark():
    done = run(sys.executable, "-c", VERIFY, "snapshot", "verify", "abc", "--lake", "/nowhere")
    assert (done.returncode, done.stderr.startswith("radlake: no lake at")) == (2, True)


def test_a_snapshot_is_verified_without_spark(tmp_path):
    from tests.drafts import Draft

    folder = Draft().seal(tmp_path)
    (tmp_path / "lake.json").write_text('{"format_version": 1}')
    done = run(sys.executable, "-c", VERIFY, "snapshot", "verify", folder.name, "--lake", str(tmp_path))
    assert "verified" in done.stdout, done.stderr


def test_the_import_linter_is_content():
    linter = Path(sys.executable).with_name("lint-imports")
    if not linter.exists():
        pytest.skip("import-linter is not installed here")
    done = run(str(linter), "--no-cache")
    assert done.returncode == 0, done.stdout[-3000:]


def missing_code(job: str) -> list[str]:
    """Modules that a job reaches and its CODE does not cover, so that their change would go unnoticed."""
    grimp = pytest.importorskip("grimp")
    module = __import__(f"jobs.{job}", fromlist=["STAGE"])
    graph = grimp.build_graph("radlake", "schemas", "expectations", "jobs", cache_dir=None)
    reached, waiting = set(), [module.__name__]
    while waiting:
        for name in graph.find_modules_directly_imported_by(waiting.pop()):
            if name not in reached and not name.startswith(NOT_STAGE_CODE):
                reached.add(name)
                waiting.append(name)
    return sorted(n for n in reached if not any(n == code or n.startswith(f"{code}.") for code in module.STAGE.code))


@pytest.mark.parametrize(
    "job",
    (
        *("ingest_reports", "collect_identifiers", "deidentify_reports", "filter_reports", "build_instructions"),
        "pack_sequences",
    ),
)
def test_a_stages_fingerprint_covers_the_code_it_runs(job):
    assert missing_code(job) == []
