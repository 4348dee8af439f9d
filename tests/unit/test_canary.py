"""The canary scanner: what is planted is found in every format, what is clean is silent."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.tokenizer import TOKENIZERS, load_tokenizer
from tests.canary import UNDECODABLE, Hit, scan
from tests.canary.match import MIN_CANARY_CHARS, Matcher, fold
from tests.canary.planters import PLANTERS, packed, sentence, tables

WORD = "Zebrinsky Quandt"
HARMLESS = "Plain Placeholder"


@pytest.mark.parametrize("name", PLANTERS)
def test_a_planted_word_is_found_where_it_stands_and_nowhere_without_it(name: str, tmp_path: Path) -> None:
    plant, where = PLANTERS[name]
    for folder, word in (("with", WORD), ("without", HARMLESS)):
        (tmp_path / folder).mkdir()
        plant(tmp_path / folder, word)
    hits = scan(tmp_path / "with", [WORD])
    assert {hit.canary for hit in hits} == {WORD}
    assert any(where in hit.where for hit in hits), {hit.where for hit in hits}
    assert scan(tmp_path / "without", [WORD]) == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.parquet", b"PAR1 and no more"),
        ("a.parquet", b"id,name\n"),
        ("encrypted", b"PARE" + bytes(20) + b"PARE"),
        ("a.arrow", b"\xff\xff\xff\xff\x10\0\0\0" + bytes(4)),
        ("a.gz", b"not gzip"),
        ("a", b"\x1f\x8b\x08" + bytes(20)),
        ("a.zip", b"PK\x03\x04" + bytes(20)),
        ("a.lz4", b"LZ4Block" + bytes(2)),
        ("a.snappy", b"\xff\xff\xff\xff\xff\xff"),
        ("a.orc", b"ORC and so on"),
        ("a.pdf", b"%PDF-1.7"),
    ],
)
def test_what_cannot_be_decoded_is_reported_and_searched_as_it_stands(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert scan(tmp_path, [WORD]) == [Hit(path, UNDECODABLE, "")]
    path.write_bytes(data + b"\n" + WORD.encode())
    assert {hit.canary for hit in scan(tmp_path, [WORD])} == {"", WORD}
    assert scan(tmp_path, [WORD], skip=[path]) == []


@pytest.mark.parametrize("name", ["a.json.gz", "a.xz", "frame.lz4", "local-1701.lz4", "local-1703.zstd"])
def test_a_stream_that_breaks_off_is_read_up_to_there_and_reported(name: str, tmp_path: Path) -> None:
    # The word comes first and then much noise: as in the log of a killed run.
    noise = os.urandom(200_000).hex().encode()
    pack = packed.PACKERS[name][0]
    whole = pack(sentence(WORD).encode() + noise)
    (tmp_path / name).write_bytes(whole[: len(whole) * 9 // 10])
    hits = scan(tmp_path, [WORD])
    assert UNDECODABLE in {hit.where for hit in hits}
    assert WORD in {hit.canary for hit in hits}


def test_numbers_and_dates_are_found_in_columns_of_their_own_types(tmp_path: Path) -> None:
    # The last one is a date that Python itself cannot hold.
    columns = {
        "far": pa.array([10**9], pa.date32()),
        "mrn": [77412093],
        "born": [date(1957, 3, 14)],
        "acc": [88120455.0],
    }
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    hits = scan(tmp_path, ["77412093", "1957-03-14", "88120455"])
    assert {hit.canary for hit in hits} == {"77412093", "1957-03-14", "88120455"}
    assert "parquet column mrn" in {hit.where for hit in hits}


def test_two_cells_make_no_word_together(tmp_path: Path) -> None:
    pq.write_table(pa.table({"a": ["xx zebrinsky", "quandt yy"]}), tmp_path / "a.parquet", compression="zstd")
    assert [h for h in scan(tmp_path, [WORD]) if "column" in h.where] == []


def test_an_id_outside_the_vocabulary_is_undecodable(tmp_path: Path) -> None:
    pq.write_table(pa.table({"input_ids": [[1, 900_000]]}), tmp_path / "a.parquet")
    assert scan(tmp_path, [WORD]) == [Hit(tmp_path / "a.parquet", UNDECODABLE, "")]


@pytest.mark.parametrize("name", TOKENIZERS)
def test_token_rows_of_every_vocabulary_are_read(tmp_path: Path, name: str) -> None:
    ids = load_tokenizer(name).encode(f"Dictated by {WORD}.")
    pq.write_table(pa.table({"input_ids": [ids]}), tmp_path / "a.parquet")
    assert scan(tmp_path, [WORD])[0].where == "parquet tokens of input_ids"


def test_another_tokenizer_can_be_given(tmp_path: Path) -> None:
    class Letters:
        def decode(self, ids: Sequence[int], /) -> str:
            return "".join(chr(i - 5000) for i in ids)

    pq.write_table(pa.table({"labels": [[-100, *(ord(letter) + 5000 for letter in WORD)]]}), tmp_path / "a.parquet")
    assert scan(tmp_path, [WORD], tokenizer=Letters())[0].where == "parquet tokens of labels"
    assert scan(tmp_path, [WORD]) == []


def test_skip_leaves_out_files_and_whole_folders(tmp_path: Path) -> None:
    for folder in ("raw", "kept"):
        (tmp_path / folder / "deep").mkdir(parents=True)
        (tmp_path / folder / "deep" / "a.txt").write_text(WORD)
    assert {hit.path for hit in scan(tmp_path, [WORD], skip=[tmp_path / "raw"])} == {tmp_path / "kept/deep/a.txt"}
    assert scan(tmp_path, [WORD], skip=[Path("raw"), Path("kept/deep/a.txt")]) == []


def test_links_are_followed_once_and_dangling_ones_reported(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "a.txt").write_text(WORD)
    root = tmp_path / "root"
    root.mkdir()
    (root / "loop").symlink_to(root)
    (root / "out").symlink_to(tmp_path / "outside")
    (root / "gone").symlink_to(tmp_path / "nothing")
    os.mkfifo(root / "pipe")
    assert {(hit.path.relative_to(root).as_posix(), hit.where) for hit in scan(root, [WORD])} == {
        ("out/a.txt", "text"),
        ("gone", UNDECODABLE),
        ("pipe", UNDECODABLE),
    }


def test_hadoop_checksums_are_passed_over_but_not_those_of_a_delta_log(tmp_path: Path) -> None:
    (tmp_path / ".a.parquet.crc").write_bytes(b"crc\0" + WORD.encode())
    assert scan(tmp_path, [WORD]) == []
    (tmp_path / "0.crc").write_text(sentence(WORD))
    assert [hit.path.name for hit in scan(tmp_path, [WORD])] == ["0.crc"]


@pytest.mark.parametrize("canaries", [[], ["ab-c"], ["    "]])
def test_canaries_that_prove_nothing_are_refused(canaries: list[str], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="canar"):
        scan(tmp_path, canaries)


def test_a_missing_root_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        scan(tmp_path / "nothing", [WORD])


def test_token_rows_may_be_as_long_as_they_like(tmp_path: Path) -> None:
    row = tables.token_ids("No mass. " * 3_000 + sentence(WORD))
    chunks = pa.chunked_array([pa.array([[5]]), pa.array([row]), pa.array([[6]])])
    pq.write_table(pa.table({"input_ids": chunks}), tmp_path / "a.parquet", data_page_size=512)
    assert scan(tmp_path, [WORD])[0].where == "parquet tokens of input_ids"


_TEXTS = st.text(st.sampled_from("abzé-_ ^ÉB\u0301ß\u0130"), max_size=40)


@given(_TEXTS, _TEXTS)
def test_folding_is_stable_and_goes_by_character(left: str, right: str) -> None:
    assert fold(fold(left)) == fold(left)
    assert fold(left + right) == fold(left) + fold(right)
    assert fold(left.upper()) == fold(left.lower())


@settings(deadline=None)  # the first match loads polars
@given(st.lists(st.text("ab", min_size=MIN_CANARY_CHARS, max_size=7), min_size=17, max_size=40), st.text("ab"))
def test_many_canaries_are_matched_as_few_are(canaries: list[str], text: str) -> None:
    (found,) = Matcher(canaries).find([text])
    assert found == {canary for canary in canaries if canary in text}
