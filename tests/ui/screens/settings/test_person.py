"""Somebody who works here in the window: what an hour of theirs costs is the owner's to see, and stays otherwise."""

from __future__ import annotations

import pytest

from helpdesk.desk import Desk
from helpdesk.services.shop.staff_actions import AddStaff, EditStaff
from tests import builders
from ui.screens.settings.person_dialog import PersonDialog
from ui.window import Window


def asked(window: Window, who: int) -> PersonDialog:
    window.shell.ask(EditStaff, who)
    (dialog,) = (one for one in window.dialogs if isinstance(one, PersonDialog))
    return dialog


def cost(desk: Desk, who: int) -> int | None:
    return {row.id: row.hourly_cents for row in desk.shop.staff()}[who]


@pytest.mark.parametrize("role", ["owner", "counter"])
def test_the_owner_alone_sees_what_an_hour_costs_and_others_leave_it(
    window: Window, desk: Desk, role: str
) -> None:
    boss = builders.did(desk, AddStaff(name="Eva Sol", role="owner"))
    clerk = builders.did(desk, AddStaff(name="Ana Sanz", role="counter"))
    luis = builders.did(desk, AddStaff(name="Luis Roca", role="technician", hourly_cents=1_850))
    window.shell.desk.staff = boss if role == "owner" else clerk
    dialog = asked(window, luis)
    assert ("hourly_cents" in dialog.form.fields) == (role == "owner")
    assert "1850" not in repr(dialog.values()) or role == "owner"
    dialog.form.fill({"name": "Luis Roca Gil"})
    if role == "owner":
        dialog.form.fill({"hourly_cents": 2_000})
    dialog.save()
    assert cost(desk, luis) == (2_000 if role == "owner" else 1_850)


def test_where_nobody_is_the_owner_whoever_is_there_may_say_it(window: Window, desk: Desk) -> None:
    luis = builders.did(desk, AddStaff(name="Luis Roca", role="technician"))
    owners = [row for row in desk.shop.staff() if row.role == "owner"]
    for row in owners:
        desk.do(EditStaff(id=row.id, name=row.name, role="counter"))
    assert "hourly_cents" in asked(window, luis).form.fields
