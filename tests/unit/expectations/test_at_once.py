"""Actions at once: each has begun before one need end, results keep their order, what fails is told."""

import threading

import pytest

from expectations.at_once import Started, at_once


def test_each_begins_before_one_must_end():
    all_here = threading.Barrier(3, timeout=20)
    assert at_once(*(lambda n=n: (all_here.wait(), n)[1] for n in range(3))) == [0, 1, 2]
    assert at_once() == []


def test_one_alone_runs_where_it_is_asked_for():
    assert at_once(threading.current_thread) == [threading.current_thread()]


def test_the_first_error_is_raised_when_all_have_ended():
    ended = []

    def fail(text):
        raise ValueError(text)

    with pytest.raises(ValueError, match="first"):
        at_once(lambda: fail("first"), lambda: fail("second"), lambda: ended.append(1))
    assert ended == [1]


def test_what_was_started_is_told_when_asked_for():
    may_end = threading.Event()
    started = Started(lambda: may_end.wait(20) and 7)
    may_end.set()
    assert started.result() == 7
    assert started.wait().result() == 7
