"""The queue in the order to call; attempts and what follows from them; promises; what is refused in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from helpdesk.cli.people_views import call_view
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.call_words import GIVEN_UP
from helpdesk.domain.listing import ListQuery
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.calls.actions import AssignCalls, PlanCall, RecordAttempt, RemoveAttempt, WithdrawCall
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.shop.history_words import label
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.surveys.actions import TakeSheet
from helpdesk.services.workshop.hand_over_actions import Reopen
from tests import builders
from tests.services.workshop.bench import Bench, dump

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
"""Eleven o'clock in Madrid."""


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(TUESDAY)


@pytest.fixture
def call(desk: Desk) -> int:
    """A call of the team's, due today."""
    customer = builders.customer(desk)
    return builders.did(desk, PlanCall(customer=customer, due_on=date(2026, 11, 24), note="The hose"))


def tried(desk: Desk, call: int, outcome: str = "no_answer", **more: Any) -> Any:
    desk.do(RecordAttempt(call=call, outcome=outcome, **more))
    return desk.calls.row(call)


def moved(desk: Desk, moment: datetime) -> None:
    assert isinstance(desk.clock, FixedClock)
    desk.clock.moment = moment


def numbers(desk: Desk, *filters: str, text: str = "") -> list[int]:
    return [row.id for row in desk.calls.page(ListQuery(text=text, filters=filters))]


def test_no_answer_on_tuesday_at_eleven_is_tried_on_wednesday_at_six(desk: Desk, call: int) -> None:
    assert "25/11/2026 18:00" in desk.words("en").say(desk.calls.what_next(call, "no_answer", TUESDAY))
    row = tried(desk, call)
    assert (row.state, row.tries, row.day_part) == ("open", 1, "evening")
    assert row.next_at == datetime(2026, 11, 25, 17, 0, tzinfo=UTC)


def test_the_third_miss_is_the_end_and_offers_a_message(desk: Desk, call: int) -> None:
    for _ in range(2):
        moved(desk, tried(desk, call).next_at)
    made = desk.do(RecordAttempt(call=call, outcome="no_answer"))
    assert made.shown is not None
    assert "message" in desk.words("en").say(made.shown)
    row = desk.calls.row(call)
    assert (row.state, row.outcome, row.next_at) == ("not_reached", "no_answer", None)
    assert numbers(desk) == []
    assert numbers(desk, "not_reached") == [call]


def test_attempts_are_on_different_parts_of_the_day(desk: Desk, call: int) -> None:
    desk.do(ChangeSettings(values={"calls.tries": 5}))
    hours = []
    for _ in range(4):
        row = tried(desk, call)
        assert row.next_at is not None
        hours.append(desk.words().local(row.next_at).hour)
        moved(desk, row.next_at)
    assert all(one != other for one, other in pairwise(hours))


def test_refused_is_not_not_reached(desk: Desk, call: int) -> None:
    row = tried(desk, call, "refused")
    assert (row.state, row.outcome) == ("refused", "refused")
    assert numbers(desk, "done") == [call]
    assert numbers(desk, "not_reached") == []


def test_whoever_makes_a_call_of_the_teams_has_made_it(desk: Desk, call: int) -> None:
    desk.staff = 1
    assert tried(desk, call).caller is None
    assert tried(desk, call, "reached").caller == 1


def test_call_later_is_at_the_asked_time_and_costs_no_attempt(desk: Desk, call: int) -> None:
    desk.do(ChangeSettings(values={"calls.tries": 2}))
    tried(desk, call)
    row = tried(desk, call, "call_later", later_at=datetime(2026, 11, 26, 11, 30, tzinfo=UTC))
    assert row.next_at == datetime(2026, 11, 26, 11, 30, tzinfo=UTC)
    assert row.tries == 2
    assert row.state == "open"
    assert tried(desk, call).state == "not_reached"


def test_a_time_beyond_the_days_of_the_call_is_kept_all_the_same(desk: Desk, call: int) -> None:
    row = tried(desk, call, "call_later", later_at=datetime(2026, 12, 22, 11, 0, tzinfo=UTC))
    assert row.expires_on == date(2026, 12, 22)


