import itertools
import json

import pytest

from radlake.snapshot.card import render_card, render_croissant, shown_count
from radlake.snapshot.manifest import read_manifest
from radlake.snapshot.pairs import TEST_SCHEMA


@pytest.mark.parametrize(("count", "shown"), [(0, "0"), (1, "<11"), (10, "<11"), (11, "11"), (12_345, "12,345")])
def test_small_counts_are_hidden(count, shown):
    assert shown_count(count) == shown


def test_card_says_what_is_there(snapshot):
    card = (snapshot / "README.md").read_text()
    manifest = read_manifest(snapshot)
    assert card == render_card(manifest)
    for text in (manifest.id, manifest.content_root, manifest.pairs_root, "policy `redact`", "profile `expert`"):
        assert text in card
    assert "| filter | kept | 5,060 |" in card
    assert "| filter | left: no_findings | <11 |" in card
    assert "| filter | left: findings_under_10_words | 1,234 |" in card
    assert "| train | 40 |" in card
    assert "| test | <11 |" in card
    assert "SFTConfig(packing=False, padding_free=True, max_length=None)" in card
    assert "Dataset.from_file" in card


def test_a_reviewed_bound_stands_among_the_limits(snapshot):
    manifest = read_manifest(snapshot)
    assert "leak bound" not in render_card(manifest)
    bound = "PHI-leak bound: at most 1% of documents (95%), n=300 reviewed"
    assert f"- {bound}, in the review" in render_card(manifest.model_copy(update={"phi_review": bound}))


def test_tables_of_the_card_have_no_gaps(snapshot):
    lines = (snapshot / "README.md").read_text().splitlines()
    for above, line in itertools.pairwise(lines):
        if line.startswith("|---"):
            assert above.count("|") == line.count("|")
    assert "\n\n\n" not in "\n".join(lines)


def test_croissant_lists_every_data_file(snapshot):
    croissant = json.loads((snapshot / "croissant.json").read_text())
    manifest = read_manifest(snapshot)
    data = {e.path: e.sha256 for e in manifest.files if e.path.endswith((".arrow", ".parquet"))}
    assert {file["@id"]: file["sha256"] for file in croissant["distribution"]} == data
    assert croissant["conformsTo"] == "http://mlcommons.org/croissant/1.0"
    (records,) = croissant["recordSet"]
    assert [field["source"]["extract"]["column"] for field in records["field"]] == TEST_SCHEMA.names
    assert {field["source"]["fileObject"]["@id"] for field in records["field"]} == {"test.parquet"}


def test_rendering_does_not_read_the_folder(snapshot):
    manifest = read_manifest(snapshot)
    assert render_croissant(manifest) == (snapshot / "croissant.json").read_text()
