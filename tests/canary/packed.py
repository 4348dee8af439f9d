"""Open what is packed: compressed streams, also those of Spark's event logs, and archives."""

from __future__ import annotations

import bz2
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pyarrow as pa

from tests.canary.kinds import Opener, Part
from tests.canary.match import SEPARATOR

# Read in small steps: where a stream breaks off (a killed run's event log), the step in hand is lost.
_STEP_BYTES = 1_024

# Appends the plain bytes to its second argument and raises on damage, with what it got before in there.
_Unpack = Callable[[bytes, bytearray], None]


def _stream(unpack: _Unpack) -> Opener:
    def opener(data: bytes) -> Iterator[Part]:
        plain = bytearray()
        fault: Exception | None = None
        try:
            unpack(data, plain)
        except Exception as error:
            fault = error
        yield Part("", bytes(plain))
        if fault:
            raise fault

    return opener


def _opaque(data: bytes, plain: bytearray) -> None:
    raise ValueError("no reader for this format")


def _by_arrow(codec: str, data: bytes, plain: bytearray) -> None:
    with pa.CompressedInputStream(pa.BufferReader(data), codec) as stream:
        while step := stream.read(_STEP_BYTES):
            plain += step


def _by_stdlib(decompressor: Callable[[], Any], data: bytes, plain: bytearray) -> None:
    """One stream after the other, as the command-line tools do; zeros may pad the end."""
    rest = data
    while rest.strip(b"\0"):
        stream = decompressor()
        at = 0
        while at < len(rest) and not stream.eof:
            plain += stream.decompress(rest[at : at + _STEP_BYTES])
            at += _STEP_BYTES
        if not stream.eof:
            raise ValueError("the stream breaks off")
        rest = stream.unused_data + rest[at:]


def _lz4_blocks(data: bytes, plain: bytearray) -> None:
    """What lz4-java writes, and so Spark: its own header of 21 bytes before each block."""
    at = 0
    while at < len(data):
        header = data[at : at + 21]
        packed_bytes, plain_bytes = (int.from_bytes(header[i : i + 4], "little") for i in (9, 13))
        block = data[at + 21 : at + 21 + packed_bytes]
        if header[:8] != b"LZ4Block" or len(header) < 21 or len(block) < packed_bytes:
            raise ValueError("the blocks break off")
        stored = header[8] & 0xF0 == 0x10
        plain += block if stored else _block("lz4_raw", block, plain_bytes)
        at += 21 + packed_bytes


def _snappy_blocks(data: bytes, plain: bytearray) -> None:
    """What snappy-java writes, and so Spark: a header of 16 bytes, then blocks after their sizes."""
    at = 0
    while at < len(data):
        if data.startswith(b"\x82SNAPPY\0", at):
            at += 16
            continue
        size = int.from_bytes(data[at : at + 4], "big")
        plain += _snappy_block(data[at + 4 : at + 4 + size])
        at += 4 + size


def _snappy_frames(data: bytes, plain: bytearray) -> None:
    """The snappy project's own framing: a type, a size of 3 bytes, a checksum of 4, the chunk."""
    at = 0
    while at < len(data):
        kind, size = data[at], int.from_bytes(data[at + 1 : at + 4], "little")
        chunk = data[at + 4 : at + 4 + size]
        if len(chunk) < size or 0x02 <= kind <= 0x7F:
            raise ValueError("the chunks break off")
        if kind <= 0x01:
            plain += chunk[4:] if kind else _snappy_block(chunk[4:])
        at += 4 + size


def _snappy_bare(data: bytes, plain: bytearray) -> None:
    plain += _snappy_block(data)


def _snappy_block(block: bytes) -> bytes:
    plain_bytes = 0
    for position, byte in enumerate(block[:5]):
        plain_bytes |= (byte & 0x7F) << (7 * position)
        if byte < 0x80:
            return _block("snappy", block, plain_bytes)
    raise ValueError("no length before the block")


def _block(codec: str, block: bytes, plain_bytes: int) -> bytes:
    if not plain_bytes:
        return b""
    return pa.Codec(codec).decompress(block, decompressed_size=plain_bytes, asbytes=True)


def _zip(data: bytes) -> Iterator[Part]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield Part("comment", archive.comment)
        for member in archive.infolist():
            yield Part("member name", member.filename)
            yield Part("comment", member.comment)
            yield Part("member", archive.read(member), member.filename)


def _tar(data: bytes) -> Iterator[Part]:
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
        for member in archive:
            names = (member.name, member.linkname, member.uname, member.gname, *member.pax_headers.values())
            yield Part("member name", SEPARATOR.join(names))
            if member.isreg() and (content := archive.extractfile(member)):
                yield Part("member", content.read(), member.name)


_inflate = _stream(partial(_by_stdlib, partial(zlib.decompressobj, zlib.MAX_WBITS | 32)))

PACKED: dict[str, Opener] = {
    "opaque": _stream(_opaque),
    "gzip": _inflate,
    "zlib": _inflate,
    "zlib?": _inflate,
    "bz2": _stream(partial(_by_stdlib, bz2.BZ2Decompressor)),
    "xz": _stream(partial(_by_stdlib, lzma.LZMADecompressor)),
    "zstd": _stream(partial(_by_arrow, "zstd")),
    "lz4": _stream(partial(_by_arrow, "lz4")),
    "brotli": _stream(partial(_by_arrow, "brotli")),
    "lz4 blocks": _stream(_lz4_blocks),
    "snappy blocks": _stream(_snappy_blocks),
    "snappy frames": _stream(_snappy_frames),
    "snappy": _stream(_snappy_bare),
    "zip": _zip,
    "tar": _tar,
}
