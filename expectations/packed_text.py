"""Whether packed rows still say what their pairs say: a sample of documents is decoded and held against the texts.

What is expected is put together from the template's text, not by the code that rendered it, so that a mistake of the
encoder, the packer or the file format is seen. Counts only are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from radlake.chat import Template, load_template
from radlake.tokenizer import Tokenizer, load_tokenizer

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from radlake.settings import PackSettings

SAMPLE = 250  # pairs, about
_FIELD = re.compile(r"\{(instruction|input|output)\}")


def texts_off(pairs: DataFrame, candidate: DataFrame, count: int, settings: PackSettings) -> int:
    """Documents of a sample of the `count` pairs whose tokens do not spell the pair's text. Two actions.

    The sample is that of the lowest keys, which are pseudonyms: the same in every run, and spread over all buckets.
    Of pairs that were cut to fit, the input needs only begin as theirs does.
    """
    from pyspark.sql import functions as F

    profile = settings.profiles[settings.profile]
    below = _first_keys(count)
    rows = candidate.where(F.isnull("rule") & (F.array_min("pair_keys") < below))
    packed = rows.select("pair_keys", "seq_lengths", "input_ids").toArrow()
    texts = pairs.where(F.col("pair_key") < below).select("pair_key", "instruction", "input", "output").toArrow()
    told = {pair["pair_key"]: pair for pair in texts.to_pylist()}
    tokenizer, template = load_tokenizer(profile.tokenizer), load_template(profile.template)
    cut = settings.too_long == "truncate"
    return sum(
        not spells(tokenizer, template, ids, told[key], may_be_cut=cut)
        for key, ids in _documents(packed)
        if key in told
    )


def _first_keys(count: int) -> str:
    """What about `SAMPLE` of so many keys (hex) are below; "g", which all are below, if there are no more."""
    return f"{SAMPLE * 16**8 // count:08x}" if count > SAMPLE else "g"


def _documents(packed: pa.Table) -> Iterator[tuple[str, np.ndarray]]:
    """Pair key and tokens of each document of whole rows; a row that does not add up has a rule of its own."""
    columns = (packed[name] for name in ("pair_keys", "seq_lengths", "input_ids"))
    for keys, lengths, ids in zip(*columns, strict=True):
        tokens = ids.values.to_numpy()
        bounds = [0, *np.cumsum(lengths.values.to_numpy()).tolist()]
        if len(keys) == len(bounds) - 1 and bounds[-1] == tokens.size:
            yield from zip(keys.as_py(), (tokens[a:b] for a, b in pairwise(bounds)), strict=True)


def spells(
    tokenizer: Tokenizer, template: Template, ids: np.ndarray, pair: dict[str, Any], *, may_be_cut: bool = False
) -> bool:
    """Whether a document's tokens decode to the pair in the template's words."""
    try:
        text = tokenizer.decode(ids.tolist())
    except ValueError:
        return False
    fields = {name: pair[name].strip() for name in ("instruction", "input", "output")}
    before, after = template.layout.prompt.split("{input}")
    head, tail = _filled(before, fields), _filled(after + template.layout.answer, fields)
    if not (text.startswith(head) and text.endswith(tail)) or len(text) < len(head) + len(tail):
        return False
    given = text[len(head) : len(text) - len(tail)]
    return given == fields["input"] or (may_be_cut and bool(given) and fields["input"].startswith(given))


def _filled(text: str, fields: dict[str, str]) -> str:
    return _FIELD.sub(lambda field: fields[field[1]], text)
