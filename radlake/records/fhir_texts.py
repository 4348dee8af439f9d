"""The words of a DiagnosticReport: attachments, narrative, conclusion."""

from __future__ import annotations

import base64
import binascii

from radlake.records.fhir_resources import Resource, dicts, part, text
from radlake.records.markup import visible_text
from radlake.records.types import BAD_ATTACHMENT

_MARKUP = ("text/html", "application/xhtml+xml", "text/xhtml")
_HEADING = "IMPRESSION:"


def report_texts(report: Resource) -> dict[str, str] | str:
    """`text` and `impression`, as far as the report has them, or the rule that an attachment breaks."""
    attached = _attached(report)
    if isinstance(attached, str):
        return attached
    body = "\n\n".join(attached) or visible_text(text(part(report, "text").get("div")))
    conclusion = report.get("conclusion")
    impression = conclusion.strip() if isinstance(conclusion, str) else ""
    if body and impression and _folded(impression) not in _folded(body):
        body = f"{body.rstrip()}\n\n{_HEADING}\n{impression}"
    return {name: value for name, value in (("text", body), ("impression", impression)) if value.strip()}


def _attached(report: Resource) -> list[str] | str:
    """The attachments that are text; the first of its kind where the same report is attached in several."""
    plain: list[str] = []
    marked: list[str] = []
    for form in dicts(report.get("presentedForm")):
        kind, _, options = text(form.get("contentType")).lower().partition(";")
        data = form.get("data")
        if not isinstance(data, str) or kind.strip() not in ("text/plain", "text", *_MARKUP):
            continue
        content = _decoded(data, options)
        if content is None:
            return BAD_ATTACHMENT
        if kind.strip() in _MARKUP:
            marked.append(visible_text(content))
        else:
            plain.append(content)
    return [each for each in plain or marked if each.strip()]


def _decoded(data: str, options: str) -> str | None:
    _, sign, charset = options.partition("charset=")
    try:
        raw = base64.b64decode("".join(data.split()), validate=True)
        content = raw.decode(charset.strip(" \"';") if sign else "utf-8")
    except (binascii.Error, UnicodeDecodeError, LookupError, ValueError):
        return None
    return None if "\0" in content else content.removeprefix("\ufeff").replace("\r\n", "\n")


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
