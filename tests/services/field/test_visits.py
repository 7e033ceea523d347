"""Visits for a job: planned, refused where something stands against them, moved, written down, cancelled."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import allowed
from helpdesk.services.field.visit_actions import CancelVisit, MoveVisit, PlanVisit
from helpdesk.services.field.visit_record_actions import RecordVisit
from tests import builders

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Ten o'clock in Madrid."""
HOUR = timedelta(hours=1)


@pytest.fixture
def job(desk: Desk) -> int:
    case = builders.received(desk)
    return int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))


def another(desk: Desk) -> int:
    case = builders.received(desk, builders.unit(desk, "SN-2"))
    return int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))


def names(desk: Desk, job: int) -> set[str]:
    return {step.__name__ for step in allowed(desk.store, desk.cases.job(job))}


def test_one_is_planned_then_it_can_be_moved_recorded_or_cancelled(desk: Desk, job: int) -> None:
    assert "PlanVisit" in names(desk, job)
    desk.do(PlanVisit(job=job, planned_start=MONDAY, minutes=45, technician=1))
    assert {"MoveVisit", "RecordVisit", "CancelVisit"} <= names(desk, job)
    assert "PlanVisit" not in names(desk, job)
    with pytest.raises(Conflict):
        desk.do(PlanVisit(job=job, planned_start=MONDAY))
    visit = desk.visits.open(job)
    assert visit is not None
    assert (visit.minutes, visit.technician_name) == (45, "Eva Ruiz")


def test_somebody_else_may_go_at_the_same_time_and_a_moment_past_is_refused(desk: Desk, job: int) -> None:
    desk.do(PlanVisit(job=job, planned_start=MONDAY, technician=1))
    desk.do(PlanVisit(job=another(desk), planned_start=MONDAY))
    with pytest.raises(Invalid):
        desk.do(MoveVisit(job=job, planned_start=desk.clock.now() - HOUR))


def test_a_move_and_its_undo_bring_back_time_and_person(desk: Desk, job: int) -> None:
    desk.do(PlanVisit(job=job, planned_start=MONDAY, technician=1))
    before = desk.visits.open(job)
    moved = desk.do(MoveVisit(job=job, planned_start=MONDAY + timedelta(days=1, hours=2)))
    assert desk.visits.open(job) != before
    assert moved.step is not None
    desk.undo(moved.step)
    assert desk.visits.open(job) == before


def test_a_cancelled_visit_leaves_the_job_as_it_was(desk: Desk, job: int) -> None:
    state = desk.cases.job(job).state
    desk.do(PlanVisit(job=job, planned_start=MONDAY))
    desk.do(CancelVisit(job=job, reason="Brings it here"))
    assert (desk.visits.of_job(job), desk.cases.job(job).state) == ([], state)
    assert "PlanVisit" in names(desk, job)


def test_not_done_says_why_and_is_planned_anew(desk: Desk, job: int, clock: FixedClock) -> None:
    desk.do(PlanVisit(job=job, planned_start=MONDAY, technician=1))
    clock.advance(timedelta(days=3))
    assert set(RecordVisit(job=job, result="not_done").problems()) == {"reason"}
    desk.do(RecordVisit(job=job, result="not_done", reason="absent", again_at=MONDAY + timedelta(days=7)))
    first, second = desk.visits.of_job(job)
    assert (first.result, first.reason, second.result, second.technician) == ("not_done", "absent", "", 1)
    assert desk.visits.open(job) == second


def test_done_needs_its_arrival_and_nothing_lies_in_the_future(
    desk: Desk, job: int, clock: FixedClock
) -> None:
    desk.do(PlanVisit(job=job, planned_start=MONDAY))
    assert set(RecordVisit(job=job).problems()) == {"arrived_at"}
    early = RecordVisit(job=job, arrived_at=MONDAY, left_at=MONDAY - HOUR).problems()
    assert set(early) == {"left_at"}
    with pytest.raises(Invalid):
        desk.do(RecordVisit(job=job, arrived_at=MONDAY))
    clock.advance(timedelta(days=3))
    desk.do(RecordVisit(job=job, arrived_at=MONDAY, left_at=MONDAY + HOUR))
    assert desk.visits.open(job) is None
    with pytest.raises(Conflict):
        desk.do(RecordVisit(job=job, arrived_at=MONDAY))


def test_today_tells_the_visits_of_the_day_and_those_nobody_wrote_down(
    desk: Desk, job: int, clock: FixedClock
) -> None:
    desk.do(PlanVisit(job=job, planned_start=MONDAY, technician=1))

    def asked() -> list[tuple[str, str, str]]:
        today = desk.clock.today(desk.words().zone)
        sections = desk.today.sections(today, desk.clock.now(), desk.settings)
        say = desk.words("en").say
        return [
            (str(row.due or ""), say(row.when), row.who)
            for section in sections
            if section.key == "visits"
            for row in section.rows
        ]

    assert asked() == []
    clock.advance(timedelta(days=2))
    assert asked() == [("", "10:00", "Eva Ruiz")]
    clock.advance(timedelta(days=1))
    assert asked() == [("2026-11-23", "", "Eva Ruiz")]
    desk.do(RecordVisit(job=job, arrived_at=MONDAY, left_at=MONDAY + HOUR))
    assert asked() == []
