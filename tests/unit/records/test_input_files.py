"""The files of a delivery: which are taken, which repeat another, and what messages say of them."""

import gzip
import hashlib
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from radlake.errors import BadInput, EnvironmentFault, RadlakeError, UsageError
from radlake.records.files import find_files, inspect_files
from radlake.records.sources import BUILTIN

OPENI = BUILTIN["openi-csv"]
CANARY = "Zarkowski"
HEADER = b"uid,image,indication,comparison,findings,impression\n"
LIMIT = 1 << 20


def csv(*numbers: int) -> bytes:
    return HEADER + b"".join(b"%d,XR chest,Cough,None,Lungs clear,Normal\n" % n for n in numbers)


@pytest.fixture
def write(tmp_path):
    def write(name: str, content: bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    return write


def refused(kind: type[RadlakeError], *paths: Path) -> str:
    with pytest.raises(kind) as caught:
        inspect_files(find_files([str(p) for p in paths], OPENI), OPENI, LIMIT)
    assert CANARY not in str(caught.value)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_folder_stands_for_its_files_of_the_right_suffix(write, tmp_path):
    for name in ("b.csv", "a.CSV", "notes.txt", "c.csv.gz", "deep/d.csv"):
        write(f"export/{name}", csv(1))
    (tmp_path / "export" / "folder.csv").mkdir()
    assert [p.name for p in find_files([f"{tmp_path}/export"], OPENI)] == ["a.CSV", "b.csv", "c.csv.gz"]


@pytest.mark.parametrize(
    ("source", "names"),
    [("jsonl", ["a.jsonl", "b.ndjson"]), ("parquet", ["c.parquet"]), ("ris-csv", ["d.csv"])],
)
def test_suffixes_by_format(write, tmp_path, source, names):
    for name in ("a.jsonl", "b.ndjson", "c.parquet", "d.csv"):
        write(name, b"")
    assert [p.name for p in find_files([str(tmp_path)], BUILTIN[source])] == names


def test_named_files_are_taken_whatever_their_suffix_and_once(write, tmp_path, monkeypatch):
    path = write("export.dat", csv(1))
    other = write("a.csv", csv(2))
    monkeypatch.chdir(tmp_path)
    assert find_files(["export.dat", str(path), ".", "a.csv"], OPENI) == [other, path]


def test_repeated_bytes_are_counted_and_read_once(write, tmp_path):
    paths = [write(name, csv(number)) for name, number in (("a", 1), ("b", 2), ("c", 1), ("d", 1))]
    delivery = inspect_files(paths, OPENI, LIMIT)
    assert delivery.repeated == 2
    assert {file.sha256 for file in delivery.files} == {hashlib.sha256(csv(n)).hexdigest() for n in (1, 2)}


def test_what_is_known_of_a_file(write):
    content = csv(1, 2)
    file = inspect_files([write("a.csv", content)], OPENI, LIMIT).files[0]
    assert (file.sha256, file.size) == (hashlib.sha256(content).hexdigest(), len(content))
    assert file.header_end == len(HEADER)
    assert CANARY not in repr(inspect_files([write(f"{CANARY}.csv", content)], OPENI, LIMIT))


def test_the_order_is_the_contents_not_the_names(write):
    first = [write(f"one/{name}.csv", csv(number)) for name, number in (("a", 1), ("b", 2), ("c", 3))]
    second = [write(f"two/{name}.csv", csv(number)) for name, number in (("x", 3), ("y", 1), ("z", 2))]
    digests = [[f.sha256 for f in inspect_files(paths, OPENI, LIMIT).files] for paths in (first, second)]
    assert digests[0] == digests[1] == sorted(digests[0])


def test_a_parquet_file_counts_rows(tmp_path):
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.table({"report_id": ["1", "2", "3"], "text": ["a", "b", "c"]}), path)
    file = inspect_files([path], BUILTIN["parquet"], LIMIT).files[0]
    assert (file.size, file.header_end) == (3, 0)


