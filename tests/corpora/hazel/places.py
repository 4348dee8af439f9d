"""Where: towns with their state, streets, and institutions of each type of site."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from tests.corpora.hazel.names import draw_last

_TOWNS = """Ashburn Belleview Brookhaven Burlington Canton Cedar Falls|Chesterton Clarksburg Clayton Columbia Coventry
Dayton Dover East Haddon|Easton Elkhart Fairmont Farmington Fort Dalton|Franklin Georgetown Glen Arbor|Granite Falls
Greenville Hampton Hartsville Highland Park|Hillsboro Jackson Jamestown Kingsport Lafayette Lake Forrest|Lakewood
Lancaster Lebanon Lexington Lincoln Madison Marietta Marion Medford Milford Monroe Mount Carmel|New Albion|Newport
Northfield Oak Ridge|Oakdale Oxford Palm Harbor|Pine Bluff|Plainview Port Huron|Princeton Quincy Red Bank|Richmond
Riverton
Rochester Rockport Salem San Marino|Santa Rita|Shelby Sioux Bend|South Hadley|Spring Valley|Springfield St. Clair|
Sterling Summit Sunnyvale Troy Union City|Vernon Walnut Creek|Warren Washington Waverly West Linden|Westfield
Winchester Winona Woodstock York"""
_LONG = tuple(
    "Cedar Falls|East Haddon|Fort Dalton|Glen Arbor|Granite Falls|Highland Park|Lake Forrest|Mount Carmel|New Albion|"
    "Oak Ridge|Palm Harbor|Pine Bluff|Port Huron|Red Bank|San Marino|Santa Rita|Sioux Bend|South Hadley|"
    "Spring Valley|St. Clair|Union City|Walnut Creek|West Linden".split("|")
)
TOWNS = sorted({*_LONG, *(word for word in _TOWNS.replace("|", " ").split() if not any(word in x for x in _LONG))})
_STATES = "AL AR CA CO FL GA IL IN IA KS KY MA MD MI MN MO NC NE NJ NM NY OH OK OR PA SC TN TX VA WA WI WV".split()
_STREET = """Main Oak Maple Washington Park Church Elm Market Chestnut Highland Jefferson Lincoln Franklin Spruce
Sunset Lakeview Mill River Pleasant Prospect College Hospital Medical|Center University Broad Spring Ridge Cherry
Madison Walnut Jackson Adams Locust Dogwood Meadow Orchard Summit Union Second Third 5th 14th 22nd""".split()
_WAYS = ("St", "Street", "St.", "Ave", "Avenue", "Ave.", "Road", "Rd", "Drive", "Dr", "Blvd", "Lane", "Parkway", "Way")
_SAINTS = "Anne Anthony Catherine Elizabeth Francis James Joseph Luke Mark Mary Michael Patrick Raphael Vincent".split()
_REGIONS = """Tri-County|Blue Valley|North Shore|Three Rivers|Lakeland|Piedmont|Great Plains|Bay Area|Cumberland|
Foothills|Eastern Shore|Mid-State|Hill Country|Coastal|Prairie|Northwoods|Capital""".replace("\n", "").split("|")
_ACADEMIC = (
    "University of {r} Medical Center|{t} University Hospital|{n} University Medical Center|"
    "{n} Institute of Medicine|University Hospital of {t}|{t} University Health System"
)
_COMMUNITY = (
    "{t} Regional Medical Center|St. {s} Hospital|St. {s}'s Medical Center|{n} Memorial Hospital|Mercy Hospital {t}|"
    "{t} General Hospital|{r} Health {t}|Good Shepherd Hospital|{t} Community Hospital|Sacred Heart Medical Center|"
    "{t} Baptist Hospital|{n} Methodist Hospital|{r} Medical Center|Providence {t} Hospital|Holy Family Hospital"
)
_KINDS = {
    "academic": _ACADEMIC,
    "community": _COMMUNITY,
    "va": "{t} VA Medical Center|VAMC {t}|{n} VAMC|{n} Veterans Affairs Medical Center|{t} VA Healthcare System",
    "military": "{n} Army Medical Center|Naval Hospital {t}|{n} Army Health Clinic|{t} AFB Medical Clinic|"
    "Naval Branch Health Clinic {t}|Fort {n} Community Hospital",
    "tele": "{r} Teleradiology|{n} Remote Reads, LLC|{r} Radiology Partners|NightLink Radiology|{t} On-Call Imaging",
    "chain": "{r} Imaging|{t} Open MRI & Imaging|{r} Advanced Imaging Centers|{n} Diagnostic Imaging|"
    "{t} Imaging Associates",
    "breast": "{n} Breast Center|{t} Women's Imaging|The {n} Center for Breast Health|{r} Breast Care Center|"
    "St. {s} Comprehensive Breast Center",
    "rural": "{t} District Hospital|{r} Critical Access Hospital|{n} County Memorial Hospital|{t} Valley Hospital|"
    "{t} Area Hospital",
    "children": "Children's Hospital of {t}|{n} Children's Hospital|{t} Children's Medical Center|"
    "{r} Pediatric Hospital|St. {s} Children's Hospital",
    "county": "{n} County Hospital|{t} County Medical Center|{n} County General Hospital|"
    "{t} Public Health & Hospital System",
    "heart": "{n} Cancer Institute|{r} Heart & Vascular Institute|{t} Nuclear Diagnostics|{n} Cancer Center",
    "clinic": "{t} Family Practice|{n} Orthopedics|{r} Internal Medicine|{t} Urgent Care|{n} Clinic|"
    "{t} Women's Health|{r} Oncology Associates|{t} Pulmonary Group|{n} & {m} Pediatrics",
    "unit": "{n} Pavilion|{n} Tower|{n} Building|{n} Wing|{n} Unit|{n} Birth Center",
    "typing": "{n} Transcription Service|{r} Medical Transcription|{t} Typing Service",
    "home": "{t} Manor|{n} Care Center|{t} Rehabilitation & Nursing|St. {s} Village|{r} Skilled Nursing|Sunrise of {t}",
}
_FIRMS = (
    "{n} Trucking|{t} Unified School District|{n} & Sons Roofing|{r} Poultry Processing|{n} Construction|"
    "{t} Fire Department|{t} Police Department|{r} Paper Mill|{n} Brothers Landscaping|{t} Steel"
)


class Address(NamedTuple):
    """A street line, a town, a state and a ZIP code; all but the state are PHI."""

    street: str
    town: str
    state: str
    zip: str


def draw_address(rng: Random) -> Address:
    street = rng.choice(_STREET).replace("|", " ")
    if rng.random() < 0.25:
        street = draw_last(rng)
    if rng.random() < 0.2:
        street = f"{rng.choice('N S E W N. West'.split())} {street}"
    line = f"{rng.choice((rng.randrange(2, 99), rng.randrange(100, 9990)))} {street} {rng.choice(_WAYS)}"
    if rng.random() < 0.12:
        line = rng.choice((f"PO Box {rng.randrange(10, 9000)}", f"{line}, Suite {rng.randrange(100, 480, 10)}"))
    code = f"{rng.randrange(1_000, 99_000):05}" + (f"-{rng.randrange(1_000, 9_999)}" if rng.random() < 0.1 else "")
    return Address(line, rng.choice(TOWNS), rng.choice(_STATES), code)


def draw_place(rng: Random, kind: str, town: str = "") -> str:
    """An institution of `kind` (a key above), named after `town` where its pattern names one."""
    return _name(rng, _KINDS[kind], town)


def draw_firm(rng: Random) -> str:
    """An employer."""
    return _name(rng, _FIRMS, "")


def _name(rng: Random, patterns: str, town: str) -> str:
    pattern = rng.choice(patterns.split("|"))
    return pattern.format(
        t=town or rng.choice(TOWNS),
        n=draw_last(rng),
        m=draw_last(rng),
        r=rng.choice(_REGIONS),
        s=rng.choice(_SAINTS),
    )


def acronym(name: str) -> str:
    """The capitals of an institution's name, as its staff say it."""
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
