"""Knows a calendar of columns and hours: painted, walked and changed by keys and mouse; must not know what a visit is.

Only what lies in the part to be painted is painted. What a person does is told by signals, in columns and minutes; the
grid itself changes nothing: whoever listens shows it anew, or nothing moved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from helpdesk.domain.calendar_days import QUARTER, Band
from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import theme
from ui.widgets import plain, spoken
from ui.widgets.calendar_axis import HEAD, HOURS, Axis, Columns
from ui.widgets.calendar_blocks import Block, CalendarSheet
from ui.widgets.calendar_drag import Dragging
from ui.widgets.calendar_edges import Heads, Hours
from ui.widgets.calendar_ground import paint_ground, paint_now, strips_width
from ui.widgets.calendar_keys import Way, way_of
from ui.widgets.calendar_paint import paint_block, paint_ghost, paint_tail
from ui.widgets.calendar_told import Told

GAP, LEAST = 2, 16
"""Pixels beside a visit, and of the lowest one."""


class CalendarGrid(QAbstractScrollArea):
    """Visits as blocks in columns.

    Up and Down walk a column, Left and Right to the next; with Shift they move the visit by a quarter or a column,
    with Alt or Ctrl+Shift they stretch its lower edge, with Alt+Shift its upper one. The mouse drags it, its edges
    stretch it.
    """

    chosen = Signal(object)
    """The id of the visit that is current, or None."""
    opened = Signal(int)
    moved = Signal(int, int, int, int)
    """Visit, column it lay in, column it shall lie in, minutes by which it begins later."""
    stretched = Signal(int, int, int)
    """Visit, minutes by which it begins later, minutes by which it shall be longer."""
    removing = Signal(int)
    dropped = Signal(int, int, int)
    """Something from beside the grid: its id, column, minute."""
    menu_wanted = Signal(int, QPoint)

    def __init__(self, words: Words, title: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.title = words.say(title)
        self.sheet = CalendarSheet((), (Band(9 * 60, 18 * 60),), ())
        self.axis, self.places = Axis(self.sheet.bands, 0), Columns(1, 0)
        self.speak: Callable[[Block], str] = lambda block: f"{block.time}, {block.title}"
        """All that is said of a block, to a screen reader and in a tip; asked when it is wanted."""
        self.current: int | None = None
        self._rects: list[QRect] = []
        self._tails: list[QRect] = []
        self._under: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heads, self.hours = Heads(self), Hours(self)
        self.dragging = Dragging(self)
        self.told = Told(self)
        self.setViewportMargins(theme.px(HOURS), theme.px(HEAD), 0, 0)
        self.viewport().setMouseTracking(True)
        self.viewport().setAcceptDrops(True)
        self._name()

    # -- what is shown ------------------------------------------------------------------------------

    def show_sheet(self, sheet: CalendarSheet) -> None:
        """Show this; the current visit stays current while it is there."""
        self.sheet = sheet
        if self.current is not None and not any(block.visit == self.current for block in sheet.blocks):
            self.current = None
            self.chosen.emit(None)
        self._lay_out()
        self._name()
        if self.hasFocus():
            self._begin()

    def _begin(self) -> None:
        """Who comes here by keyboard begins somewhere."""
        if self.current is None and self.sheet.blocks:
            self.choose(first_block(self.sheet).visit)

    def choose(self, visit: int | None) -> None:
        """Make a visit current, and bring it into view."""
        if visit == self.current:
            return
        before, self.current = self.current, visit
        for each in (before, visit):
            self._refresh(each)
        self._name()
        block = self.block()
        if block is not None:
            self.ensure_visible(self._rects[self.sheet.blocks.index(block)])
            if self.hasFocus():
                spoken.announce_change(self, self.speak(block))
        self.chosen.emit(visit)

    def block(self) -> Block | None:
        """The first block of the current visit."""
        return next((block for block in self.sheet.blocks if block.visit == self.current), None)

    def rect_of(self, block: Block) -> QRect:
        """Where a block lies on the whole sheet."""
        column = self.sheet.columns[block.column]
        whole = self.places.rect(block.column, self.axis.y(block.top), self.axis.y(block.bottom))
        room = whole.adjusted(theme.px(GAP) + 1, 0, -theme.px(GAP) - strips_width(column), -1)
        wide = room.width() / block.lane.of
        left = room.x() + round(wide * block.lane.number)
        right = (
            room.x()
            + round(wide * (block.lane.number + 1))
            - (1 if block.lane.number + 1 < block.lane.of else 0)
        )
        return QRect(left, room.y(), right - left, max(room.height(), theme.px(LEAST)))

    def _tail_of(self, block: Block, rect: QRect) -> QRect:
        """Where the way to a block lies, above it."""
        top = self.axis.y(block.top - block.travel) if block.travel else rect.top()
        return QRect(rect.x(), top, rect.width(), rect.top() - top)

    def offset(self) -> QPoint:
        """How far the sheet is scrolled."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def at(self, place: QPoint) -> int | None:
        """The number of the block at a place of the viewport."""
        there = place + self.offset()
        return next((n for n, rect in enumerate(self._rects) if rect.contains(there)), None)

    def rects(self) -> Iterator[tuple[Block, QRect]]:
        """Every block with its place on the sheet."""
        return zip(self.sheet.blocks, self._rects, strict=True)

    def ensure_visible(self, rect: QRect) -> None:
        """Scroll as little as needed to see it."""
        for bar, low, high, room in (
            (self.verticalScrollBar(), rect.top(), rect.bottom(), self.viewport().height()),
            (self.horizontalScrollBar(), rect.left(), rect.right(), self.viewport().width()),
        ):
            margin = theme.px(theme.CARD)
            if low < bar.value():
                bar.setValue(low - margin)
            elif high > bar.value() + room:
                bar.setValue(min(low - margin, high + margin - room))

    def _name(self) -> None:
        block = self.block()
        self.setAccessibleName(plain.in_a_row(self.title, self.sheet.spoken))
        self.setAccessibleDescription(self.speak(block) if block else "")
        self.heads.setAccessibleName("; ".join(column.spoken for column in self.sheet.columns) or self.title)
        self.hours.setAccessibleName(self.title)

    # -- laying out ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        room = self.viewport().size()
        self.axis = Axis(self.sheet.bands, room.height())
        self.places = Columns(len(self.sheet.columns), room.width())
        for bar, whole, seen in (
            (self.verticalScrollBar(), self.axis.height, room.height()),
            (self.horizontalScrollBar(), self.places.width, room.width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(theme.px(28))
        self._rects = [self.rect_of(block) for block in self.sheet.blocks]
        self._tails = [self._tail_of(*pair) for pair in self.rects()]
        self.heads.update()
        self.hours.update()
        self.viewport().update()
        self.told.show_blocks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        head, hours = theme.px(HEAD), theme.px(HOURS)
        self.heads.setGeometry(0, 0, self.width(), head)
        self.hours.setGeometry(0, head, hours, self.height() - head)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        (self.hours if dy else self.heads).update()
        self.dragging.scrolled()

    def _refresh(self, visit: int | None) -> None:
        for block, rect in self.rects():
            if block.visit == visit:
                self.viewport().update(rect.translated(-self.offset()).adjusted(-3, -3, 3, 3))

    def update_sheet(self, rect: QRect) -> None:
        """Paint a part of the sheet anew."""
        self.viewport().update(rect.translated(-self.offset()).adjusted(-3, -3, 3, 3))

    # -- painting -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.offset())
        painter.setBrushOrigin(-self.offset())
        part = event.rect().translated(self.offset())
        paint_ground(painter, self, part)
        paint_now(painter, self, part)
        held, moving, near = self.hasFocus(), self.dragging.visit, part.adjusted(-3, -3, 3, 3)
        for number, (block, rect) in enumerate(self.rects()):
            tail = self._tails[number]
            if block.travel and tail.intersects(part):
                paint_tail(painter, block, tail)
            if rect.intersects(near):
                painter.setOpacity(0.4 if block.visit == moving else 1.0)
                now = block.visit == self.current
                paint_block(painter, block, rect, chosen=now, held=held, under=number == self._under)
        painter.setOpacity(1.0)
        if self.dragging.ghost is not None:
            paint_ghost(painter, self.dragging.ghost, self.dragging.ghost_time())

    # -- mouse --------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        number = self.at(event.position().toPoint())
        self.choose(self.sheet.blocks[number].visit if number is not None else None)
        if number is not None:
            self.dragging.press(self.sheet.blocks[number], self._rects[number], event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragging.move_to(place)
            return
        number = self.at(place)
        if number != self._under:
            before, self._under = self._under, number
            for each in (before, number):
                if each is not None and each < len(self._rects):
                    self.update_sheet(self._rects[each])
        self.viewport().setCursor(self.dragging.cursor_at(number, self._rects, place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.dragging.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        number = self.at(event.position().toPoint())
        if number is not None:
            self.opened.emit(self.sheet.blocks[number].visit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragging.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.dragging.over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        self.dragging.cancel()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dragging.drop(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self._under is not None:
            under, self._under = self._under, None
            if under < len(self._rects):
                self.update_sheet(self._rects[under])
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self.at(event.pos())
            tip = plain.tip(self.speak(self.sheet.blocks[number])) if number is not None else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    # -- keys ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.dragging.visit is not None:
            self.dragging.cancel()
            return
        block, way = self.block(), way_of(event)
        if way is None:
            # Pages are weeks here: whoever holds the grid turns them.
            event.ignore()
        elif block is None:
            self._begin()
            if self.current is None:
                # Nothing is there to walk: that is said, not silence.
                spoken.announce(self, self.accessibleName())
        elif way.kind == "walk":
            self._walk(block, way)
        elif way.kind == "move":
            self.move_by(block, way)
        elif way.kind == "stretch":
            if block.movable:
                self.stretched.emit(block.visit, 0, way.down * QUARTER)
        elif way.kind == "begin":
            if block.movable:
                self.stretched.emit(block.visit, way.down * QUARTER, -way.down * QUARTER)
        else:
            self._act(block, way)

    def _walk(self, block: Block, way: Way) -> None:
        found = neighbour(self.sheet.blocks, block, way)
        if found is not None:
            self.choose(found.visit)
        else:
            # There is nothing further on: what one stands on is said again.
            spoken.announce(self, self.speak(block))

    def move_by(self, block: Block, way: Way) -> None:
        """Move a visit by a quarter, or to the next column."""
        to = block.column + way.right
        if block.movable and 0 <= to < len(self.sheet.columns):
            self.moved.emit(block.visit, block.column, to, way.down * QUARTER)

    def _act(self, block: Block, way: Way) -> None:
        if way.kind == "open":
            self.opened.emit(block.visit)
        elif way.kind == "menu":
            rect = self._rects[self.sheet.blocks.index(block)].translated(-self.offset())
            self.menu_wanted.emit(block.visit, self.viewport().mapToGlobal(rect.topLeft()))
        else:
            self.removing.emit(block.visit)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.pos()
        number = self.at(self.viewport().mapFrom(self, place))
        if number is not None:
            self.choose(self.sheet.blocks[number].visit)
            self.menu_wanted.emit(self.sheet.blocks[number].visit, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._begin()
        self._refresh(self.current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._refresh(self.current)


def first_block(sheet: CalendarSheet) -> Block:
    """Where walking begins: the first of today that has not passed, else the first of all."""
    column, minute = sheet.now or (-1, 0)
    here = [block for block in sheet.blocks if block.column == column and block.bottom > minute]
    return min(here or sheet.blocks, key=lambda block: (block.column, block.top))


def neighbour(blocks: tuple[Block, ...], block: Block, way: Way) -> Block | None:
    """The block that lies next in a direction: in its column, or nearest in height in the next that has any."""
    if way.down:
        here = sorted(
            (one for one in blocks if one.column == block.column), key=lambda one: (one.top, one.lane)
        )
        place = here.index(block) + way.down
        return here[place] if 0 <= place < len(here) else None
    beside = [
        one for one in blocks if (one.column - block.column) * way.right > 0 and one.visit != block.visit
    ]
    nearest = min((abs(one.column - block.column) for one in beside), default=0)
    there = [one for one in beside if abs(one.column - block.column) == nearest]
    return min(there, key=lambda one: abs(one.top - block.top), default=None)
