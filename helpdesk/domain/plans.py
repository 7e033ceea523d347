"""Knows the dates of a maintenance plan: how they are counted, moved off closed days, and served.

A fixed plan counts every date from its anchor (calendar-based preventive maintenance), a floating one from
the last completion. Source: the contract's "Plans: exact dates".
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta

from helpdesk.classes import NamedTuple
from helpdesk.domain.periods import add_days, add_months
from helpdesk.texts import Text, translate

INTERVAL_UNITS = {
    "days": translate("Plans", "days"),
    "weeks": translate("Plans", "weeks"),
    "months": translate("Plans", "months"),
    "years": translate("Plans", "years"),
}
PLAN_MODES = {
    "fixed": translate("Plans", "Fixed, counted from the first day"),
    "floating": translate("Plans", "Floating, counted from the last visit"),
}
CLOSED_DAYS = {
    "forward": translate("Plans", "To the next open day"),
    "back": translate("Plans", "To the open day before"),
    "nearest": translate("Plans", "To the nearest open day"),
    "keep": translate("Plans", "Stays where it is"),
}
"""Where a date goes that falls on a day the shop is closed."""

TOLERANCE_DAYS = 5
METER_TOLERANCE_PERCENT = 10
"""Of the interval by meter."""
LONGEST_YEARS = 100
"""An interval beyond it is a typing error."""

_DAYS_OF = {"days": 1, "weeks": 7}
_MONTHS_OF = {"months": 1, "years": 12}
_NEVER_OPEN_DAYS = 366
_YEAR = timedelta(days=365)
_FOREIGN_UNITS = {
    "day": "days",
    "week": "weeks",
    "month": "months",
    "year": "years",
    "dia": "days",
    "dias": "days",
    "día": "days",
    "días": "days",
    "semana": "weeks",
    "semanas": "weeks",
    "mes": "months",
    "meses": "months",
    "año": "years",
    "años": "years",
    "ano": "years",
    "anos": "years",
}


class Interval(NamedTuple):
    """A whole number, from 1, of days, weeks, months or years."""

    number: int
    unit: str

    def times(self, day: date, times: int) -> date:
        """The day so many intervals later, the day of the month cut to the month's end."""
        if self.unit in _MONTHS_OF:
            return add_months(day, self.number * times * _MONTHS_OF[self.unit])
        return add_days(day, self.number * times * _DAYS_OF[self.unit])

    def __str__(self) -> str:
        return f"{self.number} {self.unit}"


def parse_interval(text: str) -> Interval | None:
    """An interval as people and files write it (``6 months``, ``2 años``, ``90 days``), ``None`` where it is none.

    Not within :data:`LONGEST_YEARS` it is none either.
    """
    found = re.fullmatch(r"\s*(\d{1,6})\s*([^\W\d_]+)\s*", text)
    if not found:
        return None
    word = found[2].lower()
    unit = word if word in INTERVAL_UNITS else _FOREIGN_UNITS.get(word)
    if unit is None:
        return None
    interval = Interval(int(found[1]), unit)
    return interval if is_possible(interval) else None


def every_words(interval: Interval) -> Text:
    """An interval as people say it: every 6 months."""
    said = {
        "days": translate("Plans", "every %n day(s)", "", 1),
        "weeks": translate("Plans", "every %n week(s)", "", 1),
        "months": translate("Plans", "every %n month(s)", "", 1),
        "years": translate("Plans", "every %n year(s)", "", 1),
    }
    return said[interval.unit](n=interval.number)


def is_possible(interval: Interval) -> bool:
    """Whether anything could be done that often: at least one day apart, at most :data:`LONGEST_YEARS`."""
    days = interval.number * (_DAYS_OF.get(interval.unit) or 30 * _MONTHS_OF.get(interval.unit, 0))
    return 0 < days <= LONGEST_YEARS * 366


class Plan(NamedTuple):
    """What makes dates fall due on a unit."""

    every: Interval
    anchor: date
    """Counted from; itself no date."""
    mode: str = "fixed"
    start_on: date | None = None
    end_on: date | None = None
    """First and last day a date may have, both judged before it is moved."""
    visits: int | None = None
    """How many dates there are at most."""
    closed_days: str = "forward"
    tolerance_days: int = TOLERANCE_DAYS
    last_done_on: date | None = None
    """Done before the program knew: closes every date up to it, and the next one within half the interval."""


