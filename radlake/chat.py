"""The chat template: one training example, or the prompt of one, as token ids.

    <|begin_of_text|><|start_header_id|>system<|end_header_id|>\\n\\n INSTRUCTION <|eot_id|>
    <|start_header_id|>user<|end_header_id|>\\n\\n INPUT <|eot_id|>
    <|start_header_id|>assistant<|end_header_id|>\\n\\n OUTPUT <|eot_id|>

(without the blanks and line ends shown for reading). The loss counts on OUTPUT and its `<|eot_id|>`.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache, lru_cache

from radlake.errors import UsageError
from radlake.tokenizer import Tokenizer

IGNORED_LABEL = -100  # what PyTorch's cross entropy leaves out of the loss

_LLAMA3_LAYOUT = {
    "start": "<|begin_of_text|>",
    "turn": "<|start_header_id|>{role}<|end_header_id|>\n\n{text}<|eot_id|>",
    "turns": [["system", "instruction"], ["user", "input"], ["assistant", "output"]],
    "texts": "stripped, encoded as ordinary text",
    "loss": "output and its <|eot_id|>",
}


@dataclass(frozen=True)
class ChatTemplate:
    """A chat layout; `sha256` changes whenever the ids or labels it makes would."""

    name: str
    sha256: str

    def render(self, tokenizer: Tokenizer, instruction: str, input: str, output: str) -> tuple[list[int], list[int]]:
        """(input_ids, labels) of one example, of equal length; labels are -100 where no loss counts."""
        prompt = self.prompt_ids(tokenizer, instruction, input)
        answer = [*tokenizer.encode(output.strip()), tokenizer.special["<|eot_id|>"]]
        return prompt + answer, [IGNORED_LABEL] * len(prompt) + answer

    def prompt_ids(self, tokenizer: Tokenizer, instruction: str, input: str) -> list[int]:
        """Ids up to where the model is to write the output: ends with the assistant's open turn."""
        return [
            *_opening(tokenizer, instruction),
            *tokenizer.encode(input.strip()),
            tokenizer.special["<|eot_id|>"],
            *_turn_start(tokenizer, "assistant"),
        ]


@cache
def load_template(name: str) -> ChatTemplate:
    """The chat template called `name` ('llama3'). Raises UsageError on an unknown name."""
    if name != "llama3":
        raise UsageError(f"chat template '{name}' is not known; choose llama3")
    layout = json.dumps(_LLAMA3_LAYOUT, sort_keys=True)
    return ChatTemplate(name=name, sha256=hashlib.sha256(layout.encode()).hexdigest())


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
