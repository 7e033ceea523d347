"""What of a figure's months is beyond chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.control_charts import limits, runs
from helpdesk.domain.quality.watched import signal

MONTHS = [10, 12, 11, 9, 13, 10, 12, 11, 10, 12, 14, 11]


def test_the_limits_of_twelve_months() -> None:
    found = limits(MONTHS)
    assert found is not None
    assert found.mean == 11.25
    assert (found.mean_range, found.low, found.high) == pytest.approx((2.0909, 5.69, 16.81), abs=0.005)
    assert found.range_limit == pytest.approx(6.83, abs=0.005)
    assert found.beyond(17)
    assert not found.beyond(16)


def test_equal_months_have_limits_without_width() -> None:
    found = limits([5] * 10)
    assert found is not None
    assert (found.low, found.high) == (5, 5)
    assert not found.beyond(5)


def test_fewer_than_ten_months_have_no_limits() -> None:
    assert limits(MONTHS[:9]) is None
    assert runs(MONTHS[:9]) is None
    assert limits([]) is None


def test_one_odd_range_does_not_widen_the_limits() -> None:
    calm = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11]
    found = limits([*calm, 40])
    assert found is not None
    assert found.mean_range == 1


def test_a_percentage_is_cut() -> None:
    found = limits([98, 100, 97, 100, 99, 100, 96, 100, 98, 100], percentage=True)
    assert found is not None
    assert found.high == 100
    assert signal("on_time.percent", 100, [100.0] * 12) is None
    assert signal("turnaround.median_days", 130, [98, 100] * 6) is not None


def test_months_without_a_value_count_for_nothing() -> None:
    before = [*MONTHS[:10], None, None]
    assert signal("csat.mean", 30, before) is not None
    assert signal("csat.mean", None, before) is None
    assert signal("csat.mean", 30, [*MONTHS[:9], None, None, None]) is None


def alternating(sides: str) -> list[float]:
    """Months above (+) and below (-) their median, none on it."""
    return [2.0 + place / 100 if side == "+" else 1.0 - place / 100 for place, side in enumerate(sides)]


@pytest.mark.parametrize(
    ("sides", "longest", "most"),
    [("+-+-+-+-+-+-", 1, 7), ("+-" * 12, 1, 8)],
)
def test_the_longest_run_that_chance_explains(sides: str, longest: int, most: int) -> None:
    found = runs(alternating(sides))
    assert found is not None
    assert (found.longest, found.most) == (longest, most)
    assert not found.signal


def test_a_shift_is_a_signal_where_no_value_lies_outside() -> None:
    found = runs(alternating("++++++++" + "--------"))
    assert found is not None
    assert (found.longest, found.crossings) == (8, 1)
    assert found.signal


@pytest.mark.parametrize(("many", "most", "least"), [(12, 7, 3), (14, 7, 4), (24, 8, 8)])
def test_limits_of_runs_and_crossings(many: int, most: int, least: int) -> None:
    found = runs(alternating("+-" * (many // 2)))
    assert found is not None
    assert (found.most, found.least) == (most, least)


@pytest.mark.parametrize(
    ("sides", "told"),
    [
        ("+++++++-+-+-+", (7, 7, 6, 3, False)),
        ("++++++++-+-+-", (8, 7, 5, 3, True)),
        ("+++++--+++---", (5, 7, 3, 3, False)),
        ("+++++--++++++", (6, 7, 2, 3, True)),
    ],
)
def test_thirteen_months_about_a_known_median(sides: str, told: tuple[int, int, int, int, bool]) -> None:
    found = runs(alternating(sides), about=1.5)
    assert found is not None
    assert (found.longest, found.most, found.crossings, found.least, found.signal) == told


@given(st.lists(st.floats(0, 100), min_size=10, max_size=24))
def test_a_months_limits_hold_their_mean(values: list[float]) -> None:
    found = limits(values)
    assert found is not None
    assert found.low - 1e-9 <= found.mean <= found.high + 1e-9
