"""Given names by origin and sex, and what people are called for short."""

from __future__ import annotations

# origin -> (male, female)
_GIVEN: dict[str, tuple[str, str]] = {
    "anglo": (
        "Robert William James Richard Thomas Charles Edward Harold Walter Leonard Clifford Wesley Nathaniel Preston "
        "Garrett Spencer Dwight Floyd Vernon Lyle Roscoe Alistair Benedict Terrence Gregory Kenneth Lawrence Ronald "
        "Theodore Samuel Benjamin Daniel Stephen Timothy Jeffrey Anthony Albert Frederick Percival Archibald",
        "Margaret Elizabeth Catherine Dorothy Barbara Eleanor Beatrice Harriet Winifred Millicent Rosalind Philippa "
        "Deborah Susan Patricia Virginia Josephine Henrietta Agatha Imogen Tabitha Cordelia Marjorie Bernadette "
        "Theresa Jacqueline Rebecca Samantha Victoria Abigail Charlotte Penelope Gwendolyn Muriel Edith Mabel",
    ),
    "word": (
        "Mark Will Ray Art Dale Lance Bill Miles Chase Hunter Mason Rusty Chance Frank Rod Drew Sterling Cliff Major",
        "Grace May Rose Hope Faith Joy April June Summer Dawn Sue Dot Pearl Ruby Ivy Violet Olive Sky Autumn Iris",
    ),
    "irish": (
        "Cormac Declan Padraig Seamus Fionn Eamon Ruairi Diarmuid Lorcan Oisín",
        "Siobhán Aoife Niamh Gráinne Deirdre Sinéad Bríd Orlaith Clodagh Róisín",
    ),
    "hispanic": (
        "José Jesús Ramón Guadalupe Ignacio Rigoberto Eusebio Fermín Ángel Joaquín Hernán Wilfredo Anselmo Óscar "
        "Facundo Leopoldo",
        "Consuelo Milagros Guillermina Socorro Ximena Inés Yolanda Esperanza Araceli Graciela Dolores Remedios "
        "Altagracia Itzel Marisol Belén",
    ),
    "south_asian": (
        "Rajesh Venkatesh Subramaniam Arjun Harpreet Gurdeep Mohinder Anand Prakash Sanjeev Vikram Dinesh Imran "
        "Faisal Tariq Ashok",
        "Lakshmi Priyanka Sunita Kavitha Jaswinder Simran Meenakshi Padma Shanthi Nasreen Farzana Anjali Deepa "
        "Sushila Rukmini Parveen",
    ),
    "vietnamese": (
        "Quang Minh Tuấn Dung Hung Phuc Thanh Khoa Vinh Bao Long Tam",
        "Linh Huong Thuy Ngoc Hanh Lan Mai Tuyet Phuong Kim-Anh Trinh My",
    ),
    "korean": (
        "Sung-Ho Jin-Woo Min-Jae Hyun-Soo Dong-Wook Kyung-Min Tae-Yang Sang-Chul",
        "Soo-Jin Eun-Ji Hye-Won Mi-Sook Yoon-Ah Ji-Hye Young-Hee Bo-Ra",
    ),
    "chinese": (
        "Jian Wei Guoqiang Zhiyuan Haoran Xiaoming Yongjun Deming Tsz-Kin Bin",
        "Xiulan Meiling Yanhua Lihua Xiaoyan Shu-Fen Wai-Ling Qiuyue Jing Fang",
    ),
    "japanese": ("Kenji Takeshi Hiroshi Masao Noboru Shinji", "Haruko Yoshiko Michiko Sachiko Akemi Tomoe"),
    "arabic": (
        "Mohammed Abdullah Khalid Yusuf Hamza Ibrahim Mahmoud Bassam Nizar Abdel-Rahman Haitham Ziad",
        "Fatima Khadija Samira Layla Nour Hanan Amal Rania Umm-Kulthum Zaynab Salma Iman",
    ),
    "persian": ("Dariush Farhad Behrouz Kamran Siavash Armen", "Shirin Parisa Mahnaz Golnaz Azadeh Anahit"),
    "slavic": (
        "Wojciech Zbigniew Grzegorz Bohdan Vsevolod Dragan Miroslav Václav Oleksandr Yevgeny Kazimierz Zoran",
        "Ludmila Svetlana Bożena Agnieszka Oksana Jadwiga Milica Zdenka Halyna Galina Wanda Nadezhda",
    ),
    "nigerian": (
        "Chukwuemeka Oluwaseun Babatunde Ikechukwu Obinna Adebayo Emeka Tunde Musa Olumide",
        "Ngozi Chiamaka Adaeze Folasade Ifeoma Yetunde Temitope Nkechi Amarachi Aisha",
    ),
    "east_african": ("Abebe Tesfaye Haile Kiprono Abdi Mwangi", "Tigist Selamawit Wanjiku Hodan Fadumo Almaz"),
    "polynesian": (
        "Sione Tevita Kamaka Manaia Tavita Keoni Semisi Alofa",
        "Leilani Mele Sina Kalea Lupe Talia Noelani Ane",
    ),
    "french": (
        "Étienne Jean-Luc Thibault Gaston Rémy Jean-Baptiste",
        "Geneviève Marie-Claire Odile Thérèse Solange Chloé",
    ),
    "germanic": (
        "Jürgen Dietrich Gunther Lars Søren Björn Willem Matthijs Ulrich Torsten",
        "Ingeborg Liesl Astrid Solveig Gudrun Annelise Brünhild Katrijn Sigrid Marijke",
    ),
    "italian": (
        "Salvatore Gaetano Carmine Pasquale Domenico Vito",
        "Concetta Filomena Assunta Rosaria Giuseppina Ornella",
    ),
    "portuguese": ("João Thiago Baltazar Amílcar Rui Zeferino", "Conceição Fátima Inês Graça Lurdes Perpétua"),
    "greek": ("Konstantinos Stavros Panagiotis Vasilios", "Despina Evangelia Stavroula Kalliope"),
    "hmong": ("Tou Pao Chue Yeng", "Mee Pa-Nhia Kia Bao"),
    "native": ("Chaska Dakota Wyatt Tadan", "Winona Aiyana Halona Tala"),
    "african_american": (
        "DeShawn Tyrell Jamal Marquis Terrell LaMont DeAndre Darnell",
        "LaTonya Shanice Keisha Aaliyah Tamika DeJa Ebony Monique",
    ),
}

