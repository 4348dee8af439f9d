"""What a study shows, and how it is put into words: findings and an impression that agree with each other.

A study is drawn first (which findings, where, how large, changed since when); only then are the two texts
written from that one drawing, each with wordings of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from radlake.synth.names import Rnd
from radlake.synth.vocabulary.model import Exam, Finding, Topic

_SEEN = ("seen", "noted", "present", "identified", "demonstrated", "visualized")
_STABLE = ("unchanged", "stable", "not significantly changed", "similar to prior")
_STABLE_AT = ("unchanged from the prior study", "stable since {when}", "not significantly changed since {when}",
              "similar to the prior examination", "unchanged compared with {when}")  # fmt: skip
_WORSE = ("increased", "worsened", "progressed")
_WORSE_AT = (
    "increased since the prior study",
    "larger than on {when}",
    "more conspicuous than on {when}",
    "progressed since {when}",
)
_BETTER = ("decreased", "improved", "partially resolved")
_BETTER_AT = (
    "decreased since the prior study",
    "improved since {when}",
    "smaller than on {when}",
    "partially resolved since {when}",
)
_NEW = ("new", "new since the prior study")
_NEW_AT = ("new since the prior study", "not seen on {when}", "new compared with {when}")
_SAID = {
    "stable": (_STABLE_AT, _STABLE),
    "worse": (_WORSE_AT, _WORSE),
    "better": (_BETTER_AT, _BETTER),
    "new": (_NEW_AT, _NEW),
}

# Said about the study rather than the patient, so that none can contradict a finding.
_REMARKS = (
    "Image quality is adequate for interpretation.", "The examination is mildly limited by patient motion.",
    "Evaluation is somewhat limited by body habitus.", "The study was completed without complication.",
    "All images were reviewed at the workstation.", "No technical limitation is noted.",
    "Assessment of fine detail is limited by overlying material.", "The patient tolerated the procedure well.",
    "Positioning is satisfactory for the purpose of this examination.",
)  # fmt: skip


@dataclass(slots=True)
class Drawn:
    """One finding in one patient, with everything that both texts must agree on."""

    finding: Finding
    name: str  # severity, side and noun: "small left pleural effusion"
    many: bool
    place: str
    adjective: str  # the place in front of the noun; "" where that cannot be said
    size: str
    before: str
    change: str
    possible: bool


@dataclass(slots=True)
class Study:
    """A drawn study: the topics in order, each with its findings (none: normal)."""

    exam: Exam
    regions: list[tuple[Topic, list[Drawn]]]
    when: str  # the prior examination, as a marked date or a phrase; "" without one


def draw(rnd: Rnd, exam: Exam, sex: str, side: str, when: str) -> Study:
    """Draws what a study shows. `side` is the limb's side, `when` the prior examination ("" without one)."""
    topics = [t for t in exam.topics if not t.sex or t.sex == sex]
    open_topics = [i for i, t in enumerate(topics) if t.findings]
    chance = rnd()
    wanted = 0 if chance < 0.24 else 1 if chance < 0.52 else 2 if chance < 0.8 else 3 if chance < 0.94 else 4
    chosen: set[int] = set()
    for _ in range(wanted):
        chosen.add(open_topics[int(rnd() * len(open_topics))])
    regions: list[tuple[Topic, list[Drawn]]] = []
    for i, topic in enumerate(topics):
        regions.append((topic, _draw_topic(rnd, topic, side, when) if i in chosen else []))
    return Study(exam, regions, when)


def sentences(rnd: Rnd, study: Study, joined: bool = True) -> list[tuple[str, str]]:
    """(topic label, sentences) in order. `joined` allows one normal sentence for two neighbouring topics."""
    said: list[tuple[str, str]] = []
    skip = False
    regions = study.regions
    for i, (topic, drawn) in enumerate(regions):
        if skip:
            skip = False
            continue
        if drawn:
            said.append((topic.label, " ".join([_finding_sentence(rnd, d, study.when) for d in drawn])))
            continue
        pair = joined and topic.with_next and i + 1 < len(regions) and not regions[i + 1][1]
        skip = bool(pair) and rnd() < 0.35
        options = topic.with_next if skip else topic.normal
        said.append((topic.label, options[int(rnd() * len(options))]))
    _add_remarks(rnd, said)
    return said


def impression(rnd: Rnd, study: Study) -> list[str]:
    """The items of the impression: urgent ones first; a calm line where nothing but incidental findings was drawn."""
    drawn = [d for _, found in study.regions for d in found]
    exam = study.exam
    if not drawn:
        return [exam.clear[int(rnd() * len(exam.clear))]]
    main = sorted((d for d in drawn if d.finding.rank), key=lambda d: -d.finding.rank)
    incidental = [d for d in drawn if not d.finding.rank]
    items = [] if main else [exam.calm[int(rnd() * len(exam.calm))]]
    items += [_conclusion(rnd, d) for d in main]
    items += [_conclusion(rnd, d) for d in incidental if rnd() < (0.45 if main else 0.7)]
    if main and rnd() < 0.12:
        items.append("No other acute abnormality.")
    return items


def _add_remarks(rnd: Rnd, said: list[tuple[str, str]]) -> None:
    words = sum(text.count(" ") + 1 for _, text in said)
    first = int(rnd() * len(_REMARKS))
    for i in range(len(_REMARKS)):
        if words >= 25 and (i or rnd() < 0.8):
            return
        remark = _REMARKS[(first + i) % len(_REMARKS)]
        words += remark.count(" ") + 1
        said.insert(0 if i % 2 else len(said), ("Other", remark))


