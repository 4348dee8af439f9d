"""Invented facilities, towns, counties and streets. Any likeness to real ones is by chance."""

from __future__ import annotations

_FACILITIES = """
Brackenridge Valley Medical Center; Tarn Hollow Regional Hospital; St. Aldhelm's Hospital; St. Brannoc Medical
Center; Our Lady of Perpetual Mercy Hospital; Sisters of Saint Odile Hospital; Kettleford Memorial Hospital; Baker
Memorial Hospital; Murphy-Oakes Community Hospital; Wexcombe University Hospital; University of Northern Ardmoor
Medical Center; Quillfeather Clinic; Pellam County General Hospital; Harrowgate Veterans Affairs Medical Center;
Dunmere Children's Hospital; Lakeshore Imaging Partners; Three Pines Imaging Center; Copperline Radiology
Associates; Marlowe Ridge Surgical Hospital; Ashgrove Cancer Institute; St. Cuthman's Infirmary; Mount Sorrel
Hospital; Mount Ephraim Baptist Hospital; Beth Shalva Medical Center; Good Steward Hospital; Holy Lantern Medical
Center; Immanuel Lutheran Hospital of Dellwood; Ebenezer Presbyterian Hospital; Trinity Ford Hospital; Vandermeer
Clinic; Okonjo Family Health Center; Santa Brígida Medical Center; San Telmo Community Hospital; Mercy West
Tarrington; Providence of the Pass Hospital; Saint Ita Regional; Cedar Breaks Medical Center; Saltgrass Coastal
Hospital; Fort Larned Army Hospital; Camp Whitlow Naval Hospital; Riverbend Orthopedic Institute; Grand Tamarack
Hospital; Greater Millhaven Medical Center; Millhaven General; Hollins-Drury Medical Center; Elkmont District
Hospital; Yarrow Creek Hospital; Upper Sallow Valley Hospital; Bitterroot Crossing Critical Access Hospital; Prairie
Sky Health; Northgate Breast Imaging Center; Women's Pavilion at Corbel; Corbel Street Hospital; Old Quay Hospital;
Thornbury Heart Hospital; Sandhurst Pulmonary Institute; Ravensworth Rehabilitation Hospital; Ravensworth Skilled
Nursing; Sunny Orchard Nursing Home; Maple Terrace Assisted Living; Brightwater Dialysis Center; Eastfold Urgent
Care; Nine Elms Urgent Care; Pinnacle Open MRI; Clearfield Open MRI of Ashwick; Summit Spine Center; Whitcomb Pain
and Spine; Blue Heron Pediatrics; Lantern Hill Hospice; Juniper Flats Medical Center; Osprey Point Hospital; Port
Amity General Hospital; Port Amity Trauma Center; Keystone Bluff Hospital; Larkspur Women's Hospital; Langley-Voss
Medical Center; Tamsin Howe Hospital; J. W. Pruett Memorial Hospital; Eleanor Tisdale Hospital for Women; Hargrove &
Lyle Clinic; Calder Institute of Neurology; St. Swithun-by-the-Sea Hospital; Sts. Cosmas and Damian Hospital; St.
John of Beverley Medical Center; Saint Wulfstan Health System; Ascot Falls Regional Medical Center; Redstone Mesa
Indian Health Center; Tsegi Valley Clinic; Kahakai Medical Center; Waipuna General Hospital; Bayou Clair Medical
Center; Sacré-Coeur Hospital of Bayou Clair; New Uppsala Hospital; Zion Hill Hospital; Bishop Amory Hospital;
Carrick Ferry Hospital; Doverleigh Teaching Hospital; Ellsmere Eye and Ear Hospital; Frobisher Bay Hospital;
Goldfinch Community Clinic; Hopewell Junction Hospital; Iron Range Medical Center; Jessamine County Hospital;
Kinross Outpatient Imaging; Lower Merrow Hospital; Montclaire Digestive Health; Nightingale Park Hospital; Oxbow
Regional; Penhallow Hospital; Queen Adelaide Hospital; Rosecrans Medical Plaza; Southern Plains Methodist Hospital;
Tidewater Imaging at Norcross Landing; Umber Lake Hospital; Vale of Arden Hospital; Wolfsburg Clinic
"""

