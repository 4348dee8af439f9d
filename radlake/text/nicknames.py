"""Short forms of given names, so that a Robert who is called Bob in the text is still the known Robert."""

from __future__ import annotations

from collections import defaultdict

_GROUPS = """
abigail abby gail|abraham abe|albert al bert bertie|alejandro alex ale|alexander alex alec sandy xander sasha
|alexandra alex lexi sandra sasha|alfred al fred alf|alice allie ali|allison allie ali|amanda mandy amy
|andrew andy drew|angela angie|anna ann annie nan|anne annie nan nancy|anthony tony ant|antonio tony toño
|arthur art artie|barbara barb barbie babs|benjamin ben benny|bernard bernie|beverly bev|bradley brad
|bridget bridie biddy|candace candy|caroline carrie carol caro|carolyn carrie lynn
|catherine cathy cate cat kate katie kitty kay|charles charlie chuck chas chaz|charlotte lottie charlie
|christina chris chrissy tina christy|christine chris chrissy tina|christopher chris kit topher|clarence clary
|clifford cliff|cornelius neil corny|cynthia cindy|daniel dan danny|danielle dani|david dave davy
|deborah deb debbie debby|dennis denny|dolores lola|dominic dom nick|donald don donny|donna dee
|dorothy dot dottie dolly dory|douglas doug|edward ed eddie ted teddy ned|eduardo eddie lalo|edwin ed eddie win
|eleanor ellie nell nellie nora lena|elizabeth liz lizzie beth betty betsy eliza libby lisa liza bess elsie lilibet
|ellen ellie nell|emily em emmy millie|emma em emmy|ernest ernie|eugene gene|evelyn evie eve|ezekiel zeke
|florence flo flossie|frances fran frannie fanny francie|francis frank fran|francisco paco pancho cisco frank
|franklin frank|frederick fred freddie rick fritz|gabriel gabe|gabriela gabby|genevieve gen jenny viv|george georgie
|gerald gerry jerry|geraldine gerry geri|gilbert gil bert|gloria glory|gregory greg|guadalupe lupe lupita
|guillermo memo|gwendolyn gwen|harold hal harry|harriet hattie|harrison harry|helen nell lena|henry hank harry hal
|herbert herb bert|howard howie|hugh hughie|ignacio nacho|irene rene|isaac ike zac|isabel izzy bella isa
|isabella izzy bella isa|jacob jake|jacqueline jackie|james jim jimmy jamie jem|jane janie jenny|janet jan|jason jay
|jeffrey jeff|jennifer jen jenny jenn|jeremiah jerry jem|jeremy jem jerry|jerome jerry|jesse jess
|jessica jess jessie|joan joanie|joanna jo|john jack johnny jock jon|jonathan jon jonny nathan|jorge jorgito
|jose pepe chepe|joseph joe joey|josephine jo josie|joshua josh|joyce joy|juan juanito|judith judy judi
|julia julie jules|julian jules|katherine kathy kate katie kat kay kitty kit|kathleen kathy kate katie kay
|kenneth ken kenny|kimberly kim kimmy|kristen kris kristy|larry lars|laura laurie|lawrence larry laurie lars
|leonard len lenny leo|leonardo leo|leslie les|lewis lew louie|lillian lil lily lillie|linda lindy lin|lorraine lori
|louis lou louie|louise lou|lucille lucy lou lu|lucy lu|luis lucho|madeline maddie|magdalena lena maggie
|marcus marc mark|margaret maggie meg peg peggy marge margie greta daisy rita madge|maria mary mia|marian mary
|marilyn mary lynn|marion mary|martha marty mattie|martin marty|mary molly polly mamie mae may|matthew matt matty
|maureen mo reenie|maurice mo morry|maximilian max|megan meg|melissa lissa mel missy|mercedes mercy
|michael mike mick mickey mikey|michelle shelly chelle|mildred millie|miriam mimi mimi|mohammed mo|muhammad mo
|mitchell mitch|natalie nat|nathan nat nate|nathaniel nat nate nathan|nicholas nick nicky nico|nicole nicky nikki
|norman norm|olivia liv livvy|oliver ollie|oscar ossie|pamela pam|patricia pat patty tricia trish patsy
|patrick pat paddy|paul paulie|pauline polly|penelope penny|peter pete|philip phil pip|phillip phil|phyllis phyl
|priscilla cilla prissy|rachel rach shelly|ralph ralphie|randall randy|raymond ray|rebecca becky becca
|regina gina reggie|reginald reggie reg|rene rennie|ricardo rick ricky|richard rick ricky rich richie dick dickie
|robert bob bobby rob robbie bert|roberta bobbie robbie|roberto beto bob|rodney rod|roger rodge|roland rollie
|ronald ron ronnie|rosa rosie|rose rosie|rosemary rose rosie|roxanne roxy|russell russ rusty|ruth ruthie
|samantha sam sammy|samuel sam sammy|sandra sandy|sarah sally sadie|scott scotty|sebastian seb bas|sergio checo
|sharon shari|shirley shirl|sidney sid|sophia sophie|stanley stan|stephanie steph stevie|stephen steve steph stevie
|steven steve stevie|stuart stu|susan sue susie suzy|suzanne sue suzy|sylvia syl|teresa terry tess tessa tracy
|terence terry|theodore ted teddy theo|theresa terry tess tessa tracy|thomas tom tommy|timothy tim timmy|tobias toby
|valerie val|vanessa nessa|veronica ronnie roni|victor vic|victoria vicky tori vic|vincent vince vinny
|virginia ginny ginger|vivian viv|vladimir vova vlad|walter walt wally|warren ren|wendell wen|wesley wes|wilbur will
|wilhelmina mina billie|william bill billy will willie liam|winifred win winnie freddie|winston win|yvonne vonnie
|zachary zach zack
"""


def _read(block: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for group in block.split("|"):
        name, *short = group.split()
        found[name].update(short)
        for one in short:
            found[one].add(name)  # the export may hold the short form
    return {name: frozenset(others - {name}) for name, others in found.items()}


NICKNAMES = _read(_GROUPS)
FULL_NAMES = frozenset(group.split()[0] for group in _GROUPS.split("|"))
