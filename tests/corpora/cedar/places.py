"""Facilities, towns, counties and streets; all invented."""

from __future__ import annotations

US_FACILITIES = """
Harrow Ridge Medical Center;Quail Run Imaging;St. Ambrose Hospital;Kittering County Memorial Hospital;
Mercy Vale Hospital;Blue Heron Women's Imaging;Saint Odilia Regional Medical Center;Tamarack Valley Health;
Pike & Fenner Orthopaedic Clinic;Our Lady of the Pines Hospital;Sunmesa Community Hospital;
Three Forks VA Medical Center;Lakehurst Children's Hospital;Wexley University Hospital;
Bayou Cane General Hospital;Copper Basin Medical Center;Holy Rosary of Ardmore Hospital;
Stillwater Bend Rehabilitation Institute;Northgate Radiology Associates;Juniper Flats Urgent Care;
Dunmore-Hale Clinic;Providence Point Medical Center;Canyon Diagnostics;Gulf Prairie Hospital;
Ellison Cancer Institute;St. Brendan's Medical Center;Redbud Family Health Center;Shoreline Open MRI;
Mount Tabor Hospital;Ransom Memorial Hospital;Piedmont Crossing Hospital;Silver Birch Surgery Center;
Westbrook Nursing & Rehab;Good Shepherd of Lorane;Cascade Loop Orthopedics;Rio Seco Imaging Center;
Delmar Heights Hospital;Baptist Hospital of Creswell;Presbyterian Hospital Fairmeade;Osprey Point Imaging;
Vandermark Heart Hospital;Temple Street Dialysis;Prairie Rose Hospice;Cedar Hollow Emergency Center;
Eastern Plains Regional;Morningside Pediatrics;Tidewater Spine and Pain;Kessel Women's Hospital;
Alder Creek Medical Group;Sand Hills Radiology PC
""".replace("\n", "").split(";")

UK_FACILITIES = """
Thornmere General Hospital;Royal Wexcombe Infirmary;Queen Maud Hospital;St Petroc's Hospital;
Ashby Vale District Hospital;The Lanternhouse Surgery;Brackenfell Cottage Hospital;Dunlorne Royal Infirmary;
Mid Wendle NHS Foundation Trust;Great Sarn Community Hospital;Kelderby Treatment Centre;Princess Edith Hospital;
Merrow Lane Medical Practice;Ysbyty Glan Tarell;Lochbreck Western General;Nunsthorpe Breast Unit
""".replace("\n", "").split(";")

CA_FACILITIES = """
Lac Brochet Regional Health Centre;Centre hospitalier Sainte-Aurélie;Kinnewin General Hospital;
St. Cuthbert's Health Sciences Centre;Hôpital du Haut-Rivage;Portage Hills Hospital;
Wapiti River Diagnostic Imaging;Queen's Landing Medical Imaging;Clinique radiologique Beaumanoir;
Fundy Shore Regional Hospital;Niska Lake Nursing Station;Rosedene Cancer Centre;Elbow Falls Urgent Care Centre;
Mount Carling Hospital;Grand Portage Hospital
""".replace("\n", "").split(";")

US_TOWNS = """
Brackwater;Harlan Mills;East Tolliver;Port Severn;Quincy Falls;Saddle Rock;Maple Corners;Dunmore;
Ardmore Heights;Lorane;Fairmeade;Creswell;Big Timber Fork;Okawee;Santa Ynocencia;Los Robles;Bayou Cane;
New Hesper;Fort Wendell;Glenhollow;Tolland Park;Pinecrest;Wappanock;Chesapeake Landing;Cottonwood Springs;
Mesa del Rey;Kinderbrook;Orchard Hill;Red Clay;St. Marys Point;West Barlow;Lake Petrie;Elk Run;
Painted Post Hollow;Hopewell Junction;Vista Linda;Cutler Bay Shores;Sterling;Mount Airy Grove;Two Rivers Bend;
Walnut Cove Springs;Marlinton;Tuscan Hills;Gypsum City;Beaver Lick;Loma Parda;Ironside;Clearbrook;Ashgrove;
Penhook
""".replace("\n", "").split(";")

UK_TOWNS = """
Thornmere;Wexcombe;Ashby Vale;Kelderby;Nunsthorpe;Great Sarn;Little Pellow;Brackenfell;Dunlorne;Stoke Merrow;
Upper Wendle;Llanfarrow;Invercarrick;Hadleby-on-Sea;Marsh Tilling;Eastcombe;Cold Ashworth;Peverham
""".replace("\n", "").split(";")

CA_TOWNS = """
Kinnewin;Lac Brochet;Sainte-Aurélie;Portage Hills;Wapiti River;Queen's Landing;Niska Lake;Fundy Shore;
Elbow Falls;Beaumanoir;Rosedene;Mount Carling;Petit Havre;Saint-Télesphore;Moose Ferry
""".replace("\n", "").split(";")

COUNTIES = """
Kittering County;Pell County;Osage Bend County;Wendover County;Santa Ynez Alta County;Lorimer Parish;
Tamarack County;Cobbler County;Marlin County;Harrow County;Stanhope County;Eastmarch County
""".replace("\n", "").split(";")

STREET_NAMES = """
Larkspur;Old Mill;Sycamore;Thistledown;Harbor View;Quarry;Wild Plum;Kingfisher;Saw Creek;Hawthorn;Magnolia;
Cannery;Persimmon;Tanager;Church;Mill Race;Juniper;County Line;Ferry Landing;Whippoorwill;Orchard;Cobblestone;
Heron;Foxglove;Prospect;Bluebonnet;Granite;Linden;Miller's Gap;Ash Hollow;Camino Real;La Paloma;Station;
Meeting House;Buckeye;Mockingbird;Summit;Sand Dollar;Windmill;Pheasant Run;Bell Tower;Cider Press;Iron Bridge;
Veterans Memorial;Dr. Martin Luther King Jr.;Chestnut;Aspen;Dogwood;Pine Needle;Riverbend;Copperfield;Hickory;
Elm;Sugar Maple;Tulip Tree;Shady Grove;Tamarind;Saint Charles;Rue Montcalm;Avenida Sol;Beacon;Lantern;Marigold;
Tannery;Old Stage;Deer Path;Wagon Wheel;Briar;Clover;Gristmill;Lookout;Mulberry;Nightingale;Oyster Point;
Peachtree Hollow;Rosemary;Stonecrop;Tollgate;Vineyard;Willow Bend
""".replace("\n", "").split(";")

US_STREET_KINDS = (
    "St",
    "Street",
    "Ave",
    "Avenue",
    "Rd",
    "Road",
    "Ln",
    "Lane",
    "Dr",
    "Drive",
    "Blvd",
    "Ct",
    "Way",
    "Pkwy",
    "Ter.",
)
UK_STREET_KINDS = ("Road", "Close", "Lane", "Gardens", "Crescent", "Terrace", "Avenue", "Street", "Grove", "Mews")

US_STATES = (
    "OH",
    "PA",
    "TX",
    "CA",
    "NC",
    "GA",
    "WI",
    "Ohio",
    "Texas",
    "NM",
    "LA",
    "NY",
    "New Mexico",
    "WA",
    "MD",
    "IN",
)
CA_PROVINCES = ("ON", "QC", "AB", "MB", "NB", "Ontario", "Alberta")
