"""The `{slots}` of the templates: each turns a fact of the scene into text, PHI marked."""

from __future__ import annotations

from tests.corpora.birch import dates, identifiers, people
from tests.corpora.birch.people import Person, person
from tests.corpora.birch.places import COUNTIES, FACILITIES, STREETS, TOWNS
from tests.corpora.birch.rich import Text, fill, phi, plain
from tests.corpora.birch.scene import Scene

ONES = ("", *(f"-{one}" for one in "one two three four five six seven eight nine".split()))
KIN = {
    "F": ("wife", "mother", "daughter", "sister", "granddaughter", "aunt", "niece"),
    "M": ("husband", "father", "son", "brother", "grandson", "uncle", "caregiver"),
}
PRONOUNS = {"he": ("she", "he"), "his": ("her", "his"), "him": ("her", "him")}


class Slots:
    """Fills templates from one scene. Methods named after slots return texts."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.rng = scene.rng

    def say(self, template: str) -> Text:
        """The template, filled."""
        return fill(template, self.rng, self._slot)

    def _slot(self, expression: str) -> Text:
        name, *arguments = expression.split()
        if name.lower() in PRONOUNS:
            word = PRONOUNS[name.lower()][self.scene.patient.sex == "M"]
            return plain(word.capitalize() if name[0].isupper() else word)
        return getattr(self, name)(*arguments)

    # People

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
        return phi(self.rng.choice(["", "."]).join(self.scene.patient.initials), "PATIENT")

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

    # Dates and ages

    def date(self) -> Text:
        return dates.as_date(dates.whole(dates.earlier(self.scene.when, self.rng), self.rng, self.scene.region))

    def recent(self) -> Text:
        return dates.as_date(dates.whole(dates.earlier(self.scene.when, self.rng, 40), self.rng, self.scene.region))

    def loose(self) -> Text:
        return dates.as_date(dates.loose(dates.earlier(self.scene.when, self.rng, 900), self.rng, self.scene.region))

    def month(self) -> Text:
        return dates.as_date(dates.month(dates.earlier(self.scene.when, self.rng, 900), self.rng))

    def next_month(self) -> Text:
        return dates.as_date(dates.month(dates.later(self.scene.when, self.rng), self.rng))

    def future(self) -> Text:
        return dates.as_date(dates.whole(dates.later(self.scene.when, self.rng), self.rng, self.scene.region))

    def exam_date(self) -> Text:
        return dates.as_date(dates.whole(self.scene.when, self.rng, self.scene.region))

    def exam_header(self) -> Text:
        return dates.as_date(dates.header(self.scene.when, self.rng, self.scene.region))

    def dob(self) -> Text:
        return dates.as_date(dates.header(self.scene.born, self.rng, self.scene.region))

    def stamp(self) -> Text:
        """The exam's day with a time that is no PHI."""
        day = dates.header(self.scene.when, self.rng, self.scene.region)
        separator = "" if day.isdigit() else self.rng.choice([" ", " ", "@", " at ", ", "])
        return (
            *dates.as_date(day),
            *plain(f"{separator}{self.rng.randrange(24):02}{'' if day.isdigit() else ':'}{self.rng.randrange(60):02}"),
        )

    def clock(self) -> Text:
        return plain(dates.clock(self.rng))

    def year(self) -> Text:
        return plain(str(self.scene.when.year - self.rng.randint(1, 15)))

    def this_year(self) -> Text:
        return plain(str(self.scene.when.year))

    def number_of_years(self) -> Text:
        """The age; PHI from 90 on."""
        age = self.scene.age
        return phi(str(age), "AGE") if age >= 90 else plain(str(age))

    def age(self) -> Text:
        """`67-year-old man`."""
        age, male, rng = self.scene.age, self.scene.patient.sex == "M", self.rng
        if age < 1:
            return plain(f"{rng.randint(2, 11)}-month-old {'boy' if male else 'girl'}")
        if age < 17:
            return plain(
                f"{age}[-year-old]".replace("[-year-old]", rng.choice(["-year-old", " year old", "yo"]))
                + (" boy" if male else " girl")
            )
        words = "male man gentleman" if male else "female woman lady"
        forms = [
            f"-year-old {rng.choice(words.split())}",
            f" year old {words.split()[0]}",
            f"yo {words[0].upper()}",
            words[0].upper(),
        ]
        forms += [f" y/o {words.split()[0]}", f" y.o. {words.split()[1]}", f"-yr-old {words.split()[1]}"]
        if 90 <= age < 100 and rng.random() < 0.2:
            return (*phi(f"ninety{ONES[age - 90]}", "AGE"), *plain(f" year old {words.split()[1]}"))
        return (*self.number_of_years(), *plain(rng.choice(forms)))

    # Numbers that name somebody

    def mrn(self) -> Text:
        return phi(identifiers.written_mrn(self.scene.mrn, self.rng), "MRN")

    def acc(self) -> Text:
        return phi(identifiers.written_accession(self.scene.accession, self.rng), "ACCESSION")

    def acc_prior(self) -> Text:
        return phi(identifiers.accession(self.rng, self.scene.when.year - 1, self.scene.exam.code), "ACCESSION")

    def ssn(self) -> Text:
        return phi(identifiers.ssn(self.rng), "SSN")

    def last_four(self) -> Text:
        return phi(identifiers.digits(self.rng, 4), "SSN")

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

    # What names nobody

    def sex(self) -> Text:
        return plain(self.scene.patient.sex)

    def Sex(self) -> Text:
        return plain({"F": "Female", "M": "Male"}[self.scene.patient.sex])

    def side(self) -> Text:
        return plain(self.scene.side)

    def Side(self) -> Text:
        return plain(self.scene.side.capitalize())

    def int(self, low: str, high: str) -> Text:
        return plain(str(self.rng.randint(int(low), int(high))))

    def dec(self, low: str, high: str) -> Text:
        return plain(f"{self.rng.uniform(float(low), float(high)):.1f}")
