"""The mapper of JSON lines: order, whole files, errors that name a line and quote nothing."""

import functools
import gzip
import io
import json
import os
import subprocess
import sys

import pytest

from radlake import streams
from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.streams import map_json_lines

SECRET = "Zarkowski"


def length(record: dict, *, extra: int = 0) -> dict:
    return {"id": record["id"], "length": len(record["text"]) + extra, "text": record["text"]}


def die(record: dict) -> dict:
    os._exit(9)


def fail(record: dict) -> dict:
    raise KeyError("no")


def lines(*records: dict) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def many(count: int) -> bytes:
    return lines(*({"id": number, "text": "x" * (number % 7)} for number in range(count)))


def read(path) -> list[dict]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_order_blank_lines_and_what_is_counted(tmp_path):
    (tmp_path / "in").write_bytes(b"\xef\xbb\xbf" + lines({"id": "b", "text": "xy"}) + b"\n  \r\n" + many(2))
    counts = map_json_lines(str(tmp_path / "in"), str(tmp_path / "out"), length)
    assert [record["id"] for record in read(tmp_path / "out")] == ["b", 0, 1]
    assert (counts.records, counts.blank_lines) == (3, 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


def test_an_empty_input_gives_an_empty_output(tmp_path):
    (tmp_path / "in").write_bytes(b"")
    assert map_json_lines(str(tmp_path / "in"), str(tmp_path / "out"), length).records == 0
    assert (tmp_path / "out").read_bytes() == b""


def test_workers_give_the_same_bytes(tmp_path, monkeypatch):
    monkeypatch.setattr(streams, "_CHUNK_LINES", 5)
    (tmp_path / "in").write_bytes(many(400))
    job = functools.partial(length, extra=3)
    for workers in (1, 2):
        map_json_lines(str(tmp_path / "in"), str(tmp_path / str(workers)), job, workers=workers)
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
    assert [record["id"] for record in read(tmp_path / "2")] == list(range(400))


def test_lone_surrogates_and_control_characters_survive(tmp_path):
    text = "a\ud800b\udfff\x00 é 🫁 \u2028 \x85 \\.br\\"
    (tmp_path / "in").write_bytes(lines({"id": "1", "text": text}))
    map_json_lines(str(tmp_path / "in"), str(tmp_path / "out"), length)
    assert read(tmp_path / "out") == [{"id": "1", "length": len(text), "text": text}]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (f'{{"id": 1, "text": "{SECRET}'.encode(), "is no JSON"),
        (f'["{SECRET}"]'.encode(), "is no JSON object"),
        (f'{{"text": "{SECRET}"}}'.encode(), "needs `id`"),
        (f'{{"id": "{SECRET}"}}'.encode(), "needs `text`"),
        (f'{{"id": 1, "text": ["{SECRET}"]}}'.encode(), "needs `text`"),
        (b'{"id": 1, "text": "Zarkowski\xff"}', "is not UTF-8"),
        (b'{"id": 1, "text": "Zarkowski\xed\xa0\x80"}', "is not UTF-8"),
        (b"[" * 100_000, "is no JSON"),
    ],
)
@pytest.mark.parametrize("workers", [1, 2])
def test_a_bad_line_stops_the_work_by_number_alone(tmp_path, monkeypatch, line, says, workers):
    monkeypatch.setattr(streams, "_CHUNK_LINES", 2)
    monkeypatch.setattr(streams, "_FEW_CHUNKS", 1 if says == "is no JSON" else 99)  # one of them in real workers
    (tmp_path / "in").write_bytes(many(6) + line + b"\n" + many(3))
    (tmp_path / "out").write_bytes(b"old")
    with pytest.raises(BadInput, match=f"line 7 {says}") as caught:
        map_json_lines(str(tmp_path / "in"), str(tmp_path / "out"), length, workers=workers)
    assert SECRET not in str(caught.value)
    assert caught.value.__cause__ is None or SECRET not in str(caught.value.__cause__)
    assert (tmp_path / "out").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


def test_gzip_in_and_out(tmp_path):
    (tmp_path / "in.gz").write_bytes(gzip.compress(many(9)))
    for name in ("a.gz", "b.gz"):
        map_json_lines(str(tmp_path / "in.gz"), str(tmp_path / name), length)
    assert len(gzip.decompress((tmp_path / "a.gz").read_bytes()).splitlines()) == 9
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()
    (tmp_path / "in.gz").write_bytes(gzip.compress(many(900))[:-30])
    with pytest.raises(BadInput, match="damaged gzip"):
        map_json_lines(str(tmp_path / "in.gz"), str(tmp_path / "c"), length)


def test_what_cannot_be_read_or_written_is_refused(tmp_path):
    source = tmp_path / "in"
    source.write_bytes(many(1))
    (tmp_path / "link").symlink_to(source)
    for target in (source, tmp_path / "link", tmp_path / "." / "in"):
        with pytest.raises(UsageError, match="is the input too"):
            map_json_lines(str(source), str(target), length)
    with pytest.raises(UsageError, match="does not exist"):
        map_json_lines(str(source), str(tmp_path / "gone" / "out"), length)
    with pytest.raises(UsageError, match="is a folder"):
        map_json_lines(str(source), str(tmp_path), length)
    with pytest.raises(UsageError, match="at least 1"):
        map_json_lines(str(source), "-", length, workers=0)
    with pytest.raises(BadInput, match="no such file"):
        map_json_lines(str(tmp_path / "gone"), "-", length)
    with pytest.raises(BadInput, match="is a folder"):
        map_json_lines(str(tmp_path), "-", length)
    assert source.read_bytes() == many(1)


def test_a_link_stays_a_link_and_a_device_a_device(tmp_path):
    (tmp_path / "in").write_bytes(many(2))
    (tmp_path / "real").write_bytes(b"")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    map_json_lines(str(tmp_path / "in"), str(tmp_path / "link"), length)
    assert (tmp_path / "link").is_symlink()
    assert len(read(tmp_path / "real")) == 2
    assert map_json_lines(str(tmp_path / "in"), os.devnull, length).records == 2


def test_a_worker_that_dies_is_told_as_such(tmp_path, monkeypatch):
    monkeypatch.setattr(streams, "_CHUNK_LINES", 1)
    (tmp_path / "in").write_bytes(many(12))
    with pytest.raises(EnvironmentFault, match="worker process died"):
        map_json_lines(str(tmp_path / "in"), str(tmp_path / "out"), die, workers=2)
    assert not (tmp_path / "out").exists()


def test_a_function_that_raises_leaves_no_output(tmp_path):
    (tmp_path / "in").write_bytes(many(2))
    with pytest.raises(KeyError):
        map_json_lines(str(tmp_path / "in"), str(tmp_path / "out"), fail)
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_standard_input_and_output(monkeypatch):
    class Pipe:
        def __init__(self, content: bytes = b"") -> None:
            self.buffer = io.BytesIO(content)

    stdout = Pipe()
    monkeypatch.setattr(sys, "stdin", Pipe(many(3)))
    monkeypatch.setattr(sys, "stdout", stdout)
    counts = map_json_lines("-", "-", length)
    assert counts.records == len(stdout.buffer.getvalue().splitlines()) == 3


def test_a_reader_that_leaves_is_no_error(tmp_path):
    (tmp_path / "in").write_bytes(many(30_000))
    script = "from tests.unit.test_streams import *\nmap_json_lines(sys.argv[1], '-', length, workers=1)"
    child = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "in")], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    child.stdout.readline()
    child.stdout.close()
    error = child.stderr.read()
    child.stderr.close()
    child.wait()
    assert error.rstrip().endswith(b"BrokenPipeError: [Errno 32] Broken pipe")  # which the command line takes as done
    assert b"Exception ignored" not in error
