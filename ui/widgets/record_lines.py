"""Knows a short list of records of three columns: number, whose it is, why it stands here; must not know the records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
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

HEIGHT, MOST_SEEN = 26, 9
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
    """Lines that open by Enter or a press of the mouse: ``opened`` with where the line leads."""

    opened = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
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
        self.setFixedHeight(theme.px(HEIGHT) * max(1, min(len(lines), MOST_SEEN)) + 4)
        if lines:
            self.setCurrentRow(0)

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


class _Line(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(0, theme.px(HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        now, state = theme.current(), QStyle.StateFlag
        line: RecordLine = index.data(_LINE)
        view, rect = self.parent(), QRect(option.rect)
        held = isinstance(view, RecordLines) and view.hasFocus() and bool(option.state & state.State_Selected)
        if held or option.state & state.State_MouseOver:
            painter.fillRect(rect, now.selected if held else now.hover)
        left = rect.left() + now.px(8)
        numbers, names = now.px(NUMBER), max(now.px(NAME), rect.width() * NAME_SHARE // 100)
        parts: tuple[tuple[theme.Role, QColor, int, int, str], ...] = (
            ("body", now.accent, left, numbers, line.number),
            ("body", now.text, left + numbers, names - now.px(8), line.name),
            (
                "secondary",
                now.secondary,
                left + numbers + names,
                rect.width() - numbers - names - now.px(16),
                line.why,
            ),
        )
        for role, ink, x, width, text in parts:
            painter.setFont(now.font(role))
            painter.setPen(ink)
            shown = now.metrics(role).elidedText(plain.one_line(text), Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(x, rect.top(), width, rect.height()), Qt.AlignmentFlag.AlignVCenter, shown)
