"""What stands below a report: conversations, signatures, footers, copies."""

from __future__ import annotations

DISCUSSED = (
    "Findings were discussed with Dr. {ordering_last} by phone at {time} on {today}.",
    "These results were called to {nurse} at {phone} at {time} on {today_slashed} by {rad_full}; read back confirmed.",
    "CRITICAL RESULT: communicated to {doctor} in the ED at {time}, {today}.",
    "D/w dr. {ordering_lower} at {time}.",
    "Discussed with {doctor} via pager {pager}, {time}.",
    "Preliminary result given to {doctor} at {time} by Dr. {resident_last}.",
    "Critical finding (Level 1) relayed to {doctor} by Dr. {rad_last} on {stamp}.",
    "Dr. {ordering_last} was paged ({pager}) at {time} and again at {time} without answer.",
    "The above was reviewed with {doctor}, who acknowledged at {time} on {today_slashed}.",
    "{doctor} was notified of the result on {today} at {time}.",
    "Telephoned to {nurse}, {phone}, {today_slashed} {time}.",
    "A message was left with {mr_poss} {relative} at {home_phone}.",
    "Result e-mailed to {email} on {today}.",
    "D/w {unit} resident {bare_doctor} at {time}.",
    "Findings d/w {doctors} at {time} on {today_slashed}.",
    "Dr. {ordering_last}'s office was called, {phone}, {today_slashed}.",
    "Results conveyed to {mr} directly on {today}.",
    "COMMUNICATION: spoke with {nurse} on {today_slashed} at {time}.",
    "Notified: {doctor}. Time: {time}. Date: {today_slashed}. By: {rad_initials}.",
    "Communicated by secure chat to {ordering} on {stamp}.",
)

SIGNATURES = (
    "Electronically signed by: {rad_full}, MD {stamp}",
    "Electronically Signed By {rad} on {stamp}",
    "Signed: Dr. {rad_full}, {today}",
    "Dictated by: {resident}, MD\nAttending: {rad_full}, M.D.\nFinalized {stamp}",
    "I, {rad_full}, MD, have personally reviewed the images and agree with the report of Dr. {resident_last}.",
    "READ BY: {rad_listed}",
    "{rad_full}, M.D.\nBoard-certified Radiologist",
    "/es/ {rad_caps}, MD\nStaff Radiologist\nSigned {stamp}",
    "Report dictated by Dr {resident}, verified by Dr {rad_full} on {stamp}.",
    "Interpreting physician: {rad} (NPI {npi})",
    "Attending radiologist: {rad}, pager {pager}",
    "Radiologist: {rad_full} DO, License {licence}",
    "Final report electronically verified by {rad_listed} at {stamp}\nWorkstation: {ip}",
    "Signed by {rad_initialed}, {iso_stamp}Z",
    "Interpreted by: {rad_full}. Reviewed by: {resident}. Date: {today}",
    "Reading Radiologist - {rad}\nContact - {phone}, {rad_email}",
    "Authenticated by Dr. {rad_last} {stamp}",
    "Teaching physician attestation: I was present for the key portion. {rad_full}, MD, {today_slashed}",
    "{rad_caps} MD",
    "--{rad_full}, MD, {stamp}",
    "Report electronically approved {stamp} ({rad_listed})",
    "Resident: {resident}\nFellow: {bare_doctor}\nStaff: {rad_full}",
    "s/{rad_full}/ {today_slashed}",
    "Thank you for this referral.\n{rad_full}, MD",
)

FOOTERS = (
    "D: {stamp} T: {next_day} {rad_initials}/{transcriber}",
    "DD: {today_slashed}  DT: {next_day}  Job#: {order}",
    "Dictated: {stamp}\nTranscribed: {stamp} by {tech_name}",
    "{rad_initials}:{transcriber} {today_slashed}",
    "Transcriptionist: {tech_name}. Job {order}.",
    "Questions? Call the reading room, {phone} or fax {phone}.",
    "View online: {url}",
    "Page 1 of 1   {pt_caps}   MRN {mrn}",
    "END OF REPORT - {pt_listed} - {acc}",
    "Printed {stamp} from {ip} for {pt_full}",
    "Confidential: patient {pt_initialed}, visit {account}.",
)

COPIES = (
    "cc: {cc_doctor}",
    "CC: {cc_doctor}; {cc_doctor}",
    "cc:\n  {cc_doctor}\n  {cc_doctor}, {hosp}\n  Fax {phone}",
    "Copies to: Dr. {ordering_last}, {doctor}",
    "Copy: {cc_doctor}, {hosp}, {letter_address}",
    "xc {ordering} MD, {email}",
)

ADDENDA = (
    "Outside films from {hosp} dated {past} have become available and show no change.",
    "The laterality in the body of the report was misstated; it should read {side}.",
    "After review with {doctor} on {next_day}, no additional abnormality is seen.",
    (
        "A {mm} nodule in the {lobe} {img} was not mentioned. This was called to Dr. {ordering_last} at "
        "{time} on {next_day}."
    ),
    "Comparison was made with the study of {past}. The lesion is stable.",
    "Correct patient is {pt_full}, MRN {mrn}; an earlier version carried another name.",
    "3D images were processed at a workstation. No change in the impression.",
    "Pathology from {past_day} confirms benign tissue.",
)

WET_READS = (
    "WET READ: {resident_initials} {stamp}\n{wet}",
    "PRELIMINARY REPORT ({resident}, MD, {stamp}): {wet}",
    "Wet read by Dr. {resident_last} at {time}: {wet}",
    "ED PRELIM: {wet} - {resident_initials}, {time}",
    "PRELIMINARY READ\n{wet}\nPreliminary read by {resident}, {stamp}",
    "NIGHTHAWK PRELIMINARY INTERPRETATION: {wet} Called to {doctor} at {time}.",
)
