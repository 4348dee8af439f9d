"""Templates: one training example, or the prompt of one, as token ids.

A template is data: `prompt` and `answer`, text in which `<|name|>` is a control token and `{instruction}`, `{input}`
and `{output}` are a pair's fields. Only the template is read for control tokens: a field that spells one out yields
the tokens of its characters. Text between two control tokens is encoded together, as a model's own library does, but
never across the border of prompt and answer. Fields are stripped. The loss counts on the answer, its closing control
token included; with `loss: all` on everything but the first token. `jinja` is the same layout for transformers.

Shipped in `radlake/templates/`: llama3, llama31, llama2, alpaca, plain. Any other is named by the path of its file.
"""

from __future__ import annotations

import hashlib
import importlib.resources
import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError, field_validator, model_validator

from radlake.errors import UsageError
from radlake.settings import problems_of, read_yaml
from radlake.tokenizer import Tokenizer

IGNORED_LABEL = -100  # what PyTorch's cross entropy leaves out of the loss
TEMPLATES = ("llama3", "llama31", "llama2", "alpaca", "plain")
_CONTROL = re.compile(r"(<\|[a-z0-9_]+\|>)")
_FIELD = re.compile(r"\{(instruction|input|output)\}")


class Layout(BaseModel):
    """What stands in a template's file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    prompt: str
    answer: str
    loss: Literal["answer", "all"] = "answer"
    jinja: str | None = None

    @field_validator("prompt")
    @classmethod
    def _begins_and_asks(cls, prompt: str) -> str:
        if not _CONTROL.match(prompt):
            raise ValueError("it must begin with a control token, such as <|begin_of_text|>")
        fields = _FIELD.findall(prompt)
        if fields.count("input") != 1 or fields.count("instruction") > 1 or "output" in fields:
            raise ValueError("it must hold {input} once, {instruction} at most once, and no {output}")
        return prompt

    @field_validator("answer")
    @classmethod
    def _answers_and_ends(cls, answer: str) -> str:
        if _FIELD.findall(answer) != ["output"] or len(_CONTROL.findall(answer)) != 1 or not answer.endswith("|>"):
            raise ValueError("it must hold {output} once and end with the only control token in it")
        return answer

    @model_validator(mode="after")
    def _known_to_transformers(self) -> Layout:
        if self.jinja is None and "{instruction}" in self.prompt:
            raise ValueError("jinja is missing: a template with an instruction needs its form for transformers")
        return self


@dataclass(frozen=True)
class Template:
    """How an example becomes ids."""

    name: str
    layout: Layout

    @property
    def sha256(self) -> str:
        """Digest of what ids and labels depend on (hex)."""
        content = self.layout.model_dump(exclude={"jinja"})
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()

    @property
    def end(self) -> str:
        """The control token that ends an output."""
        return str(_CONTROL.findall(self.layout.answer)[-1])

    @property
    def controls(self) -> frozenset[str]:
        """All control tokens in it."""
        return frozenset(_CONTROL.findall(self.layout.prompt + self.layout.answer))

    def check(self, tokenizer: Tokenizer) -> None:
        """Raises UsageError if `tokenizer` does not know all control tokens."""
        missing = sorted(self.controls - set(tokenizer.special))
        if missing:
            raise UsageError(f"template {self.name}: the tokenizer {tokenizer.name} has no {', '.join(missing)}")

    def prompt_ids(self, tokenizer: Tokenizer, instruction: str, input: str) -> list[int]:
        """Ids up to where the model is to write the output."""
        return self.around_input(tokenizer, instruction).filled(tokenizer, input)

    def render(self, tokenizer: Tokenizer, instruction: str, input: str, output: str) -> tuple[list[int], list[int]]:
        """(input_ids, labels) of one example, of equal length; labels are -100 where no loss counts."""
        prompt = self.prompt_ids(tokenizer, instruction, input)
        answer = self.around_output(tokenizer).filled(tokenizer, output)
        before = [IGNORED_LABEL, *prompt[1:]] if self.layout.loss == "all" else [IGNORED_LABEL] * len(prompt)
        return prompt + answer, before + answer

    def around_input(self, tokenizer: Tokenizer, instruction: str) -> Around:
        """What stands around the input, in front of the output."""
        return _around(tokenizer, self.layout.prompt, "input", instruction)

    def around_output(self, tokenizer: Tokenizer) -> Around:
        """What stands around the output."""
        return _around(tokenizer, self.layout.answer, "output")


@cache
def load_template(name: str) -> Template:
    """The template called `name`, or the one in the file of that path (.yaml).

    Raises UsageError on an unknown name or a wrong template, BadInput if the file cannot be read.
    """
    if name in TEMPLATES:
        shipped = importlib.resources.files("radlake") / "templates" / f"{name}.yaml"
        return _template(name, yaml.safe_load(shipped.read_text(encoding="utf-8")))
    if not name.endswith((".yaml", ".yml")):
        raise UsageError(f"template '{name}' is not known; choose {', '.join(TEMPLATES)}, or give a .yaml file")
    path = Path(name)
    if path.stem in TEMPLATES:
        raise UsageError(f"template {name}: a shipped one is called {path.stem}; rename the file")
    return _template(path.stem, read_yaml(path, "template"))


def _template(name: str, content: dict[str, Any]) -> Template:
    try:
        return Template(name, Layout.model_validate(content))
    except ValidationError as error:
        raise UsageError(f"template {name}: {'; '.join(problems_of(error, 'template'))}") from None


@dataclass(frozen=True)
class Around:
    """What stands around the one field that is another in every pair."""

    ids_before: tuple[int, ...]
    before: str  # encoded together with the field
    after: str
    ids_after: tuple[int, ...]

    def filled(self, tokenizer: Tokenizer, text: str) -> list[int]:
        """The ids of it all with `text` as the field."""
        return [*self.ids_before, *tokenizer.encode(f"{self.before}{text.strip()}{self.after}"), *self.ids_after]


@lru_cache(maxsize=1024)  # there are few instructions and many pairs
def _around(tokenizer: Tokenizer, text: str, field: str, instruction: str = "") -> Around:
    head, tail = (_CONTROL.split(part) for part in text.split(f"{{{field}}}"))
    # Every second part is a control token. The instruction comes last, so that nothing in it is read as a field.
    head[::2], tail[::2] = (
        [part.replace("{instruction}", instruction.strip()) for part in parts[::2]] for parts in (head, tail)
    )
    return Around(_encoded(tokenizer, [*head[:-1], ""]), head[-1], tail[0], _encoded(tokenizer, ["", *tail[1:]]))


def _encoded(tokenizer: Tokenizer, parts: list[str]) -> tuple[int, ...]:
    ids: list[int] = []
    for number, part in enumerate(parts):
        ids += [tokenizer.special[part]] if number % 2 else tokenizer.encode(part)
    return tuple(ids)
