"""What layouts are built from: headings, findings and impressions in several dresses, addenda."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.corpora.birch.content import Content
from tests.corpora.birch.rich import Text, change, join, plain, section
from tests.corpora.birch.slots import Slots


@dataclass(frozen=True)
class Report:
    """What a layout gets to arrange."""

    slots: Slots
    content: Content

    def pick(self, *options: str) -> str:
        return self.slots.rng.choice(options)

    def often(self, chance: float) -> bool:
        return self.slots.rng.random() < chance

    def part(self, heading: str, name: str, text: Text | None = None) -> Text:
        """A heading and the section's text; the heading brings its own colon and gap."""
        own = {"indication": self.content.indication, "technique": self.content.technique}
        own |= {"comparison": self.content.comparison, "exam": plain(self.content.title)}
        return (*plain(heading), *section(name, own[name] if text is None else text))


Layout = Callable[[Report], Text]

ADDENDA = (
    "The [CT|outside study] of {date} from {other} has now arrived. It shows the same. The conclusion stands.",
    "On review with {doctor} at the meeting of {exam_date}, the lesion in S{int 2 8} is thought benign.",
    "The word left in the second line should read right. The impression is not changed.",
    "{patient_titled}'s earlier images (accession {acc_prior}) were found; the nodule has been there since {year}.",
    "There is also a {int 4 9} mm stone, not named above. No other change.",
    "Clinical history from {kin_after}: the fall was on {recent}, not on {recent}.",
    "Measurements were corrected to {int 12 30} x {int 8 22} mm. LI-RADS and TNM are as before.",
    "Correct accession is {acc}, MRN {mrn}. Earlier text had been filed under another patient.",
)


def addendum(report: Report) -> Text:
    """The text of an addendum, as the section of that name."""
    return section("addendum", report.slots.say(report.slots.rng.choice(ADDENDA)))


def by_organ(report: Report, name: Callable[[str], str] = str, colon: str = ": ", separator: str = "\n") -> Text:
    """Findings under organ sub-headings."""
    rows = ((*plain(name(organ) + colon), *statement) for organ, statement in report.content.findings)
    return join(separator, rows)


def listed(report: Report, bullet: str = "- ", separator: str = "\n") -> Text:
    """Findings as a list without sub-headings."""
    return join(separator, ((*plain(bullet), *statement) for _, statement in report.content.findings))


def paragraphs(report: Report, gap: str = "\n\n") -> Text:
    """Findings in two paragraphs."""
    statements = [statement for _, statement in report.content.findings]
    middle = len(statements) // 2
    return join(gap, [join(" ", statements[:middle]), join(" ", statements[middle:])])


def conclusions(report: Report, style: str = "any", separator: str = "\n") -> Text:
    """The impression: numbered, with bullets, or as running text."""
    items = report.content.impressions
    style = report.pick("1. ", "1. ", "1) ", "- ", "run") if style == "any" else style
    if style == "run" or (len(items) == 1 and report.often(0.6)):
        return join(" ", items)
    marks = [style.replace("1", str(number + 1)).replace("a", "abcdefgh"[number]) for number in range(len(items))]
    return join(separator, ((*plain(mark), *item) for mark, item in zip(marks, items, strict=True)))


def upper(text: Text) -> Text:
    return change(text, str.upper)


def stack(*parts: Text, gap: str = "\n\n") -> Text:
    """Parts under each other; empty ones take no room."""
    return join(gap, filter(None, parts))
