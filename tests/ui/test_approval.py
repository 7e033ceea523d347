"""Who lacks a right is helped on the spot: another approves, the person at the PC stays, the history names both."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.cases.job_transitions import StepAction
from helpdesk.services.returns.opening_actions import RecordReturn
from helpdesk.services.returns.settling_actions import RefundReturn
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.workshop.coverage_actions import DecideWhoPays
from tests import builders
from tests.ui.guarded import BADGE, PINS, sign_in
from tests.ui.guarded import locked as locked
from tests.ui.guarded import people as people
from tests.ui.guarded import window as window
from ui.screens.cases.steps import step_label
from ui.screens.program.approval_dialog import ApprovalDialog
from ui.screens.shared.action_dialog import ActionDialog, conditions_said
from ui.widgets.inline import Inline
from ui.window import Window


@pytest.fixture
def asked(window: Window, qtbot: QtBot) -> ActionDialog:
    """Ana adds somebody to the staff, which is the owner's affair, and has pressed the button."""
    window.shell.ask(AddStaff)
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ActionDialog)
    qtbot.keyClicks(dialog.form.editor("name"), "New Person")
    dialog.save()
    return dialog


def approval(window: Window) -> ApprovalDialog:
    """The dialog that asks for the approval."""
    found = window.dialogs[-1]
    assert isinstance(found, ApprovalDialog)
    return found


def names(desk: Desk) -> list[str]:
    """Who works here."""
    return [person.name for person in desk.shop.staff()]


def test_it_is_asked_for_over_the_form_and_says_what_and_which_right(
    window: Window, asked: ActionDialog, desk: Desk
) -> None:
    shown = approval(window)
    said = " ".join(label.text() for label in shown.findChildren(QLabel))
    assert "New Person" in said
    assert "Change people, roles and PINs" in said
    assert "Ana Gil" in said
    assert asked.isVisible()
    assert "New Person" not in names(desk)


