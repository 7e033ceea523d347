"""Knows what stands in one cell of a list and how it is painted; must not know where rows come from."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import icons, theme
from ui.widgets import plain
from ui.widgets.interval import Interval, paint_interval
from ui.widgets.pill import Mark, paint_pill, pill_width

if TYPE_CHECKING:
    from ui.widgets.bands import Bands

CELL = Qt.ItemDataRole.UserRole + 1
PAD = 10
BAR = 3
INTERVAL = 120
"""How long the way from 0 to 100 % is drawn in a cell."""
_MARKS = {0x2068: None, 0x2069: None}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: a text, perhaps a second line below it, or a state's pill, or an icon beside the text."""

    text: Text | str = ""
    second: Text | str | tuple[Text | str, ...] = ""
    """Several parts are set side by side, each in its own direction of script."""
    mark: Mark | None = None
    icon: str = ""
    ink: str = ""
    """A tone or token the text is written in, such as ``late`` or ``secondary``; empty is the usual ink."""
    strong: bool = False
    tip: Text | str = ""
    below: bool = False
    """The pill stands in the second line, and the text over it is written as one of the second kind."""
    wraps: bool = False
    """A long text goes on in the second line. A ``strong`` one, mostly a name, does so before what stands there."""
    interval: Interval | None = None
    """Drawn over the text, which stands in the second line: a share that is known, from 0 to 100 %."""


