"""Family names by origin, some of them ordinary, clinical or eponymous words."""

from __future__ import annotations

_FAMILY: dict[str, str] = {
    "anglo": (
        "Ashworth Barraclough Bickerstaff Blenkinsop Braithwaite Broadbent Burgess Cadwallader Calloway "
        "Carmichael Cheatham Clutterbuck Colquhoun Crabtree Culpepper Dalrymple Denholm Drinkwater Eccleston "
        "Entwistle Fairclough Featherstone Galbraith Gathercole Goodfellow Greenhalgh Hargreaves Hathaway "
        "Heathcote Higginbotham Holloway Huckaby Illingworth Jernigan Kirkpatrick Langstaff Lindqvist Longbottom "
        "Mayhew Merriweather Micklethwait Nethercott Oglethorpe Ormsby Pemberton Pettigrew Quarles Ramsbottom "
        "Rathbone Rickenbacker Satterfield Scoggins Shackleford Smith Johnson Jones Davis Miller Wilson Anderson "
        "Taylor Thompson Tattersall Throckmorton Tillotson Trevelyan Umphrey Venables Wadsworth Wainwright "
        "Whittaker Wigglesworth Winterbottom Wolstenholme Yarborough Zimmerman Worthington Sizemore Stubblefield "
        "Ledbetter Hollingsworth Eberhardt Dunaway Crutchfield Beasley Arbuckle Abernathy Smith-Jones "
        "Parker-Bowen Ashby-Crane Lloyd-Hughes Bonham-Reed Carter-Ngata"
    ),
    "word": (
        "Hill Park Young Long Rose May Bone Stone Brown White Small Hand Foot Early Said Love Head Black Gray "
        "Green Short Strong Rich Price Cross Church Wall Marsh Field Wells Banks Bush Pope King Bishop Knight "
        "Rice Berry Beach Lake Rivers Winter Snow Frost Day Sharp Moody Savage Noble Wise Person Back Legg Cheek "
        "Payne Blood Heart Ball Bacon Bell Best Bird Blank Block Bolt Bond Branch Bridges Brooks Buckle Carver "
        "Case Chance Coats Cook Cord Counts Cutts Cutler Drain Dye Free Friend Gross Grant Hart Hook House Hunt "
        "Ivory Joiner Key Land Large Lane Light Little Lively Lock Low Mild Moon Moss New Newell Nail Nodes "
        "Numbers Outlaw Page Pass Patch Peak Pitts Plain Poole Power Ray Reading Root Rush Sands Shell Shields "
        "Shoulders Simple Speed Spine Spring Steel Still Street Summers Swan Sweet Temple Thick Toe Trapp Tubbs "
        "Turner Walls Waters Weeks West Wide Wood Workman Worth"
    ),
    "eponym": (
        "Baker Foley Murphy Hodges Graves Barrett Bennett Colles Jefferson Chance Weber Paget Wilson Meckel "
        "Morton Sachs Osgood Gleason Kerley Swan Ganz Hounsfield Cobb Crohn Addison Fletcher Mason Segond "
        "Galeazzi Jones Maisonneuve"
    ),
    "irish": (
        "O'Shaughnessy O'Donoghue O'Callaghan O'Rourke O'Brien O'Hara O'Flaherty McGillicuddy McAllister McNamara "
        "McElroy McCafferty McDonagh MacAuley MacDiarmid MacNeill MacGregor Mac_Giolla FitzGerald FitzMaurice "
        "Kinsella Gallagher Ó_Súilleabháin Concannon Prendergast Geoghegan Heffernan Ní_Dhomhnaill"
    ),
    "hispanic": (
        "García_Márquez Villaseñor Ochoa Zaragoza de_la_Cruz de_los_Santos Colón Peña Núñez Ibarra_Quintana "
        "Cárdenas Echeverría Montoya Baca Trujillo Arredondo Velázquez_Ruiz Santiago-Rivera Hinojosa Zúñiga "
        "Galindo Betancourt Carrasquillo Delgado Maldonado Figueroa_Lugo Orozco Treviño Yáñez Quispe Mamani "
        "del_Río Escobedo Tafoya Muñiz Rivas Sepúlveda Cava Rojas_Vega Alvarado Bustamante Lobo Bravo Cruz"
    ),
    "south_asian": (
        "Krishnamurthy Venkataraman Subramanian Chattopadhyay Mukherjee Bhattacharya Gill Dhaliwal Sandhu Grewal "
        "Singh Kaur Patel Deshpande Kulkarni Iyer Nair Pillai Rao Reddy Choudhury Siddiqui Qureshi Ansari Rahman "
        "Perera Jayawardena Wickramasinghe Shrestha Gurung Thapa Das Bose Sen Ghosh Lal"
    ),
    "vietnamese": "Nguyen Trần Le Pham Huynh Vo Dang Bui Do Ngo Duong Ly Dinh Truong Luong Ta Ho An Van To",
    "korean": "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Shin Seo Kwon Hwang Song Ahn Oh Yoo Bae Noh Ha Joo",
    "chinese": (
        "Wang Li Zhang Chen Liu Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Xie Ouyang Situ "
        "Szeto Leung Lung Fung Au Yeung Tse Chew Ng Ou-Yang"
    ),
    "japanese": "Watanabe Yamashita Kobayashi Nakamura Ishikawa Fujimoto Hashiguchi Matsuoka Ono Ide Takenouchi",
    "arabic": (
        "al-Rashid al-Masri El-Sayed Abu_Bakr bin_Laith Haddad Khoury Nasser Hijazi Shaheen Barakat al-Tamimi "
        "Mansour Darwish Qasim El_Fassi ben_Youssef Zahrani Abdelaziz Najjar Tawfiq Alwan"
    ),
    "persian": "Ghorbani Farahani Tehrani Mirzaei Khosravi Ter-Petrosyan Hakobyan Sarkissian Daneshvar Zand",
    "slavic": (
        "Kowalczyk Wiśniewski Brzezinski Szczepański Wojciechowska Dvořák Novotný Kovačević Petrović Stojanović "
        "Shevchenko Kuznetsov Ivanova Zelenko Hrynkiw Lukashenko Krzyzewski Jablonski Mazur Sobczak Vuković "
        "Zhuravlyov Wrzos Bartoš"
    ),
    "nigerian": (
        "Okonkwo Adeyemi Nwosu Okafor Eze Ogunleye Balogun Adichie Onyekachi Nwachukwu Uzochukwu Akintola "
        "Obasanjo Danjuma Ekwueme Afolabi Oyelaran Igwe Bello Chukwuma-Obi"
    ),
    "east_african": "Gebreselassie Tekle Mekonnen Warsame Kariuki Odhiambo Nyong'o Kimathi Farah Otieno",
    "polynesian": (
        "Tuiasosopo Fonoti Kealoha Kahananui Tupou Faleolo Mahe Ma'afu Kapule Leota Vea Taufa'ahau Ngata Kaneshiro"
    ),
    "french": (
        "Beauchamp Thibodeaux Boudreaux Archambault Desrosiers Lévesque Côté L'Heureux D'Aubigné Le_Blanc "
        "Robichaud Charbonneau St._Pierre La_Fontaine DuBois"
    ),
    "germanic": (
        "van_der_Berg van_Dijk van_den_Heuvel de_Vries ter_Braak von_Trotha zu_Sayn Müller-Lüdenscheidt Schäfer "
        "Großmann Bergström Lindström Øverland Aagaard Rasmussen Haugen Vandersloot Oppenheimer Schwarzkopf Kühn "
        "Ziegler Dijkstra Nørgaard Hölzl van_'t_Hof"
    ),
    "italian": (
        "Di_Benedetto D'Angelo DeLuca Lo_Presti Della_Rovere Ciccone Tagliaferri Mastroianni Bonaventura "
        "Castiglione Guarnieri Zappalà Sforza Dell'Orto"
    ),
    "portuguese": (
        "Gonçalves da_Silva dos_Santos Figueiredo Magalhães Carvalho_Pinto Sequeira Furtado Simões de_Araújo Brandão"
    ),
    "greek": "Papadopoulos Kyriakides Economou Stephanopoulos Tsakiris Vlahos Anagnostou Pappas",
    "hmong": "Vang Xiong Yang Thao Moua Lor Her Vue Cha",
    "native": "Begay Yazzie Tsosie Runningwater Two_Bulls Red_Elk Whitehorse Tallchief Nez Benally",
    "african_american": "Gadsden Washington Jackson-Pettway Booker Mosley Tyson Gaines Rollins Dubose Ravenell",
}

FAMILY: dict[str, list[str]] = {
    origin: [name.replace("_", " ") for name in names.split()] for origin, names in _FAMILY.items()
}
SUFFIXES = ("Jr.", "Jr", "Sr.", "III", "II", "IV")
