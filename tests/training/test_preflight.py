"""Every refusal comes before a model is loaded: one line, the right exit code, nothing written."""

import json
from pathlib import Path

import pytest

from radlake.cli import main
from radlake.family import hf_tokenizer
from radlake.snapshot.manifest import MANIFEST_FILE, SEAL_FILE, read_manifest, write_manifest
from tests.drafts import synthetic_pairs


@pytest.fixture
def refused(tmp_path, capsys, monkeypatch):
    """Runs `radlake train`; returns (exit code, the one line). Loading a model would fail the test."""
    import training.launch

    def loaded(*arguments):
        raise AssertionError("a run was started")

    monkeypatch.setattr(training.launch, "launch", loaded)

    def run(snapshot: Path | str, *words: str, recipe: str = "tiny-full") -> tuple[int, str]:
        code = main(["train", recipe, "--snapshot", str(snapshot), "--out", str(tmp_path / "run"), *words])
        said = capsys.readouterr()
        assert not (tmp_path / "run").exists()
        assert said.err.startswith("radlake: ")
        assert said.err.count("\n") == 1
        return code, said.err

    return run


def test_a_sound_snapshot_passes(snapshot, tmp_path, capsys):
    assert main(["train", "tiny-full", "--snapshot", str(snapshot), "--out", str(tmp_path / "r"), "--check"]) == 0
    assert "rows to train on" in capsys.readouterr().out
    assert not (tmp_path / "r").exists()


def test_a_snapshot_behind_an_address_is_brought_into_the_cache(snapshot, tmp_path, capsys):
    words = ["--set", f"cache.folder={tmp_path / 'cache'}", "--out", str(tmp_path / "r"), "--check"]
    assert main(["train", "tiny-full", "--snapshot", snapshot.as_uri(), *words]) == 0
    assert "rows to train on" in capsys.readouterr().out
    assert read_manifest(tmp_path / "cache" / snapshot.name) == read_manifest(snapshot)


def test_an_address_without_a_snapshot(refused, tmp_path):
    code, line = refused((tmp_path / "0123456789abcdef").as_uri(), "--set", f"cache.folder={tmp_path / 'cache'}")
    assert code == 4
    assert "no snapshot there" in line


def test_a_flipped_byte_in_a_shard(sealed, tmp_path, refused):
    folder = sealed(tmp_path)
    shard = folder / "train" / "00000.arrow"
    content = bytearray(shard.read_bytes())
    content[len(content) // 2] ^= 1
    shard.write_bytes(content)
    code, line = refused(folder)
    assert code == 4
    assert "train/00000.arrow is damaged" in line


def test_another_tokenizer(sealed, tmp_path, refused):
    code, line = refused(sealed(tmp_path, tokenizer="llama3"))
    assert code == 2
    assert "packed with the tokenizer llama3" in line
    assert "wants tiny" in line


def test_a_template_of_another_family(text_snapshot, refused):
    code, line = refused(text_snapshot)
    assert code == 2
    assert "packed with the template plain" in line


def test_a_tokenizer_of_the_same_name_but_other_content(sealed, tmp_path, refused):
    folder = sealed(tmp_path)
    manifest = read_manifest(folder)
    other = manifest.tokenizer.model_copy(update={"sha256": "0" * 64})
    (folder / SEAL_FILE).unlink()
    write_manifest(folder, manifest.model_copy(update={"tokenizer": other}))
    assert refused(folder)[0] == 2


def test_no_pairs_to_train_on(sealed, tmp_path, refused):
    rest = [pair for pair in synthetic_pairs(160) if pair["split"] != "train"]
    code, line = refused(sealed(tmp_path, pairs=rest))
    assert code == 4
    assert "no pairs to train on" in line


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (["--change", "optimiser.learning_rate=1"], "optimiser: Extra inputs are not permitted"),
        (["--change", "batch={}", "--change", "batch.global_rows=null"], "batch.global_rows"),
        (["--change", "model.attention=flex_attention"], "flex_attention has no backward pass on a CPU"),
        (["--change", "model.attention=sdpa_paged"], "sdpa_paged serves generation"),
        (["--change", "nonsense"], "KEY=VALUE"),
    ],
)
def test_wrong_recipe_keys(snapshot, refused, changes, message):
    code, line = refused(snapshot, *changes)
    assert code == 2
    assert message in line


def test_an_empty_model_is_no_request_for_random_weights(snapshot, refused):
    code, line = refused(snapshot, "--model", "")
    assert code == 2
    assert "model.path" in line


def test_a_report_whose_package_is_missing(snapshot, refused):
    code, line = refused(snapshot, "--change", "report=[mlflow]")
    assert code == 5
    assert "mlflow" in line


def test_a_model_that_reads_shorter_rows(snapshot, refused, tmp_path):
    hf_tokenizer("tiny", "llama3").save_pretrained(tmp_path / "short")
    (tmp_path / "short" / "config.json").write_text('{"max_position_embeddings": 256}')
    code, line = refused(snapshot, "--model", str(tmp_path / "short"))
    assert code == 2
    assert "it reads 256 tokens" in line


def test_attention_whose_package_is_missing(snapshot, refused):
    code, line = refused(snapshot, "--change", "model.attention=flash_attention_2")
    assert code == 5
    assert "flash_attn" in line


def test_models_that_cannot_be_it(snapshot, refused, tmp_path):
    assert refused(snapshot, "--model", str(tmp_path / "gone"))[0] == 4
    other = tmp_path / "other"
    hf_tokenizer("llama3", "llama3").save_pretrained(other)
    (other / "config.json").write_text("{}")
    code, line = refused(snapshot, "--model", str(other))
    assert code == 2
    assert "model other: its control tokens are not those of tiny" in line
    (other / "config.json").rename(other / "adapter_config.json")
    assert "adapters alone" in refused(snapshot, "--model", str(other))[1]


def test_a_model_with_another_chat_template(snapshot, refused, tmp_path):
    folder = tmp_path / "chatty"
    tokenizer = hf_tokenizer("tiny", "llama3")
    before = tokenizer.chat_template
    tokenizer.chat_template = "{% for m in messages %}[INST] {{ m['content'] }} [/INST]{% endfor %}"
    tokenizer.save_pretrained(folder)
    tokenizer.chat_template = before
    (folder / "config.json").write_text("{}")
    code, line = refused(snapshot, "--model", str(folder))
    assert code == 2
    assert "chat template is not llama3" in line


def test_wrong_snapshots(refused, tmp_path):
    assert "no snapshot there" in refused(tmp_path / "nowhere")[1]
    (tmp_path / MANIFEST_FILE).write_text(json.dumps({}))
    assert refused(tmp_path)[0] == 4
