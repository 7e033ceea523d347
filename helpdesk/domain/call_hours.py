"""Knows when customers may be called: open hours within the calling hours, parts of the day, and their best hours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from helpdesk.classes import NamedTuple
from helpdesk.domain.hours import OpeningHours

Window = tuple[int, int]
"""From a minute of the local day to the one when it is over, 1440 the day's end."""

PARTS: dict[str, Window] = {"morning": (0, 840), "afternoon": (840, 1020), "evening": (1020, 1440)}
"""Parts of the day in minutes: morning until two, evening from five, as a split shift has them."""
_WORDS: dict[str, Window] = {
    "morning": (0, 840),
    "manana": (0, 840),
    "midday": (720, 960),
    "noon": (720, 960),
    "lunch": (780, 960),
    "mediodia": (780, 960),
    "afternoon": (840, 1140),
    "tarde": (840, 1440),
    "evening": (1020, 1440),
    "noche": (1200, 1440),
}
_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?\s*h?"
_RANGE = re.compile(rf"{_CLOCK}\s*(?:-|–|—|\bto\b|\ba\b|\by\b|\band\b)\s*(?:las?\s+)?{_CLOCK}")
_AFTER = re.compile(
    rf"\b(?:after|from|since|desde|(?:a partir|despues) de|pasadas)\s+(?:las?\s+)?{_CLOCK}(?!\s*(?:-|a\b))"
)
_BEFORE = re.compile(rf"\b(?:before|until|till|antes de|hasta)\s+(?:las?\s+)?{_CLOCK}")


class Stretch(NamedTuple):
    """A stretch of a day in which a customer may be called: the part it lies in, and its instants, UTC."""

    part: str
    start: datetime
    end: datetime


class CallingHours(NamedTuple):
    """The shop's opening hours, and the hours of the day outside which nobody is called."""

    opening: OpeningHours
    first: int
    """The first hour of the day, and that when calling ends."""
    until: int

    def stretches(self, day: date, best: Iterable[Window] = ()) -> list[Stretch]:
        """When customers may be called on a local day, cut by parts of the day and by a customer's best hours."""
        bounds = self._bounds(day, (60 * self.first, 60 * self.until))
        found = []
        for part, window in PARTS.items():
            for wished in tuple(best) or ((0, 1440),):
                low, high = self._bounds(day, (max(window[0], wished[0]), min(window[1], wished[1])))
                for opens, closes in self.opening.spans(day):
                    start, end = max(opens, low, bounds[0]), min(closes, high, bounds[1])
                    if start < end:
                        found.append(Stretch(part, start, end))
        return sorted(found, key=lambda stretch: stretch.start)

    def _bounds(self, day: date, window: Window) -> tuple[datetime, datetime]:
        return self.instant(day, window[0]), self.instant(day, window[1])

    def instant(self, day: date, minute: int) -> datetime:
        """The instant, UTC, of a minute of a local day; 1440 is the midnight after it."""
        wall = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001
        return wall.replace(tzinfo=self.opening.zone).astimezone(UTC)

    def part_of(self, instant: datetime) -> str:
        """The part of the day an instant lies in."""
        return part_of(instant, self.opening.zone)

    def day_of(self, instant: datetime) -> date:
        """The local day of an instant."""
        return instant.astimezone(self.opening.zone).date()

    def hour_of(self, instant: datetime) -> int:
        """The local hour of an instant."""
        return instant.astimezone(self.opening.zone).hour


def best_windows(text: str) -> tuple[Window, ...]:
    """What a person wrote as a customer's best hours, in either language; nothing where it is not understood.

    An hour from 1 to 7 is one of the afternoon: nobody asks to be called at five in the morning.
    """
    letters = unicodedata.normalize("NFKD", text.casefold())
    said = "".join(c for c in letters if not unicodedata.combining(c))
    ranges = [_window(match) for match in _RANGE.finditer(said)]
    if not ranges:
        ranges = [(_minute(match, 1), 1440) for match in _AFTER.finditer(said)]
        ranges += [(0, _minute(match, 1)) for match in _BEFORE.finditer(said)]
        if len(ranges) == 2 and ranges[0][0] < ranges[1][1]:
            ranges = [(ranges[0][0], ranges[1][1])]
    if not ranges:
        ranges = list(_named(said))
    return tuple(sorted({(low, high) for low, high in ranges if 0 <= low < high <= 1440}))


def _named(said: str) -> Iterator[Window]:
    for word in re.findall(r"[a-z]+", said):
        found = _WORDS.get(word) or _WORDS.get(word.removesuffix("s"))
        if found:
            yield found


def _window(match: re.Match[str]) -> Window:
    low, high = _minute(match, 1), _minute(match, 4)
    return (low, high) if low < high else (low, high + 720)


def _minute(match: re.Match[str], group: int) -> int:
    """The minute of the day a written time means; beyond the day where it is none."""
    hour, minute, half = int(match[group]), int(match[group + 1] or 0), match[group + 2]
    if (half == "pm" and hour < 12) or (half is None and 1 <= hour <= 7):
        hour += 12
    return 60 * hour + minute if minute < 60 else 9_999


def part_of(instant: datetime, zone: ZoneInfo) -> str:
    """The part of the day in which an instant lies somewhere."""
    at = instant.astimezone(zone)
    minute = 60 * at.hour + at.minute
    return next(part for part, (low, high) in PARTS.items() if low <= minute < high)
