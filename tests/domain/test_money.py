"""The money of jobs: rates by day, who pays, margins without tax, sums that are not told while a cost is not known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.money import (
    COVERED,
    GOODWILL,
    PAID,
    Costs,
    HourRate,
    Job,
    Stretch,
    charge,
    labour_cost,
    margin,
    net_of,
    payer,
    rate_on,
    share_percent,
    stretches,
    summed,
)

RATES = (HourRate(date(2026, 1, 1), 2_400), HourRate(date(2026, 11, 10), 3_000))


@pytest.mark.parametrize(
    ("day", "cents"),
    [
        (date(2025, 12, 31), None),
        (date(2026, 1, 1), 2_400),
        (date(2026, 11, 9), 2_400),
        (date(2026, 11, 10), 3_000),
        (date(2030, 1, 1), 3_000),
        (None, None),
    ],
)
def test_the_rate_is_that_of_the_day(day: date | None, cents: int | None) -> None:
    assert rate_on(RATES, day) == cents


@pytest.mark.parametrize(
    ("minutes", "spans", "worked"),
    [
        (None, (), ()),
        (0, (), ()),
        (40, (), ((date(2026, 11, 12), 40),)),
        (40, ((date(2026, 11, 9), 25),), ((date(2026, 11, 9), 25), (date(2026, 11, 12), 15))),
        (25, ((date(2026, 11, 9), 25),), ((date(2026, 11, 9), 25),)),
        (10, ((date(2026, 11, 9), 25),), ((date(2026, 11, 12), 10),)),
    ],
)
def test_minutes_are_of_the_day_they_were_worked(minutes: int | None, spans: Any, worked: Any) -> None:
    found = stretches(minutes, [Stretch(*span) for span in spans], date(2026, 11, 12))
    assert found == tuple(Stretch(*each) for each in worked)


def test_labour_is_rounded_once_and_not_known_before_the_first_rate() -> None:
    worked = (Stretch(date(2026, 11, 9), 25), Stretch(date(2026, 11, 12), 17))
    assert labour_cost(worked, RATES) == 1_000 + 850
    assert labour_cost((Stretch(date(2026, 11, 9), 1),) * 3, (HourRate(date(2026, 1, 1), 50),)) == 3
    assert labour_cost((Stretch(date(2025, 1, 1), 1),), RATES) is None
    assert labour_cost((), ()) == 0


def test_two_pieces_count_twice_and_tax_is_no_margin() -> None:
    """Parts.md I, checks 1 and 2: RepairDesk showed 83.16, and took 56.00 for 21.46."""
    cost = Costs(2 * 1_000 + 4_684, 0, 0)
    assert margin(2 * 1_000 + 12_000, cost.total) == 7_316
    assert net_of(19_900, 2_100) == 16_446
    assert margin(net_of(19_900, 2_100), 14_300) == 2_146


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (("repair", "no", None), PAID),
        (("repair", None, None), PAID),
        (("repair", "yes", None), COVERED),
        (("claim", None, None), COVERED),
        (("claim", None, "accepted"), COVERED),
        (("claim", "no", "refused"), PAID),
        (("claim", None, "refused"), PAID),
        (("claim", "yes", "goodwill"), GOODWILL),
        (("installation", None, None), PAID),
    ],
)
def test_who_pays(told: tuple[str, str | None, str | None], who: str) -> None:
    assert payer(*told) == who


def test_free_work_that_no_guarantee_covers_is_a_gift() -> None:
    assert payer("repair", "yes", None, uncovered=True) == GOODWILL
    assert payer("claim", "yes", "accepted", uncovered=True) == COVERED
    assert payer("repair", "no", None, typed_cents=0, outcome="fixed") == GOODWILL
    assert payer("repair", "no", None, typed_cents=0, outcome="not_worth") == PAID
    assert payer("installation", "no", None, typed_cents=0, outcome="fixed") == PAID


@pytest.mark.parametrize(
    ("told", "cents"),
    [
        ((PAID, 5_000, 7_000, None, "fixed"), 5_000),
        ((PAID, None, 7_000, None, "fixed"), 7_000),
        ((PAID, None, None, None, "fixed"), None),
        ((PAID, None, 7_000, 826, "not_worth"), 826),
        ((PAID, None, None, None, "cancelled"), 0),
        ((COVERED, None, 7_000, None, "fixed"), 0),
        ((GOODWILL, None, None, None, "fixed"), 0),
        ((COVERED, 300, None, None, "fixed"), 300),
    ],
)
def test_what_was_charged(told: Any, cents: int | None) -> None:
    assert charge(*told) == cents


def job(number: int, who: str, cost: int | None, charged: int | None = 0, **more: bool) -> Job:
    return Job(number, "repair", who, more.get("finished", True), more.get("delivered", True), cost, charged)


def test_a_cost_that_is_not_known_hides_the_sums_and_not_the_income() -> None:
    known = [job(1, PAID, 4_000, 9_000), job(2, COVERED, 1_500), job(3, GOODWILL, 700)]
    sums = summed(known)
    assert (sums.paid_work, sums.guarantee_work, sums.goodwill, sums.income) == (4_000, 1_500, 700, 9_000)
    assert sums.result(250) == 9_000 - 4_000 - 1_500 - 700 + 250
    hidden = summed([*known, job(4, COVERED, None)])
    assert hidden[:4] == (None, None, None, 9_000)
    assert (hidden.result(250), hidden.without_cost) == (None, 1)


def test_each_cost_belongs_to_one_month() -> None:
    october = [job(1, PAID, 4_000, 9_000, delivered=False), job(2, COVERED, 1_500, delivered=False)]
    november = [job(1, PAID, 4_000, 9_000, finished=False), job(2, COVERED, 1_500, finished=False)]
    assert summed(october)[:4] == (1_500, 0, 0, 0)
    assert summed(november)[:4] == (0, 0, 4_000, 9_000)


@given(
    st.lists(
        st.tuples(
            st.sampled_from([PAID, COVERED, GOODWILL]),
            st.none() | st.integers(0, 10**7),
            st.none() | st.integers(0, 10**7),
            st.booleans(),
            st.booleans(),
        )
    ),
    st.integers(0, 5),
)
def test_the_parts_of_a_month_add_up_to_the_cent(told: Any, cut: int) -> None:
    jobs = [Job(n, "repair", who, fin, out, cost, paid) for n, (who, cost, paid, fin, out) in enumerate(told)]
    whole, one, other = summed(jobs), summed(jobs[:cut]), summed(jobs[cut:])
    assert whole.income == one.income + other.income
    assert whole.without_cost == one.without_cost + other.without_cost
    assert whole.without_charge == one.without_charge + other.without_charge
    if not whole.without_cost:
        assert whole.paid_work == (one.paid_work or 0) + (other.paid_work or 0)
        assert whole.guarantee_work == (one.guarantee_work or 0) + (other.guarantee_work or 0)


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [(250, 1_000, 25.0), (-100, 1_000, -10.0), (None, 1_000, None), (250, None, None), (250, 0, None)],
)
def test_a_share_of_nothing_is_not_told(part: int | None, whole: int | None, percent: float | None) -> None:
    assert share_percent(part, whole) == percent
