import hashlib

import pytest

from radlake import files
from radlake.errors import BadInput
from radlake.files import append_json_line, file_sha256, read_json_lines, write_whole


def test_large_files_are_hashed_in_pieces(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "_CHUNK_BYTES", 7)
    (tmp_path / "a").write_bytes(b"0123456789" * 5)
    assert file_sha256(tmp_path / "a") == hashlib.sha256(b"0123456789" * 5).hexdigest()


def test_a_file_is_replaced_whole_and_leaves_nothing_beside_it(tmp_path):
    for text in ("old", "né\nw"):
        write_whole(tmp_path / "a", text)
        assert (tmp_path / "a").read_bytes() == text.encode()
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_write_that_fails_leaves_the_old_file(tmp_path):
    write_whole(tmp_path / "a", "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "a", "half \ud800")
    assert (tmp_path / "a").read_text() == "old"
    with pytest.raises(OSError):
        write_whole(tmp_path / "gone" / "a", "new")


def test_lines_that_are_added_are_read_again(tmp_path):
    assert read_json_lines(tmp_path / "a") == []
    for step in range(3):
        append_json_line(tmp_path / "a", {"step": step})
    assert read_json_lines(tmp_path / "a") == [{"step": 0}, {"step": 1}, {"step": 2}]


def test_a_line_that_a_kill_cut_off_is_left_out_and_a_damaged_one_is_not(tmp_path):
    (tmp_path / "a").write_bytes(b'{"step": 1}\n{"st')
    assert read_json_lines(tmp_path / "a") == [{"step": 1}]
    (tmp_path / "a").write_bytes(b'{"st\n{"step": 1}\n')
    with pytest.raises(BadInput, match="line 1 is damaged"):
        read_json_lines(tmp_path / "a")
