"""Make the vocabulary `tiny` of the synthetic corpus: byte-pair merges, in the form of Llama-3's rank file.

    python -m radlake.synth.subwords OUT [--reports 5000] [--seed 7] [--ranks 2032]

2,032 ranks and 16 control tokens make 2,048 ids. The same arguments give the same bytes.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import click

from radlake.prompts import INSTRUCTIONS, PREFIXES
from radlake.synth.block import Task, draw_records
from radlake.synth.records import gold_of
from radlake.tokenizer import LLAMA3_SPLIT

RANKS = 2032


def train_ranks(texts: Iterable[str], ranks: int = RANKS) -> list[bytes]:
    """The bytes of each token in the order of merging; the first 256 are the single bytes."""
    from tokenizers import Regex, Tokenizer, models, pre_tokenizers, trainers

    trained = Tokenizer(models.BPE())
    trained.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(LLAMA3_SPLIT), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    trained.train_from_iterator(
        texts, trainers.BpeTrainer(vocab_size=ranks, initial_alphabet=alphabet, show_progress=False)
    )
    by_id = sorted(trained.get_vocab().items(), key=lambda entry: entry[1])
    byte_of = _byte_of_letter()
    merged = [bytes(byte_of[letter] for letter in token) for token, _ in by_id]
    return [bytes([value]) for value in range(256)] + [token for token in merged if len(token) > 1]


def _byte_of_letter() -> dict[str, int]:
    """The visible letters that byte-level BPE writes for bytes: printable ones stand for themselves."""
    plain = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    others = [value for value in range(256) if value not in plain]
    return {chr(value): value for value in plain} | {chr(256 + n): value for n, value in enumerate(others)}


def _corpus(reports: int, seed: int) -> Iterator[str]:
    yield from INSTRUCTIONS
    yield from PREFIXES
    rnd = Random(f"subwords:{seed}").random
    for record in draw_records(rnd, Task(seed, 0, reports, ("", ""), None)):
        gold = gold_of(record)
        for name in ("findings", "impression"):
            if name in gold.sections:
                start, end = gold.sections[name]
                yield gold.text[start:end]


@click.command()
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--reports", default=5000, show_default=True)
@click.option("--seed", default=7, show_default=True)
@click.option("--ranks", default=RANKS, show_default=True)
def main(out: Path, reports: int, seed: int, ranks: int) -> None:
    """Write the rank file OUT."""
    tokens = train_ranks(_corpus(reports, seed), ranks)
    lines = (f"{base64.b64encode(token).decode()} {rank}\n" for rank, token in enumerate(tokens))
    out.write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    main()
