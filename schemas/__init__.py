"""The tables of the lake, one module each: schema, grain, key, checks, table properties."""

from radlake.lake.stage import Bookkeeping
from schemas.deidentified_reports import DEIDENTIFIED_REPORTS
from schemas.filtered_reports import FILTERED_REPORTS
from schemas.instruction_pairs import INSTRUCTION_PAIRS
from schemas.packed_sequences import PACKED_SEQUENCES
from schemas.patient_aliases import PATIENT_ALIASES
from schemas.quality_results import QUALITY_RESULTS
from schemas.quarantine import QUARANTINE
from schemas.raw_identifiers import RAW_IDENTIFIERS
from schemas.raw_quarantine import RAW_QUARANTINE
from schemas.raw_releases import RAW_RELEASES
from schemas.raw_reports import RAW_REPORTS
from schemas.stage_runs import STAGE_RUNS

FLOW = (RAW_REPORTS, DEIDENTIFIED_REPORTS, FILTERED_REPORTS, INSTRUCTION_PAIRS, PACKED_SEQUENCES)
ALL_TABLES = (
    *FLOW,
    PATIENT_ALIASES,
    RAW_IDENTIFIERS,
    RAW_QUARANTINE,
    RAW_RELEASES,
    QUARANTINE,
    QUALITY_RESULTS,
    STAGE_RUNS,
)
BOOKS = Bookkeeping(stage_runs=STAGE_RUNS, quality_results=QUALITY_RESULTS)
