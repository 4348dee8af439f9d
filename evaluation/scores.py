"""What is measured of each output: ROUGE-L, BERTScore, a judge's score where one is asked, and its visible faults."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from evaluation.bertscore import BertScore, Encoder, bert_scores
from evaluation.judging import Judging, verdicts
from evaluation.outputs import Outputs
from evaluation.rouge import rouge_l
from evaluation.rubric import Case

SCORES_SCHEMA = pa.schema(
    [
        pa.field("system", pa.string(), nullable=False),
        pa.field("pair_key", pa.string(), nullable=False),
        pa.field("rouge_l", pa.float64(), nullable=False),
        pa.field("bertscore_precision", pa.float64(), nullable=False),
        pa.field("bertscore_recall", pa.float64(), nullable=False),
        pa.field("bertscore_f1", pa.float64(), nullable=False),
        pa.field("judge", pa.int64()),  # null: no judge was asked, or it gave no valid answer
        pa.field("tokens", pa.int64(), nullable=False),
        pa.field("empty", pa.bool_(), nullable=False),
        pa.field("cut_off", pa.bool_(), nullable=False),
        pa.field("suspected_leak", pa.bool_(), nullable=False),  # held back: scored as if empty, shown to nobody
    ]
)
Pair = dict[str, Any]  # one row of test.parquet
Progress = Callable[[str, int, int], None]  # what is counted, done, in all


def _ignore(*_: object) -> None:
    pass


@dataclass(frozen=True)
class Options:
    """How to score. A judge is asked only if `judging` names one."""

    stemmer: bool = True
    encoder: str | None = None  # a folder or hub id; None: the one that is installed
    layer: int | None = None
    batch: int = 64
    judging: Judging | None = None
    progress: Progress = _ignore
    warn: Callable[[str], None] = _ignore


@dataclass(frozen=True)
class PairScore:
    """What was measured of one system's output for one pair: a row of `SCORES_SCHEMA`."""

    system: str
    pair_key: str
    rouge_l: float
    bertscore_precision: float
    bertscore_recall: float
    bertscore_f1: float
    judge: int | None
    tokens: int
    empty: bool
    cut_off: bool
    suspected_leak: bool


def score(pairs: Sequence[Pair], outputs: Mapping[str, Outputs], encoder: Encoder, options: Options) -> list[PairScore]:
    """Every system's output for every pair, system by system in the pairs' order."""
    order = [(name, pair) for name in outputs for pair in pairs]
    texts = [(outputs[name].texts[pair["pair_key"]], pair["reference"]) for name, pair in order]
    rouge = rouge_l(texts, options.stemmer, partial(options.progress, "ROUGE-L"))
    bert = bert_scores(encoder, texts, options.batch, partial(options.progress, "BERTScore"))
    judged = _judged([_case(outputs[name], pair) for name, pair in order], options)
    return [
        _pair_score(name, outputs[name], pair["pair_key"], same_order, vectors, opinion)
        for (name, pair), same_order, vectors, opinion in zip(order, rouge, bert, judged, strict=True)
    ]


def write_scores(path: Path, scores: Sequence[PairScore]) -> None:
    """Write the scores as Parquet, whole or not at all. Raises OSError if it cannot be done."""
    partial_file = path.with_name(f".{path.name}.partial")
    pq.write_table(pa.Table.from_pylist([asdict(one) for one in scores], SCORES_SCHEMA), partial_file)
    partial_file.replace(path)


def _case(outputs: Outputs, pair: Pair) -> Case:
    return Case(findings=pair["input"], reference=pair["reference"], candidate=outputs.texts[pair["pair_key"]])


def _judged(cases: Sequence[Case], options: Options) -> list[int | None]:
    if options.judging is None:
        return [None] * len(cases)
    found = verdicts(options.judging, cases, partial(options.progress, "judge"))
    return [verdict.score if verdict else None for verdict in found]


def _pair_score(name: str, outputs: Outputs, key: str, rouge: float, bert: BertScore, judge: int | None) -> PairScore:
    text = outputs.texts[key]
    return PairScore(
        system=name,
        pair_key=key,
        rouge_l=rouge,
        bertscore_precision=bert.precision,
        bertscore_recall=bert.recall,
        bertscore_f1=bert.f1,
        judge=judge,
        tokens=outputs.tokens[key],
        empty=not text and key not in outputs.held,
        cut_off=key in outputs.cut_off,
        suspected_leak=key in outputs.held,
    )
