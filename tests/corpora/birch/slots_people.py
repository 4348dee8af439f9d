"""Slots that name people."""

from __future__ import annotations

from tests.corpora.birch import people
from tests.corpora.birch.people import Person, person
from tests.corpora.birch.rich import Text, phi, plain
from tests.corpora.birch.scene import SceneReader

KIN = {
    "F": ("wife", "mother", "daughter", "sister", "granddaughter", "aunt", "niece"),
    "M": ("husband", "father", "son", "brother", "grandson", "uncle", "caregiver"),
}


class PeopleSlots(SceneReader):
    """Patient, physicians, staff and relatives in their many forms."""

    def patient(self) -> Text:
        """In running text, with or without a title."""
        who = self.scene.patient
        if self.rng.random() < 0.6 and self.scene.exam.who != "C":
            return people.courtesy(who, self.rng, "PATIENT")
        return phi(people.narrative_name(who, self.rng), "PATIENT")

    def patient_titled(self) -> Text:
        if self.scene.exam.who == "C":
            return phi(self.scene.patient.first, "PATIENT")
        return people.courtesy(self.scene.patient, self.rng, "PATIENT")

    def patient_first(self) -> Text:
        return phi(self.rng.choice([self.scene.patient.first, self.scene.patient.nickname]), "PATIENT")

    def patient_full(self) -> Text:
        return phi(people.full(self.scene.patient, self.rng), "PATIENT")

    def patient_header(self) -> Text:
        return phi(people.header_name(self.scene.patient, self.rng), "PATIENT")

    def patient_inverted(self) -> Text:
        return phi(people.inverted(self.scene.patient, self.rng), "PATIENT")

    def patient_hl7(self) -> Text:
        return phi(people.hl7(self.scene.patient, self.rng), "PATIENT")

    def patient_initials(self) -> Text:
        dot = self.rng.choice(["", "."])
        return phi("".join(letter + dot for letter in self.scene.patient.initials), "PATIENT")

    def doctor(self) -> Text:
        """A physician of the case, or another one."""
        who = self.rng.choice([self.scene.ordering, self.scene.ordering, self.scene.resident, person(self.rng)])
        return people.doctor_name(who, self.rng)

    def doctor_plain(self) -> Text:
        return phi(people.signed_name(person(self.rng), self.rng), "PHYSICIAN")

    def surname(self) -> Text:
        return phi(person(self.rng).last, "PHYSICIAN")

    def surgeon(self) -> Text:
        return people.surgeon_name(self.rng.choice([self.scene.ordering, person(self.rng)]), self.rng)

    def ordering(self) -> Text:
        return people.doctor_name(self.scene.ordering, self.rng)

    def ordering_name(self) -> Text:
        return phi(people.signed_name(self.scene.ordering, self.rng), "PHYSICIAN")

    def dear_ordering(self) -> Text:
        """The first words of a letter, after "Dear"."""
        title = self.rng.choice(["Dr", "Dr", "Professor", "Mr" if self.scene.ordering.sex == "M" else "Ms"])
        return (*plain(f"{title} "), *phi(self.scene.ordering.last, "PHYSICIAN"))

    def ordering_last(self) -> Text:
        return phi(self.scene.ordering.last, "PHYSICIAN")

    def rad(self) -> Text:
        return phi(people.signed_name(self.scene.radiologist, self.rng), "PHYSICIAN")

    def rad_full(self) -> Text:
        return phi(people.full(self.scene.radiologist, self.rng), "PHYSICIAN")

    def rad_last(self) -> Text:
        return phi(self.scene.radiologist.last, "PHYSICIAN")

    def rad_hl7(self) -> Text:
        return phi(people.hl7(self.scene.radiologist, self.rng), "PHYSICIAN")

    def rad_initials(self) -> Text:
        return phi(self.scene.radiologist.initials, "PHYSICIAN")

    def resident(self) -> Text:
        return phi(people.signed_name(self.scene.resident, self.rng), "PHYSICIAN")

    def resident_last(self) -> Text:
        return phi(self.scene.resident.last, "PHYSICIAN")

    def tech(self) -> Text:
        who = self.scene.technologist
        return phi(
            self.rng.choice([f"{who.first} {who.last}", f"{who.first[0]}. {who.last}", f"{who.last}, {who.first}"]),
            "NAME",
        )

    def nurse(self) -> Text:
        who = person(self.rng)
        name = self.rng.choice(
            [f"{who.first} {who.last}", f"{who.first} {who.last}", who.first, f"{who.first[0]}. {who.last}"]
        )
        return phi(name, "NAME")

    def interpreter(self) -> Text:
        """`Ms. Vela`; only the name is PHI."""
        return people.courtesy(person(self.rng), self.rng, "NAME")

    def clerk_initials(self) -> Text:
        return phi(person(self.rng).initials.lower(), "NAME")

    def kin(self) -> Text:
        """`daughter Noor`, `wife, Mrs. Eze`."""
        relation, who = self._relative()
        form = self.rng.choice([f"{relation} ", f"{relation}, ", f"{relation} "])
        title = ""
        name = self.rng.choice([who.first, f"{who.first} {who.last}"])
        if self.rng.random() < 0.2:
            title, name = ("Mrs. " if who.sex == "F" else "Mr. "), who.last
        return (*plain(form + title), *phi(name, "NAME"))

    def kin_after(self) -> Text:
        """`Noor Eze (daughter)`."""
        relation, who = self._relative()
        return (*phi(f"{who.first} {who.last}", "NAME"), *plain(f" ({relation})"))

    def _relative(self) -> tuple[str, Person]:
        sex = self.rng.choice("FM")
        relations = ("mother", "aunt", "grandmother") if sex == "F" else ("father", "uncle", "grandfather")
        relation = self.rng.choice(relations if self.scene.exam.who == "C" else KIN[sex])
        last = self.scene.patient.last if self.rng.random() < 0.6 else ""
        return relation, person(self.rng, sex, last)
