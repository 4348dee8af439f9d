"""A held-out corpus of American radiology reports with their true PHI and sections; all of it invented.

Written without sight of the rules, and meant to stay so: measure on it, but never tune a rule on its reports.

>>> document = next(documents(count=1, seed=7))
>>> document.id
'dogwood-7-0'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from tests.corpora.document import Document
from tests.corpora.dogwood import layouts_hospital, layouts_outpatient, layouts_plain
from tests.corpora.dogwood.case import Case, known_of, random_case
from tests.corpora.dogwood.markup import render

# "at 3:40 p.m." closes a sentence without a second period.
_HALF_DAY = re.compile(r"([ap]\.m\.)\.", re.IGNORECASE)

# How often each layout comes, in proportion.
LAYOUTS: dict[Callable[[Case], str], int] = {
    layouts_hospital.epic: 8,
    layouts_hospital.meditech: 4,
    layouts_hospital.cerner: 4,
    layouts_hospital.vista: 3,
    layouts_hospital.wet_read: 3,
    layouts_hospital.attested: 4,
    layouts_plain.one_line: 4,
    layouts_plain.escaped_breaks: 3,
    layouts_plain.title_case: 3,
    layouts_plain.impression_first: 2,
    layouts_plain.combined: 3,
    layouts_plain.no_findings_heading: 3,
    layouts_plain.addendum_first: 2,
    layouts_plain.addendum_last: 2,
    layouts_plain.commas: 2,
    layouts_outpatient.letter: 3,
    layouts_outpatient.fax: 3,
    layouts_outpatient.pipes: 2,
    layouts_outpatient.web_page: 2,
    layouts_outpatient.quick_note: 2,
    layouts_outpatient.teleradiology: 3,
}


def documents(count: int, seed: int) -> Iterator[Document]:
    """`count` reports; the same seed gives the same reports."""
    return (_document(index, seed) for index in range(count))


def _document(index: int, seed: int) -> Document:
    rng = Random(f"dogwood:{seed}:{index}")
    layout = rng.choices(list(LAYOUTS), list(LAYOUTS.values()))[0]
    case = random_case(rng)
    text, spans, sections = render(_HALF_DAY.sub(r"\1", layout(case)))
    return Document(f"dogwood-{seed}-{index}", text, known_of(case), spans, sections, layout.__name__)
