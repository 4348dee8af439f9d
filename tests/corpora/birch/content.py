"""The clinical text of one report, before a layout arranges it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.corpora.birch import hard_negatives, narrative
from tests.corpora.birch.rich import Text, characters, join
from tests.corpora.birch.scene import Scene
from tests.corpora.birch.slots import Slots

MARKED_BODY = 0.66
ABNORMAL = 0.38
WORDS = (42, 195)


@dataclass(frozen=True)
class Content:
    """Title, request and result; `findings` are pairs of organ and statements."""

    title: str
    indication: Text
    technique: Text
    comparison: Text
    findings: tuple[tuple[str, Text], ...]
    impressions: tuple[Text, ...]

    def prose(self, separator: str = " ") -> Text:
        """The findings without sub-headings."""
        return join(separator, (statement for _, statement in self.findings))


def compose(slots: Slots) -> Content:
    """Write the clinical text of the scene's exam; in a third of the reports the body names nobody."""
    scene, rng = slots.scene, slots.rng
    marked = rng.random() < MARKED_BODY
    findings, impressions = _result(slots)
    if marked:
        _insert(slots, findings, narrative.for_findings(scene), rng.choice([1, 1, 2, 2, 3]))
        if scene.age >= 90 and rng.random() < 0.6:
            _insert(slots, findings, narrative.OLD, 1)
        for template in rng.sample(narrative.IMPRESSION, rng.choice([0, 0, 1, 1, 2])):
            impressions[-1] = join(" ", [impressions[-1], slots.say(template)])
    reason = rng.choice(scene.exam.reasons)
    indication = rng.choice(narrative.for_indication(scene) if rng.random() < 0.7 else narrative.PLAIN_INDICATION)
    comparison = rng.choice(narrative.COMPARISON if rng.random() < 0.7 else narrative.PLAIN_COMPARISON)
    technique = rng.choice(scene.exam.techniques)
    if rng.random() < 0.25:
        technique += " " + rng.choice(narrative.TECHNIQUE + narrative.PLAIN_TECHNIQUE)
    return Content(
        title=rng.choice(scene.exam.titles),
        indication=slots.say(indication.replace("{reason}", reason)),
        technique=slots.say(technique),
        comparison=slots.say(comparison),
        findings=tuple(findings),
        impressions=tuple(impressions),
    )


def wet_read(slots: Slots) -> tuple[Text, Text]:
    """A first short reading: findings and impression of their own."""
    exam = slots.scene.exam
    statements = [slots.say(slots.rng.choice(organ.normal)) for organ in slots.rng.sample(exam.organs, 2)]
    return join(" ", statements), slots.say(slots.rng.choice(exam.nothing))


def _result(slots: Slots) -> tuple[list[tuple[str, Text]], list[Text]]:
    exam, rng = slots.scene.exam, slots.rng
    findings: list[tuple[str, Text]] = []
    impressions: list[Text] = []
    for organ in exam.organs:
        if organ.abnormal and rng.random() < ABNORMAL:
            statement, conclusion = rng.choice(organ.abnormal)
            impressions.append(slots.say(conclusion))
        else:
            statement = rng.choice(organ.normal)
        findings.append((organ.name, slots.say(statement)))
    if not impressions:
        impressions.append(slots.say(rng.choice(exam.nothing)))
    rng.shuffle(impressions)
    _insert(slots, findings, _negatives(slots.scene), rng.choice([1, 2, 2, 3]))
    while _words(findings) < WORDS[0]:
        _insert(slots, findings, _anywhere(slots.scene), 1)
    while _words(findings) > WORDS[1]:
        findings.pop()
    return findings, impressions[:5]


def _negatives(scene: Scene) -> tuple[str, ...]:
    near = hard_negatives.BY_REGION.get(scene.exam.region, ())
    return near * 3 + _anywhere(scene)


def _anywhere(scene: Scene) -> tuple[str, ...]:
    """What fits any exam, and any exam by this machine."""
    return hard_negatives.EVERYWHERE + hard_negatives.BY_MACHINE.get(scene.exam.code, ())


def _insert(slots: Slots, findings: list[tuple[str, Text]], templates: tuple[str, ...], count: int) -> None:
    """Put sentences behind statements drawn by chance; no sentence stands in a report twice."""
    fresh = [template for template in templates if template not in slots.used]
    for template in slots.rng.sample(fresh, min(count, len(fresh))):
        slots.used.add(template)
        place = slots.rng.randrange(len(findings))
        organ, statement = findings[place]
        findings[place] = (organ, join(" ", [statement, slots.say(template)]))


def _words(findings: list[tuple[str, Text]]) -> int:
    return sum(len(characters(statement).split()) for _, statement in findings)
