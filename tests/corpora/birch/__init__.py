"""The blind corpus: reports as many hospitals would write them, with their PHI and sections known exactly.

Nobody tunes rules on it, and nothing in it knows the rules: names, places, layouts and wording are its own. A text is
built from pieces that carry their category and section (`rich`), so that the gold spans cannot drift from the text.
Signature is the whole sign-off block; an exam or a comparison is gold only where it has a heading of its own.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.corpora.birch import layouts_typed, layouts_us, layouts_world
from tests.corpora.birch.clinical_family import FAMILY
from tests.corpora.birch.clinical_head import HEAD
from tests.corpora.birch.clinical_limbs import LIMBS
from tests.corpora.birch.clinical_special import SPECIAL
from tests.corpora.birch.clinical_trunk import TRUNK
from tests.corpora.birch.content import compose
from tests.corpora.birch.kit import Layout, Report
from tests.corpora.birch.rich import Text, assemble, change, wrap
from tests.corpora.birch.scene import scene
from tests.corpora.birch.slots import Slots
from tests.corpora.document import Document

EXAMS = (*TRUNK, *HEAD, *LIMBS, *FAMILY, *SPECIAL)
LAYOUTS: tuple[Layout, ...] = (*layouts_us.LAYOUTS, *layouts_world.LAYOUTS, *layouts_typed.LAYOUTS)
ABROAD = {
    "london_title_case": "uk",
    "london_inline": "uk",
    "clinic_letter": "uk",
    "toronto_network": "ca",
    "lagos_private": "ng",
}
AT_HOME = ("rural_va", "texas_colons", "teleradiology", "children_letter")
UNWRAPPABLE = ("one_line", "hl7_breaks", "comma_headings", "markup")
WRAPPED = 0.3


def documents(count: int, seed: int) -> Iterator[Document]:
    """`count` reports; the same ones for the same seed, each independent of the others."""
    for number in range(count):
        yield _document(f"birch-{seed}-{number:05}", random.Random(f"birch:{seed}:{number}"))


def worn(text: Text, rng: random.Random) -> tuple[Text, bool]:
    """What editors and gateways do to characters; and whether lines now end as on Windows."""
    if rng.random() < 0.06:
        text = change(text, lambda characters: characters.replace("'", "’"))
    if rng.random() < 0.06:
        text = tuple(
            piece if piece.category else piece._replace(text=piece.text.replace(". ", ".  ")) for piece in text
        )
    if rng.random() < 0.02:
        text = change(
            text, lambda characters: characters.replace(" ", "\u00a0") if characters.isspace() else characters
        )
    if rng.random() < 0.06:
        return change(text, lambda characters: characters.replace("\n", "\r\n")), True
    return text, False


def _document(name: str, rng: random.Random) -> Document:
    layout = rng.choice(LAYOUTS)
    label = layout.__name__
    abroad = "us" if label in AT_HOME else rng.choice(["us", "us", "us", "uk", "ca", "ng"])
    exams = [exam for exam in EXAMS if (exam.who == "C") == (label == "children_letter") or label != "children_letter"]
    case = scene(rng, rng.choice(exams), ABROAD.get(label, abroad))
    slots = Slots(case)
    pieces, lines_end_twice = worn(layout(Report(slots, compose(slots))), rng)
    text, spans, sections = assemble(pieces)
    if label not in UNWRAPPABLE and not lines_end_twice and rng.random() < WRAPPED:
        text = wrap(text, rng.choice([68, 72, 76, 80]))
    return Document(name, text, case.known(), spans, sections, label)
