"""What a manifest tells of a snapshot: of which runs it came, what was lost on the way, which gates it passed."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from radlake import __version__
from radlake.errors import UsageError
from radlake.lake.fingerprint import code_digest
from radlake.lake.publish import read_rows
from radlake.lake.table import Published
from radlake.review.result import latest_bound
from radlake.snapshot.files import FileEntry
from radlake.snapshot.manifest import FunnelStep, Manifest, ProfileInfo, TemplateInfo, TokenizerInfo
from radlake.snapshot.pairs import PairsFile
from radlake.snapshot.parallel import Shards
from radlake.snapshot.seal import STAGE
from radlake.snapshot.source import Source
from radlake.tokenizer import load_tokenizer

CODE = ("radlake.snapshot",)


def describe(
    source: Source,
    versions: dict[str, Published],
    pairs: PairsFile,
    shards: dict[str, Shards],
    test: FileEntry,
) -> Manifest:
    """The manifest of these files, without its card. Raises UsageError if a table was changed by hand."""
    runs = _publishing_runs(source, versions)
    configs = {stage: json.loads(run["config"]) for stage, run in runs.items()}
    packing = configs["pack"]
    tokenizer = load_tokenizer(source.tokenizer)
    if tokenizer.sha256 != packing["tokenizer_sha256"]:
        raise UsageError(f"snapshot: profile {source.profile} was packed with another tokenizer; run `radlake pack`")
    return Manifest(
        pairs_root=pairs.pairs_root,
        created_at=datetime.now(UTC).isoformat(timespec="seconds"),
        radlake_version=__version__,
        tables={name: now.version for name, now in versions.items()},
        config={**configs, STAGE: source.config()},
        code={**{stage: run["code_digest"] for stage, run in runs.items()}, STAGE: code_digest(CODE)},
        tokenizer=TokenizerInfo(
            name=tokenizer.name,
            sha256=tokenizer.sha256,
            vocab_size=tokenizer.vocab_size,
            library=tokenizer.library,
        ),
        template=TemplateInfo(name=packing["template"], sha256=packing["template_sha256"]),
        profile=ProfileInfo(name=source.profile, max_length_tokens=packing["max_length_tokens"]),
        policy=configs["deidentify"]["policy"],
        phi_profile=configs["deidentify"]["profile"],
        phi_review=review.line() if (review := latest_bound(source.lake)) else "",
        rows={split: sum(e.rows or 0 for e in made.entries) for split, made in shards.items()},
        tokens={split: sum(e.tokens or 0 for e in made.entries) for split, made in shards.items()},
        pairs=pairs.pairs,
        lengths={split: made.lengths for split, made in shards.items()},
        funnel=_funnel(runs),
        gates=_gates(source, runs),
        files=sorted([pairs.entry, test, *(e for made in shards.values() for e in made.entries)], key=lambda e: e.path),
    )


def _publishing_runs(source: Source, versions: dict[str, Published]) -> dict[str, dict[str, Any]]:
    """Stage → its row of stage_runs that published the version the snapshot is cut from, or audited it.

    The latter is all there is of a version made by hand (RESTORE, DELETE).
    """
    rows = sorted(read_rows(source.books.stage_runs, source.lake), key=lambda row: str(row["started_at"]))
    by_id = {row["run_id"]: row for row in rows}
    audited = {(r["output_table"], r["output_version"]): r for r in rows if r["status"] == "audited"}
    found = {name: by_id.get(str(now.run_id)) or audited.get((name, now.version)) for name, now in versions.items()}
    runs = [run for run in found.values() if run is not None]
    missing = [name for name, run in found.items() if run is None]
    if missing:
        raise UsageError(
            f"snapshot: {', '.join(missing)} was changed by hand since it was published; run `radlake pipeline`"
        )
    return {row["stage"]: row for row in runs}


def _funnel(runs: dict[str, dict[str, Any]]) -> list[FunnelStep]:
    steps = []
    for stage, run in runs.items():
        steps += [FunnelStep(stage=stage, rule=rule, rows=n) for rule, n in sorted(run["rules"].items())]
        steps.append(FunnelStep(stage=stage, rule=None, rows=run["rows_out"]))
    return steps


def _gates(source: Source, runs: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    results = read_rows(source.books.quality_results, source.lake)
    gates = []
    for run in runs.values():
        own = [row for row in results if row["run_id"] == run["run_id"]]
        passed = sum(row["success"] for row in own)
        gates.append(
            {
                "table": run["output_table"],
                "expectations": len(own),
                "passed": passed,
                "run_id": run["run_id"],
            }
        )
    return gates
