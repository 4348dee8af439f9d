"""Sentences of the narrative that hold PHI, by the section in which they occur."""

from __future__ import annotations

INDICATION = (
    "{age_phrase} with {low_reason}",
    "{age_phrase}. {reason}",
    "{mr}, a {age_phrase}, was referred by Dr. {ordering_last}. {reason}",
    "{reason} Patient transferred from {hosp} on {past_day}.",
    "{reason} Outside records ({hosp}) mention surgery by {doctor} in {past_month}.",
    "{reason} Lives alone in {away}; found down by {his} {relative}.",
    "{reason} Injury on {past_day} at {scene}, {away}.",
    "{reason} MVC near {away}, plate {plate} per police report.",
    "{age_phrase}, s/p fall at {hosp}. {reason}",
    "{reason} Symptoms began on {past}.",
    "{reason} Per {nurse}, {he} fell on the {ordinal_day}.",
    "{reason} {his_cap} {relative} states that {pt_nick} has had this since {past_month}.",
    "{reason} Seen by {doctor} at {hosp}, {past}.",
    "{reason} Resident of {county}. Discharged {past} from {hosp}.",
    "{reason} s/p device implant {past_month}, S/N {serial}.",
    "{reason} Worker's comp claim no. {order}, employer contact {phone}.",
    "{pt_listed} is a {age_phrase}. {reason}",
    "pt {pt_last}, {age_phrase}; {low_reason}",
)

COMPARISON = (
    "{prior} dated {past}.",
    "{prior} of {past}.",
    "{prior} {past} and {past}.",
    "Outside {prior} from {hosp} dated {past}.",
    "{prior} from {past_month}.",
    "{past}.",
    "{prior}, {past_day}.",
    "{prior} {past} (accession {other_acc}).",
    "{prior} performed at {hosp} in {away} on {past}.",
    "Multiple priors, the most recent {past}, as far back as {past_month}.",
    "{prior} [{past}], {prior} [{past}]",
    "Outside films of {pt_last}, {pt_first}, from {hosp_abbr}, {past}.",
)

COMPARISON_PLAIN = (
    "None.",
    "None available.",
    "No prior studies.",
    "{prior} of {year}.",
    "None",
    "Prior {prior} from {year}.",
    "Not available at dictation.",
)

FINDINGS = (
    "Compared with {past}, there is no change.",
    "When set against the study of {past_day}, the process has grown.",
    "Stable since {past_month}.",
    "Nodule first seen {past_month} at {hosp}.",
    "The outside study from {hosp} ({past}) is not on PACS.",
    "Images were obtained with {doctor} at the bedside.",
    "Interval placement by {doctor} of a stent (serial {serial}).",
    "{mr} could not hold {his} breath.",
    "{mr_poss} prior films were pulled for side-by-side review.",
    "{his_cap} {relative} stayed in the room during the scan.",
    "Marker placed by technologist {tech_name}.",
    "The wristband reads {pt_caret}, MRN {mrn}.",
    "Burned-in label on image 1 reads {pt_caps} {dob}.",
    "Biopsied {past} by Dr. {ordering_last}.",
    "The largest measured {cm} on {past} and {cm} in {past_month}.",
    "As Dr. {ordering_last} suspected, there is a small fluid collection.",
    "Hardware placed at {hosp} by {doctor} on {past}.",
    "Resected by {doctor} in {past_month}.",
)

IMPRESSION = (
    "No change since {past}.",
    "Progression when compared with {past_month}.",
    "Stable since the {hosp} study of {past}.",
    "Recommend that {mr} return for follow-up in {span}.",
    "Correlation with the biopsy by {doctor} on {past} is advised.",
    "Compared with the film of {past_day}, improved.",
    "Biopsy as planned by Dr. {ordering_last} would be reasonable.",
    "Prior from {hosp} should be obtained, {past}.",
    "{mr_poss} symptoms may be explained by the above.",
    "Repeat study on or about {next_day}.",
    "Given {his} age of {age}, conservative management may be considered.",
)

TECH_NOTES = (
    "Technologist note: {tech} - patient moved. Screened {today_slashed}.",
    "TECH COMMENTS: Hx given by pt's {relative}. {tech}",
    "Tech: {tech}. Scanner SN {serial}. Station IP {ip}.",
    "Technologist: {tech}; IV started by {nurse}.",
    "Exam performed by {tech} at {site} on {stamp}.",
    "Tech notes - {tech} - verified name {pt_full} and DOB {dob}.",
)

EXTRAS = (
    "Insurance: member ID {plan}.",
    "Health plan no. {plan}, group 00{n}41.",
    "Patient contact: {home_phone}, {pt_email}.",
    "Images can be viewed at {url}",
    "Study UID {uid}.",
    "SSN {ssn}.",
    "Social Security #: {ssn}",
    "Last four of SSN {ssn_end}.",
    "Driver's license {licence} ({state}).",
    "Emergency contact: {relative} at {phone}.",
    "Billing account {account}.",
    "Mail copy to {address}.",
    "Uploaded from {ip} by {tech_name}.",
    "Implant card: model Sprint Quattro, serial no. {serial}.",
    "NPI {npi}. State lic. {licence}.",
    "Order number: {order}.",
    "Vehicle {plate}, see EMS run sheet {order}.",
)
