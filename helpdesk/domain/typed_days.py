"""Knows how people type a day in a hurry, in figures or in the words of either language; must not know the clock."""

from __future__ import annotations

import re
from datetime import date, timedelta

from helpdesk.domain.normal_forms import fold
from helpdesk.domain.periods import add_days, add_months

MONTHS = (
    "january enero",
    "february febrero",
    "march marzo",
    "april abril",
    "may mayo",
    "june junio",
    "july julio",
    "august agosto",
    "september septiembre setiembre",
    "october octubre",
    "november noviembre",
    "december diciembre",
)
WEEKDAYS = (
    "monday lunes",
    "tuesday martes",
    "wednesday miercoles",
    "thursday jueves",
    "friday viernes",
    "saturday sabado",
    "sunday domingo",
)
"""Names, English and Spanish, without accents; their first three letters mean them too."""
_NAMED = {
    **dict.fromkeys(("today", "t", "hoy", "h"), 0),
    **dict.fromkeys(("tomorrow", "manana"), 1),
    **dict.fromkeys(("day after tomorrow", "the day after tomorrow", "pasado manana", "pasado"), 2),
    **dict.fromkeys(("yesterday", "ayer"), -1),
    **dict.fromkeys(("day before yesterday", "the day before yesterday", "anteayer", "antes de ayer"), -2),
}
_DAYS, _WEEKS, _MONTHS = "d day days dia dias", "w week weeks s semana semanas", "m month months mes meses"
_STEP = re.compile(r"(?P<sign>[+-])\s*(?P<count>\d{1,4})\s*(?P<unit>[^\W\d]*)")
_AHEAD = re.compile(r"(?:in|en|dentro de) (?P<count>\d{1,4}) (?P<unit>[a-z]+)")
_BACK = re.compile(r"hace (?P<count>\d{1,4}) (?P<unit>[a-z]+)|(?P<count2>\d{1,4}) (?P<unit2>[a-z]+) ago")
_WEEKDAY = re.compile(
    r"(?:el |on )?(?P<before>last |pasado )?(?:next |this |este |proximo )?(?P<name>[a-z]+)"
    r"(?P<after> pasado)?(?: que viene| proximo)?"
)
_FIGURES = re.compile(r"\d+(?:[\s./\\-]+\d+){0,2}")
_GROUPS = re.compile(r"\d+")


def read_day(text: str, today: date) -> date:
    """A day as typed: ``21/11/26``, ``21.11``, ``2111``, ``21``, ``2026-11-21``, ``30 nov``, ``viernes``, ``+3``.

    A day without a year is the one nearest to ``today``; one without a month is in today's month; a month with its
    year (``12/2026``, ``dic 2026``) is its first day. A weekday is the next one after today, with "last" or "pasado"
    the one before today. Steps are days, with a letter weeks or months (``+2w``, ``+1m``, "in 2 weeks", "hace 3
    días"). Two figures of a year up to 69 are 20xx. Raises ``ValueError`` for anything else.
    """
    written = text.strip().casefold()
    said = fold(written)
    if said in _NAMED and written[:1] not in "+-":
        return today + timedelta(days=_NAMED[said])
    for found in (_stepped(written, said, today), _weekday(said, today), _figures(written, today)):
        if found is not None:
            return found
    return _with_month(written, today)


def _stepped(written: str, said: str, today: date) -> date | None:
    match = _STEP.fullmatch(written)
    if match:
        return _moved(today, int(match["sign"] + match["count"]), fold(match["unit"]) or "d")
    if match := _AHEAD.fullmatch(said):
        return _moved(today, int(match["count"]), match["unit"])
    if match := _BACK.fullmatch(said):
        return _moved(today, -int(match["count"] or match["count2"]), match["unit"] or match["unit2"])
    return None


def _moved(today: date, count: int, unit: str) -> date:
    if unit in _DAYS.split():
        return add_days(today, count)
    if unit in _WEEKS.split():
        return add_days(today, 7 * count)
    if unit in _MONTHS.split():
        return add_months(today, count)
    raise ValueError(unit)


def _weekday(said: str, today: date) -> date | None:
    match = _WEEKDAY.fullmatch(said)
    place = _place(match["name"], WEEKDAYS) if match else None
    if match is None or place is None:
        return None
    if match["before"] or match["after"]:
        return today - timedelta(days=(today.weekday() - place - 1) % 7 + 1)
    return today + timedelta(days=(place - today.weekday() - 1) % 7 + 1)


def _place(word: str, names: tuple[str, ...]) -> int | None:
    """Which of the names a word is, or begins with at least three letters."""
    for place, known in enumerate(names):
        if len(word) >= 3 and any(name.startswith(word) for name in known.split()):
            return place
    return None


def _figures(written: str, today: date) -> date | None:
    if not _FIGURES.fullmatch(written):
        return None
    parts = _GROUPS.findall(written)
    if len(parts) == 1:
        parts = _split(parts[0])
    if len(parts) == 3 and len(parts[0]) == 4:
        return date(int(parts[0]), int(parts[1]), int(parts[2]))
    if len(parts) == 3:
        return date(_year(parts[2]), int(parts[1]), int(parts[0]))
    if len(parts) == 2 and len(parts[1]) == 4:
        return date(int(parts[1]), int(parts[0]), 1)
    if len(parts) == 2:
        return _nearest(int(parts[0]), int(parts[1]), today)
    return today.replace(day=int(parts[0]))


def _split(digits: str) -> list[str]:
    if len(digits) in (6, 8):
        return [digits[:2], digits[2:4], digits[4:]]
    if len(digits) == 4:
        return [digits[:2], digits[2:]]
    if len(digits) <= 2:
        return [digits]
    raise ValueError(digits)


def _year(digits: str) -> int:
    if len(digits) == 2:
        return int(digits) + (2000 if int(digits) < 70 else 1900)
    if len(digits) == 4:
        return int(digits)
    raise ValueError(digits)


def _nearest(day: int, month: int, today: date) -> date:
    near: list[date] = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            near.append(date(year, month, day))
        except ValueError:
            continue
    if not near:
        raise ValueError(f"{day}/{month}")
    return min(near, key=lambda found: abs((found - today).days))


def _with_month(written: str, today: date) -> date:
    """A day whose month is a word, with or without its weekday: ``30 nov``, ``nov 30``, ``lunes 30 de noviembre``."""
    words = [word for word in re.findall(r"\d+|[a-z]+", fold(written)) if word not in _SMALL]
    named = [word for word in words if not word.isdigit()]
    if len(named) == 2 and words[0] is named[0] and _place(named[0], WEEKDAYS) is not None:
        words, named = words[1:], named[1:]
    month = _place(named[0], MONTHS) if len(named) == 1 else None
    if month is None:
        raise ValueError(written)
    figures = [word for word in words if word.isdigit()]
    if words[-1] in named and len(figures) > 1:
        raise ValueError(written)
    if len(figures) == 2:
        return date(_year(figures[1]), month + 1, int(figures[0]))
    if len(figures) == 1 and len(figures[0]) == 4:
        return date(int(figures[0]), month + 1, 1)
    if len(figures) == 1 and len(figures[0]) <= 2:
        return _nearest(int(figures[0]), month + 1, today)
    raise ValueError(written)


_SMALL = {"de", "del", "of", "the", "el", "st", "nd", "rd", "th"}