def test_done_by_one_approved_by_another(
    window: Window, asked: ActionDialog, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    shown = approval(window)
    qtbot.keyClicks(shown.why, "She begins on Monday")
    qtbot.keyClicks(shown.pin, PINS["eva"])
    qtbot.keyClick(shown.pin, Qt.Key.Key_Return)
    assert "New Person" in names(desk)
    assert desk.staff == people["ana"]
    assert window.top.staff.name == "Ana Gil"
    assert window.dialogs == []
    entry = desk.store.row(
        "SELECT staff, approved_by, approved_why FROM journal_entries ORDER BY id DESC LIMIT 1"
    )
    assert entry == (people["ana"], people["eva"], "She begins on Monday")


def test_it_is_good_once(window: Window, asked: ActionDialog, desk: Desk, qtbot: QtBot) -> None:
    shown = approval(window)
    shown.why.set_value("She begins on Monday")
    shown.approve(PINS["eva"])
    window.shell.do(AddStaff(name="Another"))
    assert isinstance(window.dialogs[-1], ApprovalDialog)
    assert "Another" not in names(desk)


def test_left_nothing_is_written_and_the_form_is_as_it_was(
    window: Window, asked: ActionDialog, desk: Desk, qtbot: QtBot
) -> None:
    shown = approval(window)
    shown.why.set_value("She begins on Monday")
    shown.reject()
    assert "New Person" not in names(desk)
    assert window.dialogs == [asked]
    assert asked.form.editor("name").value() == "New Person"
    asked.save()
    assert isinstance(window.dialogs[-1], ApprovalDialog)


def test_no_reason_no_approval(window: Window, asked: ActionDialog, desk: Desk) -> None:
    shown = approval(window)
    shown.approve(PINS["eva"])
    assert shown.why_problem.text()
    assert shown.why.accessibleDescription().startswith(shown.why_problem.text())
    shown.why.set_value("   ")
    shown.approve(PINS["eva"])
    assert "New Person" not in names(desk)


@pytest.mark.parametrize("secret", [PINS["ana"], PINS["tere"], BADGE])
def test_who_has_not_the_right_either_approves_nothing(
    window: Window, asked: ActionDialog, desk: Desk, people: dict[str, int], secret: str
) -> None:
    shown = approval(window)
    shown.why.set_value("Why not")
    shown.approve(secret)
    assert shown.pin_problem.text()
    assert "New Person" not in names(desk)
    assert desk.staff == people["ana"]


def test_wrong_pins_wait_here_as_on_the_locked_screen(
    window: Window, asked: ActionDialog, desk: Desk
) -> None:
    shown = approval(window)
    shown.why.set_value("Why not")
    for _ in range(5):
        shown.approve("9999")
    assert not shown.pin.isEnabled()
    assert "30" in shown.pin_problem.text()
    shown.reject()
    window.do_lock()
    page = window.locking.page
    assert page is not None
    assert not page.pad.field.isEnabled()


def test_the_form_says_beforehand_that_it_needs_approval(window: Window) -> None:
    window.shell.ask(AddStaff)
    dialog = window.dialogs[-1]
    assert any("approval" in label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()
    sign_in(window, PINS["eva"])
    window.shell.ask(AddStaff)
    dialog = window.dialogs[-1]
    assert not any("approval" in label.text() for label in dialog.findChildren(QLabel))


def test_what_needs_approval_only_above_an_amount_or_as_it_is_filled_says_when(
    window: Window, desk: Desk
) -> None:
    def step(action: type[StepAction]) -> str:
        return window.shell.say(step_label(window.shell, action))

    def told(action: type[StepAction], kind: str) -> str:
        window.shell.ask(action, {kind: job})
        dialog = window.dialogs[-1]
        found = dialog.findChild(QWidget, "conditions")
        said = found.text() if isinstance(found, Inline) else ""
        dialog.reject()
        return said

    case = builders.received(desk, builders.unit(desk, owner=builders.customer(desk)))
    job = desk.cases.get(case).jobs[0].id
    sign_in(window, PINS["eva"])
    desk.do(ChangeSettings(values={"returns.limit_cents": 25_000}))
    usual = step(RefundReturn)
    assert "approval" not in usual, "an owner may"
    assert told(DecideWhoPays, "job") == ""
    sign_in(window, PINS["ana"])
    assert step(RefundReturn) == f"{usual} (approval above €250.00)"
    assert told(DecideWhoPays, "job") == "Giving it out of goodwill needs approval."
    assert conditions_said(window.shell, RecordReturn.may_need) == [
        "Paying back more than €250.00 needs approval.",
        "Without proof of purchase this needs approval.",
        "With another serial number than the sold one this needs approval.",
    ]


def test_who_undoes_what_another_did_needs_approval(
    window: Window, desk: Desk, people: dict[str, int]
) -> None:
    from helpdesk.services.customers.actions import AddCustomer

    sign_in(window, PINS["eva"])
    window.shell.do(AddCustomer(name="Of Eva", phone="600 00 00 00"))
    count = desk.store.value("SELECT count(*) FROM customers")
    sign_in(window, PINS["ana"])
    window.do_undo()
    shown = approval(window)
    shown.why.set_value("Typed twice")
    shown.approve(PINS["eva"])
    assert desk.store.value("SELECT count(*) FROM customers") == count - 1
    assert desk.staff == people["ana"]


def test_no_secret_is_kept_in_a_draft(window: Window, asked: ActionDialog, desk: Desk, qtbot: QtBot) -> None:
    shown = approval(window)
    qtbot.keyClicks(shown.pin, "739")
    window.do_lock()
    assert "739" not in "".join(data for (data,) in desk.store.rows("SELECT data FROM drafts"))
    line = shown.findChild(QLineEdit, "pin")
    assert line is not None
    assert line.echoMode() == QLineEdit.EchoMode.Password
