"""Every layout gives back what was put into it: invented reports always, real ones where they are on this machine."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from radlake.text.sections import parse_sections, section_texts
from tests.section_layouts import LAYOUTS, Source, render

_PLACES = [folder / "shared" / "data" / "indiana_reports.csv" for folder in Path(__file__).resolve().parents]
INDIANA = next((path for path in _PLACES if path.exists()), None)
real_reports = pytest.mark.skipif(INDIANA is None, reason="real reports are not on this machine")

# The twelve in which every real report must come back; the others are tried with a part of them.
TWELVE = (
    "capitals_colon", "one_line", "one_line_title_case", "hl7_breaks", "title_without_colon", "impression_first",
    "no_findings_heading", "wet_read_and_final", "addendum_after", "comma_headings", "all_capitals", "markdown",
)  # fmt: skip
# Reports that quote another report or an "END OF REPORT" line of their own cannot come back from these renderings.
TOLERATED = {"organ_labels": 3}

INVENTED = (
    Source(
        "The heart is normal in size. There is a 4 mm nodule in the right upper lobe, series 3 image 41.",
        "1. Small right upper lobe nodule. 2. No acute disease.",
    ),
    Source("LUNGS: Clear.\nHEART: Normal.\nOTHER FINDINGS: None.\nBONES: Intact", "No acute disease"),
    Source(
        "Liver: Unremarkable.\nKidneys: No stone. Comparison with the prior CT shows no change.",
        "- No obstruction.\n- Findings most consistent with enteritis.\n- Follow-up in 6 months is recommended.",
    ),
)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_invented_reports_come_back_exactly(layout: str) -> None:
    wrong = []
    for number, source in enumerate(INVENTED * 20):
        made = render(layout, source, number)
        found = section_texts(made.text)
        if any(found.get(name) != said.strip() for name, said in made.gold.items()):
            wrong.append((number, made.text))
    assert not wrong, f"{len(wrong)} of 60, the first: {wrong[0]}"


@pytest.mark.parametrize("name", ["findings", "impression"])
def test_what_is_not_there_is_not_found(name: str) -> None:
    text = f"EXAM: CT\n\nCOMPARISON: None.\n\n{name.upper()}: The lungs are clear.\n\nSigned by: T. Orvik, MD"
    parsed = parse_sections(text)
    assert section_texts(text, parsed)[name] == "The lungs are clear."
    assert not {"findings", "impression"} - {name} & parsed.spans.keys()
    assert parsed.confidence == "low"


@pytest.mark.slow
@real_reports
@pytest.mark.parametrize("layout", TWELVE)
def test_every_real_report_comes_back_from_twelve_layouts(layout: str) -> None:
    assert _lost(layout, step=1) == []


@real_reports
@pytest.mark.parametrize("layout", sorted(LAYOUTS.keys() - set(TWELVE)))
def test_real_reports_come_back_from_the_other_layouts(layout: str) -> None:
    assert len(_lost(layout, step=23)) <= TOLERATED.get(layout, 0)


@real_reports
def test_real_reports_with_one_section_have_no_other() -> None:
    alone = [(f, i) for f, i in _real() if bool(f) != bool(i)]
    for findings, impression in alone:
        name, said = ("findings", findings) if findings else ("impression", impression)
        found = section_texts(f"EXAM: CHEST\n\nINDICATION: Cough.\n\n{name.upper()}: {said}\n\nT. Orvik, MD")
        assert found.get(name) == said
    assert len(alone) > 400


def _lost(layout: str, step: int) -> list[int]:
    """Numbers of the real reports that do not come back; their text stays out of any message."""
    lost = []
    for number, (findings, impression) in enumerate(_real()):
        if number % step or not (findings and impression):
            continue
        made = render(layout, Source(findings, impression), number)
        found = section_texts(made.text)
        if any(found.get(name) != said.strip() for name, said in made.gold.items()):
            lost.append(number)
    return lost


def _real() -> list[tuple[str, str]]:
    assert INDIANA is not None
    with INDIANA.open(encoding="utf-8", newline="") as lines:
        return [(row["findings"].strip(), row["impression"].strip()) for row in csv.DictReader(lines)]
