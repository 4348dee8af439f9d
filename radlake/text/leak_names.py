"""Names of persons and places that nothing but their surroundings betray: the residual detector's name cues.

A cue ("discussed with", "his wife", "Attending:") is followed by a capital; whether a name follows is told by
what follows usually. First names that are no ordinary word, and no part of an eponym, need no cue.
"""

from __future__ import annotations

import re

from radlake.text.leak_known import REPORT_WORDS, is_eponym
from radlake.text.leak_patterns import words_of

FIRST_NAMES = words_of(
    """
    aaron abdul abigail adriana agnes ahmed aisha alejandro alexander alexandra alexis alice alicia alison allison
    alyssa amanda amelia amy andrea andrew angela angelica anita anna annette anthony antonio april ariana arturo
    ashley audrey barbara beatrice becky benjamin bernadette bernard bernice beth bethany betty beverly bianca bob
    bobby bonnie bradley brandon brenda brian brianna bridget brittany bryan caitlin cameron candace carla carlos
    carmen carol caroline carolyn catherine cathy cecilia cheryl chloe christina christine christopher claudia
    connie courtney crystal cynthia daniel danielle darlene darrell deborah debra denise dennis derek diana diane
    diego dolores donald donna doris dorothy douglas dylan edith eduardo edward eileen elaine eleanor elena elizabeth
    ellen emily emma enrique eric erica erin esther ethan eugene evelyn fatima felicia fernando florence frances
    francisco gabriel gabriela gary geoffrey gerald gertrude gina gladys gloria gregory guadalupe gwendolyn hannah
    harold hassan heather hector helen herbert hiroshi howard ibrahim irene isaac isabella jacob jacqueline jaime
    jamal janet janice jasmine javier jeanette jeffrey jenna jennifer jeremy jermaine jerome jessica jesus jill jim
    jimmy joanna joanne jocelyn joel johnny jonathan jorge jose joseph josephine joshua juan juanita judith judy
    julia julian julie karen katelyn katherine kathleen kathryn kathy katie kayla keith kelly kelsey kenneth kevin
    kimberly kristen kristin kristina kyle larry latoya laura lauren lawrence leah lena leonard leroy leslie lillian
    linda lindsay lindsey lisa lois loretta lorraine louise lucille luis lydia madison malik manuel marcia marcus
    margaret maria marianne marilyn mario marjorie marlene marsha martha matthew maureen maxine megan melanie melinda
    melissa mercedes michael michele michelle miguel mildred mohamed mohammad mohammed molly monica monique muhammad
    nancy natalie natasha nathan nathaniel nicholas nicole nikhil nina nora norma olivia omar oscar pamela patricia
    patrick paula pauline pedro peggy peter philip phyllis priscilla priya rachel rafael rajesh ramon raul raymond
    rebecca regina renee rhonda ricardo richard rita roberta roberto rodney ronald rosalie rosemary roxanne ruth
    ryan sabrina samantha samuel sandra sara sarah scott sergio shannon sharon sheila shelby shirley sofia sonia
    sophia stacey stacy stephanie stephen steve steven susan suzanne sylvia tamara tammy tanya tara teresa terri
    theodore theresa tiffany tim timothy tina tom tony tracy travis trevor tyler tyrone valerie vanessa veronica
    victoria vincent virginia vivian wanda wendy william wilma xavier yesenia yolanda yvette yvonne zachary
    """
) - words_of("april austin jesus")  # a month, a prosthesis, and what few reports mean
_NOT_ALONE = words_of("florence francis mercedes virginia victoria gabriel crystal carol madison scott william")
# What stands with a capital where a cue leads to expect a name.
ROLES = words_of(
    """
    a abdominal above acute an and ankle any apparent approximately as at bedside bilateral body both brain by call
    cardiac cardiology care case ceiling center cervical chart chest child clear clinic clinical clinician close
    comparison complete consult coordinator critical ct date department diagnostic dictation direct dr ed
    electronic electronically emergency endocrinology ent epic er exam examination faculty family fellow female
    findings floor foot for from frontal gi gynecology hand he head her hip his history hospital hospitalist house
    icu id if imaging impression in indication infant inpatient intensive intern internal interpretation
    interventional is it knee large lateral left limited liver lumbar male md medical medicine message mild
    moderate mr mri multiple neck neonatal neurology neurosurgery new nicu no none normal not note np nuance
    nuclear nurse nursing ob obstetrics on oncology or ordering orthopaedic orthopaedics orthopedic orthopedics
    other our outpatient outside pa pacs pager patient pediatric pediatrics pelvis per phone physician picu pm
    portable positioned powerscribe primary prior procedure provider pulmonary pulmonology radiologist radiology
    radstream recommend recommendation referring renal report resident results reviewed right rn room rotated same
    scan screening secure see self semi service severe she shoulder sicu small spine stable staff status study
    supine surgeon surgery surgical team technical technique technologist telephone the their there these they this
    thoracic thyroid tigertext time to trauma undergoing unilateral unit unknown unremarkable upright urgent
    urology us use vascular verbally veriphy via view viewing views vocera was when which who whom whose will with
    wound wrist xr
    """
)
_VERBS = "discussed|spoke|spoken|communicated|conveyed|relayed|notified|informed|telephoned|paged|called|faxed|texted"
_AUTHORS = "interpreted|reported|approved|verified|performed|reviewed|read|finalized|attested|prepared|edited|entered"
_PEOPLE = (
    "wife|husband|son|daughter|mother|father|brother|sister|spouse|guardian|niece|nephew|aunt|uncle|grandmother"
    "|grandfather|grandson|granddaughter|caregiver|fiance|fiancee|boyfriend|girlfriend|roommate|neighbor"
)
_LABELS = (
    "attending|radiologist|resident|fellow|physician|provider|referring|ordering|technologist|transcriptionist"
    "|dictator|interpreter|reader|sonographer|cc|name|patient|pt|surgeon|consultant|requesting|author|re|report of"
)
_CAPITAL = r"((?:[A-WYZ][a-z'’]{1,30}|[A-WYZ][A-Z'’]{1,30}|X[a-z]{1,30}|[A-Z]['’][A-Z][A-Za-z]{1,30}))"
_FILLING = r"(?: (?:by|with|to|is|was|were|are|named|phone|in|person|via|telephone|nurse|Nurse|the|results))*"
_NO_NAME_IN_CAPITALS = REPORT_WORDS | ROLES
CUES: dict[str, tuple[frozenset[str], re.Pattern[str]]] = {
    "told-name": (
        frozenset(_VERBS.split("|")),
        re.compile(rf"\b(?i:{_VERBS})(?i:{_FILLING}) (?:[A-Z]\. ?){{0,2}}{_CAPITAL}(?: {_CAPITAL})?"),
    ),
    "relative-name": (
        frozenset(_PEOPLE.split("|")),
        re.compile(rf"\b(?i:{_PEOPLE})(?: (?:is|was|named|called))*[,(:]? ?\(?{_CAPITAL}(?: {_CAPITAL})?"),
    ),
    "titled-name": (frozenset(("mr", "ms")), re.compile(rf"\b(?:MR|MS)\. {{0,2}}{_CAPITAL}")),
    "home-name": (
        frozenset(("lives", "resides", "resident", "native")),
        re.compile(rf"\b(?i:lives|resides|resident|native)(?: (?i:in|at|of)) {_CAPITAL}(?: {_CAPITAL})?"),
    ),
    "author-name": (
        frozenset(_AUTHORS.split("|")),
        re.compile(
            rf"\b(?i:{_AUTHORS}) (?:and signed )?(?:by|By|BY):? {{1,2}}(?:[A-Z]\. ?){{0,2}}{_CAPITAL}(?: {_CAPITAL})?"
        ),
    ),
    "labelled-name": (
        frozenset((*_LABELS.split("|")[:-1], "report")),
        re.compile(
            rf"\b(?i:{_LABELS})(?i: (?:name|physician|provider|radiologist|md))?(?:: {{0,3}}|(?<=of) )"
            rf"(?:[A-Z]\. ?){{0,2}}{_CAPITAL}(?:,? {_CAPITAL})?"
        ),
    ),
}
CUES_BY_WORD = {
    word: tuple(name for name, (words, _) in CUES.items() if word in words)
    for word in frozenset[str]().union(*(words for words, _ in CUES.values()))
}
FACILITY_WORDS = words_of("hospital clinic infirmary hospice sanatorium healthcare center centre associates group")
_KIND = "(?i:general|memorial|regional|community|university|county|city|medical)"
_FACILITY = re.compile(
    rf"\b{_CAPITAL}(?:['’]s)?(?: {_CAPITAL})?(?: {_KIND})* "
    r"(?:Hospital|Clinic|Infirmary|Hospice|Sanatorium|Healthcare|HOSPITAL|CLINIC)\b"
    rf"|\b{_CAPITAL}(?:['’]s)?(?: {_KIND})? (?:Medical|Imaging|Cancer|Surgery|Surgical|Radiology|MEDICAL|IMAGING) "
    r"(?:Center|Centre|Associates|Group|CENTER|CENTRE|ASSOCIATES|GROUP)\b"
)
_KINDS_OF_FACILITY = words_of(
    """
    outside children children's childrens general memorial regional community university county city veterans va women
    women's mental day state local emergency surgical specialty teaching pediatric cancer breast pain wound fracture
    orthopedic heart spine urgent walk-in oncology dialysis rehabilitation psychiatric rural field main another unknown
    """
)


