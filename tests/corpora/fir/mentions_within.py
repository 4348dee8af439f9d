"""Sentences with PHI of the findings and the impression, notes of who was told, and addenda."""

FINDINGS = """
[Compared with|When compared to|Relative to] [the study of|the exam from|the prior dated|] {d:p}, [there is no \
significant change|the findings have progressed|there is interval improvement].
[Unchanged|Stable|Not significantly changed] since {d:new}[.|, allowing for technique.]
This measured {mm} on {d:p} and {mm} on {d:old}.
On {d:p} it was {mm} ([series 3, image 41|image 77]).
[New|Larger|Resolved] from {d:p}.
[Post-operative changes|Surgical clips] from [the|] {d:new} [procedure|resection|surgery] by Dr. {surg:last}.
[Hardware|Stent|Graft] placed at {out:sx} in {d:new.my} is intact.
Biopsy marker from {d:new} [is in expected position|is seen].
The [generator|valve|filter|stimulator] (serial {serial}) projects over the [chest|abdomen].
[Stable since at least|Present since|Dating back to] {d:new.my}.
As described by {dr:rad2} on {d:p}, [this is likely benign|there is a stable finding].
The finding was reviewed with {dr:con} at the [workstation|tumor board|console].
Annotation on the image reads {pt:LF} {d:exam.us}.
Burned-in text: "{pt:LF} {mrn} {hosp:up}".
The jewelry engraved "{pt:first}" could not be removed.
The outside report ({out:cmp}, Dr. {rad2:last}) describes a similar finding.
Compared with {d:p.md}, [no change|slightly worse].
[Measurements|Calipers] were repeated by {tech:full}.
[Images|Cine clips] obtained by {tech:c} and reviewed in real time by Dr {rad:last}.
Follow up of the {d:p} study: [the nodule has resolved|the lesion is smaller].
{mr} was unable to [raise {his} arms|hold {his} breath|lie flat], limiting evaluation.
The patient's {kin}, {rel}, was present during scanning.
Operator: {dr:rad}. Assistant: {dr:res}.
First operator {rad:last}, second operator {res:last}.
Procedure was explained to {mr} and {his} {kin} {rel}.
Tissue was handed to {other:full} of cytology.
Specimen labeled {id:path} was sent to {clinic:lab}.
Not seen on [CT|MRI|exam] {d:p} nor {d:new}.
Last [scan|film] from {clinic:cmp} ({d:new}) shows the same [finding|area].
Previously [reported|noted] on {d:p}, accession {acc:2}.
[Baseline|Reference] {d:p}: {mm}. Today: {mm}.
Between {d:old} and {d:p} there was [slow growth|no change].
Tip has been [advanced|withdrawn] since {d:exam.md} [at|] {time}.
Contrast reaction on {d:new} is [noted|documented by {rn:fl}].
Drs. {surg:last} and {con:last} were [scrubbed|present].
Per Dr. {surg:last}'s operative note ({d:new}), the [mesh|clip] was left in place.
[Position|Technique] checked by {tech:first} ({tech:init}) and Dr. {res:last}.
Compare {d:old}, {d:new} and {d:p}: [slow enlargement|stable].
Unchanged from {d:p} ({out:cmp}) and {d:old} ({clinic:cmp}).
{d:p}: [not present|{mm}]. {d:exam}: {mm}.
Since [surgery|ablation|treatment] ({d:new.my3}) the cavity has [shrunk|filled in].
On the prior of {d:p} (read by {rad2:last}), this was called a cyst.
See also {out:cmp} report #{acc:2}.
[Dr.|Dr] {con:last} [was present|came to the suite] for the procedure.
The catheter was exchanged on {d:p} by {dr:surg}[.|; next exchange due {d:f}.]
adult> Prior imaging from {out:cmp} in {town:old}[, {st}|] [shows|demonstrated] the [same|lesion].
adult> {pt:first} tolerated the exam well.
adult> At {age} years of age this is [an expected finding|within normal limits].
adult> Post [lumpectomy|resection] change, {d:new.my}, {out:sx}.
adult> Fetus/patient label verified with {pt:full}, {d:dob}.
child> {pt:first} was held by {his} {kin} for the exam.
child> No change from newborn film of {d:dob}.
"""
IMPRESSION = """
[No significant change|Interval improvement|Progression|Stable appearance] [since|compared to|from|relative to] {d:p}.
[Stable|Unchanged] [when compared with|since] [the outside study of|] {d:new}.
[Follow up|Repeat imaging] [recommended|suggested|is advised] [on or about|around|by] {d:f}.
[Recommend comparison with|Please obtain] outside films from {out:cmp}[ ({d:p})|].
[Discussed with|Findings discussed with|D/w|Reviewed with|Communicated to] {dr:con} [at {time}|by phone at {time}|in \
person|{d:exam} {time}].
Findings were [called to|telephoned to|relayed to] {dr:ord} [on {d:exam} at {time}|at {time} {d:exam}|at {time}].
[Called|Paged] {dr:ord} @ {time}, [no answer|message left with {rn:first}, RN|read back].
{rn:c} [was notified|acknowledged receipt|took the message] at {time}[ on {d:exam.usx}|].
Results [given to|discussed with] the patient's {kin} {rel}[ at {phone:rel}|].
Results were given to {mr} [at the time of the exam|directly|in person by Dr. {rad:last}].
A message was left for Dr. {ord:last} at {phone:office}[ ext. {ext}|, x{ext}|].
[Recommend|Suggest] referral to {clinic:ref}[, {phone:ref}|].
Correlation with pathology {id:path} ({d:r}) is [recommended|needed].
Surgical consult was requested from {dr:surg}[.| ({out:sx}).]
Please call {phone:reading} [for questions|to discuss].
[Agree with|I agree with] the preliminary report of {dr:res}.
Case [presented|to be discussed] at conference on {d:f} by Dr. {con:last}.
Dr. {ord:last}'s office ({phone:office}) [was called|notified] {d:exam.md}.
Signed out to {res:last} and {con:last} [at change of shift|{time}].
[Preliminary|Wet] read {d:exam.us2} {time:24} by {res:init}.
D/w {con:last} ([ortho|neurosurgery|ED]) {time}.
cc Dr. {pcp:last}, {clinic:ref}.
Stable {d:old.my} to {d:p.my}.
[Compared to|Vs.] {d:p.usx}/{d:old.usx}: no growth.
Short interval follow up [in|-] {d:f.my}.
Second opinion by Dr. {rad2:full} of {out:so} [is available|was requested].
{tech:first} informed Dr. {ord:last} of the [wet read|result].
Dr. {rad2:last} [also reviewed this study|concurs].
[Resident|Preliminary] interpretation by {res:full} [was discordant|differs]; Dr. {con:last} notified {time}.
Nodule has been stable since {d:new.my}, [benign|no follow-up needed].
The [biopsy|procedure] is scheduled [for|on] {d:f} with {dr:rad2}.
[RECIST|Target lesion sum] {n:20-90} mm vs {n:20-90} mm on {d:p}.
As compared to {d:p.md}, [worse|better|same].
Critical result [called|communicated] to {rn:full}, RN, [ED|ICU|charge nurse] {d:exam} {time} w/ readback.
Unable to reach ordering provider; {con:c} covering for {ord:last} informed {time}.
Paged [#|] {ext} ([ortho|surgery|medicine] resident, {res:last}).
[Tube|Line] position discussed with {rn:first} in the ICU.
Image sent to {email:con} [per request|for review].
Letter [mailed to|sent to] {pt:full}, {street}, {town}, {st} {zip}.
The patient was told to contact {clinic:ref}.
adult> In a {old} {man}, [malignancy must be excluded|this is likely degenerative].
adult> {mr} should return in {d:f.my}.
adult> Findings explained to {pt:full}, who will follow with {dr:pcp}.
child> Results discussed with {kin} {rel} and {dr:pcp}.
child> Findings concerning for non-accidental trauma, CPS ({other:full}) notified {time}.
"""
NOTE = """
Critical results were [communicated|called] by {dr:rad} to {dr:con} at {time} on {d:exam}, [with read back|who \
verbalized understanding].
Discussed by telephone between Dr. {rad:last} and Dr. {con:last} ({phone:con}) at {time} {d:exam.us}.
[Notified|Called]: {rn:c}  Date/Time: {d:exam.layout} {time:24}  Read back: Yes
Findings conveyed to {ord:last} via secure chat at {time}. [Receipt confirmed.|Awaiting reply.]
Person notified: {con:full} / Pager {ext} / {d:exam.us} / {time:24} / By: {rad:init}
Result phoned to {clinic:ref}, spoke with {other:first} at {time}, {d:exam.usx}.
Red alert sent via PowerScribe to {con:lf} [acknowledged|ack] {d:exam.us} {time:24}.
Faxed to {phone:fax} attn {dr:ord} on {d:x1} at {time}.
Spoke w/ {rn:first} {rn:last} in the ED, {time}. She will tell Dr. {con:last}.
Email notification sent to {email:ord} {d:exam.us} {time:24}.
Left voicemail on {phone:pt} for patient's {kin} {rel}, {d:x1}.
[Nurse|Charge nurse] {rn:last} read back the result, {time}, {d:exam.us2}.
Dr. {con:last} returned the page at {time}; {con:first} was already aware.
[Contact attempts|Attempts]: {time} {ext} (no answer); {time} {phone:con} ({con:last}, read back OK).
{con:LfN} ¦ {phone:con} ¦ {d:exam.us} {time:24} ¦ {rad:init}
The ED physician ([Dr. |]{con:full}) and the trauma chief ({surg:fl}) viewed the images [with me|with Dr. {rad:last}].
Unit clerk {other:first} on the ward took the message for {dr:con}.
Lay letter sent {d:x1}; [tracking|reminder] no {id:order}, due {d:f.us}.
Verbal report to transfer center of {out:tr}, {other:first}, {phone:tr}.
Text page to {surg:last}/{res:last} ({ext}) [at|@] {time}, {d:exam.md}.
Critical value policy: called within 30 min. Recipient: {rn:lf}. ID: {id:badge}.
"""
ADDENDUM = """
[Reviewed at|Presented at] multidisciplinary conference {d:x1}: {surg:last}, {con:last}, {rad:last}. No change.
On re-review with Dr. {rad2:last} ({rad2:init}), the [second|third] measurement is {mm}.
Prior exam {acc:2} of {d:new} became available {d:x1.usx}; [unchanged|new since then].
Amended for billing at the request of {other:full}, {desk}: two views were obtained.
Wrong patient label corrected. Images belong to {pt:LF}, {mrn}, not to {other:LF}, {mrn:3}.
Patient's {kin} {rel} called {d:x1.md} with outside records from {out:add}.
Comparison is now made with outside CT from {out:add} dated {d:new}. [No change in the impression.|The nodule is \
stable.]
Additional history provided by {dr:ord} on {d:x1}: [trauma|known malignancy].
The laterality in the original report should read left. Discussed with {dr:con} {d:x1} at {time}.
After discussion with Dr. {con:last} and review by Dr. {rad2:last}, [the impression is unchanged|an occult fracture \
is suspected].
Dictated by {dr:rad2} on {d:x1.us}: [the prior exam of {d:new} was reviewed|measurement corrected to {mm}].
Patient {pt:full} called {phone:pt} for results. Addended per request of {clinic:ref}.
Exam was originally filed under MRN {mrn:2}; merged to {mrn} on {d:x1} by {other:fl}, film library.
Pathology ({id:path}, {d:x1}): [benign|invasive ductal carcinoma]. Concordant. Dr. {surg:last} informed.
Images from {out:add} were received {d:x1} and reviewed with {dr:rad2}.
Wet read given to {con:full} at {time}, {d:exam.md}. Final unchanged.
CORRECTION: DOB is {d:dob.us}, not as previously transcribed.
Addendum by {rad:LF} {d:x1.us} {time:24}: Technologist {tech:last} confirms [side marker|contrast dose].
"""
TRAPS = """
Findings were discussed with the patient, who had no questions.
The referring physician's office was notified at {time}.
Recommend MRI in [3|6] months per [Fleischner|ACR] criteria.
[The left hand|A long segment|Small bowel|The right wall|The brown fat] is [partly obscured|not well seen].
Key images: {img}.
This may represent [artifact|a Mach band|Gibbs ringing].
Compare to CT of 3 months ago.
Close follow-up. Early [changes|signs] only.
[Large|Little] change in the gray matter is not expected.
[Cross-table lateral|Swimmer's|Waters|Towne|Ferguson|Judet|Stenver] view would help.
Wall thickening and [wood|stone] like density as above.
May be due to [Best|Stargardt|Wilson|Addison|Cushing|Crohn] disease.
Correlate with the outside report.
ACR White Paper on incidental findings (2018) applies.
See [DLP|dose] report; exposure index S 210.
Stable for over 2 years[, since {year}|].
The study is limited by motion. Room 12 portable technique.
[Charcot|Ewing|Paget|Kümmell|Perthes] disease is not favored.
A Gore graft and [Amplatzer|Palmaz|Zenith] device [is|are] noted.
Voice recognition software was used; Dragon errors may occur.
Measured at 1.5T, TR/TE 4000/102, flip angle 12/15.
Strength 5/5, pain 3/10 per note. POD #2.
Recently traveled to Guatemala.
"""
