"""PINs, badges, the recovery code and the roles' rights in the settings: first an owner's, then everybody's."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.domain.rights import DEFAULTS, RIGHTS
from helpdesk.services.shop.staff_actions import AddStaff, EditStaff
from tests import builders
from tests.store.pen import Pen
from tests.ui.guarded import BADGE, PINS, page, sign_in
from tests.ui.guarded import locked as locked
from tests.ui.guarded import people as people
from ui import printing
from ui.print_setup import Setup, keep_setup
from ui.screens.program.recover_dialog import RecoverDialog
from ui.screens.settings.people import PeoplePane
from ui.screens.settings.rights_dialog import RightsDialog
from ui.screens.settings.screen import SettingsScreen
from ui.screens.settings.sign_in_dialogs import BadgeDialog, PinDialog, RecoveryCodeDialog, RemovePinDialog
from ui.setting_parts import SETTING_PARTS
from ui.shell import Goal
from ui.window import Window


def pane(window: Window) -> PeoplePane:
    """The part of the settings about people."""
    window.go(Goal("settings", view="people"))
    screen = window.current()
    assert isinstance(screen, SettingsScreen)
    found = screen.pane("people")
    assert isinstance(found, PeoplePane)
    return found


def pin_dialog(window: Window) -> PinDialog:
    """The dialog of a PIN, open."""
    found = window.dialogs[-1]
    assert isinstance(found, PinDialog)
    return found


def owner(desk: Desk) -> int:
    """The owner of an unguarded shop."""
    return next(row.id for row in desk.shop.staff() if row.role == "owner")


def typed(dialog: PinDialog, pin: str, again: str | None = None) -> None:
    """Type a new PIN twice and press the button."""
    dialog.form.editor("pin").set_value(pin)
    dialog.again.set_value(pin if again is None else again)
    dialog.save()


def test_the_first_pin_is_asked_of_an_owner_whoever_is_chosen(window: Window, desk: Desk) -> None:
    ana = builders.did(desk, AddStaff(name="Ana Gil", role="counter"))
    shown = pane(window)
    shown.table.choose(ana)
    shown.set_pin()
    dialog = pin_dialog(window)
    assert dialog.person.id == owner(desk)
    typed(dialog, "7391")
    assert desk.guarded
    assert desk.staff == owner(desk)
    assert not window.locking.locked
    shown = pane(window)
    shown.table.choose(ana)
    shown.set_pin()
    assert pin_dialog(window).person.id == ana


def test_without_an_owner_it_says_who_must_be_one_first(window: Window, desk: Desk) -> None:
    for row in desk.shop.staff():
        desk.do(EditStaff(id=row.id, name=row.name, role="counter"))
    shown = pane(window)
    shown.table.choose(desk.shop.staff()[0].id)
    shown.set_pin()
    assert window.dialogs == []
    assert window.spoken is not None
    assert "owner" in window.shell.say(window.spoken.text)
    assert not desk.guarded


def test_with_the_first_pin_comes_the_recovery_code_once_and_nowhere_else(window: Window, desk: Desk) -> None:
    window.open_dialog("sign_in", {"person": owner(desk)})
    typed(pin_dialog(window), "7391")
    dialog = window.dialogs[-1]
    assert isinstance(dialog, RecoveryCodeDialog)
    code = dialog.code
    assert len(code.replace("-", "")) >= 16
    assert code in [label.text() for label in dialog.findChildren(QLabel)]
    assert window.spoken is not None
    assert code not in window.shell.say(window.spoken.text)
    dialog.save()
    assert window.dialogs == []
    kept = b"".join(path.read_bytes() for path in desk.folder.rglob("*") if path.is_file())
    assert code.encode() not in kept
    assert code.replace("-", "").encode() not in kept


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
@pytest.mark.parametrize(("to", "went_out"), [("none/code.pdf", False), ("code.pdf", True)])
def test_a_recovery_code_that_the_printer_did_not_take_is_told(
    window: Window,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    to: str,
    went_out: bool,
) -> None:
    def printer_for(*_: object) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / to))
        return printer

    monkeypatch.setattr(printing, "printers", lambda: ["Office"])
    monkeypatch.setattr(printing, "printer_for", printer_for)
    window.open_dialog("sign_in", {"person": owner(desk)})
    typed(pin_dialog(window), "7391")
    dialog = window.dialogs[-1]
    assert isinstance(dialog, RecoveryCodeDialog)
    dialog.ask_printer()
    asking = dialog.findChild(QPrintDialog)
    assert asking is not None
    asking.accepted.emit(asking.printer())
    qtbot.waitUntil(lambda: bool(dialog.problem.text()) or (went_out and (tmp_path / to).exists()))
    QApplication.processEvents()
    assert bool(dialog.problem.text()) != went_out
    asking.reject()


@pytest.mark.parametrize(
    ("usual", "kept", "wide"), [(72.0, "", 80), (210.0, "", 210), (0.0, "", 210), (210.0, "ticket58", 58)]
)
def test_the_recovery_code_is_as_wide_as_what_its_printer_takes(
    window: Window, desk: Desk, monkeypatch: pytest.MonkeyPatch, usual: float, kept: str, wide: int
) -> None:
    printer = QPrinter()
    monkeypatch.setattr(printer, "printerName", lambda: "Counter")
    monkeypatch.setattr(printer, "outputFileName", lambda: "")
    monkeypatch.setattr(printing, "usual_width", lambda _: usual)
    monkeypatch.setattr(printing, "printer_for", lambda *_: printer)
    if kept:
        keep_setup(window.memory, "receipt", Setup("Counter", kept))
    window.open_dialog("sign_in", {"person": owner(desk)})
    typed(pin_dialog(window), "7391")
    dialog = window.dialogs[-1]
    assert isinstance(dialog, RecoveryCodeDialog)
    runs: list[printing.PrintRun] = []
    monkeypatch.setattr(dialog, "_print", runs.append)
    dialog._print_on(printer, desk.papers.recovery_code("Eva", dialog.code, desk.words("en")))
    assert [round(run.pdf.sizes[0][0] * printing.POINT_MM) for run in runs] == [wide]


@pytest.mark.parametrize("pin", ["0000", "1234", "12", "abcd"])
def test_an_easy_pin_is_refused_beside_its_field(window: Window, desk: Desk, pin: str) -> None:
    window.open_dialog("sign_in", {"person": owner(desk)})
    typed(pin_dialog(window), pin)
    assert pin_dialog(window).form.fields["pin"].problem.text()
    assert not desk.guarded


def test_both_must_be_the_same(window: Window, desk: Desk) -> None:
    window.open_dialog("sign_in", {"person": owner(desk)})
    typed(pin_dialog(window), "7391", "7392")
    assert pin_dialog(window).differs.text()
    assert not desk.guarded


def test_a_pin_of_two_people_is_refused_without_saying_whose(
    locked: Window, desk: Desk, people: dict[str, int]
) -> None:
    sign_in(locked, PINS["eva"])
    locked.open_dialog("sign_in", {"person": people["ana"]})
    typed(pin_dialog(locked), PINS["luis"])
    said = pin_dialog(locked).form.fields["pin"].problem.text()
    assert said
    assert "Luis" not in said


def test_ones_own_pin_is_changed_with_the_one_before(
    locked: Window, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    sign_in(locked, PINS["ana"])
    own = next(act for act in locked.presence.menu.actions() if act.objectName() == "own_pin")
    own.trigger()
    dialog = pin_dialog(locked)
    assert "current" in dialog.form.fields
    typed(dialog, "2846")
    assert dialog.form.fields["current"].problem.text()
    dialog.form.editor("current").set_value(PINS["ana"])
    typed(dialog, "2846")
    assert locked.dialogs == []
    sign_in(locked, "2846")
    assert desk.staff == people["ana"]


def test_a_badge_is_scanned_and_signs_in(
    locked: Window, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    sign_in(locked, PINS["eva"])
    dialog = locked.open_dialog("badge", {"person": people["ana"]})
    assert isinstance(dialog, BadgeDialog)
    field = dialog.form.editor("badge")
    qtbot.keyClicks(field, "A1-ANA-77")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert locked.dialogs == []
    sign_in(locked, "A1-ANA-77")
    assert desk.staff == people["ana"]


def test_a_pin_is_removed_and_its_badge_with_it(locked: Window, desk: Desk, people: dict[str, int]) -> None:
    sign_in(locked, PINS["eva"])
    locked.open_dialog("sign_in", {"person": people["luis"]})
    pin_dialog(locked).findChildren(type(pin_dialog(locked).primary), "remove_pin")[0].click()
    dialog = locked.dialogs[-1]
    assert isinstance(dialog, RemovePinDialog)
    dialog.save()
    locked.do_lock()
    for secret in (PINS["luis"], BADGE):
        page(locked).enter(secret)
        assert locked.locking.locked


def test_the_last_owner_keeps_their_pin_and_is_told_why(
    locked: Window, desk: Desk, people: dict[str, int]
) -> None:
    sign_in(locked, PINS["eva"])
    dialog = locked.open_dialog("remove_pin", {"person": people["eva"]})
    assert isinstance(dialog, RemovePinDialog)
    dialog.form.editor("current").set_value(PINS["eva"])
    dialog.save()
    assert dialog.problem.text()
    assert desk.guarded


def test_a_forgotten_pin_is_replaced_with_the_printed_code(
    locked: Window, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    sign_in(locked, PINS["eva"])
    made = locked.open_dialog("recovery_code", {"person": people["eva"]})
    assert isinstance(made, RecoveryCodeDialog)
    made.pin.set_value(PINS["eva"])
    made.save()
    code = made.code
    made.save()
    locked.do_lock()
    page(locked).help.click()
    dialog = locked.dialogs[-1]
    assert isinstance(dialog, RecoverDialog)
    QApplication.processEvents()
    assert dialog.isVisible()
    dialog.code.set_value("WRONG-WRONG")
    dialog.enter()
    assert dialog.wrong.text()
    assert dialog.code.accessibleDescription().startswith(dialog.wrong.text())
    assert dialog.code.selectedText() == "WRONG-WRONG"
    assert dialog.problem.text() == ""
    assert locked.locking.locked
    qtbot.keyClick(dialog.code, Qt.Key.Key_Delete)
    assert dialog.wrong.text() == ""
    dialog.code.set_value(code.lower())
    dialog.enter()
    assert not locked.locking.locked
    typed(pin_dialog(locked), "2846")
    locked.do_lock()
    page(locked).enter(PINS["eva"])
    assert locked.locking.locked
    sign_in(locked, "2846")
    assert desk.staff == people["eva"]


def test_rights_are_ticked_for_each_role_and_bind_at_once(
    locked: Window, desk: Desk, people: dict[str, int]
) -> None:
    sign_in(locked, PINS["eva"])
    dialog = locked.open_dialog("role_rights")
    assert isinstance(dialog, RightsDialog)
    assert dialog.chosen("technician") == DEFAULTS["technician"]
    assert {role for role, _ in dialog.ticks} == {"counter", "technician", "trainee"}
    assert len(dialog.ticks) == 3 * len(RIGHTS)
    dialog.ticks["counter", "erase"].set_value(True)
    dialog.ticks["trainee", "costs"].set_value(True)
    dialog.save()
    assert locked.dialogs == []
    sign_in(locked, PINS["ana"])
    assert desk.may("erase")
    sign_in(locked, PINS["nico"])
    assert desk.may("costs")


@pytest.mark.parametrize("stored", ["{", "7", '{"counter": 7}'])
def test_rights_that_cannot_be_read_are_whole_again_once_an_owner_saves_what_is_shown(
    locked: Window, desk: Desk, stored: str
) -> None:
    with Pen(desk.store).write() as store:
        store.run("INSERT OR REPLACE INTO settings (key, value) VALUES ('staff.rights', ?)", (stored,))
    desk.reload_settings()
    sign_in(locked, PINS["eva"])
    dialog = locked.open_dialog("role_rights")
    assert isinstance(dialog, RightsDialog)
    assert not any(tick.value() for tick in dialog.ticks.values())
    dialog.save()
    assert locked.dialogs == []
    assert desk.backups.check().ok
    again = locked.open_dialog("role_rights")
    assert isinstance(again, RightsDialog)
    assert not any(tick.value() for tick in again.ticks.values())


def test_half_ticked_rights_wait_as_a_draft(locked: Window, desk: Desk) -> None:
    sign_in(locked, PINS["eva"])
    dialog = locked.open_dialog("role_rights")
    assert isinstance(dialog, RightsDialog)
    dialog.ticks["counter", "erase"].click()
    dialog.reject()
    again = locked.open_dialog("role_rights")
    assert isinstance(again, RightsDialog)
    assert again.ticks["counter", "erase"].value()


@pytest.mark.parametrize("who", ["ana", "tere", "nico"])
def test_who_may_not_change_the_rules_sees_what_is_theirs(locked: Window, who: str) -> None:
    sign_in(locked, PINS[who])
    locked.go(Goal("settings", view="people"))
    screen = locked.current()
    assert isinstance(screen, SettingsScreen)
    assert [part.key for part in screen.offered] == ["backup", "look"]
    assert screen.key() == "backup"
    sign_in(locked, PINS["eva"])
    shown = locked.current()
    assert isinstance(shown, SettingsScreen)
    assert [part.key for part in shown.offered] == [part.key for part in SETTING_PARTS]


def test_one_who_is_made_less_loses_it_at_once_in_what_is_open(
    locked: Window, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    sign_in(locked, PINS["eva"])
    desk.do(EditStaff(id=people["ana"], name="Ana Gil", role="owner"))
    sign_in(locked, PINS["ana"])
    locked.go(Goal("settings", view="people"))
    assert locked.commands["import_file"].isVisible()
    before = locked.current()
    desk.do(EditStaff(id=people["ana"], name="Ana Gil", role="counter"))
    qtbot.waitUntil(lambda: locked.current() is not before)
    screen = locked.current()
    assert isinstance(screen, SettingsScreen)
    assert "people" not in [part.key for part in screen.offered]
    assert not locked.commands["import_file"].isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
