"""A patient known by the full name is found under the short one, and the other way round."""

import pytest

from radlake.text.phi import find_phi
from radlake.text.spans import Known


def _masked(text: str, *names: str) -> str:
    spans = find_phi(text, Known(patient_names=names))
    return "".join("*" if any(s.start <= i < s.end for s in spans) else char for i, char in enumerate(text))


@pytest.mark.parametrize(
    ("known", "written"),
    [("BILLINGS^ROBERT", "Bob"), ("Billings, Bob", "Robert"), ("VANCE^ELIZABETH", "Liz"), ("VANCE^MARGARET", "Peggy")],
)
def test_the_other_form_of_the_given_name_goes(known: str, written: str) -> None:
    assert written not in _masked(f"{written} was told about the nodule.", known)


def test_a_short_form_that_is_a_word_stays_where_it_is_one() -> None:
    text = "There is a dot of calcium; the ray sum image shows a lump."
    assert _masked(text, "RAYMOND^DOROTHY") == text
