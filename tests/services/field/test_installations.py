"""An installation from the sale to what begins with it: serial, acceptance, training, visit, undo."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import allowed
from helpdesk.services.field.installation_actions import InstallUnit
from helpdesk.services.field.job_actions import CallOff, GoOn, PutOnHold, TakeUpAgain
from helpdesk.services.field.line_results import LineAnswer
from helpdesk.services.field.opening_actions import AddUnitToInstall, OpenInstallation, SellWithInstallation
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.field.visit_record_actions import RecordVisit
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.services.shop.settings_actions import ChangeSettings
from tests import builders

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Ten o'clock in Madrid."""
HOUR = timedelta(hours=1)
SOLD = date(2026, 11, 20)


@pytest.fixture
def unit(desk: Desk) -> int:
    """A washing machine of Ana's that is not sold yet, so to say: no sale is recorded."""
    product = builders.product(desk, category="Washing machines", installed=True, maintenance_months=12)
    return builders.unit(desk, "SN-1001", product=product, purchased_on=None)


def opened(desk: Desk, unit: int, **more: Any) -> int:
    """The job of an installation that was opened with the sale."""
    desk.do(SellWithInstallation(unit=unit, purchased_on=SOLD, installation=True, **more))
    return int(desk.store.value("SELECT id FROM jobs WHERE kind = 'installation'"))


def passed(desk: Desk, job: int, **more: LineAnswer) -> tuple[LineAnswer, ...]:
    """Every line of the list passed, with what it asks for; ``more``: other answers by ``line3``."""
    known = desk.checklists.of_job(job)
    assert known is not None
    usual = (
        LineAnswer(
            position=line.position,
            result="passed",
            value=line.least or ("Ok" if line.asks else ""),
            no_photo="Camera at home" if line.photo else "",
        )
        for line in known.lines
    )
    return tuple(more.get(f"line{answer.position}", answer) for answer in usual)


def installed(desk: Desk, job: int, **more: Any) -> InstallUnit:
    told: dict[str, Any] = {
        "arrived_at": MONDAY,
        "left_at": MONDAY + HOUR,
        "serial_found": "sn 1001",
        "topics": "Programmes\nFilter",
        "minutes": 15,
    }
    return InstallUnit(
        job=job, **{**told, **({} if "lines" in more else {"lines": passed(desk, job)}), **more}
    )


def later(clock: FixedClock, at: datetime = MONDAY + 2 * HOUR) -> None:
    clock.advance(at - clock.now())


