"""Reading HTML pages in tests: their tags and words, and what a browser makes of them."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

VOID = {"meta", "link", "br", "img", "input", "hr"}
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_MEASURE = """
<script>
addEventListener("load", () => {
  const found = [...document.querySelectorAll("iframe")].map(frame => {
    const root = frame.contentDocument.documentElement;
    const inside = part => part.closest(".scroll, pre, .unseen, .skip");
    const wide = [...frame.contentDocument.body.querySelectorAll("*")].filter(
      part => !inside(part) && part.getBoundingClientRect().right > root.clientWidth + 0.5);
    return {width: root.clientWidth, scroll: root.scrollWidth, wide: wide.map(part => part.outerHTML.slice(0, 80))};
  });
  document.body.innerHTML = "";
  document.body.append(Object.assign(document.createElement("pre"), {id: "found", textContent: JSON.stringify(found)}));
});
</script>
"""

_AXE = """
<script>
document.querySelectorAll("details").forEach(part => { part.open = true; });
addEventListener("load", async () => {
  const done = await axe.run(document, {resultTypes: ["violations"]});
  const found = {width: innerWidth, dark: matchMedia("(prefers-color-scheme: dark)").matches,
    violations: done.violations.map(one => [one.id, one.impact, one.nodes[0].html.slice(0, 120)])};
  const pre = parent.document.createElement("pre");
  parent.document.body.append(Object.assign(pre, {id: "found", textContent: JSON.stringify(found)}));
});
</script>
"""


class Reader(HTMLParser):
    """Tags, attributes and visible text; fails on a tag that is closed out of order."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, text):
        if self.open and self.open[-1] != "style":
            self.words.append(text)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def nothing_is_loaded(raw: str) -> None:
    """No address, no script, and a policy that forbids both."""
    page = Reader(raw)
    (policy,) = [m["content"] for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    for _, attributes in page.tags:
        for name in ("src", "href", "srcset", "poster", "action", "data"):
            assert (attributes.get(name) or "#").startswith(("#", "data:"))
    assert "url(" not in raw
    assert "@import" not in raw
    assert "://" not in raw
    assert not page.all("script")


def readers_of_every_kind_find_their_way(raw: str) -> Reader:
    """Landmarks, one h1, captions, scopes, labels and links that lead somewhere."""
    page = Reader(raw)
    assert page.all("html") == [{"lang": "en"}]
    for landmark in ("header", "nav", "main", "footer"):
        assert len(page.all(landmark)) == 1
    assert len(page.all("h1")) == 1
    assert len(page.all("caption")) == len(page.all("table"))
    assert all(cell.get("scope") in {"col", "row", "colgroup"} for cell in page.all("th"))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in page.tags:
        assert set((attributes.get("aria-labelledby") or "").split()) <= set(ids)
        if (attributes.get("href") or "").startswith("#"):
            assert attributes["href"][1:] in ids
    return page


@dataclass(frozen=True)
class Seen:
    """What a browser says of a page: per width what is wider than it, and what stood in the console."""

    too_wide: dict[int, list[str]]
    console: list[str]


def in_a_browser(raw: str, folder: Path, widths: tuple[int, ...]) -> Seen:
    """Lay a page out at each width in headless Chromium (which must be installed), in one start of it."""
    frames = "".join(_frame(raw, width) for width in widths)
    found, log = _browse(f"<!doctype html><body>{frames}{_MEASURE}", folder)
    assert [one["width"] for one in found] == list(widths)
    wide = {one["width"]: one["wide"] + ["the page"] * (one["scroll"] > one["width"]) for one in found}
    return Seen(wide, [line for line in log.splitlines() if "CONSOLE" in line])


def found_by_axe(raw: str, folder: Path, width: int, dark: bool) -> list[tuple[str, str, str]]:
    """What axe-core (its axe.min.js, named by AXE_CORE) holds against a page: rule, impact, the first element."""
    script = Path(os.environ["AXE_CORE"]).read_text(encoding="utf-8").replace("</script>", "<\\/script>")
    open_page = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", raw)  # it would keep axe out too
    inner = open_page.replace("</body>", f"<script>{script}</script>{_AXE}</body>")
    found, _ = _browse(f"<!doctype html><body>{_frame(inner, width)}", folder, f"preferredColorScheme={int(not dark)}")
    assert (found["dark"], found["width"]) == (dark, width)
    return [tuple(one) for one in found["violations"]]


def _frame(raw: str, width: int) -> str:
    return f'<iframe style="width:{width}px;height:20000px;border:0" srcdoc="{html.escape(raw)}"></iframe>'


def _browse(page: str, folder: Path, blink_settings: str = "") -> tuple[Any, str]:
    """The JSON that a page leaves in #found, and the browser's log."""
    (folder / "frames.html").write_text(page, encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--virtual-time-budget=20000"]
    flags += [f"--user-data-dir={folder / 'profile'}", "--window-size=1400,1000", "--dump-dom"]
    flags += [f"--blink-settings={blink_settings}"] * bool(blink_settings)
    done = subprocess.run(
        [str(CHROMIUM), *flags, f"file://{folder / 'frames.html'}"],
        capture_output=True,
        text=True,
        timeout=90,
        check=True,
    )
    return json.loads(html.unescape(re.search(r'<pre id="found">(.*?)</pre>', done.stdout, re.DOTALL)[1])), done.stderr
