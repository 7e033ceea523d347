"""Knows a column of sections whose rows each ask for one thing, as on Today; must not know what they ask."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QWidget

from helpdesk.classes import NamedTuple
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import icons, theme
from ui.widgets import plain
from ui.widgets.button import enters
from ui.widgets.pill import Mark, paint_pill, pill_width

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

WIDEST = 1440
STATE, DUE, VERB = 172, 198, 100
"""Columns that repeat have fixed widths, so that their left edges stand in line; the name takes the rest."""
LEAST = 240
"""Pixels that the name keeps: where there are fewer, the verb gives way, then the day."""

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Task(NamedTuple):
    """One thing to do. ``verb`` names what Enter does."""

    id: Any
    title: Text | str
    detail: Text | str | tuple[Text | str, ...] = ""
    icon: str = "circle-dot"
    tone: str = "secondary"
    mark: Mark | None = None
    when: Text | str = ""
    verb: Text | str = ""
    ink: str = "text"
    """How ``when`` is written: lateness is red everywhere."""
    shown: bool = False
    """Whether it is a record that can be shown beside the list."""


class Group(NamedTuple):
    """One section. ``total`` above the number of tasks adds a row that leads to all of them."""

    key: str
    title: Text | str
    tasks: Sequence[Task]
    total: int | None = None


class _Head(NamedTuple):
    group: Group
    first: bool


class _All(NamedTuple):
    group: Group


class _Line(NamedTuple):
    group: Group
    task: Task


class AgendaModel(QAbstractListModel):
    """Heads, tasks and ways to the rest, one below the other."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._rows: list[_Head | _Line | _All] = []

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show these; a group without tasks is left out."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            if group.tasks:
                self._rows.append(_Head(group, not self._rows))
                self._rows += [_Line(group, task) for task in group.tasks]
                if group.total is not None and group.total > len(group.tasks):
                    self._rows.append(_All(group))
        self.endResetModel()

    def row(self, number: int) -> _Head | _Line | _All:
        """What stands in that row."""
        return self._rows[number]

    def place_of(self, key: str, record: Any) -> int | None:
        """Where the task with that id of that group stands."""
        for place, row in enumerate(self._rows):
            if isinstance(row, _Line) and row.group.key == key and row.task.id == record:
                return place
        return None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        head = index.isValid() and isinstance(self._rows[index.row()], _Head)
        return Qt.ItemFlag.NoItemFlags if head else super().flags(index)

    def detail(self, task: Task) -> str:
        """The second line in words."""
        parts = task.detail if isinstance(task.detail, tuple) else (task.detail,)
        return plain.joined(*(plain.one_line(self.words.say(part)) for part in parts))

    def all_of(self, group: Group) -> str:
        """The words of the way to the rest."""
        return self.words.say(translate("Agenda", "Show all {total}")(total=group.total))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(row, _Head):
            return self.words.say(row.group.title)
        if isinstance(row, _All):
            return self.all_of(row.group)
        task = row.task
        mark = self.words.say(task.mark.text) if task.mark else ""
        parts = (mark, self.words.say(task.title), self.detail(task), self.words.say(task.when))
        said = plain.one_line(plain.in_a_row(*parts))
        before = self._rows[index.row() - 1] if index.row() else None
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(before, _Head):
            # The keyboard passes a heading by: whoever hears the rows hears where another section begins.
            head = self.words.say(before.group.title)
            return said if said.startswith(head) else f"{head}: {said}"
        return said


