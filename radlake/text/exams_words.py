"""Modality and body part from the words of an exam description, and the order in which regions count.

A description is lowered to its letters and digits ("CT ABD/PEL W/O" is "ct abd pel w o"), so phrases here are words
with single spaces between them; a `*` at the end of one stands for any further letters.
"""

from __future__ import annotations

import re

MODALITIES = ("CT", "MR", "XR", "FL", "US", "MG", "NM", "PT", "OT", "unknown")
BODY_PARTS = (
    "chest", "abdomen", "pelvis", "head", "neck", "spine", "cardiac", "breast", "limbs", "vascular",
    "whole-body", "unknown",
)  # fmt: skip
UNKNOWN = "unknown"
# Of several regions the first here names the exam: "CT chest abdomen pelvis" is a chest, "CT abdomen pelvis" an abdomen.
_ORDER = (
    "whole-body", "breast", "cardiac", "spine", "vascular", "chest", "abdomen", "pelvis", "head", "neck", "limbs",
)  # fmt: skip
MAX_CHARACTERS = 500  # descriptions are short; a report delivered in their place is not read to its end

# A description that opens with one of these says its modality itself.
_OPENINGS = {
    "CT": "ct cat cta ctpa ccta hrct ldct",
    "MR": "mr mri mra mrv mrcp fmri",
    "US": "us usg ultrasound sonogram echogram echo",
    "MG": "mg mam mammo mammogram mammography",
    "NM": "nm nuc nuclear",
    "FL": "fl fluoro fluoroscopy rf xa ir",
    "OT": "dxa dexa",
    "XR": "xr cr dx dr rad xray",
}
_MODALITY_BY_OPENING = {word: modality for modality, words in _OPENINGS.items() for word in words.split()}
# "XR upper GI" and "RAD barium swallow" are fluoroscopy, whatever they open with.
_FLUOROSCOPY = (
    "fluoro*, barium, ba, upper gi, gastrointestinal tract upper, ugi, esophag*, oesophag*, swallow*, enema, small bowel,"
    " sbft, vcug, cystogra*, cystour*, urethrogra*, hysterosalpin*, hsg, arthrogra*, myelogra*, cholangiogra*, sialogra*,"
    " fistulogra*, sinogra*, discogra*, ercp, retrograde, videofluoro*, gastrografin, defecogra*"
)
# Without an opening: the first of these that occurs decides.
_MODALITY_WORDS = (
    ("MG", "mammo*, tomosynthesis, ductogra*, galactogra*, mam, mg"),
    ("NM", "nm, nuc med, nuclear, scintigra*, lymphoscintigra*, radionuclide, spect, bone scan*, bone imaging, hida,"
           " hepatobiliary, muga, sestamibi, cardiolite, myoview, lexiscan, thallium, technetium, tc99*, tc 99*, i 123,"
           " i 131, i123, i131, mag3, renogra*, dmsa, mibg, octreo*, datscan, gallium, indium, wbc scan, v q, vq,"
           " ventilation perfusion, vent perf, lung perfusion, gastric emptying, meckel*, uptake, sentinel node,"
           " sentinel lymph node, liver spleen scan, gi bleed*, perfusion scan, thyroid scan, parathyroid scan,"
           " renal scan, stress test, stress myocardial, myocardial perfusion"),
    ("CT", "ct, cta, cts, ctpa, ccta, cat scan, computed tomogra*, computerized tomogra*, calcium scor*, hrct, ldct"),
    ("MR", "mr, mri, mra, mrv, mrcp, magnetic resonance, magnetic image*, fmri"),
    ("US", "us, usg, ultraso*, sonogra*, sono, sonohyst*, doppler, duplex, echo*, tte, tee, transvaginal, endovaginal"),
    ("FL", _FLUOROSCOPY + ", fl, rf, xa, ir, angiogra*, arteriogra*, venogra*, aortogra*, picc, port placement,"
           " ivc filter, emboliz*, catheteriz*, nephrostomy"),
    ("OT", "dexa, dxa, bone densit*, densitom*, bone mineral"),
    ("XR", "xr, xray*, x ray*, radiogra*, radiologic exam*, plain film*, cr, dx, dr, cxr, kub, ivp, pyelogra*, urogra*,"
           " panorex, panoramic, orthopantomo*, babygram, skeletal survey, bone survey, osseous survey, bone age,"
           " bone length, scanogram, scoliosis, view*, vw, vws, v, 1v, 2v, 3v, 4v, 5v, 1vw, 2vw, 3vw, 4vw, 2vws, 3vws,"
           " 4vws, 5vws, ap, pa, pal, lat, lateral, obl, oblique*, standing, weight bearing, upright, decub*, portable,"
           " frontal, sunrise, swimmers, odontoid, waters, navicular, series, minimum, min, flexion, complete"),
)  # fmt: skip
_POSITRONS = "pet, petct, pt ct, positron*, fdg, pet mr, pet mri"
# Phrases that name the whole exam, before its regions are looked at.
_BODY_FIRST = (
    ("whole-body", "whole body, total body, full body, wholebody, skeletal survey, bone survey, osseous survey,"
                   " metastatic survey, myeloma survey, skull base to mid thigh, skull base mid thigh, skull base to thigh*,"
                   " skull to thigh, eyes to thigh*, vertex to toe*, head to toe, babygram, pan scan, panscan"),
    ("breast", "breast*, mammo*, tomosynthesis, ductogra*, galactogra*, axilla*"),
    ("cardiac", "cardiac, heart, coronary, coronaries, coronar*, cardiology, cardiomyo*, cardiolite, cardioli*, myocard*,"
                " calcium scor*, ca scor*, muga, echocardio*, echo, tte, tee, ccta, lexiscan, myoview, thallium, tavr,"
                " tavi, nuclear stress, stress test, ventriculogra*, atrial, atrium, pulmonary vein*, viability"),
    ("neck", "modified barium, video swallow*, videofluoro*, mbs, mbss, swallow function, speech, pharyn*, oropharyn*,"
             " soft tissue neck, neck soft tissue*, thyroid, parathyroid*, brachial plexus"),
    ("abdomen", "acute abd*, abd* acute, abd* series, abdominal series, obstruct* series, upper gi, ugi,"
                " gastrointestinal tract upper"),
    ("pelvis", "cervical length, sacroiliac, si joint*, non ob"),
    ("vascular", "aorta, aortic, aortogra*, aaa, dvt, run off, runoff, runoffs, vein mapping, hemodialysis, dialysis,"
                 " av fistula, avf, picc, port placement, port check, central line*, central venous, ivc, vena cava"),
    ("spine", "spine*, spinal, cervical, cerv, lumbar, lumb, lumbosacral, sacrum, sacral, coccyx, vertebr*, cspine,"
              " tspine, lspine, c sp, t sp, l sp, thoracolumbar, scoliosis, myelogra*, discogra*, kyphoplast*,"
              " lumbar puncture, epidural"),
)  # fmt: skip
_BODY_WORDS = (
    ("chest", "chest, chst, cxr, thorax, thoracic, thora*, lung*, pulm*, rib, ribs, sternum, sternal, sternoclavic*,"
              " mediastin*, pe protocol, pe study, hrct, ldct, ctpa, bronch*, pleura*, esophag*, oesophag*, swallow*,"
              " airway, trachea*, v q, vq, ventilation, vent perf, diaphragm, cap, c a p"),
    ("abdomen", "abd, abdo, abdom*, abdominopelvic, liver, hepat*, bili*, biliary, gallbladder, gb, hida, pancrea*, mrcp,"
                " ercp, renal, kidney*, nephro*, ureter*, spleen, splenic, bowel, colon*, enema, be air, fl be, stomach,"
                " gastric, gastro*, kub, urogra*, ivp, pyelo*, gi, enterogra*, adrenal*, appendi*, ruq, luq, rlq, llq,"
                " upper quadrant, lower quadrant, stone, retroperiton*, peritone*, paracentesis, mesenter*, sbft, pylor*,"
                " meckel*, g tube, gtube, peg tube, cholangio*, choledoch*, mag3, renogra*, lasix, duoden*, urinary, a p,"
                " tips, portal vein, celiac"),
    ("pelvis", "pelvi*, pel, pelv, prostat*, uter*, ovar*, transvagin*, endovagin*, tv, bladder, scrot*, testi*,"
               " obstet*, ob, fetal, fetus, pregnan*, rect*, vcug, cystour*, cystogra*, urethr*, hystero*, hsg,"
               " sonohyst*, penile, penis, groin, inguinal, nuchal, biophysical, bpp, defecogra*, perine*, anal, anus,"
               " vagin*, endometr*, adnexa*, fibroid*, amnio*, perianal"),
    ("head", "head, hd, brain, brn, skull, facial, face, maxilla*, maxillofac*, sinus, sinuses, paranasal, orbit*,"
             " mandib*, panorex, panoramic, orthopantomo*, temporal bone*, pituit*, sella, iac, iacs,"
             " internal auditory, nasal, nose, tmj, tmjs, temporomandib*, mastoid*, crani*, intracran*, cerebr*, eye,"
             " eyes, dental, teeth, zygom*, circle of willis, transcranial, tcd, cistern*, stealth, datscan,"
             " posterior fossa, language mapping, fmri"),
    ("neck", "neck, nk, larynx, laryn*, parotid*, saliv*, submandib*, epiglott*, tonsil*, adenoid*, sialogra*,"
             " soft tissues of neck"),
    ("vessels", "venous, vein, veins, arterial, artery, arteries, vascular, duplex, carotid*, vas"),
    ("limbs", "extremit*, ext, xtremity, limb*, arm, arms, leg, legs, hand, hands, wrist*, elbow*, shoulder*, shldr*,"
              " humer*, forearm*, finger*, thumb*, digit, digits, hip, hips, femur*, femora, knee*, tib, tibia*, fib,"
              " fibula*, ankle*, foot, feet, forefoot, hindfoot, midfoot, toe, toes, scapula*, calcan*, heel*, patell*,"
              " radius, ulna*, thigh*, calf, calves, clavic*, ac joint*, acromio*, navicular, scaphoid, carpal*,"
              " metacarp*, metatars*, achilles, rotator cuff, bone age, bone length, leg length, scanogram, ue, le, lle,"
              " rle, lue, rue, popliteal, hamstring*, quadriceps, long bone*"),
)  # fmt: skip
# What an exam looks at when its description names no region.
_BODY_BY_DEFAULT = (
    ("whole-body", "bone scan*, bone imaging, mibg, octreo*, dotatate, psma, fdg, pet, petct, pt ct, gallium, wbc scan"),
    ("spine", "dexa, dxa, bone densit*, densitom*, bone mineral"),
    ("breast", "mg, mam, stereotactic biopsy"),
    ("cardiac", "stress"),
    ("vascular", "angio*, arteriogra*, venogra*, vascular, doppler"),
)  # fmt: skip
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


