"""What an exam looks like, and the small notation in which the clinical wording is kept.

    title: names of the exam           reason: why it was asked for          technique: how it was done
    * Organ                            - a normal statement                  + an abnormal one => its conclusion
    none: a conclusion when nothing was found

A line that is indented goes on with the one before it.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Organ:
    """A sub-heading of the findings with what may stand under it."""

    name: str
    normal: list[str] = field(default_factory=list)
    abnormal: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Exam:
    """One kind of exam. `who` is F for women only, C for children, else empty."""

    code: str
    region: str
    who: str = ""
    titles: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    techniques: list[str] = field(default_factory=list)
    organs: list[Organ] = field(default_factory=list)
    nothing: list[str] = field(default_factory=list)


def exams(notation: str) -> list[Exam]:
    """Read exams out of the notation; each begins with `exam: CODE region [F|C]`."""
    found: list[Exam] = []
    for line in filter(None, notation.replace("\n    ", " ").splitlines()):
        mark, rest = line.split(" ", 1)
        if mark == "exam:":
            code, region, *who = rest.split()
            found.append(Exam(code, region, "".join(who)))
            continue
        exam = found[-1]
        if mark == "*":
            exam.organs.append(Organ(rest))
        elif mark == "-":
            exam.organs[-1].normal.append(rest)
        elif mark == "+":
            statement, conclusion = rest.split(" => ")
            exam.organs[-1].abnormal.append((statement, conclusion))
        else:
            {"title:": exam.titles, "reason:": exam.reasons, "technique:": exam.techniques, "none:": exam.nothing}[
                mark
            ].append(rest)
    return found
