"""Closed word lists of the PHI engine, all in lower case and without accents.

They answer three questions: may this capitalised word be part of a name, is this surname also an
ordinary word, and is this surname standing in an eponym ("Baker cyst") where it names no person.
"""

from __future__ import annotations


def words_of(block: str) -> frozenset[str]:
    """The words of a block of text."""
    return frozenset(block.split())


# After a surname: part of the name, unlike a degree.
SUFFIXES = words_of("jr sr ii iii iv")

# Given names and surnames that are also everyday or clinical words: matched only when capitalised.
ORDINARY = words_of(
    """
    abbey abbott able acute alba ali alma almond amber angel angle apple april arch archer arm art ash
    august aurora autumn bagley ball bank banks banner bar barb bark barker barn base bass battle bay beach
    bead beam bean bear beard bell bella belt bend berry best beth bill birch bird bishop black blank block
    blood bloom blue board bond bone bones book booth boss bow bowel bowels bowl bowman box boy brace branch
    brand bright broad brook brooks brown brush buck bull bullock burn burns bush butler butt buttons cage
    cain calf camp canal candy cane cannon cantor cape car carbon card care carol carpenter carry carter
    case cash castle cave cell center chance chancellor change chapel chapman charity chase cherry chest
    child childs church clark clay clear clement cliff clip close cloud coat coats cobb coil cole colon
    conn constant contrast cook cooper cord core cork corn costa cotton counts court cox craft crane cross
    crow crown crystal cruz cyst daily daisy dale dark dash dawn day days deal dean death deep denial dial
    diamond dick dock dolly dominant dove down drain draper drew drum dry duke dull dunn dusty dye eagle
    early east easter edge ellis else emery emory english even ever eve eye fair faith fall farm farmer
    fast feather fern field fields figure film fine finger fish fisher fit fix flag fleet fletcher flint
    flood flora flow flower flowers floyd flynn foot forbes force ford forest forge fork fort foster fowler
    fox frail frame france francis frank free freeman fresh friend frost fuller gain gale game gap gardener
    garden garland gas gates gay gem gene general gentle george gill ginger glass glen glory glover gold
    golden good goodman grace grade grand grant grave graves gray grey green greenwood griffin grove guard
    guy hair hale hall ham hand hands hard hardy harm harmony harp hart harvest haven hawk hazel head heap
    heard heart heath heather hector help herb herd hero herring hick high highland hill hills hint hip hogg
    holder hole holes holiday holland holly holm home honey hood hook hooks hope hopper horn horne horton
    house hull hunt hunter husband hyde ice ill indication iris iron irons island ivory ivy jack jade jay
    jewel jewell job john joint jolly joy judge june junior just justice kay keen keep key kidd king kitchen
    kite knee knight knowles lab lack lad lake lamb lance land lane large lark last laurel law laws lay lead
    leader leaf league left leg lesion less levy light lily limb line link lion list little lock locks lodge
    london long love low lower luck lump lung lungs lute lyon mace madden magic maiden major male mallet man
    mann manner march margin marina mark marker marks marlow marrow marsh marshal marshall martin mason mass
    masters mat mate matter max may mayo mayor mead mean means melody mercy merit merry mild mile miles mill
    miller mills mine minor minus mire misty mode moody moon moor moore moral more morning morrow moss motion
    mount mountain mouth musk nail narrow nash near neck neil new newell newly newman nice night nobles nodes
    noel noon norm normal normand north note novel oak old olive oliver opal orange otter outlaw oval page
    paige pain paint palm palmer pan paradise pardon paris park parker parks parson parsons part pass pat
    patch patience patient paul payne peace peach peak pear pearl peck pen penny people pepper perfect
    perry person peters petty phase phelps pick pickett pierce pike pine piper pitt place plain plane plant
    plate plum point pole pollard pond pool poole poor pope poppy porch porter post potter potts pound
    pounds powder power powers precious press price pride priest prince print prior pruitt purple purse quick
    quinn race radial rain raines ramp ramus ran randall rank rash ravel raven ray read real reason rector
    red reed reese regal regan rest rib rice rich richer ride ridge right rim ring rivers river road roach
    rob robin robust rock rod roe roll roman rome rood room root roots rose rosemary rough round row rowe
    royal ruby rude rule rush russell rust sadler sage sailor saint sale salmon salt sample sand sandy sands
    savage say scales scan scar school score scott seal sears season seat see self sellers send serene sexton
    shade shadow shaft shallow shape sharp shaw sheath sheen shelf shell shelter shepherd shield ship shirt
    shock shore short shunt side silver simple singer sinus sites skin skinner sky slack slate slaughter
    sleep slice slide slight sling slow small smart snow snyder solid son soul south spain spark speaker
    spear speed spell spence spencer spine spleen spring springer sprout square stable staff stage stark
    starling star starr steel steele steep stem step sterling stern stewart still stock stocks stone storm
    stout straight strand strange street strength stringer strong study summer summers sun sunny sunshine
    surge swallow swan sweet swift table tail tall tamp tan tank tanner tate taylor teal tear teller temple
    tender terrace terry test thick thin thorn thoracic tide tiger till timber tip toe tooth torres tower
    townsend track trace trail travers travis treat tree trees trent trial trigger trinity trout true trunk
    tubb tube tucker turner twist underwood upper vale valentine vance vault vein vein veil verity vernal
    victor vine viola violet virgin visit vital wade walker wall walls wane ward warden ware warm warren
    wash water waters watt waters way wear weaver webb weber weed weeks weir weight well wells welsh west
    wheat wheeler whistler white wick wide wild wiley will willow wills win wind wing winter winters wire
    wise wish witt wolf wood woods wool word work worth wrap wren wright wrist yard year years yellow york
    young younger zone
    aide ana ann arms art bee ben bob cam cap carmen catheter chad chris christian cyst dan dana del dee don
    dot drew earl ella eli era fay flo focal gil gus guy hal hank ian ida ira ivan jan jean jim jo joe joan
    kim kit lee leo les lou mac mae marine marina mart may mel merle mia mid nan ned nell nick nil pam pate
    ran rex rico rod roy sal sam san sid sol stan stella sue ted tess tim todd tom tony tracy ty ure val van
    vera vic viola von wanda wes will
    baker foley murphy swan ewing gross bowen paget hodge schatz barrett chance jones smith pott potts
    """
)

