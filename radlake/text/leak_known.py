"""The residual detector's look-up of what is known about a patient: names and numbers in any dress."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from radlake.text.leak_patterns import words_of

# Known names that are also words of reports: they count only when written with a capital.
_COMMON_LENGTH = 4
REPORT_WORDS = words_of(
    """
    apex april august autumn baker banks basal base bishop black bladder blood body bone bowel bowen branch
    bridge bridges bronchi brook brooks brown burns cannon carter cast castle catheter chance chapel chest child
    church clip clips close cloud colon contrast cooper cord core costa court crane crest cross daily disc dolly
    dome drain duct duke eagle early faith fall farmer favor field fields fine first fisher flood flower foley
    force forest foster frank free freeman frost fuller garden gentle george ginger gland glass golden grace
    graft graham grant graves gray green grove guard hands hardy harmon haven hazel head heart heath herring
    hilar hills hodge holland holmes hooks house hunter husband jewel joint joy judge kidney king knee knight
    lakes lance large left lesion limb line little lobe locke lodge long low lower lucky lung major march marks
    marsh mason mass massey masters matter may mercy middle mild miles miller mills minor moody moore morning
    motion mount mouth murphy neck noble nobles node normal north novel olive oliver orange orchard page paige
    palm parker patch patience payne pearl pelvis penny pepper perfect person place plain plant plate point pole
    poole pope porter post potter pound pounds power powers price prince quick radial rains raven reason rector
    rest rib rich right rim ring rivers robin roman root rose rough round rowe royal ruby sadler saint sample
    sands savage sawyer scales scar school season self septum service sexton shade shadow shaft sharp sheath
    shelf shell shepherd shields shore short silver sinus skinner slaughter sling small smart smith solid south
    space sparks speed spine spring spur stable staff stage star stark steel steep stem stent stern still stock
    stone storm strange street stringer strong study summer sunny swan sweet swift table tail tanner taylor tear
    temple tender terrace thick thorn timber tip tower trace track trail trial trout turner upper valentine
    valle valve vance vault vein victor viola virgin vital wagon walker wall walls warden warner warren waste
    water waters weaver webb weber weeks weight wells welsh west wheat wheeler white wilder will willow wilson
    windows wing winter winters wire wolfe wood woods works worth wright yellow young
    """
)
# Words that turn a surname into the name of a sign, a disease or a device.
AFTER_EPONYM = words_of(
    """
    abscess aneurysm angle anomaly balloon bodies body bulb canal category catheter classification complex
    criteria cyst cysts defect deformity disease duct esophagus fascia filter fissure foramen fracture
    fractures ganz grade hernia lesion lesions ligament line lines lymphoma malformation membrane muscle
    neuroma node nodes nodule nodules palsy patch phenomenon plexus point pouch procedure recess ring rod
    sarcoma score shunt sign sinus space spots stage stent syndrome test triangle tube tumor tumour type
    units valve view
    """
)
# Degrees, particles and the common words of place names identify nobody.
_NO_NAMES = words_of(
    """
    general hospital clinic community imaging center centre medical regional health radiology memorial university
    system institute department saint county city the and of
    phd mbbs mbchb frcr facr esq iii van von der del dos miss prof doctor md-phd arnp aprn crnp
    """
)
# Nicknames by first name: only those that are no ordinary word.
_NICKNAMES = {
    nickname_of: names.split()
    for line in (
        "alexander alex xander|andrew andy|anthony tony|antonio tonio|barbara barb barbie|benjamin ben benny",
        "catherine cathy katie kate cath|charles charlie chuck|christine chris chrissy|christopher chris kit",
        "cynthia cindy|daniel danny dan|david dave davey|deborah debbie deb|dolores lola|donald donnie",
        "dorothy dottie dot|edward eddie ted teddy ned|eleanor ellie nora",
        "elizabeth liz beth betty lizzie eliza libby|eugene gene|eugenia genie|evelyn evie",
        "florence flo flossie|frances fran francie|francis frank frankie|francisco paco pancho",
        "frederick fred freddie freddy|gabriela gabby|gerald gerry jerry|gregory greg|guadalupe lupe",
        "harold harry hal|henry hank harry|isabel izzy bel|jacob jake|james jim jimmy jamie|janet jan",
        "jeffrey jeff|jennifer jen jenny|jesus chuy|joan joanie|john johnny jack|jonathan jon|jose pepe",
        "joseph joe joey|josephine josie|joshua josh|judith judy|katherine kathy katie kate kay",
        "kathleen kathy kate|kenneth ken kenny|lawrence larry|leonard leo lenny len|louis lou louie",
        "manuel manny|margaret maggie meg peggy marge margie|maria mary mia|martha marty|martin marty",
        "matthew matt matty|michael mike mikey mick|michelle shelly|mildred millie|mohammed mo|nancy nan",
        "natalie nat|nathaniel nate nathan|nicholas nick nicky|pamela pam|patricia patty patsy trish tricia",
        "patrick paddy|peter pete|philip phil|rachel rach|raymond ray|rebecca becky becca",
        "richard rick ricky dick richie|robert bob bobby rob robbie bert|roberta bobbie|ronald ron ronnie",
        "rosemary rosie|russell russ|samuel sam sammy|sandra sandy|sarah sally|stanley stan|stephanie steph",
        "stephen steve stevie|steven steve stevie|susan sue susie suzie|teresa terri tess|terrence terry",
        "theodore ted teddy theo|theresa terri tess|thomas tom tommy|timothy tim timmy|valerie val",
        "victoria vicky tori|vincent vince vinny|virginia ginny|walter walt wally",
        "william bill billy willie liam|zachary zach",
    )
    for entry in line.split("|")
    for nickname_of, names in [entry.split(" ", 1)]
}
_TAG = re.compile(r"\[[A-Z]{2,20}\]")
_WORD = re.compile(r"[^\W\d_]+")
_JOINERS = re.compile(r"['’`-]")
_DIGIT = re.compile("[0-9]")
_FOLLOWING = re.compile(r"(?:['’]s|s['’])?[ -]([A-Za-z]+)")
_NOT_JOINED = str.maketrans("", "", " -./\\,#:_()\t")  # what people put into long numbers
_SEPARATOR = r"[\s./\\,#:_()-]{0,2}"


def plain(text: str) -> str:
    """Without accents and ligatures; unchanged (and quick) for ASCII."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def holds_known(text: str, words: set[str], known_tokens: Iterable[str]) -> bool:
    """Whether a known name or number stands in `text` (plain), whose words in lower case are `words`."""
    squeezed = ""
    for token in known_tokens:
        names, nicknames, numbers = _forms(token)
        if not names.isdisjoint(words) and any(_stands(text, name) for name in names & words):
            return True
        if not nicknames.isdisjoint(words) and any(_stands(text, n, capital=True) for n in nicknames & words):
            return True
        if numbers:
            squeezed = squeezed or text.translate(_NOT_JOINED).lower()
            if any(number in squeezed and _stands_apart(text, number) for number in numbers):
                return True
    return False


