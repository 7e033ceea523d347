"""Adds up open minutes between many pairs of instants, fast; :mod:`hours` knows when the shop is open.

A month's figures ask it of thousands of cases: the open spans are laid out once, as seconds since 1970, and each
question is then two look-ups. It agrees with :meth:`OpeningHours.business_minutes`, as a test shows.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from helpdesk.domain.hours import OpeningHours

Stretch = tuple[float, float]
"""From when to when, seconds since 1970."""

_DAY = timedelta(days=1)


class OpenTime:
    """Open time from a first to a last instant; both are widened as later questions need it."""

    def __init__(self, hours: OpeningHours) -> None:
        self.hours = hours
        self._from = self._to = 0.0
        self._lay(0.0, 0.0)

    def minutes(self, start: float, end: float) -> float:
        """Open minutes between two instants; 0 where the second is not after the first."""
        return self._open(start, end) / 60

    def minutes_without(self, start: float, end: float, pauses: list[Stretch]) -> float:
        """The same, with ``pauses`` left out, where they overlap once."""
        whole = self._open(start, end)
        reached = start
        for first, last in sorted(pauses):
            first, last = max(first, reached), min(last, end)
            if last > first:
                whole -= self._open(first, last)
                reached = last
        return whole / 60

    def _open(self, start: float, end: float) -> float:
        """Open seconds between two instants."""
        if end <= start:
            return 0.0
        if start < self._from or end > self._to:
            self._widen(start, end)
        return self._before(end) - self._before(start)

    def _before(self, instant: float) -> float:
        """Open seconds until an instant."""
        place = bisect_right(self._starts, instant) - 1
        if place < 0:
            return 0.0
        return self._sums[place] + min(instant, self._ends[place]) - self._starts[place]

    def _widen(self, start: float, end: float) -> None:
        """Lay out whole years, so that it happens seldom."""
        first, last = _moment(start), _moment(end)
        low, high = self._from or start, self._to or end
        year_begins = datetime(first.year, 1, 1, tzinfo=UTC).timestamp()
        year_ends = datetime(last.year + 1, 1, 1, tzinfo=UTC).timestamp()
        self._lay(min(low, year_begins), max(high, year_ends))

    def _lay(self, start: float, end: float) -> None:
        spans: list[Stretch] = []
        if end > start:
            day = _moment(start).astimezone(self.hours.zone).date() - _DAY
            last = _moment(end).astimezone(self.hours.zone).date() + _DAY
            while day <= last:
                spans += [(opens.timestamp(), closes.timestamp()) for opens, closes in self.hours.spans(day)]
                day += _DAY
        self._from, self._to = start, end
        self._starts = [opens for opens, _ in spans]
        self._ends = [closes for _, closes in spans]
        self._sums = list(accumulate((closes - opens for opens, closes in spans), initial=0.0))


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
