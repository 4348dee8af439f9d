"""The residual-leak detector: independent, silent about text, portable."""

from __future__ import annotations

import ast
import csv
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import radlake.text.leaks as leaks
from radlake.text.deid import deidentify
from radlake.text.leaks import LEAK_REGEXES, find_leaks
from radlake.text.phi import CATEGORIES
from tests.timing import grows_linearly


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
        ("seen 3.14.2019", "dotted-date"),
        ("seen 03.14.19", "dotted-date"),
        ("seen 2019.03.14", "iso-date"),
        ("seen 14-MAR-2019", "day-month"),
        ("seen 14MAR2019", "day-month"),
        ("the 14th of March", "day-month"),
        ("seen Mar. 14th", "month-day"),
        ("seen may 14, 2019", "may"),
        ("on 2 May", "may"),
        ("seen march 14 2019", "month-day"),
        ("since 03/2019", "numeric-month"),
        ("on 3/14", "numeric-day"),
        ("seen 03/14", "numeric-day"),
        ("Mar '19", "month-year"),
        ("last October", "month"),
        ("call 201-3344", "phone"),
        ("call 555.201.3344", "phone"),
        ("call +44 20 7946 0958", "phone"),
        ("pager 4431", "extension"),
        ("ext. 4431", "extension"),
        ("read x44312", "extension"),
        ("a.b @ c.example", "email"),
        ("see HTTPS://X.example", "url"),
        ("see kestrel.org/a", "url"),
        ("from 192.168.1.10", "network"),
        ("mac 0a:1b:2c:3d:4e:5f", "network"),
        ("nr 123 45 6789", "ssn"),
        ("nr 12-34-56", "grouped-number"),
        ("path S19-12345", "grouped-number"),
        ("MRN: 12345", "labelled-number"),
        ("Acct # A-1234", "labelled-number"),
        ("Serial no. 4431", "labelled-number"),
        ("a 93-year-old", "age"),
        ("94 y/o woman", "age"),
        ("aged 101", "age"),
        ("ninety-two year old", "age"),
        ("12 North Elmwood Street", "address"),
        ("P.O. Box 12", "address"),
        ("Ridgeway, TX 78701", "zip-code"),
        ("from Ridgeway, OH", "town"),
        ("Dr. van der Orvik", "title-name"),
        ("Dr.Orvik", "title-name"),
        ("Dr J. Orvik", "title-name"),
        ("with dr. orvik", "title-name"),
        ("MR. ORVIK CAME", "titled-name"),
        ("Orvik, DO", "degree-name"),
        ("ORVIK, TILMAN K", "comma-name"),
        ("electronically signed by: O'Neil", "signature-name"),
        ("/s/ Orvik", "signature"),
        ("discussed with Tilman Orvik", "told-name"),
        ("conveyed by phone to Orvik", "told-name"),
        ("his wife, Grace, says", "relative-name"),
        ("Interpreted by: Orvik", "author-name"),
        ("ATTENDING: ORVIK", "labelled-name"),
        ("Report of Orvik", "labelled-name"),
        ("she lives in Ridgeway", "home-name"),
        ("at Ridgeway Imaging Center", "facility-name"),
        ("Ridgeway General Hospital", "facility-name"),
        ("then Kimberly came", "first-name"),
        ("the sonographer (Quill Norbrook) saw", "bracket-name"),
        ("COMPARISON: July, 2 views", "month"),
        ("[DATE] SD/skt", "initials"),
        ("onset Christmas Day", "holiday"),
        ("seen at Port Amity", "place-name"),
        ("Mrs. [PATIENT] (nee Quillon)", "alias-name"),
        ("spoke with charge nurse Quillon", "job-name"),
        ("uploaded on 3 by Quill Norbrook", "by-name"),
        ("near Oxbow, Ohio", "town"),
        ("in Marrow County", "town"),
        ("since last May", "last-may"),
    ],
)
def test_rules(text: str, rule: str) -> None:
    assert rule in find_leaks(text)


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
        "strength 3/5, image 12/24, segment 2 may 3",
        "Tc-99m, 89-year-old, aged 45",
        "DICTATED BY: [PHYSICIAN] MD",
        "discussed with the Emergency Department",
        "Discussed with [PHYSICIAN] of Orthopedics",
        "his wife noted. Left side",
        "an Outside Hospital, Children's Hospital, the University Hospital",
        "Technologist: none. ORDERING PHYSICIAN: UNKNOWN",
        "Charcot-Marie-Tooth, Allen test, Austin Moore",
        "T2, L4-L5, S1, C5-6, BI-RADS 4",
        "series 4, image 112",
        "May-Thurner, March fracture, New York Heart Association, Sister Mary Joseph nodule",
        "BPD 3 mm, FL 2 mm; Pancreatitis, Balthazar C",
        "(Stanford Type B), (see Impression), (Hill-Sachs)",
        "2.5 x 1.7 x 10.3 cm, 120 mL, 7:30",
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
        ("Heart size is normal. Small effusion.", ["Heart", "Small"], False),
        ("NORMAL HEART SIZE", ["Heart"], False),
        ("seen by Heart and Small", ["Small"], True),
        ("MR. SMALL CAME", ["Small"], True),
        ("SMALL, OTTO CAME IN", ["Small"], True),
        ("COMPARED WITH BAKER FILMS", ["Baker"], True),
        ("no 41-23-45", ["00412345"], True),
        ("no ACC412345", ["00412345"], True),
        ("no 9412345", ["00412345"], False),
        ("no 4 12 345 cm", ["AB-412345"], True),
        ("no ab 41234", ["AB41234"], True),
        ("levels 4, 12, 3", ["4123"], True),
        ("ROSSWELL'S film", ["Rosswell"], True),
        ("Oneil came", ["O'Neil"], True),
        ("Smithjones came", ["Smith-Jones"], True),
        ("Bobby came", ["Robert"], True),
        ("the bobby came", ["Robert"], False),
        ("Gagné came", ["GAGNE"], True),
        ("[PATIENT] came", ["Patient"], False),
        ("a nodule", ["", "a", "12"], False),
    ],
)
def test_known_tokens(text: str, tokens: list[str], leaks: bool) -> None:
    assert ("known-token" in find_leaks(text, tokens)) is leaks


