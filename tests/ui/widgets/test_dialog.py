"""The frame of every dialog: its keys, its size, where it begins and where Tab ends."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from helpdesk.texts import verbatim
from tests.ui.widgets.test_form import FULL, TODAY, WORDS, Receive, form_of
from ui import theme
from ui.widgets import plain
from ui.widgets.accessories import Accessories
from ui.widgets.button import Tile
from ui.widgets.chips import Chip, Chips
from ui.widgets.dialog import Dialog, draw_in
from ui.widgets.form import Form
from ui.widgets.link import Link
from ui.widgets.tab_chain import LAST, stops, takes_tab


def dialog_of(qtbot: QtBot, form: Form) -> Dialog:
    dialog = Dialog(WORDS, verbatim("Receive unit"), verbatim("Receive"))
    qtbot.addWidget(dialog)
    dialog.add(form)
    dialog.open()
    return dialog


def test_enter_saves_and_escape_leaves(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    dialog = dialog_of(qtbot, form)
    form.editor("name").setFocus()
    with qtbot.waitSignal(dialog.wanted):
        qtbot.keyClick(form.editor("name"), Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.wanted):
        qtbot.keyClick(form.editor("note"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(dialog.wanted):
        qtbot.keyClick(form.editor("note"), Qt.Key.Key_Return)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(form.editor("name"), Qt.Key.Key_Escape)


def test_control_and_enter_save_from_everywhere_but_the_way_out_of_danger(qtbot: QtBot) -> None:
    """Who went on by Tab to the foot saves what was filled in, and does not leave it behind."""
    enter, control = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    dialog = dialog_of(qtbot, form_of(qtbot))
    aside = dialog.add_aside("More", lambda: None)
    for button in (aside, dialog.leave, dialog.primary):
        button.setFocus()
        with qtbot.assertNotEmitted(aside.clicked), qtbot.waitSignal(dialog.wanted):
            qtbot.keyClick(button, enter, control)
    with qtbot.assertNotEmitted(dialog.wanted), qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.leave, enter)
    erasing = Dialog(WORDS, verbatim("Erase"), verbatim("Erase"), danger=True)
    qtbot.addWidget(erasing)
    erasing.open()
    with qtbot.assertNotEmitted(erasing.wanted), qtbot.waitSignal(erasing.rejected):
        qtbot.keyClick(erasing.leave, enter, control)


def _tile() -> QWidget:
    return Tile()


def _chips() -> QWidget:
    return Chips(WORDS, [Chip("a", verbatim("A")), Chip("b", verbatim("B"))])


def _accessories() -> QWidget:
    return Accessories(WORDS, {"charger": "Charger"})


@pytest.mark.parametrize("make", [_tile, _chips, _accessories, lambda: Link("More")])
def test_control_and_enter_save_whatever_has_the_keyboard(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    """Enter alone presses it, with Ctrl the dialog saves: with the Enter of the number pad, too."""
    dialog = Dialog(WORDS, verbatim("Receive unit"), verbatim("Receive"))
    qtbot.addWidget(dialog)
    part = make()
    dialog.add(part)
    dialog.open()
    stops = [each for each in (part, *part.findChildren(QWidget)) if takes_tab(each, dialog)]
    assert stops
    held = Qt.KeyboardModifier.ControlModifier
    for stop in stops:
        if isinstance(stop, QLineEdit):
            stop.setText("charger")
        for key, more in (
            (Qt.Key.Key_Return, held),
            (Qt.Key.Key_Enter, held | Qt.KeyboardModifier.KeypadModifier),
        ):
            stop.setFocus()
            with qtbot.waitSignal(dialog.wanted):
                qtbot.keyClick(stop, key, more)


def test_a_dialog_fits_the_screen_and_says_its_task(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, form_of(qtbot))
    assert dialog.width() == 640
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    assert dialog.windowTitle() == "Receive unit"
    dialog.tell(verbatim("The part is gone."))
    assert dialog.problem.text() == "The part is gone."


def test_a_dialog_makes_room_for_problems(qtbot: QtBot) -> None:
    form = Form(Receive, WORDS, TODAY, without=set(FULL) - {"name", "email"})
    dialog = dialog_of(qtbot, form)
    before = dialog.height()
    form.fill({"email": "nonsense"})
    form.build()
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert not dialog.scroller.verticalScrollBar().isVisible()


def test_a_dialog_begins_in_its_first_field_and_ends_at_its_verb(qtbot: QtBot) -> None:
    form = Form(Receive, WORDS, TODAY, without=set(FULL) - {"name", "email"})
    qtbot.addWidget(form)
    dialog = dialog_of(qtbot, form)
    aside = dialog.add_aside("Print", lambda: None)
    dialog.close()
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is form.editor("name")
    order = []
    for _ in range(4):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        order.append(dialog.focusWidget())
    assert order == [form.editor("email"), aside, dialog.leave, dialog.primary]


def test_what_destroys_begins_at_the_way_out(qtbot: QtBot) -> None:
    dialog = Dialog(WORDS, verbatim("Erase"), verbatim("Erase"), danger=True)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.focusWidget() is dialog.leave
    with qtbot.assertNotEmitted(dialog.wanted):
        qtbot.keyClick(dialog.leave, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_what_stands_in_the_way_has_the_room_beside_the_buttons(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, form_of(qtbot))
    dialog.tell("Not before 20/12/2026: after the year from hand-in and the last letter's day.")
    qtbot.waitUntil(lambda: dialog.problem.width() > 0)
    dialog.layout().activate()  # type: ignore[union-attr]
    free = dialog.leave.x() - dialog.problem.x()
    assert dialog.problem.width() > free * 0.8


def test_a_dialog_gives_back_the_room_of_what_was_taken_out(qtbot: QtBot) -> None:
    lines = QWidget()
    column = QVBoxLayout(lines)
    boxes = [QLineEdit() for _ in range(8)]
    for box in boxes:
        column.addWidget(box)
    dialog = Dialog(WORDS, verbatim("Lines"), verbatim("Save"))
    dialog.add(lines)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    whole = dialog.height()
    boxes[0].hide()
    draw_in(lines)
    qtbot.waitUntil(lambda: dialog.height() <= whole - boxes[0].height())
    # Pulled larger by hand, it keeps its size.
    dialog.resize(dialog.width(), whole + 40)
    boxes[1].hide()
    draw_in(lines)
    qtbot.wait(20)
    assert dialog.height() == whole + 40


def test_tab_goes_through_a_dialog_as_its_layouts_are_read(qtbot: QtBot) -> None:
    """Whatever was made when: rows that come later, columns side by side, what is put beside the buttons at the foot."""
    dialog = Dialog(WORDS, verbatim("Receive"), verbatim("Receive"))
    qtbot.addWidget(dialog)
    after, columns, rows = QLineEdit(), QWidget(), QWidget()
    grid, side = QGridLayout(rows), QHBoxLayout(columns)
    for part in (rows, columns, after):
        dialog.add(part)
    dialog.add_aside("Print", lambda: None).setObjectName("aside")
    dialog.open()
    undo = QPushButton()
    undo.setProperty(LAST, True)
    for name, row, column in (("d", 1, 1), ("c", 1, 0), ("b", 0, 1), ("a", 0, 0)):
        grid.addWidget(_line(name), row, column)
    grid.addWidget(undo, 2, 0)
    for names in ("ef", "gh"):
        column = QVBoxLayout()
        side.addLayout(column)
        for name in names:
            column.addWidget(_line(name))
    QApplication.processEvents()
    wanted = [*"abcdefgh", after, "aside", "leave", "primary", undo]
    assert [each.objectName() or each for each in stops(dialog)] == wanted
    dialog.primary.setFocus()
    dialog.focusNextPrevChild(True)
    assert dialog.focusWidget() is undo
    dialog.focusNextPrevChild(True)
    assert dialog.focusWidget().objectName() == "a"
    dialog.focusNextPrevChild(False)
    assert dialog.focusWidget() is undo


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def test_texts_that_follow_each_other_stand_close_and_in_their_order(qtbot: QtBot) -> None:
    dialog = Dialog(WORDS, verbatim("Tell the customer"), verbatim("Tell"))
    qtbot.addWidget(dialog)
    first, second, field, third = plain.label("12-1"), plain.label("Ana"), QLineEdit(), plain.label("€36.30")
    for part in (first, second, field, third):
        dialog.add(part)
    dialog.open()
    gaps = [
        below.geometry().top() - above.geometry().bottom() - 1
        for above, below in pairwise((first, second, field, third))
    ]
    assert gaps == [theme.px(theme.LABEL), theme.px(theme.CARD), theme.px(theme.CARD)]
