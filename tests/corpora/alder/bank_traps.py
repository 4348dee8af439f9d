"""Sentences for any report that look as if they held names, dates, numbers of record or headings, and do not."""

from __future__ import annotations

from tests.corpora.alder.bank_long import read_sentences

_ANYWHERE = """
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
