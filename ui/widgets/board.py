"""Knows a board: columns of cards side by side that arrow keys walk in both ways; must not know what they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.pill import Mark, Pill
from ui.widgets.section import rule

CARD = Qt.ItemDataRole.UserRole + 1
WIDTH, HEIGHT = 232, 92

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Card:
    """One card: what it is, whose, what is the matter; ``when`` at the foot in ``ink``, ``number`` beside it."""

    id: Any
    title: Text | str
    second: Text | str = ""
    third: Text | str = ""
    when: Text | str = ""
    ink: str = "secondary"
    number: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One column. ``total`` above the number of cards adds a row that leads to all of them."""

    key: str
    mark: Mark
    cards: Sequence[Card]
    total: int


class _Model(QAbstractListModel):
    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self.words = words
        self._cards: Sequence[Card] = ()
        self._total = 0

    def set_lane(self, lane: Lane) -> None:
        self.beginResetModel()
        self._cards, self._total = lane.cards, lane.total
        self.endResetModel()

    def card(self, row: int) -> Card | None:
        """The card in that row; None for the way to the rest."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def place_of(self, identity: Any) -> int | None:
        return next((row for row, card in enumerate(self._cards) if card.id == identity), None)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._cards) + (self._total > len(self._cards))

    def rest(self) -> str:
        return self.words.say(translate("Board", "Show all {total}")(total=self._total))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        card = self.card(index.row())
        if role == CARD:
            return card
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if card is None:
            return self.rest()
        parts = (card.number, card.title, card.second, card.third, card.when)
        return plain.one_line(", ".join(said for part in parts if (said := self.words.say(part))))


class _Painter(QStyledItemDelegate):
    def __init__(self, view: _List) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(theme.px(WIDTH), theme.px(HEIGHT if index.data(CARD) else theme.ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, card = theme.current(), index.data(CARD)
        room = QRect(option.rect).adjusted(now.px(6), now.px(3), -now.px(6), -now.px(3))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self.view.hasFocus()
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if card is None:
            painter.setFont(now.font())
            painter.setPen(now.accent)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, index.data())
        else:
            painter.setPen(QPen(now.accent, theme.RING) if chosen else QPen(now.hairline, 1))
            painter.setBrush(now.selected if chosen else now.hover if over else now.surface)
            edge = 1.0 if chosen else 0.5
            painter.drawRoundedRect(
                QRectF(room).adjusted(edge, edge, -edge, -edge), now.px(theme.RADIUS), now.px(theme.RADIUS)
            )
            self._paint_card(painter, room.adjusted(now.px(10), now.px(8), -now.px(10), -now.px(8)), card)
        painter.restore()

    def _paint_card(self, painter: QPainter, room: QRect, card: Card) -> None:
        now, say = theme.current(), self.view.words.say
        top = room.y()
        for text, role, ink in (
            (card.title, "strong", now.text),
            (card.second, "secondary", now.text),
            (card.third, "secondary", now.secondary),
        ):
            self._line(painter, QRect(room.x(), top, room.width(), 0), say(text), role, ink)
            top += now.metrics(role).height()  # type: ignore[arg-type]
        foot = QRect(room.x(), room.bottom() - now.metrics("secondary").height() + 1, room.width(), 0)
        width = now.metrics("secondary").horizontalAdvance(card.number) + now.px(8) if card.number else 0
        self._line(painter, foot.adjusted(0, 0, -width, 0), say(card.when), "secondary", now.ink(card.ink))
        painter.setPen(now.secondary)
        below = QRect(foot.x(), foot.y(), foot.width(), now.metrics("secondary").height())
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, card.number)

    def _line(self, painter: QPainter, room: QRect, text: str, role: Any, ink: Any) -> None:
        now = theme.current()
        painter.setFont(now.font(role))
        painter.setPen(ink)
        shown = now.metrics(role).elidedText(plain.one_line(text), Qt.TextElideMode.ElideRight, room.width())
        room.setHeight(now.metrics(role).height())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, shown)


class _List(QListView):
    """The cards of one column."""

    opened = Signal(object)
    all_wanted = Signal()
    stepped = Signal(int)
    focused = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self.setMinimumWidth(1)
        self.records = _Model(words, self)
        self.setModel(self.records)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "clear")
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(1, theme.px(HEIGHT))

    def open_row(self, row: int) -> None:
        """Do what Enter does there."""
        card = self.records.card(row)
        if card is not None:
            self.opened.emit(card.id)
        elif 0 <= row < self.records.rowCount():
            self.all_wanted.emit()

    def go_to(self, row: int) -> None:
        """Make a row current, or the nearest there is, and take the keyboard."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self.setCurrentIndex(self.records.index(min(max(row, 0), self.records.rowCount() - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_row(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.records.rowCount():
            self.setCurrentIndex(self.records.index(0))
        self.focused.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.open_row(self.indexAt(event.position().toPoint()).row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0 and self.records.card(row) is None:
            self.all_wanted.emit()


class _Column(QFrame):
    def __init__(self, words: Words, lane: Lane) -> None:
        super().__init__()
        self.setProperty("look", "band")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(theme.LABEL), 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(theme.LABEL), 0, theme.px(theme.LABEL), 0)
        self.pill = Pill(words, lane.mark, self)
        self.count = plain.label("", "secondary")
        head.addWidget(self.pill)
        head.addStretch(1)
        head.addWidget(self.count)
        column.addLayout(head)
        column.addWidget(rule())
        self.list = _List(words, self)
        self.list.setObjectName(f"lane_{lane.key}")
        self.list.setAccessibleName(words.say(lane.mark.text))
        column.addWidget(self.list, 1)
        self.show_lane(lane)

    def show_lane(self, lane: Lane) -> None:
        card = self.list.records.card(self.list.currentIndex().row())
        offset = self.list.verticalScrollBar().value()
        self.list.records.set_lane(lane)
        self.count.setText(str(lane.total))
        # A column without cards keeps its place and gives its room to the others.
        self.setFixedWidth(theme.px(WIDTH + 12) if lane.total else self.sizeHint().width())
        place = self.list.records.place_of(card.id) if card else None
        if place is not None:
            self.list.setCurrentIndex(self.list.records.index(place))
        self.list.verticalScrollBar().setValue(offset)


