"""Reports written to be hard: many origins of names, many layouts, truth exact by construction.

What counts as PHI: names without titles, degrees, labels or possessive endings, suffixes (`Jr.`) and initials included;
dates finer than a year without the time of day (but where HL7 glues it on) and without the words around them; streets,
towns, counties and ZIP codes each on its own, not states; ages from 90 on, the number alone.

What counts as a section: the text without its heading; numbers and bullets of conclusions and organs' headings
inside, and so is a page's running head within the findings. Who was told, signatures, footers, copies and wet reads
are outside, even on the same line. A signature is the whole statement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from tests.corpora.alder import layouts_many as many
from tests.corpora.alder import layouts_odd as odd
from tests.corpora.alder import layouts_plain as ordinary
from tests.corpora.alder.case import draw_case, known_of
from tests.corpora.alder.draft import Draft
from tests.corpora.alder.markup import render
from tests.corpora.alder.people import draw_alias
from tests.corpora.alder.twists import twist
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
        many.wet_read,
        many.wet_with_headings,
        many.addendum_after,
        many.addendum_before,
        odd.markdown,
        odd.letter,
        odd.comma_headings,
        odd.hl7_header,
        odd.outpatient,
        odd.trauma,
        odd.teleradiology,
        many.two_exams,
        odd.no_blank_lines,
        odd.paged,
        odd.html,
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
    if layout == "trauma" and rng.random() < 0.3:
        case = replace(case, patient=draw_alias(rng, case.patient.female))
    rendered = render(twist(rng, LAYOUTS[layout](Draft(rng, case))))
    return Document(
        id=f"alder-{seed}-{index}",
        text=rendered.text,
        known=known_of(case, rng),
        spans=rendered.spans,
        sections=rendered.sections,
        layout=layout,
    )
