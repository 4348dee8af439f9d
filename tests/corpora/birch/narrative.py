"""PHI where it turns up in running text: findings, impression, indication, comparison, technique."""

from __future__ import annotations

from tests.corpora.birch.scene import Scene

FINDINGS = (
    "[Compared with|Against|Set beside] the study of {date}, this is [unchanged|slightly larger|2 mm smaller].",
    "Not present on {date}.",
    "New since {loose}.",
    "[Stable|Unchanged] since {loose}.",
    "The [largest|index] lesion was {int 6 30} mm on {date} and {int 6 30} mm in {old_month}.",
    "{patient_titled} was [treated|seen|operated on] for this at {other} [in|around] {month}.",
    "{patient} could not hold {his} breath, which limits this part.",
    "Scars match the operation by {doctor} on {date}.",
    "Outside films from {other} ({town}) dated {date} were hung beside these.",
    "Prior under accession {acc_prior} was read as normal.",
    "See also accession number {acc_prior} of {date}.",
    "{patient_titled}'s {kin} [says|reports] a fall on {recent}.",
    "Per {kin_after}, symptoms began {loose}.",
    "The technologist, {tech}, noted tenderness here.",
    "Images {int 3 30}-{int 31 60} carry another name tag; the MRN {mrn} was checked at the console by {tech}.",
    "Measured by {doctor} at {int 7 24} mm on {date}; by my callipers {int 7 24} mm.",
    "This was first described by {doctor} at {other}.",
    "It was {int 5 19} mm in {old_month}, {int 5 19} mm on {date} and is {int 5 19} mm now.",
    "{patient_first} was [restless|in pain], so this part was repeated.",
    "The wristband read {patient_inverted}, {mrn}.",
    "As the prior report ({date}, {doctor}) has it, the finding is [congenital|post-traumatic].",
    "Operative note of {date} ({surname} and {surname}) describes the same.",
    "Between {old_date} and {date} there was no change.",
    "Chart no. {mrn} and film jacket agree.",
    "The referral letter from {ordering} mentions a lesion that isn't seen.",
    "Already visible on {patient_titled}'s outside disc labelled {acc_prior}.",
    "The picture resembles that of {recent}, when {he} came by ambulance from {town}.",
    "Screen capture at {url} shows the plane.",
    "The interpreter, {interpreter}, was in the room throughout.",
    "Ward nurse {nurse} and {kin} stayed for the scan.",
    "The images of {date}, filed as [MR#|unit no.|chart] {mrn}, were first under the name {patient_hl7}.",
    "Dr. {surname} and I read the scan of {month} together; Dr. {surname}'s measurement stands.",
    "Overlay text shows {patient_hl7}, {dob} and {acc}; it should be masked.",
    "POD {int 1 9} after surgery at {other} on {recent}.",
    "[This is a|A] known finding in {patient_titled}, followed by {doctor} since {month}.",
    "Series from {other} carry the UID {uid}.",
)

ADULT_FINDINGS = (
    "The generator (S/N {serial}) was placed at {other}.",
    "The device card names a serial number of {serial}, implanted {date}.",
    "Clips and mesh from {doctor}'s repair, {loose}.",
    "[Implant|Stent|Pump] lot and serial {serial}, [by|per] {doctor}, {month}.",
    "{patient_titled} says that {his} {kin} has the same [condition|anomaly].",
)

OLD = (
    "Since {he} is {number_of_years}, this is within what age allows.",
    "For {article_age} this is expected.",
    "Age-appropriate at {number_of_years} years.",
    "{patient_titled}, aged {number_of_years}, lives [alone|at {other}].",
    "{He} turned {number_of_years} in {birth_month}.",
    "At {his} age of {number_of_years} no further work-up is needed.",
    "{patient_titled} ({number_of_years} yrs) tolerated the exam.",
)

NEAR = {
    "pelvis": (
        "LMP {recent}, EDD {future}.",
        "IUD placed {month} by {doctor}.",
        "EDC by the scan of {recent} is {future}.",
    ),
    "vessels": ("Graft by {surname}, {month}.", "Anticoagulated since {recent}."),
    "breast": (
        "Biopsy clip of {month} in place.",
        "Her {kin} was treated at {other}.",
        "Prior mammograms: {date}, {date}.",
    ),
    "extremity": (
        "EMT {nurse} had splinted the limb at the scene ({street}).",
        "Plate by {doctor} at {other}, {date}.",
        "Fell off a ladder at {street} on {recent}, says {kin}.",
    ),
    "knee": ("Arthroscopy by {doctor}, {month}.", "Injured in the game at {town} on {recent}."),
    "spine": ("Fusion at L4-S1 by {surgeon} on {date}.", "Pump serial {serial}, refilled {recent}."),
    "child": (
        "Child life specialist {nurse} and {kin} stayed for the scan.",
        "Born at {other} on {dob}.",
        "School nurse {nurse} saw the fall on {recent}.",
        "Twin sibling {nurse} was scanned too.",
    ),
    "chest": ("Bronchoscopy {recent} ({surname}).", "TB contact: {kin}, since {month}."),
    "head": ("Last seen well {recent} at {clock} by {kin}.", "Shunt revised {date}, {other}, Dr. {surname}."),
}

