"""Knows how a list's rows come in pages from a source and are said in a language; must not know the desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from helpdesk.formats import Words
from ui.widgets import plain
from ui.widgets.cells import CELL, Column, Said, say

PAGE = 200
MOST_AT_ONCE = 2_000

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Source(Protocol):
    """Where a list's rows come from, in order, already filtered. Rows have ``id``."""

    columns: Sequence[Column]

    @property
    def sorts(self) -> Sequence[str]:
        """Keys of the columns by which they can be sorted."""

    def page(self, sort: str, descending: bool, after: Any | None, limit: int) -> Sequence[Any]:
        """At most ``limit`` rows behind the row ``after`` (None: from the first), sorted by a column."""

    def count(self) -> int | None:
        """How many rows there are in all; None where that would be dear to know."""


@runtime_checkable
class Seeking(Protocol):
    """A source that finds one row without reading those before it."""

    def holds(self, record: Any, sort: str, descending: bool, after: Any | None, limit: int) -> bool:
        """Whether the record with that id is among the ``limit`` rows behind the row ``after``."""


class RecordModel(QAbstractTableModel):
    """Rows of a source in pages of 200. A row is said in words only when it is looked at."""

    def __init__(
        self,
        source: Source,
        words: Words,
        sort: str = "",
        descending: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.source = source
        self.words = words
        self.columns = tuple(source.columns)
        self.order = sort or self.columns[0].key
        self.descending = descending
        self._rows: list[Any] = []
        self._said: list[list[Said | None]] = []
        self._more = True
        self._on_view: frozenset[str] = frozenset()

    def set_on_view(self, keys: frozenset[str]) -> None:
        """The columns that are seen now; a cell may leave out what another one shows."""
        before, self._on_view = self._on_view, keys
        asked = {column.beside[0] for column in self.columns if column.beside}
        if asked & (before ^ keys):
            self._said = [self._blank() for _ in self._rows]
            if self._rows:
                last = self.index(len(self._rows) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)

    def reload(self, *, afresh: bool = False) -> None:
        """Read again from the beginning, as many rows as there were; ``afresh``: only the first page."""
        wanted = PAGE if afresh else min(max(PAGE, len(self._rows)), MOST_AT_ONCE)
        rows = list(self.source.page(self.order, self.descending, None, wanted))
        self.beginResetModel()
        self._rows = rows
        self._said = [self._blank() for _ in rows]
        self._more = len(rows) >= wanted
        self.endResetModel()

    def set_source(self, source: Source) -> None:
        """Take rows from another source with the same columns and read."""
        self.source = source
        self.reload(afresh=True)

    def _blank(self) -> list[Said | None]:
        return [None] * len(self.columns)

    def row(self, number: int) -> Any:
        """The row at that place."""
        return self._rows[number]

    def id_at(self, number: int) -> Any | None:
        """The id of the row at that place, or None."""
        return self._rows[number].id if 0 <= number < len(self._rows) else None

    def place_of(self, record: Any) -> int | None:
        """Where the row with that id stands among those read."""
        return next((place for place, row in enumerate(self._rows) if row.id == record), None)

    def seek(self, record: Any, pages: int) -> int | None:
        """Where the row with that id stands; so many pages are read for it, none where it is not in them."""
        place = self.place_of(record)
        if place is None and pages and self.canFetchMore(_NO_PARENT) and isinstance(self.source, Seeking):
            last, room = self._rows[-1], pages * PAGE
            pages = pages if self.source.holds(record, self.order, self.descending, last, room) else 0
        while place is None and pages and self.canFetchMore(_NO_PARENT):
            self.fetchMore(_NO_PARENT)
            place, pages = self.place_of(record), pages - 1
        return place

    def reaches(self, source: Source, record: Any, pages: int = 0) -> bool:
        """Whether another source has the row with that id on its first page or so many more, in the order that holds."""
        room = (1 + pages) * PAGE
        if isinstance(source, Seeking):
            return source.holds(record, self.order, self.descending, None, room)
        return any(row.id == record for row in source.page(self.order, self.descending, None, room))

    def said(self, number: int, column: int) -> Said:
        """A cell in words."""
        cells = self._said[number]
        told = cells[column]
        if told is None:
            told = cells[column] = say(self.columns[column], self._rows[number], self.words, self._on_view)
        return told

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and bool(self._rows)

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        rows = list(self.source.page(self.order, self.descending, self._rows[-1], PAGE))
        self._more = len(rows) >= PAGE
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self._said += [self._blank() for _ in rows]
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == CELL:
            return self.said(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = self.columns[index.column()].align == "right"
            return int(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            whole = self.said(index.row(), index.column()).whole
            return whole if role == Qt.ItemDataRole.DisplayRole else plain.aloud(whole)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.words.say(self.columns[section].title)
        return None

    def sortable(self, column: int) -> bool:
        """Whether the source can be sorted by a column."""
        return self.columns[column].key in self.source.sorts

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask the source for another order."""
        if self.sortable(column):
            self.order = self.columns[column].key
            self.descending = order == Qt.SortOrder.DescendingOrder
            self.reload(afresh=True)
