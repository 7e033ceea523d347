"""Behind a figure stand exactly the records that it counts."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.services.shop.settings_actions import ChangeSettings
from tests.services.quality.histories import History, quality_at

NOW = datetime(2026, 11, 21, 11, 30, tzinfo=UTC)
MONTH = date(2026, 10, 1)
COUNTED = {
    "csat.top2_percent": "csat.n",
    "ces.agree_percent": "ces.n",
    "ces_1.low_effort_percent": "ces_1.n",
    "tgw.units_with_problem_percent": "tgw.n",
}
"""Percentages whose count has no name of its own, and what they are a share of."""
COUNTS = {
    "n",
    "promoters",
    "passives",
    "detractors",
    "complaints",
    "interactions",
    "unanswered",
    "met",
    "missed",
    "fixed_first",
    "came_back",
    "opened",
    "accepted",
    "refused",
    "goodwill",
    "pending",
    "due",
    "reached",
    "not_reached",
    "sheets",
    "customers",
    "with_two_dates",
    "kept",
    "refunded",
    "exchanged",
    "vouchers",
    "late",
}


def counts(figures: dict[str, Any], above: str = "") -> dict[str, int]:
    """Every count of a month by its key."""
    found: dict[str, int] = {}
    for name, value in figures.items():
        key = f"{above}.{name}" if above else name
        if isinstance(value, dict):
            found |= counts(value, key)
        elif above == "costs":
            continue  # amounts, not counts
        elif name in COUNTS or above == "returns.by_ground":
            found[key] = value
    return found


@pytest.fixture
def full(desk: Desk) -> Desk:
    desk.do(
        ChangeSettings(
            values={"promises.answer_minutes": 60, "promises.ready_days": 5, "promises.call_back_hours": 4}
        )
    )
    History(desk, 7, date(2025, 6, 1), NOW.date()).write(cases=500)
    return desk


def test_every_count_has_so_many_records_behind_it(full: Desk) -> None:
    reader = quality_at(full, NOW)
    figures = reader.figures(MONTH)
    found = counts(figures)
    assert len(found) > 50
    assert {key: len(reader.cases_behind(MONTH, key)) for key in found} == found


def test_behind_a_percentage_stands_what_it_counts(full: Desk) -> None:
    reader = quality_at(full, NOW)
    figures = reader.figures(MONTH)
    for key, of in COUNTED.items():
        figure, name = key.split(".")
        share = len(reader.cases_behind(MONTH, key)) * 100 / len(reader.cases_behind(MONTH, of))
        assert share == pytest.approx(figures[figure][name]), key
    assert len(reader.cases_behind(MONTH, "on_time.percent")) == figures["on_time"]["met"]
    assert len(reader.cases_behind(MONTH, "csat.mean")) == figures["csat"]["n"]
    assert len(reader.cases_behind(MONTH, "turnaround.median_days")) == figures["turnaround"]["n"]
    spoken = figures["calls"]["reached"] + figures["calls"]["refused"]
    assert len(reader.cases_behind(MONTH, "calls.contact_percent")) == spoken


def test_a_record_says_what_it_is_and_why_it_counts(full: Desk) -> None:
    words = full.words("en")
    row = quality_at(full, NOW).cases_behind(MONTH, "nps.detractors")[0]
    assert (row.kind, row.number) == ("survey", f"H{row.id}")
    assert "recommends " in words.say(row.why)
    job = quality_at(full, NOW).cases_behind(MONTH, "on_time.missed")[0]
    assert job.number == f"{job.case}-{job.number.split('-')[1]}"
    assert "promised for " in words.say(job.why)
    case = quality_at(full, NOW).cases_behind(MONTH, "first_response.unanswered")[0]
    assert "not answered" in words.say(case.why)
    call = quality_at(full, NOW).cases_behind(MONTH, "calls.pending")[0]
    assert "not called yet" in words.say(call.why)
    buyer = quality_at(full, NOW).cases_behind(MONTH, "repeat_purchase.with_two_dates")[0]
    assert words.say(buyer.why).startswith("bought on ")


def test_what_is_no_figure_has_nothing_behind_it(full: Desk) -> None:
    with pytest.raises(KeyError):
        quality_at(full, NOW).cases_behind(MONTH, "internal_quality")
    with pytest.raises(KeyError):
        quality_at(full, NOW).cases_behind(MONTH, "beauty.n")
