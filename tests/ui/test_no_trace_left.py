"""What was kept in confidence, and who was erased, stands in no file while the window is open and was used."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from helpdesk import pc, support
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.cases.actions import AddNote, PlanNext
from helpdesk.services.cases.secret_actions import ShowPasscode
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.quote_answer_actions import WaiveQuote
from tests import builders
from tests.store.test_no_trace import CODE, _given_back, holding
from tests.ui.screens.intake.counter import Open, click, fault
from ui.crash import Catcher
from ui.draft import Drafting
from ui.screens.program.crash_dialog import CrashDialog
from ui.shell import Goal
from ui.window import Window

PERSON = ("Hermenegilda Tornasol", "tornasol", "611998877", "611 99 88 77", "girasol")


def _crash(desk: Desk, *said: str) -> None:
    """A fault of ours with all of it in its message and in the variables on the way."""
    catcher = Catcher(desk.folder)
    try:
        raise ValueError(f"“{said[0]}” cannot be", said)
    except ValueError as error:
        error.add_note(" ".join(said))
        catcher.caught(type(error), error, error.__traceback__)
    for top in QApplication.topLevelWidgets():
        if isinstance(top, CrashDialog):
            top.accept()


def _all_said(desk: Desk, clock: FixedClock) -> None:
    """All that a program writes by itself: a backup, the report for whoever helps."""
    clock.advance(timedelta(minutes=1))
    desk.backups.make(clock.now())
    support.save(support.report(desk), desk.folder / "logs" / support.file_name(clock.now()))


def test_a_passcode_typed_shown_and_given_back_in_the_window(
    window: Window, desk: Desk, clock: FixedClock, ask: Open, qtbot: QtBot
) -> None:
    desk.do(ChangeSettings(values={"work.passcodes": True}))
    pc.start_logging(desk.folder)
    told = {"unit": builders.unit(desk, owner=builders.customer(desk), purchased_on=date(2020, 1, 1))}
    for saved in (False, True):
        dialog = ask(told)
        qtbot.keyClicks(dialog.shown().details.left.editor("passcode"), CODE)
        fault(dialog, "It hums")
        qtbot.wait(500)
        assert holding(desk.folder, CODE) == set()
        if saved:
            click(qtbot, dialog, "nothing_left")
            click(qtbot, dialog, "primary")
        else:
            dialog.reject()
    (case,) = (row for (row,) in desk.store.rows("SELECT id FROM cases"))
    job = desk.cases.get(case).jobs[0].id
    window.go(Goal("case", case))
    window.shell.do(ShowPasscode(job=job))
    assert any(CODE in label.text() for label in window.findChildren(QLabel))
    _crash(desk, CODE)
    _all_said(desk, clock)
    assert holding(desk.folder, CODE) == set()
    desk.do(WaiveQuote(job=job))
    _given_back(desk, job)
    window.go(Goal("case", case))
    _all_said(desk, clock)
    assert holding(desk.folder, CODE) == set()


def test_an_erased_customer_while_the_window_has_shown_and_searched_them(
    window: Window, desk: Desk, clock: FixedClock, ask: Open, qtbot: QtBot
) -> None:
    pc.start_logging(desk.folder)
    customer = builders.customer(
        desk, PERSON[0], phone=PERSON[3], email="h.tornasol@girasol.example", address="Calle Girasol 7"
    )
    case = builders.received(desk, by=customer, quote_choice="waived")
    for goal in (Goal("customer", customer), Goal("case", case), Goal("customers"), Goal("today")):
        window.go(goal)
    # Half-typed forms, one about them, one about nobody yet, one in which they are only named.
    for name, told, field in (
        (AddNote, {"case": case}, "text"),
        (AddCustomer, None, "name"),
        (PlanNext, {"case": case}, "next_action"),
    ):
        dialog = window.open_dialog(name, told)
        assert dialog is not None
        dialog.form.fill({field: f"Hermenegilda Tornasol, {field}"})  # type: ignore[attr-defined]
        (drafting,) = dialog.findChildren(Drafting)
        drafting.touched()
        drafting.flush()
        dialog.reject()
    dialog = ask()
    fault(dialog, "It hums; to be told by 611 99 88 77")
    dialog.reject()
    assert len(desk.drafts()) == 4
    _crash(desk, *PERSON)
    _given_back(desk, desk.cases.get(case).jobs[0].id)
    support.save(support.report(desk), desk.folder / "logs" / support.file_name(clock.now()))
    clock.advance(timedelta(days=4000))
    assert holding(desk.folder, *PERSON)
    window.go(Goal("customer", customer))
    window.shell.do(EraseCustomer(id=customer))
    QApplication.processEvents()
    _all_said(desk, clock)
    assert holding(desk.folder, *PERSON) == set()
