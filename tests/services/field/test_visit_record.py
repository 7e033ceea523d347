"""How visits went: lines, parts, minutes, readings and photos of each job; what is left, and what travel costs."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.cases.job_transitions import allowed
from helpdesk.services.field.checklist_actions import EditChecklist, LineForm
from helpdesk.services.field.line_results import LineAnswer
from helpdesk.services.field.plan_actions import AddPlan, OpenMaintenance
from helpdesk.services.field.reading_actions import AddReading
from helpdesk.services.field.visit_actions import CancelVisit, JoinVisit, PlanVisit
from helpdesk.services.field.visit_record_actions import JobReport, PartPut, RecordVisit
from helpdesk.services.papers.actions import MarkPrinted, UpdatePaper
from helpdesk.services.papers.maker import maker
from helpdesk.services.papers.subject import subject_of
from helpdesk.services.shop.file_actions import NewFile
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.quote_answer_actions import WaiveQuote
from tests import builders
from tests.domain.test_exif import photo
from tests.services.papers.paper_reading import printed
from tests.services.test_every_action import PNG

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Ten o'clock in Madrid."""
HOUR = timedelta(hours=1)
THREE = tuple(LineForm(text=text) for text in ("Filter", "Hoses", "Seal"))
WASHER = "washing_machine.maintenance"


def maintenance(
    desk: Desk, serial: str = "SN-1001", *, owner: int | None = None, contract: bool = False
) -> int:
    """A maintenance job whose list has three lines."""
    if desk.checklists.by_code(WASHER).id is None:
        desk.do(EditChecklist(code=WASHER, name="Washers", category="washing machine", lines=THREE))
    unit = builders.unit(desk, serial, owner=owner)
    plan = builders.did(
        desk,
        AddPlan(
            unit=unit, every_count=1, every_unit="years", anchor_on=date(2025, 11, 20), contract=contract
        ),
    )
    case = builders.did(desk, OpenMaintenance(id=plan))
    return int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))


@pytest.fixture
def job(desk: Desk, clock: FixedClock) -> int:
    """A maintenance whose visit was on Monday; it is Monday evening."""
    made = maintenance(desk)
    desk.do(PlanVisit(job=made, planned_start=MONDAY, technician=1))
    clock.advance(timedelta(days=2, hours=6))
    return made


def passed(*numbers: int) -> tuple[LineAnswer, ...]:
    return tuple(LineAnswer(position=number, result="passed") for number in numbers)


def went(job: int, *reports: JobReport, **more: Any) -> RecordVisit:
    times = {"arrived_at": MONDAY, "left_at": MONDAY + HOUR}
    return RecordVisit(job=job, jobs=reports, **{**times, **more})


def results(desk: Desk, job: int) -> list[str]:
    return [visit.result for visit in desk.visits.of_job(job)]


def served(desk: Desk, job: int) -> list[date | None]:
    plan = desk.plans.get(int(desk.store.value("SELECT plan_id FROM jobs WHERE id = ?", (job,))))
    return [one.served_on for one in desk.plans.dates(plan, date(2027, 1, 1))]


def test_a_visit_whose_lines_are_all_done_finishes_the_job_and_serves_its_date(desk: Desk, job: int) -> None:
    report = JobReport(
        job=job,
        answers=passed(1, 2, 3),
        work_done="Cleaned",
        minutes=40,
        parts=(PartPut(name="Hose", quantity=2, price_cents=900),),
    )
    desk.do(went(job, report))
    row = desk.cases.job(job)
    assert (row.state, row.outcome, row.work_done, row.minutes) == ("delivered", "fixed", "Cleaned", 40)
    assert (row.finished_at, row.delivered_at) == (MONDAY + HOUR, MONDAY + HOUR)
    assert served(desk, job) == [date(2026, 11, 23)]
    assert desk.store.row("SELECT first_visit FROM jobs WHERE id = ?", (job,)) == ("yes",)
    assert desk.store.rows("SELECT name, quantity FROM parts_used") == [("Hose", 2)]
    assert results(desk, job) == ["done"]
    assert desk.store.value("SELECT state FROM cases WHERE id = ?", (row.case,)) == "closed"


