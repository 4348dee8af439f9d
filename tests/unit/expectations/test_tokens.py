"""Token-level truths of packed rows: none is broken by what the packer makes, each by a change of its own."""

import numpy as np
import pyarrow as pa
import pytest

from expectations.tokens import FAULTS, count_faults, layout_of
from radlake.chat import TEMPLATES
from radlake.sequences import pack_bucket

NO_FAULTS = dict.fromkeys(FAULTS, 0)
PAIRS = pa.Table.from_pylist(
    [
        {
            "pair_key": f"{n:032x}",
            "report_key": f"{n:032x}",
            "split": "train",
            "bucket": 0,
            "order": f"{n:03}",
            "instruction": "Write the impression.",
            "input": f"Exam: CT\nFindings: Nodule of {n} mm <|eot_id|>. {'Clear. ' * n}",
            "output": "No change.\n\nStable nodule.",
        }
        for n in range(12)
    ]
)


def packed(template: str) -> list[dict]:
    return pack_bucket(PAIRS, "p", "tiny", template, 256 if template != "alpaca" else 512).to_pylist()


def faults(rows: list[dict], template: str) -> list[dict]:
    lists = [
        pa.array([row[name] for row in rows], pa.list_(pa.int32())) for name in ("input_ids", "labels", "seq_lengths")
    ]
    return count_faults(*lists, layout_of(template, "tiny")).to_pylist()


@pytest.fixture
def own_template(tmp_path) -> str:
    path = tmp_path / "own.yaml"
    path.write_text('prompt: "<|begin_of_text|>{input}<|eot_id|>Then: "\nanswer: "{output}<|end_of_text|>"\n')
    return str(path)


@pytest.mark.parametrize("template", [*TEMPLATES, "own"])
def test_what_the_packer_makes_has_none(template, own_template):
    template = own_template if template == "own" else template
    rows = packed(template)
    assert len(rows) > 2 and any(len(row["seq_lengths"]) > 1 for row in rows)
    assert faults(rows, template) == [NO_FAULTS] * len(rows)


def test_batches_of_nothing_and_of_nulls():
    assert faults([], "llama3") == []
    assert faults([{"input_ids": None, "labels": None, "seq_lengths": None}], "llama3") == [NO_FAULTS]


def test_a_slice_of_a_batch_is_judged_by_its_own_rows():
    rows = packed("llama3")
    rows[0]["labels"] = rows[0]["labels"][:-1]
    lists = [pa.array([r[n] for r in rows], pa.list_(pa.int32()))[1:] for n in ("input_ids", "labels", "seq_lengths")]
    assert count_faults(*lists, layout_of("llama3", "tiny")).to_pylist() == [NO_FAULTS] * (len(rows) - 1)


def _unmask(row):
    row["labels"][3] = row["input_ids"][3]


def _mask_an_answer(row):
    row["labels"] = [-100 if n == len(row["labels"]) - 2 else label for n, label in enumerate(row["labels"])]


def _loss_from_the_header_on(row):
    first = next(n for n, label in enumerate(row["labels"]) if label != -100)
    row["labels"][first - 1] = row["input_ids"][first - 1]


def _loss_on_nothing(row):
    row["labels"] = [-100] * len(row["labels"])


def _another_label(row):
    row["labels"][-2] += 1


def _a_label_short(row):
    del row["labels"][0]


def _a_document_short(row):
    row["seq_lengths"][-1] -= 2


def _no_document(row):
    row["seq_lengths"].append(0)


def _without_its_end(row):
    row["input_ids"][-1] = row["labels"][-1] = 5


def _control_within(row):
    row["input_ids"][3] = row["input_ids"][-1]


def _turns_swapped(row):
    special = [n for n, token in enumerate(row["input_ids"]) if token >= layout_of("llama3", "tiny").lowest_control]
    first, second = special[1:3]
    row["input_ids"][first], row["input_ids"][second] = row["input_ids"][second], row["input_ids"][first]


def _loss_from_the_second_word_on(row):
    first = next(n for n, label in enumerate(row["labels"]) if label != -100)
    row["labels"][first] = -100


def _not_opened_at_once(row):
    row["input_ids"][:2] = row["input_ids"][1::-1]


@pytest.mark.parametrize("template", ["alpaca", "llama2", "own"])
@pytest.mark.parametrize(
    ("change", "fault", "count"),
    [
        (_unmask, "documents_badly_masked", 1),
        (_mask_an_answer, "documents_badly_masked", 1),
        (_loss_on_nothing, "documents_badly_masked", None),
        (_control_within, "documents_badly_controlled", 1),
        (_without_its_end, "documents_badly_controlled", 1),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_where_text_of_the_pair_precedes_the_loss_it_is_one_stretch(template, change, fault, count, own_template):
    template = own_template if template == "own" else template
    rows = packed(template)
    change(rows[1])
    expected = len(rows[1]["seq_lengths"]) if count is None else count
    assert faults(rows, template) == [NO_FAULTS, {**NO_FAULTS, fault: expected}, *[NO_FAULTS] * (len(rows) - 2)]


@pytest.mark.parametrize(
    ("change", "fault", "count"),
    [
        (_unmask, "documents_badly_masked", 1),
        (_mask_an_answer, "documents_badly_masked", 1),
        (_loss_from_the_header_on, "documents_badly_masked", 1),
        (_loss_from_the_second_word_on, "documents_badly_masked", 1),
        (_loss_on_nothing, "documents_badly_masked", None),
        (_another_label, "labels_of_other_tokens", 1),
        (_a_label_short, "labels_off", 1),
        (_a_document_short, "documents_tokens_off", 2),
        (_no_document, "documents_tokens_off", 1),
        (_without_its_end, "documents_badly_controlled", 1),
        (_control_within, "documents_badly_controlled", 1),
        (_turns_swapped, "documents_badly_controlled", 1),
        (_not_opened_at_once, "documents_badly_controlled", 1),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_each_change_is_one_fault_of_its_row(change, fault, count):
    rows = packed("llama3")
    change(rows[1])
    found = faults(rows, "llama3")
    expected = len(rows[1]["seq_lengths"]) if count is None else count
    assert found[1] == {**NO_FAULTS, fault: expected}
    assert found[:1] + found[2:] == [NO_FAULTS] * (len(rows) - 1)


@pytest.mark.parametrize("template", ["llama31", "llama2", "alpaca"])
@pytest.mark.parametrize("change", [_unmask, _loss_from_the_header_on, _loss_from_the_second_word_on])
def test_the_loss_begins_with_the_answer_in_every_template(template, change):
    rows = packed(template)
    change(rows[0])
    assert faults(rows, template)[0] == {**NO_FAULTS, "documents_badly_masked": 1}


def test_plain_text_has_its_loss_on_all_but_the_first_token():
    rows = packed("plain")
    rows[0]["labels"][5] = -100
    rows[1]["labels"][0] = rows[1]["input_ids"][0]
    rows[2]["input_ids"][-1] = rows[2]["labels"][-1] = 7
    names = ("documents_badly_masked", "documents_badly_masked", "documents_badly_controlled")
    assert faults(rows[:3], "plain") == [{**NO_FAULTS, name: 1} for name in names]


def test_many_rows_at_once_count_as_each_alone():
    rows = packed("llama3")
    for number, row in enumerate(rows):
        if number % 2:
            _unmask(row)
    alone = [faults([row], "llama3")[0] for row in rows]
    assert faults(rows, "llama3") == alone
    assert np.sum([row["documents_badly_masked"] for row in alone]) == len(rows) // 2
