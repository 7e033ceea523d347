"""Knows what of the calendar is looked at: which days, whose; and what it is called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from helpdesk.classes import NamedTuple
from helpdesk.domain.calendar_days import monday
from helpdesk.formats import Words
from helpdesk.services.field.calendar_reader import CalendarSpan
from helpdesk.texts import translate

WORKDAYS, WEEK = 5, 7
Who = int | None
"""A technician; None: nobody yet."""


class View(NamedTuple):
    """A day of everybody, or a week of some."""

    day: date
    week: bool = True
    who: tuple[Who, ...] = ()

    @property
    def first(self) -> date:
        """The first day that is read."""
        return monday(self.day) if self.week else self.day

    @property
    def days(self) -> int:
        """How many days are read."""
        return WEEK if self.week else 1

    def moved(self, by: int) -> View:
        """So many weeks or days later."""
        return self._replace(day=self.day + timedelta(days=by * self.days))

    @property
    def dates(self) -> frozenset[date]:
        """The days that are looked at."""
        return frozenset(self.first + timedelta(days=number) for number in range(self.days))

    def holds(self, day: date) -> bool:
        """Whether a day is looked at."""
        return day in self.dates


def days_shown(view: View, span: CalendarSpan, busy: Sequence[date]) -> list[date]:
    """The days that have a column: of the weekend only those on which somebody works."""
    dates = [span.first + timedelta(days=number) for number in range(span.days)]
    if not view.week:
        return dates
    opened = {day for (_, day), worked in span.working.items() if worked.opened}
    return [day for day in dates if day.weekday() < WORKDAYS or day in opened or day in busy]


def span_words(view: View, days: Sequence[date], words: Words) -> str:
    """Which days are seen, beside the title: ``week 47 · 16 to 21 November 2026``."""
    if not view.week:
        return words.day_long(view.day)
    first, last = days[0], days[-1]
    number = view.first.isocalendar().week
    if first.month == last.month:
        said = translate("Calendar", "week {number} · {first} to {last} {month}")
        return words.say(said(number=number, first=first.day, last=last.day, month=words.month(last)))
    said = translate("Calendar", "week {number} · {first} to {last}")
    return words.say(said(number=number, first=words.day(first), last=words.day(last)))


def day_title(day: date, today: date, words: Words, holiday: str = "") -> str:
    """The head of a column: ``Mon 16``, ``Fri 20 · today``, ``Tue 8 · Immaculate Conception``."""
    said = f"{words.weekday_inside(day.weekday())[:3]} {day.day}"
    return " · ".join(part for part in (said, words.say(_TODAY) if day == today else "", holiday) if part)


_TODAY = translate("Calendar", "today")