def told_name(text: str, rule: str) -> bool:
    """Whether the cue of `rule` leads to a name somewhere in `text`."""
    return any(_named(match) for match in CUES[rule][1].finditer(text))


def facility(text: str) -> bool:
    """Whether a hospital or a clinic is called by its own name."""
    return any(_own_name(match) for match in _FACILITY.finditer(text))


def first_name(text: str, names: set[str]) -> bool:
    """Whether one of `names` (lower case, of FIRST_NAMES) is written as a name."""
    for name in names:
        beside = r"(?:,? | ?, ?)(?:[A-Z]\.? )?[A-WYZ][A-Za-z]+" if name in _NOT_ALONE else ""
        for match in re.finditer(rf"\b({name.title()}|{name.upper()})\b{beside}", text):
            if not is_eponym(text, match.end(1)):
                return True
    return False


def _named(match: re.Match[str]) -> bool:
    """Whether the first word after the cue is a name. In capitals every word looks like one, so more are known."""
    words = [word for word in match.groups() if word]
    if len(words[0]) < 3 or words[0].lower() in ROLES:
        return False
    return not all(word.isupper() and word.lower() in _NO_NAME_IN_CAPITALS for word in words)


def _own_name(match: re.Match[str]) -> bool:
    words = [word.lower() for word in match.groups() if word]
    return any(word not in _KINDS_OF_FACILITY and word not in ROLES for word in words)
