"""Surnames of the corpus: plain ones by origin, compound ones, and those that are also ordinary or clinical words."""

from __future__ import annotations

PLAIN = """
Abernathy Ackerman Albright Aldridge Ainsworth Applegate Armbruster Ashcraft Atwater Babcock Bainbridge Ballard
Bancroft Barksdale Barrows Beauchamp Beckwith Bellinger Birdsong Blackwell Blankenship Boatwright Bollinger Boudreaux
Bradshaw Breaux Brockman Broussard Buchanan Burkhalter Cabot Calloway Carmichael Cavanaugh Chadwick Chamberlain Clough
Cobb Colquitt Comstock Crenshaw Culpepper Cunningham Dabney Dalrymple Daugherty Delacroix Dillard Dinsmore Doolittle
Dreyer Drummond Dunaway Eastman Eldridge Ellsworth Fairbanks Farnsworth Faulkner Fenwick Fitzgerald Fontenot Forsythe
Galbraith Gallagher Garrison Gatewood Gilchrist Goodpaster Granger Greer Guidry Haggerty Halvorson Hargis Hathaway
Hawthorne Heffernan Hennessy Hightower Hockenberry Hollingsworth Huckaby Ingersoll Isbell Jameson Kavanagh Kirkpatrick
Lafferty Landry Langford Lattimore Leatherwood Ledbetter Lockhart Loomis Lovelace Lyttle Mabry Maddox Mahoney Mayfield
McAllister McBride McCutcheon McElroy McGillicuddy McKinnon McLaughlin McNamara Merriweather Middlebrooks Montague
Mulligan Musgrove Nesbitt Nethercutt Oglesby Overstreet Pendergrass Pennington Pettigrew Pickering Poindexter
Prendergast
Quarles Quigley Rafferty Ramsdell Ratliff Rhinehart Rockwell Rutherford Sandlin Satterfield Scarborough Shackelford
Shaughnessy Singletary Slaughter Stanfield Strickland Sutherland Swanson Tankersley Thibodeaux Thornburg Tillman
Treadwell Turnipseed Underwood Upchurch Vandiver Wainwright Walden Weatherford Whitaker Wilkerson Winfield Witherspoon
Yancey Yarbrough Youngblood Zimmerman Brzezinski Czarnecki Dombrowski Gajewski Jablonski Kowalczyk Majewski Nowakowski
Pawlowski Sobczak Szymanski Wojcik Zielinski Bauer Dietrich Eberhardt Fuchs Gruber Hoffmann Kessler Koenig Lindemann
Oberholtzer Pfeiffer Reinhardt Schlesinger Schumacher Steinmetz Vogel Weinberg Zeller Andreasen Bjornstad Eriksson
Gustafson Haugen Knutson Lindqvist Nygaard Sorensen Thorvaldsen Bianchi Caruso DeLuca DiNardo Esposito Ferrante Giordano
Lombardi Mancuso Palumbo Ricciardi Santangelo Tedesco Vitale Zuccarelli Papadopoulos Stavros Karagiannis Georgiou
Antonopoulos Ivanov Kuznetsov Petrov Sokolov Volkov Shevchenko Kovalenko Hrynko Novak Dvorak Horvath Szabo Nagy Popescu
Ionescu Petrosyan Hovsepian Sarkisian Abdallah Khoury Haddad Mansour Nassar Shaheen Farouk Rahimi Tehrani Hosseini
Goldfarb Rosenbaum Feldstein Lefkowitz Abramowitz Mendelsohn Shapiro Aguilar Alvarado Barajas Benavides Bermúdez
Caballero Camacho Cardenas Castañeda Cervantes Cisneros Contreras Córdova Covarrubias Delgado Escobedo Espinoza Figueroa
Galindo Gallegos Guerrero Gutiérrez Hinojosa Ibarra Jaramillo Ledesma Maldonado Melendez Montoya Muñoz Navarrete Núñez
Ocampo Ontiveros Orozco Palacios Peña Quintanilla Quiñones Ramírez Rentería Saldívar Sandoval Santiago Sepúlveda
Tamayo Trujillo Urrutia Valdivia Vásquez Villarreal Zamora Zúñiga Bui Dang Hoang Huynh Ngo Nguyen Pham Tran Truong Vuong
Chang Cheung Hsieh Huang Kwok Leung Lau Tsai Xiong Zhang Choi Hwang Jung Kwon Seo Yoon Fujimoto Hayashi Ishikawa
Kobayashi
Matsuda Nakagawa Okamoto Takahashi Yamashita Agbayani Baluyot Catacutan Dimaculangan Magsaysay Pangilinan Tolentino
Agarwal Banerjee Bhattacharya Chakraborty Deshmukh Gopalakrishnan Iyer Kulkarni Mukherjee Narayanan Patel Raghavan
Srinivasan Subramanian Venkataraman Siddiqui Qureshi Chaudhry Abubakar Achebe Adeyemi Boateng Diallo Ekwueme Mensah
Nwosu Okafor Okonkwo Owusu Gebremariam Tesfaye Begay Tsosie Yazzie Kealoha Kamakau Fonoti Vang Xiong Yang Moua
""".split()

COMPOUND = [
    *("O'Brien", "O'Dell", "O'Hara", "O'Keefe", "O'Malley", "O'Shaughnessy", "D'Agostino", "D'Amico", "N'Diaye"),
    *("Van Buren", "Van der Berg", "van Houten", "Vander Ploeg", "Von Trapp", "von Essen", "De la Cruz", "de la Rosa"),
    *("Del Toro", "De León", "Dela Peña", "Di Pietro", "Le Blanc", "La Fleur", "St. Clair", "St. Pierre", "Ben-David"),
    *("Al-Masri", "El-Amin", "Smith-Rowland", "Garza-Treviño", "Barnes-Whitlow", "Lopez-Arce", "Kim-Porter"),
    *("Hayes-Mbeki", "Rivera Soto", "Ortiz Vega", "Mac Donald", "Fitz Hugh"),
]

WORDS = """
Baker Murphy Foley Long Short Young Gray White Black Green Brown Stone Fields Price Sharp Bone Hand Foot Head Hart Marsh
Woods Rivers May March Colon Payne Good Best Wise Little Small Cross Banks Case Temple Chin Wall Bland Frost Shaft Pool
Beam Waters Burns Hill Sachs Palmer Field Day Moon Love
""".split()

SUFFIXES = ("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV")