def everything(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """All that an installation could touch."""
    tables = (
        *(
            "cases",
            "jobs",
            "visits",
            "visit_jobs",
            "installations",
            "trainings",
            "check_results",
            "checklists",
        ),
        *(
            "purchases",
            "plans",
            "calls",
            "call_reasons",
            "units",
            "ownerships",
            "documents",
            "notes",
            "pauses",
        ),
    )
    return {table: desk.store.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables}


# -- the sale ---------------------------------------------------------------------------------------------


def test_the_sale_opens_it_with_a_visit_as_one_step_of_undo(desk: Desk, unit: int) -> None:
    before = everything(desk)
    job = opened(desk, unit, planned_start=MONDAY, visit_minutes=90, technician=1)
    visit = desk.visits.open(job)
    assert visit is not None
    assert (visit.planned_start, visit.minutes, visit.technician) == (MONDAY, 90, 1)
    assert desk.cases.job(job).unit == unit
    desk.undo()
    assert everything(desk) == before


def test_a_time_that_does_not_do_leaves_nothing_of_the_sale(desk: Desk, unit: int) -> None:
    before = everything(desk)
    with pytest.raises(Invalid):
        opened(desk, unit, planned_start=datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
    assert everything(desk) == before


def test_what_is_installed_already_is_not_installed_again(desk: Desk, unit: int) -> None:
    with pytest.raises(Invalid):
        opened(desk, unit, installed_on=SOLD)
    opened(desk, unit)
    with pytest.raises(Conflict):
        desk.do(OpenInstallation(unit=unit))


def test_a_new_unit_brings_its_installation_along(desk: Desk) -> None:
    owner = builders.customer(desk)
    product = builders.product(desk)
    new = AddUnitToInstall(product=product, serial="N1", owner=owner, purchased_on=SOLD, installation=True)
    unit = builders.did(desk, new)
    assert desk.installations.open_of(unit) is not None
    desk.undo()
    assert desk.store.value("SELECT count(*) FROM units") == 0


def test_in_a_case_it_is_one_more_job_of_it(desk: Desk, unit: int) -> None:
    case = builders.received(desk, unit, by=1)
    desk.do(OpenInstallation(unit=unit, case=case))
    assert [job.kind for job in desk.cases.get(case).jobs] == ["repair", "installation"]


def test_the_first_free_time_after_delivery_is_proposed(desk: Desk) -> None:
    now = desk.clock.now()
    slot = desk.installations.proposed(None, now)
    assert slot is not None
    assert (slot.start, slot.worker) == (datetime(2026, 11, 23, 8, 0, tzinfo=UTC), 1)
    later_on = desk.installations.proposed(None, now, date(2026, 11, 28))
    assert later_on is not None
    assert later_on.start == datetime(2026, 11, 28, 9, 0, tzinfo=UTC)


# -- done -------------------------------------------------------------------------------------------------


def test_done_it_starts_covers_plan_and_call_and_all_goes_with_one_undo(
    desk: Desk, unit: int, clock: FixedClock
) -> None:
    job = opened(desk, unit, planned_start=MONDAY)
    later(clock)
    before = everything(desk)
    desk.do(installed(desk, job))
    row = desk.cases.job(job)
    assert (row.state, row.outcome, row.minutes) == ("delivered", "fixed", 60)
    assert row.finished_at == MONDAY + HOUR
    day = MONDAY.date()
    assert desk.units.card(unit).sales[0].installed_on == day
    cover = next(c for c in desk.covers.of_unit(unit, day).covers if c.kind == "installation")
    assert (cover.start, cover.end) == (day, date(2027, 2, 23))
    plan = desk.plans.of_unit(unit)[0]
    assert (plan.anchor_on, plan.every_count, plan.every_unit) == (day, 12, "months")
    reasons = desk.store.rows(
        "SELECT reason, job_id, happened_on FROM call_reasons WHERE reason = 'installation'"
    )
    assert reasons == [("installation", job, day.isoformat())]
    visit = desk.visits.of_job(job)[0]
    assert (visit.result, visit.arrived_at, visit.left_at) == ("done", MONDAY, MONDAY + HOUR)
    training = desk.trainings.of_job(job)
    assert training is not None
    assert (training.topics, training.held, training.visit) == ("Programmes\nFilter", "home", visit.id)
    desk.undo()
    assert everything(desk) == before


def test_it_tells_beforehand_what_will_begin(desk: Desk, unit: int) -> None:
    said = [desk.words().say(text) for text in desk.installations.follows(unit, MONDAY.date())]
    assert [any(word in text for text in said) for word in ("guaranteed until", "Maintenance", "call")] == [
        True
    ] * 3


def test_without_a_planned_visit_one_took_place_all_the_same(
    desk: Desk, unit: int, clock: FixedClock
) -> None:
    job = opened(desk, unit)
    later(clock)
    desk.do(installed(desk, job))
    assert [visit.result for visit in desk.visits.of_job(job)] == ["done"]


def test_what_has_not_happened_is_not_written_down(desk: Desk, unit: int) -> None:
    job = opened(desk, unit)
    with pytest.raises(Invalid) as refused:
        desk.do(installed(desk, job))
    assert set(refused.value.problems) == {"arrived_at", "left_at"}
    assert set(installed(desk, job, left_at=MONDAY - HOUR, topics="").problems()) == {"left_at", "topics"}
    assert installed(desk, job, trained=False, topics="").problems() == {}


def test_over_the_night_the_clocks_change_the_minutes_are_those_that_passed(
    desk: Desk, unit: int, clock: FixedClock
) -> None:
    job = opened(desk, unit)
    start = datetime(2027, 3, 28, 0, 30, tzinfo=UTC)
    clock.advance(start + 3 * HOUR - clock.now())
    desk.do(installed(desk, job, arrived_at=start, left_at=start + HOUR))
    assert desk.cases.job(job).minutes == 60
    assert desk.units.card(unit).sales[0].installed_on == date(2027, 3, 28)


def test_a_visit_for_a_repair_too_is_told_by_itself(desk: Desk, unit: int, clock: FixedClock) -> None:
    job = opened(desk, unit)
    case = builders.received(desk, builders.unit(desk, "SN-77", owner=1), by=1)
    repair = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))
    desk.do(PlanVisit(job=job, planned_start=MONDAY, also=(repair,)))
    later(clock)
    desk.do(installed(desk, job))
    assert desk.cases.job(job).state == "delivered"
    visit = desk.visits.open(repair)
    assert visit is not None
    assert visit.result == ""


