"""Which reports a person looks at: drawn by a seed, in proportion to source and modality, and written down.

The draw depends on (seed, ids, strata) alone: neither the order of the reports nor how often it is made matters.
In proportion, since a bound on the share of all reports needs no group over-represented.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from radlake.errors import BadInput, UsageError
from radlake.files import write_whole
from radlake.lake.storage import environment_fault, read_json

SAMPLE_FILE = "sample.json"
FORMAT_VERSION = 1


@dataclass(frozen=True)
class Report:
    """One de-identified report as the reviewer sees it; `removed` counts what was taken out, by category."""

    id: str
    text: str
    removed: Mapping[str, int]


class SampleFacts(BaseModel):
    """`sample.json`: what was drawn from what. No text. `removed` counts spans by category, per report."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format_version: int = FORMAT_VERSION
    seed: int
    population: int
    strata: dict[str, int]  # reports drawn per stratum
    drawn_from: str  # a table and its version, or the digest of a file: no path
    categories: list[str]
    removed: dict[str, dict[str, int]]

    @property
    def ids(self) -> list[str]:
        """The drawn reports, in the order in which they are shown."""
        return list(self.removed)

    def digest(self) -> str:
        """Names the sample."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]


def draw(strata: Mapping[str, str], size: int, seed: int) -> list[str]:
    """`size` of the ids (all, if there are no more), `strata` telling the group of each, in an order by chance.

    Each group gives its share, rounded by the largest remainders. Raises UsageError if there is nothing to draw from.
    """
    if not strata:
        raise UsageError("there is no report to draw a sample from")
    groups: dict[str, list[str]] = defaultdict(list)
    for name, group in strata.items():
        groups[group].append(name)
    size = min(size, len(strata))
    chosen: list[str] = []
    for group, quota in _quotas({name: len(ids) for name, ids in groups.items()}, size).items():
        chosen += sorted(groups[group], key=lambda name: _place(seed, name))[:quota]
    return sorted(chosen, key=lambda name: _place(seed, name))


def write_sample(folder: Path, facts: SampleFacts) -> None:
    """Write `sample.json`. Raises EnvironmentFault if it cannot be written."""
    try:
        write_whole(folder / SAMPLE_FILE, facts.model_dump_json(indent=1) + "\n")
        (folder / SAMPLE_FILE).chmod(0o600)  # the ids are a hospital's own where there is no lake
    except OSError as error:
        raise environment_fault(error, str(folder)) from None


def read_sample(folder: Path) -> SampleFacts:
    """The sample of a review's folder. Raises BadInput if it is missing or damaged."""
    content = read_json(str(folder / SAMPLE_FILE))
    if content is None:
        raise BadInput(f"{folder}: no {SAMPLE_FILE} there; name the folder that `radlake phi review --out` made")
    try:
        return SampleFacts.model_validate(content)
    except ValidationError:
        raise BadInput(f"{folder / SAMPLE_FILE}: not the sample of a review; draw one again") from None


def facts_of(reports: Sequence[Report], categories: Iterable[str], drawn: Mapping[str, Any]) -> SampleFacts:
    """What is written down of a drawn sample."""
    removed = {report.id: dict(sorted(report.removed.items())) for report in reports}
    used = {name for counts in removed.values() for name in counts}
    return SampleFacts(removed=removed, categories=sorted({*categories, *used}), **drawn)


def _quotas(sizes: Mapping[str, int], size: int) -> dict[str, int]:
    total = sum(sizes.values())
    quotas = {name: count * size // total for name, count in sizes.items()}
    by_remainder = sorted(sizes, key=lambda name: (-(sizes[name] * size % total), name))
    for name in by_remainder[: size - sum(quotas.values())]:
        quotas[name] += 1
    return quotas


def _place(seed: int, name: str) -> bytes:
    return hashlib.sha256(f"{seed}\x00{name}".encode("utf-8", "surrogatepass")).digest()
