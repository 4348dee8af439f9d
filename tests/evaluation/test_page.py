"""The page: what it says, what it must not load, hide or leak, and that it is the same every time."""

from __future__ import annotations

import copy
import re

import pytest

from evaluation import curves
from evaluation.page import headline, not_measured, render_page, score_rows, write_page
from evaluation.results import Results
from radlake.errors import EnvironmentFault
from radlake.snapshot.manifest import FunnelStep, Manifest, ProfileInfo, TemplateInfo, TokenizerInfo
from tests.pages import Reader, nothing_is_loaded, readers_of_every_kind_find_their_way

SNAPSHOT = "0123456789abcdef"
NASTY = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\x00\x1b\ud800 \u202e" + "W" * 3000


def training(method: str, before: float | None, after: float | None, snapshot: str = SNAPSHOT) -> dict:
    return {
        "recipe": f"tiny-{method}",
        "method": method,
        "snapshot": snapshot,
        "steps": 200,
        "loss": 1.5,
        "eval_loss_before": before,
        "eval_loss": after,
        "tokens": 812_345,
        "seconds": 3_725.4,
        "processes": 2,
        "device": "cpu",
        "model": "model",
    }


def system(name: str, rouge_l: float, run: dict | None = None, judge: float | None = None) -> dict:
    return {
        "name": name,
        "rouge_l": rouge_l,
        "bertscore_precision": 0.81,
        "bertscore_recall": 0.82,
        "bertscore_f1": 0.83,
        "judge": judge,
        "empty": 3,
        "cut_off": 41,
        "suspected_leaks": 0,
        "generation": {
            "model": "model",
            "base": None,
            "snapshot": SNAPSHOT,
            "manifest_sha256": "a" * 64,
            "max_new_tokens": 256,
            "pairs": 360,
            "tokens": 20_123,
            "seconds": 61.2,
            "device": "cpu",
            "dtype": "float32",
            "outputs_sha256": "b" * 64,
        },
        "training": run,
        "loss": [[1, 3.5], [100, 2.0], [200, 1.5]] if run else [],
        "eval_loss": [[0, 3.4], [200, 1.25]] if run else [],
    }


def example(text: str) -> dict:
    return {
        "pair_key": "f" * 32,
        "modality": "XR",
        "body_part": None,
        "instruction": "Write the impression.",
        "findings": "The lungs are clear.",
        "truth": "No acute disease.",
        "generated": {"base": text, "qlora": "Clear lungs.", "full": " "},
    }


CONTENT = {
    "format_version": 1,
    "snapshot": SNAPSHOT,
    "manifest_sha256": "c" * 64,
    "created_at": "2026-01-02T03:04:05+00:00",
    "radlake_version": "0.1.0",
    "pairs": 360,
    "rouge": {"library": "rouge-score 0.1.2", "stemmer": True},
    "bertscore": {
        "encoder": "all-MiniLM-L6-v2",
        "layer": 6,
        "sha256": "d" * 64,
        "note": "not comparable with roberta-large's figures",
    },
    "judge": None,
    "systems": [
        system("base", 0.1494),
        system("qlora", 0.2919, training("qlora", 3.4, 1.25)),
        system("full", 0.1400, training("full", 3.4, 3.5)),
    ],
    "examples": [example("The lungs.")],
}
MANIFEST = Manifest(
    id=SNAPSHOT,
    content_root="1" * 64,
    pairs_root="2" * 64,
    created_at="2026-01-01T00:00:00+00:00",
    radlake_version="0.1.0",
    tables={"instruction_pairs": 4, "packed_sequences": 2},
    config={},
    code={},
    tokenizer=TokenizerInfo(name="tiny", sha256="3" * 64, vocab_size=4096, library="tiktoken"),
    template=TemplateInfo(name="llama3", sha256="4" * 64),
    profile=ProfileInfo(name="tiny", max_length_tokens=512),
    policy="redact",
    rows={"train": 900, "eval": 7},
    tokens={"train": 400_000, "eval": 3_100},
    pairs={"train": 17_000, "eval": 290, "test": 360},
    funnel=[
        FunnelStep(stage="filter", rule="findings_under_10_words", rows=9),
        FunnelStep(stage="filter", rule="duplicate", rows=1_234),
        FunnelStep(stage="filter", rule=None, rows=17_650),
    ],
    gates=[{"table": "filtered_reports", "passed": 12, "expectations": 12, "run_id": "x"}],
    files=[],
)
COMMANDS = ["radlake evaluate --system base=a.jsonl --out <folder>"]


