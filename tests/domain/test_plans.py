"""Dates of maintenance plans: counted, moved, served; usage and its forecast."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpdesk.domain.plans import (
    Interval,
    Plan,
    Reading,
    after_usage,
    dates,
    falls,
    fixed_dates,
    meter_due,
    moved,
    parse_interval,
    usage,
)

FAR = date(2032, 12, 31)


def d(text: str) -> date:
    return date.fromisoformat(text)


def always(_: date) -> bool:
    return True


def weekdays(day: date) -> bool:
    return day.weekday() < 6


def due(plan: Plan, until: str, *done: str) -> list[str]:
    """The days that are still to be done."""
    found = dates(plan, d(until), always, [d(day) for day in done])
    return [str(one.due) for one in found if one.served_on is None]


def test_a_fixed_plan_counts_from_its_last_due_day_and_a_floating_one_from_its_completion() -> None:
    # Ninety days, due 2026-03-01, done 2026-03-10.
    anchor = d("2026-03-01") - timedelta(days=90)
    fixed = Plan(Interval(90, "days"), anchor)
    assert due(fixed, "2026-06-30", "2026-03-10") == ["2026-05-30"]
    assert due(fixed._replace(mode="floating"), "2026-06-30", "2026-03-10") == ["2026-06-08"]


@pytest.mark.parametrize(
    ("done", "on_time"), [("2026-03-06", True), ("2026-03-07", False), ("2026-02-23", False)]
)
def test_done_within_the_tolerance_is_on_time(done: str, on_time: bool) -> None:
    plan = Plan(Interval(90, "days"), d("2026-03-01") - timedelta(days=90))
    (first,) = dates(plan, d("2026-03-01"), always, [d(done)])
    assert first.on_time(plan.tolerance_days) is on_time


def test_the_thirty_first_is_kept_and_the_29th_of_february_comes_back() -> None:
    monthly = [
        str(day) for _, day in fixed_dates(Plan(Interval(1, "months"), d("2026-12-31")), d("2027-05-31"))
    ]
    assert monthly == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]
    yearly = [str(day) for _, day in fixed_dates(Plan(Interval(1, "years"), d("2028-02-29")), FAR)]
    assert yearly == ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]


def test_the_anchor_is_no_date_and_start_end_and_visits_bound_the_rest() -> None:
    plan = Plan(
        Interval(1, "months"), d("2026-01-15"), start_on=d("2026-03-01"), end_on=d("2026-12-31"), visits=3
    )
    assert due(plan, "2027-12-31") == ["2026-03-15", "2026-04-15", "2026-05-15"]
    assert due(plan._replace(visits=None, end_on=d("2026-04-15")), "2027-12-31") == [
        "2026-03-15",
        "2026-04-15",
    ]


@pytest.mark.parametrize(
    ("how", "goes"),
    [("forward", "2026-11-23"), ("back", "2026-11-21"), ("nearest", "2026-11-23"), ("keep", "2026-11-22")],
)
def test_a_date_on_a_closed_day_moves_as_the_plan_says(how: str, goes: str) -> None:
    assert moved(d("2026-11-22"), how, weekdays) == d(goes)  # a Sunday; a tie goes forward


def test_the_nearest_open_day_may_lie_before_and_a_moved_date_moves_no_other() -> None:
    closed = {d("2026-12-24"), d("2026-12-25"), d("2026-12-26"), d("2026-12-27")}
    assert moved(d("2026-12-24"), "nearest", lambda day: day not in closed) == d("2026-12-23")
    plan = Plan(Interval(2, "weeks"), d("2026-12-11"))
    found = dates(plan, d("2027-01-31"), lambda day: day not in closed)
    assert [(str(one.counted), str(one.due)) for one in found] == [
        ("2026-12-25", "2026-12-28"),
        ("2027-01-08", "2027-01-08"),
        ("2027-01-22", "2027-01-22"),
    ]


def test_a_shop_that_never_opens_moves_nothing() -> None:
    assert moved(d("2026-11-22"), "forward", lambda _: False) == d("2026-11-22")


def test_a_completion_serves_the_earliest_open_date_not_too_far_ahead_else_it_is_an_extra() -> None:
    plan = Plan(Interval(6, "months"), d("2026-01-01"))
    # 2026-07-01 lies 90 days after 2026-04-02: within half of 181 days. One day earlier it is an extra.
    assert due(plan, "2027-01-31", "2026-04-02") == ["2027-01-01"]
    assert due(plan, "2027-01-31", "2026-04-01") == ["2026-07-01", "2027-01-01"]
    # A missed date stays, and is served before the one that is due today.
    assert due(plan, "2027-07-31", "2027-01-05") == ["2027-01-01", "2027-07-01"]


def test_what_was_done_before_closes_all_up_to_it_and_the_next_within_half_the_interval() -> None:
    plan = Plan(Interval(1, "years"), d("2020-05-01"), last_done_on=d("2026-04-20"))
    assert due(plan, "2028-12-31") == ["2027-05-01", "2028-05-01"]
    assert due(plan._replace(last_done_on=d("2026-05-20")), "2028-12-31") == ["2027-05-01", "2028-05-01"]


def test_a_date_let_go_is_none_and_a_completion_serves_the_next() -> None:
    plan = Plan(Interval(1, "months"), d("2026-01-10"))
    found = dates(plan, d("2026-04-30"), always, [d("2026-03-09")], let_go={d("2026-02-10")})
    assert [(str(one.counted), one.served_on and str(one.served_on)) for one in found] == [
        ("2026-03-10", "2026-03-09"),
        ("2026-04-10", None),
    ]


def test_a_floating_plan_has_one_next_date_never_before_its_start() -> None:
    plan = Plan(Interval(3, "months"), d("2026-01-31"), mode="floating")
    assert due(plan, "2030-01-01") == ["2026-04-30"]
    assert due(plan._replace(start_on=d("2026-06-01")), "2030-01-01") == ["2026-06-01"]
    assert due(plan._replace(visits=1), "2030-01-01", "2026-05-02") == []
    assert due(plan, "2030-01-01", "2026-05-02") == ["2026-08-02"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("6 months", Interval(6, "months")),
        ("1 month", Interval(1, "months")),
        ("2 años", Interval(2, "years")),
        (" 90 días ", Interval(90, "days")),
        ("2semanas", Interval(2, "weeks")),
        ("0 days", None),
        ("1000 years", None),
        ("months", None),
        ("6", None),
        ("6 moons", None),
        ("-3 days", None),
        ("1.5 years", None),
    ],
)
def test_intervals_are_read_as_people_write_them(text: str, wanted: Interval | None) -> None:
    assert parse_interval(text) == wanted


def test_the_day_is_forecast_by_use() -> None:
    assert after_usage(d("2026-02-01"), 5000 - 1200, 20) == d("2026-08-10")
    steady = [Reading(d("2025-12-03"), 0), Reading(d("2026-02-01"), 1200)]
    found = meter_due(steady, 5000, d("2025-12-01"))
    assert found is not None
    assert (found.due, found.at, found.forecast) == (d("2026-08-10"), 5000, True)


def test_a_reading_that_reached_it_makes_it_due_now() -> None:
    # Twelve months or 15,000 km: eight months and 15,200 km.
    readings = [Reading(d("2026-01-10"), 0), Reading(d("2026-09-10"), 15_200)]
    found = meter_due(readings, 15_000, d("2026-01-01"))
    assert found is not None
    assert (found.due, found.forecast) == (d("2026-09-10"), False)


def test_without_readings_or_use_the_calendar_alone_counts() -> None:
    assert meter_due([], 5000, d("2026-01-01")) is None
    assert meter_due([Reading(d("2026-01-01"), 10)], 5000, d("2026-01-01")) is None
    still = [Reading(d("2026-01-01"), 10), Reading(d("2026-05-01"), 10)]
    assert meter_due(still, 5000, d("2026-01-01")) is None


def test_readings_never_fall_and_a_new_meter_keeps_what_was_used() -> None:
    before = Reading(d("2026-01-01"), 1200)
    assert falls(Reading(d("2026-02-01"), 1150), before)
    assert not falls(Reading(d("2026-02-01"), 50, series=2), before)
    used = usage([before, Reading(d("2026-02-01"), 50, series=2), Reading(d("2026-03-01"), 150, series=2)])
    assert [total for _, total in used] == [1200, 1200, 1300]


plans = st.builds(
    Plan,
    mode=st.just("fixed"),
    every=st.builds(Interval, st.integers(1, 40), st.sampled_from(["days", "weeks", "months", "years"])),
    anchor=st.dates(date(2020, 1, 1), date(2026, 12, 31)),
    start_on=st.none() | st.dates(date(2020, 1, 1), date(2027, 12, 31)),
    end_on=st.none() | st.dates(date(2021, 1, 1), date(2030, 12, 31)),
    visits=st.none() | st.integers(1, 12),
    last_done_on=st.none() | st.dates(date(2019, 1, 1), date(2030, 12, 31)),
    closed_days=st.sampled_from(["forward", "back", "nearest", "keep"]),
)
days = st.lists(st.dates(date(2020, 1, 1), date(2030, 12, 31)), max_size=12)


@settings(deadline=None)
@given(plans, days, st.randoms())
def test_no_date_is_lost_or_doubled_whatever_was_done_and_in_whatever_order_it_is_told(
    plan: Plan, done: list[date], chance: object
) -> None:
    counted = [day for _, day in fixed_dates(plan, FAR)]
    found = dates(plan, FAR, weekdays, done)
    assert [one.counted for one in found if one.counted <= FAR] == counted
    assert len(counted) == len(set(counted))
    assert sum(one.served_on is not None for one in found) <= len(done) or plan.last_done_on is not None
    shuffled = done[:]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert dates(plan, FAR, weekdays, shuffled) == found


@settings(deadline=None)
@given(plans, days)
def test_the_dates_up_to_a_day_are_the_first_of_those_up_to_a_later_one(plan: Plan, done: list[date]) -> None:
    near = d("2027-06-30")
    told = [one for one in dates(plan, FAR, weekdays, done) if one.counted <= near]
    assert [one for one in dates(plan, near, weekdays, done) if one.counted <= near] == told
