"""Findings without a heading: the body that follows the last front section, or comes before the impression."""

from __future__ import annotations

import re

from radlake.text.outline import FRONT, Block
from radlake.text.sentences import sentence_spans
from radlake.text.trimming import Span, trim

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
# Sentences of a front section go on with such words; those of a body do not.
_ABOUT_METHOD = re.compile(
    r"\b(?:obtained|acquired|performed|administered|views?|images|imaging was|contrast|reformat\w*"
    r"|reconstruct\w*|protocol"
    r"|sequences?|multiplanar|axial|projections?|technique|intravenous|ml of|tesla|mci|dose|slices?|were taken"
    r"|was taken|supine|portable)\b",
    re.IGNORECASE,
)
_ABOUT_PRIORS = re.compile(
    r"\b(?:compar\w*|prior|previous|outside|dated|available|\d{1,2}/\d{1,2}/\d{2,4}|(?:19|20)\d\d-\d\d-\d\d)\b",
    re.IGNORECASE,
)
_ABOUT_BODY = re.compile(
    r"\b(?:normal|unremarkable|no|clear|there (?:is|are)|is seen|are seen|intact|enlarged|stable|within|effusion"
    r"|opacity|without|lungs?|heart)\b",
    re.IGNORECASE,
)


_EXAM_LABEL = re.compile(
    r"((?=[^:.]{0,70}\b(?i:ct|mri?|views?|radiographs?|ultrasound|x-?rays?|xr|pa|ap|portable|mammogram|scan)\b)"
    r"[A-Z][\w ,/&()-]{4,70}):\s"
)


def infer_findings(spans: dict[str, Span], blocks: list[Block], work: str) -> bool:
    """Adds findings to `spans`, and shortens the front section before them. True when found."""
    names = [block.name for block in blocks]
    stop = names.index("impression") if "impression" in names else len(blocks)
    if stop == 0 and blocks:
        return _before_first(spans, blocks[0], work) or _after_impression(spans, blocks, work)
    before = stop - 1 if stop and blocks else -1
    while before >= 0 and blocks[before].name in ("final", "wet_read", "other") and before:
        if blocks[before].name == "final" and _title_and_body(spans, blocks[before], work):
            return True
        before -= 1
    if before < 0:
        return False
    if blocks[before].name == "final":
        return _title_and_body(spans, blocks[before], work)
    if blocks[before].name not in FRONT:
        return False
    return _split_front(spans, blocks[before], work)


def _before_first(spans: dict[str, Span], block: Block, work: str) -> bool:
    """Unlabelled text before the impression: its first line is a title if it reads like one."""
    end = block.start
    # back over the heading itself
    line = work.rfind("\n", 0, max(end - 1, 0)) + 1
    word = work[:end].lower().rfind("imp", max(0, end - 60), end)
    if word == -1:
        word = line
    start, end = trim(work, 0, word)
    return _title_then(spans, work, start, end)


def _title_and_body(spans: dict[str, Span], block: Block, work: str) -> bool:
    start, end = trim(work, block.start, block.end)
    return _title_then(spans, work, start, end)


def _title_then(spans: dict[str, Span], work: str, start: int, end: int) -> bool:
    line_end = work.find("\n", start, end)
    title = work[start:line_end] if line_end != -1 else ""
    if title and (not title.rstrip().endswith(".") and len(title) <= 90):
        spans.setdefault("exam", trim(work, start, line_end))
        start = line_end
    return _set_body(spans, work, start, end)


def _after_impression(spans: dict[str, Span], blocks: list[Block], work: str) -> bool:
    """Impression first and the body unlabelled: it follows the last front section after it."""
    candidates = [block for block in blocks[1:] if block.name in FRONT]
    return bool(candidates) and _split_front(spans, candidates[-1], work)


def _split_front(spans: dict[str, Span], block: Block, work: str) -> bool:
    start, end = trim(work, block.start, block.end)
    cut: int | None = start
    if not _BLANK_LINE.search(work, block.start, start) or _BLANK_LINE.search(work, start, end):
        cut = _front_end(work, start, end, block.name)  # otherwise the front section is empty
    if cut is None:
        return False
    # Below a block of names and numbers the exam's title may stand before the body.
    found = (
        _title_then(spans, work, *trim(work, cut, end)) if block.name == "header" else _set_body(spans, work, cut, end)
    )
    if not found:
        return False
    if spans.get(block.name) == (start, end):
        spans[block.name] = trim(work, start, cut)
    return True


def _front_end(work: str, start: int, end: int, name: str) -> int | None:
    """Where the content of a front section stops and the body starts: paragraph, line or sentence."""
    blank = _BLANK_LINE.search(work, start, end)
    if blank:
        return blank.end()
    line_start = start
    line_end = work.find("\n", start, end)
    while line_end != -1:
        line = work[line_start:line_end].rstrip()
        if line[-1:] in (".", ":", ")", ";") or len(line) < 45:
            return line_end + 1
        line_start = line_end + 1
        line_end = work.find("\n", line_start, end)
    return _sentences_end(work, start, end, name)


def _sentences_end(work: str, start: int, end: int, name: str) -> int | None:
    spans = sentence_spans(work[start:end])
    if len(spans) < 2:
        return None
    for a, b in spans[1:]:
        sentence = work[start + a : start + b]
        about_method = _ABOUT_METHOD.search(sentence)
        about_priors = name == "comparison" and _ABOUT_PRIORS.search(sentence)
        if not (about_method or about_priors) or _ABOUT_BODY.search(sentence):
            return start + a
    return start + spans[1][0]


def _set_body(spans: dict[str, Span], work: str, start: int, end: int) -> bool:
    label = _EXAM_LABEL.match(work, *trim(work, start, end))
    if label:  # "FRONTAL AND LATERAL VIEWS OF THE CHEST: The heart is ..."
        spans.setdefault("exam", (label.start(), label.end(1)))
        start = label.end()
    span = trim(work, start, end)
    words = work[span[0] : span[1]].split(None, 3)
    if len(words) < 3 and not (len(words) == 2 and words[1].endswith(".")):
        return False
    spans["findings"] = span
    return True
