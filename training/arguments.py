"""A recipe as trl's and DeepSpeed's arguments."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from training.preflight import Plan
from training.run_folder import RunFolder

if TYPE_CHECKING:
    from trl import SFTConfig


def trainer_arguments(plan: Plan, run: RunFolder, *, cpu: bool, resumed: bool, reshaped: bool = False) -> SFTConfig:
    """What trl must be told so that packed rows are trained as they are.

    `packing=True` would pack again and forget where documents end; `padding_free=False` would ignore seq_lengths;
    `max_length` and dataset preparation would rewrite the memory-mapped rows.
    """
    from trl import SFTConfig

    if cpu:
        _join_over_gloo()
    recipe, every = plan.recipe, plan.recipe.every
    return SFTConfig(
        output_dir=str(run.checkpoints),
        max_steps=plan.steps,
        per_device_train_batch_size=recipe.batch.rows_per_process,
        per_device_eval_batch_size=1,
        gradient_accumulation_steps=plan.batches(0).accumulation,
        ignore_data_skip=True,  # the batches of a resumed run begin where it goes on
        dataloader_num_workers=recipe.batch.loader_workers,
        gradient_checkpointing=recipe.gradient_checkpointing,
        bf16=recipe.precision == "bf16",
        packing=False,
        padding_free=True,
        max_length=None,
        dataset_kwargs={"skip_prepare_dataset": True},
        completion_only_loss=False,
        optim=recipe.optimizer.name,
        learning_rate=recipe.optimizer.learning_rate,
        weight_decay=recipe.optimizer.weight_decay,
        adam_beta1=recipe.optimizer.betas[0],
        adam_beta2=recipe.optimizer.betas[1],
        max_grad_norm=recipe.optimizer.clip,
        lr_scheduler_type=recipe.schedule.name,
        warmup_steps=round(recipe.schedule.warmup_share * plan.steps),
        logging_steps=every.log,
        logging_first_step=True,
        eval_strategy="steps" if plan.manifest.rows.get("eval") else "no",
        eval_steps=every.eval,
        eval_on_start=bool(plan.manifest.rows.get("eval")) and not resumed,
        save_strategy="steps",
        save_steps=every.checkpoint,
        seed=recipe.seeds.model,
        data_seed=recipe.seeds.data,
        report_to=list(recipe.report),
        disable_tqdm=True,
        remove_unused_columns=False,
        # Not use_cpu, which would mean DDP in place of DeepSpeed.
        accelerator_config={"use_configured_state": True} if cpu else None,
        deepspeed=deepspeed_config(plan) | ({"checkpoint": {"load_universal": True}} if reshaped else {}),
    )


def _join_over_gloo() -> None:
    """Form the process group of CPU processes: left alone, accelerate sees one process wherever there is no GPU."""
    import deepspeed
    from accelerate import PartialState
    from transformers import training_args

    # Or DeepSpeed compiles a faster all-reduce, which ZeRO does not call, wherever it finds a compiler.
    deepspeed.ops.__compatible_ops__["deepspeed_shm_comm"] = False
    os.environ["ACCELERATE_USE_DEEPSPEED"] = "true"
    PartialState(backend="gloo")
    # transformers asks for a GPU that knows bf16; this CPU's arithmetic is exact enough for a test of the path.
    training_args.is_torch_bf16_gpu_available = lambda: True


def deepspeed_config(plan: Plan) -> dict[str, Any]:
    """DeepSpeed's own settings (ZeRO, Rajbhandari et al. 2020); sizes follow the model, batches the plan."""
    zero, recipe = plan.recipe.zero, plan.recipe
    optimization: dict[str, Any] = {"stage": zero.stage, "overlap_comm": True, "contiguous_gradients": True}
    if zero.stage == 3:
        optimization |= {
            "reduce_bucket_size": 50_000_000,  # elements; "auto" cuts a small model into many tiny sends
            "stage3_prefetch_bucket_size": "auto",
            "stage3_param_persistence_threshold": "auto" if zero.keep_below is None else zero.keep_below,
            "stage3_gather_16bit_weights_on_model_save": True,
        }
    if zero.offload_optimizer:
        optimization["offload_optimizer"] = {"device": "cpu", "pin_memory": True}
    if zero.offload_parameters:
        optimization["offload_param"] = {"device": "cpu", "pin_memory": True}
    return {
        "zero_optimization": optimization,
        "zero_allow_untested_optimizer": True,
        "bf16": {"enabled": recipe.precision == "bf16"},
        "gradient_clipping": recipe.optimizer.clip,
        "gradient_accumulation_steps": plan.batches(0).accumulation,
        "train_micro_batch_size_per_gpu": recipe.batch.rows_per_process,
        "steps_per_print": 2**31 - 1,
    }
