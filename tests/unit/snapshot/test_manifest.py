import hashlib
import json

import pytest

from radlake.errors import BadInput, EnvironmentFault
from radlake.snapshot.manifest import FORMAT_VERSION, read_manifest, write_manifest


def test_read_gives_what_was_written(snapshot, tmp_path):
    manifest = read_manifest(snapshot)
    other = tmp_path / "other"
    other.mkdir()
    digest = write_manifest(other, manifest)
    assert read_manifest(other) == manifest
    assert (other / "manifest.json").read_bytes() == (snapshot / "manifest.json").read_bytes()
    assert hashlib.sha256((other / "manifest.json").read_bytes()).hexdigest() == digest
    assert sorted(path.name for path in other.iterdir()) == ["manifest.json", "manifest.json.sha256"]


def test_id_does_not_depend_on_when_or_how(snapshot):
    manifest = read_manifest(snapshot)
    later = {"created_at": "2030-01-01T00:00:00Z", "radlake_version": "9", "tables": {}, "config": {}}
    assert manifest.model_copy(update=later).identified().id == manifest.id == snapshot.name
    card_less = [entry for entry in manifest.files if entry.path != "README.md"]
    assert manifest.model_copy(update={"files": card_less}).identified().id == manifest.id


def test_id_depends_on_the_template(snapshot):
    manifest = read_manifest(snapshot)
    template = manifest.template.model_copy(update={"sha256": "0" * 64})
    assert manifest.model_copy(update={"template": template}).identified().id != manifest.id


def reseal(folder, content):
    (folder / "manifest.json").write_bytes(content)
    seal = f"{hashlib.sha256(content).hexdigest()}  manifest.json\n"
    (folder / "manifest.json.sha256").write_text(seal)


@pytest.mark.parametrize("name", ["manifest.json", "manifest.json.sha256"])
def test_missing(snapshot, name):
    (snapshot / name).unlink()
    with pytest.raises(BadInput, match=f"{name} is missing"):
        read_manifest(snapshot)


def test_missing_folder(tmp_path):
    with pytest.raises(BadInput, match="missing"):
        read_manifest(tmp_path / "nowhere")


def test_bad_seal(snapshot):
    (snapshot / "manifest.json.sha256").write_text("0" * 64 + "  manifest.json\n")
    with pytest.raises(BadInput, match="does not match its seal"):
        read_manifest(snapshot)
    (snapshot / "manifest.json.sha256").write_text("nothing")
    with pytest.raises(BadInput, match=r"manifest\.json\.sha256 is damaged"):
        read_manifest(snapshot)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff\xfe", b'{"format_version": 1, "secret": 1}', b"null"])
def test_sealed_but_no_manifest(snapshot, content):
    reseal(snapshot, content)
    with pytest.raises(BadInput, match="is not a manifest") as caught:
        read_manifest(snapshot)
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_newer_format(snapshot):
    fields = json.loads((snapshot / "manifest.json").read_text())
    fields |= {"format_version": FORMAT_VERSION + 1, "unknown": 1}
    reseal(snapshot, json.dumps(fields).encode())
    with pytest.raises(EnvironmentFault, match="made by a newer radlake"):
        read_manifest(snapshot)
