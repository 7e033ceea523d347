"""The stopwatch of hands-on time: one at a time for a person, stopped by waiting, cut where it was forgotten."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.cases.work_reader import RunningClock, running_clock
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.workshop.parts_and_time_actions import StartClock, StopClock
from helpdesk.services.workshop.repair_actions import StartWork, WaitFor
from tests import builders
from tests.services.workshop.bench import Bench


def test_the_stopwatch_stops_while_a_job_waits(desk: Desk) -> None:
    desk.staff = 1
    bench = Bench(desk)
    bench.reach("in_work")
    desk.do(StartClock(job=bench.job))
    bench.later(minutes=12)
    desk.do(WaitFor(job=bench.job, reason="part", note="Pump"))
    bench.later(days=3)
    assert desk.cases.running_clock(bench.job) is None
    assert desk.cases.job(bench.job).minutes == 12
    desk.undo()
    assert desk.cases.running_clock(bench.job) is not None


def test_a_running_stopwatch_says_since_when_and_whose(desk: Desk) -> None:
    desk.staff = 1
    bench = Bench(desk)
    bench.reach("in_work")
    assert running_clock(desk.store, bench.job) is None
    desk.do(StartClock(job=bench.job))
    assert running_clock(desk.store, bench.job) == RunningClock(desk.clock.now(), "Eva Ruiz")


def test_a_second_one_stops_the_same_persons_first(desk: Desk) -> None:
    desk.staff = 1
    bench = Bench(desk)
    bench.reach("in_work")
    other = bench.jobs(
        builders.received(desk, bench.new_unit("SN-2"), by=bench.customer, quote_choice="waived")
    )[0]
    desk.do(StartWork(job=other))
    desk.do(StartClock(job=bench.job))
    bench.later(minutes=7)
    said = desk.words().say(desk.do(StartClock(job=other)).label)
    assert bench.row().number in said
    assert "7 min" in said
    assert desk.cases.running_clock(bench.job) is None
    assert desk.cases.running_clock(other) == RunningClock(desk.clock.now(), "Eva Ruiz")
    assert bench.row().minutes == 7
    desk.undo()
    assert desk.cases.running_clock(bench.job) is not None
    assert desk.cases.running_clock(other) is None


def test_another_persons_goes_on(desk: Desk) -> None:
    desk.staff = 1
    bench = Bench(desk)
    bench.reach("in_work")
    other = bench.jobs(
        builders.received(desk, bench.new_unit("SN-2"), by=bench.customer, quote_choice="waived")
    )[0]
    desk.do(StartWork(job=other))
    desk.do(StartClock(job=bench.job))
    desk.staff = bench.did(AddStaff(name="Iván Gil", initials="IG", role="technician"))
    desk.do(StartClock(job=other))
    assert desk.cases.running_clock(bench.job) is not None


@pytest.mark.parametrize(
    ("start", "stop", "minutes", "cut"),
    [
        ("2026-11-23 19:30", "2026-11-24 09:15", 30, True),
        ("2026-11-23 13:30", "2026-11-26 09:15", 210, True),
        ("2026-11-23 20:30", "2026-11-24 10:00", 1, True),
        ("2026-11-23 19:30", "2026-11-23 20:20", 50, False),
        ("2026-11-23 13:30", "2026-11-23 17:10", 220, False),
        ("2026-11-23 23:30", "2026-11-24 00:30", 60, False),
        ("2026-11-22 11:00", "2026-11-22 12:00", 60, False),
    ],
)
def test_one_forgotten_overnight_counts_that_days_opening_hours(
    desk: Desk, clock: FixedClock, start: str, stop: str, minutes: int, cut: bool
) -> None:
    desk.staff = 1
    bench = Bench(desk)
    bench.reach("in_work")
    clock.moment = _at(desk, start)
    desk.do(StartClock(job=bench.job))
    clock.moment = _at(desk, stop)
    said = desk.words().say(desk.do(StopClock(job=bench.job)).label)
    assert bench.row().minutes == minutes
    assert ("closing time" in said) is cut
    told = desk.store.value("SELECT count(*) FROM notes WHERE said LIKE '%closing time%'")
    assert bool(told) is cut


def _at(desk: Desk, wall: str) -> datetime:
    return datetime.fromisoformat(wall).replace(tzinfo=desk.words().zone).astimezone(UTC)
