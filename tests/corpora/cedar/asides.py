# ruff: noqa: E501
"""Sentences that carry PHI into the clinical text. Slots as in `case.py`."""

from __future__ import annotations

FINDINGS = (
    "Compared with the [exam|study|prior] of {pdate}, there is [no significant change|slight interval improvement].",
    "[Comparison is made|Direct comparison was made] to {pdate} and {qdate}.",
    "The largest lesion was {bigmm} on {pdate} and is {bigmm.2} now.",
    "[This was|This finding was|It was] also [described|noted] [by {dr}|in the outside report of {pdate}|by {dr} on {pdate}].",
    "{mr} was unable to hold [still|a breath], which limits the exam.",
    "Motion degrades the images; {mr} declined sedation.",
    "Hardware was placed by {dr} in {pmonth}.",
    "Per the [technologist|sonographer], {tech}, the patient could not tolerate further imaging.",
    "New since the {site_prior} study of {pdate}.",
    "Images from {site_prior} dated {pdate} are available and were reviewed.",
    "Stable compared with {pmonth}.",
    "Postsurgical change since the operation of {pdate} [at {site_prior}|with {dr}|].",
    "Accession {pacc} is the prior used for comparison.",
    "Unchanged from {qdate} ({pacc}).",
    "History obtained from the patient's {relative}, {kin}.",
    "Degenerative change is within the expected range for this {elderly} patient.",
    "[First seen|Initially detected] in {pmonth}.",
    "The patient's [prior|outside] images under MRN {mrn_alias} were also reviewed.",
)

IMPRESSION = (
    "Stable since {pdate}.",
    "No change from {pdate} [exam|study].",
    "Follow-up in {few} months[, on or after {fdate},|] is [advised|recommended].",
    "[Comparison with|Correlation with] outside imaging from {site_prior} would be [useful|helpful].",
    "{mr} should return for [additional views|a repeat exam] by {fdate}.",
    "Recommend clinical correlation by {dr}.",
    "Interval improvement since {pmonth}.",
    "As previously recommended by {dr} on {pdate}, tissue sampling remains advised.",
    "Biopsy is scheduled for {fdate} with {dr}.",
)

INDICATION = (
    "{demog}.",
    "{demog}, independent at baseline.",
    "{demog}, second visit this week.",
    "Seen in clinic {pdate} by {dr}.",
    "{mr} fell at home on {pshort}.",
    "Transfer from {site_prior}.",
    "Seen at {site_prior} on {qdate} and again on {pdate}.",
    "Transfer from OSH.",
    "Veteran; may have been exposed to asbestos in {year}.",
    "Surgery with {dr} on {pdate}.",
    "Lives [in|near] {town}; lost to follow-up.",
    "Per {relative} ({kin}), symptoms since {pmonth}.",
    "Referred by {dr}, {dr_service}.",
    "{mr}, {elderly}, lives alone.",
    "Resident of {nursing_home}.",
    "Injured {idate} when thrown from a vehicle, plate {plate}.",
    "Call {phone_any} with results.",
    "Claim {claim}, date of injury {idate}.",
)

COMMUNICATION = (
    "[Findings were|Results were|These findings were|The above was] [discussed|communicated] [with|to] {dr} [by telephone|by phone|via secure chat|in person] at {time} on {xdate}.",
    "Critical result: called to {dr} at {phone_any} at {time} on {xdate}[ with read back|].",
    "{dr_rad} discussed the results with {nurse}, RN, at {time}, {xdate}.",
    "Drs. {ordering_last} and {other_last} were [notified|made aware] at {time} on {xdate}.",
    "[Case|Exam] reviewed with {dr} at the time of interpretation.",
    "Dr. {rad_last} spoke with {mr}'s {relative}, {kin}, on {xdate}.",
    "Attempted to page {dr} (pager {pager}) at {time} and {time.2}; the ED charge nurse, {nurse}, was informed.",
    "Message left with {nurse} in Dr. {ordering_last}'s office ({phone_any}), {time}.",
    "An email was sent to {email_doctor} on {xdate} at {time}.",
)
