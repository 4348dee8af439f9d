"""The report as one self-contained HTML page, made from the report's facts alone: the same facts, the same bytes."""

from __future__ import annotations

from markupsafe import Markup, escape

from expectations.report import sankey
from expectations.report.content import Distribution, Report
from expectations.report.gates import plain
from radlake.pages import environment, shown

_VERDICTS = {
    "pass": ("Pass", "Every table passed its gate at the newest attempt, and nothing else deserves a look."),
    "warnings": ("Warnings", "Every table passed its gate at the newest attempt; what follows deserves a look."),
    "fail": ("Fail", "A gate refused its newest attempt. Readers still see what passed before it."),
}
_MARKS = {"met": "✓", "not met": "✗", "absent": "·"}


def render_page(report: Report) -> str:
    """The page as HTML."""
    word, sentence = _VERDICTS[report.verdict.outcome]
    return (
        environment("expectations.report")
        .get_template("page.html.j2")
        .render(
            r=report,
            word=word,
            sentence=sentence,
            drawing=sankey.draw(report.funnel) if report.funnel else None,
            sankey_width=sankey.WIDTH,
            marks=_MARKS,
            plain=plain,
            ticked=ticked,
            percent=percent,
            counted=sankey.counted,
            rows_and_shards=sankey.rows_and_shards,
            largest=_longest,
        )
    )


def _longest(distribution: Distribution) -> float:
    """The share of the longest bar in percent, to which the others are drawn."""
    return max((percent(bar.share) for bar in distribution.bars), default=1.0) or 1.0


def ticked(text: str) -> Markup:
    """A sentence with what stands between backticks set as code."""
    parts = [escape(shown(part)) if part else Markup() for part in text.split("`")]
    return Markup("").join(Markup("<code>{}</code>").format(one) if i % 2 else one for i, one in enumerate(parts))


def percent(share: str) -> float:
    """The number in a share as it is shown; 0 for "<1%" and for a dash."""
    try:
        return float(share.rstrip("%"))
    except ValueError:
        return 0.0
