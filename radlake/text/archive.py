"""Looks up the physicians and sites of the whole archive in one report's text.

    archive = Archive.of(("OKAFOR^CHIDI^M", "Lindqvist, Anna"), ("Northgate Imaging Center",))
    spans = find_archive(text, folded, words, archive)

The usual report names none of them, which one intersection of sets tells. Every entry stands for itself:
what is found with two sets of entries is what is found with each of them, so that a text is to be read
again only for entries that came or went (`may_hold`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from unicodedata import normalize

from radlake.text.archive_people import Surname, find_surname, surnames_of
from radlake.text.archive_sites import Site, find_site, sites_of
from radlake.text.folding import fold
from radlake.text.spans import Span

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Archive:
    """Physicians and sites, compiled for `find_archive`; keyed by the word of each that is looked for."""

    physicians: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    surnames: Mapping[str, tuple[Surname, ...]] = field(default_factory=dict)
    places: Mapping[str, tuple[Site, ...]] = field(default_factory=dict)
    triggers: frozenset[str] = frozenset()

    @classmethod
    def of(cls, physicians: Iterable[str], sites: Iterable[str] = ()) -> Archive:
        """Compile names in any raw form. Equal names give the same archive, kept for the life of the process."""
        return _compiled(tuple(sorted(set(physicians))), tuple(sorted(set(sites))))

    def __reduce__(self) -> tuple[Any, ...]:
        # A worker is sent the names and compiles them once, however many tasks it runs.
        return Archive.of, (self.physicians, self.sites)

    def __repr__(self) -> str:
        return f"Archive({len(self.physicians)} physicians, {len(self.sites)} sites)"

    def may_hold(self, text: str) -> bool:
        """False if no entry can be in `text`, whatever is removed from it first."""
        return bool(self.triggers) and not self.triggers.isdisjoint(_WORD.findall(fold(normalize("NFC", text))))


@lru_cache(maxsize=4)
def _compiled(physicians: tuple[str, ...], sites: tuple[str, ...]) -> Archive:
    surnames, places = surnames_of(physicians), sites_of(sites)
    return Archive(physicians, sites, surnames, places, frozenset(surnames) | frozenset(places))


def find_archive(text: str, folded: str, words: set[str], archive: Archive) -> list[Span]:
    """Spans of the archive's physicians and sites; `words` are the words of the folded text."""
    hits = words & archive.triggers
    if not hits:
        return []
    spans: set[Span] = set()
    for hit in hits:
        for surname in archive.surnames.get(hit, ()):
            spans.update(find_surname(text, folded, surname))
        for site in archive.places.get(hit, ()):
            if site.needs <= words:
                spans.update(find_site(text, folded, hit, site))
    return sorted(spans)
