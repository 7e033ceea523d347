"""Visits for a job: planned, refused where something stands against them, moved, written down, cancelled."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from helpdesk.clock import FixedClock, local, zone
from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.cases.job_transitions import allowed
from helpdesk.services.field.confirm_actions import ConfirmVisit
from helpdesk.services.field.visit_actions import CancelVisit, MoveVisit, PlanVisit
from helpdesk.services.field.visit_record_actions import RecordVisit
from helpdesk.services.workshop.repair_actions import WaitFor
from tests import builders
from tests.services.field.test_visit_record import maintenance

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


def test_what_leads_before_and_on_the_day_of_the_visit(desk: Desk, job: int) -> None:
    """From the day of the visit on, writing it down comes first; what its plan opened is planned first."""

    def first(of: int, day: date) -> str:
        until = local(day + timedelta(days=1), time(), zone("Europe/Madrid"))
        return allowed(desk.store, desk.cases.job(of), until)[0].__name__

    monday = MONDAY.date()
    opened = maintenance(desk, "SN-7")
    assert [first(of, monday) for of in (job, opened)] == ["Diagnose", "PlanVisit"]
    for of in (job, opened):
        desk.do(PlanVisit(job=of, planned_start=MONDAY))
    assert [first(of, monday - timedelta(days=1)) for of in (job, opened)] == ["Diagnose"] * 2
    assert {first(of, monday + timedelta(days=n)) for of in (job, opened) for n in (0, 1, 9)} == {
        "RecordVisit"
    }


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

    def asked() -> list[tuple[str, str, str, str]]:
        today = desk.clock.today(desk.words().zone)
        sections = desk.today.sections(today, desk.clock.now(), desk.settings)
        say = desk.words("en").say
        return [
            (section.key, str(row.due or ""), say(row.when), row.who)
            for section in sections
            if section.key.startswith("visits")
            for row in section.rows
        ]

    # Saturday: Monday is the next working day.
    assert asked() == [("visits_to_confirm", "2026-11-23", "", "Eva Ruiz")]
    visit = desk.visits.open(job)
    assert visit is not None
    confirmed = desk.do(ConfirmVisit(visit=visit.id))
    assert asked() == []
    desk.undo(confirmed.step)
    clock.advance(timedelta(days=2))
    assert asked() == [("visits", "", "10:00", "Eva Ruiz")]
    clock.advance(timedelta(days=1))
    assert asked() == [("visits_unwritten", "2026-11-23", "", "Eva Ruiz")]
    desk.do(RecordVisit(job=job, arrived_at=MONDAY, left_at=MONDAY + HOUR))
    assert asked() == []


def test_only_the_next_working_day_is_to_be_confirmed_and_what_was_said_is_told(
    desk: Desk, job: int, clock: FixedClock
) -> None:
    """Before the holiday on Tuesday, 8 December 2026, it is the Wednesday."""
    wednesday = datetime(2026, 12, 9, 9, 0, tzinfo=UTC)
    desk.do(PlanVisit(job=job, planned_start=wednesday))
    desk.do(PlanVisit(job=another(desk), planned_start=wednesday + timedelta(days=1)))
    clock.advance(datetime(2026, 12, 7, 10, 0, tzinfo=UTC) - clock.now())
    today = desk.clock.today(desk.words().zone)
    day = desk.visits.next_working_day(today)
    rows = desk.visits.to_confirm(day)
    assert (day, [row.job for row in rows]) == (date(2026, 12, 9), [job])
    desk.do(ConfirmVisit(visit=rows[0].id, answer="no_answer", note="Rang twice"))
    desk.do(WaitFor(job=job, reason="part"))
    (row,) = desk.visits.to_confirm(day)
    assert (row.confirmed, row.waits, row.confirmed_at) == ("no_answer", True, clock.now())
    (section,) = [
        one
        for one in desk.today.sections(today, clock.now(), desk.settings)
        if one.key == "visits_to_confirm"
    ]
    assert [(one.id, desk.words("en").say(one.why)) for one in section.rows] == [
        (row.id, "A part for it is not here yet")
    ]


def test_a_visit_that_was_made_is_not_asked_about(desk: Desk, job: int, clock: FixedClock) -> None:
    visit = desk.do(PlanVisit(job=job, planned_start=MONDAY)).id or 0
    clock.advance(timedelta(days=3))
    desk.do(RecordVisit(job=job, arrived_at=MONDAY))
    with pytest.raises(Conflict):
        desk.do(ConfirmVisit(visit=visit))
    with pytest.raises(NotFound):
        desk.do(ConfirmVisit(visit=99))


def test_a_confirmed_time_that_is_moved_is_to_be_asked_about_again(desk: Desk, job: int) -> None:
    visit = desk.do(PlanVisit(job=job, planned_start=MONDAY)).id or 0
    desk.do(ConfirmVisit(visit=visit))
    desk.do(MoveVisit(job=job, planned_start=MONDAY, minutes=90))
    assert desk.visits.planned(visit).confirmed == "confirmed"
    desk.do(MoveVisit(job=job, planned_start=MONDAY + HOUR))
    assert desk.visits.planned(visit).confirmed == ""


def test_the_message_before_a_visit_names_its_day_and_hour(desk: Desk, job: int) -> None:
    desk.do(PlanVisit(job=job, planned_start=MONDAY))
    customer = desk.store.value("SELECT customer_id FROM cases ORDER BY id LIMIT 1")
    said = desk.messages.compose("confirm", customer, "en", date(2026, 11, 21), job)
    assert "We come on Monday 23 November 2026 at 10:00" in said.text.replace(",", "")


def test_the_next_action_of_a_case_with_a_planned_visit_is_that_visit(desk: Desk) -> None:
    from tests.services.field.test_visit_record import maintenance

    job, say, last = maintenance(desk), desk.words("en").say, MONDAY.date() + timedelta(days=400)

    def told(kind: str) -> list[str]:
        items = desk.agenda.items(desk.clock.now().date(), last)
        return [say(item.why) for item in items if item.kind == kind]

    assert told("next") == ["Plan the visit, or do it here"]
    desk.do(PlanVisit(job=job, planned_start=MONDAY, technician=1))
    assert told("next") == ["Visit planned for 23/11/2026 10:00"]
    [visit] = told("visit")
    assert visit.count("Maintenance") == 1
    desk.do(CancelVisit(job=job, reason="Not now"))
    assert told("next") == ["Plan the visit, or do it here"]
