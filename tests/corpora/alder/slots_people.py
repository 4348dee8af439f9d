"""Placeholders of everybody but the patient, and of places."""

from __future__ import annotations

from random import Random

from tests.corpora.alder import formats as f
from tests.corpora.alder.case import Case, draw_home
from tests.corpora.alder.markup import phi
from tests.corpora.alder.people import draw_person, physician_forms
from tests.corpora.alder.places import COUNTIES, FACILITIES, TOWNS, abbreviation, short_name


class PeopleSlots:
    """Everybody else, and where they can be reached."""

    rng: Random
    case: Case

    def ordering(self) -> str:
        return phi("PHYSICIAN", self.rng.choice(physician_forms(self.case.ordering)))

    def ordering_last(self) -> str:
        return phi("PHYSICIAN", self.case.ordering.family)

    def ordering_nick(self) -> str:
        return phi("PHYSICIAN", self.case.ordering.nick)

    def rad(self) -> str:
        return phi("PHYSICIAN", self.rng.choice(physician_forms(self.case.radiologist)))

    def rad_full(self) -> str:
        return phi("PHYSICIAN", self.case.radiologist.full)

    def rad_listed(self) -> str:
        return phi("PHYSICIAN", self.case.radiologist.listed)

    def rad_last(self) -> str:
        return phi("PHYSICIAN", self.case.radiologist.family)

    def rad_initials(self) -> str:
        return phi("PHYSICIAN", self.case.radiologist.initials)

    def resident(self) -> str:
        return phi("PHYSICIAN", self.case.resident.full)

    def resident_last(self) -> str:
        return phi("PHYSICIAN", self.case.resident.family)

    def doctor(self) -> str:
        """A physician whom no column names, with a title in one of its spellings."""
        person = draw_person(self.rng)
        name, last = phi("PHYSICIAN", person.full), phi("PHYSICIAN", person.family)
        lower = phi("PHYSICIAN", person.family.lower())
        initialed = phi("PHYSICIAN", person.initialed)
        return self.rng.choice(
            (
                f"Dr. {last}",
                f"Dr. {last}",
                f"Dr. {name}",
                f"Dr {last}",
                f"dr. {lower}",
                f"Dr. {initialed}",
                f"{name}, MD",
            )
        )

    def cc_doctor(self) -> str:
        person = draw_person(self.rng)
        degree = self.rng.choice(("MD", "M.D.", "DO", "D.O.", "MD, PhD", "MBBS", "DPM"))
        return f"{phi('PHYSICIAN', self.rng.choice(physician_forms(person)))}, {degree}"

    def nurse(self) -> str:
        person = draw_person(self.rng)
        full, last, first = phi("NAME", person.full), phi("NAME", person.family), phi("NAME", person.given)
        return self.rng.choice(
            (f"{full}, RN", f"nurse {last}", f"RN {full}", f"{first} RN", f"{full}, R.N.", f"charge nurse {full}")
        )

    def tech(self) -> str:
        person = draw_person(self.rng)
        full, initialed, first = phi("NAME", person.full), phi("NAME", person.initialed), phi("NAME", person.given)
        return self.rng.choice((f"{full}, RT(R)", f"{initialed} RT", f"{full}", f"{first}", f"{full}, RDMS"))

    def relative(self) -> str:
        """A relation and a name: `daughter Mele`."""
        kind, female = self.rng.choice(
            (
                ("daughter", True),
                ("son", False),
                ("sister", True),
                ("brother", False),
                ("niece", True),
                ("mother", True),
                ("nephew", False),
            )
        )
        person = draw_person(self.rng, female)
        given, full = phi("NAME", person.given), phi("NAME", person.full)
        return self.rng.choice((f"{kind} {given}", f"{kind} {full}", f"{kind}, {full}", f"{kind} ({given})"))

    def transcriber(self) -> str:
        return phi("NAME", draw_person(self.rng).initials.lower())

    def phone(self) -> str:
        return phi("PHONE", f.phone(self.rng))

    def pager(self) -> str:
        return phi(
            "PHONE",
            self.rng.choice(
                (f"{self.rng.randint(10000, 99999)}", f.phone(self.rng), f"{self.rng.randint(1000, 9999)}")
            ),
        )

    def host(self) -> str:
        return f.host_of(self.case.site)

    def email(self) -> str:
        return phi("EMAIL", f.email(self.rng, self.case.ordering, self.host()))

    def pt_email(self) -> str:
        return phi("EMAIL", f.email(self.rng, self.case.patient, "homepost"))

    def url(self) -> str:
        return phi("URL", f.url(self.rng, self.host()))

    def site(self) -> str:
        return phi("HOSPITAL", self.case.site)

    def site_caps(self) -> str:
        return phi("HOSPITAL", self.case.site.upper())

    def hosp(self) -> str:
        """Another facility, by its whole name or for short."""
        facility = self.rng.choice(FACILITIES)
        return phi("HOSPITAL", facility if self.rng.random() < 0.75 else short_name(facility))

    def hosp_abbr(self) -> str:
        """Initials where they read as a hospital's, else the whole name."""
        facility = self.rng.choice(FACILITIES)
        short = abbreviation(facility)
        return phi("HOSPITAL", short if short.endswith(("H", "MC")) else facility)

    def away(self) -> str:
        """A town that is not the patient's home."""
        return phi("ADDRESS", self.rng.choice(TOWNS))

    def county(self) -> str:
        return phi("ADDRESS", f"{self.rng.choice(COUNTIES)} County")

    def scene(self) -> str:
        """The street of an accident."""
        return phi("ADDRESS", draw_home(self.rng).street.split(",")[0])

    def tech_name(self) -> str:
        return phi("NAME", draw_person(self.rng).full)

    def ordering_lower(self) -> str:
        return phi("PHYSICIAN", self.case.ordering.family.lower())

    def rad_caps(self) -> str:
        return phi("PHYSICIAN", self.case.radiologist.formal.upper())

    def rad_initialed(self) -> str:
        return phi("PHYSICIAN", self.case.radiologist.initialed)

    def rad_email(self) -> str:
        return phi("EMAIL", f.email(self.rng, self.case.radiologist, self.host()))

    def resident_initials(self) -> str:
        return phi("PHYSICIAN", self.case.resident.initials)

    def hl7_ordering(self) -> str:
        return f"{phi('ID', str(self.rng.randint(1000, 99999)))}^{phi('PHYSICIAN', self.case.ordering.careted)}^MD"

    def letter_address(self) -> str:
        """A street address that is not the patient's."""
        home = draw_home(self.rng)
        return f"{phi('ADDRESS', home.street)}, {phi('ADDRESS', home.town)}, {home.state} {phi('ADDRESS', home.zip)}"

    def doctors(self) -> str:
        """Two at once: `Drs. Patel and Nguyen`."""
        first, second = (phi("PHYSICIAN", draw_person(self.rng).family) for _ in range(2))
        return self.rng.choice((f"Drs. {first} and {second}", f"Drs {first}/{second}", f"Doctors {first} & {second}"))

    def bare_doctor(self) -> str:
        """A physician with no title, known as one by the context alone."""
        person = draw_person(self.rng)
        return phi("PHYSICIAN", self.rng.choice((person.family, person.full, person.initialed)))

    def unit(self) -> str:
        """A service; no PHI."""
        return self.rng.choice(("Ortho", "Neurosurgery", "ENT", "Trauma surgery", "Vascular", "GYN Onc", "MICU team"))