@lru_cache(maxsize=1 << 14)
def _forms(token: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words of names (3 letters and more), their nicknames, and identifiers with digits (4 characters and more)."""
    folded = plain(token).lower()
    if _DIGIT.search(folded):
        core = "".join(c for c in folded if c.isalnum()).lstrip("0")
        digits = "".join(c for c in folded if c.isdecimal()).lstrip("0")
        lone = {digits} if len(digits) >= 5 else set()  # "MRN-123456" may stand as "123456" and the other way round
        return frozenset(), frozenset(), frozenset({core for core in {core, *lone} if len(core) >= 4})
    words = set(_WORD.findall(folded)) | set(_WORD.findall(_JOINERS.sub("", folded)))
    names = frozenset(word for word in words if len(word) >= 3 and word not in _NO_NAMES)
    nicknames = frozenset(nick for name in names for nick in _NICKNAMES.get(name, ()))
    return names, nicknames, frozenset()


def _stands(text: str, name: str, capital: bool = False) -> bool:
    """Whether `name` is written as one: tags hold none, nor do eponyms; words of reports count with a capital only."""
    text = _TAG.sub(" ", text)
    for match in re.finditer(rf"(?i:(?<![^\W\d_]){re.escape(name)}(?![^\W\d_]))", text):
        word = match.group()
        if word.islower() and (capital or len(word) < _COMMON_LENGTH or name in REPORT_WORDS):
            continue
        if not is_eponym(text, match.end()):
            return True
    return False


def is_eponym(text: str, end: int) -> bool:
    """Whether the name that ends here belongs to a sign, a disease or a device: "Baker's cyst"."""
    following = _FOLLOWING.match(text, end)
    return bool(following and following.group(1).casefold() in AFTER_EPONYM)


def _stands_apart(text: str, number: str) -> bool:
    """Whether an identifier stands there whole, however it is punctuated, and is no part of a longer one."""
    inside = _SEPARATOR.join(map(re.escape, number))
    edge = r"\d" if number.isdecimal() else r"[^\W_]"
    return re.search(rf"(?i:(?<!{edge})0*{inside}(?!{edge}))", _TAG.sub(" ", text)) is not None