def results(**changes: object) -> Results:
    return Results.model_validate({**copy.deepcopy(CONTENT), **changes})


def with_systems(*systems: dict) -> Results:
    return results(systems=list(systems), examples=[])


def read(found: Results | None = None, manifest: Manifest = MANIFEST) -> Reader:
    return Reader(render_page(found or results(), manifest, COMMANDS))


def test_the_table_of_scores_is_the_papers():
    page = read()
    for name, row in (
        ("base", "— 0.1494 0.8100 0.8200 0.8300 — — —"),
        ("qlora", "qlora 0.2919 0.8100 0.8200 0.8300 — 3.4000 1.2500"),
    ):
        assert f"{name} {row}" in page.text
    assert "no judge was asked" in page.text
    bold = [[cell.best for cell in row.cells] for row in score_rows(results())]
    # The best ROUGE-L and the lowest eval loss; where all are equal none stands out.
    assert bold[0] == [False] * 7
    assert bold[1] == [True, False, False, False, False, False, True]
    assert bold[2] == [False] * 7


def test_the_headline_is_honest():
    beaten, lost = headline(results())
    assert beaten == (
        "qlora beats base on ROUGE-L (0.2919 against 0.1494). Its eval loss fell in training, from 3.4000 to 1.2500."
    )
    assert lost == (
        "full does not beat base on ROUGE-L (0.1400 against 0.1494)."
        " Its eval loss rose in training, from 3.4000 to 3.5000."
    )
    assert "qlora beats base" in read().text


@pytest.mark.parametrize(
    ("systems", "sentence"),
    [
        ([system("base", 0.2)], "base alone was evaluated"),
        ([system("qlora", 0.2)], "No system is named base"),
        ([system("base", 0.2), system("x", 0.20001)], "x does as well as base"),
        ([system("base", 0.2), system("x", 0.3, training("full", None, None))], "Its eval loss was not measured."),
        ([system("base", 0.2), system("x", 0.3, training("full", 2.0, 1.0, "f" * 16))], "eval loss was not measured"),
    ],
)
def test_headlines_of_other_evaluations(systems, sentence):
    assert sentence in " ".join(headline(with_systems(*systems)))
    assert sentence in read(with_systems(*systems)).text


def test_losses_of_another_snapshot_are_not_compared():
    found = with_systems(system("base", 0.1, training("full", 5.0, 0.5, "f" * 16)), CONTENT["systems"][1])
    page = read(found)
    assert "Eval loss of base on this snapshot: training was on another one." in page.text
    assert "0.5000" not in page.text
    assert "ffffffffffffffff (another than this evaluation's" in page.text
    assert score_rows(found)[1].cells[-1].text == "1.2500"


def test_what_was_not_measured_is_said():
    said = " ".join(not_measured(results()))
    for words in ("due to chance", "Clinical correctness", "no judge was asked", "of base: no training run"):
        assert words in said
    blind = with_systems(system("x", 0.3, training("full", None, None)))
    assert "Eval loss of x: the training run logged none." in not_measured(blind)


def test_a_judge_is_named_with_its_failures():
    judge = {"model": "judge-1", "rubric": "impression", "rubric_sha256": "e" * 64, "scored": 1_050, "failed": 30}
    judge["pairs"] = 1_020
    page = read(results(judge=judge, systems=[system("base", 0.1, judge=3.654), system("x", 0.2, judge=None)]))
    assert "judge-1 with rubric impression, 0 to 10; 1,050 outputs scored, 30 without a valid answer" in page.text
    assert "means over the 1,020 pairs" in page.text
    assert "3.6540" in page.text
    assert "no judge was asked" not in page.text
    assert "e" * 64 in page.text


def test_text_of_models_is_text():
    page = read(results(examples=[example(NASTY)]))
    assert page.all("script") == page.all("img") == []
    assert "</script><script>alert(1)</script><img src=x onerror=alert(2)>���" in page.text
    raw = render_page(results(examples=[example(NASTY)]), MANIFEST, COMMANDS)
    raw.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", raw)
    assert "(empty)" in page.text
    boxes = [attributes for attributes in page.all("div") if attributes.get("class") == "text"]
    assert boxes and all(attributes["dir"] == "auto" for attributes in boxes)


