"""Loading a causal language model from a folder, in 4 bits if asked, with or without adapters over it.

Needs torch and transformers (radlake[train] or radlake[evaluate]); 4 bits also bitsandbytes, adapters peft.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict

from radlake.errors import BadInput, EnvironmentFault
from radlake.files import file_sha256

if TYPE_CHECKING:
    import torch
    from transformers import BitsAndBytesConfig, PreTrainedModel

RANDOM = "random weights"  # in the place of a digest, where a run began without weights
# What decides a model's results, as folders name it; where both forms of weights lie, only safetensors is read.
_DECIDING = ("config.json", "tokenizer*.json", "special_tokens_map.json", "vocab*", "merges.txt", "*.model")
_WHOLE_BYTES = 2**28
_END_BYTES = 2**20
Precision = Literal["bf16", "fp32"]


class Quantization(BaseModel):
    """4-bit weights (Dettmers et al. 2023)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    type: Literal["nf4", "fp4"] = "nf4"
    double: bool = True
    storage: Literal["bf16", "uint8"] = "bf16"  # ZeRO-3 shards the packed weights as this type


def quieten_libraries() -> None:
    """Leave a user's terminal to us: no bars, no advice to developers; and no look into the hub for faster kernels."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    logging.getLogger("bitsandbytes").setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", category=FutureWarning)
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()
    transformers_logging.set_verbosity_error()


def torch_dtype(precision: Precision) -> torch.dtype:
    """The torch type of a precision's name."""
    import torch

    return {"bf16": torch.bfloat16, "fp32": torch.float32}[precision]


def find_model(path: str) -> Path:
    """The folder of a model or adapter: itself, or where the hub's local cache has it. Nothing is fetched.

    Raises BadInput if it is in neither place or is no model.
    """
    folder = Path(path)
    if not folder.is_dir() and not path.startswith(("/", ".")):
        from huggingface_hub import snapshot_download

        try:
            folder = Path(snapshot_download(path, local_files_only=True))
        except Exception:  # the hub library has many ways to say that it is not there
            raise BadInput(
                f"model {path}: neither a folder nor in the local hub cache; fetch it with `hf download {path}` "
                "or give its folder"
            ) from None
    if not any((folder / name).is_file() for name in ("config.json", "adapter_config.json")):
        raise BadInput(f"model {path}: no config.json or adapter_config.json there; give the folder of a whole model")
    return folder.resolve()


def model_identity(folder: Path) -> str:
    """Digest that tells one model from another: its configuration, small weight files whole, of large ones the ends."""
    files = sorted([*folder.glob("*.safetensors"), *folder.glob("*.bin")])
    parts = [(path.name, path.stat().st_size, _sketch(path)) for path in files]
    return hashlib.sha256(json.dumps([file_sha256(folder / "config.json"), parts]).encode()).hexdigest()


def deciding_sha256(folder: Path) -> str:
    """SHA-256 of the lines that `sha256sum` prints for a model's deciding files, whole, in order of their names."""
    weights = "*.safetensors" if any(folder.glob("*.safetensors")) else "*.bin"
    paths = sorted({path for pattern in (*_DECIDING, weights) for path in folder.glob(pattern) if path.is_file()})
    lines = "".join(f"{file_sha256(path)}  {path.name}\n" for path in paths)
    return hashlib.sha256(lines.encode()).hexdigest()


def _sketch(path: Path) -> str:
    if path.stat().st_size <= _WHOLE_BYTES:
        return file_sha256(path)
    with path.open("rb") as file:
        head = file.read(_END_BYTES)
        file.seek(-_END_BYTES, os.SEEK_END)
        return hashlib.sha256(head + file.read()).hexdigest()


def load_weights(
    folder: Path,
    precision: Precision,
    attention: str,
    quantization: Quantization | None = None,
    device_map: str | None = None,
) -> PreTrainedModel:
    """The model of `folder`, all its weights read; `device_map="auto"` spreads it over the GPUs.

    Raises BadInput if a weight is missing or cannot be read, EnvironmentFault if a package is missing.
    """
    import safetensors
    from transformers import AutoModelForCausalLM

    dtype = torch_dtype(precision)
    try:
        loaded: Any = AutoModelForCausalLM.from_pretrained(
            folder,
            dtype=dtype,
            attn_implementation=attention,
            quantization_config=_bitsandbytes(quantization, dtype) if quantization else None,
            device_map=device_map,
            local_files_only=True,
            output_loading_info=True,
        )
    except ImportError as error:
        raise EnvironmentFault(f"model {folder}: package {error.name or attention} is missing; install it") from None
    except (OSError, ValueError, RuntimeError, safetensors.SafetensorError):
        raise BadInput(
            f"model {folder}: its configuration or weights cannot be read; restore or train it again"
        ) from None
    model, found = loaded
    # What is missing would be made up of random numbers without a word.
    if found["missing_keys"] or found["mismatched_keys"]:
        count = len(found["missing_keys"]) + len(found["mismatched_keys"])
        raise BadInput(f"model {folder}: {count} of its weights are missing or of another shape; restore it")
    _leave_weights_as_they_are(model)
    return model


def _bitsandbytes(quantization: Quantization, dtype: Any) -> BitsAndBytesConfig:
    import torch
    from transformers import BitsAndBytesConfig

    return BitsAndBytesConfig(
        load_in_4bit=True,
        bnb_4bit_quant_type=quantization.type,
        bnb_4bit_use_double_quant=quantization.double,
        bnb_4bit_compute_dtype=dtype,
        bnb_4bit_quant_storage={"bf16": torch.bfloat16, "uint8": torch.uint8}[quantization.storage],
    )


def _leave_weights_as_they_are(model: PreTrainedModel) -> None:
    """Without gradients, bitsandbytes rearranges 4-bit weights in place on CPUs that know AVX512-BF16. ZeRO-3 gathers
    them anew in the old order at every step, so the two would no longer agree."""
    module: Any
    for module in model.modules():
        if hasattr(module, "support_avx512bf16_for_cpu"):
            module.support_avx512bf16_for_cpu = False
