"""Knows how opening hours are spoken of: a usual week and seasons with another one; knows no calendar of holidays.

Stored are stretches of opening, each perhaps for some days only, and all in force on a day count together.
A person thinks of a week that holds, and of a summer with another. Both say the same; here one becomes
the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from helpdesk.classes import dataclass

Span = tuple[str, str]
"""Opens and closes, ``09:00``; a closing time of ``00:00`` is the end of the day."""
Week = tuple[tuple[Span, ...], ...]
"""The spans of each of seven days, Monday first."""
Stretch = tuple[int, str, str, date | None, date | None]
"""As stored: weekday, opens, closes, from, to."""

CLOSED: Week = ((),) * 7
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Season:
    """Days, the last one included, on which another week holds; without an end: for good."""

    first: date
    last: date | None
    week: Week


def told(stretches: Iterable[Stretch]) -> tuple[Week, tuple[Season, ...]]:
    """The usual week and the seasons that stretches come to."""
    rows = list(stretches)
    edges = sorted(
        {row[3] for row in rows if row[3]} | {row[4] + _DAY for row in rows if row[4] and row[4] < date.max}
    )
    usual = _week_on(rows, edges[0] - _DAY if edges else date.min)
    seasons: list[Season] = []
    for first, after in zip(edges, [*edges[1:], None], strict=False):
        week, last = _week_on(rows, first), after - _DAY if after else None
        if seasons and seasons[-1].week == week and seasons[-1].last == first - _DAY:
            seasons[-1] = Season(seasons[-1].first, last, week)
        elif week != usual:
            seasons.append(Season(first, last, week))
    return usual, tuple(seasons)


def stretches(usual: Week, seasons: Iterable[Season]) -> tuple[Stretch, ...]:
    """As stored. ``ValueError`` where seasons end before they begin, or share a day."""
    rows: list[Stretch] = []
    free: date | None = None
    open_end = True
    for season in sorted(seasons, key=lambda season: season.first):
        if not open_end or (season.last and season.last < season.first) or (free and season.first < free):
            raise ValueError("seasons must not share a day")
        if free is None or season.first > free:
            rows += _rows(usual, free, season.first - _DAY)
        rows += _rows(season.week, season.first, season.last)
        open_end = season.last is not None
        free = season.last + _DAY if season.last else None
    if open_end:
        rows += _rows(usual, free, None)
    return tuple(rows)


def in_force(rows: Iterable[Stretch], day: date) -> Week:
    """The week that holds on a day."""
    return _week_on(list(rows), day)


def alike(week: Week) -> list[tuple[int, int, tuple[Span, ...]]]:
    """The open days of a week, neighbours with the same hours together: first weekday, last, spans."""
    found: list[tuple[int, int, tuple[Span, ...]]] = []
    for weekday, spans in enumerate(week):
        if spans and found and found[-1][1] == weekday - 1 and found[-1][2] == spans:
            found[-1] = (found[-1][0], weekday, spans)
        elif spans:
            found.append((weekday, weekday, spans))
    return found


def overlapping(spans: Iterable[Span]) -> bool:
    """Whether two spans of a day share time, or one closes before it opens."""
    ordered = sorted((opens, "24:00" if closes == "00:00" else closes) for opens, closes in spans)
    wrong = any(closes <= opens for opens, closes in ordered)
    return wrong or any(after[0] < before[1] for before, after in pairwise(ordered))


def minutes(spans: Iterable[Span]) -> int:
    """How long the spans of a day are together."""
    return sum((_minute(closes) or 1_440) - _minute(opens) for opens, closes in spans)


def _minute(text: str) -> int:
    hours, _, rest = text.partition(":")
    return int(hours) * 60 + int(rest)


def _week_on(rows: list[Stretch], day: date) -> Week:
    held = [row for row in rows if (row[3] or date.min) <= day <= (row[4] or date.max)]
    return tuple(
        tuple(sorted({(row[1], row[2]) for row in held if row[0] == weekday})) for weekday in range(7)
    )


def _rows(week: Week, first: date | None, last: date | None) -> list[Stretch]:
    return [
        (weekday, opens, closes, first, last) for weekday, spans in enumerate(week) for opens, closes in spans
    ]
