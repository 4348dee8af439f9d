"""Ways to write a day. Each value here is PHI: a month with a year or a day, never a year alone."""

from __future__ import annotations

from datetime import date

FORMS = (  # that a dictating radiologist uses, about as often
    "slash slash slash slash0 slash0 short short long long long abbr abbr my my mmyy md mdlong dmy dMy iso dash "
    "dot of mySlash ordinal"
).split()
MONTH_ALONE = ("my", "mmyy", "mySlash")


def write(day: date, form: str) -> str:
    """`day` in one of the forms below."""
    d, m, y = day.day, day.month, day.year
    name = f"{day:%B}"
    short = name if m == 5 else f"{day:%b}"
    return {
        "slash": f"{m}/{d}/{y}",
        "slash0": f"{m:02}/{d:02}/{y}",
        "short": f"{m}/{d}/{y % 100:02}",
        "short0": f"{m:02}/{d:02}/{y % 100:02}",
        "long": f"{name} {d}, {y}",
        "LONG": f"{name} {d}, {y}".upper(),
        "abbr": f"{short} {d}, {y}",
        "vista": f"{day:%b} {d:02},{y}".upper(),
        "VISTA": f"{day:%b} {d:02}, {y}".upper(),
        "my": f"{name} {y}",
        "mmyy": f"{m}/{y % 100:02}",
        "mySlash": f"{m:02}/{y}",
        "md": f"{m}/{d}",
        "mdlong": f"{name} {d}",
        "dmy": f"{d} {name} {y}",
        "dMy": f"{d:02}-{day:%b}-{y}",
        "mil": f"{d:02} {day:%b} {y % 100:02}".upper(),
        "MIL": f"{d:02}{day:%b}{y}".upper(),
        "iso": f"{y}-{m:02}-{d:02}",
        "dash": f"{m:02}-{d:02}-{y}",
        "dot": f"{m}.{d}.{y % 100:02}",
        "of": f"{d}{ending(d)} of {name} {y}",
        "ordinal": f"{name} {d}{ending(d)}",
        "run": f"{y}{m:02}{d:02}",
    }[form]


def ending(d: int) -> str:
    return "th" if 10 < d < 14 else {1: "st", 2: "nd", 3: "rd"}.get(d % 10, "th")
