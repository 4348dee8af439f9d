"""Numbers and addresses that name somebody, as hospitals of four countries issue and write them."""

from __future__ import annotations

import random

from tests.corpora.birch.people import Person, unaccented

# In a mask `#` is a digit, `%` one that isn't zero, `?` a letter; everything else stays.
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
SIGNS = {"#": "0123456789", "%": "123456789", "?": LETTERS}
TOP_LEVELS = "org com net health clinic biz care hospital io ng com.ng ca on.ca org.uk nhs.uk doctor md info me email"

MRNS = ("00%#####", "%######", "%########", "?%######", "??%#####", "%#-##-###", "0%########")
ACCESSIONS = (
    "M-Y-#######",
    "Y-M-#####",
    "?%#######",
    "RA########",
    "Z??######",
    "0000%######",
    "%#######",
    "Z-######-M",
)
AMERICAN_PHONES = (
    *("(@) 555-####", "(@)555-####", "@-555-####", "@.555.####", "@ 555 ####", "1-@-555-####", "+1 @ 555 ####"),
    *("@555####", "555-####", "@/555-####"),
)
PHONES = {
    "us": AMERICAN_PHONES,
    "ca": AMERICAN_PHONES,
    "uk": ("020 7946 ####", "+44 20 7946 ####", "07700 900###", "(01632) 960###"),
    "ng": ("0803 ### ####", "+234 803 ### ####"),
}
AREAS = {"us": ("325", "806", "956", "361", "936"), "ca": ("416", "905", "705", "519")}
SERIALS = ("???######?", "####-#####", "??########")
ACCOUNTS = ("%#########", "V########", "#####-###", "HB#########")
PLANS = {
    "us": ("%?#?-??#-??##", "???#########"),
    "uk": ("%## ### ####",),
    "ca": ("%###-###-###-??",),
    "ng": ("???######",),
}
PLATES = {"uk": ("??5# ???", "??6# ???")}
ANY_PLATES = ("???-####", "??? ###", "??#-?###")
POSTCODES = {"us": ("7####", "7####", "7####-####"), "ca": ("?#? #?#",), "ng": ("1#####",)}
DISTRICTS = ("SW", "SE", "NW", "E", "LL", "KY", "HP")


def draw(mask: str, rng: random.Random) -> str:
    """The mask with its signs drawn."""
    return "".join(rng.choice(SIGNS[sign]) if sign in SIGNS else sign for sign in mask)


def digits(rng: random.Random, count: int) -> str:
    return draw("#" * count, rng)


def mrn(rng: random.Random) -> str:
    """A record number as the registration system keeps it."""
    return draw(rng.choice(MRNS), rng)


def written_mrn(number: str, rng: random.Random) -> str:
    """The same number as people type it."""
    bare = number.replace("-", "")
    forms = [number, number, number, number.lstrip("0"), bare]
    if bare.isdigit() and len(bare) in (7, 8, 9):
        forms.append(f"{bare[:3]}-{bare[3:5]}-{bare[5:]}")
        forms.append(f"{bare[:3]} {bare[3:]}")
    return rng.choice(forms)


def accession(rng: random.Random, year: int, modality: str) -> str:
    """M stands for the modality, Y for the short year, Z for the long one."""
    mask = rng.choice(ACCESSIONS)
    for sign, value in {"M": modality, "Y": f"{year % 100:02}", "Z": str(year)}.items():
        mask = mask.replace(sign, value)
    return draw(mask, rng)


def written_accession(number: str, rng: random.Random) -> str:
    return rng.choice([number, number, number, number.lstrip("0"), number.replace("-", ""), number.replace("-", " ")])


def ssn(rng: random.Random) -> str:
    return rng.choice(["-", "-", " ", ""]).join([str(rng.randint(101, 665)), str(rng.randint(11, 98)), digits(rng, 4)])


def phone(rng: random.Random, region: str) -> str:
    return draw(rng.choice(PHONES[region]), rng).replace("@", rng.choice(AREAS.get(region, ("",))))


def _domain(rng: random.Random, facility: str) -> str:
    plain = unaccented(facility).lower().replace("'", "").replace(".", "")
    words = [word for word in plain.split() if word.isalpha()]
    return f"{''.join(words[:2]) or 'imaging'}.{rng.choice(TOP_LEVELS.split())}"


def email(rng: random.Random, who: Person, facility: str) -> str:
    first, last = ("".join(filter(str.isalpha, unaccented(part).lower())) for part in (who.first, who.last))
    local = rng.choice(
        [f"{first}.{last}", f"{first[0]}{last}", f"{last}_{first[0]}", f"{first}{rng.randint(40, 99)}", f"{last}-rad"]
    )
    address = f"{local}@{_domain(rng, facility)}"
    return address.upper() if rng.random() < 0.08 else address


def url(rng: random.Random, facility: str) -> str:
    host = _domain(rng, facility)
    masks = (
        "https://pacs.@/viewer?study=######",
        "http://@:8080/reports/r######",
        "www.@/results",
        "portal.@/r/#####",
        "https://@/img/IM####.jpg",
    )
    scheme, rest = rng.choice(masks).split("@")
    # The question mark of a query is no sign of a mask.
    return scheme + host + "?".join(draw(part, rng) for part in rest.split("?"))


def ip_address(rng: random.Random) -> str:
    network = rng.choice(["10.{}", "172.16", "192.168"]).format(rng.randrange(256))
    return f"{network}.{rng.randrange(256)}.{rng.randrange(1, 255)}"


def study_uid(rng: random.Random) -> str:
    return draw("1.2.840.%#####.%.%#.%.%#########.%#", rng)


def serial(rng: random.Random) -> str:
    return draw(rng.choice(SERIALS), rng)


def licence(rng: random.Random, region: str) -> str:
    return draw(rng.choice(["?####", "%######"] if region == "us" else ["%######"]), rng)


def npi(rng: random.Random) -> str:
    return draw("1#########", rng)


def account(rng: random.Random) -> str:
    return draw(rng.choice(ACCOUNTS), rng)


def health_plan(rng: random.Random, region: str) -> str:
    return draw(rng.choice(PLANS[region]), rng)


def plate(rng: random.Random, region: str) -> str:
    return draw(rng.choice(PLATES.get(region, ANY_PLATES)), rng)


def postcode(rng: random.Random, region: str) -> str:
    if region == "uk":
        return draw(f"{rng.choice(DISTRICTS)}{rng.randint(1, 19)} %??", rng)
    return draw(rng.choice(POSTCODES[region]), rng)
