"""What a found place implies: words beside it that only join names of places, and the town behind a hospital.

A town's name is half of ordinary words: "Iron Mountain", "Port Huron", "Sault Ste. Marie". Where one half was
found, the other goes with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from radlake.text.footers import form_words
from radlake.text.lexicon import GENERIC_PLACE, words_of
from radlake.text.places import PLAIN
from radlake.text.spans import Span


def _either_case(block: str) -> str:
    """Words as titles or in capitals, longest first."""
    words = sorted({form for word in block.split() for form in (word.title(), word.upper())}, key=len, reverse=True)
    return "|".join(map(re.escape, words))


_FIRST = _either_case(
    """port fort mount mt north south east west iron big green white red black grand great little high low blue la las
    los el san santa st st. ste ste. saint sainte sault fond prairie lake long cedar rock castle pine oak palm sun twin
    three two silver gold golden new old upper lower cape glen bayou cold clear"""
)
_LAST_WORDS = """
    mountain mountains bluff bluffs falls city springs river rivers rock point lake lakes park hill hills valley view
    beach bay haven creek heights grove island islands harbor harbour port ridge wells rapids junction landing mill
    mills
    forest prairie desert mesa canyon plains cane timber bend township county pavilion tower building basin barrens
    fork forks gap pass oaks pines cove shores shore crossing woods meadows gardens glen estates terrace village
"""
PLACE_WORDS = words_of(_LAST_WORDS)  # the last words of towns
_LAST = _either_case(_LAST_WORDS)
_BEFORE = re.compile(
    rf"(?<![^\W_])(?:(?:(?:{_FIRST})(?: (?:of|the|du|de|des|la|le|aux|DU|DE|DES|LA|LE))?[ \n]){{1,3}}"
    r"|(?:de la|de las|de los|del|de|van|von|DE LA|DEL|VAN|VON)[ \n])\Z"
)
# "Prairie Health Lake Forrest": the house of a chain, by its town.
_HOUSE = re.compile(
    r"(?:(?<=Health)|(?<=HEALTH)|(?<=Center)|(?<=CENTER)|(?<=Clinic)|(?<=CLINIC))((?: [A-ZÀ-Ž][\w'’.-]*){1,3})"
    r"(?=[.,;)\n|]|\s*\Z| (?:on|dated|in|for|was|is)\b)"
)
_AFTER = re.compile(
    rf"(?:[ \n](?:(?:du|de|des|la|or|of) )?(?:{_LAST})(?![^\W_]))+|[ ](?:du|DU|des|DES) [A-ZÀ-Ž][\w'’-]+"
)
_NAME = r"[A-ZÀ-Þ][\w'’.-]*(?: (?:or|of|on|the|du|de|la|and|[A-ZÀ-Þ][\w'’.-]*)){0,3}"
# "St. Gerard's", "Silver Fork Health (SFH)"
_POSSESSIVE = re.compile(r"['’][sS](?![^\W_])")
_INITIALS = re.compile(r"\s{1,8}\(([A-Z]{2,6})\)")
_TOWN_AFTER = re.compile(
    rf"\s{{1,8}}\(({_NAME})\)|,\s{{1,8}}({_NAME}?)(?=\s{{1,8}}(?:requested|obtained|dated|on|was|were)\b|[.,;)\n\r]|\s*\Z)"
    rf"|\sin\s({_NAME}?)(?=[.,;)\n])"
)
_LONGEST = 32
_OF_PLACES = frozenset(
    (
        "hospital",
        "firm",
        "place",
        "margin",
        "capitals",
        "town-state",
        "town-after-site",
        "site-label",
        "county",
        "letterhead",
        "acronym",
    )
)


def complete_places(text: str, folded: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The spans of places that go on, and the towns behind hospitals. `spans` are sorted and disjoint."""
    for span in spans:
        is_site = span.category == "HOSPITAL" or _SITE.search(folded, span.start, span.end) is not None
        if not is_site and span.rule not in _OF_PLACES:
            continue
        start, end = _widened(text, span)
        if (start, end) != (span.start, span.end):
            yield span._replace(start=start, end=end)
        if is_site or span.rule in _ADDRESSES:
            yield from _after(text, start, end)


def _widened(text: str, span: Span) -> tuple[int, int]:
    start, end = span.start, span.end
    before = _BEFORE.search(text, max(0, start - _LONGEST), start) if text[start - 1 : start] in (" ", "\n") else None
    if before and not _is_clinical(before.group(), text[start:end]):
        start = before.start()
    if text[end : end + 1] in (" ", "\n") and (after := _AFTER.match(text, end)):
        end = after.end()
    if (house := _HOUSE.match(text, end)) and _is_town(house.group(1)):
        end = house.end()
    if text[start : start + 2].lower() == "st" and (owned := _POSSESSIVE.match(text, end)):
        end = owned.end()
    return start, end


def _after(text: str, start: int, end: int) -> Iterator[Span]:
    """The initials of a hospital, or its town."""
    if text[end : end + 1] not in (" ", "\n", "\r", ","):
        return
    initials = _INITIALS.match(text, end)
    if initials and initials.group(1)[0] == text[start].upper():
        yield Span(*initials.span(1), "HOSPITAL", "acronym")
    elif town := _TOWN_AFTER.match(text, end):
        place = town.span(town.lastindex or 1)
        if _is_town(text[slice(*place)]):
            yield Span(*place, "ADDRESS", "town-after-site")


_SITE = re.compile(
    r"[hcimroupagf](?<!\w.)(?:(?<=h)ospital|(?<=c)linic|(?<=i)maging|(?<=c)ent(?:er|re)|(?<=m)edical|(?<=h)ealth"
    r"|(?<=r)adiology|(?<=o)ncology|(?<=m)ri|(?<=o)rthopedics|(?<=p)artners|(?<=a)ssociates"
    r"|(?<=u)rgent care|(?<=i)nstitute|(?<=g)roup|(?<=f)acility)\b"
)
_ADDRESSES = frozenset(("box", "street", "road"))
_NO_TOWNS = words_of("""
    md do rn np pa phd radiology imaging department dept emergency surgery medicine oncology cardiology orthopedics
    neurology pathology laboratory room suite floor unit patient ordering phone fax ct mri us""")


def _is_clinical(before: str, own: str) -> bool:
    """ "Upper Lobe", in capitals throughout: then a word before says nothing."""
    vague = before.strip().lower() in ("upper", "lower", "low", "high", "old", "new", "long")
    return before.isupper() and own.isupper() and vague


def _is_town(written: str) -> bool:
    """Nothing that stands behind a hospital for another reason: its department, a degree, a word of forms."""
    parts = [part.strip(".,'’").lower() for part in written.split()]
    capitals = [part for part in parts if part not in ("of", "or", "on", "the", "du", "de", "la", "and")]
    known = PLAIN | GENERIC_PLACE | _NO_TOWNS | form_words()
    return bool(capitals) and not any(part in known and part not in PLACE_WORDS for part in capitals)
