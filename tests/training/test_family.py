"""Our tokenizers in transformers' form, and telling a model's family. (They need transformers, so not among the unit
tests that run where only Spark is.)"""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.chat import TEMPLATES, load_template
from radlake.errors import BadInput, UsageError
from radlake.family import check_family, family_of, hf_tokenizer
from radlake.tokenizer import load_tokenizer

FAMILIES = [("tiny", name) for name in TEMPLATES] + [("llama3", "llama3")]


@pytest.mark.parametrize("name", ["tiny", "llama3"])
def test_both_forms_give_the_same_ids(name):
    ours, theirs = load_tokenizer(name), hf_tokenizer(name, "llama3")

    @settings(max_examples=200, deadline=None)
    @given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
    def same(text):
        text = text.replace("<|", "<")  # theirs reads control tokens out of text, ours never does
        assert theirs.encode(text, add_special_tokens=False) == ours.encode(text)

    same()


@pytest.mark.parametrize("name", [name for name in TEMPLATES if name != "plain"])
def test_transformers_chat_template_gives_our_ids(name):
    ours, template, theirs = load_tokenizer("llama3"), load_template(name), hf_tokenizer("llama3", name)
    texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40)

    @settings(max_examples=200, deadline=None)
    @given(st.tuples(texts, texts, texts))
    def same(said):
        # Theirs reads control tokens out of text, ours never does; with no text at all they may differ in blanks.
        said = [text.replace("<|", "<").strip() or "none" for text in said]
        turns = [{"role": r, "content": t} for r, t in zip(("system", "user", "assistant"), said, strict=True)]
        prompt = theirs.apply_chat_template(turns[:2], tokenize=False, add_generation_prompt=True)
        assert theirs.encode(prompt, add_special_tokens=False) == template.prompt_ids(ours, *said[:2])
        whole = theirs.apply_chat_template(turns, tokenize=False)
        assert theirs.encode(whole, add_special_tokens=False) == template.render(ours, *said)[0]

    same()


@pytest.mark.parametrize("family", FAMILIES)
def test_a_saved_model_tells_its_family(tmp_path, family):
    hf_tokenizer(*family).save_pretrained(tmp_path)
    assert family_of(tmp_path) == family
    check_family(tmp_path, *family)


def test_a_base_without_chat_template_may_learn_one(tmp_path):
    hf_tokenizer("tiny", "plain").save_pretrained(tmp_path)
    check_family(tmp_path, "tiny", "llama3")


@pytest.mark.parametrize("reserved", [("pad", "2"), ("x", "9")])
def test_reserved_tokens_may_have_other_names(tmp_path, reserved):
    """Llama-3 and Llama-3.1 call 128004 and its like otherwise than llama-models; templates use none of them."""
    hf_tokenizer("llama3", "llama3").save_pretrained(tmp_path)
    for name in ("tokenizer.json", "tokenizer_config.json"):
        text = (tmp_path / name).read_text()
        for old in ("finetune_right_pad_id", "step_id", "eom_id", "python_tag", "image"):
            text = text.replace(f"<|{old}|>", f"<|reserved_{reserved[0]}_{old}_{reserved[1]}|>")
        (tmp_path / name).write_text(text)
    check_family(tmp_path, "llama3", "llama3")
    assert family_of(tmp_path) == ("llama3", "llama3")


def test_a_control_token_in_another_place_is_noticed(tmp_path):
    hf_tokenizer("tiny", "llama3").save_pretrained(tmp_path)
    path = tmp_path / "tokenizer.json"
    text = path.read_text().replace("<|eot_id|>", "<|swap|>").replace("<|eom_id|>", "<|eot_id|>")
    path.write_text(text.replace("<|swap|>", "<|eom_id|>"))
    with pytest.raises(UsageError, match="control tokens"):
        check_family(tmp_path, "tiny", "llama3")


def test_another_merge_order_is_noticed(tmp_path):
    hf_tokenizer("tiny", "llama3").save_pretrained(tmp_path)
    path = tmp_path / "tokenizer.json"
    content = json.loads(path.read_text())
    content["model"]["merges"] = content["model"]["merges"][:200]
    content["model"]["ignore_merges"] = False
    path.write_text(json.dumps(content))
    with pytest.raises(UsageError, match="gives other ids"):
        check_family(tmp_path, "tiny", "llama3")
    with pytest.raises(UsageError, match="no family known"):
        family_of(tmp_path)


def test_a_folder_without_tokenizer(tmp_path):
    for folder in (tmp_path, tmp_path / "gone"):
        with pytest.raises(BadInput):
            check_family(folder, "tiny", "llama3")
