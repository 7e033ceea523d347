"""When a loaner is due back, and what it may cost (check G7 of the shared texts)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.loans import damage_at_most, days_late, due_on, overdue

DAYS = st.dates(date(2020, 1, 1), date(2050, 12, 31))
MAYBE = st.none() | DAYS


def test_ready_on_the_first_is_due_on_the_fifteenth_and_late_on_the_sixteenth() -> None:
    due = due_on(asked_on=None, told_on=None, ready_on=date(2026, 12, 1))
    assert due == date(2026, 12, 15)
    assert not overdue(due, date(2026, 12, 15))
    assert overdue(due, date(2026, 12, 16))
    assert days_late(due, date(2026, 12, 16)) == 1


@pytest.mark.parametrize(
    ("asked", "told", "ready", "due"),
    [
        (None, None, None, None),
        (date(2026, 11, 25), date(2026, 12, 1), date(2026, 12, 1), date(2026, 11, 25)),
        (None, date(2026, 12, 4), date(2026, 12, 1), date(2026, 12, 18)),
        (None, date(2028, 2, 15), None, date(2028, 2, 29)),
        (None, date(2027, 2, 15), None, date(2027, 3, 1)),
        (None, date(2026, 12, 20), None, date(2027, 1, 3)),
    ],
)
def test_what_was_asked_goes_first_then_telling_then_ready(
    asked: date | None, told: date | None, ready: date | None, due: date | None
) -> None:
    assert due_on(asked_on=asked, told_on=told, ready_on=ready) == due


@given(asked=MAYBE, told=MAYBE, ready=MAYBE, today=DAYS)
def test_it_is_late_from_the_day_after_and_never_before_something_made_it_due(
    asked: date | None, told: date | None, ready: date | None, today: date
) -> None:
    due = due_on(asked_on=asked, told_on=told, ready_on=ready)
    assert (due is None) == (asked is None and told is None and ready is None)
    assert overdue(due, today) == (days_late(due, today) > 0)
    if due is not None:
        assert not overdue(due, due)
        assert overdue(due, due + timedelta(days=1))


def test_damage_costs_at_most_what_it_was_worth() -> None:
    assert damage_at_most(18_000) == 18_000
    assert damage_at_most(-1) == 0
