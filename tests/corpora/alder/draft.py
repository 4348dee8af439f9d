"""The content of one report before it has a layout."""

from __future__ import annotations

from random import Random

from tests.corpora.alder import narrative, tails
from tests.corpora.alder.case import Case
from tests.corpora.alder.clinical import pick_findings, pick_impressions
from tests.corpora.alder.heads import BLOCKS, LINES, draw_headings
from tests.corpora.alder.markup import section
from tests.corpora.alder.slots import Slots


class Draft:
    """Sections with marked PHI, and helpers that lay them out. Reading a part twice gives the same text."""

    def __init__(self, rng: Random, case: Case) -> None:
        self.rng = rng
        self.case = case
        self.slots = Slots(rng, case)
        self.headings = draw_headings(rng)
        self.exam = self.slots.exam()
        self.indication = self.fill(rng.choice(narrative.INDICATION) if rng.random() < 0.6 else "{reason}")
        self.technique = self.fill(rng.choice(case.kind.techniques))
        self.comparison = self.fill(
            rng.choice(narrative.COMPARISON if rng.random() < 0.65 else narrative.COMPARISON_PLAIN)
        )
        self.organs = [(organ, [self.fill(s) for s in sentences]) for organ, sentences in pick_findings(case.kind, rng)]
        self.impressions = [self.fill(sentence) for sentence in pick_impressions(case.kind, rng)]
        if rng.random() < 0.55:
            self._name_people()

    def fill(self, template: str) -> str:
        """The template with its placeholders replaced; a placeholder that opens it gets a capital."""
        text = self.slots.fill(template)
        return text[:1].upper() + text[1:] if template.startswith("{") else text

    def chance(self, probability: float) -> bool:
        """A biased coin."""
        return self.rng.random() < probability

    def heading(self, name: str) -> str:
        """This report's word for that section, in capitals."""
        return self.headings[name]

    # findings and impression, marked as sections

    def findings_prose(self, join: str = " ") -> str:
        """The findings without organ headings."""
        return section("findings", join.join(" ".join(sentences) for _, sentences in self.organs))

    def findings_by_organ(self, join: str = "\n", style: str = "{organ}: {text}") -> str:
        """`LIVER: ...`, one organ after the other."""
        rows = (style.format(organ=organ, title=organ.capitalize(), text=" ".join(s)) for organ, s in self.organs)
        return section("findings", join.join(rows))

    def findings_any(self) -> str:
        """Prose, paragraphs or organs, as it falls."""
        return self.rng.choice(
            (
                self.findings_prose,
                self.findings_prose,
                lambda: self.findings_prose("\n"),
                lambda: self.findings_prose("\n\n"),
                self.findings_by_organ,
                lambda: self.findings_by_organ(style="{title}: {text}"),
                lambda: self.findings_by_organ(" "),
            )
        )()

    def impression_prose(self) -> str:
        """The conclusions in one paragraph."""
        return section("impression", " ".join(self.impressions))

    def impression_numbered(self, join: str = "\n", style: str = "{n}. {text}") -> str:
        """One number to a conclusion; the numbers belong to the section."""
        rows = (style.format(n=n, text=text) for n, text in enumerate(self.impressions, 1))
        return section("impression", join.join(rows))

    def impression_any(self) -> str:
        """Prose, numbers, bullets or lines."""
        return self.rng.choice(
            (
                self.impression_prose,
                self.impression_prose,
                self.impression_numbered,
                lambda: self.impression_numbered(style="{n}) {text}"),
                lambda: self.impression_numbered(style="- {text}"),
                lambda: self.impression_numbered(style="{text}"),
                lambda: self.impression_numbered(style="• {text}"),
                lambda: self.impression_numbered(style="#{n}: {text}"),
                lambda: self.impression_numbered("\n\n"),
            )
        )()

    # around them

    def block(self) -> str:
        """A header of several lines."""
        return self.slots.fill(self.rng.choice(BLOCKS))

    def maybe_block(self) -> list[str]:
        """A header of several lines, or none."""
        return [self.block()] if self.chance(0.6) else []

    def line(self) -> str:
        """A header of one line."""
        return self.slots.fill(self.rng.choice(LINES))

    def one(self, templates: tuple[str, ...]) -> str:
        """Any of the templates, filled."""
        return self.fill(self.rng.choice(templates))

    def discussed(self) -> str:
        """A sentence about who was told; in no section."""
        return self.one(tails.DISCUSSED)

    def signature(self) -> str:
        """Who signed, marked as that section."""
        return section("signature", self.one(tails.SIGNATURES))

    def tail(self, join: str = "\n\n") -> str:
        """Most of: discussion, notes, signature, footer, copies; each after `join`, unless the discussion runs on."""
        text = ""
        if self.chance(0.45):
            text += (" " if self.chance(0.35) else join) + self.discussed()
        if self.chance(0.25):
            text += join + self.one(narrative.TECH_NOTES)
        if self.chance(0.85):
            text += join + self.signature()
        for templates, probability in ((tails.FOOTERS, 0.4), (tails.COPIES, 0.25), (narrative.EXTRAS, 0.3)):
            if self.chance(probability):
                text += join + self.one(templates)
        return text

    def _name_people(self) -> None:
        for _ in range(self.rng.choice((1, 1, 2))):
            _, sentences = self.rng.choice(self.organs)
            sentences.insert(self.rng.randint(0, len(sentences)), self.one(narrative.FINDINGS))
        if self.chance(0.5):
            self.impressions.insert(self.rng.randint(0, len(self.impressions)), self.one(narrative.IMPRESSION))
