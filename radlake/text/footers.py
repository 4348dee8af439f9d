"""Tells administrative lines at the end of a report from clinical ones by their words, not by fixed phrases.

A line about a technologist, a phone call, an insurance number or a printout is recognised by the balance of words
and patterns that such lines have against words that say something about a patient's body.
"""

from __future__ import annotations

import re

from radlake.text.lexicon import words_of

_ADMINISTRATIVE = words_of(
    """
    gmc hcpc validated authorised consultant registrar typist bleep bleeped ward gp practitioner pacs ris archived batch
    checksum queue locum reception esig emailed rang midwife clerical logbook countersigned proofed overreading overread
    accepting account acct acknowledged acknowledges address admin alerted answer answered app appointment
    assisted associates attending attestation authenticated author authorization authorized auto-finalized
    beeper billed billing board-certified business called caller calls carbon card caregiver cc cell
    center-phone certified charge chart chat checked claim clerk clinic coded coder comments communicated
    communication confidential confirmed contact contacted contacts conversation copied copies copy courtesy
    coverage cpt created credentialed csn customer daughter deliver delivered department dept desk details
    device dictaphone dictated dictation digital direct disclaimer discussed dispatch distribution dob doctor
    document downloaded duplicate e-mail e-mailed e-mails e-signed edited electronic electronically email
    emailed emergency-contact employer ems encounter ended entered epic errors esigned extension fax faxed faxes
    fellow fellowship-trained file filed final finalised finalized group plan for-questions forwarded fullname
    gender generated group guarantor handed hipaa hl7 hotline id identified identity image-review imaging-center
    informed insurance insured intended interpreted interpreter ip issued itemized job kin label labelled
    lab-coded licence license line link listed location logged logon mail mailed manager med-rec medicaid
    medicare member message messaged minutes-of mobile mother moved mrn name nephew next-of-kin niece note-by
    notes notification notified notify npi number nurse office online operator order ordered ordering
    outpatient-desk overread overseen page paged pager pages patient-portal payer pcp performed personally phone
    phoned physician physician's physicians plan-id plate please policy portal portions practice prepared
    printed printout privacy procedure-code proofread provider provider's providers pt-id qr queries question
    questions radiographer radiologist radiologists rads rdms read-back readback reader reading received
    recipient record recorded records referral referred referrer referring regards registration relayed release
    released reply report-id reported reporter reporting requested requesting resident retrieved returned
    reviewed rn room-number rt rt(r) scanned-by scanner scheduled screened scribe secretary secure sender sent
    serial server shared sheet sign-off signature signed signing sincerely sister sms sn social software son
    sonographer spoke spoken ssn staff stamped state-lic station status submitted supervised supervising
    teaching team tech technician technologist technologist's tel telephone telephoned text-page texted thank
    thanks time-stamp told transcribed transcriber transcription transcriptionist transmitted truly typed uid
    undersigned unit-number unsigned uploaded url user username vehicle verbal verbally verification verified
    verifies verify veriphy via video view-online viewer visit vocera voice voicemail voice-recognition
    volunteer website wife witness witnessed work-station workstation wrote www yours d/w dw brother father
    husband spouse guardian relative cousin uncle aunt grandmother grandfather guardian's escort interpreter-id
    rad xc bcc caller-id ext dd dt stat-line preliminary result results given hotline-number voice-mail callback
    call-back read-by
    """
)
_CLINICAL = words_of(
    """
    abdomen abdominal abnormal abnormalities abnormality abscess absent acute adenopathy adhesive adjacent
    advised after age airspace airway alignment aneurysm angiogram angulation anterior aorta aortic apical
    appear appearance appears appendicitis appendix artery arterial arthritis arthropathy articular artifact
    ascites aspiration asymmetric atelectasis atherosclerosis atherosclerotic atrophy avulsion axillary baseline
    basilar benign bi-rads birads bilateral bilaterally bile biopsy bladder bleeding blunting bone bones bony
    borderline bowel brain breast bronchial bronchiectasis bronchitis bulge bursitis calcification
    calcifications calcified calculi calculus callus cancer carcinoma cardiac cardiomediastinal cardiomegaly
    cardiopulmonary cartilage catheter cause cecum centimeter cerebral cervical change changed changes chest
    cholecystitis cholelithiasis chronic clavicle clear clinical clinically colitis collection colon comminuted
    compared comparison compatible complete complex compression concern concerning condyle congestion congestive
    conservative considered consistent consolidation continued contour contrast contusion copd cord coronary
    correlate correlation cortical could cranial ct cyst cystic cysts decrease decreased deep deformity
    degeneration degenerative demonstrated density developing diagnosis differential diffuse dilatation dilated
    disc discitis disease disk dislocation displaced displacement dissection distal distended diverticulitis
    diverticulosis doppler dorsal duct ductal due duodenum dysplasia early ectopic edema effusion effusions
    elevated embolism emboli embolus emphysema enhancement enhancing enlarged enlargement entities epidural
    erosions erosion esophagus etiology evaluate evaluation evidence evolving excluded expected explained
    extending extensive extent fatty femoral femur fetal fibroid fibrosis fibrotic fibula focal focus follow-up
    followup foci foot foraminal foreign fracture fractures free fusion gallbladder gallstones gas glenohumeral
    goiter grade granuloma granulomas granulomatous grossly ground-glass grown growth hand hardware head healed
    healing heart height hematoma hemidiaphragm hemorrhage hepatic hernia herniation heterogeneous high hilar
    hip however humeral humerus hydrocephalus hydronephrosis hyperexpansion hyperinflated hyperinflation
    hypertension hypoinflation hypoplastic hypothesis ileus iliac imaging impingement implant improved
    improvement inclusion increase increased increasing indeterminate infarct infarction infection infectious
    inferior infiltrate infiltrates infiltration inflammation inflammatory inguinal injury intact interstitial
    interval intervening intestinal intra-abdominal intracranial intraperitoneal intrauterine involvement
    ischemia ischemic joint kidney kidneys knee labral labrum laceration large lateral left lesion lesions less
    ligament likely limited limits lingula lipoma liver lobe localized loss low lower lumbar lung lungs lymph
    lymphadenopathy malignancy malignant management marked markedly markings marrow mass masses mastoid
    mastoiditis meniscal meniscus mesenteric metastases metastasis metastatic micro microvascular mid middle
    mild mildly minimal minimally moderate moderately morphology motion mri mucosal multilevel multiple muscle
    myocardial myelopathy narrowing nasal neck necrosis negative neoplasm neoplastic nerve neural neurologic no
    nodal node nodes nodule nodules nonobstructing nondisplaced nonspecific normal not obstructing obstruction
    obstructive obtain occlusion old oligohydramnios opacities opacity operative optic orbit orbital osseous
    osteoarthritis osteomyelitis osteopenia osteoporosis ovarian ovary overlying pain pancreas pancreatic
    pancreatitis parenchymal partial patchy patella patellar patent patency pathologic pelvic pelvis perfusion
    pericardial periosteal peripheral persistent physiologic placement pleural plaque pneumonia pneumonitis
    pneumoperitoneum pneumothorax polyp position positive possible posterior postoperative postsurgical
    potential pregnancy presence present previously prior probable probably process progressed progression
    prominent prostate prosthesis proximal pulmonary quadrant radiopaque range reactive reasonable recommend
    recommendation recommended recommends recurrent reduced related remote renal repeat residual resolution
    resolved resolving respiratory result-of retroperitoneal retrolisthesis retrocardiac return rib ribs right
    rotator ruptured sacral sacroiliac scan scarring scattered scoliosis sclerotic screening seen sclerosis
    secondary segment septal severe severely shoulder sigmoid sign signal significant significantly sinus
    sinuses sinusitis size slightly small soft solid spine spinal spleen splenic spondylolisthesis spondylosis
    sprain stable status-post stenosis stent stomach stone stones strain strand stricture subacute subcutaneous
    subdural subluxation submucosal suggest suggested suggesting suggestive suggests superficial superior
    supraspinatus surgery surgical surveillance suspected suspicion suspicious swelling symptoms syndrome tear
    temporal tendinosis tendon tendinopathy thickening thoracic throughout thrombosis thrombus thyroid thymus
    tibia tibial tip tissue tissues torsion tortuous tortuosity trace tracheal trachea transverse trauma tube
    tumor tumour ulcer ultrasound unchanged underlying unlikely unremarkable upper ureter ureteral
    ureterolithiasis urinary uterine uterus valve varices vascular vein veins venous ventricle ventricles
    ventricular versus vertebral vessel vessels viral visceral visualized volume wall well without wrist
    worsening worse would x-ray months weeks consider warranted measuring mm cm lobes bulging protrusion canal
    spurring effacement hypodensity hyperdensity compressive gland glands nodularity microcalcifications density
    densities category ajcc stage tnm lung-rads ti-rads pi-rads o-rads
    """
)
# Telephone, network, social security and other long numbers; each alternative opens with a digit or a sign, for speed.
_CONTACT = re.compile(
    r"\(?\d{3}[)/. -]{1,2}\d{3}[ .-]\d{4}|\d{1,3}(?:\.\d{1,3}){3}\b|\d{3} ?-? ?\d{2} ?-? ?\d{4}\b|#\s?\d{3,}|\d{6,}"
)
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{1,2} ?[ap]\.?m\b|\b\d{4} ?h(?:ou)?rs")
_CREDENTIALS = words_of(
    """FRANZCR MRCP MBChB FFRRCSI DABR BSc MSc DCR FRCS MPH FACR FRCPC 
    M.D MD D.O R.N RN NP PA-C RT R.T RT(R RDMS DPM DDS PhD MBBS FRCR CNMT ARRT LVN LPN CRNP FNP RVT
    """
)
_TITLES = words_of("dr drs mr mrs ms dr.")
_TITLED = re.compile(r"\b(?:dr|mr|mrs|ms)\.? ([a-z]+)")
_NUMBER_SIGN = re.compile(r"\bno\. ?[a-z]{0,4}-?\d|\bno\. ?[a-z]\d")
_DATE = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]\d{2}"
)
_NAMED = re.compile(r"(?<=[a-z,:/.] )[A-ZÀ-Þ][a-zà-ÿ'’]{2,}")
_DIGIT = re.compile(r"\d")
_AROUND = ".,:;()[]{}*-_#?!\"'/\\"
_LABEL = re.compile(
    r"[\s*_>-]{0,9}(?:tech|technologist|sonographer|radiographer|nurse|copy|copies|printed|contact|questions?|insurance"
    r"|billing|order|job|ref|mail|uploaded|vehicle|ssn|social|npi|emergency|employer|images can|view|page|health plan"
    r"|driver|icd|cpt|typed|validated|authori[sz]ed|verbal report|archive"
    r"|report no|esig|countersigned|last four|implant card|study uid|patient contact"
    r"|(?:exam|study|examination|procedure|scan) (?:performed|done|acquired) (?:by|at))\b"
)
# Advice on the patient's care names people too: "Known to Dr. Orvik's clinic", "Home exercise and review of Mrs Lund".
_CARE = re.compile(
    r"\s*(?:[-*•]\s|\d[.)]\s)?(?:known\sto|home\sexercise|rehabilitation|physiotherapy"
    r"|repeat\s(?:scan|study|exam|mri|ct)\b|(?:clinical\s|further\s)?follow[-\s]?up\s(?:with|in|at|by)\b"
    r"|(?:please\s)?see\s(?:the\s)?(?:report|study|exam|addendum)\sof\b|please\scall\s[^\n]{0,60}\bto\s(?:schedule|arrange|book)"
    r"|(?:referral|refer)\s(?:to|back)\b"
    r"|(?:[a-z.'’-]+\s){1,5}(?:is\sdue\sin|should\sbe\sseen\sby|is\sbooked|will\sbe\sseen)\b)"
)
_LISTED = re.compile(r"\s*(?:[-*•·]|\(?\d{1,2}[.)]|#\d)\s")
_MASKED = "xxx"
_MOST_LINES = 40


