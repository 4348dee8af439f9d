"""Score what several systems wrote for the test pairs of one snapshot.

results.json     means per system, what made them, a few examples; written last
scores.parquet   one row per system and pair; no text
report.html      the page
"""

from __future__ import annotations

import hashlib
import math
import re
import shlex
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from evaluation.bertscore import load_encoder
from evaluation.holding import is_held
from evaluation.judging import Judging
from evaluation.outputs import Outputs, read_outputs, shared_keys
from evaluation.prompts import read_test
from evaluation.results import RESULTS_FILE, Example, JudgeInfo, Results, System, write_results
from evaluation.rouge import rouge_info
from evaluation.runs import Run, read_run
from evaluation.scores import Options, Pair, PairScore, score, write_scores
from radlake import __version__
from radlake.errors import UsageError
from radlake.files import file_sha256
from radlake.lake.storage import environment_fault, make_folder
from radlake.snapshot.manifest import MANIFEST_FILE, Manifest, read_manifest

SCORES_FILE = "scores.parquet"
PAGE_FILE = "report.html"
MOST_EXAMPLES = 8
_NAME = re.compile(r"[A-Za-z0-9][\w .+-]{0,39}")


def evaluate(systems: Mapping[str, Path], snapshot: Path, out: Path, options: Options | None = None) -> Results:
    """Score each system's outputs file against the test pairs in the folder `snapshot`; write the files in `out`.

    Raises UsageError for wrong names or an encoder without that layer, BadInput for outputs that do not belong to
    these test pairs or to the same ones, EnvironmentFault where the machine or a judge's server is at fault. All files
    are checked before anything is scored.
    """
    how = options or Options()
    _check_names(systems)
    manifest = read_manifest(snapshot)
    test = read_test(snapshot, manifest)
    test_keys = frozenset(pair["pair_key"] for pair in test)
    outputs = {name: read_outputs(path, manifest.id, test_keys) for name, path in systems.items()}
    shared = shared_keys(outputs)
    pairs = [pair for pair in test if pair["pair_key"] in shared]
    runs = {name: _run(name, one, how) for name, one in outputs.items()}
    encoder = load_encoder(how.encoder, how.layer)
    make_folder(str(out))
    scores = score(pairs, outputs, encoder, how)
    judged = _judged_for_all(scores)
    results = Results(
        snapshot=manifest.id,
        manifest_sha256=file_sha256(snapshot / MANIFEST_FILE),
        created_at=datetime.now(UTC).isoformat(timespec="seconds"),
        radlake_version=__version__,
        pairs=len(pairs),
        rouge=rouge_info(how.stemmer),
        bertscore=encoder.info(),
        judge=_judge_info(how.judging, scores, len(judged)),
        systems=[_system(name, outputs[name], runs[name], scores, judged) for name in systems],
        examples=choose_examples(pairs, outputs),
    )
    _write(out, results, scores, manifest, how_to_repeat(outputs, how))
    return results


def choose_examples(pairs: Sequence[Pair], outputs: Mapping[str, Outputs], most: int = MOST_EXAMPLES) -> list[Example]:
    """Up to `most` pairs, by a hash of their keys and whatever their scores; none in which a text looks like PHI."""
    chosen: list[Example] = []
    for pair in sorted(pairs, key=lambda pair: hashlib.sha256(pair["pair_key"].encode()).digest()):
        generated = {name: one.texts[pair["pair_key"]] for name, one in outputs.items()}
        shown = (pair["instruction"], pair["input"], pair["reference"], *generated.values())
        held = any(pair["pair_key"] in one.held for one in outputs.values())
        if len(chosen) < most and not held and not any(map(is_held, shown)):
            chosen.append(_example(pair, generated))
    return chosen


def _check_names(systems: Mapping[str, Path]) -> None:
    if not systems:
        raise UsageError("nothing to evaluate; name at least one system and its outputs file")
    for number, name in enumerate(systems, 1):
        if not _NAME.fullmatch(name):
            raise UsageError(
                f"system {number}: its name must be 1 to 40 letters, digits, blanks, dots, dashes or underscores"
            )


