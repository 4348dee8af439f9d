"""One self-contained HTML page that tells what an evaluation found: nothing in it is loaded from anywhere.

It is made from `results.json` and the snapshot's manifest alone, so the same two give the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evaluation import curves
from radlake.files import write_whole
from radlake.lake.storage import environment_fault
from radlake.pages import UNKNOWN, environment
from radlake.snapshot.card import SMALLEST_SHOWN, shown_count
from radlake.snapshot.manifest import Manifest
from radlake.snapshot.pairs import SPLITS

if TYPE_CHECKING:
    from evaluation.results import Results, System

BASE = "base"  # the system that the others are compared with
_COLUMNS = ("rouge_l", "bertscore_precision", "bertscore_recall", "bertscore_f1", "judge")
Facts = list[tuple[str, object]]


@dataclass(frozen=True)
class Cell:
    """One figure of the table of scores; the best of its column stands out."""

    text: str
    best: bool


@dataclass(frozen=True)
class Row:
    """One system's line in the table of scores."""

    name: str
    method: str
    cells: list[Cell]


def write_page(results: Results, manifest: Manifest, path: Path, commands: Sequence[str]) -> None:
    """Write the page to `path`, whole or not at all; `commands` are shown as the way to reproduce it.

    Raises EnvironmentFault if it cannot be written.
    """
    text = render_page(results, manifest, commands)
    try:
        write_whole(path, text)
    except OSError as error:
        raise environment_fault(error, str(path)) from None


def render_page(results: Results, manifest: Manifest, commands: Sequence[str]) -> str:
    """The page as HTML."""
    sizes = {"width": curves.WIDTH, "height": curves.HEIGHT, "left": curves.LEFT}
    here = {system.name: bool(_run_here(system, results)) for system in results.systems}
    return (
        environment("evaluation")
        .get_template("page.html.j2")
        .render(
            r=results,
            score=_score,
            m=manifest,
            commands=list(commands),
            headline=headline(results),
            scores=score_rows(results),
            train_chart=curves.chart({s.name: s.loss if here[s.name] else [] for s in results.systems}),
            eval_chart=curves.chart({s.name: s.eval_loss if here[s.name] else [] for s in results.systems}),
            size={**sizes, "right": curves.RIGHT, "bottom": curves.BOTTOM},
            splits=[split for split in SPLITS if manifest.pairs.get(split)],
            smallest_shown=SMALLEST_SHOWN,
            most_kept=max((step.rows for step in manifest.funnel if step.rule is None), default=1),
            snapshot_facts=_snapshot_facts(manifest),
            names=[system.name for system in results.systems],
            trained=[system.name for system in results.systems if system.training],
            training_facts=_side_by_side([_training_facts(s, results) for s in results.systems if s.training]),
            output_facts=_side_by_side([_output_facts(system) for system in results.systems]),
            settings_facts=_settings_facts(results),
            unknown=not_measured(results),
        )
    )


def headline(results: Results) -> list[str]:
    """The result in words: each system against base on ROUGE-L, and what training did to its eval loss."""
    base = next((system for system in results.systems if system.name == BASE), None)
    others = [system for system in results.systems if system is not base]
    if base is None:
        found = [f"{s.name} reaches ROUGE-L {s.rouge_l:.4f}. {_eval_loss_words(s, results)}" for s in others]
        return [*found, "No system is named base, so nothing is compared with it."]
    if not others:
        return [f"base alone was evaluated: ROUGE-L {base.rouge_l:.4f}. There is nothing to compare it with."]
    return [f"{_against(system, base)} {_eval_loss_words(system, results)}" for system in others]


def _against(system: System, base: System) -> str:
    figures = f"on ROUGE-L ({system.rouge_l:.4f} against {base.rouge_l:.4f})"
    if f"{system.rouge_l:.4f}" == f"{base.rouge_l:.4f}":
        return f"{system.name} does as well as base {figures}."
    return f"{system.name} {'beats' if system.rouge_l > base.rouge_l else 'does not beat'} base {figures}."


def _run_here(system: System, results: Results) -> dict[str, Any]:
    """What is known of a training run on this very snapshot; losses on another one do not compare."""
    known = system.training
    return known if known is not None and known["snapshot"] == results.snapshot else {}


def _eval_loss_words(system: System, results: Results) -> str:
    known = _run_here(system, results)
    before, after = known.get("eval_loss_before"), known.get("eval_loss")
    if before is None or after is None:
        return "Its eval loss was not measured."
    way = "fell" if after < before else "rose" if after > before else "did not move"
    return f"Its eval loss {way} in training, from {before:.4f} to {after:.4f}."


def score_rows(results: Results) -> list[Row]:
    """The table of scores, in the systems' order; a higher score is better, a lower eval loss."""
    systems = results.systems
    known = [_run_here(system, results) for system in systems]
    columns = [_column([getattr(system, name) for system in systems], max) for name in _COLUMNS]
    columns.append([Cell(_score(one.get("eval_loss_before")), False) for one in known])
    columns.append(_column([one.get("eval_loss") for one in known], min))
    methods = [system.training["method"] if system.training else UNKNOWN for system in systems]
    return [Row(system.name, methods[i], [column[i] for column in columns]) for i, system in enumerate(systems)]