IMPRESSION = (
    "[Stable|No change] since {date}.",
    "Progression since {loose}; {patient_titled} is due in Dr. {surname}'s clinic.",
    "Follow up with {doctor} [in two weeks|as planned].",
    "{patient} should be seen by [Orthopedics|Surgery|ENT] at {other}.",
    "Repeat scan at {other} is booked for {future}.",
    "Unchanged from {acc_prior}.",
    "Appearances fit the operation of {date}.",
    "Recommend that {patient_titled} bring the films of {date} from {other}.",
    "If {patient_titled}'s pain goes on, MRI is the next step.",
    "Pathology from {month} ({surname}) should be looked up.",
    "Compare with the biopsy by {doctor}, {date}.",
    "Known to Dr. {surname}'s clinic since {month}.",
    "Next study due [in {next_month}|on {future}].",
    "Resolution since {date}, as {doctor} had hoped.",
    "No longer seen is the lesion of {date} (accession {acc_prior}).",
    "Home exercise and review of {patient_titled} on {future}.",
)

INDICATION = (
    "{age} with {reason}.",
    "{age}, {reason}.",
    "{age}: {reason}",
    "{patient}, {age}, {reason}.",
    "{reason}. Referred by {ordering}.",
    "{reason}. Since {recent}.",
    "{reason}. Seen in {other} on {recent}.",
    "{reason}. DOB {dob}.",
    "{age}. {reason}. Call {kin} on {phone} with results.",
    "{reason}. Transferred from {other}, {county}.",
    "Pt {patient_initials}, {age}: {reason}",
    "{reason}; see note of {ordering} from {recent}, MRN {mrn}.",
    "{patient_header}, {reason}, last seen {loose}",
    "{reason}. Lives in {town}; PCP {doctor}.",
)

ADULT_INDICATION = (
    "{reason}. MVC on {recent}, restrained driver, plate {plate}.",
    "{reason}; lives at {street}, {town}. {age}.",
    "{age} resident of {other}, {reason}.",
    "Claim {account}, injury {recent}. {reason}.",
    "{reason}. Worker at a plant in {town}; hurt on {recent} at {clock}.",
    "{reason}. Next of kin: {kin_after}, {phone}.",
)

VETERAN_INDICATION = (
    "{reason}. SSN {ssn} for the VA claim.",
    "{reason}. SS# {ssn}. Pt of {ordering}.",
    "{age}, {reason}, SSN: {ssn}",
)

PLAIN_INDICATION = (
    "{reason} (Z09).",
    "{reason}; ICD-10 R52",
    "{reason}.",
    "{reason}",
    "{reason}. ?cause",
    "[R/O pathology: |Query |]{reason}.",
)

COMPARISON = (
    "{date}.",
    "[CT|Radiographs|MRI|Ultrasound] of {old_date} and {date}.",
    "[Study|Exam] dated {date} from {other}.",
    "{loose}, {loose}",
    "{date} (accession {acc_prior}), {old_date}.",
    "Prior of {date} at {clock}, read by {doctor}.",
    "Outside exam, {other}, {loose}.",
    "Acc# {acc_prior}, {date}.",
    "[CT|MRI|US] {date}; report only.",
)

PLAIN_COMPARISON = (
    "None.",
    "None available.",
    "No prior studies.",
    "Nil.",
    "Earlier exams of {year}.",
    "[CT|MRI] from {year}.",
)

PLAIN_TECHNIQUE = ("CPT 74177.", "Protocol 4B-12.", "Codes 71260 and 70450-26.", "Software 11.3.0.2.")

TECHNIQUE = (
    "Study UID {uid}.",
    "Performed by {tech}.",
    "Technologist: {tech}, RT(R).",
    "Consent from {kin}.",
    "Contrast was given by {nurse}, RN at {clock}.",
    "Scanner serial {serial}.",
    "Sent from station {ip}.",
    "Time-out with {nurse} and {doctor}.",
)


def for_findings(scene: Scene) -> tuple[str, ...]:
    """What may stand in the findings of this patient."""
    near = NEAR.get(scene.exam.region, ())
    return FINDINGS + near * 3 + (() if scene.exam.who == "C" else ADULT_FINDINGS)


def for_indication(scene: Scene) -> tuple[str, ...]:
    """What may stand in the request for this patient."""
    if scene.exam.who == "C":
        return INDICATION
    return INDICATION + ADULT_INDICATION + (VETERAN_INDICATION if scene.region == "us" else ())
