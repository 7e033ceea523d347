"""The steps of a complaint: what each asks for, what it leads to, and that none is closed by time alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.desk import Desk
from helpdesk.domain.legal import LegalProfile
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.actions import DeleteCase
from helpdesk.services.complaints.agreement_actions import (
    AddObjection,
    DoTask,
    ObjectionForm,
    OptionForm,
    TaskForm,
)
from helpdesk.services.complaints.answer_actions import TellSettler
from helpdesk.services.complaints.closing_actions import (
    CloseComplaint,
    Escalate,
    FinishCorrection,
    PlanCorrection,
    ReopenComplaint,
    WithdrawComplaint,
)
from helpdesk.services.complaints.handling_actions import AskCustomer, AssessComplaint, CallBack, Investigate
from helpdesk.services.complaints.reader import missing_to_close
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.exchange.actions import KINDS
from helpdesk.services.field.training_actions import HoldTraining
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.services.shop.settings_actions import ChangeSettings
from tests.services.complaints.complaining import POINTS, REPLIES, Complaining
from tests.services.exchange.written_files import take

SPAIN = legal_profile("ES")
START = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def told(desk: Desk) -> Complaining:
    desk.staff = 1
    return Complaining(desk)


def state(told: Complaining) -> str:
    return told.card().facts.state


def names(told: Complaining) -> list[str]:
    """The steps offered, the one to make next first."""
    return [action.step.name for action in told.desk.cases.steps(told.desk.cases.job(told.job))]


def test_the_way_from_the_receipt_to_the_customers_word(told: Complaining) -> None:
    assert names(told)[0] == "investigate"
    told.investigate()
    assert (state(told), names(told)[0]) == ("diagnosing", "agree")
    told.agree()
    assert (state(told), names(told)[0]) == ("in_work", "answer")
    told.answer()
    assert (state(told), names(told)[0]) == ("waiting_quote", "close")
    told.close()
    facts = told.card().facts
    assert (facts.state, facts.closing, facts.cause) == ("delivered", "content", "workmanship")
    assert facts.closed_at == facts.finished_at == told.desk.clock.now()
    assert names(told) == ["correct", "corrected", "escalate", "reopen"]


def test_one_that_came_in_writing_waits_for_a_call(desk: Desk) -> None:
    told = Complaining(desk, channel="email", call_back_by=datetime(2026, 11, 23, 12, tzinfo=UTC))
    case = told.card().facts.case
    assert names(told)[0] == "call_back"
    assert desk.cases.get(case).facts.first_response_at is None
    assert [row.job for row in desk.complaints.call_backs_due(datetime(2026, 11, 24, tzinfo=UTC))] == [
        told.job
    ]
    assert desk.complaints.call_backs_due(datetime(2026, 11, 23, tzinfo=UTC)) == []
    told.did(CallBack(job=told.job, said="Angry, and right"))
    assert names(told)[0] == "investigate"
    assert desk.cases.get(case).facts.first_response_at == desk.clock.now()
    assert desk.complaints.call_backs_due(datetime(2026, 12, 24, tzinfo=UTC)) == []


@pytest.mark.parametrize(
    ("closing", "missing"),
    [
        ({"cause": ""}, "cause"),
        ({"action": " "}, "action"),
        ({"customer_word": ""}, "customer_word"),
        ({"closing": "not_content", "customer_word": ""}, "customer_word"),
    ],
)
def test_it_is_closed_only_with_cause_action_and_the_customers_word(
    told: Complaining, closing: dict[str, Any], missing: str
) -> None:
    told.investigate()
    with pytest.raises(Invalid) as refused:
        told.close(**closing)
    assert list(refused.value.problems) == [missing]


def test_without_the_customers_word_the_answer_must_have_gone_out_however_long_ago_it_came(
    told: Complaining,
) -> None:
    told.investigate()
    told.later(days=400)
    with pytest.raises(Invalid) as refused:
        told.close(closing="no_word", customer_word="")
    assert "closing" in refused.value.problems
    told.answer()
    told.close(closing="no_word", customer_word="")
    assert state(told) == "delivered"


def test_what_is_missing_to_close_is_told_until_nothing_is(told: Complaining) -> None:
    def lacks() -> list[str]:
        return [str(lack.source) for lack in missing_to_close(told.card())]

    assert lacks() == [
        "what happened",
        "the cause",
        "the corrective action",
        "the answer, or the customer's word",
    ]
    told.investigate()
    told.did(PlanCorrection(job=told.job, action="The press tool"))
    assert lacks() == ["the answer, or the customer's word"]
    told.answer()
    assert lacks() == []


def test_every_point_gets_a_reply_and_a_point_that_stays_keeps_its_own(told: Complaining) -> None:
    told.investigate()
    for replies in ((), (REPLIES[0],), (REPLIES[0], "  ")):
        with pytest.raises(Invalid) as refused:
            told.answer(replies=replies)
        assert "replies" in refused.value.problems
    told.answer()
    told.investigate(points=("A scratch", "Nobody called"))
    assert [(point.text, point.reply) for point in told.card().points] == [
        ("A scratch", REPLIES[1]),
        ("Nobody called", ""),
    ]
    assert state(told) == "waiting_quote", "facts that come later lead nowhere back"


def test_goodwill_comes_after_the_law(told: Complaining) -> None:
    gift = (OptionForm(text="A voucher", cost_cents=2000, goodwill=True, chosen=True),)
    with pytest.raises(Invalid) as refused:
        told.agree(options=gift)
    assert list(refused.value.problems) == ["law_told"]
    told.agree(options=gift, law_told=True)
    assert told.card().facts.law_told_at == told.desk.clock.now()
    told.investigate()
    with pytest.raises(Invalid):
        told.answer(decision="goodwill", replies=REPLIES)
    told.answer(decision="goodwill", law_told=True)


def test_the_first_answer_is_what_the_lawful_day_is_measured_by(told: Complaining) -> None:
    told.investigate()
    told.answer()
    first = told.desk.clock.now()
    told.later(days=30)
    told.answer(decision="refused")
    facts = told.card().facts
    assert facts.answered_at == first
    assert facts.dispute_told_at == told.desk.clock.now()
    assert told.desk.complaints.answers_due(date(2027, 1, 1)) == []


def test_who_has_no_answer_is_told_within_a_month_who_settles_it_out_of_court(told: Complaining) -> None:
    """Ley 7/2017 art. 40.3: from 21 November the answer is due on 6 December, this on 21 December."""
    desk, words = told.desk, told.desk.words("en")
    body = {"law.dispute_body": "Junta Arbitral de León", "law.dispute_joins": "yes"}
    desk.do(ChangeSettings(values=body))
    said = "Without waiting any longer you can turn to Junta Arbitral de León"
    number = told.card().facts.number
    assert told.card().settler_by == date(2026, 12, 21)
    assert said not in repr(desk.paper("complaint", number, "en"))
    for days, asked in ((14, False), (2, True)):
        told.later(days=days)
        today = desk.clock.today(words.zone)
        (due,) = desk.complaints.answers_due(date(2027, 1, 1))
        assert due.settler_by == date(2026, 12, 21)
        assert bool(due.late_words(today)) is asked
    desk.do(TellSettler(job=told.job))
    assert said in repr(desk.paper("complaint", number, "en"))
    assert told.card().facts.dispute_told_at == desk.clock.now()
    assert told.card().settler_by is None
    (due,) = desk.complaints.answers_due(date(2027, 1, 1))
    assert not due.late_words(today)
    assert "settler" not in names(told)
    with pytest.raises(Conflict):
        desk.do(TellSettler(job=told.job))
    desk.undo()
    assert told.card().settler_by == date(2026, 12, 21)


def test_the_paper_has_a_gap_where_the_shop_named_nobody(told: Complaining) -> None:
    told.later(days=20)
    told.did(TellSettler(job=told.job))
    said = repr(told.desk.paper("complaint", told.card().facts.number, "en"))
    assert "Who settles it out of court" in said
    assert "Whether this shop takes part" in said


def test_only_a_consumer_without_an_answer_must_be_told_who_settles_it(told: Complaining) -> None:
    told.did(EditCustomer(id=told.customer, name="Bar El Puerto", kind="company", buys_as="business"))
    assert told.card().settler_by is None
    told.desk.undo()
    told.investigate()
    told.answer()
    assert told.card().settler_by is None
    assert "settler" not in names(told)


def test_the_sheet_keeps_what_is_done_and_takes_out_what_is_not_there_any_more(told: Complaining) -> None:
    told.agree()
    (task,) = told.card().tasks
    told.did(DoTask(id=task.id))
    with pytest.raises(Conflict):
        told.did(DoTask(id=task.id))
    told.agree(agreed="And a lift home", options=(), objections=())
    card = told.card()
    assert [row.done_at for row in card.tasks] == [told.desk.clock.now()]
    assert (card.options, card.objections) == ([], [])


def test_what_is_wrong_in_a_line_says_which_line_and_column(told: Complaining) -> None:
    with pytest.raises(Invalid) as refused:
        told.agree(objections=(ObjectionForm(text="Dear"), ObjectionForm(text="")))
    said = told.desk.words("en").say(refused.value.problems["objections"])
    assert said == "Line 2, Objection: This is needed."


def test_objections_of_a_month_are_counted_the_most_frequent_first(told: Complaining) -> None:
    for cause, result in (("price", "stands"), ("doubt", "overcome"), ("price", ""), ("price", "overcome")):
        told.did(AddObjection(job=told.job, cause=cause, text=f"{cause}!", result=result))
    found = told.desk.complaints.objections(START, datetime(2026, 12, 1, tzinfo=UTC))
    assert [(each.cause, each.times, each.standing) for each in found] == [("price", 3, 2), ("doubt", 1, 0)]
    assert found[0].cases == (told.card().facts.case,)
    assert (
        told.desk.complaints.objections(datetime(2026, 12, 1, tzinfo=UTC), START + timedelta(days=60)) == []
    )


def test_wrong_use_offers_a_training_which_is_a_case_of_its_own(told: Complaining) -> None:
    with pytest.raises(Invalid):
        told.investigate(training=True)
    told.investigate(cause="unclear_instructions", training=True)
    job, case = told.desk.store.row("SELECT id, case_id FROM jobs WHERE kind = 'training'") or (0, 0)
    assert told.desk.cases.job(job).unit == told.unit
    assert case != told.card().facts.case
    told.did(HoldTraining(job=job, topics="The filter", to_whom="Her son", tried=True, minutes=20))
    assert told.desk.cases.get(case).facts.closed_at == told.desk.clock.now()


def test_asking_the_customer_holds_the_job_and_not_the_law(told: Complaining) -> None:
    by = told.card().answer_by
    told.did(AskCustomer(job=told.job, what="The ticket", until=date(2026, 11, 25)))
    assert state(told) == "waiting_customer"
    assert told.card().answer_by == by
    assert names(told)[0] == "investigate"
    told.investigate()
    pauses = told.desk.store.rows("SELECT reason, ended_at IS NOT NULL FROM pauses")
    assert pauses == [("customer", 1)]


def test_opened_again_keeps_the_first_answer_and_the_first_closing(told: Complaining) -> None:
    told.investigate()
    told.answer()
    told.close()
    first = told.desk.clock.now()
    told.later(days=3)
    told.did(ReopenComplaint(job=told.job, reason="It came back"))
    facts = told.card().facts
    assert (facts.state, facts.closing, facts.closed_at) == ("diagnosing", "", None)
    assert (facts.answered_at, facts.finished_at) == (first, first)
    told.did(Escalate(job=told.job, escalated_to="form", reference="HR-77"))
    assert told.card().facts.reference == "HR-77"
    told.close()
    assert told.card().facts.finished_at == first


def test_taken_further_after_its_end_it_is_open_again(told: Complaining) -> None:
    told.investigate()
    told.close()
    told.did(Escalate(job=told.job, escalated_to="arbitration"))
    assert state(told) == "diagnosing"


def test_the_corrective_action_goes_on_after_the_end_and_is_done_once(told: Complaining) -> None:
    told.investigate()
    told.close()
    told.did(
        PlanCorrection(job=told.job, action="The press tool", action_owner=1, action_on=date(2026, 12, 1))
    )
    assert [due.text for due in told.desk.complaints.corrections_due(date(2026, 12, 1))] == ["The press tool"]
    told.did(FinishCorrection(job=told.job, action_result="Both know it"))
    assert told.desk.complaints.corrections_due(date(2027, 1, 1)) == []
    with pytest.raises(Conflict):
        told.did(FinishCorrection(job=told.job))


def test_danger_makes_it_serious(told: Complaining) -> None:
    told.did(AssessComplaint(job=told.job, complaint_class="safety", severity="minor", safety=True))
    facts = told.card().facts
    assert (facts.severity, facts.safety, facts.complaint_class) == ("serious", True, "safety")


def test_withdrawn_by_the_customer_it_asks_for_no_answer(told: Complaining) -> None:
    assert len(told.desk.complaints.answers_due(date(2027, 1, 1))) == 1
    told.did(WithdrawComplaint(job=told.job, customer_word="It was another shop"))
    assert state(told) == "cancelled"
    assert told.desk.complaints.answers_due(date(2027, 1, 1)) == []


def sections(desk: Desk) -> dict[str, list[int]]:
    today = desk.clock.today(desk.words().zone)
    found = desk.today.sections(today, desk.clock.now(), desk.settings)
    return {section.key: [row.id for row in section.rows] for section in found if not section.standing}


def test_today_tells_of_answers_calls_and_tasks_each_case_once(desk: Desk) -> None:
    desk.staff = 1
    told = Complaining(desk, channel="email", call_back_by=datetime(2026, 11, 21, 16, tzinfo=UTC))
    case = told.card().facts.case
    assert sections(desk)["complaint_call_backs"] == [case]
    assert case not in sections(desk).get("next", [])
    told.did(CallBack(job=told.job))
    told.investigate()
    told.agree()
    told.later(days=3)
    assert sections(desk)["complaint_tasks"] == [case]
    told.later(days=8)
    assert sections(desk)["complaint_answers"] == [case], "five days before the last lawful day"
    assert case not in sections(desk).get("complaint_tasks", [])
    told.answer(decision="accepted")
    assert "complaint_answers" not in sections(desk)


def test_an_imported_complaint_has_its_lawful_day_and_can_be_worked_on(desk: Desk) -> None:
    told = {"opened_at": "2026-11-10", "customer": "Ana", "complaint_class": "noise at night"}
    take(desk, "cases", [{"ref": "Q1", "kind": "complaint", "problem": "Too loud", **told}])
    job = int(desk.store.value("SELECT id FROM jobs WHERE kind = 'complaint'"))
    card = desk.complaints.card(job)
    assert not card.facts.known
    assert card.answer_by == date(2026, 11, 25)
    assert [due.course.job for due in desk.complaints.answers_due(date(2026, 11, 25))] == [job]
    desk.do(Investigate(job=job, facts="The feet were missing", cause="workmanship"))
    facts = desk.complaints.card(job).facts
    assert facts.known
    assert facts.received_at == datetime(2026, 11, 9, 23, tzinfo=UTC)
    assert facts.complaint_class == "noise at night"
    assert AssessComplaint.fill(facts)["complaint_class"] == ""
    desk.do(AssessComplaint(job=job, severity="minor"))
    assert desk.complaints.card(job).facts.complaint_class == "noise at night", "a file's word is kept"
    desk.do(AssessComplaint(job=job, complaint_class="product"))
    assert desk.complaints.card(job).facts.complaint_class == "product"
    assert "complaint_class" in {field.name for field in KINDS["cases"].fields}


def test_erasing_the_customer_takes_their_words(told: Complaining) -> None:
    told.investigate()
    told.agree(wanted="My money", wanted_why="I have debts")
    told.answer()
    told.close(customer_word="My lawyer says so")
    told.did(DeleteCase(id=told.about))
    told.desk.do(EraseCustomer(id=told.customer))
    points = told.desk.store.rows("SELECT * FROM complaint_points")
    objections = told.desk.store.rows("SELECT text, answer FROM complaint_objections")
    papers = told.desk.store.rows("SELECT data FROM documents")
    jobs = told.desk.store.rows("SELECT problem, diagnosis, work_done FROM jobs WHERE kind = 'complaint'")
    journal = told.desk.store.rows("SELECT before, after FROM journal_changes")
    kept = repr((told.desk.store.rows("SELECT * FROM complaints"), points, objections, papers, jobs, journal))
    said = ("My money", "debts", "lawyer", POINTS[0], "Will it last?", "same noise", "You are right")
    for word in said:
        assert word not in kept
    assert "Repair again" in kept, "what was done stays"
    assert told.card().facts.cause == "workmanship", "what was counted stays"


@given(days=st.integers(0, 60), came=st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_the_region_can_only_bring_the_day_forward(days: int, came: date) -> None:
    def weekday(day: date) -> bool:
        return day.weekday() < 5

    law: LegalProfile = SPAIN
    by = law.complaint_due(came, days, weekday)
    assert came < by <= came + timedelta(days=15)
    assert by <= law.complaint_due(came)
    assert law.complaint_due(came + timedelta(days=1), days, weekday) >= by


def test_the_days_are_a_setting_and_move_what_is_open(told: Complaining) -> None:
    assert told.card().answer_by == date(2026, 12, 6)
    told.did(ChangeSettings(values={"law.complaint_days": 5, "law.complaint_unit": "calendar"}))
    assert told.card().answer_by == date(2026, 11, 26)


def test_nobody_is_told_that_it_is_closed_twice(told: Complaining) -> None:
    told.investigate()
    told.close()
    with pytest.raises(Conflict):
        told.did(CloseComplaint(job=told.job, customer_word="x", cause="other", action="y"))


def calls(told: Complaining) -> list[tuple[str, str]]:
    """Reason and state of every call about the complaint."""
    return told.desk.store.rows(
        "SELECT r.reason, c.state FROM call_reasons r JOIN calls c ON c.id = r.call_id WHERE r.job_id = ?",
        (told.job,),
    )


def test_closing_plans_the_call_that_asks_once_more_and_opening_again_withdraws_it(told: Complaining) -> None:
    told.investigate()
    told.close()
    assert calls(told) == [("complaint", "open")]
    due = told.desk.store.value("SELECT due_on FROM calls")
    assert due == "2026-11-24", "the second opening day after Saturday, 21 November"
    told.did(ReopenComplaint(job=told.job, reason="It came back"))
    assert calls(told) == [("complaint", "withdrawn")]
    told.desk.undo()
    assert calls(told) == [("complaint", "open")]


def test_the_agenda_tells_the_last_lawful_day_until_the_answer_is_out(told: Complaining) -> None:
    def answers() -> list[tuple[date, str, str | None]]:
        items = told.desk.agenda.items(date(2026, 12, 6), date(2026, 12, 6))
        return [(item.due, item.number, item.serial) for item in items if item.kind == "answer"]

    number = told.card().facts.number
    assert answers() == [(date(2026, 12, 6), number, "SN-1001")]
    told.later(days=20)
    late = told.desk.agenda.items()
    assert (date(2026, 12, 6), number) in [(item.due, item.number) for item in late if item.kind == "answer"]
    told.investigate()
    told.answer()
    assert answers() == []


def test_opening_and_closing_are_each_one_step_of_undo(told: Complaining) -> None:
    before = told.desk.store.value("SELECT count(*) FROM complaints")
    told.taken()
    told.desk.undo()
    assert told.desk.store.value("SELECT count(*) FROM complaints") == before
    voided = told.desk.store.rows("SELECT kind FROM documents WHERE voided_at IS NOT NULL")
    assert voided in ([], [("complaint",)]), "a receipt's number is never given twice"


def test_what_is_agreed_lies_ahead(desk: Desk) -> None:
    c = Complaining(desk)
    past = date(2020, 1, 1)
    with pytest.raises(Invalid):
        c.taken(call_back_by=datetime(2020, 1, 1, tzinfo=UTC))
    c.investigate()
    with pytest.raises(Invalid):
        c.did(PlanCorrection(job=c.job, action="Write it down", action_about="staff", action_on=past))
    with pytest.raises(Invalid):
        c.agree(tasks=(TaskForm(text="Bring it", staff=1, due_on=past),))
