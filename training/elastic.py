"""Going on from a checkpoint that another number of processes wrote.

The order of rows needs nothing for it. DeepSpeed's shards of weights and optimizer do: its universal format holds
them whole, by name (Lian et al. 2024), and is made once, beside the shards it came from.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from radlake.errors import EnvironmentFault, UsageError
from radlake.files import write_whole
from radlake.lake.storage import read_json
from training.preflight import Plan

STATE_FILE = "loader.json"  # what `training.order.Order.state` tells, and the number of processes
_LATEST = "latest_universal"  # DeepSpeed looks here for the folder's name


def resume_at(checkpoint: Path, plan: Plan) -> int:
    """The sample at which a run goes on from `checkpoint`.

    Raises UsageError if the checkpoint's rows came in another order than this plan's would.
    """
    state = read_json(str(checkpoint / STATE_FILE)) or {}
    sample = state.get("sample")
    if not isinstance(sample, int) or any(state.get(k) != v for k, v in plan.order.state(sample).items()):
        raise UsageError(f"{checkpoint.name} was written under another order of rows; start anew in another --out")
    return sample


def needs_reshaping(checkpoint: Path, plan: Plan) -> bool:
    """Whether another number of processes wrote `checkpoint`."""
    return (read_json(str(checkpoint / STATE_FILE)) or {}).get("processes") != plan.processes


def reshape(checkpoint: Path, plan: Plan) -> None:
    """Make the universal form of `checkpoint` if it is not there.

    Raises UsageError for an optimizer whose states have no such form, EnvironmentFault if DeepSpeed cannot make it.
    """
    if not plan.recipe.optimizer.name.startswith("adamw_torch"):
        raise UsageError(
            f"{checkpoint.name}: the states of {plan.recipe.optimizer.name} cannot be shared out among another number "
            "of processes; give --processes as before"
        )
    if (checkpoint / _LATEST).is_file():
        return
    shards = checkpoint / (checkpoint / "latest").read_text(encoding="ascii").strip()
    whole = shards.with_name(f"{shards.name}_universal")
    shutil.rmtree(whole, ignore_errors=True)
    words = [sys.executable, "-m", "deepspeed.checkpoint.ds_to_universal", "--num_extract_workers=1"]
    words += ["--num_merge_workers=1", f"--input_folder={shards}", f"--output_folder={whole}"]
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode:
        shutil.rmtree(whole, ignore_errors=True)
        write_whole(checkpoint.parent / "reshape.log", done.stderr)
        raise EnvironmentFault(
            f"DeepSpeed cannot share {checkpoint.name} out anew; see {checkpoint.parent / 'reshape.log'}, or give "
            "--processes as before"
        )
    write_whole(checkpoint / _LATEST, whole.name)
