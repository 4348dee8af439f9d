"""One report at a time: from what was delivered to sections without PHI, keys and shifted dates.

The engine of the de-identify stage, without Spark. It fails closed: what the residual detector suspects,
or what the engine stumbles over, leaves the flow without its text.

The profile says what becomes of dates: under `expert` a patient's move together by whole weeks, under
`safe-harbor` only the year stays. With surrogates they also move to another era, by which they are known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from radlake.dictionary import with_history
from radlake.keys import DeidKey, keyed_integer, pseudonym
from radlake.records.statuses import STATUS_RANK
from radlake.text.archive import Archive
from radlake.text.dates import age_years
from radlake.text.deid import deidentify_spans
from radlake.text.exams import classify_exam, clean_exam_code
from radlake.text.exams_mapping import NO_MAPPING, ExamMapping
from radlake.text.leaks import find_leaks
from radlake.text.normalize import normalize_whitespace
from radlake.text.phi import Known, Span, find_phi
from radlake.text.sections import parse_sections, section_texts
from radlake.text.surrogates import ERA_DAYS, Surrogates, mask_surrogates

if TYPE_CHECKING:
    from radlake.ner import NerModel

Entities = Mapping[str, Sequence[Span]]  # what a model found in a text, beside the rules

SECTIONS = ("findings", "impression", "indication", "technique", "comparison", "addendum")
EXPERT, SAFE_HARBOR = "expert", "safe-harbor"
RETRACTED = "retracted"
RESIDUAL_PHI = "residual_phi"
ENGINE_ERROR = "engine_error"
TOMBSTONES = frozenset(status for status, rank in STATUS_RANK.items() if rank == max(STATUS_RANK.values()))
OUTPUT_SCHEMA = pa.schema(
    [
        ("report_key", pa.string()),
        ("patient_key", pa.string()),
        ("patient_known", pa.bool_()),
        ("source", pa.string()),
        ("modality", pa.string()),
        ("body_part", pa.string()),
        ("exam_code", pa.string()),
        ("exam_description", pa.string()),
        ("exam_date", pa.date32()),
        ("exam_year", pa.int32()),
        ("sex", pa.string()),
        ("age_years", pa.int32()),
        *((name, pa.string()) for name in SECTIONS),
        ("removed_phi", pa.map_(pa.string(), pa.int32())),
        ("sections_from", pa.string()),
        ("exam_decided_by", pa.string()),
        ("exam_contradicted", pa.bool_()),
        ("rule", pa.string()),
        ("versions", pa.int32()),
    ]
)
_SEXES = {"f": "F", "female": "F", "m": "M", "male": "M", "o": "O", "other": "O"}
_WEEK_DAYS = 7
SHORTEST_TOKEN = 3
_DIGITAL_RADIOGRAPHY = re.compile(r"\bDR\b(?!\.)")  # in a description no doctor, but read as one
COMMON_SITE_WORDS = frozenset(
    """
    and care center central centre children clinic clinics community department diagnostic diagnostics east
    emergency general group health healthcare hospital imaging institute main medical medicine memorial mri north
    orthopedic outpatient partners practice radiology regional saint services south surgery surgical system the
    university ultrasound unit west womens women
    """.split()
)


@dataclass(frozen=True)
class Deidentifier:
    """A policy and the sub-keys; sent to Spark's workers, printed never."""

    policy: str
    max_shift_weeks: int
    report_key: bytes = field(repr=False)
    patient_key: bytes = field(repr=False)
    date_key: bytes = field(repr=False)
    surrogate_key: bytes = field(repr=False)
    archive: Archive | None = field(default=None, repr=False)
    profile: str = EXPERT
    exams: ExamMapping = NO_MAPPING
    model: NerModel | None = None

    @classmethod
    def of(
        cls,
        key: DeidKey,
        policy: str,
        max_shift_weeks: int,
        archive: Archive | None = None,
        *,
        profile: str = EXPERT,
        exams: ExamMapping = NO_MAPPING,
        model: NerModel | None = None,
    ) -> Deidentifier:
        """The sub-keys of one secret, the archive's physicians and sites, the hospital's exam codes, a model."""
        report, patient, dates, surrogates = map(key.subkey, ("report", "patient", "dates", "surrogates"))
        return cls(policy, max_shift_weeks, report, patient, dates, surrogates, archive, profile, exams, model)

    def key_of(self, source: str, report_id: str) -> str:
        """The pseudonym of a report."""
        return pseudonym(self.report_key, source, report_id)

    def keys_of(self, report: Mapping[str, Any]) -> tuple[str, str]:
        """The pseudonyms of a report and of its patient."""
        row = self._keys(report)
        return row["report_key"], row["patient_key"]

    def process_all(self, reports: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """`process` for each, in order; a model judges all of their texts together."""
        entities = self._entities(reports) if self.model is not None else {}
        return [self.process(report, entities) for report in reports]

    def _entities(self, reports: Sequence[Mapping[str, Any]]) -> Entities:
        """What the model finds in each text, beside what the rules find."""
        from radlake.ner import find_entities

        assert self.model is not None
        texts: dict[str, list[Span]] = {}
        for report in reports:
            known = known_identifiers(report, self.archive)
            texts |= {text: find_phi(text, known, is_section=True) for text in _texts(report)[0].values() if text}
        found = find_entities(list(texts), self.model, list(texts.values()))
        return dict(zip(texts, found, strict=True))

    def process(self, report: Mapping[str, Any], entities: Entities | None = None) -> dict[str, Any]:
        """A row of raw_reports → a row of deidentified_reports plus `rule`. Never raises on a report's content."""
        row = self._keys(report)
        if report["status"] in TOMBSTONES:
            return {**row, "rule": RETRACTED}
        try:
            return self._deidentified(report, row, entities or {})
        except Exception:  # whatever it was, its message may quote the report
            return {**row, "rule": ENGINE_ERROR}

    def _keys(self, report: Mapping[str, Any]) -> dict[str, Any]:
        source, patient = report["source"], report.get("person") or report["patient_id"]
        person = ("patient", source, patient) if patient else ("report", source, report["report_id"])
        return {
            "report_key": self.key_of(source, report["report_id"]),
            "patient_key": pseudonym(self.patient_key, *person),
            "patient_known": bool(patient),
            "source": source,
            "modality": "unknown",
            "body_part": "unknown",
            "removed_phi": [],
            "sections_from": "none",
        }

    def _deidentified(self, report: Mapping[str, Any], row: dict[str, Any], entities: Entities) -> dict[str, Any]:
        known = known_identifiers(report, self.archive)
        texts, sections_from = _texts(report)

        def find(text: str, known: Known | None) -> list[Span]:
            return find_phi(text, known, is_section=True) + list(entities.get(text, ()))

        surrogates = self.surrogates_of(row["patient_key"], report["report_time"])
        removed: Counter[str] = Counter()
        for name, text in texts.items():
            done = deidentify_spans(text, known, self.policy, surrogates, find=find)
            texts[name] = normalize_whitespace(done.text)
            removed.update(done.counts)
        row = {**row, **{name: text or None for name, text in texts.items()}}
        row |= self._facts(report, row) | {"removed_phi": sorted(removed.items()), "sections_from": sections_from}
        outgoing, tokens = _outgoing(row), known_tokens(known)
        if find_leaks(mask_surrogates(outgoing, tokens) if surrogates else outgoing, tokens):
            return {**self._keys(report), "rule": RESIDUAL_PHI}
        return {**row, "rule": None}

    def _facts(self, report: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
        columns = ("exam_code", "exam_description", "modality", "body_part")
        code, description, modality, part = (report[name] or "" for name in columns)
        exam = classify_exam(code, description, modality, part, self.exams)
        time: datetime | None = report["report_time"]
        shifted = self._shifted(row["patient_key"], time.date()) if time else None
        return {
            "modality": exam.modality,
            "body_part": exam.body_part,
            "exam_decided_by": exam.decided_by,
            "exam_contradicted": exam.contradicted,
            "exam_code": clean_exam_code(report["exam_code"] or "") or None,
            "exam_date": None if self.profile == SAFE_HARBOR else shifted,
            "exam_year": shifted.year if shifted else None,
            "sex": _SEXES.get((report["sex"] or "").strip().lower()),
            "age_years": age_years(report["birth_date"], time.date()) if time and report["birth_date"] else None,
        }

    def surrogates_of(self, patient_key: str, time: datetime | None) -> Surrogates | None:
        """What stands in for the identifiers of a patient's report of that time; None under another policy."""
        if self.policy != "surrogate":
            return None
        days = None if self.profile == SAFE_HARBOR else self._shift_days(patient_key)
        return Surrogates.of(self.surrogate_key, patient_key, days, time.date() if time else None)

    def _shifted(self, patient_key: str, day: date) -> date | None:
        """As the dates of the text move, so that what lies between them stays."""
        era = ERA_DAYS if self.policy == "surrogate" and self.profile != SAFE_HARBOR else 0
        try:
            return day + timedelta(days=self._shift_days(patient_key) + era)
        except OverflowError:
            return None

    def _shift_days(self, patient_key: str) -> int:
        """Back by 1 to `max_shift_weeks` whole weeks, the same for all of a patient's reports; not at all if only
        the year stays, which is the real one."""
        if self.profile == SAFE_HARBOR:
            return 0
        weeks = 1 + keyed_integer(self.date_key, patient_key, self.max_shift_weeks)
        return -_WEEK_DAYS * weeks


def known_identifiers(report: Mapping[str, Any], archive: Archive | None = None) -> Known:
    """What the export's columns say about whom and what the text may name.

    Those of this report, and in its `history` those of the same patient's other deliveries.
    """
    own = Known(
        patient_names=_present(report["patient_name"]),
        mrn=report["mrn"] or report["patient_id"] or "",
        accession=report["accession"] or "",
        birth_date=report["birth_date"].isoformat() if report["birth_date"] else "",
        physicians=_present(report["ordering_physician"], report["radiologist"]),
        other=_present(report["report_id"], report["patient_id"], report["site"], *(report["identifiers"] or ())),
    )
    return with_history(own, report.get("history") or (), archive)


def known_tokens(known: Known) -> list[str]:
    """The words of the known names and the known numbers, as the residual detector looks for them.

    Words that any hospital or report may hold would suspect half of the archive, so a site counts by the
    words that are its own.
    """
    words = re.split(r"[\s,^.]+", " ".join((*known.patient_names, *known.physicians, *known.other)))
    tokens = [*words, known.mrn, known.accession, known.birth_date, *known.numbers]
    return [token for token in tokens if len(token) >= SHORTEST_TOKEN and token.lower() not in COMMON_SITE_WORDS]


def _texts(report: Mapping[str, Any]) -> tuple[dict[str, str], str]:
    """All text of a report that may leave the raw zone, by name, and how its sections were found."""
    texts, sections_from = _sections(report)
    return {
        **texts,
        "exam_description": _DIGITAL_RADIOGRAPHY.sub("XR", report["exam_description"] or ""),
    }, sections_from


def _sections(report: Mapping[str, Any]) -> tuple[dict[str, str], str]:
    """Sections of columns as they are; those that come in none out of the text, if there is one too."""
    delivered = {name: report.get(name) or "" for name in SECTIONS}
    if not report["text"]:
        return delivered, "columns"
    sections = parse_sections(report["text"])
    found = section_texts(report["text"], sections)
    found.setdefault("indication", found.get("history", ""))
    whole = delivered["findings"] and delivered["impression"]
    return {name: delivered[name] or found.get(name, "") for name in SECTIONS}, "columns" if whole else sections.method


def _outgoing(row: Mapping[str, Any]) -> str:
    """Every free text that would leave the raw zone, in one."""
    exam = ", ".join(row[name] for name in ("exam_code", "exam_description") if row.get(name))  # as a pair will have it
    return "\n".join([exam, *(row[name] for name in SECTIONS if row.get(name))])


def _present(*values: str | None) -> tuple[str, ...]:
    return tuple(value for value in values if value)
