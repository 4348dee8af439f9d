"""A table on disk for one reading: what has to be looked up or sorted may be larger than memory.

SQLite's nameless database: a file that is unlinked as soon as it is opened, so that nothing of it has a name or
outlives the process, however that ends.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

_ROWS_AT_ONCE = 5_000


class Spool:
    """A nameless SQLite database; rows are collected and written in groups."""

    def __init__(self, schema: str) -> None:
        self._database = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._database.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {schema}")
        self._waiting: dict[str, list[tuple[Any, ...]]] = {}

    def add(self, statement: str, row: tuple[Any, ...]) -> None:
        """Run an INSERT later, with others of its kind."""
        rows = self._waiting.setdefault(statement, [])
        rows.append(row)
        if len(rows) == _ROWS_AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        for statement, rows in self._waiting.items():
            self._database.execute("BEGIN")
            self._database.executemany(statement, rows)
            self._database.execute("COMMIT")
            rows.clear()

    def run(self, statement: str) -> None:
        """A statement that returns nothing, after all rows that wait."""
        self.flush()
        self._database.execute(statement)

    def rows(self, query: str, *values: Any) -> Iterable[tuple[Any, ...]]:
        """The rows of a query, one after the other."""
        return self._database.execute(query, values)

    def close(self) -> None:
        """Drop everything."""
        self._database.close()

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
