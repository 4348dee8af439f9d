"""What follows a report: who was told, who signed, who gets a copy, who typed. Never part of the clinical text."""

from __future__ import annotations

from tests.corpora.birch.rich import Text, section
from tests.corpora.birch.slots import Slots

TOLD = (
    "Findings were discussed with {doctor} [by phone|in person|via secure chat] at {clock} on {exam_date}.",
    "Discussed with {doctor} at {clock}.",
    "The above was communicated to {doctor} by {rad} at {clock} on {exam_date}, read back and confirmed.",
    "Critical result called to {nurse}, RN in the ED at {clock}, {exam_date}.",
    "These results were telephoned to {doctor} ({phone}) at {clock}.",
    "Dr. {ordering_last} was paged ({extension}) and notified of the results at {clock}.",
    "I discussed these findings with {doctor} and {nurse}, charge nurse, at {clock} on {exam_date}.",
    "Results given to {patient_titled} and {his} {kin} before discharge.",
    "d/w {doctor} {clock} {exam_date}",
    "Notification: {doctor} was informed of the findings at ext. {extension}, {clock}.",
    "Discussed with Drs. {surname} and {surname} at {clock}.",
    "Reported verbally to {doctor} on {exam_date} at {clock} by Dr {rad_last}.",
    "These findings were discussed by {rad} with {doctor} on {exam_date} at {clock}, within {int 4 50} minutes.",
    "{doctor} was made aware of the findings at {clock} on {exam_date} (pager {extension}).",
    "Findings discussed with the patient's {kin} by telephone, {phone}, on {exam_date}.",
)
TOLD_UK = (
    "Discussed with {surgeon} [on the phone|in clinic], {exam_date} {clock}.",
    "Findings phoned through to Dr {ordering_last} (bleep {extension}) at {clock}.",
    "Result e-mailed to {email} on {exam_date}.",
)

SIGNED = (
    "Electronically signed by: {rad}, MD on {stamp}",
    "Electronically Signed By {rad} {stamp}",
    "Signed: {rad}, M.D.\nDate: {stamp}",
    "{rad_full}, MD\nBoard Certified Radiologist\nNPI {npi}",
    "Dictated by: {resident}, MD (PGY-{int 2 5})\nAttending: {rad}, MD\n"
    "I have reviewed the images and agree with the above.",
    "Interpreted by {rad}. Final result {stamp}.",
    "*** Final Report ***\nReading Radiologist: {rad}\nTranscribed: {stamp} {clerk_initials}",
    "Read by: {rad}, DO    Verified: {stamp}",
    "This report was electronically approved by {rad} at {stamp}.",
    "{rad_hl7}\n{stamp}",
    "Reporting clinician: {rad}, lic. no. {licence}",
    "I, {rad_full}, attest that I was present for the key portion of the procedure. {stamp}",
    "Thank you for this referral, Dr. {ordering_last}.\n{rad_full}, MD, PhD",
    "Resident: {resident}\nStaff: {rad}\nFinalized {stamp}",
    "Preliminary by {resident} {stamp}; finalized by {rad} {stamp}",
)
SIGNED_UK = (
    "Dr {rad_full} FRCR\nConsultant Radiologist\nGMC {licence}",
    "Reported by: Dr {rad_full}, Consultant Radiologist, GMC No: {licence}\n{stamp}",
    "Verified by {rad}, {stamp}",
    "Dr {rad_full}, ST{int 2 5}, for Dr {surname}. Authorised {stamp}.",
    "Typed but not signed, to avoid delay. Dr {rad_last}",
    "{rad_full}, Locum Consultant, GMC {licence}",
)
LETTER_END = "Yours [sincerely|faithfully],\n\nDr {rad_full}\nMBBS, FRCR\nSecretary: {nurse}, {phone}"

COPIES = (
    "cc: {doctor}\n    {doctor}",
    "CC: {ordering_name}; {doctor_plain}; {doctor_plain}",
    "cc: Dr. {surname}, {other}, {street}, {town}",
    "Copies to: {doctor}, fax {phone}; medical records, {hospital}",
    "cc {email}, {email}",
    "Copy: {surgeon} / GP Dr {surname}",
    "CC: PCP {doctor_plain} (F: {phone})",
    "Distribution: {ordering_name}, {doctor_plain}",
)

TYPED = (
    "D: {stamp}\nT: {stamp}\n{rad_initials}/{clerk_initials}\nJob #: {order}",
    "{rad_initials}:{clerk_initials}   D:{exam_header}  T:{exam_header}   Job {order}",
    "Dictated: {stamp}  Transcribed: {stamp}  Transcriptionist: {nurse}",
    "DD: {exam_header} DT: {exam_header} TID: {order}",
    "Voice file {order} was dictated by {rad} on {stamp} and typed by {nurse}.",
    "Workstation: {ip}",
    "Report ID {uid}",
    "Addressograph: {patient_inverted} / {mrn} / {account}",
    "View images: {url}",
    "This document is confidential. If received in error call {phone} or write to {email}.",
    "Printed for {nurse} {stamp} from {ip}",
    "Account No. {account}   Order No. {order}",
    "Image link {url} expires after 30 days.",
    "Pt. contact: {home_phone}, {address}. E-mail: {patient_email}",
    "Billing: policy {plan}, subscriber {patient_full}",
    "Page 1 of 1   {patient_inverted}   MRN {mrn}",
)


def told(slots: Slots) -> Text:
    """A note that somebody was told."""
    return slots.say(slots.rng.choice(TOLD if slots.scene.region in ("us", "ca") else TOLD[:4] + TOLD_UK))


def signed(slots: Slots) -> Text:
    """A signature, as the section of that name."""
    templates = SIGNED_UK + SIGNED[:2] if slots.scene.region in ("uk", "ng") else SIGNED
    return section("signature", slots.say(slots.rng.choice(templates)))


def letter_end(slots: Slots) -> Text:
    """How a letter closes."""
    return section("signature", slots.say(LETTER_END))


def copies(slots: Slots) -> Text:
    return slots.say(slots.rng.choice(COPIES))


def typed(slots: Slots, count: int = 1) -> Text:
    """Lines of a dictation or print footer."""
    return slots.say("\n".join(slots.rng.sample(TYPED, count)))
