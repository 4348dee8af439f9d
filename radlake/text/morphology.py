"""Word forms: is this an inflected or a compound medical word, although no list has it as it stands?"""

from __future__ import annotations

from collections.abc import Set


def _words(block: str) -> tuple[str, ...]:
    return tuple(block.split())


_INFLECTIONS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ied", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"),
    ("ly", ""),
    ("ally", "al"), ("al", ""), ("ae", "a"), ("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ic", "y"),
    ("ier", "y"), ("iest", "y"), ("ity", "e"), ("ness", ""), ("able", "e"), ("able", ""), ("i", "us"), ("a", "um"),
    ("a", "on"), ("es", "is"), ("ation", "ate"), ("ive", "ion"), ("ic", "ia"),
)  # fmt: skip
_PREFIXES = _words(
    """
    antero anti arterio arthro atrio bi broncho cardio cerebro cervico cholangio cholecysto chondro chorio
    colo costo cranio crypto cysto dextro endo entero epi esophago extra facio femoro fibro fluoro gastro glosso
    granulo hemi hemo hepato hydro hyper hypo ileo iliac infra inter intra iso juxta kerato laryngo latero leio
    leuko levo lipo lumbo lympho macro mammo masto medio mega meningo meso micro mid mono multi myelo myo naso
    necro nephro neuro non omento oligo oro osteo pan pancreatico para patello per peri pharyngo phlebo photo
    pleuro pneumo poly post postero pre pseudo psycho pyelo quadri radio re recto retro rhabdo sacro salpingo
    sclero semi spino spleno spondylo steno sterno sub supero supra talo tarso tendo tenosyno thoraco thrombo
    thyro tibio tomo tracheo trans tri ultra un under uni uretero urethro utero uro vaso veno ventriculo vertebro
    vesico video over out
    """
)
_SUFFIXES = _words(
    """
    itis itides osis oses otic oma omas omata omatous emia emic ectomy ectomies otomy ostomy plasty plasties pathy
    pathies pathic graphy graphic graphically gram grams scopy scopic scope lysis lytic pexy desis rrhea rrhage
    rrhagic plegia paresis algia trophy trophic tropic genic genous oid aceous iform uria ectasia ectasis ectatic
    stenosis stenotic sclerosis sclerotic thorax cele celes metry metric therapy penia penic philia plasia plastic
    plastics phyte phytes phytic lucent lucency lucencies dense density densities opaque echoic intense intensity
    attenuating attenuation centesis centric cranial dural fascial glandular cutaneous muscular osseous articular
    vertebral ventricular vascular venous arterial biliary hepatic gastric enteric colic pleural cardiac thoracic
    abdominal cervical lumbar sacral pelvic renal ureteral vesical rectal nasal oral facial orbital ocular
    malacia megaly megalic phasia phagia lithiasis lith liths lysthesis listhesis schisis tropy tropic kinesis
    kinetic pnea apnea capnia toxic toxicity mycosis coccal bacterial viral fungal cytic cyte cytes blast blasts
    mab mabs nib nibs cillin mycin azole prazole pril sartan statin olol amide parin xaban gliptin tidine setron
    caine bital epam olam
    """
)
_SHORTEST_REST = 3
_SHORTEST_STEM = 3


def has_stem_in(word: str, words: Set[str]) -> bool:
    """True when `words` holds the word or what it is inflected from: "masses", "calcified", "hila"."""
    if word in words:
        return True
    for ending, stem_ending in _INFLECTIONS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            stem = word[: len(word) - len(ending)]
            if stem + stem_ending in words:
                return True
            if ending in ("ed", "ing", "er") and stem[-1] == stem[-2] and stem[:-1] in words:
                return True  # "stopped", "referring"
    return False


def looks_clinical(word: str, words: Set[str]) -> bool:
    """True for a medical compound: a known prefix before a known word, or a suffix that only terms have."""
    if len(word) >= 7 and word.endswith(_SUFFIXES):
        return True
    for prefix in _PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= _SHORTEST_REST and has_stem_in(rest, words):
            return True
    return False
