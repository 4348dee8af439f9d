"""Slots for numbers and places that name somebody."""

from __future__ import annotations

from tests.corpora.birch import identifiers
from tests.corpora.birch.people import person
from tests.corpora.birch.places import COUNTIES, FACILITIES, STREETS, TOWNS
from tests.corpora.birch.rich import Text, phi, plain
from tests.corpora.birch.scene import SceneReader


class NumberSlots(SceneReader):
    """Record numbers, telephones, addresses, facilities."""

    def mrn(self) -> Text:
        return phi(identifiers.written_mrn(self.scene.mrn, self.rng), "MRN")

    def acc(self) -> Text:
        return phi(identifiers.written_accession(self.scene.accession, self.rng), "ACCESSION")

    def acc_prior(self) -> Text:
        return phi(identifiers.accession(self.rng, self.scene.when.year - 1, self.scene.exam.code), "ACCESSION")

    def ssn(self) -> Text:
        return phi(self.scene.ssn, "SSN")

    def last_four(self) -> Text:
        return phi(self.scene.ssn[-4:], "SSN")

    def phone(self) -> Text:
        return phi(identifiers.phone(self.rng, self.scene.region), "PHONE")

    def home_phone(self) -> Text:
        return phi(self.scene.phone, "PHONE")

    def extension(self) -> Text:
        return phi(identifiers.digits(self.rng, self.rng.choice([4, 4, 5])), "PHONE")

    def email(self) -> Text:
        who = self.rng.choice([self.scene.ordering, self.scene.radiologist, person(self.rng)])
        return phi(identifiers.email(self.rng, who, self.scene.facility), "EMAIL")

    def patient_email(self) -> Text:
        return phi(identifiers.email(self.rng, self.scene.patient, "home mail"), "EMAIL")

    def url(self) -> Text:
        return phi(identifiers.url(self.rng, self.scene.facility), "URL")

    def ip(self) -> Text:
        return phi(identifiers.ip_address(self.rng), "ID")

    def uid(self) -> Text:
        return phi(identifiers.study_uid(self.rng), "ID")

    def serial(self) -> Text:
        return phi(identifiers.serial(self.rng), "ID")

    def licence(self) -> Text:
        return phi(identifiers.licence(self.rng, self.scene.region), "ID")

    def npi(self) -> Text:
        return phi(identifiers.npi(self.rng), "ID")

    def account(self) -> Text:
        return phi(identifiers.account(self.rng), "ID")

    def plan(self) -> Text:
        return phi(identifiers.health_plan(self.rng, self.scene.region), "ID")

    def plate(self) -> Text:
        return phi(identifiers.plate(self.rng, self.scene.region), "ID")

    def order(self) -> Text:
        return phi(identifiers.digits(self.rng, self.rng.choice([7, 8, 9])), "ID")

    # Places

    def hospital(self) -> Text:
        return phi(self.scene.facility, "HOSPITAL")

    def other(self) -> Text:
        """Another facility, in full or as the wards call it."""
        full, _, short = self.rng.choice(FACILITIES[self.scene.region]).partition("|")
        name = short if short and self.rng.random() < 0.5 else full
        return (*plain("the "), *phi(name[4:], "HOSPITAL")) if name.startswith("the ") else phi(name, "HOSPITAL")

    def town(self) -> Text:
        return phi(self.rng.choice(TOWNS[self.scene.region]).name, "ADDRESS")

    def county(self) -> Text:
        return phi(self.rng.choice(COUNTIES), "ADDRESS") if self.scene.region == "us" else self.town()

    def street(self) -> Text:
        number = self.rng.randint(2, 9800 if self.scene.region == "us" else 240)
        return phi(f"{number} {self.rng.choice(STREETS[self.scene.region])}", "ADDRESS")

    def address(self) -> Text:
        """Street, town and code; the state between them is no PHI."""
        town = self.rng.choice(TOWNS[self.scene.region])
        code = phi(identifiers.postcode(self.rng, self.scene.region), "ADDRESS")
        between = ", " if self.scene.region in ("uk", "ng") else f", {town.region} "
        return (*self.street(), *plain(", "), *phi(town.name, "ADDRESS"), *plain(between), *code)
