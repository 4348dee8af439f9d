"""What shares a row, through Spark: only documents of one modality, or none at all."""

import pytest

from jobs.pack_sequences import Config, transform
from radlake.settings import PackSettings
from tests.drafts import synthetic_pairs

MODALITIES = ("CT", "XR", "unknown", "of a later release")


@pytest.fixture(scope="module")
def pairs(spark):
    rows = [pair for pair in synthetic_pairs(120) if pair["split"] != "test"]
    found = [p | {"report_key": p["pair_key"], "modality": MODALITIES[n % 4]} for n, p in enumerate(rows)]
    return spark.createDataFrame(found).cache()


def rows_of(pairs, packing: str) -> list:
    profile = {"tokenizer": "tiny", "max_length_tokens": 512, "packing": packing}
    settings = PackSettings.model_validate({"profile": "mine", "profiles": {"mine": profile}, "pairs_per_bucket": 20})
    rows = transform(pairs, Config.of(settings)).collect()
    assert all(row["rule"] is None for row in rows)
    assert sorted(key for row in rows for key in row["pair_keys"]) == sorted(r["pair_key"] for r in pairs.collect())
    assert len({(row["split"], row["bucket"], row["row"]) for row in rows}) == len(rows)
    return rows


def test_modalities_apart(pairs):
    modality = {row["pair_key"]: row["modality"] for row in pairs.collect()}
    rows = rows_of(pairs, "by_modality")
    kinds = [{modality[key] for key in row["pair_keys"]} for row in rows]
    assert all(len(kind) == 1 or kind == {"unknown", "of a later release"} for kind in kinds)
    assert max(len(row["pair_keys"]) for row in rows) > 1
    assert any(len({modality[key] for key in row["pair_keys"]}) > 1 for row in rows_of(pairs, "packed"))


def test_unpacked(pairs):
    assert {len(row["pair_keys"]) for row in rows_of(pairs, "unpacked")} == {1}
