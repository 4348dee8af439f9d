"""Plant a word in texts: encodings, escapes, markup, base64; and in names."""

from __future__ import annotations

import base64
import gzip
import html
import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from radlake.tokenizer import load_tokenizer
from tests.canary.planters.registry import PLANTERS, planter, sentence


def _write_text(name: str, write: Callable[[str], str | bytes], where: str = "text") -> None:
    """Registers a planter of one file `name.txt` that holds `write(word)`."""

    def plant(folder: Path, word: str) -> None:
        content = write(word)
        data = content.encode() if isinstance(content, str) else content
        (folder / (name if "." in name else f"{name}.txt")).write_bytes(data)

    PLANTERS[name] = (plant, where)


def _swapped(word: str) -> str:
    return "".join(c.upper() if i % 2 else c.lower() for i, c in enumerate(word))


def _u_escaped(word: str) -> str:
    return "".join(f"\\u{ord(c):04x}" for c in word)


def _x_escaped(word: str) -> str:
    return "".join(f"\\x{ord(c):02x}" for c in word)


def _nested_json(word: str) -> str:
    return json.dumps({"a": json.dumps({"b": json.dumps({"c": sentence(word) + "\n\tżółw"})})})


def _jsonl(word: str) -> str:
    return "".join(json.dumps({"n": n, "text": text}) + "\n" for n, text in enumerate(["a", sentence(word)]))


def _page(body: str) -> str:
    return f"<!doctype html><html><head><title>x</title></head><body><p>{body}</p></body></html>"


def _data_uri(word: str) -> str:
    packed = base64.b64encode(sentence(word).encode()).decode()
    return _page(f'<iframe src="data:text/html;base64,{packed}"></iframe>')


def _data_uri_gzip(word: str) -> str:
    packed = base64.b64encode(gzip.compress(sentence(word).encode())).decode()
    return _page(f'<a href="data:application/gzip;base64,{packed}">x</a>')


def _inline_script(word: str) -> str:
    escaped = json.dumps({"plot": [word]}).replace(word, _u_escaped(word))
    return _page(f"<script type='application/json'>{escaped}</script>")


_write_text("plain", sentence)
_write_text("mixed-case", lambda word: sentence(_swapped(word)))
_write_text("hl7-caret", lambda word: f"PID|1||77||{word.replace(' ', '^')}||F")
_write_text("wrapped-line", lambda word: sentence(word.replace(" ", "\r\n    ")))
_write_text("underscores", lambda word: f"user_{word.replace(' ', '__-')}.log")
_write_text("accents", lambda word: sentence(word.replace("e", "é").replace("a", "ą")))
_write_text("combining-accents", lambda word: sentence(word.replace("e", "e\u0301")))
_write_text("no-break-and-soft-hyphen", lambda word: sentence(word.replace(" ", "\u00a0").replace("r", "\u00adr")))
_write_text("percent", lambda word: "GET /q?name=" + "".join(f"%{ord(c):02X}" for c in word))
_write_text("percent-twice", lambda word: "GET /q?name=" + quote("".join(f"%{ord(c):02X}" for c in word)))
_write_text("utf-8-bom.csv", lambda word: b"\xef\xbb\xbf" + f"id,name\n1,{word}\n".encode())
_write_text("utf-16-le", lambda word: sentence(word).encode("utf-16-le"))
_write_text("utf-16-be", lambda word: sentence(word).encode("utf-16-be"))
_write_text("utf-16-bom", lambda word: sentence(word.replace("e", "ě")).encode("utf-16"))
_write_text("utf-32", lambda word: sentence(word).encode("utf-32"))
_write_text("latin-1", lambda word: sentence(word.replace("e", "é")).encode("latin-1"))
_write_text("base64-at-odd-place", lambda word: f"/log/x{base64.b64encode(sentence(word).encode()).decode()}")
_write_text("base64-lines", lambda word: base64.encodebytes(3 * sentence(word).encode()).decode(), "base64")
_write_text("escapes.json", lambda word: f'{{"name": "{_u_escaped(word)}"}}')
_write_text("nested.json", _nested_json)
_write_text("lines.jsonl", _jsonl)
_write_text("python-repr.log", lambda word: f"ERROR b'{_x_escaped(word)}'")
_write_text("settings.yaml", lambda word: 'name: "' + word.replace(" ", " \\\n    ") + '"\n')
_write_text("entities.html", lambda word: _page("".join(f"&#x{ord(c):x};" for c in word)))
_write_text("decimal-entities.html", lambda word: _page("".join(f"&#{ord(c)};" for c in word)))
_write_text("named-entities.html", lambda word: _page(word.replace("e", "&eacute;").replace(" ", "&nbsp;")))
_write_text("tags.html", lambda word: _page(f"{word[:2]}<b>{word[2:5]}</b><!-- x --><i class='a'>{word[5:]}</i>"))
_write_text("escaped-html.json", lambda word: json.dumps(_page(html.escape(f"{word[:3]}<b>{word[3:]}</b>"))))
_write_text("data-uri.html", _data_uri, "base64")
_write_text("data-uri-gzip.html", _data_uri_gzip, "base64 > gzip")
_write_text("inline-script.html", _inline_script)
_write_text("report.xml", lambda word: f"<eCitation><Abstract Label='X'>{word}</Abstract></eCitation>")
_write_text("cdata.xml", lambda word: f"<a><![CDATA[{word}]]></a>")
_write_text("deletion_vector_1.bin", lambda word: b"\x01\x00\x00\x00\x22" + word.encode() + b"\xff\x00\xd1\xd3\x39\x64")
_write_text("_delta_log.crc", lambda word: json.dumps({"allFiles": [{"stats": json.dumps({"min": word})}]}))
_write_text(
    "tokens.json", lambda word: json.dumps({"input_ids": load_tokenizer("llama3").encode(sentence(word))}), "tokens"
)


@planter("file-name", "name")
def _file_name(folder: Path, word: str) -> None:
    (folder / f".{word.replace(' ', '_')}.txt").touch()


@planter("folder-name", "name")
def _folder_name(folder: Path, word: str) -> None:
    (folder / "_delta_log").mkdir()
    (folder / "_delta_log" / f"patient={quote(word)}").mkdir()


@planter("link-target", "link target")
def _link_target(folder: Path, word: str) -> None:
    (folder / word).touch()
    (folder / "link").symlink_to(word)
