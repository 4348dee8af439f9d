"""The `{slots}` of the templates: each turns a fact of the scene into text, PHI marked."""

from __future__ import annotations

from tests.corpora.birch.rich import Text, fill, plain
from tests.corpora.birch.slots_dates import DateSlots
from tests.corpora.birch.slots_numbers import NumberSlots
from tests.corpora.birch.slots_people import PeopleSlots

PRONOUNS = {"he": ("she", "he"), "his": ("her", "his"), "him": ("her", "him")}


class Slots(PeopleSlots, DateSlots, NumberSlots):
    """Fills templates from one scene. Methods named after slots return texts."""

    def say(self, template: str) -> Text:
        """The template, filled."""
        return fill(template, self.rng, self._slot)

    def _slot(self, expression: str) -> Text:
        name, *arguments = expression.split()
        if name.lower() in PRONOUNS:
            word = PRONOUNS[name.lower()][self.scene.patient.sex == "M"]
            return plain(word.capitalize() if name[0].isupper() else word)
        return getattr(self, name)(*arguments)

    # What names nobody

    def sex(self) -> Text:
        return plain(self.scene.patient.sex)

    def Sex(self) -> Text:
        return plain({"F": "Female", "M": "Male"}[self.scene.patient.sex])

    def side(self) -> Text:
        return plain(self.scene.side)

    def Side(self) -> Text:
        return plain(self.scene.side.capitalize())

    def int(self, low: str, high: str) -> Text:
        return plain(str(self.rng.randint(int(low), int(high))))

    def dec(self, low: str, high: str) -> Text:
        return plain(f"{self.rng.uniform(float(low), float(high)):.1f}")