def test_messages_name_positions_never_files(write, tmp_path):
    good = write("0.csv", csv(1))
    secret = f"{CANARY}_Quentin.csv"
    assert "input file 2 of 2: no such file" in refused(BadInput, good, tmp_path / secret)
    assert "input file 2 of 2: empty" in refused(BadInput, good, write(secret, b""))
    assert "input file 2 of 2" in refused(BadInput, good, write(secret, HEADER))
    assert "input file 1 of 1" in refused(UsageError, write(secret, b"a,b\n1,2\n"))


@pytest.mark.parametrize("first", [f"{CANARY},Quentin,88123,CT,Lungs clear,Normal", f"{CANARY},{CANARY},x", CANARY])
def test_a_file_without_header_is_not_echoed(write, first):
    path = write("a.csv", first.encode() + b"\n1,2,3,4,5,6\n")
    with pytest.raises((BadInput, UsageError)) as caught:
        inspect_files([path], OPENI, LIMIT)
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        csv(1) + b"2,\xff\xfe,,,Lungs \x80 clear,Normal\n",
        csv(1) + b"2,\x00,,,Lungs\x00clear,Normal\n",
        HEADER + b"\xff\xff\xff\n",
        HEADER + b"\x00\n",
        csv(1) + b'2,"never closed,,,\n',
        csv(1)[:-5],
    ],
)
def test_damage_in_records_is_for_quarantine_and_stops_nothing(write, content):
    assert len(inspect_files([write("a.csv", content)], OPENI, LIMIT).files) == 1


@pytest.mark.parametrize("content", [b"\xff\xfea\x00,\x00", b"\x00\x00\x00", b"\xff,\xfe\n1,2\n", b"\n\n\n", b'"uid'])
def test_a_damaged_header_is_bad_input(write, content):
    refused((BadInput, UsageError), write("a.csv", content))


def test_a_gzip_file_counts_what_it_unpacks_to_whatever_its_name(write):
    packed = gzip.compress(csv(1, 2))
    file = inspect_files([write("a.csv", packed)], OPENI, LIMIT).files[0]
    assert (file.sha256, file.size) == (hashlib.sha256(packed).hexdigest(), len(csv(1, 2)))
    assert file.header_end == len(HEADER)


@pytest.mark.parametrize("damage", [lambda b: b[:-9], lambda b: b[:3] + b"\x09" * 30, lambda b: b[:-4] + b"\0" * 4])
def test_a_damaged_gzip_file(write, damage):
    content = damage(gzip.compress(csv(*range(5000))))
    assert "input file 1 of 1: no whole gzip file" in refused(BadInput, write(f"{CANARY}.csv.gz", content))


def test_damaged_parquet_and_json(write):
    for source, content in (("parquet", b"PAR1 not really"), ("parquet", b""), ("jsonl", b"")):
        with pytest.raises(BadInput):
            inspect_files([write("a", content)], BUILTIN[source], LIMIT)


@pytest.mark.parametrize("address", ["s3a://bucket/Zarkowski.csv", "https://host/Zarkowski.csv"])
def test_remote_inputs_are_refused(address):
    with pytest.raises(UsageError, match="--input 1: remote") as caught:
        find_files([address], OPENI)
    assert CANARY not in str(caught.value)


def test_a_folder_without_files_of_the_format(tmp_path):
    (tmp_path / CANARY).mkdir()
    assert "--input 1: the folder holds no .csv file" in refused(BadInput, tmp_path / CANARY)


def test_no_permission(write, tmp_path, monkeypatch):
    path = write(f"{CANARY}.csv", csv(1))

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        assert "input file 1 of 1: no permission" in refused(EnvironmentFault, path)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "iterdir", refuse)
        assert "--input 1: no permission to read the folder" in refused(EnvironmentFault, tmp_path)
