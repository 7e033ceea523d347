"""Rows that are made anew under the keyboard: it stays among them, and is nowhere else in between."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.formats import Words
from helpdesk.texts import translate
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.widgets.button import Button

EMPTY = translate("Customers", "Nothing was said yet.")
WORD = translate("Customers", "Withdraw")


def _rows(*names: str) -> list[Row]:
    """A row for each of ``a b`` with a button called ``a`` and one called ``b``."""
    return [
        Row("Row", deeds=[Deed(WORD, "ban", lambda: None, name) for name in row.split()]) for row in names
    ]


@pytest.fixture
def entries(qtbot: QtBot) -> Iterator[EntryRows]:
    """Three rows, and a button below them."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    made = EntryRows(Words("en"), EMPTY)
    column.addWidget(made)
    column.addWidget(QPushButton("Close"))
    qtbot.addWidget(holder)
    made.set_rows(_rows("ask no", "change", "send"))
    holder.show()
    qtbot.waitExposed(holder)
    holder.activateWindow()
    QApplication.processEvents()
    yield made
    holder.close()


@pytest.mark.parametrize(
    ("held", "after", "now"),
    [
        ("no", ("ask no", "change", "send"), "no"),
        ("no", ("ask", "change", "send"), "ask"),
        ("send", ("ask no", "change", "credit"), "credit"),
        ("change", ("ask no", "send"), "send"),
        ("send", ("ask no", "change"), "change"),
        ("change", ("ask no", "", "send"), "send"),
        ("ask", ("new", "ask no", "change"), "ask"),
    ],
)
def test_the_keyboard_stays_where_it_was(
    entries: EntryRows, stops: list[QWidget], held: str, after: tuple[str, ...], now: str
) -> None:
    found = entries.findChild(Button, held)
    assert found is not None
    found.setFocus()
    stops.clear()
    entries.set_rows(_rows(*after))
    assert [stop.objectName() for stop in stops] == [now]
    assert stops[0].isVisible()


def _people(*names: str) -> list[Row]:
    """A row for each, all with a button of the same name."""
    return [Row(name, deeds=[Deed(WORD, "ban", lambda: None, "remove")]) for name in names]


@pytest.mark.parametrize(
    ("held", "after", "now"),
    [
        (2, ("Ana", "Eva", "Sol"), "Sol"),
        (2, ("Ana", "Eva", "Luz"), "Luz"),
        (1, ("Ana", "Luz"), "Luz"),
        (2, ("Ana", "Eva"), "Eva"),
        (0, ("New", "Ana", "Eva", "Luz"), "Ana"),
    ],
)
def test_of_buttons_that_are_called_alike_it_takes_its_own_or_the_nearest(
    entries: EntryRows, held: int, after: tuple[str, ...], now: str
) -> None:
    entries.set_rows(_people("Ana", "Eva", "Luz"))
    entries.findChildren(Button, "remove")[held].setFocus()
    entries.set_rows(_people(*after))
    focused = entries.window().focusWidget()
    assert focused is not None
    assert now in focused.accessibleName()


def test_rows_that_change_beside_the_keyboard_leave_it(entries: EntryRows, stops: list[QWidget]) -> None:
    close = entries.window().findChild(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert close is not None
    close.setFocus()
    stops.clear()
    entries.set_rows(_rows("ask"))
    assert stops == []
    assert close.hasFocus()
