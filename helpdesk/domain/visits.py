"""Knows when a visit fits into a technician's day: what stands against it, and which times are free; no table, no clock.

Two visits of one person need the minutes kept free after the first, the travel to the second and the minutes kept
free before the second between them; each is counted on its own side. Between two visits at one place nobody travels.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from heapq import merge
from itertools import islice, repeat

from helpdesk.classes import NamedTuple
from helpdesk.domain.hours import OpeningHours, Span
from helpdesk.domain.normal_forms import fold
from helpdesk.texts import translate

SNAP = timedelta(minutes=15)
"""Visits are planned by quarters of an hour."""
LATE, SHORT = 18, timedelta(hours=5)
"""A visit that begins before this hour and is so short ends on the same day, also where the clocks go forward."""
AHEAD_DAYS = 60
"""How many days are looked through for free times."""

CLASHES = {
    "overlap": translate("Visits", "Overlaps with another visit"),
    "too_close": translate("Visits", "Too little time between two visits"),
    "closed": translate("Visits", "Outside the working hours"),
    "leave": translate("Visits", "Away that day"),
    "left": translate("Visits", "No longer works here"),
    "skill": translate("Visits", "A skill is missing"),
    "part": translate("Visits", "A part is not here yet"),
    "past": translate("Visits", "That moment has passed"),
}
"""What can stand against a time for a visit."""
STRICTNESS = {
    "overlap": "field.overlap",
    "too_close": "field.gap",
    "closed": "field.closed",
    "leave": "field.leave",
    "skill": "field.skill",
    "part": "field.part",
}
"""The setting that says whether it is refused or only warned of; what has none is always refused."""
MINUTES = {
    "repair": "field.repair_minutes",
    "installation": "field.installation_minutes",
    "maintenance": "field.maintenance_minutes",
}
"""The setting with the usual minutes of a visit by kind of job; others have ``field.other_minutes``."""


class Planned(NamedTuple):
    """A visit as planned: instants, the minutes it needs around it, and what it asks for."""

    id: int
    start: datetime
    end: datetime
    before: int = 0
    after: int = 0
    travel: int = 0
    """To get there."""
    site: int | None = None
    """Its place; two visits at one place need no travel between them."""
    skills: frozenset[str] = frozenset()
    """What the units it is about ask of whoever goes, folded."""
    part_missing: bool = False
    """Whether a job of it waits for a part."""

    def at(self, start: datetime) -> Planned:
        """The same visit at another time."""
        return self._replace(start=start, end=start + (self.end - self.start))


class Worker(NamedTuple):
    """Whoever goes: when they work, when they are away, what they can do."""

    hours: OpeningHours
    """Their own, else the shop's."""
    leave: Sequence[tuple[date, date]] = ()
    """First and last days on which they are away."""
    skills: frozenset[str] | None = None
    """What they can do, folded; none: nobody goes yet, and nothing is asked."""
    active: bool = True


class Clash(NamedTuple):
    """What stands against a visit, and which other visit it is about."""

    kind: str
    other: int | None = None


class Slot(NamedTuple):
    """A time at which nothing stands against a visit, and who would go."""

    start: datetime
    worker: int


def skills_of(text: str) -> frozenset[str]:
    """Skills as written, one a line, in a form that can be compared."""
    return frozenset(found for line in text.splitlines() if (found := fold(line).strip()))


def needed(first: Planned, second: Planned) -> timedelta:
    """The time that must lie between the end of one visit and the start of the next."""
    at_one_place = first.site is not None and first.site == second.site
    return _minutes(first.after + (0 if at_one_place else second.travel) + second.before)


@lru_cache(maxsize=512)
def _minutes(count: int) -> timedelta:
    """So many minutes: thousands of visits need the same few."""
    return timedelta(minutes=count)


def between(visit: Planned, other: Planned) -> str:
    """How two visits of one person stand against each other: ``overlap``, ``too_close``, or empty."""
    first, second = (visit, other) if visit[1:3] <= other[1:3] else (other, visit)
    if second.start < first.end:
        return "overlap"
    return "too_close" if second.start - first.end < needed(first, second) else ""


def clashes(visit: Planned, others: Iterable[Planned], worker: Worker) -> list[Clash]:
    """All that stands against a visit but that its moment may have passed.

    Args:
        visit: the visit as it shall be.
        others: other visits of the same person; the visit itself may be among them.
        worker: who goes.
    """
    found = [
        Clash(kind, other.id)
        for other in sorted(others, key=lambda one: (one.start, one.id))
        if other.id != visit.id and (kind := between(visit, other))
    ]
    return found + alone(visit, worker)


def alone(visit: Planned, worker: Worker) -> list[Clash]:
    """What stands against a visit whatever other visits there are."""
    found = []
    days = _days(visit, worker.hours)
    if not worker.active:
        found.append(Clash("left"))
    if not _inside(visit, days, worker.hours):
        found.append(Clash("closed"))
    if any(first <= day <= last for first, last in worker.leave for day in days):
        found.append(Clash("leave"))
    if worker.skills is not None and not visit.skills <= worker.skills:
        found.append(Clash("skill"))
    if visit.part_missing:
        found.append(Clash("part"))
    return found


