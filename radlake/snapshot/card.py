"""The files of a snapshot that explain it: `README.md` (dataset card) and `croissant.json`.

Both are made from the manifest alone. Counts from 1 to 10 are shown as '<11', as small cells of patients'
data should be.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jinja2

from radlake.snapshot.files import FileEntry, write_text
from radlake.snapshot.manifest import Manifest, is_data_file
from radlake.snapshot.pairs import SPLITS, TEST_FILE, TEST_SCHEMA

CARD_FILE = "README.md"
CROISSANT_FILE = "croissant.json"
SMALLEST_SHOWN = 11

_FIELD_NOTES = {
    "pair_key": "keyed hash that names the pair",
    "instruction": "what the model is asked to do",
    "input": "exam and findings, de-identified",
    "output": "impression that the model should write",
    "reference": "impression as written in the report, de-identified",
    "modality": "imaging modality, if known",
    "body_part": "body part, if known",
}
_POLICY_NOTES = {
    "redact": "A tag with its category stands where an identifier stood.",
    "drop-sentence": "Sentences that named a person are gone; a tag stands where another identifier stood.",
    "surrogate": (
        "Invented names, numbers and places stand where identifiers stood, the same throughout a patient's reports;"
        " dates moved to the years 2500 to 2699."
    ),
}
_PROFILE_NOTES = {
    "expert": "Pseudonyms are keyed, and what dates remain moved by whole weeks, the same for all of a patient's.",
    "safe-harbor": (
        "Of dates at most the year remains, ages from 90 on are one group, places below a state are removed, and"
        " pseudonyms rest on random bytes of this lake alone."
    ),
}
# The JSON-LD context that the Croissant 1.0 format prescribes.
_CROISSANT_TERMS = (
    *("citeAs", "column", "dataBiases", "dataCollection", "equivalentProperty", "extract", "field"),
    *(
        "fileProperty",
        "fileObject",
        "fileSet",
        "format",
        "includes",
        "isLiveDataset",
        "jsonPath",
        "key",
        "md5",
    ),
    *("parentField", "path", "personalSensitiveInformation", "recordSet", "references", "regex"),
    *("repeated", "replace", "samplingRate", "separator", "source", "subField", "transform"),
)


def write_card(folder: Path, manifest: Manifest) -> list[FileEntry]:
    """Writes both files into `folder` from an identified manifest; returns their entries for it."""
    return [
        write_text(folder, CARD_FILE, render_card(manifest)),
        write_text(folder, CROISSANT_FILE, render_croissant(manifest)),
    ]


def render_card(manifest: Manifest) -> str:
    """The dataset card as Markdown."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("radlake.snapshot", "."),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # Markdown, not HTML
    )
    environment.filters |= {"count": shown_count, "bar": _bar, "full": _full}
    template = environment.get_template("card.md.j2")
    how = f"{_POLICY_NOTES[manifest.policy]} {_PROFILE_NOTES[manifest.phi_profile]}"
    return template.render(m=manifest, how=how, splits=[s for s in SPLITS if manifest.pairs.get(s)])


def shown_count(count: int) -> str:
    """A count of patients' data as it may be shown: '<11' from 1 to 10."""
    return f"<{SMALLEST_SHOWN}" if 0 < count < SMALLEST_SHOWN else f"{count:,}"


def _bar(count: int, counts: list[int]) -> str:
    """A bar of up to 20 blocks; a small count has none, whatever the others are."""
    return "█" * round(20 * count / max(counts)) if count >= SMALLEST_SHOWN else ""


def _full(manifest: Manifest, split: str) -> str:
    room = manifest.rows.get(split, 0) * manifest.profile.max_length_tokens
    return f"{manifest.tokens.get(split, 0) / room:.2%}" if room else ""


def render_croissant(manifest: Manifest) -> str:
    """Croissant 1.0 metadata (JSON-LD): every data file with its digest, and the fields of the test set."""
    document = {
        "@context": _croissant_context(),
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": f"radlake-{manifest.id}",
        "description": (
            "De-identified radiology reports as instruction pairs, findings to impression, packed for"
            f" fine-tuning with the {manifest.tokenizer.name} vocabulary and the {manifest.template.name}"
            " chat template."
        ),
        "version": f"{manifest.format_version}.0.0",
        "datePublished": manifest.created_at,
        "distribution": [_file_object(e) for e in manifest.files if is_data_file(e.path)],
        "recordSet": [_test_records()],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _file_object(entry: FileEntry) -> dict[str, str]:
    shard = entry.path.endswith(".arrow")
    return {
        "@type": "cr:FileObject",
        "@id": entry.path,
        "name": entry.path,
        "description": "packed sequences, Arrow IPC stream" if shard else "one row per pair, Parquet",
        "contentUrl": entry.path,
        "contentSize": f"{entry.bytes} B",
        "encodingFormat": "application/vnd.apache.arrow.stream" if shard else "application/x-parquet",
        "sha256": entry.sha256,
    }


def _test_records() -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": "test",
        "name": "test",
        "description": "Test pairs as text, for evaluation; none of them is in the shards.",
        "field": [
            {
                "@type": "cr:Field",
                "@id": f"test/{name}",
                "name": name,
                "description": _FIELD_NOTES[name],
                "dataType": "sc:Text",
                "source": {"fileObject": {"@id": TEST_FILE}, "extract": {"column": name}},
            }
            for name in TEST_SCHEMA.names
        ],
    }


def _croissant_context() -> dict[str, Any]:
    context: dict[str, Any] = {
        "@language": "en",
        "@vocab": "https://schema.org/",
        "sc": "https://schema.org/",
        "cr": "http://mlcommons.org/croissant/",
        "rai": "http://mlcommons.org/croissant/RAI/",
        "dct": "http://purl.org/dc/terms/",
        "conformsTo": "dct:conformsTo",
        "data": {"@id": "cr:data", "@type": "@json"},
        "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
        "examples": {"@id": "cr:examples", "@type": "@json"},
    }
    return context | {term: f"cr:{term}" for term in _CROISSANT_TERMS}
