"""Templates: one training example, or the prompt of one, as token ids.

`llama3`, the chat layout of Llama-3 Instruct:

    <|begin_of_text|><|start_header_id|>system<|end_header_id|>\\n\\n INSTRUCTION <|eot_id|>
    <|start_header_id|>user<|end_header_id|>\\n\\n INPUT <|eot_id|>
    <|start_header_id|>assistant<|end_header_id|>\\n\\n OUTPUT <|eot_id|>

(without the blanks and line ends shown for reading). The loss counts on OUTPUT and its `<|eot_id|>`.

`plain`, the same reports as running text, for a model that is to learn the language before the task:

    <|begin_of_text|> INPUT \\n\\n OUTPUT <|end_of_text|>

The loss counts on everything but the first token.
"""

from __future__ import annotations

import hashlib
import json
from abc import ABC, abstractmethod
from functools import cache, lru_cache

from radlake.errors import UsageError
from radlake.tokenizer import Tokenizer

IGNORED_LABEL = -100  # what PyTorch's cross entropy leaves out of the loss

TEMPLATES = ("llama3", "plain")

_LAYOUTS = {
    "llama3": {
        "start": "<|begin_of_text|>",
        "turn": "<|start_header_id|>{role}<|end_header_id|>\n\n{text}<|eot_id|>",
        "turns": [["system", "instruction"], ["user", "input"], ["assistant", "output"]],
        "texts": "stripped, encoded as ordinary text",
        "loss": "output and its <|eot_id|>",
    },
    "plain": {
        "text": "<|begin_of_text|>{input}\n\n{output}<|end_of_text|>",
        "texts": "stripped, encoded as ordinary text",
        "loss": "all but <|begin_of_text|>",
    },
}


class Template(ABC):
    """How an example becomes ids; `sha256` changes whenever the ids or labels it makes would."""

    name: str
    end: str  # control token that ends an output

    @property
    def sha256(self) -> str:
        """Digest of the layout (hex)."""
        return hashlib.sha256(json.dumps(_LAYOUTS[self.name], sort_keys=True).encode()).hexdigest()

    @abstractmethod
    def prompt_ids(self, tokenizer: Tokenizer, instruction: str, input: str) -> list[int]:
        """Ids up to where the model is to write the output."""

    def render(self, tokenizer: Tokenizer, instruction: str, input: str, output: str) -> tuple[list[int], list[int]]:
        """(input_ids, labels) of one example, of equal length; labels are -100 where no loss counts."""
        prompt = self.prompt_ids(tokenizer, instruction, input)
        answer = [*tokenizer.encode(output.strip()), tokenizer.special[self.end]]
        return prompt + answer, self._prompt_labels(prompt) + answer

    def _prompt_labels(self, prompt: list[int]) -> list[int]:
        return [IGNORED_LABEL] * len(prompt)


class Llama3Template(Template):
    """A system, a user and an assistant turn."""

    name, end = "llama3", "<|eot_id|>"

    def prompt_ids(self, tokenizer: Tokenizer, instruction: str, input: str) -> list[int]:
        """Ends with the assistant's open turn."""
        return [
            *_opening(tokenizer, instruction),
            *tokenizer.encode(input.strip()),
            tokenizer.special["<|eot_id|>"],
            *_turn_start(tokenizer, "assistant"),
        ]


class PlainTemplate(Template):
    """Findings, a blank line, impression; the instruction has no place in it."""

    name, end = "plain", "<|end_of_text|>"

    def prompt_ids(self, tokenizer: Tokenizer, instruction: str, input: str) -> list[int]:
        """Ends with the blank line before the impression."""
        return [tokenizer.special["<|begin_of_text|>"], *tokenizer.encode(input.strip() + "\n\n")]

    def _prompt_labels(self, prompt: list[int]) -> list[int]:
        return [IGNORED_LABEL, *prompt[1:]]


@cache
def load_template(name: str) -> Template:
    """The template called `name` ('llama3' or 'plain'). Raises UsageError on an unknown name."""
    for template in (Llama3Template, PlainTemplate):
        if template.name == name:
            return template()
    raise UsageError(f"template '{name}' is not known; choose {' or '.join(TEMPLATES)}")


@lru_cache(maxsize=1024)  # there are few instructions and many pairs
def _opening(tokenizer: Tokenizer, instruction: str) -> tuple[int, ...]:
    """Ids from the beginning of the text to the start of the user's input."""
    return (
        tokenizer.special["<|begin_of_text|>"],
        *_turn_start(tokenizer, "system"),
        *tokenizer.encode(instruction.strip()),
        tokenizer.special["<|eot_id|>"],
        *_turn_start(tokenizer, "user"),
    )


@lru_cache(maxsize=16)
def _turn_start(tokenizer: Tokenizer, role: str) -> tuple[int, ...]:
    # The blank line is encoded apart from the text that follows. For stripped text that gives the same
    # ids as encoding both together (a test holds it), and the output starts at a clean boundary.
    return (
        tokenizer.special["<|start_header_id|>"],
        *tokenizer.encode(role),
        tokenizer.special["<|end_header_id|>"],
        *tokenizer.encode("\n\n"),
    )