class _Painter(QStyledItemDelegate):
    def __init__(self, view: Agenda) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        row = self.view.records.row(index.row())
        if isinstance(row, _Head):
            return QSize(100, theme.px(36 if row.first else 36 + theme.SECTION - 8))
        return QSize(100, theme.px(theme.ROW if isinstance(row, _All) else theme.ROW_TWO))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, rect, row = theme.current(), QRect(option.rect), self.view.records.row(index.row())
        if isinstance(row, _Head):
            self._paint_head(painter, rect, row.group)
            return
        focused = self.view.hasFocus()
        selected = index.row() == self.view.currentIndex().row() and (focused or self.view.beside)
        if selected:
            theme.fill(painter, rect, now.selected)
            theme.fill(painter, QRect(rect.x(), rect.y(), now.px(3), rect.height()), now.accent)
        elif index.row() == self.view.hovered:
            theme.fill(painter, rect, now.hover)
        under = QRect(rect.x(), rect.bottom(), rect.width(), 1)
        theme.fill(painter, under, now.mix(now.surface, now.hairline, 0.7))
        room = rect.adjusted(now.px(12), 0, -now.px(12), 0)
        if isinstance(row, _All):
            painter.setFont(now.font())
            painter.setPen(now.accent)
            painter.drawText(
                room.adjusted(now.px(28), 0, 0, 0),
                Qt.AlignmentFlag.AlignVCenter,
                self.view.records.all_of(row.group),
            )
        else:
            self._paint_task(painter, room, row.task, selected or index.row() == self.view.hovered)

    def _paint_head(self, painter: QPainter, rect: QRect, group: Group) -> None:
        now = theme.current()
        room = QRect(rect.x(), rect.bottom() - now.px(32), rect.width(), now.px(28))
        title = self.view.words.say(group.title)
        painter.setFont(now.font("section"))
        painter.setPen(now.text)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        count = str(group.total if group.total is not None else len(group.tasks))
        left = now.metrics("section").horizontalAdvance(title) + now.px(8)
        painter.setFont(now.font("secondary"))
        painter.setPen(now.secondary)
        painter.drawText(room.adjusted(left, now.px(2), 0, 0), Qt.AlignmentFlag.AlignVCenter, count)
        theme.fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), now.hairline)

    def _paint_task(self, painter: QPainter, room: QRect, task: Task, active: bool) -> None:
        now, say = theme.current(), self.view.words.say
        size = now.px(18)
        icons.paint(
            painter, QRect(room.x(), room.y(), size, room.height()), task.icon, now.ink(task.tone), size
        )
        room = room.adjusted(now.px(28), 0, 0, 0)
        right = room.right()
        verb, due, state = now.px(VERB), now.px(DUE), now.px(STATE)
        if room.width() - state - due - verb >= now.px(LEAST):
            right -= verb
            if active and task.verb:
                self._paint_cell(painter, room, right, verb, f"{say(task.verb)}  ↵", now.accent)
        if room.width() - state - due >= now.px(LEAST):
            right -= due
            ink = now.text if task.ink == "text" else now.ink(task.ink)
            self._paint_cell(painter, room, right, due, say(task.when), ink)
        right -= state
        if task.mark:
            word = say(task.mark.text)
            width = min(pill_width(word), state)
            paint_pill(painter, QRect(right, room.y(), width, room.height()), word, task.mark)
        room.setRight(right - now.px(12))
        body, small = now.metrics("strong"), now.metrics("secondary")
        detail = self.view.records.detail(task)
        top = room.y() + (room.height() - body.height() - (small.height() if detail else 0)) // 2
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(now.font("strong"))
        painter.setPen(now.text)
        title = body.elidedText(plain.one_line(say(task.title)), elide, room.width())
        painter.drawText(QRect(room.x(), top, room.width(), body.height()), Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(now.font("secondary"))
        painter.setPen(now.secondary)
        below = QRect(room.x(), top + body.height(), room.width(), small.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, small.elidedText(detail, elide, room.width()))

    def _paint_cell(self, painter: QPainter, room: QRect, left: int, width: int, text: str, ink: Any) -> None:
        now = theme.current()
        painter.setFont(now.font("secondary"))
        painter.setPen(ink)
        shown = now.metrics("secondary").elidedText(text, Qt.TextElideMode.ElideRight, width - now.px(8))
        painter.drawText(QRect(left, room.y(), width, room.height()), Qt.AlignmentFlag.AlignVCenter, shown)


class Agenda(QListView):
    """Sections one below the other; arrow keys walk all tasks. ``opened(group key, id)`` by Enter or click.

    ``all_wanted(group key)`` when the row to the rest is taken.
    """

    opened = Signal(str, object)
    all_wanted = Signal(str)
    chosen = Signal()
    """Another task is current."""

    def __init__(self, words: Words, title: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.hovered = -1
        self.beside = False
        """Whether the current task's record is shown beside it: then a click chooses and two open."""
        self.setAccessibleName(words.say(title))
        # One of our own: to ask Qt for its own makes PySide look through every class of widgets it knows.
        self._paper = QWidget()
        self.setViewport(self._paper)
        self.records = AgendaModel(words, self)
        self.setModel(self.records)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show these groups; the current task and the place stay."""
        current, offset = self.current(), self.verticalScrollBar().value()
        self.records.set_groups(groups)
        if self.isVisible():
            # One that is about to be shown is laid out then.
            self.doItemsLayout()
        place = self.records.place_of(*current) if current else None
        if place is None:
            rows = range(self.records.rowCount())
            place = next((row for row in rows if isinstance(self.records.row(row), _Line)), None)
        if place is not None:
            self.setCurrentIndex(self.records.index(place))
        self.verticalScrollBar().setValue(offset)
        self.chosen.emit()

    def jump(self, *keys: str) -> bool:
        """Go to the first of these sections that is there, its head at the top."""
        rows = range(self.records.rowCount())
        for key in keys:
            place = next((n for n in rows if self.records.row(n).group.key == key), None)
            if place is not None:
                self.scrollTo(self.records.index(place), QListView.ScrollHint.PositionAtTop)
                self.setCurrentIndex(self.records.index(place + 1))
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._paper.update()
        self.chosen.emit()

    def current(self) -> tuple[str, Any] | None:
        """Group and id of the current task."""
        index = self.currentIndex()
        row = self.records.row(index.row()) if index.isValid() else None
        return (row.group.key, row.task.id) if isinstance(row, _Line) else None

    def _open(self, place: int) -> None:
        row = self.records.row(place)
        if isinstance(row, _Line):
            self.opened.emit(row.group.key, row.task.id)
        elif isinstance(row, _All):
            self.all_wanted.emit(row.group.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if enters(event) and self.currentIndex().isValid():
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton and not self._only_chooses(index):
            self._open(index.row())

    def _only_chooses(self, index: Index) -> bool:
        row = self.records.row(index.row())
        return self.beside and isinstance(row, _Line) and row.task.shown

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._only_chooses(index):
            self._open(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self._paper.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Lines of a whole wide screen cannot be read across.
        spare = max(0, self.width() - theme.px(WIDEST + 2 * theme.CARD))
        side = theme.px(theme.CARD)
        margins = self.viewportMargins()
        if margins.right() != side + spare or margins.left() != side:
            self.setViewportMargins(side, 0, side + spare, 0)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if self.hasFocus() and index.isValid():
            painter = QPainter(self._paper)
            painter.setPen(QPen(theme.current().accent, theme.RING))
            painter.drawRect(self.visualRect(index).adjusted(1, 1, -1, -2))
