"""Dates of patients: shifting by days and ages with the old pooled."""

from __future__ import annotations

from datetime import date, timedelta


def shift_date(day: date, days: int) -> date:
    """`day` moved by `days`, kept within the calendar's range."""
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.min + timedelta(days=ordinal - 1)


def age_years(birth: date, exam: date, pool_at: int = 90) -> int | None:
    """Completed years at the exam, `pool_at` for everyone at least that old; None before birth.

    Ages over 89 identify a person (HIPAA Safe Harbor), so they are one group.
    """
    if exam < birth:
        return None
    years = exam.year - birth.year - ((exam.month, exam.day) < (birth.month, birth.day))
    return min(years, pool_at)
