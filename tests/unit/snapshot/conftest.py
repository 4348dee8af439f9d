"""Small real snapshots to damage."""

from pathlib import Path

import pytest

from tests.drafts import Draft


@pytest.fixture(scope="session")
def draft_type():
    return Draft


@pytest.fixture
def draft():
    return Draft()


@pytest.fixture
def snapshot(draft, tmp_path) -> Path:
    """The folder of a sound snapshot; its lake is `tmp_path`."""
    return draft.seal(tmp_path)
