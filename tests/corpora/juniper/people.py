"""Names of people of many origins, many of them words of other meaning too."""

from __future__ import annotations

WOMEN: tuple[str, ...] = tuple(
    """Abigail Ada Adaeze Aisha Alejandra Alma Amara Amber Amy Ana Anahit Angela Anh Anita Anjali April Ariana Ashley
    Astrid Aubrey August Autumn Ayesha Barbara Beatriz Bernice Bethany Beverly Blanca Bonnie Brandi Brenda Bridget
    Brooke Caitlin Camila Candace Carlotta Carmen Cassandra Catalina Cecilia Charity Charlene Charlotte Chiamaka
    Chloe Clara Claudette Colleen Constance Consuelo Coral Crystal Daisy Dalia Daniela Dawn Deborah Deepika Delia
    Delphine Destiny Diana Dolores Doris Dorothea Ebony Edith Eileen Elena Elif Eliza Eloise Elsa Emi Esperanza Esther
    Ethel Eun-ji Eunice Eva Faith Farah Fatima Fern Flora Florence Freya Gail Genevieve Georgina Ginger Gloria Grace
    Graciela Greta Guadalupe Gwendolyn Hanh Harriet Hazel Heather Hedwig Heidi Hina Holly Hope Ifeoma Imani Imelda
    Ingrid Iris Isabel Ivy Jacqueline Jade Jamila Janelle Jasmine Jelena Jill Joy Josefina Joyce Juanita June Justine
    Kaitlyn Kalpana Karen Katarzyna Keisha Kelsey Kenya Khadija Kimberly Kirsten Lakshmi Latoya Laurel Leilani Leticia
    Lila Lily Linh Lorraine Louise Lourdes Lucia Lupe Lynette Mabel Magdalena Mai Malika Marguerite Maria Marisol
    Maxine Mei-Ling Melody Mercedes Mercy Mildred Millicent Mireille Misty Myrtle Nadia Naomi Natalya Nayeli Nevaeh
    Nkechi Noor Norma Octavia Olga Olive Opal Oksana Padma Paige Parvati Patience Patricia Paulette Pearl Penny
    Perla Phuong Piper Precious Priya Prudence Rachel Ramona Raven Renée Rhonda Rocio Rosa Rosalind Rose Roxanne Ruby
    Ruth Sabrina Sade Sally Sandy Saoirse Savannah Selma Shanice Shirin Sierra Siobhan Skye Soledad Sonia Soo-jin
    Stella Summer Sunita Susana Svetlana Sylvia Tamika Tanya Tatiana Theresa Thuy Tiffany Trinity Uma Valentina Vera
    Veronica Viola Violet Wanda Wilhelmina Willow Winifred Ximena Yasmin Yolanda Yuki Zainab Zoë Zora""".split()
)
MEN: tuple[str, ...] = tuple(
    """Aaron Abdul Abel Adrian Ahmed Alan Albert Alberto Alejandro Amir Andre Angus Anil Anton Archie Arjun Arturo Art
    Barnaby Basil Bashir Ben Bernard Bilal Bill Blake Boris Brad Brendan Brent Brock Bruce Bruno Bryce Byron Calvin
    Carlos Cedric Cesar Chad Chance Chandra Chase Chidi Christian Chuck Clark Clay Clement Cliff Clifton Clyde Cole
    Colin Conrad Cornelius Craig Curtis Dale Damian Dante Darius Darnell Dean Deepak Delbert Demetrius Deng Denis
    Dennis Desmond Diego Dmitri Domingo Dominic Don Donovan Doug Drew Duane Duc Dwight Earl Eduardo Edwin Eli Elias
    Ellis Elmer Emeka Emeric Enrique Ephraim Ernesto Ervin Esteban Ethan Eugene Everett Ezekiel Fabian Farid Felix
    Fernando Finn Fletcher Floyd Ford Forrest Francisco Frank Fred Gabriel Garrett Gaston Gene Gerald Gilbert Giovanni
    Glen Gordon Grady Graham Grant Gustavo Guy Hakeem Hank Harold Harvey Hassan Heath Hector Herbert Hiroshi Homer
    Horace Hoang Howard Hugo Hunter Ibrahim Ignacio Igor Imran Irving Isaiah Ivan Jack Jamal Jared Jasper Javier Jay
    Jerome Jesús Joaquin Joel Jorge José Juan Julius Jun Kareem Karl Kazuo Keith Kelvin Kendrick Kent Kenji Khalid
    Kofi Kurt Kwame Lamar Lance Lars Laurence Leif Leon Leonid Leroy Lester Lionel Lloyd Lorenzo Lowell Luca Luis
    Luther Lyle Mack Malcolm Malik Manuel Marco Mark Marshall Marvin Mason Matteo Maurice Max Melvin Miguel Miles
    Milton Minh Mohammed Monty Moses Murray Mustafa Myron Nabil Nathaniel Ned Neil Nelson Nigel Nikolai Nolan Norbert
    Obinna Oleg Oliver Omar Orlando Orville Oscar Otis Otto Owen Pablo Pascal Patrick Pavel Pedro Percy Pete Pierre
    Quentin Quincy Rafael Raj Ralph Ramon Randall Rashid Ravi Ray Reggie Rex Rich Rob Rocco Rod Roland Roman Roosevelt
    Roscoe Rowan Royce Rufus Russell Rusty Salvador Samir Sanjay Santiago Saul Scott Sean Sergio Seth Shane Sheldon
    Sidney Silas Simon Skip Sol Stanislaw Sterling Stuart Sven Tariq Ted Terrence Thaddeus Theo Tobias Tomás Tou
    Travis Trent Trevor Tyrone Umar Van Vernon Victor Vijay Vince Virgil Vladimir Wade Wallace Walt Ward Warren Wei
    Wendell Wes Wiley Will Winston Woody Xavier Yosef Yusuf Zachary Zane""".split()
)
_PLAIN = """Abernathy Ackerman Aguilar Alvarado Amador Anaya Applegate Arnold Arroyo Ashby Atkins Auerbach Avila Bachman
    Bailey Baldwin Ballard Barajas Barbour Barlow Barnhart Barrera Bartlett Bauer Baxter Beasley Beckett Bellamy Benitez
    Benson Berger Bergstrom Bianchi Blackwell Blanchard Blevins Boggs Bohannon Bonilla Bowman Boyle Brandt Braun Breaux
    Bridges Brockman Brubaker Buchanan Bullock Burgess Burkhart Bustamante Byrd Cabrera Caldwell Calloway
    Camacho Cantrell
    Cardenas Carlisle Carmichael Castellanos Cavanaugh Cervantes Chaudhry Childress Christensen Clayton Cochran Colburn
    Conklin Conway Cordova Corrigan Cortez Costello Crandall Crenshaw Cuevas Culpepper Dalton Daugherty
    Davenport Delacruz
    Delgado Dempsey Devereaux Dickerson Dominguez Donahue Dougherty Driscoll Dubois Duckworth Dunlap Eastman Echevarria
    Eckert Edmonds Eklund Ellison Engelhardt Escobar Espinoza Estrada Everhart Fairchild Farley Faulkner Feldman Ferrara
    Figueroa Finch Finley Fitzgerald Fleming Fontaine Forsythe Fournier Frazier Friedman Fuentes Gaines
    Gallagher Gallegos
    Galvan Garland Garrison Gentry Gilchrist Gillespie Goldberg Goodwin Gorman Granger Greenberg Griffith
    Grossman Guerrero
    Gunderson Guthrie Haddad Hammond Hanley Hargrove Harrington Hatfield Hawkins Haynes Hennessy Herrera Hightower
    Hinojosa Hoffman Holbrook Holloway Hostetler Huerta Humphrey Ibarra Ingram Irwin Jankowski Jarvis Jennings Jimenez
    Kaplan Kaminski Keller Kendall Kessler Kilpatrick Kinney Kirkland Klein Kowalczyk Kramer Kruger Lachance Lambert
    Landry Langston Larkin Lattimore Lawson Leblanc Leclair Lindqvist Lockhart Lombardi Lovell Lucero Lundgren Machado
    Maddox Maldonado Mancini Marchetti Marquez Mathis Maxwell Mayfield Medina Melendez Mendenhall Mercado Meyer Michaud
    Moreno Morrison Mullins Navarro Nesbitt Newell Nielsen Norwood Novak Ocampo Olivares Olson Orozco Ortega Osborne
    Pacheco Padilla Palacios Parrish Paxton Pennington Pettigrew Pickett Pruitt Quintana Quigley Radcliffe
    Ramsey Rasmussen
    Redmond Renteria Rhodes Richter Rinaldi Rivera Roberson Robichaux Rosenthal Rossi Rutherford Salazar
    Sanderson Santana
    Sauer Schaefer Schmidt Schneider Schroeder Schwartz Seymour Sheffield Shelton Silva Sinclair Sloan Solis Sorensen
    Spaulding Stafford Stapleton Steinberg Stoddard Strickland Sullivan Sutherland Tackett Talbot Thibodeaux Thornton
    Tillman Townsend Trevino Trujillo Tuttle Underwood Valdez Vandenberg Vaughn Velasquez Villanueva Vogel
    Waddell Wagner
    Wakefield Walters Weaver Weinstein Wentworth Whitaker Whitfield Wilkerson Winslow Woodard Wozniak Yarbrough Zamora
    Zimmerman"""
