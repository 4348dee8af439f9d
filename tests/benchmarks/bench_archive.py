"""The archive's dictionary: what looking it up costs and destroys, beside the engine, on one core.

    python tests/benchmarks/bench_archive.py [INDIANA.csv]

20,000 physicians and 2,000 sites are drawn from lists of our own. Real reports without PHI (Open-i's; by default
where the tests look for them) tell what is destroyed: everything that is found in them. Take the ratios.
"""

from __future__ import annotations

import csv
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from radlake.dictionary import may_hold, with_history
from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from radlake.records.types import Mapped
from radlake.synth import generate
from radlake.synth.names import FEMALE, MALE, SURNAMES, hospital, surname
from radlake.text.archive import Archive, find_archive
from radlake.text.folding import fold
from radlake.text.history import find_history
from radlake.text.known import find_known
from radlake.text.phi import Known, find_phi
from tests.conftest import INDIANA

PHYSICIANS, SITES, REPORTS = 20_000, 2_000, 3_000
# Of the most frequent surnames of the United States, with those that are words of reports too.
COMMON = """
    Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson
    Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker
    Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell
    Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy
    Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson
    Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross
    Foster Jimenez Powell Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Gonzales Fisher Vasquez
    Simmons Romero Jordan Patterson Alexander Hamilton Graham Reynolds Griffin Wallace Moreno West Cole Hayes Bryant
    Herrera Gibson Ellis Tran Medina Aguilar Stevens Murray Ford Castro Marshall Owens Harrison Fernandez McDonald
    Woods Washington Kennedy Wells Vargas Henry Chen Freeman Webb Tucker Guzman Burns Crawford Olson Simpson Porter
    Hunter Gordon Mendez Silva Shaw Snyder Mason Dixon Munoz Hunt Hicks Holmes Palmer Wagner Black Robertson Boyd Rose
    Stone Salazar Fox Warren Mills Meyer Rice Schmidt Garza Daniels Ferguson Nichols Stephens Soto Weaver Ryan Gardner
    Payne Grant Dunn Kelley Spencer Hawkins Arnold Pierce Hansen Peters Santos Hart Bradley Knight Elliott Cunningham
    Duncan Armstrong Hudson Carroll Lane Riley Andrews Alvarado Ray Delgado Berry Perkins Hoffman Johnston Matthews
    Pena Richards Contreras Willis Carpenter Lawrence Sandoval Guerrero George Chapman Rios Estrada Ortega Watkins
    Greene Nunez Wheeler Valdez Harper Burke Larson Santiago Maldonado Morrison Franklin Carlson Austin Dominguez Carr
    Lawson Jacobs Obrien Lynch Singh Vega Bishop Montgomery Oliver Jensen Harvey Williamson Gilbert Dean Sims Espinoza
    Howell Li Wong Reid Hanson Le McCoy Garrett Burton Fuller Wang Weber Welch Rojas Lucas Marquez Fields Park Yang
    Little Banks Padilla Day Walsh Bowman Schultz Luna Fowler Mejia Short Small Mass Wall Rib Colon Coil Hilar Stent
""".split()


def main() -> None:
    archive = dictionary()
    print(f"{archive}, {len(archive.triggers):,} words to look for")
    with tempfile.TemporaryDirectory() as folder:
        synthetic = synthetic_texts(Path(folder))
    print(f"\n{'step':<48}{'µs a report':>12}")
    for name, work in steps(archive):
        print(f"{name:<48}{microseconds(work, synthetic):>12.1f}")
    real = Path(sys.argv[1]) if len(sys.argv) > 1 else INDIANA
    if real.is_file():
        print(f"\n{'destroyed in real reports':<32}{'% of characters':>16}{'µs a report':>14}  words")
        destroyed(real, archive)


def dictionary() -> Archive:
    """A large archive: half of its surnames are common ones, the others of the synthetic hospital."""
    rnd = random.Random(7)
    lasts = [*COMMON, *SURNAMES]

    def physician() -> str:
        last = rnd.choice(lasts) if rnd.random() < 0.5 else surname(rnd.random)
        return f"{last}, {rnd.choice(FEMALE + MALE)} {rnd.choice('ABCDEFGHJKLMNPRSTW')}"

    names = set()
    while len(names) < PHYSICIANS:
        names.add(physician())
    return Archive.of(names, {hospital(rnd.random) for _ in range(SITES)} | {"Main Campus", "ER", "Breast Center"})


def synthetic_texts(folder: Path) -> list[str]:
    generate(REPORTS, 1, folder / "export", workers=1)
    files = sorted((folder / "export").glob("*.csv"))
    read = (item for path in files for item in read_records(path, BUILTIN["ris-csv"]))
    return [item.values["text"] or "" for item in read if isinstance(item, Mapped)]


def steps(archive: Archive) -> list[tuple[str, Callable[[str], object]]]:
    """What is timed, by name."""
    entries = [{"kind": "accession", "value": f"ACC-{10_000_000 + number * 7919}"} for number in range(1, 301)]
    entries.append({"kind": "name", "value": "OSTRANDER^VERA"})
    one, many = (with_history(Known(patient_names=("TALMONT^VERA",)), entries[:n]) for n in (1, 300))
    return [
        ("engine, nothing known", find_phi),
        ("engine, with the archive", lambda text: find_phi(text, None, archive)),
        ("engine, patient of 300 exams", lambda text: find_phi(text, many)),
        ("  of this: 300 numbers looked up", lambda text: find_history(text, many.numbers)),
        ("  for comparison: 1 number", lambda text: find_history(text, one.numbers)),
        ("  for comparison: 300 as substrings", lambda text: find_known(text, fold(text), Known(other=many.numbers))),
        ("scan of an older report: archive", archive.may_hold),
        ("scan of an older report: 3 patient's entries", lambda text: may_hold(text, entries[-3:])),
    ]


def microseconds(work: Callable[[str], object], texts: list[str]) -> float:
    """CPU time per text, the second time: what is compiled at first use is compiled once for an archive."""
    for text in texts:
        work(text)
    started = time.process_time()
    for text in texts:
        work(text)
    return 1e6 * (time.process_time() - started) / len(texts)


def destroyed(path: Path, archive: Archive) -> None:
    with path.open(encoding="utf-8", newline="") as lines:
        texts = ["\n".join(row[name] for name in ("findings", "impression")) for row in csv.DictReader(lines)]
    for name, change in (("as they are", str), ("in capitals", str.upper), ("in title case", str.title)):
        changed = [change(text) for text in texts]
        prepared = [
            (text, fold(text), set("".join(c if c.isalpha() else " " for c in fold(text)).split())) for text in changed
        ]
        started = time.process_time()
        found = [
            text[s.start : s.end]
            for text, folded, words in prepared
            for s in find_archive(text, folded, words, archive)
        ]
        cost = 1e6 * (time.process_time() - started) / len(texts)
        share = 100 * sum(map(len, found)) / sum(map(len, changed))
        listed = ", ".join(f"{word} {n}" for word, n in Counter(found).most_common(8))
        print(f"{name:<32}{share:>16.4f}{cost:>14.1f}  {listed}")


if __name__ == "__main__":
    main()
