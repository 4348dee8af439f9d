"""Recipes: what a run is to do, as YAML validated whole before anything is loaded.

    radlake train tiny-qlora --snapshot ID --lake DIR --set steps=50
    radlake train ./my-recipe.yaml --snapshot ID --lake DIR

A recipe may say `extends: NAME`; its own keys win over those of the base. Files whose name begins with an
underscore are such bases and cannot be run.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from radlake.chat import load_template
from radlake.errors import BadInput, RadlakeError, UsageError
from radlake.settings import problems_of, read_yaml
from radlake.weights import Quantization
from training.attention import problem_with

FOLDER = Path(__file__).parent / "recipes"


class Part(BaseModel):
    """Base of a recipe's parts: frozen, and an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class TinyLlama(Part):
    """The shape of a Llama that starts from random weights; embeddings are tied."""

    hidden_size: int = Field(ge=64, multiple_of=64)
    intermediate_size: int = Field(ge=64, multiple_of=64)
    layers: int = Field(ge=1)
    heads: int = Field(ge=1)
    key_value_heads: int = Field(ge=1)

    @model_validator(mode="after")
    def _heads_divide(self) -> Self:
        if self.hidden_size % self.heads or self.heads % self.key_value_heads:
            raise ValueError("hidden_size must be a multiple of heads, and heads of key_value_heads")
        return self


class Model(Part):
    """Which model, and to which family its text must belong. Either `path` or `shape`."""

    path: str | None = Field(default=None, min_length=1)  # a folder, or a hub id that is in the local cache
    shape: TinyLlama | None = None
    tokenizer: Literal["llama3", "tiny"]
    template: str = "llama3"  # a name, or the path of a .yaml file
    attention: str = "sdpa"

    @field_validator("template")
    @classmethod
    def _template_exists(cls, template: str) -> str:
        try:
            load_template(template)
        except RadlakeError as error:
            raise ValueError(str(error)) from None
        return template

    @field_validator("attention")
    @classmethod
    def _keeps_documents_apart(cls, attention: str) -> str:
        problem = problem_with(attention)
        if problem:
            raise ValueError(problem)
        return attention

    @model_validator(mode="after")
    def _one_origin(self) -> Self:
        if (self.path is None) == (self.shape is None):
            raise ValueError("give either path (weights to start from) or shape (random weights)")
        return self


class Batch(Part):
    """Rows per optimizer step over all processes, and rows a process takes at once; the rest is accumulation.

    They need not divide among the processes: see `training.order.RankBatches`.
    """

    global_rows: int = Field(ge=1)
    rows_per_process: int = Field(default=1, ge=1)
    loader_workers: int = Field(default=0, ge=0)  # processes that read rows ahead for one training process


class Optimizer(Part):
    """An optimizer of transformers by name, and its numbers."""

    name: Literal["adamw_torch", "adamw_torch_fused", "adamw_bnb_8bit", "paged_adamw_8bit"] = "adamw_torch"
    learning_rate: float = Field(gt=0, lt=1)
    weight_decay: float = Field(default=0.0, ge=0, lt=1)
    betas: tuple[float, float] = (0.9, 0.95)
    clip: float = Field(default=1.0, gt=0)


class Schedule(Part):
    """How the learning rate moves."""

    name: Literal["constant", "constant_with_warmup", "linear", "cosine"] = "cosine"
    warmup_share: float = Field(default=0.03, ge=0, lt=1)  # of all steps


class Lora(Part):
    """Low-rank adapters (Hu et al. 2021) on the named linear layers; the paper puts them on all of them."""

    rank: int = Field(ge=1)
    alpha: int = Field(ge=1)
    dropout: float = Field(default=0.0, ge=0, lt=1)
    targets: tuple[str, ...] = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")

    @field_validator("targets")
    @classmethod
    def _not_the_head(cls, targets: tuple[str, ...]) -> tuple[str, ...]:
        if not targets or {"lm_head", "embed_tokens"} & set(targets):
            raise ValueError("name linear layers of the blocks; lm_head and embed_tokens cannot be adapted")
        return targets


class Zero(Part):
    """DeepSpeed ZeRO: what the processes share out, and what moves to host memory."""

    stage: Literal[2, 3] = 3
    offload_optimizer: bool = False
    offload_parameters: bool = False
    keep_below: int | None = Field(default=None, ge=0)  # elements; smaller weights stay whole on every process


class Seeds(Part):
    """Random weights and dropout; the order of the rows."""

    model: int = 0
    data: int = 0


