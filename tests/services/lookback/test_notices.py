"""What the system tells while nobody looks: a call at its hour, a visit soon, a loaner late; never a person's name."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from helpdesk.desk import Desk
from helpdesk.services.calls.actions import PlanCall, RecordAttempt
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.lookback.notice_reader import Notice
from tests import builders
from tests.services.loans.test_loans import Shop

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def at(desk: Desk, moment: datetime) -> list[Notice]:
    """What is told at a moment."""
    return desk.notices.due(moment, desk.words())


def keys(found: list[Notice]) -> list[str]:
    return [notice.key.partition("-")[0] for notice in found]


@pytest.mark.parametrize(
    ("minutes", "told"), [(-31, False), (-30, True), (-1, True), (0, False), (10, False)]
)
def test_a_visit_is_told_within_the_half_hour_before_it(desk: Desk, minutes: int, told: bool) -> None:
    case = builders.received(desk)
    job = desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,))
    desk.do(PlanVisit(job=job, planned_start=MONDAY, technician=1))
    found = at(desk, MONDAY + timedelta(minutes=minutes))
    assert keys(found) == (["visit"] if told else [])
    if told:
        assert "10:00" in desk.words().say(found[0].text)
        assert found[0].screen == "calendar"


def test_a_visit_that_was_cancelled_is_told_no_more(desk: Desk) -> None:
    case = builders.received(desk)
    job = desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,))
    desk.do(PlanVisit(job=job, planned_start=MONDAY, technician=1))
    assert keys(at(desk, MONDAY - timedelta(minutes=5))) == ["visit"]
    desk.undo()
    assert at(desk, MONDAY - timedelta(minutes=5)) == []


@pytest.mark.parametrize(("minutes", "told"), [(-1, False), (0, True), (14, True), (15, False)])
def test_a_call_put_off_to_an_hour_is_told_at_that_hour(desk: Desk, minutes: int, told: bool) -> None:
    customer = builders.customer(desk)
    call = builders.did(desk, PlanCall(customer=customer, due_on=desk.clock.today(desk.words().zone)))
    later = desk.clock.now() + timedelta(hours=2)
    assert at(desk, later) == []
    desk.do(RecordAttempt(call=call, outcome="call_later", later_at=later))
    assert keys(at(desk, later + timedelta(minutes=minutes))) == (["call"] if told else [])


def test_late_loaners_are_told_once_a_day_as_a_number(desk: Desk) -> None:
    shop = Shop(desk)
    shop.lend()
    shop.ready("2026-12-01")
    on_time = datetime(2026, 12, 15, 12, tzinfo=UTC)
    assert at(desk, on_time) == []
    first, second = (at(desk, on_time + timedelta(days=1, hours=hour)) for hour in (0, 1))
    assert keys(first) == ["loans"]
    assert first[0].key == second[0].key
    assert at(desk, on_time + timedelta(days=2))[0].key != first[0].key


def test_no_notice_names_anybody(desk: Desk) -> None:
    case = builders.received(desk, by=builders.customer(desk, name="Zzyzx Ruiz"))
    job = desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,))
    desk.do(PlanVisit(job=job, planned_start=MONDAY, technician=1))
    found = at(desk, MONDAY - timedelta(minutes=5))
    assert found
    assert all("Zzyzx" not in desk.words().say(notice.text) for notice in found)
