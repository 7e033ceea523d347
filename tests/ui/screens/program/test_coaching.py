"""Coaching in the window: written in two minutes, read side by side, and said to be no secret."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.shop.coaching_actions import WriteCoaching
from tests.services.shop.test_coaching import colleague, talked
from tests.ui.by_name import click
from ui.screens.program.coaching_dialog import CoachingDialog, WriteCoachingDialog
from ui.window import Window


def texts(dialog: CoachingDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_a_sheet_is_written_by_choosing_what_was_heard(qtbot: QtBot, window: Window, desk: Desk) -> None:
    talk, other = talked(desk), colleague(desk)
    desk.staff = other
    made = window.open_dialog("write_coaching", {"survey": talk})
    assert isinstance(made, WriteCoachingDialog)
    click(qtbot, made, "primary")
    assert desk.coaching.of_talk(survey=talk) == []
    for act, mark in (("named", "yes"), ("repeated", "no")):
        button = made.form.fields[act].editor.findChild(QAbstractButton, f"segment_{mark}")
        assert button is not None
        button.click()
    click(qtbot, made, "primary")
    (sheet,) = desk.coaching.of_talk(survey=talk)
    assert (sheet.person, sheet.observer) == (1, other)
    assert (sheet.named, sheet.repeated, sheet.thanked) == ("yes", "no", "")


def test_sheets_of_one_talk_stand_side_by_side_and_say_that_they_are_no_secret(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    talk, other = talked(desk), colleague(desk)
    for observer, mark in ((1, "yes"), (other, "no")):
        desk.staff = observer
        desk.do(WriteCoaching(survey=talk, person=1, repeated=mark, keep="Waited"))
    made = window.open_dialog("coaching", {"survey": talk})
    assert isinstance(made, CoachingDialog)
    said = texts(made)
    assert any("not secret" in text for text in said)
    assert any("1 act" in text for text in said)
    assert "Luis Gil" in said
    # Who is at the PC changes the sheet of their own, and no other.
    assert len(made.findChildren(QAbstractButton, "edit_sheet")) == 1
    of_person = window.open_dialog("coaching", {"person": 1})
    assert isinstance(of_person, CoachingDialog)
    assert len(of_person.findChildren(QAbstractButton, "show_talk")) == 2
