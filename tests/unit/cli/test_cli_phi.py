"""`radlake phi run`: one line in, one line out without PHI, and errors that quote no report."""

import json

import pytest

from radlake.text.phi import find_phi
from radlake.text.surrogates import mask_surrogates

SECRET = "Zarkowski"
TEXT = f"Seen by Dr. {SECRET} on 3/4/2019. MRN 00123456. The lungs are clear."


def write(path, *records: object) -> None:
    path.write_text("".join(json.dumps(record) + "\n" for record in records))


def read(path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_spans_are_characters_of_the_input(commands, tmp_path):
    write(tmp_path / "in.jsonl", {"id": 7, "text": "🫁 " + TEXT}, {"id": "b", "text": ""})
    code, out, err = commands.run("phi", "run", "in.jsonl", "out.jsonl")
    assert (code, err) == (0, "")
    assert "2 reports" in out
    first, second = read(tmp_path / "out.jsonl")
    assert first["text"] == "🫁 Seen by Dr. [PHYSICIAN] on [DATE]. MRN [MRN]. The lungs are clear."
    assert [("🫁 " + TEXT)[s["start"] : s["end"]] for s in first["spans"]] == [SECRET, "3/4/2019", "00123456"]
    assert [s["category"] for s in first["spans"]] == ["PHYSICIAN", "DATE", "MRN"]
    assert all(s["rule"] for s in first["spans"])
    assert second == {"id": "b", "text": "", "spans": []}


@pytest.mark.parametrize(
    "known",
    [
        {"patient_last": "Lowry", "patient_first": "Bo", "mrn": 4471},
        {"ordering": ["Lowry, Bo", None], "mrn": "4471"},
        {"contacts": [{"name": "Lowry", "number": "4471"}]},
    ],
)
def test_what_is_known_goes_wherever_it_stands(commands, tmp_path, known):
    write(tmp_path / "in.jsonl", {"id": "a", "text": "The lowry mass, 4471, is stable.", "known": known})
    assert commands.run("phi", "run", "in.jsonl", "out.jsonl")[0] == 0
    (line,) = read(tmp_path / "out.jsonl")
    assert "lowry" not in line["text"]
    assert "4471" not in line["text"]


def test_a_second_run_changes_nothing(commands, tmp_path):
    write(tmp_path / "in.jsonl", {"id": "a", "text": TEXT})
    commands.run("phi", "run", "in.jsonl", "once.jsonl")
    commands.run("phi", "run", "once.jsonl", "twice.jsonl")
    (once,), (twice,) = read(tmp_path / "once.jsonl"), read(tmp_path / "twice.jsonl")
    assert (twice["text"], twice["spans"]) == (once["text"], [])


def test_surrogates_of_one_patient_agree_and_need_a_key(commands, tmp_path, monkeypatch):
    monkeypatch.delenv("RADLAKE_DEID_KEY", raising=False)
    records = [{"id": i, "patient": "p", "text": f"{SECRET}, Ida was seen by Dr. {SECRET}."} for i in "ab"]
    write(tmp_path / "in.jsonl", *records)
    assert commands.refused("phi", "run", "in.jsonl", "out.jsonl", "--policy", "surrogate").code == 2
    (tmp_path / "a.key").write_text("ab" * 32)
    (tmp_path / "a.key").chmod(0o600)
    code, *_ = commands.run("phi", "run", "in.jsonl", "out.jsonl", "--policy", "surrogate", "--key-file", "a.key")
    assert code == 0
    one, two = (line["text"] for line in read(tmp_path / "out.jsonl"))
    assert one == two
    assert SECRET not in one
    assert "[" not in one
    assert find_phi(mask_surrogates(one, [])) == []


def test_safe_harbor_tells_years_only_and_no_run_agrees_with_another(commands, tmp_path, monkeypatch):
    monkeypatch.delenv("RADLAKE_DEID_KEY", raising=False)
    record = {"patient": "p", "text": f"{SECRET}, Ida was seen by Dr. {SECRET} on 3/4/2019."}
    # The exam's date shows that the year tells no age from 90 on.
    records = [record | {"id": i, "known": {"exam_date": "2019-03-05"}} for i in "ab"]
    write(tmp_path / "in.jsonl", *records)
    words = ("--policy", "surrogate", "--profile", "safe-harbor")
    runs = []
    for name in ("one", "two"):
        assert commands.run("phi", "run", "in.jsonl", f"{name}.jsonl", *words)[0] == 0
        texts = {line["text"] for line in read(tmp_path / f"{name}.jsonl")}
        assert len(texts) == 1
        runs += texts
    assert all(text.endswith(" on 2019.") for text in runs)
    assert runs[0] != runs[1]


@pytest.mark.parametrize("bad", [{"id": "b", "text": [SECRET]}, {"id": "b", "text": "", "known": SECRET}, [SECRET]])
def test_a_bad_line_leaves_no_output_and_quotes_nothing(commands, tmp_path, bad):
    write(tmp_path / "in.jsonl", {"id": "a", "text": TEXT}, bad)
    refused = commands.refused("phi", "run", "in.jsonl", "out.jsonl")
    assert refused.code == 4
    assert "line 2" in refused.line
    assert SECRET not in refused.line
    assert not (tmp_path / "out.jsonl").exists()
