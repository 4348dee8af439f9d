"""Reports in many hands: short templates of real-life wording, filled from one case each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.corpora.document import Document, GoldSpan
from tests.corpora.elm.body import FINDINGS, IMPRESSION, TECHNIQUE
from tests.corpora.elm.case import Case
from tests.corpora.elm.clean import CLEAN
from tests.corpora.elm.history import COMPARISON, INDICATION
from tests.corpora.elm.layouts import LAYOUTS, Layout
from tests.corpora.elm.markup import crlf, fill, parse, recase, section, wrap

_PHI = {
    "indication": INDICATION,
    "technique": TECHNIQUE,
    "comparison": COMPARISON,
    "findings": FINDINGS,
    "impression": IMPRESSION,
}
# Sentences of a section: with PHI (at most), without (at least, at most).
_SIZES = {
    "indication": (3, 0, 2),
    "technique": (1, 0, 3),
    "comparison": (1, 0, 1),
    "findings": (3, 5, 14),
    "impression": (2, 1, 3),
}


def documents(count: int, seed: int = 1) -> Iterator[Document]:
    """`count` reports, each a function of `seed` and its index."""
    for index in range(count):
        yield _document(Random(f"elm:{seed}:{index}"), f"elm-{seed}-{index}")


def _document(rng: Random, name: str) -> Document:
    case, layout = Case(rng), rng.choice(LAYOUTS)
    header = fill(layout.header, case.slot) if rng.random() < 0.93 else ""
    headings = zip(_PHI, layout.headings.split("|"), strict=True)
    parts = [header, *(_part(rng, case, layout, one, heading) for one, heading in headings if heading != "-")]
    parts.append(fill(layout.footer, case.slot) if rng.random() < 0.95 else "")
    text, spans, sections = parse(layout.joint.join(filter(None, parts)))
    text, spans, sections = _print(layout, text, spans, sections)
    return Document(name, text, case.known(), tuple(spans), sections, layout.name)


def _part(rng: Random, case: Case, layout: Layout, name: str, heading: str) -> str:
    phi, low, high = _SIZES[name]
    wanted = rng.randrange(phi + 1) if rng.random() < 0.8 else phi
    sentences = rng.sample(_PHI[name], wanted) + rng.sample(CLEAN[name], rng.randrange(low, high + 1))
    rng.shuffle(sentences)
    body = layout.gap.join(fill(one, case.slot) for one in sentences)
    return heading.replace("~", "|") + section(name, body) if body else ""


def _print(
    layout: Layout, text: str, spans: list[GoldSpan], sections: dict[str, tuple[int, int]]
) -> tuple[str, list[GoldSpan], dict[str, tuple[int, int]]]:
    """Wrap, change the case and end the lines as the layout does."""
    text = wrap(text, layout.width) if layout.width else text
    text = recase(text, {"upper": str.upper, "lower": str.lower}.get(layout.case, str))
    if layout.newline == "\n":
        return text, spans, sections
    moved = [GoldSpan(crlf(text, one.start), crlf(text, one.end), one.category) for one in spans]
    parts = {name: (crlf(text, start), crlf(text, end)) for name, (start, end) in sections.items()}
    return re.sub("\n", layout.newline, text), moved, parts