def test_names_and_commands_are_escaped():
    page = read(with_systems(system("<b>base</b>", 0.2), system('"x" onload=1', 0.1)))
    assert page.all("b") == []
    assert "<b>base</b>" in page.text
    assert COMMANDS[0] in page.text
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)


def test_nothing_is_loaded():
    nothing_is_loaded(render_page(results(), MANIFEST, COMMANDS))


def test_small_counts_are_hidden():
    found = results(systems=[system("base", 0.1) | {"suspected_leaks": 4, "cut_off": 0}])
    page = read(found)
    assert "left: findings_under_10_words <11" in page.text
    assert "left: duplicate 1,234" in page.text
    assert "eval 290 <11 3,100" in page.text
    assert "Suspected leaks, held back <11" in page.text
    assert "Cut off at the most new tokens 0" in page.text
    few = MANIFEST.model_copy(update={"funnel": [FunnelStep(stage="filter", rule=None, rows=9)]})
    assert not [span for span in read(manifest=few).all("span") if "bar" in (span.get("class") or "")]


def test_readers_of_every_kind_find_their_way():
    page = readers_of_every_kind_find_their_way(render_page(results(), MANIFEST, COMMANDS))
    assert len(page.all("table")) >= 5
    drawings = [svg for svg in page.all("svg") if svg.get("role") == "img"]
    assert len(drawings) == len(page.all("title")) - 1 == len(page.all("desc")) == len(page.all("details")) == 2
    assert "qlora: 3.4000 at step 0, 1.2500 at step 200; lowest 1.2500 at step 200." in page.text


def test_an_evaluation_without_training_or_examples():
    page = read(with_systems(system("base", 0.1)))
    assert "No loss on train was logged" in page.text
    assert "No loss on eval was logged" in page.text
    assert "No training run was given for any of these systems." in page.text
    assert "No example is shown" in page.text
    bare = Reader(render_page(with_systems(), MANIFEST.model_copy(update={"funnel": [], "gates": []}), []))
    assert "The manifest names no gate." in bare.text
    assert "The commands were not recorded." in bare.text


def test_same_input_same_bytes(tmp_path):
    for name in ("a.html", "b.html"):
        write_page(results(), MANIFEST, tmp_path / name, COMMANDS)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "b.html"]


def test_a_folder_that_is_not_there_is_one_line(tmp_path):
    with pytest.raises(EnvironmentFault, match="No such file or directory"):
        write_page(results(), MANIFEST, tmp_path / "missing" / "report.html", COMMANDS)


def test_a_chart_encloses_its_points():
    drawn = curves.chart({"base": [], "x": [[1, 9.7], [1_210, 2.31]], "y": [[5, float("nan")], [10, 3.0]]})
    assert [line.name for line in drawn.lines] == ["x", "y"]
    assert [line.style for line in drawn.lines] == [1, 2]
    assert [tick.label for tick in drawn.y_ticks] == ["2", "4", "6", "8", "10"]
    assert [tick.label for tick in drawn.x_ticks] == ["0", "500", "1,000"]
    for line in drawn.lines:
        for x, y in line.marks:
            assert curves.LEFT <= x <= curves.WIDTH - curves.RIGHT
            assert curves.TOP <= y <= curves.HEIGHT - curves.BOTTOM
    assert drawn.rows == [(1, [9.7, None]), (10, [None, 3.0]), (1_210, [2.31, None])]
    assert not drawn.thinned


@pytest.mark.parametrize("points", [[[0, 2.0]], [[7, 2.0]], [[0, 2.0], [1, 2.0]], [[0, 0.0], [3, 0.0]]])
def test_flat_and_single_points_have_a_place(points):
    drawn = curves.chart({"x": points})
    assert len(drawn.y_ticks) >= 2
    labels = [tick.label for tick in drawn.x_ticks]
    assert len(set(labels)) == len(labels)
    assert "nan" not in drawn.lines[0].path


def test_long_curves_have_a_short_table():
    drawn = curves.chart({"x": [[step, 1 / (1 + step)] for step in range(5_000)]})
    assert drawn.thinned
    assert len(drawn.rows) == curves.MOST_ROWS
    assert (drawn.rows[0][0], drawn.rows[-1][0]) == (0, 4_999)
    assert drawn.lines[0].marks == []
    assert curves.chart({"x": [], "y": [[1, float("inf")]]}) is None
