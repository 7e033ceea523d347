"""Knows how a record's history is shown, thousands of entries too; must not know whose it is."""

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
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import icons, theme
from ui.widgets import plain

ENTRY = Qt.ItemDataRole.UserRole + 1
PAGE = 100
_BODY = 600
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry of a history. ``link`` is what Enter or a double click leads to."""

    what: Text | str
    when: str
    """Already written for a person, such as ``21/11/2026 09:30``."""
    who: str = ""
    icon: str = "circle-dot"
    tone: str = "secondary"
    body: Text | str = ""
    link: Any = None


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
        """What, who and when, body, in words."""
        entry = self._all[row]
        side = plain.joined(plain.one_line(entry.who), entry.when)
        return (
            plain.one_line(self.words.say(entry.what)),
            side,
            plain.many_lines(self.words.say(entry.body), _BODY),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ENTRY:
            return self._all[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in self.said(index.row()) if part)
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, view: Timeline) -> None:
        super().__init__(view)
        self.view = view

    def _left(self) -> int:
        return theme.px(36)

    def _body_height(self, body: str, width: int) -> int:
        if not body:
            return 0
        metrics = theme.current().metrics()
        if "\n" not in body and metrics.horizontalAdvance(body) <= width:
            return metrics.height()
        return metrics.boundingRect(QRect(0, 0, width, 100_000), int(_FLAGS), body).height()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        now = theme.current()
        width = self.view.viewport().width()
        _, _, body = self.view.records.said(index.row())
        height = now.px(6 + 8) + now.metrics().height() + now.metrics("secondary").height()
        if body:
            height += now.px(theme.INSIDE) + self._body_height(body, width - self._left() - now.px(8))
        return QSize(max(1, width), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, rect = theme.current(), QRect(option.rect)
        entry: Happening = index.data(ENTRY)
        what, side, body = self.view.records.said(index.row())
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected and self.view.hasFocus():
            painter.fillRect(rect, now.selected)
        size, disc = now.px(14), now.px(24)
        place = QRect(rect.x() + now.px(2), rect.y() + now.px(6), disc, disc)
        middle = place.center().x()
        if index.row() + 1 < self.view.records.rowCount():
            painter.fillRect(middle, place.bottom() + 2, 1, rect.bottom() - place.bottom(), now.hairline)
        if index.row():
            painter.fillRect(middle, rect.y(), 1, now.px(5), now.hairline)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.tone(entry.tone if entry.tone in now.tones else None).ground)
        painter.drawEllipse(place)
        icons.paint(painter, place, entry.icon, now.ink(entry.tone), size)
        painter.restore()
        self._paint_text(painter, rect, what, side, body, bool(entry.link))

    def _paint_text(
        self, painter: QPainter, rect: QRect, what: str, side: str, body: str, link: bool
    ) -> None:
        now = theme.current()
        strong, small = now.metrics("strong"), now.metrics("secondary")
        room = rect.adjusted(self._left(), now.px(6), -now.px(8), 0)
        painter.setFont(now.font("strong"))
        painter.setPen(now.accent if link else now.text)
        shown = strong.elidedText(what, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(
            QRect(room.x(), room.y(), room.width(), strong.height()), Qt.AlignmentFlag.AlignLeft, shown
        )
        painter.setFont(now.font("secondary"))
        painter.setPen(now.secondary)
        below = QRect(room.x(), room.y() + strong.height(), room.width(), small.height())
        painter.drawText(
            below,
            Qt.AlignmentFlag.AlignLeft,
            small.elidedText(side, Qt.TextElideMode.ElideRight, room.width()),
        )
        if body:
            painter.setFont(now.font())
            painter.setPen(now.text)
            text = QRect(
                room.x(),
                below.bottom() + 1 + now.px(theme.INSIDE),
                room.width(),
                rect.bottom() - below.bottom(),
            )
            painter.drawText(text, int(_FLAGS), body)


class Timeline(QListView):
    """A history that scrolls. ``followed`` gives the link of an entry: Enter, or a click on its title."""

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

    def set_entries(self, entries: Sequence[Happening]) -> None:
        """Show these entries, newest first; the place stays if the beginning is the same."""
        offset = self.verticalScrollBar().value()
        self.records.set_entries(entries)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(offset)

    def _follow(self, row: int) -> None:
        link = self.records.entry(row).link
        if link is not None:
            self.followed.emit(link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._follow(index.row())
        elif event.matches(QKeySequence.StandardKey.Copy) and index.isValid():
            QGuiApplication.clipboard().setText(
                "\n".join(part for part in self.records.said(index.row()) if part)
            )
        else:
            super().keyPressEvent(event)

    def _on_title(self, event: QMouseEvent) -> int | None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self.records.entry(index.row()).link is None:
            return None
        rect = self.visualRect(index)
        title = QRect(
            rect.x() + theme.px(36), rect.y() + theme.px(6), rect.width(), theme.current().metrics().height()
        )
        return index.row() if title.contains(event.position().toPoint()) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hand = self._on_title(event) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self._on_title(event)
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self._follow(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
