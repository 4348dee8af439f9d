"""`manifest.json`: what a snapshot holds, what made it, and the digest of every file.

It is written last: a folder without it is no snapshot. `manifest.json.sha256` beside it is its seal.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError

from radlake.errors import BadInput, EnvironmentFault
from radlake.files import write_whole
from radlake.snapshot.files import FileEntry, Sha256
from radlake.snapshot.lengths import LengthCounts
from radlake.snapshot.merkle import content_root, snapshot_id
from radlake.snapshot.pairs import PAIRS_FILE, TEST_FILE

FORMAT_VERSION = 1
MANIFEST_FILE = "manifest.json"
SEAL_FILE = "manifest.json.sha256"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TokenizerInfo(_Part):
    """The tokenizer that made the ids, and the library that ran it."""

    name: str
    sha256: Sha256
    vocab_size: int
    library: str


class TemplateInfo(_Part):
    """The chat template that joined instruction, input and output."""

    name: str
    sha256: Sha256


class ProfileInfo(_Part):
    """The packing profile; no row is longer than `max_length_tokens`."""

    name: str
    max_length_tokens: int


class FunnelStep(_Part):
    """Reports of one stage: those that left by `rule`, or those kept where `rule` is null."""

    stage: str
    rule: str | None
    rows: int


class Manifest(_Part):
    """All that is known of a snapshot. Per split: packed `rows` and `tokens` of its shards, and `pairs`.

    Made with `id` and `content_root` left empty, it gets them from `identified`.
    """

    format_version: int = FORMAT_VERSION
    id: str = ""
    content_root: str = ""
    pairs_root: str
    created_at: str  # UTC, ISO 8601; not part of the id
    radlake_version: str
    tables: dict[str, int]  # Delta version read of each table
    config: dict[str, JsonValue]
    code: dict[str, str]  # fingerprint per stage
    tokenizer: TokenizerInfo
    template: TemplateInfo
    profile: ProfileInfo
    policy: str  # of de-identification
    phi_profile: str = "expert"
    phi_review: str = ""  # the bound on leaks that the newest review of the lake had proved when it was cut
    rows: dict[str, int]
    tokens: dict[str, int]
    pairs: dict[str, int]
    lengths: dict[str, LengthCounts] = {}  # of train and eval; none in snapshots made before they were counted
    funnel: list[FunnelStep]
    gates: list[dict[str, JsonValue]]
    files: list[FileEntry]

    def computed_root(self) -> str:
        """The content root that follows from the listed files, tokenizer, template and format."""
        files = {entry.path: entry.sha256 for entry in self.files if is_data_file(entry.path)}
        return content_root(files, self.tokenizer.sha256, self.template.sha256, self.format_version)

    def identified(self) -> Manifest:
        """This manifest with the content root and id that follow from its files."""
        root = self.computed_root()
        return self.model_copy(update={"content_root": root, "id": snapshot_id(root)})

    def with_files(self, entries: list[FileEntry]) -> Manifest:
        """This manifest with more files listed, in order of their paths."""
        files = sorted([*self.files, *entries], key=lambda entry: entry.path)
        return self.model_copy(update={"files": files})


def is_data_file(path: str) -> bool:
    """Whether a file of a snapshot is part of its id: shards and the two Parquet files, not the card."""
    return path.endswith(".arrow") or path in (PAIRS_FILE, TEST_FILE)


def write_manifest(folder: Path, manifest: Manifest) -> str:
    """Writes the seal, then the manifest, each in one step; returns the manifest's sha256 (hex)."""
    text = json.dumps(manifest.model_dump(), sort_keys=True, indent=2, ensure_ascii=False) + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    write_whole(folder / SEAL_FILE, f"{digest}  {MANIFEST_FILE}\n")  # the form that sha256sum -c checks
    write_whole(folder / MANIFEST_FILE, text)
    return digest


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the snapshot in `folder`.

    Raises BadInput if it is missing, unreadable or does not match its seal, EnvironmentFault if a newer
    radlake made it.
    """
    where = f"snapshot {folder.name}"
    content = _read(folder, MANIFEST_FILE)
    seal = re.fullmatch(rb"([0-9a-f]{64})  manifest\.json\n", _read(folder, SEAL_FILE))
    if seal is None:
        raise BadInput(f"{where}: {SEAL_FILE} is damaged; restore the snapshot")
    if hashlib.sha256(content).hexdigest() != seal[1].decode():
        raise BadInput(f"{where}: {MANIFEST_FILE} does not match its seal {SEAL_FILE}; restore the snapshot")
    try:
        fields: Any = json.loads(content)
        _refuse_newer(where, fields)
        return Manifest.model_validate(fields)
    except (ValueError, ValidationError):
        raise BadInput(f"{where}: {MANIFEST_FILE} is not a manifest; create the snapshot again") from None


def _refuse_newer(where: str, fields: Any) -> None:
    version = fields.get("format_version") if isinstance(fields, dict) else None
    if isinstance(version, int) and version > FORMAT_VERSION:
        raise EnvironmentFault(
            f"{where} was made by a newer radlake (format {version}, this one reads up to {FORMAT_VERSION});"
            " upgrade radlake"
        )


def _read(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except FileNotFoundError:
        raise BadInput(f"snapshot {folder.name}: {name} is missing; restore or create it again") from None
    except OSError:
        raise BadInput(f"snapshot {folder.name}: {name} cannot be read; check its permissions") from None