# Surnames that name a sign, a disease or a device; protected only before (or within) such a phrase.
EPONYMS = words_of(
    """
    monckeberg couinaud volpara rosenbek savary frykman meyenburg galen douglas nile addison albers alzheimer
    arnold baastrup baker bankart barlow barrett barton becker behcet bennett
    bertel bertolotti billroth birt blalock blount blumer bochdalek bosniak bowen boxer brodie broca budd
    burkitt buerger caldwell castleman chagas chance chiari chilaiditi chopart clark codman colles cooper
    crohn cullen cushing dandy douglas down dupuytren ebstein eisenmenger evans ewing fallot felty fisher
    fleischner foley fontan forestier fournier freiberg gardner garre gartner gerota ghon glasgow glenn
    goodpasture graf graves greenfield grey guillain haglund hampton hangman hartmann hashimoto heberden
    henoch hickman hill hirschsprung hodgkin hoffa hounsfield howship hunt hunter huntington hutchinson ivor
    jefferson jones kaposi kawasaki kellgren kerley kienbock killian klatskin klippel kohler koch krukenberg
    kummell langerhans ledderhose legg leigh lewy lhermitte lisfranc littre ludwig luschka mach madelung
    maisonneuve mallory marfan marshall mccune meckel meigs meniere merkel meyer mirizzi monro monteggia
    morgagni morison morrison morton mullerian murphy nissen osgood osler paget pancoast parkinson pott
    poland potter ranke rathke raynaud reinke riedel ring roux salter schatz scheuermann schmorl segond
    sheehan sjogren smith spigelian stafne stanford stener stewart still sturge swan sylvius swyer takayasu
    tarlov tenckhoff thompson tietze todd tornwaldt turner valsalva vater virchow volkmann waldenstrom
    ward warthin wegener weber wells whipple wilms wilson wolff zenker zollinger
    """
)

# The word after an eponym: "Baker cyst", "Foley catheter", "Bosniak II", "Jones fracture".
EPONYM_NOUNS = words_of(
    """
    abscess ampulla aneurysm angle anomaly anastomosis arthropathy balloon bodies body bulb bursa canal
    capsule cartilage category catheter cell circle class classification complex contracture criteria cyst
    cysts defect deformity disease diverticulum dressing duct dystrophy esophagus fascia filter fistula
    fissure foramen fracture fractures gangrene gap granuloma grade hernia island knob lesion lesions ligament
    line lines lobe loop lymphoma malformation maneuver membrane meniscus metastasis muscle neuroma node
    nodes nodule nodules nucleus osteotomy palsy patch phenomenon plane plexus pneumonia point pouch
    procedure recess ring rings rod sarcoma score scale shunt sign sinus space spots spur stage staging
    stent sulcus syndrome test tetralogy thyroiditis triangle tube tubes tumor tumors tumour type units
    valve vein view
    """
)

