"""Rows that tests of planning lay down, each as the action of its own would."""

from __future__ import annotations

from datetime import date

from helpdesk.desk import Desk
from helpdesk.services.shop.working_actions import AddLeave, SetWorkingHours


def add_leave(desk: Desk, who: int, first: date, last: date) -> int:
    return desk.do(AddLeave(person=who, first_on=first, last_on=last)).id or 0


def add_span(desk: Desk, who: int, weekday: int, opens: str, closes: str) -> None:
    desk.do(SetWorkingHours(staff=who, spans=((weekday, opens, closes),)))
