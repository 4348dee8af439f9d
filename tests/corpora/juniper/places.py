"""Towns, streets, institutions, employers and schools."""

from __future__ import annotations

TOWNS: tuple[tuple[str, str], ...] = tuple(
    (town.strip(), state)
    for state, towns in (
        line.split(":")
        for line in """AL:Opelika,Cullman,Fairhope
        AZ:Show Low,Casa Grande,Prescott Valley,Surprise
        AR:Searcy,Paragould,Mountain Home
        CA:Lodi,Yuba City,Paso Robles,Hemet,Needles,Fort Bragg
        CO:Greeley,Montrose,Castle Rock
        CT:Torrington,Naugatuck
        FL:Ocala,Sebring,Palatka,Lake City
        GA:Valdosta,Tifton,Dalton
        ID:Twin Falls,Nampa
        IL:Kankakee,Moline,Normal,Effingham
        IN:Kokomo,Muncie,French Lick
        IA:Ottumwa,Ames,Clear Lake
        KS:Salina,Liberal,Great Bend
        KY:Paducah,Bowling Green,Hazard
        LA:Houma,Ruston,Slidell
        ME:Bangor,Bath,Skowhegan
        MD:Hagerstown,Elkton,Accident
        MA:Fitchburg,Pittsfield,Sandwich
        MI:Saginaw,Petoskey,Battle Creek,Novi
        MN:Bemidji,Winona,Sleepy Eye
        MS:Tupelo,Laurel
        MO:Joplin,Rolla,Independence
        MT:Kalispell,Havre,Butte
        NE:Kearney,Broken Bow
        NV:Elko,Winnemucca
        NH:Keene,Laconia
        NJ:Paramus,Vineland,Cherry Hill
        NM:Gallup,Truth or Consequences,Clovis
        NY:Elmira,Oneonta,Plattsburgh,Painted Post
        NC:Hickory,Goldsboro,Boone
        ND:Minot,Williston
        OH:Lima,Chillicothe,Xenia,Wooster
        OK:Enid,Muskogee,Broken Arrow
        OR:Medford,Bend,Coos Bay
        PA:Altoona,Hershey,Intercourse,State College
        SC:Sumter,Florence
        SD:Yankton,Mitchell
        TN:Cookeville,Maryville,Bristol
        TX:Uvalde,Lufkin,Marble Falls,Cut and Shoot,Mesquite
        UT:Tooele,Price,Orem
        VT:Rutland,Barre
        VA:Staunton,Radford,Front Royal
        WA:Yakima,Wenatchee,Walla Walla,Forks
        WV:Beckley,Elkins
        WI:Sheboygan,Wausau,Fond du Lac
        WY:Gillette,Ten Sleep""".splitlines()
    )
    for state, towns in [(state.strip(), towns)]
    for town in towns.split(",")
)
_SAINTS = """St. Brendan,St. Casimir,Saint Isidore,St. Gabriel's,Our Lady of the Lake,Sacred Heart,Holy Redeemer,Good
Samaritan,St. Mary's,Mount Carmel,Mercy,Providence,Trinity,Bon Secours,Beth Shalom,St. Vincent de Paul"""
_OTHER = """Riverbend,Three Forks,Cedar Valley,Blue Ridge,Prairie Star,Tidewater,Lakeshore,Pine Belt,Golden
Triangle,Copper
Basin,Great Plains,Gulf Coast,Piney Woods,Wabash Valley,Harbor View,Summit,Northwoods,Desert Sage,Eagle Pass,Keystone,
Whitman-Doyle,Ellsworth,Baptist Memorial,Presbyterian,Kettering-Moss,Alder Creek,Monument,Sandhills,Bluegrass,
Tri-County"""
_TYPES = """Hospital,Medical Center,Regional Medical Center,General Hospital,Community Hospital,Health System,Memorial
Hospital,University Hospital,Children's Hospital,Regional Health,Medical Ctr,Hosp,Health"""
SAINTS, OTHERS, TYPES = (
    tuple(part.strip() for part in text.replace("\n", " ").split(",")) for text in (_SAINTS, _OTHER, _TYPES)
)
WHOLE: tuple[str, ...] = (
    "Jack C. Montgomery VAMC",
    "Bay Pines VA Healthcare System",
    "University of Iowa Hospitals and Clinics",
    "UPMC Altoona",
    "Kaiser Permanente Vallejo",
    "Cleveland Clinic Akron General",
    "OSF Saint Francis",
    "Parkland",
    "Barnes-Jewish",
    "Mass General",
    "Cedars-Sinai",
    "Hopkins",
    "Mayo Clinic",
    "Cook County",
    "UCSF",
    "MD Anderson",
    "Sloan Kettering",
    "Emory Midtown",
    "Denver Health",
    "Grady",
    "Harborview",
    "Tripler Army Medical Center",
    "Indian Health Service Gallup",
    "Boston Children's",
    "CHOP",
    "Texas Children's",
)
OFFICES: tuple[str, ...] = (
    "Ridgeway Family Medicine",
    "Hilltop Internal Medicine Associates",
    "Advanced Spine and Pain of Elkhart",
    "Women's Care Partners",
    "Lopez & Grant Orthopedics",
    "Sunrise Pediatrics, PC",
    "Bluestem Urgent Care",
    "Great Lakes Cardiology",
    "MedFirst Walk-In",
    "Canyon Oncology Group",
    "Twin Rivers Urology",
    "Peachtree Neurology",
    "Coastal Pulmonary Consultants",
    "Dermatology of the Rockies",
)
IMAGING: tuple[str, ...] = (
    "ClearView Open MRI",
    "Precision Diagnostic Imaging",
    "Bayside Radiology Associates",
    "Tri-State Imaging",
    "Beacon Breast Center",
    "SimonMed",
    "Akumin",
    "RAYUS Radiology",
    "Insight Imaging Fremont",
    "Mobile Imaging of Dakota",
    "Nightshift Teleradiology",
    "Alliance HealthCare Radiology",
)
HOMES: tuple[str, ...] = (
    "Golden Acres Nursing Home",
    "Maple Court Assisted Living",
    "Sunny Slope SNF",
    "Brookdale",
    "Heritage Manor",
    "The Willows at Westlake",
    "Shady Lane Care Center",
    "Autumn Ridge Rehab",
    "ManorCare",
    "Evergreen Place Memory Care",
    "Lutheran Home",
    "Veterans Home of Marshalltown",
)
EMPLOYERS: tuple[str, ...] = (
    "Walmart",
    "Tyson Foods",
    "Caterpillar",
    "Amazon",
    "Home Depot",
    "UPS",
    "Boeing",
    "John Deere",
    "Dollar General",
    "Smithfield",
    "FedEx Ground",
    "U.S. Steel",
    "Kroger",
    "Bechtel",
    "Duke Energy",
    "Harris & Sons Roofing",
    "Delta Airlines",
    "Peabody Coal",
    "Gordon Trucking",
)
SCHOOLS: tuple[str, ...] = (
    "Lincoln Elementary",
    "Jefferson Middle School",
    "Roosevelt High",
    "St. Anne's Academy",
    "Ohio State",
    "Boise State University",
    "Kennedy High School",
    "Oak Grove Montessori",
    "Texas A&M",
    "Pinecrest Preschool",
    "Cal Poly",
    "North Central College",
)
AGENCIES: tuple[str, ...] = (
    "Linn County Sheriff",
    "Medic 14",
    "AirEvac 62",
    "Omaha PD",
    "LifeFlight",
    "Butler County EMS",
    "Station 9 ALS",
    "Reno Fire Rescue",
    "CPS of Polk County",
)
STREETS: tuple[
    str, ...
] = """Main,Elm,Oak Hollow,Washington,Martin Luther King Jr,County Line,Old Mill,Sycamore,W 4th,Lakeview,
Church,Rosewood,Juniper Bend,Fairway,Highland,State,Airport,Meadowlark,N Broadway,Cemetery,Prospect,Ranch,Quail
Run,Union,
Second,E 112th,Jackson,Chestnut,Wildflower,Peach Orchard,San Pedro,Camino Real,Bayou,Lee,College""".replace(
    "\n", ""
).split(",")
ROADS = "St,Street,Ave,Avenue,Rd,Road,Dr,Drive,Ln,Lane,Blvd,Ct,Way,Pkwy,Cir,Terrace,Hwy,Pl,Trail".split(",")
PO = ("PO Box", "P.O. Box", "RR 2 Box", "Rural Route 1 Box")
