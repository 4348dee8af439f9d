"""A snapshot with ten test pairs, outputs files as `radlake generate` writes them, a judge's server."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from evaluation.generate import Output, write_outputs
from evaluation.prompts import Prompt, prompts_of_test
from tests.drafts import Draft

FACTS = {
    "model": "/disk/alice/runs/tiny/model",
    "base": None,
    "run": None,
    "manifest_sha256": "0" * 64,
    "limit": None,
    "max_new_tokens": 40,
    "tokens": 50,
    "seconds": 1.5,
    "device": "cpu",
    "dtype": "fp32",
}
Reply = tuple[int, str, dict[str, str]]  # status, body, headers


@pytest.fixture(scope="session")
def snapshot(tmp_path_factory) -> Path:
    return Draft(tokenizer="tiny", capacity=512).seal(tmp_path_factory.mktemp("lake"))


@pytest.fixture(scope="session")
def prompts(snapshot) -> list[Prompt]:
    return prompts_of_test(snapshot)


@pytest.fixture
def outputs_file(snapshot, prompts, tmp_path) -> Callable[..., Path]:
    """Writes NAME.jsonl with one text per prompt; facts can be changed."""

    def write(name: str, texts: list[str], asked: list[Prompt] | None = None, **changes: Any) -> Path:
        path = tmp_path / f"{name}.jsonl"
        written = [Output(text, 5, "length" if text.endswith("-") else "stop") for text in texts]
        write_outputs(path, asked or prompts, written, {**FACTS, "snapshot": snapshot.name, **changes})
        return path

    return write


@dataclass
class JudgeServer:
    """Answers chat requests by `reply`, called with the body and its number from 1 on."""

    url: str = ""
    reply: Callable[[dict[str, Any], int], Reply] = lambda body, number: (200, "", {})
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)


@pytest.fixture
def server(monkeypatch) -> Iterator[JudgeServer]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    served = JudgeServer()
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                served.requests.append(body | {"path": self.path})
                served.keys.append(self.headers["Authorization"])
                status, text, headers = served.reply(body, len(served.requests))
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(text.encode()))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *_: object) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.url = f"http://127.0.0.1:{httpd.server_port}/v1"
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield served
    httpd.shutdown()
    thread.join()
    httpd.server_close()
