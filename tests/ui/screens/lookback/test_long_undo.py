"""An action that changed much: looked at and taken back behind the window, which stays free meanwhile."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from helpdesk import desk as desk_module
from helpdesk.desk import Desk
from helpdesk.store.undo import Undo
from tests import builders
from ui.screens.lookback.history_dialog import HistoryDialog
from ui.window import Window


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[bool]]:
    """Whatever was done counts as long; tells on which thread it was looked at and taken back."""
    monkeypatch.setattr(desk_module, "LONG", 0)
    heard: dict[str, list[bool]] = {"problem": [], "do": []}
    for name, told in heard.items():
        usual = getattr(Undo, name)

        def listening(*args: object, usual=usual, told=told, **more: object) -> object:  # type: ignore[no-untyped-def]
            told.append(threading.current_thread() is not threading.main_thread())
            return usual(*args, **more)

        monkeypatch.setattr(Undo, name, listening)
    return heard


def test_a_long_action_is_weighed_once_and_taken_back_behind_the_window(
    qtbot: QtBot, window: Window, desk: Desk, elsewhere: dict[str, list[bool]]
) -> None:
    customer = builders.customer(desk)
    made = window.open_dialog("history")
    assert isinstance(made, HistoryDialog)
    assert not made.primary.isEnabled()
    qtbot.waitUntil(made.primary.isEnabled)
    assert elsewhere["problem"] == [True]
    button = made.findChild(QAbstractButton, "primary")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not made.primary.isEnabled()
    qtbot.waitUntil(lambda: made.rows[0].undone or made.rows[1].undone)
    assert elsewhere["do"] == [True]
    assert not desk.store.value("SELECT 1 FROM customers WHERE id = ?", (customer,))


def test_ctrl_z_of_a_long_action_keeps_the_window_free(
    qtbot: QtBot, window: Window, desk: Desk, elsewhere: dict[str, list[bool]]
) -> None:
    customer = builders.customer(desk)
    window.do_undo()
    assert desk.store.value("SELECT 1 FROM customers WHERE id = ?", (customer,)) or window.shell.jobs.busy
    qtbot.waitUntil(lambda: not window.shell.jobs.busy)
    assert elsewhere["do"] == [True]
    assert not desk.store.value("SELECT 1 FROM customers WHERE id = ?", (customer,))


def test_a_dialog_closed_meanwhile_is_not_spoken_to(
    qtbot: QtBot, window: Window, desk: Desk, elsewhere: dict[str, list[bool]]
) -> None:
    builders.customer(desk)
    made = window.open_dialog("history")
    assert isinstance(made, HistoryDialog)
    qtbot.waitUntil(made.primary.isEnabled)
    made.take_back()
    made.reject()
    qtbot.waitUntil(lambda: not window.shell.jobs.busy)
    assert elsewhere["do"] == [True]
