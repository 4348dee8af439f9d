"""People: given and family names of many origins, and the forms in which reports write them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

WOMEN = """Abigail Adaeze Agnieszka Aaliyah Althea Amara Anjali Annika Araceli Ayesha Beatriz Bernadine Birgit Bronwyn
Candelaria Carmela Charlene Chiara Consuelo Cordelia Dagny Daisy Darlene Deepika Delphine Dolores Dorothea Earlene
Ebony Eileen Elisabetta Eloise Esperanza Eunice Faith Fatoumata Fern Florence Gertrude Ginger Graciela Guadalupe Gwen
Hadiza Hannelore Harriet Heather Hope Huong Ifeoma Imogene Iris Irina Ivy Jacinta Jamila Jasmine Jeanette Jewel Joy
Josefina Kalpana Katarzyna Keisha Kimiko Laila Lakshmi LaTonya Leilani Lidia Lourdes Ludmila Mabel Magdalena Maribel
May Mei-Ling Mercedes Merle Mildred Minh-Thu Myrtle Nadia Naomi Noor Octavia Olena Opal Oksana Parvati Patience Pearl
Petra Philippa Precious Quynh Ramona Renee Rosalind Rose Roxanne Ruth Saoirse Shanice Shirin Siobhan Soledad Sunita
Svetlana Tamika Thelma Theodora Thuy Tierra Ursula Valentina Veronica Violet Wanda Wilhelmina Winifred Xiomara Yasmin
Yolanda Yuki Zainab Zofia""".split()
MEN = """Abdul Adebayo Ahmed Alejandro Alonzo Amir Anatoly Angus Arjun Art Arturo Barnaby Bartholomew Bill Bjorn Bogdan
Boris Buck Calvin Casimir Cedric Chandra Chidi Chuck Clarence Clay Cletus Colm Cornelius Dashiell Dattatreya Demetrius
Desmond Dieter Dmitri Drew Duc Dwayne Eamon Earl Ebenezer Eduardo Efrain Elroy Emeka Enrique Ephraim Ernesto Farid
Felix Fidel Floyd Fyodor Gareth Gene Gennaro Gilberto Grant Guillermo Gunnar Guy Hamid Hank Haruto Hassan Herbert
Hiroshi Horace Ignacio Igor Imran Irving Isaiah Ivan Jafar Jamal Jermaine Joaquin Jorge Julius Kareem Karl-Heinz Kenji
Khalil Kofi Krishna Kwame Lamar Lars Leopold Lloyd Luca Mack Mahmoud Marek Mark Marquis Maynard Mohammed Moses Nestor
Niels Nikhil Norbert Obadiah Olaf Olumide Omar Orville Otis Pablo Pascal Percy Pierre Piotr Quentin Quoc Rafael Rajesh
Ramon Randolph Raul Ray Reinhardt Rex Rob Roderick Rufus Rusty Salvatore Sanjay Santiago Sergei Seamus Sione Skip
Solomon Stefan Sven Tadeusz Tariq Thaddeus Tomasz Trevor Tyrone Ulysses Vasily Venkat Vernon Victor Virgil Viktor
Waldo Wendell Wilbur Will Xavier Yaw Yitzhak Yusuf Zachariah Zoltan""".split()
FAMILY = """Abernathy Achterberg Adeyemi Aguinaldo Ahluwalia Akinwande Albrecht Almonte Amundsen Anagnos Ansah Aoyagi
Applegate Arbuckle Archuleta Armbruster Arredondo Ashcroft Aslanian Atwater Babcock Bagley Bajwa Balakrishnan Bancroft
Barrientos Batchelder Baumgartner Beauchamp Begay Belinsky Benavides Bergstrom Bhattacharya Bielski Blankenship
Boateng Bogdanov Bondurant Botelho Boudreaux Bracegirdle Brzezicki Buenrostro Bui Burkhalter Bustamante Byrd Cabrera
Calloway Camacho Caruthers Castellanos Cavanaugh Chatterjee Cheung Chukwu Ciccarelli Clutterbuck Colquitt Coogan
Crabtree Crutchfield Czarnecki Dabrowski Dahlgren Dang Dasgupta Debenedetto Delacroix Delgadillo Desrosiers Dietrich
Dimitriou Doan Dombrowski Drummond Duckworth Dutta Dzurik Eberhardt Echevarria Edelstein Eisenhauer Ekpo Elizondo
Engstrom Eriksen Espinoza Etcheverry Fairweather Farrokhzad Featherstone Feinberg Ferreira Fitzhugh Fogarty Fontenot
Friedlander Fujimoto Gallegos Garabedian Gebremariam Ghorbani Giannopoulos Gittleman Goldfarb Gorecki Grabowski Greaves
Guerra Gunderson Gutierrez Haddad Hagopian Halvorsen Hargrove Hashimoto Hauser Hemphill Hinojosa Hlavacek Hoang Holcomb
Hovsepian Huynh Ibarra Igwe Ishikawa Iverson Jankowski Jaramillo Jernigan Jimenez Kaczmarek Kalinowski Kang Kapoor
Karimi Kaufman Kealoha Kekoa Kerchner Khoury Kinoshita Kirkendall Kleinfeld Knudsen Kocher Kowalczyk Krishnamurthy
Kuznetsov Kwiatkowski Lachance Lagerfeld Landrum Larrabee Lau Lefkowitz Lemieux Leung Lindqvist Liu Lombardi Loughlin
Luttrell Lynch Macapagal Madrigal Magnusson Mahoney Makowski Malhotra Mangum Manriquez Marchetti Mbeki Meriwether
Mikkelsen Mirza Moczygemba Montoya Morozov Muhammad Mukherjee Munoz Nakagawa Narayan Ndiaye Nduka Nez Ng Nguyen
Nieuwenhuis Nordstrom Nwosu Obermeyer Ocampo Odom Okafor Oleksy Onyango Oppenheimer Ortega Ostrowski Ouellette Owusu
Oyelaran Pacheco Padalecki Pappas Paredes Partridge Patel Pellegrino Pendergrass Petrosyan Pfeiffer Pham Phommachanh
Pietrowski Pinckney Polanco Popov Prakash Pruitt Przybylski Quattlebaum Quigley Quintanilla Rademacher Ramaswamy
Raskolnik Redfern Renteria Reyes Rickenbacker Robichaux Rodgers Rosenbluth Rzepka Saavedra Sabharwal Salcedo Sanderlin
Satterfield Scarborough Schexnayder Schlesinger Schwartzkopf Sedgwick Serrano Shabazz Shaughnessy Shetty Shimizu
Sidhu Siemionow Sigurdson Skaggs Sobieski Soderberg Solis Sorensen Spivey Srinivasan Stankiewicz Steinmetz Stubblefield
Suarez Sundaram Swearingen Szymanski Takahashi Talwar Tanaka Tejada Tesfaye Thibodeaux Thorvaldson Tomlinson Torkelson
Tran Trevino Tsosie Tuazon Uchida Uribe Urquhart Vandenberg Vangelis Vasquez Velasquez Venkatesan Villanueva Vo
Vukovich Wadsworth Waterhouse Weatherford Weinstock Westbrook Whisenhunt Wiggins Witherspoon Wojcik Wolfram Xiong
Yamaguchi Yarborough Yazzie Youngblood Yu Zabriskie Zapata Zaremba Zelaya Zhang Zielinski Zwick""".split()
# Words of the reports themselves that people are called, too.
WORDS = """Brown Rice Long Wall Hand Head Foote Bone Small Hill Moore Stone Field Mass Graves Cord Chase Day Early Frost
Gray Grey Green Hall Hunter King Knee Lamb Lane Large Light Little Love Marks May March Miles Neal Noble Page Park Pitts
Poole Post Power Price Read Rich Ring Rowe Sharp Shell Short Signs Speck Stent Strait Street Strong Summers Temple Tubes
Van Vance Ward Waters Weeks Wells White Wise Wood Woods Young Best Bland Block Bright Case Church Close Comer Cross
Curry Dye Fine Flood Free Friend Ganz Good Grant Hatch Heart Hook Justice Key Law Line Loveless Major Minor Nix
Piper Point Prior Pulley Rivers Root Rush Self Severe Shade Skull Snow Spears Staples Steele
Swan Tidwell Tongue Trapp Vein Vines Walker Wing Winter Worth""".split()
ODD = """O'Callaghan|O'Dowd|O'Shea|O'Grady|D'Amico|D'Souza|McAllister|McElroy|McNaughton|MacLeish|Mc Carthy|van der \
Horst
Van Buren|van Houten|Van den Heuvel|von Trotha|de la Garza|De La Fuente|Del Rosario|Di Stefano|La Rue|Le Blanc|St. Clair
St. Onge|Al-Jubouri|Al Mansour|El-Sayed|ben Avraham|Abu-Bakr|ter Beek|dos Santos|da Silva Reis|Ruiz y Pineda|Te Whare
Smith-Oyelowo|Vega-Lindgren|Hart-Kowalski|Pham-Doyle|Marsh-Ebert|Ortiz-Flynn|N'Diaye|Ka'ahumanu|Peña|Núñez|Quiñones
Müller|Søndergaard|Żuk|Lefèvre|Garcia Mendez|Castro Villar|Running Bear|Little Moon|Bin Rashid""".replace("\n", "|")
_PARTICLED = tuple(ODD.split("|"))


@dataclass(frozen=True)
class Person:
    """Somebody; `middle` is an initial or empty, `suffix` Jr, III or empty."""

    first: str
    middle: str
    last: str
    suffix: str
    woman: bool

    def form(self, name: str) -> str:
        """The name written in one of the usual forms."""
        tail = f" {self.suffix}" if self.suffix else ""
        dotted = f" {self.middle}." if self.middle else ""
        bare = f" {self.middle}" if self.middle else ""
        forms = {
            "full": f"{self.first} {self.last}{tail}",
            "fml": f"{self.first}{dotted} {self.last}{tail}",
            "fl": f"{self.first[0]}. {self.last}",
            "fml0": f"{self.first[0]}{bare} {self.last}" if self.middle else f"{self.first[0]} {self.last}",
            "lf": f"{self.last}{tail}, {self.first}{bare}",
            "lfn": f"{self.last},{self.first}{bare}",
            "LF": f"{self.last}{tail}, {self.first}{bare}".upper(),
            "LfN": f"{self.last.upper()}, {self.first}{bare}",
            "lfirst": f"{self.last} {self.first}{bare}",
            "FL": f"{self.first} {self.last}{tail}".upper(),
            "hl7": f"{self.last}^{self.first}^{self.middle}".upper().rstrip("^"),
            "last": self.last,
            "LAST": self.last.upper(),
            "first": self.first,
            "low": f"{self.first} {self.last}".lower(),
            "init": f"{self.first[0]}{self.middle}{self.last[0]}".upper(),
            "ini": f"{self.first[0]}{self.middle}{self.last[0]}".lower(),
        }
        return forms[name]


def draw_person(rng: Random, woman: bool | None = None, last: str = "") -> Person:
    """A person of that sex, of that family where one is given."""
    woman = rng.random() < 0.5 if woman is None else woman
    suffix = rng.choice(("Jr", "Jr.", "III", "Sr", "II", "IV")) if not woman and rng.random() < 0.06 else ""
    middle = rng.choice("ABCDEFGHJKLMNPRSTVW") if rng.random() < 0.7 else ""
    return Person(rng.choice(WOMEN if woman else MEN), middle, last or draw_family(rng), suffix, woman)


def draw_family(rng: Random) -> str:
    """A family name: one in six a word, one in six with a particle, an apostrophe, an accent or two parts."""
    kind = rng.random()
    if kind < 0.16:
        return rng.choice(WORDS)
    return rng.choice(_PARTICLED) if kind < 0.32 else rng.choice(FAMILY)
