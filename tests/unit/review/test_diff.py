"""`radlake phi diff`: what changed is counted, and no context shows what either version removes."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.cli import main
from radlake.errors import BadInput
from radlake.review.diff import compare

TEXT = "Seen by Dr. Zephyrkettle Quill at Norbrook on 3/14/2019 with pain."


def span(text, part, category, rule):
    start = text.index(part)
    return {"start": start, "end": start + len(part), "category": category, "rule": rule}


def output(name, text, *spans):
    """A line as `radlake phi run` writes it."""
    pieces, place = [], 0
    for one in sorted(spans, key=lambda one: one["start"]):
        pieces += [text[place : one["start"]], f"[{one['category']}]"]
        place = one["end"]
    return {"id": name, "text": "".join(pieces) + text[place:], "spans": list(spans)}


def write(path, *rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


DATE = span(TEXT, "3/14/2019", "DATE", "numeric")
NAME = span(TEXT, "Zephyrkettle Quill", "NAME", "title")
SHORT = span(TEXT, "Zephyrkettle", "PHYSICIAN", "known")
PLACE = span(TEXT, "Norbrook", "HOSPITAL", "place")


def test_added_removed_and_changed_are_told_apart(tmp_path, capsys):
    old = write(tmp_path / "old", output("a", TEXT, NAME, DATE), output("b", TEXT, DATE), output("c", TEXT))
    new = write(tmp_path / "new", output("a", TEXT, SHORT, DATE), output("b", TEXT, PLACE, NAME), output("c", TEXT))
    assert main(["phi", "diff", str(old), str(new), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    told = [(g["kind"], g["category"], g["rule"], g["spans"]) for g in found["groups"]]
    assert told == [
        ("removed", "DATE", "numeric", 1),
        ("added", "HOSPITAL", "place", 1),
        ("added", "NAME", "title", 1),
        ("changed", "NAME→PHYSICIAN", "title→known", 1),
    ]
    assert (found["documents"], found["documents_changed"], found["without_context"]) == (3, 2, 0)
    contexts = [context for group in found["groups"] for context in group["contexts"]]
    assert contexts[0] == "Dr. Xxxxxxxxxxxx Xxxxx at Xxxxxxxx on ⟦9/99/9999⟧ with pain."
    assert contexts[1] == "Seen by Dr. Xxxxxxxxxxxx Xxxxx at ⟦Xxxxxxxx⟧ on 9/99/9999 with pain."
    assert contexts[3] == "Seen by Dr. ⟦████████████ Xxxxx⟧ at Norbrook on █████████ with pain."
    assert main(["phi", "diff", str(old), str(new)]) == 0
    people = capsys.readouterr().out
    assert people.splitlines()[-1].split() == "diff 2 of 3 documents changed".split()
    assert not re.search("Zephyr|Quill|2019", people)


def test_equal_outputs_have_no_difference(tmp_path, capsys):
    old = write(tmp_path / "old", output("a", TEXT, NAME, DATE))
    assert main(["phi", "diff", str(old), str(old)]) == 0
    assert capsys.readouterr().out.split() == "diff 0 of 1 documents changed".split()


def test_the_rest_of_a_word_is_masked_too(tmp_path):
    part = span(TEXT, "Zephyr", "NAME", "part")
    found = compare(write(tmp_path / "old", output("a", TEXT)), write(tmp_path / "new", output("a", TEXT, part)))
    [group] = found.sorted_groups()
    assert list(group.chosen.values()) == ["Seen by Dr. ⟦Xxxxxx⟧xxxxxx Quill at Norbrook on 3/14/2019"]


def test_without_tags_there_are_counts_but_no_contexts(tmp_path, capsys):
    old = write(tmp_path / "old", output("a", TEXT, DATE))
    new = write(tmp_path / "new", {**output("a", TEXT, DATE, NAME), "text": "Seen by Dr. Doe on 1/1/2500."})
    assert main(["phi", "diff", str(old), str(new)]) == 0
    told = capsys.readouterr().out
    assert "added" in told and "1 documents show no context" in told and "Doe" not in told and "⟦" not in told


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ([output("b", TEXT)], "from line 1 on their ids differ"),
        ([], "from line 1 on their ids differ"),
        ([output("a", TEXT), output("b", TEXT)], "from line 2 on their ids differ"),
        ([output("a", "Zephyrkettle is elsewhere", {**NAME, "start": 0, "end": 3})], "different texts"),
        ([{"id": "a", "text": TEXT}], "line 1 is no output"),
        ([{"id": "a", "text": TEXT, "spans": [{"start": 3, "end": 1, "category": "A", "rule": "r"}]}], "is no output"),
    ],
)
def test_what_cannot_be_compared_is_one_line(new, message, tmp_path, capsys):
    old, path = write(tmp_path / "old", output("a", TEXT)), write(tmp_path / "new", *new)
    assert main(["phi", "diff", str(old), str(path)]) == 4
    told = capsys.readouterr().err
    assert message in told and told.count("\n") == 1 and "Zephyrkettle" not in told


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_no_word_that_either_version_removes_is_shown(data, tmp_path_factory):
    words = data.draw(st.lists(st.sampled_from(["lung", "Clear", "é", "12", "a-b", "XY"]), min_size=1, max_size=12))
    secrets = {i: f"Sec{i}ret" for i in data.draw(st.sets(st.integers(0, len(words) - 1), max_size=6))}
    words = [secrets.get(i, word) for i, word in enumerate(words)]
    text, starts = " ".join(words), [sum(len(w) + 1 for w in words[:i]) for i in range(len(words))]
    spans = {
        i: {"start": starts[i], "end": starts[i] + len(words[i]), "category": "NAME", "rule": "r"} for i in secrets
    }
    sides = [[spans[i] for i in sorted(spans) if data.draw(st.booleans())] for _ in "ab"]
    gone = {words[i] for i in secrets if any(spans[i] in side for side in sides)}
    folder = tmp_path_factory.mktemp("diff")
    old, new = (write(folder / str(i), output("a", text, *side)) for i, side in enumerate(sides))
    shown = json.dumps(compare(old, new).content(), ensure_ascii=False)
    assert not [word for word in gone if word in shown]


def test_contexts_do_not_depend_on_the_order(tmp_path):
    rows = [
        (output(f"r{i}", f"{i} {TEXT}"), output(f"r{i}", f"{i} {TEXT}", span(f"{i} {TEXT}", "Quill", "NAME", "t")))
        for i in range(9)
    ]
    one = compare(write(tmp_path / "a", *(o for o, _ in rows)), write(tmp_path / "b", *(n for _, n in rows)), 2)
    rows.reverse()
    two = compare(write(tmp_path / "c", *(o for o, _ in rows)), write(tmp_path / "d", *(n for _, n in rows)), 2)
    assert one.content() == two.content() and len(one.content()["groups"][0]["contexts"]) == 2


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(BadInput, match="there is no such file"):
        compare(tmp_path / "gone", tmp_path / "gone")
