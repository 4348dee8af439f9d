"""The ways in which a text may be written down: encodings, escapes, markup, base64, token lists."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Iterable, Iterator

import numpy as np

from tests.canary.match import SEPARATOR

# A JSON string in a JSON string in an event log is three deep; each round takes one layer off.
_ROUNDS = 6

# Each pattern begins with its mark alone, which the engine can look for quickly.
_ESCAPE = re.compile(
    r"""\\(?: u[0-9a-fA-F]{4} (?:\\u[0-9a-fA-F]{4})* | U[0-9a-fA-F]{8} (?:\\U[0-9a-fA-F]{8})*
            | x[0-9a-fA-F]{2} (?:\\x[0-9a-fA-F]{2})* | [0-3][0-7]{2} (?:\\[0-3][0-7]{2})*
            | ["'\\/bfnrt\n] )""",
    re.VERBOSE,
)
_LETTERS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "\n": ""}
_PERCENT = re.compile(r"%[0-9a-fA-F]{2}(?:%[0-9a-fA-F]{2})*")
_TAG = re.compile(rf"<(?:!--[^{SEPARATOR}]*?-->|[^<>{SEPARATOR}]*>)")
# Long lines may go on in the next one, as in mails and certificates.
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{60,}(?:\r?\n[ \t]*[A-Za-z0-9+/_-]+)*|[A-Za-z0-9+/_-]{8,}")
_BASE64_SPELLING = str.maketrans({"-": "+", "_": "/", "\r": None, "\n": None, " ": None, "\t": None})
_BASE64_SEPARATOR = base64.b64encode(3 * SEPARATOR.encode()).decode()
_MIN_CONTENT_CHARS = 24
_SAMPLE_BYTES = 65_536
_CONTROLS = bytes([*range(9), *range(14, 32), 127])
_LEGIBLE = re.compile(
    rb"(?:[\t\n\r\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){4,}"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_NUMBER = re.compile(r"-?\d{1,18}")
_TOKEN_LIST = re.compile(r'"(?:input_ids|labels|token_ids)"\s*:\s*\[([-\d,\s]+)\]', re.IGNORECASE)


def decoded(data: bytes) -> Iterator[str]:
    """`data` as text: UTF-8, or else Windows Latin too; UTF-16 both ways; the legible runs of a binary."""
    bom = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if bom or data.count(0) * 20 > len(data):
        yield data.decode("utf-16-le", "replace")
        yield data.decode("utf-16-be", "replace")
    try:
        yield data.decode("utf-8")
    except UnicodeDecodeError:
        sample = data[:_SAMPLE_BYTES]
        if len(sample.translate(None, _CONTROLS)) < 0.98 * len(sample):
            yield SEPARATOR.join(run.decode("utf-8", "replace") for run in _LEGIBLE.findall(data))
        else:
            yield data.decode("utf-8", "replace")
            yield data.decode("cp1252", "replace")


def views(text: str) -> Iterator[str]:
    """`text`, and `text` with one more layer of escapes taken off each time; each also without its tags."""
    layers = [text]
    while len(layers) <= _ROUNDS and (inner := _unquote(html.unescape(_unescape(layers[-1])))) != layers[-1]:
        layers.append(inner)
    # Alone as well: in a mixture, one kind of unescaping can eat letters that another kind needs.
    alone = (_unescape(text), html.unescape(text), _unquote(text), _unquote(text, "cp1252"))
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
        data = bytes(int(run[at + start : at + 4], base) for at in range(0, len(run), 4))
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("latin-1")
    return _LETTERS.get(mark, mark)


def _unquote(text: str, encoding: str = "utf-8") -> str:
    """Percent escapes undone; the standard library's function takes ages over foreign letters."""
    return _PERCENT.sub(lambda run: bytes.fromhex(run[0].replace("%", "")).decode(encoding, "replace"), text)


def base64_runs(text: str) -> set[str]:
    """Every run of base64 letters, in the standard alphabet; most of them are ordinary words."""
    return {run.translate(_BASE64_SPELLING) for run in set(_BASE64.findall(text))}


def base64_content(run: str) -> bytes | None:
    """What a run decodes to if it is long enough to hold a file or a sentence."""
    if len(run) < _MIN_CONTENT_CHARS:
        return None
    usable = run[: len(run) - (len(run) % 4 == 1)]
    return base64.b64decode(usable + "=" * (-len(usable) % 4))


def base64_noise(runs: Iterable[str]) -> bytes:
    """All runs decoded at all four alignments (a word or a path may stand right before one), joined."""
    shifted = (run[start:] for run in runs for start in range(4))
    padded = (run + "A" * (-len(run) % 4) for run in shifted)
    return base64.b64decode(_BASE64_SEPARATOR.join(padded))


def is_text(data: bytes) -> bool:
    """Whether `data` is UTF-8 or UTF-16 without stray control characters, as chance bytes hardly ever are."""
    try:
        text = data.decode(_likely_encoding(data))
    except UnicodeDecodeError:
        return False
    return not _CONTROL.search(text)


def _likely_encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b"\0" in data[:2]:
        return "utf-16-be" if data[0] == 0 else "utf-16-le"
    return "utf-8"


def token_lists(text: str) -> list[np.ndarray]:
    """The token ids (each 1-D int64) of JSON lists called as token columns are."""
    lists = (_NUMBER.findall(match[1]) for match in _TOKEN_LIST.finditer(text))
    return [np.array(ids, dtype=np.int64) for ids in lists if ids]
