"""The judge against a real server: good answers, bad ones, none; what is kept, and what is never told."""

import json
import logging
import socket
import stat
import threading

import pytest

from evaluation.judge import HttpJudge, key_from_environment
from evaluation.judging import Judging, KeptVerdicts, case_key, verdicts
from evaluation.rubric import EMPTY, IMPRESSION, Case, InvalidAnswer, Rubric, read_answer
from radlake.errors import BadInput, EnvironmentFault, UsageError

CASE = Case("Findings: Small left\n effusion. No rib fracture.", "Small left effusion.", "Large right effusion.")
WRONG_SIDE = {"criterion": "side_and_negation", "source": "candidate", "quote": "right", "severity": "major"}
SECRET = "sk-very-secret"


def answer(score=4, errors=(WRONG_SIDE,), explanation="The side is wrong.") -> str:
    return json.dumps({"errors": list(errors), "score": score, "explanation": explanation})


def chat(content: str | None) -> tuple[int, str, dict]:
    return 200, json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}), {}


def judge_at(server, **changes) -> HttpJudge:
    return HttpJudge(server.url, "judge-1", SECRET, **{"first_wait_seconds": 0.0, "timeout_seconds": 5.0, **changes})


def test_the_request_holds_rubric_texts_and_form_and_the_answer_is_read(server):
    server.reply = lambda body, number: chat(answer())
    with judge_at(server) as judge:
        verdict = judge.verdict(CASE)
    assert (verdict.score, verdict.errors[0].quote, verdict.explanation) == (4, "right", "The side is wrong.")
    [sent] = server.requests
    assert (sent["path"], sent["model"], sent["temperature"]) == ("/v1/chat/completions", "judge-1", 0.0)
    assert json.loads(sent["messages"][1]["content"]) == {
        "findings": CASE.findings,
        "reference": CASE.reference,
        "candidate": CASE.candidate,
    }
    assert all(criterion.name in sent["messages"][0]["content"] for criterion in IMPRESSION.criteria)
    schema = sent["response_format"]["json_schema"]["schema"]
    assert list(schema["properties"]) == ["errors", "score", "explanation"]  # evidence before the score
    assert server.keys == [f"Bearer {SECRET}"]


def test_without_a_key_and_temperature_none_is_sent(server):
    server.reply = lambda body, number: chat(answer())
    with HttpJudge(server.url + "/", "local", temperature=None) as judge:
        assert judge.verdict(CASE).score == 4
    assert server.keys == [None]
    assert "temperature" not in server.requests[0]


@pytest.mark.parametrize("status", [429, 500, 503, 408])
def test_a_busy_server_is_asked_again(server, status):
    server.reply = lambda body, number: (status, "busy", {"Retry-After": "0"}) if number < 3 else chat(answer(7, ()))
    with judge_at(server) as judge:
        assert judge.verdict(CASE).score == 7
    assert len(server.requests) == 3


def test_the_server_says_how_long_to_wait(server):
    server.reply = lambda body, number: (429, "", {"Retry-After": "0.2"} if number == 1 else {"Retry-After": "1"})
    with judge_at(server, attempts=3) as judge:
        waits = []
        wait = judge._wait
        judge._wait = lambda state: waits.append(wait(state)) or 0.0
        with pytest.raises(EnvironmentFault):
            judge.verdict(CASE)
    assert waits[:2] == [0.0, 1.0]  # whole seconds only


def broken(server, reply=None, **changes) -> Exception:
    if reply:
        server.reply = reply
    with judge_at(server, **changes) as judge, pytest.raises((EnvironmentFault, UsageError)) as caught:
        judge.verdict(CASE)
    return caught.value


