"""Twenty ways of laying out a report, and one defect: a combined heading under which nothing can be told apart."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from radlake.synth.marks import section
from radlake.synth.names import Rnd

_TITLES = {
    "indication": ("Indication", "History", "Clinical History", "Reason for Exam", "Clinical Information"),
    "technique": ("Technique", "Technique", "Procedure"),
    "comparison": ("Comparison", "Comparison", "Comparisons", "Prior Studies"),
    "findings": ("Findings",) * 11 + ("Finding",),
    "impression": ("Impression",) * 9 + ("Impressions", "Conclusion", "Opinion"),
}
_USUAL = ("indication", "technique", "comparison", "findings", "impression")
_UPSIDE = ("impression", "indication", "technique", "comparison", "findings")
_WRAP = re.compile(r"([^\n]{44,70}) ")


@dataclass(slots=True)
class Parts:
    """The marked pieces of one report. Empty findings or impression: a defect, with or without its heading."""

    title: str
    header: str
    indication: str
    technique: str
    comparison: str
    findings: list[tuple[str, str]]  # (topic label, sentences)
    impression: list[str]
    note: str  # a telephoned result, or ""
    sign_off: str
    wet_read: str
    addendum: str
    salutation: str
    bare_headings: bool = False  # keep the heading of a missing section


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: how headings look (`{U}` capitals, `{T}` as a title, `{l}` lower case), what joins the sections."""

    name: str
    heading: str = "{U}: "
    gap: str = "\n\n"
    order: tuple[str, ...] = _USUAL
    findings: str = "prose"  # prose, lines, labels
    items: str = "mixed"  # mixed, numbered, dashes, prose
    last: Callable[[str], str] | None = None  # applied to the whole marked text


def _single_line(text: str) -> str:
    return text.replace("\n\n", " ").replace("\n", " ")


def _commas(text: str) -> str:
    return text.replace("\n\n", "\n").replace("\n", ",")


def _wrapped(text: str) -> str:
    return _WRAP.sub("\\1\n", text)


LAYOUTS: tuple[Layout, ...] = (
    Layout("colon"),
    Layout("colon_block", "{U}:\n"),
    Layout("colon_title", "{T}: ", "\n"),
    Layout("all_caps", last=str.upper),
    Layout("single_line", last=_single_line),
    Layout("hl7_breaks", "{U}:\n", last=lambda text: text.replace("\n", "\\.br\\")),
    Layout("title_no_colon", "{T}\n"),
    Layout("impression_first", order=_UPSIDE),
    Layout("no_findings_heading"),
    Layout("wet_read_final"),
    Layout("addendum_end", "{U}:\n"),
    Layout("numbered", items="numbered"),
    Layout("comma_headings", "{U}:\n", "\n", items="prose", last=_commas),
    Layout("asterisks", "*** {U} ***\n", items="dashes"),
    Layout("dictation", "{U}:  ", "\n", findings="lines"),
    Layout("letter", "{T}: "),
    Layout("wrapped_columns", "{U}:\n", last=_wrapped),
    Layout("lower_case", "{l}: ", "\n"),
    Layout("topic_labels", "{U}:\n", findings="labels"),
    Layout("crlf", "{U}:\n", last=lambda text: text.replace("\n", "\r\n")),
)  # fmt: skip
COMBINED = Layout("combined_heading")


def render(rnd: Rnd, layout: Layout, parts: Parts) -> str:
    """The marked text of a report in a layout."""
    blocks = [parts.salutation if layout.name == "letter" else parts.header]
    if layout.name in ("colon", "numbered", "wrapped_columns"):
        blocks.append(f"EXAM: {parts.title}")
    if layout.name == "wet_read_final":
        blocks += [f"WET READ: {section('wet_read', parts.wet_read)}", "FINAL REPORT"]
    blocks += _bodies(rnd, layout, parts)
    if layout.name == "letter":
        blocks.append("Kind regards,")
    blocks.append(parts.sign_off)
    if layout.name == "addendum_end":
        blocks.append(f"ADDENDUM:\n{section('addendum', parts.addendum)}")
    text = layout.gap.join([b for b in blocks if b])
    return layout.last(text) if layout.last else text


def line_break(layout: Layout) -> str:
    """What this layout puts where others break a line."""
    return layout.last("\n") if layout.last else "\n"


def _bodies(rnd: Rnd, layout: Layout, parts: Parts) -> list[str]:
    bodies = {
        "indication": parts.indication,
        "technique": parts.technique,
        "comparison": parts.comparison,
        "findings": _findings(rnd, layout.findings, parts.findings),
        "impression": _items(rnd, layout.items, parts.impression),
    }
    note = parts.note
    if note and bodies["impression"] and rnd() < 0.4:
        bodies["impression"] += f" {note}"
        note = ""
    if layout is COMBINED:
        both = section("combined", f"{bodies.pop('findings')} {bodies.pop('impression')}")
        last = [f"FINDINGS/IMPRESSION: {both}"]
        order: tuple[str, ...] = _USUAL[:3]
    else:
        last, order = [], layout.order
    blocks = [_block(rnd, layout, name, bodies[name], parts.bare_headings) for name in order]
    return blocks + last + ([_heading(layout, "Communication") + note] if note else [])


def _block(rnd: Rnd, layout: Layout, name: str, body: str, bare: bool) -> str:
    if not body:
        bare = bare and name in ("findings", "impression")
        return _heading(layout, name.title()).rstrip() if bare else ""
    if name == "findings" and layout.name == "no_findings_heading":
        return section(name, body)
    titles = _TITLES[name]
    return _heading(layout, titles[int(rnd() * len(titles))]) + section(name, body)


def _heading(layout: Layout, title: str) -> str:
    heading = layout.heading
    if "{U}" in heading:
        return heading.replace("{U}", title.upper())
    return heading.replace("{T}", title) if "{T}" in heading else heading.replace("{l}", title.lower())


def _findings(rnd: Rnd, style: str, said: list[tuple[str, str]]) -> str:
    if style == "lines":
        return "\n".join([text for _, text in said])
    if style == "labels" or (style == "prose" and rnd() < 0.06):
        upper = rnd() < 0.5
        return "\n".join([f"{label.upper() if upper else label}: {text}" for label, text in said])
    return " ".join([text for _, text in said])


def _items(rnd: Rnd, style: str, items: list[str]) -> str:
    if style == "mixed":
        chance = rnd()
        style = "prose" if len(items) == 1 or chance < 0.4 else "numbered" if chance < 0.85 else "dashes"
    if style == "numbered":
        mark = "." if rnd() < 0.75 else ")"
        return "\n".join([f"{i}{mark} {item}" for i, item in enumerate(items, 1)])
    return "\n".join([f"- {item}" for item in items]) if style == "dashes" else " ".join(items)
