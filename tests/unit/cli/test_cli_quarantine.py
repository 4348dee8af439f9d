"""`radlake quarantine list|show`: counts that agree with the books, places, and bytes only when they are asked for."""

from __future__ import annotations

import json

import pyarrow as pa
import pytest
from deltalake import write_deltalake

from radlake.keys import load_key, pseudonym
from radlake.lake.lake import Lake
from schemas import QUARANTINE, RAW_QUARANTINE, RAW_REPORTS, STAGE_RUNS

CANARY = "Zarkowski"
DIGEST = "ab" * 32


def key_of(report_id: str) -> str:
    return pseudonym(load_key().subkey("report"), "ris", report_id)


def put(lake: Lake, spec, rows: list[dict], mode: str = "append") -> None:
    write_deltalake(spec.path(lake), pa.Table.from_pylist(rows), mode=mode)


def run(stage: str, rules: dict[str, int], at: str = "2026-01-01", status: str = "published") -> dict:
    row = {"run_id": f"{stage}-{at}", "stage": stage, "scope": "", "status": status, "started_at": at}
    return row | {"rules": list(rules.items())}


def books(lake: Lake, *rows: dict) -> None:
    names = ("run_id", "stage", "scope", "status", "started_at")
    schema = pa.schema([*((name, pa.string()) for name in names), ("rules", pa.map_(pa.string(), pa.int64()))])
    write_deltalake(STAGE_RUNS.path(lake), pa.Table.from_pylist(list(rows), schema), mode="overwrite")


@pytest.fixture
def filled(lake) -> Lake:
    made = Lake.at(str(lake))
    rejected = {"source": "ris", "source_sha256": DIGEST, "source_file": f"/in/{CANARY}.csv"}
    put(
        made,
        RAW_QUARANTINE,
        [
            {**rejected, "rule": rule, "source_row": n, "byte_start": n * 10, "byte_end": n * 10 + 9, "bytes": content}
            for n, (rule, content) in enumerate(
                [("nul_byte", f"{CANARY}\x00\x1b[2J".encode()), ("column_count", b"\xff1,2"), ("nul_byte", b"x")]
            )
        ],
    )
    short = {"stage": "filter", "scope": "", "rule": "short_findings"}
    left = [{**short, "report_key": key_of(f"R{n}")} for n in range(12)]
    left.append({"stage": "deidentify", "scope": "", "rule": "retracted", "report_key": key_of("R99")})
    put(made, QUARANTINE, left)
    put(
        made,
        RAW_REPORTS,
        [
            {**rejected, "report_id": f"R{n}", "status": "final", "source_row": n, "byte_start": n, "byte_end": n + 1}
            for n in (7, 3, 3)
        ],
    )
    books(
        made,
        run("filter", {"short_findings": 99}, "2025-12-31"),
        run("filter", {"short_findings": 12}),
        run("filter", {"short_findings": 1}, "2026-01-02", "refused"),
        run("deidentify", {"retracted": 1}),
        run("ingest", {"nul_byte": 1}),
        run("ingest", {"nul_byte": 1, "column_count": 1}, "2026-01-02"),
    )
    return made


def lines(commands, *arguments: object) -> list[list[str]]:
    code, out, err = commands.run("quarantine", *arguments)
    assert (code, err) == (0, "")
    return [line.split() for line in out.splitlines()]


def test_counts_by_stage_and_rule(commands, filled):
    assert lines(commands, "list", "--lake", filled.root)[1:] == [
        ["ingest", "-", "column_count", "1"],
        ["ingest", "-", "nul_byte", "2"],
        ["deidentify", "-", "retracted", "1"],
        ["filter", "-", "short_findings", "12"],
    ]


def test_what_is_shared_gives_no_small_count_beside_exact_totals(commands, filled):
    code, out, err = commands.run("quarantine", "list", "--share", "--lake", filled.root)
    shown = {line.split(maxsplit=3)[2]: line.split(maxsplit=3)[3] for line in out.splitlines()[1:]}
    assert (code, err) == (0, "")
    assert shown == {"column_count": "<11", "nul_byte": "<11", "retracted": "<11", "short_findings": "≈ 25"}
    _, out, _ = commands.run("quarantine", "list", "--share", "--json", "--lake", filled.root)
    assert {row["rule"]: row["rows"] for row in json.loads(out)["left"]} == {
        **dict.fromkeys(("column_count", "nul_byte", "retracted")),
        "short_findings": 25,
    }


