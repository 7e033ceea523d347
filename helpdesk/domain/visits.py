"""Knows when a visit fits into a technician's day: what stands against it, and which times are free; no table, no clock.

Two visits of one person need the minutes kept free after the first, the travel to the second and the minutes kept
free before the second between them; each is counted on its own side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from helpdesk.domain.hours import OpeningHours, Span
from helpdesk.texts import translate

SNAP = timedelta(minutes=15)
"""Visits are planned by quarters of an hour."""
AHEAD_DAYS = 60
"""How many days are looked through for free times."""

CLASHES = {
    "overlap": translate("Visits", "Overlaps with another visit"),
    "too_close": translate("Visits", "Too little time between two visits"),
    "closed": translate("Visits", "Outside the opening hours"),
    "leave": translate("Visits", "On leave that day"),
}
"""What can stand against a time for a visit."""


class Planned(NamedTuple):
    """A visit as planned: instants, and the minutes it needs around it."""

    id: int
    start: datetime
    end: datetime
    before: int = 0
    after: int = 0
    travel: int = 0
    """To get there."""

    def at(self, start: datetime) -> Planned:
        """The same visit at another time."""
        return self._replace(start=start, end=start + (self.end - self.start))


class Clash(NamedTuple):
    """What stands against a visit, and which other visit it is about."""

    kind: str
    other: int | None = None


def needed(first: Planned, second: Planned) -> timedelta:
    """The time that must lie between the end of one visit and the start of the next."""
    return timedelta(minutes=first.after + second.travel + second.before)


def between(visit: Planned, other: Planned) -> str:
    """How two visits of one person stand against each other: ``overlap``, ``too_close``, or empty."""
    first, second = sorted((visit, other), key=lambda one: (one.start, one.end))
    if second.start < first.end:
        return "overlap"
    return "too_close" if second.start - first.end < needed(first, second) else ""


def clashes(
    visit: Planned, others: Iterable[Planned], hours: OpeningHours, leave: Sequence[tuple[date, date]] = ()
) -> list[Clash]:
    """All that stands against a visit.

    Args:
        visit: the visit as it shall be.
        others: other visits of the same person; the visit itself may be among them.
        hours: the shop's opening hours; one who works at other times is closed to nobody.
        leave: first and last days on which the person is away.
    """
    found = [
        Clash(kind, other.id)
        for other in sorted(others, key=lambda one: (one.start, one.id))
        if other.id != visit.id and (kind := between(visit, other))
    ]
    days = _days(visit, hours)
    if not any(
        opens <= visit.start and visit.end <= closes for day in days for opens, closes in hours.spans(day)
    ):
        found.append(Clash("closed"))
    if any(first <= day <= last for day in days for first, last in leave):
        found.append(Clash("leave"))
    return found


def _days(visit: Planned, hours: OpeningHours) -> list[date]:
    """The local days a visit lies on."""
    first = visit.start.astimezone(hours.zone).date()
    last = visit.end.astimezone(hours.zone).date()
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def free_starts(
    visit: Planned,
    others: Sequence[Planned],
    hours: OpeningHours,
    since: datetime,
    leave: Sequence[tuple[date, date]] = (),
) -> Iterator[datetime]:
    """The times, by quarters of an hour, at which nothing stands against a visit, the soonest first.

    Args:
        visit: how long it is and what it needs around it; its own time does not matter.
        others: other visits of the same person.
        hours: the shop's opening hours.
        since: not before this instant.
        leave: days on which the person is away.
    """
    length = visit.end - visit.start
    day = since.astimezone(hours.zone).date()
    for number in range(AHEAD_DAYS):
        for span in hours.spans(day + timedelta(days=number)):
            for start in _quarters(span, since):
                if start + length > span[1]:
                    break
                if not clashes(visit.at(start), others, hours, leave):
                    yield start


def _quarters(span: Span, since: datetime) -> Iterator[datetime]:
    start = span[0]
    while start < span[1]:
        if start >= since:
            yield start
        start += SNAP
