import pytest

from radlake.errors import BadInput, UsageError
from radlake.snapshot.listing import list_snapshots, load_snapshot


@pytest.fixture
def lake(tmp_path, draft_type):
    """A lake with two snapshots; returns (root, older id, newer id)."""
    older = draft_type().seal(tmp_path)
    draft = draft_type(rows_per_shard=8)
    draft.changes = {"created_at": "2026-05-05T00:00:00Z"}
    return tmp_path, older.name, draft.seal(tmp_path).name


def test_oldest_first(lake):
    root, older, newer = lake
    listed = list_snapshots(root)
    assert [one.id for one in listed] == [older, newer]
    assert all(one.problem is None and one.manifest.id == one.id for one in listed)


def test_a_damaged_one_does_not_hide_the_rest(lake):
    root, older, newer = lake
    (root / "snapshots" / older / "manifest.json").unlink()
    (root / "snapshots" / ".unfinished").mkdir()
    listed = list_snapshots(root)
    assert [(one.id, one.manifest is None) for one in listed] == [(newer, False), (older, True)]
    assert "missing" in listed[1].problem


def test_none(tmp_path):
    assert list_snapshots(tmp_path) == []
    with pytest.raises(UsageError, match="none; run radlake snapshot create"):
        load_snapshot(tmp_path, "abc")


def test_by_id_or_prefix(lake):
    root, older, newer = lake
    assert older[:6] != newer[:6]
    for given in (older, older[:6]):
        found = load_snapshot(root, given)
        assert (found.folder.name, found.manifest.id) == (older, older)


def test_unknown_id_lists_what_exists(lake):
    root, older, newer = lake
    for given in ("zzzz", "", "../snapshots", "."):
        with pytest.raises(UsageError) as caught:
            load_snapshot(root, given)
        assert older in str(caught.value)
        assert newer in str(caught.value)
        assert str(root) not in str(caught.value)


def test_ambiguous_prefix(tmp_path):
    for name in ("aa11", "aa22"):
        (tmp_path / "snapshots" / name).mkdir(parents=True)
    with pytest.raises(UsageError, match="aa11, aa22"):
        load_snapshot(tmp_path, "aa")


def test_damaged_manifest(lake):
    root, older, _ = lake
    (root / "snapshots" / older / "manifest.json").write_text("{}")
    with pytest.raises(BadInput, match="seal"):
        load_snapshot(root, older)