@pytest.mark.parametrize(
    ("status", "kind", "words", "requests"),
    [
        (500, EnvironmentFault, "HTTP 500, 5 times; run the same again later", 5),
        (401, UsageError, "refuses the key (HTTP 401); set RADLAKE_JUDGE_API_KEY", 1),
        (404, UsageError, "no such address or model (HTTP 404)", 1),
        (400, UsageError, "refuses the request (HTTP 400)", 1),
        (307, UsageError, "refuses the request (HTTP 307)", 1),  # texts go to no other host
    ],
)
def test_a_refusal_is_one_line_without_text_or_key(server, caplog, status, kind, words, requests):
    caplog.set_level(logging.DEBUG)
    echo = f"{CASE.findings} {SECRET}"
    error = broken(server, lambda body, number: (status, echo, {"Location": "http://127.0.0.1:9/v1"}))
    assert type(error) is kind and words in str(error) and "\n" not in str(error)
    assert "judge at 127.0.0.1" in str(error)
    for hidden in (SECRET, "effusion", "fracture"):
        assert hidden not in str(error) and hidden not in caplog.text
    assert error.__cause__ is None and len(server.requests) == requests


def test_nobody_there_and_no_answer_in_time_are_one_line(server):
    gate = threading.Event()
    slow = broken(server, lambda body, number: (gate.wait(1.0), chat(answer()))[1], timeout_seconds=0.1, attempts=1)
    gate.set()
    assert "no answer in time" in str(slow)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        server.url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
        assert "no connection, 5 times" in str(broken(server))


GARBAGE = [
    "no JSON",
    "",
    None,
    answer(11),
    answer(-1),
    answer("7"),
    answer(7.5),
    answer(True),
    answer(explanation=""),
    answer(errors=[{**WRONG_SIDE, "criterion": "beauty"}]),
    answer(errors=[{**WRONG_SIDE, "quote": "pneumothorax"}]),
    answer(errors=[{**WRONG_SIDE, "quote": " … "}]),
    answer(errors=[{**WRONG_SIDE, "source": "findings"}]),  # "right" stands in the candidate only
    json.dumps({"score": 7}),
]


@pytest.mark.parametrize("content", GARBAGE)
def test_an_invalid_answer_is_asked_for_again_and_never_made_up(server, content):
    server.reply = lambda body, number: chat(content)
    with judge_at(server) as judge:
        assert judge.verdict(CASE) is None
    assert [len(request["messages"]) for request in server.requests] == [2, 4, 4]
    server.reply = lambda body, number: chat(answer()) if number == 5 else chat(content)
    with judge_at(server) as judge:
        assert judge.verdict(CASE).score == 4


def test_a_page_in_place_of_an_answer_is_no_verdict(server):
    server.reply = lambda body, number: (200, "<html>proxy</html>", {})
    with judge_at(server) as judge:
        assert judge.verdict(CASE) is None


@pytest.mark.parametrize(
    "quote", ["small LEFT effusion", "“Small left effusion.”", "Small ... rib fracture", "No  rib"]
)
def test_quotes_may_differ_in_case_blanks_and_ellipses(quote):
    error = {**WRONG_SIDE, "source": "findings", "quote": quote}
    assert read_answer(IMPRESSION, CASE, answer(errors=[error])).errors[0].quote == quote


def test_why_an_answer_is_invalid_holds_nothing_of_it():
    for content in filter(None, GARBAGE):
        with pytest.raises(InvalidAnswer) as caught:
            read_answer(IMPRESSION, CASE, content)
        assert "pneumothorax" not in str(caught.value) and caught.value.__cause__ is None


@pytest.mark.parametrize(
    "url",
    [
        "judge.example/v1",
        "ftp://judge/v1",
        "http://",
        "https://me:secret@judge/v1",
        "http://host:port/v1",
        "http://j?key=secret",
    ],
)
def test_an_address_that_cannot_be_right_is_refused_without_repeating_it(url):
    with pytest.raises(UsageError, match="must read like") as caught:
        HttpJudge(url, "m")
    assert "secret" not in str(caught.value)


