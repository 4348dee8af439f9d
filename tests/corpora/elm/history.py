"""Sentences of the indication and the history that carry PHI."""

INDICATION = """
{age} y/o {sex} sent by Dr. {ord_l} for cough and weight loss.
{age}-year-old {sex}, former miner from {town}, progressive dyspnea.
Mr {pt_l} fell off a ladder on {day}; {side} wrist pain since.
Ms. {pt_l} is a {age}-year-old retired teacher with hemoptysis.
Thank you for referring {pt_n}, who has ongoing {side} hip pain.
Referred by {ord}, MD, from {hosp}.
Dear {ord_f}, many thanks for asking us to scan this pleasant {age} year old.
Transferred from {hosp} overnight with suspected dissection.
Tx from {h} ED, ?PE.
MVC on I-80 near {town} on {day}, restrained driver.
Daughter {rel_f} reports two weeks of confusion.
History obtained from his wife, {rel}, as the patient is aphasic.
Per mother ({rel_f}, {tel}), febrile since {day}.
Interpreter {tech_n} present throughout for Cantonese.
Spanish interpreter #{id} used.
Workers comp claim {id}, injured at the cannery in {town} on {date}.
WSIB claim no. {id}. Crush injury {side} hand.
Pre-authorization {id} obtained by {tech_f} at Aetna.
Medicare no {id}. Ongoing low back pain radiating to the {side} leg.
NHS number {id}; GP is Dr {doc} of {hosp}.
Lives with son {rel_n} at {street}, {town}.
Resident of {hosp}, found down at {time}.
R/O fx. Called in by {ord_l}, pager {ext}.
S/p Whipple at {h} in {month}, now jaundiced.
Kidney donor for brother {rel_f}; pre-op planning.
{pt_f} is a {age} yo with known MS, new {side} optic neuritis.
Pt goes by "{nick}". Chronic cough.
Born {dob} at 27 weeks; follow-up.
DOB confirmed {dob} with patient at bedside.
Second opinion requested by Dr {doc} ({hosp}).
Postop day {n} from CABG by {doc_l} on {day}.
Flown in from {hosp} with abdominal pain, ? appendicitis.
Hx per EMS crew from {county}: unrestrained, ejected.
{age}F, known to Dr {doc_l} since {year}, palpable {side} breast lump.
Pastor at the Lutheran church in {town}; voice hoarse since {hol}.
Deputy sheriff in {county}, shot in the {side} thigh on {day}.
Back from visiting family in {town}; night sweats, ?TB.
Seen in {ord_l}'s clinic on {day}, LFTs up.
SSN {ssn} on the outside face sheet, please verify.
Last four of social {ssn4}. Chronic sinusitis.
Patient's neighbour {rel} brought him in after a fall on {hol}.
Admitted to {ward} {day} with sepsis of unknown source.
For consideration of biopsy at {hosp} next {month}.
Inmate no. {id}, in custody, swallowed a battery.
Identical twin {rel_f} had a berry aneurysm.
Father {rel_n} died of pancreatic cancer at {old}.
Grandmother lived to {old}; no cancer in the family.
Works for the mayor of {town}. Headache, thunderclap.
Letter from {doc}, dated {date}, mentions previous melanoma.
reason: pain. ordering {ord}. callback {tel}
Mr. and Mrs. {pt_l} are both anxious about the nodule.
Foster carer {rel} and social worker {tech_n} attended.
Case discussed with the on-call surgeon, {doc_n}, before scanning.
Seen by NP {tech_n} at {h} for the same complaint {day}.
Hit by a tram outside {street}, {town}.
{pt_l}, {pt_f}: {side} shoulder pain, query cuff tear.
IVDU, no fixed abode, collected from {town} by ambulance.
Requested by: {ord}. Bleep {ext}. Clinical details: acute abdomen.
Student at the college in {town}, {side} knee gave way at football.
Please cc {doc} at {hosp} as pt has moved to {town}.
Call results to {ord_l} {tel}; patient to wait.
Trauma alert, name on arrival {pt_l}, {pt_f}, ID band {mrn}.
Enrolled in trial, subject {id}, week {n} visit due {day}.
Uncle {rel} drove her in from {town} through the snow.
Boss at the sawmill, {rel_n}, says he collapsed at {time}.
Sent home from {h} on {day} with the same pain.
Allergic to shellfish per {tech_l} at {h}.
Last period {day}, beta-hCG 1200.
Chemo cycle {n} given {day} under {doc_l}.
Kicked by a horse at the fair in {town} on {hol}.
Patient of {doc_n} and {ord_n}, both away until {day}.
Medevac from {hosp}, pilot radioed {time}.
Widow of the late {rel_n}; asbestos exposure.
Claim {id}, adjuster {rel}, {tel}.
Passport {id}; immigration chest film for {town} consulate.
"""

COMPARISON = """
CT chest {date}.
Compared with {day}.
Radiograph of {month} from {h}.
{date} and {date}, both {hosp}.
MRI {month} (outside, {h}).
Priors under {pt_f}'s maiden name, {pt_l}, from {month}.
Flew with discs from {town}, dated {date}.
None here; patient states prior at {hosp}.
Prior from {h} dated {date} was loaded from disc.
Films from {town} not available.
Comparison to ultrasound of {day} at {time}.
CT {date} (acc {oacc}).
Accession {oacc}, {date}.
Limited comparison with the portable from {day}.
Multiple priors, the latest {date}.
Study done {hol}.
{month} mammogram, {h}.
Bone scan done over in {town} {month}.
Outside report by Dr. {doc_l}, {date}; images not seen.
Comparison is made to the examination of {date}, read by {doc_n}.
vs {day}
Previous: {date}, {date}.
Old films requested from {hosp}, {town}, fax {tel}.
PET-CT {month}, performed at {hosp}.
Correlation with the {month} colonoscopy of Dr {doc_l}.
{exam} at {time}, earlier today.
XR {side} hip {day} {time}.
No comparison. Requested from {h} by {tech_f} on {day}.
Echo {date} by {doc_c}.
CD labelled "{pt_c} {date}" was reviewed.
Compared to the scan from Dr. {doc_l}'s office {month}.
From {hosp}: chest {date}, abdomen {date}.
Dexa {date}, {n} months apart.
Last seen on the {month} exam; {year} exam not retrievable.
Ultrasound {day}, ref {id}.
Images via {url}, study date {date}.
PACS at {h} down; verbal report only, {doc_n}, {day}.
Comparison: {date} MRI (St 1 of 2), under prior surname.
Between {day} and {exam} no other imaging.
Stable since {month}, compared with {month}.
Reference is made to {ord_l}'s own film of {day}.
The {h} study of {date} is on a different scanner.
"""

INDICATION = INDICATION.strip().splitlines()
COMPARISON = COMPARISON.strip().splitlines()
