"""Trainings for use and enquiries that stand alone: in one form, planned, by any channel, on paper."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.training_topics import TopicList, topics_for, typed_lists
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.field.enquiry_actions import AnswerEnquiry, AnswerQuestion
from helpdesk.services.field.job_actions import AwaitCustomer, CallOff
from helpdesk.services.field.training_actions import (
    AnswerOpenQuestions,
    HoldTraining,
    OpenTraining,
    RecordTraining,
)
from helpdesk.services.shop.settings_actions import ChangeSettings
from tests import builders

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def job_of(desk: Desk, case: int) -> int:
    return int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))


def did(desk: Desk, action: Any) -> int:
    """Do it; the job of its case."""
    return job_of(desk, builders.did(desk, action))


# -- trainings --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("held", ["home", "counter", "phone", "video", "written"])
def test_it_is_opened_and_held_in_one_form(desk: Desk, held: str) -> None:
    customer = builders.customer(desk)
    job = did(
        desk,
        OpenTraining(customer=customer, held=held, channel="phone", topics="Filter\nDrawer", minutes=20),
    )
    row, training = desk.cases.job(job), desk.trainings.of_job(job)
    assert training is not None
    assert (row.kind, row.state, row.minutes) == ("training", "delivered", 20)
    assert (training.held, training.topics) == (held, "Filter\nDrawer")
    assert training.held_at == desk.clock.now() - timedelta(minutes=20)
    page = desk.cases.get(row.case)
    assert (page.facts.channel, page.facts.first_response_at, page.facts.state) == (
        "phone",
        desk.clock.now(),
        "closed",
    )
    assert [paper.kind for paper in page.papers] == ["training"]
    desk.undo()
    assert desk.store.value("SELECT count(*) FROM cases") == 0
    assert desk.store.value("SELECT count(*) FROM trainings") == 0


def test_a_new_customer_is_made_with_it(desk: Desk) -> None:
    job = did(desk, OpenTraining(customer=AddCustomer(name="Eva Sol", phone="600 10 20 30"), topics="All"))
    assert desk.cases.get(desk.cases.job(job).case).facts.customer_name == "Eva Sol"


def test_of_nothing_it_is_none(desk: Desk) -> None:
    assert set(OpenTraining(customer=1, topics=" ").problems()) == {"topics"}
    with pytest.raises(NotFound):
        desk.do(OpenTraining(customer=77, topics="Filter"))


def test_planned_as_a_visit_it_is_held_there(desk: Desk, clock: FixedClock) -> None:
    customer = builders.customer(desk)
    job = did(desk, OpenTraining(customer=customer, later=True, wish="The oven", planned_start=MONDAY))
    assert (desk.cases.job(job).state, desk.trainings.of_job(job)) == ("received", None)
    with pytest.raises(Invalid):
        desk.do(HoldTraining(job=job, topics="Oven", held_at=MONDAY))
    clock.advance(MONDAY + timedelta(hours=1) - clock.now())
    desk.do(HoldTraining(job=job, held="home", topics="Oven", minutes=30, held_at=MONDAY))
    visit = desk.visits.of_job(job)[0]
    assert (visit.result, visit.arrived_at, visit.left_at) == (
        "done",
        MONDAY,
        MONDAY + timedelta(minutes=30),
    )
    training = desk.trainings.of_job(job)
    assert training is not None
    assert training.visit == visit.id


def test_held_by_phone_after_all_nobody_goes_there(desk: Desk) -> None:
    job = did(desk, OpenTraining(customer=builders.customer(desk), later=True, planned_start=MONDAY))
    desk.do(HoldTraining(job=job, held="phone", topics="Oven"))
    assert desk.visits.of_job(job) == []


def test_it_waits_for_the_customer_and_is_called_off(desk: Desk) -> None:
    job = did(desk, OpenTraining(customer=builders.customer(desk), later=True))
    desk.do(AwaitCustomer(job=job, note="Away", until=date(2026, 11, 30)))
    assert desk.cases.job(job).state == "waiting_customer"
    with pytest.raises(Invalid):
        desk.do(AwaitCustomer(job=job, until=date(2026, 1, 1)))
    desk.do(CallOff(job=job, reason="Knows it by now"))
    assert desk.cases.job(job).state == "cancelled"


# -- enquiries --------------------------------------------------------------------------------------------


def test_an_enquiry_is_answered_in_one_form(desk: Desk) -> None:
    unit = builders.unit(desk)
    case = builders.did(
        desk,
        AnswerEnquiry(
            customer=1, unit=unit, channel="email", question="Which salt?", answer="Coarse", minutes=5
        ),
    )
    page = desk.cases.get(case)
    job = page.jobs[0]
    assert (job.kind, job.state, job.work_done, job.minutes) == ("enquiry", "delivered", "Coarse", 5)
    assert page.facts.channel == "email"
    assert page.facts.first_response_at == page.facts.closed_at == desk.clock.now()
    assert page.papers == []


def test_left_open_it_has_a_next_action_and_is_answered_later(desk: Desk, clock: FixedClock) -> None:
    customer = builders.customer(desk)
    case = builders.did(
        desk,
        AnswerEnquiry(
            customer=customer,
            channel="email",
            question="Is there a part?",
            next_action="Ask the maker",
            next_on=date(2026, 11, 24),
        ),
    )
    facts = desk.cases.get(case).facts
    assert (facts.state, facts.next_action, facts.next_on) == (
        "received",
        "Ask the maker",
        date(2026, 11, 24),
    )
    assert facts.first_response_at is None
    clock.advance(timedelta(days=3))
    desk.do(AnswerQuestion(job=job_of(desk, case), answer="Yes", channel="phone", minutes=3))
    facts = desk.cases.get(case).facts
    assert facts.first_response_at == facts.closed_at == desk.clock.now()
    with pytest.raises(Conflict):
        desk.do(AnswerQuestion(job=job_of(desk, case), answer="Yes"))


def test_spoken_with_a_person_the_first_answer_was_given_at_once(desk: Desk) -> None:
    case = builders.did(desk, AnswerEnquiry(customer=builders.customer(desk), question="?", channel="phone"))
    facts = desk.cases.get(case).facts
    assert (facts.first_response_at, facts.closed_at) == (desk.clock.now(), None)


def test_an_answer_may_be_a_training(desk: Desk) -> None:
    customer = builders.customer(desk)
    told: dict[str, Any] = {"customer": customer, "question": "How?", "channel": "phone"}
    assert set(AnswerEnquiry(**told, trained=True).problems()) == {"answer", "topics"}
    job = did(desk, AnswerEnquiry(**told, answer="So", trained=True, topics="Timer", minutes=10))
    training = desk.trainings.of_job(job)
    assert training is not None
    assert training.held == "phone"
    other = did(desk, AnswerEnquiry(**told, answer="So"))
    desk.do(RecordTraining(job=other, topics="Timer", held="phone"))
    assert desk.trainings.of_job(other) is not None
    assert desk.cases.job(other).state == "delivered"


def test_it_counts_in_the_month(desk: Desk) -> None:
    customer = builders.customer(desk)
    builders.did(desk, AnswerEnquiry(customer=customer, question="?", answer="!", channel="web"))
    builders.did(desk, AnswerEnquiry(customer=customer, question="?", channel="web"))
    figures = desk.quality.figures(MONDAY.date())
    assert figures["tgw"]["interactions"] == 2
    assert (figures["first_response"]["n"], figures["first_response"]["unanswered"]) == (1, 1)


# -- what is proposed -------------------------------------------------------------------------------------

USUAL = (TopicList(("wash",), ("Filter",)), TopicList((), ("Safety",)))


@pytest.mark.parametrize(
    ("said", "own", "found"),
    [
        ("Washing machines", "", ("Filter",)),
        ("Ovens", "", ("Safety",)),
        ("Ovens", "ovens: Grill;  Grill ; Timer", ("Grill", "Timer")),
        ("Washing machines", "Give the card", ("Give the card",)),
        ("Washing machines", "ovens: Grill", ("Filter",)),
        ("", "washing:", ("Safety",)),
    ],
)
def test_topics_go_with_what_it_is(said: str, own: str, found: tuple[str, ...]) -> None:
    assert topics_for(said, typed_lists(own), USUAL) == found


def test_the_shop_edits_what_is_proposed(desk: Desk) -> None:
    unit = builders.unit(desk)
    usual = desk.trainings.topics(unit, "es")
    assert "Filtro y bomba de desagüe" in usual
    desk.do(ChangeSettings(values={"field.training_topics": "washing: Our own"}))
    assert desk.trainings.topics(unit, "es") == ("Our own",)
    assert desk.trainings.topics(None, "xx")[0] == "Switching on and off"


def test_what_never_came_in_is_not_handed_back(desk: Desk) -> None:
    customer = builders.customer(desk)
    desk.do(AnswerEnquiry(customer=customer, channel="phone", question="How?", answer="So"))
    told = [
        desk.words("en").say(event.title)
        for event in desk.cases.timeline("customer", customer, desk.words().zone)
    ]
    assert [title for title in told if "unit" in title.lower() or "handed" in title.lower()] == []
    assert {"Enquiry finished", "Enquiry opened"} <= set(told)


def test_a_question_left_open_stands_on_today_until_somebody_answers_it(desk: Desk) -> None:
    customer = builders.customer(desk)
    case = builders.did(
        desk, OpenTraining(customer=customer, topics="Timer", open_questions="How does it pause?")
    )
    job = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))

    def asked() -> list[tuple[str, int]]:
        sections = desk.today.sections(desk.clock.today(UTC), desk.clock.now(), desk.settings)
        return [
            (str(row.title), row.id) for one in sections if one.key == "open_questions" for row in one.rows
        ]

    assert asked() == [("How does it pause?", job)]
    assert desk.cases.get(case).facts.state == "closed"
    desk.do(AnswerOpenQuestions(job=job, answer="Hold the button"))
    assert asked() == []
    row = desk.trainings.of_job(job)
    assert row is not None
    assert (row.open_questions, row.answered_at) == ("How does it pause?", desk.clock.now())
    with pytest.raises(Conflict):
        desk.do(AnswerOpenQuestions(job=job, answer="Again"))
    desk.undo()
    assert asked() == [("How does it pause?", job)]
