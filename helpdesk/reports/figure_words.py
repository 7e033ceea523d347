"""How a figure is written: its value with and without unit, its interval, its month; the same on paper and in the window."""

from __future__ import annotations

from collections.abc import Sequence

from helpdesk.domain.months import first_day
from helpdesk.domain.quality.meanings import MEANINGS, Unit
from helpdesk.domain.quality.moves import MovedFigure
from helpdesk.domain.quality.shown import short_name
from helpdesk.formats import NOTHING, Words
from helpdesk.reports.charts import Interval, written
from helpdesk.texts import Text, translate

DIGITS: dict[Unit, int] = {"score_5": 2, "score_7": 2, "count": 0, "minutes": 0}
"""Decimals of a value on paper; one where it is not named."""
BOUNDS: dict[Unit, tuple[float | None, float | None]] = {
    "percent": (0.0, 100.0),
    "points": (-100.0, 100.0),
    "score_5": (1.0, 5.0),
    "score_7": (1.0, 7.0),
    "money": (None, None),
}
"""What a value can be at all; from zero without an end where it is not named."""
GAP_BOUNDS: tuple[float | None, float | None] = (-6.0, 6.0)
"""The same of the difference of two answers from 1 to 7."""
SPANS: dict[Unit, Interval] = {"percent": (0.0, 100.0), "points": (-100.0, 100.0), "score_5": (1.0, 5.0)}
"""The whole scale, on which a whisker is drawn."""


def unit_of(key: str) -> Unit:
    """How a figure is measured."""
    return MEANINGS[key].unit


def bounds_of(key: str) -> tuple[float | None, float | None]:
    """The least and the most that a figure can be; nothing: without an end."""
    return GAP_BOUNDS if key.endswith(".gap") else BOUNDS.get(unit_of(key), (0.0, None))


def digits_of(key: str) -> int:
    """Its decimals."""
    return DIGITS.get(unit_of(key), 1)


def is_signed(key: str) -> bool:
    """Whether a value above zero is written with its sign."""
    return unit_of(key) == "points" or key.endswith(".gap")


def plain_value(key: str, value: float | None, words: Words) -> str:
    """A value without its unit, for a column or a chart that names the unit."""
    if value is None:
        return NOTHING
    if unit_of(key) == "money":
        return words.money(round(value))
    return written(value, words, digits_of(key), signed=is_signed(key))


def value_said(key: str, value: float | None, words: Words) -> str:
    """A value as it is read alone: 82.7 %, 6.3 days, 3 h 05 min."""
    if value is None:
        return NOTHING
    unit = unit_of(key)
    if unit == "minutes":
        return words.duration(value)
    said = plain_value(key, value, words)
    if unit == "percent":
        return f"{said} %"
    word = UNIT_WORDS.get(unit)
    return words.say(word(value=said)) if word is not None else said


def moves_said(figures: Sequence[MovedFigure], most: int, words: Words) -> str:
    """What later facts moved, figure by figure: so many are named, of the others their number is told."""
    named = [_move_said(figure, words) for figure in figures[:most]]
    more = len(figures) - len(named)
    if more:
        named.append(words.say(translate("Quality", "and %n more", "", 1)(n=more)))
    return "; ".join(named) + "."


def _move_said(figure: MovedFigure, words: Words) -> str:
    name, move = words.say(figure.name), figure.move
    if move is None:
        return words.say(translate("Quality", "{figure}: only what it is counted from")(figure=name))
    before, now = (value_said(move.key, value, words) for value in (move.before, move.now))
    return f"{name}: {before} → {now}"


UNIT_WORDS: dict[Unit, Text] = {
    "days": translate("Quality", "{value} days"),
    "hours": translate("Quality", "{value} h"),
}


def heading(key: str, words: Words) -> str:
    """The name of a figure with its unit, over a chart."""
    named = words.say(short_name(key))
    unit = {
        "percent": "%",
        "minutes": words.say(translate("Quality", "minutes")),
        "days": words.say(translate("Quality", "days")),
        "hours": words.say(translate("Quality", "hours")),
    }.get(unit_of(key))
    return f"{named}, {unit}" if unit else named


def interval_said(key: str, interval: Interval | None, words: Words, *, digits: int | None = None) -> str:
    """Between what a value lies: 70.3 to 90.6; with fewer ``digits`` where there is little room."""
    if interval is None:
        return NOTHING
    count = digits_of(key) if digits is None else digits
    low, high = (written(end, words, count, signed=is_signed(key)) for end in interval)
    return words.say(translate("Quality", "{low} to {high}")(low=low, high=high))


def month_said(month: str, words: Words) -> str:
    """A month by its name and year: October 2026."""
    return words.month(first_day(month))


def month_short(month: str, words: Words, *, year: bool = False) -> str:
    """A month in little room: Oct; with its year Oct 2026."""
    return words.month_short(first_day(month), year=year)
