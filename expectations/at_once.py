"""Several Spark actions at once: while one is planned or waits for its last task, the tasks of another run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Action = Callable[[], Any]


class Started:
    """An action that runs while its caller does something else."""

    def __init__(self, action: Action) -> None:
        from pyspark import InheritableThread  # its jobs belong to the group of the caller's

        self._outcome: tuple[Any, BaseException | None] = (None, None)
        self._thread = InheritableThread(target=self._run, args=(action,), daemon=True)
        self._thread.start()

    def _run(self, action: Action) -> None:
        try:
            self._outcome = (action(), None)
        except BaseException as error:  # told to whoever waits
            self._outcome = (None, error)

    def wait(self) -> Started:
        """Until it has ended, well or not."""
        self._thread.join()
        return self

    def result(self) -> Any:
        """What the action returned, or raises what it raised, once it has ended."""
        result, error = self.wait()._outcome
        if error is not None:
            raise error
        return result


def at_once(*actions: Action) -> list[Any]:
    """What the actions return, in their order. Raises what the first that failed has raised, when all have ended."""
    if len(actions) < 2:
        return [action() for action in actions]
    every = [Started(action) for action in actions]
    return [started.result() for started in [each.wait() for each in every]]
