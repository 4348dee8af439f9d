"""One record of the export: its columns, its marked text, and how it becomes CSV and gold."""

from __future__ import annotations

from dataclasses import dataclass, replace

from radlake.synth.marks import unmark
from radlake.synth.narrative import Visit

HEADER = (
    "ReportID,AccessionNumber,PatientMRN,PatientName,BirthDate,Sex,PatientPhone,ExamCode,ExamDescription,Modality,"
    "BodyPart,ExamTime,ReportStatus,OrderingPhysician,Radiologist,Site,ReportText\r\n"
)


@dataclass(slots=True)
class Record:
    """One delivered version of one report. `place` orders the delivery; `defect` is what was planted, or ""."""

    report_id: str
    version: int
    status: str
    visit: Visit
    accession: str
    marked: str
    layout: str
    place: float
    defect: str = ""
    of: str = ""  # the report id that a defect refers to, where it is another one
    single: bool = True  # the only delivered version of its report

    def later(self, place: float, **changes: object) -> Record:
        """A copy that is delivered at another place, with other fields changed."""
        return replace(self, place=place, single=False, **changes)  # type: ignore[arg-type]


@dataclass(slots=True)
class Gold:
    """What is true of one record: plain text, PHI spans and sections, in characters."""

    text: str
    spans: list[tuple[int, int, str]]
    sections: dict[str, tuple[int, int]]


def gold_of(record: Record) -> Gold:
    """The plain text of a record with its gold."""
    return Gold(*unmark(record.marked))


def csv_line(record: Record, text: str) -> str:
    """The record as one CSV record, text columns quoted, CRLF at the end."""
    v, p = record.visit, record.visit.patient
    y, m, d = v.day
    code = v.exam.code + (v.side[0].upper() if v.side else "")
    if '"' in text:
        text = text.replace('"', '""')
    return (
        f'{record.report_id},{record.accession},{p.mrn},"{p.column}",{p.born[0]}-{p.born[1]:02d}-{p.born[2]:02d},{p.sex},'
        f'{p.phone},{code},"{v.description}",{v.exam.modality},{v.exam.body_part},{y}-{m:02d}-{d:02d} {v.clock},'
        f'{record.status},"{v.orderer.column}","{v.reader.column}","{v.site}","{text}"\r\n'
    )
