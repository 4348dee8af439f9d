"""What holds of every held-out corpus, whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tests.corpora.document import Document


def assert_sections_tight_and_disjoint(document: Document) -> None:
    """No section begins or ends with white space, is empty, or reaches into another."""
    end = 0
    for start, stop in sorted(document.sections.values()):
        body = document.text[start:stop]
        assert end <= start < stop
        assert body == body.strip()
        end = stop


def assert_spans_sorted_disjoint_and_tight(documents: Iterable[Document]) -> None:
    """Each begins with a letter, a digit or a bracket and ends with a letter, a digit or a full stop."""
    for document in documents:
        end = 0
        for span in document.spans:
            assert end <= span.start < span.end <= len(document.text)
            body = document.text[span.start : span.end]
            assert (body[0].isalnum() or body[0] == "(") and (body[-1].isalnum() or body[-1] == "."), document.id
            end = span.end


def assert_no_form_of_phi_is_unmarked(documents: Iterable[Document]) -> None:
    """No full date, phone number, e-mail or title with a name stands outside the gold."""
    shape = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}|\d{3}[-.]\d{4}\b|\S+@[A-Za-z]|(?<=Dr\. )\w+|(?<=M[rs]\. )\w+")
    for document in documents:
        marked = {i for start, end, _ in document.spans for i in range(start, end)}
        for found in shape.finditer(document.text):
            assert found.start() in marked, (document.id, found.span())


def assert_known_is_marked(documents: Iterable[Document], keys: Iterable[str]) -> None:
    """Wherever the text holds what the columns `keys` know, it is PHI in gold."""
    for document in documents:
        marked = {i for start, end, _ in document.spans for i in range(start, end)}
        for key in keys:
            for found in re.finditer(re.escape(document.known.get(key, "\0")), document.text):
                assert marked.issuperset(range(*found.span())), (document.id, key)


def has_phi_in_body(document: Document) -> bool:
    """Whether findings or impression hold any."""
    bodies = [place for name, place in document.sections.items() if name.startswith(("findings", "impression"))]
    return any(start <= span.start < end for start, end in bodies for span in document.spans)
