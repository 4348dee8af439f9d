"""Settings: one file, the environment and the flags, validated together and all errors at once.

Precedence, highest first: flags (`--lake`, `--set filter.min_findings_words=5`), `RADLAKE_*` variables
(`RADLAKE_FILTER__MIN_FINDINGS_WORDS=5`), the settings file (`radlake.yaml`), the defaults below.
The de-identification secret is no setting: see `radlake.keys`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, ClassVar, Literal, Self, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, SettingsError

from radlake.errors import BadInput, UsageError
from radlake.records.mapping import SourceSpec

ENV_PREFIX = "RADLAKE_"
_SECRETS = {"RADLAKE_DEID_KEY", "RADLAKE_DEID_KEY_FILE", "RADLAKE_JUDGE_API_KEY", "RADLAKE_JDBC_PASSWORD"}
NOT_SETTINGS = {*_SECRETS, "RADLAKE_SETTINGS"}
Modality = Literal["CT", "MR", "XR", "FL", "US", "MG", "NM", "PT", "OT", "unknown"]
T = TypeVar("T")
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,31}")


def _checked_names(named: dict[str, T]) -> dict[str, T]:
    """Names of sources and profiles stand in tables, paths and SQL."""
    wrong = [name for name in named if not _NAME.fullmatch(name)]
    if wrong:
        raise ValueError("names are made of lower-case letters, digits, dots, dashes and underscores, at most 32")
    return named


class Section(BaseModel):
    """Base of every settings section: frozen, and an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    # Limits of the gate: they decide whether rows are published, not what the rows are.
    gate_limits: ClassVar[frozenset[str]] = frozenset()

    def for_output(self) -> dict[str, Any]:
        """What the stage's rows depend on, JSON-able."""
        return self.model_dump(mode="json", exclude=set(self.gate_limits))

    def for_gate(self) -> dict[str, Any]:
        """What the stage's suite depends on, JSON-able."""
        return self.model_dump(mode="json")


class SparkSettings(Section):
    """Where Spark runs. `conf` is passed to Spark as it is."""

    master: str = "local[*]"
    driver_memory: str = "4g"
    shuffle_partitions: int | None = Field(default=None, ge=1)
    conf: dict[str, str] = {}


class IngestSettings(Section):
    """`raw_reports`: how much of a delivery may be malformed before the gate refuses it."""

    gate_limits: ClassVar[frozenset[str]] = frozenset(
        {"max_malformed_share", "max_malformed_records", "max_age_days", "max_merged_into_one"}
    )

    max_malformed_share: float = Field(default=0.05, ge=0.0, le=1.0)
    max_malformed_records: int = Field(default=10, ge=0, description="always tolerated, whatever the share")
    max_record_bytes: int = Field(default=16 * 2**20, ge=1024)
    max_age_days: int | None = Field(default=None, ge=1, description="of a delivery's newest report; a warning")
    max_merged_into_one: int = Field(default=50, ge=1, description="identifiers that may become one patient")


class CollectSettings(Section):
    """`raw_identifiers`: how many physicians and sites an archive may have."""

    gate_limits: ClassVar[frozenset[str]] = frozenset({"max_archive_entries"})

    max_archive_entries: int = Field(default=250_000, ge=0)


class DeidentifySettings(Section):
    """`deidentified_reports`: the policy, the profile, and how far the dates of a patient move.

    The profile `expert` moves a patient's dates together by whole weeks; `safe-harbor` keeps only their years
    and salts the pseudonyms (`radlake.lake.salt`).
    """

    gate_limits: ClassVar[frozenset[str]] = frozenset({"max_residual_share"})

    policy: Literal["redact", "drop-sentence", "surrogate"] = "redact"
    profile: Literal["expert", "safe-harbor"] = "expert"
    max_shift_weeks: int = Field(default=52, ge=1, le=520)
    ner_model: str | None = Field(default=None, description="a token-classification model over what the rules left")
    ner_labels: dict[str, str] = Field(default={}, description="what its labels mean, where that is not known")
    max_residual_share: float = Field(default=0.02, ge=0.0, le=1.0)

    def for_output(self) -> dict[str, Any]:
        """The model counts by what it is, not by where it lies."""
        return self.model_dump(mode="json", exclude={*self.gate_limits, "ner_model", "ner_labels"})


class ExamsSettings(Section):
    """A hospital's own exam codes: a CSV or YAML file of code, modality, body part (`text/exams_mapping.py`)."""

    mapping: str | None = None


class SplitSettings(Section):
    """Shares of patients. The paper holds out 0.1% for the loss while training."""

    eval: float = Field(default=0.001, ge=0.0, lt=1.0)
    test: float = Field(default=0.02, ge=0.0, lt=1.0)
    seed: int = 0

    @model_validator(mode="after")
    def _leave_room_for_train(self) -> Self:
        if self.eval + self.test >= 1.0:
            raise ValueError("eval + test must stay below 1, or no patient is left for train")
        return self


