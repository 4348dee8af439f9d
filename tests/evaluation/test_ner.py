"""The model stage: exact places, windows, batches; what a model must be, and what a strange one is told."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import sys
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake import ner
from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.ner import NerModel, find_entities, open_model
from radlake.ner_windows import windows_of
from radlake.text.spans import Span
from tests.evaluation.ner_models import LABELS, byte_level, save_lookup, save_random, wordpiece

TEXT = "The lungs are clear. Seen by Dr Neil and Jane Doe, Johnson on 12/03/2019 at Mercy Hospital, 93 year old."
FOUND = [
    ("Neil", "PHYSICIAN"),
    ("Jane Doe", "PATIENT"),
    ("Johnson", "PATIENT"),
    ("12/03/2019", "DATE"),
    ("Mercy Hospital", "HOSPITAL"),
    ("93", "AGE"),
]
SENTENCES = ("The lungs are clear.", "No effusion seen.", "zzz", "naïve 😀 \u200f עברית,", "[name]", "\n\n")
PEOPLE = ("Jane Doe", "Johnson", "JOHN DOE")


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return save_lookup(tmp_path_factory.mktemp("models") / "lookup")


@pytest.fixture(scope="module")
def lookup(folder) -> NerModel:
    return open_model(str(folder), overlap_tokens=8)


@pytest.fixture(scope="module")
def at_random(tmp_path_factory) -> NerModel:
    path = save_random(tmp_path_factory.mktemp("models") / "random")
    return open_model(str(path), threshold=0.8, overlap_tokens=12)


def copy_of(folder: Path, tmp_path: Path, **config: object) -> Path:
    """The folder elsewhere, with other entries in its config.json; None takes one out."""
    made = Path(shutil.copytree(folder, tmp_path / "copy"))
    content = json.loads((made / "config.json").read_text()) | config
    (made / "config.json").write_text(json.dumps({name: value for name, value in content.items() if value is not None}))
    return made


def words(text: str, spans: list[Span]) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.category) for span in spans]


def test_places_are_exact(lookup):
    assert words(TEXT, find_entities([TEXT], lookup)[0]) == FOUND
    assert {span.rule for span in find_entities([TEXT], lookup)[0]} == {"model"}


def test_nothing_is_in_nothing(lookup):
    assert find_entities([], lookup) == []
    assert find_entities(["", "  \n\t ", "\x00\x00", "No effusion."], lookup) == [[], [], [], []]


@given(st.lists(st.sampled_from((*SENTENCES, *PEOPLE)), max_size=120), st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_windows_change_no_place(lookup, pieces, short):
    """The model does not look around, so a text of any length has exactly the spans of its pieces."""
    separators = (" . ", "\n", ".\t", " . . ")
    text, expected = "", []
    for piece in pieces:
        if piece in PEOPLE:
            expected.append(Span(len(text), len(text) + len(piece), "PATIENT", "model"))
        text += piece + separators[short]
    assert find_entities([text], lookup) == [expected]


@pytest.mark.parametrize("tokenizer", [wordpiece, byte_level], ids=["wordpiece", "bytes"])
@given(
    text=st.text(max_size=300) | st.text("ab .\n😀é", max_size=600), most=st.integers(8, 40), overlap=st.integers(0, 9)
)
@settings(max_examples=80, deadline=None)
def test_windows_tile_a_text_and_fit(tokenizer, text, most, overlap):
    made = _tokenizers[tokenizer]
    windows = list(windows_of(text, made, most, overlap))
    assert [w.own_start for w in windows] == [0, *(w.own_end for w in windows[:-1])][: len(windows)]
    assert (windows[-1].own_end if windows else 0) == len(text)
    for window in windows:
        assert window.start <= window.own_start <= window.own_end <= window.end
        assert len(window.ids) == len(window.offsets) <= most
        assert all(window.start <= a <= b <= window.end for a, b in window.offsets)
    assert all(before.start < after.start <= before.end for before, after in pairwise(windows))
    covered = {place for window in windows for a, b in window.offsets for place in range(a, b)}
    assert {place for place, character in enumerate(text) if character.isascii() and character.isalnum()} <= covered


_tokenizers = {make: make() for make in (wordpiece, byte_level)}


def test_neither_batches_nor_company_nor_order_change_anything(at_random):
    draw = Random(5)
    texts = [" ".join(draw.choice((*SENTENCES, *PEOPLE, TEXT)) for _ in range(draw.randrange(30))) for _ in range(40)]
    alone = [find_entities([text], at_random)[0] for text in texts]
    assert sum(map(len, alone)) > 100
    order = list(range(len(texts)))
    draw.shuffle(order)
    for batch in (1, 7, 64):
        model = NerModel(**{**vars(at_random), "batch": batch})
        assert find_entities([texts[i] for i in order], model) == [alone[i] for i in order]


@pytest.mark.parametrize("at_once", [1, 3])
def test_how_many_windows_are_held_changes_nothing(lookup, monkeypatch, at_once):
    texts = [TEXT * 5, "", TEXT]
    before = find_entities(texts, lookup)
    monkeypatch.setattr(ner, "_WINDOWS_AT_ONCE", at_once)
    assert find_entities(texts, lookup) == before


def test_hostile_texts(lookup, at_random):
    texts = [
        "x" * 100_000,
        "\ud800Jane Doe\udfff",
        "12/" * 5_000,
        "😀" * 3_000,
        "jane" * 2_000,
        "\u0301" * 500,
        "é" * 999,
    ]
    assert not any(text[s.end : s.end + 1] == "\u0301" for text in texts for s in find_entities([text], at_random)[0])
    for model in (lookup, at_random):
        for text, spans in zip(texts, find_entities(texts, model), strict=True):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert all(before.end <= after.start for before, after in pairwise(spans))
    assert words(texts[1], find_entities(texts, lookup)[1]) == [("Jane Doe", "PATIENT")]


def test_bytes_have_exact_places_too(tmp_path):
    model = open_model(str(save_random(tmp_path / "bytes", places=34, bytes_of_roberta=True)), threshold=0.85)
    text = "naïve 😀 Zoë—O'Neil, 12.3.2019\u00a0at St. Mary " * 6
    spans = find_entities([text], model)[0]
    assert spans
    for span in spans:
        piece = text[span.start : span.end]
        assert piece == piece.strip() and piece[0].isalnum()
        assert not text[span.start - 1 : span.start].isalnum() and not text[span.end : span.end + 1].isalnum()


def test_tags_and_what_the_rules_found_are_left_alone(lookup):
    text = "Jane Doe and [PATIENT] and Mercy Hospital, [HOSPITAL]Jane Doe"
    rules = [Span(5, 8, "NAME", "known"), Span(28, 31, "ID", "x")]
    found = words(text, find_entities([text, TEXT], lookup, [rules, []])[0])
    assert found == [("Jane", "PATIENT"), ("y Hospital", "HOSPITAL"), ("Jane Doe", "PATIENT")]


def test_years_and_ages_below_90_stay(lookup):
    text = "65 year old in 2019, 93 year old on 12/03, Jane"
    assert words(text, find_entities([text], lookup)[0]) == [("93", "AGE"), ("12/03", "DATE"), ("Jane", "PATIENT")]


def test_neighbours_are_one_within_a_sentence(lookup):
    text = "Mercy, Hospital. Mercy. Hospital\nMercy Hospital and 12. 03, 12-03 Jane, Jane Doe. Doe"
    assert [word for word, _ in words(text, find_entities([text], lookup)[0])] == [
        "Mercy, Hospital", "Mercy", "Hospital", "Mercy Hospital", "12. 03, 12-03", "Jane", "Jane Doe", "Doe",
    ]  # fmt: skip


def test_threshold_and_least_length(folder):
    assert find_entities([TEXT], open_model(str(folder), threshold=1.0)) == [[]]
    longer = find_entities([TEXT], open_model(str(folder), min_length=5))[0]
    assert words(TEXT, longer) == [(word, kind) for word, kind in FOUND if len(word) >= 5]


def test_a_users_labels_win(folder):
    model = open_model(str(folder), {"staff": "keep", "HOSPITAL": "address", "b-patient": "name"})
    categories = {kind for _, kind in words(TEXT, find_entities([TEXT], model)[0])}
    assert categories == {"NAME", "PATIENT", "ADDRESS", "DATE", "AGE"}


def test_it_travels_as_a_path_and_loads_once(lookup, monkeypatch):
    sent = pickle.dumps(lookup)
    assert len(sent) < 2_000
    again = pickle.loads(sent)
    assert again == lookup and hash(again) == hash(lookup)
    before = find_entities([TEXT], lookup)
    monkeypatch.setattr(ner, "_from_folder", lambda *_: pytest.fail("loaded again"))
    assert find_entities([TEXT], again) == before


def test_the_digest_is_that_of_the_whole_model(folder, tmp_path):
    before = open_model(str(folder)).sha256
    made = copy_of(folder, tmp_path)
    assert open_model(str(made)).describe()["categories"] == [
        "keep",
        *["PATIENT"] * 2,
        "DATE",
        "AGE",
        "PHYSICIAN",
        "HOSPITAL",
    ]
    for name in ("model.safetensors", "tokenizer.json", "config.json"):
        path = made / name
        path.write_bytes(path.read_bytes() + b" ")
        after = open_model(str(made)).sha256
        assert after != before
        before = after


def test_files_that_change_under_a_run_stop_it(folder, tmp_path):
    made = copy_of(folder, tmp_path)
    model = open_model(str(made))
    (made / "tokenizer_config.json").write_text("{}")
    with pytest.raises(BadInput, match="not those that the run began with"):
        find_entities([TEXT], model)
    shutil.rmtree(made)
    with pytest.raises(BadInput, match="not on this machine"):
        find_entities([TEXT], model)


@pytest.mark.parametrize(
    ("config", "kind", "message"),
    [
        ({"architectures": ["BertForMaskedLM"]}, BadInput, "no token-classification model \\(BertForMaskedLM\\)"),
        ({"architectures": None}, BadInput, "no token-classification model \\(unknown\\)"),
        ({"id2label": None}, BadInput, "names no labels"),
        ({"id2label": {"0": "O", "2": "DATE"}}, BadInput, "names no labels"),
        ({"id2label": {"a": "O"}}, BadInput, "cannot be read"),
        ({"id2label": {"0": "O", "1": "B-MOOD", "2": "I-MOOD", "3": "LABEL_3"}}, UsageError, "MOOD, LABEL_3; say"),
        ({"id2label": {"0": "O", "1": "STATE"}}, UsageError, "none of its labels is PHI"),
    ],
)  # fmt: skip
def test_what_is_no_such_model(folder, tmp_path, config, kind, message):
    with pytest.raises(kind, match=message) as caught:
        open_model(str(copy_of(folder, tmp_path, **config)))
    assert "\n" not in str(caught.value)


def test_no_folder_and_no_config(tmp_path):
    with pytest.raises(BadInput, match=r"no config\.json"):
        open_model(str(tmp_path / "nowhere"))
    (tmp_path / "config.json").write_text("{")
    with pytest.raises(BadInput, match="cannot be read"):
        open_model(str(tmp_path))


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda made: (made / "model.safetensors").write_bytes(b"nothing"), "weights cannot be read"),
        (lambda made: (made / "model.safetensors").unlink(), "weights cannot be read"),
        (lambda made: (made / "tokenizer.json").write_text("{"), "no readable tokenizer"),
        (lambda made: _save_encoder_only(made), "of its weights are missing"),
    ],
    ids=["damaged", "none", "tokenizer", "encoder"],
)  # fmt: skip
def test_what_cannot_be_loaded(folder, tmp_path, spoil, message):
    made = copy_of(folder, tmp_path)
    spoil(made)
    with pytest.raises(BadInput, match=message) as caught:
        find_entities([TEXT], open_model(str(made)))
    assert "\n" not in str(caught.value)


def test_pickled_weights_are_read_as_tensors_and_never_run(folder, tmp_path):
    import torch
    from safetensors.torch import load_file

    made = copy_of(folder, tmp_path)
    torch.save(load_file(made / "model.safetensors"), made / "pytorch_model.bin")
    (made / "model.safetensors").unlink()
    assert words(TEXT, find_entities([TEXT], open_model(str(made)))[0]) == FOUND

    class Trap:
        def __reduce__(self):
            return os.mkdir, (str(tmp_path / "sprung"),)

    torch.save({"trap": Trap()}, made / "pytorch_model.bin")
    with pytest.raises(BadInput, match="weights cannot be read"):
        find_entities([TEXT], open_model(str(made)))
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize("package", ["transformers", "torch"])
def test_a_missing_package_is_named(folder, monkeypatch, package):
    known = ner.importlib.util.find_spec
    monkeypatch.setattr(ner.importlib.util, "find_spec", lambda name: None if name == package else known(name))
    with pytest.raises(EnvironmentFault, match=f"package {package} is missing; install radlake\\[ner\\]"):
        open_model(str(folder))


def test_a_package_that_is_missing_on_a_worker_is_named(folder, monkeypatch):
    model = open_model(str(folder), min_length=3)
    monkeypatch.setitem(sys.modules, "transformers", None)
    with pytest.raises(EnvironmentFault, match="package transformers is missing"):
        find_entities([TEXT], model)


def test_a_device_that_is_not_there(folder):
    import torch

    if torch.cuda.is_available():
        pytest.skip("there is one")
    with pytest.raises(EnvironmentFault, match="device cuda cannot be used"):
        find_entities([TEXT], open_model(str(folder), device="cuda"))


@pytest.mark.parametrize("wrong", [{"threshold": 0.0}, {"threshold": 1.5}, {"batch": 0}, {"min_length": 0}])
def test_settings_that_make_no_sense(folder, wrong):
    with pytest.raises(UsageError):
        open_model(str(folder), **wrong)


def _save_encoder_only(made: Path) -> None:
    from transformers import BertModel

    config = (made / "config.json").read_text()
    BertModel.from_pretrained(made, add_pooling_layer=False).save_pretrained(made)
    (made / "config.json").write_text(config)


def test_the_labels_of_the_fixture_are_those_of_the_config(folder):
    assert ner._label_names(folder) == list(LABELS)
