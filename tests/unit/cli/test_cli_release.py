"""`radlake quarantine release|released`: what it refuses, in one line and without a patient's name."""

from __future__ import annotations

import hashlib
import json

import pyarrow as pa
import pytest
from deltalake import write_deltalake

from radlake.lake.lake import Lake
from radlake.lake.released import corrections_of
from schemas import QUARANTINE, RAW_QUARANTINE, RAW_RELEASES, RAW_REPORTS
from tests.unit.cli.conftest import NO_SPARK, OPENI_HEADER

CANARY = "Zarkowski"
DIGEST = "ab" * 32
MENDED = OPENI_HEADER + b"9,XR chest,,,No nodule,Normal\n"
WHY = f"the RIS team closed the quote of {CANARY}"
ROWS = ["column_count", "delivered_twice", "patient_merge", "nul_byte"]


def rejected(number: int, rule: str, source: str = "openi-csv", stage: str = "ingest") -> dict:
    place = {"source_row": number, "byte_start": 10 * number, "byte_end": 10 * number + 10}
    named = {"rule": rule, "source": source, "source_file": f"/in/{CANARY}.csv", "source_sha256": DIGEST}
    return {**named, **place, "bytes": CANARY.encode(), "ingest_fingerprint": "f" * 64, "run_id": f"{stage}-1"}


def closed(number: int, content: bytes, at: str = "2026-01-02T03:04:05.678+00:00") -> dict:
    row = rejected(number, "column_count")
    row["original"] = row.pop("bytes")
    more = {"released_by": "j.doe", "released_at": at, "why": WHY, "stage": "ingest", "rows": 1}
    digest = hashlib.sha256(content).hexdigest()
    return {**row, **more, "corrected": content, "corrected_sha256": digest, "run_id": f"release-{number}-{at}"}


def put(lake: Lake, spec, *rows: dict) -> None:
    write_deltalake(spec.path(lake), pa.Table.from_pylist(list(rows)), mode="append")


@pytest.fixture
def filled(lake) -> Lake:
    made = Lake.at(str(lake))
    others = [rejected(4, "column_count", "gone"), rejected(5, "column_count", stage="aliases")]
    put(made, RAW_QUARANTINE, *(rejected(n, rule) for n, rule in enumerate(ROWS)), *others)
    put(made, RAW_RELEASES, closed(7, MENDED))
    put(made, RAW_REPORTS, {"source_sha256": DIGEST, "byte_start": 70, "byte_end": 80})
    put(made, QUARANTINE, {"stage": "filter", "scope": "", "rule": "short_findings", "report_key": "0" * 32})
    return made


@pytest.fixture
def release(commands, filled, write):
    """Release a record with these bytes; nothing that is said names the patient."""

    def run(record: int, content: bytes = MENDED, digits: str = DIGEST[:12], **more: str):
        flags = {"--file": digits, "--record": record, "--corrected": write(f"{CANARY}.csv", content), "--why": WHY}
        words = [word for pair in (flags | more).items() for word in pair]
        done = commands.run("quarantine", "release", "--lake", filled.root, *words)
        assert CANARY not in done[1] + done[2]
        assert done[2].count("\n") <= 1
        return done

    return run


@pytest.mark.parametrize(
    ("record", "digits", "said"),
    [
        (8, DIGEST, "no such record in quarantine"),
        (0, "cd" * 6, "no such record in quarantine"),
        (0, "ab", "8 or more hex digits"),
        (0, CANARY, "8 or more hex digits"),
        (1, DIGEST, "the record is well-formed"),
        (2, DIGEST, "no bytes make a report of patient_merge"),
        (4, DIGEST, "no source 'gone' in the settings"),
        (5, DIGEST, "a file of merged patients"),
    ],
)
def test_rows_that_cannot_be_released(release, record, digits, said):
    code, _, err = release(record, digits=digits)
    assert code == 2
    assert said in err


@pytest.mark.parametrize("content", [OPENI_HEADER + f'9,"{CANARY},,,,\n'.encode(), OPENI_HEADER, MENDED + b"8,,,,,\n"])
def test_what_is_still_malformed_stays(release, filled, content):
    code, out, err = release(0, content)
    assert (code, out) == (4, "")
    assert "--corrected" in err
    assert len(corrections_of(filled, RAW_RELEASES, {DIGEST})) == 1, "only the one of before"


def test_a_closed_record_says_who_closed_it(release):
    code, _, err = release(7, MENDED.replace(b"No", b"A"))
    assert code == 2
    assert "j.doe closed this record on 2026-01-02 with other bytes" in err


def test_the_same_release_twice_is_one(release):
    code, out, err = release(7)
    assert (code, err) == (0, "")
    assert "released before, with the same bytes" in out


def test_a_good_one_goes_as_far_as_spark(release):
    code, _, err = release(0)
    assert (code, NO_SPARK in err) == (5, True)


def test_somebody_has_released_it(release, monkeypatch):
    def nobody():
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert "give --by NAME" in release(0)[2]
    assert NO_SPARK in release(0, **{"--by": "ada"})[2]


def test_no_file(commands, filled):
    words = ("--file", DIGEST, "--record", 0, "--corrected", f"/{CANARY}.csv", "--why", "x")
    refused = commands.refused("quarantine", "release", *words, "--lake", filled.root)
    assert refused.code == 4
    assert "--corrected: No such file" in refused.line and CANARY not in refused.line


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--why", "x"), "--file, --record and --corrected of a malformed record, or --rule"),
        (("--rule", "short_findings", "--record", 1, "--why", "x"), "or --rule after a fix"),
        (("--rule", "short_findings", "--why", " "), "want a word"),
        (("--rule", "short_findings"), "--why"),
        (("--rule", "column_count", "--why", "x"), "this rule is of reading"),
        (("--rule", CANARY, "--why", "x"), "there is short_findings"),
        (("--rule", "short_findings", "--stage", "pack", "--why", "x"), "there is short_findings"),
    ],
)
def test_flags_that_say_nothing(commands, filled, flags, said):
    refused = commands.refused("quarantine", "release", "--lake", filled.root, *flags)
    assert refused.code == 2
    assert said in refused.line and CANARY not in refused.line


def test_releases_are_listed_without_bytes_and_reasons(commands, filled):
    code, out, err = commands.run("quarantine", "released", "--lake", filled.root)
    assert (code, err) == (0, "")
    assert out == "2026-01-02T03:04:05  j.doe  ingest column_count: file abababababab, record 7\n"


def test_what_waits_and_what_is_gone_is_told(commands, filled):
    put(filled, RAW_RELEASES, closed(0, MENDED), closed(6, MENDED))
    code, out, err = commands.run("quarantine", "released", "--json", "--lake", filled.root)
    assert code == 0
    assert "1 corrected records are still in quarantine" in err
    assert "1 released records are in no table" in err
    assert (json.loads(out)["waiting"], json.loads(out)["gone"], len(json.loads(out)["releases"])) == (1, 1, 3)
    assert CANARY not in out


def test_a_lake_without_releases(commands, lake):
    assert commands.run("quarantine", "released", "--lake", lake)[1] == "nothing was released\n"


def test_of_several_corrections_the_newest_counts(filled):
    put(filled, RAW_RELEASES, closed(7, b"newest", "2026-01-04"), closed(7, b"newer", "2026-01-03"))
    (found,) = corrections_of(filled, RAW_RELEASES, {DIGEST})
    assert found.content == b"newest"
    assert CANARY not in repr(found)
    assert corrections_of(filled, RAW_RELEASES, {"0" * 64}) == ()
