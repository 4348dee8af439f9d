import hashlib
import random
import shutil

import pyarrow as pa
import pytest

from radlake.errors import BadInput
from radlake.prompts import PREFIXES
from radlake.snapshot import pairs as pairs_module
from radlake.snapshot.manifest import read_manifest
from radlake.snapshot.verify import verify_snapshot


def refuses(folder, *words):
    with pytest.raises(BadInput) as caught:
        verify_snapshot(folder)
    message = str(caught.value)
    assert "\n" not in message
    for word in (folder.name, *words):
        assert word in message, message


def test_a_sound_snapshot(snapshot):
    seen = []
    report = verify_snapshot(snapshot, lambda done, total: seen.append((done, total)))
    manifest = read_manifest(snapshot)
    assert (report.id, report.content_root) == (snapshot.name, manifest.content_root)
    assert report.pairs == {"train": 40, "eval": 10, "test": 10}
    assert report.rows == manifest.rows
    assert report.tokens == manifest.tokens
    assert report.rows["train"] > 8  # several shards and batches
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1] == 2 * report.bytes


def test_equal_content_gives_equal_files(snapshot, draft_type, tmp_path):
    again = draft_type().seal(tmp_path / "again")
    assert again.name == snapshot.name
    for path in sorted(snapshot.rglob("*.*")):
        assert path.read_bytes() == (again / path.relative_to(snapshot)).read_bytes()


FILES = [
    *("train/00000.arrow", "train/00001.arrow", "eval/00000.arrow", "pairs.parquet", "test.parquet"),
    *("manifest.json", "manifest.json.sha256", "README.md", "croissant.json"),
]


@pytest.mark.parametrize("name", FILES)
def test_any_flipped_bit_is_found(snapshot, name):
    path = snapshot / name
    sound = path.read_bytes()
    rng = random.Random(name)
    for place in [0, len(sound) - 1, *(rng.randrange(len(sound)) for _ in range(12))]:
        damaged = bytearray(sound)
        damaged[place] ^= 1 << rng.randrange(8)
        path.write_bytes(bytes(damaged))
        refuses(snapshot, name)


@pytest.mark.parametrize("name", FILES)
def test_deleted_file(snapshot, name):
    (snapshot / name).unlink()
    refuses(snapshot, name, "missing")


@pytest.mark.parametrize("name", ["train/00099.arrow", "notes.txt", "train/.hidden", "deep/er/file"])
def test_added_file(snapshot, name):
    (snapshot / name).parent.mkdir(parents=True, exist_ok=True)
    (snapshot / name).write_bytes(b"")
    refuses(snapshot, name, "does not belong")


def test_truncated_shard(snapshot):
    path = snapshot / "train/00001.arrow"
    path.write_bytes(path.read_bytes()[:-8])
    refuses(snapshot, "train/00001.arrow", "bytes")


def test_swapped_shards(snapshot):
    one, two = (snapshot / f"train/0000{n}.arrow" for n in (0, 1))
    one_bytes, two_bytes = one.read_bytes(), two.read_bytes()
    one.write_bytes(two_bytes)
    two.write_bytes(one_bytes)
    refuses(snapshot, "train/00000.arrow")


def test_link_instead_of_a_file(snapshot, tmp_path):
    path = snapshot / "train/00000.arrow"
    path.rename(tmp_path / "elsewhere.arrow")
    path.symlink_to(tmp_path / "elsewhere.arrow")
    refuses(snapshot, "train/00000.arrow", "plain file")


def test_other_name(snapshot):
    refuses(snapshot.rename(snapshot.with_name("0123456789abcdef")), "not named by its id")


def test_copied_elsewhere_is_sound(snapshot, tmp_path):
    shutil.copytree(snapshot, tmp_path / "copy" / snapshot.name)
    assert verify_snapshot(tmp_path / "copy" / snapshot.name).id == snapshot.name


# From here on the snapshot is sealed over wrong content: every digest is right, the meaning is not.


def changed(row, column, change):
    """`row` with one of its four lists changed."""
    return tuple(change(list(v)) if number == column else v for number, v in enumerate(row))


def bad_label(labels):
    first = next(i for i, label in enumerate(labels) if label != -100)
    return [*labels[:first], labels[first] + 1, *labels[first + 1 :]]


BAD_ROWS = {
    "a label that is not its token": (1, bad_label, "label"),
    "a label too few": (1, lambda v: v[:-1], "labels"),
    "lengths that do not sum": (2, lambda v: [v[0] + 1, *v[1:]], "sum"),
    "a document without tokens": (2, lambda v: [0, v[0] + v[1], *v[2:]], "no tokens"),
    "a pair too many": (3, lambda v: [*v, 59], "pairs as documents"),
    "a pair twice": (3, lambda v: [v[1], *v[1:]], "twice"),
    "a pair that is not known": (3, lambda v: [60, *v[1:]], "pairs.parquet"),
    "a negative pair number": (3, lambda v: [-1, *v[1:]], "pairs.parquet"),
    "a test pair": (3, lambda v: [5, *v[1:]], "another split"),
    "an eval pair": (3, lambda v: [4, *v[1:]], "another split"),
}


