"""Layouts with headings of the usual kind."""

from __future__ import annotations

from tests.corpora.alder.draft import Draft
from tests.corpora.alder.markup import section, wrap

_MIDDLE = ("indication", "technique", "comparison")


def middle(draft: Draft, style: str = "{heading}: {text}", case: str = "upper", keep: float = 0.85) -> list[str]:
    """Most of indication, technique and comparison, each under its heading."""
    parts = []
    names = draft.rng.sample(_MIDDLE, 3) if draft.chance(0.2) else _MIDDLE
    for name in names:
        if draft.chance(keep):
            heading = getattr(draft.heading(name), case)()
            parts.append(style.format(heading=heading, text=section(name, getattr(draft, name))))
    return parts


def exam_line(draft: Draft, style: str = "{heading}: {text}") -> str:
    """The exam under its heading, now and then with a date behind it."""
    text = section("exam", draft.exam)
    if draft.chance(0.35):
        text += draft.fill(" {stamp}") if draft.chance(0.5) else draft.fill(", {today}")
    return style.format(heading=draft.heading("exam"), text=text)


def core(draft: Draft, gap: str = "\n") -> list[str]:
    """Findings and impression under their headings."""
    return [
        f"{draft.heading('findings')}:{gap}{draft.findings_any()}",
        f"{draft.heading('impression')}:{gap}{draft.impression_any()}",
    ]


def classic_short(draft: Draft) -> str:
    """The usual report without a tail."""
    head = [draft.block()] if draft.chance(0.5) else []
    return "\n\n".join([*head, exam_line(draft), *middle(draft), *core(draft, draft.rng.choice((" ", "\n")))])


def classic(draft: Draft) -> str:
    """Headings in capitals with a colon, text on the same or the next line."""
    gap = draft.rng.choice((" ", "\n", "\n"))
    style = "{heading}:" + gap + "{text}"
    parts = [draft.block()] if draft.chance(0.6) else []
    parts += [exam_line(draft), *middle(draft, style)]
    parts.append(f"{draft.heading('findings')}:{gap}{draft.findings_any()}")
    parts.append(f"{draft.heading('impression')}:{gap}{draft.impression_any()}")
    text = "\n\n".join(parts) + draft.tail()
    return wrap(text, draft.rng.choice((60, 72, 80)), draft.rng.choice(("", "  "))) if draft.chance(0.35) else text


def one_line(draft: Draft) -> str:
    """Everything on one line."""
    join = draft.rng.choice((" ", "  "))
    parts = [draft.line()] if draft.chance(0.6) else []
    parts += [exam_line(draft), *middle(draft)]
    findings = draft.findings_by_organ(" ") if draft.chance(0.3) else draft.findings_prose()
    impression = draft.impression_numbered(" ") if draft.chance(0.4) else draft.impression_prose()
    parts += [f"{draft.heading('findings')}: {findings}", f"{draft.heading('impression')}: {impression}"]
    return (join.join(parts) + draft.tail(join)).replace("\n", " ")


def br_breaks(draft: Draft) -> str:
    r"""HL7's `\.br\` in place of line breaks."""
    text = classic(draft)
    once, twice = draft.rng.choice(
        (("\\.br\\", "\\.br\\\\.br\\"), ("\\.br\\", "\\.br\\ \\.br\\"), ("\\.br\\", "\\.br\\"))
    )
    return text.replace("\n\n", twice).replace("\n", once)


def title_bare(draft: Draft) -> str:
    """Title Case headings alone on their line, no colon."""
    style = "{heading}\n{text}"
    parts = [draft.block()] if draft.chance(0.5) else []
    parts += [f"Exam\n{section('exam', draft.exam)}", *middle(draft, style, "title")]
    parts.append(f"{draft.heading('findings').title()}\n{draft.findings_any()}")
    parts.append(f"{draft.heading('impression').title()}\n{draft.impression_any()}")
    return draft.rng.choice(("\n\n", "\n")).join(parts) + draft.tail()


