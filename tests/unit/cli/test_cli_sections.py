"""`radlake sections`: one line in, one line out, and errors that quote no report."""

import json

SECRET = "Zarkowski"
REPORT = f"FINDINGS: The lungs are clear.\n\nIMPRESSION: Normal chest.\n\nElectronically signed by: {SECRET}, MD"


def write(path, *texts: object) -> None:
    path.write_text("".join(json.dumps({"id": f"r{i}", "text": text}) + "\n" for i, text in enumerate(texts)))


def test_spans_are_characters_of_the_text(commands, tmp_path):
    texts = ["🫁 " + REPORT, "", "no heading in here", "\ud800 FINDINGS: a b c\x00"]
    write(tmp_path / "in.jsonl", *texts)
    code, out, err = commands.run("sections", "in.jsonl", "out.jsonl")
    assert (code, err) == (0, "")
    assert "4 reports" in out
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [line["id"] for line in lines] == ["r0", "r1", "r2", "r3"]
    said = {name: texts[0][start:end] for name, (start, end) in lines[0]["sections"].items()}
    assert said["findings"] == "The lungs are clear."
    assert said["impression"] == "Normal chest."
    assert lines[0]["method"] == "headings"
    assert [line["confidence"] for line in lines[:3]] == ["high", "none", "none"]
    assert lines[1]["sections"] == {}


def test_standard_output_holds_nothing_but_the_lines(commands, tmp_path):
    write(tmp_path / "in.jsonl", REPORT)
    code, out, err = commands.run("sections", "in.jsonl", "-")
    assert code == 0
    assert json.loads(out)["id"] == "r0"
    assert err.startswith("sections ")


def test_a_bad_line_leaves_no_output_and_quotes_nothing(commands, tmp_path):
    write(tmp_path / "in.jsonl", REPORT, [SECRET])
    refused = commands.refused("sections", "in.jsonl", "out.jsonl")
    assert refused.code == 4
    assert "line 2" in refused.line
    assert SECRET not in refused.line
    assert not (tmp_path / "out.jsonl").exists()


def test_the_input_is_never_overwritten(commands, tmp_path):
    write(tmp_path / "in.jsonl", REPORT)
    assert commands.refused("sections", "in.jsonl", "./in.jsonl").code == 2
    assert commands.refused("sections", "gone.jsonl", "out.jsonl").code == 4
