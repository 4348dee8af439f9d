"""Names of people: many origins, particles, hyphens, apostrophes, accents, suffixes, and words that are also names."""

from __future__ import annotations

FEMALE = """
Adaeze Adelaide Agnieszka Aiko Aisha Alejandra Alma Althea Amara Amparo Anaïs Anneliese Annika Anoush Araceli Ardith
Asel Astrid Ayesha Beatriz Bernadette Birgit Blessing Bonnie Brenda Brigid Camila Carmel Carol Catalina Cecily
Charlene Chantal Cheryl Chiamaka Chloë Ciara Clotilde Consuelo Cynthia Daphne Darlene Deirdre Delphine Dolores Donna
Dorothea Eilidh Eleni Elizabeth Elspeth Ema Esperanza Esther Eunice Farida Fatoumata Fern Fiona Freya Gayle
Geraldine Ghislaine Gloria Graciela Gudrun Gwendolyn Halina Hanh Harriet Hyun-Ji Ilse Imelda Ines Ingeborg Iris
Isolde Ivonne Jacinta Janelle Jeannette Jolanta Josephine Juanita Kaitlin Kamala Katarzyna Kathleen Kayla Keisha
Kimiko Lakshmi Latoya Lavinia Leocadia Linh Lois Lourdes Lucinda Mabel Magdalena Mairead Margaret Marguerite Maribel
Martha Mary-Ellen Maya Mei-Ling Meera Mercedes Minerva Miriam Monique Nadezhda Naomi Ngozi Niamh Noor Norma Odette
Ofelia Olga Oluwaseun Parvati Patience Patricia Pauline Phyllis Precious Priya Ramona Raquel Rebecca Renée Rhonda
Rosalind Ruth Sabine Safiya Saoirse Selma Shanice Sheila Shirin Sigrid Simone Siobhán Soledad Svetlana Tamika
Tatiana Thelma Thuy Tomoko Ursula Valentina Verna Vesna Wanda Wilhelmina Ximena Yasmin Yetunde Yolanda Yvette Zainab
Zdenka Zuleika Joy Grace Hope Faith April May June Rose Iris Pearl Sue Dawn
""".split()

MALE = """
Abdirahman Abelardo Adebayo Akira Alasdair Alonzo Ambrose Amit Anatoly Andrés Angus Arjun Arturo Augustin Aurelio
Baptiste Barnaby Bartholomew Basil Benedict Bertrand Boris Brendan Bruno Calvin Cedric Chidi Chukwuemeka Clarence
Clifford Conrad Cornelius Craig Curtis Cyrus Dalton Dariusz Delroy Demetrius Desmond Dieter Dmitri Dominic Duc
Dwayne Earl Edmund Efraín Eldon Eliseo Emeka Emil Enrique Ephraim Erwin Esteban Eugene Evander Ezra Farhad Felix
Ferdinand Fergus Floyd Francisco Gareth Gaurav Geoffrey Giorgos Giuseppe Godfrey Gordon Graham Guillermo Gustavo
Hamza Harvey Hector Heinrich Herbert Hiroshi Horace Hyun-Woo Ibrahim Ignacio Ishmael Ivan Jamal Jaroslav Javier
Jean-Luc Jerome Joaquín Jorge José Kaveh Keith Kenji Kofi Kwame Lamar Lars Laszlo Leopold Lionel Lorenzo Lothar
Luther Malcolm Manfred Manuel Marek Marvin Mehmet Melvin Miguel Mikhail Minh Mohamed Mordecai Murray Nikhil Niels
Norbert Obinna Olaf Omar Orville Oswald Pádraig Pascal Patrick Percy Phuong Prakash Quentin Quincy Raimundo Rajesh
Ramón Raymond Reginald Reuben Robert Roderick Rolf Rufus Rupert Sanjay Santiago Seamus Sergei Silas Stanislaw Stuart
Sunil Tariq Terrence Thaddeus Theodore Thomas Tobias Tomás Tyrone Ulrich Vaughn Vernon Vikram Virgil Waldemar Walter
Warren Wendell Wilfred William Winston Xavier Yaw Yosef Yusuf Zachary Zoltan Mark Bill Art Will Rod Drew Guy
""".split()