def holds_any(text: str, parts: tuple[str, ...]) -> bool:
    """Whether any of the parts is in the text; a loop is several times as fast as a regex or any()."""
    for part in parts:  # noqa: SIM110
        if part in text:
            return True
    return False


def administrative_from(low: str, work: str, spans: list[tuple[int, int]], enough: float) -> int | None:
    """Where the administrative end of these sentences and lines begins; None if there is none.

    `low` is `work` in lower case; `enough` is the balance of administrative over clinical words that it takes.
    """
    best, cut, total = enough, None, 0.0
    for a, b in reversed(spans[-_MOST_LINES:]):
        balance = _balance(low[a:b], work[a:b])
        total += balance
        if total < -3.5:
            break
        paragraph = balance >= 1.0 and opens_paragraph(work, a)
        if (balance > 1.0 or paragraph) and (total > best or (cut is None and total >= (1.0 if paragraph else enough))):
            best, cut = total, a
    return cut


def opens_paragraph(work: str, start: int) -> bool:
    """Whether a blank line stands before this place; a paragraph of its own needs less to be administrative."""
    return work[max(0, start - 40) : start].replace(" ", "").replace("\t", "").endswith("\n\n")


def says_something_clinical(low: str) -> bool:
    """Whether a piece of a sentence (lower case) says something about a body rather than about people."""
    words = {word.strip(_AROUND) for word in low.split()}
    clinical, administrative = len(words & _CLINICAL), len(words & _ADMINISTRATIVE)
    return clinical > administrative or (not administrative and len(words) > 1)


