"""Sentences of the technique, the findings and the impression that carry PHI."""

TECHNIQUE = """
Technologist: {tech}.
Scanned by {tech_n} RT(R)(CT).
Sonographer {tech_f} {tech_l} performed the study.
Imaged by {tech_i}.
Informed consent obtained from {rel_n}, the patient's husband, by Dr. {doc_l}.
Consent signed by {pt_n} on {exam}.
Written consent taken by {doc}, countersigned by nurse {tech_l}.
Time-out was called by {tech_f} at {time} with name {pt_n} and MRN {mrn} read aloud.
Dr. {rad_l} was present for the key portions; {doc_n} performed the puncture.
Operator: {doc_l}. Assistant: {tech_l}.
RN {tech_f} monitored sedation.
Line placed by {doc_i} on {ward}.
Cannulated by {tech_f}, third attempt.
Study protocolled by {rad_l} on {day}.
Patient's son {rel_f} stayed in the room wearing lead.
Scanner serial no. {id}.
Contrast lot {id}, expires {month}.
Omnipaque 350, {dose} mL, lot# {id}.
Pacemaker card checked: serial {id}, implanted {date} at {hosp}.
MR safety form completed by daughter {rel_f}.
Performed on the mobile unit parked at {hosp}.
Mobile unit 2 at {town}, generator {id}.
Anaesthesia: Dr {doc} and Ms {tech_l}.
Creatinine 0.9 on {day}.
eGFR 54 ({day}, {h}).
Images pushed to {h} under accession {oacc}.
Done portable in {ward}, bed {n}.
Biopsy device lot {id}, clip ref {id}.
Radiopharmacy batch {id} calibrated {exam}.
FDG injected at {time} by {tech_i}.
Chaperone: {tech}.
Student radiographer {tech_f} under supervision of {tech_l}.
Images acquired at {site_s} and read remotely from {town}.
Verified with two identifiers ({pt_f} {pt_l}, {dob}).
"""

FINDINGS = """
Mr. {pt_l}'s left lung base has cleared.
{pt_f} has a small {side} effusion.
The film is labelled {pt_l}, {pt_f}.
Burned-in annotation reads {pt_h} {mrn}.
Name on the image, {pt_c}, matches the request.
Per Dr. {doc_l} the clip was placed on {day}.
As discussed with {doc_n} the drain was pulled back {mm} mm.
Lesion previously marked by {doc_i} is unchanged.
The nodule described by {doc_l} in {month} measures {mm} mm.
ICD, registered to {hosp}, serial {id}, leads intact.
{side} hip prosthesis (registry no. {id}), put in by Mr {doc_l} in {month}.
Stent placed by {doc} at {h} is patent.
Port inserted {date}; tip at the cavoatrial junction.
New since {day}: {mm} mm nodule in the {side} upper lobe.
Compared to {month} the mass has grown from {mm} to {mm} mm.
Ask {doc_l} whether the {mm} mm clip is his.
Measured by {tech_l}, checked by {rad_i}.
Patient's phone, {tel}, is written on the cast.
{pt_l} had the same finding in {month}.
Ms {pt_l} could not lie flat.
{pt_f} pointed to the area of tenderness with her sister {rel_f} translating.
The post-op collection has resolved since {day}.
Incidental watch engraved "{rel_f}" over the {side} forearm.
Dog tag projecting over the chest reads {pt_l} {id}.
Hospital band no. {mrn} overlies the wrist.
Scout image shows the wristband of {site_s}.
Neurostimulator, model in letter of {date} from {doc_l}, off for the scan.
Image 12 carries the sonographer's mark {tech_i}.
The sheet from {h} lists the wrong side; {tech_f} confirmed {side}.
Fracture as seen at {h} on {day}.
Surgical changes from {doc_l}'s repair.
In {month} this measured {mm} mm.
On {day} this was {mm} mm and on {date} {mm} mm.
Barcode label {acc} stuck over the marker.
Mrs {pt_l} was scanned with her {side} arm up.
Measurements repeated by Dr {rad_l}.
Old films from {town} described this as a granuloma.
The catheter placed {hol} is kinked.
Donor kidney (from {rel_n}) perfuses well.
LVAD patient of {doc_l}; driveline intact.
Twin A, {rel_f}, and twin B seen separately.
At age {old} the calcification is expected.
Seen by myself and {doc_f} live on the table.
Tumor board on {day} reviewed this lesion with {doc_l} and {ord_l}.
"""

