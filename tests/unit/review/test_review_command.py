"""`radlake phi review`: the page, the verdicts, the bound, and that nothing is told that should not be."""

from __future__ import annotations

import csv
import json
import re
import stat
from datetime import date

import pyarrow as pa
import pytest
from deltalake import write_deltalake

from radlake.cli import main
from radlake.deidentification import SECTIONS
from radlake.lake.lake import Lake
from radlake.review.result import latest_bound

CANARY = "Zephyrkettle"


@pytest.fixture
def outputs(tmp_path):
    """200 outputs of `radlake phi run`; one tries to break out of the page."""
    path = tmp_path / "out.jsonl"
    spans = [{"start": 0, "end": 9, "category": "DATE", "rule": "date"}]
    texts = [f"[DATE] report {i} </script><script>alert(1)</script> {CANARY}" for i in range(200)]
    rows = [{"id": f"a{i}", "text": text, "spans": spans, "modality": "CT"} for i, text in enumerate(texts)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


@pytest.fixture
def review(outputs, tmp_path, capsys):
    folder = tmp_path / "review"
    assert main(["phi", "review", "--input", str(outputs), "--out", str(folder), "--sample", "100"]) == 0
    assert CANARY not in "".join(capsys.readouterr())
    return folder


def filled(folder, change=lambda number, row: None):
    """Verdicts as a reviewer would fill them in: everything clean, but for what `change` does."""
    with (folder / "verdicts.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows):
        row.update(phi_left="none", destroyed="0", reviewer="M. Reader", date="2026-03-02")
        change(number, row)
    path = folder / "filled.csv"
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, ["id", "phi_left", "destroyed", "reviewer", "date"])
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_the_page_loads_nothing_and_no_report_breaks_out_of_it(review):
    page = (review / "review.html").read_text()
    assert "default-src 'none'" in page
    markup = re.sub(r"<script>.*?</script>", "", page, flags=re.S)
    assert not re.findall(r"(?:src|href|action)\s*=|@import|url\(|https?://", markup)
    assert not re.findall(r"fetch\(|XMLHttp|WebSocket|sendBeacon|import\(|new Image|innerHTML|https?://", page)
    assert page.count("<script") == page.count("</script>") == 2 and "alert(1)</script>" not in page
    data = json.loads(re.search(r'id="data">(.*?)</script>', page, re.S)[1])
    assert len(data["reports"]) == 100 and f"<script>alert(1)</script> {CANARY}" in data["reports"][0]["text"]
    for path in review.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(review.stat().st_mode) == 0o700


def test_the_same_seed_draws_the_same_and_verdicts_are_not_written_over(review, outputs, tmp_path, capsys):
    page, verdicts = (review / "review.html").read_text(), review / "verdicts.csv"
    verdicts.write_text(verdicts.read_text().replace(",,,,", ",none,,,", 1))
    words = ["phi", "review", "--input", str(outputs), "--out", str(review)]
    assert main([*words, "--sample", "100"]) == 0
    assert (review / "review.html").read_text() == page and ",none,,," in verdicts.read_text()
    assert main([*words, "--sample", "100", "--seed", "1"]) == 2
    assert "holds the review of another sample" in capsys.readouterr().err


def test_clean_verdicts_become_a_bound(review, capsys):
    assert main(["phi", "review", "--verdicts", str(filled(review))]) == 0
    told = capsys.readouterr().out
    assert "PHI-leak bound: at most 3% of documents (95%), n=100 reviewed" in told
    assert re.search(r"^DATE +0 +100 +3% +3%$", told, re.M)


def test_what_is_left_is_counted_by_category(review, capsys):
    def change(number, row):
        row.update({"phi_left": "DATE:3 NAME"} if number == 4 else {}, destroyed=str(int(number in (4, 9))))

    assert main(["phi", "review", "--verdicts", str(filled(review, change)), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["documents_with_phi"], result["documents_destroyed"], result["destroyed_places"]) == (1, 2, 2)
    assert result["documents_at_most"] == pytest.approx(0.04656, abs=1e-5)
    left = {name: one["spans_left"] for name, one in result["categories"].items() if one["spans_left"]}
    assert left == {"DATE": 3, "NAME": 1}
    assert result["categories"]["NAME"]["missed_at_most"] == 1.0  # one left, none removed
    assert (result["reviewers"], result["date"]) == (["M. Reader"], "2026-03-02")


def test_every_fault_is_one_line_that_repeats_nothing(review, capsys):
    faulty = {
        0: {"id": CANARY},
        1: {"phi_left": ""},
        2: {"phi_left": f"none {CANARY}"},
        3: {"phi_left": "SHOESIZE"},
        4: {"destroyed": "-1"},
        5: {"destroyed": CANARY},
        6: {"date": "3/2/2026"},
        7: {"reviewer": " "},
        8: {"phi_left": "DATE DATE"},
        9: {"phi_left": "DATE:0"},
    }
    path = filled(review, lambda number, row: row.update(faulty.get(number, {})))
    path.write_text(path.read_text() + path.read_text().splitlines()[20] + "\n")
    assert main(["phi", "review", "--verdicts", str(path)]) == 4
    told = capsys.readouterr()
    lines = told.err.splitlines()
    assert CANARY not in told.err + told.out and told.out == ""
    for number, words in (
        (2, "an id that is not in the sample"),
        (3, "no verdict"),
        (4, "unknown category"),
        (5, "unknown category"),
        (6, "destroyed must be"),
        (7, "destroyed must be"),
        (8, "date must be"),
        (9, "reviewer must be"),
        (10, "each once"),
        (11, "must be none, or categories"),
        (102, "a second verdict"),
    ):
        assert sum(f"line {number}: " in line and words in line for line in lines) == 1, number
    assert sum("no line for report 1 of the sample" in line for line in lines) == 1
    assert len(lines) == 13 and "12 faults" in lines[-1]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["--input", "{outputs}"], 2, "wants --out"),
        (["--input", "{tmp}/gone.jsonl", "--out", "{tmp}/x"], 4, "there is no such file"),
        (["--input", "{wrong}", "--out", "{tmp}/x"], 4, "line 2 is no output of `radlake phi run`"),
        (["--out", "{tmp}/x"], 2, "no lake given"),
        (["--verdicts", "{tmp}/gone.csv", "--out", "{review}"], 4, "there is no such file"),
        (["--verdicts", "{wrong}", "--out", "{review}"], 4, "its first line must be id,phi_left"),
    ],
)
def test_wrong_use_is_one_line(words, code, message, outputs, review, tmp_path, capsys):
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text(outputs.read_text().splitlines()[0] + f'\n{{"id": 3, "text": "{CANARY}"}}\n')
    places = {"outputs": outputs, "tmp": tmp_path, "wrong": wrong, "review": review}
    assert main(["phi", "review", *(word.format(**places) for word in words)]) == code
    told = capsys.readouterr().err
    assert message in told and told.count("\n") == 1 and CANARY not in told


