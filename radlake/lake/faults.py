"""Errors out of Spark turned into radlake's, without a word of what Spark says.

A violated constraint, a failed cast or a traceback from a worker quotes rows. So only the class of such
an error is ever repeated; `--debug` shows where in radlake it arose.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator

from radlake import errors
from radlake.errors import EnvironmentFault, RadlakeError

# Our own errors, raised inside a Python worker, reach the driver as text; their messages are PHI-free by rule.
_OURS = re.compile(r"^radlake\.errors\.(\w+): (.*)$", re.MULTILINE)
_JAVA_CLASS = re.compile(r"\b(?:[a-z]\w*\.)+([A-Z]\w*(?:Exception|Error))\b")
_SYMPTOMS = (
    ("No space left on device", "no space left on the disk; free some and run again"),
    ("Permission denied", "permission denied in the lake or the temporary folder; correct it and run again"),
    ("OutOfMemoryError", "Spark ran out of memory; raise spark.driver_memory in the settings"),
    ("Concurrent", "another run changed the table at the same time; run again"),
    (
        "ClassNotFoundException: io.delta",
        "Delta's jar is not on Spark's classpath; run `radlake doctor --prefetch`",
    ),
    ("Connection refused", "the Spark cluster does not answer; check --master"),
    ("All masters are unresponsive", "the Spark cluster does not answer; check --master"),
)


@contextlib.contextmanager
def translated(what: str) -> Iterator[None]:
    """Turn whatever Spark raises within into a RadlakeError of one line."""
    try:
        yield
    except (RadlakeError, KeyboardInterrupt, AssertionError):
        raise
    except OSError as error:
        raise EnvironmentFault(f"{what}: {error.strerror or type(error).__name__}; run the command again") from None
    except Exception as error:
        raise _translate(what, error) from (error if DEBUG.shown else None)


class DEBUG:
    """Whether `--debug` was asked for; its traces may quote rows, so never by default."""

    shown = False


def _translate(what: str, error: Exception) -> RadlakeError:
    text = _whole_text(error)
    ours = _OURS.search(text)
    if ours and hasattr(errors, ours.group(1)):
        kind: type[RadlakeError] = getattr(errors, ours.group(1))
        return kind(ours.group(2).strip())
    for symptom, advice in _SYMPTOMS:
        if symptom in text:
            return EnvironmentFault(f"{what}: {advice}")
    classes = _JAVA_CLASS.findall(text)
    name = classes[-1] if classes else type(error).__name__
    return RadlakeError(
        f"{what} failed inside Spark ({name}); run it again or with --debug, whose trace may quote rows"
    )


def _whole_text(error: Exception) -> str:
    parts = [str(error)]
    java = getattr(error, "java_exception", None)
    while java is not None:  # causes hold the worker's own message
        parts.append(str(java.toString()))
        java = java.getCause()
    return "\n".join(parts)
