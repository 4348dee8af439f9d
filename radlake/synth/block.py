"""One block of the export: from a seed to the bytes of two CSV files and their gold."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from json.encoder import encode_basestring as quoted
from random import Random

from radlake.synth import compose, defects, layouts, narrative
from radlake.synth.compose import Study
from radlake.synth.layouts import COMBINED, LAYOUTS, Layout, Parts
from radlake.synth.names import Rnd
from radlake.synth.narrative import Visit
from radlake.synth.people import Hospital, make_hospital, signature
from radlake.synth.records import HEADER, Record, csv_line, gold_of
from radlake.synth.visits import BLOCK, schedule

_VERSIONED = (
    "duplicate_delivery",
    "preliminary_version",
    "corrected_version",
    "addended_version",
    "retraction",
)


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker needs to know to make one block."""

    seed: int
    block: int
    count: int  # reports in this block
    file_names: tuple[str, str]
    canary: str | None


@dataclass(slots=True)
class Made:
    """The finished bytes of one block, file by file, and what they hold."""

    files: list[tuple[str, bytes]] = field(default_factory=list)
    phi_spans: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)
    records: int = 0
    kinds: Counter[str] = field(default_factory=Counter)


def make_block(task: Task) -> Made:
    """All records of a block: a function of its task alone, so that blocks can be made anywhere in any order."""
    rnd = Random(f"block:{task.seed}:{task.block}").random
    records = draw_records(rnd, task)
    half = (len(records) + 1) // 2
    _plan_broken_quotes(rnd, records, half, task.count)
    made = Made(records=len(records))
    for name, part in zip(task.file_names, (records[:half], records[half:]), strict=True):
        if part:
            _write_file(rnd, made, name, part)
    return made


def draw_records(rnd: Rnd, task: Task) -> list[Record]:
    """The records of a block in the order of their delivery."""
    hospital = make_hospital(task.seed)
    visits = schedule(rnd, hospital, task.block * BLOCK, task.count, task.canary)
    kinds = defects.plan(rnd, task.count)
    records = list(_records(rnd, hospital, visits, kinds, task.block * BLOCK))
    return sorted(records, key=lambda r: r.place)


def _records(rnd: Rnd, hospital: Hospital, visits: list[Visit], kinds: dict[int, str], first: int) -> Iterator[Record]:
    clean: Record | None = None  # the latest report without a defect: what a second registration repeats
    for i, visit in enumerate(visits):
        kind = kinds.get(i, "")
        report_id = f"R{10_000_000 + first + i}"
        if kind == "duplicate_text" and clean:
            yield clean.later(i, report_id=report_id, accession=visit.accession, defect=kind, of=clean.report_id)
            continue
        layout = LAYOUTS[int(rnd() * len(LAYOUTS))] if kind != "combined_heading" else COMBINED
        parts, other = _parts(rnd, hospital, visit, kind)
        marked = layouts.render(rnd, layout, parts)
        status = "P" if not kind and rnd() < 0.012 else "F"
        base = Record(report_id, 1, status, visit, visit.accession, marked, layout.name, float(i))
        if kind in _VERSIONED:
            parts.impression = other
            yield from _deliveries(rnd, kind, base, layout, parts, len(visits))
            continue
        base.defect = kind if kind != "duplicate_text" else ""
        clean = clean if kind else base
        yield base


def _deliveries(rnd: Rnd, kind: str, base: Record, layout: Layout, parts: Parts, count: int) -> Iterator[Record]:
    other = layouts.render(rnd, layout, parts)
    yield from defects.versions(rnd, kind, base, other, count, layouts.line_break(layout))


def _parts(rnd: Rnd, hospital: Hospital, v: Visit, kind: str) -> tuple[Parts, list[str]]:
    """The pieces of a report, and the impression of its other version (preliminary, or before a correction)."""
    compared, when = narrative.comparison(rnd, v, hospital)
    study = compose.draw(rnd, v.exam, v.patient.sex, v.side, when)
    said = compose.sentences(rnd, study)
    if rnd() < 0.06:
        said.insert(int(rnd() * (len(said) + 1)), ("Other", narrative.aside(rnd, v)))
    items = compose.impression(rnd, study)
    other = _other_impression(rnd, study, items, kind) if kind in _VERSIONED else []
    if kind == "short_findings":
        said = [("Other", defects.SHORT[int(rnd() * len(defects.SHORT))])]
        items = [v.exam.calm[int(rnd() * len(v.exam.calm))]]
    parts = Parts(
        v.description,
        narrative.header(rnd, v),
        narrative.indication(rnd, v) if rnd() < 0.95 else "",
        narrative.technique(rnd, v) if rnd() < 0.85 else "",
        compared if when or rnd() < 0.7 else "",
        [] if kind == "no_findings" else said,
        [] if kind == "no_impression" else items,
        narrative.call_note(rnd, v) if rnd() < 0.14 else "",
        narrative.sign_off(rnd, v),
        f"{items[0]} {signature(rnd, v.second)}",
        narrative.addendum(rnd, v),
        narrative.salutation(rnd, v),
        rnd() < 0.5,
    )
    return parts, other


def _other_impression(rnd: Rnd, study: Study, items: list[str], kind: str) -> list[str]:
    other = defects.wrong_side(items)
    if kind != "corrected_version" or other == items:
        other = compose.impression(rnd, study)
    return other if other != items else [*other, "Clinical correlation is recommended."]


def _plan_broken_quotes(rnd: Rnd, records: list[Record], half: int, count: int) -> None:
    """A lost quote swallows the next record, so both must be otherwise sound and in the same file."""
    wanted = max(round(defects.RATES["broken_quoting"] * count), 1 if count >= 130 else 0)
    sound = [r.single and not r.defect for r in records]
    while wanted:
        i = int(rnd() * (len(records) - 1))
        if sound[i] and sound[i + 1] and i + 1 != half:
            records[i].defect, records[i].of = "broken_quoting", records[i + 1].report_id
            sound[i] = sound[i + 1] = False
            wanted -= 1


def _write_file(rnd: Rnd, made: Made, name: str, records: list[Record]) -> None:
    lines = [HEADER.encode()]
    for row, record in enumerate(records, 1):
        gold = gold_of(record)
        line = csv_line(record, gold.text).encode()
        key = f'{{"report_id":"{record.report_id}","version":{record.version},"file":"{name}","row":{row},'
        if record.defect:
            of = f',"of":"{record.of}"' if record.of else ""
            made.defects.append(f'{key}"kind":"{record.defect}"{of}}}\n')
            made.kinds[record.defect] += 1
        if record.defect in defects.MALFORMED:
            line = defects.spoil(rnd, record.defect, line)
        else:
            text = gold.text
            # Written by hand: a JSON encoder takes a fifth of the whole run here.
            spans = [f'{{"start":{s},"end":{e},"category":"{c}","text":{quoted(text[s:e])}}}' for s, e, c in gold.spans]
            made.phi_spans.append(f'{key}"spans":[{",".join(spans)}]}}\n')
            places = {"findings": None, "impression": None, **gold.sections}
            made.sections.append(f'{key}"layout":"{record.layout}",{json.dumps(places)[1:]}\n')
        lines.append(line)
    made.files.append((name, b"".join(lines)))
