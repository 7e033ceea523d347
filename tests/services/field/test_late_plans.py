"""Overdue maintenance on Today: only where nobody goes, once, and it leads to the plan."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.today import Section
from helpdesk.services.field.plan_actions import AddPlan, OpenMaintenance
from helpdesk.services.field.plan_state_actions import StopPlan
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.store.tables.work import Case
from tests import builders
from tests.store.pen import Pen


def sections(desk: Desk) -> list[Section]:
    today = desk.clock.today(desk.words().zone)
    return desk.today.sections(today, desk.clock.now(), desk.settings)


def late(desk: Desk) -> list[tuple[str, int, str, int]]:
    return [
        (row.kind, row.id, str(row.due), section.total)
        for section in sections(desk)
        if section.key == "maintenance_late"
        for row in section.rows
    ]


@pytest.fixture
def plan(desk: Desk) -> int:
    """Due on 20 November 2026, the day before the tests' clock stands."""
    unit = builders.unit(desk, "SN-1")
    return builders.did(
        desk, AddPlan(unit=unit, every_count=1, every_unit="years", anchor_on=date(2025, 11, 20))
    )


def test_it_is_told_once_the_plans_are_counted(desk: Desk, plan: int) -> None:
    assert late(desk) == []
    desk.maintenance.book()
    assert late(desk) == [("plan", plan, "2026-11-20", 1)]
    desk.do(StopPlan(id=plan))
    assert late(desk) == []


def test_its_open_case_is_not_told_beside_it(desk: Desk, plan: int) -> None:
    case = builders.did(desk, OpenMaintenance(id=plan))
    before = [row.id for section in sections(desk) for row in section.rows if row.kind == "case"]
    assert before == [case]
    desk.maintenance.book()
    assert late(desk) == [("plan", plan, "2026-11-20", 1)]
    assert [row for section in sections(desk) for row in section.rows if row.kind == "case"] == []


def test_with_a_visit_planned_nobody_is_asked(desk: Desk, plan: int, clock: FixedClock) -> None:
    desk.maintenance.book()
    case = builders.did(desk, OpenMaintenance(id=plan))
    job = desk.cases.get(case).jobs[0].id
    step = desk.do(PlanVisit(job=job, planned_start=desk.clock.now() + timedelta(days=3), minutes=60)).step
    assert late(desk) == []
    desk.undo(step)
    assert len(late(desk)) == 1


def test_a_late_case_stands_for_its_plan(desk: Desk, plan: int, clock: FixedClock) -> None:
    desk.maintenance.book()
    case = builders.did(desk, OpenMaintenance(id=plan))
    with Pen(desk.store).write() as store:
        store.update(Case, case, promised_on=date(2026, 11, 23))
    clock.advance(timedelta(days=4))
    told = [(section.key, row.id) for section in sections(desk) for row in section.rows if section.screen]
    assert told == [("late", case)]
