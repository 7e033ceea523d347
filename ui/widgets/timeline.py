"""Knows how a record's history is shown, thousands of entries too; must not know whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import icons, theme
from ui.widgets import plain
from ui.widgets.button import enters

ENTRY = Qt.ItemDataRole.UserRole + 1
PAGE = 100
LEFT, DAY = 36, 30
"""Where the text begins beside the icon; the room of a day's heading."""
ELIDED = Qt.TextElideMode.ElideRight
_BODY = 600
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry of a history. ``nouns`` are what it leads to, each with its link: Enter follows the first."""

    what: Text | str
    when: str
    """Already written for a person, such as ``09:30``; with its day where ``day`` says none."""
    who: str = ""
    icon: str = "circle-dot"
    tone: str = "secondary"
    body: Text | str = ""
    nouns: Sequence[tuple[str, Any]] = ()
    day: str = ""
    """Its day as a heading, above the first entry of that day."""


class TimelineModel(QAbstractListModel):
    """Entries from newest to oldest, given out in pages."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._all: Sequence[Happening] = ()
        self._out = 0

    def set_entries(self, entries: Sequence[Happening]) -> None:
        """Show these."""
        self.beginResetModel()
        self._all = entries
        self._out = min(PAGE, len(entries))
        self.endResetModel()

    def entry(self, row: int) -> Happening:
        """The entry in that row."""
        return self._all[row]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self._out

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._out < len(self._all)

    def fetchMore(self, parent: Index) -> None:
        more = min(PAGE, len(self._all) - self._out)
        if parent.isValid() or more <= 0:
            return
        self.beginInsertRows(QModelIndex(), self._out, self._out + more - 1)
        self._out += more
        self.endInsertRows()

    def said(self, row: int) -> tuple[str, str, str]:
        """What; who, where it leads and when; body, in words."""
        entry = self._all[row]
        leads = (noun for noun, _ in entry.nouns)
        side = plain.joined(plain.one_line(entry.who), *leads, entry.day, entry.when)
        return (
            plain.one_line(self.words.say(entry.what)),
            side,
            plain.many_lines(self.words.say(entry.body), _BODY),
        )

    def opens_day(self, row: int) -> bool:
        """Whether the entry is the first of its day."""
        day = self._all[row].day
        return bool(day) and (row == 0 or self._all[row - 1].day != day)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ENTRY:
            return self._all[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return plain.in_a_row(*self.said(index.row()))
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, view: Timeline) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        now, row = theme.current(), index.row()
        entry = self.view.records.entry(row)
        width = self.view.viewport().width()
        _, _, body = self.view.records.said(row)
        height = self.head(row) + now.px(6 + 8) + now.metrics().height()
        if _below(entry):
            height += now.metrics("secondary").height()
        if body:
            height += now.px(2) + _body_height(body, width - now.px(LEFT) - now.px(8))
        return QSize(max(1, width), max(height, self.head(row) + now.px(36)))

    def head(self, row: int) -> int:
        """The room above an entry for its day."""
        return theme.px(DAY) if self.view.records.opens_day(row) else 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, rect = theme.current(), QRect(option.rect)
        row, entry = index.row(), self.view.records.entry(index.row())
        head = self.head(row)
        if head:
            self._paint_day(painter, QRect(rect.x(), rect.y(), rect.width(), head), entry.day)
        rect.setTop(rect.top() + head)
        if option.state & QStyle.StateFlag.State_Selected and self.view.hasFocus():
            painter.fillRect(rect, now.selected)
        self._paint_disc(painter, rect, row, entry)
        self._paint_text(painter, rect, row, entry)

    def _paint_day(self, painter: QPainter, rect: QRect, day: str) -> None:
        now = theme.current()
        painter.setFont(now.font("secondary"))
        painter.setPen(now.secondary)
        room = rect.adjusted(0, 0, 0, -now.px(4))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, day)
        wide = now.metrics("secondary").horizontalAdvance(day) + now.px(8)
        line = room.bottom() - now.metrics("secondary").height() // 2
        painter.fillRect(rect.x() + wide, line, rect.width() - wide - now.px(8), 1, now.hairline)

    def _paint_disc(self, painter: QPainter, rect: QRect, row: int, entry: Happening) -> None:
        now, records = theme.current(), self.view.records
        size, disc = now.px(14), now.px(24)
        place = QRect(rect.x() + now.px(2), rect.y() + now.px(6), disc, disc)
        middle, rows = place.center().x(), records.rowCount()
        if row + 1 < rows and not records.opens_day(row + 1):
            painter.fillRect(middle, place.bottom() + 2, 1, rect.bottom() - place.bottom(), now.hairline)
        if row and not records.opens_day(row):
            painter.fillRect(middle, rect.y(), 1, now.px(5), now.hairline)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.tone(entry.tone if entry.tone in now.tones else None).ground)
        painter.drawEllipse(place)
        icons.paint(painter, place, entry.icon, now.ink(entry.tone), size)
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, row: int, entry: Happening) -> None:
        now = theme.current()
        what, _, body = self.view.records.said(row)
        strong, small = now.metrics("strong"), now.metrics("secondary")
        room = rect.adjusted(now.px(LEFT), now.px(6), -now.px(8), 0)
        painter.setFont(now.font("secondary"))
        painter.setPen(now.secondary)
        line = QRect(room.x(), room.y(), room.width(), strong.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, entry.when)
        line.setWidth(room.width() - small.horizontalAdvance(entry.when) - now.px(theme.FIELD))
        painter.setFont(now.font("strong"))
        painter.setPen(now.text)
        shown = strong.elidedText(what, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown)
        top = line.bottom() + 1
        painter.setFont(now.font("secondary"))
        for place, text, link in parts_below(entry, QPoint(room.x(), top), room.width()):
            painter.setPen(now.secondary if link is None else now.accent)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, small.elidedText(text, ELIDED, place.width()))
            top = place.bottom() + 1
        if body:
            painter.setFont(now.font())
            painter.setPen(now.text)
            below = QRect(room.x(), top + now.px(2), room.width(), rect.bottom() - top)
            painter.drawText(below, int(_FLAGS), body)


