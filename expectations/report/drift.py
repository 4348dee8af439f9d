"""Drift: the newest delivery against what was published before it, each measure with a limit that nobody typed in.

A limit is the largest of three: what custom calls a shift, what chance gives in samples of this size, and what earlier
deliveries of this lake have shown (`measures.usual_limit`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from expectations.report import measures
from expectations.report.content import Drift, Measure
from expectations.report.deliveries import CATEGORIES, LENGTHS, Delivery, Profile, deliveries, profiles
from expectations.report.gates import Row
from expectations.report.small import GRAIN, about, about_share
from radlake.deidentification import SECTIONS
from radlake.lake.lake import Lake
from radlake.snapshot.card import SMALLEST_SHOWN

LEARNED_FROM = 6  # earlier deliveries
_FEWEST = 4 * GRAIN  # a delivery of fewer reports is not judged
_WORDS = 200
_TITLES = {
    "modality": "Modality mix",
    "body_part": "Body part mix",
    "sections_from": "How sections were found",
    "patient_known": "Patient named",
    "findings_words": "Words of the findings",
    "impression_words": "Words of the impression",
}


@dataclass(frozen=True)
class Found:
    """One comparison before it is judged: its value, what chance and custom allow, and what it looks like in words."""

    name: str
    statistic: str
    value: float
    floor: float
    before: str
    now: str


def drift_of(runs: list[Row], lake: Lake) -> Drift | None:
    """The comparison of the newest delivery; None if de-identified reports were never published."""
    found = deliveries(lake, 1 + LEARNED_FROM)
    if not found:
        published = any((r["stage"], r["status"]) == ("deidentify", "published") for r in runs)
        problem = "reports were published once only, so there is nothing to compare them with"
        return _nothing(problem) if published else None
    newest = profiles(lake, found[0], with_text=True)
    if newest is None:
        return _nothing("the files of the version before were removed, so there is nothing to compare with")
    before, now = newest
    others = [pair for one in found[1:] if (pair := profiles(lake, one, with_text=False))]
    earlier = [pair for pair in others if not pair[1].whole]  # a table that is made anew is no delivery
    which = "all {} reports, made anew by run {}" if now.whole else "{} reports that run {} wrote"
    told = which.format(about(now.reports), found[0].run_id)
    base = f"the {about(before.reports)} reports of version {found[0].before}"
    if now.reports < _FEWEST or before.reports < _FEWEST:
        return _nothing(f"fewer than {_FEWEST} reports are too few to compare", base, told)
    history = [_light(*pair) for pair in earlier]
    judged = [_judged(one, _values(history, one)) for one in _light(before, now)]
    judged += [_judged(one, []) for one in [*_sampled(before, now), *_duplicates(runs, found[0])]]
    if not now.whole:
        judged.insert(0, _volume(now.reports, [pair[1].reports for pair in earlier]))
    return Drift(baseline=base, delivery=told, deliveries=len(earlier) + 1, measures=judged, problem="")


def _nothing(problem: str, baseline: str = "", delivery: str = "") -> Drift:
    return Drift(baseline=baseline, delivery=delivery, deliveries=0, measures=[], problem=problem)


def _values(history: list[list[Found]], one: Found) -> list[float]:
    return [
        other.value
        for found in history
        for other in found
        if (other.name, other.statistic) == (one.name, one.statistic)
    ]


def _light(before: Profile, now: Profile) -> list[Found]:
    """What whole columns tell."""
    found: list[Found] = []
    for name in CATEGORIES:
        if name in before.counts and name in now.counts:
            found += _mix(_TITLES[name], before.counts[name], now.counts[name])
    for name in LENGTHS:
        if before.lengths.get(name) and now.lengths.get(name):
            found += _lengths(_TITLES[name], before.lengths[name], now.lengths[name])
    return [one for one in found if math.isfinite(one.value)]


def _mix(title: str, before: Mapping[Any, int], now: Mapping[Any, int]) -> list[Found]:
    names, old, new = aligned(before, now)
    if len(names) < 2:
        return []
    moved = int(np.argmax(np.abs(new / new.sum() - old / old.sum())))
    shares = [f"{names[moved]} {about_share(side[moved] / side.sum(), int(side.sum()))}" for side in (old, new)]
    return [Found(title, "PSI", measures.psi(old, new), _psi_floor(old, new), *shares)]


def aligned(before: Mapping[Any, int], now: Mapping[Any, int]) -> tuple[list[str], measures.Counts, measures.Counts]:
    """Both as counts over the same cells; what was rarer than 11 before, or never there, is one cell, "other"."""
    common = sorted((key for key, n in before.items() if n >= SMALLEST_SHOWN), key=str)
    old = [before[key] for key in common] + [sum(before.values()) - sum(before[key] for key in common)]
    new = [now.get(key, 0) for key in common] + [sum(now.values()) - sum(now.get(key, 0) for key in common)]
    names = [_plain(key) for key in common] + ["other"]
    kept = [i for i, (a, b) in enumerate(zip(old, new, strict=True)) if a or b]
    cells = [np.array([side[i] for i in kept], dtype=np.float64) for side in (old, new)]
    return [names[i] for i in kept], cells[0], cells[1]


def _plain(key: Any) -> str:
    return {True: "yes", False: "no", None: "unknown"}.get(key, str(key))


def _lengths(title: str, before: Counter[int], now: Counter[int]) -> list[Found]:
    """KS over all lengths, PSI over the tenths of the baseline."""
    values = sorted(before.keys() | now.keys())
    old, new = (np.array([side[value] for value in values], dtype=np.float64) for side in (before, now))
    medians = [f"median {values[int(np.searchsorted(np.cumsum(side), side.sum() / 2))]}" for side in (old, new)]
    floor = max(measures.KS_CUSTOM, measures.ks_by_chance(old.sum(), new.sum()))
    tenth = np.minimum((np.cumsum(old) - old / 2) * 10 // old.sum(), 9).astype(int)
    first, second = (np.bincount(tenth, weights=side, minlength=10).astype(np.float64) for side in (old, new))
    kept = (first > 0) | (second > 0)
    found = [Found(title, "KS", measures.kolmogorov_smirnov(old, new), floor, *medians)]
    if kept.sum() > 1:
        value, floor = measures.psi(first[kept], second[kept]), _psi_floor(first[kept], second[kept])
        found.append(Found(title, "PSI, tenths", value, floor, *medians))
    return found


def _psi_floor(old: measures.Counts, new: measures.Counts) -> float:
    return max(measures.PSI_CUSTOM, measures.psi_by_chance(len(old), old.sum(), new.sum()))


def _sampled(before: Profile, now: Profile) -> list[Found]:
    """What a sample of the texts tells: which sections are there, whether PHI was found, which words are used."""
    if min(before.sampled, now.sampled) < _FEWEST:
        return []
    found: list[Found] = []
    titles = {name: f"Reports with {name}" for name in SECTIONS} | {"removed_phi": "Reports with PHI removed"}
    for name, title in titles.items():
        if before.present[name] or now.present[name]:
            found += _rate(title, (before.present[name], before.sampled), (now.present[name], now.sampled))
    return found + _vocabulary(before.documents, now.documents)


def _rate(title: str, before: tuple[int, int], now: tuple[int, int]) -> list[Found]:
    """A share of reports, each side as (those, of so many)."""
    old, new = (np.array([n, of - n], dtype=np.float64) for n, of in (before, now))
    shares = [about_share(n / of, of) for n, of in (before, now)]
    return [Found(title, "PSI", measures.psi(old, new), _psi_floor(old, new), *shares)]


def _vocabulary(before: list[Counter[str]], now: list[Counter[str]]) -> list[Found]:
    """The most frequent words of the baseline, all others as one. Words are never told: one may be a name."""
    total: Counter[str] = Counter()
    for document in before:
        total.update(document)
    # Of words that are equally frequent the first in the alphabet, so that the same tables give the same report.
    ranked = sorted(total.items(), key=lambda one: (-one[1], one[0]))[:_WORDS]
    place = {word: i for i, (word, _) in enumerate(ranked)}
    if not place:
        return []
    old, new = _word_counts(before, place), _word_counts(now, place)
    if not old.sum() or not new.sum():
        return []
    value = measures.jensen_shannon(old.sum(axis=0), new.sum(axis=0))
    floor = max(measures.JS_CUSTOM, measures.js_by_chance(old, new))
    unknown = sum(n for document in now for word, n in document.items() if word not in total) / new.sum()
    return [Found("Vocabulary", "JS, bits", value, floor, f"{len(total):,} words", f"{unknown:.1%} of words are new")]


def _word_counts(documents: list[Counter[str]], place: Mapping[str, int]) -> measures.Counts:
    counts = np.zeros((len(documents), len(place) + 1))
    for row, document in zip(counts, documents, strict=True):
        for word, n in document.items():
            row[place.get(word, len(place))] += n
    return counts


def _duplicates(runs: list[Row], newest: Delivery) -> list[Found]:
    """Of the newest delivery what had been delivered before, and of the whole table what repeats another report."""
    found: list[Found] = []
    ingests = [_share_of(run, "delivered_twice") for run in _judgeable(runs, "ingest")]
    if len(ingests) > 1:
        before = (sum(n for n, _ in ingests[:-1]), sum(of for _, of in ingests[:-1]))
        found += _rate("Records delivered twice", before, ingests[-1])
    filters = {run["output_version"]: run for run in _judgeable(runs, "filter")}
    if newest.filtered and set(newest.filtered) <= filters.keys():
        pair = [filters[version] for version in newest.filtered]
        found += _rate("Exact duplicates, whole table", *(_share_of(run, "exact_duplicate") for run in pair))
        near = [(run["measures"].get("near_duplicates"), run["rows_in"]) for run in pair]
        if all(n is not None for n, _ in near):  # both runs looked for them
            found += _rate("Near-duplicates, whole table", *near)
    return found


def _judgeable(runs: list[Row], stage: str) -> list[Row]:
    own = [run for run in runs if (run["stage"], run["status"]) == (stage, "published")]
    return [run for run in own if run["rows_in"] >= _FEWEST]


def _share_of(run: Row, rule: str) -> tuple[int, int]:
    return run["rules"].get(rule, 0), run["rows_in"]


def _volume(now: int, earlier: list[int]) -> Measure:
    """The size of the delivery against the median of earlier ones, as a ratio; judged by their own spread."""
    name, statistic = "Reports in a delivery", "ratio to the median"
    if len(earlier) < measures.LEAST_HISTORY or not all(earlier):
        return _measure(name, statistic, None, None, False, "—", about(now), "")
    middle = float(np.median(earlier))
    ratio = now / middle
    spread = measures.usual_limit([abs(math.log(n / middle)) for n in earlier])
    limit = max(math.log(3), spread or 0.0)
    usual = f"{min(earlier) / middle:.2f} to {max(earlier) / middle:.2f} in {len(earlier)}"
    drifted = abs(math.log(ratio)) > limit
    return _measure(name, statistic, ratio, math.exp(limit), drifted, about(round(middle)), about(now), usual)


def _judged(one: Found, earlier: list[float]) -> Measure:
    limit = max(one.floor, measures.usual_limit(earlier) or 0.0)
    usual = f"{min(earlier):.3f} to {max(earlier):.3f} in {len(earlier)}" if earlier else ""
    return _measure(one.name, one.statistic, one.value, limit, one.value > limit, one.before, one.now, usual)


def _measure(
    name: str,
    statistic: str,
    value: float | None,
    limit: float | None,
    drifted: bool,
    before: str,
    now: str,
    usual: str,
) -> Measure:
    figures = f"{statistic} {value:.3f}, limit {limit:.3f}" if value is not None and limit is not None else "not judged"
    return Measure(
        name=name,
        statistic=statistic,
        value=None if value is None else round(value, 3),
        limit=None if limit is None else round(limit, 3),
        drifted=drifted,
        before=before,
        now=now,
        usual=usual,
        words=f"{name}: {before} before, {now} now ({figures})",
    )