IMPRESSION = """
Findings called to Dr. {ord_l} at {time} on {exam}.
D/w {ord} at {time} {day}.
Discussed by phone with {doc_n}, PA-C, {tel}, at {time}.
Critical result given to RN {tech_f} ({ward}), read back at {time}.
Paged {ord_l} x2 at pager {ext}, no answer.
Sent by secure chat to {doc} {exam} {time}.
Emailed to {email} at {time}.
Results were relayed to {ord_l}'s nurse {tech_n} at {tel} ext {ext}.
Verbal report to the ED (Dr {doc_f} {doc_l}).
Told patient in person; her husband {rel_f} was present.
Mr {pt_l} has been informed and will see {ord_l} on {day}.
Follow up at {hosp} with Dr. {doc_l} in {n} weeks.
Recommend repeat CT by {month}.
Suggest review in {doc_l}'s clinic, tel {tel}.
Return to {h} for biopsy on {day}.
Booked {day} {time} at {hosp}, ask for {tech_f}.
Questions: call me on {tel} x{ext} or {email}.
For questions, reading room {tel}, ext. {ext}.
Reading room: {ext}.
Images available at {url}.
Discussed at MDT {day}, chair {doc}.
Urgent fax sent to {hosp}, {tel}.
Copied to {doc} ({town}).
Agree with {doc_l}. No change since {month}.
Dr. {rad_l} has reviewed the images and agrees with {doc_i}.
Preliminary read by {doc}, resident, {exam} {time}.
Disagree with the wet read of {doc_l}; ED ({tech_f}) notified {time}.
Left voicemail for {ord_f} at {tel}.
Informed ward sister {tech_l} on {ward}.
Unable to reach Dr. {ord_l}; spoke to on-call {doc_l} on bleep {ext}.
{pt_f}'s mother {rel_n} called back at {time} and was advised.
Refer to {h} breast clinic, {tel}.
Letter to patient mailed {day} to {street}, {town} {zip}.
Transferred to {hosp} by air at {time}, handover to {doc_l}.
Reminder set for {month}; tracking no. {id}.
ORDER {id} closed by {tech_i}.
Incident form {id} completed by {tech}.
The above was conveyed to {ord_l} by {rad_i} at {time}.
Police officer {rel} received a copy on {exam}.
Added to {doc_l}'s list for {day}.
To be discussed with the team at {h} {day}.
Seek old films from {h}, {town}.
Please see the {date} letter of {doc_c}.
Mr. {pt_l} lives in {town}; local follow-up with Dr {ord_l} preferred.
Cardiology (Dr {doc_l}, {tel}) to interrogate device {id}.
Coroner of {county} informed, ref {id}.
Patient declined; witness {tech_n}, {exam}.
Pt advised by {tech_f} to go to {h} ER tonight.
WhatsApp from {doc_f} {time}: happy with plan.
Will rescan {pt_f} on {day} free of charge.
Spoke with {rel_n} (POA) on {tel}.
Next of kin {rel} to ring {phone}.
OK to discharge per {ord_l}.
Home nurse {tech_n} of {town} to pull the drain {day}.
Please fax to {tel} attn {tech_f}.
Signed out to {doc_l} at {time}.
"""

TECHNIQUE = TECHNIQUE.strip().splitlines()
FINDINGS = FINDINGS.strip().splitlines()
IMPRESSION = IMPRESSION.strip().splitlines()
