"""Writing with a tiny model of random weights: order, batching, ends, wrong input."""

import json
import stat

import pyarrow.parquet as pq
import pytest
import torch

from evaluation.generate import Options, Output, find_source, generate, write_outputs
from evaluation.prompts import Prompt, findings_prompts, prompts_of_test
from radlake.cli import main
from radlake.errors import BadInput, UsageError
from radlake.family import hf_tokenizer
from radlake.tokenizer import load_tokenizer
from tests.drafts import Draft

FAMILY = ("tiny", "llama3")
PROMPTS = [Prompt(str(n), "Write the impression.", "Findings: " + "The lungs are clear. " * n) for n in (3, 1, 9, 2, 5)]


def quiet(done: int, total: int) -> None:
    assert 0 < done <= total


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    from transformers import LlamaConfig, LlamaForCausalLM

    folder = tmp_path_factory.mktemp("random") / "model"
    tokenizer = load_tokenizer("tiny")
    torch.manual_seed(4)
    config = LlamaConfig(
        vocab_size=tokenizer.vocab_size,
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        initializer_range=0.2,
        tie_word_embeddings=True,
    )
    LlamaForCausalLM(config).save_pretrained(folder)
    hf_tokenizer(*FAMILY).save_pretrained(folder)
    return folder


def test_outputs_come_in_the_order_of_the_prompts_whatever_the_batch(model):
    found = []
    for batch in (1, 2, 16):
        options = Options(max_new_tokens=12, batch=batch)
        outputs, facts = generate(find_source(str(model)), PROMPTS, FAMILY, options, quiet)
        found.append(outputs)
        assert facts["tokens"] == sum(output.tokens for output in outputs)
        assert (facts["device"], facts["dtype"]) == ("cpu", "fp32")
    assert found[0] == found[1] == found[2]
    assert len({output.text for output in found[0]}) > 1


def test_cut_off_outputs_say_so_and_control_tokens_are_no_text(model):
    outputs, _ = generate(find_source(str(model)), PROMPTS, None, Options(max_new_tokens=3), quiet)
    assert {output.finish for output in outputs} <= {"length", "stop"}
    assert all(output.tokens == 3 for output in outputs if output.finish == "length")
    assert not any("<|" in output.text for output in outputs)


def test_a_model_that_ends_at_once_writes_an_empty_output(model, monkeypatch):
    from transformers import LlamaForCausalLM

    end = load_tokenizer("tiny").special["<|eot_id|>"]

    def ends(self, input_ids, **options):
        return torch.cat([input_ids, torch.full((len(input_ids), 1), end)], dim=1)

    monkeypatch.setattr(LlamaForCausalLM, "generate", ends)
    outputs, _ = generate(find_source(str(model)), PROMPTS[:2], FAMILY, Options(), quiet)
    assert [(output.text, output.tokens, output.finish) for output in outputs] == [("", 0, "stop")] * 2


def test_test_prompts_are_those_of_the_snapshot_and_a_limit_is_a_fixed_choice(snapshot):
    every = prompts_of_test(snapshot)
    assert len(every) == 10
    some = prompts_of_test(snapshot, 4)
    assert len(some) == 4
    assert [prompt for prompt in every if prompt in some] == some
    assert prompts_of_test(snapshot, 4) == some
    assert set(some) <= set(prompts_of_test(snapshot, 5))
    assert prompts_of_test(snapshot, 99) == every


def test_findings_of_a_user(tmp_path):
    path = tmp_path / "findings.jsonl"
    path.write_text('{"findings": " Clear lungs. ", "exam": "XR CHEST", "id": "a"}\n\n{"findings": "Fracture."}\n')
    first, second = findings_prompts(path)
    assert (first.key, first.input) == ("a", "Exam: XR CHEST\nFindings: Clear lungs.")
    assert (second.key, second.input) == ("3", "Findings: Fracture.")
    assert first.instruction


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{}\n", b'{"findings": ""}\n', b'{"findings": 3}\n', b"[1]\n", b"plain\n", b"[" * 100_000),
        *(b'{"findings": "a"}\n\xff\xfe\n', b'{"findings": "a", "id": "\\ud800"}\n'),
    ],
)
def test_wrong_findings_are_named_by_line(tmp_path, content):
    path = tmp_path / "findings.jsonl"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=r"findings\.jsonl: (line \d+ is no JSON object|it is empty)"):
        findings_prompts(path)


def test_the_command_writes_outputs_and_what_made_them(model, snapshot, tmp_path, capsys):
    out = tmp_path / "outputs.jsonl"
    words = ["generate", str(model), "--snapshot", str(snapshot), "--out", str(out), "--max-new-tokens", "4"]
    assert main([*words, "--limit", "3", "--json"]) == 0
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    assert [line["pair_key"] for line in lines] == [prompt.key for prompt in prompts_of_test(snapshot, 3)]
    meta = json.loads((tmp_path / "outputs.jsonl.meta.json").read_text())
    assert (meta["snapshot"], meta["pairs"], meta["limit"], meta["run"]) == (snapshot.name, 3, 3, None)
    assert json.loads(capsys.readouterr().out)["texts"] == 3


