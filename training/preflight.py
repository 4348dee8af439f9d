"""What must be true before a model is loaded. Every refusal is one line, and costs seconds, not GPU hours."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import math
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from radlake.chat import load_template
from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.family import check_family
from radlake.files import file_sha256
from radlake.snapshot.manifest import MANIFEST_FILE, Manifest, read_manifest
from radlake.snapshot.verify import Progress, verify_snapshot
from radlake.tokenizer import load_tokenizer
from radlake.weights import find_model
from training.attention import check_available
from training.recipe import Recipe

_PACKAGES = ("torch", "transformers", "trl", "peft", "bitsandbytes", "deepspeed", "accelerate", "datasets")


@dataclass(frozen=True)
class Plan:
    """A checked run: everything that its processes need to know."""

    recipe: Recipe
    snapshot: Path
    manifest: Manifest
    model: Path | None  # folder of the weights to start from; None: random ones
    processes: int
    accumulation: int
    steps: int

    @property
    def rows_per_epoch(self) -> int:
        """Rows of the train split, filled up to whole steps."""
        return math.ceil(self.manifest.rows["train"] / self.recipe.batch.global_rows) * self.recipe.batch.global_rows

    def run(self) -> dict[str, Any]:
        """What stands in run.json. `identity` is what a run cannot change and still be the same run."""
        return {
            "identity": {
                "recipe": self.recipe.model_dump(mode="json"),
                "snapshot": self.manifest.id,
                "manifest_sha256": file_sha256(self.snapshot / MANIFEST_FILE),
                "processes": self.processes,
                "model": _model_identity(self.model),
            },
            "snapshot_folder": str(self.snapshot),
            "model_folder": str(self.model) if self.model else None,
            "accumulation": self.accumulation,
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
            processes=identity["processes"],
            accumulation=run["accumulation"],
            steps=run["steps"],
        )


def check(recipe: Recipe, snapshot: Path, processes: int | None = None, progress: Progress | None = None) -> Plan:
    """Everything that can be known before the model is loaded, cheapest first, the whole snapshot last.

    Raises UsageError, BadInput or EnvironmentFault: packages, batch against processes, attention, tokenizer and
    template against the snapshot and the model, rows to train on, every byte of the snapshot.
    """
    _check_packages()
    count = processes or recipe.processes
    accumulation = recipe.batch.accumulation(count)
    check_available(recipe.model.attention)
    manifest = read_manifest(snapshot)
    _check_family(recipe, manifest)
    if not manifest.rows.get("train"):
        raise BadInput(f"snapshot {manifest.id}: it has no pairs to train on; loosen the filter and cut another")
    model = find_model(recipe.model.path) if recipe.model.path else None
    if model:
        if not (model / "config.json").is_file():
            raise UsageError(f"model {model.name}: adapters alone; give a whole model to start from")
        check_family(model, recipe.model.tokenizer, recipe.model.template)
    _check_devices(count)
    verify_snapshot(snapshot, progress)
    return Plan(recipe, snapshot, manifest, model, count, accumulation, _steps(recipe, manifest))


def _steps(recipe: Recipe, manifest: Manifest) -> int:
    if recipe.steps is not None:
        return recipe.steps
    assert recipe.epochs is not None
    return math.ceil(recipe.epochs * math.ceil(manifest.rows["train"] / recipe.batch.global_rows))


def _check_packages() -> None:
    missing = []
    for name in _PACKAGES:
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


def _check_devices(processes: int) -> None:
    import torch

    if not torch.cuda.is_available():
        os.environ.setdefault("DS_ACCELERATOR", "cpu")  # or DeepSpeed warns of it at every import
    elif processes > torch.cuda.device_count():
        raise EnvironmentFault(
            f"{processes} processes need as many GPUs, and there are {torch.cuda.device_count()}; give --processes"
        )


def _model_identity(model: Path | None) -> str:
    """Digest of what tells one model folder from another without reading all of its weights."""
    if model is None:
        return "random weights"
    files = [(path.name, path.stat().st_size) for path in sorted(model.glob("*.safetensors"))]
    config = hashlib.sha256((model / "config.json").read_bytes()).hexdigest()
    small = [file_sha256(model / name) for name, size in files if size < 2**28]
    return hashlib.sha256(json.dumps([config, files, small]).encode()).hexdigest()
