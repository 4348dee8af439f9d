"""trl's SFTTrainer over packed rows, with an eval loss that counts tokens and a record of what went into each step."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import torch
import torch.distributed as dist
from torch.utils.data import DataLoader
from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments
from trl import SFTTrainer

from radlake.chat import IGNORED_LABEL
from radlake.files import append_json_line
from radlake.lake.storage import write_json
from training.dataset import Row, ShardRows
from training.elastic import STATE_FILE
from training.order import RankBatches
from training.run_folder import RunFolder

if TYPE_CHECKING:
    from datasets import Dataset

_MODULUS = 2**56


class RowTrainer(SFTTrainer):
    """Trains on `rows` as they are, in the order of `batches`. `run` gets a line per optimizer step: which rows.

    `train_dataset` is what trl looks at when it is made; no row is read from it. To the Trainer the whole run is one
    epoch, since `batches` knows the real ones.
    """

    def __init__(self, run: RunFolder, rows: ShardRows, batches: RankBatches, **arguments: Any) -> None:
        super().__init__(**arguments)
        self._run, self._rows, self.batches = run, rows, batches
        self._decays: list[float] = []  # weight decay per group of parameters
        self.tokens_seen = 0
        self.evaluated_at: int | None = None  # the step of the last look at the eval split
        self.probe: dict[str, list[float]] = {}  # strongest next tokens after the first eval row, at that step

    def get_train_dataloader(self) -> DataLoader:
        """This process's share of the rows from where the run begins or goes on; nobody shares it out again."""
        return DataLoader(
            self._rows,
            batch_sampler=self.batches,
            collate_fn=partial(_collated, self.data_collator),
            num_workers=self.args.dataloader_num_workers,
            pin_memory=self.args.dataloader_pin_memory and torch.cuda.is_available(),
            generator=torch.Generator(),  # or every iterator would draw from the one that dropout draws from
        )

    def create_optimizer(self, *arguments: Any) -> torch.optim.Optimizer:
        """The optimizer; remembers the weight decay of its groups, without empty ones as DeepSpeed does."""
        optimizer = super().create_optimizer(*arguments)
        assert optimizer is not None
        self._decays = [group["weight_decay"] for group in optimizer.param_groups if group["params"]]
        return optimizer

    def _load_optimizer_and_scheduler(self, checkpoint: str | None) -> None:
        super()._load_optimizer_and_scheduler(checkpoint)
        assert self.optimizer is not None
        # DeepSpeed's universal form gives all groups the settings of the first, and all weights one and the same
        # counter of steps, which each of them would then move on.
        for group, decay in zip(self.optimizer.param_groups, self._decays, strict=True):
            group["weight_decay"] = decay
        for state in self.optimizer.state.values():
            if isinstance(state.get("step"), torch.Tensor):
                state["step"] = state["step"].clone()

    def get_batch_samples(self, epoch_iterator: Iterator, num_batches: int, device: torch.device) -> tuple[list, Any]:
        """The batches of one optimizer step; also writes down a digest of their documents over all processes."""
        batches, items = super().get_batch_samples(epoch_iterator, num_batches, device)
        own = torch.tensor(digest_of(batches), device=device)
        everyone = [torch.empty_like(own) for _ in range(self.accelerator.num_processes)]
        dist.all_gather(everyone, own)
        self.tokens_seen += sum(int(one[1]) for one in everyone)
        if self.is_world_process_zero():
            rows = f"{sum(int(one[0]) for one in everyone) % _MODULUS:014x}"
            append_json_line(self._run.order, {"step": self.state.global_step + 1, "rows": rows})
        return batches, items

    def evaluate(self, *arguments: Any, **keywords: Any) -> dict[str, float]:
        """Mean loss per token that carries loss, over the whole eval split; does not depend on world or batch size."""
        model, rows = self.model_wrapped, cast("Dataset", self.eval_dataset)
        was_training = model.training
        model.eval()
        sums = torch.zeros(2, dtype=torch.float64, device=self.args.device)
        world, rank = self.accelerator.num_processes, self.accelerator.process_index
        for start in range(0, len(rows), world):
            mine = start + rank
            # Under ZeRO-3 all processes must go through the layers together, so one without a row repeats the first.
            row = mine if mine < len(rows) else 0
            sums += self._row_loss(model, rows[row], first=mine == 0) * (mine < len(rows))
        dist.all_reduce(sums)
        model.train(was_training)
        self.evaluated_at = self.state.global_step
        metrics = {"eval_loss": float(sums[0] / sums[1].clamp(min=1)), "eval_tokens": int(sums[1])}
        self.log(metrics)
        self.control = self.callback_handler.on_evaluate(self.args, self.state, self.control, metrics)
        return metrics

    def _row_loss(self, model: torch.nn.Module, row: dict[str, Any], *, first: bool) -> torch.Tensor:
        """(summed loss, tokens that carry it) of one row, shape (2,)."""
        inputs = self._prepare_inputs(self.data_collator([row]))
        labels = inputs.pop("labels")
        with torch.no_grad():
            logits = model(**inputs, use_cache=False).logits
        targets = labels[0, 1:]
        if first:
            strongest = logits[0, -1].float().topk(5)
            self.probe = {"tokens": strongest.indices.tolist(), "logits": strongest.values.tolist()}
        loss = torch.nn.functional.cross_entropy(logits[0, :-1].float(), targets, ignore_index=-100, reduction="sum")
        return torch.stack([loss.double(), (targets != -100).sum().double()])