def test_a_visit_that_was_written_down_already_is_not_made_twice(
    desk: Desk, unit: int, clock: FixedClock
) -> None:
    job = opened(desk, unit, planned_start=MONDAY)
    later(clock)
    desk.do(RecordVisit(job=job, result="partly", arrived_at=MONDAY, left_at=MONDAY + HOUR))
    desk.do(installed(desk, job))
    assert [visit.result for visit in desk.visits.of_job(job)] == ["partly"]
    assert desk.cases.job(job).state == "delivered"


# -- the serial -------------------------------------------------------------------------------------------


def test_another_serial_stops_and_every_way_on_wants_its_reason(
    desk: Desk, unit: int, clock: FixedClock
) -> None:
    job = opened(desk, unit)
    later(clock)
    before = everything(desk)
    with pytest.raises(Invalid) as refused:
        desk.do(installed(desk, job, serial_found="SN-2002"))
    assert "SN-1001" in desk.words().say(refused.value.problems["serial_found"])
    with pytest.raises(Invalid) as refused:
        desk.do(installed(desk, job, serial_found="SN-2002", serial_way="mistyped"))
    assert set(refused.value.problems) == {"serial_reason"}
    with pytest.raises(Invalid):
        desk.do(installed(desk, job, serial_found=""))
    assert everything(desk) == before


def test_a_mistyped_serial_is_corrected_at_the_unit(desk: Desk, unit: int, clock: FixedClock) -> None:
    job = opened(desk, unit)
    later(clock)
    way = {"serial_found": "SN-2002", "serial_way": "mistyped", "serial_reason": "Read off the box"}
    desk.do(installed(desk, job, **way))
    assert desk.units.card(unit).facts.serial == "SN-2002"
    found = desk.installations.of_job(job)
    assert found is not None
    assert (found.serial_found, found.serial_reason) == ("SN-2002", "Read off the box")


def test_another_unit_of_the_shop_takes_the_place_of_the_one_sold(
    desk: Desk, unit: int, clock: FixedClock
) -> None:
    product = desk.units.card(unit).facts.product
    stock = builders.did(desk, AddUnit(product=product, serial="SN-2002"))
    job = opened(desk, unit)
    later(clock)
    way = {"serial_found": "SN-2002", "serial_way": "other_unit", "serial_reason": "Boxes mixed up"}
    with pytest.raises(Invalid):
        desk.do(installed(desk, job, **{**way, "serial_found": "SN-3003"}))
    before = everything(desk)
    desk.do(installed(desk, job, **way))
    assert desk.cases.job(job).unit == stock
    assert desk.units.card(stock).facts.owner == 1
    assert desk.units.card(stock).sales[0].installed_on == MONDAY.date()
    assert desk.units.card(unit).facts.owner is None
    assert desk.units.card(unit).sales == []
    desk.undo()
    assert everything(desk) == before


def test_somebody_elses_unit_is_not_taken(desk: Desk, unit: int, clock: FixedClock) -> None:
    product = desk.units.card(unit).facts.product
    builders.unit(desk, "SN-2002", owner=builders.customer(desk, "Luis"), product=product)
    job = opened(desk, unit)
    later(clock)
    for way in ("other_unit", "mistyped"):
        with pytest.raises(Invalid) as refused:
            desk.do(installed(desk, job, serial_found="SN-2002", serial_way=way, serial_reason="?"))
        assert set(refused.value.problems) == {"serial_found"}


def test_a_serial_that_cannot_be_read_needs_its_reason(desk: Desk, unit: int, clock: FixedClock) -> None:
    job = opened(desk, unit)
    later(clock)
    desk.do(installed(desk, job, serial_found="", serial_reason="Built in"))
    assert desk.cases.job(job).state == "delivered"
    assert desk.units.card(unit).facts.serial == "SN-1001"


# -- what fails -------------------------------------------------------------------------------------------