class NearDuplicateSettings(Section):
    """Texts with nearly the same words: what repeats held-out text leaves train, and floods of a template are capped.

    `similarity` is the Jaccard similarity of the texts' runs of `shingle_words` words, from which on they count as
    near-duplicates. `report` counts them and lets them stay, `ignore` does not look for them.
    """

    action: Literal["remove", "report", "ignore"] = "remove"
    similarity: float = Field(default=0.8, ge=0.7, le=1.0)
    shingle_words: int = Field(default=3, ge=1, le=10)
    max_per_cluster: int | None = Field(default=1000, ge=1, description="reports of train; null: no cap")


class FilterSettings(Section):
    """`filtered_reports`: the paper's rules, an optional cohort, near-duplicates, and the splits.

    `rare_capitals`: what becomes of reports with a word that looks like a name by the statistics of the whole table.
    """

    gate_limits: ClassVar[frozenset[str]] = frozenset({"min_kept_share"})

    min_findings_words: int = Field(default=10, ge=0)
    modalities: tuple[Modality, ...] | None = None
    body_parts: tuple[str, ...] | None = None
    exam_codes: tuple[str, ...] | None = None
    splits: SplitSettings = SplitSettings()
    rare_capitals: Literal["quarantine", "ignore"] = "quarantine"
    near_duplicates: NearDuplicateSettings = NearDuplicateSettings()
    min_kept_share: float = Field(default=0.2, ge=0.0, le=1.0)


class InstructSettings(Section):
    """`instruction_pairs`: how often a prefix sentence opens the output (never in test)."""

    prefix_probability: float = Field(default=0.5, ge=0.0, le=1.0)
    seed: int = 0


class PackProfile(Section):
    """Tokenizer x chat template x maximum length: what one model family needs."""

    tokenizer: str = "llama3"  # llama3, tiny, the path of a folder with a tokenizer.json, or a hub id
    template: str = "llama3"  # llama3, llama31, llama2, alpaca, plain, or the path of a .yaml file
    max_length_tokens: int = Field(default=2048, ge=32)
    # Whole documents together in a row, only those of one modality together, or each in a row of its own.
    packing: Literal["packed", "by_modality", "unpacked"] = "packed"


# `tiny` and `tiny-text` are for models small enough to learn on a CPU: the second holds the plain text that a
# model reads before it is given the task.
SHIPPED_PROFILES = {
    "llama3": PackProfile(),
    "tiny": PackProfile(tokenizer="tiny", max_length_tokens=512),
    "tiny-text": PackProfile(tokenizer="tiny", template="plain", max_length_tokens=512),
}


class PackSettings(Section):
    """`packed_sequences`: the profile to pack and how many pairs share a bucket."""

    gate_limits: ClassVar[frozenset[str]] = frozenset({"max_too_long_share"})

    profile: str = "llama3"
    profiles: dict[str, PackProfile] = SHIPPED_PROFILES
    pairs_per_bucket: int = Field(default=100_000, ge=1, le=1_000_000)  # a task holds one bucket
    seed: int = 0
    # What becomes of a pair longer than a row: it leaves, or its findings lose their end; never the impression.
    too_long: Literal["quarantine", "truncate"] = "quarantine"
    max_too_long_share: float = Field(default=0.05, ge=0.0, le=1.0)

    @field_validator("profiles")
    @classmethod
    def _plain_names(cls, profiles: dict[str, PackProfile]) -> dict[str, PackProfile]:
        return {**SHIPPED_PROFILES, **_checked_names(profiles)}

    @model_validator(mode="after")
    def _profile_exists(self) -> Self:
        if self.profile not in self.profiles:
            raise ValueError(f"profile is none of profiles, which are {', '.join(sorted(self.profiles))}")
        return self


class SnapshotSettings(Section):
    """How a snapshot is cut into files."""

    rows_per_shard: int = Field(default=16_384, ge=64, multiple_of=64)  # 268 MB of full rows of 2,048 tokens


class CacheSettings(Section):
    """Where snapshots from an object store are kept, and how much of them."""

    folder: str = "~/.cache/radlake/snapshots"
    max_gigabytes: float = Field(default=200, gt=0)  # of 10**9 bytes


class TableExpectations(Section):
    """A user's own expectations of one table, and changes of those that it has; `expectations.contract` reads them."""

    add: tuple[dict[str, Any], ...] = ()
    change: tuple[dict[str, Any], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.add or self.change)


NO_OWN = TableExpectations()


