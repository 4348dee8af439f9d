"""Outputs files and run folders: what is read of them, and the one line for each that cannot be scored."""

import hashlib
import json
from pathlib import Path

import pytest

from evaluation.outputs import Meta, read_outputs, shared_keys
from evaluation.prompts import prompts_of_test
from evaluation.runs import Run, read_run
from radlake.errors import BadInput
from radlake.lake.storage import write_json
from radlake.prompts import PREFIXES


@pytest.fixture
def keys(prompts) -> frozenset[str]:
    return frozenset(prompt.key for prompt in prompts)


def test_texts_are_read_as_they_will_be_scored(outputs_file, prompts, snapshot, keys):
    texts = [
        f"{PREFIXES[0]} Clear lungs.",
        "  Clear.\n",
        "",
        " \n",
        "cut-",
        "Half ? pair",
        "😀",
        PREFIXES[1],
        "a",
        "b",
    ]
    path = rewritten(outputs_file("base", texts), lambda lines: [line.replace("?", "\\ud800") for line in lines])
    outputs = read_outputs(path, snapshot.name, keys)
    assert [outputs.texts[prompt.key] for prompt in prompts] == [
        *("Clear lungs.", "Clear.", "", "", "cut-", "Half � pair", "😀", "", "a", "b")
    ]
    assert outputs.cut_off == {prompts[4].key}
    assert set(outputs.tokens.values()) == {5}


def test_the_order_of_the_lines_does_not_matter(outputs_file, prompts, snapshot, keys):
    texts = [f"Nodule {number}." for number in range(10)]
    turned = outputs_file("turned", texts[::-1], prompts[::-1])
    assert read_outputs(turned, snapshot.name, keys).texts == dict(zip([p.key for p in prompts], texts, strict=True))


def rewritten(path: Path, change) -> Path:
    """The file with other lines, and a meta that knows them."""
    content = "".join(f"{line}\n" for line in change(path.read_text().splitlines())).encode()
    path.write_bytes(content)
    return with_meta(path, outputs_sha256=hashlib.sha256(content).hexdigest())


def with_meta(path: Path, **changes) -> Path:
    meta = Path(f"{path}.meta.json")
    content = json.loads(meta.read_text()) | changes
    meta.write_text(json.dumps({name: value for name, value in content.items() if value != "gone"}))
    return path


def removed(path: Path) -> Path:
    path.unlink()
    return path


def without_meta(path: Path) -> Path:
    Path(f"{path}.meta.json").unlink()
    return path


def cut(path: Path) -> Path:
    path.write_bytes(path.read_bytes()[:-20])
    return path


