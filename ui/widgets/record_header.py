"""Knows the head of a list: titles in line with cells, sort mark, which columns fit; must not know rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import icons, theme
from ui.widgets.cells import PAD, Column, Said, natural_width, said_of

HEIGHT = 32
WIDEST = 280
GIVES = 0.65
"""How far a stretching column narrows before others give way to it."""


class RecordHeader(QHeaderView):
    """The head of a :class:`RecordTable`. It knows which columns are wanted and shows those that fit."""

    arranged = Signal()
    """The person chose, moved or resized columns."""
    ticked = Signal(int)
    """The person wants to see a column."""

    def __init__(self, columns: tuple[Column, ...], words: Words, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.columns = columns
        self.words = words
        self.measured = False
        self.wanted = {column.key for column in columns if column.shown}
        self._roomy = {column.key for column in columns if column.roomy}
        """Columns that come where there is room, as long as the person has not said otherwise."""
        self.widths: dict[str, int] = {column.key: column.width for column in columns}
        self.sort_key = ""
        self.sort_descending = False
        self._fitting = False
        self._held = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(40))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sectionResized.connect(self._resized)
        self.sectionMoved.connect(self._moved)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(HEIGHT))

    def fit(self, room: int) -> None:
        """Share ``room`` pixels: the stretching column gives first, then the last columns, and takes what is over."""
        self._fitting = True
        fitting, used = self._fitting_in(room)
        stretched = self._stretched(fitting)
        for number, column in enumerate(self.columns):
            self.setSectionHidden(number, column.key not in fitting)
            if column.key in fitting:
                over = max(0, room - used) if column.key == stretched else 0
                self.resizeSection(number, self._least(column) + over)
        self._fitting = False

    def _always(self, column: Column) -> bool:
        """What the person ticked is seen, if need be by scrolling; nobody looks for it in vain."""
        return column.stays or (column.key in self.wanted and not column.shown)

    def _least(self, column: Column) -> int:
        width = theme.px(self.widths[column.key])
        return round(width * GIVES) if column.stretch else width

    def _fitting_in(self, room: int) -> tuple[set[str], int]:
        """The columns on view in so much room, and how much of it they need."""
        turn = sorted(
            range(len(self.columns)), key=lambda n: (not self._always(self.columns[n]), self.visualIndex(n))
        )
        order = [self.columns[n] for n in turn]
        wanted = [column for column in order if column.key in self.wanted]
        fitting: set[str] = set()
        used = 0
        for column in [*wanted, *(column for column in order if column.key in self._roomy - self.wanted)]:
            if used + self._least(column) > room and fitting and not self._always(column):
                break
            fitting.add(column.key)
            used += self._least(column)
        return fitting, used

    def _stretched(self, fitting: set[str]) -> str:
        shown = [column for column in self.columns if column.key in fitting]
        return next((column.key for column in shown if column.stretch), shown[-1].key if shown else "")

    def measure(self, cells: Callable[[int], Iterable[Said]]) -> None:
        """Give columns without a width the one their first rows ask for, once; later rows move nothing."""
        if self.measured:
            return
        self.measured = True
        now = theme.current()
        for number, column in enumerate(self.columns):
            if not self.widths[column.key]:
                others = (said_of(cell, self.words) for cell in column.widest)
                wide = max((natural_width(said) for said in (*cells(number), *others)), default=0)
                width = max(self.title_width(number) + now.px(20), min(wide, now.px(WIDEST)))
                self.widths[column.key] = ceil(width / now.scale)

    def title_width(self, number: int) -> int:
        """How wide a column is that shows its title whole, without the mark of the order."""
        now = theme.current()
        title = self.words.say(self.columns[number].title)
        return now.metrics("secondary").horizontalAdvance(title) + now.px(2 * PAD)

    def visible_columns(self) -> list[int]:
        """The columns on view from left to right."""
        every = (self.logicalIndex(place) for place in range(self.count()))
        return [number for number in every if not self.isSectionHidden(number)]

    def arrangement(self) -> list[Any]:
        """Keys, widths and whether wanted, from left to right: plain values to keep."""
        every = [self.columns[self.logicalIndex(place)].key for place in range(self.count())]
        return [[key, self.widths[key], None if key in self._roomy else key in self.wanted] for key in every]

    def arrange(self, kept: Any) -> None:
        """Take up what :meth:`arrangement` gave; columns that have come since stand at the end."""
        numbers = {column.key: number for number, column in enumerate(self.columns)}
        if not isinstance(kept, list):
            return
        self._fitting = True
        for place, (key, width, wanted) in enumerate(entry for entry in kept if entry[0] in numbers):
            self.moveSection(self.visualIndex(numbers[key]), place)
            self.widths[key] = width
            (self.wanted.add if wanted else self.wanted.discard)(key)
            (self._roomy.add if wanted is None else self._roomy.discard)(key)
        self._fitting = False

    def reset_arrangement(self) -> None:
        """As the list came."""
        came = [(column, None if column.roomy else column.shown) for column in self.columns]
        self.arrange([[column.key, column.width, shown] for column, shown in came])
        self.arranged.emit()

    def _resized(self, number: int, old: int, new: int) -> None:  # noqa: ARG002
        # Qt gives sections its own size anew when a style comes; only a person's pull counts.
        if self._held and not self._fitting and new:
            self.widths[self.columns[number].key] = round(new / theme.current().scale)
            self.arranged.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._held = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._held = True
        super().mouseDoubleClickEvent(event)

    def _moved(self) -> None:
        if not self._fitting:
            self.arranged.emit()

    def menu(self) -> QMenu:
        """The choice of columns."""
        menu = QMenu(self.words.say(translate("Records", "Columns")), self)
        for column in self.columns:
            action = menu.addAction(self.words.say(column.title))
            action.setCheckable(True)
            shown = column.key in self._roomy and not self.isSectionHidden(self.columns.index(column))
            action.setChecked(column.key in self.wanted or shown)
            action.setEnabled(not column.stays)
            action.toggled.connect(lambda on, key=column.key: self._want(key, on))
        menu.addSeparator()
        menu.addAction(self.words.say(translate("Records", "Columns as they came"))).triggered.connect(
            self.reset_arrangement
        )
        return menu

    def _want(self, key: str, on: bool) -> None:
        (self.wanted.add if on else self.wanted.discard)(key)
        self._roomy.discard(key)
        self.arranged.emit()
        if on:
            self.ticked.emit(next(n for n, column in enumerate(self.columns) if column.key == key))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        now = theme.current()
        column = self.columns[logicalIndex]
        painter.fillRect(rect, now.surface)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, now.hairline)
        room = rect.adjusted(now.px(PAD), 0, -now.px(PAD), -1)
        sorted_by = column.key == self.sort_key
        size = now.px(14)
        text = self.words.say(column.title)
        metrics = now.metrics("secondary")
        width = min(
            metrics.horizontalAdvance(text) + 1, room.width() - (size + now.px(4) if sorted_by else 0)
        )
        left = room.right() + 1 - width if column.align == "right" else room.x()
        painter.setFont(now.font("secondary"))
        painter.setPen(now.text if sorted_by else now.secondary)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(
            QRect(left, room.y(), width + 1, room.height()), Qt.AlignmentFlag.AlignVCenter, shown
        )
        if sorted_by:
            place = left - size - now.px(4) if column.align == "right" else left + width + now.px(4)
            name = "arrow-down" if self.sort_descending else "arrow-up"
            icons.paint(painter, QRect(place, room.y(), size, room.height()), name, now.text, size)
