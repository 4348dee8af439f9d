"""Given names and surnames by origin: women's, men's, surnames. Many are also words of medicine or of every day."""

from __future__ import annotations

from typing import NamedTuple


class Origin(NamedTuple):
    """The names of one origin."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    surnames: tuple[str, ...]


def _origin(women: str, men: str, surnames: str) -> Origin:
    lists = [tuple(name.strip() for name in names.replace("\n", " ").split(",")) for names in (women, men, surnames)]
    return Origin(*lists)


ORIGINS: dict[str, Origin] = {
    "texas": _origin(
        "Darlene, Loretta, Peggy Sue, Tammy, Wynona, LaDonna, Billie Jo, Maybelle, Charlene, Dixie, Reba, Earlene",
        "Travis, Clint, Buford, Jimmy Don, Royce, Waylon, Cletus, Odell, Garland, Dwayne, Stetson, Harlan",
        """Hargrove, Tidwell, Stubblefield, Pickens, McWhorter, Culpepper, Lovelady, Satterwhite, Birdwell, Hollowell,
        Ledbetter, Clodfelter, Yarbrough, Crabtree, Mayfield, Teague, Vickery, Dillard, Whisenhunt, Goforth, Puckett,
        McAlister, Hightower, Swafford, Easterling, Gillespie, Threadgill, Blankenship, Rucker, Van Zandt""",
    ),
    "igbo_yoruba": _origin(
        "Ngozi, Folasade, Chiamaka, Adaeze, Oluwaseun, Ifeoma, Titilayo, Blessing, Precious, Nkechi, Yewande, Gift",
        "Chukwuemeka, Babatunde, Obinna, Olumide, Sunday, Friday, Emeka, Kelechi, Adewale, Godspower, Monday, Tunde",
        """Okonkwo, Adeyemi, Eze, Nwachukwu, Balogun, Obasanjo-Wright, Okoro, Afolabi, Chukwu, Ogunleye, Onyekachi,
        Adebayo, Iheanacho, Bello, Danjuma, Abubakar, Musa, Oyelaran, Uzoma, Nnamdi, Akintola, Ekwueme, Fashola,
        Igwe, Akpan, Etim, Oduya, Omotoso, Soyinka-Bright, Ubah, Ige, Oni""",
    ),
    "hispanic": _origin(
        "Guadalupe, Xóchitl, Marisol, Inés, Socorro, Dolores, Concepción, Yesenia, Araceli, Itzel, María José, Luz",
        "Joaquín, Refugio, Jesús, Ángel, Ramiro, Évaristo, Nicolás, Chuy, Eleuterio, Tomás, Héctor, José Luis",
        """Villaseñor, de la Garza, Treviño, Cantú, Colón, Zepeda, Ybarra, Peña, Saldívar, Quintanilla, del Río,
        Arredondo, Montemayor, Nuñez, Barriga, Cabeza, Corona, Delgado, Blanco, Bueno, Cuesta-Marín, Galindo,
        Escobedo, Ocampo, Ávila, Rosales, Tamez, Vela, Zamarripa, de los Santos, Pulido, Ortega y Gasca""",
    ),
    "south_asian": _origin(
        "Lakshmi, Anjali, Parveen, Sushmita, Kavitha, Harpreet, Shabnam, Meenakshi, Rukhsana, Deepa, Asha, Thanuja",
        "Venkatesh, Arjun, Gurpreet, Zulfiqar, Rajendra, Suresh, Imtiaz, Karthik, Jaspal, Nilesh, Om, Mohan",
        """Krishnamurthy, Chatterjee, Bhattacharya, Singh, Doctor, Merchant, Contractor, Patel, Ranganathan, Dhillon,
        Qureshi, Siddiqui, Jayasuriya, Wickramasinghe, Iyer, Deshpande, Kulkarni, Bandaranaike, Rao, Gill, Mistry,
        Engineer, Thakkar, Shah, Venkataraman, Mukherjee, Grewal, Sethi, Lall, Das, Fernando-Pulle, Sharma""",
    ),
    "east_asian": _origin(
        "Mei-Ling, Yuki, Soo-jin, Xiaoyan, Hanako, Jia, Min-seo, Lihua, Akemi, Wai-Yin, Eun Hee, Qing",
        "Wei, Kenji, Sung-ho, Zhiyuan, Takeshi, Chi-Keung, Hyun Woo, Jun, Haruto, Guowei, Man, Long",
        """Zhao, Ng, Tsukuda, Lung, Fong, Nakagawa, Bae, Xu, Oh, Koh, Chou, Fujimoto, Ouyang, Szeto, Paik, Yoo, Teo,
        Hsieh, Morimoto, Ishikawa, Leung, Tse, Hu, He, So, To, Moon, Song, Bang, Sun, You, Foo""",
    ),
    "vietnam_philippines": _origin(
        "Bích Ngọc, Thuy, Maricel, Luningning, Huong, Jocelyn, Lan Anh, Divina, Corazon, Baby Jane, Mai, Trang",
        "Duc, Rodrigo, Quang, Crisanto, Bayani, Hieu, Dung, Renato, Phuc, Ferdinand, Minh, Boy",
        """Nguyễn, Tran, Phạm, Dimaculangan, Magbanua, Catacutan, Bui, Lê, Panganiban, Dela Cruz, Huynh, Vo, Macaraeg,
        Truong, Lacson, Pacquing, Dizon, Batungbakal, Duong, Ly, Manalo, Salonga, Ocampo-Reyes, Quach, Do, Cao,
        Bautista,
        San Agustin, Tan-Gatue, Mabini, Luu, Thai""",
    ),
    "arab_persian": _origin(
        "Fatemeh, Noor, Zainab, Shirin, Hala, Maryam, Samira, Golnaz, Rania, Iman, Leila, Wafaa",
        "Abdulrahman, Yousef, Behrouz, Khalid, Mustafa, Farhad, Omar, Tariq, Jamshid, Ziad, Hadi, Saif",
        """al-Mansouri, El-Sayed, Haddad, Nasrallah, Tehrani, Khoury, bin Rashid, Abu-Zeid, Hosseini, Mirzaei, Daher,
        Sabbagh, Najjar, Ben Youssef, El Khatib, Farahani, Ghorbani, Al Harbi, Shamoun, Rezai, Fakhoury, Moussa, Bazzi,
        Abdel-Malek, Zaman, Yazdi, Jaber, Kassab, Hariri, Tabrizi, Boutros, Asfour""",
    ),
    "slavic_baltic": _origin(
        "Oksana, Bożena, Svetlana, Milica, Ludmila, Jadwiga, Ivana, Agnieszka, Zdenka, Halina, Snežana, Vera",
        "Bohdan, Zbigniew, Miroslav, Vladimir, Jerzy, Dragan, Kazimierz, Igor, Tadeusz, Stanislav, Zoltan, Yuri",
        """Wojciechowski, Kovalchuk, Szczepański, Petrović, Novák, Lysenko, Brzezinska, Horvat, Jankauskas, Ozols, Ilić,
        Zając, Dvořák, Gorbachuk, Wiśniewska, Krajewski, Marković, Šimek, Tkachenko, Bielak, Popov, Stepanenko, Halász,
        Nagy, Vuković, Kos, Chmiel, Sova, Mráz, Bąk, Rak, Kość""",
    ),
    "french_canadian": _origin(
        "Geneviève, Solange, Mireille, Océane, Huguette, Marie-Ève, Thérèse, Ghislaine, Josée, Noémie, Carina",
        "Étienne, Jean-Guy, Réjean, Gaétan, Thibault, Normand, Yves, Benoît, Luc, Marc-André, Rémi, Fernand",
        """Gagné, L'Heureux, Lachance, D'Aoust, Saint-Pierre, Bélanger, Desrosiers, Thibodeaux, Boudreaux, LeBlanc,
        Arceneaux, Côté, Lafleur, Ouellette, de Repentigny, Beauchamp, Charbonneau, Bonenfant, Vadeboncoeur, Lapierre,
        Mainville, Poirier-Roy, Quesnel, Robitaille, Sansregret, Tétreault, Bras, Lajambe, St. Amand, Petit, Doucet,
        Hébert""",
    ),
    "german_nordic_dutch": _origin(
        "Ingeborg, Annelise, Gudrun, Saskia, Freyja, Sigrid, Liesbeth, Hildegard, Maren, Elke, Iris, Astrid",
        "August, Axel, Detlef, Sven, Joost, Wolfgang, Torbjørn, Rainer, Gerrit, Lars, Atlas, Dieter",
        """van der Meer, von Hagen, Günther, Østergaard, Schröder, ter Horst, Bjørnstad, Nussbaum, Gross, Klein, Kurz,
        Weiß, van 't Hoff, Sjöberg, Dijkstra, Eriksen, Groß, Haarhoff, Knoche, Zweig, Vogelsang, Oosterhuis, de Wit,
        Lindqvist, Ruud, Herzog, Mueller, Schwarzkopf, Hals, Rückert, Ten Eyck, Blut""",
    ),
    "irish_scots_welsh": _origin(
        "Siobhán, Niamh, Aoife, Morag, Gwenllian, Bronwen, Catriona, Deirdre, Mairead, Angharad, Ishbel, Una",
        "Seamus, Hamish, Cormac, Dafydd, Fergus, Eoin, Rhodri, Alasdair, Declan, Ruaridh, Will, Drew",
        """O'Shaughnessy, MacGillivray, Fitzgibbon, Ap Rhys, McNab, O'Dowd, Llewellyn, MacDiarmid, Ó Briain, Kinsella,
        Heaney, St. John, Pugh, Mac an Bhaird, O’Keeffe, McElhinney, Dunne, Breathnach, Colquhoun, Menzies, Strachan,
        Gaughan, Prosser, Nic Dhomhnaill, Auchterlonie, Burns, Foote, Kerr, Tuohy, D'Arcy, Mulcahy, Bain""",
    ),
    "mediterranean": _origin(
        "Concetta, Despina, Filomena, Eleftheria, Rosalba, Assunta, Graça, Kalliope, Donatella, Stavroula, Fátima",
        "Gennaro, Stavros, Ezio, Panagiotis, Salvatore, Leonidas, Rui, Calogero, Spiros, Dionísio, Rocco, Nuno",
        """D'Angelo, Papadopoulos, Della Rovere, Mastroianni, Karagiannis, Lo Presti, Figueiredo, Di Stefano, Testa,
        Costa, Bocca, Gamba, Pappas, Stathakis, Dall'Osso, Sanguinetti, De Luca, Cuore, Anagnostou, Ferreira Lopes,
        Guarneri, La Spina, Moutinho, Occhipinti, Pelle, Quaresma, Rossi-Doria, Tavares, Vasilakis, Zappalà, Magro,
        dos Reis""",
    ),
    "words": _origin(
        "Mercy, Joy, Faith, Dawn, April, May, June, Hope, Summer, Rose, Pearl, Charity, Autumn, Sunny",
        "Mark, Art, Miles, Chase, Rusty, Sterling, Forest, Pat, Guy, Ray, Cliff, Lance, Gene, Dale",
        """Head, Hand, Bone, Marrow, Stone, Cross, Small, Little, Short, Long, Payne, Blood, Hart, Temple, Shields,
        Ball, Root, Reader, Field, March, Winter, Black, Gray, White, Brown, Mass, Rib, Legg, Tallman, Wall, Pike,
        Sharp, Strong, Power, Good, Noble, Bright, Early, Street, Wells, Church, Friend, Child, Bland, Best, Day""",
    ),
    "plain": _origin(
        "Margaret, Susan, Linda, Karen, Dorothy, Patricia, Elizabeth, Katherine, Deborah, Rebecca, Judith, Virginia",
        "Robert, William, James, Richard, Charles, Edward, Thomas, Michael, Theodore, Lawrence, Gerald, Samuel",
        """Henderson, Whitaker, Thornbury, Aldridge, Pemberton, Marsh, Fairbanks, Whitlock, Kowal, Prentiss, Hathaway,
        Ellsworth, Bancroft, Castle, Winslow, Underhill, Ainsworth, Goodenough, Fitch, Lockwood, Ravenscroft, Tate,
        Oakley-Smythe, Holloway, Vance, Barrow, Pruitt, Sommers, Ormsby, Quill, Radcliffe, Trask""",
    ),
}

NICKNAMES = dict(
    pair.split(":")
    for pair in """Robert:Bobby William:Billy James:Jim Richard:Dick Charles:Chuck Edward:Ned Thomas:Tommy Michael:Mick
    Theodore:Ted Lawrence:Larry Gerald:Jerry Samuel:Sam Margaret:Peg Susan:Sue Dorothy:Dot Patricia:Patsy
    Elizabeth:Betty
    Katherine:Kitty Deborah:Debbie Rebecca:Becky Judith:Judy Virginia:Ginny Guadalupe:Lupita Dolores:Lola Jesús:Chuy
    Loretta:Etta Darlene:Dar Chukwuemeka:Emeka Babatunde:Tunde Oluwaseun:Seun Folasade:Sade Concepción:Concha
    Wolfgang:Wolf Hildegard:Hilde Zbigniew:Zbyszek Vladimir:Vova Salvatore:Sal Panagiotis:Takis Catriona:Trina
    Eleuterio:Teyo Filomena:Mena Ferdinand:Ferdie Venkatesh:Venky Abdulrahman:Abdul Socorro:Coco Normand:Norm""".split()
)
