"""Layouts that carry more than one reading: wet and final, addendum and original, two exams."""

from __future__ import annotations

from dataclasses import replace

from tests.corpora.alder import tails
from tests.corpora.alder.clinical import KINDS
from tests.corpora.alder.draft import Draft
from tests.corpora.alder.layouts_plain import classic_short, core, exam_line, middle
from tests.corpora.alder.markup import section

_KINDS_OF_BOTH_SEXES = tuple(kind for kind in KINDS if kind.female is None)


def wet_read(draft: Draft) -> str:
    """A preliminary reading above (or below) the final one; the final one counts."""
    wet = draft.one(tails.WET_READS)
    final = draft.rng.choice(
        ("FINAL REPORT\n", "*** FINAL REPORT ***\n", "Final Attending Report\n", "", "FINAL REPORT:\n")
    )
    body = "\n\n".join([exam_line(draft), *middle(draft), *core(draft)])
    if draft.chance(0.2):
        return f"{draft.block()}\n\n{body}{draft.tail()}\n\n{wet}"
    rule = draft.rng.choice(("\n\n", "\n______________________________\n", "\n----------\n"))
    return f"{draft.block()}\n\n{wet}{rule}{final}{body}{draft.tail()}"


def wet_with_headings(draft: Draft) -> str:
    """Two whole reports: a resident's with its own headings, then the attending's."""
    first = [draft.rng.choice(draft.organs)[1][0], draft.fill("{wet}")]
    early = f"FINDINGS: {first[0]}\nIMPRESSION: {first[1]}"
    top = draft.rng.choice(("PRELIMINARY REPORT", "** PRELIM **", "RESIDENT PRELIMINARY READ", "WET READ"))
    bottom = draft.rng.choice(("FINAL REPORT", "** FINAL **", "ATTENDING FINAL REPORT"))
    signed = draft.fill("Dr. {resident} {stamp}")
    body = "\n\n".join([*middle(draft), *core(draft)])
    return f"{draft.line()}\n\n{top}\n{early}\n{signed}\n\n{bottom}\n{exam_line(draft)}\n{body}{draft.tail()}"


def _addendum(draft: Draft) -> str:
    heading = draft.fill(
        draft.rng.choice(
            (
                "ADDENDUM:",
                "ADDENDUM {next_day} {time}:",
                "*** ADDENDUM *** by Dr. {rad_full} on {next_day}:",
                "Addendum Begins\n",
                "ADDENDUM #1 ({rad_initials} {next_day}):",
                "ADDENDUM REPORT:\n",
            )
        )
    )
    text = section("addendum", draft.one(tails.ADDENDA))
    return f"{heading} {text}" if not heading.endswith("\n") else f"{heading}{text}"


def addendum_after(draft: Draft) -> str:
    """Something added below the signature."""
    return f"{classic_short(draft)}\n\n{draft.signature()}\n\n{_addendum(draft)}"


def addendum_before(draft: Draft) -> str:
    """Something added above the original."""
    mark = draft.rng.choice(("ORIGINAL REPORT", "--- Original report ---", "ORIGINAL REPORT FOLLOWS:", "Addendum Ends"))
    return f"{_addendum(draft)}\n\n{mark}\n\n{classic_short(draft)}{draft.tail()}"


def two_exams(draft: Draft) -> str:
    """Two exams in one report: a sub-heading for each inside the findings, one impression for both."""
    other = Draft(draft.rng, replace(draft.case, kind=draft.rng.choice(_KINDS_OF_BOTH_SEXES)))
    titles = [draft.exam, other.exam]
    style = draft.rng.choice(("{title}:\n{text}", "{title}\n{text}", "---{title}---\n{text}"))
    bodies = (" ".join(" ".join(sentences) for _, sentences in one.organs[:3]) for one in (draft, other))
    findings = "\n\n".join(style.format(title=t.upper(), text=b) for t, b in zip(titles, bodies, strict=True))
    draft.impressions = [*draft.impressions[:2], *other.impressions[:2]]
    exam = f"{draft.heading('exam')}: " + section("exam", " AND ".join(titles))
    parts = [
        *draft.maybe_block(),
        exam,
        *middle(draft),
        f"{draft.heading('findings')}:\n\n{section('findings', findings)}",
    ]
    return "\n\n".join([*parts, f"{draft.heading('impression')}:\n{draft.impression_any()}"]) + draft.tail()
