"""Packed rows against one document per row: the same loss, the same gradients; and what breaks that."""

import pytest
import torch
from transformers import LlamaConfig, LlamaForCausalLM
from trl.trainer.sft_trainer import DataCollatorForLanguageModeling

from radlake.snapshot.manifest import read_manifest
from training.attention import ALLOWED, problem_with
from training.dataset import split_rows

COMPARED = ["sdpa", "eager", "flex_attention"]


@pytest.fixture(scope="module")
def packed(snapshot):
    rows = split_rows(snapshot, read_manifest(snapshot), "train")
    return next(row for row in rows if len(row["seq_lengths"]) > 1)


def model_with(attention: str) -> LlamaForCausalLM:
    torch.manual_seed(0)
    config = LlamaConfig(
        vocab_size=2048,
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        initializer_range=0.15,  # so that a document that is seen by mistake weighs something
        attn_implementation=attention,
    )
    return LlamaForCausalLM(config)


def losses_and_gradients(model, rows, **forward):
    """Mean loss over the labelled tokens of all rows, and its gradients by name of the weight."""
    collate = DataCollatorForLanguageModeling(pad_token_id=0, padding_free=True)
    model.zero_grad()
    total, tokens = torch.zeros(()), 0
    for row in rows:
        inputs = collate([row])
        labels = inputs.pop("labels")
        logits = model(**inputs, **forward).logits
        total = total + torch.nn.functional.cross_entropy(logits[0, :-1], labels[0, 1:], reduction="sum")
        tokens += int((labels[0, 1:] != -100).sum())
    (total / tokens).backward()
    return total.item() / tokens, {name: weight.grad.clone() for name, weight in model.named_parameters()}


def one_document_per_row(row):
    start = 0
    for length in row["seq_lengths"].tolist():
        part = slice(start, start + length)
        yield {"input_ids": row["input_ids"][part], "labels": row["labels"][part], "seq_lengths": [length]}
        start += length


@pytest.fixture
def uncompiled(monkeypatch):
    """flex_attention as it is written, on a CPU: not compiled, and let through to its backward pass.

    torch refuses that pass on CPUs because its kernels there have none; the mask and the mathematics have one.
    """
    monkeypatch.setattr("torch.nn.attention.flex_attention._validate_device", lambda *tensors: None)
    with torch.compiler.set_stance("force_eager"):
        yield


@pytest.mark.filterwarnings("ignore:flex_attention called without torch.compile")
@pytest.mark.parametrize("attention", COMPARED)
def test_documents_do_not_see_each_other(packed, attention, uncompiled):
    model = model_with(attention)
    together, gradients = losses_and_gradients(model, [packed], use_cache=False)
    apart, others = losses_and_gradients(model, list(one_document_per_row(packed)), use_cache=False)
    assert abs(together - apart) <= 1e-5
    assert gradients.keys() == others.keys()
    assert max((gradients[name] - others[name]).abs().max() for name in gradients) <= 1e-5
    assert max(gradient.abs().max() for gradient in gradients.values()) > 0.01


@pytest.mark.filterwarnings("ignore:flex_attention called without torch.compile")
@pytest.mark.parametrize("attention", COMPARED)
def test_a_cache_would_let_them(packed, attention, uncompiled):
    """The reason for use_cache=False: with a cache the mask that keeps documents apart is not made."""
    model = model_with(attention)
    together, _ = losses_and_gradients(model, [packed], use_cache=True)
    apart, _ = losses_and_gradients(model, list(one_document_per_row(packed)), use_cache=True)
    assert abs(together - apart) > 1e-3


def test_flex_attention_itself_refuses_to_train_on_a_cpu(packed):
    """What preflight says of it; when torch learns it, the refusal there and the fixture here can go."""
    with torch.compiler.set_stance("force_eager"), pytest.raises(NotImplementedError, match="backward on CPU"):
        losses_and_gradients(model_with("flex_attention"), [packed], use_cache=False)


def test_every_allowed_backend_is_one_that_was_compared_or_reads_lengths():
    assert set(COMPARED) < set(ALLOWED)
    assert all(problem_with(name) is None for name in ALLOWED)
    assert all(name.startswith("flash_attention") for name in set(ALLOWED) - set(COMPARED))
