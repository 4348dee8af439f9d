"""Closed word lists of the archive's dictionary: what no surname and no site is recognised by alone.

All in lower case and without accents. They add to the lists in `lexicon.py`.
"""

from __future__ import annotations

from radlake.text.lexicon import words_of

# Surnames of which a report is full, as words: never a physician without a first name beside them.
WORDS_OF_REPORTS = words_of(
    """
    above abrupt adjacent advance again alert along alone also although amber among anger angle angles another
    apart area areas arise artery aside atlas axial back bailey balance bands barium base battles behind below
    benign best better beyond biliary biopsy block blunt borders borderline bottom bowels bowles breast breath
    bright broken brow bruise bulge bulk burden bypass calcium cancer canter cardiac care carina casey catheters
    caudate caudal cecum cerebral cervical chain challenge change channel chin chronic clavicle clean clinic
    clinical clock closed cluster code collapse colonic comfort common compare complete condition cone consider
    cords corner corona coronal corpus cortez cough course courts cover cranial creases cuff current curry curve
    cutting cystic dailey damage dangle data deeper degree dense density deny detail diaphragm diffuse digit
    discharge discs distal distance dome dorsal dose double doubt draw dual dural dust edema effect elbow else
    emboli empty ends enlarge entire entry equal evening event every exam extra extent external face facet faces
    facial false fascia fatty feature feeding femoral femur fetal fever few fibers fibroid fibula findings
    finish first firm fissure fixed flank flare flash flat floor fluid focus fold folds follow following form
    fossa found fraction free front full fully fund further fusion ganz general given gland glands globe goiter
    graft granule greater ground groin grow growth gutter hairline half halter heel height hemorrhage hepatic
    hernia hila hilar hiler hilum hold hollow holt human humeral impact import inch index infection inferior
    inner insert inside inspect internal intact intra issue jaw joints just kidney kidneys kind labrum lacks
    lacuna lamina laminar larger larynx laser lasting lateral layer layers leads leaflet least legs lens lesser
    level levels lift light like likely limbs limit linear lines lingula lipoma list liver lobar lobe lobes
    local long loop loops loose loss lost lower lowers lucent lumen luminal lymph main many mandible mantle
    manual mark marked markings marrow masses maximum mean meatus medial medium medulla membrane memory mental
    mesh metal method middle minimal minimum mirror missed missing mitral mixed mobile model moderate modest
    molar moment monitor month more most moved multi muscle nail nasal natural navel necrosis needle negative
    neither nerve nerves neural neutral next nipple nodal nodule none nose note noted notes noun number nurse
    object oblique occult often only onset open oral orbit orbital order origin other others outer outline
    outside oval ovary over overall pacer palate pallet pancreas panel papilla paragraph parallel partial
    passage past patchy patella path patient pearls pedicle pelvic pelvis pending perineal period persist phase
    phone pins plaque plates pleural plural pocket pockets polar poles poly polyp pons portal portable portal
    portion port ports position positive positives present pressure primary probe process product profile
    prompt prone proper prostate protocol proximal pubic pubis pulse pump pylorus quad range rapid rate ratio
    raw reading rear reasons recall recent record rectal rectum reduce region regular related relief remnant
    renal repair repeat report rescue residual resin rest retinal retract reveal reverse review rights rigid
    rising risk rotator rotten routine ruptures sacral sacrum sagittal sags scalene scalp scans scapula scars
    sciatic sclera scout screen screws second section sections sector segment sella semi septal septum series
    sessile settle seven several severe shade shallow shapes shear shell shift shoulder shoulders show shown
    shows sides sigmoid sign signal signs single sinuses site skull slant slender slices slides slip slope soft
    solitary some sound source spare spatial speaks species spinal spiral spleen split spondyl sports spot
    spots sprain spread spur spurs squamous stable stance standing stasis state station status stay steady
    stenosis stents step sternal sternum stomach stones strain strands streak stress strict strike string stump
    subtle suction sulcus superior supine supply support surface surgeon surgical suture sutures sweep symptom
    system tables talus tarsal target tear tears technical technique temporal tendon tense tension term test
    testis than them these thigh third this thorax those throat thumb thyroid tibia tilt times tissue tongue
    tonsil torsion tortuous total touch toward traces tract traction trans transit trauma trend triple trunk
    tubes tumor twice twin type typical ulcer ulna ulnar under uneven unit units upon ureter ureteral urgent
    urine usual uterine uterus vagina vague valves vascular vast venous ventral vertebra vessel vessels visible
    vocal volume volvulus wedge week weeks whole wider width willis window within without wound wrist writing
    young zones angio center corona dates degree external fatty ganglion iliac ileum iliad ilium palmar radius
    scaphoid segmental speech
    """
)

