"""A whole evaluation: its three files, its figures, and what stops it before anything is written."""

import hashlib
import json
import math
import re
import stat
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from evaluation.bertscore import load_encoder
from evaluation.evaluate import choose_examples, evaluate, how_to_repeat
from evaluation.judging import Judging
from evaluation.outputs import read_outputs
from evaluation.prompts import prompts_of_test
from evaluation.results import Results, read_results, table, table_text
from evaluation.rouge import rouge_l
from evaluation.rubric import IMPRESSION, Verdict
from evaluation.scores import SCORES_SCHEMA, Options
from radlake.cli import main
from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.lake.storage import write_json
from radlake.prompts import PREFIXES
from radlake.snapshot.manifest import read_manifest
from tests.drafts import Draft, invented_pairs

LEAK = "Seen by Dr. Vorland on 03/04/2021."


class LengthJudge:
    """Scores a candidate by its length; gives no valid answer for those that mention a rib."""

    model = "length"
    rubric = IMPRESSION

    def verdict(self, case):
        assert "Vorland" not in case.candidate
        assert case.findings.startswith("Chest radiograph.") and case.reference.startswith("Stable nodule")
        if "rib" in case.candidate:
            return None
        return Verdict(errors=[], score=min(10, len(case.candidate) // 10), explanation="Its length.")


@pytest.fixture(scope="module")
def encoder():
    return load_encoder()


@pytest.fixture(autouse=True)
def loaded_once(encoder, monkeypatch):
    monkeypatch.setattr(
        "evaluation.evaluate.load_encoder", lambda path, layer: load_encoder(path, layer) if path else encoder
    )


@pytest.fixture
def truths(snapshot) -> list[str]:
    return pq.read_table(snapshot / "test.parquet")["reference"].to_pylist()


@pytest.fixture
def systems(outputs_file, truths, tmp_path) -> dict[str, Path]:
    """base writes nonsense, a leak, nothing and a rib; tuned writes the truth behind a prefix sentence."""
    run = tmp_path / "runs" / "tuned"
    whole = {"steps": 2, "tokens": 9, "seconds": 1.0, "processes": 1, "device": "cpu", "loss": 3.0, "model": "adapter"}
    losses = {"eval_loss_before": 4.0, "eval_loss": None}
    write_json(str(run / "result.json"), {"recipe": "r", "method": "lora", "snapshot": "0" * 16, **whole, **losses})
    lines = [{"step": 0, "eval_loss": 4.0}, {"step": 1, "loss": 3.5}, {"step": 2, "loss": 3.0}]
    (run / "metrics.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    made = {"model": str(run / "adapter"), "base": str(run / "base"), "run": str(run)}
    return {
        "base": outputs_file("base", [LEAK, "", "Broken rib", "and so on-", *["Small stable thing."] * 6]),
        "tuned": outputs_file("tuned", [f"{PREFIXES[3]} {truth}" for truth in truths], **made),
    }


@pytest.fixture
def done(systems, snapshot, tmp_path) -> tuple[Results, Path]:
    judging = Judging(LengthJudge(), tmp_path / "judge.jsonl", workers=2)
    return evaluate(systems, snapshot, tmp_path / "out", Options(judging=judging)), tmp_path / "out"


def test_an_evaluation_tells_all_that_was_measured(done, systems, snapshot, truths, tmp_path):
    results, out = done
    assert sorted(path.name for path in out.iterdir()) == ["report.html", "results.json", "scores.parquet"]
    assert read_results(out) == results
    base, tuned = results.systems
    assert (results.snapshot, results.pairs, base.name, tuned.name) == (snapshot.name, 10, "base", "tuned")
    assert (tuned.rouge_l, tuned.bertscore_f1) == (pytest.approx(1.0), pytest.approx(1.0, abs=1e-6))
    assert 0 < base.rouge_l < 0.8 and 0 < base.bertscore_f1 < 0.9
    assert (base.empty, base.cut_off, base.suspected_leaks) == (1, 1, 1)
    assert (tuned.empty, tuned.cut_off, tuned.suspected_leaks) == (0, 0, 0)
    assert base.judge == pytest.approx((0 + 0 + 1 + 6) / 9)  # the leak, the empty one, the cut off one, six things
    judge = results.judge
    assert (judge.scored, judge.failed, judge.pairs, judge.rubric) == (19, 1, 9, "impression v1")
    assert (base.training, base.loss, tuned.training["method"]) == (None, [], "lora")
    assert (tuned.loss, tuned.eval_loss) == ([(1, 3.5), (2, 3.0)], [(0, 4.0)])
    assert tuned.generation["model"] == "tuned/adapter"
    for path in (out / "results.json", out / "report.html"):
        assert str(tmp_path) not in path.read_text() and "alice" not in path.read_text()


def test_means_of_the_judge_are_over_the_same_pairs(done, truths):
    results, out = done
    scores = pq.read_table(out / "scores.parquet").to_pylist()
    unjudged = {row["pair_key"] for row in scores if row["judge"] is None}
    tuned = [row["judge"] for row in scores if row["system"] == "tuned" and row["pair_key"] not in unjudged]
    assert len(unjudged) == 1 and len(tuned) == 9
    assert results.systems[1].judge == pytest.approx(sum(tuned) / 9)


def test_the_page_tells_how_to_repeat_it(systems, snapshot):
    keys = frozenset(prompt.key for prompt in prompts_of_test(snapshot))
    outputs = {f"{name} 1": read_outputs(path, snapshot.name, keys) for name, path in systems.items()}
    how = Options(stemmer=False, encoder="/disk/alice/roberta", layer=17)
    verify, base, _, last = how_to_repeat(outputs, how)
    where = f"--snapshot {snapshot.name} --lake LAKE"
    assert verify == f"radlake snapshot verify {snapshot.name} --lake LAKE"
    assert base == f"radlake generate 'models/base 1' {where} --out 'outputs/base 1.jsonl' --max-new-tokens 40"
    assert last.startswith("radlake evaluate 'base 1=outputs/base 1.jsonl' 'tuned 1=")
    assert last.endswith("--out evaluation --no-stemmer --encoder roberta --layer 17")


def test_one_row_per_system_and_pair_gives_the_means_and_holds_no_text(done, systems, snapshot, truths):
    results, out = done
    scores = pq.read_table(out / "scores.parquet")
    assert scores.schema.equals(SCORES_SCHEMA)
    keys = [prompt.key for prompt in prompts_of_test(snapshot)]
    assert scores["system"].to_pylist() == ["base"] * 10 + ["tuned"] * 10
    assert scores["pair_key"].to_pylist() == keys * 2
    for number, system in enumerate(results.systems):
        part = scores.slice(10 * number, 10)
        for name in ("rouge_l", "bertscore_precision", "bertscore_recall", "bertscore_f1"):
            assert getattr(system, name) == pytest.approx(math.fsum(part[name].to_pylist()) / 10)
    assert scores["judge"].to_pylist()[:4] == [0, 0, None, 1]
    assert scores["rouge_l"].to_pylist()[3] == rouge_l([("and so on-", truths[3])])[0]
    assert [i for i, empty in enumerate(scores["empty"].to_pylist()) if empty] == [1]


def test_examples_show_what_was_scored_and_no_suspected_leak(done, snapshot):
    results, _ = done
    leaking = prompts_of_test(snapshot)[0].key
    keys = [example.pair_key for example in results.examples]
    assert len(keys) == 8 and len(set(keys)) == 8 and leaking not in keys
    for example in results.examples:
        assert example.generated["tuned"] == example.truth  # without the prefix sentence
        assert list(example.generated) == ["base", "tuned"] and example.findings.startswith("Chest radiograph.")


def test_examples_do_not_depend_on_the_order_of_the_pairs(systems, snapshot):
    pairs = pq.read_table(snapshot / "test.parquet").to_pylist()
    keys = frozenset(pair["pair_key"] for pair in pairs)
    outputs = {"tuned": read_outputs(systems["tuned"], snapshot.name, keys)}
    assert choose_examples(pairs[::-1], outputs, 3) == choose_examples(pairs, outputs, 3)
    assert len(choose_examples(pairs, outputs, 3)) == 3


def test_a_suspected_leak_goes_nowhere(systems, outputs_file, snapshot, tmp_path, capsys):
    """Neither that which generate held back nor that of an outputs file which somebody else wrote."""
    held = systems["base"].with_name("base.jsonl.held.jsonl")
    assert "Vorland" not in systems["base"].read_text() and "Vorland" in held.read_text()
    assert stat.S_IMODE(held.stat().st_mode) == 0o600
    outputs_file("base", ["Stable nodule."] * 10)
    assert not held.exists()
    foreign = with_text(outputs_file("foreign", ["Stable nodule."] * 10), "Stable nodule.", LEAK)
    judging = Judging(LengthJudge(), tmp_path / "judge.jsonl", workers=2)
    results = evaluate(
        {"foreign": foreign, "tuned": systems["tuned"]}, snapshot, tmp_path / "out", Options(judging=judging)
    )
    assert results.systems[0].suspected_leaks == 1 and results.systems[0].judge < results.systems[1].judge
    words = ["evaluate", f"foreign={foreign}", "--snapshot", str(snapshot), "--out", str(tmp_path / "cli")]
    assert main([*words, "--max-leak-share", "0.1"]) == 0
    assert main([*words, "--max-leak-share", "0.09"]) == 3
    told = capsys.readouterr()
    assert "1 outputs look as if they held identifiers and were held back" in told.err
    assert "foreign 10.0%, more than --max-leak-share 9.0%" in told.err and told.err.count("\n") == 3
    assert "Vorland" not in told.out + told.err
    for path in [*(tmp_path / "out").iterdir(), *(tmp_path / "cli").iterdir(), tmp_path / "judge.jsonl"]:
        assert b"Vorland" not in path.read_bytes()


def with_text(path: Path, old: str, new: str) -> Path:
    """An outputs file whose first line says something else, with a meta that fits."""
    lines = path.read_text().splitlines(keepends=True)
    content = "".join([lines[0].replace(old, new), *lines[1:]])
    path.write_text(content)
    meta = path.with_name(f"{path.name}.meta.json")
    digest = hashlib.sha256(content.encode()).hexdigest()
    write_json(str(meta), json.loads(meta.read_text()) | {"outputs_sha256": digest})
    return path


def test_the_table_is_the_papers(done):
    results, _ = done
    header, base, tuned = table(results)
    assert header == ["system", "ROUGE-L", "BERTScore P", "BERTScore R", "BERTScore F1", "judge", "n"]
    assert (base[0], tuned[:5], tuned[-1]) == ("base", ["tuned", *["1.0000"] * 4], "10")
    assert all(re.fullmatch(r"\d\.\d{4}", cell) for cell in base[1:6])
    lines = table_text(results).splitlines()
    assert len(lines) == 3 and len({len(line) for line in lines}) == 1
    unjudged = results.model_copy(update={"systems": [results.systems[0].model_copy(update={"judge": None})]})
    assert table(unjudged)[1][5] == "-"


def test_no_judge_is_asked_unless_one_is_named(systems, snapshot, tmp_path):
    warned, seen = [], []
    moved = tmp_path / "runs"
    moved.rename(tmp_path / "elsewhere")
    options = Options(stemmer=False, warn=warned.append, progress=lambda *place: seen.append(place))
    results = evaluate(systems, snapshot, tmp_path / "out", options)
    assert results.judge is None and all(system.judge is None for system in results.systems)
    assert pq.read_table(tmp_path / "out" / "scores.parquet")["judge"].null_count == 20
    assert results.rouge.stemmer is False
    assert results.systems[1].training is None and warned == [
        "system tuned: its run's folder is not here, so its losses are not told"
    ]
    assert {what for what, _, _ in seen} == {"ROUGE-L", "BERTScore"} and seen[-1][1] == seen[-1][2]


def refused(systems, snapshot, out, options=None) -> Exception:
    with pytest.raises((BadInput, UsageError, EnvironmentFault)) as caught:
        evaluate(systems, snapshot, out, options)
    assert not out.exists() and "\n" not in str(caught.value)
    return caught.value


def test_what_cannot_be_evaluated_is_refused_before_anything_is_written(systems, snapshot, outputs_file, tmp_path):
    out = tmp_path / "out"
    assert "at least one system" in str(refused({}, snapshot, out))
    for name in ("", "<b>", "a\nb", "x" * 41, "/home"):
        assert "system 1: its name must be" in str(refused({name: systems["base"]}, snapshot, out))
    asked = prompts_of_test(snapshot, 4)
    few = outputs_file("few", ["x"] * 4, asked, limit=4)
    assert "base and few wrote for different test pairs" in str(
        refused({"base": systems["base"], "few": few}, snapshot, out)
    )
    no_layer = Options(encoder="roberta-large")
    assert "say which of its layers" in str(refused(systems, snapshot, out, no_layer))
    assert "manifest.json is missing" in str(refused(systems, tmp_path / "nowhere", out))


def test_a_limited_evaluation_says_how_few_pairs_it_has(outputs_file, snapshot, tmp_path):
    asked = prompts_of_test(snapshot, 4)
    few = {name: outputs_file(name, ["Stable nodule."] * 4, asked, limit=4) for name in ("a", "b")}
    results = evaluate(few, snapshot, tmp_path / "out")
    assert results.pairs == 4 and table(results)[1][-1] == "4" and len(results.examples) == 4


def test_a_damaged_or_empty_test_split_is_refused(systems, tmp_path):
    untested = [pair | {"split": "train"} for pair in invented_pairs(12)]
    empty = Draft(pairs=untested, tokenizer="tiny", capacity=512).seal(tmp_path / "empty")
    assert "holds no pair" in str(refused(systems, empty, tmp_path / "out"))
    damaged = Draft(tokenizer="tiny", capacity=512).seal(tmp_path / "damaged")
    content = (damaged / "test.parquet").read_bytes()
    (damaged / "test.parquet").write_bytes(content[:-1])
    assert "is not what the manifest lists" in str(refused(systems, damaged, tmp_path / "out"))
    (damaged / "test.parquet").unlink()
    assert "cannot be read; restore" in str(refused(systems, damaged, tmp_path / "out"))


def test_results_never_stand_beside_other_scores(done, systems, snapshot, monkeypatch):
    _, out = done

    def full_disk(*_):
        raise EnvironmentFault("no space")

    monkeypatch.setattr("evaluation.page.write_page", full_disk)
    with pytest.raises(EnvironmentFault, match="no space"):
        evaluate(systems, snapshot, out)
    assert not (out / "results.json").exists()
    with pytest.raises(BadInput, match=r"results\.json is missing; run radlake evaluate to its end"):
        read_results(out)


def test_results_of_another_form_are_refused(done):
    _, out = done
    write_json(str(out / "results.json"), {"format_version": 1, "findings": "effusion"})
    with pytest.raises(BadInput, match="not the results of this radlake") as caught:
        read_results(out)
    assert "effusion" not in str(caught.value)


def test_a_folder_that_cannot_be_made_is_one_line(systems, snapshot, tmp_path):
    tmp_path.joinpath("file").write_text("")
    with pytest.raises(EnvironmentFault, match="file"):
        evaluate(systems, snapshot, tmp_path / "file" / "out")


def test_the_snapshots_digest_stands_in_the_results(done, snapshot):
    results, _ = done
    assert (snapshot / "manifest.json.sha256").read_text().startswith(results.manifest_sha256)
    assert read_manifest(snapshot).id == results.snapshot