def names_no_body(low: str) -> bool:
    """Whether a piece of a line (lower case) holds no clinical word at all."""
    return _CLINICAL.isdisjoint({word.strip(_AROUND) for word in low.split()})


def _balance(low: str, text: str) -> float:
    """Above 0 for administrative words, below for clinical ones; without a person or a number, words weigh little."""
    if _MASKED in low:
        return -8.0
    written = {word.strip(_AROUND) for word in text.split()}
    words = {word.lower() for word in written}
    said = words & _CLINICAL
    administrative = len(words & _ADMINISTRATIVE)
    if len(said) > 3 and len(said) > administrative:
        return -4.0
    if _CARE.match(low):
        return -1.6
    if len(said) > 1 and not administrative:
        return -1.6 * len(said)
    marks = _marks(low, text, words, written)
    if said and marks:
        said = _without_names(said, low, text, written)
    clinical = len(said) + (_LISTED.match(low) is not None)
    if not clinical:
        marks += (_DATE.search(low) is not None) + (not text.isupper() and len(_NAMED.findall(text)) > 1)
    if not clinical and not administrative and not marks:
        return 0.0 if len(words) < 5 else -0.5
    return (min(administrative + marks, 5) if marks else min(administrative, 1)) - 1.6 * clinical


def _without_names(said: set[str], low: str, text: str, written: set[str]) -> set[str]:
    """Clinical words that are no surname or number here: "Dr. Foot", "Tomoe Cord", "serial no. 23L4"."""
    if not text.isupper():
        said = {word for word in said if word in written or text.startswith(word.capitalize())}
    if "message" in low:
        said = said - {"left"}
    said = said - {match.group(1) for match in _TITLED.finditer(low)}
    return said - {"no"} if _NUMBER_SIGN.search(low) else said


def _marks(low: str, text: str, words: set[str], written: set[str]) -> int:
    """What points at people, machines and numbers rather than at a body."""
    marks = min(len(written & _CREDENTIALS) + (", DO" in text), 2) + 2 * (_LABEL.match(low) is not None)
    marks += not words.isdisjoint(_TITLES) or "^" in low
    addresses = ("@" in low) + ("www" in low or "://" in low)
    if _DIGIT.search(low):
        addresses += len(_CONTACT.findall(low))
        marks += _CLOCK.search(low) is not None
    return marks + 2 * min(addresses, 2)


def form_words() -> frozenset[str]:
    """The words of headers, footers and bodies that are nobody's name, in lower case."""
    return _ADMINISTRATIVE | _CLINICAL
