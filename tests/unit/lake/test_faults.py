"""Spark's errors, which quote rows, become one line without a word of theirs."""

import errno
import traceback

import pytest

from radlake import errors
from radlake.errors import BadInput, EnvironmentFault, GateFailed, RadlakeError, UsageError
from radlake.lake.faults import DEBUG, translated

CANARY = "Zarkowski"
ROW = f"patient_name : {CANARY}, text : {CANARY} was seen on 1/2/2024"


class JavaThrowable:
    """A link of a Java exception's chain, as Py4J shows it."""

    def __init__(self, text: str, cause: "JavaThrowable | None" = None) -> None:
        self._text, self._cause = text, cause

    def toString(self) -> str:
        return self._text

    def getCause(self) -> "JavaThrowable | None":
        return self._cause


class Py4JJavaError(Exception):
    """Looks like Py4J's: a text, and the Java exception behind it."""

    def __init__(self, text: str, java: JavaThrowable | None = None) -> None:
        super().__init__(text)
        self.java_exception = java


def fault_of(error: BaseException) -> RadlakeError:
    with pytest.raises(RadlakeError) as caught, translated("deidentify"):
        raise error
    assert CANARY not in str(caught.value)
    assert CANARY not in "".join(traceback.format_exception(caught.value))
    assert "\n" not in str(caught.value)
    return caught.value


@pytest.fixture(autouse=True)
def no_debug(monkeypatch):
    monkeypatch.setattr(DEBUG, "shown", False)


def invariant(text: str) -> Py4JJavaError:
    cause = JavaThrowable(f"org.apache.spark.sql.delta.schema.DeltaInvariantViolationException: {text}")
    return Py4JJavaError(f"An error occurred while calling o1.save.\n: {text}", JavaThrowable("job aborted", cause))


def test_a_violated_constraint_names_its_class_and_no_value():
    error = fault_of(invariant(f"CHECK constraint age_pooled violated by row with values:\n - {ROW}"))
    assert type(error) is RadlakeError
    assert "deidentify failed inside Spark (DeltaInvariantViolationException)" in str(error)


@pytest.mark.parametrize(
    "text",
    [
        ROW,
        f"Traceback (most recent call last):\n  File 'worker.py'\nValueError: {ROW}",
        f"[CAST_INVALID_INPUT] The value '{CANARY}' of the type STRING cannot be cast",
        f"[PARSE_SYNTAX_ERROR]\n== SQL ==\n{ROW}",
        f"No space left on device while writing {CANARY}",
        f"java.io.FileNotFoundException: /export/{CANARY}.csv (Permission denied)",
        f"java.lang.OutOfMemoryError: Java heap space {ROW}",
        f"io.delta.exceptions.ConcurrentAppendException: {ROW}",
        f"java.net.ConnectException: Connection refused {ROW}",
    ],
)
def test_no_text_of_sparks_passes(text):
    for error in (Exception(text), Py4JJavaError(text), Py4JJavaError("o1.save", JavaThrowable(text)), invariant(text)):
        translation = fault_of(error)
        assert translation.__cause__ is None
        assert translation.__suppress_context__


@pytest.mark.parametrize(
    ("symptom", "advice"),
    [
        ("java.io.IOException: No space left on device", "no space left"),
        ("AccessControlException: Permission denied", "permission denied"),
        ("java.lang.OutOfMemoryError: GC overhead limit exceeded", "spark.driver_memory"),
        ("ConcurrentTransactionException", "run again"),
        ("java.lang.ClassNotFoundException: io.delta.sql.DeltaSparkSessionExtension", "doctor --prefetch"),
        ("All masters are unresponsive! Giving up.", "--master"),
    ],
)
def test_known_symptoms_have_advice(symptom, advice):
    error = fault_of(Py4JJavaError("o1.save", JavaThrowable("job aborted", JavaThrowable(symptom))))
    assert type(error) is EnvironmentFault
    assert str(error).startswith("deidentify: ")
    assert advice in str(error)


@pytest.mark.parametrize("kind", [UsageError, GateFailed, BadInput, EnvironmentFault])
def test_our_own_errors_come_back_out_of_a_worker(kind):
    line = f"radlake.errors.{kind.__name__}: input file 2 of 5: its size changed; ingest it again"
    trace = f"Traceback (most recent call last):\n  File 'x.py', line 3\n{line}\n\n\tat org.apache.spark.Task.run"
    error = fault_of(Py4JJavaError("o1.save", JavaThrowable("aborted", JavaThrowable(f"PythonException: {trace}"))))
    assert type(error) is kind
    assert str(error) == line.partition(": ")[2]
    assert error.exit_code == getattr(errors, kind.__name__).exit_code


def test_an_error_of_ours_that_does_not_exist_is_not_believed():
    assert type(fault_of(Exception(f"radlake.errors.Invented: {ROW}"))) is RadlakeError


@pytest.mark.parametrize("error", [GateFailed("counts only"), KeyboardInterrupt(), AssertionError("ours")])
def test_what_needs_no_translation_passes(error):
    with pytest.raises(type(error)) as caught, translated("filter"):
        raise error
    assert caught.value is error


@pytest.mark.parametrize(
    ("number", "says"), [(errno.ENOSPC, "No space left on device"), (errno.EACCES, "Permission denied")]
)
def test_faults_of_the_disk(number, says):
    error = fault_of(OSError(number, says, f"/export/{CANARY}.csv"))
    assert type(error) is EnvironmentFault
    assert str(error) == f"deidentify: {says}; run the command again"


def test_a_fault_without_a_reason():
    assert "TimeoutError" in str(fault_of(TimeoutError()))


def test_debug_keeps_the_cause(monkeypatch):
    monkeypatch.setattr(DEBUG, "shown", True)
    error = Exception(ROW)
    with pytest.raises(RadlakeError) as caught, translated("pack"):
        raise error
    assert caught.value.__cause__ is error
    assert CANARY not in str(caught.value)
