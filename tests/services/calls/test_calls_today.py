"""Today tells the calls to make, late ones first, and those given up that nobody ever made."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.today import Section
from helpdesk.services.calls.actions import PlanCall, RecordAttempt
from helpdesk.services.shop.staff_actions import AddStaff
from tests import builders


def sections(desk: Desk) -> dict[str, Section]:
    found = desk.today.sections(desk.clock.today(desk.words().zone), desk.clock.now(), desk.settings)
    return {section.key: section for section in found if section.key.startswith("calls")}


def test_calls_are_told_on_their_day_and_until_they_are_given_up(desk: Desk, clock: FixedClock) -> None:
    customer = builders.customer(desk)
    call = builders.did(desk, PlanCall(customer=customer, due_on=date(2026, 11, 23), note="The hose"))
    assert sections(desk) == {}
    clock.moment = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    (row,) = sections(desk)["calls"].rows
    assert (row.kind, row.id, row.customer, row.due) == ("call", call, "Ana Gómez", None)
    assert "23/11/2026 18:00" in desk.words("en").say(row.when)
    assert desk.today.asking(date(2026, 11, 23)) == 1
    clock.advance(timedelta(days=2))
    assert sections(desk)["calls"].rows[0].due == date(2026, 11, 23)
    clock.advance(timedelta(days=14))
    found = sections(desk)
    assert list(found) == ["calls_lost"]
    assert found["calls_lost"].total == 1
    clock.advance(timedelta(days=8))
    assert sections(desk) == {}
    assert desk.calls.row(call).state == "open"


def test_a_call_that_was_tried_is_told_when_it_is_to_be_tried_again(desk: Desk, clock: FixedClock) -> None:
    case = builders.received(desk)
    customer = desk.cases.get(case).facts.customer
    assert customer is not None
    call = builders.did(desk, PlanCall(customer=customer, due_on=date(2026, 11, 23), case=case))
    clock.moment = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
    desk.do(RecordAttempt(call=call, outcome="no_answer"))
    assert sections(desk) == {}
    clock.moment = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    (row,) = sections(desk)["calls"].rows
    assert (row.kind, row.id) == ("call", call)
    assert "1" in desk.words("en").say(row.why)


def test_ones_own_calls_stand_first(desk: Desk, clock: FixedClock) -> None:
    luis = builders.did(desk, AddStaff(name="Luis Gil", role="counter"))
    for caller, hours in ((1, "10-12"), (luis, "")):
        customer = builders.customer(desk, name=f"Of {caller}", phone="", best_hours=hours)
        desk.do(PlanCall(customer=customer, due_on=date(2026, 11, 23), caller=caller))
    clock.moment = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    today = date(2026, 11, 23)
    for staff, first in ((None, "Of 1"), (1, "Of 1"), (luis, f"Of {luis}")):
        (section,) = [
            section
            for section in desk.today.sections(today, clock.moment, desk.settings, staff)
            if section.key == "calls"
        ]
        assert section.rows[0].customer == first
        assert section.total == 2