def test_a_key_that_cannot_be_sent_is_refused_without_repeating_it(monkeypatch):
    monkeypatch.setenv("RADLAKE_JUDGE_API_KEY", "geheim-schlüssel")
    with pytest.raises(UsageError, match="RADLAKE_JUDGE_API_KEY holds characters") as caught:
        HttpJudge("http://localhost/v1", "m", key_from_environment())
    assert "geheim" not in str(caught.value)
    monkeypatch.setenv("RADLAKE_JUDGE_API_KEY", "")
    assert key_from_environment() is None


def test_the_rubrics_digest_covers_every_word():
    changes = [{"task": "x"}, {"version": 2}, {"criteria": IMPRESSION.criteria[1:]}, {"scale": IMPRESSION.scale[1:]}]
    digests = {Rubric(**{**vars(IMPRESSION), **change}).sha256 for change in [{}, *changes]}
    assert len(digests) == 5
    assert IMPRESSION.label == "impression v1"


def cases(count: int) -> list[Case]:
    return [Case(CASE.findings, CASE.reference, f"Large right effusion {number}.") for number in range(count)]


def test_each_case_is_asked_once_and_never_again(server, tmp_path):
    server.reply = lambda body, number: chat(answer(number % 10))
    asked = [*cases(6), cases(6)[0], Case("f", "r", " \n")]
    seen = []
    with judge_at(server) as judge:
        judging = Judging(judge, tmp_path / "kept" / "judge.jsonl", workers=3)
        first = verdicts(judging, asked, lambda *place: seen.append(place))
        assert len(server.requests) == 6 and first[6] == first[0] and first[7] is EMPTY and EMPTY.score == 0
        assert seen[-1] == (6, 6)
        assert verdicts(judging, asked) == first and len(server.requests) == 6
    assert stat.S_IMODE(judging.kept.stat().st_mode) == 0o600
    assert len({case_key(judge, case) for case in asked}) == 7


def test_what_a_judge_did_not_answer_is_asked_for_next_time(server, tmp_path):
    def reply(body, number):
        return chat("garbage" if "effusion 1." in body["messages"][1]["content"] else answer(9, ()))

    server.reply = reply
    with judge_at(server) as judge:
        judging = Judging(judge, tmp_path / "judge.jsonl")
        assert [verdict and verdict.score for verdict in verdicts(judging, cases(3))] == [9, None, 9]
        server.reply = lambda body, number: chat(answer(2, ()))
        assert [verdict.score for verdict in verdicts(judging, cases(3))] == [9, 2, 9]


def test_an_interrupted_run_keeps_what_was_paid_for(server, tmp_path):
    server.reply = lambda body, number: chat(answer(5, ())) if number <= 4 else (500, "", {})
    with judge_at(server, attempts=1) as judge:
        judging = Judging(judge, tmp_path / "judge.jsonl", workers=2)
        with pytest.raises(EnvironmentFault, match="HTTP 500"):
            verdicts(judging, cases(20))
        assert len(server.requests) < 12  # the rest was not tried
        with judging.kept.open("a") as file:
            file.write('{"key": "half')  # a kill while a line was written
        server.reply = lambda body, number: chat(answer(6, ()))
        before = len(server.requests)
        scores = [verdict.score for verdict in verdicts(judging, cases(20))]
    assert sorted(scores) == [5] * 4 + [6] * 16 and len(server.requests) - before == 16
    assert len(judging.kept.read_text().splitlines()) == 20


def test_a_damaged_file_of_verdicts_is_one_line(tmp_path):
    path = tmp_path / "judge.jsonl"
    path.write_text('{"key": "a", "verdict": "effusion"}\n')
    with pytest.raises(BadInput, match="line 1 is damaged; remove") as caught:
        KeptVerdicts(path)
    assert "effusion" not in str(caught.value)
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvironmentFault, match="judge"):
        KeptVerdicts(tmp_path / "file" / "judge.jsonl")
