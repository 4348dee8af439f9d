"""Progress of Spark's work on a terminal: tasks done, rate and estimate, from Spark's own status tracker."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterator
from typing import Any

from tqdm import tqdm

_EVERY_SECONDS = 0.5


@contextlib.contextmanager
def following(name: str, *, shown: bool) -> Iterator[None]:
    """Show the tasks of running Spark jobs while the block works; nothing unless stderr is a terminal."""
    if not shown or not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    thread = threading.Thread(target=_follow, args=(name, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _follow(name: str, done: threading.Event) -> None:
    with tqdm(desc=name, unit="task", leave=False, file=sys.stderr, dynamic_ncols=True) as bar:
        seen: dict[int, tuple[int, int]] = {}
        while not done.wait(_EVERY_SECONDS):
            seen |= _stages()
            bar.total = sum(total for _, total in seen.values()) or None
            bar.update(sum(finished for finished, _ in seen.values()) - bar.n)


def _stages() -> dict[int, tuple[int, int]]:
    """Active stage id → (tasks finished, tasks in all); a stage that ends between two looks is kept as it was."""
    from radlake.session import running_session

    spark = running_session()
    if spark is None:
        return {}
    tracker: Any = spark.sparkContext.statusTracker()
    found = {}
    with contextlib.suppress(Exception):  # the session may stop at any moment, and this is only a display
        for stage_id in tracker.getActiveStageIds():
            info = tracker.getStageInfo(stage_id)
            if info is not None:
                found[stage_id] = (info.numCompletedTasks, info.numTasks)
    return found