def test_a_failed_line_leaves_it_open_and_its_rest_is_planned(
    desk: Desk, unit: int, clock: FixedClock
) -> None:
    job = opened(desk, unit, planned_start=MONDAY, technician=1)
    later(clock)
    failed = LineAnswer(position=3, result="failed", note="A foot is missing")
    again = MONDAY + timedelta(days=1)
    desk.do(installed(desk, job, lines=passed(desk, job, line3=failed), again_at=again))
    assert desk.cases.job(job).state == "in_work"
    assert desk.units.card(unit).sales[0].installed_on is None
    assert desk.plans.of_unit(unit) == []
    first, second = desk.visits.of_job(job)
    assert (first.result, second.planned_start, second.technician) == ("partly", again, 1)
    assert desk.store.value("SELECT continues_id FROM visits WHERE id = ?", (second.id,)) == first.id
    later(clock, again + 2 * HOUR)
    mended = LineAnswer(position=3, result="passed")
    desk.do(
        installed(
            desk, job, lines=(mended,), arrived_at=again, left_at=again + HOUR, trained=False, topics=""
        )
    )
    row = desk.cases.job(job)
    assert (row.state, row.finished_at) == ("delivered", again + HOUR)
    assert desk.units.card(unit).sales[0].installed_on == again.date()
    training = desk.trainings.of_job(job)
    assert training is not None
    assert training.topics == "Programmes\nFilter"


def test_lines_nobody_went_through_leave_it_open_too(desk: Desk, unit: int, clock: FixedClock) -> None:
    job = opened(desk, unit)
    later(clock)
    outcome = desk.do(installed(desk, job, lines=passed(desk, job)[:4]))
    assert desk.cases.job(job).state == "in_work"
    assert outcome.shown is not None
    assert "5 line" in desk.words().say(outcome.shown)


def test_a_line_without_its_photo_is_not_taken(desk: Desk, unit: int, clock: FixedClock) -> None:
    job = opened(desk, unit)
    later(clock)
    with pytest.raises(Invalid) as refused:
        desk.do(installed(desk, job, lines=(LineAnswer(position=1, result="passed"),)))
    assert set(refused.value.problems) == {"lines"}
    assert desk.visits.of_job(job) == []


# -- it waits, it is called off, it is taken up again -----------------------------------------------------


def test_it_waits_for_a_part_and_goes_on(desk: Desk, unit: int) -> None:
    job = opened(desk, unit)
    desk.do(PutOnHold(job=job, reason="part", note="Hood filter", until=date(2026, 11, 30)))
    assert desk.cases.job(job).state == "waiting_part"
    assert desk.store.value("SELECT count(*) FROM pauses WHERE ended_at IS NULL") == 1
    desk.do(GoOn(job=job))
    assert desk.cases.job(job).state == "received"
    assert desk.store.value("SELECT count(*) FROM pauses WHERE ended_at IS NULL") == 0


def test_called_off_its_visit_is_not_made(desk: Desk, unit: int) -> None:
    job = opened(desk, unit, planned_start=MONDAY)
    desk.do(CallOff(job=job, reason="Bought another one"))
    assert (desk.cases.job(job).state, desk.visits.of_job(job)) == ("cancelled", [])
    desk.undo()
    assert desk.visits.open(job) is not None


def test_taken_up_again_the_first_finish_stays(desk: Desk, unit: int, clock: FixedClock) -> None:
    job = opened(desk, unit)
    later(clock)
    desk.do(installed(desk, job))
    desk.do(TakeUpAgain(job=job, reason="It leaks"))
    row = desk.cases.job(job)
    assert (row.state, row.finished_at, row.outcome) == ("received", MONDAY + HOUR, None)
    assert desk.store.rows("SELECT reason FROM call_reasons") == [("sale",)]
    clock.advance(timedelta(days=1))
    again = MONDAY + timedelta(days=1)
    desk.do(installed(desk, job, arrived_at=again, left_at=again + HOUR))
    assert desk.cases.job(job).finished_at == MONDAY + HOUR
    assert len(desk.plans.of_unit(unit)) == 1


def test_the_steps_of_each_state(desk: Desk, unit: int) -> None:
    job = opened(desk, unit)

    def names() -> list[str]:
        return [step.__name__ for step in allowed(desk.store, desk.cases.job(job))]

    assert names()[0] == "InstallUnit"
    assert {"PlanVisit", "PutOnHold", "CallOff"} <= set(names())
    desk.do(CallOff(job=job, reason="No"))
    assert names() == ["TakeUpAgain"]


