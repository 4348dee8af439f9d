"""What stands in for each span of one patient's reports: consistent, keyed, in the form of the original."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from radlake.text.spans import Known, Span
from radlake.text.surrogates.dates import moved, year_of
from radlake.text.surrogates.names import like_name, normalised
from radlake.text.surrogates.numbers import like_age, like_number, like_phone, like_ssn
from radlake.text.surrogates.places import like_address, like_facility
from radlake.text.surrogates.pools import pool_size, pool_word
from radlake.text.surrogates.recognise import is_surrogate

# 31,307 weeks, 600 years and a day or two: the weekday stays, the season too, and nobody takes it for real.
ERA_DAYS = 31_307 * 7
PERSONS = ("PATIENT", "PHYSICIAN", "NAME")
_DIGIT = re.compile(r"\d")
_OLDEST = 89
_TRIES = 8


@dataclass(frozen=True)
class Surrogates:
    """The surrogates of one patient.

    `key` belongs to this patient alone. `shift_days` is how far this patient's dates move, whole weeks, beside
    `ERA_DAYS`; without it only the year of a date is told. `exam` is the real date of the report.
    """

    key: bytes = field(repr=False)
    shift_days: int | None = None
    exam: date | None = field(default=None, repr=False)

    @classmethod
    def of(cls, subkey: bytes, patient: str, shift_days: int | None = None, exam: date | None = None) -> Surrogates:
        """For the patient of this key or id, under the sub-key "surrogates"."""
        return cls(_digest(subkey, f"patient:{patient}"), shift_days, exam)

    def replacement(self, text: str, span: Span, known: Known | None) -> str:
        """What stands in for `text`, which `span` covers; the category's tag where no surrogate is safe.

        Safe is what a second pass will know again, and what holds nothing of the original.
        """
        new = self._like(text, span, known)
        if new is None or (new != text and not self._is_safe(new, span)):
            return f"[{span.category}]"
        return new

    def stays(self, text: str, span: Span) -> bool:
        """Whether what was found is what would stand in for it: the age of 90, the mere year of a date."""
        return self._is_pooled(span) and self._like(text, span, None) == text

    def _is_safe(self, new: str, span: Span) -> bool:
        return self._is_pooled(span) or is_surrogate(new)

    def _is_pooled(self, span: Span) -> bool:
        return span.category == "AGE" or (span.category == "DATE" and self.shift_days is None)

    def _like(self, text: str, span: Span, known: Known | None) -> str | None:
        category = span.category
        if category == "DATE" or (category in PERSONS and _DIGIT.search(text)):  # "June 6, 2024" of a Dr. June
            return self._date(text)
        if category == "AGE":
            return like_age(text)
        if category in PERSONS:
            return like_name(text, known, self._picker(known), self._draw, given_first=span.rule == "relative")
        if category == "ADDRESS":
            return like_address(text, self._picker(known), self._draw)
        if category == "EMAIL":
            return f"{self._online(text)}@example.org"
        if category == "URL":
            return f"https://example.org/{self._online(text)}"
        return self._number(text, category, known)

    def _number(self, text: str, category: str, known: Known | None) -> str | None:
        if not any(character.isdigit() for character in text):  # a site that the export names
            return like_facility(text, self._picker(known))
        if category == "SSN":
            return like_ssn(text, self._bits) or like_number(text, self._bits)
        if category == "PHONE":
            return like_phone(text, self._bits) or like_number(text, self._bits)
        if category == "HOSPITAL":
            return like_facility(text, self._picker(known))
        new = like_number(text, self._bits)
        return new if new != text else None

    def _date(self, text: str) -> str | None:
        """Moved; or its year, but never one that tells an age above 89."""
        if self.shift_days is not None:
            return moved(text, ERA_DAYS + self.shift_days, self.exam)
        year = year_of(text, self.exam)
        recent = self.exam is not None and year is not None and self.exam.year - _OLDEST <= year
        return str(year) if recent else None

    def _picker(self, known: Known | None) -> _Picker:
        return _Picker(self, _name_words(known))

    def _online(self, text: str) -> str:
        return self._picker(None)("surname", text.lower()).lower()

    def _draw(self, what: str, below: int) -> int:
        return int.from_bytes(_digest(self.key, what)[:8], "big") % below

    def _bits(self, what: str, count: int) -> int:
        return int.from_bytes(_digest(self.key, what), "big") % (1 << min(count, 256))


@dataclass(frozen=True)
class _Picker:
    """Picks a word of a pool that is none of the report's own names."""

    surrogates: Surrogates
    taken: frozenset[str]

    def __call__(self, kind: str, original: str) -> str:
        size = pool_size(kind)
        for attempt in range(_TRIES):
            word = pool_word(kind, self.surrogates._draw(f"{attempt or ''}word:{original}", size))
            if word.lower() not in self.taken and word.lower() != original:
                break
        return word


@lru_cache(maxsize=1024)
def _name_words(known: Known | None) -> frozenset[str]:
    if known is None:
        return frozenset()
    return frozenset(_words((*known.patient_names, *known.physicians, *known.other)))


def _words(texts: Iterable[str]) -> Iterable[str]:
    for text in texts:
        for word in text.replace("^", " ").replace(",", " ").split():
            yield normalised(word)


def _digest(key: bytes, what: str) -> bytes:
    return hmac.new(key, what.encode("utf-8", "surrogatepass"), hashlib.sha256).digest()