class PlanDate(NamedTuple):
    """One date of a plan."""

    counted: date
    """As it is counted."""
    due: date
    """As it is, once moved off a closed day."""
    position: int
    """Which of the plan's dates, from 1."""
    served_on: date | None = None
    """When it was done."""

    def on_time(self, tolerance_days: int) -> bool | None:
        """Whether it was done within the tolerance of the moved date; ``None`` while it was not done."""
        if self.served_on is None:
            return None
        return abs((self.served_on - self.due).days) <= tolerance_days


IsOpen = Callable[[date], bool]


def moved(day: date, closed_days: str, is_open: IsOpen) -> date:
    """Where a date goes that falls on a closed day; a shop that opens on no day of a year moves nothing."""
    if closed_days == "keep" or is_open(day):
        return day
    ahead = _open_day(day, 1, is_open)
    behind = _open_day(day, -1, is_open)
    if ahead is None or behind is None:
        return ahead or behind or day
    if closed_days == "back":
        return behind
    if closed_days == "nearest" and day - behind < ahead - day:
        return behind
    return ahead


def _open_day(day: date, step: int, is_open: IsOpen) -> date | None:
    for _ in range(_NEVER_OPEN_DAYS):
        following = add_days(day, step)
        if following == day:
            return None
        day = following
        if is_open(day):
            return day
    return None


def fixed_dates(plan: Plan, until: date) -> Iterator[tuple[int, date]]:
    """The dates of a fixed plan up to a day, before they are moved, each with its place among them, from 1.

    Those before the start or after the end are no dates; of the others there are at most ``visits``.
    """
    last = min(until, plan.end_on or date.max)
    position, k = 0, 0
    while plan.visits is None or position < plan.visits:
        k += 1
        day = plan.every.times(plan.anchor, k)
        if day > last:
            return
        if day >= (plan.start_on or date.min):
            position += 1
            yield position, day
        if day == date.max:
            return


def half(plan: Plan, counted: date) -> timedelta:
    """Half the interval that ends with a date."""
    return (counted - plan.every.times(counted, -1)) / 2


def dates(
    plan: Plan,
    until: date,
    is_open: IsOpen,
    completions: Iterable[date] = (),
    let_go: Collection[date] = (),
) -> list[PlanDate]:
    """Every date of a plan up to a day, in order, with what served it; those let go are left out.

    Args:
        plan: the plan.
        until: the last day of interest, as it is counted: a date moved beyond it still comes.
        is_open: whether the shop is open on a day.
        completions: the local days of finished jobs of this plan, in any order.
        let_go: dates, as counted, that somebody gave up with a reason.

    Returns:
        All of a fixed plan; of a floating one those served and the next.
    """
    if plan.mode == "floating":
        return floating_dates(plan, until, is_open, sorted(completions), let_go)
    done = sorted(completions)
    known = [*done, *([plan.last_done_on] if plan.last_done_on else [])]
    horizon = max([until, *(plan.every.times(day, 1) for day in known)])
    counted = list(fixed_dates(plan, horizon))
    served = _served(plan, [day for _, day in counted], done, let_go)
    return [
        PlanDate(day, moved(day, plan.closed_days, is_open), position, served.get(day))
        for position, day in counted
        if day not in let_go and (day <= until or day in served)
    ]


def _served(
    plan: Plan, counted: Sequence[date], done: Sequence[date], let_go: Collection[date]
) -> dict[date, date]:
    """Which completion served which date: the earliest open one not more than half the interval ahead."""
    served: dict[date, date] = {}
    waiting = [day for day in counted if day not in let_go]
    if plan.last_done_on is not None:
        while waiting and waiting[0] <= plan.last_done_on:
            served[waiting.pop(0)] = plan.last_done_on
        if waiting and waiting[0] - plan.last_done_on <= half(plan, waiting[0]):
            served[waiting.pop(0)] = plan.last_done_on
    for day in done:
        if waiting and waiting[0] - day <= half(plan, waiting[0]):
            served[waiting.pop(0)] = day
    return served


