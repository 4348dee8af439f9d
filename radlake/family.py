"""A model family as Hugging Face's libraries see it: our tokenizer and chat template in their form, and the proof
that a model folder's own tokenizer and template are the ones a snapshot was packed with.

Needs transformers (radlake[train] or radlake[evaluate]), no torch.
"""

from __future__ import annotations

import base64
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from radlake.chat import TEMPLATES, Template, load_template
from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.tokenizer import LLAMA3_SPLIT, TOKENIZERS, Tokenizer, load_tokenizer

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerFast

# What templates and generation use.
_CONTROLS = ("<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>")
BEGIN, PAD = "<|begin_of_text|>", "<|finetune_right_pad_id|>"
# Text that tells vocabularies, normalizers and splitters apart.
_PROBES = (
    "EXAM: CT CHEST. The 12 mm nodule (series 4, image 118) is unchanged.",
    "No acute cardiopulmonary abnormality.\n\n1. Stable.\n2. T2-weighted signal at L4/L5, 3.5 x 2 cm\t",
    "naïve   façade – „µm“ ±2°C  'S we'LL 1234567 \r\n x",
)


@cache
def hf_tokenizer(tokenizer_name: str, template_name: str) -> PreTrainedTokenizerFast:
    """Our tokenizer as transformers' fast one, with the chat template and the control tokens that generation needs."""
    from transformers import PreTrainedTokenizerFast
    from transformers.convert_slow_tokenizer import TikTokenConverter

    tokenizer, template = load_tokenizer(tokenizer_name), load_template(template_name)
    with tempfile.NamedTemporaryFile("w", encoding="ascii", suffix=".ranks") as ranks:
        ranks.writelines(f"{base64.b64encode(token).decode()} {rank}\n" for token, rank in tokenizer.ranks.items())
        ranks.flush()
        fast = TikTokenConverter(
            vocab_file=ranks.name, pattern=LLAMA3_SPLIT, extra_special_tokens=list(tokenizer.special)
        ).converted()
    made = PreTrainedTokenizerFast(
        tokenizer_object=fast,
        bos_token=BEGIN,
        eos_token=template.end,
        pad_token=PAD,
        clean_up_tokenization_spaces=False,
    )
    made.chat_template = template.layout.jinja  # `plain` has no turns, so a model that read only that gets none
    return made


def check_family(folder: Path, tokenizer_name: str, template_name: str) -> None:
    """That the model in `folder` was made for this tokenizer, and for this template or none yet.

    Raises BadInput if the folder has no readable tokenizer, UsageError if it is of another family.
    """
    theirs, template = _load(folder), load_template(template_name)
    problem = _difference(theirs, load_tokenizer(tokenizer_name), template if theirs.chat_template else None)
    if problem:
        raise UsageError(
            f"model {folder.name}: {problem}; choose a model of the family tokenizer {tokenizer_name}, "
            f"template {template_name}, or pack a profile for this one"
        )


def family_of(folder: Path) -> tuple[str, str]:
    """(tokenizer, template) of the model in `folder`; one without a chat template reads plain text.

    Raises BadInput if the folder has no readable tokenizer, UsageError if it is of no family known here.
    """
    theirs = _load(folder)
    templates = [name for name in TEMPLATES if bool(load_template(name).layout.jinja) == bool(theirs.chat_template)]
    for tokenizer in TOKENIZERS:
        for template in templates:
            chat = load_template(template) if theirs.chat_template else None
            if _difference(theirs, load_tokenizer(tokenizer), chat) is None:
                return tokenizer, template
    raise UsageError(f"model {folder.name}: its tokenizer or chat template is of no family known here")


def _load(folder: Path) -> Any:
    try:
        from transformers import AutoTokenizer
    except ImportError:
        raise EnvironmentFault("package transformers is missing; install radlake[train] or radlake[evaluate]") from None
    if not folder.is_dir():
        raise BadInput(f"model {folder}: no such folder; give the folder of a model")
    try:
        return AutoTokenizer.from_pretrained(folder, local_files_only=True)
    except Exception:  # anything may come out of a damaged or foreign file
        raise BadInput(f"model {folder}: it holds no readable tokenizer; give the folder of a whole model") from None


def _difference(theirs: Any, tokenizer: Tokenizer, template: Template | None) -> str | None:
    """The first thing that differs, in words; None if all ids would be equal."""
    vocabulary = theirs.get_vocab()
    # Of the reserved ones only the ids are fixed: Llama-3, Llama-3.1 and llama-models name and number them differently.
    if any(vocabulary.get(name) != tokenizer.special[name] for name in _CONTROLS):
        return f"its control tokens are not those of {tokenizer.name}"
    if len(vocabulary) != tokenizer.vocab_size:
        return f"its vocabulary has {len(vocabulary):,} tokens, {tokenizer.name} {tokenizer.vocab_size:,}"
    if any(theirs.encode(text, add_special_tokens=False) != tokenizer.encode(text) for text in _PROBES):
        return f"its vocabulary gives other ids than {tokenizer.name}"
    return _template_difference(theirs, tokenizer, template) if template else None


def _template_difference(theirs: Any, tokenizer: Tokenizer, template: Template) -> str | None:
    texts = ("Write the impression.", "The lungs are clear.", "Normal chest.")
    messages = [{"role": r, "content": t} for r, t in zip(("system", "user", "assistant"), texts, strict=True)]
    try:
        text = theirs.apply_chat_template(messages, tokenize=False)
    except Exception:  # one that refuses a system turn, or no valid template at all
        return f"it has no chat template that takes the turns of {template.name}"
    ids = theirs.encode(text, add_special_tokens=False)
    if ids != template.render(tokenizer, *texts)[0]:
        return f"its chat template is not {template.name}"
    return None
