"""Defects of what is made of reports: pairs, packed rows, the dictionary, merged patients, what a snapshot takes."""

from __future__ import annotations

from typing import Any

from radlake.prompts import PREFIX_SEPARATOR, PREFIXES
from tests.spark.defects import (
    LEAK,
    ONE_SPLIT,
    Defect,
    Row,
    copy,
    has_length,
    is_between,
    is_in_set,
    is_unique,
    leak_in,
    matches,
    put,
    put_in,
)
from tests.spark.defects.reports import another_split


def _pair(name: str, change: Any, **found: int) -> Defect:
    return Defect("instruction_pairs", name, change, found)


def _prefix_in_test(rows: list[Row]) -> None:
    output = PREFIXES[3] + PREFIX_SEPARATOR + rows[3]["impression"]
    rows[3].update(split="test", prefix_id=3, output=output, patient_key="0" * 32)


def _name_in_the_answer(rows: list[Row]) -> None:
    rows[3].update(impression=LEAK, output=LEAK, prefix_id=None)


def _of_another(name: str) -> Any:
    """A row takes a value that another row has and it has not."""

    def change(rows: list[Row]) -> None:
        rows[3][name] = next(row[name] for row in rows if row[name] != rows[3][name])

    return change


PAIRS = (
    _pair("a pair twice", copy("pair_key"), **{is_unique("pair_key"): 2}),
    _pair("two pairs of a report", copy("report_key"), **{is_unique("report_key"): 2}),
    _pair("a patient in two splits", another_split, **{ONE_SPLIT: 1}),
    *(
        _pair(f"a {name} that is none", put(3, **{name: "P-7"}), **{matches(name): 1})
        for name in ("pair_key", "report_key", "patient_key")
    ),
    _pair("a split of no name", put(3, split="dev", patient_key="0" * 32), **{is_in_set("split"): 1}),
    _pair("an instruction of no number", put(3, instruction_id=20), **{is_between("instruction_id"): 1}),
    _pair("a prefix of no number", put_in(range(2), prefix_id=10), **{is_between("prefix_id"): 2}),
    _pair("hardly an input", put(3, input="Exam: \nFindings: x"), **{has_length("input"): 1}),
    _pair("an answer of nothing", put(3, impression="", output="", prefix_id=None), **{has_length("impression"): 1}),
    _pair("an input without its exam", put(3, input="The lungs are clear today."), **{matches("input"): 1}),
    _pair("the instruction of another", _of_another("instruction"), **{is_in_set("instruction_is_chosen"): 1}),
    _pair("an output that was cut", put(3, output="No"), **{is_in_set("output_is_chosen"): 1}),
    _pair("a prefix in test", _prefix_in_test, **{is_in_set("bare_in_test"): 1}),
    _pair("a name in the input", leak_in("input"), **{is_between("leaks_in_input"): 1}),
    _pair("a name in the output", _name_in_the_answer, **{is_between("leaks_in_output"): 1}),
)


def _packed(name: str, change: Any, **found: int) -> Defect:
    return Defect("packed_sequences", name, change, found)


def _two_rows_in_one(rows: list[Row]) -> None:
    for name in ("input_ids", "labels", "seq_lengths", "pair_keys"):
        rows[0][name] = [*rows[0][name], *rows[1][name]]


def _empty(rows: list[Row]) -> None:
    rows[0].update(input_ids=[], labels=[], seq_lengths=[], pair_keys=[])


def _a_pair_short(rows: list[Row]) -> None:
    rows[0]["pair_keys"] = rows[0]["pair_keys"][1:]


def _a_document_longer(rows: list[Row]) -> None:
    lengths = rows[0]["seq_lengths"]
    rows[0]["seq_lengths"] = [lengths[0] + 3, *lengths[1:]]


def _a_label_short(rows: list[Row]) -> None:
    rows[0]["labels"] = rows[0]["labels"][:-1]


def _another_label(rows: list[Row]) -> None:
    rows[0]["labels"] = [*rows[0]["labels"][:-2], 17, rows[0]["labels"][-1]]


def _loss_on_the_prompt(rows: list[Row]) -> None:
    rows[0]["labels"] = [*rows[0]["input_ids"][:9], *rows[0]["labels"][9:]]


def _no_end(rows: list[Row]) -> None:
    for name in ("input_ids", "labels"):
        rows[0][name] = [*rows[0][name][:-1], 17]


PACKED = (
    _packed(
        "a place twice",
        copy("profile", "split", "bucket", "row"),
        **{is_unique("profile", "split", "bucket", "row"): 2},
    ),
    _packed("test among the rows", put(0, split="test"), **{is_in_set("split"): 1}),
    _packed("another profile", put(0, profile="other"), **{is_in_set("profile"): 1}),
    _packed("a negative bucket", put(0, bucket=-1), **{is_between("bucket"): 1}),
    _packed("a negative place", put(0, row=-1), **{is_between("row"): 1}),
    _packed("a row too long", _two_rows_in_one, **{is_between("length_tokens"): 1}),
    _packed("a row of nothing", _empty, **{is_between("length_tokens"): 1}),
    _packed("a pair short", _a_pair_short, **{is_between("pairs_off"): 1}),
    _packed("a document that is longer", _a_document_longer, **{is_between("documents_tokens_off"): 1}),
    _packed("a label short", _a_label_short, **{is_between("labels_off"): 1}),
    _packed("a label of another token", _another_label, **{is_between("labels_of_other_tokens"): 1}),
    _packed("loss on the prompt", _loss_on_the_prompt, **{is_between("documents_badly_masked"): 1}),
    _packed("an answer without its end", _no_end, **{is_between("documents_badly_controlled"): 1}),
    _packed("no row at all", list.clear, **{"expect_table_row_count_to_be_between()": 0}),
)

_OWN_KEY = ("scope", "source", "owner", "kind", "value")
IDENTIFIERS = (
    Defect("raw_identifiers", "an entry twice", copy(*_OWN_KEY), {is_unique(*_OWN_KEY): 2}),
    Defect("raw_identifiers", "a scope of no kind", put(3, scope="ward"), {is_in_set("scope"): 1}),
    Defect("raw_identifiers", "a kind of none", put(3, kind="shoe size"), {is_in_set("kind"): 1}),
    Defect("raw_identifiers", "an entry of nothing", put(3, value=""), {has_length("value"): 1}),
)
_STATEMENT = ("source_sha256", "byte_start", "position")
ALIASES = (
    Defect("patient_aliases", "a statement twice", copy(*_STATEMENT), {is_unique(*_STATEMENT): 2}),
    Defect("patient_aliases", "nobody became somebody", put(3, old_id=""), {has_length("old_id"): 1}),
    Defect("patient_aliases", "a text as patient", put(3, current_id="x" * 300), {has_length("current_id"): 1}),
)


def _cut(name: str, change: Any, **found: int) -> Defect:
    return Defect("snapshot", name, change, found)


SNAPSHOT = (
    _cut("no pair at all", list.clear, **{"expect_table_row_count_to_be_between()": 0}),
    _cut("a pair twice", copy("pair_key"), **{is_unique("pair_key"): 2}),
    _cut("a pair key that is none", put(3, pair_key="P-7"), **{matches("pair_key"): 1}),
    _cut("a split of no name", put(3, split="dev"), **{is_in_set("split"): 1}),
    *(
        _cut(f"a name in the {name}", leak_in(name), **{is_between(f"leaks_in_{name}"): 1})
        for name in ("input", "output", "impression")
    ),
)
