"""What the commands share: the common flags, the settings made of them, the session, the printing."""

from __future__ import annotations

import contextlib
import functools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

import click

from radlake.keys import DeidKey, load_key
from radlake.lake.faults import DEBUG
from radlake.lake.lake import Lake, RunLock
from radlake.settings import Settings, load_settings, parse_overrides

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

Function = TypeVar("Function", bound=Callable[..., Any])
_started: list[SparkSession] = []


@dataclass
class Command:
    """One invocation: validated settings, its lake, how to answer."""

    settings: Settings
    key_file: str | None = None
    as_json: bool = False
    _lock: RunLock | None = field(default=None, repr=False)

    @property
    def lake(self) -> Lake:
        """The lake of --lake or the settings. Raises UsageError if none is given."""
        return Lake.at(self.settings.lake, self.settings.raw_zone)

    def key(self) -> DeidKey:
        """The de-identification secret. Raises UsageError if there is none."""
        return load_key(self.key_file)

    @contextlib.contextmanager
    def locked(self, *, create: bool = False) -> Iterator[Lake]:
        """The lake, checked and held for this run."""
        lake = self.lake
        if self.settings.expectations:  # before anything is read: it takes a library that takes seconds to load
            from expectations.contract import check_own

            check_own(self.settings)
        if not create:
            lake.open()
        with lake.lock(create=create) as lock:
            lake.open(create=create)
            self._lock = lock
            yield lake

    def spark(self) -> SparkSession:
        """The session, started at the first call: an up-to-date lake needs none."""
        from radlake.session import jvm_pid, running_session, start_session

        running = running_session()
        spark = running or start_session(self.settings.spark)
        if running is None:
            _started.append(spark)
        if self._lock is not None:
            self._lock.note_jvm(jvm_pid(spark))
        return spark

    def say(self, text: str) -> None:
        """A line for people; with --json nothing but the JSON is printed."""
        if not self.as_json:
            click.echo(text)

    def warn(self, text: str) -> None:
        """A line on stderr."""
        click.echo(f"radlake: warning: {text}", err=True)

    def answer(self, content: Any) -> None:
        """The machine-readable result, printed with --json only."""
        if self.as_json:
            click.echo(json.dumps(content, indent=1, sort_keys=True, default=str))


def close_session() -> None:
    """Stop the session that this command started; one that was there before stays."""
    while _started:
        with contextlib.suppress(Exception):
            _started.pop().stop()


_FLAGS = (
    click.option("--lake", metavar="DIR", help="The lake: a folder or an s3a://, abfss://, gs://, hdfs:// address."),
    click.option("--raw-zone", metavar="DIR", help="Root of the zone that holds PHI [default: LAKE/raw]."),
    click.option("--settings", "settings_file", metavar="FILE", help="Settings file [default: ./radlake.yaml]."),
    click.option("--set", "overrides", multiple=True, metavar="KEY=VALUE", help="Override any setting; repeatable."),
    click.option("--master", metavar="URL", help="Where Spark runs [default: local[*]]."),
    click.option("--key-file", metavar="FILE", help="De-identification key, 64 hex digits, mode 0600."),
    click.option("--json", "as_json", is_flag=True, help="Answer in JSON."),
    click.option("--debug", is_flag=True, help="Show traces of errors; they may quote rows."),
)


def command_flags(function: Function) -> Function:
    """Give a click command the common flags; it receives a `Command` as its first argument."""

    @functools.wraps(function)
    def wrapper(
        *arguments: Any,
        lake: str | None,
        raw_zone: str | None,
        settings_file: str | None,
        overrides: tuple[str, ...],
        master: str | None,
        key_file: str | None,
        as_json: bool,
        debug: bool,
        **rest: Any,
    ) -> Any:
        DEBUG.shown = debug
        flags = merged({"lake": lake, "raw_zone": raw_zone, "spark": {"master": master}}, parse_overrides(overrides))
        own = rest.pop("_settings_flags", {})
        settings = load_settings(settings_file, merged(flags, own))
        return function(Command(settings, key_file, as_json), *arguments, **rest)

    for flag in reversed(_FLAGS):
        wrapper = flag(wrapper)
    return wrapper  # type: ignore[return-value]


def merged(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Two nested dictionaries in one; `over` wins where it is not None."""
    result = dict(base)
    for key, value in over.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merged(result[key], value)
        elif value is not None:
            result[key] = value
    return result