def floating_dates(
    plan: Plan, until: date, is_open: IsOpen, done: Sequence[date], let_go: Collection[date]
) -> list[PlanDate]:
    """The dates a floating plan has had, and its next one: the last completion, else the anchor, and the interval."""
    past = sorted({*done, *([plan.last_done_on] if plan.last_done_on else [])})
    found: list[PlanDate] = []
    since, position = plan.anchor, 0
    for day in past:
        counted = _floated(plan, since, let_go)
        since = max(since, day)
        if counted - day > half(plan, counted):
            continue  # an extra: it serves none, but what follows is counted from it
        position += 1
        found.append(PlanDate(counted, moved(counted, plan.closed_days, is_open), position, day))
    if plan.visits is None or position < plan.visits:
        counted = _floated(plan, since, let_go)
        if counted <= min(until, plan.end_on or date.max):
            found.append(PlanDate(counted, moved(counted, plan.closed_days, is_open), position + 1))
    return found


def _floated(plan: Plan, since: date, let_go: Collection[date]) -> date:
    counted = max(plan.every.times(since, 1), plan.start_on or date.min)
    while counted in let_go and counted < date.max:
        counted = plan.every.times(counted, 1)
    return counted


class Reading(NamedTuple):
    """What a meter showed on a day; a new meter begins a new series."""

    day: date
    value: int
    series: int = 1


def usage(readings: Iterable[Reading]) -> list[tuple[date, int]]:
    """What was used in all by each reading's day, from the first reading: a new meter goes on where the old ended."""
    total, found = 0, []
    before: Reading | None = None
    for reading in sorted(readings, key=lambda one: (one.day, one.series, one.value)):
        if before is not None and before.series == reading.series:
            total += max(0, reading.value - before.value)
        elif before is None:
            total = reading.value
        found.append((reading.day, total))
        before = reading
    return found


class MeterDue(NamedTuple):
    """When a plan falls due by its meter."""

    due: date
    at: int
    """The total usage it falls due at."""
    forecast: bool
    """False where a reading has reached it already: then ``due`` is that reading's day."""
    daily: float = 0.0
    """What is used a day, by which it is forecast."""


def meter_due(
    readings: Iterable[Reading], every: int, anchor: date, completed_on: date | None = None
) -> MeterDue | None:
    """The day the next maintenance falls due by usage, or ``None`` where readings do not tell.

    Due at the usage on the last completion (the last reading up to it), else the first after the anchor, plus
    ``every``; forecast from the last reading's day by the daily average of the readings of its last 12 months.
    """
    used = usage(readings)
    if not used or every <= 0:
        return None
    if completed_on is not None:
        before = [total for day, total in used if day <= completed_on]
        base = before[-1] if before else used[0][1]
    else:
        base = next((total for day, total in used if day >= anchor), used[-1][1])
    goal = base + every
    reached = next((day for day, total in used if total >= goal), None)
    if reached is not None:
        return MeterDue(reached, goal, forecast=False)
    return _forecast(used, goal)


def meter_window(goal: int, every: int) -> tuple[int, int]:
    """Between which readings work is on time: a tenth of the interval before and after it falls due (rules 6.2)."""
    leeway = every * METER_TOLERANCE_PERCENT // 100
    return goal - leeway, goal + leeway


def _forecast(used: Sequence[tuple[date, int]], goal: int) -> MeterDue | None:
    last_day, last = used[-1]
    lately = [(day, total) for day, total in used if last_day - day <= _YEAR]
    first_day, first = lately[0]
    days = (last_day - first_day).days
    if days <= 0 or last <= first:
        return None
    daily = (last - first) / days
    return MeterDue(after_usage(last_day, goal - last, daily), goal, forecast=True, daily=daily)


def after_usage(day: date, amount: int, daily: float) -> date:
    """The day by which so much more will have been used, at so much a day."""
    return add_days(day, math.ceil(round(amount / daily, 9)))


def falls(reading: Reading, before: Reading | None) -> bool:
    """Whether a reading is lower than the one before it on the same meter: a typing error, or a new meter."""
    return before is not None and before.series == reading.series and reading.value < before.value
