"""Knows a term that may be suspended and run on, and that an expired one is not revived; no law, no cover."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.periods import Stretch, add_days, add_months


@dataclass(slots=True)
class Clock:
    """A term from ``start`` to ``end``, its last day; ``None`` has no end. Stops must come in order.

    A stop counts as the difference of its days, with ``both_days`` one more; what overlaps counts once.
    Source: RDLeg 1/2007 art. 122.1 (suspension), 122.2 (both clocks alike).
    """

    start: date
    end: date | None
    suspends: bool = True
    both_days: bool = False
    days: int = 0
    """Days of standing still that moved the end."""
    stops: list[Stretch] = field(default_factory=list)
    extended: int = 0
    """Months added to the end."""
    unmended_on: date | None = None
    """Since when it is suspended only because the unit was handed back not in conformity."""

    @property
    def open(self) -> bool:
        """Whether it is suspended now."""
        return bool(self.stops) and self.stops[-1][1] is None

    def holds(self, day: date) -> bool:
        """Whether ``day``, not before the last stop, lies within."""
        return self.start <= day and (self.open or self.end is None or day <= self.end)

    def stop(self, first: date, last: date | None) -> bool:
        """Suspend from ``first`` until ``last`` (``None``: still); says whether the clock was running.

        What came before the start does not count, and a clock that had run out stays so.
        """
        first = max(first, self.start)
        if not self.suspends or not self.holds(first) or (last is not None and last < first):
            return False
        if not self.open:
            self._stop(first, last)
        return True

    def _stop(self, first: date, last: date | None) -> None:
        before = self.stops[-1][1] if self.stops else None
        if before is None or first > before:
            self.stops.append((first, last))
            self._add(first, last, int(self.both_days))
        elif last is None:
            self.stops.append((before, None))
        elif last > before:
            self.stops[-1] = (self.stops[-1][0], last)
            self._add(before, last, 0)

    def _add(self, first: date, last: date | None, extra: int) -> None:
        if last is not None:
            added = (last - first).days + extra
            self.days += added
            self.end = self.end and add_days(self.end, added)

    def keep_open(self, first: date, handed_back: date) -> None:
        """Suspend from ``first`` on, also after the unit was handed back, for it is not in conformity.

        Source: RDLeg 1/2007 art. 122.1: the suspension ends with the delivery of the item in conformity.
        """
        if self.stop(first, None):
            self.unmended_on = handed_back

    def put_right(self, on: date) -> None:
        """Run on from the day on which an item that had been handed back unmended was in conformity."""
        if self.unmended_on is None:
            return
        since = self.stops[-1][0]
        joined = len(self.stops) > 1 and self.stops[-2][1] == since
        self.unmended_on, self.stops[-1] = None, (since, on)
        self._add(since, on, int(self.both_days and not joined))

    def extend_once(self, months: int) -> None:
        """Add months to the end; a second time does nothing."""
        if self.end is not None and not self.extended:
            self.extended = months
            self.end = add_months(self.end, months)

    def earliest_end(self, on: date) -> date | None:
        """The end; while standing still, the one it would have if it ran on from ``on``."""
        if not self.open or self.end is None:
            return self.end
        since = self.stops[-1][0]
        joined = len(self.stops) > 1 and self.stops[-2][1] == since
        return add_days(self.end, max(0, (on - since).days) + int(self.both_days and not joined))
