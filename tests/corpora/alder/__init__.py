"""Reports written to be hard: many origins of names, many layouts, truth exact by construction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from tests.corpora.alder import layouts_odd as odd
from tests.corpora.alder import layouts_plain as ordinary
from tests.corpora.alder.case import draw_case, known_of
from tests.corpora.alder.draft import Draft
from tests.corpora.alder.markup import render
from tests.corpora.document import Document

LAYOUTS: dict[str, Callable[[Draft], str]] = {
    layout.__name__: layout
    for layout in (
        ordinary.classic,
        ordinary.one_line,
        ordinary.br_breaks,
        ordinary.title_bare,
        ordinary.impression_first,
        ordinary.combined,
        ordinary.headless,
        ordinary.numbered,
        ordinary.all_caps,
        ordinary.lower_dash,
        ordinary.structured,
        odd.wet_read,
        odd.wet_with_headings,
        odd.addendum_after,
        odd.addendum_before,
        odd.markdown,
        odd.letter,
        odd.comma_headings,
        odd.hl7_header,
        odd.outpatient,
        odd.trauma,
        odd.teleradiology,
        odd.minimal,
        odd.windows_breaks,
    )
}


def documents(count: int, seed: int) -> Iterator[Document]:
    """`count` reports; the i-th depends on (seed, i) alone."""
    return (document(seed, index) for index in range(count))


def document(seed: int, index: int) -> Document:
    """The report at that place of that corpus."""
    rng = Random(f"alder:{seed}:{index}")
    layout = rng.choice(tuple(LAYOUTS))
    case = draw_case(rng)
    rendered = render(LAYOUTS[layout](Draft(rng, case)))
    return Document(
        id=f"alder-{seed}-{index}",
        text=rendered.text,
        known=known_of(case, rng),
        spans=rendered.spans,
        sections=rendered.sections,
        layout=layout,
    )
