"""Model weights: made by the launcher; loaded, put in 4 bits and given adapters by every process.

A process loads once the trainer's arguments stand: under ZeRO-3 transformers then shares the weights out among the
processes while it reads them.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from radlake.family import BEGIN, PAD, hf_tokenizer
from radlake.tokenizer import load_tokenizer
from radlake.weights import load_weights
from training.recipe import Recipe

if TYPE_CHECKING:
    from peft import LoraConfig
    from transformers import PreTrainedModel


def make_base(folder: Path, recipe: Recipe, max_length_tokens: int) -> None:
    """Save a Llama of the recipe's shape with random weights (fp32) in `folder`; nothing if it is there."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    if folder.is_dir():
        return
    shape, tokenizer = recipe.model.shape, load_tokenizer(recipe.model.tokenizer)
    assert shape is not None
    fast = hf_tokenizer(recipe.model.tokenizer, recipe.model.template)
    config = LlamaConfig(
        vocab_size=tokenizer.vocab_size,
        hidden_size=shape.hidden_size,
        intermediate_size=shape.intermediate_size,
        num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads,
        num_key_value_heads=shape.key_value_heads,
        max_position_embeddings=max_length_tokens,
        tie_word_embeddings=True,
        bos_token_id=tokenizer.special[BEGIN],
        eos_token_id=fast.eos_token_id,
        pad_token_id=tokenizer.special[PAD],
    )
    torch.manual_seed(recipe.seeds.model)
    partial = folder.with_name(f".{folder.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    LlamaForCausalLM(config).save_pretrained(partial)
    fast.save_pretrained(partial)
    partial.rename(folder)


def load_model(folder: Path, recipe: Recipe) -> PreTrainedModel:
    """The weights of `folder` in the recipe's precision, in 4 bits for qlora, ready for packed rows."""
    model = load_weights(folder, recipe.precision, recipe.model.attention, recipe.quantization)
    # With a key-value cache, sdpa and eager would no longer get the mask that keeps documents apart.
    model.config.use_cache = False
    return model


def adapters(recipe: Recipe) -> LoraConfig | None:
    """The adapters of lora and qlora; None for full."""
    from peft import LoraConfig

    if recipe.lora is None:
        return None
    return LoraConfig(
        r=recipe.lora.rank,
        lora_alpha=recipe.lora.alpha,
        lora_dropout=recipe.lora.dropout,
        target_modules=list(recipe.lora.targets),
        task_type="CAUSAL_LM",
    )