NICKNAMES = {
    "Elizabeth": "Betsy", "Margaret": "Peggy", "Patricia": "Trish", "Kathleen": "Kathy", "Rebecca": "Becky",
    "Cynthia": "Cindy", "Dolores": "Lola", "Josephine": "Josie", "Theodore": "Ted", "William": "Billy",
    "Robert": "Bob", "Patrick": "Paddy", "Raymond": "Ray", "Thomas": "Tommy", "Walter": "Walt", "Geoffrey": "Geoff",
    "Eugene": "Gene", "Zachary": "Zach", "Francisco": "Paco", "Guillermo": "Memo", "Clarence": "Clancy",
    "Bartholomew": "Bart", "Terrence": "Terry", "Gwendolyn": "Gwen", "Charlene": "Charlie", "Wilhelmina": "Minnie",
    "Magdalena": "Lena", "Dorothea": "Dottie", "Alejandra": "Ale", "Norbert": "Norb", "Leopold": "Leo",
}  # fmt: skip

SURNAMES = """
Abernathy Achebe Adeyemi Agarwal Aguirre Ahlgren Akhtar Albescu Almonte Amoah Anand Andrade Ansah Antonelli Appiah
Aquino Arbuthnot Archuleta Arsenault Asante Aucoin Avramidis Ayala Azevedo Babatunde Bachmann Balakrishnan
Ballesteros Banerjee Baptista Barrientos Bartosz Basquiat Baudouin Beauchamp Bednarek Begay Belanger Benavides
Bergstrom Bettencourt Bhatt Bialik Birnbaum Blankenship Boateng Bogdanov Bonnefoy Borkowski Boudreaux Bramwell
Brightwater Brzezinski Bui Burgos Calabrese Calloway Camacho Cardozo Carmichael Castellanos Cavanaugh Cervantes
Chakraborty Chamberlain Chaudhry Chukwu Cienfuegos Coffey Colangelo Contreras Corrigan Cottrell Crenshaw Culpepper
Cunningham Czarnecki Dagher Dalgaard Dandridge Daoud Darzi Davenport Debnath Delacroix Delgadillo Demirci Desrosiers
Deveraux Dhaliwal Diallo Dimitriou Dobrowolski Dombrowski Donnelly Drummond Dubois Duckworth Dvorak Ebadi Echeverria
Edelstein Effiong Eisenhardt Ekwueme Ellingson Elkhoury Engebretsen Escalante Espinoza Etheridge Fairbairn
Falkenberg Farooqi Featherstone Feldman Fenwick Ferreira Figueroa Finnegan Fitzwilliam Fjeld Fontaine Fortenberry
Frangos Fujimoto Gagnon Galbraith Gallardo Garabedian Gebremariam Ghorbani Gianopoulos Gillespie Glasgow Goldfarb
Gonsalves Goswami Grabowski Gratz Greenspan Gronlund Guadarrama Gunderson Gupta Gutierrez Haddad Hakimi Halvorsen
Hamadi Hammersmith Haraldsen Hashimoto Hatzis Hawthorne Heffernan Hendricks Herrera Higginbotham Hinojosa Hofstadter
Holmqvist Horvath Hossain Houlihan Huang Huerta Hutchens Ibarra Idowu Iglesias Ilic Imanov Inoue Irigoyen Isaksson
Iyer Jablonski Jaffe Jankovic Jaramillo Jeffries Jelinek Jovanovic Juarez Kachur Kalogeropoulos Kamara Kapadia
Karlsson Kasprzak Kaufmann Kavanagh Kazemi Keating Kessler Khachatryan Kiplagat Kirkpatrick Klein Kobayashi Koroma
Kowalczyk Krishnamurthy Kruger Kuznetsova Kyriakou Lachance Lagerfeld Lamontagne Langford Laskaris Latimer Leblanc
Lefebvre Lehmann Levesque Lindqvist Lipschitz Llewellyn Lombardi Longoria Lovelace Luangrath Lundgren Lysenko
Macdougall Machado Magnusson Mahoney Makinde Malhotra Mancini Mandal Marchetti Markarian Marroquin Matsuda Maxwell
Mbeki Mendonça Menon Mercado Michaud Mikkelsen Milosevic Mohanty Molina Montgomery Morales Moriarty Mukherjee Mwangi
Nachman Nakagawa Narayanan Navarrete Ndiaye Nesterov Newcombe Nguyen Nkemelu Nordstrom Novotny Nowak Nyberg Obiora
Ochoa Oduya Ogletree Okonkwo Oliveira Olszewski Omondi Onwudiwe Ordoñez Ostrowski Ouellette Owusu Oyelaran Pacheco
Paderewski Palmieri Panagos Papadakis Paquette Parekh Pashkov Pelletier Pemberton Penhaligon Peralta Petrosyan
Pfeiffer Pham Phelps Piotrowski Plascencia Podolski Ponomarenko Prendergast Przybylski Quigley Quintanilla Quispe
Rademaker Rafferty Raghavan Rajapaksa Ramaswamy Ravenscroft Rehman Reinholt Restrepo Rhys-Davies Ribeiro Rockwell
Rodrigues Rosenthal Rousseau Rutkowski Saavedra Sadowski Sakellaris Salcedo Samuelsson Sandoval Santangelo Sarkisian
Savchenko Schaefer Schwartzman Sedgwick Segovia Sengupta Serrano Shaughnessy Shimizu Siddiqui Sikorski Silverstein
Sinclair Skaggs Sokolov Solberg Soriano Spagnuolo Stavros Steinmetz Strickland Subramanian Sutcliffe Swaminathan
Szabo Tafoya Takahashi Talbott Tancredi Tesfaye Thibodeaux Thorvaldsen Tirado Tkachenko Toledano Tran Trevelyan
Tsosie Tucci Udoh Ulibarri Underhill Uribe Valdivia Vandermeer Vasquez Venkataraman Verhoeven Villanueva Vishnevsky
Volkov Wadsworth Wakefield Wanjiru Weatherby Weissman Whitcomb Wickramasinghe Wojcik Wolfenbarger Woolsey Xiong
Yamauchi Yarborough Ybarra Yellowhorse Yeboah Yilmaz Zamora Zapata Zelenko Zielinski Zubair Zuckerman Li Wu Ng Oh Vo
Xu
""".split()