def test_a_partly_done_visit_keeps_exactly_the_undone_lines_for_the_next_one(
    desk: Desk, job: int, clock: FixedClock
) -> None:
    """F4: it does not count as done until its rest is."""
    again = MONDAY + timedelta(days=7)
    desk.do(went(job, JobReport(job=job, answers=passed(1, 3)), again_at=again))
    assert results(desk, job) == ["partly", ""]
    assert served(desk, job) == [None]
    assert desk.cases.job(job).state == "received"
    left = desk.checklists.of_job(job)
    assert left is not None
    assert [(line.position, line.text) for line in left.left] == [(2, "Hoses")]
    first, second = desk.visits.of_job(job)
    assert (second.continues, second.planned_start, second.technician) == (first.id, again, 1)
    clock.advance(timedelta(days=7))
    rest = JobReport(job=job, answers=passed(2))
    desk.do(went(job, rest, arrived_at=again, left_at=again + HOUR))
    assert results(desk, job) == ["partly", "done"]
    assert served(desk, job) == [date(2026, 11, 30)]
    assert desk.store.row("SELECT first_visit FROM jobs WHERE id = ?", (job,)) == ("no",)


@pytest.mark.parametrize("strict", ["refuse", "warn"])
def test_the_next_visit_is_planned_by_the_rules_of_any_visit(desk: Desk, job: int, strict: str) -> None:
    again = MONDAY + timedelta(days=1)
    other = maintenance(desk, "SN-9")
    desk.do(PlanVisit(job=other, planned_start=again, technician=1))
    desk.do(ChangeSettings(values={"field.overlap": strict}))
    wanted = went(job, JobReport(job=job, answers=passed(1)), again_at=again)
    if strict == "warn":
        shown = desk.do(wanted).shown
        assert shown is not None
        assert "Overlaps with the visit of" in desk.words("en").say(shown)
        assert results(desk, job) == ["partly", ""]
        return
    with pytest.raises(Invalid) as refused:
        desk.do(wanted)
    assert "The next free time is 24/11/2026 11:" in desk.words("en").say(refused.value.problems["again_at"])
    assert results(desk, job) == [""]
    assert desk.store.value("SELECT count(*) FROM check_results") == 0


def test_what_was_left_without_a_day_asks_to_be_planned(desk: Desk, job: int) -> None:
    desk.do(went(job, JobReport(job=job, answers=passed(1))))
    assert results(desk, job) == ["partly"]
    case = desk.cases.job(job).case
    assert desk.store.row("SELECT next_action, next_on FROM cases WHERE id = ?", (case,)) == (
        "Plan the next visit",
        "2026-11-23",
    )
    assert "PlanVisit" in {step.__name__ for step in allowed(desk.store, desk.cases.job(job))}


def test_nothing_is_called_done_while_lines_have_no_result(desk: Desk, job: int) -> None:
    with pytest.raises(Invalid) as told:
        desk.do(went(job, JobReport(job=job, answers=passed(1), result="done")))
    assert "Job 1-1: 2 line" in desk.words("en").say(told.value.problems["result"])
    assert results(desk, job) == [""]
    assert not desk.store.value("SELECT count(*) FROM check_results")


def test_not_done_says_why_and_does_nothing_else(desk: Desk, job: int) -> None:
    with pytest.raises(Invalid) as told:
        desk.do(went(job, JobReport(job=job)))
    assert set(told.value.problems) == {"reason"}
    written = went(job, JobReport(job=job, answers=passed(1)), result="not_done", reason="absent")
    assert set(written.problems()) == {"result"}
    desk.do(RecordVisit(job=job, result="not_done", reason="part_missing", jobs=(JobReport(job=job),)))
    assert results(desk, job) == ["not_done"]
    assert served(desk, job) == [None]


def test_one_visit_serves_several_jobs_and_the_next_one_only_what_is_left(
    desk: Desk, clock: FixedClock
) -> None:
    owner = builders.customer(desk)
    one = maintenance(desk, "SN-1", owner=owner)
    other = maintenance(desk, "SN-2", owner=owner)
    desk.do(PlanVisit(job=one, planned_start=MONDAY, technician=1))
    assert "JoinVisit" in {step.__name__ for step in allowed(desk.store, desk.cases.job(other))}
    desk.do(JoinVisit(job=other))
    visit = desk.visits.open(one)
    assert visit is not None
    assert desk.visits.jobs(visit.id) == [one, other]
    with pytest.raises(Conflict):
        desk.do(JoinVisit(job=other))
    clock.advance(timedelta(days=3))
    reports = (JobReport(job=one, answers=passed(1, 2, 3)), JobReport(job=other, answers=passed(1)))
    desk.do(went(other, *reports, again_at=MONDAY + timedelta(days=9)))
    assert (results(desk, one), results(desk, other)) == (["partly"], ["partly", ""])
    assert (desk.cases.job(one).state, desk.cases.job(other).state) == ("delivered", "received")
    again = desk.visits.open(other)
    assert again is not None
    assert desk.visits.jobs(again.id) == [other]


