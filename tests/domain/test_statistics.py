"""The statistics of small samples, against the tables of the field's rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.statistics import (
    adjusted_wald,
    binomial_limits,
    mean,
    mean_interval,
    median,
    nearest_rank,
    percent,
    t_quantile,
    tally_mean,
    wilson,
)


@pytest.mark.parametrize(
    ("count", "of", "told"),
    [
        (0, 5, (0, 43.45)),
        (5, 5, (56.55, 100)),
        (1, 1, (20.65, 100)),
        (3, 10, (10.78, 60.32)),
        (8, 10, (49.02, 94.33)),
        (45, 50, (78.64, 95.65)),
        (2, 20, (2.79, 30.10)),
        (17, 20, (63.96, 94.76)),
        (6, 8, (40.93, 92.85)),
        (0, 3, (0, 56.15)),
        (4, 4, (51.01, 100)),
        (2, 40, (1.38, 16.50)),
        (6, 120, (2.31, 10.48)),
        (4, 120, (1.30, 8.26)),
        (0, 30, (0, 11.35)),
        (170, 200, (79.39, 89.29)),
        (2, 5, (11.76, 76.93)),
        (24, 60, (28.57, 52.63)),
        (1, 12, (1.49, 35.39)),
    ],
)
def test_wilson(count: int, of: int, told: tuple[float, float]) -> None:
    assert wilson(count, of) == pytest.approx(told, abs=0.005)


@pytest.mark.parametrize(
    ("promoters", "detractors", "of", "told"),
    [
        (0, 0, 4, (-34.29, 34.29)),
        (1, 1, 2, (-73.34, 73.34)),
        (3, 0, 3, (-6.58, 100)),
        (0, 3, 3, (-100, 6.58)),
        (5, 3, 10, (-30.33, 61.10)),
        (1, 0, 1, (-48.5, 98.5)),
    ],
)
def test_adjusted_wald(promoters: int, detractors: int, of: int, told: tuple[float, float]) -> None:
    assert adjusted_wald(promoters, detractors, of) == pytest.approx(told, abs=0.05)


@given(st.integers(1, 5_000))
def test_none_and_all_end_at_the_ends_themselves(of: int) -> None:
    none, all_ = wilson(0, of), wilson(of, of)
    assert none is not None
    assert all_ is not None
    assert (none[0], all_[1]) == (0.0, 100.0)
    assert all_[0] == pytest.approx(100 - none[1])


def test_of_nothing_there_is_nothing() -> None:
    assert (wilson(0, 0), adjusted_wald(0, 0, 0), percent(0, 0)) == (None, None, None)
    assert (mean([]), median([]), nearest_rank([]), tally_mean({}), mean_interval({}, 1, 5)) == (None,) * 5


@pytest.mark.parametrize(
    ("values", "average", "middle"),
    [
        ([15], 15, 15),
        ([60, 60, 60], 60, 60),
        ([30, 90, 120, 1440], 420, 105),
        ([0.5, 10], 5.25, 5.25),
        ([1, 1, 1, 21], 6, 1),
        ([2, 1, 3], 2, 2),
    ],
)
def test_mean_and_median(values: list[float], average: float, middle: float) -> None:
    assert (mean(values), median(values)) == (average, middle)


def test_the_nearest_rank_is_a_value_that_was_there() -> None:
    assert nearest_rank(range(1, 11)) == 9
    assert nearest_rank(range(1, 12)) == 10
    assert nearest_rank([7]) == 7
    assert nearest_rank([5, 1], 50) == 1


@pytest.mark.parametrize(
    ("freedom", "value"),
    [
        (1, 12.7062),
        (2, 4.30265),
        (3, 3.18245),
        (4, 2.77645),
        (9, 2.26216),
        (30, 2.04227),
        (120, 1.97993),
        (1000, 1.96234),
    ],
)
def test_quantiles_of_students_t(freedom: int, value: float) -> None:
    assert t_quantile(freedom) == pytest.approx(value, abs=0.00001)


def test_students_t_needs_a_degree_of_freedom_and_its_two_ways_meet() -> None:
    with pytest.raises(ValueError, match="degree"):
        t_quantile(0)
    assert t_quantile(400) > t_quantile(401) == pytest.approx(t_quantile(400), abs=0.00003)


def test_the_interval_of_a_mean_is_cut_to_the_scale() -> None:
    assert mean_interval({5: 1, 4: 2, 3: 1, 1: 1}, 1, 10) == pytest.approx((1.5169, 5.2831), abs=0.0001)
    assert mean_interval({5: 1, 4: 2, 3: 1, 1: 1}, 1, 5) == pytest.approx((1.5169, 5), abs=0.0001)
    assert mean_interval({5: 1}, 1, 5) is None


@given(st.lists(st.integers(1, 5)), st.randoms())
def test_no_order_of_answers_changes_anything(answers: list[int], chance: object) -> None:
    turned = sorted(answers)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert median(turned) == median(answers)
    assert nearest_rank(turned) == nearest_rank(answers)


@given(st.integers(1, 400).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_an_interval_holds_the_share_and_stays_within_bounds(counted: tuple[int, int]) -> None:
    count, of = counted
    low, high = wilson(count, of) or (0, 0)
    assert 0 <= low <= 100 * count / of + 1e-9
    assert 100 * count / of - 1e-9 <= high <= 100


def test_the_limits_of_a_funnel_narrow_with_the_number() -> None:
    assert binomial_limits(10, 0.5) == (2, 8)
    assert binomial_limits(100, 0.5) == (40, 60)
    assert binomial_limits(100, 0.1, 0.998) == (2, 20)
    assert binomial_limits(5, 0) == (0, 0)
    assert binomial_limits(5, 1) == (5, 5)
    assert binomial_limits(0, 0.5) == (0, 0)
