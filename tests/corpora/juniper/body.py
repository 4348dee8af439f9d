"""The texts of a report's parts: clinical sentences, and among them what names people, places and days."""

from __future__ import annotations

from random import Random

from tests.corpora.juniper.exam import Exam
from tests.corpora.juniper.said_before import COMPARISON, HEAD_NOTES, HISTORY, PLAIN_HISTORY, TECHNIQUE
from tests.corpora.juniper.said_within import ADDENDA, FINDINGS, IMPRESSION, TAIL

STYLES = ("prose", "prose", "lines", "labelled", "bullets", "paragraphs")


def parts(rng: Random, exam: Exam) -> dict[str, str]:
    """Templates of what stands before and after the findings."""
    comparison = rng.choice(COMPARISON)
    tails = rng.sample(TAIL, rng.choice((1, 1, 2)))
    return {
        "exam": rng.choice(exam.titles),
        "complaint": rng.choice(exam.complaints),
        "history": rng.choice(HISTORY if rng.random() < 0.75 else PLAIN_HISTORY),
        "comparison": comparison,
        "comparison_line": f"[Compared to|Comparison is made with|Prior:] {comparison}",
        "technique": rng.choice(TECHNIQUE),
        "tail": " ".join(tails),
        "note": rng.choice(HEAD_NOTES),
        "addendum": rng.choice(ADDENDA),
    }


def findings(rng: Random, exam: Exam, style: str) -> str:
    """A template of the findings in a style ("" for any)."""
    style = style or rng.choice(STYLES)
    count = rng.randrange(5, 11)
    chosen = sorted(rng.sample(range(len(exam.findings)), min(count, len(exam.findings))))
    lines = [exam.findings[number] for number in chosen]
    for _ in range(rng.choices((0, 1, 2), (35, 45, 20))[0]):
        at = rng.randrange(len(lines) + 1)
        lines.insert(at, (lines[min(at, len(lines) - 1)][0], rng.choice(FINDINGS)))
    if style == "prose":
        return " ".join(said for _, said in lines)
    if style == "labelled":
        return _labelled(lines)
    if style == "paragraphs":
        half = len(lines) // 2
        return "\n\n".join(" ".join(said for _, said in part) for part in (lines[:half], lines[half:]))
    return "\n".join(("- " if style == "bullets" else "") + said for _, said in lines)


def _labelled(lines: list[tuple[str, str]]) -> str:
    groups: dict[str, list[str]] = {}
    for label, said in lines:
        groups.setdefault(label, []).append(said)
    return "\n".join(f"{label}: {' '.join(said)}" for label, said in groups.items())


def impression(rng: Random, exam: Exam) -> str:
    """A template of the impression, numbered or not."""
    said = rng.sample(exam.impressions, rng.choice((1, 2, 3)))
    if rng.random() < 0.5:
        said.append(rng.choice(IMPRESSION))
    form = rng.choice(("{}. ", "{}) ", "", "• "))
    if len(said) == 1 or not form:
        return " ".join(said)
    return "\n".join(form.replace("{}", str(number)) + one for number, one in enumerate(said, 1))
