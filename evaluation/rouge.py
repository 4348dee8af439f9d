"""ROUGE-L: how much of two texts is the same words in the same order (Lin 2004), by the rouge-score package."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.metadata import version

from evaluation.results import RougeInfo
from radlake.errors import EnvironmentFault

PACKAGE = "rouge-score"
Progress = Callable[[int, int], None]  # pairs done, pairs in all


def rouge_info(stemmer: bool) -> RougeInfo:
    """What results.json tells of the scorer."""
    return RougeInfo(library=f"{PACKAGE} {version(PACKAGE)}", stemmer=stemmer)


def rouge_l(pairs: Sequence[tuple[str, str]], stemmer: bool = True, progress: Progress | None = None) -> list[float]:
    """The F-measure, 0 to 1, of each (candidate, reference). Without a word on either side it is 0.

    `stemmer` cuts English endings (Porter) before words are compared. Raises EnvironmentFault without the package.
    """
    try:
        from rouge_score.rouge_scorer import RougeScorer
    except ImportError:
        raise EnvironmentFault(f"package {PACKAGE} is missing; install radlake[evaluate]") from None
    scorer = RougeScorer(["rougeL"], use_stemmer=stemmer)
    scores = []
    for candidate, reference in pairs:
        scores.append(float(scorer.score(reference, candidate)["rougeL"].fmeasure))
        if progress:
            progress(len(scores), len(pairs))
    return scores
