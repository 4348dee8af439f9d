"""Whole reports of US sites of many kinds, as an outside evaluator would make them to try an engine hard.

The author had not seen the rules that it measures, nor the other corpora's words. Gold is what a careful privacy
officer would mark: every name of a person or an employer, institutions, streets, towns and ZIP codes, days, months
and holidays, numbers that point to a person, a visit or a device, ways to reach somebody, ages over 89. Not gold:
times, years alone, weekdays alone, states, credentials, rooms, vendors, eponyms.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.corpora.document import Document
from tests.corpora.fir.markup import parse, wrap
from tests.corpora.juniper import body
from tests.corpora.juniper.case import Case
from tests.corpora.juniper.exam import Exam
from tests.corpora.juniper.exams_other import HEAD, IR, LIMB, MAMMO, NM, SPINE
from tests.corpora.juniper.exams_trunk import ABDOMEN, CHEST, CT_CHEST, US
from tests.corpora.juniper.site import Site
from tests.corpora.juniper.sites_small import SITES as SMALL
from tests.corpora.juniper.sites_text import SITES as LARGE

__all__ = ["EXAMS", "LAYOUTS", "documents"]
EXAMS: dict[str, Exam] = {exam.name: exam for exam in (CHEST, CT_CHEST, ABDOMEN, US, HEAD, SPINE, LIMB, MAMMO, NM, IR)}
LAYOUTS: tuple[Site, ...] = LARGE + SMALL


def documents(count: int, seed: int = 1) -> Iterator[Document]:
    """`count` reports, each a function of `seed` and its index."""
    for index in range(count):
        yield _document(Random(f"juniper:{seed}:{index}"), f"juniper-{seed}-{index}")


def _document(rng: Random, name: str) -> Document:
    site = rng.choice(LAYOUTS)
    exam = EXAMS[rng.choice(site.exams.split() or [*EXAMS])]
    case = Case(rng, child=site.name == "peds")
    case.texts = body.parts(rng, exam)
    case.sections = {
        "findings": case.fill(body.findings(rng, exam, site.style)),
        "impression": case.fill(body.impression(rng, exam)),
    }
    page = _laid_out(case.fill(site.page), site.width)
    text, spans, sections = parse(page)
    if rng.random() < site.upper:
        text = "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in text)
    return Document(name, text, case.known(), tuple(spans), sections, site.name)


def _laid_out(page: str, width: int) -> str:
    lines = [line.rstrip() for line in page.split("\n")]
    return "\n".join(wrap(line, width) if width and "  " not in line else line for line in lines).strip("\n")
