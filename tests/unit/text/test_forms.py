"""Forms of identifiers and persons as exports write them: each must go, whatever its category is called."""

from __future__ import annotations

import pytest

from radlake.text.phi import find_phi

AGES = """92-year-old man|92 year old|92 y.o. male|92yo|92 yo F|92 yrs old|aged 92|age 92|Age: 92
|Age/Sex: 92/F|92/F|92F
|F/92|M 92|92-yr-old|(92 y)|age of 92|92 Years Female|at age 92|turned 92|in her 92nd year
|ninety-two-year-old|She is 92 and"""
PHONES = """020 7946 0958|(020) 7946 0958|01632 960123|07700 900123|+44 7700 900123|+44 (0)20 7946 0958|08035550199
|416-555-0134|(416) 555-0134|416.555.0134|1-800-555-0199|+1-416-555-0134|ext. 4432|x4432|bleep 4432
|pager #4432|vocera 4432
|tel: 555-0134|5550134|DECT 61234|pgr 4432|dial 4432|903/555-0134|903-555-0134 x12"""
LINKS = """https://a.example.org/x|www.x.org|portal.sthospital.org/results|http://pacs/view?id=1
|pacs.hosp.nhs.uk/study/123
|viewer.hosp.local/12|portal.colamos.md/r/07119"""
DATES = """14/03/2019|14.3.19|2019.03.14|14-03-19|2019/3/14|March 2019|Mar-2019|Mar/14/2019|14 Mar|March 14th
|14MAR19|03/2019
|20190314|14 March '19|Mar '18|10TH JANUARY, 1980|mid-March 2019|4th of Sept|2019-Mar-14|Tue 12 Nov 2019|03.15.2010
|201903141233|2019-03-14T12:33Z|May 5-10, 2016|11/27 through 12/5/2007|last August|Christmas Eve"""
NUMBERS = """MRN 12345|MRN#12345|MRN: 4756 5822|MR# 12345|Hospital No: A12345|NHS No 943 476 5919|Pt #12345
|med. rec. no. 12345
|HCN: 2356 395 297 AB|Acct 12345|order 12345678|Encounter #12345|License no. TX A12345|DEA AB1234567
|NPI 1234567893|s/n 12345
|plate ABC-1234|plate 0NAT561|VIN 1HGCM82633A004352|Medicare 1EG4-TE5-MK73|UID 1.2.840.1.5|IP 10.1.2.3
|MAC 00:1A:2B:3C:4D:5E
|xxx-xx-6789|SN MDF924206R|2008XR44683|0075980-NM|r-2007-54361|14-9035624|05-66-57|Group 00884"""
PERSONS = """Dictated: ⟦J. Okafor⟧|Reported by: Dr ⟦Amaka Obi⟧ (FRCR)|Consultant Radiologist Mr ⟦J Smith⟧
|⟦JOHN SMITH⟧ MD
|Nurse ⟦Adaeze⟧ called|Mum (⟦Lisa⟧) held her|Mother: ⟦Lisa Gray⟧|his wife ⟦Ngozi⟧ said|grandmother ⟦Lucille⟧ reports
|accompanied by Ms. ⟦Reed⟧|Radiographer: ⟦K. Bello⟧|Prof. ⟦Obi⟧ reviewed|Rev. ⟦Miller⟧ came|Baby Boy ⟦Smith⟧ born
|b/o ⟦Smith⟧|d/w ⟦Chen⟧ at 3 pm|D/W DR ⟦CHEN⟧|Cons: ⟦HUGHES⟧|/es/ ⟦T. Nguyen⟧|⟦Theo Nguyen⟧, Radiology Registrar
|TRANSCRIBED BY: ⟦ADA OBI⟧|MR. ⟦DIAZ⟧ TOLERATED|MR. ⟦O'BRIEN⟧ IS HERE|PATIENT: ⟦DIAZ, ROSA M⟧
|⟦Diaz, Rosa⟧ DOB 3/4/1960
|RE: ⟦DIAZ ROSA⟧|Dear ⟦Amaka⟧,|Drs ⟦Obi⟧, ⟦Reed⟧ and ⟦Hill⟧|read by ⟦Obi⟧|per ⟦Obi⟧|spoke to ⟦Kim⟧ (RN)
|Patient........: ⟦van den Heuvel, Ulrich⟧|REQ=⟦Kia Lor⟧;|Dr. ⟦March⟧ was told|Dr. ⟦Ng⟧ agreed|⟦Gudrun Head⟧, MD
|34481^⟦BEAUCHAMP^THÉRÈSE⟧^MD|(⟦MH⟧ 29 MAY 07)|WET READ: ⟦HBR⟧ 9/7/2018|⟦JXT⟧:⟦boo⟧ 04-29-2014
|states that ⟦Miles⟧ has"""


def forms(block: str) -> list[str]:
    return [form for form in block.replace("\n", "").split("|") if form]


def left(text: str, marks: list[tuple[int, int]]) -> str:
    """What of the marked pieces would stay."""
    gone = [False] * len(text)
    for span in find_phi(text):
        gone[span.start : span.end] = [True] * (span.end - span.start)
    return "".join(text[i] for start, end in marks for i in range(start, end) if not gone[i] and text[i].isalnum())


@pytest.mark.parametrize("form", forms(AGES) + forms(PHONES) + forms(NUMBERS))
def test_no_digit_stays(form: str) -> None:
    text = f"The report says {form} here."
    assert not any(character.isdigit() for character in left(text, [(16, len(text) - 6)]))


@pytest.mark.parametrize("form", forms(LINKS))
def test_no_link_stays(form: str) -> None:
    text = f"The report says {form} here."
    assert left(text, [(16, len(text) - 6)]) == ""


@pytest.mark.parametrize("form", forms(DATES))
def test_no_month_or_day_stays(form: str) -> None:
    text = f"The report says {form} here."
    assert left(text, [(16, len(text) - 6)]).lower() in ("", "last", "mid", "through")


@pytest.mark.parametrize("form", forms(PERSONS))
def test_no_person_stays(form: str) -> None:
    text, marks, start = "Seen today. ", [], 0
    for character in f"{form}\nNo effusion.":
        if character == "⟦":
            start = len(text)
        elif character == "⟧":
            marks.append((start, len(text)))
        else:
            text += character
    assert left(text, marks) == ""