def test_cancelling_gives_back_the_state_before_the_visit_for_all_its_jobs(desk: Desk) -> None:
    owner = builders.customer(desk)
    jobs = [maintenance(desk, serial, owner=owner) for serial in ("SN-1", "SN-2")]
    tables = ("jobs", "visits", "visit_jobs", "check_results")

    def state() -> list[Any]:
        return [desk.store.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables]

    before = state()
    desk.do(PlanVisit(job=jobs[0], planned_start=MONDAY))
    desk.do(JoinVisit(job=jobs[1]))
    desk.do(CancelVisit(job=jobs[1], reason="They moved"))
    assert state() == before
    assert all(desk.visits.open(job) is None for job in jobs)


def test_a_cancelled_second_visit_leaves_the_lines_of_the_first(desk: Desk, job: int) -> None:
    desk.do(went(job, JobReport(job=job, answers=passed(1)), again_at=MONDAY + timedelta(days=7)))
    desk.do(CancelVisit(job=job, reason="Calls again"))
    found = desk.checklists.of_job(job)
    assert found is not None
    assert [line.position for line in found.left] == [2, 3]
    assert results(desk, job) == ["partly"]


def test_a_list_that_changes_after_the_visit_was_planned_changes_no_sheet(desk: Desk, job: int) -> None:
    desk.do(EditChecklist(code=WASHER, name="Washers", category="washing machine", lines=THREE[:1]))
    found = desk.checklists.of_job(job)
    assert found is not None
    assert (found.version, [line.text for line in found.lines]) == (1, ["Filter", "Hoses", "Seal"])
    desk.do(went(job, JobReport(job=job, answers=passed(1, 2, 3))))
    assert desk.cases.job(job).state == "delivered"


def test_a_reading_never_falls_without_a_word(desk: Desk, job: int) -> None:
    """F6."""
    unit = desk.cases.job(job).unit
    assert unit is not None
    desk.do(AddReading(unit=unit, read_on=date(2026, 2, 1), value=1200, measure="h"))
    report = JobReport(job=job, answers=passed(1, 2, 3), reading=1150)
    with pytest.raises(Invalid) as told:
        desk.do(went(job, report))
    assert "A typing error, or a new meter?" in desk.words("en").say(told.value.problems["reading"])
    assert results(desk, job) == [""]
    desk.do(went(job, replace(report, new_meter=True)))
    newest = desk.plans.readings(unit)[0]
    assert (newest.value, newest.measure, newest.series, newest.read_on) == (1150, "h", 2, date(2026, 11, 23))


def test_a_reading_is_of_the_day_somebody_was_there(desk: Desk, job: int, clock: FixedClock) -> None:
    """Whatever day the visit was planned for."""
    clock.advance(timedelta(days=2))
    unit, next_day = desk.cases.job(job).unit, MONDAY + timedelta(days=1)
    assert unit is not None
    desk.do(
        replace(
            went(job, JobReport(job=job, answers=passed(1, 2, 3), reading=5)),
            arrived_at=next_day,
            left_at=None,
        )
    )
    assert desk.plans.readings(unit)[0].read_on == date(2026, 11, 24)


def test_nobody_was_there_long_before_the_job_was_known(desk: Desk, job: int) -> None:
    """A year typed wrong; that it was written down some days late is told by hand."""
    report = JobReport(job=job, answers=passed(1, 2, 3))
    year = timedelta(days=365)
    with pytest.raises(Invalid) as told:
        desk.do(replace(went(job, report), arrived_at=MONDAY - year, left_at=MONDAY - year + HOUR))
    assert "long before the job was opened" in desk.words("en").say(told.value.problems["arrived_at"])
    assert results(desk, job) == [""]
    before = MONDAY - timedelta(days=7)
    desk.do(replace(went(job, report), arrived_at=before, left_at=before + HOUR))
    assert results(desk, job) == ["done"]


def test_photos_keep_what_they_show_and_when_they_were_taken(desk: Desk, job: int) -> None:
    taken = photo("2026:11:23 10:12:30")
    report = JobReport(
        job=job,
        answers=passed(1, 2, 3),
        before=(NewFile(name="a.jpg", content=taken),),
        after=(NewFile(name="b.png", content=PNG),),
    )
    done = desk.do(went(job, report))
    visit = desk.visits.of_job(job)[0].id
    rows = desk.store.rows(
        "SELECT name, shows, taken_at, visit_id FROM attachments WHERE job_id = ? ORDER BY id", (job,)
    )
    assert [(name, shows, of) for name, shows, _, of in rows] == [
        ("a.jpg", "before", visit),
        ("b.png", "after", visit),
    ]
    assert str(rows[0][2]).startswith("2026-11-23T09:12:30")
    assert done.step is not None
    desk.undo(done.step)
    assert not desk.store.value("SELECT count(*) FROM attachments")
    assert desk.cases.job(job).state == "received"