def _column(values: Sequence[float | None], best_of: Any) -> list[Cell]:
    """Cells of one column. There is a best where two figures differ as they are shown."""
    texts = [_score(value) for value in values]
    measured = [value for value in values if value is not None]
    best = _score(best_of(measured)) if len(set(texts) - {UNKNOWN}) > 1 else None
    return [Cell(text, text == best) for text in texts]


def not_measured(results: Results) -> list[str]:
    """What this page does not know, in sentences."""
    sentences = [
        "Whether the differences between the systems are due to chance: no interval was computed.",
        "Clinical correctness: no radiologist read these outputs, and both ROUGE-L and BERTScore hardly fall when"
        " left and right are swapped or a negation is lost.",
        "Identifiers that the detector has no rule for: it counts what looks like one, which is neither all nor only.",
    ]
    if results.judge is None:
        sentences.append("The judge's score: no judge was asked.")
    untrained = [system.name for system in results.systems if system.training is None]
    if untrained:
        sentences.append(f"Training and eval loss of {', '.join(untrained)}: no training run was given.")
    elsewhere = [s.name for s in results.systems if s.training is not None and not _run_here(s, results)]
    if elsewhere:
        sentences.append(f"Eval loss of {', '.join(elsewhere)} on this snapshot: training was on another one.")
    blind = [s.name for s in results.systems if (run := _run_here(s, results)) and run["eval_loss"] is None]
    if blind:
        sentences.append(f"Eval loss of {', '.join(blind)}: the training run logged none.")
    return sentences


def _snapshot_facts(m: Manifest) -> Facts:
    return [
        ("Id", m.id),
        ("Content root", m.content_root),
        ("Pairs root", m.pairs_root),
        ("Made", f"{m.created_at} by radlake {m.radlake_version}, format {m.format_version}"),
        ("Tokenizer", f"{m.tokenizer.name}, {m.tokenizer.vocab_size:,} ids, by {m.tokenizer.library}"),
        ("Tokenizer SHA-256", m.tokenizer.sha256),
        ("Chat template", f"{m.template.name}, SHA-256 {m.template.sha256}"),
        ("Packing profile", f"{m.profile.name}, at most {m.profile.max_length_tokens:,} tokens a row"),
        ("De-identification policy, profile", f"{m.policy}, {m.phi_profile}"),
        ("Rows and tokens", f"{shown_count(sum(m.rows.values()))} and {shown_count(sum(m.tokens.values()))}"),
        ("Table versions", ", ".join(f"{name} {version}" for name, version in sorted(m.tables.items()))),
    ]


def _side_by_side(each: Sequence[Facts]) -> list[tuple[str, list[object]]]:
    """The same facts of several systems as rows: name, then one value per system."""
    return [(facts[0][0], [value for _, value in facts]) for facts in zip(*each, strict=True)]


def _training_facts(system: System, results: Results) -> Facts:
    known = system.training or {}
    elsewhere = "" if _run_here(system, results) else " (another than this evaluation's: its losses do not compare)"
    return [
        ("Recipe", known["recipe"]),
        ("Method", known["method"]),
        ("Snapshot", f"{known['snapshot']}{elsewhere}"),
        ("Steps", f"{known['steps']:,}"),
        ("Tokens", f"{known['tokens']:,}"),
        ("Time", _duration(known["seconds"])),
        ("Processes and device", f"{known['processes']} on {known['device']}"),
        ("Last loss on train", _score(known["loss"])),
    ]


def _output_facts(system: System) -> Facts:
    made = system.generation
    return [
        ("Model", made["model"]),
        ("Base of its adapter", made["base"]),
        ("Most new tokens", f"{made['max_new_tokens']:,}"),
        ("Tokens generated", f"{made['tokens']:,}"),
        ("Time", _duration(made["seconds"])),
        ("Device and number type", f"{made['device']}, {made['dtype']}"),
        ("Empty", shown_count(system.empty)),
        ("Cut off at the most new tokens", shown_count(system.cut_off)),
        ("Suspected leaks, held back", shown_count(system.suspected_leaks)),
        ("SHA-256 of the outputs", made["outputs_sha256"]),
    ]


def _settings_facts(results: Results) -> Facts:
    facts: Facts = [
        ("SHA-256 of the manifest", results.manifest_sha256),
        ("ROUGE", f"{results.rouge.library}, {'with' if results.rouge.stemmer else 'without'} stemming"),
        ("BERTScore's encoder", f"{results.bertscore.encoder}, layer {results.bertscore.layer}"),
        ("SHA-256 of the encoder", results.bertscore.sha256),
    ]
    if results.judge:
        facts.append(("Judge's rubric", f"{results.judge.rubric}, SHA-256 {results.judge.rubric_sha256}"))
    return facts


def _score(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:.4f}"


def _duration(seconds: float) -> str:
    hours, rest = divmod(round(seconds), 3600)
    minutes, left = divmod(rest, 60)
    if hours:
        return f"{hours:,} h {minutes} min"
    return f"{minutes} min {left} s" if minutes else f"{seconds:.1f} s"
