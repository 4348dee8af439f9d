"""One synthetic export for all tests of this folder."""

from __future__ import annotations

import pytest
from synth_export import CANARY, REPORTS, SEED, Export, read_export

from radlake.synth import generate


@pytest.fixture(scope="session")
def export(tmp_path_factory: pytest.TempPathFactory) -> Export:
    """Two blocks, made by two workers."""
    out = tmp_path_factory.mktemp("synth") / "export"
    return read_export(out, generate(REPORTS, SEED, out, canary=CANARY, workers=2))
