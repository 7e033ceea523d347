"""Knows how a visit of a calendar is dragged or stretched, and how something is dropped on it; must not know visits.

Where it was gripped stays under the pointer: the first movement lets nothing jump.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QDropEvent
from PySide6.QtWidgets import QApplication

from helpdesk.domain.calendar_days import DAY, HOUR, QUARTER, snapped
from ui import theme
from ui.widgets.calendar_blocks import Block

if TYPE_CHECKING:
    from ui.widgets.calendar_grid import CalendarGrid

Edge = Literal["", "top", "bottom"]
MIME = "application/x-helpdesk-to-plan"
GRIP, EDGE, BEAT = 6, 28, 30
"""Pixels of the edges that stretch; of the border at which it scrolls; milliseconds between two steps of that."""


class Dragging(QObject):
    """One drag over the grid, from press to release."""

    def __init__(self, grid: CalendarGrid) -> None:
        super().__init__(grid)
        self.grid = grid
        self.ghost: QRect | None = None
        self.visit: int | None = None
        """The visit that is dragged now."""
        self._block: Block | None = None
        self._from = QPoint()
        self._grip = 0.0
        self._edge: Edge = ""
        """Which edge is held, of a visit that is stretched."""
        self._target = (0, 0, 0)
        """Column, and from which to which minute."""
        self._dropped: tuple[int, int] | None = None
        self._last = QPoint()
        self._beat = QTimer(self, interval=BEAT)
        self._beat.timeout.connect(self._scroll)

    # -- a visit ------------------------------------------------------------------------------------

    def press(self, block: Block, rect: QRect, place: QPoint) -> None:
        """The mouse went down on a block."""
        if not block.movable:
            return
        self._block, self._from = block, place
        y = place.y() + self.grid.offset().y()
        self._edge = _edge_at(block, rect, y)
        self._grip = y - self.grid.axis.y(block.bottom if self._edge == "bottom" else block.top)

    def move_to(self, place: QPoint) -> None:
        """The mouse went on, held down."""
        if self._block is None:
            return
        far = (place - self._from).manhattanLength() >= QApplication.startDragDistance()
        if self.visit is None and not far:
            return
        self.visit, self._last = self._block.visit, place
        self._follow()
        self._beat.start()

    def _follow(self) -> None:
        block, grid = self._block, self.grid
        assert block is not None
        there = self._last + grid.offset()
        minute = grid.axis.minute(there.y() - self._grip)
        if self._edge == "bottom":
            bottom = block.bottom + snapped(minute - block.bottom)
            self._aim(block.column, block.top, max(block.top + QUARTER, bottom))
            return
        top = block.top + snapped(minute - block.top)
        if self._edge == "top":
            self._aim(block.column, min(block.bottom - QUARTER, top), block.bottom)
            return
        self._aim(grid.places.at(there.x()), top, top + block.bottom - block.top)

    def _aim(self, column: int, top: int, bottom: int) -> None:
        grid, before = self.grid, self.ghost
        self._target = (column, top, bottom)
        high = grid.axis.y(bottom) - grid.axis.y(top)
        self.ghost = grid.places.rect(column, grid.axis.y(top), grid.axis.y(top) + max(high, theme.px(18)))
        self.ghost.adjust(2, 0, -2, 0)
        if before != self.ghost:
            grid.update_sheet(self.ghost)
            if before is not None:
                grid.update_sheet(before)

    def release(self) -> None:
        """The mouse let go: tell what is wanted, if anything is."""
        block, (column, top, bottom), dragged = self._block, self._target, self.visit is not None
        edge = self._edge
        self.cancel()
        if block is None or not dragged:
            return
        if edge:
            later, longer = top - block.top, (bottom - top) - (block.bottom - block.top)
            if longer:
                self.grid.stretched.emit(block.visit, later, longer)
        elif (column, top) != (block.column, block.top):
            self.grid.moved.emit(block.visit, block.column, column, top - block.top)

    def cancel(self) -> None:
        """Nothing is dragged any more."""
        ghost, visit = self.ghost, self.visit
        self.ghost = self._block = self.visit = self._dropped = None
        self._beat.stop()
        if ghost is not None:
            self.grid.update_sheet(ghost)
        if visit is not None:
            self.grid.viewport().update()

    def ghost_time(self) -> str:
        """The hours of where it would come to."""
        _, top, bottom = self._target
        return f"{_wall(top)}–{_wall(bottom)}"

    def cursor_at(self, number: int | None, rects: list[QRect], place: QPoint) -> QCursor:
        """How the pointer looks over a block."""
        block = self.grid.sheet.blocks[number] if number is not None else None
        if block is None or number is None or not block.movable:
            return QCursor(Qt.CursorShape.ArrowCursor)
        edge = _edge_at(block, rects[number], place.y() + self.grid.offset().y())
        return QCursor(Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.OpenHandCursor)

    # -- something from beside the grid -------------------------------------------------------------

    def enter(self, event: QDropEvent) -> None:
        """Something is dragged over the grid: its id and minutes, as :func:`packed` wrote them."""
        data = event.mimeData()
        if data.hasFormat(MIME):
            identity, _, minutes = bytes(data.data(MIME).data()).decode().partition(" ")
            self._dropped = int(identity), int(minutes)
            event.acceptProposedAction()
            self.over(event)

    def over(self, event: QDropEvent) -> None:
        """It is moved."""
        if self._dropped is None:
            return
        self._last = event.position().toPoint()
        self._hover()
        self._beat.start()
        event.acceptProposedAction()

    def _hover(self) -> None:
        assert self._dropped is not None
        there = self._last + self.grid.offset()
        top = int(self.grid.axis.minute(there.y())) // QUARTER * QUARTER
        self._aim(self.grid.places.at(there.x()), top, top + self._dropped[1])

    def drop(self, event: QDropEvent) -> None:
        """It was let go."""
        dropped, (column, top, _) = self._dropped, self._target
        self.cancel()
        if dropped is not None:
            event.acceptProposedAction()
            # Not while the pointer still holds it: something may be asked.
            QTimer.singleShot(0, self, lambda: self.grid.dropped.emit(dropped[0], column, top))

    # -- scrolling ----------------------------------------------------------------------------------

    def scrolled(self) -> None:
        """The sheet moved under the pointer."""
        if self.visit is not None:
            self._follow()
        elif self._dropped is not None:
            self._hover()

    def _scroll(self) -> None:
        """Held at a border of the view, what lies beyond comes in."""
        view, step, edge = self.grid.viewport().rect(), theme.px(12), theme.px(EDGE)
        for bar, at, most in (
            (self.grid.verticalScrollBar(), self._last.y(), view.height()),
            (self.grid.horizontalScrollBar(), self._last.x(), view.width()),
        ):
            if at < edge:
                bar.setValue(bar.value() - step)
            elif at > most - edge:
                bar.setValue(bar.value() + step)


def _edge_at(block: Block, rect: QRect, y: int) -> Edge:
    """The edge of a block that lies there; a low block is gripped at the lower one, the rest of a night at no upper."""
    if rect.bottom() - y <= theme.px(GRIP):
        return "bottom"
    upper = y - rect.top() <= theme.px(GRIP) and rect.height() > 3 * theme.px(GRIP) and block.top > 0
    return "top" if upper else ""


def packed(identity: int, minutes: int) -> bytes:
    """What is dragged, as it travels."""
    return f"{identity} {minutes}".encode()


def _wall(minute: int) -> str:
    return f"{minute % DAY // HOUR}:{minute % HOUR:02d}"