class Board(QScrollArea):
    """Columns side by side. ``opened(id)`` by Enter or double click, ``all_wanted(key)`` by the row to the rest.

    Up and Down walk a column, Left and Right go to the next one that has cards; Tab leaves the board.
    """

    opened = Signal(object)
    all_wanted = Signal(str)

    def __init__(self, words: Words, title: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.columns: dict[str, _Column] = {}
        self.setAccessibleName(words.say(title))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QFrame()
        page.setProperty("look", "page")
        self._row = QHBoxLayout(page)
        self._row.setContentsMargins(*(theme.px(theme.CARD),) * 4)
        self._row.setSpacing(theme.px(theme.LABEL))
        self._row.addStretch(1)
        self.setWidget(page)

    def set_lanes(self, lanes: Sequence[Lane]) -> None:
        """Show these columns; the current cards stay current. The columns are the same each time."""
        for lane in lanes:
            if lane.key in self.columns:
                self.columns[lane.key].show_lane(lane)
            else:
                self._add(lane)
        if not any(column.list.focusPolicy() == Qt.FocusPolicy.StrongFocus for column in self._filled()):
            self._lead_with(next(iter(self._filled()), None))

    def _add(self, lane: Lane) -> None:
        column = self.columns[lane.key] = _Column(self.words, lane)
        column.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column.list.opened.connect(self.opened)
        column.list.all_wanted.connect(lambda: self.all_wanted.emit(lane.key))
        column.list.stepped.connect(lambda step: self._step(column, step))
        column.list.focused.connect(lambda: self._lead_with(column))
        self._row.insertWidget(self._row.count() - 1, column)

    def _filled(self) -> list[_Column]:
        return [column for column in self.columns.values() if column.list.records.rowCount()]

    def _lead_with(self, lead: _Column | None) -> None:
        # One stop for Tab in the whole board: the column that was walked last.
        for column in self.columns.values():
            strong = column is lead
            column.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)
        if lead is not None:
            self.ensureWidgetVisible(lead, theme.px(theme.CARD), 0)

    def _step(self, column: _Column, step: int) -> None:
        filled = self._filled()
        place = filled.index(column) + step if column in filled else 0
        if 0 <= place < len(filled):
            filled[place].list.go_to(column.list.currentIndex().row())

    def take_focus(self) -> None:
        """Give the keyboard to the column that was walked last."""
        for column in self._filled():
            if column.list.focusPolicy() == Qt.FocusPolicy.StrongFocus:
                column.list.go_to(column.list.currentIndex().row())
                return
