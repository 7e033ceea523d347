"""The figures of counted work, against the tables of the field's rules (5.5 to 5.10) and of calls."""

from __future__ import annotations

from typing import Any

import pytest

from helpdesk.domain.quality import counts, scores


def interval(low: float, high: float) -> Any:
    return pytest.approx([low, high], abs=0.005)


@pytest.mark.parametrize(
    ("fixed", "of", "percent", "low", "high"),
    [(17, 20, 85, 63.96, 94.76), (6, 8, 75, 40.93, 92.85), (0, 3, 0, 0, 56.15), (4, 4, 100, 51.01, 100)],
)
def test_first_time_fix(fixed: int, of: int, percent: float, low: float, high: float) -> None:
    told = counts.first_time_fix({"n": of, "fixed_first": fixed})
    assert (told["percent"], told["interval"]) == (percent, interval(low, high))


def test_comebacks_of_none_are_unknown() -> None:
    told = counts.comeback({"n": 40, "came_back": 2})
    assert (told["percent"], told["interval"]) == (5, interval(1.38, 16.50))
    assert counts.comeback({"n": 0, "came_back": 0}) == {
        "n": 0,
        "few": True,
        "came_back": 0,
        "percent": None,
        "interval": None,
    }


def test_a_promised_day_that_is_past_and_open_is_missed() -> None:
    told = counts.on_time({"met": 8, "missed": 2})
    assert (told["percent"], told["few"], told["interval"]) == (80, False, interval(49.02, 94.33))
    assert counts.on_time({"met": 0, "missed": 3})["percent"] == 0
    assert counts.on_time({"met": 0, "missed": 0})["percent"] is None


def claims(opened: int) -> dict[str, int]:
    return {"opened": opened, "accepted": opened, "refused": 0, "goodwill": 0, "pending": 0}


def test_claims_are_set_beside_the_units_under_a_cover() -> None:
    assert counts.warranty_claims(claims(6), 120)["per_100_units"] == 5
    assert counts.warranty_claims(claims(0), 30)["per_100_units"] == 0
    assert counts.warranty_claims(claims(0), 0)["per_100_units"] is None
    assert counts.warranty_claims(claims(9), 120)["few"]


def test_contact_cooperation_and_response_are_three_rates() -> None:
    told = counts.calls(
        {"due": 60, "reached": 40, "refused": 5, "not_reached": 12, "pending": 3, "sheets": 24}
    )
    assert told["contact_percent"] == 75
    assert told["cooperation_percent"] == pytest.approx(53.33, abs=0.005)
    assert told["response_percent"] == 40
    none = counts.calls(dict.fromkeys(("due", "reached", "refused", "not_reached", "pending", "sheets"), 0))
    assert none["reached_percent"] is none["contact_percent"] is none["response_percent"] is None
    assert none["cooperation_percent"] is None


def test_repeat_purchase() -> None:
    told = counts.repeat_purchase({"customers": 5, "with_two_dates": 2})
    assert (told["percent"], told["interval"]) == (40, interval(11.76, 76.93))
    assert counts.repeat_purchase({"customers": 0, "with_two_dates": 0})["percent"] is None
    assert counts.repeat_purchase({"customers": 1, "with_two_dates": 1})["percent"] == 100


@pytest.mark.parametrize(
    ("waits", "median", "p90"),
    [([], None, None), ([15], 15, 15), ([60, 60, 60], 60, 60), ([30, 90, 120, 1440], 105, 1440)],
)
def test_times_are_told_by_their_middle_and_their_ninth_tenth(
    waits: list[float], median: Any, p90: Any
) -> None:
    told = scores.spread(waits, "minutes")
    assert (told["n"], told["median_minutes"], told["p90_minutes"]) == (len(waits), median, p90)


def test_mean_time_to_repair() -> None:
    assert scores.middle([1, 1, 1, 21], "minutes") == {
        "n": 4,
        "few": True,
        "mean_minutes": 6,
        "median_minutes": 1,
    }
    assert scores.middle([], "minutes")["mean_minutes"] is None


def test_load_needs_somebody_who_works() -> None:
    told = counts.load({"hands_on": 600, "visits": 0, "calls": 60}, 6_600)
    assert told == {"hands_on": 10, "visits": 0, "calls": 1, "staff": 110, "percent": 10}
    assert counts.load({"hands_on": 600, "visits": 0, "calls": 60}, 0)["percent"] is None


def test_returns_without_sales_have_no_rate() -> None:
    names = ("opened", "refunded", "exchanged", "vouchers", "refused", "pending", "let_through")
    told = counts.returns(dict.fromkeys(names, 2), {"defect": 2}, 5_000, 0)
    assert (told["per_100_sold"], told["amount"], told["by_ground"]) == (None, 5_000, {"defect": 2})
    assert counts.returns(dict.fromkeys(names, 2), {}, 0, 40)["per_100_sold"] == 5


def test_a_promise_is_told_with_what_is_offered() -> None:
    assert counts.promise(60, 3, 4) == {"offered": 60, "n": 4, "few": True, "kept": 3, "percent": 75}
    assert counts.promise(60, 0, 0)["percent"] is None
