"""The slots of templates for one examination."""

from __future__ import annotations

from tests.corpora.fir.markup import phi
from tests.corpora.hazel import numbers, places
from tests.corpora.hazel.dates import FORMS, MONTH_ALONE, write
from tests.corpora.hazel.facts import CREDENTIALS, NUMBERS, Facts
from tests.corpora.hazel.names import Person, draw_person

_CATEGORY = {"third": "NAME", "typist": "PHYSICIAN"}
_KIN = "daughter son wife husband sister brother mother granddaughter nephew partner".split()


class Case(Facts):
    """The values of a template's slots: `slot_name` gives that of `{name:form}`, marked where it is PHI."""

    def slot(self, name: str) -> str:
        """The value of a slot, `head` or `head:form`."""
        head, _, form = name.partition(":")
        if head == "pt":
            return phi("PATIENT", self.patient.form(form or "full"))
        if head in CREDENTIALS:
            return self._staff(head, form)
        if head in NUMBERS:
            return phi(NUMBERS[head][0], self.number(head))
        return str(getattr(self, f"slot_{head}")(form))

    def _staff(self, role: str, form: str) -> str:
        """`cr`: credentials alone; `c`: name and credentials; `dr`: as a colleague would say it; else a name's form."""
        person, credentials = self.person(role)
        category = _CATEGORY.get(role, "PHYSICIAN")
        if form == "cr":
            return credentials
        if form == "c":
            return f"{phi(category, person.form(self.rng.choice(('full', 'fml'))))}, {credentials}"
        if form == "dr":
            return self._colleague(person, credentials)
        return phi(category, person.form(form or "full"))

    def _colleague(self, person: Person, credentials: str) -> str:
        if credentials.startswith(("MD", "M.D", "DO", "DPM")) and self.rng.random() < 0.7:
            title = self.rng.choice(("Dr. ", "Dr. ", "Dr. ", "Dr "))
            return title + phi("PHYSICIAN", person.form(self.rng.choice(("last", "last", "last", "full", "fl"))))
        name = phi("PHYSICIAN", person.form(self.rng.choice(("full", "full", "fml", "fl"))))
        return f"{name}, {credentials}" if self.rng.random() < 0.75 else f"{name} {credentials}"

    def slot_mr(self, form: str) -> str:
        """The patient with a title; a child by the first name."""
        if self.exam.child:
            return phi("PATIENT", self.patient.first)
        title = self.rng.choice(("Ms. ", "Mrs. ", "Ms. ") if self.woman else ("Mr. ",))
        return title + phi("PATIENT", self.patient.last)

    def slot_kin(self, form: str) -> str:
        if self.exam.child:
            return self.keep(
                "kin", lambda: self.rng.choice(("mother", "father", "mother", "grandmother", "foster mother"))
            )
        wrong = "wife" if self.woman else "husband"
        return self.keep("kin", lambda: self.rng.choice([kin for kin in _KIN if kin != wrong]))

    def slot_relative(self, form: str) -> str:
        def draw() -> str:
            woman = self.slot_kin("") not in ("son", "husband", "brother", "father", "nephew")
            last = self.patient.last if self.rng.random() < 0.5 else ""
            return draw_person(self.rng, woman, last).form(self.rng.choice(("full", "first", "full")))

        return phi("NAME", self.keep("relative", draw))

    def slot_day(self, form: str) -> str:
        """`which` or `which.form`: exam, dob, prior (compared), older, later, signed, ordered, onset, lmp, surg."""
        which, _, style = form.partition(".")
        day = self.day_of(which)
        if style == "site":
            choices = ("slash", "slash0", "short", "slash0", "short0", "dash", "abbr", "dMy", "slash", "iso")
            style = choices[self.style % len(choices)]
        style = style or self._habit(which)
        return ("the " if style == "of" else "") + phi("DATE", write(day, style))

    def _habit(self, which: str) -> str:
        """The form of a dictated day: mostly the speaker's usual one; a day of this visit has its day of the month."""
        usual = self.keep("habit", lambda: self.rng.choice(FORMS))
        form = usual if self.rng.random() < 0.5 else self.rng.choice(FORMS)
        near = which in ("exam", "signed", "ordered", "onset", "lmp")
        return self.rng.choice(("slash", "short", "long", "md")) if near and form in MONTH_ALONE else form

    def slot_year(self, form: str) -> str:
        return str(self.day.year - self.rng.randrange(1, min(9, self.years + 1)) if self.years > 1 else self.day.year)

    def slot_age(self, form: str) -> str:
        return phi("AGE", str(self.years)) if self.years > 89 else str(self.years)

    def slot_old(self, form: str) -> str:
        tail = ("-year-old", "-year-old", " year old", " y.o.", "yo", " yr old", "-year-old")
        return self.slot_age("") + self.rng.choice(tail)

    def slot_sex(self, form: str) -> str:
        return ("Female" if self.woman else "Male")[: 1 if form == "1" else 6]

    def slot_man(self, form: str) -> str:
        if self.exam.child:
            return "girl" if self.woman else "boy"
        return self.rng.choice(("female", "woman") if self.woman else ("male", "man"))

    def slot_he(self, form: str) -> str:
        return "she" if self.woman else "he"

    def slot_his(self, form: str) -> str:
        return "her" if self.woman else "his"

    def slot_time(self, form: str) -> str:
        hour, minute = self.rng.randrange(24), self.rng.randrange(60)
        style = form or self.keep("clock", lambda: self.rng.choice(("24", "24", "am", "am")))
        half = "AM" if hour < 12 else "PM"
        return {
            "24": f"{hour:02}:{minute:02}",
            "s": f"{hour:02}:{minute:02}:{self.rng.randrange(60):02}",
            "am": f"{(hour - 1) % 12 + 1}:{minute:02} {half}",
            "mil": f"{hour:02}{minute:02}",
        }[style]

    def slot_site(self, form: str) -> str:
        """The site; `up`: in capitals; `short`: its acronym; else another institution of the kind `form`, kept."""
        if form == "up":
            return phi("HOSPITAL", self.site.upper())
        if form == "short":
            name = places.acronym(self.site)
            return phi("HOSPITAL", name if len(name) > 2 else self.site)
        other = self.keep(f"site:{form}", lambda: places.draw_place(self.rng, form)) if form else self.site
        return phi("NAME" if form == "typing" else "HOSPITAL", other)

    def slot_firm(self, form: str) -> str:
        return phi("NAME", self.keep("firm", lambda: places.draw_firm(self.rng)))

    def slot_street(self, form: str) -> str:
        return phi("ADDRESS", self.address_of(form).street)

    def slot_town(self, form: str) -> str:
        """`town, state ZIP`, or the town alone with the form `alone` or `home.alone`."""
        at = self.address_of(form)
        if form.endswith("alone"):
            return phi("ADDRESS", at.town)
        return f"{phi('ADDRESS', at.town)}, {at.state} {phi('ADDRESS', at.zip)}"

    def slot_phone(self, form: str) -> str:
        """A line; `ext`: with an extension, `pager` four digits; else the name of whose it is."""
        if form == "pager":
            return phi("PHONE", f"{self.rng.randrange(1_000, 9_999)}")
        if form == "ext":
            joint = self.rng.choice((" x", " ext. ", ", ext ", " x "))
            return phi("PHONE", f"{self.phone('desk')}{joint}{self.rng.randrange(100, 9_999)}")
        return phi("PHONE", self.phone(form or "desk"))

    def slot_email(self, form: str) -> str:
        person = self.patient if form == "pt" else self.person(form)[0]
        last = "".join(letter for letter in person.last.lower() if letter.isalpha())
        user = self.rng.choice((f"{person.first.lower()}.{last}", f"{person.first[0].lower()}{last}"))
        host = self.rng.choice(("gmail.com", "yahoo.com", "outlook.com")) if form == "pt" else self.host()
        return phi("EMAIL", f"{user}@{host}")

    def slot_url(self, form: str) -> str:
        start, end = self.rng.choice((("https://", ""), ("www.", ""), ("https://my.", "/results"), ("", "/mychart")))
        return phi("URL", f"{start}{self.host()}{end}")

    def slot_ssn(self, form: str) -> str:
        """`4`: its last digits; `vet`: those after the initial of the last name."""
        ssn = self.keep("ssn", lambda: numbers.draw_ssn(self.rng))
        short = {"4": "", "vet": self.patient.last[0].upper()}
        return phi("SSN", short[form] + ssn[-4:] if form in short else ssn)

    def slot_title(self, form: str) -> str:
        return self.title.upper() if form == "up" else self.title

    def slot_small(self, form: str) -> str:
        """A whole number between the two of `form`."""
        low, high = (int(part) for part in form.split("-"))
        return str(self.rng.randrange(low, high + 1))

    def slot_mm(self, form: str) -> str:
        return f"{self.rng.randrange(3, 19)} mm"

    def slot_cm(self, form: str) -> str:
        return f"{self.rng.randrange(11, 62) / 10} cm"

    def slot_im(self, form: str) -> str:
        """Where on the images: a trap, since it is a number that points to no person."""
        series, image = self.rng.randrange(2, 12), self.rng.randrange(8, 240)
        shapes = ("series {}, image {}", "series {} image {}", "se {} im {}", "image {1} of series {0}", "series {}/{}")
        return self.rng.choice(shapes).format(series, image)

    def slot_side(self, form: str) -> str:
        return self.keep("side", lambda: self.rng.choice(("right", "left")))

    def slot_Side(self, form: str) -> str:
        return self.slot_side("").capitalize()
