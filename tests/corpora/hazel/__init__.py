"""Whole reports as sixteen US sites of twelve types would print them, with the PHI that is usual there.

The author had not seen the rules that it measures, nor the other corpora's words. Gold is what a careful privacy
officer would mark: every name of a person or an employer, institutions, streets, towns and ZIP codes, days and
months, numbers that point to a person, a visit or a device, ways to reach somebody, ages over 89. Not gold: times,
years alone, states, ranks, credentials, rooms, payers' types, vendors, eponyms.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.corpora.document import Document
from tests.corpora.fir.markup import fill, parse, wrap
from tests.corpora.hazel.body import sections
from tests.corpora.hazel.case import Case
from tests.corpora.hazel.exam import Exam
from tests.corpora.hazel.exams_chest import EXAMS as CHEST
from tests.corpora.hazel.exams_neuro import EXAMS as NEURO
from tests.corpora.hazel.exams_special import EXAMS as SPECIAL
from tests.corpora.hazel.exams_women import EXAMS as WOMEN
from tests.corpora.hazel.site import Site
from tests.corpora.hazel.sites_large import SITES as LARGE
from tests.corpora.hazel.sites_small import SITES as SMALL

__all__ = ["EXAMS", "LAYOUTS", "documents"]
EXAMS: dict[str, Exam] = {exam.name: exam for exam in (*CHEST, *NEURO, *WOMEN, *SPECIAL)}
LAYOUTS: tuple[Site, ...] = LARGE + SMALL


def documents(count: int, seed: int = 1) -> Iterator[Document]:
    """`count` reports, each a function of `seed` and its index."""
    for index in range(count):
        yield _document(Random(f"hazel:{seed}:{index}"), f"hazel-{seed}-{index}")


def _document(rng: Random, name: str) -> Document:
    site = rng.choice(LAYOUTS)
    case = Case(rng, EXAMS[rng.choice(site.exams.split())], site.kind)
    text, spans, found = parse(_page(rng, case, site).replace("\n", site.newline))
    if site.upper:
        text = "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in text)
    return Document(name, text, case.known(), tuple(spans), found, site.name)


def _page(rng: Random, case: Case, site: Site) -> str:
    page = fill(site.page, rng, case.slot)
    for section, text in sections(rng, case, site.style).items():
        indent = page[: page.find(f"«{section}»")].rpartition("\n")[2]
        tabbed = text.replace("\n", "\n" + " " * len(indent)) if indent.isspace() else text
        page = page.replace(f"«{section}»", tabbed)
    lines = "\n".join(line.rstrip() for line in page.split("\n")).rstrip("\n")
    if not site.width:
        return lines
    return "\n".join(_wrapped(line, site.width) for line in lines.split("\n"))


def _wrapped(line: str, width: int) -> str:
    """Long lines broken, and all their parts as far from the margin as the first."""
    indent = line[: len(line) - len(line.lstrip(" "))]
    parts = wrap(line[len(indent) :], width - len(indent)).split("\n")
    return "\n".join(indent + part for part in parts)