def test_what_is_shared_says_where_the_books_disagree_without_counts(commands, filled):
    put(filled, QUARANTINE, [{"stage": "filter", "scope": "", "rule": "no_findings", "report_key": key_of("R50")}])
    _, _, err = commands.run("quarantine", "list", "--share", "--lake", filled.root)
    assert err == "radlake: warning: quarantine and books disagree: filter; run `radlake pipeline`\n"


def test_rows_that_the_books_do_not_know_are_told(commands, filled):
    put(filled, QUARANTINE, [{"stage": "filter", "scope": "", "rule": "no_findings", "report_key": key_of("R50")}])
    code, _, err = commands.run("quarantine", "list", "--lake", filled.root)
    assert code == 0
    assert "disagree: filter: 13 rows in quarantine, 12 in the books" in err


def test_rows_that_were_lost_are_told(commands, filled):
    put(filled, QUARANTINE, [{"stage": "x", "scope": "", "rule": "y", "report_key": "z"}], mode="overwrite")
    _, out, err = commands.run("quarantine", "list", "--json", "--lake", filled.root)
    assert json.loads(out)["disagreements"] == err.count("disagree") == 2


def test_an_empty_lake(commands, lake):
    assert lines(commands, "list", "--lake", lake)[1:] == [["nothing", "left", "the", "flow"]]


def test_places_of_a_rule_without_anything_of_the_record(commands, filled):
    code, out, err = commands.run("quarantine", "show", "--rule", "nul_byte", "--lake", filled.root)
    assert (code, err, CANARY in out) == (0, "", False)
    assert out.splitlines() == [
        "ris, file abababababab, record 0, bytes 0 to 9",
        "ris, file abababababab, record 2, bytes 20 to 29",
    ]


def test_bytes_are_shown_when_asked_for_and_move_no_cursor(commands, filled):
    _, out, _ = commands.run("quarantine", "show", "--rule", "nul_byte", "--with-phi", "--lake", filled.root)
    assert CANARY in out and "\x1b" not in out and "\x00" not in out
    asked = ("quarantine", "show", "--rule", "column_count", "--with-phi", "--json", "--lake", filled.root)
    (row,) = json.loads(commands.run(*asked)[1])
    assert row["bytes"] == "\\xff1,2"


def test_keys_of_a_rule_and_no_more_than_asked(commands, filled):
    shown = lines(commands, "show", "--rule", "short_findings", "--limit", 5, "--lake", filled.root)
    assert [line[0] for line in shown[:5]] == sorted(key_of(f"R{n}") for n in range(12))[:5]
    assert shown[5][:3] == ["5", "of", "12;"]
    whole = lines(commands, "show", "--rule", "short_findings", "--stage", "filter", "--lake", filled.root)
    assert len(whole) == 12


def test_a_report_is_followed_to_its_records_with_the_key(commands, filled):
    told = commands.run("quarantine", "show", key_of("R3"), "--lake", filled.root)[1]
    assert told == "left the flow at filter: short_findings\n"
    told = commands.run("quarantine", "show", key_of("R3"), "--place", "--lake", filled.root)[1].splitlines()
    assert told[1:] == ["ris, file abababababab, record 3, bytes 3 to 4, final"] * 2
    told = commands.run("quarantine", "show", key_of("R7"), "--place", "--with-phi", "--lake", filled.root)[1]
    assert CANARY in told and "R7" not in told
    told = commands.run("quarantine", "show", "0" * 32, "--place", "--lake", filled.root)[1]
    assert told == "this report is not in quarantine\n"


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        ((), "either a report key or --rule"),
        (("--rule", "nul_byte", "0" * 32), "either a report key or --rule"),
        (("--rule", CANARY), "there is column_count, nul_byte, retracted, short_findings"),
        (("--rule", "nul_byte", "--stage", "filter"), "there is short_findings"),
        ((CANARY,), "32 hex digits"),
    ],
)
def test_what_cannot_be_shown(commands, filled, arguments, advice):
    refused = commands.refused("quarantine", "show", *arguments, "--lake", filled.root)
    assert refused.code == 2
    assert advice in refused.line and CANARY not in refused.line


def test_another_key_leads_nowhere(commands, filled, monkeypatch):
    filled.adopt_key(load_key())
    monkeypatch.setenv("RADLAKE_DEID_KEY", "22" * 32)
    assert commands.refused("quarantine", "show", "0" * 32, "--place", "--lake", filled.root).code == 2
