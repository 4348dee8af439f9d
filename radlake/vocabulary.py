"""Vocabularies of others, from a folder of Hugging Face's form or by a hub id: byte-level BPE in a `tokenizer.json`.

Hugging Face's tokenizers is the reference; tiktoken, which is several times as fast, encodes only after both gave equal
ids on fixed and on fuzzed strings. A vocabulary of another kind is refused by name. Needs tokenizers (radlake[train]).
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from radlake.errors import BadInput, EnvironmentFault, UsageError

if TYPE_CHECKING:
    import tokenizers

FILE = "tokenizer.json"
_FUZZED, _SEED = 3_000, 20
# Text that tells normalizers, splitters and vocabularies apart.
_FIXED = (
    "EXAM: CT CHEST. The 12 mm nodule (series 4, image 118) is unchanged.",
    "No acute cardiopulmonary abnormality.\n\n1. Stable.\n2. T2-weighted signal at L4/L5, 3.5 x 2 cm\t",
    "naïve   façade – „µm“ ±2°C  'S we'LL 1234567 \r\n x <|eot_id|> </s> [INST] ﬁ Å",
)
_FRAGMENTS = (
    *("lungs", " clear", "LL", "'s", "12345678", "é", "e\u0301", "肺", "👩\u200d⚕️", "...", "---", "/", "_"),
    *(" ", "   ", "\n", "\r\n", "\n\n\n", "\t", "\x1c", "\x85", "\xa0", "\u2028", "\u3000", "\x00"),
)


@dataclass(frozen=True)
class Vocabulary:
    """`ranks` and `pattern` as tiktoken wants them, `special` by name; `reference` encodes ordinary text only.

    `merges_sha256`: of all that `reference` is made of beside its split.
    """

    name: str
    ranks: dict[bytes, int]
    pattern: str
    special: dict[str, int]
    reference: tokenizers.Tokenizer
    merges_sha256: str

    def encode(self, text: str) -> list[int]:
        """The reference's ids of `text`; a lone surrogate counts as U+FFFD."""
        whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return list(self.reference.encode(whole).ids)

    def agrees(self, encode: Callable[[str], list[int]]) -> bool:
        """Whether `encode` gives the reference's ids on all fixed and fuzzed strings."""
        return all(encode(text) == self.encode(text) for text in [*_FIXED, *self._fuzzed()])

    def _fuzzed(self) -> Iterator[str]:
        rng, tokens = random.Random(_SEED), list(self.ranks)
        for _ in range(_FUZZED):
            some = b"".join(rng.choices(tokens, k=rng.randint(0, 6))).decode(errors="replace")
            yield "".join(rng.choices((some, *_FRAGMENTS), k=rng.randint(1, 8)))


def read_vocabulary(name: str) -> Vocabulary:
    """The vocabulary in the folder `name`, else of that hub id (a folder's name is its last part).

    Raises BadInput if its file is damaged, UsageError if it is of another kind, EnvironmentFault if it cannot be had.
    """
    path = Path(name, FILE) if Path(name).is_dir() else _from_hub(name)
    own = Path(name).resolve().name if Path(name).is_dir() else name
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        vocab, added = content["model"]["vocab"], content["added_tokens"]
        special = {token["content"]: int(token["id"]) for token in added}
        if content["model"]["type"] != "BPE" or content.get("normalizer") is not None:
            raise _other_kind(own)
        ranks = {_bytes_of(token, own): int(rank) for token, rank in vocab.items() if token not in special}
    except OSError:
        raise BadInput(f"tokenizer {own}: its {FILE} cannot be read; give the folder of a whole tokenizer") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BadInput(f"tokenizer {own}: its {FILE} is damaged; give the folder of a whole tokenizer") from None
    merges = hashlib.sha256(json.dumps(content["model"], sort_keys=True).encode()).hexdigest()
    return Vocabulary(own, ranks, _pattern(content, own), special, _reference(content, own), merges)


def _from_hub(name: str) -> Path:
    try:
        from huggingface_hub import hf_hub_download
    except ImportError:
        raise _missing("huggingface-hub") from None
    try:
        return Path(hf_hub_download(name, FILE))
    except Exception:  # a name that is none, no network, no permission: the advice is the same
        raise EnvironmentFault(
            f"tokenizer {name}: no such folder, and the hub does not give it; give the folder of a tokenizer"
        ) from None


def _reference(content: dict[str, Any], name: str) -> tokenizers.Tokenizer:
    """Without the tokens that were added, which it would read out of text, and without what it puts around a text."""
    try:
        from tokenizers import Tokenizer
    except ImportError:
        raise _missing("tokenizers") from None
    try:
        return Tokenizer.from_str(json.dumps({**content, "added_tokens": [], "post_processor": None}))
    except Exception:  # it raises nothing narrower
        raise BadInput(f"tokenizer {name}: its {FILE} is damaged; give the folder of a whole tokenizer") from None


def _pattern(content: dict[str, Any], name: str) -> str:
    """The split of `Sequence(Split, ByteLevel)`, the form of byte-level vocabularies with a split of their own."""
    before = content.get("pre_tokenizer") or {}
    match before.get("pretokenizers"):
        case [
            {"type": "Split", "pattern": {"Regex": str(pattern)}, "behavior": "Isolated", "invert": False},
            {"type": "ByteLevel", "add_prefix_space": False, "use_regex": False},
        ]:
            return pattern
    raise _other_kind(name)


def _bytes_of(token: str, name: str) -> bytes:
    try:
        return bytes(_BYTES[char] for char in token)
    except KeyError:
        raise _other_kind(name) from None


def _byte_alphabet() -> dict[str, int]:
    """GPT-2's visible character for each byte: those that have one keep it, others follow from U+0100 on."""
    visible = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in visible]
    return {chr(byte): byte for byte in visible} | {chr(0x100 + n): byte for n, byte in enumerate(others)}


_BYTES = _byte_alphabet()


def _other_kind(name: str) -> UsageError:
    return UsageError(
        f"tokenizer {name}: not a byte-level BPE with a split pattern and without a normalizer, the only kind that is "
        "read from a folder; choose llama3, tiny or a folder of that kind"
    )


def _missing(package: str) -> EnvironmentFault:
    return EnvironmentFault(f"package {package} is missing: a tokenizer of a folder needs it; install radlake[train]")
