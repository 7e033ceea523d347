"""Knows the context menu of a list: what its screen gives, copy, export, order, columns; must not know the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from helpdesk.texts import translate
from ui import theme

if TYPE_CHECKING:
    from ui.widgets.records import RecordTable

SEVERAL = "several"
"""The property of an action that is about all selected rows; without it, it is about the current one alone."""


def menu_of(table: RecordTable) -> QMenu:
    """The menu for the selected rows."""
    menu, words = QMenu(table), table.words
    several = len(table.chosen_ids()) > 1
    if table.current_id() is not None and not several:
        first = menu.addAction(words.say(translate("Records", "Open")))
        first.triggered.connect(lambda: table.opened.emit(table.current_id()))
    menu.addActions([act for act in table.actions() if not several or act.property(SEVERAL)])
    menu.addSeparator()
    copy = QAction(theme.icon("copy"), words.say(translate("Records", "Copy")), menu)
    copy.setShortcut(QKeySequence.StandardKey.Copy)
    copy.setEnabled(table.selectionModel().hasSelection())
    copy.triggered.connect(table.copy)
    menu.addAction(copy)
    if table.exportable:
        _add_export(menu, table, several=several)
    menu.addMenu(_sort_menu(menu, table))
    columns = table.header.menu()
    columns.setIcon(theme.icon("columns-3"))
    columns.setParent(menu, columns.windowFlags())
    menu.addMenu(columns)
    return menu


def _add_export(menu: QMenu, table: RecordTable, *, several: bool) -> None:
    say, icon = table.words.say, theme.icon("download")
    if several:
        count = len(table.chosen_ids())
        some = menu.addAction(icon, say(translate("Records", "Export %n chosen row(s)…", "", 1)(n=count)))
        some.triggered.connect(lambda: table.export_wanted.emit(True))
    whole = menu.addAction(icon, say(translate("Records", "Export list…")))
    whole.triggered.connect(lambda: table.export_wanted.emit(False))


def _sort_menu(parent: QMenu, table: RecordTable) -> QMenu:
    menu = QMenu(table.words.say(translate("Records", "Sort by")), parent)
    for number, column in enumerate(table.records.columns):
        if table.records.sortable(number):
            action = menu.addAction(table.words.say(column.title))
            action.setCheckable(True)
            action.setChecked(column.key == table.records.order)
            action.triggered.connect(lambda _, place=number: table.sort_by(place))
    return menu


def pop_up(table: RecordTable, place: QPoint | None = None) -> None:
    """Show the menu at a place of the screen, or below the current row."""
    menu = table.menu()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    below = table.visualRect(table.currentIndex()).bottomLeft()
    menu.popup(place or table.viewport().mapToGlobal(below))
