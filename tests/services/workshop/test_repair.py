"""The steps of a workshop job: where each may be made, what it leaves, what it refuses, and that it can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from helpdesk.action import Action
from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.intake.actions import ReceivedUnit, ReceiveUnits
from helpdesk.services.workshop.coverage_actions import DecideWhoPays
from helpdesk.services.workshop.hand_over_actions import (
    CancelJob,
    HandBack,
    Reopen,
    ReturnUnrepaired,
    TellReady,
)
from helpdesk.services.workshop.parts_and_time_actions import (
    AddPart,
    RemovePart,
    StartClock,
)
from helpdesk.services.workshop.quote_actions import WriteQuote
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote
from helpdesk.services.workshop.repair_actions import (
    AssignTechnician,
    CheckWork,
    Diagnose,
    FinishWork,
    StartWork,
    WaitFor,
)
from helpdesk.services.workshop.steps import STEPS
from tests.services.workshop.bench import LINES, STATES, Bench, dump

Making = Callable[[Bench], Action]
MAKING: dict[str, Making] = {
    "diagnose": lambda b: Diagnose(job=b.job, diagnosis="The seal leaks"),
    "quote": lambda b: WriteQuote(job=b.job, lines=LINES),
    "start": lambda b: StartWork(job=b.job),
    "wait": lambda b: WaitFor(job=b.job, reason="part", note="Seal"),
    "finish": lambda b: FinishWork(job=b.job, work_done="Seal renewed"),
    "check": lambda b: CheckWork(job=b.job),
    "tell": lambda b: TellReady(job=b.job),
    "deliver": lambda b: HandBack(jobs=(b.job,)),
    "unrepaired": lambda b: ReturnUnrepaired(job=b.job, reason="No parts to be had"),
    "cancel": lambda b: CancelJob(job=b.job, reason="Bought another one", unit="back"),
    "reopen": lambda b: Reopen(job=b.job, reason="It leaks again"),
    "work": lambda b: AddPart(job=b.job, name="Seal"),
    "assign": lambda b: AssignTechnician(job=b.job, technician=1),
}


def leads(step: str, state: str) -> str:
    """The state after a step."""
    if step == "quote":
        return state  # a quote is written first, and leads on once it is told
    if step == "diagnose" and state == "in_work":
        return state
    return BY_NAME[step].to or state


VISITS = {"plan_visit", "join_visit", "record_visit", "move_visit", "cancel_visit"}
BY_NAME = {action.step.name: action.step for action in STEPS}
CLAIMS = {"decide_claim", "replace", "reduce", "end_contract", "refund", "send_away", "take_back"}
RECOURSES = {step for step in BY_NAME if step.startswith("recourse_")}
LOANS = {"lend", "ask_loan_back", "take_loan_back", "correct_loan"}
UNCOLLECTED = {"remind", "dispose"}
MADE_OTHERWISE = {
    *("answer", "send", "pays", "comeback", "waive", "want_part", "repair_form", "order_part", "old_parts"),
    *("note_solution", "write_solution", "give_guidance"),
    *VISITS,
    *CLAIMS,
    *RECOURSES,
    *LOANS,
    *UNCOLLECTED,
}
"""Those that need a quote, a part, an earlier repair or a visit, or fit by more than the state; they have tests of their own."""


def test_every_step_has_its_walk() -> None:
    assert set(BY_NAME) - MADE_OTHERWISE == set(MAKING)


@pytest.mark.parametrize("state", STATES)
def test_every_step_fits_where_it_says_and_nowhere_else_and_is_undone_whole(desk: Desk, state: str) -> None:
    bench = Bench(desk)
    bench.reach(state)
    before = dump(desk)
    for step, making in MAKING.items():
        if state not in BY_NAME[step].starts:
            with pytest.raises(Conflict):
                desk.do(making(bench))
        else:
            outcome = desk.do(making(bench))
            assert bench.row().state == leads(step, state), step
            assert dump(desk) != before, step
            assert outcome.step is not None
            desk.undo(outcome.step)
        assert dump(desk) == before, step


def test_a_job_that_is_gone_is_said_to_be_gone(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.do(StartWork(job=99))
    with pytest.raises(NotFound):
        desk.do(RemovePart(id=99))


# -- the customer's word before paid work


def test_paid_work_waits_for_an_accepted_quote(desk: Desk) -> None:
    bench = Bench(desk, quote_choice="wanted")
    assert bench.row().under_warranty == "no"
    bench.reach("diagnosing")
    with pytest.raises(Conflict, match="wants a quote first"):
        desk.do(StartWork(job=bench.job))
    with pytest.raises(Conflict, match="wants a quote first"):
        desk.do(FinishWork(job=bench.job, work_done="Done all the same"))
    quote = bench.quoted()
    desk.do(AnswerQuote(id=quote, answer="accepted"))
    assert bench.row().state == "in_work"
    desk.do(FinishWork(job=bench.job, work_done="Pump renewed"))


@pytest.mark.parametrize("choice", ["waived", "limit"])
def test_a_waiver_or_a_limit_lets_it_begin(desk: Desk, choice: str) -> None:
    bench = Bench(desk, quote_choice=choice, quote_limit_cents=5000 if choice == "limit" else None)
    desk.do(StartWork(job=bench.job))
    assert bench.row().state == "in_work"


def test_guarantee_work_needs_no_quote(desk: Desk) -> None:
    bench = Bench(desk, quote_choice="wanted")
    with pytest.raises(Conflict):
        desk.do(StartWork(job=bench.job))
    desk.do(DecideWhoPays(job=bench.job, under_warranty="yes", reason="A known fault of the maker"))
    desk.do(StartWork(job=bench.job))


def test_to_find_no_fault_needs_no_quote(desk: Desk) -> None:
    bench = Bench(desk, quote_choice="wanted")
    bench.reach("diagnosing")
    desk.do(FinishWork(job=bench.job, outcome="no_fault", work_done="Tested for an hour"))
    assert bench.row().outcome == "no_fault"


# -- waiting


def pauses(desk: Desk) -> list[tuple[str, str, bool]]:
    """Reason, note, and whether it ended, of each pause."""
    rows = desk.store.rows("SELECT reason, note, ended_at IS NOT NULL FROM pauses ORDER BY id")
    return [(reason, note, bool(ended)) for reason, note, ended in rows]


def test_pauses_begin_and_end_with_their_reasons(desk: Desk) -> None:
    bench = Bench(desk)
    desk.do(WaitFor(job=bench.job, reason="part", note="Pump ordered"))
    assert pauses(desk) == [("part", "Pump ordered", False)]
    bench.later(days=2)
    desk.do(WaitFor(job=bench.job, reason="supplier", note="They look for it"))
    assert pauses(desk) == [("part", "Pump ordered", True), ("supplier", "They look for it", False)]
    assert bench.row().state == "waiting_part"
    bench.later(days=1)
    desk.do(WaitFor(job=bench.job, reason="customer"))
    assert bench.row().state == "waiting_customer"
    desk.do(StartWork(job=bench.job))
    assert [ended for _, _, ended in pauses(desk)] == [True, True, True]
    spans = desk.store.rows("SELECT started_at, ended_at FROM pauses ORDER BY id")
    assert [end for _, end in spans[:-1]] == [start for start, _ in spans[1:]]


def test_being_ready_is_no_pause(desk: Desk) -> None:
    Bench(desk).reach("ready")
    assert pauses(desk) == []


def test_to_ask_again_on_a_day_is_kept(desk: Desk) -> None:
    bench = Bench(desk)
    desk.do(WaitFor(job=bench.job, reason="other", until=date(2026, 12, 1)))
    assert desk.cases.get(bench.case).facts.next_on == date(2026, 12, 1)


# -- finishing, checking, reopening


def test_the_first_finish_stays_after_reopening(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    first = bench.row().finished_at
    assert desk.cases.get(bench.case).facts.closed_at is not None
    bench.later(days=3)
    desk.do(Reopen(job=bench.job, reason="It leaks again"))
    row = bench.row()
    assert (row.state, row.outcome, row.delivered_at, row.repair_guarantee_until) == (
        "in_work",
        None,
        None,
        None,
    )
    assert desk.cases.get(bench.case).facts.closed_at is None
    bench.later(days=1)
    desk.do(FinishWork(job=bench.job, work_done="Seal renewed too"))
    assert bench.row().finished_at == first
    assert desk.store.rows("SELECT count(*) FROM closings") == [(1,)]


def test_a_check_that_fails_says_why_and_goes_back_to_work(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("checking")
    with pytest.raises(Invalid) as refused:
        desk.do(CheckWork(job=bench.job, passed=False))
    assert "note" in refused.value.problems
    finished = bench.row().finished_at
    desk.do(CheckWork(job=bench.job, passed=False, note="Still drips"))
    row = bench.row()
    assert (row.state, row.outcome, row.finished_at) == ("in_work", None, finished)
    assert desk.papers.latest("service", "job", bench.job) is None


def test_work_done_is_needed_to_finish(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("in_work")
    with pytest.raises(Invalid) as refused:
        desk.do(FinishWork(job=bench.job, work_done="  \n"))
    assert "work_done" in refused.value.problems


def test_who_checked_and_what_is_kept(desk: Desk) -> None:
    desk.staff = 1
    bench = Bench(desk)
    bench.reach("ready")
    kept = desk.store.row("SELECT tested, checked_by_id FROM jobs WHERE id = ?", (bench.job,))
    assert kept == ("Three cycles without a leak", 1)


# -- telling and handing back


def test_the_free_month_runs_from_the_first_telling(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("ready")
    desk.do(TellReady(job=bench.job, how="phone"))
    first = bench.row().told_at
    bench.later(days=9)
    desk.do(TellReady(job=bench.job, how="message", note="Second time"))
    assert (bench.row().told_at, bench.row().told_how) == (first, "phone")


def test_handing_back_one_of_two_units_keeps_the_case_open(desk: Desk) -> None:
    bench = Bench(desk)
    units = tuple(
        ReceivedUnit(
            unit=bench.new_unit(serial), problem="Dead", accessories_none=True, quote_choice="waived"
        )
        for serial in ("A-1", "A-2")
    )
    case = bench.did(ReceiveUnits(customer=bench.customer, units=units))
    one, two = bench.jobs(case)
    bench.reach("ready", one)
    bench.reach("ready", two)
    desk.do(HandBack(jobs=(one,)))
    assert (bench.row(one).state, bench.row(two).state) == ("delivered", "ready")
    facts = desk.cases.get(case).facts
    assert (facts.state, facts.closed_at) == ("ready", None)
    desk.do(HandBack(jobs=(two,)))
    facts = desk.cases.get(case).facts
    assert facts.state == "closed"
    assert facts.closed_at is not None


def test_two_units_leave_together(desk: Desk) -> None:
    bench = Bench(desk)
    units = tuple(
        ReceivedUnit(
            unit=bench.new_unit(serial), problem="Dead", accessories_none=True, quote_choice="waived"
        )
        for serial in ("A-1", "A-2")
    )
    jobs = bench.jobs(bench.did(ReceiveUnits(customer=bench.customer, units=units)))
    for job in jobs:
        bench.reach("ready", job)
    before = dump(desk)
    outcome = desk.do(HandBack(jobs=(*jobs, jobs[0]), to="Her son"))
    assert "2" in desk.words("en").say(outcome.label)
    assert desk.store.rows("SELECT delivered_to FROM jobs WHERE id IN (?, ?)", jobs) == [("Her son",)] * 2
    desk.undo()
    assert dump(desk) == before


def test_units_of_two_cases_do_not_leave_together(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("ready")
    other = bench.again()
    bench.reach("ready", other)
    with pytest.raises(Invalid) as refused:
        desk.do(HandBack(jobs=(bench.job, other)))
    assert "jobs" in refused.value.problems
    with pytest.raises(Invalid):
        desk.do(HandBack(jobs=()))


def test_accessories_go_back_with_the_unit_and_are_here_again_when_it_is(desk: Desk) -> None:
    bench = Bench(desk, accessories=("Hose", "Bolts"), accessories_none=False)
    bench.reach("delivered")
    returned = "SELECT count(*) FROM accessories WHERE returned_at IS NOT NULL"
    assert desk.store.value(returned) == 2
    desk.do(Reopen(job=bench.job, reason="Handed back by mistake"))
    assert desk.store.value(returned) == 0


def test_the_invoice_made_elsewhere_is_noted(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("ready")
    desk.do(HandBack(jobs=(bench.job,), invoice=" F-2026-12 "))
    assert desk.store.value("SELECT invoice FROM jobs WHERE id = ?", (bench.job,)) == "F-2026-12"


def test_a_unit_that_cannot_be_repaired_goes_back_with_its_reason(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("diagnosing")
    with pytest.raises(Invalid):
        desk.do(ReturnUnrepaired(job=bench.job, reason=""))
    desk.do(StartClock(job=bench.job))
    bench.later(minutes=12)
    desk.do(ReturnUnrepaired(job=bench.job, outcome="not_worth", reason="The board is gone", fee_cents=0))
    row = bench.row()
    assert (row.state, row.outcome, row.minutes) == ("ready", "not_worth", 12)
    paper = desk.papers.latest("unrepaired", "job", bench.job)
    assert paper is not None
    assert paper.said == "N-000001"
    desk.do(HandBack(jobs=(bench.job,)))
    assert bench.row().repair_guarantee_until is None
    assert desk.cases.get(bench.case).facts.state == "closed"


def test_the_timeline_tells_every_step(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    said = desk.store.value("SELECT count(*) FROM notes WHERE case_id = ? AND kind = 'step'", (bench.case,))
    assert said == 5
