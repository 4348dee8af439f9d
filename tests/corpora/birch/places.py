"""Hospitals, towns and streets, by country."""

from __future__ import annotations

from typing import NamedTuple


class Town(NamedTuple):
    """A town and the region above it; the region is no PHI."""

    name: str
    region: str


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.replace("\n", ";").split(";") if line.strip())


def _towns(region: str, names: str) -> tuple[Town, ...]:
    return tuple(Town(name.strip(), region) for name in names.split(","))


# Full name, and after a bar what people on the wards call it.
FACILITIES: dict[str, tuple[str, ...]] = {
    "us": _lines(
        """Brazos Bend Regional Medical Center|Brazos Bend; Caprock Memorial Hospital|Caprock
        St. Brannoc's Hospital|St. Brannoc's; Our Lady of the Llano Medical Center|Our Lady of the Llano
        Pecos Valley Heart Institute; Big Thicket Community Hospital|Big Thicket; Sacred Heart of Uvalde
        Permian Orthopaedic & Spine Hospital; Hill Country Children's Hospital|Hill Country Children's
        Tallgrass VA Medical Center|Tallgrass VA; Col. Amos T. Birch VA Clinic; Cimarron Surgical Hospital
        Three Forks Critical Access Hospital; Mercy Lakeside; Trinity Baptist Hospital of Waxahachie
        UT Rio Frio Health; Lone Oak Imaging Associates; Guadalupe Riverside ER|Riverside ER
        Bluebonnet Breast Care Center; Presbyterian Hospital of Denton Creek|Presby; Nueces County Hospital District
        Good Shepherd of the Plains; St. Olaf's Lutheran Hospital; Palo Duro Dialysis Center; Fort Halleck Army Hospital
        Wichita Falls Women's Pavilion; The Methodist Hospital at Cypress Bayou; Kiowa Tribal Health Center
        Santa Rosalía Hospital; Jefferson Davis Parish General; Chisholm Trail Rehab; Cedar Gap Nursing and Rehab
        Windmill Ridge Assisted Living; Sunset Manor; Golden Spur Skilled Nursing Facility; Ochiltree General"""
    ),
    "uk": _lines(
        """Royal Wandle Hospital|the Royal Wandle; St Cedd's Hospital|St Cedd's; Queen Adelaide's Hospital NHS Trust
        Lambeth Bridge Hospital; Whitmoor District General Hospital|Whitmoor DGH; Blackthorn Lane Surgery
        Princess Maud Children's Hospital|Princess Maud; The Fleming-Hart Clinic; Kestrel House Hospice
        Deptford Creek Medical Centre; North Chilterns Infirmary; Great Marsh Street Hospital; St Ethelburga's Hospice
        The Old Bakery Surgery; Ravensbourne Orthopaedic Hospital; Ashcombe Park Imaging Centre;
        Penrhos Cottage Hospital
        Bishop's Lydeard Community Hospital; Kirkbride Royal Infirmary|KRI; Dr Parvin & Partners;
        Mile End Chest Clinic"""
    ),
    "ca": _lines(
        """Humber Ravine Health Centre; St. Casimir's Hospital|St. Casimir's; Scarborough Bluffs General|the Bluffs
        Don Mills Women's Hospital; Kawartha Lakes Cancer Centre; Hôpital Notre-Dame-des-Pins;
        Mount Tabor Hospital|Mount Tabor
        York Mills Imaging; Georgian Shores Hospital; Sir Isaac Brock Memorial; Temagami Health Sciences Centre
        Lady Simcoe Rehabilitation Institute; Credit Valley Walk-In Clinic; Six Nations Family Health Team"""
    ),
    "ng": _lines(
        """Lagos Island Specialist Hospital; Ikorodu General Hospital; St. Nwokocha Catholic Hospital;
        Ibadan Road Diagnostics
        Federal Medical Centre, Owo; Surulere Radiology Consult; Enugu Mission Hospital; Eko Marina Clinic
        Ahmadu Teaching Hospital; Redeemer's Maternity; Lekki Phase II Scan Centre; Abeokuta Rock Hospital"""
    ),
}

