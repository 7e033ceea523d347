"""At the counter of a shop where people sign in: a badge changes who refunds, the owner approves above the limit."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.returns.settling_actions import RefundReturn
from tests.services.returns.returning import Returning
from tests.ui.guarded import BADGE, PINS, sign_in
from tests.ui.guarded import locked as locked
from tests.ui.guarded import people as people
from ui.screens.intake.intake_dialog import IntakeDialog
from ui.screens.program.approval_dialog import ApprovalDialog
from ui.screens.returns.step_dialogs import RefundDialog
from ui.window import Window


@pytest.fixture
def job(locked: Window, desk: Desk) -> int:
    """Goods of 120.00 that came back, nothing paid back yet; Ana is at the PC."""
    sign_in(locked, PINS["ana"])
    shop = Returning(desk)
    return shop.returned(shop.sold(price_cents=12_000))


def refund(window: Window, job: int) -> RefundDialog:
    """The dialog that pays back, open."""
    window.shell.ask(RefundReturn, {"job": job})
    found = window.dialogs[-1]
    assert isinstance(found, RefundDialog)
    return found


def paid(desk: Desk) -> int:
    """What was paid back, in cents."""
    return int(desk.store.value("SELECT coalesce(sum(cents), 0) FROM refunds"))


def test_above_the_limit_the_owner_approves_and_ana_stays(
    locked: Window, desk: Desk, people: dict[str, int], job: int
) -> None:
    dialog = refund(locked, job)
    assert not dialog.form.fields["approved_by"].isVisible()
    assert not dialog.form.fields["approved_why"].isVisible()
    dialog.form.fill({"card": 12_000})
    dialog.save()
    asked = locked.dialogs[-1]
    assert isinstance(asked, ApprovalDialog)
    assert paid(desk) == 0
    assert any("120.00" in label.text() for label in asked.findChildren(QLabel)), "who approves sees how much"
    asked.why.set_value("All in order")
    asked.approve(PINS["eva"])
    assert paid(desk) == 12_000
    assert desk.staff == people["ana"]
    assert locked.top.staff.name == "Ana Gil"
    assert not any(isinstance(open_, RefundDialog | ApprovalDialog) for open_ in locked.dialogs)
    told = desk.words("en").say(desk.history.recent(1)[0].by)
    assert told == "Ana Gil, approved by Eva Ruiz: All in order"


def test_a_badge_changes_the_person_and_anas_open_intake_waits_for_her(
    locked: Window, desk: Desk, people: dict[str, int], job: int, qtbot: QtBot
) -> None:
    intake = locked.open_dialog("intake")
    assert isinstance(intake, IntakeDialog)
    problem = next(
        field for field in intake.findChildren(QLineEdit) if field.isVisible() and field.isEnabled()
    )
    problem.setFocus()
    qtbot.keyClicks(problem, "Half Typed")
    sign_in(locked, BADGE)
    assert not intake.isVisible()
    dialog = refund(locked, job)
    dialog.form.fill({"card": 9_000})
    dialog.save()
    assert paid(desk) == 9_000
    assert desk.history.recent(1)[0].who == "Luis Mora"
    for open_ in list(locked.dialogs):
        open_.reject()
    sign_in(locked, PINS["ana"])
    assert locked.dialogs == [intake]
    assert intake.isVisible()
    assert problem.text() == "Half Typed"
