"""How fast each source format is read: reports and megabytes per second of CPU time, one process, no Spark.

    python tests/benchmarks/bench_sources.py [REPORTS]

Every format holds the same reports, 20 lines of text each.
"""

from __future__ import annotations

import base64
import gzip
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from radlake.records.files import find_files, inspect_files
from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN

LINES = [f"FINDINGS: The lungs are clear, line {number} of a report of usual length." for number in range(20)]
TEXT = "\n".join(LINES)


def ris_csv(folder: Path, reports: int) -> None:
    spec = BUILTIN["ris-csv"]
    names = list(dict.fromkeys([*spec.columns.values(), *spec.identifiers]))
    fixed = {"ExamTime": "2024-01-02", "ReportStatus": "F", "ReportText": f'"{TEXT}"', "PatientMRN": "88123"}
    rows = (",".join({**fixed, "ReportID": f"R{n}"}.get(name, "") for name in names) for n in range(reports))
    (folder / "a.csv").write_text("\n".join([",".join(names), *rows]) + "\n")


def hl7(folder: Path, reports: int) -> None:
    head = "MSH|^~\\&|A|B|||20240102||ORU^R01|1|P|2.5\rPID|1||88123^^^M^MR||QUIMBY^ADA\r"
    lines = "".join(f"OBX|{n}|TX|1^X||{line}||||||F\r" for n, line in enumerate(LINES))
    order = "OBR|1||{}|71046^XR|||202401020300" + "|" * 18 + "F\r"
    (folder / "a.hl7").write_text("".join(head + order.format(f"R{n}") + lines for n in range(reports)), newline="")


def fhir(folder: Path, reports: int) -> None:
    form = {"contentType": "text/plain", "data": base64.b64encode(TEXT.encode()).decode()}
    report = {"resourceType": "DiagnosticReport", "status": "final", "subject": {"reference": "Patient/1"}}
    patient = {"resourceType": "Patient", "id": "1", "name": [{"family": "Quimby"}]}
    lines = (json.dumps({**report, "id": str(n), "presentedForm": [form]}) for n in range(reports))
    (folder / "a.ndjson").write_text("\n".join([json.dumps(patient), *lines]) + "\n")


def mimic_iv_note(folder: Path, reports: int) -> None:
    rows = "".join(f'1-RR-{n},1,,RR,{n},2150-01-01,,"{TEXT}"\n' for n in range(reports))
    head = "note_id,subject_id,hadm_id,note_type,note_seq,charttime,storetime,text\n"
    details = "".join(f"1-RR-{n},1,{name},x,1\n" for n in range(reports) for name in ("exam_code", "exam_name"))
    (folder / "radiology.csv.gz").write_bytes(gzip.compress((head + rows).encode(), 1))
    head = "note_id,subject_id,field_name,field_value,field_ordinal\n"
    (folder / "radiology_detail.csv.gz").write_bytes(gzip.compress((head + details).encode(), 1))


def mimic_cxr(folder: Path, reports: int) -> None:
    for number in range(reports):
        path = folder / f"p{number % 10}" / f"s{number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT)


def openi_xml(folder: Path, reports: int) -> None:
    for number in range(reports):
        text = f'<AbstractText Label="FINDINGS">{TEXT}</AbstractText>'
        (folder / f"{number}.xml").write_text(f'<eCitation><uId id="CXR{number}"/>{text}</eCitation>')


def epic_lines(folder: Path, reports: int) -> None:
    rows = "".join(f'{n},{line},"{text}"\n' for n in range(reports) for line, text in enumerate(LINES, 1))
    (folder / "ORDER_NARRATIVE.csv").write_text(f"ORDER_PROC_ID,LINE,NARRATIVE\n{rows}")


WRITERS: dict[str, Callable[[Path, int], None]] = {
    "ris-csv": ris_csv,
    "hl7": hl7,
    "fhir": fhir,
    "mimic-iv-note": mimic_iv_note,
    "mimic-cxr": mimic_cxr,
    "openi-xml": openi_xml,
    "epic-lines": epic_lines,
}


def main() -> None:
    """Print the table."""
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    print(f"{'source':<15}{'reports':>9}{'MB':>8}{'reports/s':>12}{'MB/s':>8}")
    for source, write in WRITERS.items():
        with tempfile.TemporaryDirectory() as name:
            write(Path(name), reports)
            spec = BUILTIN[source]
            (file,) = inspect_files(find_files([name], spec), spec, 1 << 24).files
            started = time.process_time()
            reading = read_records(file.content, spec)
            for _ in reading:
                pass
            seconds = time.process_time() - started
        size = file.size / 1e6
        found = reading.stats.records
        print(f"{source:<15}{found:>9,}{size:>8.1f}{found / seconds:>12,.0f}{size / seconds:>8.1f}", flush=True)


if __name__ == "__main__":
    main()
