"""Knows when a shop is open and what its hours add up to; must not know what time it is now.

A closing time of 00:00 is the end of that day (24:00); a row past midnight is two rows. All rows in
force on a day count together, and where they overlap they are one. A wall time that a clock change
skips moves forward, one that it repeats is the earlier.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, cached_property
from itertools import accumulate
from zoneinfo import ZoneInfo

from helpdesk.classes import NamedTuple

Span = tuple[datetime, datetime]
"""From the first instant to the one when it is over, UTC."""
Hours = tuple[time, time]
"""Opens and closes, wall time."""
Pause = tuple[datetime, datetime | None]
"""Instants; ``None`` where the pause still lasts."""

NEAR_DAYS = 31
HORIZON_YEARS = 60
"""How far ahead an open minute is looked for."""

_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)
_NOTHING = timedelta(0)
_Wall = tuple[tuple[timedelta, timedelta], ...]


class NeverOpen(ValueError):
    """The opening hours hold no open time where one was needed."""


class OpeningRow(NamedTuple):
    """One line of the weekly table: Monday is 0; the days of validity are included, ``None`` is unlimited."""

    weekday: int
    opens: time
    closes: time
    valid_from: date | None = None
    valid_to: date | None = None

    def in_force(self, day: date) -> bool:
        """Whether the row counts on ``day``, whatever its weekday."""
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


class OpeningHours:
    """A shop's weekly rows, its special days (no hours: closed all day) and its time zone; never changed.

    Instants given must be aware, instants returned are UTC. Keep one object as long as the settings stand:
    it remembers every year it has counted.

    Raises:
        ValueError: a weekday is none, a span does not close after it opens, an instant has no time zone.
    """

    def __init__(
        self,
        weekly: tuple[OpeningRow, ...],
        zone: ZoneInfo,
        closed: Mapping[date, tuple[Hours, ...]] | None = None,
    ) -> None:
        self.weekly = weekly
        self.zone = zone
        self.closed = closed or {}
        for row in weekly:
            if row.weekday not in range(7):
                raise ValueError(f"weekday must be 0 to 6, not {row.weekday}")
            _wall([(row.opens, row.closes)])
        for hours in self.closed.values():
            _wall(hours)

    def spans(self, day: date) -> tuple[Span, ...]:
        """The open spans of a local day, in order, none empty, none touching another."""
        if day not in self._spans:
            self._spans[day] = self._spans_of(day)
        return self._spans[day]

    def is_open(self, instant: datetime) -> bool:
        """Whether the shop is open then; at the closing minute it no longer is."""
        instant = _utc(instant)
        return any(start <= instant < end for start, end in self.spans(self._day(instant)))

    def next_open(self, instant: datetime) -> datetime:
        """``instant`` itself while open, else when the shop opens next; :class:`NeverOpen` if never."""
        instant = _utc(instant)
        for day in self._working_days(self._day(instant), _DAY):
            for start, end in self.spans(day):
                if instant < end:
                    return max(instant, start)
        raise NeverOpen("the shop has no opening hours after that moment")

    def open_minutes(self, day: date) -> float:
        """How many minutes the shop is open on a local day."""
        return self._total(day) / _MINUTE

    def full_day_minutes(self, day: date) -> float:
        """Minutes of the longest day of the week in force; without a week, of the longest special day.

        :class:`NeverOpen` where there is neither.
        """
        longest = max(self._week_lengths(day))
        longest = longest or max(map(_length, map(_wall, self.closed.values())), default=_NOTHING)
        if not longest:
            raise NeverOpen("the shop has no opening hours")
        return longest / _MINUTE

    def business_minutes(self, start: datetime, end: datetime, pauses: Iterable[Pause] = ()) -> float:
        """Open minutes between two instants, pauses left out, overlapping pauses once.

        0 where ``end`` is not after ``start`` and where there are no opening hours at all.
        """
        start, end = _utc(start), _utc(end)
        if end <= start:
            return 0.0
        cut = ((max(start, _utc(first)), min(end, _utc(last or end))) for first, last in pauses)
        paused = sum((self._open_between(*pause) for pause in _joined(cut)), _NOTHING)
        return (self._open_between(start, end) - paused) / _MINUTE

    def add_minutes(self, start: datetime, minutes: float) -> datetime:
        """The first instant by which ``minutes`` open minutes have passed since ``start``.

        0 minutes give ``start`` itself, also while closed. :class:`NeverOpen` where the opening hours end
        before; ``ValueError`` below 0.
        """
        if minutes < 0:
            raise ValueError("minutes must not be negative")
        start = _utc(start)
        left = minutes * _MINUTE
        if left <= _NOTHING:
            return start
        day = self._day(start)
        day, left = self._day_reached(day, left + self._open_before(start, day))
        for opens, closes in self.spans(day):
            if left <= closes - opens:
                return opens + left
            left -= closes - opens
        raise AssertionError("a day holds what its sum says")  # pragma: no cover

    def is_working_day(self, day: date) -> bool:
        """Whether the shop opens at all on a local day. Who asks for a few days does not count their whole years."""
        return self._total(day) > _NOTHING if day.year in self._years else bool(self.spans(day))

    def add_working_days(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day``, which itself does not count; before it below 0.

        0 gives ``day``, or the next working day where it is none. :class:`NeverOpen` if there is none.
        """
        step = _DAY if count >= 0 else -_DAY
        left = abs(count) or 1
        day = day if count == 0 else day + step
        for reached in self._working_days(day, step):
            left -= 1
            if left == 0:
                return reached
        raise NeverOpen("the shop has no working days there")

    def promise(
        self,
        now: datetime,
        work_minutes: float,
        load_minutes: float = 0,
        *,
        lead_working_days: int = 0,
        capacity_minutes: float | None = None,
    ) -> date:
        """The day by whose close a job should be finished, to propose to the customer.

        ``load_minutes``: bench minutes of open work that comes first; ``work_minutes``: those of this job.
        ``capacity_minutes``: what the whole bench does on a full day (:meth:`full_day_minutes`); a half day
        does its share; ``None`` is one person who works whenever the shop is open.
        ``lead_working_days``: working days that pass before this job can begin (a part on its way); the
        load runs down meanwhile. :class:`NeverOpen` without opening hours, ``ValueError`` below 0.
        """
        now = _utc(now)
        full_day = self.full_day_minutes(self._day(now))
        capacity = full_day if capacity_minutes is None else capacity_minutes
        if capacity <= 0 or work_minutes < 0 or load_minutes < 0 or lead_working_days < 0:
            raise ValueError("minutes and days must not be negative, and capacity must be more than nothing")
        begin = self.next_open(self.add_minutes(now, load_minutes * full_day / capacity))
        if lead_working_days:
            ready = self.add_working_days(self._day(now), lead_working_days)
            begin = max(begin, self.spans(ready)[0][0])
        return self._day(self.add_minutes(begin, work_minutes * full_day / capacity))

    # -- one day

    @cached_property
    def _spans(self) -> dict[date, tuple[Span, ...]]:
        return {}

    def _spans_of(self, day: date) -> tuple[Span, ...]:
        first, last = _midnight(self.zone, day), _midnight(self.zone, day + _DAY)
        wall = self._wall_of(day)
        if last - first == _DAY:
            return tuple((first + opens, first + closes) for opens, closes in wall)
        spans = ((self._instant(day, opens), self._instant(day, closes)) for opens, closes in wall)
        return _joined((max(first, start), min(last, end)) for start, end in spans)

    @cached_property
    def _seasons(self) -> tuple[list[date], list[tuple[_Wall, ...]]]:
        """The days on which the weekly table changes, and the seven days' hours from each of them on."""
        edges = {row.valid_from for row in self.weekly} | {
            row.valid_to + _DAY for row in self.weekly if row.valid_to and row.valid_to < date.max
        }
        begins = sorted({date.min} | {edge for edge in edges if edge})
        return begins, [tuple(self._week_day(begin, weekday) for weekday in range(7)) for begin in begins]

    def _week_day(self, day: date, weekday: int) -> _Wall:
        rows = (row for row in self.weekly if row.weekday == weekday and row.in_force(day))
        return _wall((row.opens, row.closes) for row in rows)

    def _week(self, day: date) -> tuple[_Wall, ...]:
        begins, weeks = self._seasons
        return weeks[bisect_right(begins, day) - 1]

    @cached_property
    def _lengths(self) -> list[tuple[timedelta, ...]]:
        """How long the seven days are open, from each change of the weekly table on."""
        return [tuple(map(_length, week)) for week in self._seasons[1]]

    def _week_lengths(self, day: date) -> tuple[timedelta, ...]:
        return self._lengths[bisect_right(self._seasons[0], day) - 1]

    def _wall_of(self, day: date) -> _Wall:
        special = self.closed.get(day)
        return self._week(day)[day.weekday()] if special is None else _wall(special)

    def _total(self, day: date) -> timedelta:
        sums = self._sums(day.year)
        index = day.timetuple().tm_yday
        return sums[index] - sums[index - 1]

    def _day(self, instant: datetime) -> date:
        return instant.astimezone(self.zone).date()

    def _instant(self, day: date, wall: timedelta) -> datetime:
        naive = datetime(day.year, day.month, day.day) + wall  # noqa: DTZ001
        return naive.replace(tzinfo=self.zone).astimezone(UTC)

    # -- many days

    @cached_property
    def _years(self) -> dict[int, list[timedelta]]:
        return {}

    def _sums(self, year: int) -> list[timedelta]:
        """The open time of a year's days summed up: item ``n`` is that of its first ``n`` days."""
        if year not in self._years:
            self._years[year] = list(accumulate(self._day_lengths(year), initial=_NOTHING))
        return self._years[year]

    def _day_lengths(self, year: int) -> Iterator[timedelta]:
        odd, day = _odd_days(self.zone, year), date(year, 1, 1)
        while day.year == year:
            if day in odd:
                yield sum((end - start for start, end in self._spans_of(day)), _NOTHING)
            else:
                special = self.closed.get(day)
                yield self._week_lengths(day)[day.weekday()] if special is None else _length(_wall(special))
            day += _DAY

    def _open_before(self, instant: datetime, day: date) -> timedelta:
        """Open time from the beginning of ``instant``'s year until it; ``day`` is its local day."""
        today = sum((max(_NOTHING, min(instant, end) - start) for start, end in self.spans(day)), _NOTHING)
        return self._sums(day.year)[day.timetuple().tm_yday - 1] + today

    def _open_between(self, start: datetime, end: datetime) -> timedelta:
        first, last = self._day(start), self._day(end)
        years = sum((self._sums(year)[-1] for year in range(first.year, last.year)), _NOTHING)
        return years + self._open_before(end, last) - self._open_before(start, first)

    def _day_reached(self, day: date, left: timedelta) -> tuple[date, timedelta]:
        """The day on which ``left`` open time since the beginning of ``day``'s year is full, and its rest."""
        for number in range(day.year, day.year + HORIZON_YEARS):
            sums = self._sums(number)
            if left <= sums[-1]:
                index = bisect_left(sums, left)
                return date(number, 1, 1) + (index - 1) * _DAY, left - sums[index - 1]
            left -= sums[-1]
        raise NeverOpen("the shop's opening hours end before that many minutes have passed")

    def _working_days(self, day: date, step: timedelta) -> Iterator[date]:
        """Days with open time from ``day`` on in steps of a day, empty years skipped, to the horizon."""
        last = day.year + (HORIZON_YEARS if step > _NOTHING else -HORIZON_YEARS)
        # Most are near: to sum up a whole year costs more than to look at these one by one.
        for _ in range(NEAR_DAYS):
            if self.spans(day):
                yield day
            day += step
        while day.year != last:
            if not self._sums(day.year)[-1]:
                day = date(day.year, 12, 31) if step > _NOTHING else date(day.year, 1, 1)
            elif self._total(day):
                yield day
            day += step


