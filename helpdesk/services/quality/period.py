"""Knows a month of the shop: its local days, the instants that bound them, and how far it has gone; reads nothing."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.clock import local, to_text
from helpdesk.domain.periods import add_months

MONTH = "m(first, last, start, stop, until, past) AS (VALUES (?, ?, ?, ?, ?, ?))"
"""The month as a table of one row, ``m``: days, instants, and until when it has gone; what fills it: ``bounds``."""
_DAY = timedelta(days=1)


class Period(NamedTuple):
    """A month of local days, as of an instant."""

    first: date
    last: date
    now: datetime
    place: tzinfo

    @classmethod
    def of(cls, day: date, now: datetime, place: tzinfo) -> Period:
        """The month in which a day lies."""
        first = day.replace(day=1)
        return cls(first, add_months(first, 1) - _DAY, now, place)

    def moved(self, months: int) -> Period:
        """Another month as of the same instant."""
        return Period.of(add_months(self.first, months), self.now, self.place)

    @property
    def name(self) -> str:
        """``2026-10``."""
        return f"{self.first:%Y-%m}"

    @property
    def start(self) -> datetime:
        """The first instant."""
        return self.midnight(self.first)

    @property
    def stop(self) -> datetime:
        """The first instant after it."""
        return self.midnight(self.last + _DAY)

    @property
    def over(self) -> bool:
        """Whether all of it has passed."""
        return self.stop <= self.now

    @property
    def until(self) -> datetime:
        """The end that "by the end" means, not included: of the month, or now where it is not over."""
        return min(self.stop, self.now + timedelta(seconds=1))

    @property
    def past(self) -> date:
        """The first day that is not past by the end."""
        return self.last + _DAY if self.over else self.now.astimezone(self.place).date()

    @property
    def bounds(self) -> tuple[Any, ...]:
        """What fills :data:`MONTH`."""
        return (
            self.first.isoformat(),
            self.last.isoformat(),
            to_text(self.start),
            to_text(self.stop),
            to_text(self.until),
            self.past.isoformat(),
        )

    def midnight(self, day: date) -> datetime:
        """When a local day begins."""
        return local(day, time(0), self.place)

    def days(self) -> list[date]:
        """Each day of it."""
        return [self.first + timedelta(days=number) for number in range((self.last - self.first).days + 1)]

    def window(self, months: int) -> tuple[date, date]:
        """The first and last day of so many months up to the end."""
        if self.over:
            return add_months(self.first, 1 - months), self.last
        return add_months(self.past, -months) + _DAY, self.past


def seconds(stored: str) -> float:
    """A stored instant in seconds since 1970, to be reckoned with."""
    return datetime.fromisoformat(stored).timestamp()
