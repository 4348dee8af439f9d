"""The placeholders of the templates: `{pt_last}` becomes a marked name, `{cm}` a size.

Every placeholder is a method; the ones that hold PHI mark it, so no template can forget to.
"""

from __future__ import annotations

import re
from random import Random

from tests.corpora.alder.case import Case
from tests.corpora.alder.slots_clinical import ClinicalSlots
from tests.corpora.alder.slots_numbers import NumberSlots
from tests.corpora.alder.slots_patient import PatientSlots
from tests.corpora.alder.slots_people import PeopleSlots

_ARTICLE = re.compile("\\b([Aa]) ((?:\ue000[\ue100-\ue1ff])?(?:8[0-9]?|11|18)\\b)")


class Slots(PatientSlots, PeopleSlots, NumberSlots, ClinicalSlots):
    """A mapping for `str.format_map`: each use of a placeholder draws anew."""

    def __init__(self, rng: Random, case: Case) -> None:
        self.rng = rng
        self.case = case

    def __getitem__(self, key: str) -> str:
        return str(getattr(self, key)())

    def fill(self, template: str) -> str:
        """The template with every placeholder replaced."""
        return _ARTICLE.sub(r"\1n \2", template.format_map(self))
