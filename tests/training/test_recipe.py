import pytest
import yaml

from radlake.errors import BadInput, UsageError
from training.recipe import FOLDER, load_recipe, shipped


def test_every_shipped_recipe_is_valid():
    files = [path for path in FOLDER.rglob("*.yaml") if not path.name.startswith("_")]
    assert sorted(path.stem for path in files) == shipped()
    assert {"tiny-full", "tiny-qlora", "llama3-70b-qlora", "llama3-70b-full"} <= set(shipped())
    for name in shipped():
        recipe = load_recipe(name)
        assert recipe.name == name
        assert recipe.batch.global_rows % (recipe.processes * recipe.batch.rows_per_process) == 0  # none stands idle


def test_the_papers_recipes_share_their_base():
    qlora, full = load_recipe("llama3-70b-qlora"), load_recipe("llama3-70b-full")
    assert (qlora.model, qlora.batch, qlora.epochs) == (full.model, full.batch, full.epochs)
    assert qlora.quantization.type == "nf4"
    assert full.quantization is None


def test_all_errors_are_told_at_once():
    changes = {"optimiser": {}, "batch": {"global_rows": "many"}, "every": {"log": 0}, "precision": "fp8"}
    with pytest.raises(UsageError) as caught:
        load_recipe("tiny-full", changes)
    for key in ("optimiser", "batch.global_rows", "every.log", "precision"):
        assert key in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("key", ["method", "model", "processes", "batch", "optimizer"])
def test_a_missing_key_is_named(tmp_path, key):
    content = load_recipe("tiny-full").model_dump(mode="json", exclude_none=True)
    del content["name"], content[key]
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump(content))
    with pytest.raises(UsageError, match=f"mine: {key}: Field required"):
        load_recipe(str(path))


@pytest.mark.parametrize(
    ("attention", "reason"),
    [
        ("sdpa_paged", "see each other"),
        ("eager_paged", "see each other"),
        ("paged|sdpa", "see each other"),
        ("kernels-community/some-attention", "not known to keep"),
    ],
)
def test_attention_that_would_mix_documents_is_refused_by_name(attention, reason):
    with pytest.raises(UsageError) as caught:
        load_recipe("tiny-full", {"model": {"attention": attention}})
    assert attention in str(caught.value)
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"epochs": 1, "steps": 5}, "either epochs or steps"),
        ({"method": "lora"}, "lora belongs to the methods lora and qlora"),
        ({"quantization": {"type": "nf4"}}, "quantization belongs to the method qlora"),
        ({"model": {"path": "x", "shape": None, "tokenizer": "gpt2"}}, "model.tokenizer"),
        ({"batch": {"global_rows": 1}}, "below one row per process"),
        (
            {"zero": {"offload_optimizer": True}, "optimizer": {"name": "adamw_bnb_8bit"}},
            "offload_optimizer turns every optimizer into AdamW",
        ),
    ],
)
def test_parts_that_do_not_belong_together(changes, message):
    with pytest.raises(UsageError, match=message):
        load_recipe("tiny-full", changes)


def test_a_model_on_the_command_line_takes_the_place_of_a_shape():
    recipe = load_recipe("tiny-full", {"model": {"path": "/models/mine"}})
    assert (recipe.model.path, recipe.model.shape) == ("/models/mine", None)


def test_own_recipes_extend_shipped_ones_and_each_other(tmp_path):
    (tmp_path / "a.yaml").write_text("extends: tiny-lora\nsteps: 7\n")
    (tmp_path / "b.yaml").write_text("extends: a\nlora: {rank: 4}\n")
    recipe = load_recipe(str(tmp_path / "b.yaml"))
    assert (recipe.name, recipe.steps, recipe.lora.rank, recipe.lora.alpha) == ("b", 7, 4, 32)


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        ("extends: me\n", UsageError, "extends itself"),
        ("extends: nowhere\n", BadInput, "'nowhere', which is not there"),
        ("extends: [a]\n", UsageError, "must name one"),
        ("- a\n", UsageError, "named keys"),
        ("a: [\n", UsageError, "not valid YAML"),
    ],
)
def test_damaged_recipes(tmp_path, text, kind, message):
    (tmp_path / "me.yaml").write_text(text)
    with pytest.raises(kind, match=message):
        load_recipe(str(tmp_path / "me.yaml"))


def test_an_unknown_name_lists_the_known_ones(tmp_path):
    with pytest.raises(UsageError, match="tiny-qlora"):
        load_recipe("tiny-full-fast")
    with pytest.raises(BadInput, match="No such file"):
        load_recipe(str(tmp_path / "gone.yaml"))
