"""Hospitals, practices, streets, towns and employers, put together from own lists."""

from __future__ import annotations

from random import Random

TOWNS = """Alder Point|Amberly|Ashford Mills|Bayou Cane|Beaumont|Bellweather|Big Timber|Blue Earth|Boca Chica|Bridgeport
Broken Bow|Burnt Prairie|Calumet City|Cape Vincent|Carrizo Springs|Castle Rock|Chula Vista|Clear Lake|Coeur d'Alene
Cooper Landing|Council Bluffs|Cut Bank|Defiance|Devils Lake|Duluth|Eagle Pass|East Haverly|Eau Claire|Elk Grove|Enumclaw
Fairhope|Fergus Falls|Fond du Lac|Fort Dunham|Fountain Hills|Gallup|Glens Falls|Grand Coteau|Great Bend|Green River
Half Moon Bay|Harlan|Hazel Green|Hershey|High Point|Hominy|Iron Mountain|Joplin|Kalispell|Kankakee|Keokuk|La Crosse
La Junta|Lackawanna|Lake Placid|Laramie|Las Cruces|Liberal|Little Falls|Lodi|Lone Tree|Macon|Marietta|Mexico|Mineral \
Wells
Missoula|Mobile|Monroe|Moose Lake|Mount Airy|Nacogdoches|Needles|New Iberia|North Platte|Oconomowoc|Okmulgee|Old \
Saybrook
Orange|Oshkosh|Owosso|Paducah|Pawtucket|Petaluma|Pine Bluff|Plain City|Pocatello|Ponca City|Port Huron|Prairie du Chien
Puyallup|Quincy|Red Wing|Rocky Mount|Rolling Fork|Ruston|Sault Ste. Marie|Sandpoint|Saugerties|Schuylkill Haven|\
Sheboygan
Sierra Vista|Slidell|Spearfish|St. Cloud|St. Joseph|Sugar Land|Sweetwater|Tahlequah|Terre Haute|Thief River Falls
Tomball|Truth or Consequences|Tupelo|Twin Falls|Union|Valdosta|Wahpeton|Walla Walla|Wausau|West Point|White Plains
Winona|Yazoo City|Ypsilanti|Zanesville""".replace("\n", "|").split("|")
STATES = """AL AZ CO CT FL GA IA ID IL IN KS KY LA MA MI MN MO MT NC ND NE NJ NM NV NY OH OK OR PA SC SD TN TX VA
WA WI""".split()
_SAINTS = """Brendan Odile Casilda Camillus Gerard Philomena Kateri Ansgar Rita Blaise Clotilde Cyril Dymphna Isidore
Leocadia Malachy Raphael Wenceslaus""".split()
_FOUNDERS = """Kessling Haverford Otterbein Ludlow Wexley Fairbairn Grimsby Thackeray Pemberton Stillwell Auerbach \
Conklin
Dunleavy Hollingsworth Rensdale Sattler Throckmorton Vandermeer Whitlock Yancey Brandywine Hoxworth Merriam""".split()
_NATURE = """Cedar Bend|Three Rivers|Prairie View|Copper Canyon|Lakeshore|Blue Mesa|Tidewater|Stony Brookside|Pine \
Barrens
High Desert|Golden Plains|Silver Fork|Mountain Laurel|Gulf Breeze|Heartland|Bayfront|Northern Pines|Sandhills|Black Hawk
Palmetto|Big Sky|Chisholm Trail|Great Basin|Sun Valley""".replace("\n", "|").split("|")
_STREETS = """Maple Birchwood Sycamore Tamarack Magnolia Lincoln Van_Ness Martin_Luther_King_Jr Euclid Cottonwood \
Old_Mill
Church Canal Peachtree Roosevelt Quail_Hollow Sunset County_Line Bluebonnet Cemetery Wolf_Creek Mockingbird Kossuth
Railroad Hospital Orchard Juniper Pulaski Camino_Real El_Camino Vista Harbor Mission Turkey_Run Commerce""".split()
_WAYS = "St|Street|Ave|Avenue|Rd|Road|Blvd|Dr|Drive|Ln|Lane|Ct|Way|Pkwy|Pike|Circle|Terrace".split("|")
_GROUPS = ("Radiology Associates", "Imaging Center", "Radiology Partners", "Diagnostic Imaging", "Open MRI", "Imaging")
_CLINICS = ("Family Medicine", "Clinic", "Orthopedics", "Urgent Care", "Women's Health", "Medical Group", "Oncology")
_GROUPS_LONG = ("Radiologists, P.C.", "Medical Imaging LLC", "Radiology Consultants", "X-Ray Group, PA")
_HOUSES = {
    "snf": ("Manor", "Nursing & Rehab", "Skilled Nursing Facility", "Care Center"),
    "ph": ("Pharmacy", "Drug"),
    "lab": ("Pathology Associates", "Laboratories"),
    "jail": ("Correctional Facility", "County Jail"),
    "care": ("Daycare", "Montessori School", "Elementary"),
}
_FIRMS = """Poultry|Steel Works|Logistics|Freight Lines|School District|Foundry|Dairy|Lumber Company|Insurance|Quarry
Catering|Air Conditioning|Tire & Auto|Packing|Warehouse""".replace("\n", "|").split("|")


