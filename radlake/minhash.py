"""Word shingles of texts and their MinHash bands, a whole Arrow batch at a time.

Broder's MinHash with multiply-shift hashing, banded (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, 3.4):
texts whose shingles have the Jaccard similarity s agree in a band of r minima with probability s^r. All of it is
whole-number arithmetic modulo 2^64 on the text alone, so that no machine, order or batch changes a result.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

MOST_MINIMA = 128
RECALL = 0.998  # of a pair that is exactly as similar as asked for; of more similar ones it is higher
_NO_WORD = r"[^\pL\pN]+"
_PRIME = np.uint64(0x9E3779B97F4A7C15)
Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True)
class Sets:
    """Sets of whole numbers one after the other: `values` (members,), `lengths` (sets,), none of them empty."""

    values: npt.NDArray[np.uint32]
    lengths: npt.NDArray[np.int64]

    @property
    def starts(self) -> npt.NDArray[np.int64]:
        """(sets,): the place in `values` at which each begins."""
        starts: npt.NDArray[np.int64] = np.cumsum(self.lengths) - self.lengths
        return starts

    def take(self, places: npt.NDArray[np.int64]) -> Sets:
        """These sets, in this order."""
        lengths = self.lengths[places]
        shift = np.repeat(self.starts[places] - (np.cumsum(lengths) - lengths), lengths)
        return Sets(self.values[shift + np.arange(shift.size)], lengths)

    def to_binary(self) -> pa.Array:
        """Each set as the bytes of its members."""
        offsets = np.concatenate([[0], np.cumsum(self.lengths * self.values.itemsize)]).astype(np.int32)
        buffers = [None, pa.py_buffer(offsets), pa.py_buffer(np.ascontiguousarray(self.values))]
        return pa.Array.from_buffers(pa.binary(), self.lengths.size, buffers)

    @classmethod
    def from_binary(cls, sets: pa.Array) -> Sets:
        """What `to_binary` gave."""
        lengths = pc.binary_length(sets).to_numpy(zero_copy_only=False).astype(np.int64)
        return cls(np.frombuffer(b"".join(sets.to_pylist()), np.uint32), lengths // 4)


@dataclass(frozen=True)
class Banding:
    """So many bands of so many minima each."""

    bands: int
    rows: int

    def recall(self, similarity: float) -> float:
        """The probability that two texts this similar agree in a band."""
        return 1.0 - (1.0 - float(similarity**self.rows)) ** self.bands


@cache
def banding_for(similarity: float) -> Banding:
    """The most selective banding of at most MOST_MINIMA minima that still finds pairs of this similarity."""
    choices = [Banding(MOST_MINIMA // rows, rows) for rows in range(1, MOST_MINIMA + 1)]
    return max((one for one in choices if one.recall(similarity) >= RECALL), key=lambda one: one.rows)


def shingles_of(texts: pa.Array, words: int) -> Sets:
    """Of each text the hashes of its runs of so many words, whatever their case and punctuation; sorted, each once.

    A run may end after the text's last word, so that a text has as many runs as words, and an empty one has one.
    """
    plain = pc.utf8_trim_whitespace(pc.replace_substring_regex(pc.utf8_lower(texts), _NO_WORD, " "))
    split = pc.split_pattern(plain, " ")
    counts = pc.list_value_length(split).to_numpy(zero_copy_only=False).astype(np.int64)
    encoded = split.flatten().dictionary_encode()
    hashes = np.array([_hash_of(word) for word in encoded.dictionary.to_pylist()], np.uint64)
    codes = encoded.indices.to_numpy(zero_copy_only=False)
    return _distinct(_runs(hashes[codes], counts, words), counts)


def _hash_of(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "little")


def _runs(words: Hashes, counts: npt.NDArray[np.int64], length: int) -> npt.NDArray[np.uint32]:
    """(words,): the hash of the run that begins at each word and stays within its text."""
    ends = np.repeat(np.cumsum(counts), counts)
    places = np.arange(words.size)
    runs = np.zeros(words.size, np.uint64)
    for ahead in range(length):
        within = places + ahead < ends
        word = np.where(within, words[np.minimum(places + ahead, words.size - 1)], np.uint64(0))
        runs = runs * _PRIME + word
    return (_mixed(runs) >> np.uint64(32)).astype(np.uint32)


def _mixed(numbers: Hashes) -> Hashes:
    """splitmix64's last steps: each bit of the input reaches each of the output."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


def _distinct(values: npt.NDArray[np.uint32], counts: npt.NDArray[np.int64]) -> Sets:
    owners = np.repeat(np.arange(counts.size, dtype=np.uint64), counts)
    keys = np.unique((owners << np.uint64(32)) | values)
    lengths = np.bincount((keys >> np.uint64(32)).astype(np.int64), minlength=counts.size)
    return Sets(keys.astype(np.uint32), lengths)


def band_hashes(sets: Sets, banding: Banding) -> npt.NDArray[np.int64]:
    """(sets, bands): one number per band; equal in a band means that all its minima are."""
    found = np.empty((sets.lengths.size, banding.bands), np.uint64)
    if not found.size:
        return found.view(np.int64)
    values, starts = sets.values.astype(np.uint64), sets.starts
    hashed = np.empty_like(values)
    for band in range(banding.bands):
        folded = np.full(sets.lengths.size, band + 1, np.uint64)
        for row in range(banding.rows):
            factor, summand = _function(band * banding.rows + row)
            np.multiply(values, factor, out=hashed)
            hashed += summand
            folded = _mixed(folded * _PRIME + np.minimum.reduceat(hashed, starts))
        found[:, band] = folded
    return found.view(np.int64)


@cache
def _function(number: int) -> tuple[np.uint64, np.uint64]:
    """An odd factor and a summand, fixed for ever."""
    digest = hashlib.blake2b(f"minhash:{number}".encode(), digest_size=16).digest()
    factor, summand = (int.from_bytes(part, "little") for part in (digest[:8], digest[8:]))
    return np.uint64(factor | 1), np.uint64(summand)
