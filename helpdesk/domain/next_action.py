"""Knows by when a unit that came in must be looked at, and since when nobody did; no table, no clock.

The shop's promise is kept or broken in the first half of its time: so half the opening days to the promise
are for the diagnosis, and where nothing is promised it is the next opening day's work. Source: our
definition, in the product's words ("nobody touched it").
"""

from __future__ import annotations

from datetime import date, timedelta

from helpdesk.domain.hours import NeverOpen, OpeningHours


def first_look(
    hours: OpeningHours, today: date, promised: date | None, most: int, *, urgent: bool = False
) -> date:
    """The day by which a unit taken in ``today`` must be diagnosed.

    Half the opening days up to ``promised``, at least one and at most ``most``, never after the promise;
    the next opening day where nothing is promised; today where it is urgent or promised for today.
    """
    if urgent or (promised is not None and promised <= today):
        return today
    days = 1 if promised is None else _opening_days(hours, today, promised, 2 * most) // 2
    due = opening_days_after(hours, today, min(max(days, 1), most))
    return due if promised is None else min(due, promised)


def untouched_before(hours: OpeningHours, today: date, days: int) -> date:
    """What was last touched before this day has lain for ``days`` whole opening days."""
    return opening_days_after(hours, today, -days)


def opening_days_after(hours: OpeningHours, day: date, count: int) -> date:
    """The ``count``-th opening day after ``day`` (before it below 0); plain days where the shop never opens."""
    try:
        return hours.add_working_days(day, count)
    except NeverOpen:
        return day + timedelta(days=count)


def _opening_days(hours: OpeningHours, first: date, last: date, most: int) -> int:
    """How many opening days come after ``first`` until ``last``, counted up to ``most``."""
    count = 0
    while count < most and opening_days_after(hours, first, count + 1) <= last:
        count += 1
    return count
