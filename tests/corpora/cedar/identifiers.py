"""Slots of numbers, addresses and links: everything with digits that points at someone."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date

from tests.corpora.cedar import forms, places
from tests.corpora.cedar.markup import phi

HOSTS = (
    "pacs.harrowridge.org",
    "imaging.mercyvale.org",
    "portal.tamarackhealth.com",
    "viewer.bluheron.net",
    "my.kessel.health",
)
TOWNS = {"us": places.US_TOWNS, "uk": places.UK_TOWNS, "ca": places.CA_TOWNS}


def identifier_slots(rng: random.Random, country: str, exam: date) -> dict[str, Callable[[], str]]:
    """The table of slots."""

    def number(prefixes: tuple[str, ...], low: int, high: int) -> Callable[[], str]:
        return lambda: phi("ID", rng.choice(prefixes) + forms.digits(rng, rng.randint(low, high)))

    town = rng.choice(TOWNS[country])
    return {
        "account": number(("", "", "V", "H", "AC"), 8, 11),
        "csn": number(("",), 9, 10),
        "order_no": number(("", "ORD", "O-"), 7, 9),
        "plan_id": number(("XEH", "W", "YRP", "H", ""), 8, 10),
        "group": lambda: phi("ID", f"00{rng.randint(100, 999)}"),
        "npi": lambda: phi("ID", f"1{forms.digits(rng, 9)}"),
        "licence": number(("MD", "ME", "A", "G", "036-"), 5, 6),
        "gmc": lambda: phi("ID", forms.digits(rng, 7)),
        "cpso": lambda: phi("ID", forms.digits(rng, 5)),
        "serial": number(("SN", "HX", "0", "US"), 6, 8),
        "lot": number(("REFK", "LOT", "B"), 6, 7),
        "job": number(("", "", "J"), 6, 8),
        "claim": number(("WC-", "CL", ""), 7, 9),
        "plate": lambda: phi("ID", f"{rng.choice(['KTR', 'BLN', 'HWX', 'PZD'])}{rng.choice(['-', ' '])}{forms.digits(rng, 4)}"),  # noqa: E501
        "lastfour": lambda: phi("SSN", forms.last_four(rng)),
        "uid": lambda: phi("ID", forms.uid(rng)),
        "ip": lambda: phi("ID", f"10.{rng.randint(1, 250)}.{rng.randint(0, 250)}.{rng.randint(1, 250)}"),
        "nhs": lambda: phi("ID", _nhs(rng)),
        "health_card": lambda: phi("ID", f"{forms.digits(rng, 4)} {forms.digits(rng, 3)} {forms.digits(rng, 3)} {rng.choice(['AB', 'VK', 'TL'])}"),  # noqa: E501
        "ssn": lambda: phi("SSN", forms.ssn(rng)),
        "phone_any": lambda: phi("PHONE", forms.phone(rng, country)),
        "fax": lambda: phi("PHONE", forms.phone(rng, country)),
        "pager": lambda: phi("PHONE", forms.digits(rng, 7)[:3] + "-" + forms.digits(rng, 4)),
        "url": lambda: phi("URL", _url(rng)),
        "street": lambda: phi("ADDRESS", _street(rng, country)),
        "town": lambda: phi("ADDRESS", town),
        "county": lambda: phi("ADDRESS", rng.choice(places.COUNTIES)),
        "state": lambda: rng.choice(places.CA_PROVINCES if country == "ca" else places.US_STATES),
        "zip": lambda: phi("ADDRESS", _zip(rng, country)),
    }  # fmt: skip


def _nhs(rng: random.Random) -> str:
    number = forms.digits(rng, 10)
    return rng.choice([f"{number[:3]} {number[3:6]} {number[6:]}", f"{number[:3]}-{number[3:6]}-{number[6:]}", number])


def _zip(rng: random.Random, country: str) -> str:
    if country == "uk":
        return forms.uk_postcode(rng)
    if country == "ca":
        return forms.ca_postcode(rng)
    return forms.digits(rng, 5) + (f"-{forms.digits(rng, 4)}" if rng.random() < 0.25 else "")


def _street(rng: random.Random, country: str) -> str:
    kinds = places.UK_STREET_KINDS if country == "uk" else places.US_STREET_KINDS
    house = rng.randint(2, 240 if country == "uk" else 18999)
    flat = rng.choice(["", "", "", " Apt 4B", ", Unit 12", " #203", ", Suite 310"]) if country != "uk" else ""
    way = "" if country != "us" or rng.random() < 0.75 else rng.choice(["N ", "S. ", "West ", "NE "])
    street = f"{house} {way}{rng.choice(places.STREET_NAMES)} {rng.choice(kinds)}{flat}"
    return f"P.O. Box {rng.randint(12, 9999)}" if country == "us" and rng.random() < 0.06 else street


def _url(rng: random.Random) -> str:
    host = rng.choice(HOSTS)
    path = rng.choice(["", "/results", f"/view?study={forms.digits(rng, 6)}", "/mychart", f"/r/{forms.digits(rng, 8)}"])
    return rng.choice(["https://", "http://", "www.", ""]) + host + path
