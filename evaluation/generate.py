"""Let a model write impressions: a base model, a fine-tuned one, or adapters over their base.

radlake generate RUN --snapshot ID --lake DIR --out outputs.jsonl
radlake generate RUN --findings findings.jsonl --out outputs.jsonl
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evaluation.holding import HELD, is_held, write_held
from evaluation.prompts import Prompt
from radlake.chat import load_template
from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.family import PAD, check_family, family_of
from radlake.files import write_whole
from radlake.lake.storage import environment_fault, read_json, write_json
from radlake.tokenizer import Tokenizer, load_tokenizer
from radlake.weights import RANDOM, Precision, Quantization, find_model, load_weights, model_identity

if TYPE_CHECKING:
    import torch

Progress = Callable[[int, int], None]  # outputs done, outputs in all


@dataclass(frozen=True)
class Source:
    """Where the weights come from. `run` is the folder of the training run, if there was one."""

    weights: Path
    base: Path | None  # under adapters
    run: Path | None
    quantization: Quantization | None  # adapters of a qlora run belong on the 4-bit base that they learned on


@dataclass(frozen=True)
class Options:
    """How to write."""

    max_new_tokens: int = 256
    batch: int = 16
    precision: Precision | None = None  # None: bf16 on a GPU, fp32 on a CPU


@dataclass(frozen=True)
class Output:
    """What the model wrote for one prompt. `finish` is "stop", or "length" where it was cut off."""

    text: str
    tokens: int
    finish: str


def find_source(path: str, base: str | None = None) -> Source:
    """The model meant by `path`: a run folder, a model, adapters, or a hub id that is in the local cache.

    Raises BadInput if there is no model, or none under the adapters; UsageError for a run that has not ended.
    """
    given = Path(path)
    of_run = given.name in ("model", "adapter") and (given.parent / "run.json").is_file()
    run = given if (given / "run.json").is_file() else given.parent if of_run else None
    weights = _of_run(run) if run else find_model(path)
    adapter = read_json(str(weights / "adapter_config.json"))
    if adapter is None:
        if base is not None:
            raise UsageError(f"model {path}: it is whole, not adapters; leave out --base")
        return Source(weights, None, run, None)
    under = find_model(base or _named_base(weights, adapter))
    _check_base(under, run)
    return Source(weights, under, run, _quantization(run))


def generate(
    source: Source, prompts: Sequence[Prompt], family: tuple[str, str] | None, options: Options, progress: Progress
) -> tuple[list[Output], dict[str, Any]]:
    """One output per prompt, in their order, and facts about the run of the model.

    `family` is (tokenizer, template) of the snapshot that the prompts come from; None: the model's own. Greedy, so
    the same model gives the same text. Raises UsageError if the model is of another family.
    """
    import torch

    if family:
        for folder in filter(None, (source.weights, source.base)):
            check_family(folder, *family)
    tokenizer_name, template_name = family or family_of(source.weights)
    tokenizer, template = load_tokenizer(tokenizer_name), load_template(template_name)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    precision: Precision = options.precision or ("bf16" if device == "cuda" else "fp32")
    model = _load(source, precision, device)
    started = time.monotonic()
    ids = [template.prompt_ids(tokenizer, prompt.instruction, prompt.input) for prompt in prompts]
    try:
        outputs = list(_in_batches(model, tokenizer, ids, options, progress))
    except torch.OutOfMemoryError:
        raise EnvironmentFault("generate ran out of GPU memory; lower --batch or --max-new-tokens") from None
    room = getattr(model.config, "max_position_embeddings", None)
    facts = {
        "beyond_positions": sum(len(one) + options.max_new_tokens > room for one in ids) if room else 0,
        "device": device,
        "dtype": precision,
        "seconds": round(time.monotonic() - started, 1),
        "tokens": sum(output.tokens for output in outputs),
    }
    return outputs, facts


def write_outputs(path: Path, prompts: Sequence[Prompt], outputs: Sequence[Output], facts: dict[str, Any]) -> int:
    """Write the outputs as JSON lines, then what made them beside it; each whole or not at all.

    Those that look as if they held identifiers are written to a file of their own (`holding.py`). Returns how many.
    """
    held = {p.key: o.text for p, o in zip(prompts, outputs, strict=True) if is_held(o.text)}
    lines = [
        {"pair_key": prompt.key, "output": "", "tokens": output.tokens, "finish": HELD}
        if prompt.key in held
        else {"pair_key": prompt.key, "output": output.text, "tokens": output.tokens, "finish": output.finish}
        for prompt, output in zip(prompts, outputs, strict=True)
    ]
    content = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    try:
        write_held(path, held)
        write_whole(path, content)
    except OSError as error:
        raise environment_fault(error, str(path)) from None
    digest = hashlib.sha256(content.encode()).hexdigest()
    write_json(f"{path}.meta.json", {**facts, "pairs": len(lines), "held_back": len(held), "outputs_sha256": digest})
    return len(held)


def _of_run(run: Path) -> Path:
    result = read_json(str(run / "result.json"))
    if result is None:
        raise UsageError(f"run {run}: it has not ended; start the same `radlake train` again, or give another model")
    return find_model(str(run / result["model"]))


def _named_base(weights: Path, adapter: dict[str, Any]) -> str:
    named = adapter.get("base_model_name_or_path")
    if not isinstance(named, str):
        raise BadInput(f"adapter {weights}: its adapter_config.json names no base; give it with --base")
    return named


def _check_base(base: Path, run: Path | None) -> None:
    """Adapters on other weights than those they learned on write nonsense that looks like text."""
    content = read_json(str(run / "run.json")) if run else None
    learned_on = content["identity"]["model"] if content else None
    if learned_on == RANDOM and run is not None:
        learned_on = model_identity(run / "base") if (run / "base" / "config.json").is_file() else None
    if learned_on is not None and model_identity(base) != learned_on:
        raise UsageError(f"base {base}: the adapters learned on another model; give that one with --base")


def _quantization(run: Path | None) -> Quantization | None:
    content = read_json(str(run / "run.json")) if run else None
    wanted = content["identity"]["recipe"]["quantization"] if content else None
    return Quantization.model_validate(wanted) if wanted else None


def _load(source: Source, precision: Precision, device: str) -> Any:
    try:
        from peft import PeftModel
    except ImportError:
        raise EnvironmentFault("package peft is missing; install radlake[evaluate]") from None
    spread = "auto" if device == "cuda" else None  # a 70B does not fit on one card
    model: Any = load_weights(source.base or source.weights, precision, "sdpa", source.quantization, spread)
    if source.base:
        try:
            model = PeftModel.from_pretrained(model, source.weights)
        except (OSError, RuntimeError, ValueError):
            raise BadInput(
                f"adapter {source.weights}: it does not fit on {source.base}; give its base by --base"
            ) from None
    return model.eval()


def _in_batches(
    model: Any, tokenizer: Tokenizer, ids: list[list[int]], options: Options, progress: Progress
) -> Iterator[Output]:
    """Outputs in the order of `ids`. Prompts of like length are written together: little padding, less work."""
    order = sorted(range(len(ids)), key=lambda i: -len(ids[i]))
    done: dict[int, Output] = {}
    for start in range(0, len(order), options.batch):
        chosen = order[start : start + options.batch]
        for number, output in zip(
            chosen, _write_batch(model, tokenizer, [ids[i] for i in chosen], options), strict=True
        ):
            done[number] = output
        progress(len(done), len(ids))
    return iter([done[i] for i in range(len(ids))])


def _write_batch(model: Any, tokenizer: Tokenizer, ids: list[list[int]], options: Options) -> Iterator[Output]:
    import torch

    ends = [tokenizer.special[name] for name in ("<|eot_id|>", "<|end_of_text|>")]
    prompt, mask = _padded(ids, tokenizer.special[PAD])
    with torch.inference_mode():
        written = model.generate(
            input_ids=prompt.to(model.device),
            attention_mask=mask.to(model.device),
            max_new_tokens=options.max_new_tokens,
            do_sample=False,
            temperature=None,
            top_p=None,
            use_cache=True,
            eos_token_id=ends,
            pad_token_id=tokenizer.special[PAD],
        )
    for row in written[:, prompt.shape[1] :].tolist():
        stop = next((i for i, token in enumerate(row) if token in ends), None)
        kept = row[:stop]
        text = tokenizer.decode([token for token in kept if token < len(tokenizer.ranks)])
        yield Output(text.strip(), len(kept), "length" if stop is None else "stop")


def _padded(ids: list[list[int]], pad: int) -> tuple[torch.Tensor, torch.Tensor]:
    """(ids, attention mask), both (prompts, tokens), padded on the left so that all end where writing begins."""
    import torch

    width = max(map(len, ids))
    rows = torch.tensor([[pad] * (width - len(row)) + row for row in ids])
    mask = torch.tensor([[0] * (width - len(row)) + [1] * len(row) for row in ids])
    return rows, mask
