"""Contracts of maintenance in the shop: visits counted, costs, the letter before the end, the next term."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Conflict
from helpdesk.services.field.contract_actions import RenewPlan, TakeOverContract, TellEnd
from helpdesk.services.field.plan_actions import AddPlan, EditPlan, OpenMaintenance
from helpdesk.services.field.plan_state_actions import LetDateGo
from helpdesk.services.field.reading_actions import AddReading
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.field.visit_record_actions import RecordVisit
from helpdesk.services.goods.unit_actions import MoveUnit
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.repair import PartUsed, WorkSpan
from helpdesk.store.tables.work import Job
from tests import builders
from tests.services.papers.paper_reading import printed
from tests.store.pen import Pen

TERM = {"every_count": 3, "anchor_on": date(2026, 1, 1), "contract": True, "visits": 4, "end_on": date(2027, 6, 30)}  # fmt: skip
"""Dates: 1 April, 1 July, 1 October 2026, 1 January 2027 (a holiday)."""


def contract(desk: Desk, **more: object) -> int:
    return builders.did(desk, AddPlan(unit=builders.unit(desk), **TERM | more))  # type: ignore[arg-type]


def opened(desk: Desk, plan: int) -> int:
    case = builders.did(desk, OpenMaintenance(id=plan))
    return int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))


def finish(desk: Desk, job: int, at: datetime, **more: object) -> None:
    with Pen(desk.store).write() as store:
        store.update(Job, job, state="delivered", outcome="fixed", finished_at=at, **more)


def done(desk: Desk, plan: int, *days: str) -> list[int]:
    jobs = []
    for day in days:
        jobs.append(opened(desk, plan))
        finish(desk, jobs[-1], datetime.fromisoformat(f"{day}T10:00").replace(tzinfo=UTC))
    return jobs


def states(desk: Desk, plan: int) -> list[str]:
    return [visit.state for visit in desk.plan_cards.get(plan).visits]


def visited(desk: Desk, clock: FixedClock, job: int, result: str, **more: object) -> None:
    at = clock.now() + timedelta(days=2)
    desk.do(PlanVisit(job=job, planned_start=at))
    clock.advance(timedelta(days=3))
    told = {"arrived_at": at, "left_at": at + timedelta(minutes=30), **more}
    desk.do(RecordVisit(job=job, result=result, **told))  # type: ignore[arg-type]


@pytest.mark.parametrize("counts", [False, True])
def test_three_done_one_half_and_one_absent(desk: Desk, clock: FixedClock, counts: bool) -> None:
    desk.do(ChangeSettings(values={"field.absent_counts": counts}))
    plan = contract(desk)
    done(desk, plan, "2026-04-02", "2026-07-01", "2026-10-02")
    clock.advance(timedelta(days=25))
    job = opened(desk, plan)
    visited(desk, clock, job, "not_done", reason="absent", at_fault=True, arrived_at=None, left_at=None)
    visited(desk, clock, job, "partly", reason="part_missing", note="Adjust the grinder")
    card = desk.plan_cards.get(plan)
    assert (card.tally.used, card.tally.left, card.tally.half) == (3, 1, 1)
    assert states(desk, plan) == ["done", "done", "done", "half"]
    said = desk.words("en").say(card.next[0].reason)
    assert said.startswith("rest of the visit of ")
    assert said.endswith(": Adjust the grinder")
    finish(desk, job, clock.now())
    card = desk.plan_cards.get(plan)
    assert (card.tally.used, card.tally.left, card.tally.half) == (4, 0, 0)


def test_an_absence_counts_where_the_shop_says_so_unless_they_could_not_help_it(
    desk: Desk, clock: FixedClock
) -> None:
    from helpdesk.store.tables.visits import Visit

    plan = contract(desk)
    job = opened(desk, plan)
    visited(desk, clock, job, "not_done", reason="absent", at_fault=True, arrived_at=None, left_at=None)
    assert states(desk, plan) == ["open", "open", "open", "open"]
    desk.do(ChangeSettings(values={"field.absent_counts": True}))
    assert states(desk, plan) == ["absent", "open", "open", "open"]
    with Pen(desk.store).write() as store:
        store.update(Visit, store.value("SELECT id FROM visits"), excused=True)
    assert states(desk, plan) == ["open", "open", "open", "open"]


def test_what_is_let_go_or_not_made_by_the_end_is_expired(desk: Desk, clock: FixedClock) -> None:
    plan = contract(desk)
    done(desk, plan, "2026-04-02")
    desk.do(LetDateGo(id=plan, counted_on=date(2026, 7, 1), reason="Away"))
    assert states(desk, plan) == ["done", "let_go", "open", "open"]
    assert desk.plan_cards.get(plan).tally.left == 2
    clock.advance(timedelta(days=300))
    card = desk.plan_cards.get(plan)
    assert states(desk, plan) == ["done", "let_go", "expired", "expired"]
    assert card.ended
    assert (card.tally.left, card.tally.expired) == (0, 3)


def test_more_visits_than_dates_before_the_end_are_told(desk: Desk) -> None:
    plan = contract(desk, visits=8)
    card = desk.plan_cards.get(plan)
    assert card.dateless == 3
    assert len(card.visits) == 8


def test_costs_are_known_by_who_worked_and_what_was_put_in_and_the_rest_is_counted(desk: Desk) -> None:
    person = next(iter(desk.shop.staff()))
    with Pen(desk.store).write() as store:
        store.update(Staff, person.id, hourly_cents=2400)
    plan = contract(desk, price_cents=48_000)
    assert desk.plan_cards.get(plan).cost == (None, 0)
    first, second, third = done(desk, plan, "2026-04-02", "2026-07-01", "2026-10-02")
    at = datetime(2026, 4, 2, 10, tzinfo=UTC)
    with Pen(desk.store).write() as store:
        store.insert(
            WorkSpan,
            job_id=first,
            staff_id=person.id,
            started_at=at,
            ended_at=at + timedelta(minutes=45),
            minutes=45,
        )
        store.insert(PartUsed, job_id=first, name="Filter", quantity=2, price_cents=1250)
        store.insert(PartUsed, job_id=first, name="Seal", quantity=1)
        store.update(Job, second, minutes=30, technician_id=person.id)
        assert store.value("SELECT minutes FROM jobs WHERE id = ?", (third,)) is None
    assert desk.plan_cards.get(plan).cost == (1800 + 2500 + 1200, 2)


# -- the end --------------------------------------------------------------------------------------------


def renewals(desk: Desk, first: str, last: str) -> list[tuple[str, str]]:
    items = desk.agenda.items(date.fromisoformat(first), date.fromisoformat(last))
    return [(str(item.due), item.number) for item in items if item.kind == "renewal"]


def test_the_letter_is_due_fifteen_days_before_the_last_day_to_say_no(desk: Desk) -> None:
    plan = contract(desk, notice_until=date(2027, 5, 31))
    assert str(desk.plan_cards.get(plan).letter_on) == "2027-05-16"
    assert renewals(desk, "2027-05-01", "2027-05-31") == [("2027-05-16", f"Y{plan}")]
    assert renewals(desk, "2027-05-17", "2027-05-31") == []
    desk.do(TellEnd(id=plan))
    assert renewals(desk, "2027-05-01", "2027-05-31") == []


def test_without_a_day_to_say_no_its_last_day_is_that_day(desk: Desk) -> None:
    plan = contract(desk)
    assert renewals(desk, "2027-06-01", "2027-06-30") == [("2027-06-15", f"Y{plan}")]


def test_a_letter_nobody_sent_stays_until_the_contract_is_over(desk: Desk, clock: FixedClock) -> None:
    plan = contract(desk, notice_until=date(2027, 5, 31))
    clock.advance(date(2027, 6, 10) - date(2026, 11, 21))
    assert renewals(desk, "2027-06-10", "2027-06-12") == [("2027-05-16", f"Y{plan}")]
    clock.advance(timedelta(days=21))
    assert renewals(desk, "2027-07-01", "2027-07-02") == []


@pytest.mark.parametrize(
    ("days", "said", "unsaid"),
    [
        (0, ("ends on 30/06/2027", "Until 31/05/2027 you can", "tell us by 31/05/2027"), ("was", "ended")),
        (
            195,
            ("ends on 30/06/2027", "that you do not want it to go on was 31/05/2027"),
            ("Until 31/05/2027", "by 31/05/2027"),
        ),
        (
            230,
            ("ended on 30/06/2027",),
            ("Until 31/05/2027", "ends on", "by 31/05/2027", "up to and including"),
        ),
    ],
)
def test_the_letter_says_what_can_still_be_done_on_its_day(
    desk: Desk, clock: FixedClock, days: int, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    plan = contract(desk, notice_until=date(2027, 5, 31), start_on=date(2026, 7, 1))
    clock.advance(timedelta(days=days))
    text = printed(desk, desk.paper("renewal", f"Y{plan}", "en"))
    assert all(part in text for part in said), text
    assert not any(part in text for part in unsaid), text


def test_a_plan_without_contract_or_end_has_no_letter(desk: Desk) -> None:
    contract(desk, contract=False)
    builders.did(desk, AddPlan(unit=builders.unit(desk, "SN-2"), **TERM | {"end_on": None}))  # type: ignore[arg-type]
    assert renewals(desk, "2026-01-01", "2030-12-31") == []


def test_the_next_term_is_a_plan_of_its_own_that_goes_on_where_the_last_ends(desk: Desk) -> None:
    plan = contract(desk, notice_until=date(2027, 5, 31), start_on=date(2026, 7, 1), price_cents=48_000)
    proposed = RenewPlan.fill(desk.plans.get(plan))
    assert proposed == {
        "until": date(2028, 6, 30),
        "notice_until": date(2028, 5, 31),
        "visits": 4,
        "price_cents": 48_000,
    }
    renewed = builders.did(desk, RenewPlan(id=plan, **proposed))
    row, before = desk.plans.get(renewed), desk.plans.get(plan)
    assert (row.start_on, row.end_on, row.continues, row.contract) == (
        date(2027, 7, 1),
        date(2028, 6, 30),
        plan,
        True,
    )
    assert before.renewed_by == renewed
    assert before.active
    dates = [str(one.counted) for one in desk.plans.dates(row, date(2029, 1, 1))]
    assert dates == ["2027-07-01", "2027-10-01", "2028-01-01", "2028-04-01"]
    assert renewals(desk, "2027-05-01", "2027-07-31") == []
    with pytest.raises(Conflict):
        desk.do(RenewPlan(id=plan, **proposed))
    desk.undo()
    assert desk.plans.get(plan).renewed_by is None


def test_work_of_the_last_term_serves_no_date_of_the_next_but_the_meter_reads_on(desk: Desk) -> None:
    plan = contract(desk, end_on=date(2026, 12, 15), meter_every=100, meter_unit="h")
    unit = desk.plans.get(plan).unit
    for day, value in (("2026-01-20", 0), ("2026-10-02", 250), ("2026-11-20", 300)):
        desk.do(AddReading(unit=unit, read_on=date.fromisoformat(day), value=value))
    done(desk, plan, "2026-04-02", "2026-07-01", "2026-10-02")
    renewed = builders.did(desk, RenewPlan(id=plan, until=date(2027, 12, 15), visits=4))
    card = desk.plan_cards.get(renewed)
    assert states(desk, renewed) == ["open"] * 4
    assert card.meter is not None
    assert (card.meter.at, card.meter.forecast) == (350, True)


@pytest.mark.parametrize(
    ("until", "notice"), [(date(2027, 6, 30), None), (date(2027, 6, 1), None), (date(2028, 1, 1), date(2028, 2, 1))]
)  # fmt: skip
def test_a_next_term_that_is_none_is_told(desk: Desk, until: date, notice: date | None) -> None:
    plan = contract(desk)
    action = RenewPlan(id=plan, until=until, notice_until=notice)
    if not action.problems():
        with pytest.raises(Conflict):
            desk.do(action)


def test_only_a_contract_with_an_end_is_renewed_or_told(desk: Desk) -> None:
    plan = contract(desk, end_on=None)
    for action in (RenewPlan(id=plan, until=date(2028, 1, 1)), TellEnd(id=plan), TakeOverContract(id=plan)):
        with pytest.raises(Conflict):
            desk.do(action)


def test_a_last_day_to_say_no_lies_in_a_contract_and_before_its_end() -> None:
    late = AddPlan(unit=1, **TERM | {"notice_until": date(2027, 7, 1)})  # type: ignore[arg-type]
    assert set(late.problems()) == {"notice_until"}
    none = AddPlan(unit=1, every_count=1, notice_until=date(2027, 7, 1))
    assert set(none.problems()) == {"contract"}


def test_the_new_owner_of_a_unit_takes_the_contract_over(desk: Desk) -> None:
    plan = contract(desk)
    owner = builders.customer(desk, "Berta Sanz")
    desk.do(MoveUnit(id=desk.plans.get(plan).unit, owner=owner, on=date(2026, 11, 1)))
    assert desk.plans.get(plan).sold_on
    desk.do(TakeOverContract(id=plan))
    row = desk.plans.get(plan)
    assert (row.sold_on, row.signed_by) == (False, owner)


def test_a_changed_contract_keeps_with_whom_it_was_made(desk: Desk) -> None:
    plan = contract(desk)
    before = desk.plans.get(plan)
    desk.do(EditPlan(id=plan, **EditPlan.fill(before) | {"price_cents": 100}))
    assert desk.plans.get(plan).signed_by == before.owner


# -- papers ---------------------------------------------------------------------------------------------


def test_the_letter_says_until_when_one_can_say_no_and_is_named_by_number_or_ref(desk: Desk) -> None:
    from helpdesk.errors import NotFound
    from helpdesk.store.tables.field import MaintenancePlan

    plan = contract(desk, notice_until=date(2027, 5, 31), price_cents=48_000)
    with Pen(desk.store).write() as store:
        store.update(MaintenancePlan, plan, ref="OLD-77")
    for number in (f"Y{plan}", "OLD-77"):
        drawn = repr(desk.paper("renewal", number, "en"))
        assert "Until 31/05/2027 you can tell us" in drawn
        assert "30/06/2028" in drawn, "the next term"
        assert drawn.count("480.00, tax included") == 2
        assert "compensation in proportion" in drawn
    with pytest.raises(NotFound):
        desk.paper("renewal", "Y999", "en")
    endless = builders.did(desk, AddPlan(unit=builders.unit(desk, "SN-2"), every_count=6))
    with pytest.raises(NotFound):
        desk.paper("renewal", f"Y{endless}", "en")


def test_a_written_letter_can_be_printed_in_another_language(desk: Desk) -> None:
    from helpdesk.services.field.contract_actions import WriteRenewal

    plan = contract(desk, notice_until=date(2027, 5, 31))
    document = desk.do(WriteRenewal(id=plan)).id
    assert document is not None
    assert "31/05/2027" in repr(desk.papers.document(document, desk.words, "es"))
    desk.undo()
    assert desk.plans.get(plan).told_on is None


def test_the_schedule_tells_the_dates_of_two_years_with_their_reasons(desk: Desk) -> None:
    builders.did(desk, AddPlan(unit=builders.unit(desk), every_count=6, anchor_on=date(2026, 11, 21)))
    drawn = repr(desk.paper("schedule", "SN-1001", "en"))
    assert drawn.count("by the calendar, every 6 months from 21/11/2026") == 4
    assert "moved from 21/11/2027, a closed day" in drawn


def test_the_letter_promises_visits_only_while_some_are_left(desk: Desk) -> None:
    plan = contract(desk, notice_until=date(2027, 5, 31), visits=3)
    said = "still due in this term"
    done(desk, plan, "2026-04-02", "2026-07-01")
    assert said in repr(desk.paper("renewal", f"Y{plan}", "en"))
    done(desk, plan, "2026-10-02")
    assert said not in repr(desk.paper("renewal", f"Y{plan}", "en"))
