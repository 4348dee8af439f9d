"""The verb `sections`: where the sections of reports are, without a lake."""

from __future__ import annotations

from typing import Any

import click


@click.command("sections")
@click.argument("source", metavar="IN.jsonl")
@click.argument("target", metavar="OUT.jsonl")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes [default: the usable cores].")
@click.option("--debug", is_flag=True, help="Show traces of errors; they may quote rows.")
def sections(source: str, target: str, workers: int | None, debug: bool) -> None:
    """Find the sections of reports: findings, impression, indication, technique, comparison and more.

    IN holds one JSON object with `id` and `text` on a line, OUT gets `id`, `sections` (name: [start, end] in
    characters of the text), `method` and `confidence`. A dash is standard input or output, .gz is (un)packed.
    """
    from radlake.streams import map_json_lines

    counts = map_json_lines(source, target, find_sections, workers=workers, what="reports", progress=True)
    rate = counts.records / max(counts.seconds, 1e-9)
    click.echo(f"sections   {counts.records:,} reports ({counts.seconds:.1f} s, {rate:,.0f}/s)", err=target == "-")


def find_sections(record: dict[str, Any]) -> dict[str, Any]:
    """The line for one report; its spans cover text, so empty sections are left out."""
    from radlake.text.sections import parse_sections

    found = parse_sections(record["text"])
    spans = {
        name: list(span) for name, span in sorted(found.spans.items(), key=lambda item: item[1]) if span[0] < span[1]
    }
    return {"id": record["id"], "sections": spans, "method": found.method, "confidence": found.confidence}


COMMANDS = (sections,)