def _collated(collate: Callable[[list[Row]], dict[str, Any]], rows: list[Row]) -> dict[str, Any]:
    """A batch with indices of 64 bits, as every loss on every device takes them; on disk they have 32."""
    batch = collate(rows)
    return batch | {name: batch[name].long() for name in ("input_ids", "labels")}


def digest_of(batches: list[dict[str, torch.Tensor]]) -> tuple[int, int]:
    """(sum of the documents' digests, their tokens) of collated batches; fillers do not count.

    A sum does not tell who got which document, so it is the same for any number of processes.
    """
    digest = tokens = 0
    for batch in batches:
        starts = np.flatnonzero(batch["position_ids"][0].cpu().numpy() == 0)[1:]
        ids, labels = (np.split(batch[name][0].cpu().numpy(), starts) for name in ("input_ids", "labels"))
        for document, targets in zip(ids, labels, strict=True):
            if (targets != IGNORED_LABEL).any():
                content = document.astype("<i8").tobytes() + targets.astype("<i8").tobytes()
                digest += int.from_bytes(hashlib.blake2b(content, digest_size=7).digest(), "big")
                tokens += document.size
    return digest % _MODULUS, tokens


class RunRecorder(TrainerCallback):
    """Writes metrics.jsonl and marks whole checkpoints, on the first process only."""

    def __init__(self, run: RunFolder, trainer: RowTrainer, keep: int) -> None:
        self._run, self._trainer, self._keep = run, trainer, keep
        self._last = (time.monotonic(), 0, 0)  # when, tokens, step

    def on_train_begin(
        self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **kwargs: Any
    ) -> None:
        """The clock starts once everything is loaded."""
        self._last = (time.monotonic(), self._trainer.tokens_seen, state.global_step)

    def on_log(
        self,
        args: TrainingArguments,
        state: TrainerState,
        control: TrainerControl,
        logs: dict[str, float] | None = None,
        **kwargs: Any,
    ) -> None:
        """One line; speeds are over the time since the line before."""
        if not state.is_world_process_zero or not logs:
            return
        if "eval_loss" in logs:
            self._write(state, {name: logs[name] for name in ("eval_loss", "eval_tokens")})
        elif "loss" in logs:
            now, tokens = time.monotonic(), self._trainer.tokens_seen
            seconds, seen = now - self._last[0], tokens - self._last[1]
            speed = {"tokens": tokens, "tokens_per_second": seen / seconds, "seconds": seconds}
            kept: dict[str, Any] = {name: logs[name] for name in ("loss", "grad_norm", "learning_rate") if name in logs}
            self._write(state, {"epoch": state.epoch, **kept, **speed})
            self._last = (now, tokens, state.global_step)

    def on_step_end(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **kwargs: Any) -> None:
        """No checkpoint at the last step: the Trainer would go on from it with one step too many."""
        state.epoch = self._trainer.batches.order.epoch_at(state.global_step)
        if state.global_step >= state.max_steps:
            control.should_save = False

    def on_save(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **kwargs: Any) -> None:
        """All processes have written their parts: only now may a resume use this checkpoint."""
        dist.barrier()
        if state.is_world_process_zero:
            folder = self._run.checkpoints / f"checkpoint-{state.global_step}"
            order = self._trainer.batches.order
            place = order.state(order.sample_at(state.global_step)) | {"processes": args.world_size}
            write_json(str(folder / STATE_FILE), place)
            self._run.complete(folder, self._trainer.tokens_seen, keep=self._keep)

    def _write(self, state: TrainerState, content: dict[str, Any]) -> None:
        append_json_line(self._run.metrics, {"step": state.global_step, "steps": state.max_steps, **content})