def _below(entry: Happening) -> bool:
    return bool(entry.who or entry.nouns)


def _body_height(body: str, width: int) -> int:
    metrics = theme.current().metrics()
    if "\n" not in body and metrics.horizontalAdvance(body) <= width:
        return metrics.height()
    return metrics.boundingRect(QRect(0, 0, width, 100_000), int(_FLAGS), body).height()


def parts_below(entry: Happening, at: QPoint, width: int) -> list[tuple[QRect, str, Any]]:
    """The second line: who, then each noun with its link, and where it stands."""
    now, left, found = theme.current(), at.x(), []
    metrics = now.metrics("secondary")
    who = [(plain.one_line(entry.who), None)] if entry.who else []
    for text, link in [*who, *entry.nouns]:
        room = at.x() + width - left
        if room <= 0:
            break
        wide = min(metrics.horizontalAdvance(text) + 2, room)
        found.append((QRect(left, at.y(), wide, metrics.height()), text, link))
        left += wide + now.px(theme.FIELD)
    return found


class Timeline(QListView):
    """A history that scrolls. ``followed`` gives a link of an entry: Enter, or a click on its noun."""

    followed = Signal(object)

    def __init__(self, words: Words, title: Text | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.setAccessibleName(words.say(title or translate("Timeline", "Timeline")))
        self.records = TimelineModel(words, self)
        self.setModel(self.records)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(PAGE)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self.viewport().setMouseTracking(True)

    def set_entries(self, entries: Sequence[Happening]) -> None:
        """Show these entries, newest first; the place stays if the beginning is the same."""
        offset = self.verticalScrollBar().value()
        self.records.set_entries(entries)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(offset)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if enters(event) and index.isValid():
            nouns = self.records.entry(index.row()).nouns
            if nouns:
                self.followed.emit(nouns[0][1])
        elif event.matches(QKeySequence.StandardKey.Copy) and index.isValid():
            QGuiApplication.clipboard().setText(
                "\n".join(part for part in self.records.said(index.row()) if part)
            )
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All an entry leads to, for the keyboard too."""
        index = self.currentIndex()
        nouns = self.records.entry(index.row()).nouns if index.isValid() else ()
        if nouns:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for noun, link in nouns:
                menu.addAction(noun.replace("&", "&&")).triggered.connect(
                    lambda _=False, link=link: self.followed.emit(link)
                )
            menu.popup(event.globalPos())

    def link_at(self, place: QPoint) -> Any:
        """Where the noun leads that is shown there; None elsewhere."""
        index = self.indexAt(place)
        if not index.isValid():
            return None
        rect, row = self.visualRect(index), index.row()
        painter = self.itemDelegate()
        assert isinstance(painter, _Painter)
        top = rect.y() + painter.head(row) + theme.px(6) + theme.current().metrics("strong").height()
        at = QPoint(rect.x() + theme.px(LEFT), top)
        parts = parts_below(self.records.entry(row), at, rect.width() - theme.px(LEFT + 8))
        return next((link for room, _, link in parts if room.contains(place)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hand = self.link_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        link = self.link_at(event.position().toPoint())
        if link is not None and event.button() == Qt.MouseButton.LeftButton:
            self.followed.emit(link)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