SHAPED = """
O'Shaughnessy;O'Malley;O'Dell;O’Rourke;D'Angelo;D'Souza;N'Diaye;M'Bow;Dell'Acqua;MacGillivray;McAllister;
McDermott;McGee;van der Heijden;van Wyk;von Hagen;von der Lippe;de la Fuente;de los Santos;De Luca;Del Rosario;
Di Matteo;da Costa;dos Anjos;la Porte;Le Goff;Ten Broek;ter Horst;St. Clair;St. Onge;bin Rashid;Al-Hashimi;
El-Sayed;Abu-Ghazaleh;Ben-David;Smith-Okoro;Garcia-Lorca;Pérez-Galdós;Lindholm-Ray;Fernández Ruiz;Ruiz Zafón;
Nuñez;Muñoz;Gödel;Häkkinen;Béland;Çelik;Łukasiewicz;Brânză;Søndergaard;Étienne;Wood-Baker
""".replace("\n", "").split(";")

# Surnames that are also everyday, anatomical or clinical words: a rule that goes by vocabulary trips over them.
ORDINARY = """
Baker Foley Murphy Hill Stone Long Short Young White Black Head Hand Foote Bone Hart Wall March Sharp Payne Price
Case Field Ward Nurse Page Banks Park Rivers Lake Rose Berry Rice Power Cross Swann Burns Cooper Hunter Colon Chin
Palmer Root Bell Fine Good Early Best Low Block Drain Winter Noble Sick Grant Read Ray Cobb Reading Colles Crohn Day
Weeks
""".split()

SUFFIXES = ("Jr.", "Jr", "Sr.", "II", "III", "IV")
