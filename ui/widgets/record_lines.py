"""Knows a short list of records: number, whose it is, why it stands here, beside each other where there is room.

Must not know the records.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from helpdesk.classes import NamedTuple
from ui import theme
from ui.widgets import plain
from ui.widgets.button import enters

HEIGHT, TWO_LINES, MOST_SEEN = 26, 44, 9
NUMBER, NAME, NAME_SHARE = 60, 140, 34
"""How wide a number and, at least, a name; in a wide list a name has that part of it, in per cent."""
_LINE = Qt.ItemDataRole.UserRole


class RecordLine(NamedTuple):
    """One record: where it leads, and its three texts."""

    leads: Any
    number: str
    name: str
    why: str


class RecordLines(QListWidget):
    """Lines that open by Enter or a press of the mouse: ``opened`` with where the line leads.

    Where one has no room for its name and its reason beside each other, the reasons of all stand below the names.
    """

    opened = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.two_lines = False
        self.setItemDelegate(_Line(self))
        self.itemClicked.connect(self._open)

    def set_lines(self, lines: Sequence[RecordLine]) -> None:
        """Show these."""
        self.clear()
        for line in lines:
            item = QListWidgetItem(plain.joined(line.number, line.name, plain.one_line(line.why)))
            item.setData(_LINE, line)
            item.setToolTip(plain.tip(f"{line.number} · {line.name}\n{line.why}"))
            self.addItem(item)
        self.two_lines = not self.fit_beside()
        self._give_height()
        if lines:
            self.setCurrentRow(0)

    def row_height(self) -> int:
        """How high each line is, in pixels."""
        return theme.px(TWO_LINES if self.two_lines else HEIGHT)

    def _give_height(self) -> None:
        seen = theme.px(HEIGHT) * MOST_SEEN // self.row_height()
        self.setFixedHeight(self.row_height() * max(1, min(self.count(), seen)) + 4)

    def fit_beside(self) -> bool:
        """Whether every line has room for all of it in three columns."""
        now, columns = theme.current(), _columns(self.viewport().width())
        body, small = now.metrics("body"), now.metrics("secondary")
        return all(
            body.horizontalAdvance(plain.one_line(line.name)) <= columns.name
            and small.horizontalAdvance(plain.one_line(line.why)) <= columns.why
            for line in self.lines()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.two_lines == self.fit_beside():
            self.two_lines = not self.two_lines
            self.scheduleDelayedItemsLayout()
            self._give_height()

    def lines(self) -> list[RecordLine]:
        """What is shown."""
        return [self.item(row).data(_LINE) for row in range(self.count())]

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(_LINE).leads)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentItem()
        if enters(event) and current is not None:
            self._open(current)
        else:
            super().keyPressEvent(event)


class _Columns(NamedTuple):
    """How wide number, name and reason are beside each other, in pixels."""

    number: int
    name: int
    why: int


def _columns(width: int) -> _Columns:
    now = theme.current()
    numbers, names = now.px(NUMBER), max(now.px(NAME), width * NAME_SHARE // 100)
    return _Columns(numbers, names - now.px(8), width - numbers - names - now.px(16))


class _Line(QStyledItemDelegate):
    def __init__(self, view: RecordLines) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(0, self.view.row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        now, state = theme.current(), QStyle.StateFlag
        line: RecordLine = index.data(_LINE)
        rect = QRect(option.rect)
        held = self.view.hasFocus() and bool(option.state & state.State_Selected)
        if held or option.state & state.State_MouseOver:
            painter.fillRect(rect, now.selected if held else now.hover)
        inner = rect.adjusted(now.px(8), 0, -now.px(8), 0)
        columns = _columns(rect.width())
        names = inner.left() + columns.number
        number = QRect(inner.left(), inner.top(), columns.number, inner.height())
        name = QRect(names, inner.top(), columns.name, inner.height())
        why = QRect(name.right() + 1 + now.px(8), inner.top(), columns.why, inner.height())
        if self.view.two_lines:
            high = now.metrics("body").height()
            top = inner.top() + (inner.height() - high - now.metrics("secondary").height()) // 2
            number = QRect(inner.left(), top, columns.number, high)
            name = QRect(names, top, inner.right() - names + 1, high)
            why = QRect(names, top + high, name.width(), now.metrics("secondary").height())
        parts: tuple[tuple[theme.Role, QColor, QRect, str], ...] = (
            ("body", now.accent, number, line.number),
            ("body", now.text, name, line.name),
            ("secondary", now.secondary, why, line.why),
        )
        for role, ink, room, text in parts:
            painter.setFont(now.font(role))
            painter.setPen(ink)
            shown = now.metrics(role).elidedText(
                plain.one_line(text), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
