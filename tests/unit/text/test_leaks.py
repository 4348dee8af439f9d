"""The residual-leak detector: independent, silent about text, portable."""

from __future__ import annotations

import ast
import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import radlake.text.leaks as leaks
from radlake.text.deid import deidentify
from radlake.text.leaks import LEAK_REGEXES, find_leaks
from radlake.text.phi import CATEGORIES


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("seen 3/14/2019", "numeric-date"),
        ("seen 2019-03-14", "iso-date"),
        ("seen March 14, 2019", "month-day"),
        ("seen 14 Mar", "day-month"),
        ("seen in March 2019", "month-year"),
        ("call (555) 201-3344", "phone"),
        ("mail a.b@c.example", "email"),
        ("see www.example", "url"),
        ("nr 123-45-6789", "ssn"),
        ("nr 123456", "long-number"),
        ("Dr. Orvik", "title-name"),
        ("DR. ORVIK", "title-name-capitals"),
        ("Orvik, M.D.", "degree-name"),
        ("signed by Tilman", "signature-name"),
        ("DOE^JANE", "caret-name"),
    ],
)
def test_rules(text: str, rule: str) -> None:
    assert find_leaks(text) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "10 o'clock, L4-5, 3 x 4 cm",
        "Dr. XXXX told",
        "Dr. [PHYSICIAN], M.D.",
        "[DATE] at 3 PM",
        "MR Brain",
        "it may 2 cm",
        "5/5",
    ],
)
def test_clean_text(text: str) -> None:
    assert find_leaks(text) == []


@pytest.mark.parametrize(
    ("text", "tokens", "leaks"),
    [
        ("Rosswell came", ["ROSSWELL^AMANDA"], True),
        ("rosswell came", ["Rosswell"], True),
        ("rosswells came", ["Rosswell"], False),
        ("a Baker cyst", ["Baker"], False),
        ("Baker came", ["Baker"], True),
        ("the baker came", ["Baker"], False),
        ("Gagne came", ["Gagné"], True),
        ("no 41-23-45", ["00412345"], True),
        ("[PATIENT] came", ["Patient"], False),
        ("a nodule", ["", "a", "12"], False),
    ],
)
def test_known_tokens(text: str, tokens: list[str], leaks: bool) -> None:
    assert ("known-token" in find_leaks(text, tokens)) is leaks


def test_shares_no_code_with_the_engine() -> None:
    tree = ast.parse(Path(leaks.__file__).read_text(encoding="utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not [name for name in names if name.startswith("radlake")]


@pytest.mark.parametrize("name", LEAK_REGEXES)
def test_patterns_are_portable(name: str) -> None:
    """No look-around, no back-references: RE2 accepts them (Arrow's matcher is RE2)."""
    pa = pytest.importorskip("pyarrow")
    compute = pytest.importorskip("pyarrow.compute")
    assert "(?=" not in LEAK_REGEXES[name] and "(?!" not in LEAK_REGEXES[name] and "(?<" not in LEAK_REGEXES[name]
    samples = ["Dr. Orvik on 3/14/2019", "clear lungs", "DOE^JANE 123456 signed by Tilman, M.D."]
    by_re2 = compute.match_substring_regex(pa.array(samples), LEAK_REGEXES[name]).to_pylist()
    assert by_re2 == [name in find_leaks(sample) for sample in samples]


@pytest.mark.parametrize("category", CATEGORIES)
def test_tags_are_no_leak(category: str) -> None:
    tag = f"[{category}]"
    assert find_leaks(f"Dr. {tag}, M.D. Signed by: {tag} {tag}.", [category]) == []


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(
        ["03/14/2021", "March 14, 2021", "(555) 201-3344", "123-45-6789", "Dr. Orvik", "Tilman Orvik, M.D."]
    ),
    st.text(),
)
def test_fires_before_and_not_after_the_engine(phi: str, around: str) -> None:
    text = f"{around} {phi} "
    assert find_leaks(text)
    assert not set(find_leaks(deidentify(f"It was {phi} that day.")[0]))


INDIANA = Path(__file__).resolve().parents[4] / "shared" / "data" / "indiana_reports.csv"


@pytest.mark.skipif(not INDIANA.exists(), reason="real reports are not on this machine")
def test_real_reports_rarely_fire() -> None:
    with INDIANA.open(encoding="utf-8", newline="") as lines:
        texts = [row["findings"] + "\n" + row["impression"] for row in csv.DictReader(lines)]
    assert sum(bool(find_leaks(text)) for text in texts) <= 0.002 * len(texts)
