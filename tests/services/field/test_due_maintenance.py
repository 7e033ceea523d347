"""Maintenance that comes due by itself: opened ahead of time, never doubled, never skipped, taken back as one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpdesk.action import Action, Context, Outcome
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Conflict
from helpdesk.services.cases.actions import DeleteCase
from helpdesk.services.field.due_actions import OpenDueMaintenance
from helpdesk.services.field.plan_actions import AddPlan, EditPlan, OpenMaintenance
from helpdesk.services.field.plan_state_actions import LetDateGo, StopPlan
from helpdesk.services.field.reading_actions import AddReading
from helpdesk.services.goods.unit_actions import MoveUnit
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.hand_over_actions import CancelJob
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate
from tests import builders

TODAY = date(2026, 11, 21)


def plan(desk: Desk, serial: str, anchor: date, **more: object) -> int:
    unit = builders.unit(desk, serial)
    made = AddPlan(unit=unit, anchor_on=anchor, **{"every_count": 1, **more})  # type: ignore[arg-type]
    return builders.did(desk, made)


def jobs(desk: Desk) -> list[tuple[int, str]]:
    return desk.store.rows("SELECT plan_id, state FROM jobs WHERE plan_id IS NOT NULL ORDER BY id")


def test_what_is_to_be_opened_is_what_the_action_opens(desk: Desk) -> None:
    assert not desk.maintenance_to_open(TODAY)
    plan(desk, "BO-1", date(2026, 11, 1))
    assert desk.maintenance_to_open(TODAY)
    assert open_due(desk)
    assert not desk.maintenance_to_open(TODAY), "its one job is open"


def open_due(desk: Desk) -> int:
    before = len(jobs(desk))
    desk.do(OpenDueMaintenance())
    return len(jobs(desk)) - before


class Finish(Action):
    """As the end of a visit writes it."""

    def __init__(self, plan: int) -> None:
        object.__setattr__(self, "plan", plan)

    def label(self):  # type: ignore[no-untyped-def]
        return translate("Plans", "Maintenance opened")

    def run(self, ctx: Context) -> Outcome:
        job = ctx.store.value(
            "SELECT id FROM jobs WHERE plan_id = ? AND state NOT IN ('delivered', 'cancelled')",
            (self.plan,),  # type: ignore[attr-defined]
        )
        ctx.store.update(Job, job, state="delivered", outcome="fixed", finished_at=ctx.now)
        return Outcome(job, self.label())


def test_dates_within_the_days_ahead_are_opened_once(desk: Desk) -> None:
    near = plan(desk, "A-1", date(2026, 11, 2))  # due 2 December
    plan(desk, "A-2", date(2026, 11, 10))  # due 10 December
    assert open_due(desk) == 1
    assert jobs(desk) == [(near, "received")]
    assert open_due(desk) == 0


def test_after_weeks_closed_the_missed_date_is_opened_first_and_the_next_follows_it(
    desk: Desk, clock: FixedClock
) -> None:
    made = plan(desk, "A-1", date(2026, 11, 2), every_count=2, every_unit="weeks")
    clock.advance(timedelta(weeks=6))  # missed: 16 and 30 November, 14 and 28 December
    assert open_due(desk) == 1
    assert open_due(desk) == 0
    for day in ("2026-11-30", "2026-12-14"):
        desk.do(Finish(made))
        assert str(desk.plans.open_dates(date(2027, 1, 31))[0].open.counted) == day
        assert open_due(desk) == 1


def test_the_program_opens_them_in_nobodys_name_and_they_are_no_promise(desk: Desk) -> None:
    plan(desk, "A-1", date(2026, 11, 2))
    outcome = desk.do(OpenDueMaintenance())
    row = desk.store.row(
        "SELECT c.id, c.owner_id, c.customer_id, c.next_on, j.promised_on, j.kind FROM cases c JOIN jobs j ON j.case_id = c.id"
    )
    assert row[0] == outcome.id
    assert row[1:] == (None, 1, "2026-12-02", None, "maintenance")


def test_all_that_were_opened_are_taken_back_as_one_step(desk: Desk) -> None:
    for number in range(5):
        plan(desk, f"A-{number}", date(2026, 10, 20 + number))
    assert open_due(desk) == 5
    assert (
        "5" in desk.words("en").say(desk.history.steps()[0].label) if hasattr(desk.history, "steps") else True
    )
    desk.undo()
    assert jobs(desk) == []
    assert desk.store.value("SELECT count(*) FROM cases") == 0
    desk.redo()
    assert len(jobs(desk)) == 5


def test_nothing_to_open_leaves_no_step_behind(desk: Desk) -> None:
    before = desk.last_step()
    outcome = desk.do(OpenDueMaintenance())
    assert outcome.step is None
    assert desk.last_step() == before


def test_a_shop_that_sets_no_days_opens_them_by_hand(desk: Desk) -> None:
    made = plan(desk, "A-1", date(2026, 10, 2))
    desk.do(ChangeSettings(values={"field.ahead_days": 0}))
    assert open_due(desk) == 0
    desk.do(OpenMaintenance(id=made))


def test_one_that_was_cancelled_is_not_opened_again_but_stays_overdue(desk: Desk, clock: FixedClock) -> None:
    made = plan(desk, "A-1", date(2026, 10, 20))
    assert open_due(desk) == 1
    job = desk.store.value("SELECT id FROM jobs")
    desk.do(CancelJob(job=job, reason="Not wanted", unit="gone"))
    assert open_due(desk) == 0
    assert str(desk.plans.open_dates(TODAY)[0].due) == "2026-11-20"
    desk.do(LetDateGo(id=made, counted_on=date(2026, 11, 20), reason="Not wanted"))
    clock.advance(timedelta(days=20))
    assert open_due(desk) == 1


def test_one_deleted_by_mistake_comes_again(desk: Desk) -> None:
    plan(desk, "A-1", date(2026, 10, 20))
    case = builders.did(desk, OpenDueMaintenance())
    desk.do(DeleteCase(id=case))
    assert open_due(desk) == 1


def test_the_clock_set_back_opens_and_closes_nothing(desk: Desk, clock: FixedClock) -> None:
    plan(desk, "A-1", date(2026, 11, 2))
    assert open_due(desk) == 1
    clock.advance(timedelta(days=-60))
    assert open_due(desk) == 0
    clock.advance(timedelta(days=61))
    assert open_due(desk) == 0


def test_a_plan_changed_in_the_middle_is_counted_anew_and_its_open_job_stays(desk: Desk) -> None:
    made = plan(desk, "A-1", date(2026, 11, 2))
    assert open_due(desk) == 1
    desk.do(EditPlan(id=made, **EditPlan.fill(desk.plans.get(made)) | {"every_count": 2}))
    assert open_due(desk) == 0
    desk.do(StopPlan(id=made))
    assert open_due(desk) == 0


def test_a_meter_that_reached_its_goal_opens_it_at_once(desk: Desk) -> None:
    made = plan(desk, "A-1", date(2026, 11, 1), every_count=12, meter_every=100, meter_unit="h")
    unit = desk.plans.get(made).unit
    for day, value in (("2026-11-02", 0), ("2026-11-20", 120)):
        desk.do(AddReading(unit=unit, read_on=date.fromisoformat(day), value=value))
    assert open_due(desk) == 1


def test_a_unit_that_was_sold_keeps_its_plan_under_the_new_owner_but_a_contract_asks(desk: Desk) -> None:
    free = plan(desk, "A-1", date(2026, 11, 2))
    signed = plan(desk, "A-2", date(2026, 11, 2), contract=True)
    other = builders.customer(desk, "Berta Sanz")
    for made in (free, signed):
        desk.do(MoveUnit(id=desk.plans.get(made).unit, owner=other, on=TODAY))
    assert desk.plans.get(signed).sold_on
    assert not desk.plans.get(free).sold_on
    assert open_due(desk) == 1
    assert jobs(desk) == [(free, "received")]
    assert desk.store.value("SELECT customer_id FROM cases") == other


def test_a_unit_without_an_owner_waits(desk: Desk) -> None:
    made = plan(desk, "A-1", date(2026, 11, 2))
    desk.do(MoveUnit(id=desk.plans.get(made).unit, to_stock=True, on=TODAY))
    assert open_due(desk) == 0


@pytest.mark.parametrize(
    "at",
    [datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
     datetime(2026, 12, 31, 23, 30, tzinfo=UTC)],
)  # fmt: skip
def test_the_days_are_local_also_in_the_nights_the_clock_is_set_and_at_the_years_end(
    desk: Desk, clock: FixedClock, at: datetime
) -> None:
    clock.advance(at - clock.now())
    local = desk.words().local(at).date()
    plan(desk, "A-1", local - timedelta(days=30), every_count=44, every_unit="days", closed_days="keep")
    plan(desk, "A-2", local - timedelta(days=30), every_count=45, every_unit="days", closed_days="keep")
    assert open_due(desk) == 1


def test_early_work_is_refused_by_hand_as_well(desk: Desk) -> None:
    made = plan(desk, "A-1", date(2026, 11, 20), every_count=12)
    with pytest.raises(Conflict):
        desk.do(OpenMaintenance(id=made))


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["run", "done", "wait"]), st.integers(1, 40)), max_size=12))
def test_whatever_happens_no_date_is_doubled_and_none_is_skipped(
    desk: Desk, clock: FixedClock, happens: list[tuple[str, int]]
) -> None:
    made = plan(desk, f"H-{desk.store.value('SELECT count(*) FROM units')}", TODAY - timedelta(days=20))
    for what, days in happens:
        unfinished = [job for job in jobs(desk) if job == (made, "received")]
        if what == "run":
            desk.do(OpenDueMaintenance())
        elif what == "done" and unfinished:
            desk.do(Finish(made))
        else:
            clock.advance(timedelta(days=days))
        mine = [state for of, state in jobs(desk) if of == made]
        assert mine.count("received") <= 1
        row = desk.plans.get(made)
        last = desk.clock.today(desk.words().zone) + timedelta(days=90)
        every = desk.plans.dates(row, last)
        assert sum(one.served_on is not None for one in every) <= mine.count("delivered")
        assert [one.position for one in every] == list(range(1, len(every) + 1))
    clock.advance(datetime(2026, 11, 21, 9, tzinfo=UTC) - clock.now())
