"""A corpus of invented radiology reports: mostly American health systems, some British and Canadian ones.

    for document in documents(1000, seed=7): ...

Document i of a seed is the same whatever the count. Names, places, wording and layouts were written without
regard to the rules that the corpus measures, and no rule may be tuned on it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.corpora.cedar.body import make_body
from tests.corpora.cedar.case import make_case
from tests.corpora.cedar.layout import Layout
from tests.corpora.cedar.layouts_abroad import ABROAD
from tests.corpora.cedar.layouts_hospital import HOSPITAL
from tests.corpora.cedar.layouts_office import OFFICE
from tests.corpora.cedar.layouts_special import SPECIAL
from tests.corpora.cedar.markup import compile_markup
from tests.corpora.cedar.slots import case_slots
from tests.corpora.cedar.studies_abdomen import ABDOMEN
from tests.corpora.cedar.studies_chest import CHEST
from tests.corpora.cedar.studies_limbs import LIMBS
from tests.corpora.cedar.studies_neuro import NEURO
from tests.corpora.cedar.studies_other import OTHER
from tests.corpora.cedar.studies_procedures import PROCEDURES
from tests.corpora.cedar.studies_women import WOMEN
from tests.corpora.cedar.study import Study
from tests.corpora.document import Document

LAYOUTS: tuple[Layout, ...] = HOSPITAL + OFFICE + SPECIAL + ABROAD
STUDIES: tuple[Study, ...] = CHEST + CHEST + NEURO + ABDOMEN + LIMBS + WOMEN + OTHER + PROCEDURES


def documents(count: int, seed: int) -> Iterator[Document]:
    """`count` reports of this seed."""
    for index in range(count):
        yield make_document(index, seed)


def make_document(index: int, seed: int) -> Document:
    """Report number `index` of this seed."""
    rng = random.Random(f"cedar:{seed}:{index}")
    layout = rng.choices(LAYOUTS, [layout.weight for layout in LAYOUTS])[0]
    fitting = [exam for exam in STUDIES if not layout.only or layout.only in exam.tags]
    case = make_case(rng, layout.country, rng.choice(fitting))
    slots = case_slots(case)
    body = make_body(case, slots, rng.choice(layout.findings))
    text, spans, sections = compile_markup(layout.render(body, slots, rng))
    return Document(f"cedar-{seed}-{index:06d}", text, case.known(), spans, sections, layout.name)