# Surnames that stand for a sign, a scale, a view, a device or a disease: alone they are never a physician.
TERMS = words_of(
    """
    albright alexander allen alport alvarado amplatz amplatzer anderson ann arlet armstrong arnold astler austin
    balthazar bateman beath berman bernard bird binet bismuth bjork blakemore blalock blumensaat boas bohler borrmann
    bosworth bradford breslow brewerton brodsky broden broviac brooker burgess burkhart caldwell camp campbell
    carnett carpentier castell catterall chandler charcot charnley cheson child christian churg clagett clements cobb
    cohen colton cook cordis cotrel couinaud coventry cowden cox crass crawford crowe danelius danis davis delano
    denis denver devic dietz dixon dobhoff dobson drake dubois dukes duncan duncan durie eaton edwards ehlers ellis
    ender essex evans exeter fabry fallot fazekas felson ferguson ficat fielding fisher fitzpatrick flanagan fletcher
    ford forrest franklin freeman french friedman fuchs fuller garth gaucher gianturco gibson gilbert gill gleason
    goldman goodman gordon gosselin graham grashey gray greene greenberg griffiths groshong gunther gustilo hahn
    hamilton hancock hansen hardy harrington harris harrison hawkins herbert herring hess hibbs hinchey hobbs hoehn
    hoffman holdsworth holmes holmblad hounsfield howell hughston hurler ideberg jackson jacobs jacobson jatene
    jefferson johnson johnston jordan judet kadish kaiser kane kasabach kelly kemp kennedy keros kikuchi kimura kirk
    knosp knowles koch koedam kramer kubler lachman landry larsen lauge lauren laurin law lee leriche lequesne letournel
    levin levine lewis lichtman lindau lindholm lloyd loeys louis lund luque lynch mackay macnab maffucci marburg
    martin mason mason mayer mayfield mayo mcdonald mckenzie mcmurray mercedes merchant merritt meyerding meyers
    miettinen milch miller minnesota mitchell modic montgomery moore morquio morrey morris morrison mueller muir
    mustard myerson nakayama neer nelson newman noonan norgaard norris norwood noyes ogden oliver ollier outerbridge
    palla palmaz palmer panner parks patrick patterson pauwels penrose perry peterson pfirrmann phillips pick pipkin
    powers preiser pugh pulver quincke rai ranson rastelli rasmussen reed reese reynolds richards rigler risser
    roberts robertson robinson robson rockwood rogers rosai rosen rosenberg rosenthal ross rush russell rutherford
    sachs sanders santos sarmiento schatzker scheltens schneider schuller schumacher seinsheimer sengstaken senning
    sever severin sharp shin shiley siewert silverman simon simpson singleton slater smith snyder spetzler spencer
    stanley starr steffee steinberg steinmann stenvers stevens stoller strasberg stryker stulberg susac swanson taylor
    thomas thompson tile todani tonnis torre townes tscherne turcot vancouver velpeau waddell wagner walker walton
    warner watanabe waters watson webb weiss werner west westermark wilkins williams wilson winquist winter wood wright
    yahr young zanca zimmer
    """
)
# After a surname, beside the nouns of `lexicon.py`: "Zimmer prosthesis", "Hybbinette graft".
TERM_NOUNS = words_of(
    """
    approach area arthroplasty bag block bypass cage cannula clamp clip coil conduit criteria curve device drain
    equation flap forceps formula fusion grading graft hook index injection law mask method nail needle number
    operation plate plot plug port position projection prosthesis protocol pump ratio reconstruction repair resection
    retractor rule screw snare splints stain suture syringe system technique transplant valve variant wire
    i ii iii iv v vi a b c d
    """
)
# Words that a site shares with every other: none of them, alone or together, names a place.
SITE_WORDS = words_of(
    """
    a ambulatory and annex area associates at branch building campus care center centre central clinic clinics
    college community complex corporation county ct ctr d department dept diagnostic diagnostics district division
    dr east emergency er facility family floor for general group health healthcare hosp hospital hospitals hosps house
    icu imaging inc inpatient institute lab laboratory llc location main med medical medicine mobile mri mr national
    network north northeast northwest of off office offices one outpatient partners pavilion pc physicians plaza
    practice professional radiology regional remote satellite school service services site south southeast southwest
    state suite system systems the tower trust two ultrasound unit university urgent us veterans ward west wing
    xray ray x primary acute ed ip op or pet nm pacu recovery screening center's public new old city metro
    hospice nursing home senior living rehabilitation rehab infirmary memorial saint st mount mt fort ft
    """
)
# Of these, what may follow a site's own name as part of it.
SITE_KINDS = words_of(
    """
    hospital hospitals clinic clinics medical center centre health healthcare imaging regional community general
    memorial university system institute
    """
)
# Departments: "Breast Center" is no more a place than "Radiology" is.
DEPARTMENTS = words_of(
    """
    adult allergy anesthesia angiography aortic arthritis birth bladder blood bone brain breast burn cancer cardiac
    cardiology cardiothoracic cardiovascular cath chest child childrens children colorectal critical day dental
    dermatology diabetes dialysis digestive ear endocrine endocrinology endoscopy ent eye fertility fluoroscopy foot
    gastroenterology geriatric gi gynecology gyn hand head heart hematology hepatology hip infusion injury intensive
    internal interventional joint kidney labor liver lung maternity mammography maternal men mens mental neck
    neonatal nephrology neuro neurology neurosurgery nicu nuclear obstetrics ob oncology ophthalmology orthopaedic
    orthopedic orthopedics ortho otolaryngology pain pediatric pediatrics perinatal pelvic physical picu plastic
    podiatry procedure prostate psychiatry pulmonary radiation renal reproductive respiratory rheumatology short
    shoulder sinus skin sleep spine sports stay step stepdown stone stroke surgery surgical telemetry therapy
    thoracic thyroid transplant trauma triage tumor urology urogynecology vascular vein vision walk walkin weight
    women womens wound
    """
)

# First names that the lists above or `lexicon.py` hold as words, and of which none stands in a report in capitals
# before a surname that is a word too: "JOHN SMITH", but not "FRANK MASS".
FIRST_NAMES = words_of(
    """
    abbey alba ali alma amber angel ann art august aurora bailey barb barrett bella berry beth bill bob brook brooks
    carmen carol carter charity chase cherry chris christian clark clay clement cliff cole cruz crystal daisy dale dan
    dana dawn dean dee diamond dick dolly don earl easter ed eli ella ellis emery emory era eve faith fay fern
    fletcher flo flora floyd forest foster france francis gale george gil ginger glen glory guy hal hank harmony hazel
    heath heather hector herb holly ian ida ivan ivory ivy jack jan january jay jean jewel jim jo joan joe john joy
    judge june junior kay kim king laurel leo les lily mae marina marshall martin melody mercy merry mia miles misty
    ned neil nell noel normand olive oliver opal page paige palmer pam paris parker paul penny perry piper porter
    prince quinn randall raven regan rex rico robin rosemary roy ruby russell sam scott spencer stan stella stewart
    sunny sunshine tanner taylor ted terry tess tim todd tom tony tracy travis trent vance vera victor viola violet
    walker wanda warren wes wiley willis willow
    """
)
