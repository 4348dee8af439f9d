"""Given names and nicknames of the corpus."""

from __future__ import annotations

FEMALE = """
Abigail Adelaide Adriana Agnieszka Aisha Alejandra Alma Althea Amara Amber Anahit Ananya Andrea Angelique Anh Anjali
Annabelle Antoinette April Araceli Ariel Ashlyn Astrid Aurelia Autumn Ayesha Beatriz Belinda Bernadette Bertha Bethany
Birgit Blanca Bonnie Brianna Brooke Camille Candace Caridad Carlotta Carmen Cassandra Catalina Cecilia Charity Charlene
Cheyenne Chloé Christine Claudette Consuelo Corazon Cordelia Daisy Dawn Deborah Deepika Delia Delores Denise Destiny
Dolores Dorothy Edith Eileen Elena Eleanor Elizabeth Eloise Esperanza Estelle Eunice Evangeline Fatima Fern Flora
Florence Frances Francisca Gabriela Genevieve Geraldine Ginger Gladys Glenda Graciela Grace Guadalupe Gwendolyn Harriet
Hazel Heather Henrietta Hilda Holly Hope Ida Imani Ingrid Irene Iris Isabel Ivory Jacqueline Jamila Jasmine Jeanette
Jessamine Joann Jocelyn Johanna Joy Juanita Judith June Kamala Katherine Keisha Khadija Kiyoko Krystyna Lakshmi Latoya
Laverne Leilani Leticia Lorraine Lourdes Lucille Luz Mabel Magdalena Malia Marcella Margaret Mariana Marisol Maureen
May Mei Melody Mercedes Mildred Minerva Miriam Monique Myrtle Nadia Naomi Natasha Nayeli Nichelle Noor Octavia Olga
Olive Ophelia Paige Paloma Pamela Patience Patricia Pearl Philomena Phuong Precious Priscilla Priya Ramona Rebecca
Renée Rhonda Rosalind Rosario Rose Roxanne Ruby Ruth Sabrina Samantha Savannah Shanice Sharon Shirley Siobhan Soledad
Sonja Stella Susan Svetlana Tamika Thelma Theodora Trinidad Ursula Valeria Vashti Velma Verónica Violet Vivian Wanda
Wilhelmina Xiomara Yesenia Yolanda Yvette Zainab Zoë
""".split()

MALE = """
Abdul Abraham Adolfo Ahmed Alastair Alberto Alonzo Amadou Amit Anders André Angus Anthony Archibald Arjun Armando Art
Arturo Augustine Barnaby Barry Benedict Benjamin Bernard Bill Boris Bradford Brendan Byron Calvin Carlton Casimir Cedric
Chance Charles Chase Chester Christopher Clarence Clifton Clyde Colin Conrad Cornelius Curtis Dale Damian Daniel Darius
Darnell Dashiell DeShawn Delbert Demetrius Desmond Diego Dimitri Dominic Donald Drew Duane Duncan Dwight Earl Edgar
Edmund Eduardo Edward Efraín Elijah Elmer Emeka Emilio Enrique Ernest Esteban Ethan Eugene Everett Ezekiel Felix
Fernando Floyd Francis Franklin Frederick Gareth Garrett Gene Gerald Gilbert Giovanni Glen Gordon Grant Gregory
Guillermo Gunnar Gus Harold Harvey Hector Herbert Hiroshi Homer Horace Howard Hugo Humberto Hung Ignacio Irving Isaac
Isaiah Ismael Ivan Jack Jamal Jaime Javier Jerome Jesús Joaquín Joel Johannes Jonathan Joseph Joshua Kareem Keith
Kenneth Kenji Kofi Kwame Kyle Lamar Lance Lars Lawrence Leonard Leroy Lionel Lloyd Lonnie Luis Lyle Malcolm Manuel
Marcus Mark Marvin Mateo Matthew Maurice Maxwell Melvin Mervyn Michael Miguel Milton Mohammed Moses Nathaniel Neville
Nikhil Norman Octavio Olaf Orlando Oscar Osvaldo Otis Pablo Percival Peter Phillip Pierce Quentin Rafael Rajesh Ralph
Ramón Randall Raymond Reginald Reuben Richard Rigoberto Robert Roderick Roland Roosevelt Russell Salvador Samuel Sanjay
Sean Sebastian Sergio Sheldon Sidney Silas Solomon Stanislaw Stanley Steven Sterling Sunil Terrence Thaddeus Theodore
Thomas Timothy Tomás Tobias Trevor Tyrone Ulysses Vernon Victor Vikram Vincent Wallace Walter Warren Wendell Wilbur
Will William Winston Woodrow Xavier Yusuf Zachary
""".split()

NICKNAMES = dict(
    pair.split("=")
    for pair in """
Abigail=Abby Elizabeth=Betty Margaret=Peggy Katherine=Kathy Deborah=Debbie Patricia=Pat Rebecca=Becky Susan=Sue
Dorothy=Dottie Samantha=Sam Guadalupe=Lupe Eleanor=Ellie Jacqueline=Jackie Frances=Fran Pamela=Pam Robert=Bob
William=Bill Richard=Rick Charles=Chuck Edward=Ed Joseph=Joe Anthony=Tony Lawrence=Larry Theodore=Ted Frederick=Fred
Samuel=Sam Donald=Don Michael=Mike Thomas=Tom Daniel=Danny Francisca=Paca Benjamin=Ben Timothy=Tim Kenneth=Ken
Raymond=Ray Walter=Walt
""".split()
)
