"""The sample shop's calls lie where the rule puts them, and end as calls do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock, from_text
from helpdesk.desk import Desk

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
RULE = {"repair": 2, "claim": 2, "sale": 5}


@pytest.fixture(scope="module")
def sample(big_sample_shop: Path) -> Iterator[Desk]:
    """The sample shop, open to read."""
    with Desk.open(big_sample_shop, FixedClock(NOW), write=False) as desk:
        yield desk


def test_every_repair_handed_back_has_its_call_on_the_rules_day_or_one_near(sample: Desk) -> None:
    """Own arithmetic: the second day after the hand-over on which the shop opens, from hours and holidays alone."""
    opens = {weekday for (weekday,) in sample.store.rows("SELECT weekday FROM opening_spans")}
    holidays = {day for (day,) in sample.store.rows("SELECT day FROM holidays WHERE opens = ''")}

    def later(day: date, count: int) -> date:
        while count:
            day += timedelta(days=1)
            count -= day.weekday() in opens and day.isoformat() not in holidays
        return day

    zone = sample.words().zone
    exact = seen = 0
    for customer, delivered in sample.store.rows(
        "SELECT c.customer_id, j.delivered_at FROM jobs j JOIN cases c ON c.id = j.case_id JOIN customers k "
        "ON k.id = c.customer_id WHERE j.kind = 'repair' AND j.delivered_at IS NOT NULL AND j.outcome <> 'cancelled' "
        "AND NOT k.do_not_call AND k.state = 'active'"
    ):
        due = later(from_text(delivered).astimezone(zone).date(), 2)
        calls = sample.store.rows(
            "SELECT due_on FROM calls WHERE customer_id = ? AND state <> 'withdrawn'", (customer,)
        )
        days = [date.fromisoformat(day) for (day,) in calls]
        seen += 1
        exact += due in days
        assert any(abs((day - due).days) <= 45 for day in days), (customer, due)
    assert seen > 40
    assert exact / seen > 0.6


def test_reasons_lie_on_their_own_days(sample: Desk) -> None:
    """A call of one reason is due on the opening day that the reason's setting says."""
    hours = sample.shop.hours(sample.settings["shop.zone"])
    rows = sample.store.rows(
        "SELECT c.due_on, r.reason, r.happened_on FROM calls c JOIN call_reasons r ON r.call_id = c.id "
        "WHERE (SELECT count(*) FROM call_reasons WHERE call_id = c.id) = 1 AND r.reason IN ('repair', 'claim', 'sale')"
    )
    assert len(rows) > 60
    for due_on, reason, happened_on in rows:
        due = hours.add_working_days(date.fromisoformat(happened_on), RULE[reason])
        assert due_on == due.isoformat()


def test_calls_end_as_calls_do(sample: Desk) -> None:
    counts = dict(sample.store.rows("SELECT outcome, count(*) FROM call_attempts GROUP BY outcome"))
    assert set(counts) == {"reached", "no_answer", "refused", "call_later", "wrong_number"}
    states = dict(sample.store.rows("SELECT state, count(*) FROM calls GROUP BY state"))
    assert states["reached"] > states["not_reached"] > 0
    assert states["refused"] > 0
    assert states["open"] > 3
    assert sample.store.value("SELECT count(*) FROM surveys WHERE call_id IS NOT NULL") > 10


def test_nobody_was_called_who_must_not_be_nor_the_same_hour_twice_running(sample: Desk) -> None:
    assert not sample.store.rows(
        "SELECT c.id FROM calls c JOIN customers k ON k.id = c.customer_id WHERE k.do_not_call AND c.state = 'open'"
    )
    hours = sample.shop.hours(sample.settings["shop.zone"])
    before: dict[int, tuple[int, str]] = {}
    for call, at, outcome in sample.store.rows(
        "SELECT call_id, at, outcome FROM call_attempts ORDER BY at, id"
    ):
        moment = from_text(at)
        assert hours.is_open(moment)
        hour = moment.astimezone(hours.zone).hour
        if call in before and before[call][1] == "no_answer":
            assert before[call][0] != hour or before[call][0] in {11, 18}
        before[call] = (hour, outcome)
