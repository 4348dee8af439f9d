"""Who comes when: the examinations of one block in order of time, several of them per patient."""

from __future__ import annotations

import datetime
from bisect import bisect
from itertools import accumulate, islice

from radlake.synth.names import Rnd
from radlake.synth.narrative import Visit
from radlake.synth.people import Day, Hospital, Patient, make_patient
from radlake.synth.vocabulary.exams import EXAMS
from radlake.synth.vocabulary.model import Exam

BLOCK = 5_000  # reports per block: the unit of work, of seeding and of two files

_FIRST_DAY = datetime.date(2015, 1, 1).toordinal()
_DAYS: list[Day] = [datetime.date.fromordinal(_FIRST_DAY + i).timetuple()[:3] for i in range(3_650)]

Slot = tuple[int, int, Patient, Exam, str]  # day, second of the day, who, what, which side


def _pools() -> dict[tuple[str, bool], tuple[list[Exam], list[int]]]:
    pools = {}
    for sex in "FM":
        for grown in (False, True):
            exams = [e for e in EXAMS if e.sex in ("", sex) and (grown or not e.min_age)]
            pools[sex, grown] = (exams, list(accumulate(e.weight for e in exams)))
    return pools


_POOLS = _pools()


def schedule(rnd: Rnd, hospital: Hospital, first: int, count: int, canary: str | None) -> list[Visit]:
    """`count` visits in order of time; `first` is the number of the block's first report in the whole export."""
    slots: list[Slot] = []
    number = first
    while len(slots) < count:
        slots += islice(_patient_slots(rnd, make_patient(rnd, number, canary)), count - len(slots))
        number += 1
    slots.sort(key=lambda s: (s[0], s[1], s[2].mrn))
    last: dict[str, tuple[Day, str]] = {}
    visits = []
    for i, slot in enumerate(slots):
        visit = _visit(rnd, hospital, first + i, slot, last.get(slot[2].mrn))
        last[slot[2].mrn] = (visit.day, visit.accession)
        visits.append(visit)
    return visits


def _patient_slots(rnd: Rnd, patient: Patient) -> list[Slot]:
    day = int(rnd() * 3_200)
    exams, weights = _POOLS[patient.sex, patient.born[0] < 1974]
    slots: list[Slot] = []
    exam, side = exams[0], ""
    while day < 3_650 and len(slots) < 9:
        if not slots or rnd() < 0.45:
            exam = exams[bisect(weights, int(rnd() * weights[-1]))]
            side = ("left" if rnd() < 0.5 else "right") if exam.sided else ""
        slots.append((day, 21_600 + int(rnd() * 61_200), patient, exam, side))
        if rnd() < 0.36:
            break
        day += 1 + int(rnd() ** 2 * 700)
    return slots


def _visit(rnd: Rnd, hospital: Hospital, number: int, slot: Slot, prior: tuple[Day, str] | None) -> Visit:
    day_index, second, patient, exam, side = slot
    day = _DAYS[day_index]
    site = int(rnd() * len(hospital.sites))
    description = exam.names[int(rnd() * len(exam.names))].replace("{SIDE}", side.upper())
    readers, physicians = hospital.radiologists, hospital.physicians
    clock = f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
    accession = _accession(site, number, exam.modality, day[0])
    return Visit(
        patient, exam, side, description, accession, day, clock, hospital.sites[site],
        physicians[int(rnd() * len(physicians))], readers[int(rnd() * len(readers))],
        physicians[int(rnd() * len(physicians))], prior,
    )  # fmt: skip


def _accession(site: int, number: int, modality: str, year: int) -> str:
    # Each site has a spelling of its own; the serial number is a permutation, so no two reports share one.
    serial = f"{number * 7_919 % 100_000_000:08d}"
    if site == 0:
        return f"{modality}{year % 100:02d}{serial}"
    if site == 1:
        return f"{year}-{serial}"
    return f"A{serial}" if site == 2 else f"{year % 100:02d}-{modality}-{serial}"
