"""The next date of a plan: the first that nobody served, found without counting those behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from itertools import islice, takewhile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpdesk.domain.next_dates import open_dates
from helpdesk.domain.periods import add_days
from helpdesk.domain.plans import (
    Interval,
    IsOpen,
    Plan,
    PlanDate,
    Reading,
    dates,
    meter_due,
    meter_window,
)

D = date.fromisoformat
FAR = date(2150, 1, 1)
YEARLY = Plan(Interval(1, "years"), D("2024-02-29"))


def weekdays(day: date) -> bool:
    return day.weekday() < 5


def next_open(
    plan: Plan, is_open: IsOpen, done: Iterable[date] = (), let_go: Collection[date] = ()
) -> PlanDate | None:
    return next(open_dates(plan, is_open, done, let_go), None)


@given(
    st.sampled_from(["fixed", "floating"]),
    st.integers(1, 40),
    st.sampled_from(["days", "weeks", "months", "years"]),
    st.dates(date(2019, 1, 1), date(2027, 12, 31)),
    st.none() | st.integers(0, 900),
    st.none() | st.integers(0, 1500),
    st.none() | st.integers(1, 9),
    st.none() | st.integers(0, 1200),
    st.lists(st.integers(-200, 2500), max_size=12),
    st.sampled_from(["forward", "back", "nearest", "keep"]),
)
@settings(deadline=None)
def test_it_is_the_first_of_all_dates_that_is_not_served(
    mode: str,
    number: int,
    unit: str,
    anchor: date,
    start: int | None,
    end: int | None,
    visits: int | None,
    last: int | None,
    done: list[int],
    closed: str,
) -> None:
    def on(days: int | None) -> date | None:
        return None if days is None else anchor + timedelta(days=days)

    plan = Plan(Interval(number, unit), anchor, mode, on(start), on(end), visits, closed, 5, on(last))
    completions = [anchor + timedelta(days=day) for day in done]
    until = max([anchor, *completions, *filter(None, [on(start), on(last)])])
    every = dates(plan, plan.every.times(until, 20), weekdays, completions)
    wanted = next((one for one in every if one.served_on is None), None)
    found = next_open(plan, weekdays, completions)
    if wanted is not None or plan.end_on is not None or plan.visits is not None:
        assert found == wanted
    else:
        assert found is not None
        assert found.counted > until
    last = plan.every.times(until, 4)
    unserved = [one for one in dates(plan, last, weekdays, completions) if one.served_on is None]
    told = takewhile(lambda one: one.counted <= last, open_dates(plan, weekdays, completions))
    assert list(told) == [one for one in unserved if one.counted <= last]


@given(
    st.integers(1, 14),
    st.sampled_from(["days", "weeks", "months", "years"]),
    st.dates(date(1990, 1, 1), date(2027, 12, 31)) | st.just(date(2024, 1, 31)) | st.just(date(9990, 5, 31)),
    st.none() | st.dates(date(1990, 1, 1), date(2040, 1, 1)),
    st.none() | st.dates(date(1990, 1, 1), date(2040, 1, 1)),
    st.none() | st.integers(1, 40),
    st.lists(st.integers(0, 8_000), max_size=60),
)
@settings(deadline=None)
def test_a_date_long_let_go_changes_nothing(
    number: int,
    unit: str,
    anchor: date,
    start: date | None,
    last: date | None,
    visits: int | None,
    done: list[int],
) -> None:
    """With a date let go that the plan does not have all dates are walked through; the same comes out."""
    plan = Plan(Interval(number, unit), anchor, "fixed", start, None, visits, last_done_on=last)
    completions = [add_days(anchor, day) for day in done]
    found = open_dates(plan, weekdays, completions)
    walked = open_dates(plan, weekdays, completions, {date(1000, 1, 1)})
    assert list(islice(found, 5)) == list(islice(walked, 5))


def test_dates_let_go_are_passed_over() -> None:
    plan = Plan(Interval(1, "months"), D("2026-01-15"))
    gone = {D("2026-02-15"), D("2026-03-15")}
    found = next_open(plan, weekdays, (), gone)
    assert found is not None
    assert (found.counted, found.position) == (D("2026-04-15"), 3)


@pytest.mark.parametrize(
    ("done", "wanted"),
    [((), "2025-02-28"), (("2025-03-01",), "2026-02-28"), (("2025-02-20", "2026-02-28", "2027-03-02"), "2028-02-29")],
)  # fmt: skip
def test_the_29th_of_february_comes_back(done: tuple[str, ...], wanted: str) -> None:
    found = next_open(YEARLY, lambda _: True, [D(day) for day in done])
    assert found is not None
    assert found.counted == D(wanted)


def test_a_year_end_closed_for_days_in_a_row_goes_into_the_next_year() -> None:
    holidays = {D("2026-12-31"), D("2027-01-01"), D("2027-01-04"), D("2027-01-05"), D("2027-01-06")}
    plan = Plan(Interval(1, "months"), D("2026-11-30"), visits=2)

    def is_open(day: date) -> bool:
        return weekdays(day) and day not in holidays

    found = next_open(
        plan._replace(anchor=D("2026-10-31"), closed_days="forward"), is_open, [D("2026-11-30")]
    )
    assert found is not None
    assert (found.counted, found.due) == (D("2026-12-31"), D("2027-01-07"))
    back = next_open(plan._replace(anchor=D("2026-10-31"), closed_days="back"), is_open, [D("2026-11-30")])
    assert back is not None
    assert back.due == D("2026-12-30")


def test_nothing_is_left_once_all_promised_visits_are_made_or_the_term_is_over() -> None:
    plan = Plan(Interval(6, "months"), D("2025-01-01"), visits=1)
    assert next_open(plan, weekdays, [D("2025-07-01")]) is None
    assert next_open(plan._replace(visits=None, end_on=D("2025-06-30")), weekdays) is None


def test_by_meter_work_is_on_time_within_a_tenth_of_the_interval() -> None:
    assert meter_window(15_000, 5_000) == (14_500, 15_500)


def test_twelve_months_or_fifteen_thousand_is_due_now_by_the_meter() -> None:
    begun = D("2026-01-10")
    readings = [Reading(begun, 0), Reading(D("2026-09-10"), 15_200)]
    found = meter_due(readings, 15_000, begun)
    assert found is not None
    assert (found.due, found.forecast) == (D("2026-09-10"), False)
    by_calendar = next_open(Plan(Interval(12, "months"), begun), lambda _: True)
    assert by_calendar is not None
    assert found.due < by_calendar.due
