import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from radlake.chat import IGNORED_LABEL, TEMPLATES, load_template
from radlake.errors import BadInput, UsageError
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


SHA256 = {
    "llama3": "2d09edf5130c9e38c6c425918bcc00c873b8733bc8c8af7269c2dff8eef65b4e",
    "llama31": "9780579e4bf76665858efa38e622011803fd758b152d218ea282564494afd0ac",
    "llama2": "5f3492d96ae207ef27dc4db10d91e3a2ca5849d7aebd8a19bad6abbcf224d054",
    "alpaca": "ac0a41f8c6d4f485d2b7cae1c2ad848d7a898006b6a75a00c3bb0f3a79aa6a91",
    "plain": "1d1af89920f2b03f6f7d2d47a84a9b7abb895bbe4f5922df60c16a49a345a9fa",
}


def test_digests_pin_the_layouts():
    """A snapshot names the digest it was packed under: another one for the same ids makes it useless."""
    assert {name: load_template(name).sha256 for name in TEMPLATES} == SHA256
    assert len(set(SHA256.values())) == len(TEMPLATES)


WRITTEN = {
    "llama31": (
        "<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nCutting Knowledge Date: December 2023\n"
        "Today Date: 26 Jul 2024\n\nConclude.<|eot_id|><|start_header_id|>user<|end_header_id|>\n\nClear lungs."
        "<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n",
        "Normal.<|eot_id|>",
    ),
    "llama2": (
        "<|begin_of_text|>[INST] <<SYS>>\nConclude.\n<</SYS>>\n\nClear lungs. [/INST]",
        " Normal. <|end_of_text|>",
    ),
    "alpaca": (
        "<|begin_of_text|>Below is an instruction that describes a task, paired with an input that provides further "
        "context. Write a response that appropriately completes the request.\n\n### Instruction:\nConclude.\n\n"
        "### Input:\nClear lungs.\n\n### Response:\n",
        "Normal.<|end_of_text|>",
    ),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_an_example_of_each_written_out(name):
    ids, labels = load_template(name).render(LLAMA3, " Conclude.", "Clear lungs.\n", "Normal. ")
    prompt, answer = WRITTEN[name]
    assert LLAMA3.decode(ids) == prompt + answer
    assert LLAMA3.decode([label for label in labels if label != IGNORED_LABEL]) == answer
    assert load_template(name).prompt_ids(LLAMA3, "Conclude.", "Clear lungs.") == ids[: labels.count(IGNORED_LABEL)]


@pytest.mark.parametrize("name", TEMPLATES)
def test_fields_are_never_read_as_the_template_is(name):
    template = load_template(name)
    nasty = "{output} {input} <|eot_id|> <|begin_of_text|> <|end_of_text|>"
    ids, _ = template.render(LLAMA3, nasty, nasty, nasty)
    plain, _ = template.render(LLAMA3, "x", "x", "x")
    controls = set(LLAMA3.special.values())
    assert [i for i in ids if i in controls] == [i for i in plain if i in controls]
    assert LLAMA3.decode(ids).count(nasty) == template.layout.prompt.count("{instruction}") + 2


def test_a_template_of_ones_own(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text('prompt: "<|begin_of_text|>Q: {input} A:"\nanswer: " {output}<|eot_id|>"\n')
    template = load_template(str(path))
    template.check(LLAMA3)
    ids, labels = template.render(LLAMA3, "unused", "Clear {x}.", "Normal.")
    assert (template.name, LLAMA3.decode(ids)) == ("mine", "<|begin_of_text|>Q: Clear {x}. A: Normal.<|eot_id|>")
    assert labels.count(IGNORED_LABEL) == len(template.prompt_ids(LLAMA3, "", "Clear {x}."))


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("prompt: '{input}'\nanswer: '{output}<|eot_id|>'", "begin with a control token"),
        ("prompt: '<|a|>'\nanswer: '{output}<|eot_id|>'", "{input} once"),
        ("prompt: '<|a|>{input}{output}'\nanswer: '{output}<|eot_id|>'", "no {output}"),
        ("prompt: '<|a|>{input}'\nanswer: '{output}'", "end with the only control token"),
        ("prompt: '<|a|>{input}{instruction}'\nanswer: '{output}<|eot_id|>'", "jinja is missing"),
        ("prompt: '<|a|>{input}'\nanswer: '{output}<|eot_id|>'\nloss: some", "loss"),
        ("answer: '{output}<|eot_id|>'", "prompt: Field required"),
        ("[]", "named keys"),
    ],
)
def test_wrong_templates_are_told(tmp_path, content, word):
    path = tmp_path / "wrong.yaml"
    path.write_text(content)
    with pytest.raises(UsageError) as caught:
        load_template(str(path))
    assert word in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_control_token_that_the_vocabulary_lacks(tmp_path):
    path = tmp_path / "other.yaml"
    path.write_text("prompt: '<|im_start|>{input}'\nanswer: '{output}<|im_end|>'\n")
    with pytest.raises(UsageError, match=r"llama3 has no <\|im_end\|>, <\|im_start\|>"):
        load_template(str(path)).check(LLAMA3)


def test_files_that_cannot_be_templates(tmp_path):
    (tmp_path / "llama3.yaml").write_text("")
    with pytest.raises(UsageError, match="rename"):
        load_template(str(tmp_path / "llama3.yaml"))
    with pytest.raises(BadInput, match="No such file"):
        load_template(str(tmp_path / "gone.yaml"))
