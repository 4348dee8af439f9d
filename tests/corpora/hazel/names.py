"""Persons: names drawn about as often as in the United States, from many origins, some of them ordinary words."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_COMMON = """Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson
Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker
Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter
Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers
Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood
James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Powell
Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Fisher Vasquez Simmons Graham Romero Jordan
Patterson Alexander Hamilton Reynolds Griffin Wallace West Cole Hayes Gibson Bryant Ellis Stevens Murray Ford Marshall
Owens Mcdonald Harrison Kennedy Wells Alvarado Woods Washington Ortega Freeman Webb Tucker Guzman Burns Crawford Olson
Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder Mason Munoz Hunt Hicks Holmes Palmer Wagner Black Robertson Boyd
Stone Salazar Fox Warren Mills Meyer Rice Schmidt Daniels Ferguson Nichols Stephens Soto Weaver Ryan Gardner Payne
Dunn Kelley Spencer Hawkins Arnold Pierce Hansen Peters Santos Hart Bradley Knight Elliott Cunningham Duncan Armstrong
Hudson Carroll Lane Riley Andrews Ray Delgado Berry Perkins Hoffman Johnston Matthews Pena Richards Contreras Willis
Carpenter Lawrence Sandoval""".split()
_RARER = """Abernathy Haddad Kowalczyk Nowicki Wozniak Petrov Sokolov Ivanenko Shevchuk Kaczmarek Horvath Szabo Novotny
Dvorak Papadakis Stavros Economou Rossi Esposito DeLuca DiMarco Santangelo Ferraro Lombardi Okafor Adeyemi Nwosu Mensah
Boateng Owusu Tesfaye Bekele Abdi Warsame Diallo Traore Ndiaye Iyer Krishnan Venkataraman Reddy Chowdhury Banerjee
Mukherjee Deshpande Kulkarni Gill Sidhu Grewal Siddiqui Qureshi Rahman Hossain Khan Malik Farooqi Hashemi Tehrani
Ghorbani Nasser Khalil El-Masri Al-Rashid Mansour Sarkisian Hovsepian Petrosyan Yilmaz Demir Chen Wang Zhang Liu Huang
Zhao Xu Sun Lin Chang Hsu Tsai Park Choi Kang Yoon Shin Tanaka Nakamura Yamashita Fujimoto Tran Pham Le Vo Dang Bui
Xiong Vang Yang Lor Moua Reyes-Santos Dela Cruz|Bautista Villanueva Macaraeg Pascual Magsaysay Kealoha Kahale Tuiasosopo
Begay Yazzie Tsosie Whitehorse Locklear Boudreaux Thibodeaux Landry Guidry Arceneaux LeBlanc Van der Berg|VanderMolen
Hoekstra De Vries|Lindqvist Sorensen Halvorsen Bergstrom Gustafson Thorvaldson Koskinen Schneider Krueger Zimmerman
Schwartz Goldberg Rosenthal Feldman Kaplan Shapiro Weinstein O'Brien O'Malley O'Shaughnessy Fitzgerald Gallagher
McAllister MacIntyre McGonagle Callahan Donahue Llewellyn Pritchard Trevino Cisneros Villarreal Escobedo Zamora
Quintanilla Ybarra de la Rosa|Del Toro|St. Pierre|Saint-Louis Desrosiers Beauchamp Jean-Baptiste Toussaint Oliveira
Pereira Carvalho Fonseca Ferreira Smith-Alvarez Brooks-Hayward Lee-Mooney Nguyen-Carr"""
_WORDS = """Field Sharp Bright Rich Small Short Post Page Day May Winter Frost Snow Rose Bush Marsh Pond Banks Brooks
Bridges Waters Wolf Crane Drake Finch Swan Fish Pike Ball Bond Cash Case Church Bishop Pope Abbott Monk Noble Good Best
Love Joy Strong Power Major Sargent Marks Cross Head Hand Foot Bone Blood Cotton Temple Chance Early Lively Goodwin
Greer Savage Barber Potter Mason Pepper Rush Forrest Meadows Ridge Dale Heath Glass Steel Root Branch Burden""".split()
_MEN = """James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark
Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas
Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis
Jerry Tyler Aaron Jose Henry Adam Douglas Nathan Peter Zachary Kyle Walter Harold Jeremy Carl Keith Roger Gerald Ethan
Arthur Terry Lawrence Sean Christian Albert Joe Austin Willie Jesse Billy Bruce Bryan Ralph Roy Jordan Eugene Wayne
Alan Juan Louis Russell Vincent Philip Bobby Johnny Bradley Earl Clarence Luis Carlos Miguel Hector Rafael Wei Minh
Hiroshi Sanjay Rajesh Arjun Ahmed Omar Tariq Dmitri Stefan Giovanni Kwame Chidi Olusegun Amir Levi Moises Duc Sung-Ho
Marquis DeShawn Tyrone Cody Mason Liam Noah Elijah Logan Caleb Wyatt Hunter""".split()
_WOMEN = """Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret
Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Dorothy Amy
Kathleen Angela Shirley Emma Brenda Pamela Nicole Anna Samantha Katherine Christine Debra Rachel Carolyn Janet Maria
Catherine Heather Diane Olivia Julie Joyce Victoria Ruth Virginia Lauren Kelly Christina Joan Evelyn Judith Andrea
Hannah Megan Cheryl Jacqueline Martha Madison Teresa Gloria Sara Janice Ann Kathryn Abigail Sophia Frances Jean Alice
Judy Isabella Julia Grace Amber Denise Danielle Marilyn Beverly Charlotte Natalie Theresa Diana Brittany Doris Kayla
Rosa Guadalupe Marisol Xiomara Ling Mei-Hua Yuki Soo-Jin Thuy Lan Priya Lakshmi Sunita Fatima Aisha Leila Svetlana Olga
Katarzyna Giulia Adaeze Ngozi Amina Shanice Latoya Keisha Faith Hope Joy Ivy Autumn Harper Willow Chloe Ava Mia Zoe
Hazel Pearl Opal Mildred Agnes""".split()
_MIDDLE = "Ann Lee Marie Lynn Ray Allen Jean Louise Wayne Rose Dean Elaine Joseph Grace Paul Kay Renee Edward".split()


def _split(names: str) -> list[str]:
    """Names at blanks; a `|` ends a run whose last name has several words."""
    found: list[str] = []
    for run in names.replace("\n", " ").split("|"):
        words = run.split(" ")
        size = next((n for n in (3, 2) if " ".join(words[-n:]).startswith(_PARTICLES)), 1)
        found += [*words[:-size], " ".join(words[-size:])]
    return [name for name in found if name]


_PARTICLES = ("Dela ", "Van der ", "De ", "de la ", "Del ", "St. ")
_UNCOMMON = _split(_RARER)


@dataclass(frozen=True)
class Person:
    """A name and the ways to write it."""

    first: str
    middle: str
    last: str
    woman: bool
    suffix: str = ""

    def form(self, style: str) -> str:
        """`style`: a name of the table below; upper-case styles are those that systems print."""
        first, m, last, tail = self.first, self.middle[:1], self.last, f" {self.suffix}" if self.suffix else ""
        return {
            "first": first,
            "last": last,
            "full": f"{first} {last}",
            "fml": f"{first} {m}. {last}{tail}",
            "fMl": f"{first} {self.middle} {last}{tail}",
            "fl": f"{first[0]}. {last}",
            "lf": f"{last}, {first}",
            "lfm": f"{last}{tail}, {first} {m}",
            "lfM": f"{last}{tail}, {first} {self.middle}",
            "tight": f"{last},{first} {m}",
            "LFM": f"{last}{tail}, {first} {m}".upper(),
            "VA": f"{last},{first} {m}".upper(),
            "LF": f"{last},{first}".upper(),
            "FL": f"{first} {last}".upper(),
            "hl7": f"{last}^{first}^{m}".upper(),
            "ini": f"{first[0]}{m}{last[0]}".upper(),
            "ini2": f"{first[0]}{last[0]}".upper(),
            "low": f"{first[0]}{m}{last[0]}".lower(),
        }[style]


def draw_person(rng: Random, woman: bool | None = None, last: str = "") -> Person:
    """A person; of any sex unless `woman` says, of any family unless `last` says."""
    woman = rng.random() < 0.5 if woman is None else woman
    middle = rng.choice(_MIDDLE) if rng.random() < 0.4 else rng.choice(_WOMEN if woman else _MEN)
    first = rng.choice([name for name in (_WOMEN if woman else _MEN) if name != middle])
    suffix = "" if woman or rng.random() < 0.95 else rng.choice(("Jr", "Jr.", "Sr", "III", "II"))
    return Person(first, middle, last or draw_last(rng), woman, suffix)


def draw_last(rng: Random) -> str:
    kind = rng.random()
    if kind < 0.62:  # the head of the list, twice as often as its tail
        return rng.choice(_COMMON if kind < 0.42 else _COMMON[:80])
    return rng.choice(_UNCOMMON if kind < 0.93 else _WORDS)
