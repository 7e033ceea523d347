"""The window is locked and opened: nothing is seen meanwhile, and what each had open stays theirs."""

from __future__ import annotations

from datetime import timedelta
from threading import Event

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.sign_in_actions import RemovePin, SetRoleRights
from helpdesk.texts import verbatim
from tests import builders
from tests.ui.guarded import BADGE, PINS, page, sign_in
from tests.ui.guarded import locked as locked
from tests.ui.guarded import people as people
from tests.ui.guarded import window as window
from ui.jobs import Jobs, Task
from ui.shell import Goal
from ui.widgets.memory import Forgetful
from ui.widgets.pin_pad import PinField
from ui.window import Window


def seen() -> list[QWidget]:
    """The windows that a person sees."""
    return [shown for shown in QApplication.topLevelWidgets() if shown.isVisible()]


def said_in(window: QWidget) -> str:
    """Every word that a person sees in a window, or hears of it."""
    told = [window.windowTitle()]
    for part in window.findChildren(QWidget):
        if part.isVisible():
            told += [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
            told += [part.text()] if isinstance(part, QLabel | QLineEdit) else []
    return " ".join(told)


def test_a_guarded_shop_begins_locked(locked: Window, desk: Desk) -> None:
    assert locked.locking.locked
    assert desk.staff is None
    assert locked.screens == {}
    assert page(locked).isVisible()
    assert isinstance(locked.focusWidget(), PinField)
    sign_in(locked, PINS["ana"])
    assert locked.stack.currentWidget() is locked.screens["today"]
    assert locked.current().isVisible()


def test_where_nobody_has_a_pin_nothing_is_ever_locked(qtbot: QtBot, desk: Desk) -> None:
    jobs = Jobs(desk)
    made = Window(desk, jobs, desk.words("en"), Forgetful())
    qtbot.addWidget(made)
    made.go(Goal("today"), remember=False)
    made.show()
    assert not made.locking.locked
    assert not made.commands["lock"].isVisible()
    made.locking.watch.idle.emit()
    made.do_lock()
    assert not made.locking.locked
    assert made.locking.page is None
    made.do_staff()
    assert [dialog.objectName() for dialog in made.dialogs] == ["dialog_staff"]
    made.dialogs[0].reject()
    made.close()
    jobs.close()


def test_locked_nothing_of_the_shop_is_seen_or_heard(window: Window, desk: Desk, qtbot: QtBot) -> None:
    customer = builders.customer(desk, "Margarita Quesada")
    window.go(Goal("customer", customer))
    dialog = window.open_dialog("customer", {"customer": customer})
    history = window.open_dialog("history")
    box = QMessageBox(window)
    box.setText("Margarita Quesada")
    box.open()
    assert "Quesada" in said_in(window) + said_in(dialog)
    window.do_lock()
    assert seen() == [window]
    assert "Quesada" not in said_in(window)
    assert not window.menuBar().isVisible()
    assert not any(dialog.isVisible() for dialog in (dialog, history, box))
    sign_in(window, PINS["ana"])
    assert all(dialog.isVisible() for dialog in (dialog, history, box))
    box.reject()


def test_a_dialog_comes_back_untouched(window: Window, qtbot: QtBot) -> None:
    dialog = window.open_dialog("customer")
    name = dialog.findChild(QLineEdit, "name")
    assert name is not None
    name.setFocus()
    qtbot.keyClicks(name, "Half Typed")
    name.setCursorPosition(4)
    dialog.setGeometry(QRect(QPoint(50, 40), dialog.size()))
    before, modality = dialog.geometry(), dialog.windowModality()
    window.do_lock()
    sign_in(window, PINS["ana"])
    assert window.dialogs == [dialog]
    assert (dialog.geometry(), dialog.windowModality()) == (before, modality)
    assert (name.text(), name.cursorPosition()) == ("Half Typed", 4)
    assert dialog.focusWidget() is name
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.dialogs == []


def test_a_half_filled_form_is_its_persons_alone(
    window: Window, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    intake = window.open_dialog("customer")
    name = intake.findChild(QLineEdit, "name")
    assert name is not None
    qtbot.keyClicks(name, "Half Typed")
    window.do_lock()
    sign_in(window, BADGE)
    assert desk.staff == people["luis"]
    assert window.dialogs == []
    assert seen() == [window]
    assert desk.drafts(desk.drafter) == []
    own = window.open_dialog("customer")
    typed = own.findChild(QLineEdit, "name")
    assert typed is not None
    assert typed.text() == ""
    qtbot.keyClicks(typed, "Of Luis")
    own.reject()
    done = desk.do(AddCustomer(name="Luis’ customer", phone="600 00 00 00"))
    last = desk.last_step()
    assert (last is not None, done.step) == (True, last.id if last else None)
    assert last is not None
    assert last.staff == people["luis"]
    sign_in(window, PINS["ana"])
    assert window.dialogs == [intake]
    assert intake.isVisible()
    assert name.text() == "Half Typed"
    assert "Half Typed" in str(desk.draft("customer/new", people["ana"]) or desk.drafts(people["ana"]))


def test_a_draft_waits_for_its_person_also_when_the_program_was_closed(
    window: Window, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    dialog = window.open_dialog("customer")
    name = dialog.findChild(QLineEdit, "name")
    assert name is not None
    qtbot.keyClicks(name, "Half Typed")
    window.do_lock()
    sign_in(window, PINS["luis"])
    window.keep_drafts()
    keys = [key for key, _ in desk.drafts(people["ana"])]
    assert len(keys) == 1
    assert desk.drafts(people["luis"]) == []
    assert "Half Typed" in str(desk.draft(keys[0], people["ana"]))


def test_the_same_person_finds_all_as_it_was(window: Window, desk: Desk) -> None:
    customer = builders.customer(desk, "Margarita Quesada")
    window.go(Goal("customer", customer))
    screen = window.current()
    window.do_lock()
    sign_in(window, PINS["ana"])
    assert window.current() is screen
    assert screen.isVisible()
    assert screen.goal() == Goal("customer", customer)


def test_another_person_sees_the_same_record_drawn_anew(window: Window, desk: Desk) -> None:
    customer = builders.customer(desk, "Margarita Quesada")
    window.go(Goal("customer", customer))
    before = window.current()
    sign_in(window, PINS["luis"])
    assert window.current() is not before
    assert window.current().goal() == Goal("customer", customer)
    assert window.top.staff.name == "Luis Mora"


def test_a_wrong_pin_opens_nothing_and_says_so(locked: Window, desk: Desk) -> None:
    shown = page(locked)
    for _ in range(4):
        shown.enter("9999")
        assert shown.problem.text()
        assert shown.pad.field.isEnabled()
    shown.enter("9999")
    assert not shown.pad.field.isEnabled()
    assert "30" in shown.problem.text()
    assert locked.locking.locked
    assert desk.staff is None


def test_the_wait_is_counted_down_and_then_one_may_try_again(locked: Window, desk: Desk) -> None:
    ticks = [0.0]
    desk.sign.ticks = lambda: ticks[0]
    shown = page(locked)
    for _ in range(5):
        shown.enter("9999")
    ticks[0] = 12.0
    shown.waits.look()
    assert "18" in shown.problem.text()
    ticks[0] = 30.0
    shown.waits.look()
    assert shown.pad.field.isEnabled()
    shown.enter(PINS["ana"])
    assert not locked.locking.locked


def test_no_key_of_the_window_is_heard_while_it_is_locked(locked: Window, qtbot: QtBot) -> None:
    sign_in(locked, PINS["eva"])
    locked.do_lock()
    for name, command in locked.commands.items():
        assert command.isEnabled() == (name == "quit"), name
    assert not any(action.isEnabled() for action in locked.navigation.actions_for_menu)
    qtbot.keyClick(locked, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(locked, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert locked.dialogs == []
    sign_in(locked, PINS["eva"])
    assert locked.commands["intake"].isEnabled()
    assert not locked.commands["back"].isEnabled()


def test_what_opens_by_itself_waits_behind_the_lock(window: Window, qtbot: QtBot) -> None:
    window.do_lock()
    dialog = window.open_dialog("about")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    window.go(Goal("customers"))
    assert seen() == [window]
    assert page(window).isVisible()
    sign_in(window, PINS["ana"])
    assert dialog.isVisible()
    assert window.current() is window.screens["customers"]


def test_minutes_without_use_lock_it(window: Window, clock: FixedClock, desk: Desk, qtbot: QtBot) -> None:
    watch = window.locking.watch
    watch.used()
    clock.advance(timedelta(minutes=14))
    watch.look()
    assert not window.locking.locked
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    clock.advance(timedelta(minutes=14))
    watch.look()
    assert not window.locking.locked
    dialog = window.open_dialog("customer")
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Tab)
    clock.advance(timedelta(minutes=14))
    watch.look()
    assert not window.locking.locked
    field = dialog.focusWidget()
    QApplication.sendEvent(field, QInputMethodEvent("ni", []))
    clock.advance(timedelta(minutes=14))
    watch.look()
    assert not window.locking.locked
    clock.advance(timedelta(minutes=2))
    watch.look()
    assert window.locking.locked


def test_the_shop_says_after_how_many_minutes_or_never(locked: Window, clock: FixedClock, desk: Desk) -> None:
    sign_in(locked, PINS["eva"])
    desk.do(ChangeSettings(values={"people.lock_minutes": 0}))
    clock.advance(timedelta(hours=3))
    locked.locking.watch.look()
    assert not locked.locking.locked
    desk.do(ChangeSettings(values={"people.lock_minutes": 5}))
    clock.advance(timedelta(minutes=5))
    locked.locking.watch.look()
    assert locked.locking.locked


def test_its_key_is_heard_in_every_window(window: Window, qtbot: QtBot) -> None:
    dialog = window.open_dialog("customer")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, keys)
    assert window.locking.locked
    assert not dialog.isVisible()


def test_the_button_says_who_is_here_and_offers_the_lock(window: Window) -> None:
    words = [action.text() for action in window.presence.menu.actions() if not action.isSeparator()]
    assert words[0].startswith("Ana Gil")
    assert window.commands["lock"] in window.presence.menu.actions()
    assert not any("Luis" in said for said in words)
    window.commands["lock"].trigger()
    assert window.locking.locked


def test_who_loses_rights_sees_it_at_once(
    locked: Window, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    sign_in(locked, PINS["eva"])
    desk.do(SetRoleRights(role="counter", rights=("costs",)))
    before = locked.current()
    assert desk.may("erase")
    sign_in(locked, PINS["ana"])
    assert not desk.may("erase")
    assert desk.may("costs")
    assert locked.current() is not before


def test_with_the_last_pin_gone_nobody_signs_in_any_more(
    locked: Window, desk: Desk, people: dict[str, int]
) -> None:
    sign_in(locked, PINS["eva"])
    for who in ("ana", "luis", "tere", "nico"):
        desk.do(RemovePin(staff=people[who]))
    desk.do(RemovePin(staff=people["eva"], current=PINS["eva"]))
    assert not desk.guarded
    assert not locked.commands["lock"].isVisible()
    locked.do_lock()
    assert not locked.locking.locked
    assert [action.text() for action in locked.presence.menu.actions() if action.isCheckable()]


def test_two_who_work_on_one_form_keep_theirs(
    window: Window, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    desk.keep("x", {"values": 1}, people["ana"])
    desk.keep("x", {"values": 2}, people["luis"])
    assert desk.draft("x", people["ana"]) == {"values": 1}
    assert desk.draft("x", people["luis"]) == {"values": 2}
    assert desk.draft("x", people["eva"]) is None
    desk.keep("x", None, people["ana"])
    assert desk.draft("x", people["luis"]) == {"values": 2}
    desk.keep("y", {"values": 3})
    assert desk.draft("y", people["eva"]) == {"values": 3}
    assert [key for key, _ in desk.drafts()] == ["y", "x"]


def test_what_opens_before_the_first_signs_in_waits_for_them(locked: Window, qtbot: QtBot) -> None:
    dialog = locked.open_dialog("about")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    sign_in(locked, PINS["ana"])
    assert dialog.isVisible()
    assert locked.current() is locked.screens["today"]


def test_work_that_ends_after_its_person_left_is_theirs_and_tells_only_them(
    window: Window, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    jobs, go_on = window.shell.jobs, Event()

    def work(_: Task) -> int | None:
        go_on.wait(10)
        desk.do(AddCustomer(name="Behind the window", phone="600 00 00 00"))
        return desk.staff

    ended: list[int | None] = []

    def done(who: int | None) -> None:
        ended.append(who)
        window.open_dialog("about")

    jobs.run(verbatim("Long"), work, done)
    sign_in(window, PINS["eva"])
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    QApplication.processEvents()
    assert desk.staff == people["eva"]
    assert (ended, window.dialogs, seen()) == ([], [], [window])
    written = desk.store.value("SELECT staff FROM journal_entries ORDER BY id DESC LIMIT 1")
    assert written == people["ana"]
    sign_in(window, PINS["ana"])
    assert ended == [people["ana"]]
    assert window.dialogs[0].isVisible()


def test_what_the_program_does_by_itself_is_told_whoever_is_there(
    window: Window, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    go_on, ended = Event(), []
    window.shell.jobs.run(
        verbatim("Long"), lambda _: go_on.wait(10), lambda _: ended.append(desk.staff), anybodys=True
    )
    sign_in(window, PINS["eva"])
    go_on.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [people["eva"]]


def test_a_fault_of_ours_in_work_of_who_left_is_told_at_once(window: Window, qtbot: QtBot) -> None:
    go_on = Event()

    def work(_: Task) -> None:
        go_on.wait(10)
        raise ZeroDivisionError

    window.shell.jobs.run(verbatim("Long"), work)
    sign_in(window, PINS["eva"])
    with qtbot.captureExceptions() as faults:
        go_on.set()
        qtbot.waitUntil(lambda: not window.shell.jobs.busy)
    assert [kind for kind, _, _ in faults] == [ZeroDivisionError]


def test_nothing_of_the_one_before_stands_there_for_the_next(window: Window, desk: Desk) -> None:
    window.shell.do(AddCustomer(name="Margarita Quesada", phone="600 00 00 00"))
    window.top.search.setText("Quesada")
    sign_in(window, PINS["luis"])
    assert not window.toast.isVisible()
    assert window.top.search.text() == ""


def test_by_keyboard_alone_it_is_locked_and_opened(window: Window, desk: Desk, qtbot: QtBot) -> None:
    window.commands["lock"].trigger()
    qtbot.keyClicks(window.focusWidget(), PINS["tere"])
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert not window.locking.locked
    assert window.top.staff.name == "Tere Vidal"
    window.do_staff()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget().objectName() == "pin_forgotten"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert [dialog.objectName() for dialog in window.dialogs] == ["dialog_recover"]
    window.dialogs[0].reject()
    qtbot.keyClick(page(window).help, Qt.Key.Key_Tab)
    qtbot.keyClicks(page(window).pad.field, PINS["luis"])
    qtbot.waitUntil(lambda: not window.locking.locked)
