"""The list of plans: views, order, search, pages; what is kept in memory is what a fresh count would say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.services.cases.actions import DeleteCase
from helpdesk.services.field.plan_actions import AddPlan, EditPlan, OpenMaintenance
from helpdesk.services.field.plan_book import book_of
from helpdesk.services.field.plan_state_actions import DeletePlan, LetDateGo, ResumePlan, StopPlan
from helpdesk.services.field.reading_actions import AddReading, RemoveReading
from helpdesk.services.field.visit_actions import CancelVisit, PlanVisit
from helpdesk.services.field.visit_record_actions import RecordVisit
from helpdesk.services.shop.hours_actions import AddHoliday
from tests import builders

NOW = date(2026, 11, 21)
"""The day of the tests' clock, a Saturday."""


def plan(desk: Desk, serial: str, anchor: str, **more: object) -> int:
    unit = builders.unit(desk, serial)
    made = AddPlan(unit=unit, anchor_on=date.fromisoformat(anchor), **{"every_count": 1, **more})  # type: ignore[arg-type]
    return builders.did(desk, made)


def ids(desk: Desk, view: str = "all", text: str = "", **more: object) -> list[int]:
    return [row.id for row in desk.maintenance.page(ListQuery(text=text, filters=(view,), **more))]  # type: ignore[arg-type]


def test_views_hold_what_they_say_and_overdue_comes_first(desk: Desk) -> None:
    late = plan(desk, "A-1", "2026-10-15")
    near = plan(desk, "A-2", "2026-11-10")
    far = plan(desk, "A-3", "2026-11-10", every_count=6)
    signed = plan(desk, "A-4", "2026-11-10", every_count=3, contract=True, end_on=date(2026, 12, 20))
    assert ids(desk, "soon") == [late, near]
    assert ids(desk, "overdue") == [late]
    assert ids(desk, "contracts") == [signed]
    assert ids(desk, "renew") == [signed]
    assert ids(desk) == [late, near, far, signed]
    assert desk.maintenance.counts() == {"soon": 2, "overdue": 1, "contracts": 1, "renew": 1, "all": 4}
    assert desk.maintenance.asking() == 1


def test_a_stopped_plan_is_due_nowhere(desk: Desk) -> None:
    made = plan(desk, "A-1", "2026-10-15")
    desk.do(StopPlan(id=made))
    assert ids(desk, "soon") == []
    assert ids(desk) == [made]
    desk.undo()
    assert ids(desk, "soon") == [made]


@pytest.mark.parametrize("text", ["gómez", "GOMEZ", "washing", "a-22", "A22", "yearly", "Y{id}"])
def test_it_is_found_by_customer_product_serial_name_and_number(desk: Desk, text: str) -> None:
    plan(desk, "B-11", "2026-10-15", name="Filter")
    unit = builders.unit(desk, "A-22", owner=builders.customer(desk, "Ana Gómez"))
    other = builders.did(desk, AddPlan(unit=unit, every_count=1, anchor_on=NOW, name="Yearly service"))
    assert other in ids(desk, text=text.format(id=other))
    assert ids(desk, text="nothing like it") == []


def test_a_blocked_customer_is_neither_named_nor_found(desk: Desk) -> None:
    from helpdesk.services.customers.privacy_actions import BlockCustomer

    owner = builders.customer(desk, "Secret Person")
    unit = builders.unit(desk, "A-9", owner=owner)
    made = builders.did(desk, AddPlan(unit=unit, every_count=1, anchor_on=NOW))
    assert ids(desk, text="secret") == [made]
    desk.do(BlockCustomer(id=owner, until=date(2030, 1, 1)))
    assert ids(desk, text="secret") == []
    assert [row.customer for row in desk.maintenance.page(ListQuery())] == ["—"]


