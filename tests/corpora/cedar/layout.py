"""A layout: a template of a report, and how the export treats its text (case, line width, line ends)."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.corpora.cedar.body import Body
from tests.corpora.cedar.markup import SECTION_BAR, SECTION_CLOSE, SECTION_OPEN, section, wrap
from tests.corpora.cedar.template import expand

_OPEN = re.compile(r"<([a-z]+)>")
_CLOSE = re.compile(r"</[a-z]+>")
_GAPS = re.compile(r"\n{3,}")


@dataclass(frozen=True)
class Layout:
    """One hospital's reports. `template` has slots of the case, `{s_findings}` and the like for the sections, and
    `<signature>…</signature>` around a section that has no slot. A line that ends empty-handed is written
    `[line\\n|]` by the template itself.
    """

    name: str
    country: str
    weight: float
    template: str
    findings: tuple[str, ...] = ("prose",)
    upper: float = 0.0
    widths: tuple[int, ...] = (0,)
    newlines: tuple[str, ...] = ("\n",)
    only: str = ""  # the tag that an exam needs, if it is not for every exam

    def render(self, body: Body, slots: dict[str, Callable[[], str]], rng: random.Random) -> str:
        """Marked-up text of the whole report."""
        text = expand(self.template.strip("\n"), rng, slots | _section_slots(body))
        text = _OPEN.sub(lambda found: f"{SECTION_OPEN}{found[1]}{SECTION_BAR}", text)
        text = _CLOSE.sub(SECTION_CLOSE, text)
        if rng.random() < self.upper:
            text = text.upper()
        text = _GAPS.sub("\n\n", text)
        if width := rng.choice(self.widths):
            text = wrap(text, width)
        newline = rng.choice(self.newlines)
        # On one line a blank line is a break like any other.
        return (re.sub(r"\n+", "\n", text) if newline.startswith(" ") else text).replace("\n", newline)


def _section_slots(body: Body) -> dict[str, Callable[[], str]]:
    def slot(name: str, text: str) -> Callable[[], str]:
        return lambda: section(name, text)

    inline = body.inline and bool(body.communication)
    run_on = f" {body.communication}" if inline else ""
    talk = "" if inline else body.communication
    both = f"{body.findings}\n{body.impression}"
    return {
        "s_exam": slot("exam", body.exam),
        "s_indication": slot("indication", body.indication),
        "s_technique": slot("technique", body.technique),
        "s_comparison": slot("comparison", body.comparison),
        # The same text where no heading announces it: no parser is asked to find it.
        "p_exam": lambda: body.exam,
        "p_indication": lambda: body.indication,
        "p_technique": lambda: body.technique,
        "s_findings": slot("findings", body.findings),
        "s_impression": lambda: section("impression", body.impression) + run_on,
        "s_both": lambda: section("findings_impression", both) + run_on,
        "talk": lambda: talk,
        "notes": lambda: f"Result Notes\n{talk}\n\n" if talk else "",
        "title": lambda: body.exam.upper(),
    }
