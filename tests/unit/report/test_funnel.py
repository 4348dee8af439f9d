"""The funnel: whatever the losses, the told numbers are large and small ones cannot be computed from them."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from expectations.report import sankey
from expectations.report.chain import Chain, Step
from expectations.report.content import Funnel
from expectations.report.funnel import funnel_of, told_losses, told_nodes

STEPS = (
    ("ingest", "records", "versions"),
    ("choose", "versions", "current"),
    ("deidentify", "current", "deidentified"),
    ("filter", "deidentified", "filtered"),
    ("instruct", "filtered", "pairs"),
)
COUNT = st.integers(0, 3) | st.integers(0, 40) | st.integers(0, 9000)
LOSSES = st.dictionaries(st.sampled_from(["one_rule", "two_rule", "red", "blue"]), COUNT, max_size=4)
SPLITS = {"train": 2000, "eval": 4, "test": 60}


def chain(losses: list[dict[str, int]], ends: dict[str, int], lost: frozenset[str] = frozenset()) -> Chain:
    count = sum(ends.values())
    steps = []
    for (stage, source, target), lost_here in reversed(list(zip(STEPS, losses, strict=True))):
        kept = {rule: n for rule, n in lost_here.items() if n}
        steps.append(Step(stage, source, target, count + sum(kept.values()), count, kept))
        count += sum(kept.values())
    return Chain("llama3", {}, steps[::-1], ends, {"train": 90, "eval": 1}, lost, [])


def atoms_of(made: Chain) -> dict[tuple[str, str], int]:
    """The numbers everything else is a sum of: each loss, and each end."""
    atoms = {(step.stage, rule): n for step in made.steps for rule, n in step.losses.items()}
    return atoms | {("end", name): n for name, n in made.ends.items()}


def sums_of(made: Chain, funnel: Funnel) -> list[tuple[set, int]]:
    """Every number of the funnel as the set of atoms that it sums."""
    atoms = atoms_of(made)
    found = []
    for short, count in told_nodes(funnel).items():
        place = [step.source for step in made.steps].index(short) if short != "pairs" else len(made.steps)
        after = {step.stage for step in made.steps[place:]} | {"end"}
        found.append(({atom for atom in atoms if atom[0] in after}, count))
    for (stage, rule), count in told_losses(funnel).items():
        found.append(({(stage, rule)}, count))
    by_words = {words: stage for stage, words in stage_words().items()}
    for segment in funnel.segments:
        stages = [by_words[words] for words in segment.stages]
        for loss in (loss for loss in segment.losses if loss.pooled):
            names = [name.partition(": ")[::2] if len(stages) > 1 else (stages[0], name) for name in loss.pooled]
            found.append(({(stage, rule) for stage, rule in names}, loss.count))
    for end in funnel.ends:
        found.append(({("end", name) for name in end.pooled or [end.name]}, end.count))
    return found


def stage_words() -> dict[str, str]:
    from expectations.report.funnel import STAGE_NAMES

    return STAGE_NAMES


def derivable(sums: list[tuple[set, int]], atoms: list, wanted: set) -> bool:
    """Whether the sum over `wanted` is a linear combination of the told sums."""
    rows = np.array([[atom in group for atom in atoms] for group, _ in sums], dtype=float)
    target = np.array([atom in wanted for atom in atoms], dtype=float)
    return bool(np.linalg.matrix_rank(np.vstack([rows, target])) == np.linalg.matrix_rank(rows))


@settings(deadline=None)
@given(st.tuples(*[LOSSES] * 5), st.integers(0, 3000), COUNT, COUNT, COUNT)
def test_small_numbers_are_neither_told_nor_left_to_be_computed(losses, train, evaluated, tests, long):
    made = chain(list(losses), {"train": train, "eval": evaluated, "test": tests, "too_long": long})
    funnel = funnel_of(made, {})
    if funnel is None:
        assert made.steps[3].out < 11
        return
    sums, atoms = sums_of(made, funnel), atoms_of(made)
    for group, count in sums:
        assert sum(atoms[atom] for atom in group) == count
        assert count == 0 or count >= 11
    order = list(atoms)
    for atom, n in atoms.items():
        if 0 < n < 11:
            assert not derivable(sums, order, {atom})
    for step in made.steps:
        if 0 < sum(step.losses.values()) < 11:
            assert not derivable(sums, order, {(step.stage, rule) for rule in step.losses})


def test_a_stage_that_lost_few_is_joined_with_its_neighbour():
    made = chain([{"nul_byte": 30}, {"superseded_version": 5}, {"retracted": 4}, {"short": 40}, {}], SPLITS)
    funnel = funnel_of(made, {})
    assert [segment.stages for segment in funnel.segments] == [
        ["reading the export", "choosing each report's current version", "de-identification"],
        ["the filter"],
        ["making pairs"],
    ]
    (joined,) = funnel.segments[0].losses
    assert (joined.count, joined.pooled) == (
        39,
        ["choose: superseded_version", "deidentify: retracted", "ingest: nul_byte"],
    )
    assert list(told_nodes(funnel)) == ["records", "deidentified", "filtered", "pairs"]
    assert told_losses(funnel) == {("filter", "short"): 40}


def test_few_that_are_lost_first_are_joined_with_what_comes_after():
    made = chain([{}, {}, {"retracted": 4}, {"short": 40, "long": 30}, {}], SPLITS)
    funnel = funnel_of(made, {})
    assert funnel.unseen == []
    (joined, _) = funnel.segments
    assert joined.stages[0] == "reading the export"
    assert joined.stages[-2:] == ["de-identification", "the filter"]
    assert [(loss.name, loss.count) for loss in joined.losses] == [("filter: short", 40), ("other small losses", 34)]
    assert told_losses(funnel) == {("filter", "short"): 40}


def test_what_cannot_be_joined_is_named_and_not_counted():
    funnel = funnel_of(chain([{"nul_byte": 5}, {}, {}, {}, {}], SPLITS), {})
    assert funnel.unseen == ["records delivered"]
    assert next(node.name for node in funnel.nodes) == "report versions"
    after = funnel_of(chain([{}, {}, {}, {}, {"no_impression": 2}], SPLITS), {})
    assert (after.unseen, after.ends) == (["instruction pairs"], [])


def test_ends_are_splits_with_their_rows_and_shards():
    funnel = funnel_of(chain([{}, {}, {}, {}, {}], SPLITS | {"too_long": 12}, frozenset({"too_long"})), {"train": 3})
    assert [(end.name, end.count, end.lost, end.packed_rows, end.shards) for end in funnel.ends] == [
        ("train", 2000, False, 90, 3),
        ("test", 60, False, None, None),
        ("other ends", 16, False, None, None),
    ]
    assert funnel.ends[-1].pooled == ["eval", "too_long"]


def test_too_few_reports_for_any_number():
    assert funnel_of(chain([{"x": 500}, {}, {}, {}, {}], {"train": 9}), {}) is None
    assert funnel_of(Chain("llama3", {}, [], {}, {}, frozenset(), []), {}) is None


def test_the_drawing_is_true_to_scale_and_within_its_bounds():
    few = {f"rule_{n}": 20 + n for n in range(7)} | {"wide": 800}
    losses = [{"nul_byte": 100}, {"superseded_version": 900}, {}, few, {}]
    funnel = funnel_of(chain(losses, {"train": 2000, "test": 400}), {"train": 2})
    drawing = sankey.draw(funnel)
    assert [bar.label for bar in drawing.bars][-1] == "2,000 train in 90 packed rows, 2 shards"
    unit = drawing.bars[0].width / funnel.nodes[0].count
    for bar, node in zip(drawing.bars, funnel.nodes, strict=False):
        assert abs(bar.width - node.count * unit) < 0.1
    levels = [bar.y for bar in drawing.bars]
    assert levels == sorted(levels)
    assert len(drawing.ribbons) == 1 + 1 + 8 + 1
    places = [ribbon.y for ribbon in drawing.ribbons]
    assert all(after - before >= 17 for before, after in itertools.pairwise(places))
    assert max(places) < drawing.height
    assert "superseded version 900" in drawing.words
    assert [ribbon.lost for ribbon in drawing.ribbons][-1] is False