def _phrases(listed: str) -> re.Pattern[str]:
    words = [re.escape(phrase.strip()).replace(r"\*", "[a-z]*").replace(r"\ ", " ") for phrase in listed.split(",")]
    return re.compile(f"(?<![a-z0-9])(?:{'|'.join(words)})(?![a-z0-9])")


_PET = _phrases(_POSITRONS)
_FLUORO = _phrases(_FLUOROSCOPY)
_MODALITY_PATTERNS = [(name, _phrases(listed)) for name, listed in _MODALITY_WORDS]
_FIRST = [(name, _phrases(listed)) for name, listed in _BODY_FIRST]
_REGIONS = [(name, _phrases(listed)) for name, listed in _BODY_WORDS]
_DEFAULTS = [(name, _phrases(listed)) for name, listed in _BODY_BY_DEFAULT]
_NO_VESSELS = re.compile(r"\bnon ?vascular\b")


def plain_words(text: str) -> str:
    """Lower case, letters and digits only, single spaces."""
    return _NOT_A_WORD.sub(" ", text[:MAX_CHARACTERS].lower()).strip()


def modality_of_words(words: str) -> str:
    """One of MODALITIES from `plain_words` of a description."""
    if _PET.search(words):
        return "PT"
    opening = _MODALITY_BY_OPENING.get(words.partition(" ")[0])
    if opening == "XR" and _FLUORO.search(words):
        return "FL"
    if opening:
        return opening
    return next((name for name, pattern in _MODALITY_PATTERNS if pattern.search(words)), UNKNOWN)


def body_part_of_words(words: str, modality: str = UNKNOWN) -> str:
    """One of BODY_PARTS from `plain_words` of a description; the modality tells a vessel's study from its region's."""
    for name, pattern in _FIRST:
        if pattern.search(words):
            return name
    words = _NO_VESSELS.sub(" ", words)
    found = [name for name, pattern in _REGIONS if pattern.search(words)]
    if found:
        return _region_of(found, words, modality)
    return next((name for name, pattern in _DEFAULTS if pattern.search(words)), UNKNOWN)


def first_region(parts: list[str]) -> str:
    """The one of several body parts that names the exam."""
    return min(parts, key=_ORDER.index) if parts else UNKNOWN


def _region_of(found: list[str], words: str, modality: str) -> str:
    """Vessels are the subject of ultrasound and catheter studies; CT and MR show the region that they lie in."""
    if "neck" in found and "head" in found and modality == "US":
        return "neck"
    if "vessels" not in found:
        return first_region(found)
    if "carotid" in words and modality in ("CT", "MR"):
        return first_region([part for part in found if part != "vessels"] or ["neck"])
    beside = [part for part in found if part not in ("vessels", "limbs")]
    if "carotid" in words or not beside:
        return "vascular"
    return first_region(beside)
