"""Invented people of many cultures."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

# Given names | surnames, one culture a line.
_CULTURES = """
Margaret Dennis Joyce Clifford Wendy Bruce|Whitlock Tranter O'Malley Ashby-Crewe Pemberton Sturgess McAllister
Siobhan Niamh Padraig Eoin|O'Shaughnessy|Mac Giolla|Ni Dhomhnaill|Kinsella
Guadalupe Ignacio Marisol Efraín Rocío|Villaseñor|Peña de la Torre|Zúñiga Mora|Ortega y Luján|Quintanilla
João Conceição Thiago Lúcia|dos Santos|Figueiredo|da Silva Neto|Carvalhal
Geneviève Jean-Luc Thérèse Anaïs|Beauséjour|Tremblay-Roy|de Montigny|L'Écuyer|Lachance
Jürgen Anneliese Wolfram Käthe|von Stauffen|Müllerschön|Großkopf zu Rhein|Brandstätter
Pieter Saskia Joost Willemijn|van der Heijden|de Vries|'t Hooft|ten Brink
Giancarlo Fiorella Donatella|D'Angelico|Della Rovere|Lo Presti|Bevilacqua
Ingrid Åsa Bjørn Sølvi|Söderqvist Østergaard Lindahl-Berg|Hågensen
Katarzyna Zbigniew Małgorzata|Wiśniewska Szczepański Grzybowski-Nowak
Svetlana Dmitri Oksana Yevgeny|Kuznetsova Petrenko Bogdanovich Shevchuk
Aikaterini Stavros Despina|Papadimitriou Karagiannis Hatzis
Fatemeh Khalid Noor Yousef|Al-Masri|el-Khoury|bin Rashid|Hosseinzadeh|Abd al-Rahman
Lakshmi Venkat Gurpreet Anjali|Subramanian|Krishnamurthy-Rao|Dhaliwal Singh Kaur Chattopadhyay
Nguyet Minh Thi Quang|Nguyen Tran Duong Huynh-Le
Xiaoling Wei-Chen Mei Jianguo|Ouyang Zhang Ng Xu
Ji-woo Seung-hyun Haruka Takeshi|Pak|Namgung|Fujiwara|Ishikawa-Sato
Chukwuemeka Adaeze Folasade Kwabena|Okonkwo|Adeyemi-Cole|Nwachukwu Boateng
Sione Leilani Tevita Hemi|Tuʻipulotu|Kahananui|Fa'asavalu|Te Rangi
Joseph Winona Mary Delbert|Two Bulls|Runningwater Kakfwi Yellowhorse
Rose June Mark Grant Dawn Will Faith|Page Long Field Cross Gray Stent Hand Foote Bone Rice Short Brain Lump Head
April Grace Art May Ray Hope Iris|Early Moss March West Pine Black Small Marsh Spine Noble Cord Payne Tester
"""


def _culture(line: str) -> tuple[list[str], list[str]]:
    given, *family = line.split("|")
    names = []
    for part in family:
        words = part.split(" ")
        whole = len(words) == 2 or any(word[0].islower() or word == "'t" for word in words)
        names += [part] if whole else words
    return given.split(" "), names


CULTURES = [_culture(line) for line in _CULTURES.strip().splitlines()]
NICKNAMES = "Bunny Skip Tiny Chip Dot Red Buddy Mick Shaz Gus Pip Lolo Babs Jimbo".split()
FORMS = (
    *("{f} {l}",) * 5,
    *"{f} {m} {l}|{f} {m}. {l}|{i} {l}|{i}. {l}|{i}. {m}. {l}|{l}, {f}|{l}, {f} {m}|{l} {i}|{l}, {i}.".split("|"),
)


@dataclass(frozen=True)
class Person:
    first: str
    middle: str
    last: str

    @property
    def initials(self) -> str:
        return (self.first[0] + self.middle + self.last[0]).upper()

    def form(self, pattern: str) -> str:
        return pattern.format(f=self.first, m=self.middle, l=self.last, i=self.first[0])


def person(rng: Random) -> Person:
    given, family = rng.choice(CULTURES)
    last = rng.choice(family)
    if rng.random() < 0.12:
        last = f"{last}-{rng.choice(rng.choice(CULTURES)[1])}"
    return Person(rng.choice(given), rng.choice("ABCDEFGHJKLMPRSTW"), last)
