"""A hospital's own exam codes: a CSV or YAML file of code → modality and body part.

    code,modality,body_part            IMG1234: {modality: CT, body_part: chest}
    IMG1234,CT,chest                   IMG1235: {modality: XR}
    IMG1235,XR,

Either column may stay empty, then the shipped table and the description decide. The file is checked whole and
refused with every mistake at once; messages name lines, never what stands there.
"""

from __future__ import annotations

import csv
import difflib
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import yaml

from radlake.errors import BadInput, UsageError
from radlake.text.exam_codes import NOTHING, ExamKind, region_of_code
from radlake.text.exams_words import (
    BODY_PARTS,
    MODALITIES,
    UNKNOWN,
    body_part_of_words,
    modality_of_words,
    plain_words,
)

_COLUMNS = ("code", "modality", "body_part")
_SHOWN = 20  # problems told at once; a file of another kind has one per line
_YAML = (".yaml", ".yml")


@dataclass(frozen=True)
class ExamMapping:
    """Codes in capitals and what they mean; equal and hashed by its content's digest."""

    sha256: str = ""
    exams: dict[str, ExamKind] = field(default_factory=dict, compare=False, repr=False)

    def look_up(self, code: str) -> ExamKind:
        """What the hospital says of this code; both unknown if it says nothing."""
        return self.exams.get(_bare(code), NOTHING)


NO_MAPPING = ExamMapping()


class _Entry(NamedTuple):
    line: int
    code: str
    modality: str
    body_part: str


def load_mapping(path: str | Path | None) -> ExamMapping:
    """The mapping in `path`, or none for None.

    Raises BadInput if the file cannot be read, UsageError naming every wrong line at once.
    """
    if path is None:
        return NO_MAPPING
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadInput(f"exam mapping {file}: {error.strerror}; name another") from None
    except ValueError:
        raise UsageError(f"exam mapping {file}: not UTF-8; save it as UTF-8") from None
    problems: list[str] = []
    entries = list((_of_yaml if file.suffix.lower() in _YAML else _of_csv)(text, problems))
    exams = _checked(entries, problems)
    if not exams and not problems:
        problems.append("it maps no code")
    if problems:
        more = f"; and {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
        raise UsageError(f"exam mapping {file}: {'; '.join(problems[:_SHOWN])}{more}; correct it")
    return ExamMapping(_digest(exams), exams)


def _checked(entries: list[_Entry], problems: list[str]) -> dict[str, ExamKind]:
    exams: dict[str, ExamKind] = {}
    first_lines: dict[str, int] = {}
    for line, code, modality, part in entries:
        bare = _bare(code)
        kind = ExamKind(
            _member(modality.upper(), MODALITIES, f"line {line}: modality", modality_of_words, problems),
            _member(part.lower().replace(" ", "-"), BODY_PARTS, f"line {line}: body_part", _part, problems),
        )
        if not bare:
            problems.append(f"line {line}: no code")
        elif not modality and not part:
            problems.append(f"line {line}: neither modality nor body_part")
        elif exams.setdefault(bare, kind) != kind:
            problems.append(f"line {line}: the code of line {first_lines[bare]} again, with another meaning")
        first_lines.setdefault(bare, line)
    return exams


def _member(name: str, allowed: tuple[str, ...], where: str, guess: Callable[[str], str], problems: list[str]) -> str:
    """`name` if it is one of `allowed` ("" is unknown); else a problem that names the nearest of them."""
    name = name.strip()
    if not name or name.lower() == UNKNOWN:
        return UNKNOWN
    if name in allowed:
        return name
    meant = guess(plain_words(name))
    near = difflib.get_close_matches(name, allowed, n=1, cutoff=0.6)
    nearest = meant if meant != UNKNOWN else (near[0] if near else "")
    choices = ", ".join(word for word in allowed if word != UNKNOWN)
    problems.append(f"{where} is none of {choices}" + (f"; the nearest is {nearest}" if nearest else ""))
    return UNKNOWN


def _part(words: str) -> str:
    found = body_part_of_words(words)
    return region_of_code(words) if found == UNKNOWN else found


def _of_csv(text: str, problems: list[str]) -> Iterator[_Entry]:
    reader = csv.reader(text.splitlines(), strict=True, skipinitialspace=True)
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        if header[:1] != ["code"] or set(header) - set(_COLUMNS) or len(set(header)) != len(header) or len(header) < 2:
            problems.append(f"line 1: the header must be {','.join(_COLUMNS)}")
            return
        for row in reader:
            if not any(value.strip() for value in row):
                continue
            if len(row) != len(header):
                problems.append(f"line {reader.line_num}: {len(row)} values, not {len(header)}")
                continue
            values = dict(zip(header, (value.strip() for value in row), strict=True))
            yield _Entry(reader.line_num, *(values.get(name, "") for name in _COLUMNS))
    except csv.Error:
        problems.append(f"line {reader.line_num}: not valid CSV")


def _of_yaml(text: str, problems: list[str]) -> Iterator[_Entry]:
    """From YAML's nodes rather than its values, which know lines, keep codes like 0123 and NO, and show doubles."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        problems.append(f"{f'line {mark.line + 1}: ' if mark else ''}not valid YAML")
        return
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        problems.append("the top level must be codes and their values")
        return
    for key, value in root.value:
        line = key.start_mark.line + 1
        fields = _scalars(value)
        if not isinstance(key, yaml.ScalarNode) or fields is None or set(fields) - set(_COLUMNS[1:]):
            problems.append(f"line {line}: not of the form CODE: {{modality: CT, body_part: chest}}")
        else:
            yield _Entry(line, key.value, fields.get("modality", ""), fields.get("body_part", ""))


def _scalars(node: yaml.Node) -> dict[str, str] | None:
    """The scalars of a mapping by name, as they are written (null is ""); None if it is something else."""
    if not isinstance(node, yaml.MappingNode):
        return None
    pairs = [(k, v) for k, v in node.value if isinstance(k, yaml.ScalarNode) and isinstance(v, yaml.ScalarNode)]
    if len(pairs) != len(node.value) or len({k.value for k, _ in pairs}) != len(pairs):
        return None
    return {k.value: "" if v.tag.endswith(":null") else v.value.strip() for k, v in pairs}


def _digest(exams: dict[str, ExamKind]) -> str:
    return hashlib.sha256(json.dumps(sorted(exams.items())).encode()).hexdigest()


def _bare(code: str) -> str:
    return " ".join(code.split()).upper()
