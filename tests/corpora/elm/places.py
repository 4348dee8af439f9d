"""Invented facilities, towns and streets."""

# Full name | a short way to say it.
_FACILITIES = """
St. Brannoc's Hospital|St. B's
Saint Odilia Regional Medical Center|St. Odilia
Our Lady of the Marsh Hospital|OLM
Holy Rood Infirmary|Holy Rood
Mount Tirzah Medical Center|Mt. Tirzah
Hallowell Memorial Hospital|Hallowell
Ida and Morris Fenstermacher Cancer Pavilion|Fenstermacher
The Grebe Clinic|Grebe
The Linden Practice|Linden
Northgate General|the Northgate
West Pender County Hospital|West Pender
South Sable Valley Health|Sable Valley
Upper Tamarack Community Hospital|UTCH
East Quill Urgent Care|East Quill
Pruitt & Bose Radiology|Pruitt Bose
Dunmore, Achebe and Lisle Imaging Associates|DAL Imaging
Corvid Health - Brightwater Campus|Corvid Brightwater
Meridel Health - Downtown Campus|Meridel
Kestrel Imaging of Ossining|Kestrel
ClearPane Open MRI|ClearPane
RayBridge Diagnostics|RayBridge
ProScan Tulalip|ProScan
Ironton VA Medical Center|Ironton VA
Black Fork VA Outpatient Clinic|Black Fork VA
Naval Hospital Point Hesper|NH Hesper
Fort Calloway Army Clinic|Fort Calloway
University of West Carrow Hospitals|UWC
Carrow Children's|Carrow Kids
Shriver Orthopaedic Institute|Shriver
Bellamy Eye and Ear|Bellamy
North Wessel NHS Foundation Trust|North Wessel
Royal Tamsford Infirmary|RTI
Queen Adelaide's Hospital|QA's
Great Pelham Cottage Hospital|Pelham Cottage
Hartcliffe and Mendip University Hospitals NHS Trust|Hartcliffe
The Elms Surgery|the Elms
Ysbyty Bryn Derwen|Bryn Derwen
Glen Orrin Hospital|Glen Orrin
Hôpital Sainte-Perpétue|Ste-Perpétue
Centre hospitalier du Lac-Morin|CH Lac-Morin
CISSS de la Rivière-aux-Pins|Rivière-aux-Pins
Moosonipi Nursing Station|Moosonipi
Fort Lavaltrie Health Centre|Fort Lavaltrie
Kinnaird Regional Hospital|KRH
Klinikum am Eichenwald|Eichenwald
Universitätsspital Brannau|Brannau
Clínica San Telmo|San Telmo
Hospital Ángeles del Valle Verde|Valle Verde
Ospedale Santa Fosca|Santa Fosca
Szpital Miejski w Zalesiu|Zalesiu
Warragamba Base Hospital|Warragamba Base
Royal Prince Leopold Hospital|RPL
Banksia Coast Radiology|Banksia
Cooper Flats Multi-Purpose Service|Cooper Flats
Te Puna Rangi Hospital|Te Puna
Makati Bay Doctors Hospital|Makati Bay
Shree Anand Nursing Home|Anand
Al Noor Crescent Hospital|Al Noor
Lagoon View Specialist Hospital|Lagoon View
Tri-County Orthopedics|Tri-County
Sister Agnes Doyle Hospice|Sister Agnes
Brookhollow Nursing and Rehab|Brookhollow
Whispering Pines Assisted Living|Whispering Pines
Walsh Family Medicine|Walsh
Harbor Breast Center|Harbor Breast
LMH|LMH
"""
FACILITIES = [tuple(line.split("|")) for line in _FACILITIES.strip().splitlines()]
WARDS = "Nightingale Ward|Alderson Ward|Osler 4|Fenton Unit|Bevan Ward|Marguerite Pavilion|Seacole Ward".split("|")
TOWNS = (
    "Ossining|Chillicothe|Paducah|Tulalip|Bozeman|Pawtucket|Moscow|Las Cruces|Eau Claire|Winnemucca|Sault Ste. Marie|"
    "Truth or Consequences|Coeur d'Alene|Nacogdoches|Bath|Reading|Mold|Deal|Stoke-on-Trent|Ashby-de-la-Zouch|"
    "Llandudno|Kirkcaldy|Oban|Ballina|Letterkenny|Moose Jaw|Medicine Hat|Trois-Rivières|Iqaluit|Kapuskasing|"
    "Saint-Louis-du-Ha! Ha!|Wagga Wagga|Coober Pedy|Toowoomba|Wollongong|Whakatāne|Gisborne|Leverkusen|Graz|"
    "Aix-les-Bains|Vigo|Sassari|Tromsø|Łódź|Szeged|Lviv|Tashkent|Basra|Kumasi|Ibadan|Thrissur|Ludhiana|Multan|"
    "Da Nang|Chiang Mai|Cebu|Suwon|Sapporo|Guayaquil|Oaxaca|Campinas|Warm Springs|Pine Ridge|Liver Creek|Elbow Lake|"
    "Orange|Lima|Normal|Mobile|Little Falls"
).split("|")
COUNTIES = "Pender County|Tamarack County|Co. Mayo|Cass County|Wiltshire|Plaquemines Parish|Strathclyde".split("|")
STREETS = (
    "{n} Larkspur Ln|{n} W 14th St|{n} County Road 9|{n} S. Peach Blvd Apt 3B|PO Box {n}|{n} Rte 28|RR 2 Box {n}|"
    "{n} N Martin Luther King Jr Dr|{n} Old Mill Rd, Unit 12|Flat 2, {n} Gasworks Row|{n} St Mary's Close|"
    "Rose Cottage, Mill Lane|{n} The Crescent|{n}, rue des Érables|{n} Chemin du Lac|{n} Kangaroo Flat Rd|"
    "Unit 4/{n} Jetty Parade|Lindenstraße {n}|Via Garibaldi {n}|Calle 5 de Mayo No. {n}|"
    "{n} Ash Street|Lot {n} Wattle Way"
).split("|")
