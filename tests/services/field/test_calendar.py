"""The calendar: what it shows of some days, what is to be planned, a visit taken to another time and person and back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.calendar_days import pieces
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.field.calendar_reader import CalendarVisit
from helpdesk.services.field.plan_actions import AddPlan, OpenMaintenance
from helpdesk.services.field.shift_actions import ShiftVisit
from helpdesk.services.field.visit_actions import CancelVisit, PlanVisit
from helpdesk.services.field.visit_record_actions import RecordVisit
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.staff_actions import AddStaff
from tests import builders

DAY = date(2026, 11, 23)
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Ten o'clock in Madrid."""
HOUR = timedelta(hours=1)


@pytest.fixture
def luis(desk: Desk) -> int:
    return builders.did(desk, AddStaff(name="Luis Vega", role="technician"))


def maintenance(desk: Desk, serial: str = "SN-1", **customer: object) -> int:
    """A job that is done where the unit is."""
    owner = builders.customer(desk, **{"address": "Calle Mayor 1", "city": "Villar", **customer})
    plan = builders.did(
        desk, AddPlan(unit=builders.unit(desk, serial, owner=owner), every_count=1, every_unit="years")
    )
    case = builders.did(desk, OpenMaintenance(id=plan))
    return int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))


def visit_of(desk: Desk, job: int) -> CalendarVisit:
    opened = desk.visits.open(job)
    assert opened is not None
    found = desk.calendar.visit(opened.id)
    assert found is not None
    return found


def planned(desk: Desk, job: int, at: datetime = MONDAY, who: int | None = 1, **more: object) -> int:
    return builders.did(desk, PlanVisit(job=job, planned_start=at, technician=who, travel_minutes=0, **more))


# -- what is to be planned ------------------------------------------------------------------------------------


def test_a_job_at_the_customers_is_to_be_planned_until_a_visit_is(desk: Desk) -> None:
    builders.received(desk)
    job = maintenance(desk)
    [row] = desk.calendar.to_plan.page()
    assert (row.id, row.customer_name, row.city, row.kind) == (job, "Ana Gómez", "Villar", "maintenance")
    assert desk.calendar.to_plan.count() == desk.today.to_plan() == 1
    visit = planned(desk, job)
    assert desk.calendar.to_plan.page() == []
    desk.do(CancelVisit(job=job, reason="No key"))
    assert desk.calendar.to_plan.get(job) is not None
    assert desk.calendar.visit(visit) is None


@pytest.mark.parametrize("received", [True, False])
def test_what_was_not_finished_is_to_be_planned_anew(desk: Desk, clock: FixedClock, received: bool) -> None:
    if received:
        job = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (builders.received(desk),)))
    else:
        job = maintenance(desk)
    planned(desk, job)
    clock.advance(MONDAY + HOUR - clock.now())
    desk.do(RecordVisit(job=job, result="not_done", reason="absent"))
    [row] = desk.calendar.to_plan.page()
    assert (row.before_result, row.before_reason) == ("not_done", "absent")
    planned(desk, job, MONDAY + timedelta(days=1))
    assert desk.calendar.to_plan.count() == 0


def test_the_earliest_promised_stands_first_and_a_page_goes_on_after_the_last(desk: Desk) -> None:
    jobs = [maintenance(desk, f"SN-{number}") for number in range(5)]
    rows = desk.calendar.to_plan.page(limit=2)
    while len(found := desk.calendar.to_plan.page(rows[-1], limit=2)):
        rows += found
    assert sorted(row.id for row in rows) == jobs
    assert [(row.order, row.id) for row in rows] == sorted((row.order, row.id) for row in rows)
    assert desk.calendar.to_plan.kinds() == {"maintenance": 5}


# -- some days ------------------------------------------------------------------------------------------------


def test_a_span_has_its_visits_who_works_when_and_what_stands_against(desk: Desk, luis: int) -> None:
    first, second = maintenance(desk), maintenance(desk, "SN-2")
    desk.do(ChangeSettings(values={"field.overlap": "warn"}))
    one = planned(desk, first, MONDAY, luis)
    other = planned(desk, second, MONDAY + HOUR / 2, luis)
    span = desk.calendar.span(DAY, 6)
    assert [visit.id for visit in span.visits] == [one, other]
    assert {clash.kind for clash in span.against[one]} == {"overlap"}
    assert [person.name for person in span.people] == ["Luis Vega"]
    assert span.shop[DAY] == span.working[luis, DAY].opened
    assert span.shop[DAY][0][0] % 60 == 0
    assert span.visits[0].minutes == 60
    assert span.visits[0].number.endswith("-1")


def test_too_little_time_says_how_much_is_missing(desk: Desk, luis: int) -> None:
    first, second = maintenance(desk), maintenance(desk, "SN-2")
    desk.do(PlanVisit(job=first, planned_start=MONDAY, technician=luis, travel_minutes=0))
    desk.do(PlanVisit(job=second, planned_start=MONDAY + HOUR * 1.25, technician=luis, travel_minutes=25))
    span = desk.calendar.span(DAY, 1)
    one, other = span.visits
    assert [clash.kind for clash in span.against[other.id]] == ["too_close"]
    assert span.missing(other, one.id) == span.missing(one, other.id) == 10


