"""Invented hospitals, towns, streets and counties of the corpus."""

from __future__ import annotations

_SAINTS = "Brendan Casimir Damien Edmund Florian Hedwig Isidore Lucy Monica Odilia Raphael Scholastica Vincent".split()
_VALLEYS = """
Ash_Fork Blue_Heron Cedar_Bluff Copper_Basin Cypress_Bend Eagle_Pass Fox_Hollow Granite_Peak Harbor_Point
Iron_Range Juniper_Mesa Kettle_River Laurel_Ridge Mill_Creek North_Shore Otter_Lake Piney_Grove Quail_Run Red_Cliff
Sable_River Timberline Union_Prairie
""".split()
_FOUNDERS = "Aldersgate Brannigan Cutler Dunmore Ellery Fairhaven Gladwyn Hartwell Kinsley Loudon Merrimont".split()

HOSPITALS = [
    *(f"St. {saint}'s Hospital" for saint in _SAINTS[:6]),
    *(f"Saint {saint} Medical Center" for saint in _SAINTS[6:]),
    *(f"{name.replace('_', ' ')} Regional Medical Center" for name in _VALLEYS[:8]),
    *(f"{name.replace('_', ' ')} Community Hospital" for name in _VALLEYS[8:15]),
    *(f"{name.replace('_', ' ')} Health" for name in _VALLEYS[15:]),
    *(f"{name} Memorial Hospital" for name in _FOUNDERS[:6]),
    *(f"{name} Clinic" for name in _FOUNDERS[6:]),
    *("Tri-Rivers University Hospital", "University of Westmark Medical Center", "Westmark VA Medical Center"),
    *("Our Lady of Consolation Hospital", "Mercy Hospital of Tannersville", "Good Samaritan Hospital of Oakdale"),
    *("Beth Shalom Medical Center", "Sacred Heart Hospital", "Providence Lakeview", "Bayfront Children's Hospital"),
    *("Calder County General Hospital", "Wexler Cancer Institute", "Hollis Orthopaedic Institute", "Pine Street ED"),
    *("Advanced Imaging of Larkspur", "Summit Open MRI", "Women's Imaging Center at Cutler", "Lakeside Urgent Care"),
    *("Piedmont Diagnostic Imaging", "Norcross Heart & Vascular Center", "Adventist Health Brookings"),
    *("Baptist Memorial Hospital-Dunmore", "Methodist Hospital South", "Presbyterian Hospital of Arden"),
    *("Kindred Oaks Rehabilitation Hospital", "Magnolia Manor Nursing Center", "Sunrise Village SNF"),
    *("Fort Calloway Army Community Hospital", "Shriner Falls Pediatric Hospital", "Gila Bend Indian Hospital"),
    *("Riverbend Radiology Associates", "Capitol Hill Imaging", "Desert Rose Breast Center", "Orchard Park Imaging"),
    *("Lakeshore General", "Mount Carmel East", "Holy Redeemer Hospital", "Tidewater Medical Pavilion"),
]

# What staff say for short, beside the full name.
SHORT_HOSPITALS = ("Tri-Rivers", "Lakeshore General", "Cutler Memorial", "Westmark VA", "St. Lucy's", "Mount Carmel")

TOWNS = [
    place.replace("_", " ")
    for place in """
Aldersbrook Amberton Arden_Hills Ashgrove Atwood Bartlow Bayport Bellhaven Birchmont Blairsville_Heights Bonnet_Creek
Briarfield Brookhollow Calverton Candlewick Carver_Springs Chesterfield_Mills Clearbrook Coalmont Cold_Harbor
Cottonwood_Falls Cranston_Park Dalewood Deerfield_Point Dryden East_Halsey Edgemere Elmira_Heights Fairmount_Junction
Fallbrook Farrington Fort_Landis Foxborough_Glen Garnet Glen_Arbor Grand_Meadow Greenleaf Halcyon Hammerton Harlow
Havenwood Highgate Hollyvale Indian_Bluff Jasper_Hollow Kerrigan Kings_Ferry Lakemont Larkspur Leland_Park Lindale
Lone_Tree Lower_Makefield Mapleton Marlow Millersburg_Station Montclair_Ridge New_Canterbury New_Hollis North_Amity
Oakdale Old_Saybrook_Mills Orchard_City Paxton Pebble_Shores Pinecrest Port_Ellery Prairie_View Quarry_Hill Redfern
Ridgeley Rockford_Bay Rosewood San_Alonso San_Remigio Sandstone Santa_Lucinda Shady_Cove Silver_Lake Stonebridge
Tannersville Thornbury Tidewater_Park Twin_Forks Upper_Sandusky_Creek Vernal_Heights Wakefield_Center Walnut_Grove
West_Garrison Whitmore Willow_Springs Winslow_Bay Yarrow
""".split()
]

_STREET_NAMES = """
Acorn Alder Amherst Arrowhead Bayberry Beacon Bellflower Birch Bluebird Bramble Bridle Butternut Caldwell Cardinal
Catalpa Chapel Chestnut Cinder Clover Colonial Copperfield Crestview Cypress Dogleg Dover Eastgate Elderberry Elkhorn
Elm Fairview Falcon Fern Flint Foothill Forge Foundry Garfield Gristmill Hawthorn Hemlock Hickory Highland Huntington
Jefferson Jonquil Juniper Kensington Kingfisher Lafayette Lantern Larch Liberty Linden Locust Madison Magnolia Maple
Meadowlark Millstone Monroe Mulberry Nutmeg Old_Mill Orchard Paddock Partridge Peachtree Persimmon Pheasant Pioneer
Pleasant Poplar Prospect Quarry Railroad Redbud Sagebrush Saddle Sawmill Spruce Sycamore Tamarack Thistle Turnpike
Vineyard Walnut Washington Wisteria
""".split()
STREETS = [name.replace("_", " ") for name in _STREET_NAMES]
STREET_KINDS = "Street St St. Avenue Ave Ave. Road Rd Drive Dr Lane Ln Blvd Boulevard Court Ct Way Circle Pkwy".split()

COUNTIES = "Calder Wapello_Creek Ashmore Tillery Granby Larrabee Hadley Ostrander Pinckard Rolfe Sublette".split()
COUNTIES = [county.replace("_", " ") for county in COUNTIES]

# Two letters, ZIP prefix, area codes: so that addresses and phones agree.
STATES = [
    *(("OH", "432", "614"), ("PA", "190", "215"), ("TX", "752", "214"), ("CA", "945", "510"), ("NY", "120", "518")),
    *(("IL", "606", "312"), ("GA", "303", "404"), ("MA", "021", "617"), ("WA", "981", "206"), ("MN", "554", "612")),
    *(("AZ", "850", "602"), ("NC", "275", "919"), ("TN", "372", "615"), ("MO", "631", "314"), ("FL", "336", "813")),
]
