"""Maintenance plans in the shop: made, served by jobs, let go, stopped; what is due and why; meter readings."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.field.plan_actions import AddPlan, EditPlan, OpenMaintenance
from helpdesk.services.field.plan_state_actions import DeletePlan, LetDateGo, ResumePlan, StopPlan
from helpdesk.services.field.reading_actions import AddReading
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.services.workshop.hand_over_actions import CancelJob
from tests import builders

FAR = date(2028, 12, 31)


def plan(desk: Desk, unit: int | None = None, **more: object) -> int:
    unit = builders.unit(desk) if unit is None else unit
    return builders.did(desk, AddPlan(unit=unit, **{"every_count": 6, **more}))  # type: ignore[arg-type]


def due(desk: Desk, until: date = FAR) -> list[str]:
    return [str(one.due) for one in desk.plans.open_dates(until)]


def test_it_counts_from_the_sale_where_nothing_else_is_said(desk: Desk) -> None:
    made = desk.plans.get(plan(desk))
    assert made.anchor_on == builders.BOUGHT
    other = builders.unit(desk, "SN-2", delivered_on=date(2026, 1, 20))
    assert desk.plans.get(plan(desk, other)).anchor_on == date(2026, 1, 20)


def test_without_a_sale_somebody_says_from_when(desk: Desk) -> None:
    unit = builders.did(
        desk, AddUnit(product=builders.product(desk), serial="SN-3", owner=builders.customer(desk))
    )
    with pytest.raises(Invalid) as told:
        plan(desk, unit)
    assert set(told.value.problems) == {"anchor_on"}
    assert desk.plans.get(plan(desk, unit, anchor_on=date(2026, 5, 1))).anchor_on == date(2026, 5, 1)


@pytest.mark.parametrize(("count", "unit"), [(0, "days"), (-1, "weeks"), (1000, "years"), (40_000, "days")])
def test_an_interval_that_is_none_is_told(count: int, unit: str) -> None:
    assert "every_count" in AddPlan(unit=1, every_count=count, every_unit=unit).problems()


def test_an_interval_left_empty_is_asked_for() -> None:
    assert set(AddPlan(unit=1, every_count=None).problems()) == {"every_count"}  # type: ignore[arg-type]


def test_work_so_early_that_it_would_serve_no_date_is_not_opened(desk: Desk) -> None:
    made = plan(desk, every_count=1, every_unit="years", anchor_on=date(2026, 11, 1))
    with pytest.raises(Conflict):
        desk.do(OpenMaintenance(id=made))


def test_an_end_before_its_beginning_is_told() -> None:
    problems = AddPlan(
        unit=1, every_count=1, every_unit="years", start_on=date(2027, 1, 1), end_on=date(2026, 1, 1)
    ).problems()
    assert set(problems) == {"end_on"}


def test_every_open_date_comes_with_its_reason_and_missed_ones_stay(desk: Desk, clock: FixedClock) -> None:
    plan(desk, visits=4)
    assert due(desk) == ["2026-07-15", "2027-01-15", "2027-07-15", "2028-01-15"]
    clock.advance(timedelta(days=400))
    assert due(desk)[0] == "2026-07-15"
    words = desk.words("en")
    first = desk.plans.open_dates(FAR)[0]
    assert words.say(first.why) == "Due every 6 months, counted from 15/01/2026."


def test_a_closed_day_is_told(desk: Desk) -> None:
    plan(
        desk, every_count=1, every_unit="months", anchor_on=date(2026, 10, 22), visits=1
    )  # 22 November 2026 is a Sunday
    (one,) = desk.plans.open_dates(FAR)
    assert one.due == date(2026, 11, 23)
    assert desk.words("en").say(one.why) == "Due every month; 22/11/2026 is a closed day."


def test_a_job_opened_for_it_serves_the_date_once_it_is_done(desk: Desk) -> None:
    made = plan(desk)
    case = builders.did(desk, OpenMaintenance(id=made))
    job = desk.store.row("SELECT id, kind, plan_id FROM jobs WHERE case_id = ?", (case,))
    assert job[1:] == ("maintenance", made)
    with pytest.raises(Conflict):
        desk.do(OpenMaintenance(id=made))
    assert due(desk)[0] == "2026-07-15"
    _finish(desk, job[0])
    assert due(desk)[0] == "2027-01-15"
    served = [one for one in desk.plans.dates(desk.plans.get(made), FAR) if one.served_on]
    assert [(str(one.counted), str(one.served_on)) for one in served] == [("2026-07-15", "2026-11-21")]


def _finish(desk: Desk, job: int) -> None:
    """As the end of a visit writes it."""
    from helpdesk.action import Action, Context, Outcome
    from helpdesk.store.tables.work import Job
    from helpdesk.texts import translate

    class Done(Action):
        def label(self):  # type: ignore[no-untyped-def]
            return translate("Plans", "Maintenance opened")

        def run(self, ctx: Context) -> Outcome:
            ctx.store.update(Job, job, state="delivered", outcome="fixed", finished_at=ctx.now)
            return Outcome(job, self.label())

    desk.do(Done())


def test_a_cancelled_job_serves_nothing(desk: Desk) -> None:
    made = plan(desk)
    case = builders.did(desk, OpenMaintenance(id=made))
    job = desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,))
    desk.do(CancelJob(job=job, reason="Not wanted", unit="gone"))
    assert due(desk)[0] == "2026-07-15"
    desk.do(OpenMaintenance(id=made))


def test_only_the_next_date_is_let_go_and_it_is_never_due_again(desk: Desk) -> None:
    made = plan(desk)
    with pytest.raises(Invalid):
        desk.do(LetDateGo(id=made, counted_on=date(2027, 1, 15), reason="No"))
    desk.do(LetDateGo(id=made, counted_on=date(2026, 7, 15), reason="On holiday"))
    assert due(desk)[0] == "2027-01-15"
    assert "counted_on" not in LetDateGo(id=made, counted_on=date(2026, 7, 15), reason="x").problems()
    assert "reason" in LetDateGo(id=made, counted_on=date(2026, 7, 15), reason=" ").problems()


def test_a_stopped_plan_asks_for_nothing_and_goes_on_again(desk: Desk) -> None:
    made = plan(desk)
    desk.do(StopPlan(id=made))
    assert due(desk) == []
    desk.do(ResumePlan(id=made))
    assert due(desk)[0] == "2026-07-15"


def test_a_plan_that_was_served_stays(desk: Desk) -> None:
    made = plan(desk)
    desk.do(OpenMaintenance(id=made))
    with pytest.raises(Conflict):
        desk.do(DeletePlan(id=made))
    other = plan(desk, builders.unit(desk, "SN-2"))
    desk.do(DeletePlan(id=other))
    with pytest.raises(NotFound):
        desk.plans.get(other)


def test_a_changed_plan_counts_what_is_to_come_anew(desk: Desk) -> None:
    made = plan(desk)
    desk.do(EditPlan(id=made, every_count=1, every_unit="years", anchor_on=date(2026, 3, 1)))
    assert due(desk)[0] == "2027-03-01"


# -- by meter -------------------------------------------------------------------------------------------


def read(desk: Desk, unit: int, on: str, value: int, **more: bool) -> None:
    desk.do(AddReading(unit=unit, read_on=date.fromisoformat(on), value=value, **more))


def test_by_meter_or_calendar_whichever_is_first_for_the_next_date_only(desk: Desk) -> None:
    unit = builders.unit(desk)
    plan(desk, unit, every_count=1, every_unit="years", meter_every=1000, meter_unit="h")
    assert due(desk) == ["2027-01-15", "2028-01-15"]
    read(desk, unit, "2026-01-20", 0)
    read(desk, unit, "2026-02-09", 200)
    found = desk.plans.open_dates(FAR)
    # Ten a day: 800 more in 80 days.
    assert [str(one.due) for one in found] == ["2026-04-30", "2028-01-15"]
    assert desk.words("en").say(found[0].why) == "Every 1000 h: 1000 expected by this day."


def test_a_reading_that_falls_asks_whether_the_meter_is_new(desk: Desk) -> None:
    unit = builders.unit(desk)
    read(desk, unit, "2026-01-20", 1200)
    with pytest.raises(Invalid) as told:
        read(desk, unit, "2026-02-01", 1150)
    assert set(told.value.problems) == {"value"}
    read(desk, unit, "2026-02-01", 50, new_meter=True)
    assert [(row.value, row.series) for row in desk.plans.readings(unit)] == [(50, 2), (1200, 1)]


def test_a_reading_between_two_others_lies_between_them(desk: Desk) -> None:
    unit = builders.unit(desk)
    read(desk, unit, "2026-01-20", 100)
    read(desk, unit, "2026-02-10", 300)
    with pytest.raises(Invalid):
        read(desk, unit, "2026-02-01", 400)
    read(desk, unit, "2026-02-01", 200)


def test_a_reading_of_tomorrow_is_refused(desk: Desk) -> None:
    unit = builders.unit(desk)
    with pytest.raises(Invalid) as told:
        desk.do(AddReading(unit=unit, read_on=FAR, value=1))
    assert set(told.value.problems) == {"read_on"}


def test_the_agenda_reaches_the_end_of_all_days(desk: Desk) -> None:
    plan(desk)
    assert desk.agenda.items(date(9999, 12, 30)) == []


# -- the agenda -----------------------------------------------------------------------------------------


def told(desk: Desk, last: date, kind: str = "maintenance") -> list[tuple[str, str, str]]:
    items = desk.agenda.items(date(2026, 11, 21), last)
    say = desk.words("en").say
    return [(str(item.due), item.number, say(item.why)) for item in items if item.kind == kind]


def test_the_agenda_tells_each_open_date_of_a_plan_with_its_reason(desk: Desk) -> None:
    made = plan(desk, every_count=1, every_unit="months", anchor_on=date(2026, 11, 30), visits=2)
    assert told(desk, FAR) == [
        ("2026-12-30", f"Y{made}", "Due every month, counted from 30/11/2026."),
        ("2027-01-30", f"Y{made}", "Due every month, counted from 30/11/2026."),
    ]
    assert told(desk, date(2026, 12, 29)) == []


def test_a_date_whose_visit_is_planned_comes_once_as_the_visit(desk: Desk) -> None:
    from helpdesk.store.tables.visits import Visit, VisitJob
    from tests.store.pen import Pen

    made = plan(desk, every_count=1, every_unit="months", anchor_on=date(2026, 11, 1), visits=2)
    case = builders.did(desk, OpenMaintenance(id=made))
    job = desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,))
    with Pen(desk.store).write() as store:
        visit = store.insert(
            Visit, planned_start=desk.clock.now() + timedelta(days=10), created_at=desk.clock.now()
        )
        store.insert(VisitJob, visit_id=visit, job_id=job, position=1)
    assert [due for due, _, _ in told(desk, FAR)] == ["2027-01-02"]
    assert told(desk, FAR, "visit") == [("2026-12-01", f"{case}-1", "Visit: Maintenance, every month")]


@pytest.mark.parametrize(
    ("value", "ok"), [("abc", False), (-1, False), (10**13, False), (None, False), (0, True), (1200, True)]
)
def test_a_reading_is_a_whole_number_from_nought(value: object, ok: bool) -> None:
    problems = AddReading(unit=1, read_on=date(2026, 1, 1), value=value).problems()  # type: ignore[arg-type]
    assert ("value" not in problems) == ok


def test_years_of_an_interval_and_days_have_an_end() -> None:
    far = AddPlan(unit=1, every_count=1, end_on=date(3026, 1, 1))
    assert set(far.problems()) == {"end_on"}
    many = AddPlan(unit=1, every_count=1, visits=10_001, tolerance_days=400, meter_every=0)
    assert set(many.problems()) == {"visits", "tolerance_days", "meter_every"}
