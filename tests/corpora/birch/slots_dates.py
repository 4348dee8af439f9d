"""Slots for dates, times and ages."""

from __future__ import annotations

import datetime as dt

from tests.corpora.birch import dates
from tests.corpora.birch.rich import Text, phi, plain
from tests.corpora.birch.scene import SceneReader

ONES = ("", *(f"-{one}" for one in "one two three four five six seven eight nine".split()))


class DateSlots(SceneReader):
    """Days, months, years and ages; an age is PHI from 90 on."""

    def date(self) -> Text:
        return self._whole(self._before(1, 1100))

    def old_date(self) -> Text:
        return self._whole(self._before(1101, 2600))

    def old_month(self) -> Text:
        return dates.as_date(dates.month(self._before(1101, 2600), self.rng))

    def recent(self) -> Text:
        return self._whole(self._before(1, 40))

    def loose(self) -> Text:
        return dates.as_date(dates.loose(self._before(30, 900), self.rng, self.scene.region))

    def month(self) -> Text:
        return dates.as_date(dates.month(self._before(30, 900), self.rng))

    def next_month(self) -> Text:
        return dates.as_date(dates.month(dates.later(self.scene.when, self.rng), self.rng))

    def future(self) -> Text:
        return self._whole(dates.later(self.scene.when, self.rng))

    def exam_date(self) -> Text:
        return self._whole(self.scene.when)

    def exam_header(self) -> Text:
        return self._header(self.scene.when)

    def dob(self) -> Text:
        return self._header(self.scene.born)

    def stamp(self) -> Text:
        """The exam's day with a time that is no PHI."""
        day = dates.header(self.scene.when, self.rng, self.scene.region, self.scene.habit)
        separator, colon = ("", "") if day.isdigit() else (self.rng.choice([" ", " ", "@", " at ", ", "]), ":")
        time = f"{self.rng.randrange(24):02}{colon}{self.rng.randrange(60):02}"
        return (*dates.as_date(day), *plain(separator + time))

    def birth_month(self) -> Text:
        return dates.as_date(dates.MONTHS[self.scene.born.month - 1])

    def clock(self) -> Text:
        return plain(dates.clock(self.rng))

    def year(self) -> Text:
        return plain(str(self.scene.when.year - self.rng.randint(1, 15)))

    def this_year(self) -> Text:
        return plain(str(self.scene.when.year))

    def number_of_years(self) -> Text:
        """The age; PHI from 90 on."""
        age = self.scene.age
        return phi(str(age), "AGE") if age >= 90 else plain(str(age))

    def article_age(self) -> Text:
        """`a 94-year-old woman`, of ages from 90 on."""
        return (*plain("a "), *self.age())

    def age(self) -> Text:
        """`67-year-old man`."""
        age, male, rng = self.scene.age, self.scene.patient.sex == "M", self.rng
        if age < 1:
            return plain(f"{rng.randint(2, 11)}-month-old {'boy' if male else 'girl'}")
        if age < 17:
            return plain(f"{age}{rng.choice(['-year-old', ' year old', 'yo'])} {'boy' if male else 'girl'}")
        sex, person, polite = ("male", "man", "gentleman") if male else ("female", "woman", "lady")
        forms = [
            f"-year-old {person}",
            f"-year-old {polite}",
            f" year old {sex}",
            f"yo {sex[0].upper()}",
            sex[0].upper(),
        ]
        forms += [f" y/o {sex}", f" y.o. {person}", f"-yr-old {person}", f" yr {sex[0].upper()}"]
        if 90 <= age < 100 and rng.random() < 0.2:
            return (*phi(f"ninety{ONES[age - 90]}", "AGE"), *plain(f" year old {person}"))
        return (*self.number_of_years(), *plain(rng.choice(forms)))

    def _before(self, least: int, most: int) -> dt.date:
        """A day before the exam, but not before birth."""
        lived = (self.scene.when - self.scene.born).days
        return self.scene.when - dt.timedelta(days=min(self.rng.randint(least, most), self.rng.randint(1, lived)))

    def _whole(self, when: dt.date) -> Text:
        return dates.as_date(dates.whole(when, self.rng, self.scene.region, self.scene.habit))

    def _header(self, when: dt.date) -> Text:
        return dates.as_date(dates.header(when, self.rng, self.scene.region, self.scene.habit))