def draw_hospital(rng: Random) -> str:
    """The full name of a hospital."""
    saint, founder = rng.choice(_SAINTS), rng.choice(_FOUNDERS)
    town, nature = rng.choice(TOWNS), rng.choice(_NATURE)
    forms = (
        f"St. {saint} Hospital",
        f"Saint {saint} Medical Center",
        f"St. {saint}'s Health System",
        f"{founder} Memorial Hospital",
        f"{founder}-{rng.choice(_SAINTS)} Medical Center",
        f"{founder} Clinic",
        f"{town} General Hospital",
        f"{town} Regional Medical Center",
        f"{town} Community Hospital",
        f"{nature} Regional Medical Center",
        f"{nature} Health",
        f"{nature} VA Medical Center",
        f"University of {nature} Hospitals",
        f"{founder} Children's Hospital",
        f"Our Lady of {rng.choice(('Consolation', 'the Plains', 'Good Counsel'))} Medical Center",
        f"{nature} Cancer Institute",
        f"{town} Baptist Hospital",
        f"Mercy {town}",
    )
    return rng.choice(forms)


def draw_practice(rng: Random, kind: str = "") -> str:
    """A practice, a clinic or a radiology group; or a nursing home, laboratory, pharmacy, prison."""
    stem = rng.choice((rng.choice(TOWNS), rng.choice(_NATURE), rng.choice(_FOUNDERS)))
    if kind in _HOUSES:
        return f"{stem} {rng.choice(_HOUSES[kind])}"
    tails = {"site": (_GROUPS, _GROUPS_LONG), "grp": (_GROUPS_LONG,), "cmp": (_GROUPS,)}.get(kind, (_CLINICS,))
    return f"{stem} {rng.choice(rng.choice(tails))}"


def draw_pavilion(rng: Random) -> str:
    """A named building of a hospital."""
    return f"{rng.choice(_FOUNDERS)} {rng.choice(('Pavilion', 'Tower', 'Building', 'Outpatient Center'))}"


def short(hospital: str) -> str:
    """A hospital's name as people say it."""
    for tail in (" Regional Medical Center", " Medical Center", " Hospitals", " Hospital", " Health System"):
        if hospital.endswith(tail) and len(hospital) - len(tail) > 5:
            return hospital.removesuffix(tail)
    return hospital


def initials(hospital: str) -> str:
    """The initials of a hospital's name, the whole name where they are too few."""
    letters = "".join(word[0] for word in hospital.replace("-", " ").split() if word[0].isupper() and word != "St.")
    return letters if len(letters) >= 3 else hospital


def draw_street(rng: Random) -> str:
    """A house number and a street, at times with a flat; or a box."""
    number, name = rng.randrange(3, 19_999), rng.choice(_STREETS).replace("_", " ")
    side = rng.choice(("", "", "", "N ", "S. ", "West ", "NE ", "E. "))
    flat = rng.choice(
        ("", "", "", "", f", Apt {rng.randrange(1, 40)}B", f" #{rng.randrange(2, 900)}", f", Suite {number}")
    )
    forms = [f"{number} {side}{name} {rng.choice(_WAYS)}{flat}"] * 6
    forms += [
        f"P.O. Box {number}",
        f"{number} {rng.randrange(4, 98)}th Ave",
        f"{number} County Road {rng.randrange(3, 900)}",
    ]
    return rng.choice(forms)


def draw_firm(rng: Random) -> str:
    """An employer."""
    return f"{rng.choice((*_FOUNDERS, *_NATURE))} {rng.choice(_FIRMS)}"
