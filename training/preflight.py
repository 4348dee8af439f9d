"""What must be true before a model is loaded. Every refusal is one line, and costs seconds, not GPU hours."""

from __future__ import annotations

import importlib.metadata
import math
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from radlake.chat import load_template
from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.family import check_family
from radlake.files import file_sha256
from radlake.lake.storage import read_json
from radlake.snapshot.manifest import MANIFEST_FILE, Manifest, read_manifest
from radlake.snapshot.verify import Progress, verify_snapshot
from radlake.tokenizer import load_tokenizer
from radlake.weights import RANDOM, find_model, model_identity
from training.attention import check_available
from training.order import Order, RankBatches
from training.recipe import Recipe

GIVEN = "given"
_PACKAGES = ("torch", "transformers", "trl", "peft", "bitsandbytes", "deepspeed", "accelerate", "datasets")


@dataclass(frozen=True)
class Plan:
    """A checked run: everything that its processes need to know."""

    recipe: Recipe
    snapshot: Path
    manifest: Manifest
    model: Path | None  # folder of the weights to start from; None: random ones
    processes: int
    steps: int

    @property
    def order(self) -> Order:
        """Which rows make up each step."""
        return Order(self.manifest.rows["train"], self.recipe.batch.global_rows, self.recipe.seeds.data)

    def batches(self, rank: int, sample: int = 0) -> RankBatches:
        """The share of process `rank` in the steps from `sample` on."""
        at_once = self.recipe.batch.rows_per_process
        return RankBatches(self.order, self.processes, rank, at_once, self.steps, sample)

    def run(self) -> dict[str, Any]:
        """What stands in run.json. `identity` is what a run cannot change and still be the same run."""
        return {
            "identity": {
                "recipe": _without_path(self.recipe),
                "snapshot": self.manifest.id,
                "manifest_sha256": file_sha256(self.snapshot / MANIFEST_FILE),
                "model": model_identity(self.model) if self.model else RANDOM,
            },
            "snapshot_folder": str(self.snapshot),
            "model_folder": str(self.model) if self.model else None,
            "processes": self.processes,
            "steps": self.steps,
            "versions": {name: importlib.metadata.version(name) for name in _PACKAGES},
        }

    @classmethod
    def of_run(cls, run: dict[str, Any]) -> Plan:
        """The plan that run.json tells, for a process that need not check it again."""
        snapshot, identity = Path(run["snapshot_folder"]), run["identity"]
        return cls(
            recipe=Recipe.model_validate(identity["recipe"]),
            snapshot=snapshot,
            manifest=read_manifest(snapshot),
            model=Path(run["model_folder"]) if run["model_folder"] else None,
            processes=run["processes"],
            steps=run["steps"],
        )


def check(recipe: Recipe, snapshot: Path, processes: int | None = None, progress: Progress | None = None) -> Plan:
    """Everything that can be known before the model is loaded, cheapest first, the whole snapshot last.

    Raises UsageError, BadInput or EnvironmentFault: packages, attention, tokenizer and template against the snapshot
    and the model, rows to train on, every byte of the snapshot.
    """
    _check_packages(recipe)
    count = processes or recipe.processes
    check_available(recipe.model.attention)
    manifest = read_manifest(snapshot)
    _check_family(recipe, manifest)
    if not manifest.rows.get("train"):
        raise BadInput(f"snapshot {manifest.id}: it has no pairs to train on; loosen the filter and cut another")
    model = find_model(recipe.model.path) if recipe.model.path else None
    if model:
        _check_model(model, recipe, manifest)
    _check_devices(count, recipe)
    verify_snapshot(snapshot, progress)
    return Plan(recipe, snapshot, manifest, model, count, _steps(recipe, manifest))


def _steps(recipe: Recipe, manifest: Manifest) -> int:
    if recipe.steps is not None:
        return recipe.steps
    assert recipe.epochs is not None
    return math.ceil(recipe.epochs * math.ceil(manifest.rows["train"] / recipe.batch.global_rows))


def _check_packages(recipe: Recipe) -> None:
    missing = []
    for name in (*_PACKAGES, *recipe.report):
        try:
            importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            missing.append(name)
    if missing:
        raise EnvironmentFault(f"training needs {', '.join(missing)}; install radlake[train]")


def _check_family(recipe: Recipe, manifest: Manifest) -> None:
    wanted, where = recipe.model, f"snapshot {manifest.id}"
    if manifest.tokenizer.sha256 != load_tokenizer(wanted.tokenizer).sha256:
        raise UsageError(
            f"{where} was packed with the tokenizer {manifest.tokenizer.name} ({manifest.tokenizer.sha256[:12]}), the "
            f"recipe {recipe.name} wants {wanted.tokenizer}; pack that profile or choose another recipe"
        )
    if manifest.template.sha256 != load_template(wanted.template).sha256:
        raise UsageError(
            f"{where} was packed with the template {manifest.template.name} ({manifest.template.sha256[:12]}), the "
            f"recipe {recipe.name} wants {wanted.template}; pack that profile or choose another recipe"
        )


def _check_model(model: Path, recipe: Recipe, manifest: Manifest) -> None:
    config = read_json(str(model / "config.json"))
    if config is None:
        raise UsageError(f"model {model.name}: adapters alone; give a whole model to start from")
    check_family(model, recipe.model.tokenizer, recipe.model.template)
    longest, room = manifest.profile.max_length_tokens, config.get("max_position_embeddings")
    if isinstance(room, int) and longest > room:
        raise UsageError(
            f"model {model.name}: it reads {room:,} tokens at most, rows have up to {longest:,}; pack shorter"
        )


def _check_devices(processes: int, recipe: Recipe) -> None:
    import torch

    flash = recipe.model.attention.startswith("flash")
    if flash and (recipe.precision == "fp32" or not torch.cuda.is_available()):
        raise UsageError(f"{recipe.model.attention} needs a GPU and bf16; set model.attention=sdpa")
    if recipe.model.attention == "flex_attention" and not torch.cuda.is_available():
        raise UsageError("flex_attention has no backward pass on a CPU; set model.attention=sdpa")
    if recipe.zero.offload_optimizer and not (shutil.which("ninja", path=tool_path()) and shutil.which("c++")):
        raise EnvironmentFault(
            "zero.offload_optimizer compiles DeepSpeed's CPU optimizer: install ninja and a C++ compiler"
        )
    if not torch.cuda.is_available():
        os.environ.setdefault("DS_ACCELERATOR", "cpu")  # or DeepSpeed warns of it at every import
    elif processes > torch.cuda.device_count():
        raise EnvironmentFault(
            f"{processes} processes need as many GPUs, and there are {torch.cuda.device_count()}; give --processes"
        )


def _without_path(recipe: Recipe) -> dict[str, Any]:
    """The recipe as far as it makes a run what it is; where its weights lie does not, which they are does."""
    content = recipe.model_dump(mode="json")
    if recipe.model.path:
        content["model"]["path"] = GIVEN
    return content


def tool_path() -> str:
    """PATH with the programs of this very environment in front, which need not be activated."""
    return os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