def test_pages_follow_each_other_in_every_order(desk: Desk) -> None:
    made = [plan(desk, f"A-{place}", f"2026-10-{10 + place}") for place in range(5)]
    for sort in desk.maintenance.sorts:
        for descending in (False, True):
            query = ListQuery(sort=sort, descending=descending)
            first = desk.maintenance.page(query, limit=2)
            second = desk.maintenance.page(query, first[-1], 2)
            third = desk.maintenance.page(query, second[-1], 2)
            assert sorted(row.id for row in (*first, *second, *third)) == made


def same(desk: Desk) -> None:
    """What is kept in memory is what a fresh count says."""
    assert desk.maintenance.book() == book_of(desk.store, desk.settings, None)


def test_every_change_and_its_undo_counts_its_plans_anew(desk: Desk, clock: FixedClock) -> None:
    made = plan(desk, "A-1", "2026-10-15", meter_every=100, meter_unit="h")
    other = plan(desk, "A-2", "2026-11-10")
    unit = desk.plans.get(made).unit
    same(desk)

    def did(action: object) -> int:
        outcome = desk.do(action)  # type: ignore[arg-type]
        same(desk)
        desk.undo()
        same(desk)
        desk.redo()
        same(desk)
        return outcome.id or 0

    for number, day in enumerate(("2026-11-01", "2026-11-20"), start=1):
        reading = did(AddReading(unit=unit, read_on=date.fromisoformat(day), value=number * 60))
    did(RemoveReading(id=reading))
    case = did(OpenMaintenance(id=made))
    job = desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,))
    at = clock.now() + timedelta(days=4)
    did(PlanVisit(job=job, planned_start=at))
    assert desk.maintenance.now(made).visit == "planned"  # type: ignore[union-attr]
    did(CancelVisit(job=job, reason="ill"))
    did(PlanVisit(job=job, planned_start=at))
    clock.advance(timedelta(days=5))
    did(RecordVisit(job=job, result="not_done", reason="absent"))
    assert desk.maintenance.now(made).visit == "not_done"  # type: ignore[union-attr]
    did(DeleteCase(id=case))
    assert desk.maintenance.now(made).visit == ""  # type: ignore[union-attr]
    row = desk.plans.get(other)
    did(EditPlan(id=other, **EditPlan.fill(row) | {"every_count": 2}))
    did(StopPlan(id=other))
    did(ResumePlan(id=other))
    due = desk.plans.upcoming(desk.plans.get(other), NOW)[0]
    did(LetDateGo(id=other, counted_on=due.open.counted, reason="away"))
    did(DeletePlan(id=other))


def test_a_new_holiday_moves_the_dates_that_fall_on_it(desk: Desk) -> None:
    made = plan(desk, "A-1", "2026-11-24")  # 24 December 2026 is a Thursday
    assert desk.maintenance.now(made).due == date(2026, 12, 24)  # type: ignore[union-attr]
    desk.do(AddHoliday(day=date(2026, 12, 24), name="Closed"))
    assert desk.maintenance.now(made).due == date(2026, 12, 26)  # type: ignore[union-attr]
    same(desk)


def test_the_counts_are_those_of_the_views(desk: Desk) -> None:
    from helpdesk.domain.plan_words import PLAN_VIEWS

    for place in range(6):
        plan(desk, f"A-{place}", f"2026-0{place + 4}-15", every_count=place + 4)
        plan(desk, f"C-{place}", "2026-06-15", contract=True, end_on=date(2026, 12, 5 + place))
    assert desk.maintenance.counts() == {
        view: desk.maintenance.count(ListQuery(filters=(view,))) for view in PLAN_VIEWS
    }


def test_after_a_large_change_the_number_waits_for_the_list_where_plans_are_many(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from helpdesk.services.field import plan_book, plan_list_reader

    plan(desk, "A-1", "2026-10-15")
    assert desk.maintenance.asking() == 1
    monkeypatch.setattr(plan_book, "MOST_CHANGES", 1)
    plan(desk, "A-2", "2026-10-15")
    monkeypatch.setattr(plan_list_reader, "FEW", 0)
    assert desk.maintenance.asking() == 1
    assert len(ids(desk)) == 2
    assert desk.maintenance.asking() == 2