GIVEN: dict[str, tuple[list[str], list[str]]] = {
    origin: (male.split(), female.split()) for origin, (male, female) in _GIVEN.items()
}
ORIGINS = tuple(GIVEN)

NICKNAMES: dict[str, str] = dict(
    pair.split(":")
    for pair in (
        "Robert:Bob William:Bill James:Jim Richard:Dick Thomas:Tom Charles:Chuck Edward:Ted Harold:Hal Walter:Walt "
        "Leonard:Lenny Clifford:Cliff Wesley:Wes Nathaniel:Nate Gregory:Greg Kenneth:Ken Lawrence:Larry Ronald:Ron "
        "Theodore:Teddy Samuel:Sam Benjamin:Ben Daniel:Danny Stephen:Steve Timothy:Tim Jeffrey:Jeff Anthony:Tony "
        "Albert:Al Frederick:Fred Archibald:Archie Terrence:Terry Margaret:Peggy Elizabeth:Betty Catherine:Kate "
        "Dorothy:Dottie Barbara:Barb Eleanor:Nell Beatrice:Bea Harriet:Hattie Deborah:Debbie Susan:Sue Patricia:Patty "
        "Virginia:Ginny Josephine:Josie Henrietta:Etta Rebecca:Becky Samantha:Sam Victoria:Vicky Abigail:Abby "
        "Charlotte:Lottie Penelope:Penny Gwendolyn:Gwen Theresa:Terry Jacqueline:Jackie José:Pepe Ignacio:Nacho "
        "Guadalupe:Lupe Guillermina:Mina Dolores:Lola Graciela:Chela Konstantinos:Gus Salvatore:Sal Giuseppina:Pina "
        "Oleksandr:Sasha Yevgeny:Zhenya Svetlana:Sveta Chukwuemeka:Emeka Oluwaseun:Seun Mohammed:Mo Ibrahim:Abe "
        "Francisco:Paco Venkatesh:Venky Priyanka:Pri Geneviève:Gen Dietrich:Dieter"
    ).split()
)