def impression_first(draft: Draft) -> str:
    """The conclusion on top, the description below, signature at the end."""
    head = draft.block() if draft.chance(0.5) else exam_line(draft)
    parts = [head, f"{draft.heading('impression')}:\n{draft.impression_any()}"]
    if draft.chance(0.3):
        parts.append(draft.discussed())
    parts += [*middle(draft), f"{draft.heading('findings')}:\n{draft.findings_any()}"]
    tail = [draft.signature()] if draft.chance(0.9) else []
    return "\n\n".join(parts + tail)


def combined(draft: Draft) -> str:
    """FINDINGS/IMPRESSION under one heading."""
    heading = draft.rng.choice(
        (
            "FINDINGS/IMPRESSION",
            "FINDINGS AND IMPRESSION",
            "FINDINGS / IMPRESSION",
            "IMPRESSION/FINDINGS",
            "Findings & Impression",
        )
    )
    sentences = [*(" ".join(s) for _, s in draft.organs), *draft.impressions]
    body = section("findings_impression", draft.rng.choice((" ", "\n")).join(sentences))
    head = [draft.block()] if draft.chance(0.5) else []
    return "\n\n".join([*head, exam_line(draft), *middle(draft), f"{heading}: {body}"]) + draft.tail()


def headless(draft: Draft) -> str:
    """No heading over the findings: the body follows technique or comparison."""
    head = [draft.block()] if draft.chance(0.5) else [exam_line(draft)]
    above = middle(draft, keep=1.0)
    body = draft.findings_prose(draft.rng.choice((" ", "\n\n", " ")))
    return "\n\n".join([*head, *above, body, f"{draft.heading('impression')}: {draft.impression_any()}"]) + draft.tail()


def numbered(draft: Draft) -> str:
    """Numbered conclusions, findings numbered too at times."""
    style = draft.rng.choice(("{n}. {text}", "{n}) {text}", "({n}) {text}", "{n}.  {text}", "#{n} {text}"))
    join = draft.rng.choice(("\n", "\n", "\n\n", " "))
    parts = [
        *draft.maybe_block(),
        exam_line(draft),
        *middle(draft),
        f"{draft.heading('findings')}:\n{draft.findings_any()}",
    ]
    return (
        "\n\n".join([*parts, f"{draft.heading('impression')}:\n{draft.impression_numbered(join, style)}"])
        + draft.tail()
    )


def all_caps(draft: Draft) -> str:
    """Dictation systems of the eighties."""
    text = draft.rng.choice((classic, headless, one_line, numbered))(draft)
    return text.upper()


def lower_dash(draft: Draft) -> str:
    """Headings in lower case or with a dash."""
    style = draft.rng.choice(("{heading} - {text}", "{heading} -- {text}", "{heading}:- {text}", "{heading}; {text}"))
    case = draft.rng.choice(("lower", "upper", "capitalize"))
    parts = [draft.line() if draft.chance(0.5) else exam_line(draft), *middle(draft, style, case)]
    for name, text in (("findings", draft.findings_prose("\n")), ("impression", draft.impression_any())):
        parts.append(style.format(heading=getattr(draft.heading(name), case)(), text=text))
    return draft.rng.choice(("\n", "\n\n")).join(parts) + draft.tail()


def structured(draft: Draft) -> str:
    """A template of organs, each on its line, some with a blank or a bullet."""
    style = draft.rng.choice(
        (
            "{organ}: {text}",
            "{title}: {text}",
            "{organ}:\n{text}",
            "  {organ}: {text}",
            "* {title} - {text}",
            "{organ}.  {text}",
        )
    )
    findings = draft.findings_by_organ(draft.rng.choice(("\n", "\n\n")), style)
    parts = [*draft.maybe_block(), exam_line(draft), *middle(draft), f"{draft.heading('findings')}:\n{findings}"]
    return "\n\n".join([*parts, f"{draft.heading('impression')}:\n{draft.impression_any()}"]) + draft.tail()
