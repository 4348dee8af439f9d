"""Names of people and places, put together from syllables and short lists of our own."""

from __future__ import annotations

from collections.abc import Callable

Rnd = Callable[[], float]


def _words(text: str) -> list[str]:
    return [word.replace("_", " ") for word in text.split()]


# Some surnames are also words of medicine or everyday English (Baker, Foley, Long): de-identification must cope.
SURNAMES = _words(
    "Abara Acosta Baker Bell Brandt Brown Castillo Chen Cohen Cruz Diaz Dubois Eriksen Farah Foley Fuentes "
    "García Gray Green Haddad Hall Hill Hoffmann Ibrahim Ivanov Jensen Kaya Kelly Khan Kim King Kowalski Lee "
    "Lindqvist Little Long López Marsh May Mbeki Mehta Mendoza Meyer Moreau Müller Muñoz Murphy Nakamura Nguyen "
    "Novak Núñez Okafor Olsen Ortega Park Patel Peña Petrov Pham Price Quinn Ramos Reyes Rice Rossi Salazar "
    "Sato Schäfer Sharma Short Silva Singh Small Stone Strand Suárez Tanaka Torres Tran Van_Ness Vargas Wall "
    "Walsh Weber West White Wong Wood Yildirim Young Zhang Zielinski O'Brien O'Neal D'Souza St._Clair "
    "De_la_Cruz Al-Masri Smith-Jones Garcia-Lopez"
)
_HEADS = _words(
    "Ash Beck Black Brad Brook Carl Clay Cross Dal Dun Elm Fair Farn Glen Graf Hal Har Hart Hol Ken Kirk Lang "
    "Lin Mar Mel Mor Nor Oak Pem Rad Ros Rut Sed Sher Stan Tal Thorn Wal War Whit Win Wynd"
)
_TAILS = _words(
    "berg bourne brook bury by cliff combe croft dale den don feld field ford gate ham hurst land ley low man "
    "mere mont more ridge son stead stein stock strom ton vale wald ward well wick wood worth"
)

FEMALE = _words(
    "Ada Adriana Agnes Aisha Alice Amara Ana Anita Anneliese Beatriz Bianca Carmen Chloé Clara Daphne Delia "
    "Edith Elena Elif Emma Esther Eva Fatima Fiona Frida Gloria Grace Hana Harriet Helen Ingrid Irene Isabel "
    "Ivy Jasmine Joan Joy Judith June Karen Katarina Laila Leah Leticia Lin Lucía Mabel Maria Mei Mina Nadia "
    "Nora Olga Opal Paloma Penelope Priya Rosa Ruth Sana Sofía Susan Svetlana Tamara Thelma Thuy Uma Vera "
    "Violet Wanda Yuki Yvonne Zoë"
)
MALE = _words(
    "Aaron Abel Adil Ahmed Alan Albert Amir Andre Anton Arturo Basil Ben Björn Boris Bruno Caleb Carlos Cedric "
    "Chester Daniel Darius David Diego Edgar Eli Emil Enrique Ethan Felix Frank George Gerard Gideon Harold "
    "Hassan Henry Hugo Igor Isaac Ivan Jack Jamal José Julian Karl Kenji Lars Leon Liam Lorenzo Luis Malik "
    "Marcus Mark Martin Mateo Max Miguel Nathan Noel Omar Oscar Otto Pablo Paul Peter Rafael Ravi René Roy "
    "Samuel Seth Stefan Tariq Theo Tomás Victor Walter Will Xavier Yusuf"
)

_SAINTS = ("Brendan", "Odile", "Alban", "Luke", "Hedwig", "Cyprian", "Bridget", "Anselm")
_TOWN_TAILS = (
    "brook",
    "bury",
    "dale",
    "field",
    "ford",
    "haven",
    "mere",
    "port",
    "ridge",
    "ton",
    "view",
    "ville",
    "wood",
)
_KINDS = (
    "General Hospital",
    "Regional Medical Center",
    "Community Hospital",
    "Memorial Hospital",
    "Medical Center",
    "Clinic",
)
_HOMES = ("Nursing Home", "Rehabilitation Center", "Senior Living", "Care Center", "Urgent Care")


def surname(rnd: Rnd) -> str:
    """A family name: one in three from the list, the others composed (some 1,700 of them)."""
    if rnd() < 0.33:
        return SURNAMES[int(rnd() * len(SURNAMES))]
    return _HEADS[int(rnd() * len(_HEADS))] + _TAILS[int(rnd() * len(_TAILS))]


def given(rnd: Rnd, sex: str) -> str:
    """A given name for sex "F" or "M"."""
    names = FEMALE if sex == "F" else MALE
    return names[int(rnd() * len(names))]


def town(rnd: Rnd) -> str:
    """A town that exists on no map we know of."""
    return _HEADS[int(rnd() * len(_HEADS))] + _TOWN_TAILS[int(rnd() * len(_TOWN_TAILS))]


def hospital(rnd: Rnd) -> str:
    """A hospital, named after a saint or a town."""
    if rnd() < 0.3:
        return f"St. {_SAINTS[int(rnd() * len(_SAINTS))]}'s Hospital"
    return f"{town(rnd)} {_KINDS[int(rnd() * len(_KINDS))]}"


def care_home(rnd: Rnd) -> str:
    """A nursing home or similar place that patients come from."""
    return f"{town(rnd)} {_HOMES[int(rnd() * len(_HOMES))]}"


def phone(rnd: Rnd) -> str:
    """A telephone number in one of six spellings, in the exchange reserved for fiction."""
    area, line = 200 + int(rnd() * 790), 100 + int(rnd() * 9900)
    style = int(rnd() * 6)
    if style == 0:
        return f"({area}) 555-{line:04d}"
    if style == 1:
        return f"{area}-555-{line:04d}"
    if style == 2:
        return f"{area}.555.{line:04d}"
    if style == 3:
        return f"+1 {area} 555 {line:04d}"
    return f"{area}555{line:04d}" if style == 4 else f"1-{area}-555-{line:04d}"
