"""Packed rows against one document per row: the same loss, the same gradients; and what breaks that."""

import pytest
import torch
from transformers import LlamaConfig, LlamaForCausalLM
from trl.trainer.sft_trainer import DataCollatorForLanguageModeling

from radlake.snapshot.manifest import read_manifest
from training.attention import ALLOWED, problem_with
from training.dataset import split_rows


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


def loss_and_gradient(model, rows, **forward):
    """Summed loss over the labelled tokens of all rows, and the gradient of one weight."""
    collate = DataCollatorForLanguageModeling(pad_token_id=0, padding_free=True)
    model.zero_grad()
    total = torch.zeros(())
    for row in rows:
        inputs = collate([row])
        labels = inputs.pop("labels")
        logits = model(**inputs, **forward).logits
        total = total + torch.nn.functional.cross_entropy(logits[0, :-1], labels[0, 1:], reduction="sum")
    total.backward()
    return total.item(), model.model.layers[0].self_attn.k_proj.weight.grad.clone()


def one_document_per_row(row):
    start = 0
    for length in row["seq_lengths"].tolist():
        part = slice(start, start + length)
        yield {"input_ids": row["input_ids"][part], "labels": row["labels"][part], "seq_lengths": [length]}
        start += length


@pytest.mark.parametrize("attention", ["sdpa", "eager"])
def test_documents_do_not_see_each_other(packed, attention):
    model = model_with(attention)
    together, gradient = loss_and_gradient(model, [packed], use_cache=False)
    apart, other = loss_and_gradient(model, list(one_document_per_row(packed)), use_cache=False)
    tokens = (packed["labels"] != -100).sum()
    assert abs(together - apart) / tokens < 1e-5
    assert torch.allclose(gradient, other, atol=1e-4)


@pytest.mark.parametrize("attention", ["sdpa", "eager"])
def test_a_cache_would_let_them(packed, attention):
    """The reason for use_cache=False: with a cache the mask that keeps documents apart is not made."""
    model = model_with(attention)
    together, _ = loss_and_gradient(model, [packed], use_cache=True)
    apart, _ = loss_and_gradient(model, list(one_document_per_row(packed)), use_cache=True)
    assert abs(together - apart) / (packed["labels"] != -100).sum() > 1e-3


def test_every_allowed_backend_is_one_that_was_compared_or_reads_lengths():
    assert {"sdpa", "eager"} < set(ALLOWED)
    assert all(problem_with(name) is None for name in ALLOWED)
    assert all(name.startswith("flash_attention") for name in set(ALLOWED) - {"sdpa", "eager"})
