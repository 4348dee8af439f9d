"""Sentences for any report that look as if they held names, dates, numbers of record or headings, and do not."""

from __future__ import annotations

from tests.corpora.alder.bank_long import read_sentences

_ANYWHERE = """
Swan-Ganz, Hickman and Foley catheters are in place, and the Jackson-Pratt and Blake drains have been taken out. |
Rovsing, Murphy and Homans signs were elicited by the referring team before the study. |
St. Jude and Edwards valves, a Gore graft, a Watchman and Harrington rods are all compatible with the protocol. |
Charcot triad and Reynolds pentad are incomplete, and neither Cullen nor Grey Turner sign was described. |
Small bowel, Short gastric vessels and the White line of Toldt are unremarkable, as is the Long Head of the biceps. |
Brown-Séquard physiology, Guillain-Barré syndrome and Klippel-Trénaunay disease enter the differential. |
Bishop score of 6, Apgar 8/9 and Mayo score of {n} are given in the order; Wells and Young-Burgess do not apply. |
Head of Bed was at 30 degrees, Back table contrast was diluted 1:2, and Hand injection was at 2-3 mL/s. |
Signal on T1, T2 and STIR between T10 and L2, and of the C8 and S1 roots, is symmetric {img}. |
Rocephin 1 g and Ancef 2 g were given, Coumadin was held for 5-7 days, and Moderna and Shingrix date from {year}. |
About 3/4 of the stack and images 10-15 of series 4 are degraded, with a dropout of 1/3 at the {clock}. |
Strong and Sharp reconstruction kernels, Bone and Lung windows, and a Wide field of view (50 cm) were reviewed. |
Penrose tubing, a Carter-Thomason closure and Bovie pad leads lie outside the patient. |
Impressions of adjacent ribs on the Liver are a Normal variant; so is the Park-bench tilt of the Head. |
Grant-funded research sequences were run after the clinical ones and took 4:30 min; Dixon images are among them. |
Pain was rated 7/10 before and 3/10 after the study, with strength of 4/5 in the {side} Foot. |
Vitals before contrast were BP 14{n}/8{n}, HR 10{n}, Temp 38.{n} and SpO2 9{n}% on Room Air, with eGFR of 5{n}. |
New York Heart Association class II and Los Angeles grade B disease are listed among the diagnoses. |
May represent artifact. Will be better seen on delayed images, since Early and Late phases differ. |
A March fracture is not excluded. Denver shunt tubing and a Boston brace overlie the field. |
Impression upon the bladder dome by the Uterus or Bowel is smooth, and findings of this kind are common. |
Technique is limited by habitus; comparison with the opposite side shows a difference of {mm} at most. |
History of trauma is noted, and so is the finding of {year}, which had been called Indeterminate. |
Codes submitted were CPT 7{n}177 and ICD-10 R91.{n}; ICD-9 786.{n}0 had been used until {year}. |
Now on day {n} of 14 of Zosyn, Hospital Day {n}, POD {n}; Pfizer booster in the {side} Deltoid. |
Long Axis and Small Parts presets were used, with Gain set Low and a Depth of {cm}. |
Brown tumor, Blue rubber bleb and White matter disease were raised in the request and are not seen. |
Salter-Harris II injury, Lyme disease and West Nile encephalitis were raised and cannot be confirmed. |
By the Canadian CT Head Rule and the Tokyo Guidelines (TG18) this would be Grade II. |
A skin marker was placed over the area of concern, and a Cook catheter and Boston Scientific coils are in place.
"""

TRAPS = read_sentences(_ANYWHERE)
