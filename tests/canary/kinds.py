"""What a file's content is: by its first bytes, then by its suffix."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np


class Part(NamedTuple):
    """Something found inside a file: text, bytes to be decoded in turn, or rows of token ids (1-D ints)."""

    where: str
    content: str | bytes | list[np.ndarray]
    name: str = ""


Opener = Callable[[bytes], Iterator[Part]]

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"PAR1", "parquet"),
    (0, b"ARROW1\0\0", "arrow"),
    (0, b"\x1f\x8b\x08", "gzip"),
    (0, b"\x28\xb5\x2f\xfd", "zstd"),
    (1, b"\x2a\x4d\x18", "zstd"),  # a skippable frame in front
    (0, b"\x04\x22\x4d\x18", "lz4"),
    (0, b"LZ4Block", "lz4 blocks"),
    (0, b"\x82SNAPPY\0", "snappy blocks"),
    (0, b"\xff\x06\0\0sNaPpY", "snappy frames"),
    (0, b"\xfd7zXZ\0", "xz"),
    (4, b"1AY&SY", "bz2"),
    (4, b"\x17rE8P\x90", "bz2"),
    (0, b"PK\x03\x04", "zip"),
    (0, b"PK\x05\x06", "zip"),
    (257, b"ustar", "tar"),
    # Known to hide text, with no reader here.
    (0, b"PARE", "opaque"),
    (0, b"FEA1", "opaque"),
    (0, b"Obj\x01", "opaque"),
    (0, b"%PDF-", "opaque"),
    (0, b"7z\xbc\xaf\x27\x1c", "opaque"),
    (0, b"Rar!\x1a\x07", "opaque"),
    (0, b"\x89HDF\r\n\x1a\n", "opaque"),
)
_SUFFIXES = {
    **dict.fromkeys(("parquet", "parq"), "parquet"),
    **dict.fromkeys(("arrow", "arrows", "feather", "ipc"), "arrow"),
    **dict.fromkeys(("gz", "tgz"), "gzip"),
    **dict.fromkeys(("zst", "zstd"), "zstd"),
    **dict.fromkeys(("zip", "jar", "whl", "npz"), "zip"),
    **dict.fromkeys(("deflate", "zlib"), "zlib"),
    **dict.fromkeys(("orc", "avro", "lzf", "pdf", "7z", "rar", "h5"), "opaque"),
    "lz4": "lz4",
    "snappy": "snappy",
    "bz2": "bz2",
    "xz": "xz",
    "br": "brotli",
    "tar": "tar",
}


def sniff(data: bytes, name: str = "") -> str | None:
    """The kind of `data`, a key of an opener; None for text and unknown content.

    A kind that ends in '?' is a guess: content that then does not open is no fault.
    """
    for start, magic, kind in _MAGIC:
        if data.startswith(magic, start):
            return kind
    if data.startswith(b"\xff\xff\xff\xff") and int.from_bytes(data[4:8], "little") % 8 == 0:
        return "arrow"
    if data[:3] == b"ORC" and data[-4:-1] == b"ORC":
        return "opaque"
    suffix = name.rpartition(".")[2].lower()
    if data and suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    if data[:1] == b"x" and len(data) > 2 and int.from_bytes(data[:2], "big") % 31 == 0:
        return "zlib?"
    return None