def test_a_visit_over_midnight_is_in_both_days(desk: Desk) -> None:
    job = maintenance(desk)
    night = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
    planned(desk, job, night, minutes=180)
    for day in (DAY, DAY + timedelta(days=1)):
        [visit] = desk.calendar.span(day, 1).visits
        assert day in {piece.day for piece in pieces(visit.start, visit.end, desk.words().zone)}
    assert desk.calendar.span(DAY + timedelta(days=2), 1).visits == []


def test_a_visit_without_job_or_technician_is_shown_too(desk: Desk) -> None:
    job = maintenance(desk)
    planned(desk, job, MONDAY, None)
    [visit] = desk.calendar.span(DAY, 1).visits
    assert visit.technician is None
    assert visit.customer_name == "Ana Gómez"


# -- a move and its undo --------------------------------------------------------------------------------------


def test_undo_of_a_move_brings_back_time_person_and_conflicts_of_both(desk: Desk, luis: int) -> None:
    """Monday 10:00 Ana to Tuesday 12:00 Luis; undone, Monday 10:00 Ana, and both lists of conflicts as before."""
    desk.do(ChangeSettings(values={"field.overlap": "warn"}))
    ana = builders.did(desk, AddStaff(name="Ana Soler", role="technician"))
    moving, beside, there = (maintenance(desk, f"SN-{number}") for number in range(3))
    visit = planned(desk, moving, MONDAY, ana)
    planned(desk, beside, MONDAY + HOUR / 2, ana)
    tuesday = MONDAY + timedelta(days=1, hours=2)
    planned(desk, there, tuesday + HOUR / 2, luis)
    before = desk.calendar.span(DAY, 6)
    moved = desk.do(ShiftVisit(visit=visit, planned_start=tuesday, minutes=60, technician=luis))
    after = desk.calendar.span(DAY, 6)
    assert (after.visits[-2].start, after.visits[-2].technician) == (tuesday, luis)
    assert after.against != before.against
    assert set(after.against) == {visit, after.visits[-1].id}
    desk.undo(moved.step)
    again = desk.calendar.span(DAY, 6)
    assert (again.visits, again.against) == (before.visits, before.against)
    assert (again.visits[0].start, again.visits[0].technician) == (MONDAY, ana)


def test_what_was_moved_leaves_its_time_free(desk: Desk, luis: int) -> None:
    job, other = maintenance(desk), maintenance(desk, "SN-2")
    visit = planned(desk, job, MONDAY, luis)
    with pytest.raises(Invalid):
        planned(desk, other, MONDAY, luis)
    desk.do(ShiftVisit(visit=visit, planned_start=MONDAY + 2 * HOUR, minutes=60, technician=luis))
    planned(desk, other, MONDAY, luis)
    assert desk.calendar.span(DAY, 1).against == {}


def test_a_refused_move_names_the_next_free_time_and_moves_nothing(desk: Desk, luis: int) -> None:
    job, other = maintenance(desk), maintenance(desk, "SN-2")
    visit = planned(desk, job, MONDAY, luis)
    planned(desk, other, MONDAY + 2 * HOUR, luis)
    before = desk.calendar.span(DAY, 6)
    with pytest.raises(Invalid) as told:
        desk.do(ShiftVisit(visit=visit, planned_start=MONDAY + 2 * HOUR, minutes=60, technician=luis))
    assert "The next free time is 23/11/2026 " in desk.words("en").say(told.value.problems["planned_start"])
    after = desk.calendar.span(DAY, 6)
    assert (after.visits, after.against) == (before.visits, before.against)


def test_a_stretch_keeps_the_start_and_a_moment_past_is_refused(desk: Desk, luis: int) -> None:
    job = maintenance(desk)
    visit = planned(desk, job, MONDAY, luis, note="Ring twice", fixed=True)
    kept = {"technician": luis, "note": "Ring twice", "fixed": True}
    desk.do(ShiftVisit(visit=visit, planned_start=MONDAY, minutes=105, **kept))
    found = visit_of(desk, job)
    assert (found.start, found.minutes, found.note, found.fixed) == (MONDAY, 105, "Ring twice", True)
    with pytest.raises(Invalid):
        desk.do(ShiftVisit(visit=visit, planned_start=desk.clock.now() - HOUR, minutes=60, technician=luis))


def test_a_visit_made_or_gone_stays_where_it_was(desk: Desk, clock: FixedClock, luis: int) -> None:
    job = maintenance(desk)
    visit = planned(desk, job, MONDAY, luis)
    clock.advance(MONDAY + HOUR - clock.now())
    desk.do(RecordVisit(job=job, result="not_done", reason="absent"))
    with pytest.raises(Conflict):
        desk.do(ShiftVisit(visit=visit, planned_start=MONDAY + 3 * HOUR, minutes=60, technician=luis))
    with pytest.raises(NotFound):
        desk.do(ShiftVisit(visit=999, planned_start=MONDAY + 3 * HOUR, minutes=60, technician=luis))