_WORDS = """Baker Small Young White Long Rose Grace Hill Chase Black Gray Green Brown Short Strong Bone Head Foot Hand
    Hart Chin Shin Payne Akers Burns Cross Day Diamond English Field Fields Fine Flowers Fox Frost Gore Hale Head Hope
    Hunt Hurt Joint Keen King Knight Koch Lamb Lane Law Little Love Low March Marsh May Mass Mills Moody Moon Moore Nail
    Nice Noble North Page Park Parks Pitt Plate Pool Power Price Pride Root Royal Rush Sharp Snow Spring Stone Stroke
    Stout Summers Swift Temple Toomey Via Walker Wall Waters Weeks West Wise Wolf Woods Worth Lesser Major Minor Apex
    Cope Crisp Cline Bright Bland Block Bloom Banks Battle Bass Best Bell Bishop Blood Butcher Carver Case Church Coffin
    Cooper Cook Dye Early Fair Farmer Free Gamble Good Gray Graves Hardy Hook House Judge Kidney Lightfoot Looney Mace
    Mayo Means Outlaw Peace Pope Rich Rivers Self Sides Speed Street Sweet Tiller Van Vail Weller Wells Winter"""
_WORLD = """Abdi Adeyemi Afolabi Agarwal Ahmadi Al-Hamdan Ali Amari Asante Bajwa Balogun Banerjee Bhatt Boateng Bui Cao
    Chakraborty Chang Chao Cheng Chowdhury Chung Dang Das Desai Diallo Dinh Do Dong Eze Fang Farooqi Gebremariam Ghosh
    Gupta Ha Haile Han Hashemi He Ho Hoang Hossain Hsu Huang Im Islam Iyer Jang Jha Joshi Kang Kapoor Kaur Khan Khoury
    Kim Ko Krishnan Kumar Lai Le Lee Li Lim Lin Liu Lo Lu Luong Ly Ma Malhotra Mbeki Mehta Menon Mohamud Mukherjee Nair
    Nakamura Naqvi Ngo Nguyen Nwosu Oh Okafor Okonkwo Osei Ouyang Ozturk Pak Pandey Park Patel Pham Phan Qureshi Rahman
    Raman Rao Reddy Rezaei Sandhu Sato Senanayake Shah Sharma Shimizu Siddiqui Singh So Son Srinivasan Suh Sun Suzuki Ta
    Takahashi Tan Tang Tesfaye To Ton Tran Truong Tsai Vang Venkataraman Vo Vu Wang Watanabe Wong Wu Xiong Xu Yang Yee
    Yilmaz Yoon Yu Zhang Zhao Zhou Zou Aleksandrov Babic Bondarenko Cerny Dragomir Dvorak Horvat Ilyin Jovanovic
    Kovalenko Kucera Lysenko Petrov Popescu Shevchenko Szabo Tkachenko Volkov Yakovlev Kahananui Kealoha Tuiasosopo
    Begay Yazzie Tsosie Whitehorse Nez Benally"""
