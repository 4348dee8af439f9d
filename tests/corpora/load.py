"""Corpora by name, and what an export knows of their documents in the engine's form."""

from __future__ import annotations

import importlib
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from radlake.records.types import Mapped
from radlake.synth import generate
from radlake.text.spans import Known
from tests.corpora.document import Document, GoldSpan

HELD_OUT = ("alder", "birch", "cedar", "dogwood", "elm", "fir", "hazel", "juniper")


def load(name: str, count: int, seed: int = 1) -> Iterator[Document]:
    """`count` documents of a held-out corpus, or those of `count` records of the synthetic hospital ("synth")."""
    if name == "synth":
        yield from synth(count)
    else:
        yield from importlib.import_module(f"tests.corpora.{name}").documents(count, seed)


def synth(count: int) -> Iterator[Document]:
    """Reports of `radlake synth` with their gold; identifiers as the export's columns hold them."""
    with tempfile.TemporaryDirectory() as folder:
        export = Path(folder, "export")
        generate(count, 11, export, workers=1)
        gold = {}
        for line in (export / "gold" / "phi_spans.jsonl").read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            gold[one["report_id"], one["version"]] = one["spans"]
        for path in sorted(export.glob("*.csv")):
            for record in read_records(path, BUILTIN["ris-csv"]):
                if isinstance(record, Mapped) and record.values["text"]:
                    yield from _synth_document(record.values, gold.pop((record.values["report_id"], 1), None))


def _synth_document(values: Mapping, spans: list[dict] | None) -> Iterator[Document]:
    text = values["text"]
    if spans is None or any(text[s["start"] : s["end"]] != s["text"] for s in spans):
        return  # a later version, or a damaged one
    columns = ("mrn", "accession", "site", "patient_name", "ordering_physician", "radiologist", "birth_date")
    known = {name: str(values[name] or "") for name in columns}
    found = tuple(GoldSpan(s["start"], s["end"], s["category"]) for s in spans)
    yield Document(values["report_id"], text, known, found, {}, "")


def known_of(document: Document) -> Known:
    """What the export knows, in the engine's form."""
    one = defaultdict(str, document.known)
    name = one["patient_name"] or "^".join(one[f"patient_{part}"] for part in ("last", "first", "middle")).strip("^")
    physicians = (one["ordering"], one["ordering_physician"], one["radiologist"])
    return Known(
        patient_names=(name,) if name else (),
        mrn=one["mrn"],
        accession=one["accession"],
        birth_date=one["dob"] or one["birth_date"],
        physicians=tuple(filter(None, physicians)),
        other=tuple(filter(None, (one["phone"], one["site"]))),
    )
