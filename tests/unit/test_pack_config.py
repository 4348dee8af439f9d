"""What the rows of a profile depend on, told without the places of files."""

import json

import pytest

from jobs.pack_sequences import Config
from radlake.errors import UsageError
from radlake.settings import PackSettings
from radlake.tokenizer import load_tokenizer


def config(tokenizer="tiny", **profile):
    profiles = {"mine": {"tokenizer": tokenizer, **profile}}
    return Config.of(PackSettings.model_validate({"profile": "mine", "profiles": profiles}))


def test_a_folder_is_known_by_its_name_and_digest(tmp_path):
    pytest.importorskip("transformers")
    from radlake.family import hf_tokenizer

    hf_tokenizer("tiny", "llama3").save_pretrained(tmp_path)
    described = config(str(tmp_path)).describe()
    assert described["tokenizer"] == tmp_path.name
    assert described["tokenizer_sha256"] == load_tokenizer("tiny").sha256
    assert str(tmp_path.parent) not in json.dumps(described)


def test_what_decides_whether_a_profile_is_refused_does_not_decide_its_rows():
    settings = {"profile": "tiny", "max_too_long_share": 0.5}
    assert (
        Config.of(PackSettings.model_validate(settings)).describe()
        == Config.of(PackSettings(profile="tiny")).describe()
    )


@pytest.mark.parametrize(
    "change", [{"max_length_tokens": 64}, {"template": "plain"}, {"packing": "unpacked"}, {"tokenizer": "llama3"}]
)
def test_what_decides_the_rows_is_told(change):
    assert config(**change).describe() != config().describe()


def test_an_unknown_tokenizer_is_refused_by_name():
    with pytest.raises(UsageError, match="tokenizer 'nonesuch' is not known"):
        config("nonesuch")
