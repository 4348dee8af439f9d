"""A token-classification model over what the rules left: any of Hugging Face's, from a local folder, off by default.

    model = open_model("stanford-deidentifier-base")       # checks everything, loads nothing
    spans = find_entities(texts, model, found=spans_of_rules)

`NerModel` holds a path, a digest and settings, so it travels to Spark's workers; the weights are loaded once per
process, at the first text. Needs transformers and torch (radlake[ner]); nothing is fetched, and no code of a model's
folder is run.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.ner_labels import KEEP, Label, read_labels
from radlake.ner_spans import TokenVerdict, entities, left_over
from radlake.ner_windows import Window, windows_of
from radlake.text.spans import Span
from radlake.weights import deciding_sha256, find_model, quieten_libraries

if TYPE_CHECKING:
    import torch

_TASK = "ForTokenClassification"
_WINDOWS_AT_ONCE = 1024  # cut, sorted by length and judged together; bounds memory
_PADDED_TO = 16  # tokens: a window's padding depends on its own length, never on its company
_MOST_TOKENS = 512  # what encoders are trained for; more where a model allows it would only cost
_NO_LENGTH = 1_000_000  # a tokenizer that knows no limit says 10**30
_PACKAGES = ("torch", "transformers", "tokenizers", "safetensors")


@dataclass(frozen=True)
class NerModel:
    """Which model, what its labels mean and when it counts. Small, hashable and picklable: no weights in it."""

    folder: str
    sha256: str
    labels: tuple[Label, ...]
    threshold: float = 0.5  # least probability of all PHI labels together
    min_length: int = 2  # letters and digits
    batch: int = field(default=32, compare=False)
    overlap_tokens: int = 64
    device: str = "auto"  # cuda if there is one
    threads: int | None = None  # of the CPU; 1 in a worker that shares its machine with others

    def describe(self) -> dict[str, Any]:
        """What the spans depend on, JSON-able: for fingerprints and manifests."""
        return {
            "name": Path(self.folder).name,
            "sha256": self.sha256,
            "categories": [label.category for label in self.labels],
            "threshold": self.threshold,
            "min_length": self.min_length,
            "overlap_tokens": self.overlap_tokens,
        }


def open_model(path: str, labels: Mapping[str, str] | None = None, **settings: Any) -> NerModel:
    """The model in the folder `path`, or of that hub id in the local cache, checked without loading its weights.

    `labels` overrides what labels mean: a category of ours or "keep". `settings` are NerModel's further fields.
    Raises EnvironmentFault if a package is missing, BadInput if it is no such model, UsageError for unknown labels.
    """
    missing = [name for name in _PACKAGES if importlib.util.find_spec(name) is None]
    if missing:
        raise EnvironmentFault(f"package {', '.join(missing)} is missing; install radlake[ner]")
    folder = find_model(path)
    read = read_labels(_label_names(folder), labels or {})
    if all(label.category == KEEP for label in read):
        raise UsageError(f"NER model {folder.name}: none of its labels is PHI; give another model or a label mapping")
    model = NerModel(str(folder), deciding_sha256(folder), tuple(read), **settings)
    if not (0 < model.threshold <= 1 and model.batch >= 1 and model.min_length >= 1 and model.overlap_tokens >= 0):
        raise UsageError("NER model: threshold lies between 0 and 1, batch and min_length are at least 1")
    return model


def find_entities(
    texts: Sequence[str], model: NerModel, found: Sequence[Sequence[Span]] | None = None
) -> list[list[Span]]:
    """For each text, in order, sorted and disjoint spans with rule "model", outside of `found` and of tags.

    A text's spans depend neither on its company nor on the batch size. Raises BadInput, EnvironmentFault.
    """
    loaded = _load(model)
    raw: list[list[Span]] = [[] for _ in texts]
    windows = ((n, w) for n, text in enumerate(texts) for w in windows_of(text, loaded.tokenizer, *loaded.lengths))
    while several := list(islice(windows, _WINDOWS_AT_ONCE)):
        for number, window, tokens in _judged(several, loaded, model):
            spans = entities(texts[number], tokens, model.threshold)
            raw[number] += [s for s in spans if s.start < window.own_end and s.end > window.own_start]
    taken = found or [()] * len(texts)
    return [left_over(*both, model.min_length) for both in zip(texts, raw, taken, strict=True)]


@dataclass(frozen=True)
class _Loaded:
    tokenizer: Any
    network: Any
    categories: torch.Tensor  # (labels, categories), 1 where a label means a category
    lengths: tuple[int, int]  # tokens of a window and of an overlap


def _judged(
    several: list[tuple[int, Window]], loaded: _Loaded, model: NerModel
) -> Iterator[tuple[int, Window, list[TokenVerdict]]]:
    """Every window with its tokens' verdicts, the shortest first, batches of equal padded length."""

    def padded(item: tuple[int, Window]) -> int:
        length = len(item[1].ids)
        return min(-(-length // _PADDED_TO) * _PADDED_TO, max(loaded.lengths[0], length))

    for length, group in groupby(sorted(several, key=padded), key=padded):
        same_length = list(group)
        for start in range(0, len(same_length), model.batch):
            part = same_length[start : start + model.batch]
            likelihoods, best = _run([window.ids for _, window in part], length, loaded)
            for (number, window), row, labels in zip(part, likelihoods, best, strict=True):
                yield number, window, _verdicts(window, row, labels, model)


def _run(rows: list[tuple[int, ...]], length: int, loaded: _Loaded) -> tuple[list[list[float]], list[list[int]]]:
    """Of each token the probability of PHI and the likeliest label of its likeliest category."""
    import torch

    device = loaded.categories.device
    pad = loaded.tokenizer.pad_token_id or 0
    ids = torch.tensor([[*row, *[pad] * (length - len(row))] for row in rows], device=device)
    mask = torch.tensor([[1] * len(row) + [0] * (length - len(row)) for row in rows], device=device)
    with torch.inference_mode():
        shares = loaded.network(input_ids=ids, attention_mask=mask).logits.float().softmax(-1)
    by_category = shares @ loaded.categories
    category = by_category.argmax(-1)
    of_category = loaded.categories.T[category] > 0
    label = shares.masked_fill(~of_category, -1.0).argmax(-1)
    return by_category.sum(-1).tolist(), label.tolist()


def _verdicts(window: Window, row: list[float], labels: list[int], model: NerModel) -> list[TokenVerdict]:
    judged = zip(window.offsets, row, labels, strict=False)  # what is beyond the offsets is padding
    return [TokenVerdict(a, b, share, model.labels[label]) for (a, b), share, label in judged if b > a]


def _label_names(folder: Path) -> list[str]:
    """The labels of a token-classification model, by number. Raises BadInput if it is something else."""
    where = f"NER model {folder.name}"
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        architectures = [str(name) for name in config.get("architectures") or []]
        named = {int(number): str(name) for number, name in (config.get("id2label") or {}).items()}
    except (OSError, ValueError, AttributeError, TypeError):
        raise BadInput(f"{where}: its config.json cannot be read; restore it or give another model") from None
    if not any(name.endswith(_TASK) for name in architectures):
        raise BadInput(f"{where}: no token-classification model ({', '.join(architectures) or 'unknown'}); give one")
    if sorted(named) != list(range(len(named))) or not named:
        raise BadInput(f"{where}: its config.json names no labels; give a model with id2label")
    return [named[number] for number in range(len(named))]


@lru_cache(maxsize=1)
def _load(model: NerModel) -> _Loaded:
    try:
        quieten_libraries()
        return _from_folder(model, Path(model.folder))
    except ImportError as error:
        raise EnvironmentFault(f"package {error.name} is missing; install radlake[ner]") from None


def _from_folder(model: NerModel, folder: Path) -> _Loaded:
    import torch

    where = f"NER model {folder.name}"
    if not folder.is_dir():
        raise BadInput(f"{where}: its folder is not on this machine; put it at the same path on every worker")
    if deciding_sha256(folder) != model.sha256:
        raise BadInput(f"{where}: its files are not those that the run began with; restore them")
    if model.threads is not None:
        torch.set_num_threads(model.threads)
    tokenizer, network = _tokenizer(folder, where), _network(folder, where)
    if network.config.num_labels != len(model.labels):
        raise BadInput(f"{where}: its weights have other labels than its config.json; restore it")
    wanted = ("cuda" if torch.cuda.is_available() else "cpu") if model.device == "auto" else model.device
    try:
        network.to(wanted).eval()
    except (RuntimeError, AssertionError):
        raise EnvironmentFault(f"{where}: device {wanted} cannot be used here; choose cpu or auto") from None
    names = sorted({label.category for label in model.labels} - {KEEP})
    columns = [[float(label.category == name) for name in names] for label in model.labels]
    longest = _longest_window(tokenizer, network.config)
    overlap = min(model.overlap_tokens, longest // 4)
    return _Loaded(tokenizer, network, torch.tensor(columns, device=wanted), (longest, overlap))


def _tokenizer(folder: Path, where: str) -> Any:
    from transformers import AutoTokenizer

    try:
        tokenizer: Any = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    except Exception:  # anything may come out of a damaged or foreign file
        raise BadInput(f"{where}: it holds no readable tokenizer; give the folder of a whole model") from None
    if not tokenizer.is_fast:
        raise BadInput(f"{where}: its tokenizer tells no places of characters; give a model with a tokenizer.json")
    return tokenizer


def _network(folder: Path, where: str) -> Any:
    """The weights, from safetensors; a folder without them is read as plain tensors, never as code."""
    import torch
    from transformers import AutoModelForTokenClassification

    pickled = not any(folder.glob("*.safetensors"))
    try:
        loaded: Any = AutoModelForTokenClassification.from_pretrained(
            folder,
            dtype=torch.float32,
            local_files_only=True,
            use_safetensors=not pickled,
            weights_only=True,
            trust_remote_code=False,
            output_loading_info=True,
        )
    except ImportError:
        raise
    except Exception:  # anything may come out of damaged weights
        raise BadInput(f"{where}: its weights cannot be read; restore it or give another model") from None
    network, info = loaded
    # What is missing would be made up of random numbers without a word.
    wrong = len(info["missing_keys"]) + len(info["mismatched_keys"])
    if wrong:
        raise BadInput(f"{where}: {wrong} of its weights are missing or of another shape; restore it")
    return network


def _longest_window(tokenizer: Any, config: Any) -> int:
    """Tokens that the model takes at once, special ones included."""
    limits = [_MOST_TOKENS]
    if tokenizer.model_max_length < _NO_LENGTH:
        limits.append(int(tokenizer.model_max_length))
    places = getattr(config, "max_position_embeddings", None)
    if places and places > 0:
        # RoBERTa and its kin number places from the padding's id on.
        shifted = "roberta" in config.model_type or config.model_type in ("camembert", "longformer", "mpnet")
        limits.append(int(places) - (int(config.pad_token_id or 0) + 1 if shifted else 0))
    return min(limits)