def test_a_failed_line_opens_a_repair_in_the_case_and_the_maintenance_ends(desk: Desk, job: int) -> None:
    answers = (*passed(1, 2), LineAnswer(position=3, result="failed", note="Torn", repair=True))
    desk.do(went(job, JobReport(job=job, answers=answers)))
    row = desk.cases.job(job)
    assert row.state == "delivered"
    kinds = desk.store.rows(
        "SELECT kind, state, problem FROM jobs WHERE case_id = ? ORDER BY position", (row.case,)
    )
    assert kinds[1] == ("repair", "received", "Seal. Torn")
    assert desk.store.value("SELECT state FROM cases WHERE id = ?", (row.case,)) == "received"


TRAVEL = 2500


@pytest.mark.parametrize(
    ("more", "cents"),
    [
        ({}, TRAVEL),
        ({"no_travel": True}, 0),
        ({"result": "not_done", "reason": "absent"}, 0),
        ({"result": "not_done", "reason": "absent", "at_fault": True}, TRAVEL),
        ({"result": "not_done", "reason": "weather"}, 0),
        ({"result": "not_done", "reason": "part_missing"}, 0),
    ],
)
def test_travel_is_charged_unless_it_was_for_nothing(
    desk: Desk, job: int, more: dict[str, Any], cents: int
) -> None:
    report = JobReport(job=job, answers=() if more.get("result") else passed(1, 2, 3))
    desk.do(went(job, report, **more))
    assert desk.visits.of_job(job)[0].travel_cents == cents


def test_travel_is_charged_once_however_many_visits_it_takes(desk: Desk, job: int, clock: FixedClock) -> None:
    again = MONDAY + timedelta(days=1)
    desk.do(went(job, JobReport(job=job, answers=passed(1)), again_at=again))
    clock.advance(timedelta(days=2))
    desk.do(went(job, JobReport(job=job, answers=passed(2, 3)), arrived_at=again, left_at=again + HOUR))
    assert [visit.travel_cents for visit in desk.visits.of_job(job)] == [TRAVEL, 0]


def test_travel_is_free_under_a_contract(desk: Desk, clock: FixedClock) -> None:
    job = maintenance(desk, contract=True)
    desk.do(PlanVisit(job=job, planned_start=MONDAY))
    clock.advance(timedelta(days=3))
    desk.do(went(job, JobReport(job=job, answers=passed(1, 2, 3))))
    assert desk.visits.of_job(job)[0].travel_cents == 0


def test_travel_goes_into_what_the_customer_pays(desk: Desk, job: int) -> None:
    desk.do(went(job, JobReport(job=job, answers=passed(1, 2, 3), minutes=60)))
    bench = desk.cases.bench(desk.cases.job(job), desk.settings)
    assert bench.standing.so_far_cents == round((4000 + TRAVEL) * 1.21)


def test_two_technicians_at_one_site_each_have_their_visit(desk: Desk, clock: FixedClock) -> None:
    owner = builders.customer(desk)
    jobs = [maintenance(desk, serial, owner=owner) for serial in ("SN-1", "SN-2")]
    desk.do(PlanVisit(job=jobs[0], planned_start=MONDAY, technician=1))
    desk.do(PlanVisit(job=jobs[1], planned_start=MONDAY))
    clock.advance(timedelta(days=3))
    desk.do(went(jobs[0], JobReport(job=jobs[0], answers=passed(1, 2, 3))))
    assert (results(desk, jobs[0]), results(desk, jobs[1])) == (["done"], [""])
    desk.do(went(jobs[1], JobReport(job=jobs[1], answers=passed(1, 2))))
    assert (results(desk, jobs[0]), results(desk, jobs[1])) == (["done"], ["partly"])


def test_a_repair_at_home_needs_the_customers_word_and_then_carries_its_guarantee(
    desk: Desk, clock: FixedClock
) -> None:
    by = builders.customer(desk)
    old = builders.unit(desk, owner=by, purchased_on=date(2015, 1, 15))
    case = builders.received(desk, old, by=by, quote_choice="wanted")
    repair = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))
    desk.do(PlanVisit(job=repair, planned_start=MONDAY))
    clock.advance(timedelta(days=3))
    report = JobReport(job=repair, work_done="Pump renewed")
    with pytest.raises(Conflict):
        desk.do(went(repair, report))
    assert results(desk, repair) == [""]
    desk.do(WaiveQuote(job=repair))
    desk.do(went(repair, report))
    until = desk.store.value("SELECT repair_guarantee_until FROM jobs WHERE id = ?", (repair,))
    assert until == "2027-02-23"
    assert desk.visits.of_job(repair)[0].travel_cents == TRAVEL