_TOWNS = """
Millhaven; Dellwood; Ashwick; Ashwick Falls; Tarrington; Port Amity; Kettleford; Corbel; Pellam; Wexcombe; Ardmoor;
Harrowgate; Dunmere; Elkmont; Yarrow Creek; Upper Sallow; Bitterroot Crossing; Juniper Flats; Osprey Point; Keystone
Bluff; Larkspur; Langley Voss; Ascot Falls; Redstone Mesa; Bayou Clair; New Uppsala; Zion Hill; Carrick Ferry;
Doverleigh; Ellsmere; Frobisher; Hopewell Junction; Kinross Landing; Lower Merrow; Montclaire; Nightingale Park;
Oxbow; Penhallow; Rosecrans; Norcross Landing; Umber Lake; Wolfsburg Mills; Saltgrass; Brackenridge; Tarn Hollow;
Mount Sorrel; Mount Ephraim; Thornbury; Sandhurst; Ravensworth; Brightwater; Eastfold; Nine Elms; Whitcomb; Lantern
Hill; Whitlow; Larned Springs; Grand Tamarack; Hollins; Drury Lane Village; Cedar Breaks; Marlowe; Copperline;
Quillan; Santa Brígida; San Telmo; Las Palomitas; Rancho Verdugo; El Cerrillo; Vieux Moulin; Petit Anse; Coeur
Perdu; Waipuna; Kahakai; Hanaloa; Tsegi; Two Medicine; Chickasha Bend; Tuscarora Gap; Nanticoke Flats; Big Owl;
Little Egypt; Paradise Corner; Friendship; Welcome; Defiance Mills; Independence Point; Liberty Forge; Hope Springs;
Grace Harbor; Bone Gap; Stony Point; Whitefoot; Long Pond; Rocky Neck; Black Ankle; Handsboro; Shoulder Bend;
Spinerstown; Cold Knee; Fairplay; Sweetwater Bend; Old Zwolle; New Gdansk; East Limerick; West Kilbride; South
Penance; North Tillamook Bay; Upper Darby Mills; St. Osyth; Fort Larned; Camp Verity
"""

_COUNTIES = (
    "Pellam; Jessamine; Marrow; Tillery; Ouachamee; Van Stryker; Bexley; "
    "San Telmo; Coldiron; Winnefleet; Adair Fork; Greenlee; Mayhaw; Strathmore"
)

_STREETS = """
Larkspur Hollow; Kestrel; Corbel; Old Quay; Thistledown; Quarry Bank; Muskrat Run; Sycamore Bend; Harrow; Wren's
Nest; Saddle Ridge; Copper Kettle; Bellwether; Foxglove; Barley Mow; Millrace; Tannery; Weir; Gristmill;
Lamplighter; Cobbler's; Peregrine; Nightjar; Whippoorwill; Bittersweet; Salt Marsh; Driftwood; Anchorage; Capstan;
Spinnaker; Halyard; Mizzen; Breakwater; Jetty; Lighthouse; Sandpiper; Dunlin; Plover; Avocet; Curlew; Juniper Flats;
Piñon; Ocotillo; Mesquite Draw; Arroyo Seco; Calle Perdida; Camino Viejo; Paseo del Lobo; Via Serena; Avenida Las
Flores; Kalanipuu; Makai View; Hibiscus; Plumeria; Rue Dauphine; Bayou Teal; Magnolia Row; Live Oak; Cypress Knee;
Tupelo; Chinquapin; Persimmon; Sassafras; Hackberry; Buckeye; Shagbark; Tamarack; Larch; Hemlock Notch; Cedar
Breaks; Aspen Grove; Cottonwood; Willow Wand; Elderberry; Hawthorn; Blackthorn; Rowan; Linden Park; Beechnut;
Chestnut Burr; Walnut Hull; Hickory Nut; Martin Luther King Jr.; Gen. Pruett; Admiral Whitlow; Bishop Amory; Dr.
Tisdale; President's; Senator Voss; Judge Hargrove; King's Mill; Queen Adelaide; Prince Rupert; Duke of Arden;
Abbey; Priory; Friary; Cloister; Chantry; Vicarage; Minster; Church Hill; Chapel; Temple Bar; Meetinghouse;
Parsonage; Steeple; Belfry; County Road 14; Route 219; Farm Road 1182; 3rd; 17th; 122nd
"""

STREET_TYPES = (
    "St",
    "St.",
    "Street",
    "Ave",
    "Avenue",
    "Rd",
    "Road",
    "Lane",
    "Ln",
    "Drive",
    "Dr",
    "Court",
    "Ct",
    "Way",
    "Blvd",
    "Pl",
    "Terrace",
)
STATES = (
    "OH",
    "PA",
    "NY",
    "TX",
    "CA",
    "NM",
    "WA",
    "OR",
    "ME",
    "VT",
    "LA",
    "HI",
    "MN",
    "IL",
    "GA",
    "NC",
    "FL",
    "Ohio",
    "Oregon",
    "Texas",
    "Maine",
)


def _split(listing: str) -> tuple[str, ...]:
    return tuple(" ".join(item.split()) for item in listing.split(";"))


FACILITIES = _split(_FACILITIES)
TOWNS = _split(_TOWNS)
COUNTIES = _split(_COUNTIES)
STREETS = _split(_STREETS)

_KINDS = (
    "Medical Center",
    "Regional Hospital",
    "Hospital",
    "Clinic",
    "Community Hospital",
    "Memorial Hospital",
    "General Hospital",
    "Regional Medical Center",
    "University Hospital",
    "Infirmary",
    "Health System",
)


def short_name(facility: str) -> str:
    """What staff say: the name without its kind (`Brackenridge Valley`); the whole where nothing would be left."""
    for kind in sorted(_KINDS, key=len, reverse=True):
        if facility.endswith(f" {kind}") and len(facility.split()) - len(kind.split()) >= 2:
            return facility.removesuffix(f" {kind}")
    return facility


def abbreviation(facility: str) -> str:
    """Initials of the words, as on a transfer form (`BVMC`); empty where fewer than three."""
    letters = "".join(word[0] for word in facility.replace("-", " ").split() if word[0].isupper())
    return letters if 3 <= len(letters) <= 5 else ""
