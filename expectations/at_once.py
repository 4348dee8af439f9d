"""Several Spark actions at once: while one is planned or waits for its last task, the tasks of another run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Action = Callable[[], Any]


def at_once(*actions: Action) -> list[Any]:
    """What the actions return, in their order. Raises what the first that failed has raised, when all have ended."""
    outcomes: list[tuple[Any, BaseException | None]] = [(None, None)] * len(actions)

    def run(place: int) -> None:
        try:
            outcomes[place] = (actions[place](), None)
        except BaseException as error:  # told to whoever waits
            outcomes[place] = (None, error)

    if len(actions) > 1:
        from pyspark import InheritableThread  # its jobs belong to the group of the caller's

        threads = [InheritableThread(run, args=(place,), daemon=True) for place in range(len(actions))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    elif actions:
        run(0)
    for _, error in outcomes:
        if error is not None:
            raise error
    return [result for result, _ in outcomes]
