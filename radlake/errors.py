"""The errors a user can meet, each with its exit code and one line: what, where, what to do.

Messages never carry report text, names or identifiers: they are printed, logged and stored.
"""

from __future__ import annotations


class RadlakeError(Exception):
    """Base of every error that radlake reports in one line."""

    exit_code = 1


class UsageError(RadlakeError):
    """Raised when flags, settings, keys or the order of commands are wrong."""

    exit_code = 2


class GateFailed(RadlakeError):
    """Raised when a candidate does not meet its expectations; the table is untouched."""

    exit_code = 3


class BadInput(RadlakeError):
    """Raised when input stops a job: a missing, empty or unreadable file, a damaged snapshot."""

    exit_code = 4


class EnvironmentFault(RadlakeError):
    """Raised when the machine is at fault: Java, jars, memory, permissions, disk, a busy lake."""

    exit_code = 5
