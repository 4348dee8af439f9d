"""Deliveries as the published tables hold them: the reports that a run wrote, and the table as it was before it.

Light columns are counted whole; text is looked at in a sample, whose words are counted and forgotten.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.dataset as ds

from expectations.report.reading import counts_of, dataset
from radlake.deidentification import SECTIONS
from radlake.lake.lake import Lake
from radlake.lake.table import Published, commits
from schemas import DEIDENTIFIED_REPORTS, FILTERED_REPORTS

CATEGORIES = ("modality", "body_part", "sections_from", "patient_known")
LENGTHS = ("findings_words", "impression_words")
SAMPLED_REPORTS = 5_000
_READ_AT_MOST = 100_000  # rows, in search of a sample
_WORD = re.compile(r"[a-z]{2,}")


@dataclass(frozen=True)
class Delivery:
    """A run of de-identification and the versions around it; `filtered`: of filtered_reports, before and after."""

    run_id: str
    before: int
    now: int
    filtered: tuple[int, int] | None


@dataclass
class Profile:
    """What a set of reports looks like, in counts. `documents`: words of each sampled report.

    `whole`: it is all of its table, as after a change of code or settings, which makes the table anew.
    """

    reports: int = 0
    whole: bool = True
    counts: dict[str, Counter[Any]] = field(default_factory=dict)
    lengths: dict[str, Counter[int]] = field(default_factory=dict)
    sampled: int = 0
    present: Counter[str] = field(default_factory=Counter)
    documents: list[Counter[str]] = field(default_factory=list)


def deliveries(lake: Lake, most: int) -> list[Delivery]:
    """The newest ones, newest first: every published version that has one before it."""
    published = [commit for commit in commits(DEIDENTIFIED_REPORTS, lake) if commit.run_id]
    filtered = [commit for commit in commits(FILTERED_REPORTS, lake) if commit.run_id]
    pairs = list(itertools.pairwise(published))[:most]
    return [
        Delivery(str(now.run_id), before.version, now.version, _filtered(filtered, before.version, now.version))
        for now, before in pairs
    ]


def _filtered(published: list[Published], before: int, now: int) -> tuple[int, int] | None:
    """The newest versions of filtered_reports that were made from these two of deidentified_reports."""

    def made_from(version: int) -> int | None:
        name = DEIDENTIFIED_REPORTS.name
        return next((c.version for c in published if c.metadata.get("inputs", {}).get(name) == version), None)

    first, second = made_from(before), made_from(now)
    return None if first is None or second is None else (first, second)


def profiles(lake: Lake, one: Delivery, with_text: bool) -> tuple[Profile, Profile] | None:
    """What was published before a delivery, and the delivery. None if a version's files were removed."""
    try:
        return _profiles(lake, one, with_text)
    except FileNotFoundError:
        return None


def _profiles(lake: Lake, one: Delivery, with_text: bool) -> tuple[Profile, Profile] | None:
    table, table_now = dataset(DEIDENTIFIED_REPORTS, lake, one.before), dataset(DEIDENTIFIED_REPORTS, lake, one.now)
    if table is None or table_now is None:
        return None
    before, now = Profile(), Profile()
    written = ds.field("run_id") == one.run_id
    _count(before, table, None)
    _count(now, table_now, written)
    now.whole = now.reports == table_now.count_rows()
    if one.filtered:
        _measure(lake, one, before, now, table_now.to_table(columns=["report_key"], filter=written)["report_key"])
    if with_text:
        _read(before, table, None)
        _read(now, table_now, written)
    return before, now


def _count(profile: Profile, table: ds.Dataset, where: ds.Expression | None) -> None:
    names = [name for name in CATEGORIES if name in table.schema.names]
    profile.counts = counts_of(table, names, where)
    profile.reports = sum(profile.counts[names[0]].values()) if names else 0


def _measure(lake: Lake, one: Delivery, before: Profile, now: Profile, keys: pa.ChunkedArray) -> None:
    assert one.filtered is not None
    own = ds.field("report_key").isin(keys)
    for profile, version, where in ((before, one.filtered[0], None), (now, one.filtered[1], own)):
        table = dataset(FILTERED_REPORTS, lake, version)
        if table is None:
            return
        profile.lengths = counts_of(table, LENGTHS, where)


def _read(profile: Profile, table: ds.Dataset, where: ds.Expression | None) -> None:
    sections = [name for name in SECTIONS if name in table.schema.names]
    columns = [*sections, *(["removed_phi"] if "removed_phi" in table.schema.names else [])]
    for row in _sample(table, columns, where):
        profile.sampled += 1
        profile.present.update(name for name in columns if row[name])
        words = _WORD.findall(" ".join(row[name] or "" for name in sections).lower())
        profile.documents.append(Counter(words))


def _sample(table: ds.Dataset, columns: list[str], where: ds.Expression | None) -> Iterator[dict[str, Any]]:
    """Up to SAMPLED_REPORTS rows from parts of the table in an order by chance that is always the same."""
    parts = [part for fragment in table.get_fragments() for part in fragment.split_by_row_group()]
    found = read = 0
    for place in np.random.default_rng(0).permutation(len(parts)):
        for batch in parts[place].to_batches(schema=table.schema, columns=columns, filter=where, batch_size=4096):
            read += max(batch.num_rows, 1)
            for row in batch.to_pylist()[: SAMPLED_REPORTS - found]:
                found += 1
                yield row
            if found >= SAMPLED_REPORTS or read >= _READ_AT_MOST:
                return
