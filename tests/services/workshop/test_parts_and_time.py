"""Parts, minutes and people of a job: what may be used, counted and by whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpdesk.action import Action
from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.work_reader import RunningClock, parts_of
from helpdesk.services.workshop.coverage_actions import DecideWhoPays
from helpdesk.services.workshop.parts_and_time_actions import (
    AddPart,
    RemovePart,
    SetMinutes,
    StartClock,
    StopClock,
)
from helpdesk.services.workshop.repair_actions import (
    AssignTechnician,
    FinishWork,
)
from tests.services.workshop.bench import Bench

Making = Callable[[Bench], Action]
# -- parts, minutes, people


def test_used_parts_need_consent_in_writing(desk: Desk) -> None:
    bench = Bench(desk)
    with pytest.raises(Invalid) as refused:
        desk.do(AddPart(job=bench.job, name="Pump", is_new=False))
    assert "is_new" in refused.value.problems
    other = bench.again(used_parts=True)
    desk.do(AddPart(job=other, name="Pump", is_new=False, old_part="customer"))
    (part,) = parts_of(desk.store, other)
    assert (part.is_new, part.old_returned, part.quantity) == (False, True, 1)


def test_parts_stay_as_they_were_once_the_unit_has_left(desk: Desk) -> None:
    bench = Bench(desk)
    desk.do(AddPart(job=bench.job, name="Pump", quantity=2, price_cents=3850))
    (part,) = parts_of(desk.store, bench.job)
    bench.reach("delivered")
    for action in (RemovePart(id=part.id), AddPart(job=bench.job, name="Seal")):
        with pytest.raises(Conflict):
            desk.do(action)
    assert len(parts_of(desk.store, bench.job)) == 1


def test_the_stopwatch_adds_its_minutes(desk: Desk) -> None:
    bench = Bench(desk)
    desk.do(StartClock(job=bench.job))
    assert desk.cases.running_clock(bench.job) == RunningClock(desk.clock.now(), None)
    with pytest.raises(Conflict):
        desk.do(StartClock(job=bench.job))
    bench.later(minutes=17, seconds=40)
    desk.do(StopClock(job=bench.job))
    assert bench.row().minutes == 18
    with pytest.raises(Conflict):
        desk.do(StopClock(job=bench.job))
    desk.do(StartClock(job=bench.job))
    bench.later(seconds=5)
    desk.do(StopClock(job=bench.job))
    assert bench.row().minutes == 19
    assert desk.cases.running_clock(bench.job) is None


def test_minutes_may_be_typed(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("in_work")
    desk.do(SetMinutes(job=bench.job, minutes=25))
    assert bench.row().minutes == 25
    with pytest.raises(Invalid):
        desk.do(SetMinutes(job=bench.job, minutes=-1))
    desk.do(FinishWork(job=bench.job, work_done="Done", minutes=0))
    assert bench.row().minutes == 0


def test_what_the_form_only_showed_does_not_lose_a_running_stopwatch(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("in_work")
    desk.do(SetMinutes(job=bench.job, minutes=25))
    desk.do(StartClock(job=bench.job))
    bench.later(minutes=10)
    desk.do(FinishWork(job=bench.job, work_done="Done", minutes=25))
    assert bench.row().minutes == 35
    assert desk.cases.running_clock(bench.job) is None


def test_only_somebody_of_the_shop_does_the_work(desk: Desk) -> None:
    bench = Bench(desk)
    desk.do(AssignTechnician(job=bench.job, technician=1))
    assert bench.row().technician_name == "Eva Ruiz"
    with pytest.raises(Invalid) as refused:
        desk.do(AssignTechnician(job=bench.job, technician=77))
    assert "technician" in refused.value.problems
    desk.do(AssignTechnician(job=bench.job, technician=None))
    assert bench.row().technician is None


def test_who_pays_is_decided_with_its_reason_beside_the_verdict(desk: Desk) -> None:
    bench = Bench(desk)
    verdict = bench.row().verdict
    with pytest.raises(Invalid):
        desk.do(DecideWhoPays(job=bench.job, under_warranty="yes", reason=""))
    desk.do(DecideWhoPays(job=bench.job, under_warranty="yes", reason="A recall"))
    assert (bench.row().under_warranty, bench.row().verdict) == ("yes", verdict)
    assert desk.store.value("SELECT payer_reason FROM jobs WHERE id = ?", (bench.job,)) == "A recall"
