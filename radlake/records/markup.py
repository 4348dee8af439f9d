"""The visible text of HTML or XHTML, such as a FHIR narrative."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    "address article blockquote body caption dd div dl dt h1 h2 h3 h4 h5 h6 head header hr li ol p pre section "
    "table tbody td th thead title tr ul".split()
)
_ROW_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"script", "style"})
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BLANK_LINES = re.compile(r"\n{3,}")


def visible_text(markup: str) -> str:
    """Text without tags: blocks and `br` end lines, white space is folded but in `pre`, entities are resolved."""
    parser = _Text()
    parser.feed(markup)
    parser.close()
    lines = (line.strip() for line in "".join(parser.parts).split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = 0
        self._as_written = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._unseen += tag in _UNSEEN
        self._as_written += tag == "pre"
        if tag == "br" or tag in _BLOCKS:
            self.parts.append("  " if tag in _ROW_CELLS else "\n")

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        if tag == "br" or tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        self._as_written -= tag == "pre" and self._as_written > 0
        if tag in _BLOCKS and tag not in _ROW_CELLS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data if self._as_written else _SPACES.sub(" ", data))
