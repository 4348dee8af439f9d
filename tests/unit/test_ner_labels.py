"""Labels of models and what they mean."""

import pytest

from radlake.errors import UsageError
from radlake.ner_labels import _LABELS, KEEP, read_labels
from radlake.text.spans import CATEGORIES

STANFORD = ["O", "VENDOR", "DATE", "HCW", "HOSPITAL", "ID", "PATIENT", "PHONE"]
BILOU = [
    "B-AGE", "B-DATE", "B-EMAIL", "B-HOSP", "B-ID", "B-LOC", "B-OTHERPHI", "B-PATIENT", "B-PATORG", "B-PHONE",
    "B-STAFF", "I-AGE", "I-DATE", "I-LOC", "I-PATIENT", "L-DATE", "L-PATIENT", "O", "U-DATE", "U-STAFF",
]  # fmt: skip
I2B2 = [
    "DOCTOR", "USERNAME", "PROFESSION", "ORGANIZATION", "STREET", "CITY", "STATE", "COUNTRY", "ZIP", "LOCATION-OTHER",
    "FAX", "URL", "IPADDR", "SSN", "MEDICALRECORD", "HEALTHPLAN", "ACCOUNT", "LICENSE", "VEHICLE", "DEVICE", "BIOID",
]  # fmt: skip


def categories(names, override=None):
    return [label.category for label in read_labels(names, override or {})]


def test_stanfords():
    expected = [KEEP, "HOSPITAL", "DATE", "PHYSICIAN", "HOSPITAL", "ID", "PATIENT", "PHONE"]
    assert categories(STANFORD) == expected


def test_schemes():
    read = dict(zip(BILOU, read_labels(BILOU, {}), strict=True))
    assert (read["B-HOSP"].category, read["L-PATIENT"].category, read["B-OTHERPHI"].category) == (
        "HOSPITAL", "PATIENT", "ID",
    )  # fmt: skip
    assert (read["B-DATE"].begins, read["I-DATE"].begins, read["U-DATE"].begins, read["L-DATE"].begins) == (1, 0, 1, 0)
    assert (read["B-DATE"].ends, read["I-DATE"].ends, read["U-DATE"].ends, read["L-DATE"].ends) == (0, 0, 1, 1)
    assert categories(["E-MAIL", "S-PER", "b_per", "I-E-MAIL", "Phone Number"])[1:] == [
        "NAME",
        "NAME",
        "EMAIL",
        "PHONE",
    ]


def test_i2b2s_and_that_all_targets_are_ours():
    assert categories(["STATE", "COUNTRY", "PROFESSION", "STREET", "DOCTOR"]) == [KEEP] * 3 + ["ADDRESS", "PHYSICIAN"]
    every = [name for names in _LABELS.values() for name in names.split()]
    assert len(every) == len(set(every))
    assert set(categories([*I2B2, *every])) <= {*CATEGORIES, KEEP}


def test_strange_labels_are_refused_all_at_once():
    with pytest.raises(UsageError, match="unknown labels MOOD, LABEL_1; say in a label mapping"):
        read_labels(["O", "B-MOOD", "I-MOOD", "LABEL_1"], {})
    assert categories(["O", "B-MOOD", "LABEL_1"], {"mood": "keep", "label_1": "Name"}) == [KEEP, KEEP, "NAME"]


def test_overrides_that_mean_nothing_are_refused_all_at_once():
    with pytest.raises(UsageError, match=r"label A: no such category \(the nearest is PATIENT\); label B: no such cat"):
        read_labels(["O", "A", "B"], {"A": "PATIENTS", "B": "?"})
    with pytest.raises(UsageError, match="it has no label STAFFF; its labels are O, STAFF"):
        read_labels(["O", "STAFF"], {"STAFFF": "keep"})
