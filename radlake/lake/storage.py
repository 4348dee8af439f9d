"""Small files and folders of a zone, on any filesystem that pyarrow knows (local, s3, gs, abfs, hdfs).

Spark writes the tables; this is for what stands beside them: markers, attempts, snapshots.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import fs

from radlake.errors import BadInput, EnvironmentFault
from radlake.files import write_whole

_SCHEMES = {
    "s3a": "s3",
    "s3n": "s3",
    "gs": "gs",
    "abfss": "abfss",
    "abfs": "abfs",
    "hdfs": "hdfs",
    "file": "file",
    "s3": "s3",
}


def is_local(root: str) -> bool:
    """True for a plain path or a file: address."""
    return "://" not in root or root.startswith("file:")


def local_path(root: str) -> Path:
    """The path of a local root. Raises EnvironmentFault for a remote one."""
    if not is_local(root):
        raise EnvironmentFault(f"{root}: this command needs a local folder")
    return Path(root.removeprefix("file://").removeprefix("file:")).absolute()


def plain_address(root: str) -> str:
    """The address as pyarrow and delta-rs spell it: absolute path, or scheme s3 for s3a."""
    if is_local(root):
        return str(local_path(root))
    scheme, _, rest = root.partition("://")
    return f"{_SCHEMES.get(scheme, scheme)}://{rest}"


def _resolve(address: str) -> tuple[fs.FileSystem, str]:
    if is_local(address):
        return fs.LocalFileSystem(), str(local_path(address))
    return fs.FileSystem.from_uri(plain_address(address))


def exists(address: str) -> bool:
    """True if a file or folder is there."""
    system, path = _resolve(address)
    return bool(system.get_file_info(path).type != fs.FileType.NotFound)


def size(address: str) -> int | None:
    """The bytes of a file; None if there is no such file."""
    system, path = _resolve(address)
    found = system.get_file_info(path)
    return int(found.size) if found.type == fs.FileType.File else None


def open_output(address: str) -> pa.NativeFile:
    """A stream into a new file, whose folder is there."""
    system, path = _resolve(address)
    return system.open_output_stream(path)


def move(address: str, target: str) -> None:
    """Rename a file within a zone; the target's folder is made. On a local filesystem whole or not at all."""
    system, path = _resolve(address)
    _, place = _resolve(target)
    system.create_dir(place.rpartition("/")[0], recursive=True)
    system.move(path, place)


def make_folder(address: str, *, private: bool = False) -> None:
    """Create a folder and its parents; `private` ones are readable by their owner only."""
    system, path = _resolve(address)
    try:
        if private and is_local(address):
            Path(path).mkdir(mode=0o700, parents=True, exist_ok=True)
            Path(path).chmod(0o700)  # it may have been there with another mode
        else:
            system.create_dir(path, recursive=True)
    except OSError as error:
        raise environment_fault(error, address) from None


def folders_in(address: str) -> list[str]:
    """Names of the folders directly below, sorted; none if the address does not exist."""
    system, path = _resolve(address)
    selector = fs.FileSelector(path, allow_not_found=True)
    return sorted(i.base_name for i in system.get_file_info(selector) if i.type == fs.FileType.Directory)


def remove(address: str) -> None:
    """Delete a folder with all it holds; fine if it is not there."""
    system, path = _resolve(address)
    if exists(address):
        system.delete_dir(path)


def read_json(address: str) -> dict[str, Any] | None:
    """The JSON object of a file; None if there is no such file. Raises BadInput if it is damaged."""
    system, path = _resolve(address)
    try:
        with system.open_input_stream(path) as stream:
            content = json.loads(stream.read())
    except FileNotFoundError:
        return None
    except PermissionError as error:
        raise environment_fault(error, address) from None
    except (OSError, ValueError):
        raise BadInput(f"{address}: not readable as JSON; restore it from a backup") from None
    if not isinstance(content, dict):
        raise BadInput(f"{address}: not a JSON object; restore it from a backup")
    return content


def write_json(address: str, content: dict[str, Any]) -> None:
    """Replace a file by this JSON object, whole or not at all."""
    text = json.dumps(content, indent=1, sort_keys=True)
    try:
        if is_local(address):
            path = local_path(address)
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, text)
        else:
            system, place = _resolve(address)
            with system.open_output_stream(place) as stream:  # object stores publish on close
                stream.write(text.encode())
    except OSError as error:
        raise environment_fault(error, address) from None


def environment_fault(error: OSError, where: str) -> EnvironmentFault:
    """The one line for a folder without permission, a full disk and the like."""
    reason = (error.strerror or os.strerror(error.errno)) if error.errno else type(error).__name__
    return EnvironmentFault(f"{where}: {reason}; free space or correct its permissions, then run again")
