"""Sentences with PHI of the history, the technique and the comparison. A tag `child> ` or `adult> ` limits one."""

INDICATION = """
adult> {age} y/o [{sex}|{man}] with [cough|pain|weight loss|known malignancy], referred by {dr:ord}.
adult> {mr} is a {old} {man} with [hypertension and diabetes|a history of stroke|no significant history].
adult> {pt:full} is a {old} {man} who presents [for follow up|with worsening symptoms] since {d:r.md}.
adult> {pt:lf} - {old} {man}, [sx|symptoms] began {d:r}.
adult> Per {kin} ({rel}), {he} fell [at home|in the bathroom] on {d:r}[.|, no LOC.]
adult> History obtained from {his} {kin} {rel}[, reachable at {phone:rel}|, phone {phone:rel}|].
adult> Resident of {clinic:snf} in {town}.
adult> Transferred from {out:tr} [ED|ICU|on a ventilator] {d:o}.
adult> Works at {firm}, [struck by a pallet jack|heavy lifting|chemical exposure].
adult> Injured on the job at {firm} {d:r}; WC claim # {id:acct}.
adult> {old} {man} s/p [CABG|Whipple|TKA|lumpectomy] at {out:sx} on {d:new} ([Dr.|Dr] {surg:last}).
adult> s/p lap chole {d:new} by {dr:surg}.
adult> Lives with {kin} {rel} at {street}, {town}.
adult> s/p fall. {old} {man} [found down|brought in by EMS] at {street:scene} {time}.
adult> Per Dr. {pcp:last}'s note of {d:r}, [symptoms are worse|failed conservative therapy].
adult> Patient of Drs. {surg:last} and {con:last}.
adult> Prefers to be called "{nick}". {old} {man}.
adult> Formerly {pt:first} {other:last} (name changed {d:new.my}).
adult> Admitted {d:r.md} under Dr {con:last}; [discharge|transfer] planned {d:f.usx}.
adult> Driver's license {id:lic} shown as photo ID.
adult> Unrestrained driver, vehicle plate {id:plate}, MVC {d:o}.
adult> [Screening|Surveillance] requested via {url} on {d:r}.
adult> Case manager {other:full} ({email:x}) requests copy.
adult> Lived in {town:old} near the refinery until {d:new.my}.
adult> {kin} {rel} is POA, cell {phone:rel}.
adult> {age}{sex} w/ [CP|SOB|abd pain], seen by {con:last} [in clinic|in ED] {d:r.md}, [h/o|PMH] DM2.
adult> Screening ordered thru {firm} employee health.
adult> Last chemo {d:r.us2} ([Dr.|Dr] {con:last}, {clinic:onc}).
adult> Visiting from {town:old}; PCP there is {pcp:full}.
adult> Workup for {mr}: {d:r.md} labs at {clinic:lab} abnormal.
adult> Pain mgmt per {con:last}/{pcp:last}; injection {d:r.usx}.
adult> {pt:last}, {pt:first}: [abd pain|HA|SOB] x 3 wks.
adult> Attn Dr. {con:last} - [stat|ASAP] read requested, beeper {ext}.
adult> Hosp f/u after {out:tr} stay {d:new.usx} - {d:r.usx}.
adult> SSN {ssn} verified at registration.
adult> Pt states last scan was done in {town:old} [in|around] {d:new.my}.
adult> Seen in {clinic:ref} on {d:r} by {con:c}[.|, who requests imaging.]
adult> Dr. {pcp:last} wants to r/o [mets|stone|fracture]. Call {phone:office} with result.
adult> Motor vehicle collision {d:r}, other driver insured by carrier, policy no {id:policy}.
adult> Enrolled in study, subject {id:subject}, cycle 3 day 1 was {d:r}.
adult> Referred from {clinic:ref} ([{town:ref}|{town:ref}, {st}]) for [second opinion|restaging].
adult> Hx breast ca dx {d:new.my}, chemo completed {d:new.my} under {dr:con}.
adult> New patient of {dr:pcp}; establishing care. Moved here from {town:old} in {d:new.my}.
adult> Had surgery at {out:sx} [in|back in] {d:new.my}[.|, hardware in place.]
adult> Mr/Ms {pt:last} reports pain 7/10. Onset {d:r}.
adult> DOB {d:dob}, {sex}. [Ordered|Requested] by {ord:fl} [for|re:] persistent symptoms.
adult> Inmate at {clinic:jail} brought by deputy {other:last}, badge {id:badge}.
adult> Translator {other:full} assisted with history.
adult> First noted by home health nurse {rn:first}[.| on {d:r.md}.]
adult> Retired teacher from {town}, non-smoker.
adult> Pacemaker implanted {d:new}, model W1DR01, serial {serial}.
adult> Path {id:path} from {d:r} showed atypical cells.
adult> ICD-10 R91.1. Auth# {id:order} valid through {d:f}.
adult> Pls call pt at {phone:pt} if abnormal.
adult> consult placed by {con:low} overnight, pt in ed bed 14
adult> Medication list faxed by {clinic:ph} ({phone:ph}).
child> {old} {man}, brought in by {kin} {rel}.
child> {pt:first} is a {old} {man} with fever since {d:r.md}.
child> {kin} ({rel}) reports [cough|limping|emesis] since {d:r}[.|, seen by {dr:pcp}.]
child> Injury at daycare ({care}) {d:r}.
child> Born {d:dob} at {out:born}, twin A.
child> [Fell|Injured] playing soccer on {d:r}; coach {other:full} witnessed.
child> Baby {pt:last} - referred by {dr:pcp}, {clinic:ref}.
child> {pt:first} lives with foster parents {other:full} and {other:first} in {town}.
child> Caseworker {other:full}, {phone:cps}, case {id:case}.
"""
TECHNIQUE = """
Performed by {tech:c}[.| at {time}.]
Tech: {tech:init}. [Two|Three|Standard] views.
Images were acquired at {clinic:site} and [sent|pushed] to {hosp} PACS.
Study performed {d:exam.layout} [at|@] {time} by {tech:full} ({tech:cred}).
Contrast administered by {rn:c}; 20 gauge IV in the left antecubital fossa.
Scanner: mobile unit, s/n {serial}, stationed at {wing}.
[MR safety|Device] check: generator serial number {serial}, cleared by {tech:fl}.
Outside images on CD from {out:cd}[, labeled with accession {acc:2}|] were uploaded.
Imaging performed under the direct supervision of {dr:rad2}.
Study Instance UID {id:uid}.
Scanned in the {wing}. Technologist {tech:last}.
Sedation by {dr:con}, anesthesia.
The {kin}, {rel}, remained in the room.
Consent signed by [patient's|the] {kin} {rel} on {d:exam.usx}.
Remote read for {out:tele}; images received {d:exam.us} {time:24}.
"""
COMPARISON = """
{d:p}.
[Chest|Outside|Prior] [radiograph|CT|study] {d:p}.
[CT|MRI|Radiographs] of {d:p} and {d:new}.
[CT|MR|US], {d:p}; [CT|XR], {d:new}; [PET|US], {d:new}.
{d:new.my}.
Compared [with|to] [the study of|exam dated|prior from] {d:p}.
[Comparison made with|Comparison is made to] outside [exam|films] from {out:cmp}, dated {d:p}.
Outside [MRI|CT] ({out:cmp}) {d:p}, accession {acc:2}.
{out:cmp} [CT|US] {d:new.my}.
Multiple priors, most recent {d:p}[.| and oldest {d:old}.]
Prior exams dating back to {d:old}.
None at this institution. Films from {clinic:cmp}, {town:old} requested.
Images from {d:p} reviewed; report of {d:new} only (images not available).
[Earlier same day|Same day radiograph], {d:exam}, {time}.
{d:p.usx}, {d:new.usx}, {d:new.usx}, {d:new.usx}.
Exam from {out:cmp} under the name {pt:lf}[, MRN {mrn:2}|].
[Exams|Films] {d:old.us2} through {d:new.us2} from {clinic:cmp}.
Report of {d:p} dictated by {dr:rad2}.
[Most recent prior|Last]: {d:p.iso} ([CR|CT|MR]), acc# {acc:2}.
{d:p.MIL}
Ultrasound performed [in|at] {clinic:cmp} [on|-] {d:p}.
Comparison studies: CT Chest {d:p.us02} | CT Abd {d:new.us02} | XR {d:new.us02}.
Old films [from|of] {d:new.myn} [brought by the patient|on disc].
{d:p.md} and {d:new.usx}
[Prior|Priors]: {out:cmp}, {town:old}, {d:new.us}; {clinic:cmp}, {d:old.us}.
{d:old.us} and {d:p.us} [CT|MRI]s; report of {rad2:last} {d:new.us2}.
[CR|DX] {d:p.vms} [CR|DX] {d:new.vms} [CT|MR] {d:old.vms}
[Films|CD] hand carried by {mr}, dated {d:new.dot} and {d:p.dot}, {out:cmp}.
[Baseline|Index] exam {d:old.my3}, interval exam {d:new.my3}.
From {d:old.usx} to {d:p.usx} (4 exams).
None since {d:old.my}.
Done [@|at] {out:cmp} {d:p.us2}, see media tab.
None available at time of dictation; prior at {out:cmp} {d:new.my} per patient.
"""
