"""Merkle roots: one digest that commits to many named digests.

As in RFC 6962: a leaf is sha256(0x00 + data), an inner node sha256(0x01 + left + right), the left subtree
holds the largest power of two of leaves below the count, and the empty tree is sha256 of nothing. A leaf's
data is its 32-byte digest followed by its name in UTF-8, so no two leaves can be read as one another.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping

ID_HEX_DIGITS = 16
PAIR_FIELDS = ("pair_key", "instruction", "input", "output", "split")


class MerkleTree:
    """A root built leaf by leaf, holding one digest per level only."""

    def __init__(self) -> None:
        self._peaks: list[tuple[int, bytes]] = []  # complete subtrees, (leaves, root), shrinking in size
        self._last_name: bytes | None = None

    def add(self, name: str, digest: bytes) -> None:
        """Adds the leaf (name, 32-byte digest). Raises ValueError unless names strictly ascend (UTF-8)."""
        encoded = name.encode()
        if len(digest) != 32:
            raise ValueError("a leaf's digest has 32 bytes")
        if self._last_name is not None and encoded <= self._last_name:
            raise ValueError("names of leaves must be sorted and distinct")
        self._last_name = encoded
        size, node = 1, hashlib.sha256(b"\x00" + digest + encoded).digest()
        while self._peaks and self._peaks[-1][0] == size:
            node = _node(self._peaks.pop()[1], node)
            size *= 2
        self._peaks.append((size, node))

    def root(self) -> str:
        """The root over the leaves so far, as hex."""
        if not self._peaks:
            return hashlib.sha256().hexdigest()
        node = self._peaks[-1][1]
        for _, left in reversed(self._peaks[:-1]):
            node = _node(left, node)
        return node.hex()


def merkle_root(digests: Mapping[str, str]) -> str:
    """Root (hex) over named digests (name -> sha256 hex), in order of their names."""
    tree = MerkleTree()
    for name in sorted(digests, key=str.encode):
        tree.add(name, bytes.fromhex(digests[name]))
    return tree.root()


def pair_digest(pair: Mapping[str, str]) -> bytes:
    """sha256 (32 bytes) of the canonical JSON of a pair's `PAIR_FIELDS`; other fields are ignored.

    Canonical: keys sorted, no blanks, ASCII only, so it needs no rule for Unicode, surrogates included.
    """
    content = {field: pair[field] for field in PAIR_FIELDS}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).digest()


def pairs_root(pairs: Iterable[Mapping[str, str]]) -> str:
    """Root (hex) over instruction pairs that come sorted by pair_key. Raises ValueError if they do not."""
    tree = MerkleTree()
    for pair in pairs:
        tree.add(pair["pair_key"], pair_digest(pair))
    return tree.root()


def content_root(files: Mapping[str, str], tokenizer_sha256: str, template_sha256: str, format_version: int) -> str:
    """Root (hex) over a snapshot's content: its data files (path -> sha256 hex) and what reads them."""
    digests = {f"file:{path}": sha256 for path, sha256 in files.items()}
    digests["tokenizer"] = tokenizer_sha256
    digests["template"] = template_sha256
    digests["format_version"] = hashlib.sha256(str(format_version).encode()).hexdigest()
    return merkle_root(digests)


def snapshot_id(root: str) -> str:
    """The id of the snapshot with this content root: its first 16 hex digits."""
    return root[:ID_HEX_DIGITS]


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()
