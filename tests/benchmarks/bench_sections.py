"""How fast and how exact the section parser is, by layout: invented reports, the held-out corpora, real reports.

    python tests/benchmarks/bench_sections.py [REPORTS]

CPU time of one core. Exact: findings and impression both, character for character after stripping white space. Real
reports (../shared/data/indiana_reports.csv) are rendered into every layout where that file is on this machine.
"""

from __future__ import annotations

import csv
import importlib
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

from radlake.synth.block import Task, draw_records
from radlake.synth.records import gold_of
from radlake.text.sections import Sections, parse_sections
from tests.corpora.load import HELD_OUT
from tests.section_layouts import LAYOUTS, Source, render

INDIANA = [folder / "shared" / "data" / "indiana_reports.csv" for folder in Path(__file__).resolve().parents]
WANTED = ("findings", "impression")

Case = tuple[str, str, dict[str, str]]  # layout, text, section -> its text


def main() -> None:
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 3_000
    show("synthetic hospital", list(synthetic(reports)))
    for corpus in HELD_OUT:
        if cases := list(held_out(corpus, reports)):
            show(f"held-out corpus {corpus}", cases, by_layout=False)
    path = next((path for path in INDIANA if path.exists()), None)
    if path is not None:
        show("real reports, rendered", list(real(path, reports)))


def show(title: str, cases: list[Case], *, by_layout: bool = True) -> None:
    """One table: exactness by layout and by confidence, the rate beside the title."""
    started = time.process_time()
    found = [parse_sections(text) for _, text, _ in cases]
    seconds = time.process_time() - started
    right = [is_exact(text, sections, gold) for (_, text, gold), sections in zip(cases, found, strict=True)]
    size = sum(len(text) for _, text, _ in cases) / len(cases)
    print(
        f"\n{title}: {len(cases):,} reports of {size:,.0f} characters, {len(cases) / seconds:,.0f} reports/s and core"
    )
    table("all", ["exact"] * len(cases), right)
    table("confidence", [sections.confidence for sections in found], right)
    if by_layout:
        table("layout", [layout for layout, _, _ in cases], right)


def table(title: str, groups: list[str], right: list[bool]) -> None:
    count, exact = Counter(groups), Counter(group for group, fine in zip(groups, right, strict=True) if fine)
    for group in sorted(count):
        print(f"  {title:<12}{group:<26}{exact[group]:>7,} of {count[group]:>7,}  {exact[group] / count[group]:8.2%}")


def is_exact(text: str, sections: Sections, gold: dict[str, str]) -> bool:
    said = {name: plain(text[slice(*sections.spans[name])]) for name in WANTED if name in sections.spans}
    return all(said.get(name, "") == plain(gold.get(name, "")) for name in WANTED)


def plain(text: str) -> str:
    return text.replace("\\.br\\", "\n").strip()


def synthetic(reports: int) -> Iterator[Case]:
    """Reports of `radlake synth`, but those whose impression ends in a note of who was told."""
    for record in draw_records(Random("bench").random, Task(0, 0, reports, ("", ""), None)):
        gold = gold_of(record)
        said = {name: gold.text[slice(*gold.sections[name])] for name in WANTED if name in gold.sections}
        if "indings were " not in said.get("impression", "").replace("INDINGS WERE ", "indings were "):
            yield record.layout, gold.text, said


def held_out(corpus: str, reports: int) -> Iterable[Case]:
    try:
        module = importlib.import_module(f"tests.corpora.{corpus}")
    except ModuleNotFoundError:
        return []
    documents = module.documents(reports, 20_261)
    return (
        (d.layout, d.text, {n: d.text[slice(*d.sections[n])] for n in WANTED if n in d.sections}) for d in documents
    )


def real(path: Path, reports: int) -> Iterator[Case]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["findings"].strip() and row["impression"].strip()][:reports]
    for layout in LAYOUTS:
        for number, row in enumerate(rows):
            made = render(layout, Source(row["findings"].strip(), row["impression"].strip()), number)
            yield layout, made.text, made.gold


if __name__ == "__main__":
    main()