class Every(Part):
    """Optimizer steps between two log lines, two looks at the eval split, two checkpoints."""

    log: int = Field(default=10, ge=1)
    eval: int = Field(default=100, ge=1)
    checkpoint: int = Field(default=100, ge=1)
    keep_checkpoints: int = Field(default=2, ge=1)


class Recipe(Part):
    """A whole recipe, bases merged in. Either `epochs` or `steps`."""

    name: str
    method: Literal["full", "lora", "qlora"]
    model: Model
    processes: int = Field(ge=1)
    batch: Batch
    epochs: float | None = Field(default=None, gt=0)
    steps: int | None = Field(default=None, ge=1)
    precision: Literal["bf16", "fp32"] = "bf16"
    gradient_checkpointing: bool = True
    optimizer: Optimizer
    schedule: Schedule = Schedule()
    lora: Lora | None = None
    quantization: Quantization | None = None
    zero: Zero = Zero()
    seeds: Seeds = Seeds()
    every: Every = Every()
    report: tuple[Literal["tensorboard", "mlflow"], ...] = ("tensorboard",)

    @model_validator(mode="after")
    def _belongs_together(self) -> Self:
        problems = []
        if (self.epochs is None) == (self.steps is None):
            problems.append("give either epochs or steps")
        if (self.lora is None) != (self.method == "full"):
            problems.append("lora belongs to the methods lora and qlora, and they need it")
        if (self.quantization is None) != (self.method != "qlora"):
            problems.append("quantization belongs to the method qlora, which needs it")
        if self.batch.global_rows < self.processes * self.batch.rows_per_process:
            problems.append("batch.global_rows is below one row per process")
        if self.zero.offload_optimizer and not self.optimizer.name.startswith("adamw_torch"):
            problems.append("zero.offload_optimizer turns every optimizer into AdamW; set optimizer.name=adamw_torch")
        if problems:
            raise ValueError("; ".join(problems))
        return self


def shipped() -> list[str]:
    """Names of the recipes that come with radlake."""
    return sorted(path.stem for path in FOLDER.rglob("*.yaml") if not path.name.startswith("_"))


def load_recipe(name_or_path: str, changes: dict[str, Any] | None = None) -> Recipe:
    """A shipped recipe by name or any other by its path, with `changes` (nested) on top.

    Raises UsageError naming every wrong or missing key at once, BadInput if the file cannot be read.
    """
    path = _find(name_or_path)
    content = _replaced_origin(_merged(_read(path, seen=()), changes or {}), changes or {})
    try:
        return Recipe.model_validate({"name": path.stem, **content})
    except ValidationError as error:
        raise UsageError(f"recipe {path.stem}: {'; '.join(problems_of(error, 'recipe'))}") from None


def _find(name_or_path: str) -> Path:
    if name_or_path in shipped():
        return FOLDER / f"{name_or_path}.yaml"
    path = Path(name_or_path)
    if path.suffix in (".yaml", ".yml"):
        return path
    raise UsageError(f"no recipe '{name_or_path}'; there are {', '.join(shipped())}, or give the path of a .yaml file")


def _read(path: Path, seen: tuple[Path, ...]) -> dict[str, Any]:
    if path in seen:
        raise UsageError(f"recipe {path.stem}: it extends itself; correct extends")
    content = read_yaml(path, "recipe")
    base = content.pop("extends", None)
    if base is None:
        return content
    if not isinstance(base, str):
        raise UsageError(f"recipe {path.stem}: extends must name one other recipe")
    places = [path.parent / f"{base}.yaml", FOLDER / f"{base}.yaml"]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise BadInput(f"recipe {path.stem}: it extends '{base}', which is not there; correct extends")
    return _merged(_read(found, (*seen, path)), content)


def _merged(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    result = dict(base)
    for key, value in over.items():
        both = isinstance(value, dict) and isinstance(result.get(key), dict)
        result[key] = _merged(result[key], value) if both else value
    return result


def _replaced_origin(content: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """A path given on the command line takes the place of the recipe's shape, and steps that of epochs."""
    for new, old in (("steps", "epochs"), ("epochs", "steps")):
        if new in changes and old not in changes:
            content.pop(old, None)
    model = changes.get("model")
    if isinstance(model, dict) and "path" in model and isinstance(content.get("model"), dict):
        content["model"] = {key: value for key, value in content["model"].items() if key != "shape"}
    return content
