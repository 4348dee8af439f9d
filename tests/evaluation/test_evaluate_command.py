"""`radlake evaluate` as a user types it."""

import json

import pytest

from radlake.cli import main


@pytest.fixture
def two(outputs_file, prompts):
    """Two outputs files: one empty, one the same sentence everywhere."""
    return outputs_file("none", [""] * len(prompts)), outputs_file("same", ["Stable nodule of 5 mm."] * len(prompts))


def test_a_table_and_a_page(two, snapshot, tmp_path, capsys):
    out = tmp_path / "evaluation"
    words = ["evaluate", f"base={two[0]}", f"full={two[1]}", "--snapshot", str(snapshot), "--out", str(out)]
    assert main(words) == 0
    said = capsys.readouterr().out
    header, base, full, *_ = said.splitlines()
    assert header.split()[:2] == ["system", "ROUGE-L"]
    assert base.split()[:2] == ["base", "0.0000"]
    assert float(full.split()[1]) > 0.4
    results = json.loads((out / "results.json").read_text())
    assert [system["name"] for system in results["systems"]] == ["base", "full"]
    assert results["systems"][0]["empty"] == results["pairs"] == 10
    page = (out / "report.html").read_text()
    assert f"radlake snapshot verify {snapshot.name}" in page
    assert str(tmp_path) not in page


def test_a_judge_is_asked_once_a_text(two, snapshot, tmp_path, capsys, server, monkeypatch):
    verdict = json.dumps({"errors": [], "score": 7, "explanation": "Right on all that matters."})
    reply = json.dumps({"choices": [{"message": {"role": "assistant", "content": verdict}}]})
    server.reply = lambda body, number: (200, reply, {})
    monkeypatch.setenv("RADLAKE_JUDGE_API_KEY", "sk-very-secret")
    words = ["evaluate", f"none={two[0]}", f"same={two[1]}", "--snapshot", str(snapshot), "--out", str(tmp_path / "e")]
    asked = [*words, "--judge-url", server.url, "--judge-model", "local-judge"]
    for _ in range(2):
        assert main(asked) == 0
        _, none, same, *_ = capsys.readouterr().out.splitlines()
        assert (none.split()[5], same.split()[5]) == ("0.0000", "7.0000")
    assert len(server.requests) == 10  # an empty output is not worth a question, a kept answer not a second one
    assert set(server.keys) == {"Bearer sk-very-secret"}
    written = "".join(path.read_text(errors="replace") for path in (tmp_path / "e").glob("*.*"))
    assert "local-judge" in written
    assert "very-secret" not in written


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["justafile.jsonl"], "NAME=OUTPUTS"),
        (["a=x.jsonl", "a=y.jsonl"], "same name"),
        (["a=x.jsonl", "--judge-url", "http://127.0.0.1:9/v1"], "both --judge-url and --judge-model"),
    ],
)
def test_wrong_use_is_one_line(words, message, snapshot, tmp_path, capsys):
    assert main(["evaluate", *words, "--snapshot", str(snapshot), "--out", str(tmp_path / "e")]) == 2
    said = capsys.readouterr().err
    assert message in said
    assert said.count("\n") == 1
    assert not (tmp_path / "e").exists()