class Settings(BaseSettings):
    """Everything a command needs to know, frozen once validated."""

    model_config = SettingsConfigDict(
        env_prefix=ENV_PREFIX,
        env_nested_delimiter="__",
        extra="forbid",
        frozen=True,
        nested_model_default_partial_update=True,
    )

    lake: str | None = None
    raw_zone: str | None = None
    spark: SparkSettings = SparkSettings()
    sources: dict[str, SourceSpec] = {}
    aliases: dict[str, tuple[str, ...]] = Field(default={}, description="source -> CSV files of merged patients")
    ingest: IngestSettings = IngestSettings()
    collect: CollectSettings = CollectSettings()
    deidentify: DeidentifySettings = DeidentifySettings()
    exams: ExamsSettings = ExamsSettings()
    filter: FilterSettings = FilterSettings()
    instruct: InstructSettings = InstructSettings()
    pack: PackSettings = PackSettings()
    snapshot: SnapshotSettings = SnapshotSettings()
    cache: CacheSettings = CacheSettings()
    expectations: dict[str, TableExpectations] = Field(default={}, description="table -> expectations of one's own")

    @field_validator("sources")
    @classmethod
    def _plain_names(cls, sources: dict[str, SourceSpec]) -> dict[str, SourceSpec]:
        return _checked_names(sources)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags (handed in as init) over environment over file (handed in as the lowest layer)."""
        return init_settings, env_settings, _FileLayer(settings_cls)


class _FileLayer(PydanticBaseSettingsSource):
    """The settings file as pydantic's lowest layer; `load_settings` puts its content here."""

    content: ClassVar[dict[str, Any]] = {}

    def get_field_value(self, field: Any, field_name: str) -> tuple[Any, str, bool]:
        return self.content.get(field_name), field_name, False

    def __call__(self) -> dict[str, Any]:
        return self.content


def load_settings(path: str | Path | None = None, flags: dict[str, Any] | None = None) -> Settings:
    """Read, merge and validate. `flags` is nested like the file; None values mean "not given".

    Raises UsageError naming every wrong key at once, BadInput if the named file cannot be read.
    """
    file = path or os.environ.get("RADLAKE_SETTINGS") or _default_file()
    _FileLayer.content = read_yaml(Path(file), "settings file") if file else {}
    unknown = _unknown_variables()
    try:
        settings = Settings(**_without_none(flags or {}))
    except ValidationError as error:
        raise UsageError(_one_line(error, unknown)) from None
    except SettingsError:
        raise UsageError("settings: a RADLAKE_ variable of a whole section must hold JSON; correct it") from None
    finally:
        _FileLayer.content = {}
    if unknown:
        raise UsageError(f"settings: {'; '.join(unknown)}")
    return settings


def parse_overrides(pairs: tuple[str, ...]) -> dict[str, Any]:
    """`("filter.min_findings_words=5",)` → `{"filter": {"min_findings_words": 5}}`; values are YAML."""
    nested: dict[str, Any] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or not name:
            raise UsageError("--set wants KEY=VALUE, for example --set filter.min_findings_words=5")
        node = nested
        *parents, leaf = name.split(".")
        for parent in parents:
            node = node.setdefault(parent, {})
            if not isinstance(node, dict):
                raise UsageError(f"--set {name}: {parent} was already given a plain value")
        try:
            node[leaf] = yaml.safe_load(value)
        except (yaml.YAMLError, ValueError):
            raise UsageError(f"--set {name}: its value is not valid YAML; quote it") from None
    return nested


def _default_file() -> Path | None:
    here = Path("radlake.yaml")
    return here if here.is_file() else None


def read_yaml(path: Path, what: str) -> dict[str, Any]:
    """The named keys of a YAML file, which messages call `what`.

    Raises BadInput if it cannot be read, UsageError if it is no YAML or its top level has no names.
    """
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadInput(f"{what} {path}: {error.strerror}; name another") from None
    except (yaml.YAMLError, ValueError) as error:  # ValueError: no UTF-8, or a date that does not exist
        mark = getattr(error, "problem_mark", None)
        where = f" at line {mark.line + 1}" if mark else ""
        raise UsageError(f"{what} {path}: not valid YAML{where}; correct it") from None
    if content is None:
        return {}
    if not isinstance(content, dict) or not all(isinstance(key, str) for key in content):
        raise UsageError(f"{what} {path}: the top level must be named keys and their values")
    return content


def problems_of(error: ValidationError, whole: str) -> list[str]:
    """Every wrong key with what is wrong; never the value, which may be a secret or a patient's."""
    return [f"{'.'.join(map(str, e['loc'])) or whole}: {e['msg']}" for e in error.errors(include_input=False)]


def _unknown_variables() -> list[str]:
    """A misspelt variable would otherwise be ignored without a word."""
    known = {ENV_PREFIX + name.upper() for name in Settings.model_fields} | NOT_SETTINGS
    names = (name for name in os.environ if name.startswith(ENV_PREFIX))
    return [f"{name}: no such setting" for name in sorted(names) if not _is_known(name, known)]


def _is_known(name: str, known: set[str]) -> bool:
    head, nested, _ = name.partition("__")
    field = Settings.model_fields.get(head.removeprefix(ENV_PREFIX).lower())
    below_plain = nested and (field is None or field.annotation == str | None)
    return head in known and not below_plain


def _one_line(error: ValidationError, more: list[str]) -> str:
    return f"settings: {'; '.join([*problems_of(error, 'settings'), *more])}"


def _without_none(flags: dict[str, Any]) -> dict[str, Any]:
    nested = {k: _without_none(v) if isinstance(v, dict) else v for k, v in flags.items()}
    return {k: v for k, v in nested.items() if v is not None and v != {}}
