"""Improvements: decided with a month, settled, taken over into the next, and told of as due."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import Invalid, NotFound
from helpdesk.services.quality.improvement_actions import (
    AddImprovement,
    EditImprovement,
    RemoveImprovement,
    SettleImprovement,
)
from tests.builders import did


def added(desk: Desk, text: str = "A photo of each plate", **more: object) -> int:
    return did(desk, AddImprovement(month="2026-10", text=text, **more))  # type: ignore[arg-type]


def test_what_was_decided_stands_with_its_month_in_order(desk: Desk) -> None:
    added(desk, staff=1, due_on=date(2026, 11, 13))
    added(desk, "  Call the day before ")
    did(desk, AddImprovement(month="2026-11", text="Another month's"))
    first, second = desk.improvements.of_month("2026-10")
    assert (first.staff_name, first.due_on, first.state) == ("Eva Ruiz", date(2026, 11, 13), "open")
    assert second.text == "Call the day before"


def test_one_that_goes_on_is_taken_over_once_with_who_does_it(desk: Desk) -> None:
    one = added(desk, staff=1, due_on=date(2026, 11, 13), figure="on_time.percent")
    desk.do(SettleImprovement(id=one, state="carried", fate="Two of five asked"))
    (kept,) = desk.improvements.of_month("2026-10")
    assert (kept.state, kept.fate, kept.settled_on) == ("carried", "Two of five asked", date(2026, 11, 21))
    (again,) = desk.improvements.of_month("2026-11")
    assert (again.text, again.staff, again.figure, again.state) == (kept.text, 1, "on_time.percent", "open")
    assert again.due_on is None, "a day that has passed is no day to be done by"
    with pytest.raises(Invalid):
        desk.do(SettleImprovement(id=one, state="carried"))


def test_what_became_of_it_can_be_corrected(desk: Desk) -> None:
    one = added(desk)
    desk.do(SettleImprovement(id=one, state="done"))
    desk.do(SettleImprovement(id=one, state="partly", fate="15 of 23"))
    desk.do(EditImprovement(id=one, text="A photo of each plate, both sides"))
    (row,) = desk.improvements.of_month("2026-10")
    assert (row.state, row.fate, row.text) == ("partly", "15 of 23", "A photo of each plate, both sides")


def test_only_what_is_open_and_whose_day_has_come_is_due(desk: Desk) -> None:
    late, today, later, done = (
        added(desk, name, due_on=day)
        for name, day in (
            ("late", date(2026, 11, 1)),
            ("today", date(2026, 11, 21)),
            ("later", date(2026, 12, 1)),
            ("done", date(2026, 11, 1)),
        )
    )
    desk.do(SettleImprovement(id=done))
    assert [row.id for row in desk.improvements.due(date(2026, 11, 21))] == [late, today]
    assert later not in {row.id for row in desk.improvements.due(date(2026, 11, 30))}


@pytest.mark.parametrize(
    ("action", "field"),
    [
        (AddImprovement(month="2026-10", text="  "), "text"),
        (AddImprovement(month="10/2026", text="Something"), "month"),
        (SettleImprovement(id=1, state="open"), "state"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(desk: Desk, action: AddImprovement, field: str) -> None:
    with pytest.raises(Invalid) as raised:
        desk.do(action)
    assert set(raised.value.problems) == {field}


def test_what_is_gone_is_said(desk: Desk) -> None:
    one = added(desk)
    desk.do(RemoveImprovement(id=one))
    for action in (EditImprovement(id=one, text="x"), SettleImprovement(id=one), RemoveImprovement(id=one)):
        with pytest.raises(NotFound):
            desk.do(action)