@pytest.mark.parametrize(
    ("told", "field", "words"),
    [
        ({"outcome": "call_later"}, "later_at", "When"),
        ({"outcome": "reached", "later_at": TUESDAY + timedelta(days=1)}, "later_at", "Only where"),
        ({"outcome": "call_later", "later_at": TUESDAY - timedelta(hours=1)}, "later_at", "has passed"),
        (
            {"outcome": "call_later", "later_at": datetime(2026, 11, 25, 14, 0, tzinfo=UTC)},
            "later_at",
            "17:00",
        ),
        ({"promise": "Send it"}, "promise_on", "day"),
        ({"promise_on": date(2026, 11, 30)}, "promise", "What"),
        ({"promise": "Send it", "promise_on": date(2026, 11, 1)}, "promise_on", "over"),
        ({"at": TUESDAY + timedelta(minutes=5)}, "at", "not happened"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    desk: Desk, call: int, told: dict[str, Any], field: str, words: str
) -> None:
    with pytest.raises(Invalid) as error:
        desk.do(RecordAttempt(call=call, **told))
    assert words in desk.words("en").say(error.value.problems[field])


def test_a_call_that_is_done_takes_no_more(desk: Desk, call: int) -> None:
    tried(desk, call, "reached")
    with pytest.raises(Conflict):
        desk.do(RecordAttempt(call=call))
    with pytest.raises(Conflict):
        desk.do(WithdrawCall(call=call, reason="Twice"))


def test_a_customer_who_calls_back_after_all_is_reached(desk: Desk, call: int) -> None:
    desk.do(ChangeSettings(values={"calls.tries": 1}))
    assert tried(desk, call).state == "not_reached"
    assert tried(desk, call, "reached").state == "reached"


def test_after_its_days_a_call_is_no_longer_in_the_queue_and_not_lost(desk: Desk, call: int) -> None:
    moved(desk, TUESDAY + timedelta(days=15))
    assert numbers(desk) == [call]
    moved(desk, TUESDAY + timedelta(days=16))
    assert numbers(desk) == []
    assert desk.calls.row(call).given_up(date(2026, 12, 10))
    assert numbers(desk, "not_reached") == [call]
    words = desk.words("en")
    (hit,) = desk.finder.find(f"L{call}")
    assert words.say(hit.detail).startswith("Given up")
    (state,) = (
        value
        for _, facts in call_view(desk, call).sections
        for said, value in facts
        if said == label("calls", "state")
    )
    assert state == words.say(GIVEN_UP)
    assert tried(desk, call).state == "not_reached"


def test_a_promise_is_the_next_action_of_an_open_case(desk: Desk) -> None:
    case = builders.received(desk)
    customer = desk.cases.get(case).facts.customer
    assert customer is not None
    call = builders.did(desk, PlanCall(customer=customer, due_on=date(2026, 11, 24), case=case))
    desk.do(RecordAttempt(call=call, promise="Ask for the pump", promise_on=date(2026, 11, 27), promise_by=1))
    facts = desk.cases.get(case).facts
    assert (facts.next_action, facts.next_on, facts.owner) == ("Ask for the pump", date(2026, 11, 27), 1)
    assert desk.calls.card(call).next_action == "Ask for the pump"


def test_a_promise_to_a_customer_without_an_open_case_is_a_planned_call(desk: Desk, call: int) -> None:
    desk.do(RecordAttempt(call=call, promise="Send the manual", promise_on=date(2026, 11, 27), promise_by=1))
    (other,) = numbers(desk)
    row = desk.calls.row(other)
    assert (row.due_on, row.caller, row.note) == (date(2026, 11, 27), 1, "Send the manual")
    assert row.said_reasons == "promise"


def test_a_promise_after_a_repair_is_a_call_for_its_case(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    (call,) = numbers(desk)
    desk.do(RecordAttempt(call=call, promise="Send the manual", promise_on=date(2026, 11, 27)))
    (other,) = numbers(desk)
    assert desk.calls.row(other).case == bench.case


def test_an_attempt_and_its_promise_are_one_step_of_undo(desk: Desk, call: int) -> None:
    before = dump(desk)
    desk.do(RecordAttempt(call=call, promise="Send the manual", promise_on=date(2026, 11, 27)))
    desk.undo()
    assert dump(desk) == before


@pytest.mark.parametrize("before", [(), ("no_answer",), ("no_answer", "wrong_number"), ("call_later",)])
@pytest.mark.parametrize("wrong", ["reached", "refused", "no_answer", "call_later"])
def test_an_attempt_recorded_by_mistake_is_taken_out_and_the_call_stands_as_before(
    desk: Desk, call: int, before: tuple[str, ...], wrong: str
) -> None:
    def told(outcome: str) -> None:
        later = datetime(2026, 12, 1, 11, 0, tzinfo=UTC) if outcome == "call_later" else None
        tried(desk, call, outcome, later_at=later)
        moved(desk, desk.clock.now() + timedelta(hours=1))

    for outcome in before:
        told(outcome)
    stood = desk.calls.row(call)
    told(wrong)
    desk.do(RemoveAttempt(call=call))
    assert desk.calls.row(call)._replace(caller=None, caller_name="", expires_on=None) == stood._replace(
        expires_on=None
    )
    assert len(desk.calls.card(call).attempts) == len(before)


def test_without_an_attempt_there_is_none_to_take_out(desk: Desk, call: int) -> None:
    with pytest.raises(Conflict):
        desk.do(RemoveAttempt(call=call))
    tried(desk, call)
    desk.do(WithdrawCall(call=call, reason="Talked at the counter"))
    with pytest.raises(Conflict):
        desk.do(RemoveAttempt(call=call))


def test_a_talk_in_which_a_survey_was_answered_stays_until_the_survey_is_out(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    (call,) = numbers(desk)
    tried(desk, call, "reached")
    desk.do(TakeSheet(case=bench.case, call=call, csat=5))
    with pytest.raises(Conflict, match="survey"):
        desk.do(RemoveAttempt(call=call))


def test_what_was_tried_stays_though_the_job_is_opened_again(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    (call,) = numbers(desk)
    tried(desk, call)
    desk.do(Reopen(job=bench.job, reason="Leaks"))
    assert desk.calls.row(call).state == "open"


def test_a_hand_over_whose_call_was_made_is_not_taken_back(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("ready")
    step = desk.do(bench._way("delivered", bench.job)[-1]).step
    (call,) = numbers(desk)
    tried(desk, call)
    assert step is not None
    assert not desk.can_undo(step)


def test_nobody_is_called_who_said_so(desk: Desk, call: int) -> None:
    customer = desk.calls.row(call).customer
    desk.do(EditCustomer(id=customer, name="Ana Gómez", do_not_call=True))
    assert numbers(desk) == []
    with pytest.raises(Conflict, match="must not be called"):
        desk.do(PlanCall(customer=customer, due_on=date(2026, 11, 30)))


def test_a_day_that_is_over_cannot_be_planned(desk: Desk, call: int) -> None:
    with pytest.raises(Invalid):
        desk.do(PlanCall(customer=desk.calls.row(call).customer, due_on=date(2026, 11, 23)))


def test_a_call_at_a_named_time_is_tried_then(desk: Desk, call: int) -> None:
    at = datetime(2026, 11, 26, 9, 15, tzinfo=UTC)
    other = builders.did(
        desk, PlanCall(customer=desk.calls.row(call).customer, due_on=date(2026, 11, 25), at=at)
    )
    row = desk.calls.row(other)
    assert (row.due_on, row.next_at) == (date(2026, 11, 26), at)


def test_the_queue_is_in_the_order_to_call_and_comes_page_by_page(desk: Desk) -> None:
    customers = [builders.customer(desk, name=f"C{n}", phone="") for n in range(5)]
    days = [28, 25, 30, 25, 24]
    calls = [
        builders.did(desk, PlanCall(customer=customer, due_on=date(2026, 11, day)))
        for customer, day in zip(customers, days, strict=True)
    ]
    order = [calls[4], calls[1], calls[3], calls[0], calls[2]]
    assert numbers(desk) == order
    paged, after = [], None
    while found := desk.calls.page(ListQuery(), after, 2):
        paged += [row.id for row in found]
        after = found[-1]
    assert paged == order
    assert numbers(desk, "today") == [calls[4]]
    assert desk.calls.count(ListQuery(filters=("today",))) == 1
    assert numbers(desk, "late") == []
    moved(desk, TUESDAY + timedelta(days=2))
    assert numbers(desk, "late") == order[:3]


def test_mine_and_the_teams(desk: Desk, call: int) -> None:
    luis = builders.did(desk, AddStaff(name="Luis Gil", role="counter"))
    other = builders.did(desk, PlanCall(customer=desk.calls.row(call).customer, due_on=date(2026, 11, 30)))
    desk.do(AssignCalls(calls=(other,), caller=luis))
    assert numbers(desk, f"mine:{luis}") == [other]
    assert numbers(desk, "team") == [call]
    assert desk.calls.row(other).caller_name == "Luis Gil"
    desk.staff = luis
    tried(desk, call)
    shares = {share.name: (share.today, share.waiting, share.made) for share in desk.calls.shares()}
    assert shares == {"": (0, 1, 0), "Luis Gil": (0, 1, 1)}
    desk.do(AssignCalls(calls=(call, other)))
    assert numbers(desk, "team") == [call, other]


def test_only_what_is_to_be_made_is_assigned_and_only_to_who_works_here(desk: Desk, call: int) -> None:
    with pytest.raises(Invalid):
        desk.do(AssignCalls(calls=(call,), caller=99))
    tried(desk, call, "reached")
    with pytest.raises(Conflict):
        desk.do(AssignCalls(calls=(call,), caller=1))


def test_a_withdrawn_call_keeps_its_reason(desk: Desk, call: int) -> None:
    desk.do(WithdrawCall(call=call, reason="Talked at the counter"))
    row = desk.calls.row(call)
    assert (row.state, row.withdrawn_for) == ("withdrawn", "Talked at the counter")
    assert numbers(desk) == []


@pytest.mark.parametrize("text", ["gomez", "Ana", "600 11", "L{call}", "{call}", "a"])
def test_calls_are_found_by_name_phone_and_number(desk: Desk, call: int, text: str) -> None:
    other = builders.customer(desk, name="Luis Pérez", phone="633 44 55 66")
    builders.did(desk, PlanCall(customer=other, due_on=date(2026, 11, 24)))
    assert numbers(desk, text=text.format(call=call)) in ([call], [call, call + 1])
    assert numbers(desk, text="nobody of that name") == []


def test_the_card_tells_all(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    (call,) = numbers(desk)
    tried(desk, call, note="Busy")
    card = desk.calls.card(call)
    assert [reason.number for reason in card.reasons] == [f"{bench.case}-1"]
    assert card.reasons[0].problem == "It does not spin"
    assert [(attempt.outcome, attempt.note) for attempt in card.attempts] == [("no_answer", "Busy")]
    assert [phone.value for phone in card.phones] == ["600 11 22 33"]
    assert (card.language, card.do_not_call, card.case_open) == ("en", False, False)
    assert card.earlier == []
    assert card.call.job_number == f"{bench.case}-1"
    with pytest.raises(NotFound):
        desk.calls.card(99)


def test_the_timeline_of_customer_case_and_unit_tells_attempts(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    (call,) = numbers(desk)
    tried(desk, call, note="Busy")
    for subject, identity in (("customer", bench.customer), ("case", bench.case), ("unit", bench.unit)):
        told = [
            event
            for event in desk.cases.timeline(subject, identity, desk.words().zone)
            if event.kind == "call"
        ]
        assert [(desk.words("en").say(event.title), event.text) for event in told] == [
            (f"Call L{call}: No answer", "Busy")
        ]


def test_its_number_finds_it(desk: Desk, call: int) -> None:
    (hit,) = desk.finder.find(f"L{call}")
    assert (hit.kind, hit.id, hit.number, hit.title) == ("call", call, f"L{call}", "Ana Gómez")
    assert desk.words("en").say(hit.detail) == "To call · Other"


def test_an_erased_customer_leaves_the_figures_and_takes_the_words(desk: Desk, call: int) -> None:
    tried(desk, call, "reached", note="Her knee hurts")
    customer = desk.calls.row(call).customer
    desk.do(EraseCustomer(id=customer))
    row = desk.calls.row(call)
    assert (row.state, row.due_on, row.note) == ("reached", date(2026, 11, 24), "")
    assert [attempt.note for attempt in desk.calls.card(call).attempts] == [""]
