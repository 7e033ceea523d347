"""Knows how people stand in a big list to be picked: initials in a disc, name, role; must not know the staff."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from helpdesk.classes import dataclass
from ui import icons, theme
from ui.widgets import plain

PERSON = Qt.ItemDataRole.UserRole + 1
ROW = 56
DISC = 36
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Person:
    """One to pick; ``here`` marks the one who is at the PC now."""

    id: int
    name: str
    initials: str
    role: str
    here: bool = False


class PersonDelegate(QStyledItemDelegate):
    """Paints a person as a row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(theme.px(200), theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        person: Person = index.data(PERSON)
        now, rect = theme.current(), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.selected)
            painter.drawRoundedRect(QRectF(rect), now.px(theme.RADIUS), now.px(theme.RADIUS))
        self._paint_disc(painter, rect, person, chosen=chosen)
        left, right = rect.left() + now.px(8 + DISC + 12), now.px(36)
        room = QRect(left, rect.top() + now.px(9), rect.right() - left - right, now.px(20))
        painter.setPen(now.text)
        painter.setFont(now.font("strong"))
        self._write(painter, room, now.metrics("strong").elidedText, person.name)
        painter.setPen(now.secondary)
        painter.setFont(now.font("secondary"))
        room.translate(0, now.px(20))
        self._write(painter, room, now.metrics("secondary").elidedText, person.role)
        if person.here:
            spot = QRect(rect.right() - now.px(32), rect.top(), now.px(24), rect.height())
            icons.paint(painter, spot, "check", now.accent, now.px(18))
        painter.restore()

    def _write(self, painter: QPainter, room: QRect, elided: Callable[..., str], text: str) -> None:
        shown = elided(plain.one_line(text), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_disc(self, painter: QPainter, rect: QRect, person: Person, *, chosen: bool) -> None:
        now, size = theme.current(), theme.px(DISC)
        disc = QRect(rect.left() + now.px(8), rect.top() + (rect.height() - size) // 2, size, size)
        painter.setBrush(now.accent if chosen else now.tone("neutral").ground)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.drawEllipse(disc)
        painter.setFont(now.font("strong"))
        painter.setPen(now.on_accent if chosen else now.tone("neutral").ink)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, plain.one_line(person.initials)[:3])


class PeopleList(QListWidget):
    """``picked``: Enter, double click or a click on a person."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(PersonDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(lambda _: self.pick())

    def show_people(self, people: Sequence[Person]) -> None:
        """Show these; the one who was chosen stays chosen if still among them, else the first is."""
        kept = self.current_id()
        self.clear()
        for person in people:
            item = QListWidgetItem(plain.one_line(person.name))
            item.setData(PERSON, person)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, plain.joined(person.name, person.role))
            self.addItem(item)
        self.setCurrentRow(next((n for n, person in enumerate(people) if person.id == kept), 0))

    def choose(self, identity: int) -> None:
        """Make a person the current one."""
        for row in range(self.count()):
            if self.item(row).data(PERSON).id == identity:
                self.setCurrentRow(row)

    def current_id(self) -> int | None:
        """Who is chosen now."""
        item = self.currentItem()
        return item.data(PERSON).id if item else None

    def step(self, steps: int) -> None:
        """Choose another, ``steps`` further down."""
        if self.count():
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + steps)))

    def pick(self) -> None:
        """Take who is chosen now."""
        identity = self.current_id()
        if identity is not None:
            self.picked.emit(identity)
