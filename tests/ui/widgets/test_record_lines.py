"""The short list of records: all of each line can be read, however narrow it is."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.record_lines import HEIGHT, MOST_SEEN, TWO_LINES, RecordLine, RecordLines

SHORT = RecordLine(1, "447-1", "Ana", "late")
LONG = RecordLine(
    2, "474-1", "José Luis Blanco Iglesias", "promised for 05/10/2026 · finished 07/10/2026 09:31"
)


def shown(qtbot: QtBot, width: int, *lines: RecordLine) -> RecordLines:
    view = RecordLines("The cases behind it")
    qtbot.addWidget(view)
    view.resize(width, 200)
    view.set_lines(lines)
    view.show()
    QApplication.processEvents()
    return view


def test_a_reason_without_room_beside_its_name_stands_below_it(qtbot: QtBot) -> None:
    view = shown(qtbot, 450, SHORT, LONG)
    assert view.two_lines
    assert view.height() == 2 * theme.px(TWO_LINES) + 4
    view.resize(900, view.height())
    QApplication.processEvents()
    assert not view.two_lines
    assert view.height() == 2 * theme.px(HEIGHT) + 4
    assert view.visualItemRect(view.item(1)).height() == theme.px(HEIGHT)
    view.resize(450, view.height())
    QApplication.processEvents()
    assert view.visualItemRect(view.item(1)).height() == theme.px(TWO_LINES)


def test_short_lines_are_one_line_each(qtbot: QtBot) -> None:
    assert not shown(qtbot, 450, SHORT).two_lines


def test_many_lines_take_no_more_room_in_two_than_in_one(qtbot: QtBot) -> None:
    assert shown(qtbot, 450, *(LONG,) * 40).height() <= theme.px(HEIGHT) * MOST_SEEN + 4
