"""Placeholders of dates, and of numbers other than the record's."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from tests.corpora.alder import formats as f
from tests.corpora.alder.case import Case
from tests.corpora.alder.markup import phi


class NumberSlots:
    """Dates, and numbers other than the record's."""

    rng: Random
    case: Case

    def today(self) -> str:
        return phi("DATE", f.full_date(self.rng, self.case.exam))

    def today_slashed(self) -> str:
        return phi("DATE", f.slashed(self.rng, self.case.exam))

    def stamp(self) -> str:
        """A date and a time; the time is not part of the truth."""
        return f"{self.today_slashed()} {self.time()}"

    def iso_stamp(self) -> str:
        hour, minute, second = self.rng.randint(10, 23), self.rng.randint(10, 59), self.rng.randint(10, 59)
        return f"{phi('DATE', self.case.exam.isoformat())}T{hour}:{minute}:{second}"

    def hl7_stamp(self) -> str:
        return phi("DATE", f"{self.case.exam:%Y%m%d}{self.rng.randint(10, 23)}{self.rng.randint(10, 59)}")

    def hl7_dob(self) -> str:
        return phi("DATE", f"{self.case.dob:%Y%m%d}")

    def past(self) -> str:
        return phi("DATE", f.full_date(self.rng, f.earlier(self.rng, self.case.exam)))

    def past_month(self) -> str:
        return phi("DATE", f.month_of(self.rng, f.earlier(self.rng, self.case.exam, 2500)))

    def past_day(self) -> str:
        """A day of this year, without the year."""
        return phi("DATE", f.partial_date(self.rng, f.earlier(self.rng, self.case.exam, 60)))

    def next_day(self) -> str:
        return phi("DATE", f.full_date(self.rng, self.case.exam + timedelta(days=self.rng.randint(1, 3))))

    def time(self) -> str:
        return f.clock(self.rng)

    def account(self) -> str:
        return phi(
            "ID",
            f.token(self.rng, self.rng.choice(("9999999999", "V99999999", "H-99999999", "FIN-9999999", "99999-9999"))),
        )

    def order(self) -> str:
        return phi("ID", f.token(self.rng, self.rng.choice(("999999999", "ORD-999999", "RQ9999999", "99-9999999"))))

    def plan(self) -> str:
        return phi(
            "ID", f.token(self.rng, self.rng.choice(("A99A-AA9-AA99", "AAA999999999", "W99999999", "999999999-01")))
        )

    def licence(self) -> str:
        return phi(
            "ID", f.token(self.rng, self.rng.choice(("A9999999", "99999", "MD-999999", "AA999999", "D99-9999-9999")))
        )

    def serial(self) -> str:
        return phi("ID", f.token(self.rng, self.rng.choice(("AAA999999A", "SN-9999999", "99A9999", "AA9999-999999"))))

    def plate(self) -> str:
        return phi("ID", f.token(self.rng, self.rng.choice(("AAA-9999", "9AAA999", "AA 99 999"))))

    def npi(self) -> str:
        return phi("ID", f.token(self.rng, "1999999999"))

    def uid(self) -> str:
        return phi("ID", f.study_uid(self.rng))

    def ip(self) -> str:
        return phi("ID", ".".join(str(self.rng.randint(2, 250)) for _ in range(4)))

    def ssn(self) -> str:
        return phi("SSN", f.ssn(self.rng))

    def ssn_end(self) -> str:
        return phi("SSN", f.token(self.rng, "9999"))

    def ordinal_day(self) -> str:
        """A day of some month: `14th of March`."""
        day = f.earlier(self.rng, self.case.exam, 60)
        return phi("DATE", f"{f.ordinal(day.day)} of {f.MONTHS[day.month - 1]}")

    def other_acc(self) -> str:
        """The accession of another study."""
        return phi(
            "ACCESSION", f.token(self.rng, self.rng.choice(("99999999", "A9999999", "CT99-999999", "E999999999")))
        )

    def elder(self) -> str:
        """The age of somebody else, who is old."""
        return phi("AGE", str(self.rng.randint(90, 99)))

    def date_range(self) -> str:
        """Two days of one stay: one span where the format fuses them, else two."""
        first = f.earlier(self.rng, self.case.exam, 200)
        last = first + timedelta(days=self.rng.randint(1, 9))
        if first.month == last.month and self.rng.random() < 0.4:
            return phi("DATE", f"{f.MONTHS[first.month - 1]} {first.day}-{last.day}, {first.year}")
        mark = self.rng.choice((" to ", " - ", " through ", "-", " – "))
        return f"{phi('DATE', f'{first.month}/{first.day}')}{mark}{phi('DATE', f'{last.month}/{last.day}/{last.year}')}"

    def holiday(self) -> str:
        """A day that everybody can date."""
        return phi("DATE", self.rng.choice(("Christmas Eve", "Christmas Day", "Thanksgiving", "New Year's Eve")))

    def month_only(self) -> str:
        """A month of this year, after a word that makes it one."""
        day = f.earlier(self.rng, self.case.exam, 300)
        return self.rng.choice(("last {}", "early {}", "mid-{}", "the {} study")).format(
            phi("DATE", f.MONTHS[day.month - 1])
        )

    def future_month(self) -> str:
        """Half a year on."""
        return phi("DATE", f.month_of(self.rng, self.case.exam + timedelta(days=182)))
