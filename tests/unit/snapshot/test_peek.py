import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from radlake.cli import main
from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.snapshot.manifest import read_manifest
from radlake.snapshot.peek import peek_row
from radlake.snapshot.shard import read_shard


def test_every_row_reads_as_its_pairs(snapshot, draft):
    manifest = read_manifest(snapshot)
    keys = pq.read_table(snapshot / "pairs.parquet")["pair_key"].to_pylist()
    seen = []
    for split in ("train", "eval"):
        for number in range(manifest.rows[split]):
            for document in peek_row(snapshot, manifest, split, number):
                pair = draft.pairs[document.pair_id]
                assert document.pair_key == keys[document.pair_id] == pair["pair_key"]
                assert [span.with_loss for span in document.spans] == [False, True]
                prompt, answer = (span.text for span in document.spans)
                assert pair["instruction"] in prompt
                assert prompt.startswith("<|begin_of_text|>")
                assert prompt.endswith(
                    pair["input"].strip() + "<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"
                )
                assert answer == pair["output"] + "<|eot_id|>"
                seen.append(document.pair_id)
    assert sorted(seen) == [n for n, pair in enumerate(draft.pairs) if pair["split"] != "test"]


def test_token_counts_are_those_of_the_row(snapshot):
    manifest = read_manifest(snapshot)
    rows = pa.concat_tables([read_shard(path) for path in sorted(snapshot.glob("train/*.arrow"))]).to_pylist()
    last = len(rows) - 1
    documents = peek_row(snapshot, manifest, "train", last)
    assert [one.tokens for one in documents] == rows[last]["seq_lengths"]
    assert sum(one.tokens_with_loss for one in documents) == sum(label != -100 for label in rows[last]["labels"])


@pytest.mark.parametrize(("split", "number", "word"), [("train", 1000, "rows are 0 to"), ("test", 0, "it has none")])
def test_rows_that_are_not_there(snapshot, split, number, word):
    with pytest.raises(UsageError, match=word):
        peek_row(snapshot, read_manifest(snapshot), split, number)


@pytest.mark.parametrize("name", ["train/00000.arrow", "pairs.parquet"])
def test_damaged_files_are_named(snapshot, name):
    (snapshot / name).write_bytes(b"rubbish")
    with pytest.raises(BadInput, match=name.rpartition("/")[2]):
        peek_row(snapshot, read_manifest(snapshot), "train", 0)


def test_another_tokenizer_is_refused(snapshot):
    manifest = read_manifest(snapshot)
    other = manifest.model_copy(update={"tokenizer": manifest.tokenizer.model_copy(update={"sha256": "0" * 64})})
    with pytest.raises(EnvironmentFault, match="its tokenizer llama3"):
        peek_row(snapshot, other, "train", 0)


def test_the_command_marks_what_counts(snapshot, draft, capsys):
    assert main(["snapshot", "peek", str(snapshot), "--row", "1"]) == 0
    said = capsys.readouterr().out
    for document in peek_row(snapshot, read_manifest(snapshot), "train", 1):
        assert f"⟦{draft.pairs[document.pair_id]['output']}<|eot_id|>⟧" in said
        assert f"{document.tokens_with_loss} with loss" in said
    assert said.count("── document") == said.count("⟦") > 1
    assert "── end of row 1 of train" in said
    assert main(["snapshot", "peek", str(snapshot), "--row", "1", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"][0]["spans"][1]["with_loss"] is True


def test_the_command_colours_a_terminal(snapshot, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert main(["snapshot", "peek", str(snapshot)]) == 0
    assert "\x1b[32m" in capsys.readouterr().out
