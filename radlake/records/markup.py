"""The visible text of HTML or XHTML, such as a FHIR narrative. One pass, linear in the text whatever it holds."""

from __future__ import annotations

import html
import re

_BLOCKS = frozenset(
    "address article blockquote body br caption dd div dl dt h1 h2 h3 h4 h5 h6 head header hr li ol p pre section "
    "table tbody thead title tr ul".split()
)
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"script", "style"})
# A tag ends before the next `<`, so that no beginning of one is looked at twice.
_TOKEN = re.compile(r"<!--|-->|<(/?)([A-Za-z][\w:-]{0,63})[^<>]*>|<[!?][^<>]*>")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BLANK_LINES = re.compile(r"\n{3,}")


def visible_text(markup: str) -> str:
    """Text without tags: blocks and `br` end lines, white space is folded but in `pre`, entities are resolved."""
    parts: list[str] = []
    at, hidden_until, in_pre = 0, "", False
    for token in _TOKEN.finditer(markup):
        closing, name = token.group(1), (token.group(2) or "").lower()
        if hidden_until:
            if token.group() == hidden_until or (closing and name == hidden_until):
                hidden_until, at = "", token.end()
            continue
        if token.group() == "-->":  # outside a comment it is text
            continue
        parts += (_plain(markup[at : token.start()], in_pre), _break_at(name, closing))
        at = token.end()
        if token.group() == "<!--":
            hidden_until = "-->"
        elif name in _UNSEEN and not closing:
            hidden_until = name
        elif name == "pre":
            in_pre = not closing
    if not hidden_until:
        parts.append(_plain(markup[at:], in_pre))
    lines = (line.strip() for line in "".join(parts).split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def _break_at(name: str, closing: str | None) -> str:
    if name in _CELLS:
        return "" if closing else "  "
    return "\n" if name in _BLOCKS else ""


def _plain(text: str, as_written: bool) -> str:
    return html.unescape(text if as_written else _SPACES.sub(" ", text))