_JOINED = """Ochoa-Reyes Smith-Jones Garcia-Lopez Banks-Tyler Lee-Hammond Ruiz-Cano Hall-Peters Wynn-Davies O'Leary
    O'Malley O'Rourke O'Shea D'Amico D'Souza D'Angelo McAllister McBride McClure McCoy McDermott McElroy
    McGrath McIntosh
    McKenna McNulty McPhee MacDougall MacLeod Muñoz Núñez Peña Ibáñez Gutiérrez Çelik Müller Françoise Björklund
    Løkken St.Clair"""
_SPACED = (
    "De La Rosa,Van Dyke,Van der Meer,St. John,St. Pierre,Del Toro,De Leon,Los Santos,La Torre,Di Marco,Von Hagen,"
    "Ben Yehuda,El Amin,Abu Saleh,Santa Cruz,Dos Reis,Le Roux,Mac Donald,San Juan,Ter Haar"
)
LASTS: tuple[tuple[str, ...], ...] = (
    tuple(_PLAIN.split()),
    tuple(_WORDS.split()),
    tuple(_WORLD.split()),
    tuple(_JOINED.split()),
    tuple(_SPACED.split(",")),
)
LAST_WEIGHTS = (44, 22, 22, 9, 3)
NICKNAMES = """Bud Buddy Chip Dot Dottie Gigi Junior Lefty Mickey Mimi Nana Patty Peanut Pepper Red Rocky Sonny Sparky
    Tex Tiny Trixie Bubba Cookie Doc Ace""".split()
