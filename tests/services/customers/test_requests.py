"""Requests about personal data: due a month later, extended once and in time, answered with a reason, on Today."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.privacy import answer_due, extended_due
from helpdesk.domain.today import Section
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.privacy_actions import BlockCustomer, MergeCustomers
from helpdesk.services.customers.request_actions import (
    AnswerRequest,
    EditRequest,
    ExtendRequest,
    RecordRequest,
)
from tests import builders


def today(desk: Desk) -> date:
    return desk.clock.today(desk.words().zone)


def sections(desk: Desk) -> dict[str, Section]:
    found = desk.today.sections(today(desk), desk.clock.now(), desk.settings)
    return {section.key: section for section in found}


def asked(desk: Desk, name: str = "Ana Gómez", **fields: object) -> tuple[int, int]:
    """A customer and their open request."""
    customer = builders.customer(desk, name)
    told = {"received_on": today(desk)} | fields
    desk.do(RecordRequest(customer=customer, **told))  # type: ignore[arg-type]
    return customer, desk.customers.requests(customer)[0].id


@pytest.mark.parametrize(
    ("received", "due", "extended"),
    [
        (date(2026, 11, 21), date(2026, 12, 21), date(2027, 2, 21)),
        (date(2027, 1, 31), date(2027, 2, 28), date(2027, 4, 30)),
        (date(2026, 11, 30), date(2026, 12, 30), date(2027, 2, 28)),
    ],
)
def test_the_month_runs_date_to_date(received: date, due: date, extended: date) -> None:
    assert (answer_due(received), extended_due(received)) == (due, extended)


def test_a_request_presses_in_its_last_week_and_is_late_after_its_last_day(
    desk: Desk, clock: FixedClock
) -> None:
    asked(desk)
    section = sections(desk)["privacy"]
    assert (section.tone, section.total, desk.today.asking(today(desk))) == ("neutral", 1, 0)
    clock.advance(timedelta(days=25))
    assert (sections(desk)["privacy"].tone, desk.today.asking(today(desk))) == ("due", 1)
    clock.advance(timedelta(days=6))
    assert sections(desk)["privacy"].tone == "late"


def test_an_answered_request_asks_for_nothing_and_is_settled(desk: Desk) -> None:
    customer, request = asked(desk)
    desk.do(AnswerRequest(id=request, answer="done"))
    assert "privacy" not in sections(desk)
    row = desk.customers.requests(customer)[0]
    assert (row.answer, row.answered_at) == ("done", desk.clock.now())
    for action in (
        AnswerRequest(id=request, answer="done"),
        EditRequest(id=request, kind="erasure", received_on=today(desk)),
    ):
        with pytest.raises(Conflict):
            desk.do(action)
    desk.undo()
    assert "privacy" in sections(desk)


def test_what_is_not_done_in_full_has_its_reason(desk: Desk) -> None:
    _, request = asked(desk)
    for answer in ("partly", "refused"):
        with pytest.raises(Invalid) as refused:
            desk.do(AnswerRequest(id=request, answer=answer, note="  "))
        assert "note" in refused.value.problems


def test_two_more_months_are_told_within_the_first_and_once(desk: Desk, clock: FixedClock) -> None:
    customer, request = asked(desk)
    clock.advance(timedelta(days=20))
    desk.do(ExtendRequest(id=request, reason="Nine years of papers"))
    row = desk.customers.requests(customer)[0]
    assert (row.due_on, row.extended_on) == (extended_due(row.received_on), today(desk))
    with pytest.raises(Conflict):
        desk.do(ExtendRequest(id=request, reason="Again"))
    desk.do(EditRequest(id=request, kind="access", received_on=row.received_on - timedelta(days=1)))
    assert desk.customers.requests(customer)[0].due_on == extended_due(row.received_on - timedelta(days=1))


def test_after_the_first_month_it_is_too_late_to_extend(desk: Desk, clock: FixedClock) -> None:
    _, request = asked(desk)
    clock.advance(timedelta(days=32))
    with pytest.raises(Conflict):
        desk.do(ExtendRequest(id=request, reason="Forgotten"))


def test_nothing_is_received_tomorrow(desk: Desk) -> None:
    customer = builders.customer(desk)
    with pytest.raises(Invalid) as refused:
        desk.do(RecordRequest(customer=customer, received_on=today(desk) + timedelta(days=1)))
    assert "received_on" in refused.value.problems


def test_requests_follow_a_merge_and_outlive_erasing_without_their_words(desk: Desk) -> None:
    gone, _ = asked(desk, "Ana Gomez", note="Tornasol at the door")
    keep = builders.customer(desk, "Ana Gómez", phone="")
    desk.do(MergeCustomers(keep=keep, gone=gone))
    assert [row.note for row in desk.customers.requests(keep)] == ["Tornasol at the door"]
    desk.do(EraseCustomer(id=keep))
    (row,) = desk.customers.requests(keep)
    assert (row.kind, row.note, row.received_on) == ("access", "", today(desk))


def test_the_blocked_whose_time_is_over_are_proposed_for_erasing_without_their_name(
    desk: Desk, clock: FixedClock
) -> None:
    customer = builders.customer(desk, "Hermenegilda Tornasol")
    desk.do(BlockCustomer(id=customer, until=today(desk) + timedelta(days=30)))
    clock.advance(timedelta(days=30))
    assert "destroy" not in sections(desk)
    clock.advance(timedelta(days=1))
    section = sections(desk)["destroy"]
    assert [(row.kind, row.id) for row in section.rows] == [("customer", customer)]
    assert "Tornasol" not in repr(section)
