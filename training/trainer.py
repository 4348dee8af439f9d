"""trl's SFTTrainer over packed rows, with an eval loss that counts tokens and a record of what went into each step."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import torch
import torch.distributed as dist
from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments
from trl import SFTTrainer

from radlake.files import append_json_line
from training.run_folder import RunFolder

if TYPE_CHECKING:
    from datasets import Dataset


class RowTrainer(SFTTrainer):
    """Trains on rows as they are. `run` gets a line per optimizer step: which rows, in which order."""

    def __init__(self, run: RunFolder, **arguments: Any) -> None:
        super().__init__(**arguments)
        self._run = run
        self.tokens_seen = 0
        self.evaluated_at: int | None = None  # the step of the last look at the eval split
        self.probe: dict[str, list[float]] = {}  # strongest next tokens after the first eval row, at that step

    def get_batch_samples(self, epoch_iterator: Iterator, num_batches: int, device: torch.device) -> tuple[list, Any]:
        """The batches of one optimizer step; also writes down a digest of their rows over all processes."""
        batches, items = super().get_batch_samples(epoch_iterator, num_batches, device)
        digest = hashlib.sha256()
        for batch in batches:
            digest.update(batch["input_ids"].cpu().numpy().astype(np.int64).tobytes())
        tokens = sum(batch["input_ids"].numel() for batch in batches)
        own = torch.tensor([int.from_bytes(digest.digest()[:7], "big"), tokens], device=device)
        everyone = [torch.empty_like(own) for _ in range(self.accelerator.num_processes)]
        dist.all_gather(everyone, own)
        self.tokens_seen += sum(int(one[1]) for one in everyone)
        if self.is_world_process_zero():
            rows = hashlib.sha256(repr([int(one[0]) for one in everyone]).encode()).hexdigest()[:16]
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
        if state.global_step >= state.max_steps:
            control.should_save = False

    def on_save(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **kwargs: Any) -> None:
        """All processes have written their parts: only now may a resume use this checkpoint."""
        dist.barrier()
        if state.is_world_process_zero:
            folder = self._run.checkpoints / f"checkpoint-{state.global_step}"
            self._run.complete(folder, self._trainer.tokens_seen, keep=self._keep)

    def _write(self, state: TrainerState, content: dict[str, Any]) -> None:
        append_json_line(self._run.metrics, {"step": state.global_step, "steps": state.max_steps, **content})
