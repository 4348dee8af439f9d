"""The ways in which a text may be written down: encodings, escapes, markup, base64, token lists."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

import numpy as np

from tests.canary.match import SEPARATOR

# A JSON string in a JSON string in an event log is three deep; each round takes one layer off.
_ROUNDS = 6

_ESCAPE = re.compile(
    r"""(?:\\u[0-9a-fA-F]{4})+ | (?:\\U[0-9a-fA-F]{8})+ | (?:\\x[0-9a-fA-F]{2})+ | (?:\\[0-3][0-7]{2})+
      | \\["'\\/bfnrt\n]""",
    re.VERBOSE,
)
_LETTERS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "\n": ""}
_TAG = re.compile(rf"<!--[^{SEPARATOR}]*?-->|<[^<>{SEPARATOR}]*>")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{8,}(?:\r?\n[ \t]*[A-Za-z0-9+/_-]{16,})*(?:\r?\n[A-Za-z0-9+/_-]+)?")
_SHORT_RUN_CHARS = 4_096
_TOKEN_LIST = re.compile(r'"(?:input_ids|labels|token_ids)"\s*:\s*\[([-\d,\s]+)\]', re.IGNORECASE)


def decoded(data: bytes) -> Iterator[str]:
    """`data` as text: UTF-8, or else Windows Latin as well; UTF-16 both ways where it may be that."""
    try:
        yield data.decode("utf-8")
    except UnicodeDecodeError:
        yield data.decode("utf-8", "replace")
        yield data.decode("cp1252", "replace")
    if b"\0" in data or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield data.decode("utf-16-le", "replace")
        yield data.decode("utf-16-be", "replace")


def views(text: str) -> Iterator[str]:
    """`text`, and `text` with one more layer of escapes taken off each time; each also without its tags."""
    layers = [text]
    while len(layers) <= _ROUNDS and (inner := unquote(html.unescape(_unescape(layers[-1])))) != layers[-1]:
        layers.append(inner)
    # Alone as well: in a mixture, one kind of unescaping can eat letters that another kind needs.
    alone = (_unescape(text), html.unescape(text), unquote(text), unquote(text, encoding="cp1252"))
    for view in dict.fromkeys((*layers, *alone)):
        yield view
        if "<" in view:
            yield _TAG.sub("", view)


def _unescape(text: str) -> str:
    r"""Backslash escapes of JSON, YAML and printed bytes undone, whether or not the text is valid as such."""
    if "\\" not in text:
        return text
    plain = _ESCAPE.sub(_unescape_run, text)
    # A character beyond 16 bits comes as two halves, perhaps from two runs.
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _unescape_run(match: re.Match[str]) -> str:
    run = match[0]
    mark = run[1]
    if mark in "uU":
        codes = [int(code, 16) for code in re.split(r"\\[uU]", run)[1:]]
        return "".join(chr(code) if code <= 0x10FFFF else "\ufffd" for code in codes)
    if mark == "x" or mark.isdigit():
        base, start = (16, 2) if mark == "x" else (8, 1)
        step = 4
        data = bytes(int(run[at + start : at + step], base) for at in range(0, len(run), step))
        return next(iter(decoded(data))) if _is_utf8(data) else data.decode("latin-1")
    return _LETTERS.get(mark, mark)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def base64_contents(text: str) -> Iterator[bytes]:
    """What every run of base64 letters decodes to; noise for most, which are ordinary words.

    A short run is tried at each of the four alignments: a path or a word may stand right before it.
    """
    for match in _BASE64.finditer(text):
        run = re.sub(r"\s", "", match[0]).replace("-", "+").replace("_", "/")
        for start in range(4 if len(run) <= _SHORT_RUN_CHARS else 1):
            usable = run[start : len(run) - ((len(run) - start) % 4 == 1)]
            yield base64.b64decode(usable + "=" * (-len(usable) % 4))


def token_lists(text: str) -> list[np.ndarray]:
    """The token ids (each 1-D int64) of JSON lists called as token columns are."""
    lists = (np.fromstring(match[1], dtype=np.int64, sep=",") for match in _TOKEN_LIST.finditer(text))
    return [ids for ids in lists if ids.size]
