"""The forms of surrogates, as patterns that nothing a hospital writes matches.

- names and places: words of the pools (`pools.py`);
- dates: a year from 2500 to 2699, which is no time of day either ("14 March 2130 hours");
- numbers: at least six digits and capitals, all of them of 7, 9, Q, Z; telephone numbers in the fictitious
  555-01xx of an area code that nobody is given; social security numbers with 00 in the middle;
- addresses on the net: at example.org, with an invented word;
- ages: 90, which stands for all above.

None of them matches a part of a longer number or date: "45-2619" is one of a kind with "123-45-2619".
"""

from __future__ import annotations

from collections.abc import Iterable

from radlake.text.surrogates.pools import ENDS, FIRST_LETTERS, MIDDLES, THIRD_LETTERS, VOWELS

DIGITS = "79"
LETTERS = "QZ"
SHORTEST_NUMBER = 6  # shorter ones of this form are written by chance
POOLED_AGE = "90"
FACILITY_KINDS = (
    *("Hospital", "Hospitals", "Medical", "Center", "Centers", "Centre", "Clinic", "Clinics", "Health", "System"),
    *("Healthcare", "Infirmary", "Imaging", "Cancer", "Memorial", "Sanatorium", "Nursing", "Home", "Senior"),
    *("Living", "Assisted", "Care", "Rehabilitation", "Surgery", "Urgent", "Hospice", "University", "General"),
    *("Radiology", "Regional", "Community", "Institute", "Department", "Group", "Associates", "Children"),
)
STREET_KINDS = (
    *("Street", "Avenue", "Road", "Boulevard", "Drive", "Lane", "Court", "Parkway", "Highway", "Place", "Terrace"),
    *("St", "Ave", "Rd", "Blvd", "Ln", "Pkwy", "Hwy", "Way", "Circle", "Square"),
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


STEM = f"[{FIRST_LETTERS}][{VOWELS}][{THIRD_LETTERS}]{any_of(MIDDLES)}"
WORD = f"(?i:{STEM}{any_of(end for ends in ENDS.values() for end in ends)})"
_PLACE = f"(?i:{STEM}{any_of(ENDS['place'])})"
_SIGN = r"[ ,.^'’\n\t-]{1,3}"
PARTICLES = any_of("al bin da de del den der di do dos du el la le st van vander von".split())
_DEGREES = any_of("jr sr ii iii iv esq md do phd rn np mbbs mbchb frcr facr dds crnp aprn arnp rt".split())
_PERSON = f"(?i:{STEM}{any_of((*ENDS['surname'], *ENDS['given']))})"
_OWN = rf"{_PERSON}(?:['’][sS]\b)?(?!@example)"
_NAME = rf"{_OWN}(?:{_SIGN}(?:{_OWN}|[A-Z](?![\w-])\.?|(?i:{PARTICLES}|{_DEGREES})\b\.?)){{0,6}}"
_KIND = rf"(?i:{any_of({*FACILITY_KINDS, *STREET_KINDS})})"
_SITE = rf"(?:\b\d{{1,3}} )?{_PLACE}(?: {_KIND}\b){{0,5}}(?:, {_PLACE})?"

YEAR = r"2[56]\d\d"
MONTH = rf"(?i:{any_of({*MONTHS, *(m[:3] for m in MONTHS), 'Sept'})})"
_DAY = r"\d{1,2}(?i:st|nd|rd|th)?"
_GAP = r"[ ,.\n/-]{1,3}(?i:of )?"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?"
_ZONE = r"(?:\s?(?i:[ap]\.m\.|[ap]m\b|hours\b|hrs\b|[ecmp][sd]t\b))?"
_AT = r"(?i:at\s|@\s?)"
_TIME = rf"(?:T{_CLOCK}{_ZONE}|\b(?:,?\s{{1,2}}(?:{_AT}?{_CLOCK}|{_AT}\d{{1,4}}\b){_ZONE})?)"
_ALONE = r"(?<![\w./-])"
_MONTH_OR_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DATE = (
    rf"{_ALONE}(?:(?:{_DAY}{_GAP})?{MONTH}\b(?:{_GAP}{_DAY})?{_GAP}{YEAR}"
    rf"|{_MONTH_OR_DAY}(?P<s>\s?[/.-]\s?){_MONTH_OR_DAY}(?P=s){YEAR}"
    rf"|{YEAR}(?P<t>\s?[/.-]\s?){_MONTH_OR_DAY}(?P=t){_MONTH_OR_DAY}|(?:0?[1-9]|1[0-2])/{YEAR}){_TIME}(?![/-]?\d)"
)

_PHONE = (
    rf"(?:\+?1[-. \n]?)?\(?\b[2-8]9[{DIGITS}]\)?[-. /\n]{{0,2}}555[-. ]01\d\d\b"
    rf"(?:,? ?(?i:x|ext\.?|extension) ?[{DIGITS}]{{1,6}}\b)?"
)
_SSN = rf"{_ALONE}9[{DIGITS}]{{2}}[- ]?00[- ]?[{DIGITS}]{{4}}(?![\w-])"
_SEPARATOR = "[-./ ()+]{0,2}"
_REST = f"(?:{_SEPARATOR}[{DIGITS}{LETTERS}{LETTERS.lower()}])"
NUMBER = (
    rf"(?<!\w)(?<!\w[./-])(?:[{LETTERS}{LETTERS.lower()}]{{1,8}}{_SEPARATOR}[{DIGITS}]{_REST}{{{SHORTEST_NUMBER - 2},}}"
    rf"|[{DIGITS}]{_REST}{{{SHORTEST_NUMBER - 1},}})(?![./-]?\w)"
)
_ONLINE = rf"(?i:https?://example\.org/){WORD}|\b{WORD}(?i:@example\.org)"
# Alone, or with the unit of an age; not as a part of a date or of a grouped number.
_AGE = (
    rf"{_ALONE}{POOLED_AGE}[- ]{{0,2}}(?i:years?|yrs?|y\.?/?o\b|y\.o|yo\b|[mf]\b)"
    rf"|{_ALONE}(?<!\d ){POOLED_AGE}(?![\w/-]|[. ]\d)"
)

SURROGATE_REGEX = "|".join((_SITE, _ONLINE, _NAME, _DATE, _PHONE, _SSN, NUMBER, _AGE))
# Matches wherever SURROGATE_REGEX does, and is quicker to find that it does not.
MAYBE_REGEX = rf"(?i:{STEM})|\b{YEAR}|\b{POOLED_AGE}|555[-. ]01|\b9[{DIGITS}]{{2}}[- ]?00|{NUMBER}"