def test_shares_no_code_with_the_engine() -> None:
    folder = Path(leaks.__file__).parent
    own = {path.stem for path in folder.glob("leak*.py")}
    assert {"leaks", "leak_patterns", "leak_known", "leak_names", "leak_statistics"} <= own
    for name in own:
        tree = ast.parse((folder / f"{name}.py").read_text(encoding="utf-8"))
        modules = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
        modules += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        inside = {module.removeprefix("radlake.text.") for module in modules if module.startswith("radlake")}
        assert inside <= own, f"{name} imports {inside - own}"


@pytest.mark.parametrize("name", LEAK_REGEXES)
def test_patterns_are_portable(name: str) -> None:
    """No look-around, no back-references: RE2 accepts them (Arrow's matcher is RE2)."""
    pa = pytest.importorskip("pyarrow")
    compute = pytest.importorskip("pyarrow.compute")
    assert "(?=" not in LEAK_REGEXES[name] and "(?!" not in LEAK_REGEXES[name] and "(?<" not in LEAK_REGEXES[name]
    samples = ["Dr. Orvik on 3/14/2019", "clear lungs", "DOE^JANE 123456 signed by Tilman, M.D."]
    by_re2 = compute.match_substring_regex(pa.array(samples), LEAK_REGEXES[name]).to_pylist()
    assert by_re2 == [name in find_leaks(sample) for sample in samples]


_PIECES = st.sampled_from(
    "3 14 03 2019 19 9 93 / - . : , ( ) @ + ^ # Dr DR MR Ms . Orvik ORVIK orvik Jane, J. by signed SIGNED dictated MD "
    "DO M.D. March may May MAR of in on since pager ext x1234 www. .org http:// MRN ID 12345 123-4567 555 year old yo "
    "aged TX 78701 North Elm Street Box p.o. /s/ A B 0a 1b".split(" ")
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(_PIECES, st.sampled_from(["", " ", " ", "\n"])), max_size=12))
def test_what_is_looked_for_first_hides_no_match(pieces: list[tuple[str, str]]) -> None:
    """A pattern is tried only where its words and signs stand; that must lose nothing."""
    text = "".join(a + b for a, b in pieces)
    by_all = {name for name, regex in LEAK_REGEXES.items() if re.search(regex, text)}
    assert by_all == set(find_leaks(text)) & LEAK_REGEXES.keys()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.lists(st.text(max_size=12), max_size=4))
def test_never_raises_and_tells_no_text(text: str, known: list[str]) -> None:
    assert all(re.fullmatch("[a-z-]+", rule) for rule in find_leaks(text, known))


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "1",
            "1-",
            "12/",
            "A",
            "Aa ",
            "A. ",
            "0",
            "Dr. ",
            "x@",
            "1 A ",
            "called to ",
            "0-0.",
            "A, ",
            "Drs. a ",
            "nee de ",
        ),
        *(
            "seen at ",
            "by Aa ",
            "name: ",
            "nurse Aa ",
            "0.0.",
            "mrn: a",
            "12 Aa ",
            "Aaaa, ",
            "signed by ",
            "son is ",
            ", TX",
            "a.a.",
        ),
    ],
)
def test_long_texts_take_linear_time(piece: str) -> None:
    def work(characters: int) -> None:
        find_leaks(piece * (characters // len(piece)), ("0000000012", "Aaaa", "A-0000-0"))

    assert grows_linearly(work, 20_000)


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
    assert sum(bool(find_leaks(text)) for text in texts) <= 0.001 * len(texts)