DAMAGE = {
    "no file": (removed, "there is no such file; write it with radlake generate"),
    "no meta": (without_meta, r"meta\.json: it is missing"),
    "a folder": (lambda path: path.parent, "there is no such file"),
    "meta without a field": (
        lambda p: with_meta(p, dtype="gone", pairs="effusion"),
        "wrong or missing dtype, pairs; gen",
    ),
    "another snapshot": (lambda p: with_meta(p, snapshot="0123"), "written for snapshot 0123, not for snapshot"),
    "no snapshot": (lambda p: with_meta(p, snapshot=None), "written for findings of no snapshot, not for"),
    "cut off": (cut, "it is not what base.jsonl.meta.json describes"),
    "another number": (lambda p: with_meta(p, pairs=9), "10 outputs where its meta tells 9"),
    "missing pairs": (
        lambda p: with_meta(rewritten(p, lambda lines: lines[:7]), pairs=7),
        "3 of 10 test pairs are missing",
    ),
    "another limit": (lambda p: with_meta(p, limit=4), "test pairs are missing"),
    "a pair twice": (lambda p: rewritten(p, lambda lines: [*lines[:9], lines[0]]), "line 10 is for a pair that it has"),
    "an unknown pair": (
        lambda p: rewritten(p, lambda lines: [lines[0].replace("0000", "ffff"), *lines[1:]]),
        "line 1 is for a pair that is not in the snapshot's test split",
    ),
    "no JSON": (lambda p: rewritten(p, lambda lines: [*lines[:4], lines[4][:-3], *lines[5:]]), "line 5 is no output"),
    "an empty line": (lambda p: rewritten(p, lambda lines: [lines[0], "", *lines[1:]]), "line 2 is no output"),
    "a list": (lambda p: rewritten(p, lambda lines: ["[]", *lines[1:]]), "line 1 is no output"),
    "no text": (
        lambda p: rewritten(p, lambda lines: [lines[0].replace('"Ef', '7, "x": "'), *lines[1:]]),
        "line 1 is no",
    ),
    "another end": (
        lambda p: rewritten(p, lambda lines: [lines[0].replace("stop", "eos"), *lines[1:]]),
        "line 1 is no",
    ),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_what_cannot_be_scored_is_one_line_without_text(name, outputs_file, snapshot, keys):
    damage, words = DAMAGE[name]
    path = damage(outputs_file("base", [f"Effusion {number}." for number in range(10)]))
    with pytest.raises(BadInput, match=words) as caught:
        read_outputs(path, snapshot.name, keys)
    assert "\n" not in str(caught.value) and "ffusion" not in str(caught.value)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_a_limited_file_counts_if_every_system_has_the_same_pairs(outputs_file, snapshot, prompts, keys):
    def limited(name, limit):
        asked = prompts_of_test(snapshot, limit)
        return read_outputs(outputs_file(name, ["x"] * len(asked), asked, limit=limit), snapshot.name, keys)

    whole = read_outputs(outputs_file("whole", ["x"] * 10), snapshot.name, keys)
    assert shared_keys({"a": limited("a", 4), "b": limited("b", 4)}) == {p.key for p in prompts_of_test(snapshot, 4)}
    assert shared_keys({"a": whole, "b": limited("all", 50)}) == keys
    with pytest.raises(BadInput, match="systems whole and b wrote for different test pairs"):
        shared_keys({"whole": whole, "a": whole, "b": limited("b", 4)})


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        ({"model": "/data/me/runs/full/model", "run": "/data/me/runs/full"}, ("full/model", None, "full")),
        (
            {"model": "/data/me/q/adapter", "base": "/home/me/models/llama", "run": "/data/me/q"},
            ("q/adapter", "llama", "q"),
        ),
        (
            {"model": "/home/me/.cache/hub/models--meta-llama--Llama-3-8B/snapshots/abc"},
            ("meta-llama/Llama-3-8B", None, None),
        ),
    ],
)
def test_no_path_of_a_machine_is_shown(paths, shown, outputs_file):
    content = json.loads(Path(f"{outputs_file('base', ['x'] * 10)}.meta.json").read_text())
    facts = Meta.model_validate(content | paths).shown()
    assert (facts["model"], facts["base"], facts["run"]) == shown
    assert "/me" not in json.dumps(facts) and facts["max_new_tokens"] == 40


def run_folder(path: Path, lines: list[str], **result) -> Path:
    write_json(str(path / "result.json"), {"recipe": "tiny", "snapshot": "s", "probe": {"tokens": [1]}, **result})
    (path / "metrics.jsonl").write_text("\n".join(lines))
    return path


def test_the_last_word_on_a_step_counts(tmp_path):
    lines = [
        '{"step": 0, "steps": 2, "eval_loss": 5.0, "eval_tokens": 9}',
        '{"step": 1, "steps": 2, "loss": 4.0}',
        '{"step": 2, "steps": 2, "loss": 9.9}',
        '{"step": 1, "steps": 2, "loss": 4.5}',  # a resumed run went from 0 again
        '{"step": 2, "steps": 2, "loss": NaN}',
        '{"step": 2, "steps": 2, "eval_loss": 3.0}',
        '{"step": 3, "los',
    ]
    run = read_run(run_folder(tmp_path, lines, loss=float("nan"), eval_loss=3.0))
    assert run.loss == [(1, 4.5)] and run.eval_loss == [(0, 5.0), (2, 3.0)]
    assert run.training == {"recipe": "tiny", "snapshot": "s", "loss": None, "eval_loss": 3.0}


def test_a_run_that_is_not_here_is_empty_and_a_damaged_one_is_told(tmp_path):
    assert read_run(tmp_path / "gone") == Run()
    write_json(str(tmp_path / "result.json"), {"recipe": "tiny"})
    assert read_run(tmp_path) == Run({"recipe": "tiny"})
    with pytest.raises(BadInput, match="line 1 is damaged"):
        read_run(run_folder(tmp_path, ["{", '{"step": 1, "loss": 1.0}']))
