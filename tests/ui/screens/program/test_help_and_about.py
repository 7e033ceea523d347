"""The help opens beside the work on the page of the screen; about tells what somebody who helps asks first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from helpdesk import __version__, about
from ui.registry import SCREENS
from ui.screens.program.about_dialog import LICENCES, AboutDialog
from ui.screens.program.help_dialog import PAGES, HelpDialog, keys
from ui.shell import Goal
from ui.window import Window


def help_of(window: Window) -> HelpDialog:
    """The help as F1 opens it."""
    window.do_help()
    found = [dialog for dialog in window.dialogs if isinstance(dialog, HelpDialog) and dialog.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("screen", SCREENS)
def test_it_opens_on_the_page_of_the_screen(window: Window, screen: str) -> None:
    window.go(Goal(screen))
    assert help_of(window).current() == screen


def test_a_second_call_brings_the_first_forward_on_the_new_page(qtbot: QtBot, window: Window) -> None:
    help_of(window)
    window.go(Goal("units"))
    assert help_of(window).current() == "units"


def test_the_work_goes_on_beside_it(window: Window) -> None:
    assert not help_of(window).isModal()


def test_a_word_finds_its_pages_by_keyboard_alone(qtbot: QtBot, window: Window) -> None:
    dialog = help_of(window)
    qtbot.keyClicks(dialog.line, "guarantee")
    assert dialog.current() == "claims"
    qtbot.keyClick(dialog.line, Qt.Key.Key_Down)
    assert dialog.current() != "claims"
    dialog.line.clear()
    qtbot.keyClicks(dialog.line, "qqq")
    assert dialog.nothing.isVisible()
    dialog.line.clear()
    assert dialog.list.count() == len(PAGES)


def test_a_link_leads_to_a_page_and_never_outside(window: Window) -> None:
    dialog = help_of(window)
    dialog.reading.anchorClicked.emit(QUrl("intake.md"))
    assert dialog.current() == "intake"
    dialog.reading.anchorClicked.emit(QUrl("https://example.org/units.md"))
    assert dialog.current() == "intake"


def test_every_key_of_the_window_is_on_the_page_of_keys(window: Window) -> None:
    dialog = help_of(window)
    dialog.show_page("keys")
    told = dialog.reading.toPlainText()
    assert len(keys(window.shell)) > 15
    assert all(key in told and text in told for key, text in keys(window.shell))


def test_about_copies_the_facts(qtbot: QtBot, window: Window) -> None:
    window.open_dialog("about")
    dialog = window.dialogs[-1]
    assert isinstance(dialog, AboutDialog)
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert __version__ in copied
    assert str(window.desk.folder) in copied


@pytest.mark.parametrize("name", LICENCES)
def test_every_licence_can_be_read(window: Window, name: str) -> None:
    window.open_dialog("about")
    dialog = window.dialogs[-1]
    assert isinstance(dialog, AboutDialog)
    dialog.choice.set_value(name)
    dialog.show_licence()
    assert len(dialog.text.toPlainText()) > 200
    assert set(LICENCES) == set(about.licences("en"))