def _midnight(zone: ZoneInfo, day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


@cache
def _odd_days(zone: ZoneInfo, year: int) -> frozenset[date]:
    """The days of a year on which the clock is set there, so that they do not last 24 hours."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    days = [first + number * _DAY for number in range((last - first).days + 2)]
    midnights = [_midnight(zone, day) for day in days]
    return frozenset(
        day
        for day, begins, ends in zip(days, midnights, midnights[1:], strict=False)
        if ends - begins != _DAY
    )


def _utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant needs its time zone")
    return instant.astimezone(UTC)


def _wall(hours: Iterable[Hours]) -> _Wall:
    """The hours as time since midnight, in order, overlapping ones one; ``ValueError`` for an empty one."""
    spans: list[tuple[timedelta, timedelta]] = []
    for opens, closes in sorted(
        (_since_midnight(opens), _since_midnight(closes) or _DAY) for opens, closes in hours
    ):
        if closes <= opens:
            raise ValueError("closing time must be after opening time; hours past midnight are two rows")
        if spans and opens <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(closes, spans[-1][1]))
        else:
            spans.append((opens, closes))
    return tuple(spans)


def _since_midnight(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second, microseconds=at.microsecond)


def _length(wall: _Wall) -> timedelta:
    return sum((closes - opens for opens, closes in wall), _NOTHING)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, empty ones dropped, those that touch or overlap made one."""
    result: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)
