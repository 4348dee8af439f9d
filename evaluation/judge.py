"""A judge of impressions, and one behind any server that speaks OpenAI's chat API (vLLM, Azure, OpenAI …).

Texts go to that server: it must be one that may see de-identified reports. Nothing of a text, an answer or the key
reaches a log or a message.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Protocol

from evaluation.rubric import IMPRESSION, Case, InvalidAnswer, Rubric, Verdict, read_answer
from radlake.errors import EnvironmentFault, RadlakeError, UsageError

if TYPE_CHECKING:
    import httpx
    import tenacity

KEY_VARIABLE = "RADLAKE_JUDGE_API_KEY"
_LONGEST_WAIT_SECONDS = 120.0  # whatever a server asks for


class Judge(Protocol):
    """Whoever scores impressions. `model` and `rubric` tell which one it is; verdicts are kept under both."""

    @property
    def model(self) -> str: ...

    @property
    def rubric(self) -> Rubric: ...

    def verdict(self, case: Case) -> Verdict | None:
        """The judge's verdict, None if it gave no valid answer. Called from several threads at once."""
        ...


class HttpJudge:
    """A chat model at `url` (up to and with "/v1"). Close it, or use it in a `with`.

    A busy or failing server is asked `attempts` times, with pauses from `first_wait_seconds` on, each twice as long;
    an invalid answer is sent back with its fault until `answers` have been seen. `temperature` None leaves it out, as
    some models demand.
    """

    def __init__(
        self,
        url: str,
        model: str,
        api_key: str | None = None,
        *,
        rubric: Rubric = IMPRESSION,
        temperature: float | None = 0.0,
        timeout_seconds: float = 120.0,
        attempts: int = 5,
        first_wait_seconds: float = 1.0,
        answers: int = 3,
    ) -> None:
        self.model = model
        self.rubric = rubric
        self._temperature = temperature
        self._attempts = attempts
        self._first_wait_seconds = first_wait_seconds
        self._answers = answers
        self._client = _client(url, api_key, timeout_seconds)
        self._where = f"judge at {self._client.base_url.host}"

    def __enter__(self) -> HttpJudge:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def verdict(self, case: Case) -> Verdict | None:
        """The model's verdict on `case`; None after `answers` invalid ones.

        Raises EnvironmentFault if the server cannot be reached or stays busy, UsageError if it refuses the request.
        """
        asked = self.rubric.messages(case)
        messages = asked
        for _ in range(self._answers):
            answer = self._ask(messages)
            try:
                return read_answer(self.rubric, case, answer)
            except InvalidAnswer as fault:
                again = {"role": "user", "content": f"This answer is invalid: {fault}. Give a whole answer again."}
                messages = [*asked, {"role": "assistant", "content": answer}, again]
        return None

    def _ask(self, messages: list[dict[str, str]]) -> str:
        """The content of the answer; empty where there is none (a refusal, an answer of another form)."""
        import tenacity

        retrying = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(_Passing),
            stop=tenacity.stop_after_attempt(self._attempts),
            wait=self._wait,
            reraise=True,
        )
        try:
            response = retrying(self._post, messages)
        except _Passing as fault:
            raise EnvironmentFault(
                f"{self._where}: {fault}, {self._attempts} times; run the same again later, its answers are kept"
            ) from None
        return _content(response)

    def _post(self, messages: list[dict[str, str]]) -> httpx.Response:
        """One request. Raises _Passing if it may go better later, a RadlakeError if it will not."""
        import httpx

        body: dict[str, Any] = {"model": self.model, "messages": messages, "response_format": self._form()}
        if self._temperature is not None:
            body["temperature"] = self._temperature
        try:
            response = self._client.post("chat/completions", json=body)
        except httpx.TimeoutException:
            raise _Passing("no answer in time") from None
        except httpx.ConnectError:
            raise _Passing("no connection") from None
        except httpx.HTTPError:
            raise _Passing("the connection broke") from None
        if response.status_code in (408, 429) or response.status_code >= 500:
            raise _Passing(f"HTTP {response.status_code}", _retry_after(response))
        if response.status_code != 200:
            raise _refusal(self._where, response.status_code)
        return response

    def _form(self) -> dict[str, Any]:
        schema = {"name": "verdict", "strict": True, "schema": self.rubric.schema()}
        return {"type": "json_schema", "json_schema": schema}

    def _wait(self, state: tenacity.RetryCallState) -> float:
        """Seconds until the next attempt: what the server asks for, at least the doubled pause of before."""
        import tenacity

        fault = state.outcome.exception() if state.outcome else None
        asked = fault.seconds if isinstance(fault, _Passing) else 0.0
        doubled = tenacity.wait_exponential(multiplier=self._first_wait_seconds)(state)
        return min(max(asked, doubled), _LONGEST_WAIT_SECONDS)


class _Passing(Exception):
    """A fault that may pass; `seconds` is how long the server asks to wait."""

    def __init__(self, words: str, seconds: float = 0.0) -> None:
        super().__init__(words)
        self.seconds = seconds


def key_from_environment() -> str | None:
    """The server's key from RADLAKE_JUDGE_API_KEY, None if it is not set: a local server may need none."""
    return os.environ.get(KEY_VARIABLE) or None


def _client(url: str, api_key: str | None, timeout_seconds: float) -> httpx.Client:
    try:
        import httpx
        import tenacity  # noqa: F401
    except ImportError as error:
        raise EnvironmentFault(f"package {error.name} is missing; install radlake[evaluate]") from None
    try:
        base = httpx.URL(url.rstrip("/") + "/")
    except httpx.InvalidURL:
        base = httpx.URL("")
    if base.scheme not in ("http", "https") or not base.host or base.userinfo or base.query:
        raise UsageError(f"the judge's address must read like https://host/v1; a key goes into {KEY_VARIABLE}")
    key = (api_key or "").strip()
    if not (key.isascii() and key.isprintable()):  # the client's own error would show it
        raise UsageError(f"{KEY_VARIABLE} holds characters that no key has")
    # Redirects are not followed: texts and key go to the named host only.
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return httpx.Client(base_url=base, headers=headers, timeout=timeout_seconds)


def _refusal(where: str, status: int) -> RadlakeError:
    if status in (401, 403):
        return UsageError(f"{where}: it refuses the key (HTTP {status}); set {KEY_VARIABLE}")
    if status == 404:
        return UsageError(f"{where}: no such address or model (HTTP 404); check both")
    # The body may repeat the texts, so only the number is told.
    return UsageError(
        f"{where}: it refuses the request (HTTP {status}); it must know response_format json_schema and the temperature"
    )


def _retry_after(response: httpx.Response) -> float:
    value = response.headers.get("Retry-After", "")
    return float(value) if value.isdecimal() and value.isascii() else 0.0


def _content(response: httpx.Response) -> str:
    try:
        content = response.json()["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError):
        return ""
    return content if isinstance(content, str) else ""
