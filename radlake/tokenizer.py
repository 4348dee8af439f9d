"""Text to token ids: Llama-3's own vocabulary, or `tiny`, 2,048 tokens in the same form for models that learn on a CPU.

Only ordinary text is encoded here: a report that spells out `<|eot_id|>` yields the tokens of those
characters, never the control token. Control ids are inserted by `radlake.chat`.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import importlib.metadata
import importlib.resources
import importlib.util
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from radlake.errors import EnvironmentFault, UsageError

if TYPE_CHECKING:
    import tiktoken

    from radlake.vocabulary import Vocabulary

TOKENIZERS = ("tiny", "llama3")
# How Llama-3 cuts text into pieces before merging bytes; part of the vocabulary's identity.
LLAMA3_SPLIT = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
_LLAMA3_CONTROLS = {
    0: "begin_of_text",
    1: "end_of_text",
    4: "finetune_right_pad_id",
    5: "step_id",
    6: "start_header_id",
    7: "end_header_id",
    8: "eom_id",
    9: "eot_id",
    10: "python_tag",
    11: "image",
}
_LLAMA3_CONTROL_COUNT = 256
_TINY_CONTROL_COUNT = 16
TINY_RANK_FILE = "tiny.ranks"  # made by `python -m radlake.synth.subwords`

# Merging slows with the square of an unbroken run, and the Rust side overflows its stack on very long
# texts. The same limits as Llama-3's reference code, so that even such texts get the same ids.
MAX_TEXT_CHARS = 400_000
_MAX_RUN_CHARS = 25_000
_RUNS = re.compile(r"\s+|\S+")


class Tokenizer:
    """Encodes ordinary text and decodes ids; made by `load_tokenizer`, one per process and name.

    `sha256` covers the rank file, the split pattern and the control tokens: equal digests mean equal ids
    for every text. `special` maps a control token's name, such as `<|eot_id|>`, to its id; `ranks` the bytes of
    an ordinary token to its id, in the order of merging.
    """

    def __init__(
        self,
        name: str,
        encoding: tiktoken.Encoding,
        ranks: dict[bytes, int],
        special: dict[str, int],
        pattern: str = LLAMA3_SPLIT,
        reference: Vocabulary | None = None,
    ) -> None:
        self.name = name
        # What only the reference can run is more than ranks: the order of its merges.
        self.sha256 = _digest(ranks, pattern, special, [reference.merges_sha256] if reference else [])
        self.ranks = ranks
        self.special = special
        self.vocab_size: int = encoding.n_vocab
        library = "tokenizers" if reference else "tiktoken"
        self.library = f"{library} {importlib.metadata.version(library)}"
        self.blanks_begin_words = pattern == LLAMA3_SPLIT and reference is None  # see radlake.encoding
        self._encoding = encoding
        self._encode: Callable[[str], list[int]] = reference.encode if reference else encoding.encode_ordinary

    def encode(self, text: str) -> list[int]:
        """Token ids of `text` as ordinary text; a lone surrogate counts as U+FFFD."""
        if len(text) <= _MAX_RUN_CHARS:
            # It replaces surrogates itself, on the rare failure only.
            return self._encode(text)
        ids: list[int] = []
        for piece in _bounded_pieces(text):
            ids += self._encode(piece)
        return ids

    def encode_batch(self, texts: Iterable[str]) -> list[list[int]]:
        """Token ids of each text, on the calling thread: a Spark worker has one core of its own."""
        encode = self.encode
        return [encode(text) for text in texts]

    def decode(self, ids: Sequence[int]) -> str:
        """Text of `ids`, control tokens by name. Raises ValueError on an id outside the vocabulary."""
        try:
            return self._encoding.decode(list(ids))
        except (KeyError, OverflowError):
            raise ValueError(f"a token id is outside the vocabulary of {self.name}") from None


@cache
def load_tokenizer(name: str) -> Tokenizer:
    """The tokenizer called `name`, built once per process: 'llama3' (about half a second), 'tiny', the path of a folder
    with a tokenizer.json, or a hub id (`radlake.vocabulary`).

    Raises UsageError on an unknown name or kind, BadInput on a damaged one, EnvironmentFault if its packages or files
    are missing.
    """
    if name == "llama3":
        return _build(name, _llama3_rank_file().read_bytes(), _LLAMA3_CONTROL_COUNT)
    if name == "tiny":
        ranks = importlib.resources.files("radlake").joinpath(TINY_RANK_FILE).read_bytes()
        return _build(name, ranks, _TINY_CONTROL_COUNT)
    if "/" in name or Path(name).is_dir():
        return _of_others(name)
    raise UsageError(f"tokenizer '{name}' is not known; choose {', '.join(TOKENIZERS)}, or the folder of another")


def _build(name: str, rank_file: bytes, controls: int) -> Tokenizer:
    ranks = _parse_ranks(rank_file)
    special = {_control(i): len(ranks) + i for i in range(controls)}
    return Tokenizer(name, _encoding(name, ranks, LLAMA3_SPLIT, special), ranks, special)


def _of_others(name: str) -> Tokenizer:
    """By tiktoken if that is exact, else by the reference itself."""
    from radlake.vocabulary import read_vocabulary

    found = read_vocabulary(name)
    parts = (_encoding(found.name, found.ranks, found.pattern, found.special), found.ranks, found.special)
    fast = Tokenizer(found.name, *parts, found.pattern)
    return fast if found.agrees(fast.encode) else Tokenizer(found.name, *parts, found.pattern, found)


def _encoding(name: str, ranks: dict[bytes, int], pattern: str, special: dict[str, int]) -> tiktoken.Encoding:
    try:
        import tiktoken
    except ImportError:
        raise _missing("tiktoken") from None
    return tiktoken.Encoding(name, pat_str=pattern, mergeable_ranks=ranks, special_tokens=special)


def _llama3_rank_file() -> Path:
    # find_spec on the top package runs none of its code; its modules would pull in torch.
    spec = importlib.util.find_spec("llama_models")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        path = Path(folder) / "llama3" / "tokenizer.model"
        if path.is_file():
            return path
    raise _missing("llama-models")


def _missing(package: str) -> EnvironmentFault:
    return EnvironmentFault(f"package {package} with Llama-3's vocabulary is missing; install radlake[pack]")


def _parse_ranks(content: bytes) -> dict[bytes, int]:
    try:
        pairs = (line.split() for line in content.splitlines() if line)
        return {base64.b64decode(token, validate=True): int(rank) for token, rank in pairs}
    except (ValueError, binascii.Error):
        raise EnvironmentFault("the tokenizer's rank file is damaged; reinstall radlake[pack]") from None


def _control(position: int) -> str:
    name = _LLAMA3_CONTROLS.get(position)
    if name is None:
        # The unnamed places are numbered in order, without the gaps that named ones leave.
        number = position - sum(1 for named in _LLAMA3_CONTROLS if named < position)
        name = f"reserved_special_token_{number}"
    return f"<|{name}|>"


def _digest(ranks: dict[bytes, int], pattern: str, special: dict[str, int], more: list[str]) -> str:
    rank_file = hashlib.sha256()
    for token, rank in sorted(ranks.items(), key=lambda one: one[1]):  # the form of Llama-3's own file
        rank_file.update(b"%b %d\n" % (base64.b64encode(token), rank))
    parts = [rank_file.hexdigest(), pattern, special, *more]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _bounded_pieces(text: str) -> Iterator[str]:
    """`text` cut so that no piece is too long and none holds a run (of blanks or non-blanks) too long."""
    for start in range(0, len(text), MAX_TEXT_CHARS):
        part = text[start : start + MAX_TEXT_CHARS]
        piece_start = 0
        for run in _RUNS.finditer(part):
            for cut in range(run.start() + _MAX_RUN_CHARS, run.end(), _MAX_RUN_CHARS):
                yield part[piece_start:cut]
                piece_start = cut
        yield part[piece_start:]
