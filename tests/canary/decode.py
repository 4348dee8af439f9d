"""Decode content layer by layer until only texts are left to be matched."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import Protocol

import numpy as np

from radlake.errors import RadlakeError
from tests.canary.columnar import COLUMNAR
from tests.canary.kinds import Opener, sniff
from tests.canary.match import SEPARATOR, fold, fold_bytes
from tests.canary.packed import PACKED
from tests.canary.text import base64_content, base64_noise, base64_runs, decoded, is_text, token_lists, views

UNDECODABLE = "undecodable"

_OPENERS: dict[str, Opener] = {**PACKED, **COLUMNAR}
_MAX_LAYERS = 12

# Where a text is, and the text folded for the matcher; None for content that could not be decoded.
Piece = tuple[str, str | None]


class Detokenizer(Protocol):
    """What turns token ids into text; radlake.tokenizer.Tokenizer is one."""

    def decode(self, ids: Sequence[int], /) -> str:
        """Raises ValueError on an id outside the vocabulary."""
        ...


class Decoder:
    """Turns file contents into folded texts. `tokenizer` None stands for Llama-3's, loaded when needed."""

    def __init__(self, tokenizer: Detokenizer | None = None) -> None:
        self._tokenizers = [tokenizer] if tokenizer else []

    def plain(self, where: str, data: bytes) -> Iterator[Piece]:
        """The texts of bytes that are nothing but text, such as a file's name."""
        for text in decoded(data):
            yield from self._text(text, where, 1)

    def pieces(
        self, data: bytes, name: str = "", where: str = "", layer: int = 0, *, strict: bool = True
    ) -> Iterator[Piece]:
        """Every text in `data`, the content of a file called `name`.

        Not `strict`: `data` may only look like something that can be opened, so failing is no fault.
        """
        if name.endswith(".crc") and data.startswith(b"crc\0"):
            return  # Hadoop's checksums; the .crc of a Delta log is JSON and is read
        kind = sniff(data, name)
        if kind is None:
            yield from self._plain(data, _join(where, "text"), layer)
            return
        yield _join(where, "bytes"), fold_bytes(data)
        strict = strict and not kind.endswith("?")
        try:
            if layer >= _MAX_LAYERS:
                raise ValueError("too many layers")
            yield from self._open(kind, data, name, where, layer, strict)
        except (RadlakeError, ImportError):
            raise  # the tokenizer is missing, which is no fault of the file
        # Readers of damaged bytes fail in any way they like; each way means the same here.
        except Exception:
            if strict:
                yield UNDECODABLE, None
            yield from self._plain(data, _join(where, "bytes"), layer)

    def _open(self, kind: str, data: bytes, name: str, where: str, layer: int, strict: bool) -> Iterator[Piece]:
        for part in _OPENERS[kind](data):
            inside = _join(where, f"{kind.rstrip('?')} {part.where}".strip())
            if isinstance(part.content, str):
                yield from self._text(part.content, inside, layer)
            elif isinstance(part.content, bytes):
                inner_name = part.name or (name.rpartition(".")[0] if not part.where else "")
                yield from self.pieces(part.content, inner_name, inside, layer + 1, strict=strict)
            else:
                yield from self._tokens(part.content, inside, layer, strict)

    def _plain(self, data: bytes, where: str, layer: int) -> Iterator[Piece]:
        yield where, fold_bytes(data)
        for text in decoded(data):
            yield from self._text(text, where, layer)

    def _text(self, text: str, where: str, layer: int) -> Iterator[Piece]:
        """`text` in all its views, and what stands in it as base64 or as token ids."""
        shown = list(views(text))
        for view in shown:
            yield where, fold(view)
        if layer >= _MAX_LAYERS:
            return
        runs = set().union(*(base64_runs(view) for view in shown))
        yield from self._base64(runs, _join(where, "base64"), layer + 1)
        for view in shown:
            if rows := token_lists(view):
                yield from self._tokens(rows, _join(where, "tokens"), layer + 1, strict=False)

    def _base64(self, runs: set[str], where: str, layer: int) -> Iterator[Piece]:
        yield where, fold_bytes(base64_noise(runs))
        for run in runs:
            content = base64_content(run)
            if content and (sniff(content) or is_text(content)):
                yield from self.pieces(content, "", where, layer, strict=False)

    def _tokens(self, rows: list[np.ndarray], where: str, layer: int, strict: bool) -> Iterator[Piece]:
        texts = []
        for row in rows:
            decoded = self._detokenized(row)
            texts += decoded
            if strict and not decoded:
                yield UNDECODABLE, None
        yield from self._text(SEPARATOR.join(texts), where, layer)

    def _detokenized(self, ids: np.ndarray) -> list[str]:
        """The text under every vocabulary that knows all ids: nothing in the ids tells which one made them."""
        if not self._tokenizers:
            from radlake.tokenizer import TOKENIZERS, load_tokenizer

            self._tokenizers = [load_tokenizer(name) for name in TOKENIZERS]
        # Minus 100 marks a place without loss.
        return [
            text for one in self._tokenizers if (text := _decoded(one, [i for i in ids.tolist() if i >= 0])) is not None
        ]


def _decoded(tokenizer: Detokenizer, ids: list[int]) -> str | None:
    special = _special_ids(tokenizer)  # controls hold no text of a report
    try:
        return tokenizer.decode([i for i in ids if i not in special])
    except ValueError:
        return None


@functools.cache
def _special_ids(tokenizer: Detokenizer) -> frozenset[int]:
    special: dict[str, int] = getattr(tokenizer, "special", {})
    return frozenset(special.values())


def _join(where: str, step: str) -> str:
    return f"{where} > {step}" if where else step
