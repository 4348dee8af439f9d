"""Plant a word in compressed files, archives and Spark's event logs."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa

from tests.canary.planters.registry import PLANTERS


def by_arrow(codec: str, data: bytes) -> bytes:
    """`data` as a compressed stream of `codec`."""
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, codec) as stream:
        stream.write(data)
    return sink.getvalue().to_pybytes()


def lz4_blocks(data: bytes) -> bytes:
    """`data` as lz4-java writes it: one stored block, one compressed, and the empty one at the end."""
    half = len(data) // 2
    packed = pa.Codec("lz4_raw").compress(data[half:], asbytes=True)
    blocks = ((0x10, data[:half], half), (0x20, packed, len(data) - half), (0x10, b"", 0))
    return b"".join(
        b"LZ4Block"
        + bytes([method | 6])
        + len(block).to_bytes(4, "little")
        + size.to_bytes(4, "little")
        + bytes(4)
        + block
        for method, block, size in blocks
    )


def snappy_blocks(data: bytes) -> bytes:
    """`data` as snappy-java writes it."""
    block = pa.Codec("snappy").compress(data, asbytes=True)
    return b"\x82SNAPPY\0" + bytes([0, 0, 0, 1] * 2) + len(block).to_bytes(4, "big") + block


def snappy_frames(data: bytes) -> bytes:
    """`data` in snappy's framing format, checksum left at zero."""
    block = bytes(4) + pa.Codec("snappy").compress(data, asbytes=True)
    return b"\xff\x06\0\0sNaPpY" + b"\0" + len(block).to_bytes(3, "little") + block


def _event_log(word: str) -> bytes:
    """Events as Spark logs them: a plan's text, and a JSON string within the JSON."""
    noise = [{"Event": "SparkListenerTaskEnd", "Stage ID": n} for n in range(200)]
    plan = {"Event": "SQLExecutionStart", "physicalPlanDescription": f"Filter (name = {word})\n"}
    return "".join(json.dumps(event) + "\n" for event in (*noise, plan)).encode()


def _tar_gz(data: bytes) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        member = tarfile.TarInfo("data.json.zst")
        packed = by_arrow("zstd", data)
        member.size = len(packed)
        archive.addfile(member, io.BytesIO(packed))
    return buffer.getvalue()


def _zip(data: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "a")
        archive.writestr("b/c.txt.gz", gzip.compress(data))
    return buffer.getvalue()


def _twice(pack: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    return lambda data: pack(b"first member\n") + pack(data)


PACKERS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a.json.gz": (gzip.compress, "gzip > text"),
    "two-members.gz": (_twice(gzip.compress), "gzip > text"),
    "no-suffix-gzip": (gzip.compress, "gzip > text"),
    "gzip-of-gzip": (lambda data: gzip.compress(gzip.compress(data)), "gzip > gzip > text"),
    "a.bz2": (bz2.compress, "bz2 > text"),
    "a.xz": (lzma.compress, "xz > text"),
    "a.br": (lambda data: by_arrow("brotli", data), "brotli > text"),
    "frame.lz4": (lambda data: by_arrow("lz4", data), "lz4 > text"),
    "a.snappy": (lambda data: pa.Codec("snappy").compress(data, asbytes=True), "snappy > text"),
    "frames.sz": (snappy_frames, "snappy frames > text"),
    "a.tar.gz": (_tar_gz, "gzip > tar member > zstd > text"),
    "a.zip": (_zip, "zip member > gzip > text"),
    "local-1700": (bytes, "text"),
    "local-1701.lz4": (lz4_blocks, "lz4 blocks > text"),
    "local-1702.snappy": (snappy_blocks, "snappy blocks > text"),
    "local-1703.zstd": (lambda data: by_arrow("zstd", data), "zstd > text"),
    "eventlog_v2_local-1/events_1_local-1.zstd": (_twice(lambda data: by_arrow("zstd", data)), "zstd > text"),
}


def _register_packers() -> None:
    for name, (pack, where) in PACKERS.items():

        def plant(folder: Path, word: str, name: str = name, pack: Callable[[bytes], bytes] = pack) -> None:
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(pack(_event_log(word)))

        PLANTERS[name] = (plant, where)


_register_packers()
