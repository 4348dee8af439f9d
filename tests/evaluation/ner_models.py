"""Tiny token-classification models made of nothing: one that looks words up, whose answers are known, one at random."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

WORDS = (
    *("the", "lungs", "are", "clear", "no", "effusion", "seen", "by", "dr", "and", "on", "at", "."),
    *("jane", "john", "doe", "##son", "mercy", "hospital", "65", "93", "year", "old", "2019"),
    *("12", "03", "/", "-", "'", "o", "neil", ",", "[", "]", "name", ":", "café", "é"),
)
LABELS = ("O", "B-PATIENT", "I-PATIENT", "DATE", "AGE", "S-STAFF", "HOSPITAL")
# Words that the first model finds; all others, and unknown ones, are O.
MEANING = {
    "jane": "B-PATIENT", "john": "B-PATIENT", "doe": "I-PATIENT", "##son": "O", "neil": "S-STAFF",
    "mercy": "HOSPITAL", "hospital": "HOSPITAL", "65": "AGE", "93": "AGE", "12": "DATE", "03": "DATE", "2019": "DATE",
}  # fmt: skip
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def wordpiece() -> Any:
    """A fast BERT tokenizer over WORDS."""
    from tokenizers import Tokenizer
    from tokenizers.models import WordPiece
    from tokenizers.normalizers import BertNormalizer
    from tokenizers.pre_tokenizers import BertPreTokenizer
    from tokenizers.processors import TemplateProcessing
    from transformers import PreTrainedTokenizerFast

    vocabulary = {word: number for number, word in enumerate((*SPECIAL, *WORDS))}
    inner = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))
    inner.normalizer = BertNormalizer(lowercase=True, strip_accents=False)
    inner.pre_tokenizer = BertPreTokenizer()
    inner.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[(name, vocabulary[name]) for name in ("[CLS]", "[SEP]")]
    )
    names = {f"{name[1:-1].lower()}_token": name for name in SPECIAL}
    return PreTrainedTokenizerFast(tokenizer_object=inner, **names)


def byte_level() -> Any:
    """A fast tokenizer over bytes with a space in front, as RoBERTa's."""
    from tokenizers import AddedToken, Tokenizer
    from tokenizers.decoders import ByteLevel as Decoder
    from tokenizers.models import BPE
    from tokenizers.pre_tokenizers import ByteLevel
    from tokenizers.processors import RobertaProcessing
    from transformers import PreTrainedTokenizerFast

    names = ("<s>", "<pad>", "</s>", "<unk>")
    vocabulary = {token: number for number, token in enumerate((*names, *sorted(ByteLevel.alphabet())))}
    inner = Tokenizer(BPE(vocabulary, []))
    inner.add_special_tokens([AddedToken(name) for name in names])
    inner.pre_tokenizer, inner.decoder = ByteLevel(add_prefix_space=True), Decoder()
    inner.post_processor = RobertaProcessing(("</s>", 2), ("<s>", 0), trim_offsets=False)
    return PreTrainedTokenizerFast(
        tokenizer_object=inner, bos_token="<s>", cls_token="<s>", eos_token="</s>", pad_token="<pad>", unk_token="<unk>"
    )


def save_lookup(folder: Path, places: int = 40, labels: Sequence[str] = LABELS) -> Path:
    """BERT without layers, whose answer for each token is MEANING's whatever stands beside it."""
    import torch

    tokenizer = wordpiece()
    network = _bert(len(tokenizer), labels, layers=0, places=places)
    with torch.no_grad():
        words = network.bert.embeddings.word_embeddings.weight
        for weights in (words, network.bert.embeddings.position_embeddings.weight, network.classifier.weight):
            weights.zero_()
        network.bert.embeddings.token_type_embeddings.weight.zero_()
        network.classifier.bias.zero_()
        for word, number in tokenizer.get_vocab().items():
            words[number, LABELS.index(MEANING.get(word, "O"))] = 1.0
        for number in range(len(labels)):
            network.classifier.weight[number, number] = 3.0
    return _save(folder, network, tokenizer)


def save_random(folder: Path, places: int = 64, bytes_of_roberta: bool = False) -> Path:
    """Two layers of random weights: every token's answer depends on all others in its window."""
    import torch
    from transformers import RobertaConfig, RobertaForTokenClassification

    torch.manual_seed(3)
    if not bytes_of_roberta:
        tokenizer = wordpiece()
        return _save(folder, _bert(len(tokenizer), LABELS, layers=2, places=places), tokenizer)
    tokenizer = byte_level()
    config = RobertaConfig(**_sizes(len(tokenizer), LABELS, 2, places), pad_token_id=1, bos_token_id=0, eos_token_id=2)
    return _save(folder, RobertaForTokenClassification(config), tokenizer)


def _bert(vocabulary: int, labels: Sequence[str], layers: int, places: int) -> Any:
    from transformers import BertConfig, BertForTokenClassification

    return BertForTokenClassification(BertConfig(**_sizes(vocabulary, labels, layers, places)))


def _sizes(vocabulary: int, labels: Sequence[str], layers: int, places: int) -> dict[str, Any]:
    return {
        "vocab_size": vocabulary,
        "hidden_size": 16,
        "num_attention_heads": 2,
        "num_hidden_layers": layers,
        "intermediate_size": 32,
        "max_position_embeddings": places,
        "initializer_range": 0.5,
        "id2label": dict(enumerate(labels)),
        "label2id": {label: number for number, label in enumerate(labels)},
    }


def _save(folder: Path, network: Any, tokenizer: Any) -> Path:
    network.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder
