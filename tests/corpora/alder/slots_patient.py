"""Placeholders of the patient, with the numbers that belong to the record."""

from __future__ import annotations

from random import Random

from tests.corpora.alder import formats as f
from tests.corpora.alder.case import Case
from tests.corpora.alder.markup import phi, plain
from tests.corpora.alder.people import draw_person, patient_forms

_DIGITS = "one two three four five six seven eight nine".split()


class PatientSlots:
    """The patient, and the numbers that belong to the visit."""

    rng: Random
    case: Case

    def pt(self) -> str:
        return phi("PATIENT", self.rng.choice(patient_forms(self.case.patient)))

    def pt_full(self) -> str:
        return phi("PATIENT", self.case.patient.full)

    def pt_formal(self) -> str:
        return phi("PATIENT", self.case.patient.formal)

    def pt_listed(self) -> str:
        return phi("PATIENT", self.case.patient.listed)

    def pt_caret(self) -> str:
        return phi("PATIENT", self.case.patient.careted)

    def pt_caps(self) -> str:
        return phi("PATIENT", self.case.patient.listed.upper())

    def pt_initialed(self) -> str:
        return phi("PATIENT", self.case.patient.initialed)

    def pt_last(self) -> str:
        """The family name; of two surnames now and then the first alone."""
        person = self.case.patient
        return phi("PATIENT", person.first_surname if self.rng.random() < 0.15 else person.family)

    def pt_first(self) -> str:
        return phi("PATIENT", self.case.patient.given)

    def pt_nick(self) -> str:
        return phi("PATIENT", self.case.patient.nick)

    def mr(self) -> str:
        """Mr. or Ms. and the family name."""
        title = (
            self.rng.choice(("Ms.", "Mrs.", "Ms", "Miss"))
            if self.case.patient.female
            else self.rng.choice(("Mr.", "Mr"))
        )
        return f"{title} {self.pt_last()}"

    def mrn(self) -> str:
        mrn = self.case.mrn
        digits = mrn.replace("-", "")
        forms = [mrn, mrn, mrn, digits]
        if digits.isdigit() and len(digits) == 6:
            forms.append(f"{digits[:2]}-{digits[2:4]}-{digits[4:]}")
        if digits.isdigit() and len(digits) in (7, 8):
            forms.append(f"{digits[:-4]}-{digits[-4:]}")
        if digits.startswith("0"):
            forms.append(digits.lstrip("0"))
        return phi("MRN", self.rng.choice(forms))

    def acc(self) -> str:
        accession = self.case.accession
        forms = [accession, accession, accession, accession.replace("-", ""), accession.lower()]
        return phi("ACCESSION", self.rng.choice(forms))

    def dob(self) -> str:
        return phi("DATE", f.slashed(self.rng, self.case.dob))

    def dob_long(self) -> str:
        return phi("DATE", f.full_date(self.rng, self.case.dob))

    def age(self) -> str:
        """Marked from 90 on only, as Safe Harbor has it."""
        age = self.case.age
        if age < 90:
            return str(age)
        spelled = 90 < age < 100 and self.rng.random() < 0.04
        return phi("AGE", f"ninety-{_DIGITS[age - 91]}" if spelled else str(age))

    def age_phrase(self) -> str:
        woman = self.case.patient.female
        sex, letter = ("female", "F") if woman else ("male", "M")
        noun = self.rng.choice(("woman", "female", "lady") if woman else ("man", "male", "gentleman"))
        return self.rng.choice(
            (
                f"{self.age()}-year-old {noun}",
                f"{self.age()} year old {noun}",
                f"{self.age()} yo {sex}",
                f"{self.age()} y/o {noun}",
                f"{self.age()}{letter}",
                f"{self.age()} {letter}",
                f"{noun} aged {self.age()}",
                f"{sex}, age {self.age()}",
                f"{self.age()}yo{letter}",
                f"{self.age()} y.o. {noun}",
                f"{noun}, {self.age()} years of age",
                f"{self.age()}-yr-old {noun}",
                f"{noun} (age: {self.age()})",
                f"{letter}/{self.age()}",
            )
        )

    def birth_name(self) -> str:
        """A maiden or former name."""
        cues = ("née", "nee", "formerly", "maiden name") if self.case.patient.female else ("formerly", "a.k.a.")
        cue = self.rng.choice(cues)
        return f"{cue} {phi('PATIENT', draw_person(self.rng).family)}"

    def he(self) -> str:
        return "she" if self.case.patient.female else "he"

    def his(self) -> str:
        return "her" if self.case.patient.female else "his"

    def home_phone(self) -> str:
        return phi("PHONE", self.case.phone)

    def street(self) -> str:
        return phi("ADDRESS", self.case.home.street)

    def town(self) -> str:
        return phi("ADDRESS", self.case.home.town)

    def zip(self) -> str:
        return phi("ADDRESS", self.case.home.zip)

    def state(self) -> str:
        """No PHI: Safe Harbor lets states stand."""
        return self.case.home.state

    def address(self) -> str:
        return f"{self.street()}, {self.town()}, {self.state()} {self.zip()}"

    def mr_poss(self) -> str:
        """`Mrs. Okonkwo's`; the ending is not part of the name."""
        mister = self.mr()
        bare_s = plain(mister).endswith("s")
        return mister + self.rng.choice(("'", "'s") if bare_s else ("'s", "'s", "’s"))

    def his_cap(self) -> str:
        return self.his().capitalize()

    def sex(self) -> str:
        return "F" if self.case.patient.female else "M"
