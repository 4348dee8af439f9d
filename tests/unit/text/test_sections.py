"""Sections: the layouts that must be survived, and spans that always fit the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.text.sections import parse_sections, section_texts

FINDINGS = "The heart is normal in size. There is a 4 mm nodule in the right upper lobe."
IMPRESSION = "1. Small right upper lobe nodule. 2. No acute disease."
SIGNED = "Electronically signed by: Tilman Orvik, M.D. 03/14/2021 3:45 PM"
TOLD = "These findings were discussed with Dr. Orvik by Dr. Lund at 3:45 p.m. on 3/14/2021."

LAYOUTS = {
    "colon": "EXAM: CT CHEST\n\nTECHNIQUE: Axial.\n\nCOMPARISON: None.\n\nFINDINGS: {f}\n\nIMPRESSION: {i}\n\n{s}",
    "lower": "exam: ct chest\ncomparison: none\nfindings: {f}\nimpression: {i}\ndictated by: t orvik",
    "alone": "Clinical History\nCough\n\nFindings\n{f}\n\nImpression\n{i}\n\n{t}\n\nTilman Orvik MD\ncc: Dr. Lund",
    "one line": "EXAM: CT CHEST INDICATION: Cough COMPARISON: prior FINDINGS: {f} IMPRESSION: {i} {t} {s}",
    "one line, title case": "History: Cough. Comparison: None. Findings: {f} Impression: {i} Attending: T Orvik",
    "hl7": "EXAM: CT\\.br\\HISTORY: Cough\\.br\\\\.br\\FINDINGS:\\.br\\{f}\\.br\\IMPRESSION:\\.br\\{i}\\.br\\{s}",
    "impression first": "IMPRESSION:\n{i}\n\nINDICATION: Cough\nCOMPARISON: None.\n\nFINDINGS:\n{f}\n\n{s}",
    "no findings heading": "EXAM: CT\n\nTECHNIQUE: Axial.\n\nCOMPARISON: None.\n\n{f}\n\nIMPRESSION: {i}\n\n{t}\n{s}",
    "no findings heading, one line": "TECHNIQUE: Axial images. COMPARISON: None. {f} IMPRESSION: {i} {s}",
    "title and body": "CT CHEST WITH CONTRAST\n\n{f}\n\nIMPRESSION: {i}\n",
    "commas": "EXAM: CT,INDICATION:,Cough,FINDINGS:,{f},IMPRESSION:,{i},SIGNED:,T Orvik",
    "bold": "**EXAM** CT\n\n**FINDINGS**\n{f}\n\n**IMPRESSION**\n{i}\n\n___________\nTilman Orvik, MD",
    "wet read": "WET READ: ORVIK 3 PM\nNo embolus.\n______\nFINAL REPORT\nFINDINGS: {f}\n\nIMPRESSION: {i}\n\n{s}",
    "addendum": "FINDINGS: {f}\n\nIMPRESSION: {i}\n\nADDENDUM: Seen again. IMPRESSION: unchanged.\n{s}",
    "carriage returns": "FINDINGS:\r\n{f}\r\n\r\nIMPRESSION:\r\n{i}\r\n{s}\r\n",
    "name above the role": "FINDINGS: {f}\n\nIMPRESSION: {i}\n\nORVIK, TILMAN K\nAttending Radiologist, Elmo Clinic",
    "commas, name before the role": "FINDINGS:,{f},IMPRESSION:,{i},ORVIK, TILMAN K,Attending Radiologist, Elmo Clinic",
    "letter": "Dear Dr. Lund,\n\nFindings: {f}\n\nImpression: {i}\n\nKind regards,\n\nTilman Orvik",
    "stop missing before the note": "FINDINGS: {f}\nIMPRESSION: {i}\nThese findings were called to Dr. Lund",
    "capitals, no colon": "FINDINGS {f} IMPRESSION {i}",
    "titles, no colon, one line": "Exam CT chest History Cough Comparison None. Findings {f} Impression {i}",
    "title below names": "Patient: X\nMRN: 123456\n\nCT CHEST WITH CONTRAST\n\n{f}\n\nIMPRESSION: {i}",
    "title with a colon": "COMPARISON: None.\n\nFRONTAL AND LATERAL VIEWS OF THE CHEST: {f}\n\nIMPRESSION: {i}\n\n{s}",
    "note before the list": "FINDINGS: {f}\n\nIMPRESSION: Called to Dr. Lund at 3:10 PM. {i}\n\n{s}",
    "a name alone": "FINDINGS: {f}\n\nIMPRESSION: {i}\n\nTilman Orvik",
    "initials and date": "FINDINGS: {f}\n\nIMPRESSION: {i}\n\nOrvik/Lund 14-Mar-2018",
    "letters apart": "E X A M: CT\n\nF I N D I N G S:\n{f}\n\nI M P R E S S I O N:\n{i}\n\n{s}",
    "tabs": "EXAM\tCT\nFINDINGS\t{f}\nIMPRESSION\t{i}\nSigned\tDr. T. Orvik",
    "breaks escaped once more": "EXAM: CT\\n\\nFINDINGS:\\n{f}\\n\\nIMPRESSION:\\n{i}\\n\\n{s}",
    "tildes": "EXAM: CT~FINDINGS:~{f}~IMPRESSION:~{i}~Dr. T. Orvik",
    "tags": "<p><b>EXAM:</b> CT</p><p><b>FINDINGS:</b> {f}</p><p><b>IMPRESSION:</b> {i}</p><p>{s}</p>",
    "headings twice over": "FINDINGS:\nFINDINGS: {f}\nIMPRESSION:\nIMPRESSION: {i}",
    "colon on the next line": "FINDINGS\n: {f}\nIMPRESSION\n: {i}",
    "hyphens": "FINDINGS-{f}\nIMPRESSION-{i}",
    "angles": "<<FINDINGS>> {f} <<IMPRESSION>> {i}",
    "misspelt": "FINDIGNS: {f}\n\nIMPRESION: {i}\n\n{s}",
    "report and opinion": "X-RAY CHEST\n\nREPORT: {f}\n\nOPINION: {i}\n\nReported by: Dr T Orvik",
    "interpretation above": "INTERPRETATION: {f}\n\nIMPRESSION: {i}",
    "comment": "FINDINGS: {f}\n\nCOMMENT: {i}",
    "summary first": "SUMMARY: {i}\n\nDETAILS: {f}",
    "codes and typist": "FINDINGS: {f}\nIMPRESSION: {i}\nICD-10: R10.9 CPT: 74177\nTranscriptionist- KLM",
    "attending's addendum": "FINDINGS: {f}\nIMPRESSION: {i}\nATTENDING ADDENDUM: I agree. T. Orvik",
    "technologist": "FINDINGS: {f}\nIMPRESSION: {i}\nTech: T. Orvik RT(R), scanner 3. Patient moved.",
    "two halves": "FINDINGS: {f}\n\nIMPRESSION AND RECOMMENDATIONS: {i}\n\nRECOMMENDATION: MRI.",
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_findings_and_impression_are_exact(name: str) -> None:
    text = LAYOUTS[name].format(f=FINDINGS, i=IMPRESSION, s=SIGNED, t=TOLD)
    found = section_texts(text)
    assert (found["findings"], found["impression"]) == (FINDINGS, IMPRESSION)


def test_method_says_how_it_was_decided() -> None:
    assert parse_sections("FINDINGS: clear lungs\nIMPRESSION: normal").method == "headings"
    assert parse_sections("IMPRESSION: normal\nFINDINGS: clear lungs").method == "impression-first"
    assert parse_sections("COMPARISON: None.\n\nLungs are clear.\n\nIMPRESSION: none").method == "inferred-findings"
    assert parse_sections("nothing to hold on to").method == "none"


def test_combined_heading_gives_neither() -> None:
    parsed = parse_sections("EXAM: CT\nFINDINGS/IMPRESSION: No acute disease.\n")
    assert parsed.method == "combined"
    assert "findings_impression" in parsed.spans
    assert not {"findings", "impression"} & parsed.spans.keys()


def test_other_sections() -> None:
    text = (
        "EXAM: MRI BRAIN\nREASON FOR EXAM: Headache.\nTECHNIQUE: Multiplanar.\nCOMPARISON: CT 2019.\n"
        f"FINDINGS: Normal.\nIMPRESSION: Normal.\n{TOLD}\n{SIGNED}\n"
    )
    found = section_texts(text)
    assert found["exam"] == "MRI BRAIN"
    assert found["indication"] == "Headache."
    assert found["technique"] == "Multiplanar."
    assert found["comparison"] == "CT 2019."
    assert found["impression"] == "Normal."
    assert found["communication"] == TOLD
    assert "Orvik" in found["signature"]


def test_final_replaces_preliminary() -> None:
    text = "PRELIMINARY REPORT\nFINDINGS: a look.\nIMPRESSION: unsure.\nFINAL REPORT\nFINDINGS: clear.\nIMPRESSION: ok."
    assert section_texts(text)["findings"] == "clear."
    assert section_texts(text)["impression"] == "ok."


def test_subheadings_stay_in_the_body() -> None:
    body = "LUNGS: Clear.\nOTHER FINDINGS: None.\nBONES: Intact. Site: left. Additional findings: none."
    assert section_texts(f"FINDINGS:\n{body}\n\nIMPRESSION: Normal.")["findings"] == body


def test_numbered_impression_with_line_breaks_is_kept() -> None:
    impression = "1. Nodule.\n2. Follow-up in 6 months.\n3. No fracture."
    assert section_texts(f"FINDINGS: x y z\nIMPRESSION:\n{impression}\n\n{SIGNED}")["impression"] == impression


@pytest.mark.parametrize(
    "last",
    ["stable since\n2/24/2019.", "the images were\nreviewed with prior ones.", "NORMAL CARDIAC MRI.", "Small Effusion"],
)
def test_wrapped_or_short_clinical_lines_are_no_signature(last: str) -> None:
    assert section_texts(f"FINDINGS: x y z\nIMPRESSION: A nodule, {last}\n\n{SIGNED}")["impression"].endswith(last)


def test_no_heading_word_inside_prose() -> None:
    text = "FINDINGS: These findings: nodule and mass. There is no impression on the bladder.\nIMPRESSION: Nodule."
    assert section_texts(text)["findings"].endswith("bladder.")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(["FINDINGS:", "IMPRESSION", "\n", "\\.br\\", "Addendum:", SIGNED]), st.text()))
)
def test_spans_are_in_range(pieces: list[str]) -> None:
    text = "".join(pieces)
    for start, end in parse_sections(text).spans.values():
        assert 0 <= start <= end <= len(text)


@pytest.mark.parametrize(
    "text", ["", " \n ", "\x00", "\ud800 FINDINGS: \udfff", "🫁 FINDINGS: 🫁", ":" * 5000, "\\.br\\" * 99]
)
def test_odd_text_does_not_crash(text: str) -> None:
    section_texts(text)
