"""Knows a board: columns of cards side by side that arrow keys walk in both ways; must not know what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.board_cards import WIDTH, Card, CardList, Lane, Way
from ui.widgets.pill import Pill
from ui.widgets.section import rule

__all__ = ["Board", "Card", "Lane", "Way"]

MIME = "application/x-helpdesk-card"


class _Column(QFrame):
    dropped = Signal()
    reached = Signal()
    """A card is dragged over it."""

    def __init__(self, words: Words, lane: Lane) -> None:
        super().__init__()
        self.words = words
        self.way: Way | None = None
        """What a card that is dragged now would have done to it here; where nothing, it is not taken."""
        self._over = False
        self.setAcceptDrops(True)
        self.setProperty("look", "band")
        column = QVBoxLayout(self)
        # Room at the edges for the line around a column that takes a card.
        column.setContentsMargins(theme.RING, theme.px(theme.LABEL), theme.RING, theme.RING)
        column.setSpacing(theme.px(theme.LABEL))
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(theme.LABEL), 0, theme.px(theme.LABEL), 0)
        self.title = lane.mark.text
        self.pill = Pill(words, lane.mark, self)
        self.count = plain.label("", "secondary")
        head.addWidget(self.pill)
        head.addStretch(1)
        head.addWidget(self.count)
        column.addLayout(head)
        column.addWidget(rule())
        self.list = CardList(words, self)
        self.list.setObjectName(f"lane_{lane.key}")
        self.list.setAccessibleName(words.say(lane.mark.text))
        column.addWidget(self.list, 1)
        self.sign = plain.label("", "strong", wrap=True)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sign.setContentsMargins(*(theme.px(theme.LABEL),) * 4)
        self.sign.hide()
        column.addWidget(self.sign)
        self.show_lane(lane)

    def show_lane(self, lane: Lane) -> None:
        card = self.list.records.card(self.list.currentIndex().row())
        offset = self.list.verticalScrollBar().value()
        self.list.records.set_lane(lane)
        self.count.setText(str(lane.total))
        # A column without cards keeps its place and gives its room to the others.
        self.setFixedWidth(theme.px(WIDTH + 16) if lane.total else self.sizeHint().width())
        place = self.list.records.place_of(card.id) if card else None
        if place is not None:
            self.list.setCurrentIndex(self.list.records.index(place))
        self.list.verticalScrollBar().setValue(offset)

    # A card that is dragged

    def offer(self, way: Way | None) -> None:
        """Show what a card would have done to it here, or nothing."""
        self.way, self._over = way, False
        self.sign.setText(self.words.say(way.text) if way else "")
        self.sign.setVisible(way is not None)
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.reached.emit()
        if self.way is not None and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self._over = True
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.way is not None and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self.dropped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.way is None:
            return
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = Qt.PenStyle.SolidLine if self._over else Qt.PenStyle.DashLine
        painter.setPen(QPen(now.accent, theme.RING, style))
        painter.setBrush(now.selected if self._over else Qt.BrushStyle.NoBrush)
        radius = now.px(theme.RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class Board(QScrollArea):
    """Columns side by side. ``opened(id)`` by Enter or double click, ``all_wanted(key)`` by the row to the rest.

    A card is dragged to another column, or sent there from its menu: :attr:`ways` says which take it.

    Up and Down walk a column, Left and Right go to the next one that has cards; Tab leaves the board.
    """

    opened = Signal(object)
    all_wanted = Signal(str)

    def __init__(self, words: Words, title: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.columns: dict[str, _Column] = {}
        self.ways: Callable[[Any], Mapping[str, Way]] = lambda _: {}
        """The columns a card can come to, by the card's id."""
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
        column.list.taken.connect(lambda card: self._drag(column, card))
        column.list.menu_wanted.connect(self._show_menu)
        column.dropped.connect(lambda: self._move_to(column))
        # What lies beyond the edge comes in as the card is moved there.
        column.reached.connect(lambda: self.ensureWidgetVisible(column, theme.px(WIDTH // 2), 0))
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

    # Moving a card

    def _drag(self, source: _Column, card: Any) -> None:
        self.offer(self.ways(card))
        drag, data = QDrag(source.list), QMimeData()
        data.setData(MIME, str(card).encode())
        drag.setMimeData(data)
        drag.setPixmap(source.list.picture())
        drag.exec(Qt.DropAction.MoveAction)
        self.offer({})

    def offer(self, ways: Mapping[str, Way]) -> None:
        """Show which columns take the card that is dragged, and by what; none: nothing is dragged."""
        for key, column in self.columns.items():
            column.offer(ways.get(key))

    def _move_to(self, column: _Column) -> None:
        way = column.way
        if way is not None:
            # Not while the pointer still holds the card: a dialog may come.
            QTimer.singleShot(0, self, lambda: way.run())

    def menu(self, card: Any) -> QMenu:
        """What can be done with a card: open it, or bring it to another column."""
        menu, say = QMenu(self), self.words.say
        menu.addAction(say(translate("Board", "Open"))).triggered.connect(lambda: self.opened.emit(card))
        menu.addSeparator()
        for key, way in self.ways(card).items():
            said = say(way.text)
            if key in self.columns:
                column = say(self.columns[key].title)
                said = say(translate("Board", "{step} ({column})")(step=said, column=column))
            menu.addAction(theme.icon(way.icon), said).triggered.connect(way.run)
        return menu

    def _show_menu(self, card: Any, place: QPoint) -> None:
        menu = self.menu(card)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
