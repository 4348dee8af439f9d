"""Settings: who wins, every error at once, nothing misspelt passes, and no wrong value in a message."""

import pytest

from radlake.errors import BadInput, UsageError
from radlake.settings import Settings, load_settings, parse_overrides

CANARY = "Zarkowski7788991"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """No settings file of the folder that the tests were started in."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def file(tmp_path):
    def write(text: str, name: str = "settings.yaml") -> str:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def refused(path=None, flags=None) -> str:
    with pytest.raises(UsageError) as caught:
        load_settings(path, flags)
    message = str(caught.value)
    assert CANARY not in message
    assert "\n" not in message
    return message


def test_defaults_hold_without_a_file():
    settings = load_settings()
    assert settings == Settings()
    assert settings.filter.min_findings_words == 10
    assert settings.pack.profiles["llama3"].max_length_tokens == 2048


def test_file_below_environment_below_flags(file, monkeypatch):
    path = file("filter: {min_findings_words: 1, min_kept_share: 0.1}\nlake: from-file\nspark: {master: 'local[7]'}")
    assert load_settings(path).filter.min_findings_words == 1
    monkeypatch.setenv("RADLAKE_FILTER__MIN_FINDINGS_WORDS", "2")
    monkeypatch.setenv("RADLAKE_LAKE", "from-environment")
    settings = load_settings(path)
    assert (settings.filter.min_findings_words, settings.lake) == (2, "from-environment")
    settings = load_settings(path, {"filter": {"min_findings_words": 3}, "lake": None, "spark": {"master": None}})
    assert settings.filter.min_findings_words == 3
    assert settings.filter.min_kept_share == 0.1  # a section is merged, not replaced
    assert (settings.lake, settings.spark.master) == ("from-environment", "local[7]")


@pytest.mark.parametrize("layers", [set(), {1}, {2}, {3}, {1, 2}, {1, 3}, {2, 3}, {1, 2, 3}])
def test_the_highest_layer_that_speaks_wins(layers, file, monkeypatch):
    if 1 in layers:
        monkeypatch.setenv("RADLAKE_SETTINGS", file("instruct: {seed: 1}"))
    if 2 in layers:
        monkeypatch.setenv("RADLAKE_INSTRUCT__SEED", "2")
    flags = {"instruct": {"seed": 3}} if 3 in layers else {}
    assert load_settings(None, flags).instruct.seed == max(layers, default=0)


def test_radlake_yaml_of_the_folder_is_the_default_file(file):
    file("instruct: {seed: 9}", "radlake.yaml")
    assert load_settings().instruct.seed == 9
    assert load_settings(file("", "empty.yaml")).instruct.seed == 0


def test_a_file_does_not_linger_in_the_next_call(file):
    assert load_settings(file("lake: here")).lake == "here"
    assert load_settings().lake is None
    refused(file("filter: 3"))
    assert load_settings() == Settings()


def test_every_error_is_told_at_once(file, monkeypatch):
    monkeypatch.setenv("RADLAKE_DEIDENTIFY__MAX_SHIFT_WEEKS", "0")
    monkeypatch.setenv("RADLAKE_FILTRE__MIN", "1")
    path = file(f"filter: {{min_findings_words: {CANARY}}}\nunheard_of: {CANARY}\npack: {{pairs_per_bucket: 0}}")
    message = refused(path, {"ingest": {"max_malformed_share": 1.5}})
    places = (
        *("filter.min_findings_words", "unheard_of", "pack.pairs_per_bucket"),
        *("ingest.max_malformed_share", "deidentify.max_shift_weeks", "RADLAKE_FILTRE__MIN"),
    )
    assert [place for place in places if place not in message] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("unheard_of: {}", "unheard_of"),
        ("filter: {min_finding_words: 3}", "filter.min_finding_words"),
        ("filter: {splits: {tset: 0.1}}", "filter.splits.tset"),
        ("pack: {profiles: {llama3: {max_len: 5}}}", "pack.profiles.llama3.max_len"),
        ("sources: {ours: {format: csv, columns: {report_id: A, text: B}, colums: {}}}", "sources.ours.colums"),
    ],
)
def test_unknown_keys_are_errors(file, text, place):
    assert place in refused(file(text))


@pytest.mark.parametrize("name", ["RADLAKE_LAEK", "RADLAKE_FILTRE__SPLITS__EVAL", "RADLAKE_", "RADLAKE_DEID_KEYS"])
def test_unknown_variables_are_errors(monkeypatch, name):
    monkeypatch.setenv(name, CANARY)
    assert f"{name}: no such setting" in refused()


def test_an_unknown_key_in_a_known_section_of_the_environment(monkeypatch):
    monkeypatch.setenv("RADLAKE_FILTER__MIN_WORDS", CANARY)
    assert "filter.min_words" in refused()


@pytest.mark.parametrize("name", ["RADLAKE_DEID_KEY", "RADLAKE_DEID_KEY_FILE"])
def test_variables_of_the_key_are_known(monkeypatch, name):
    monkeypatch.setenv(name, CANARY)
    assert CANARY not in repr(load_settings())


@pytest.mark.parametrize(
    "flags",
    [
        {"lake": [CANARY]},
        {"filter": CANARY},
        {"filter": {"min_findings_words": CANARY}},
        {"filter": {"modalities": [CANARY]}},
        {"filter": {"body_parts": {"a": CANARY}}},
        {"filter": {"splits": {"eval": CANARY}}},
        {"deidentify": {"policy": CANARY}},
        {"deidentify": {"max_shift_weeks": CANARY}},
        {"spark": {"conf": {"a": [CANARY]}}},
        {"sources": {"ours": CANARY}},
        {"sources": {"ours": {"format": CANARY, "columns": {"report_id": "A", "text": "B"}}}},
        {"sources": {"ours": {"format": "csv", "columns": {"report_id": CANARY}}}},
        {"sources": {"ours": {"format": "csv", "columns": {"report_id": "A", "text": "B"}, "delimiter": CANARY}}},
        {"sources": {"ours": {"format": "csv", "columns": {"report_id": "A", "text": "B"}, "encoding": CANARY}}},
        {
            "sources": {
                "ours": {
                    "format": "csv",
                    "columns": {"report_id": "A", "text": "B"},
                    "report_id_pattern": f"({CANARY}",
                }
            }
        },
        {"sources": {"ours": {"format": "csv", "columns": {"report_id": "A", "text": "B"}, "defaults": [CANARY]}}},
    ],
)
def test_wrong_values_are_not_repeated(flags):
    refused(None, flags)


def test_an_unknown_profile_is_not_repeated():
    refused(None, {"pack": {"profile": CANARY}})


def test_an_unknown_status_of_a_source_is_not_repeated():
    spec = {"format": "csv", "columns": {"report_id": "A", "text": "B"}, "statuses": {"Z": CANARY}}
    refused(None, {"sources": {"ours": spec}})


def test_a_section_in_the_environment_that_is_no_json(monkeypatch):
    monkeypatch.setenv("RADLAKE_SPARK", CANARY)
    assert "must hold JSON" in refused()


def test_a_variable_below_a_plain_setting_is_an_error(monkeypatch):
    monkeypatch.setenv("RADLAKE_LAKE__FOLDER", CANARY)
    assert "RADLAKE_LAKE__FOLDER" in refused()


def test_splits_leave_room_for_train():
    assert "filter.splits" in refused(None, {"filter": {"splits": {"eval": 0.5, "test": 0.5}}})


@pytest.mark.parametrize(
    "wrong", [{"action": "off"}, {"similarity": 0.5}, {"similarity": 1.1}, {"shingle_words": 0}, {"max_per_cluster": 0}]
)
def test_impossible_near_duplicates(wrong):
    assert f"filter.near_duplicates.{next(iter(wrong))}" in refused(flags={"filter": {"near_duplicates": wrong}})


def test_a_file_can_lift_the_cap_on_near_duplicates(file):
    assert load_settings().filter.near_duplicates.max_per_cluster == 1000
    path = file("filter: {near_duplicates: {max_per_cluster: null, similarity: 0.9}}")
    assert load_settings(path).filter.near_duplicates.max_per_cluster is None


def test_settings_are_frozen():
    settings = load_settings()
    for owner, name in ((settings, "lake"), (settings.filter, "min_findings_words"), (settings.filter.splits, "seed")):
        with pytest.raises(ValueError, match="frozen"):
            setattr(owner, name, 1)


def test_gate_limits_are_no_part_of_the_output():
    section = load_settings().ingest
    limits = {"max_malformed_share", "max_malformed_records", "max_age_days", "max_merged_into_one"}
    assert set(section.for_gate()) - set(section.for_output()) == limits


def test_missing_and_unreadable_files(tmp_path, file):
    with pytest.raises(BadInput, match="No such file"):
        load_settings(tmp_path / "absent.yaml")
    with pytest.raises(BadInput, match="directory"):
        load_settings(tmp_path)
    (tmp_path / "latin.yaml").write_bytes(b"lake: \xff\xfe")
    assert "not valid YAML" in refused(tmp_path / "latin.yaml")
    assert "not valid YAML at line" in refused(file(f"lake: a\nfilter: [{CANARY}\n"))
    assert "top level" in refused(file(f"- {CANARY}"))
    assert "not valid YAML" in refused(file(f"lake: !!python/object:os.system {CANARY}"))


def test_a_date_that_is_none_in_a_file(file):
    assert "not valid YAML" in refused(file("lake: 2024-99-99"))


def test_a_key_that_is_no_text(file):
    refused(file(f"1: {CANARY}"))


def test_overrides_nest_and_are_yaml():
    given_ = ("filter.min_findings_words=5", "filter.splits.eval=0.1", "filter.modalities=[CT, MR]", "lake=s3a://b/k=v")
    assert parse_overrides(given_) == {
        "filter": {"min_findings_words": 5, "splits": {"eval": 0.1}, "modalities": ["CT", "MR"]},
        "lake": "s3a://b/k=v",
    }
    assert parse_overrides(()) == {}
    assert load_settings(None, parse_overrides(given_)).filter.modalities == ("CT", "MR")


def test_an_empty_override_means_not_given(file):
    assert load_settings(file("lake: here"), parse_overrides(("lake=",))).lake == "here"


@pytest.mark.parametrize("pairs", [(CANARY,), (f"={CANARY}",), ("",), ("spark=1", f"spark.master={CANARY}")])
def test_malformed_overrides(pairs):
    with pytest.raises(UsageError, match="--set") as caught:
        parse_overrides(pairs)
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize("value", [f"[{CANARY}", f"{{{CANARY}", f"'{CANARY}", f"*{CANARY}", "2024-99-99"])
def test_overrides_that_are_no_yaml(value):
    with pytest.raises(UsageError) as caught:
        parse_overrides((f"lake={value}",))
    assert CANARY not in str(caught.value)
