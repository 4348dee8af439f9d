"""Fingerprints: the same for the same, another for any change, from a folder and from a zip."""

import hashlib
import importlib
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake.lake.fingerprint import code_digest, digest

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
SOURCES = {"__init__.py": "", "one.py": "A = 1\n", "inner/__init__.py": "", "inner/two.py": "B = 2\n"}


@given(st.dictionaries(st.text(max_size=4), JSON, max_size=4), st.randoms())
def test_the_order_of_keys_counts_nothing(content, rng):
    items = list(content.items())
    rng.shuffle(items)
    assert digest(dict(items)) == digest(content)
    assert len(digest(content)) == 64


@pytest.mark.parametrize("other", [{"a": "1"}, {"a": 2}, {"b": 1}, {"a": [1]}, {"a": 1, "b": None}, {}])
def test_another_content_is_another_digest(other):
    assert digest(other) != digest({"a": 1})


def test_a_digest_is_the_same_everywhere():
    canonical = b'{"a":"\\u00e9","b":[1,null]}'
    assert digest({"b": [1, None], "a": "é"}) == hashlib.sha256(canonical).hexdigest()


def folder_of(parent: Path, changes: dict[str, str] | None = None) -> Path:
    for name, source in {**SOURCES, **(changes or {})}.items():
        path = parent / "fingerprinted" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source)
    return parent


def zip_of(folder: Path, target: Path) -> Path:
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(folder.rglob("*.py")):
            archive.write(path, path.relative_to(folder))
    return target


def digest_from(place: Path, *modules: str) -> str:
    """The digest with `place` first on sys.path, forgetting what was imported from there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(place))
        importlib.invalidate_caches()
        try:
            return code_digest(modules or ("fingerprinted",))
        finally:
            for name in [n for n in sys.modules if n.split(".")[0] == "fingerprinted"]:
                del sys.modules[name]


@pytest.fixture
def plain(tmp_path) -> str:
    return digest_from(folder_of(tmp_path / "plain"))


def test_the_same_sources_elsewhere(tmp_path, plain):
    assert digest_from(folder_of(tmp_path / "elsewhere")) == plain


@pytest.mark.parametrize("changed", list(SOURCES))
def test_any_changed_module_of_a_package(tmp_path, plain, changed):
    assert digest_from(folder_of(tmp_path / "changed", {changed: "C = 3\n"})) != plain


def test_a_new_and_a_renamed_module(tmp_path, plain):
    assert digest_from(folder_of(tmp_path / "new", {"three.py": ""})) != plain
    renamed = folder_of(tmp_path / "renamed", {"eins.py": SOURCES["one.py"]})
    (renamed / "fingerprinted" / "one.py").unlink()
    assert digest_from(renamed) != plain


def test_from_a_zip_on_the_path(tmp_path, plain):
    same = zip_of(folder_of(tmp_path / "same"), tmp_path / "same.zip")
    changed = folder_of(tmp_path / "changed", {"inner/two.py": "B = 3\n"})
    assert digest_from(same) == plain
    assert digest_from(zip_of(changed, tmp_path / "changed.zip")) != plain


def test_a_module_alone_and_the_order_of_modules(tmp_path):
    place = folder_of(tmp_path / "plain")
    changed = folder_of(tmp_path / "changed", {"inner/two.py": "B = 3\n"})
    one, two = "fingerprinted.one", "fingerprinted.inner.two"
    assert digest_from(place, one) == digest_from(changed, one)
    assert digest_from(place, two) != digest_from(changed, two)
    assert digest_from(place, one, two) == digest_from(place, two, one)


def test_a_changed_source_counts_after_an_import_too(tmp_path, plain):
    place = folder_of(tmp_path / "edited")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(place))
        import_again = importlib.import_module("fingerprinted.one")
        assert import_again.A == 1
        before = code_digest(("fingerprinted",))
        (place / "fingerprinted" / "one.py").write_text("A = 10\n")
        assert code_digest(("fingerprinted",)) != before == plain
    for name in [n for n in sys.modules if n.split(".")[0] == "fingerprinted"]:
        del sys.modules[name]


def test_an_unknown_module_is_no_silent_nothing():
    with pytest.raises(ModuleNotFoundError):
        code_digest(("radlake.no_such_module",))
