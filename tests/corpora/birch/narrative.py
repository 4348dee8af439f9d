"""PHI where it turns up in running text: findings, impression, indication, comparison, technique."""

FINDINGS = (
    "[Compared with|Against|Set beside] the study of {date}, this is [unchanged|slightly larger|smaller by {int 2 6} mm].",
    "Not present on {date}.",
    "[Stable|Unchanged] since {loose}.",
    "The [largest|index] lesion was {int 6 30} mm on {date} and {int 6 30} mm in {month}.",
    "{patient_titled} had this [drained|biopsied|repaired] at {other} [in|around] {month}.",
    "{patient} could not hold {his} breath, which limits this part.",
    "Scars match the operation by {doctor} on {date}.",
    "Clips and mesh from {doctor}'s repair, {loose}.",
    "Outside films from {other} ({town}) dated {date} were hung beside these.",
    "Prior under accession {acc_prior} was read as normal.",
    "See also accession number {acc_prior} of {date}.",
    "The device card names a serial number of {serial}, implanted {date}.",
    "The generator (S/N {serial}) was placed at {other}.",
    "{patient_titled}'s {kin} [says|reports] a fall on {recent}.",
    "Per {kin_after}, symptoms began {loose}.",
    "The sonographer, {tech}, noted tenderness here.",
    "Images {int 3 30}-{int 31 60} carry another name tag; the MRN {mrn} was checked at the console by {tech}.",
    "Measured by {doctor} at {int 7 24} mm on {date}; by my callipers {int 7 24} mm.",
    "This was first described by {doctor} at {other}.",
    "It was {int 5 19} mm in {month}, {int 5 19} mm on {date} and is {int 5 19} mm now.",
    "{patient_first} was [restless|in pain] and {his} left side was scanned twice.",
    "The wristband read {patient_inverted}, {mrn}.",
    "As the prior report ({date}, {doctor}) has it, the finding is [congenital|post-traumatic].",
    "Operative note of {date} ({surname} and {surname}) describes the same.",
    "Between {date} and {date} there was no change.",
    "Chart no. {mrn} and film jacket agree.",
    "The referral letter from {ordering} mentions a nodule that isn't seen.",
    "Seen before in {patient_titled} on the outside disc labelled {acc_prior}.",
    "The picture is alike to that of {recent}, when {he} came by ambulance from {town}.",
    "Screen capture at {url} shows the plane.",
    "Since {he} is {number_of_years}, this is within what age allows.",
    "For {age} this is expected.",
)

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
    "Pathology from {loose} ({surname}) should be looked up.",
    "Compare with the biopsy by {doctor}, {date}.",
    "Chest clinic of Dr. {surname} knows {patient_titled} since {month}.",
    "{He} is {number_of_years}; treatment is a matter for {patient_titled} and {his} {kin}.",
    "Next study due [in {next_month}|on {future}].",
    "Resolution since {date}, as {doctor} had hoped.",
)

INDICATION = (
    "{age} with {reason}.",
    "{age}, {reason}.",
    "{patient} is a {age} with {reason}.",
    "{reason}. Referred by {ordering}.",
    "{reason}, onset {recent}.",
    "{reason}. Seen in {other} on {recent}.",
    "{reason}. DOB {dob}.",
    "{age}. {reason}. Call {kin} on {phone} with results.",
    "{reason}. MVC on {recent}, restrained driver, plate {plate}.",
    "{reason}; lives at {street}, {town}. {age}.",
    "{reason}. SSN {ssn} for the VA claim.",
    "{reason}. Transferred from {other}, {county}.",
    "Pt {patient_initials}, {age}: {reason}",
    "{age} resident of {other}, {reason}.",
    "Claim {account}, injury {recent}. {reason}.",
    "{reason}. Worker at a plant in {town}; hurt on {recent} at {clock}.",
)

PLAIN_INDICATION = ("{reason}.", "{reason}", "{reason}. ?cause", "[R/O pathology: |Query |]{reason}.")

COMPARISON = (
    "{date}.",
    "[CT|Radiographs|MRI|Ultrasound] of {date} and {date}.",
    "[Study|Exam] dated {date} from {other}.",
    "{loose}, {loose}",
    "{date} (accession {acc_prior}), {date}.",
    "Prior of {date} at {clock}, read by {doctor}.",
    "Outside exam, {other}, {loose}.",
    "Acc# {acc_prior}, {date}.",
)

PLAIN_COMPARISON = (
    "None.",
    "None available.",
    "No prior studies.",
    "Nil.",
    "Earlier exams of {year}.",
    "[CT|MRI] from {year}.",
)

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
