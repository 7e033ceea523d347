"""The list of a day's calls: whom, by which number, why, with boxes to tick; what nobody knows has a place to write."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import UserError
from helpdesk.formats import Words
from helpdesk.reports.call_list import CallListData, ListedCall, call_list
from helpdesk.reports.layout.blocks import Checklist, Facts, Heading, Paragraph, Together
from helpdesk.services.calls.actions import PlanCall, RecordAttempt
from helpdesk.services.customers.actions import EditCustomer
from tests import builders

DAY = date(2026, 11, 24)


def names(desk: Desk, day: str) -> list[str]:
    """Who stands on the list of a day, in order."""
    blocks = desk.paper("call_list", day, "en").blocks
    heads = [part for block in blocks if isinstance(block, Together) for part in block.blocks]
    return [part.text for part in heads if isinstance(part, Heading)]


def planned(desk: Desk, name: str, due_on: date) -> int:
    return builders.did(desk, PlanCall(customer=builders.customer(desk, name), due_on=due_on))


def test_each_call_has_a_box_for_every_way_it_can_end() -> None:
    call = ListedCall(number="L1", customer="Ana <b>Gómez</b>", phones=("600112233",), attempt=2, most=3)
    (block,) = call_list(CallListData(day=DAY, calls=(call,)), Words("en")).blocks
    assert isinstance(block, Together)
    (boxes,) = [part for part in block.blocks if isinstance(part, Checklist)]
    assert [box.text for box in boxes.items] == ["Reached", "No answer", "Later", "Refuses", "Wrong one"]
    head = block.blocks[0]
    assert isinstance(head, Heading)
    assert head.text == "Ana <b>Gómez</b>"
    assert "attempt 2 of 3" in head.aside


def test_where_nobody_is_to_call_one_line_asks_when_and_by_whom() -> None:
    for caller, asked in (("", "Called at, by whom"), ("Eva", "Called at")):
        call = ListedCall(number="L1", customer="Ana", phones=("600112233",), caller=caller)
        (block,) = call_list(CallListData(day=DAY, calls=(call,)), Words("en")).blocks
        assert isinstance(block, Together)
        above, below = (part.facts for part in block.blocks if isinstance(part, Facts))
        # A line to write on between printed lines would be written over.
        assert not any(fact.required and not fact.value for fact in above)
        assert below[0].label == asked
        assert ("Caller" in [fact.label for fact in above]) is bool(caller)


def test_a_day_without_calls_says_so() -> None:
    (said,) = call_list(CallListData(day=DAY), Words("es")).blocks
    assert isinstance(said, Paragraph)
    assert said.text == "Este día no hay a quien llamar."


def test_it_lists_what_is_still_to_be_made_by_the_end_of_the_day(desk: Desk) -> None:
    planned(desk, "Ana", date(2026, 11, 23))
    planned(desk, "Luis", DAY)
    planned(desk, "Marta", date(2026, 11, 25))
    assert names(desk, "2026-11-24") == ["Ana", "Luis"]
    assert names(desk, "25/11/2026") == ["Ana", "Luis", "Marta"]
    assert names(desk, "2026-11-20") == []


def test_neither_made_calls_nor_those_who_want_none_stand_on_it(desk: Desk) -> None:
    made = planned(desk, "Ana", DAY)
    silent = planned(desk, "Luis", DAY)
    assert isinstance(desk.clock, FixedClock)
    desk.clock.moment = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    desk.do(RecordAttempt(call=made, outcome="reached"))
    customer = desk.calls.row(silent).customer
    desk.do(EditCustomer(id=customer, name="Luis", phone="600 11 22 33", do_not_call=True))
    assert names(desk, "2026-11-24") == []


@pytest.mark.parametrize("text", ["", "L12", "2026-02-30", "next Monday", "24-1"])
def test_what_is_no_day_is_refused_in_words(desk: Desk, text: str) -> None:
    with pytest.raises(UserError) as refused:
        desk.paper("call_list", text)
    assert "2026-11-30" in desk.words("en").say(refused.value.text)


def test_a_list_of_many_calls_is_drawn_page_by_page(desk: Desk) -> None:
    for number in range(14):
        planned(desk, f"Customer {number}", DAY)
    paper = desk.paper("call_list", "2026-11-24", "es")
    assert len(paper.blocks) == 14
    assert desk.pdf(paper).count(b"/Type /Page\n") + desk.pdf(paper).count(b"/Type /Page ") >= 2
