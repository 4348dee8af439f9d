"""What the self-contained HTML pages share: their look (`base.css`) and how values become text of HTML.

A page is one file. Nothing in it is loaded from anywhere, and nothing runs.
"""

from __future__ import annotations

import functools
import re

import jinja2

from radlake.snapshot.card import shown_count

UNKNOWN = "—"
# What HTML forbids or a reader cannot see: controls but tab and line feed, and halves of surrogate pairs.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@functools.cache
def environment(package: str) -> jinja2.Environment:
    """Templates of `package`, and the shared `base.css`; with the filters `count` and `shown`."""
    loaders = [jinja2.PackageLoader(package, "."), jinja2.PackageLoader("radlake.pages", ".")]
    made = jinja2.Environment(
        loader=jinja2.ChoiceLoader(loaders),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
    made.filters |= {"count": shown_count, "shown": shown}
    return made


def shown(value: object) -> str:
    """A value as text that HTML and XML may hold: what cannot be seen becomes U+FFFD, and nothing a dash."""
    text = UNKNOWN if value is None or value == "" else str(value).replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub("�", text)