# Hyphenated eponyms: a patient called Hill does not stand in "Hill-Sachs lesion".
EPONYM_COMPOUNDS = words_of(
    """
    hill-sachs morel-lavallee osgood-schlatter budd-chiari arnold-chiari legg-calve-perthes
    blalock-taussig swan-ganz schatz-zollinger zollinger-ellison sturge-weber klippel-feil
    klippel-trenaunay guillain-barre swyer-james caldwell-luc may-thurner kellgren-lawrence salter-harris
    birt-hogg-dube dandy-walker creutzfeldt-jakob henoch-schonlein albers-schonberg wolff-parkinson-white
    mallory-weiss ivor-lewis roux-en-y graves-basedow jackson-pratt port-a-cath ehlers-danlos von-willebrand
    charcot-marie-tooth fitz-hugh-curtis mccune-albright paget-schroetter wilson-jones chopart-lisfranc
    garre-sicard hand-schuller-christian rosai-dorfman erdheim-chester stener-like sinding-larsen
    sinding-larsen-johansson hallervorden-spatz langer-giedion marshall-smith stewart-treves
    """
)

# Capitalised words that never continue (or are) a name after a title, a cue or a relative.
NOT_A_NAME = words_of(
    """
    a about acknowledged acute additional after again age aged all also am an and any approximately april
    are as asked assistant at attending august available be because been before being bilateral bone both
    brain but by call called can cardiac care center chest chief clear clinic clinical comparison
    concerning confirmed consult contacted contrast ct date dated december denies department did diagnosis
    discussed do does doctor dr during each ed electronically emergency er exam examination february fellow
    final finding findings for formally found from had has have he head heart hemorrhage her his history
    hospital however i if icu imaging immediately impression in indication informed interval is it its
    january july june known later lateral left lower lung lungs march may md med medical medicine mid mild
    minimal moderate mr mri mrn ms multiple negative neck new no normal not note noted notes notified
    november nurse october of office on once one only or order ordered orthopedics other our over page paged
    patient patients pelvis per pet phone physician pleural please pm pneumothorax positive possible prior
    probable procedure provider radiologist radiology read recommend recommended referring regarding report
    reported reports resident result results review reviewed right said saw scan seen september service
    severe she shows signed since small spine stable stat states stated status study suggested support
    surgery technique telephone that the their there these they this those to today tomorrow transcribed
    two ultrasound unchanged unknown unspecified upper urgent us using verified via view views was we were
    told asked spoke agreed agrees advised aware
    lives reports presents presented complains complained underwent fell came arrived denied developed remains
    mother father daughter son wife husband sister brother onset born
    when where which while who whose will with without xr yesterday you your
    """
)

# One written word of a name, as a pattern: "Orvik", "O'Neil", "Ji-woo".
NAME_WORD = r"[A-ZÀ-Ž][^\W\d_]*(?:['’ʻ-][^\W\d_]+)*"

# Lower-case words inside a surname.
PARTICLES = words_of(
    """
    al an ap bin ben bint ibn abu abd da das de del dela della delle den der di dos du e el la las le les lo los
    mac mc ni o san santa st sts saint sainte te ten ter van vande vander vom von 't y zu zum zur
    """
)

# Not part of a person's own name, wherever a name is written out.
TITLES_AND_DEGREES = words_of(
    """
    mr mrs ms miss dr drs doctor prof professor md do phd dds dmd rn np pa pac arnp aprn crnp mbbs mbchb frcr
    facr bs ba ms msc mph rt rtr jr sr ii iii iv esq md-phd m.d d.o ph.d r.n n.p p.a b.s
    """
)

# Before "Hospital" or "Clinic" these words name no place: "outside hospital", "hospital day 3".
NO_PLACE = words_of(
    """
    outside the this our local your referring in at from to another prior previous other since current same
    tertiary teaching follow up for
    """
)
# Inside the name of a place, but no name alone: "General Hospital".
GENERIC_PLACE = words_of(
    """
    pediatric paediatric interventional diagnostic nuclear neuro musculoskeletal thoracic abdominal breast
    emergency vascular chest heart spine eye bone general veterans regional community university county city state
    national medical imaging health
    """
)

# Words of grammar that are surnames too: counted with a capital after a title or another name.
SHORT_SURNAMES = words_of("an do ha he her in jo li lo lu ly ma my ng no on or so to vo vu you her")

# Of NOT_A_NAME, those that are names as well: "Dr. May", "June Talmont, MD", "her brother Will".
NAMES_TOO = words_of("april august bone clear june may mild page read right small will")
