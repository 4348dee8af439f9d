"""Times as sources write them: the formats of a spec, otherwise ISO 8601 and HL7's digits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

# A calendar date (no week or ordinal dates), then perhaps a time; HL7 writes both without separators.
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?|\d{8}(?:T.*)?")
_HL7 = re.compile(r"(\d{8})(\d\d)(\d\d)(\d\d)?(\.\d{1,6})?([+-]\d{4})?")
_PLAUSIBLE_YEARS = range(1850, 2200)


def parse_time(text: str, formats: Sequence[str] = ()) -> datetime | None:
    """The wall-clock time that the text names, or None if it names none.

    An offset is dropped, not applied: a report's date is the date where it was written. `formats` (strptime)
    replace the built-in forms.
    """
    text = text.strip()
    parsed = _by_formats(text, formats) if formats else _by_standard(text)
    if parsed is None or parsed.year not in _PLAUSIBLE_YEARS:
        return None
    return parsed.replace(tzinfo=None)


def _by_formats(text: str, formats: Sequence[str]) -> datetime | None:
    for pattern in formats:
        try:
            return datetime.strptime(text, pattern)
        except ValueError:
            continue
    return None


def _by_standard(text: str) -> datetime | None:
    try:
        if _ISO.fullmatch(text):
            return datetime.fromisoformat(text)
        if found := _HL7.fullmatch(text):
            day, hour, minute, second, fraction, offset = found.groups(default="")
            clock = f"{hour}:{minute}:{second or '00'}{fraction}{offset}"
            return datetime.fromisoformat(f"{day[:4]}-{day[4:6]}-{day[6:]}T{clock}")
    except ValueError:
        pass
    return None