TOWNS: dict[str, tuple[Town, ...]] = {
    "us": (
        *_towns("TX", "Floydada, Muleshoe, Cut and Shoot, Dime Box, Nacogdoches, Marble Falls, Pflugerville, Uvalde"),
        *_towns("TX", "Sugar Land, Rio Grande City, Waxahachie, Iraan, Comfort, Bacliff, Flatonia, Big Lake, Marathon"),
        *_towns("OK", "Gotebo, Broken Bow, Sallisaw, Pawhuska, Slaughterville, Mustang"),
        *_towns("NM", "Truth or Consequences, Tucumcari, Portales, Socorro, Mosquero"),
        *_towns("MT", "Two Dot, Wolf Point, Roundup, Cut Bank, Miles City"),
        *_towns("Louisiana", "Opelousas, Breaux Bridge, Plaquemine, St. Francisville, Natchitoches"),
        *_towns("Arkansas", "Smackover, Arkadelphia, Flippin, Mountain Home"),
    ),
    "uk": (
        *_towns("England", "Peckham, Brixton, Tooting Bec, Ashby-de-la-Zouch, Stow-on-the-Wold, Lewisham, Woolwich"),
        *_towns("England", "Great Missenden, Barnet, Kew, Nether Wallop, Bury St Edmunds, Hook, Battle"),
        *_towns("Wales", "Llanelli, Betws-y-Coed, Pontypridd"),
        *_towns("Scotland", "Kirkcaldy, Auchtermuchty, Oban"),
    ),
    "ca": (
        *_towns(
            "ON", "Etobicoke, Mississauga, North Bay, Moose Factory, Sault Ste. Marie, Scarborough, Bala, Punkeydoodles"
        ),
        *_towns("Ontario", "Owen Sound, Kapuskasing, Wawa, Penetanguishene, St. Catharines, Oro-Medonte"),
        *_towns("QC", "Val-d'Or, Trois-Rivières, Rouyn-Noranda"),
    ),
    "ng": (
        *_towns("Lagos State", "Ikeja, Surulere, Epe, Badagry"),
        *_towns("Ogun State", "Abeokuta, Ijebu-Ode, Sagamu"),
    ),
}

COUNTIES = _lines(
    """Deaf Smith County; Jim Hogg County; Bexar County; Ochiltree County; San Augustine County; Medicine Lodge Township
    St. Landry Parish; Big Horn County; Tom Green County; Cottle County"""
)

STREETS: dict[str, tuple[str, ...]] = {
    "us": _lines(
        """Caddo Trl; Farm to Market Road 1774; Old Bastrop Hwy; Mockingbird Ln; W. Magnolia Ave; Sandy Creek Rd;
        Elm Street
        County Road 418; Loop 289 South; Martin Luther King Blvd; Pecan Grove Cir; E 7th St; N. Main St., Apt 4;
        Kidney Creek Rd
        Camino Real; Burnet Rd Unit B; Cemetery Hill Road; San Jacinto Plaza; Rural Route 2 Box 88; Bonham Pl; Alamo Ct
        Calle Hueso; Spur 54; Windmill Ridge Dr; Lost Mule Lane; Ranch Road 12; Gunsight Pass; Dry Fork Rd; Chapel Ct
        Bayou Bend Dr; Petticoat Junction; Dr. Hand Blvd; Post Oak Pkwy; Tenth Avenue; Hackberry Way; Cotton Gin Rd
        Llano Estacado Dr; Blue Quail Run; Old Mill Rd; Depot St"""
    ),
    "uk": _lines(
        """Coldharbour Lane; Acre Lane; The Ridgeway; Stone Street; Hill Sachs Mews; Old Paradise Street;
        St Luke's Avenue
        Wormwood Crescent; Upper Tulse Hill; Chapel Walk; Little Dorrit Court; Bonnington Square; Priory Close;
        Spine Road
        Marrowbone Lane; King's Avenue; Ferndale Road; Bread Street; Mare Street; The Old Rectory, Church Lane;
        Nelson Terrace
        Station Parade; Cutcombe Road; Half Moon Lane; Gipsy Hill; Crooked Usage; Whitehorse Mews; Lung Wharf"""
    ),
    "ca": _lines(
        """Avenue Road; Bathurst St; Chemin du Lac; Kipling Avenue North; Line 7 RR 3; Roncesvalles Ave;
        Old Forest Hill Rd
        Spadina Cres; Lakeshore Blvd W; Concession 12; Glen Manor Dr; rue Saint-Zotique; Moccasin Trail;
        Birchmount Road"""
    ),
    "ng": _lines(
        "Adeniran Ogunsanya Street; Broad Street; Allen Avenue; Herbert Macaulay Way; Oba Akran Ave; Marina Rd"
    ),
}
