"""Knows what time it is and how an instant is written; the only place in the program that says "now"."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo


@lru_cache(maxsize=8)
def zone(name: str) -> ZoneInfo:
    """The time zone of that IANA name."""
    return ZoneInfo(name)


class Clock:
    """The real clock."""

    def now(self) -> datetime:
        """This instant, UTC, to the second."""
        return datetime.now(UTC).replace(microsecond=0)

    def today(self, place: tzinfo) -> date:
        """The local day at ``place``."""
        return self.now().astimezone(place).date()


class FixedClock(Clock):
    """A clock that does not run until it is moved: for tests, demonstrations and ``--today``."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment.astimezone(UTC).replace(microsecond=0)

    def now(self) -> datetime:
        return self.moment

    def advance(self, by: timedelta) -> None:
        """Move on by ``by``."""
        self.moment += by


def clock_on(day: date | None, place: tzinfo) -> Clock:
    """The real clock, or one that stands at noon of ``day`` at ``place``."""
    return Clock() if day is None else FixedClock(local(day, time(12), place))


def local(day: date, at: time, place: tzinfo) -> datetime:
    """The UTC instant of a wall time; an ambiguous time is the earlier, a skipped one moves forward."""
    naive = datetime.combine(day, at).replace(tzinfo=place, fold=0)
    return naive.astimezone(UTC)


def is_skipped(day: date, at: time, place: tzinfo) -> bool:
    """Whether the clocks at ``place`` jump over that wall time: they go forward in that night."""
    return local(day, at, place).astimezone(place).time() != at


def to_text(moment: datetime) -> str:
    """An instant as stored: UTC, ISO 8601, seconds, ``Z``; sorts as text."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def from_text(text: str) -> datetime:
    """The inverse of :func:`to_text`."""
    return datetime.fromisoformat(text)
