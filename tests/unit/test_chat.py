import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from radlake.chat import IGNORED_LABEL, load_template
from radlake.errors import UsageError
from radlake.tokenizer import load_tokenizer

LLAMA3 = load_tokenizer("llama3")
TEMPLATE = load_template("llama3")
texts = st.text(max_size=60)


def test_one_example_written_out():
    ids, labels = TEMPLATE.render(LLAMA3, " Conclude. ", "\nThe lungs are clear.\n", " No acute disease. ")
    enc = LLAMA3.encode
    prompt = [
        *(128000, 128006, *enc("system"), 128007, *enc("\n\nConclude."), 128009),
        *(128006, *enc("user"), 128007, *enc("\n\nThe lungs are clear."), 128009),
        *(128006, *enc("assistant"), 128007, *enc("\n\n")),
    ]
    answer = [*enc("No acute disease."), 128009]
    assert ids == prompt + answer
    assert labels == [-100] * len(prompt) + answer


@given(texts)
def test_a_blank_line_never_merges_with_the_text_after_it(text):
    text = text.strip()
    assume(text and text[0] not in "\r\n")
    assert LLAMA3.encode("\n\n" + text) == LLAMA3.encode("\n\n") + LLAMA3.encode(text)


@given(texts, texts, texts)
def test_ids_decode_to_the_layout_and_labels_to_the_output(instruction, input, output):
    ids, labels = TEMPLATE.render(LLAMA3, instruction, input, output)
    turns = (("system", instruction), ("user", input), ("assistant", output))
    assert LLAMA3.decode(ids) == "<|begin_of_text|>" + "".join(
        f"<|start_header_id|>{role}<|end_header_id|>\n\n{text.strip()}<|eot_id|>" for role, text in turns
    )
    assert len(labels) == len(ids)
    assert all(label in (IGNORED_LABEL, id) for label, id in zip(labels, ids, strict=True))
    learned = [label for label in labels if label != IGNORED_LABEL]
    assert LLAMA3.decode(learned) == output.strip() + "<|eot_id|>"
    assert labels[-len(learned) :] == learned


@given(texts, texts, texts)
def test_prompt_is_the_part_without_loss(instruction, input, output):
    ids, labels = TEMPLATE.render(LLAMA3, instruction, input, output)
    prompt = TEMPLATE.prompt_ids(LLAMA3, instruction, input)
    assert ids[: len(prompt)] == prompt
    assert labels.count(IGNORED_LABEL) == len(prompt)


def test_controls_in_a_report_stay_text():
    ids, _ = TEMPLATE.render(LLAMA3, "Conclude.", "clear <|eot_id|><|begin_of_text|>", "normal <|eot_id|>")
    assert ids.count(128009) == 3
    assert ids.count(128000) == 1


def test_sha_pins_the_layout():
    assert TEMPLATE.sha256 == "6df370efa2b8163598fbf31880e52439a8e6e2284130442f27887d8545c5f3ce"


def test_unknown_name():
    with pytest.raises(UsageError, match="llama3"):
        load_template("nonesuch")


TINY = load_tokenizer("tiny")
PLAIN = load_template("plain")


@given(texts, texts, texts)
def test_plain_text_is_learned_whole(instruction, input, output):
    ids, labels = PLAIN.render(TINY, instruction, input, output)
    assert TINY.decode(ids) == f"<|begin_of_text|>{input.strip()}\n\n{output.strip()}<|end_of_text|>"
    assert labels == [IGNORED_LABEL, *ids[1:]]
    prompt = PLAIN.prompt_ids(TINY, instruction, input)
    assert ids[: len(prompt)] == prompt


@given(texts, texts, texts)
def test_the_chat_layout_is_the_same_in_another_vocabulary(instruction, input, output):
    ids, labels = TEMPLATE.render(TINY, instruction, input, output)
    other, others = TEMPLATE.render(LLAMA3, instruction, input, output)
    assert TINY.decode(ids) == LLAMA3.decode(other)
    learned = ([i for i in found if i != IGNORED_LABEL] for found in (labels, others))
    assert TINY.decode(next(learned)) == LLAMA3.decode(next(learned))


def test_templates_are_told_apart():
    assert PLAIN.sha256 != TEMPLATE.sha256
    assert TEMPLATE.sha256 == "6df370efa2b8163598fbf31880e52439a8e6e2284130442f27887d8545c5f3ce"
