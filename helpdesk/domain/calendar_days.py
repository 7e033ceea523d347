"""Knows how visits lie on the days of a calendar: pieces of days, side by side, and the hours that are shown.

A place on a day is told in minutes of wall time since midnight, so that a day of 23 or 25 hours has the same lines as
any other. It knows no table and no clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from helpdesk.classes import NamedTuple

DAY = 24 * 60
QUARTER = 15
HOUR = 60
FOLDED = 60
"""Minutes from which a gap in which nobody works is folded."""
SHORTEST = 5
"""Minutes that a piece has at least, so that it can be seen."""
USUAL = (9 * HOUR, 18 * HOUR)
"""What is shown of days on which nothing is open and nobody goes anywhere."""

Minutes = tuple[int, int]
"""From and until, in minutes since midnight."""


class Piece(NamedTuple):
    """What lies on one day of a visit."""

    day: date
    top: int
    bottom: int


def minute_of(moment: datetime) -> int:
    """The wall time of a local moment as minutes since midnight."""
    return moment.hour * HOUR + moment.minute


def pieces(start: datetime, end: datetime, place: tzinfo) -> list[Piece]:
    """A span as it lies on local days: one over midnight is on both.

    In the night in which the clock is set back a span may end at an earlier wall time than it began: it is then as
    long as it lasts.
    """
    end = max(start, end)
    first, last = start.astimezone(place), end.astimezone(place)
    lasts = int((end.astimezone(UTC) - start.astimezone(UTC)).total_seconds()) // 60
    if first.date() == last.date():
        top, bottom = minute_of(first), minute_of(last)
        bottom = bottom if bottom > top else top + lasts
        return [Piece(first.date(), top, min(DAY, max(bottom, top + SHORTEST)))]
    found = [Piece(first.date(), minute_of(first), DAY)]
    found += [
        Piece(first.date() + timedelta(days=n), 0, DAY) for n in range(1, (last.date() - first.date()).days)
    ]
    if minute_of(last):
        found.append(Piece(last.date(), 0, minute_of(last)))
    return found


def shifted(start: datetime, days: int, minutes: int, place: tzinfo) -> datetime:
    """An instant some days of the calendar and minutes later.

    Days keep the wall time; minutes are minutes that pass, so that none falls into an hour that a night leaves out.
    """
    if days:
        here = start.astimezone(place)
        start = _wall(here.date() + timedelta(days=days), here.time(), place)
    return start + timedelta(minutes=minutes)


def instant(day: date, minute: int, place: tzinfo) -> datetime:
    """The instant of a wall time; that of a time a night leaves out is moved forward."""
    whole, rest = divmod(minute, DAY)
    return _wall(day + timedelta(days=whole), time(rest // HOUR, rest % HOUR), place)


def _wall(day: date, at: time, place: tzinfo) -> datetime:
    """The instant of a wall time; one that a night has twice is the earlier."""
    return datetime.combine(day, at.replace(fold=0), place).astimezone(UTC)


def snapped(minutes: float) -> int:
    """To the nearest quarter of an hour."""
    return round(minutes / QUARTER) * QUARTER


def monday(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


# -- side by side -------------------------------------------------------------------------------------------


class Lane(NamedTuple):
    """Which of how many strips of a column a piece has."""

    number: int = 0
    of: int = 1


def lanes(spans: Sequence[Minutes]) -> list[Lane]:
    """Where each of some pieces of a column stands, so that none hides another.

    Those that overlap, also by way of others, share the width in equal parts.
    """
    placed: dict[int, int] = {}
    found: list[Lane] = [Lane()] * len(spans)
    ends: list[int] = []
    cluster: list[int] = []

    def close() -> None:
        for place in cluster:
            found[place] = Lane(placed[place], len(ends))
        cluster.clear()
        ends.clear()

    for place in sorted(range(len(spans)), key=lambda n: spans[n]):
        top, bottom = spans[place]
        if ends and top >= max(ends):
            close()
        lane = next((n for n, end in enumerate(ends) if end <= top), len(ends))
        ends[lane : lane + 1] = [bottom]
        placed[place] = lane
        cluster.append(place)
    close()
    return found


# -- the hours that are shown --------------------------------------------------------------------------------


class Band(NamedTuple):
    """A stretch of the hours down the side; a folded one stands for time in which nobody works."""

    begin: int
    end: int
    folded: bool = False


def bands(opened: Iterable[Minutes], taken: Iterable[Minutes]) -> list[Band]:
    """The hours shown: those in which any day is open or anybody is at work, a long gap between them folded."""
    known = joined([*opened, *(_whole_hours(span) for span in taken)]) or [USUAL]
    known[0] = (known[0][0] // HOUR * HOUR, known[0][1])
    known[-1] = (known[-1][0], -(-known[-1][1] // HOUR) * HOUR)
    found = [Band(*known[0])]
    for begin, end in known[1:]:
        gap = begin - found[-1].end
        if gap >= FOLDED:
            found += [Band(found[-1].end, begin, True), Band(begin, end)]
        else:
            found[-1] = Band(found[-1].begin, end)
    return found


def _whole_hours(span: Minutes) -> Minutes:
    return span[0] // HOUR * HOUR, min(DAY, -(-span[1] // HOUR) * HOUR)


def joined(spans: Iterable[Minutes]) -> list[Minutes]:
    """Spans in order, those that touch or overlap as one, empty ones left out."""
    found: list[Minutes] = []
    for begin, end in sorted(span for span in spans if span[0] < span[1]):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return found


def closed(opened: Sequence[Minutes], begin: int = 0, end: int = DAY) -> list[Minutes]:
    """What is left of a day beside its open spans."""
    found, at = [], begin
    for opens, closes in [*joined(opened), (end, end)]:
        if opens > at:
            found.append((at, min(opens, end)))
        at = max(at, closes)
    return [span for span in found if span[0] < span[1]]
