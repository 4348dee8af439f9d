"""Findings and impression come from one drawing, so they must agree."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from radlake.synth import compose
from radlake.synth.vocabulary.exams import EXAMS

_SEEDS = st.integers(0, 2**32)
_EXAMS = st.sampled_from(EXAMS)


def _draw(seed: int, exam: compose.Exam, when: str = "") -> tuple[compose.Study, str, list[str]]:
    rnd = Random(seed).random
    study = compose.draw(rnd, exam, "F", "left" if exam.sided else "", when)
    findings = " ".join(text for _, text in compose.sentences(rnd, study)).lower()
    return study, findings, [item.lower() for item in compose.impression(rnd, study)]


def _all(study: compose.Study) -> list[compose.Drawn]:
    return [d for _, drawn in study.regions for d in drawn]


@given(_SEEDS, _EXAMS)
def test_what_matters_is_in_both_texts(seed: int, exam: compose.Exam) -> None:
    study, findings, items = _draw(seed, exam)
    for drawn in _all(study):
        assert drawn.name.lower() in findings
        if drawn.finding.rank:
            assert any(drawn.name.lower() in item for item in items)


@given(_SEEDS, _EXAMS)
def test_a_normal_study_has_a_normal_impression(seed: int, exam: compose.Exam) -> None:
    study, _, items = _draw(seed, exam)
    if not _all(study):
        assert items[0] in [text.lower() for text in exam.clear]
    elif not any(d.finding.rank for d in _all(study)):
        assert items[0] in [text.lower() for text in exam.calm]


@given(_SEEDS, _EXAMS)
def test_urgent_findings_lead_the_impression(seed: int, exam: compose.Exam) -> None:
    study, _, items = _draw(seed, exam)
    urgent = [d.name.lower() for d in _all(study) if d.finding.rank == 2]
    if urgent:
        assert any(name in items[0] for name in urgent)


@given(_SEEDS, st.sampled_from([e for e in EXAMS if e.sided]))
def test_a_limb_study_never_names_the_other_side(seed: int, exam: compose.Exam) -> None:
    _, findings, items = _draw(seed, exam)
    assert "right" not in findings + " ".join(items)


@given(_SEEDS, _EXAMS)
def test_without_a_prior_study_nothing_has_changed(seed: int, exam: compose.Exam) -> None:
    study, findings, _ = _draw(seed, exam)
    assert not any(d.change or d.before for d in _all(study))
    assert "{when}" not in findings and "previously" not in findings


@given(_SEEDS, _EXAMS)
def test_findings_have_at_least_25_words(seed: int, exam: compose.Exam) -> None:
    _, findings, _ = _draw(seed, exam, when="the prior CT")
    assert len(findings.split()) >= 25
    assert "{" not in findings


def test_vocabulary_places_are_sides_or_fixed() -> None:
    for exam in EXAMS:
        assert sum(bool(t.findings) for t in exam.topics) >= 3
        for topic in exam.topics:
            assert len(topic.normal) >= 3
            for finding in topic.findings:
                assert finding.rank in (0, 1, 2)
                assert all(place.count("{") == place.count("{side}") for place in finding.at)