class Out(NamedTuple):
    """One fact of a row as it goes into a file: what the column is called there, and its text."""

    title: Text
    text: Callable[[Any, Words], Text | str | None]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list. ``cell`` makes what is shown from a row; without it it is the attribute ``key``.

    ``width`` in pixels at 100 %, 0: as wide as its first rows and its title ask, in any language. The
    column that stretches is not much narrower than its width. Where there is too little room the columns
    give way from the right, unless ``stays``.
    """

    key: str
    title: Text
    width: int = 0
    align: Literal["left", "right"] = "left"
    stretch: bool = False
    shown: bool = True
    stays: bool = False
    roomy: bool = False
    """Not shown at first, yet comes by itself where the list is wide enough for it beside all that are."""
    cell: Callable[[Any, Words], Cell | Text | str | None] | None = None
    beside: tuple[str, Callable[[Any, Words], Cell | Text | str | None]] | None = None
    """The key of a column, and what this one shows instead while that one is on view: no fact stands twice."""
    out: tuple[Out, ...] = ()
    """Where a cell shows several facts, or less than the whole of one: what a file gets, a column each."""
    widest: tuple[Cell, ...] = ()
    """Cells that may come in any row: a column without a width of its own is as wide as they ask, too."""
    right: str = ""
    """Who has it not gets no such column: not in the list, its menu, a copy or a file."""


@dataclass(frozen=True, slots=True)
class Said:
    """A cell in a language, ready to paint."""

    text: str
    second: str
    mark: Mark | None
    word: str
    icon: str
    ink: str
    strong: bool
    tip: str
    below: bool = False
    wraps: bool = False
    interval: Interval | None = None

    @property
    def whole(self) -> str:
        """All of it as one text: to read aloud, to copy."""
        whole = " · ".join(part for part in (self.word, self.text, self.second) if part)
        return whole.translate(_MARKS)


def say(column: Column, row: Any, words: Words, on_view: Collection[str] = ()) -> Said:
    """What ``column`` shows of ``row`` beside the columns ``on_view``."""
    make = column.beside[1] if column.beside and column.beside[0] in on_view else column.cell
    told = make(row, words) if make else getattr(row, column.key)
    cell = (
        told
        if isinstance(told, Cell)
        else Cell("" if told is None else told if isinstance(told, Text) else str(told))
    )
    return said_of(cell, words)


def said_of(cell: Cell, words: Words) -> Said:
    """A cell in a language."""
    return Said(
        plain.one_line(words.say(cell.text)),
        plain.one_line(_joined(cell.second, words)),
        cell.mark,
        words.say(cell.mark.text) if cell.mark else "",
        cell.icon,
        cell.ink,
        cell.strong,
        words.say(cell.tip),
        cell.below,
        cell.wraps,
        cell.interval,
    )


def _joined(second: Text | str | tuple[Text | str, ...], words: Words) -> str:
    if not isinstance(second, tuple):
        return words.say(second)
    return plain.joined(*(words.say(part) for part in second))


def natural_width(said: Said) -> int:
    """How wide a cell is that shows all of it."""
    now = theme.current()
    width = now.px(2 * PAD) + 2 + (now.px(24) if said.icon else 0)
    if said.interval:
        return width + max(now.px(INTERVAL), now.metrics("secondary").horizontalAdvance(said.second))
    if said.mark and said.below:
        return width + max(pill_width(said.word), now.metrics("secondary").horizontalAdvance(said.text))
    if said.mark:
        width += pill_width(said.word) + (now.px(8) if said.text else 0)
    first = now.metrics("strong" if said.strong else "body").horizontalAdvance(said.text)
    return width + max(first, now.metrics("secondary").horizontalAdvance(said.second))


class CellDelegate(QStyledItemDelegate):
    """Paints cells: pill, icon, one or two lines, the ground of the selected row and its accent bar."""

    def __init__(self, view: QAbstractItemView, *, two_lines: bool = False) -> None:
        super().__init__(view)
        self.two_lines = two_lines
        self.hovered = -1
        self.bands: Bands | None = None
        """Headings over some rows."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        return QSize(
            natural_width(index.data(CELL)), theme.px(theme.ROW_TWO if self.two_lines else theme.ROW)
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        said: Said | None = index.data(CELL)
        now = theme.current()
        rect: QRect = option.rect
        if self.bands is not None:
            rect = self.bands.paint(painter, index.row(), rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, now.selected)
        elif index.row() == self.hovered:
            painter.fillRect(rect, now.hover)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, now.mix(now.surface, now.hairline, 0.7))
        if selected and rect.x() <= 0:
            painter.fillRect(rect.x(), rect.y(), now.px(BAR), rect.height(), now.accent)
        if said is not None:
            self._paint_said(painter, rect.adjusted(now.px(PAD), 0, -now.px(PAD), -1), said, index)

    def under_band(self, row: int, rect: QRect) -> QRect:
        """What of a row's rectangle is the row itself, below its heading."""
        return rect if self.bands is None else self.bands.below(row, rect)

    def _paint_said(
        self, painter: QPainter, rect: QRect, said: Said, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        now = theme.current()
        first = below = rect
        if self.two_lines and not _is_one_line(said, rect.width()):
            both = now.metrics().height() + now.metrics("secondary").height()
            top = rect.y() + (rect.height() - both) // 2
            first = QRect(rect.x(), top, rect.width(), now.metrics().height())
            below = QRect(rect.x(), first.bottom() + 1, rect.width(), now.metrics("secondary").height())
        if said.mark and said.below and said.text and self.two_lines:
            first, below = first.translated(0, -now.px(3)), below.translated(0, now.px(3))
            paint_pill(painter, below, said.word, said.mark)
            ink = now.ink(said.ink) if said.ink else now.secondary
            _line(painter, first, said.text, "secondary", ink)
            return
        if said.interval and self.two_lines:
            way = min(first.width(), now.px(INTERVAL))
            paint_interval(painter, QRect(first.right() - way, first.y(), way, first.height()), said.interval)
            right = Qt.AlignmentFlag.AlignRight
            _line(painter, below, said.second, "secondary", now.secondary, right)
            return
        if said.wraps and self.two_lines and first is not rect:
            first_line, rest = folded_at(said.text, first.width())
            _line(painter, first, first_line, "body", now.ink(said.ink) if said.ink else now.text)
            _line(painter, below, rest, "body", now.ink(said.ink) if said.ink else now.text)
            return
        if said.mark:
            paint_pill(painter, first, said.word, said.mark)
            first = first.adjusted(pill_width(said.word) + now.px(8), 0, 0, 0)
        if said.icon:
            size = now.px(16)
            ink = now.ink(said.ink) if said.ink else now.secondary
            icons.paint(painter, QRect(first.x(), first.y(), size, first.height()), said.icon, ink, size)
            first = first.adjusted(size + now.px(8), 0, 0, 0)
            below = below.adjusted(size + now.px(8), 0, 0, 0)
        align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        ink = now.ink(said.ink) if said.ink else now.text
        role: theme.Role = "strong" if said.strong else "body"
        text, rest = said.text, ""
        if said.strong and self.two_lines:
            text, rest = folded_at(said.text, first.width(), role)
        _line(painter, first, text, role, ink, align)
        if rest:
            room = below.adjusted(0, 0, -kept_for(said.second, below.width()), 0)
            _line(painter, room, rest, role, ink, align)
            taken = min(now.metrics(role).horizontalAdvance(rest), room.width())
            below = below.adjusted(taken + now.px(8), 0, 0, 0)
        if self.two_lines and said.second:
            _line(painter, below, said.second, "secondary", now.secondary, align)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A tip for what does not fit its cell."""
        said = index.data(CELL) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or said is None:
            return False
        room = option.rect.width() * (2 if said.wraps else 1)
        narrow = self.sizeHint(option, index).width() > room
        text = said.tip or (said.whole if narrow else "")
        QToolTip.showText(event.globalPos(), plain.tip(text), view)
        return True


def _is_one_line(said: Said, width: int) -> bool:
    """Whether a cell of a row of two lines has but one, which then stands in the middle of the row."""
    if said.interval or said.second:
        return False
    if said.wraps:
        return not folded_at(said.text, width)[1]
    if said.strong and folded_at(said.text, width - (theme.px(24) if said.icon else 0), "strong")[1]:
        return False
    return not (said.mark and said.below and said.text)


def folded_at(text: str, width: int, role: theme.Role = "body") -> tuple[str, str]:
    """A text in two lines of ``width`` pixels: broken where a word ends; what is still too long is not cut here."""
    metrics = theme.current().metrics(role)
    if metrics.horizontalAdvance(text) <= width:
        return text, ""
    first = ""
    for word in text.split():
        longer = f"{first} {word}".strip()
        if first and metrics.horizontalAdvance(longer) > width:
            break
        first = longer
    return first, text[len(first) :].strip()


def kept_for(second: str, width: int) -> int:
    """Of a line of ``width`` pixels on which a name goes on, what is the second line's own: half of it, if it needs that.

    So a long name never hides which case, unit or product the row is.
    """
    if not second:
        return 0
    now = theme.current()
    asked = now.metrics("secondary").horizontalAdvance(second) + 1 + now.px(8)
    return min(asked, width // 2)


def _line(
    painter: QPainter,
    rect: QRect,
    text: str,
    role: theme.Role,
    ink: Any,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    if not text or rect.width() <= 0:
        return
    now = theme.current()
    painter.setFont(now.font(role))
    painter.setPen(ink)
    shown = now.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
