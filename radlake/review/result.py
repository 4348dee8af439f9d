"""The outcome of a review: counts and bounds, no text; kept in the research zone for whoever reports on the lake."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, ValidationError

from radlake.lake import storage
from radlake.lake.lake import Lake
from radlake.review.bound import CONFIDENCE, as_percent, upper_bound
from radlake.review.sample import SampleFacts
from radlake.review.verdicts import Verdict

REVIEWS = "reviews"
_FILE = "review.json"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CategoryBound(_Part):
    """One category in the sample: spans left and removed, reports with one left, and the two upper bounds.

    `missed_at_most` is about the share of all spans of the category. Spans of one report resemble each other, so it is
    the weaker claim; `documents_at_most` is exact.
    """

    spans_left: int
    spans_removed: int
    documents: int
    documents_at_most: float
    missed_at_most: float


class ReviewResult(_Part):
    """What one review of `reviewed` reports proves."""

    format_version: int = 1
    sample: str  # digest of the sample
    drawn_from: str
    population: int
    reviewed: int
    confidence: float = CONFIDENCE
    documents_with_phi: int
    documents_at_most: float
    documents_destroyed: int
    destroyed_at_most: float
    destroyed_places: int
    categories: dict[str, CategoryBound]
    reviewers: list[str]
    date: str  # the last one in the file

    def line(self) -> str:
        """The bound in one line."""
        return (
            f"PHI-leak bound: at most {as_percent(self.documents_at_most)} of documents "
            f"({self.confidence:.0%}), n={self.reviewed:,} reviewed"
        )

    def lines(self) -> list[str]:
        """The whole result for people."""
        lines = [
            self.line(),
            f"{self.documents_with_phi:,} of {self.reviewed:,} reports had PHI left; clinical text was destroyed in "
            f"{self.documents_destroyed:,} (at most {as_percent(self.destroyed_at_most)})",
            f"{'category':<14}{'left':>8}{'removed':>10}{'missed at most':>17}{'reports at most':>18}",
        ]
        for name, one in sorted(self.categories.items()):
            missed, reports = as_percent(one.missed_at_most), as_percent(one.documents_at_most)
            lines.append(f"{name:<14}{one.spans_left:>8,}{one.spans_removed:>10,}{missed:>17}{reports:>18}")
        return lines


def conclude(facts: SampleFacts, verdicts: Mapping[str, Verdict]) -> ReviewResult:
    """What the verdicts on a whole sample prove."""
    number = len(verdicts)
    with_phi = sum(bool(one.left) for one in verdicts.values())
    destroyed = sum(one.destroyed > 0 for one in verdicts.values())
    return ReviewResult(
        sample=facts.digest(),
        drawn_from=facts.drawn_from,
        population=facts.population,
        reviewed=number,
        documents_with_phi=with_phi,
        documents_at_most=upper_bound(with_phi, number),
        documents_destroyed=destroyed,
        destroyed_at_most=upper_bound(destroyed, number),
        destroyed_places=sum(one.destroyed for one in verdicts.values()),
        categories=_categories(facts, verdicts),
        reviewers=sorted({one.reviewer for one in verdicts.values()}),
        date=max(one.date for one in verdicts.values()),
    )


def store(lake: Lake, result: ReviewResult) -> str:
    """Keep a result in the research zone; the same verdicts on the same sample are kept once. Returns where."""
    place = f"{lake.root}/{REVIEWS}/{result.date}-{result.sample}/{_FILE}"
    storage.make_folder(place.removesuffix(f"/{_FILE}"))
    storage.write_json(place, result.model_dump(mode="json"))
    return place


def reviews(lake: Lake) -> list[ReviewResult]:
    """All kept results, oldest first; what cannot be read counts for nothing."""
    found = []
    for name in sorted(storage.folders_in(f"{lake.root}/{REVIEWS}")):
        content = storage.read_json(f"{lake.root}/{REVIEWS}/{name}/{_FILE}")
        try:
            found.append(ReviewResult.model_validate(content))
        except ValidationError:
            continue
    return found


def latest_bound(lake: Lake) -> ReviewResult | None:
    """The newest result, for status, the snapshot's card and the quality report."""
    return max(reviews(lake), key=lambda one: (one.date, one.sample), default=None)


def _categories(facts: SampleFacts, verdicts: Mapping[str, Verdict]) -> dict[str, CategoryBound]:
    removed: Counter[str] = Counter()
    for counts in facts.removed.values():
        removed.update(counts)
    found = {}
    for name in facts.categories:
        left = sum(one.left.get(name, 0) for one in verdicts.values())
        documents = sum(name in one.left for one in verdicts.values())
        found[name] = CategoryBound(
            spans_left=left,
            spans_removed=removed[name],
            documents=documents,
            documents_at_most=upper_bound(documents, len(verdicts)),
            missed_at_most=upper_bound(left, left + removed[name]),
        )
    return found
