"""Identifiers, telephone numbers and serial numbers in the forms of hospitals and makers."""

from __future__ import annotations

from random import Random

# In a form, 9 is any digit and @ any capital letter; the rest stands.
_FORMS = {
    "mrn": "9999999|99999999|M999999|MR9999999|999-99-99|99-99-99|E99999999|000999999|@9999999|999 999 99|Z99999".split(
        "|"
    ),
    "acc": "99999999|CT99-99999|RAD-9999-99999|9999999999|XR999999|A99999999|@@999999999|9-99999999|99@9999999".split(
        "|"
    ),
    "csn": "999999999|400999999|1009999999".split("|"),
    "visit": "V999999999|A99999-9|99999999|H9999999".split("|"),
    "order": "999999999|ORD-999999|9999999-1|RQ9999999|O99-9999".split("|"),
    "acct": "99999999|9999-99999|AC999999|F99999999999".split("|"),
    "policy": "@@@999999999|W9999 99999|9999999999A|999999999-01|9@@9-@@9-@@99".split("|"),
    "group": "GRP-99999|99999".split("|"),
    "badge": "9999|K-999".split("|"),
    "npi": "1999999999".split("|"),
    "dea": "B@9999999".split("|"),
    "lic": "MD-99999|G99999|036-999999|99.999999".split("|"),
    "subject": "S-0999|999-0099|P99-@@@|014-99".split("|"),
    "plate": "@@@-9999|9@@@999".split("|"),
    "case": "99-99999|ME99-9999|9999-0099999".split("|"),
    "uid": "1.2.840.113619.2.55.3.99999999.999.999999|1.3.12.2.1107.5.1.4.99999.30000099".split("|"),
    "path": "S99-9999|SP-99-99999|CY99-999".split("|"),
    "ssn": "999-99-9999|999-99-9999|999 99 9999".split("|"),
    "job": "999999|99999999|J999999".split("|"),
}
_SERIALS = "RNB999999H|PJN9999999|999999|@@@99999|99-9999-@|SN99999999|A9@999999|9999 9999".split("|")
_PHONES = """(999) 999-9999|(999)999-9999|999-999-9999|999-999-9999|999.999.9999|999 999 9999|999/999-9999|\
1-999-999-9999
1-800-999-9999|999-9999|+1 999 999 9999""".replace("\n", "|").split("|")


def draw_id(rng: Random, kind: str, style: int) -> str:
    """An identifier; those of one kind and style look alike."""
    forms = _FORMS[kind]
    return _digits(rng, forms[style % len(forms)])


def draw_serial(rng: Random) -> str:
    """The serial number of a device."""
    return _digits(rng, rng.choice(_SERIALS))


def draw_phone(rng: Random) -> str:
    """A telephone number."""
    return _digits(rng, rng.choice(_PHONES))


def _digits(rng: Random, form: str) -> str:
    draw = {"9": "23456789", "@": "ABCDEFGHJKLMNPRSTUVWXYZ"}
    return "".join(rng.choice(draw[sign]) if sign in draw else sign for sign in form)
