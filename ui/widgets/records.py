"""Knows how a list behaves: keys, order, columns, copying, selection by id; must not know the desk."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import record_text
from ui.widgets.button import enters
from ui.widgets.cells import Cell, CellDelegate, Column
from ui.widgets.empty import Empty
from ui.widgets.memory import Forgetful, Memory
from ui.widgets.record_header import RecordHeader
from ui.widgets.record_menu import menu_of, pop_up
from ui.widgets.record_model import RecordModel, Source
from ui.widgets.record_text import TypeAhead, begins
from ui.widgets.spoken import announce

__all__ = ["Cell", "Column", "RecordModel", "RecordTable", "Source"]


class RecordTable(QTableView):
    """A list of records from a source.

    ``name`` is the key under which columns and order are remembered, ``title`` what a screen reader says.
    Actions added with ``addAction`` stand in the context menu.
    """

    chosen = Signal(object)
    """Another record is current: its id, or None."""
    opened = Signal(object)
    """Enter or double click on a record: its id."""
    began = Signal()
    """Enter where there is no record: the step that makes the first, if there is one."""
    previewed = Signal(object)
    """Space on a record: its id."""
    export_wanted = Signal(bool)
    """The list is to go into a file; with True the selected rows alone."""
    picked = Signal(int)
    """Other rows are selected: how many."""
    loaded = Signal()
    """Rows were read, anew or more of them."""

    def __init__(
        self,
        source: Source,
        words: Words,
        *,
        name: str,
        title: Text,
        memory: Memory | None = None,
        two_lines: bool = False,
        multi: bool = False,
        sort: str = "",
        descending: bool = False,
        exportable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = words
        self.name = name
        self.memory: Memory = memory or Forgetful()
        self.exportable = exportable
        self._current_id: Any = None
        self._place = 0
        self._beside = False
        """What is shown is none of these rows."""
        self._restoring = False
        self._empty: QWidget | None = None
        self._ahead = TypeAhead(self)
        kept = self.memory.get(f"list/{name}") or {}
        self.records = RecordModel(
            source, words, kept.get("sort") or sort, kept.get("descending", descending), parent=self
        )
        self.delegate = CellDelegate(self, two_lines=two_lines)
        self.header = RecordHeader(self.records.columns, words, self)
        self._set_up(multi)
        self.setAccessibleName(words.say(title))
        self.setModel(self.records)
        self.selectionModel().selectionChanged.connect(
            lambda *_: self.picked.emit(len(self._chosen_places()))
        )
        self.header.arrange(kept.get("columns"))
        self.header.arranged.connect(self._arranged)
        self.header.ticked.connect(lambda number: QTimer.singleShot(0, self, lambda: self._reveal(number)))
        self.header.sectionClicked.connect(self.sort_by)
        self.records.rowsInserted.connect(self.loaded)
        self.reload()

    def _set_up(self, multi: bool) -> None:
        self.setHorizontalHeader(self.header)
        self.setItemDelegate(self.delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if multi else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self._size_rows()

    def _size_rows(self) -> None:
        height = theme.px(theme.ROW_TWO if self.delegate.two_lines else theme.ROW)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    # What is shown

    def reload(self) -> None:
        """Read again; selection and place stay with the same records."""
        self._around(self.records.reload)

    def set_source(self, source: Source) -> None:
        """Show rows of another source with the same columns; the selection stays where it can."""
        self._around(lambda: self.records.set_source(source))

    def _around(self, read: Any) -> None:
        kept, ids, offset = self._current_id, set(self.chosen_ids()), self.verticalScrollBar().value()
        before = self.records.place_of(kept) if kept is not None else None
        self._place = self._place if before is None else before
        self._restoring = True
        read()
        place = None if kept is None else self.records.place_of(kept)
        if place is not None:
            self._make_current(place)
            for row in range(self.records.rowCount()) if len(ids) > 1 else ():
                if self.records.id_at(row) in ids:
                    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                    self.selectionModel().select(self.records.index(row, 0), flags)
        self._restoring = False
        if place is not None and before is not None:
            # The record stays where it was on the screen when others came in above it.
            offset += (place - before) * self.verticalHeader().defaultSectionSize()
        self.verticalScrollBar().setValue(offset)
        self._sync_header()
        self._measure()
        if not self.records.canFetchMore(QModelIndex()):
            self.tell_whole(None)
        self._show_empty()
        if place is None and kept is not None:
            self._beside = True
            self._become(None)
        self.loaded.emit()

    def choose(self, record: Any, *, pages: int = 5) -> bool:
        """Make the record with that id current, reading a few more pages for it; False if it is not there."""
        place = self.records.seek(record, pages)
        if place is not None:
            self._make_current(place)
        return place is not None

    def choose_none(self) -> None:
        """What is shown beside the list is none of its rows: none is current, until somebody goes to one."""
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()
        self._beside = True

    def choose_first(self) -> None:
        """Make the first row current if none is."""
        if self._current_id is None and self.records.rowCount():
            self._make_current(0)

    def current_id(self) -> Any:
        """The id of the current record, or None."""
        return self._current_id

    def current_row(self) -> Any:
        """The current row as the source gave it, or None."""
        place = None if self._current_id is None else self.records.place_of(self._current_id)
        return None if place is None else self.records.row(place)

    def chosen_ids(self) -> list[Any]:
        """The ids of all selected records, from top to bottom."""
        return [self.records.id_at(place) for place in self._chosen_places()]

    def _chosen_places(self) -> list[int]:
        model = self.selectionModel()
        return sorted({index.row() for index in model.selectedRows()}) if model else []

    def set_empty(self, widget: QWidget) -> None:
        """What stands in the middle while there are no rows."""
        self._empty = widget
        widget.setParent(self.viewport())
        if isinstance(widget, Empty):
            self.began.connect(widget.press)
        self._show_empty()

    @property
    def empty(self) -> QWidget | None:
        """What stands in the middle while there are no rows."""
        return self._empty

    def choose_near(self) -> None:
        """The record that was current is gone: the one that stands in its place now, or the last."""
        if self.records.rowCount():
            self._make_current(min(self._place, self.records.rowCount() - 1))

    def _show_empty(self) -> None:
        if self._empty:
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(self.records.rowCount() == 0)

    def _make_current(self, place: int) -> None:
        column = next(iter(self.header.visible_columns()), 0)
        self.setCurrentIndex(self.records.index(place, column))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._paint_rows(current.row(), previous.row())
        self._beside = self._beside and not current.isValid()
        if not self._restoring:
            self._become(self.records.id_at(current.row()) if current.isValid() else None)

    def _become(self, record: Any) -> None:
        if record != self._current_id:
            self._current_id = record
            self.chosen.emit(record)

    # Columns and order

    def sort_by(self, number: int) -> None:
        """Put the list into the order of a column, or turn that round."""
        if self.records.sortable(number):
            down = self.records.columns[number].key == self.records.order and not self.records.descending
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            self._around(lambda: self.records.sort(number, order))
            self.scrollToTop()
            self._remember()

    def _sync_header(self) -> None:
        self.header.sort_key = self.records.order if self.records.order in self.records.source.sorts else ""
        self.header.sort_descending = self.records.descending
        self.header.viewport().update()

    def _arranged(self) -> None:
        # Not while Qt is still moving the section.
        QTimer.singleShot(0, self, self._fit)
        self._remember()

    def _fit(self) -> None:
        self.header.fit(self.viewport().width())
        keys = (self.records.columns[number].key for number in self.header.visible_columns())
        self.records.set_on_view(frozenset(keys))

    def _reveal(self, number: int) -> None:
        """Bring a column into view, where the list is wider than its room."""
        self.scrollTo(self.records.index(max(self.currentIndex().row(), 0), number))

    def tell_whole(self, count: int | None) -> None:
        """Say to a screen reader how many rows there are in all; it would count those that are read."""
        read = self.records.rowCount()
        more = translate("Records", "more than %n row(s)", "", 1)(n=read)
        whole = translate("Records", "%n row(s) in all", "", 1)(n=read if count is None else count)
        unknown = count is None and self.records.canFetchMore(QModelIndex())
        self.setAccessibleDescription(self.words.say(more if unknown else whole))

    def _measure(self) -> None:
        rows = min(self.records.rowCount(), 30)
        if rows and not self.header.measured:
            self.header.measure(lambda column: (self.records.said(row, column) for row in range(rows)))
            self._fit()

    def _remember(self) -> None:
        order, down = self.records.order, self.records.descending
        kept = {"columns": self.header.arrangement(), "sort": order, "descending": down}
        self.memory.set(f"list/{self.name}", kept)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._show_empty()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "header"):
            self._size_rows()
            self._fit()

    # Copy and export

    def chosen_rows(self) -> list[Any]:
        """All selected rows as the source gave them, from top to bottom."""
        return [self.records.row(place) for place in self._chosen_places()]

    def copy(self) -> None:
        """The selected rows to the clipboard, one fact a column: for a spreadsheet, and as a table for a letter."""
        if not self.selectionModel().hasSelection():
            return
        columns = [self.records.columns[number] for number in self.header.visible_columns()]
        rows = self.chosen_rows()
        QGuiApplication.clipboard().setMimeData(
            record_text.mime(record_text.table(rows, columns, self.words))
        )
        announce(self, self.words.say(translate("Records", "%n row(s) copied", "", 1)(n=len(rows))))

    def menu(self) -> QMenu:
        """The context menu: the list's actions, then copy, export and columns."""
        return menu_of(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid()
        pop_up(self, None if by_key else event.globalPos())

    # Keys and mouse

    def focusInEvent(self, event: QFocusEvent) -> None:
        none = not self.currentIndex().isValid()
        if self._beside:
            # Qt would go to the first row, and what is shown would give way to it. It leaves alone what was told.
            self.setCurrentIndex(QModelIndex())
        super().focusInEvent(event)
        if none and self.currentIndex().isValid():
            # Qt goes to the first row without selecting it, and its record is shown beside a bare row.
            self.selectRow(self.currentIndex().row())
        if self._empty and not self.records.rowCount():
            announce(self, self._empty.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain_key = (
            event.key(),
            event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier),
        )
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            # Not every platform makes a request for the menu of it.
            pop_up(self)
        elif plain_key and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current_id is not None:
            self.opened.emit(self._current_id)
        elif enters(event) and not self.records.rowCount():
            self.began.emit()
        elif plain_key and key == Qt.Key.Key_Space and self._current_id is not None and not self._ahead.typed:
            self.previewed.emit(self._current_id)
        elif plain_key and key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.records.rowCount():
            self._make_current(0 if key == Qt.Key.Key_Home else self.records.rowCount() - 1)
        elif plain_key and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        elif not (event.matches(QKeySequence.StandardKey.Delete) and self._delete()):
            super().keyPressEvent(event)

    def _delete(self) -> bool:
        """Del: what the list's own action for it does with the chosen rows; False where it has none."""
        key = QKeySequence(QKeySequence.StandardKey.Delete)
        act = next((act for act in self.actions() if act.shortcut() == key), None)
        if act is not None and self.chosen_ids():
            act.trigger()
        return act is not None

    def keyboardSearch(self, search: str) -> None:
        """Typing jumps to the next row in which a word begins with what was typed, accents aside."""
        count, here = self.records.rowCount(), self.currentIndex().row()
        first = here + (1 if self._ahead.add(search) else 0)
        columns = self.header.visible_columns()
        for step in range(count):
            row = (first + step) % count
            if any(begins(self.records.said(row, column), self._ahead.typed) for column in columns):
                self._make_current(row)
                return

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self.records.id_at(index.row()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.delegate.hovered:
            before, self.delegate.hovered = self.delegate.hovered, row
            self._paint_rows(before, row)

    def _paint_rows(self, *rows: int) -> None:
        """Paint these rows anew from edge to edge; the others stand as they are."""
        for row in rows:
            if row >= 0:
                top, height = self.rowViewportPosition(row), self.rowHeight(row)
                self.viewport().update(0, top, self.viewport().width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if self.hasFocus() and index.isValid():
            row = self.delegate.under_band(index.row(), self.visualRect(index))
            width = min(self.header.length(), self.viewport().width())
            painter = QPainter(self.viewport())
            painter.setPen(QPen(theme.current().accent, theme.RING))
            painter.drawRect(QRect(1, row.y() + 1, width - 2, row.height() - 3))
