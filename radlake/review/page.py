"""The review as one HTML file: it loads nothing, sends nothing, and works with the keyboard alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import jinja2
from markupsafe import Markup

from radlake.review.sample import Report, SampleFacts

PAGE_FILE = "review.html"


def render_page(facts: SampleFacts, reports: Sequence[Report], folder: str) -> str:
    """The page with these reports, in their order; `folder` is where it will lie, for the command it names."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("radlake.review", "."), undefined=jinja2.StrictUndefined, autoescape=True
    )
    content = {
        "sample": facts.digest(),
        "categories": facts.categories,
        "reports": [{"id": report.id, "text": report.text} for report in reports],
    }
    template = environment.get_template("page.html.j2")
    return template.render(sample=facts.digest(), number=len(reports), folder=folder, data=_in_script(content))


def _in_script(content: Any) -> Markup:
    """JSON that no text of a report can end early."""
    text = json.dumps(content)  # ASCII: lone surrogates become escapes too
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)