def test_it_counts_as_fixed_at_the_first_visit(desk: Desk, unit: int, clock: FixedClock) -> None:
    job = opened(desk, unit)
    later(clock)
    desk.do(installed(desk, job))
    figures = desk.quality.figures(MONDAY.date())["first_time_fix"]
    assert (figures["n"], figures["fixed_first"]) == (1, 1)


def test_what_is_left_without_a_day_asks_to_be_planned_and_a_failure_mended_is_told_no_more(
    desk: Desk, unit: int, clock: FixedClock
) -> None:
    job = opened(desk, unit, planned_start=MONDAY)
    later(clock)
    failed = LineAnswer(position=2, result="failed", note="The floor is not level")
    desk.do(installed(desk, job, lines=passed(desk, job, line2=failed)))
    case = desk.cases.job(job).case
    assert desk.store.row("SELECT next_action, next_on FROM cases WHERE id = ?", (case,)) == (
        "Plan the next visit",
        "2026-11-23",
    )
    mended = LineAnswer(position=2, result="passed", note="The floor is not level")
    desk.do(installed(desk, job, lines=(mended,)))
    assert desk.store.value("SELECT count(*) FROM check_results WHERE note <> ''") == 0
    assert desk.cases.job(job).state == "delivered"


@pytest.mark.parametrize("strict", ["refuse", "warn"])
def test_the_visit_for_the_rest_is_planned_by_the_rules_of_any_visit(
    desk: Desk, unit: int, clock: FixedClock, strict: str
) -> None:
    job = opened(desk, unit, planned_start=MONDAY, technician=1)
    again = MONDAY + timedelta(days=1)
    case = builders.received(desk, builders.unit(desk, "SN-2002"))
    other = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))
    desk.do(PlanVisit(job=other, planned_start=again, technician=1))
    desk.do(ChangeSettings(values={"field.overlap": strict}))
    later(clock)
    wanted = installed(desk, job, lines=passed(desk, job)[:1], again_at=again)
    if strict == "warn":
        shown = desk.do(wanted).shown
        assert shown is not None
        assert "Overlaps with the visit of" in desk.words("en").say(shown)
        return
    with pytest.raises(Invalid) as refused:
        desk.do(wanted)
    assert set(refused.value.problems) == {"again_at"}
    assert "The next free time is 24/11/2026 11:" in desk.words("en").say(refused.value.problems["again_at"])
    assert desk.cases.job(job).state == "received"


@pytest.mark.parametrize("waived", [False, True])
def test_travel_is_charged_once_by_the_rule_of_any_visit(
    desk: Desk, unit: int, clock: FixedClock, waived: bool
) -> None:
    job = opened(desk, unit, planned_start=MONDAY, technician=1)
    again = MONDAY + timedelta(days=1)
    later(clock)
    desk.do(installed(desk, job, lines=passed(desk, job)[:1], again_at=again, no_travel=waived))
    clock.advance(timedelta(days=1))
    desk.do(installed(desk, job, arrived_at=again, left_at=again + HOUR, no_travel=waived))
    charged = [visit.travel_cents for visit in desk.visits.of_job(job)]
    assert charged == ([0, 0] if waived else [2_500, 0])


def test_opened_again_the_unit_does_not_count_as_installed_and_it_says_what_stays(
    desk: Desk, unit: int, clock: FixedClock
) -> None:
    job = opened(desk, unit)
    later(clock)
    desk.do(installed(desk, job))
    assert desk.store.rows("SELECT installed_on FROM purchases") == [("2026-11-23",)]
    before = everything(desk)
    shown = desk.do(TakeUpAgain(job=job, reason="It leaks")).shown
    assert shown is not None
    assert "maintenance plan stays" in desk.words("en").say(shown)
    assert desk.store.rows("SELECT installed_on FROM purchases") == [(None,)]
    desk.undo()
    assert everything(desk) == before
    desk.do(TakeUpAgain(job=job, reason="It leaks"))
    clock.advance(timedelta(days=1))
    again = MONDAY + timedelta(days=1)
    desk.do(installed(desk, job, arrived_at=again, left_at=again + HOUR))
    assert desk.store.rows("SELECT installed_on FROM purchases") == [("2026-11-24",)]
    assert len(desk.plans.of_unit(unit)) == 1
