"""By when a unit that came in must be looked at, and what counts as untouched, in opening days."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.domain.hours import OpeningHours
from helpdesk.domain.next_action import first_look, untouched_before
from tests.domain.test_hours import MADRID, NEVER, NEW_SHOP

HOLIDAY = OpeningHours(NEW_SHOP.weekly, MADRID, {date(2026, 11, 23): ()})


def day(number: int, month: int = 11) -> date:
    return date(2026, month, number)


@pytest.mark.parametrize(
    ("came", "promised", "due", "why"),
    [
        (day(18), None, day(19), "nothing promised: the next opening day"),
        (day(21), None, day(23), "taken in on Saturday: Monday"),
        (day(18), day(18), day(18), "promised for the same day"),
        (day(18), day(19), day(19), "promised for tomorrow"),
        (day(18), day(20), day(19), "two opening days: after one"),
        (day(18), day(24), day(20), "five opening days: after two"),
        (day(18), day(25), day(21), "six opening days: after three"),
        (day(18), day(24, 12), day(21), "far away: at most three"),
        (day(21), day(22), day(22), "promised for a closed day: not after it"),
        (day(18), day(16), day(18), "promised for a day that passed: now"),
    ],
)
def test_half_the_opening_days_to_the_promise_are_for_the_diagnosis(
    came: date, promised: date | None, due: date, why: str
) -> None:
    assert first_look(NEW_SHOP, came, promised, 3) == due, why


def test_an_urgent_unit_is_looked_at_on_the_day_it_comes() -> None:
    assert first_look(NEW_SHOP, day(18), day(24), 3, urgent=True) == day(18)


def test_a_holiday_is_no_day_to_look_at_it() -> None:
    assert first_look(HOLIDAY, day(21), None, 3) == day(24)


def test_a_shop_that_never_opens_counts_plain_days() -> None:
    assert first_look(NEVER, day(21), None, 3) == day(22)
    assert untouched_before(NEVER, day(21), 3) == day(18)


@pytest.mark.parametrize(
    ("today", "days", "before", "why"),
    [
        (day(20), 3, day(17), "Friday: untouched on Tuesday, Wednesday and Thursday"),
        (day(23), 3, day(19), "Monday: Sunday does not count"),
        (day(22), 1, day(21), "Sunday: Saturday"),
        (day(24), 1, day(23), "Tuesday: Monday"),
    ],
)
def test_only_whole_opening_days_count_as_untouched(today: date, days: int, before: date, why: str) -> None:
    assert untouched_before(NEW_SHOP, today, days) == before, why


def test_over_a_holiday_it_takes_a_day_more() -> None:
    assert untouched_before(HOLIDAY, day(24), 1) == day(21)
