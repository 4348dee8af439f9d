"""Drawing the sample: from a lake's de-identified reports, or from the output of `radlake phi run`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from radlake.errors import BadInput, UsageError
from radlake.files import file_sha256
from radlake.lake.storage import environment_fault, make_folder
from radlake.review.page import PAGE_FILE, render_page
from radlake.review.sample import SAMPLE_FILE, Report, SampleFacts, draw, facts_of, read_sample, write_sample
from radlake.review.verdicts import template
from radlake.text.spans import CATEGORIES

if TYPE_CHECKING:
    from radlake.lake.lake import Lake
    from radlake.lake.table import TableSpec

VERDICTS_FILE = "verdicts.csv"
_STRATUM = ("source", "modality")


def draw_from_lake(
    lake: Lake, table: TableSpec, sections: Sequence[str], size: int, seed: int, out: Path
) -> SampleFacts:
    """Draw from the published `table` (deidentified_reports) and write the review's folder.

    Raises UsageError if nothing is published yet, EnvironmentFault if `out` cannot be written.
    """
    import pyarrow.compute as pc

    from radlake.lake.table import open_table, published

    now = published(table, lake)
    opened = open_table(table, lake, now.version) if now else None
    if now is None or opened is None:
        raise UsageError(f"{table.name} holds nothing yet; run `radlake pipeline`")
    dataset = opened.to_pyarrow_dataset()
    keys = dataset.to_table(columns=["report_key", *_STRATUM]).to_pylist()
    strata = {row["report_key"]: _stratum(row) for row in keys}
    chosen = draw(strata, size, seed)
    columns = ["report_key", "exam_description", *sections, "removed_phi"]
    rows = dataset.to_table(columns=columns, filter=pc.field("report_key").isin(chosen)).to_pylist()
    by_key = {row["report_key"]: row for row in rows}
    reports = [Report(key, _text(by_key[key], sections), dict(by_key[key]["removed_phi"] or ())) for key in chosen]
    return _write(out, reports, strata, seed, f"{table.name} version {now.version}")


def draw_from_file(path: Path, size: int, seed: int, out: Path) -> SampleFacts:
    """Draw from the JSON lines that `radlake phi run` wrote (id, text, spans) and write the review's folder.

    Raises BadInput for a line that is none, EnvironmentFault if a file cannot be read or written.
    """
    strata: dict[str, str] = {}
    for number, row in run_lines(path):
        if row["id"] in strata:
            raise BadInput(f"{path}: line {number} has an id that was there before")
        strata[row["id"]] = _stratum(row)
    chosen = draw(strata, size, seed)
    wanted = set(chosen)
    found = {row["id"]: row for _, row in run_lines(path) if row["id"] in wanted}
    reports = [
        Report(name, found[name]["text"], Counter(span["category"] for span in found[name]["spans"])) for name in chosen
    ]
    return _write(out, reports, strata, seed, f"file {file_sha256(path)[:16]}")


def run_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """(line number, object) of each line of an output of `radlake phi run`, checked.

    Raises BadInput, which repeats nothing of the line.
    """
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, _run_line(path, number, line)
    except (FileNotFoundError, IsADirectoryError):
        raise BadInput(f"{path}: there is no such file; write it with `radlake phi run`") from None
    except UnicodeDecodeError:
        raise BadInput(f"{path}: not UTF-8") from None
    except OSError as error:
        raise environment_fault(error, str(path)) from None


def _run_line(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
        row["id"] = str(row["id"])
        spans = row["spans"]
        sound = isinstance(row["text"], str) and all(
            isinstance(span["category"], str) and isinstance(span["rule"], str) and 0 <= span["start"] <= span["end"]
            for span in spans
        )
    except (ValueError, KeyError, TypeError):
        sound = False
    if not sound:
        raise BadInput(f"{path}: line {number} is no output of `radlake phi run` (id, text, spans)")
    return row


def _stratum(row: Mapping[str, Any]) -> str:
    return " ".join(str(row.get(name) or "-") for name in _STRATUM)


def _text(row: Mapping[str, Any], sections: Sequence[str]) -> str:
    parts = [row["exam_description"] or "", *(f"{name.upper()}\n{row[name]}" for name in sections if row[name])]
    return "\n\n".join(filter(None, parts))


def _write(out: Path, reports: list[Report], strata: Mapping[str, str], seed: int, drawn_from: str) -> SampleFacts:
    drawn = Counter(strata[report.id] for report in reports)
    facts = facts_of(
        reports,
        CATEGORIES,
        {"seed": seed, "population": len(strata), "strata": dict(sorted(drawn.items())), "drawn_from": drawn_from},
    )
    if (out / SAMPLE_FILE).exists() and read_sample(out) != facts:
        raise UsageError(f"{out} holds the review of another sample; name a new folder")
    make_folder(str(out), private=True)  # de-identified, but not yet known to be free of PHI
    write_sample(out, facts)
    _put(out / PAGE_FILE, render_page(facts, reports, out.name))
    if not (out / VERDICTS_FILE).exists():  # else somebody may have filled it in
        _put(out / VERDICTS_FILE, template(facts))
    return facts


def _put(path: Path, content: str) -> None:
    try:
        path.touch(mode=0o600)
        path.write_text(content, encoding="utf-8", newline="\n")
    except OSError as error:
        raise environment_fault(error, str(path)) from None