@pytest.mark.parametrize("case", BAD_ROWS)
def test_rows_that_do_not_mean_what_they_should(draft, tmp_path, case):
    column, change, word = BAD_ROWS[case]
    draft.packed["train"][1] = changed(draft.packed["train"][1], column, change)
    refuses(draft.seal(tmp_path), "train/00000.arrow", word)


@pytest.mark.parametrize("token", [-1, 128_256])
def test_token_outside_the_vocabulary(draft, tmp_path, token):
    row = changed(draft.packed["eval"][0], 0, lambda ids: [token, *ids[1:]])
    draft.packed["eval"][0] = row
    refuses(draft.seal(tmp_path), "eval/00000.arrow", "vocabulary")


def test_row_above_the_maximum_length(draft, tmp_path):
    ids, labels, lengths, pair_ids = draft.packed["train"][0]
    extra = 300
    row = (ids + [1] * extra, labels + [-100] * extra, [lengths[0] + extra, *lengths[1:]], pair_ids)
    draft.packed["train"][0] = row
    refuses(draft.seal(tmp_path), "train/00000.arrow", "256")


def test_pair_in_no_shard(draft, tmp_path):
    lost = draft.packed["train"].pop()
    refuses(draft.seal(tmp_path), f"pair number {min(lost[3])}", "pairs.parquet")


def test_row_twice(draft, tmp_path):
    draft.packed["train"].append(draft.packed["train"][0])
    refuses(draft.seal(tmp_path), "train/", "twice")


@pytest.mark.parametrize("field", ["rows", "tokens", "pairs"])
def test_totals_that_are_wrong(draft, tmp_path, field):
    draft.changes = {field: {"train": 1}}
    refuses(draft.seal(tmp_path), "manifest.json", field)


def test_lengths_that_are_wrong(draft, snapshot, tmp_path):
    lengths = read_manifest(snapshot).lengths
    one = lengths["eval"]
    moved = one.model_copy(update={"documents": [*one.documents[1:], one.documents[0]]})
    draft.changes = {"lengths": lengths | {"eval": moved}}
    refuses(draft.seal(tmp_path / "wrong"), "manifest.json", "lengths of eval")


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"pairs_root": "0" * 64}, "pairs_root"),
        ({"content_root": "0" * 64}, "content root"),
        ({"id": "0" * 16}, "id does not follow"),
    ],
)
def test_roots_that_are_wrong(draft, tmp_path, changes, word):
    draft.changes = changes
    refuses(draft.seal(tmp_path), word)


def test_prefix_in_a_test_output(draft, tmp_path, monkeypatch):
    def unchecked(folder, rows):
        (table,) = rows
        bare = [output.removeprefix(f"{PREFIXES[0]} ") for output in table["output"].to_pylist()]
        table = table.set_column(4, "reference", pa.array(bare))
        return pairs_module._write(folder, pairs_module.TEST_FILE, pairs_module.TEST_SCHEMA, [table])

    draft.pairs[5]["output"] = PREFIXES[0] + " Normal."
    monkeypatch.setitem(type(draft)._write_test.__globals__, "write_test", unchecked)
    refuses(draft.seal(tmp_path), "test.parquet", "prefix")


def test_test_text_of_another_pair(draft, tmp_path, monkeypatch):
    def swapped(folder, rows, real=pairs_module.write_test):
        (table,) = rows
        output = table["output"].to_pylist()
        output[0], output[1] = output[1], output[0]
        table = table.set_column(3, "output", pa.array(output))
        return real(folder, [table.set_column(4, "reference", pa.array(output))])

    monkeypatch.setitem(type(draft)._write_test.__globals__, "write_test", swapped)
    refuses(draft.seal(tmp_path), "test.parquet", "row 0")


def test_test_pair_missing(draft, tmp_path, monkeypatch):
    def shortened(folder, rows, real=pairs_module.write_test):
        return real(folder, [rows[0].slice(0, 9)])

    monkeypatch.setitem(type(draft)._write_test.__globals__, "write_test", shortened)
    refuses(draft.seal(tmp_path), "test.parquet", "9")


@pytest.mark.parametrize("name", ["train/00000.arrow", "pairs.parquet", "test.parquet"])
def test_sealed_file_that_cannot_be_read(draft, tmp_path, monkeypatch, name):
    original = type(draft)._manifest

    def replaced(self, entries, shards, pairs):
        path = tmp_path / "snapshots" / ".writing" / name
        path.write_bytes(b"rubbish")
        digest = hashlib.sha256(b"rubbish").hexdigest()
        new = [e.model_copy(update={"bytes": 7, "sha256": digest}) if e.path == name else e for e in entries]
        return original(self, new, shards, pairs)

    monkeypatch.setattr(type(draft), "_manifest", replaced)
    refuses(draft.seal(tmp_path), name.rpartition("/")[2], "readable")


def test_messages_hold_no_text(draft, tmp_path):
    draft.packed["train"][1] = changed(draft.packed["train"][1], 1, bad_label)
    with pytest.raises(BadInput) as caught:
        verify_snapshot(draft.seal(tmp_path))
    assert "lungs" not in str(caught.value)
