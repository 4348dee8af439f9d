"""Near-duplicates through the filter job: which report leaves by which rule, however the rows lie."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from expectations.near_duplicates import rows_repeating
from jobs.filter_reports import split_sql, transform
from radlake.lake.stage import SectionConfig
from radlake.near_duplicates import ABOVE_CAP, HELD_OUT_COPY
from radlake.settings import FilterSettings, NearDuplicateSettings, SplitSettings

CAP = 5
COLUMNS = ("report_key", "patient_key", "modality", "body_part", "exam_code", "exam_description")
WORDS = [f"word{n}" for n in range(500)]


def config(**near) -> SectionConfig:
    splits = SplitSettings(eval=0.2, test=0.2)
    return SectionConfig(FilterSettings(splits=splits, near_duplicates=NearDuplicateSettings(**near)))


@pytest.fixture(scope="module")
def patients(spark):
    """Keys of patients by split."""
    keys = spark.range(60).selectExpr("lpad(hex(id), 32, '0') patient_key")
    drawn = keys.selectExpr("patient_key", f"{split_sql(config().settings, 'patient_key')} split").collect()
    return {split: [row.patient_key for row in drawn if row.split == split] for split in ("train", "eval", "test")}


@pytest.fixture(scope="module")
def reports(patients):
    """A flood of 12 of train, one of it twice, a text of test with copies in eval and train, twenty like no other."""
    rnd = random.Random(4)
    template, tested = rnd.choices(WORDS, k=60), rnd.choices(WORDS, k=60)
    texts = [("train", f"flood {n}", [*template, f"own{n}"]) for n in range(12)]
    texts += [(split, f"copy in {split}", [*tested, split]) for split in ("test", "eval", "train")]
    texts += [("train", f"single {n}", rnd.choices(WORDS, k=60)) for n in range(20)]
    texts.append(("train", "flood 0 once more", texts[0][2]))
    used = Counter()
    rows = []
    for number, (split, name, words) in enumerate(texts):
        patient = patients[split][used[split] % len(patients[split])]
        used[split] += 1
        fields = (f"{number:032x}", patient, "CT", "chest", None, name)
        rows.append({**dict(zip(COLUMNS, fields, strict=True)), "findings": " ".join(words[:50]),
                     "impression": " ".join(words[50:])})  # fmt: skip
    return rows


def filtered(spark, rows, partitions, cfg):
    schema = ", ".join(f"{name} string" for name in (*COLUMNS, "findings", "impression"))
    return transform(spark.createDataFrame(rows, schema).repartition(partitions), cfg)


def rules_of(frame) -> dict[str, str | None]:
    rows = frame.select("exam_description", "rule").collect()
    assert len(rows) == len({row.exam_description for row in rows})
    return {row.exam_description: row.rule for row in rows}


def test_what_leaves_by_which_rule_however_the_rows_lie(spark, reports):
    frame = filtered(spark, reports, 1, config(max_per_cluster=CAP)).cache()
    rules = rules_of(frame)
    assert len(rules) == len(reports)
    assert (rules["copy in test"], rules["copy in eval"], rules["copy in train"]) == (None, *[HELD_OUT_COPY] * 2)
    flood = Counter(rule for name, rule in rules.items() if name.startswith("flood"))
    assert flood == {None: CAP, ABOVE_CAP: 12 - CAP, "exact_duplicate": 1}
    assert all(rule is None for name, rule in rules.items() if name.startswith("single"))
    assert rows_repeating(frame.where("rule IS NULL"), "split", 0.8, 3) == 0
    assert rows_repeating(frame, "split", 0.8, 3) == 2
    frame.unpersist()
    shuffled = random.Random(1).sample(reports, len(reports))
    assert rules_of(filtered(spark, shuffled, 7, config(max_per_cluster=CAP))) == rules


def test_they_are_only_counted_or_not_looked_for(spark, reports):
    told = filtered(spark, reports, 3, config(action="report", max_per_cluster=CAP))
    counts = told.selectExpr("count(rule) left", "count(cluster_size) near", "count_if(first_of_cluster) clusters")
    assert counts.collect()[0].asDict() == {"left": 1, "near": 15, "clusters": 2}
    ignored = filtered(spark, reports, 3, config(action="ignore"))
    assert "InArrow band" not in ignored._jdf.queryExecution().toString()
    assert ignored.where("rule IS NOT NULL").count() == 1
    assert "cluster_size" not in ignored.columns


def test_under_another_key_what_was_kept_before_stays(spark, reports):
    cfg = config(max_per_cluster=CAP)
    before = rules_of(filtered(spark, reports, 2, cfg))
    kept = {name for name, rule in before.items() if rule == ABOVE_CAP}  # the others, this time
    schema = ", ".join(f"{name} string" for name in (*COLUMNS, "findings", "impression", "kept_before"))
    rows = [{**row, "kept_before": str(row["exam_description"] in kept).lower()} for row in reports]
    after = rules_of(transform(spark.createDataFrame(rows, schema), cfg))
    stayed = {name for name, rule in after.items() if name.startswith("flood") and not rule}
    assert len(stayed) == CAP
    assert stayed <= kept
