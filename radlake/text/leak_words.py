"""The residual detector's word lists. They are its own: none is shared with the engine."""

from __future__ import annotations


def words_of(block: str) -> frozenset[str]:
    """The words of a block of text."""
    return frozenset(block.split())


# Names that are also words of reports: they count only when written with a capital.
REPORT_WORDS = words_of(
    """
    apex april august autumn baker banks basal base bell bench birds bishop black bladder blood body bone bowel
    bowen branch bridge bridges bronchi brook brooks brown burns cannon carter cast castle catheter chance chapel
    chest child church clip clips close cloud colon contrast cooper cord core costa court crane crest cross daily
    disc dolly dome drain duct duke eagle early facility faith fall falls farmer favor field fields fine first
    fisher flood flower foley force forest forge foster frame frank free freeman frost fuller garden gate gentle
    george ginger gland glass golden grace graft graham grant graves gray green grove guard hall hand hands hardy
    harmon haven hazel head heart heath herring hilar hill hills hodge holland holmes hooks house hunt hunter
    husband ivory jewel joint joy judge keen kidney king knee knight lady lakes lamb lance land large left lesion
    limb line little lobe lobes locke lodge long lord low lower lucky lung lyon major march mark marks marsh mason
    mass massey masters matter may mercy middle mild miles miller mills minor moody moore morning motion mount
    mouth murphy neck noble nobles node normal north novel olive oliver orange orchard page paige palm park parker
    patch patience payne peak pearl pelvis penny pepper perfect person pike pitt place plain plant plate point pole
    poll pool poole pope port porter post potter pound pounds power powers price prince quick race radial rains
    range rate raven reason rector rest rib rich right rim ring rivers robin rock roman root rose rough round rowe
    royal ruby sadler saint sample sands savage sawyer scales scan scar school season self septum service sexton
    shade shadow shaft sharp sharpe sheath shelf shell shepherd shields shoe shore short silver sinus skinner
    slaughter sling small smart smith solid south space sparkes sparks speed speer spine spring spur stable staff
    stage star stark steel steep stem stent stern still stock stone storm strange street stringer strong study
    summer sunny swan sweet swift table tail tang tanner taylor tear temple tender terrace thick thorn tide timber
    tip toll tower trace track trail trial trout turner upper vail valentine valle valve vance vault vein victor
    vine viola virgin vital wagon walker wall walls ward warden warner warren waste water waters weaver webb weber
    weeks weight wells welsh west wheat wheeler white wick wilder will willow wilson windows wing winter winters
    wire wise wolfe wood woods works worth wright yellow young
    """
)
# Those of them that begin a sentence in reports: a capital there says nothing.
FIRST_WORDS = words_of(
    """
    apex banks basal base black bladder blood body bone bowel branch bronchi cast catheter chance chest clear clip
    clips close colon contrast cord core disc dome drain duct early facility faint falls field fine first free
    gland graft hand hands head heart hilar joint kidney knee large late left lesion light limb line little lobe
    long loss low lower lung lungs major margin marked mass mild minor motion mouth neck new no noble node normal
    north old open patch pelvis phase place plate point poor port pound range rate recent rest rib right rim ring
    rough round sample scan scar school septum shadow shaft sharp sheath short silver sinus small soft solid south
    space spine stable staff stage stem stent stern still stone strong study table tail tear thick tip trace track
    trial upper valve vault vein vital wall walls waste water weight west white wing wire yellow young
    """
)
# Words that turn a surname into the name of a sign, a disease or a device.
AFTER_EPONYM = words_of(
    """
    abscess aneurysm angle anomaly approach arthroplasty balloon bench bodies body bulb canal category catheter
    catheters classification complex criteria curve cyst cysts defect deficiency deformity disease drain drains
    duct encephalopathy equation esophagus fascia filter fissure fistula foramen formula fracture
    fracture-dislocation fractures ganz grade grading graft hernia incision interposition joseph lesion lesions
    ligament line lines lymphoma malformation membrane muscle neuroma nipple node node-positive nodes nodule
    nodules palsy patch phenomenon plexus point position pouch procedure prosthesis protocol ratio recess retractor
    ring rod sachs sarcoma score sequence shunt sign sinus space spots stage staging stent syndrome system table
    tables test thurner tilt triangle tube tumor tumour type units valve view
    """
)
# Degrees, particles and the common words of place names identify nobody.
NO_NAMES = words_of(
    """
    and aprn arnp center centre city clinic community county crnp del department der doctor dos esq facility facr
    frcr general health hospital iii imaging institute mbbs mbchb md-phd medical memorial miss nhs of phase phd
    prof radiology regional saint system the three trust university van von
    """
)
# What stands with a capital where a cue leads to expect a name.
ROLES = words_of(
    """
    a abdominal above accompanied acute adequate afternoon age aged alive american an and ankle answering any
    apparent approximately as at back bedside benign bilateral body both brain brca breast brought by call caller
    cancer cardiac cardiology care case category ceiling center cervical charge chart chest child clear clinic
    clinical clinician close college colon color comparison complete comprehensive computed consult contrast
    coordinator covering criteria critical ct date deceased department diabetes diagnosed diagnostic dictation died
    direct discussed doctor doctors doppler dr drs dx ed electronic electronically emergency endocrinology ent epic
    er evening exam examination facility faculty family fellow female films findings fleischner floor fluoroscopy
    foot for friday from frontal gi guidance guidelines gynecology had hand has have having he head healthy her hip
    his history hospital hospitalist house icu id if images imaging immediately impression in indeterminate
    indication infant inpatient intensive intern internal interpretation interventional is it knee lady large
    lateral left limited liver living lumbar lung magnetic male md med medical medicine message mild minnie miss
    mister moderate monday morning mr mri mrs multiple national neck neonatal neurology neurosurgery new nicu no
    none normal not note notes np nuance nuclear nurse nursing ob obstetrics on oncology or ordering orthopaedic
    orthopaedics orthopedic orthopedics other our outpatient outside ovarian pa pacs pager patient pcp pediatric
    pediatrics pelvis per phone physician picu pm portable positioned positive power powerscribe present presents
    primary prior procedure prof provider pulmonary pulmonology radiography radiologist radiology rads radstream
    read receiving recommend recommendation records referring renal report reports resident resonance result
    results reviewed right rn room rotated same saturday says scan screening secure see self semi service severe
    she shoulder sicu sir small smoker society sonography spine stable staff stat states status study sunday
    supervising supine surgeon surgery surgical suspicious team technical technique technologist telephone the
    their there these they this thoracic thursday thyroid tigertext time to today tomography tonight trauma tuesday
    ultrasound unaffected undergoing unilateral unit unknown unremarkable upright urgent urology us use vascular
    verbal verbally veriphy via view viewing views vocera voicemail ward was wednesday when which who whom whose
    will with wound wrist xr yesterday
    """
)
# First names that are no ordinary words.
FIRST_NAMES = words_of(
    """
    aaron abdul abigail adriana agnes ahmed aisha alejandro alexander alexandra alexis alice alicia alison allison
    alyssa amanda amelia amy andrea andrew angela angelica anita anna annette anthony antonio ariana arturo ashley
    audrey barbara beatrice becky benjamin bernadette bernard bernice beth bethany betty beverly bianca bob bobby
    bonnie bradley brandon brenda brian brianna bridget brittany bryan caitlin candace carla carlos carmen carol
    caroline carolyn catherine cathy cecilia cheryl chloe christina christine christopher claudia connie courtney
    crystal cynthia daniel danielle darlene darrell deborah debra denise dennis derek diana diane diego dolores
    donald donna doris dorothy dylan edith eduardo edward eileen elaine eleanor elena elizabeth ellen emily emma
    enrique eric erica erin esther ethan eugene evelyn fatima felicia fernando florence frances francis francisco
    gabriel gabriela gary geoffrey gerald gertrude gina gladys gloria gregory guadalupe gwendolyn hannah harold
    hassan heather hector helen hiroshi howard ibrahim irene isaac isabella jacob jacqueline jaime jamal janet
    janice jasmine javier jeanette jeffrey jenna jennifer jeremy jermaine jerome jessica jill jim jimmy joanna
    joanne jocelyn joel johnny jonathan jorge jose joseph josephine joshua juan juanita judith judy julia julian
    julie karen katelyn katherine kathleen kathryn kathy katie kayla keith kelly kelsey kenneth kevin kimberly
    kristen kristin kristina kyle larry latoya laura lauren leah lena leonard leroy leslie lillian linda lindsay
    lindsey lisa lois loretta lorraine louise lucille luis lydia madison malik manuel marcia marcus margaret maria
    marianne marilyn mario marjorie marlene marsha martha matthew maureen maxine megan melanie melinda melissa
    mercedes michael michele michelle miguel mildred mohamed mohammad mohammed molly monica monique muhammad nancy
    natalie natasha nathan nathaniel nicholas nicole nikhil nina nora norma olivia omar oscar pamela patricia
    patrick paula pauline pedro peggy peter philip phyllis priscilla priya rachel rafael rajesh ramon raul raymond
    rebecca regina renee rhonda ricardo richard rita roberta roberto rodney ronald rosalie rosemary roxanne ruth
    ryan sabrina samantha samuel sandra sara sarah scott sergio shannon sharon sheila shelby shirley sofia sonia
    sophia stacey stacy stephanie stephen steve steven susan suzanne sylvia tamara tammy tanya tara teresa terri
    theodore theresa tiffany tim timothy tina tom tony tracy travis trevor tyler tyrone valerie vanessa veronica
    victoria vincent virginia vivian wanda wendy william wilma xavier yesenia yolanda yvette yvonne zachary
    """
)
# First names that are also places, products or parts of eponyms: they count beside another capital.
NOT_ALONE = words_of(
    """
    alexander carol crystal florence francis gabriel gary gerald leonard madison mercedes norma ramon scott
    victoria virginia william
    """
)
# Words that tell what kind of a hospital it is, not which.
KINDS_OF_FACILITY = words_of(
    """
    another breast cancer children children's childrens city community county day dialysis emergency field fracture
    general heart local main memorial mental oncology orthopedic outside pain pediatric psychiatric regional
    rehabilitation rural specialty spine state surgical teaching university unknown urgent va veterans walk-in
    women women's wound
    """
)
# Eponyms, makers and trade names of radiology, languages, days and months: capitals that are no suspects.
SAFE_CAPITALS = words_of(
    """
    abrikossoff achilles adamkiewicz addison african albright alport alzheimer american amplatz amplatzer anderson
    angiocath april arnold ascher asian askin august austin baastrup baker balthazar bankart barcelona barrett
    bartholin barton bartter batson behcet bell bennett berger bernard bochdalek boehler bosniak bowen brenner
    brescia breslow broca brock brodie broselow broviak brown brugada buerger buford bunnell burkitt buschke calve
    camper caplan caroli caspian castleman caucasian chance charcot charnley chiari chilaiditi chopart chudleigh
    cimino clostridium cobb codman colles cook cooper couinaud coumadin cowden cowper crigler crohn crohns
    cronkhite crowe cushing dacron dandy december denis denonvilliers denver destot dieulafoy dobhoff doppler
    douglas down dressler dupuytren eaton ebstein ehlers eisenmenger eklund eliquis eloesser english erdheim essex
    european eustachian evans ewing fallopian fallot farabee fazekas february felson ferguson fleischner foley
    fontan fontana forrester frankel freiberg french friday gadavist galeazzi galen gallium garden garre gartland
    gartner gastrografin gaucher gerota ghon gianturco gissane gleason glenn goodpasture gore gorlin graf graves
    greenfield groshong grynfeltt guillain hadlock hamman hampton harrington harris hartmann hashimoto haversian
    hawkins heberden heister hemovac henle henoch herbert hickman hirschsprung hispanic hodgkin hodgkins hoffa
    holmium hologic horner hounsfield humphry huntington hurthle hutch impella insall isovue ivor jaccoud jackson
    january jefferson jones joseph july june kaposi kartagener kasabach kasai kellgren kerckring kerley kienbock
    killian kinevac klatskin klebsiella klippel knosp koch kocher kohler kommerell krukenberg kugel langer
    langerhans larsen lasix latarjet latin lawrence legg leriche lewis lexiscan leydig lhermitte linton lisfranc
    littleton littre loeffler lovenox lown ludwig luque luschka lyme lynch mackler macklin madelung maffucci magerl
    magnevist maisonneuve mallory march marfan marfans marjolin mary may mayfield mayo mcburney mccune meckel
    meckels medtronic meigs merkel meyerding milan milwaukee minnesota mirizzi mitrofanoff modic monday mondor
    monteggia montesano montreal morel morgagni morison morrison morton mueller muller multihance murphy
    mycobacterium naclerio neer nissen noonan november nuss october oddi ogilvie omnipaque omniscan optiray ortner
    osgood osler outerbridge paget pancoast parkinson parks perthes peutz peyer peyronie pfannenstiel philadelphia
    philips plavix port pott potter pringle prinzmetal purkinje quincke rasmussen rathke raynaud reinke reiter
    renografin richter riedel rigler robson roland rolando romhilt rotter roux sachs salter sanders saturday
    schatzker schatzki scheuermann schilling schmorl schwann scimitar segond september sever sharpey sherman
    shwachman siemens simon sinding sjogren smith sneddon spanish spigelian spitz stanford starr stener stensen
    stewart stieda still sturge sudeck sunday sylvian takayasu takotsubo tarlov tenckhoff terry tesla thebesian
    thomas thornwaldt thursday thurston tietze tillaux todani tonnis tornwaldt toshiba towne treitz trendelenburg
    trousseau tuesday turcot turner ultravist umbau valsalva vater vicodin vicryl virchow visipaque volkmann
    waldenstrom waldeyer wallenberg warthin warthins watchman waterhouse weber wednesday wegener wegeners weigert
    wernicke wharton whipple wilms wilson winslow wolff wormian wrisberg xarelto yersinia zenker zenkers zollinger
    """
)