def test_a_sample_of_a_lake_and_its_bound_kept_there(tmp_path, capsys):
    lake = tmp_path / "lake"
    lake.mkdir()
    (lake / "lake.json").write_text('{"format_version": 1}')
    sections = {name: [f"Some {name}.", None] * 20 for name in SECTIONS}
    columns = {
        "report_key": [f"{i:032x}" for i in range(40)],
        "source": ["ris"] * 40,
        "modality": ["CT", "MR"] * 20,
        "exam_description": ["CT HEAD", None] * 20,
        "removed_phi": pa.array([[("DATE", 2)]] * 40, pa.map_(pa.string(), pa.int32())),
        "exam_date": [date(2020, 1, 1)] * 40,
    }
    write_deltalake(Lake.at(str(lake)).table_path("deidentified_reports", "research"), pa.table(columns | sections))
    folder = tmp_path / "review"
    words = ["phi", "review", "--lake", str(lake)]
    assert main([*words, "--out", str(folder), "--sample", "10", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["strata"] == {"ris CT": 5, "ris MR": 5} and facts["drawn_from"] == "deidentified_reports version 0"
    assert "CT HEAD\\n\\nFINDINGS\\nSome findings." in (folder / "review.html").read_text()
    assert latest_bound(Lake.at(str(lake))) is None
    assert main([*words, "--verdicts", str(filled(folder))]) == 0
    assert "n=10 reviewed" in capsys.readouterr().out
    kept = latest_bound(Lake.at(str(lake)))
    assert (kept.reviewed, kept.date, kept.drawn_from) == (10, "2026-03-02", "deidentified_reports version 0")
    assert kept.categories["DATE"].spans_removed == 20
    assert not (lake / "raw").exists()
    assert main(["status", "--lake", str(lake)]) == 0
    assert kept.line() in capsys.readouterr().out
