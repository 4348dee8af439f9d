"""kill -9 in the middle of a rotation: the lake is as it was, and the same command goes on to the end."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from radlake.lake.lake import Lake
from tests.conftest import OTHER_KEY
from tests.e2e.conftest import environment
from tests.e2e.test_kill import QUICK, SCRIPT, content

FLAGS = (*QUICK, "--set", "deidentify.max_residual_share=0.5")  # of 120 reports a handful would be too many
pytestmark = [pytest.mark.slow, pytest.mark.exhaustive]


@pytest.mark.parametrize(("stage", "point"), [("deidentify", "after"), ("filter", "during"), ("pack", "before")])
def test_a_killed_rotation_changes_nothing_and_goes_on(spark, tiny_export, tmp_path, stage, point):
    from radlake.cli import main

    lake, file = tmp_path / "lake", tmp_path / "new.key"
    file.write_text(OTHER_KEY, encoding="ascii")
    file.chmod(0o600)
    delivery = ("--source", "ris-csv", "--input", str(tiny_export))
    assert main(["pipeline", "--lake", str(lake), "--profile", "tiny", *delivery, *FLAGS]) == 0
    before, marker = content(lake, "pack"), (lake / "lake.json").read_text()
    rotate = ["maintain", "rotate-key", "--lake", str(lake), "--new-key-file", str(file), *FLAGS]
    words = [sys.executable, str(SCRIPT), point, stage, *rotate]
    killed = subprocess.run(words, env=environment(), capture_output=True, text=True, timeout=300)
    assert killed.returncode == -9, killed.stderr
    assert ((lake / "lake.json").read_text(), content(lake, "pack")) == (marker, before)
    assert main(rotate) == 0
    assert json.loads((lake / "lake.json").read_text())["generation"] == 2
    assert Lake.at(str(lake)).generation == 2
    after = content(lake, "pack")
    for name in before.keys() - {"packed_sequences"}:  # new keys draw other instructions, which fill other rows
        assert len(after[name]) == len(before[name])