def test_the_paper_says_what_was_not_done_and_when_it_will_be(desk: Desk, job: int) -> None:
    again = MONDAY + timedelta(days=7)
    answers = (
        LineAnswer(position=1, result="failed", note="Torn", repair=True),
        LineAnswer(position=3, result="passed"),
    )
    desk.do(went(job, JobReport(job=job, answers=answers), again_at=again))
    make, words = maker("visit"), desk.words("en")
    paper = desk.papers.latest("visit", "job", job)
    assert paper is not None
    data = make.gather(desk.papers.source(), subject_of(desk.store, "job", job), words)
    document = make.draw(data, words)
    said = repr(document)
    assert document.provisional
    assert "Not everything was done" in said
    assert "2 Hoses: next visit 30/11/2026 10:00" in said
    assert "Repair 1-2 opened" in said
    assert "Travel is charged once" in said


def test_each_visit_has_a_paper_of_its_own(desk: Desk, job: int, clock: FixedClock) -> None:
    again = MONDAY + timedelta(days=1)
    desk.do(went(job, JobReport(job=job, answers=passed(1)), again_at=again))
    clock.advance(timedelta(days=2))
    desk.do(went(job, JobReport(job=job, answers=passed(2, 3)), arrived_at=again, left_at=again + HOUR))
    numbers = desk.store.rows("SELECT number, version FROM documents WHERE kind = 'visit' ORDER BY id")
    assert numbers == [(1, 1), (2, 1)]


def test_a_visit_longer_than_a_day_is_a_slip(job: int) -> None:
    assert set(went(job, left_at=MONDAY + timedelta(hours=25)).problems()) == {"left_at"}


def test_a_home_visit_is_told_what_the_law_wants_told(desk: Desk, job: int) -> None:
    """RD 58/1988 art. 8: quote and its fee, travel, three months on the work, complaint forms."""
    desk.do(went(job, JobReport(job=job, answers=passed(1, 2, 3))))
    told = printed(desk, desk.paper("visit", "1-1", "en"))
    for words in (
        "You may ask for a written quote",
        "only if you asked for it and do not accept it: at most",
        "Travel is charged once",
        "guaranteed for 3 months",
        "complaint forms",
    ):
        assert words in told


def test_a_job_of_another_kind_has_no_such_paper_but_is_there(desk: Desk, job: int) -> None:
    with pytest.raises(NotFound, match="no such paper"):
        desk.paper("installation", "1-1", "en")
    with pytest.raises(NotFound, match="no longer there"):
        desk.paper("installation", "1-7", "en")


def test_a_report_stays_that_of_its_visit_with_its_own_minutes(
    desk: Desk, job: int, clock: FixedClock
) -> None:
    """Brought up to date after the next visit, it tells neither that one's lines nor its minutes."""
    again = MONDAY + timedelta(days=1)
    desk.do(went(job, JobReport(job=job, answers=passed(1), minutes=40), again_at=again))
    first = int(desk.store.value("SELECT id FROM documents WHERE kind = 'visit'"))
    desk.do(MarkPrinted(id=first))
    clock.advance(timedelta(days=2))
    rest = JobReport(job=job, answers=passed(2, 3), minutes=25)
    desk.do(went(job, rest, arrived_at=again, left_at=again + HOUR))
    made, later = desk.visits.of_job(job)
    named = desk.store.rows("SELECT visit_id FROM documents WHERE kind = 'visit' ORDER BY number, version")
    assert named == [(made.id,), (later.id,)]
    with suppress(Conflict):
        desk.do(UpdatePaper(id=first))
    (report,) = desk.store.rows(
        "SELECT data FROM documents WHERE visit_id = ? ORDER BY version DESC LIMIT 1", (made.id,)
    )[0]
    told = json.loads(report)
    assert told["arrived_at"].startswith("2026-11-23")
    assert [line["result"] for line in told["jobs"][0]["lines"]] == ["passed", "", ""]
    assert told["jobs"][0]["minutes"] == 40
    assert desk.cases.job(job).minutes == 65
    (second,) = desk.store.rows("SELECT data FROM documents WHERE visit_id = ?", (later.id,))[0]
    assert json.loads(second)["jobs"][0]["minutes"] == 25