def test_a_text_that_looks_like_a_leak_is_held_back(model, snapshot, tmp_path, monkeypatch, capsys):
    out = tmp_path / "outputs.jsonl"
    texts = ["Discussed with Zephyrkettle.", "No acute finding.", "Stable."]
    made = {"beyond_positions": 0, "device": "cpu", "dtype": "fp32", "seconds": 0.1, "tokens": 9}
    outputs = [Output(text, 3, "stop") for text in texts]
    monkeypatch.setattr("evaluation.generate.generate", lambda *_: (outputs, made))
    words = ["generate", str(model), "--snapshot", str(snapshot), "--out", str(out), "--limit", "3"]
    assert main([*words, "--max-leak-share", "0.4"]) == 0
    assert main([*words, "--json", "--max-leak-share", "0.3"]) == 3
    told = capsys.readouterr()
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    assert [(line["output"], line["finish"]) for line in lines] == [("", "held"), *((t, "stop") for t in texts[1:])]
    held = tmp_path / "outputs.jsonl.held.jsonl"
    assert json.loads(held.read_text())["output"] == texts[0] and stat.S_IMODE(held.stat().st_mode) == 0o600
    assert "1 texts look as if they held identifiers" in told.err and "33.3%, more than" in told.err
    assert "Zephyrkettle" not in told.out + told.err + out.read_text()
    assert json.loads((tmp_path / "outputs.jsonl.meta.json").read_text())["held_back"] == 1


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["MODEL", "--out", "o"], 2, "either --snapshot ID or --findings FILE"),
        (["/nowhere", "--findings", "f", "--out", "o"], 4, "/nowhere"),
        (["MODEL", "--findings", "/nowhere.jsonl", "--out", "o"], 4, "No such file"),
        (["MODEL", "--snapshot", "SNAPSHOT", "--out", "/dev/null/o", "--limit", "1"], 5, "/dev/null"),
    ],
)
def test_wrong_use_is_one_line(model, snapshot, tmp_path, monkeypatch, capsys, words, code, message):
    monkeypatch.chdir(tmp_path)
    given = {"MODEL": str(model), "SNAPSHOT": str(snapshot)}
    assert main(["generate", *(given.get(word, word) for word in words)]) == code
    said = capsys.readouterr().err
    assert message in said
    assert said.count("\n") == 1


def test_a_model_of_another_family_is_refused(snapshot, model, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "config.json").write_text((model / "config.json").read_text())
    hf_tokenizer("llama3", "llama3").save_pretrained(other)
    with pytest.raises(UsageError, match="control tokens are not those of tiny"):
        generate(find_source(str(other)), PROMPTS, FAMILY, Options(), quiet)


def test_damaged_weights_are_one_line(model, tmp_path):
    import shutil

    broken = tmp_path / "broken"
    shutil.copytree(model, broken)
    weights = broken / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:1000])
    with pytest.raises(BadInput, match="weights cannot be read"):
        generate(find_source(str(broken)), PROMPTS, FAMILY, Options(), quiet)


def test_a_missing_weight_is_not_made_up(model, tmp_path):
    import shutil

    from safetensors.torch import load_file, save_file

    lacking = tmp_path / "lacking"
    shutil.copytree(model, lacking)
    weights = load_file(lacking / "model.safetensors")
    del weights["model.layers.1.mlp.down_proj.weight"]
    save_file(weights, lacking / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(BadInput, match="1 of its weights are missing"):
        generate(find_source(str(lacking)), PROMPTS, FAMILY, Options(), quiet)


def test_test_pairs_that_were_changed_are_not_asked_for(tmp_path):
    folder = Draft(tokenizer="tiny", capacity=512).seal(tmp_path)
    table = pq.read_table(folder / "test.parquet")
    changed = table.set_column(2, "input", [["tampered"] * table.num_rows])
    pq.write_table(changed.cast(table.schema), folder / "test.parquet")
    with pytest.raises(BadInput, match="is not what the manifest lists"):
        prompts_of_test(folder)


def test_adapters_are_not_put_on_another_base(model, tmp_path):
    import shutil

    run = tmp_path / "run"
    (run / "adapter").mkdir(parents=True)
    (run / "run.json").write_text(
        json.dumps({"identity": {"model": "random weights", "recipe": {"quantization": None}}})
    )
    (run / "result.json").write_text('{"model": "adapter"}')
    (run / "adapter" / "adapter_config.json").write_text(json.dumps({"base_model_name_or_path": str(run / "base")}))
    shutil.copytree(model, run / "base")
    assert find_source(str(run)).base == find_source(str(run / "adapter")).base == run / "base"
    other = tmp_path / "other"
    shutil.copytree(model, other)
    (other / "config.json").write_text((other / "config.json").read_text() + " ")
    with pytest.raises(UsageError, match="learned on another model"):
        find_source(str(run), str(other))
    with pytest.raises(UsageError, match="leave out --base"):
        find_source(str(model), str(other))


def test_a_run_that_has_not_ended(tmp_path):
    (tmp_path / "run.json").write_text("{}")
    with pytest.raises(UsageError, match="has not ended"):
        find_source(str(tmp_path))


def test_adapters_need_their_base(tmp_path, model):
    (tmp_path / "adapter_config.json").write_text(json.dumps({"base_model_name_or_path": "/gone/model"}))
    with pytest.raises(BadInput, match="/gone/model"):
        find_source(str(tmp_path))
    assert find_source(str(tmp_path), str(model)).base == model


def test_outputs_are_written_whole_or_not_at_all(tmp_path):
    from radlake.errors import EnvironmentFault

    with pytest.raises(EnvironmentFault):
        write_outputs(tmp_path / "gone" / "o.jsonl", [], [], {})
    assert list(tmp_path.iterdir()) == []
