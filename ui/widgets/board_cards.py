"""Knows the cards of a board's column: how they look, are walked, taken up and moved; must not know what they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.button import enters
from ui.widgets.pill import Mark

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


class Way(NamedTuple):
    """How a card comes to another column: what is done for it, in words."""

    text: Text
    icon: str
    run: Callable[[], object]


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
        return plain.one_line(plain.in_a_row(*(self.words.say(part) for part in parts)))


class _Painter(QStyledItemDelegate):
    def __init__(self, view: CardList) -> None:
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
        lines: tuple[tuple[Text | str, theme.Role, QColor], ...] = (
            (card.title, "strong", now.text),
            (card.second, "secondary", now.text),
            (card.third, "secondary", now.secondary),
        )
        for text, role, ink in lines:
            self._line(painter, QRect(room.x(), top, room.width(), 0), say(text), role, ink)
            top += now.metrics(role).height()
        foot = QRect(room.x(), room.bottom() - now.metrics("secondary").height() + 1, room.width(), 0)
        width = now.metrics("secondary").horizontalAdvance(card.number) + now.px(8) if card.number else 0
        self._line(painter, foot.adjusted(0, 0, -width, 0), say(card.when), "secondary", now.ink(card.ink))
        painter.setPen(now.secondary)
        below = QRect(foot.x(), foot.y(), foot.width(), now.metrics("secondary").height())
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, card.number)

    def _line(self, painter: QPainter, room: QRect, text: str, role: theme.Role, ink: QColor) -> None:
        now = theme.current()
        painter.setFont(now.font(role))
        painter.setPen(ink)
        shown = now.metrics(role).elidedText(plain.one_line(text), Qt.TextElideMode.ElideRight, room.width())
        room.setHeight(now.metrics(role).height())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, shown)


class CardList(QListView):
    """The cards of one column."""

    opened = Signal(object)
    all_wanted = Signal()
    stepped = Signal(int)
    focused = Signal()
    taken = Signal(object)
    """A card is dragged."""
    menu_wanted = Signal(object, QPoint)
    """The context menu of a card, at a place of the screen."""

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
        self.setDragEnabled(True)

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
        if enters(event):
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

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: ARG002, N803
        card = self.records.card(self.currentIndex().row())
        if card is not None:
            self.taken.emit(card.id)

    def picture(self) -> QPixmap:
        """The current card as it hangs on the pointer."""
        return self.viewport().grab(self.visualRect(self.currentIndex()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        card = self.records.card(index.row())
        if card is None:
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_wanted.emit(card.id, below if by_key else event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.open_row(self.indexAt(event.position().toPoint()).row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0 and self.records.card(row) is None:
            self.all_wanted.emit()
