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