def _draw_topic(rnd: Rnd, topic: Topic, side: str, when: str) -> list[Drawn]:
    findings = topic.findings
    first = int(rnd() * len(findings))
    drawn = [_draw_finding(rnd, findings[first], side, when)]
    if len(findings) > 2 and rnd() < 0.12:
        second = (first + 1 + int(rnd() * (len(findings) - 1))) % len(findings)
        drawn.append(_draw_finding(rnd, findings[second], side, when))
    return drawn


def _draw_finding(rnd: Rnd, finding: Finding, side: str, when: str) -> Drawn:
    severity = finding.severity[int(rnd() * len(finding.severity))] + " " if finding.severity else ""
    which = side or ("right" if rnd() < 0.5 else "left")
    noun, many = finding.noun, finding.verb == "are"
    if finding.side and finding.plural and rnd() < 0.22:
        noun, which, many = finding.plural, "bilateral", True
    name = f"{severity}{which} {noun}" if finding.side else severity + noun
    place = adjective = ""
    if finding.at:
        place = finding.at[int(rnd() * len(finding.at))]
        adjective = finding.adjectives[place].replace("{side}", which)
        if adjective[:5] == "with " or finding.side:
            adjective = ""
        place = " " + place.replace("{side}", which)
    change = _draw_change(rnd) if when else ""
    if change and not finding.rank:
        change = "stable"  # old scars and cysts neither heal nor grow between two studies
    size, before = _draw_size(rnd, finding.size_mm, change) if finding.size_mm and not many else ("", "")
    return Drawn(finding, name, many, place, adjective, size, before, change, rnd() < 0.06)


def _draw_change(rnd: Rnd) -> str:
    chance = rnd()
    if chance < 0.4:
        return ""
    return "stable" if chance < 0.68 else "worse" if chance < 0.8 else "better" if chance < 0.9 else "new"


def _draw_size(rnd: Rnd, limits: tuple[int, int], change: str) -> tuple[str, str]:
    low, high = limits
    mm = low + int(rnd() ** 2 * (high - low + 1))
    before = ""
    if change == "worse":
        before = _length(rnd, max(1, min(mm - 1, int(mm * (0.5 + rnd() * 0.4)))))
    elif change == "better":
        before = _length(rnd, mm + 1 + int(mm * rnd() * 0.6))
    return _length(rnd, mm), before


def _length(rnd: Rnd, mm: int) -> str:
    return f"{mm} mm" if mm < 10 or rnd() < 0.35 else f"{mm // 10}.{mm % 10} cm"


def _finding_sentence(rnd: Rnd, d: Drawn, when: str) -> str:
    name, verb = d.name, "are" if d.many else "is"
    frame = rnd()
    size_first = d.size and d.finding.article and rnd() < 0.5
    if size_first:
        name = f"{d.size} {name}"
    article = _article(name) if d.finding.article and not d.many else ""
    if d.possible:
        body = f"There may be {article}{name}{d.place}"
    elif frame < 0.36:
        body = f"There {verb} {article}{name}{d.place}"
    elif frame < 0.6 and d.place[:4] == " of ":
        body = f"{article}{name}{d.place} {verb} {_SEEN[int(rnd() * 6)]}"
    elif frame < 0.6:
        body = f"{article}{name} {verb} {_SEEN[int(rnd() * 6)]}{d.place}"
    elif frame < 0.75 and d.adjective:
        body = f"{article and _article(d.adjective)}{d.adjective} {name} {verb} {_SEEN[int(rnd() * 6)]}"
    else:
        body = f"{name}{d.place}"
    if d.size and not size_first:
        body += f" measuring {d.size}"
    more = d.finding.detail
    if more and rnd() < 0.5:
        body += f" {more[int(rnd() * len(more))]}"
    return f"{body[0].upper()}{body[1:]}{_change_clause(rnd, d, when)}."


def _change_clause(rnd: Rnd, d: Drawn, when: str) -> str:
    if not d.change:
        return ""
    if d.before and rnd() < 0.6:
        return f", previously {d.before}"
    options = _SAID[d.change][0]
    return ", " + options[int(rnd() * len(options))].replace("{when}", when)


def _conclusion(rnd: Rnd, d: Drawn) -> str:
    finding = d.finding
    name = f"{d.adjective} {d.name}" if d.adjective and rnd() < 0.45 else d.name + d.place
    if d.size and rnd() < 0.4:
        name = f"{d.size} {name}" if d.finding.article else f"{name}, {d.size}"
    if d.possible:
        name = f"possible {name}"
    if finding.meaning and rnd() < 0.75:
        name += f", {finding.meaning[int(rnd() * len(finding.meaning))]}"
    if d.change and rnd() < 0.85:
        options = _SAID[d.change][1]
        name += f", {options[int(rnd() * len(options))]}"
    sentence = f"{name[0].upper()}{name[1:]}."
    if finding.advice and rnd() < 0.5:
        sentence += f" {finding.advice[int(rnd() * len(finding.advice))]}"
    return sentence


def _article(phrase: str) -> str:
    # Sizes are read aloud: an 8 mm, an 11 mm and an 18 mm nodule.
    if phrase[0] in "aeiouAEIOU8" and phrase[:4] != "unil":
        return "an "
    return "an " if phrase[:3] in ("11 ", "18 ") or phrase[:3] in ("MRI", "FDG") else "a "
