"""The figures of customers' answers, against the tables of the field's rules (5.1 to 5.4, 5.11, 5.12)."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.quality import scores


def near(told: dict[str, Any], **wanted: Any) -> None:
    for name, value in wanted.items():
        assert told[name] == (None if value is None else pytest.approx(value, abs=0.005)), name


@pytest.mark.parametrize(
    ("answers", "mean", "top2", "interval"),
    [
        ([], None, None, None),
        ([3, 3, 3, 3], 3, 0, (0, 48.99)),
        ([5], 5, 100, (20.65, 100)),
        ([5, 4, 4, 3, 1], 3.4, 60, (23.07, 88.24)),
        ([1, 1, 5, 5], 3, 50, (15, 85)),
    ],
)
def test_satisfaction(answers: list[int], mean: Any, top2: Any, interval: Any) -> None:
    told = scores.csat(Counter(answers))
    assert (told["n"], told["few"]) == (len(answers), True)
    near(told, mean=mean, top2_percent=top2, interval=interval)


@pytest.mark.parametrize(
    ("answers", "parts", "score", "interval"),
    [
        ([], (0, 0, 0), None, None),
        ([7, 8, 7, 8], (0, 4, 0), 0, (-34.29, 34.29)),
        ([9, 6], (1, 0, 1), 0, (-73.34, 73.34)),
        ([10, 10, 10], (3, 0, 0), 100, (-6.58, 100)),
        ([0, 6, 5], (0, 0, 3), -100, (-100, 6.58)),
        ([10, 9, 9, 8, 7, 6, 3, 10, 9, 0], (5, 2, 3), 20, (-30.33, 61.10)),
    ],
)
def test_recommendation(answers: list[int], parts: tuple[int, int, int], score: Any, interval: Any) -> None:
    told = scores.nps(Counter(answers))
    assert (told["promoters"], told["passives"], told["detractors"]) == parts
    near(told, score=score, interval=interval)


def test_an_answer_of_nought_is_an_answer() -> None:
    assert (scores.nps({0: 1})["n"], scores.nps({0: 1})["score"]) == (1, -100)


@pytest.mark.parametrize(
    ("answers", "mean", "low"),
    [([], None, None), ([3, 3, 3], 3, 0), ([1, 2, 2, 3, 1], 1.8, 80), ([1, 5], 3, 50)],
)
def test_ease_on_the_old_scale(answers: list[int], mean: Any, low: Any) -> None:
    near(scores.ces_1(Counter(answers)), mean=mean, low_effort_percent=low)


@pytest.mark.parametrize(
    ("answers", "mean", "agree", "interval"),
    [
        ([], None, None, None),
        ([4, 4, 4], 4, 0, (0, 56.15)),
        ([7, 6, 5, 5, 2], 5, 80, (37.55, 96.38)),
        ([1, 7], 4, 50, (9.45, 90.55)),
    ],
)
def test_ease(answers: list[int], mean: Any, agree: Any, interval: Any) -> None:
    near(scores.ces(Counter(answers)), mean=mean, agree_percent=agree, interval=interval)


@pytest.mark.parametrize(
    ("wrong", "of", "per_100"),
    [(0, 0, None), (0, 40, 0), (3, 250, 1.2), (100, 10_000, 1), (12, 10, 120), (1, 7, 14.2857)],
)
def test_things_gone_wrong(wrong: int, of: int, per_100: Any) -> None:
    near(scores.tgw(wrong, of, 0, 0, 0), per_100=per_100)
    near(scores.tgw(0, 0, of, wrong, min(wrong, of)), per_100_answers=per_100)


def test_things_are_counted_apart_from_who_had_any() -> None:
    told = scores.tgw(0, 0, 4, 7, 2)
    assert (told["things"], told["units_with_problem_percent"], told["per_100_answers"]) == (7, 50, 175)


ITEMS = dict(zip(scores.DIMENSIONS, (4, 5, 4, 4, 5), strict=True))


def gaps(expected: list[int], received: list[int]) -> dict[str, float | None]:
    pairs = zip(scores.DIMENSIONS, expected, received, strict=True)
    told = scores.servqual({name: (1, e, r) for name, e, r in pairs})
    return {name: each["gap"] for name, each in told.items()}


@pytest.mark.parametrize(
    ("expected", "received", "wanted"),
    [
        ([5, 7, 6, 6, 6], [5, 5, 6, 5, 6], [0, -2, 0, -1, 0]),
        ([4] * 5, [4] * 5, [0] * 5),
        ([7] * 5, [1] * 5, [-6] * 5),
        ([1] * 5, [7] * 5, [6] * 5),
    ],
)
def test_the_gap_is_received_less_expected(
    expected: list[int], received: list[int], wanted: list[int]
) -> None:
    assert list(gaps(expected, received).values()) == wanted


def test_a_dimension_that_nobody_answered_has_no_gap() -> None:
    told = scores.servqual({"reliability": (2, 12, 9)})
    assert told["reliability"] == {"n": 2, "few": True, "expected": 6, "received": 4.5, "gap": -1.5}
    assert told["empathy"] == {"n": 0, "few": True, "expected": None, "received": None, "gap": None}


def figures(**values: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {
        "first_time_fix": {"percent": None},
        "on_time": {"percent": None},
        "comeback": {"percent": None},
        "csat": {"top2_percent": None},
        "nps": {"score": None},
        "ces": {"agree_percent": None},
        "tgw": {"units_with_problem_percent": None},
    }
    for key, value in values.items():
        empty[key] = dict.fromkeys(empty[key], value)
    return empty


def test_internal_and_external_quality_are_means_of_what_is_known() -> None:
    told = figures(first_time_fix=80.0, comeback=10.0, nps=20.0, tgw=30.0)
    assert scores.internal_quality(told) == 85
    assert scores.external_quality(told) == 65
    assert scores.quality_gap(85, 65) == 20
    assert scores.internal_quality(figures()) is scores.external_quality(figures()) is None
    assert scores.quality_gap(None, 65) is scores.quality_gap(85, None) is None
    assert scores.internal_quality(figures(comeback=0.0)) == 100


def test_ten_answers_are_no_longer_few() -> None:
    assert scores.csat({4: 9})["few"]
    assert not scores.csat({4: 10})["few"]


def test_channels_are_shares_of_all_the_most_used_first() -> None:
    told = scores.channels({"phone": 1, "counter": 3})
    assert [*told] == ["counter", "phone"]
    assert told["counter"] == {"n": 3, "few": True, "percent": 75}
    assert scores.channels({}) == {}


answers = st.lists(st.integers(0, 10), max_size=60)


@given(answers, st.randoms())
def test_no_order_changes_a_figure_and_an_empty_sheet_changes_nothing(given_: list[int], chance: Any) -> None:
    turned = [*given_]
    chance.shuffle(turned)
    assert scores.nps(Counter(turned)) == scores.nps(Counter(given_))
    assert scores.nps(Counter(given_) + Counter()) == scores.nps({**Counter(given_), 11: 0})


@given(answers)
def test_a_score_lies_within_its_bounds_and_its_parts_make_the_whole(given_: list[int]) -> None:
    told = scores.nps(Counter(given_))
    assert told["promoters"] + told["passives"] + told["detractors"] == told["n"] == len(given_)
    if given_:
        low, high = told["interval"]
        assert -100 <= told["score"] <= 100
        assert -100 <= low < high <= 100
