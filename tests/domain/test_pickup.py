"""The ladder of what nobody collects: free storage, what it costs after, the year, the last letter, the last step."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.appliances import is_vehicle
from helpdesk.domain.pickup import (
    Waiting,
    disposable_from,
    free_until,
    kept_until,
    last_day_for,
    limit_on,
    next_step,
    storage,
    too_soon,
)
from tests.domain.sold_units import EUROPE, SPAIN

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
CAME, TOLD = date(2026, 1, 20), date(2026, 1, 31)


def _weekday(day: date) -> bool:
    return day.weekday() < 5


def _waiting(**more: date | None) -> Waiting:
    return Waiting(**{"handed_in": CAME, "told_on": TOLD, **more})  # type: ignore[arg-type]


def test_told_on_31_january_storing_is_free_until_28_february() -> None:
    free = free_until(SPAIN, TOLD, vehicle=False, is_working_day=_weekday)
    assert free == date(2026, 2, 28)
    assert storage(free, date(2026, 2, 28), 100).cents == 0
    fee = storage(free, date(2026, 3, 3), 100)
    assert (fee.days, fee.cents, fee.since) == (3, 300, date(2026, 3, 1))


@pytest.mark.parametrize(
    ("told", "until"),
    [
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 1, 31)),
        (date(2026, 11, 30), date(2026, 12, 30)),
    ],
)
def test_a_month_from_telling_over_leap_days_and_the_year_s_end(told: date, until: date) -> None:
    assert free_until(SPAIN, told, vehicle=False, is_working_day=_weekday) == until


def test_a_vehicle_is_stored_free_for_three_working_days() -> None:
    friday = date(2026, 11, 27)
    assert free_until(SPAIN, friday, vehicle=True, is_working_day=_weekday) == date(2026, 12, 2)


def test_without_a_price_on_the_table_nothing_is_charged_however_long() -> None:
    fee = storage(date(2026, 2, 28), date(2029, 1, 1), 0)
    assert (fee.days, fee.cents) == (0, 0)


@given(told=DAYS, more=st.integers(0, 4_000), price=st.integers(0, 10_000))
def test_a_day_later_never_costs_less_and_free_days_cost_nothing(told: date, more: int, price: int) -> None:
    free = free_until(SPAIN, told, vehicle=False, is_working_day=_weekday)
    on = told + timedelta(days=more)
    fee, next_day = storage(free, on, price), storage(free, on + timedelta(days=1), price)
    assert fee.cents == fee.days * price
    assert 0 <= next_day.cents - fee.cents <= price
    assert fee.cents == 0 or on > free


def test_the_right_lapses_a_year_after_hand_in_and_an_older_law_says_three() -> None:
    assert limit_on(SPAIN, _waiting()) == date(2027, 1, 20)
    assert kept_until(SPAIN, _waiting()) == date(2029, 1, 20)
    assert limit_on(EUROPE, _waiting()) is None
    assert kept_until(EUROPE, _waiting()) is None
    assert limit_on(SPAIN, _waiting(handed_in=date(2028, 2, 29))) == date(2029, 2, 28)


def test_the_steps_in_their_order() -> None:
    today = date(2026, 11, 20)
    assert next_step(SPAIN, _waiting(told_on=None), today) == ("", None)
    assert next_step(SPAIN, _waiting(), today) == ("reminder", date(2026, 2, 15))
    reminded = _waiting(reminded_on=date(2026, 2, 16))
    assert next_step(SPAIN, reminded, today) == ("last", date(2026, 11, 21))
    last = _waiting(
        reminded_on=date(2026, 11, 21), last_letter_on=date(2026, 11, 21), last_day=date(2027, 1, 20)
    )
    assert next_step(SPAIN, last, today) == ("dispose", date(2027, 1, 21))


def test_told_shortly_before_the_year_ends_the_last_letter_comes_first() -> None:
    waiting = Waiting(handed_in=date(2026, 1, 20), told_on=date(2026, 12, 1))
    assert next_step(SPAIN, waiting, date(2026, 12, 2)) == ("last", date(2026, 11, 21))


def test_the_last_letter_leaves_thirty_days_though_the_year_ends_before() -> None:
    on = date(2027, 1, 10)
    assert last_day_for(SPAIN, _waiting(), on) == date(2027, 2, 9)
    assert last_day_for(SPAIN, _waiting(), date(2026, 11, 21)) == date(2027, 1, 20)
    assert last_day_for(EUROPE, _waiting(), on) == date(2027, 2, 9)


def test_nothing_is_disposed_of_before_the_limit_and_the_last_letter() -> None:
    without = too_soon(SPAIN, _waiting(), date(2027, 6, 1))
    assert without is not None
    assert dict(without.args)["day"] == date(2027, 7, 2)
    sent = _waiting(last_letter_on=date(2026, 11, 21), last_day=date(2027, 1, 20))
    early = too_soon(SPAIN, sent, date(2027, 1, 20))
    assert early is not None
    assert dict(early.args)["day"] == date(2027, 1, 21)
    assert too_soon(SPAIN, sent, date(2027, 1, 21)) is None


@given(came=DAYS, told=st.integers(0, 600), letter=st.integers(0, 900), today=DAYS)
def test_the_last_step_never_comes_before_the_year_and_thirty_days_from_the_letter(
    came: date, told: int, letter: int, today: date
) -> None:
    sent = came + timedelta(days=told + letter)
    waiting = Waiting(handed_in=came, told_on=came + timedelta(days=told), last_letter_on=sent)
    waiting = Waiting(
        handed_in=came,
        told_on=waiting.told_on,
        last_letter_on=sent,
        last_day=last_day_for(SPAIN, waiting, sent),
    )
    first = disposable_from(SPAIN, waiting, today)
    limit = limit_on(SPAIN, waiting)
    assert limit is not None
    assert first > limit
    assert first > sent + timedelta(days=30)
    assert (too_soon(SPAIN, waiting, today) is None) == (today >= first)


def test_what_is_a_vehicle() -> None:
    assert is_vehicle("Motocicletas Scooter 125")
    assert is_vehicle("Coche")
    assert not is_vehicle("Lavadora")
    assert not is_vehicle("Carcasa de móvil")