def clashes_among(visits: Sequence[Planned], worker: Worker) -> dict[int, list[Clash]]:
    """All that stands against the visits of one person, by visit; those against which nothing stands are left out."""
    found: dict[int, list[Clash]] = {}
    if worker.skills is not None:
        for one, other, kind in _pairs(sorted(visits, key=lambda visit: (visit.start, visit.id))):
            found.setdefault(one, []).append(Clash(kind, other))
            found.setdefault(other, []).append(Clash(kind, one))
    for visit in visits:
        own = alone(visit, worker)
        if own:
            found.setdefault(visit.id, []).extend(own)
    return found


def _pairs(visits: Sequence[Planned]) -> Iterator[tuple[int, int, str]]:
    """Which of the visits of a person, in the order of their starts, stand against each other."""
    most = timedelta(minutes=max((visit.travel + visit.before for visit in visits), default=0))
    for place, one in enumerate(visits):
        reach = one.end + timedelta(minutes=one.after) + most
        for other in islice(visits, place + 1, None):
            if other.start >= reach:
                break
            kind = between(one, other)
            if kind:
                yield one.id, other.id, kind


def _inside(visit: Planned, days: Sequence[date], hours: OpeningHours) -> bool:
    """Whether somebody works all the time a visit takes; hours that go on past midnight are one stretch."""
    reached = visit.start
    for day in days:
        for opens, closes in hours.spans(day):
            if opens <= reached < closes:
                reached = closes
            if reached >= visit.end:
                return True
    return False


def _days(visit: Planned, hours: OpeningHours) -> list[date]:
    """The local days a visit lies on."""
    begins = visit.start.astimezone(hours.zone)
    first = begins.date()
    if begins.hour < LATE and visit.end - visit.start < SHORT:
        return [first]
    last = visit.end.astimezone(hours.zone).date()
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def free_starts(
    visit: Planned,
    others: Sequence[Planned],
    worker: Worker,
    since: datetime,
    days: int = AHEAD_DAYS,
    past: int = 0,
) -> Iterator[datetime]:
    """The times, by quarters of an hour, at which nothing stands against a visit, the soonest first.

    That a part is missing, or a skill, no other time would change; it is not looked at.

    Args:
        visit: how long it is and what it needs around it; its own time does not matter.
        others: other visits of the same person.
        worker: who goes.
        since: not before this instant.
        days: how many local days are looked through, that of ``since`` the first.
        past: so many of them are passed over; of these and those behind them ``others`` need not be whole.
    """
    if not worker.active:
        return
    length = visit.end - visit.start
    taken = _joined(_taken(visit, others, length))
    day = since.astimezone(worker.hours.zone).date()
    for number in range(past, days):
        today = day + timedelta(days=number)
        if any(first <= today <= last for first, last in worker.leave):
            continue
        for span in worker.hours.spans(today):
            yield from _free_in(span, length, taken, since)


def _taken(
    visit: Planned, others: Iterable[Planned], length: timedelta
) -> Iterator[tuple[datetime, datetime]]:
    """Between which instants a visit may not begin for each of the others; those alike share their margins."""
    margins: dict[tuple[int, int, int, int | None], tuple[timedelta, timedelta]] = {}
    for other in others:
        if other.id == visit.id:
            continue
        alike = other[3:7]
        margin = margins.get(alike)
        if margin is None:
            margin = margins[alike] = (needed(visit, other) + length, needed(other, visit))
        yield other.start - margin[0], other.end + margin[1]


def _joined(taken: Iterable[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    """Stretches in order, those that overlap made one; between two that touch an instant stays free."""
    found: list[tuple[datetime, datetime]] = []
    for before, after in sorted(taken):
        if found and before < found[-1][1]:
            found[-1] = (found[-1][0], max(after, found[-1][1]))
        else:
            found.append((before, after))
    return found


def _free_in(
    span: Span, length: timedelta, taken: Sequence[tuple[datetime, datetime]], since: datetime
) -> Iterator[datetime]:
    """The free starts in a stretch of work; ``taken``: from after the one to before the other none may begin."""
    opens, closes = span
    start = _quarter(opens, max(opens, since))
    place = bisect_right(taken, start, key=lambda pair: pair[1])
    while start + length <= closes:
        if place < len(taken) and taken[place][1] <= start:
            place += 1
        elif place < len(taken) and taken[place][0] < start:
            start = _quarter(opens, taken[place][1])
        else:
            yield start
            start += SNAP


def _quarter(opens: datetime, at: datetime) -> datetime:
    """The first quarter of an hour, counted from when work begins, that is not before an instant."""
    return opens + -((opens - at) // SNAP) * SNAP


def next_slots(
    visit: Planned,
    workers: Sequence[tuple[int, Worker, Sequence[Planned]]],
    since: datetime,
    many: int,
    days: int = AHEAD_DAYS,
    past: int = 0,
    known: Sequence[Slot] = (),
) -> list[Slot]:
    """The next times for a visit, whoever goes: the soonest first, none of which lies within another.

    Args:
        visit: how long it is, what it needs around it, and the skills it asks for.
        workers: who may go, by id, each with their visits, the one to be sent first of several who could go first.
        since: not before this instant.
        many: how many are wanted.
        days: how many local days are looked through.
        past: so many of them were looked through before,
        known: and these were found.
    """
    streams = [
        zip(
            free_starts(visit, others, worker, since, days, past),
            repeat(place),
            repeat(identity),
            strict=False,
        )
        for place, (identity, worker, others) in enumerate(workers)
        if worker.skills is None or visit.skills <= worker.skills
    ]
    found = list(known)
    for start, _, identity in merge(*streams):
        if len(found) == many:
            break
        if not found or start >= found[-1].start + (visit.end - visit.start):
            found.append(Slot(start, identity))
    return found
