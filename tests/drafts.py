"""A small real snapshot, built from invented pairs through the pieces that `snapshot create` uses."""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import numpy as np
import pyarrow as pa

from radlake.chat import load_template
from radlake.packing import pack
from radlake.prompts import INSTRUCTIONS, PREFIXES
from radlake.snapshot.card import write_card
from radlake.snapshot.files import FileEntry
from radlake.snapshot.manifest import (
    FunnelStep,
    Manifest,
    ProfileInfo,
    TemplateInfo,
    TokenizerInfo,
    write_manifest,
)
from radlake.snapshot.pairs import TEST_SCHEMA, write_pairs, write_test
from radlake.snapshot.shard import ShardWriter
from radlake.synth.block import Task, draw_records
from radlake.synth.records import gold_of
from radlake.tokenizer import load_tokenizer

CAPACITY = 256


def invented_pairs(count: int = 60) -> list[dict[str, str]]:
    """Pairs sorted by key: two thirds train, the rest eval and test; every third output has a prefix."""
    pairs = []
    for number in range(count):
        split = ("train", "train", "train", "train", "eval", "test")[number % 6]
        prefix = PREFIXES[number % 10] + " " if split != "test" and number % 3 == 0 else ""
        pairs.append(
            {
                "pair_key": f"{number:064x}",
                "instruction": INSTRUCTIONS[number % 20],
                "input": "Chest radiograph. " + "The lungs are clear. " * (1 + number % 7),
                "output": f"{prefix}Stable nodule of {number} mm.",
                "split": split,
            }
        )
    return pairs


def synthetic_pairs(reports: int, seed: int = 3) -> list[dict[str, str]]:
    """Pairs of the synthetic hospital, sorted by key: one in twenty eval, one in twenty test."""
    pairs = []
    rnd = Random(f"pairs:{seed}").random
    for number, record in enumerate(draw_records(rnd, Task(seed, 0, reports, ("", ""), None))):
        gold = gold_of(record)
        said = [gold.text[slice(*gold.sections[n])].strip() for n in ("findings", "impression") if n in gold.sections]
        if len(said) == 2 and all(said):
            pairs.append(
                {
                    "pair_key": f"{number:032x}",
                    "instruction": INSTRUCTIONS[number % 20],
                    "input": f"Exam: {record.visit.description}\nFindings: {said[0]}",
                    "output": said[1],
                    "split": {0: "test", 1: "eval"}.get(number % 20, "train"),
                }
            )
    return pairs


@dataclass
class Draft:
    """What goes into a snapshot; a test may damage `packed` or `manifest` before it is sealed."""

    pairs: list[dict[str, str]] = field(default_factory=invented_pairs)
    tokenizer: str = "llama3"
    template: str = "llama3"
    capacity: int = CAPACITY
    rows_per_shard: int = 4
    rows_per_batch: int = 2
    packed: dict[str, list[tuple]] = field(default_factory=dict)
    changes: dict = field(default_factory=dict)

    def __post_init__(self):
        for split in ("train", "eval"):
            self.packed[split] = self._pack(split)

    def seal(self, root: Path) -> Path:
        """Writes everything under `root/snapshots/<id>` and returns that folder."""
        folder = root / "snapshots" / ".writing"
        folder.mkdir(parents=True)
        writers = {split: self._write_shards(folder, split) for split in self.packed}
        shards = [entry for writer in writers.values() for entry in writer.entries]
        pairs = write_pairs(folder, [pa.Table.from_pylist(self.pairs)])
        manifest = self._manifest([*shards, pairs.entry, self._write_test(folder)], shards, pairs)
        lengths = {split: writer.lengths.counts() for split, writer in writers.items()}
        manifest = manifest.model_copy(update={"lengths": lengths, **self.changes})
        manifest = manifest.with_files(write_card(folder, manifest))
        write_manifest(folder, manifest)
        return folder.rename(folder.with_name(manifest.id))

    def _pack(self, split):
        tokenizer, template = load_tokenizer(self.tokenizer), load_template(self.template)
        chosen = [number for number, pair in enumerate(self.pairs) if pair["split"] == split]
        documents = [
            template.render(tokenizer, *(self.pairs[i][f] for f in ("instruction", "input", "output"))) for i in chosen
        ]
        lengths = np.array([len(ids) for ids, _ in documents], dtype=np.int64)
        return [
            (
                [token for i in row for token in documents[i][0]],
                [label for i in row for label in documents[i][1]],
                lengths[row].tolist(),
                [chosen[i] for i in row],
            )
            for row in pack(lengths, self.capacity)
        ]

    def _write_shards(self, folder, split) -> ShardWriter:
        with ShardWriter(folder, split, self.rows_per_shard, self.rows_per_batch) as writer:
            for row in self.packed[split]:
                writer.write_row(*row)
        return writer

    def _write_test(self, folder) -> FileEntry:
        extra = {"modality": "XR", "body_part": None}
        test = [p | extra | {"reference": p["output"]} for p in self.pairs if p["split"] == "test"]
        names = ("pair_key", "instruction", "input", "output", "reference", "modality", "body_part")
        table = pa.Table.from_pylist([{name: pair[name] for name in names} for pair in test], TEST_SCHEMA)
        return write_test(folder, [table])

    def _manifest(self, entries, shards, pairs) -> Manifest:
        tokenizer, template = load_tokenizer(self.tokenizer), load_template(self.template)
        per_split = {s: [e for e in shards if e.path.startswith(s)] for s in self.packed}
        return Manifest(
            pairs_root=pairs.pairs_root,
            created_at="2026-01-02T03:04:05Z",
            radlake_version="0.1.0",
            tables={"instruction_pairs": 3, "packed_sequences": 2},
            config={"seed": 7},
            code={"pack": "0" * 64},
            tokenizer=TokenizerInfo(
                name=tokenizer.name,
                sha256=tokenizer.sha256,
                vocab_size=tokenizer.vocab_size,
                library=tokenizer.library,
            ),
            template=TemplateInfo(name=template.name, sha256=template.sha256),
            profile=ProfileInfo(name=f"{self.tokenizer}-{self.capacity}", max_length_tokens=self.capacity),
            policy="redact",
            rows={split: sum(e.rows for e in found) for split, found in per_split.items()},
            tokens={split: sum(e.tokens for e in found) for split, found in per_split.items()},
            pairs=pairs.pairs,
            funnel=[
                FunnelStep(stage="filter", rule=None, rows=5_060),
                FunnelStep(stage="filter", rule="no_findings", rows=7),
                FunnelStep(stage="filter", rule="findings_under_10_words", rows=1_234),
            ],
            gates=[{"table": "instruction_pairs", "passed": True, "expectations": 6}],
            files=sorted(entries, key=lambda entry: entry.path),
        ).identified()