def _run(name: str, outputs: Outputs, options: Options) -> Run:
    if outputs.meta.run is None:
        return Run()
    run = read_run(Path(outputs.meta.run))
    if run.training is None:
        options.warn(f"system {name}: its run's folder is not here, so its losses are not told")
    return run


def _system(name: str, outputs: Outputs, run: Run, scores: Sequence[PairScore], judged_pairs: frozenset[str]) -> System:
    own = [one for one in scores if one.system == name]
    judged = [one.judge for one in own if one.judge is not None and one.pair_key in judged_pairs]
    return System(
        name=name,
        rouge_l=_mean(one.rouge_l for one in own),
        bertscore_precision=_mean(one.bertscore_precision for one in own),
        bertscore_recall=_mean(one.bertscore_recall for one in own),
        bertscore_f1=_mean(one.bertscore_f1 for one in own),
        judge=_mean(judged) if judged else None,
        empty=sum(one.empty for one in own),
        cut_off=sum(one.cut_off for one in own),
        suspected_leaks=sum(one.suspected_leak for one in own),
        generation=outputs.meta.shown(),
        training=run.training,
        loss=run.loss,
        eval_loss=run.eval_loss,
    )


def _mean(values: Iterable[float]) -> float:
    every = list(values)
    return math.fsum(every) / len(every)  # exact, so the order of the pairs cannot matter


def _judged_for_all(scores: Sequence[PairScore]) -> frozenset[str]:
    """Keys of the pairs with a verdict on every system's output: means over other ones would not compare."""
    missing = {one.pair_key for one in scores if one.judge is None}
    return frozenset(one.pair_key for one in scores) - missing


def how_to_repeat(outputs: Mapping[str, Outputs], how: Options) -> list[str]:
    """The commands that lead to the same results. Names in the place of this machine's paths."""
    first = next(iter(outputs.values())).meta
    where = ["--snapshot", str(first.snapshot), "--lake", "LAKE"]
    files = {name: f"outputs/{name}.jsonl" for name in outputs}
    commands = [["radlake", "snapshot", "verify", str(first.snapshot), "--lake", "LAKE"]]
    for name, one in outputs.items():
        limit = ["--limit", str(one.meta.limit)] if one.meta.limit else []
        tokens = ["--max-new-tokens", str(one.meta.max_new_tokens)]
        commands.append(["radlake", "generate", f"models/{name}", *where, "--out", files[name], *limit, *tokens])
    systems = [f"{name}={file}" for name, file in files.items()]
    commands.append(["radlake", "evaluate", *systems, *where, "--out", "evaluation", *_choices(how)])
    return [shlex.join(words) for words in commands]


def _choices(how: Options) -> list[str]:
    words = [] if how.stemmer else ["--no-stemmer"]
    if how.encoder:
        words += ["--encoder", Path(how.encoder).name, "--layer", str(how.layer)]
    if how.judging:
        words += ["--judge-url", "URL", "--judge-model", how.judging.judge.model]
    return words


def _judge_info(judging: Judging | None, scores: Sequence[PairScore], pairs: int) -> JudgeInfo | None:
    if judging is None:
        return None
    scored = sum(one.judge is not None for one in scores)
    judge = judging.judge
    return JudgeInfo(
        model=judge.model,
        rubric=judge.rubric.label,
        rubric_sha256=judge.rubric.sha256,
        scored=scored,
        failed=len(scores) - scored,
        pairs=pairs,
    )


def _example(pair: Pair, generated: dict[str, str]) -> Example:
    return Example(
        pair_key=pair["pair_key"],
        modality=pair["modality"],
        body_part=pair["body_part"],
        instruction=pair["instruction"],
        findings=pair["input"],
        truth=pair["reference"],
        generated=generated,
    )


def _write(
    out: Path, results: Results, scores: Sequence[PairScore], manifest: Manifest, commands: Sequence[str]
) -> None:
    """The results of an evaluation before this one go first: they must never stand beside other scores."""
    from evaluation.page import write_page

    try:
        (out / RESULTS_FILE).unlink(missing_ok=True)
        write_scores(out / SCORES_FILE, scores)
    except OSError as error:
        raise environment_fault(error, str(out)) from None
    write_page(results, manifest, out / PAGE_FILE, commands)
    write_results(out, results)
