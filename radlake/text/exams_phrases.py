"""The phrases of exam descriptions that tell a modality or a body part, in the order in which they count.

They are compared with a description's letters and digits in lower case and single spaces ("CT ABD/PEL W/O" is
"ct abd pel w o"). A `*` at the end stands for any further letters.
"""

from __future__ import annotations

# Always a PET, whatever else the description says.
POSITRONS = """
    pet, petct, pt ct, positron*, fdg, pet mr, pet mri
"""

# "XR upper GI" and "RAD barium swallow" are fluoroscopy, whatever they open with.
FLUOROSCOPY = """
    fluoro*, barium, ba, upper gi, gastrointestinal tract upper, ugi, esophag*, oesophag*, swallow*, enema,
    small bowel, sbft, vcug, cystogra*, cystour*, urethrogra*, hysterosalpin*, hsg, arthrogra*, myelogra*,
    cholangiogra*, sialogra*, fistulogra*, sinogra*, discogra*, ercp, retrograde, videofluoro*, gastrografin,
    defecogra*
"""

# Without an opening word that is a modality: the first of these that occurs decides.
MODALITY_WORDS = (
    (
        "MG",
        """
        mammo*, tomosynthesis, ductogra*, galactogra*, mam, mg
        """,
    ),
    (
        "NM",
        """
        nm, nuc med, nuclear, scintigra*, lymphoscintigra*, radionuclide, spect, bone scan*, bone imaging,
        bone joint imaging, hida, hepatobiliary, muga, sestamibi, cardiolite, myoview, lexiscan, thallium,
        technetium, tc99*, tc 99*, i 123, i 131, i123, i131, mag3, renogra*, dmsa, mibg, octreo*, datscan,
        gallium, indium, wbc scan, v q, vq, ventilation perfusion, vent perf, lung perfusion, gastric
        emptying, meckel*, uptake, sentinel node, sentinel lymph node, liver spleen scan, gi bleed*,
        perfusion scan, thyroid scan, parathyroid scan, renal scan, stress test, stress myocardial,
        myocardial perf*
        """,
    ),
    (
        "CT",
        """
        ct, cta, cts, ctpa, ccta, cat scan, computed tomogra*, computerized tomogra*, calcium scor*, hrct,
        ldct
        """,
    ),
    (
        "MR",
        """
        mr, mri, mra, mrv, mrcp, magnetic resonance, magnetic image*, fmri
        """,
    ),
    (
        "US",
        """
        us, usg, ultraso*, sonogra*, sono, sonohyst*, doppler, duplex, echo*, tte, tee, transvaginal,
        endovaginal
        """,
    ),
    (
        "FL",
        """
        fl, rf, xa, ir, angio, angiogra*, arteriogra*, venogra*, aortogra*, picc, port placement, ivc
        filter, emboliz*, catheteriz*, nephrostomy
        """,
    ),
    (
        "OT",
        """
        dexa, dxa, bone densit*, densitom*, bone mineral
        """,
    ),
    (
        "XR",
        """
        xr, xray*, x ray*, radiogra*, radiologic exam*, plain film*, cr, dx, dr, cxr, kub, ivp, pyelogra*,
        urogra*, panorex, panoramic, orthopantomo*, os calcis, babygram, skeletal survey, bone survey,
        osseous survey, bone age, bone length, scanogram, scoliosis, view*, vw, vws, v, 1v, 2v, 3v, 4v,
        5v, 1vw, 2vw, 3vw, 4vw, 2vws, 3vws, 4vws, 5vws, ap, pa, pal, lat, lateral, obl, oblique*,
        standing, weight bearing, upright, decub*, portable, frontal, sunrise, swimmers, odontoid, waters,
        navicular, series, minimum, min, flexion, complete
        """,
    ),
)

# Phrases that name the whole exam, before its regions are looked at.
BODY_FIRST = (
    (
        "whole-body",
        """
        whole body, total body, full body, wholebody, skeletal survey, bone survey, osseous survey,
        metastatic survey, myeloma survey, skull base to mid thigh, skull base mid thigh, skull base to
        thigh*, skull to thigh, skull thigh*, eyes to thigh*, vertex to toe*, head to toe, nose to rectum,
        babygram, pan scan, panscan
        """,
    ),
    (
        "breast",
        """
        breast*, mammo*, tomosynthesis, ductogra*, galactogra*, axilla, axillae
        """,
    ),
    (
        "cardiac",
        """
        cardiac, heart, hrt, coronary, coronaries, coronar*, cardiology, cardiomyo*, cardiolite,
        cardioli*, myocard*, calcium scor*, ca scor*, muga, echocardio*, echo, tte, tee, ccta, lexiscan,
        myoview, tavr, tavi, nuclear stress, stress test, ventriculogra*, atrial, atrium, pulmonary vein*,
        viability
        """,
    ),
    (
        "neck",
        """
        modified barium, video swallow*, videofluoro*, mbs, mbss, swallow function, speech, pharyn*,
        oropharyn*, soft tissue neck, neck soft tissue*, thyroid, parathyroid*, nasopharyn*
        """,
    ),
    (
        "abdomen",
        """
        acute abd*, abd* acute, abd* series, abdominal series, obstruct* series, upper gi, ugi,
        gastrointestinal tract upper
        """,
    ),
    (
        "pelvis",
        """
        cervical length, sacroiliac, si joint*, non ob
        """,
    ),
    (
        "vascular",
        """
        aorta, aortic, aortogra*, aaa, dvt, run off, runoff, runoffs, vein mapping, hemodialysis,
        dialysis, av fistula, avf, av shunt, vertebral arter*, picc, port placement, port check, central
        line*, central venous, ivc, vena cava
        """,
    ),
    (
        "spine",
        """
        spine*, spinal, cervical, cerv, lumbar, lumb, lumbosacral, sacrum, sacral, coccyx, tailbone,
        vertebr*, cspine, tspine, lspine, c sp, t sp, l sp, thoracolumbar, scoliosis, myelogra*,
        discogra*, kyphoplast*, lumbar puncture, epidural
        """,
    ),
)

