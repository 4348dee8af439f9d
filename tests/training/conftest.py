"""Snapshots of the synthetic hospital for a tiny model. No Spark, no Java."""

from pathlib import Path

import pytest

from tests.drafts import Draft, synthetic_pairs


def seal(root: Path, **changes) -> Path:
    """A sealed snapshot of 160 reports, rows of at most 512 tokens of the tiny vocabulary."""
    settings = {"tokenizer": "tiny", "capacity": 512, "rows_per_shard": 16, "rows_per_batch": 8, **changes}
    return Draft(**{"pairs": synthetic_pairs(160), **settings}).seal(root)


@pytest.fixture(scope="session")
def snapshot(tmp_path_factory) -> Path:
    """Pairs under the llama3 template."""
    return seal(tmp_path_factory.mktemp("pairs"))


@pytest.fixture(scope="session")
def text_snapshot(tmp_path_factory) -> Path:
    """The same pairs as plain text."""
    return seal(tmp_path_factory.mktemp("text"), template="plain")


@pytest.fixture
def sealed():
    """Seals other snapshots: `sealed(root, template="plain", …)`."""
    return seal
