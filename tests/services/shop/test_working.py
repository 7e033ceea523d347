"""Leave and hours of people: kept, changed, refused where they are none."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import NotFound
from helpdesk.services.shop.staff_actions import AddStaff, EditStaff
from helpdesk.services.shop.working_actions import AddLeave, EditLeave, RemoveLeave, SetWorkingHours
from tests import builders

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 4)


def test_a_leave_is_added_changed_and_removed(desk: Desk) -> None:
    made = builders.did(desk, AddLeave(person=1, first_on=FIRST, last_on=LAST, note=" Home town "))
    assert desk.shop.leaves(1)[0][1:] == (FIRST, LAST, "Home town")
    desk.do(EditLeave(id=made, first_on=FIRST, last_on=FIRST))
    assert desk.shop.leaves(1)[0][1:] == (FIRST, FIRST, "")
    desk.do(RemoveLeave(id=made))
    assert desk.shop.leaves(1) == []
    for action in (RemoveLeave(id=made), EditLeave(id=made, first_on=FIRST, last_on=LAST)):
        with pytest.raises(NotFound):
            desk.do(action)
    with pytest.raises(NotFound):
        desk.do(AddLeave(person=99, first_on=FIRST, last_on=LAST))


def test_a_leave_that_ends_before_it_begins_is_told() -> None:
    assert set(AddLeave(person=1, first_on=LAST, last_on=FIRST).problems()) == {"last_on"}


def test_hours_of_ones_own_are_set_whole(desk: Desk) -> None:
    desk.do(
        SetWorkingHours(staff=1, spans=((0, "09:00", "14:00"), (0, "16:00", "20:00"), (2, "22:00", "00:00")))
    )
    assert desk.shop.working_week(1)[0] == (("09:00", "14:00"), ("16:00", "20:00"))
    desk.do(SetWorkingHours(staff=1, spans=((0, "09:00", "14:00"),)))
    assert desk.shop.working_week(1) == ((("09:00", "14:00"),), (), (), (), (), (), ())
    desk.do(SetWorkingHours(staff=1, spans=()))
    assert not any(desk.shop.working_week(1))
    with pytest.raises(NotFound):
        desk.do(SetWorkingHours(staff=99, spans=()))


@pytest.mark.parametrize(
    "spans",
    [
        ((7, "09:00", "14:00"),),
        ((0, "9", "14:00"),),
        ((0, "14:00", "09:00"),),
        ((0, "09:00", "14:00"), (0, "13:59", "20:00")),
        ((0, "20:00", "00:00"), (0, "22:00", "23:00")),
    ],
)
def test_hours_that_are_none_are_told(spans: tuple[tuple[int, str, str], ...]) -> None:
    assert set(SetWorkingHours(staff=1, spans=spans).problems()) == {"spans"}


def test_skills_are_kept_a_line_each_and_once(desk: Desk) -> None:
    made = builders.did(desk, AddStaff(name="Ana", skills=" Gas \n\nAire acondicionado\nGas"))
    person = next(row for row in desk.shop.staff() if row.id == made)
    assert person.skills == "Gas\nAire acondicionado"
    desk.do(EditStaff(id=made, name="Ana", skills=""))
    assert next(row for row in desk.shop.staff() if row.id == made).skills == ""
