"""Many texts at once, as Arrow arrays: a word is encoded when it is first seen, and looked up after that.

Llama-3's split cuts text into pieces before bytes are merged, and a blank after a visible ASCII character always
begins a piece: no alternative of the pattern goes on over it, and none looks back. So the tokens of a text are those
of its parts between such blanks, one after another, and reports are written with few words.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from radlake.tokenizer import MAX_TEXT_CHARS, Tokenizer

TOKENS = pa.list_(pa.int32())
_BLANK, _DELETE = 0x20, 0x7F
_WORDS_KEPT = 500_000  # about 150 MB; an archive's numbers and typing errors never end


class WordEncoder:
    """Encodes arrays of texts as `Tokenizer.encode` does one by one; keeps the words it has seen."""

    def __init__(self, tokenizer: Tokenizer, words_kept: int = _WORDS_KEPT) -> None:
        self._tokenizer = tokenizer
        self._known = _Known(tokenizer)
        self._words_kept = words_kept

    def encode(self, texts: pa.Array) -> pa.ListArray:
        """The token ids of each text, lists of int32. Raises ValueError on a null."""
        if texts.null_count:
            raise ValueError("a text is null")
        texts = texts.cast(pa.string())
        # Beyond that length texts are cut at fixed places, wherever words begin.
        if not self._tokenizer.blanks_begin_words or _longest(texts) > MAX_TEXT_CHARS:
            return pa.array([self._tokenizer.encode(text) for text in texts.to_pylist()], TOKENS)
        words, first_word = _words_of(texts)
        seen = words.dictionary_encode()
        ids = self._ids_of(seen.dictionary).take(seen.indices)
        return pa.ListArray.from_arrays(ids.offsets.take(pa.array(first_word)), ids.values)

    def _ids_of(self, words: pa.Array) -> pa.ListArray:
        if len(self._known) > self._words_kept:
            self._known.clear()
        known = self._known
        return pa.array([known[word] for word in words.to_pylist()], TOKENS)


@cache
def word_encoder(tokenizer: Tokenizer) -> WordEncoder:
    """The encoder of this process: a Spark worker packs many buckets."""
    return WordEncoder(tokenizer)


class _Known(dict[str, list[int]]):
    """Word → its ids; one that is not there is encoded."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        super().__init__()
        self._encode = tokenizer.encode

    def __missing__(self, word: str) -> list[int]:
        ids = self[word] = self._encode(word)
        return ids


def _longest(texts: pa.Array) -> int:
    """Bytes, which are at least as many as characters."""
    return pc.max(pc.binary_length(texts)).as_py() or 0


def _words_of(texts: pa.StringArray) -> tuple[pa.StringArray, np.ndarray]:
    """All words over the same bytes, and which of them begins each text; one more at the end, (texts + 1,)."""
    _, offsets_buffer, data = texts.buffers()
    offsets = np.frombuffer(offsets_buffer, np.int32)[texts.offset : texts.offset + len(texts) + 1]
    if offsets.size == 0 or offsets[0] == offsets[-1]:
        return pa.array([], pa.string()), np.zeros(len(texts) + 1, np.int64)
    start, end = int(offsets[0]), int(offsets[-1])
    content = np.frombuffer(data, np.uint8)[start:end]
    begins = np.zeros(end - start + 1, bool)
    before = content[:-1]
    begins[1:-1] = (content[1:] == _BLANK) & (before > _BLANK) & (before < _DELETE)
    begins[offsets - start] = True
    cuts = (np.flatnonzero(begins) + start).astype(np.int32)
    words = pa.StringArray.from_buffers(cuts.size - 1, pa.py_buffer(cuts), data)
    return words, np.searchsorted(cuts, offsets)
