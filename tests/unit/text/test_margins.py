"""The head and the foot of a report."""

from __future__ import annotations

from collections.abc import Iterator

from radlake.text.folding import fold
from radlake.text.margins import find_margins
from radlake.text.spans import Span
from radlake.text.words import Words

BODY = "FINDINGS: The lungs are clear. Grade 4 of 5 at Bay View.\nIMPRESSION: No acute disease in the Bay View.\n"


def _find(text: str) -> Iterator[Span]:
    folded = fold(text)
    return find_margins(text, folded, Words(folded))


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in _find(text)]


def test_words_that_no_form_has_go_from_head_and_foot() -> None:
    text = (
        f"Two Bulls Chopper\nBlue Heron Outpost\nOrdered: CT chest\n\n{BODY}\nElectronically signed by: Faith Summer\n"
    )
    said = " ".join(found(text))
    assert all(word in said for word in ("Bulls", "Heron", "Faith", "Summer"))
    assert not any(word in said for word in ("Ordered", "CT", "chest", "signed"))


def test_the_body_is_left_alone() -> None:
    text = f"Order 1\n\n{BODY}"
    start = text.index("FINDINGS")
    assert all(span.end <= start or span.start >= len(text) - 1 for span in _find(text))


def test_numbers_of_an_identifiers_length_go() -> None:
    text = f"Ref 48229-7 Loc 12\n\n{BODY}\n2019 Page 1 of 2"
    assert "48229-7" in found(text)
    assert "12" not in found(text) and "2019" not in found(text)


def test_a_text_without_headings_has_no_margins() -> None:
    assert found("Mercy Lakeside saw no fracture. " * 5) == []
    assert found("") == []


def test_dates_of_any_form_go_from_the_margins() -> None:
    text = f"Printed 4 Mar 2019 / 2019.3.4 / 3-2019\n{BODY}\nSigned off Mar. 5\n"
    assert {"4 Mar 2019", "2019.3.4", "3-2019", "Mar. 5"} <= set(found(text))


def test_who_read_first_goes_from_the_ends_of_a_preliminary_read() -> None:
    text = f"WET READ: Tran: no acute disease. Small effusion.\n\nFINAL REPORT\n{BODY}"
    assert "Tran" in found(text)
    assert not any(word in found(text) for word in ("Small", "Small effusion"))
