"""One process of a run: load, train, save. Started by `training.launch`, never by hand.

torchrun … -m training.worker RUN_FOLDER
"""

from __future__ import annotations

import ctypes
import errno
import os
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from radlake.errors import EnvironmentFault, RadlakeError
from radlake.files import read_json_lines
from radlake.tokenizer import load_tokenizer
from training.arguments import trainer_arguments
from training.dataset import ShardRows, split_rows
from training.elastic import needs_reshaping, resume_at
from training.preflight import Plan
from training.run_folder import RunFolder

_PR_SET_PDEATHSIG = 1


def main() -> None:
    """Train what RUN_FOLDER/run.json says; a known fault goes to RUN_FOLDER/failure.json for the launcher."""
    die_with_parent()
    run = RunFolder(Path(sys.argv[1]))
    try:
        train(run)
    except Exception as error:
        traceback.print_exc()  # into this process's log
        fault = _known(error)
        if fault is None:
            sys.exit(1)
        run.write("failure.json", {"message": str(fault), "exit_code": fault.exit_code})
        sys.exit(fault.exit_code)
    leave()


def leave() -> None:
    """End at once. All is saved, but on the interpreter's own way out gloo's threads sometimes abort the process."""
    from torch import distributed

    if distributed.is_initialized():
        distributed.destroy_process_group()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def die_with_parent() -> None:
    """Ask the kernel to kill this process when its parent dies: an orphan would go on writing into the run."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def train(run: RunFolder) -> None:
    """From the checked plan to the saved model."""
    started = time.monotonic()
    content = run.read("run.json")
    assert content is not None
    plan = Plan.of_run(content)
    checkpoint = run.latest_checkpoint()
    trainer = _trainer(plan, run, checkpoint)
    trainer.train(resume_from_checkpoint=str(checkpoint[0]) if checkpoint else None)
    if trainer.eval_dataset is not None and trainer.evaluated_at != trainer.state.global_step:
        trainer.evaluate()
    kind = "model" if plan.recipe.lora is None else "adapter"
    trainer.save_model(str(run.path / kind))
    if trainer.is_world_process_zero():
        run.write("result.json", _result(plan, run, trainer, kind, time.monotonic() - started))
    for callback in trainer.callback_handler.callbacks:
        if (writer := getattr(callback, "tb_writer", None)) is not None:
            writer.close()  # opened once more by the last evaluation
    trainer.accelerator.wait_for_everyone()


def _trainer(plan: Plan, run: RunFolder, checkpoint: tuple[Path, int, int] | None) -> Any:
    """The trainer, its model loaded; `checkpoint` (folder, step, tokens seen) is what it will go on from."""
    import torch
    from transformers import PrinterCallback
    from trl import SFTConfig

    from radlake.family import PAD, hf_tokenizer
    from training.model import adapters, load_model
    from training.trainer import RowTrainer, RunRecorder

    cpu = not torch.cuda.is_available()
    reshaped = checkpoint is not None and needs_reshaping(checkpoint[0], plan)
    arguments: SFTConfig = trainer_arguments(plan, run, cpu=cpu, resumed=bool(checkpoint), reshaped=reshaped)
    recipe = plan.recipe
    pad = load_tokenizer(recipe.model.tokenizer).special[PAD]
    trainer = RowTrainer(
        run,
        rows=ShardRows(plan.snapshot, plan.manifest, "train", filler=pad),
        batches=plan.batches(arguments.process_index, resume_at(checkpoint[0], plan) if checkpoint else 0),
        model=load_model(plan.model or run.base, recipe),
        args=arguments,
        train_dataset=split_rows(plan.snapshot, plan.manifest, "train"),
        eval_dataset=split_rows(plan.snapshot, plan.manifest, "eval"),
        processing_class=hf_tokenizer(recipe.model.tokenizer, recipe.model.template),
        peft_config=adapters(recipe),
    )
    trainer.remove_callback(PrinterCallback)
    trainer.tokens_seen = checkpoint[2] if checkpoint else 0
    trainer.add_callback(RunRecorder(run, trainer, recipe.every.keep_checkpoints))
    return trainer


def _result(plan: Plan, run: RunFolder, trainer: Any, kind: str, seconds: float) -> dict[str, Any]:
    lines = read_json_lines(run.metrics)
    losses = [line["loss"] for line in lines if "loss" in line]
    evals = [line["eval_loss"] for line in lines if "eval_loss" in line]
    return {
        "recipe": plan.recipe.name,
        "method": plan.recipe.method,
        "snapshot": plan.manifest.id,
        "steps": trainer.state.global_step,
        "loss": losses[-1] if losses else None,
        "eval_loss_before": evals[0] if evals else None,
        "eval_loss": evals[-1] if evals else None,
        "probe": trainer.probe or None,  # whoever loads the saved weights can compare
        "tokens": trainer.tokens_seen,
        "seconds": round(seconds, 1),
        "processes": plan.processes,
        "device": trainer.args.device.type,
        "model": kind,
    }


def _known(error: Exception) -> RadlakeError | None:
    """The fault as one line for a user; None for what only the log's trace explains."""
    import torch

    if isinstance(error, RadlakeError):
        return error
    if isinstance(error, torch.cuda.OutOfMemoryError):
        return EnvironmentFault(
            "training ran out of GPU memory; lower batch.rows_per_process, set gradient_checkpointing or zero.offload_*"
        )
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EROFS):
        return EnvironmentFault(f"training: {os.strerror(error.errno)}; check the disk and its permissions")
    return None


if __name__ == "__main__":
    main()
