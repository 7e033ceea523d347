"""A PIN is typed, pressed or scanned, and what was typed is nowhere to be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from helpdesk.formats import Words
from ui.widgets.button import Button
from ui.widgets.pin_pad import PinField, PinPad


@pytest.fixture
def pad(qtbot: QtBot) -> PinPad:
    """A pad, shown."""
    made = PinPad(Words("en"))
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def taken(pad: PinPad) -> list[str]:
    """What the pad has told since."""
    told: list[str] = []
    pad.entered.connect(told.append)
    return told


def test_six_digits_need_no_enter(pad: PinPad, qtbot: QtBot) -> None:
    told = taken(pad)
    qtbot.keyClicks(pad.field, "482915")
    qtbot.waitUntil(lambda: told == ["482915"])
    assert pad.field.text() == ""


@pytest.mark.parametrize("pin", ["4829", "48291"])
def test_fewer_wait_for_enter(pad: PinPad, qtbot: QtBot, pin: str) -> None:
    told = taken(pad)
    qtbot.keyClicks(pad.field, pin)
    qtbot.wait(250)
    assert told == []
    qtbot.keyClick(pad.field, Qt.Key.Key_Return)
    assert told == [pin]


@pytest.mark.parametrize("badge", ["4006381333931", "A1-ANA-77", "771204"])
def test_a_scan_is_one_secret_whatever_its_length(pad: PinPad, qtbot: QtBot, badge: str) -> None:
    told = taken(pad)
    qtbot.keyClicks(pad.field, badge)
    qtbot.keyClick(pad.field, Qt.Key.Key_Return)
    qtbot.wait(250)
    assert told == [badge]


def test_keys_on_the_screen_do_the_same_and_leave_the_keyboard_where_it_is(pad: PinPad, qtbot: QtBot) -> None:
    told = taken(pad)
    for name in ("pin_4", "pin_0", "pin_9", "pin_erase", "pin_8", "pin_2", "pin_done"):
        key = pad.findChild(Button, name)
        assert key is not None
        qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
        assert not key.hasFocus()
    assert told == ["4082"]


def test_what_is_typed_is_dots_and_is_not_copied(pad: PinPad, qtbot: QtBot) -> None:
    board = QApplication.clipboard()
    board.setText("before")
    qtbot.keyClicks(pad.field, "4829")
    pad.field.selectAll()
    qtbot.keyClick(pad.field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert board.text() == "before"
    assert "4829" not in pad.field.displayText()
    told = QAccessible.queryAccessibleInterface(pad.field)
    assert told.state().passwordEdit
    assert pad.field.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu


def test_escape_empties_it(pad: PinPad, qtbot: QtBot) -> None:
    told = taken(pad)
    qtbot.keyClicks(pad.field, "4829")
    qtbot.keyClick(pad.field, Qt.Key.Key_Escape)
    qtbot.keyClick(pad.field, Qt.Key.Key_Return)
    assert (told, pad.field.text()) == ([], "")


def test_nothing_is_taken_while_one_has_to_wait(pad: PinPad, qtbot: QtBot) -> None:
    qtbot.keyClicks(pad.field, "48")
    pad.set_ready(ready=False)
    assert pad.field.text() == ""
    assert not any(key.isEnabled() for key in pad.keys)
    assert not pad.field.isEnabled()
    pad.set_ready(ready=True)
    assert all(key.isEnabled() for key in pad.keys)


def test_it_shakes_only_where_things_may_move(
    pad: PinPad, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PinField, "moves", lambda _: False)
    pad.refuse()
    assert pad.field.aside == 0
    monkeypatch.setattr(PinField, "moves", lambda _: True)
    places: set[int] = set()
    monkeypatch.setattr(PinField, "update", lambda field: (places.add(field.aside), QLineEdit.update(field)))
    pad.refuse()
    qtbot.waitUntil(lambda: len(places) > 2)
    qtbot.waitUntil(lambda: pad.field.aside == 0)