# Every region named counts; which of several names the exam is told by `exams_words`.
REGIONS = (
    (
        "chest",
        """
        chest, chst, cxr, thorax, thoracic, thora*, lung*, pulm*, rib, ribs, sternum, sternal,
        sternoclavic*, mediastin*, pe protocol, pe study, hrct, ldct, ctpa, bronch*, pleura*, esophag*,
        oesophag*, swallow*, airway, trachea*, thymus, brachial plexus, aortic arch, v q, vq, ventilation,
        vent perf, diaphragm, cap, c a p
        """,
    ),
    (
        "abdomen",
        """
        abd, abdo, abdom*, abdpel*, intussus*, abdominopelvic, liver, hepat*, bili*, biliary, gallbladder,
        gb, hida, pancrea*, mrcp, ercp, renal, renals, kidney*, nephro*, ureter*, spleen, splenic, bowel,
        colon*, enema, be air, fl be, stomach, gastric, gastro*, kub, urogra*, ivp, pyelo*, gi,
        enterogra*, adrenal*, appendi*, ruq, luq, rlq, llq, upper quadrant, lower quadrant, stone,
        retroperiton*, peritone*, paracentesis, mesenter*, sbft, pylor*, meckel*, g tube, gtube, peg tube,
        cholangio*, choledoch*, mag3, renogra*, lasix, duoden*, urinary, a p, tips, portal vein*, celiac,
        splenoporto*, transhepatic, ileostomy, viscera*
        """,
    ),
    (
        "pelvis",
        """
        pelvi*, pel, pelv, prostat*, uter*, ovar*, transvagin*, endovagin*, tv, bladder, scrot*, testi*,
        testes, obstet*, ob, fetal, fetus, pregnan*, rect*, vcug, cystour*, cystogra*, urethr*, hystero*,
        hsg, sonohyst*, penile, penis, groin, inguinal, nuchal, biophysical, bpp, defecogra*, perine*,
        anal, anus, vagin*, endometr*, adnexa*, fibroid*, amnio*, perianal
        """,
    ),
    (
        "head",
        """
        head, hd, brain, brn, skull, facial, face, maxilla*, maxillofac*, sinus, sinuses, paranasal,
        orbit*, mandib*, panorex, panoramic, orthopantomo*, temporal bone*, pituit*, sella, iac, iacs,
        internal auditory, nasal, nose, tmj, tmjs, temporomandib*, mastoid*, crani*, intracran*, cerebr*,
        eye, eyes, dental, teeth, zygom*, circle of willis, cow, transcranial, tcd, cistern*, stealth,
        datscan, posterior fossa, language mapping, fmri, optic, cephalogra*
        """,
    ),
    (
        "neck",
        """
        neck, nk, larynx, laryn*, parotid*, saliv*, submandib*, epiglott*, tonsil*, adenoid*, sialogra*,
        soft tissues of neck
        """,
    ),
    (
        "vessels",
        """
        venous, vein, veins, arterial, artery, arteries, vascular, duplex, carotid*, vas, vessel, vessels,
        jugular, iliac*, subclav*
        """,
    ),
    (
        "limbs",
        """
        extremit*, ext, extre, xtremity, os calcis, limb*, arm, arms, leg, legs, hand, hands, wrist*,
        elbow*, shoulder*, shldr*, humer*, forearm*, finger*, thumb*, digit, digits, hip, hips, femur*,
        femora, knee*, tib, tibia*, fib, fibula*, ankle*, foot, feet, forefoot, hindfoot, midfoot, toe,
        toes, scapula*, calcan*, heel*, patell*, radius, ulna*, thigh*, calf, calves, clavic*, ac joint*,
        acromio*, navicular, scaphoid, carpal*, metacarp*, metatars*, achilles, rotator cuff, bone age,
        bone length, leg length, scanogram, acetabul*, olecranon, hamate, lunate, trapezi*, capitate,
        triquetr*, pisiform, sesamoid*, talus, cuboid, cuneiform, subtalar, fingers, ue, le, lle, rle,
        lue, rue, popliteal, hamstring*, quadriceps, long bone*
        """,
    ),
)

# What an exam looks at when its description names no region.
BODY_BY_DEFAULT = (
    (
        "whole-body",
        """
        bone scan*, bone imaging, mibg, octreo*, dotatate, psma, fdg, pet, petct, pt ct, gallium, wbc scan
        """,
    ),
    (
        "spine",
        """
        dexa, dxa, bone densit*, densitom*, bone mineral
        """,
    ),
    (
        "breast",
        """
        mg, mam, stereotactic biopsy
        """,
    ),
    (
        "cardiac",
        """
        stress, thallium
        """,
    ),
    (
        "vascular",
        """
        angio*, arteriogra*, venogra*, lymphangio*, vascular, doppler
        """,
    ),
)
