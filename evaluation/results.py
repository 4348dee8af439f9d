"""`results.json`: what an evaluation found, with all that is needed to find it again.

No machine's path stands in it. It is written last: a folder without it holds no finished evaluation.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from radlake.errors import BadInput
from radlake.lake.storage import read_json, write_json

FORMAT_VERSION = 1
RESULTS_FILE = "results.json"
_HEADER = ["system", "ROUGE-L", "BERTScore P", "BERTScore R", "BERTScore F1", "judge", "n"]
_UNKNOWN = "-"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RougeInfo(_Part):
    """How ROUGE-L was computed; the stemmer moves the mean, so it is told."""

    library: str
    stemmer: bool


class BertScoreInfo(_Part):
    """The encoder behind BERTScore; `sha256` covers its weights, configuration and vocabulary."""

    encoder: str
    layer: int
    sha256: str
    note: str


class JudgeInfo(_Part):
    """The judge that was asked, and how many outputs (of all systems) got a valid answer or none.

    The means are over the `pairs` that have a valid answer for every system.
    """

    model: str
    rubric: str
    rubric_sha256: str
    scored: int
    failed: int
    pairs: int


class System(_Part):
    """One system's means over the pairs. `judge` is the mean over the outputs that were scored, null if none was.

    `empty`, `cut_off` and `suspected_leaks` (held back, and scored as if empty) count outputs. `generation` tells what
    wrote them, `training` is the result.json of the run behind it; `loss` and `eval_loss` are
    (step, nats per token), ascending steps.
    """

    name: str
    rouge_l: float
    bertscore_precision: float
    bertscore_recall: float
    bertscore_f1: float
    judge: float | None
    empty: int
    cut_off: int
    suspected_leaks: int
    generation: dict[str, Any]
    training: dict[str, Any] | None
    loss: list[tuple[int, float]]
    eval_loss: list[tuple[int, float]]


class Example(_Part):
    """One test pair and what each system wrote for it, all de-identified; `findings` is the whole input."""

    pair_key: str
    modality: str | None
    body_part: str | None
    instruction: str
    findings: str
    truth: str
    generated: dict[str, str]


class Results(_Part):
    """One evaluation of several systems on the same `pairs` test pairs of one snapshot."""

    format_version: int = FORMAT_VERSION
    snapshot: str
    manifest_sha256: str
    created_at: str  # UTC, ISO 8601
    radlake_version: str
    pairs: int
    rouge: RougeInfo
    bertscore: BertScoreInfo
    judge: JudgeInfo | None
    systems: list[System]
    examples: list[Example]


def write_results(folder: Path, results: Results) -> None:
    """Write `results.json`, whole or not at all. Raises EnvironmentFault if it cannot be written."""
    write_json(str(folder / RESULTS_FILE), results.model_dump(mode="json"))


def read_results(folder: Path) -> Results:
    """The results of the evaluation in `folder`. Raises BadInput if it has not ended or cannot be read."""
    content = read_json(str(folder / RESULTS_FILE))
    if content is None:
        raise BadInput(f"{folder}: {RESULTS_FILE} is missing; run radlake evaluate to its end")
    try:
        return Results.model_validate(content)
    except ValidationError:
        raise BadInput(
            f"{folder / RESULTS_FILE}: not the results of this radlake; run radlake evaluate again"
        ) from None


def table(results: Results) -> list[list[str]]:
    """The paper's Table 1 as cells: a header, then one row per system in their order, scores to 4 decimals."""
    rows = [[s.name, *map(_score, _scores(s)), f"{results.pairs:,}"] for s in results.systems]
    return [_HEADER, *rows]


def table_text(results: Results) -> str:
    """`table` as lines of aligned columns: the names to the left, figures to the right."""
    rows = table(results)
    name, *widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, name, widths) for row in rows)


def _line(row: list[str], name: int, widths: list[int]) -> str:
    return "  ".join([row[0].ljust(name), *(cell.rjust(width) for cell, width in zip(row[1:], widths, strict=True))])


def _scores(system: System) -> tuple[float | None, ...]:
    return (
        system.rouge_l,
        system.bertscore_precision,
        system.bertscore_recall,
        system.bertscore_f1,
        system.judge,
    )


def _score(value: float | None) -> str:
    return _UNKNOWN if value is None else f"{value:.4f}"
