"""Knows the list of hits that drops below a field while somebody types; must not know who found them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
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
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import icons, theme
from ui.widgets import plain
from ui.widgets.spoken import announce, tell_row

PICTURE = 32
HIT = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it is, under which head it stands, what tells it from its like."""

    id: Any
    title: Text | str
    detail: Text | str = ""
    number: str = ""
    icon: str = "circle-dot"
    group: Text | str = ""
    kind: str = ""
    picture: Path | None = None
    """A photo of it, shown small instead of the icon."""


class HitModel(QAbstractListModel):
    """Hits with the head of each group as a row that cannot be chosen."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._rows: list[Hit | str] = []

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show these; hits of one group are expected side by side."""
        self.beginResetModel()
        self._rows, group = [], ""
        for hit in hits:
            said = self.words.say(hit.group)
            if said and said != group:
                self._rows.append(said)
            group = said
            self._rows.append(hit)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def hit(self, row: int) -> Hit | None:
        """The hit in that row; None for a head."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Hit) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if self.hit(index.row()) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == HIT:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, str):
                return row
            parts = (self.words.say(row.title), row.number, self.words.say(row.detail))
            said = plain.one_line(" · ".join(part for part in parts if part))
            head = self._rows[index.row() - 1] if index.row() else None
            if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(head, str):
                # The arrows pass a head by: whoever hears the hits hears of what kind the next ones are.
                return f"{head}: {said}"
            return said
        return None


class _HitDelegate(QStyledItemDelegate):
    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self.words = words
        self._pictures: dict[Path, QPixmap | None] = {}

    def _small(self, path: Path) -> QPixmap | None:
        """A photo made small when it is first seen; the bytes of a path never change."""
        if path not in self._pictures:
            from ui.widgets.attachments import thumbnail

            self._pictures[path] = thumbnail(path, theme.px(PICTURE))
        return self._pictures[path]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        row = index.data(HIT)
        two = isinstance(row, Hit) and row.detail
        return QSize(theme.px(200), theme.px(28 if isinstance(row, str) else 46 if two else theme.ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, row = theme.current(), index.data(HIT)
        rect: QRect = option.rect
        if isinstance(row, str):
            painter.setFont(now.font("secondary"))
            painter.setPen(now.secondary)
            room = rect.adjusted(now.px(12), now.px(6), -now.px(12), 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, plain.one_line(row))
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, now.selected)
            painter.fillRect(rect.x(), rect.y(), now.px(3), rect.height(), now.accent)
        self._paint_hit(painter, rect.adjusted(now.px(12), 0, -now.px(12), 0), row)

    def _paint_hit(self, painter: QPainter, room: QRect, hit: Hit) -> None:
        now = theme.current()
        size = now.px(PICTURE if hit.picture else 16)
        place = QRect(room.x(), room.y(), size, room.height())
        picture = self._small(hit.picture) if hit.picture else None
        if picture is None:
            icons.paint(painter, place, hit.icon, now.secondary, now.px(16))
        else:
            fitted = picture.size().scaled(size, size, Qt.AspectRatioMode.KeepAspectRatio)
            within = QRect(QPoint(0, 0), fitted)
            within.moveCenter(place.center())
            painter.drawPixmap(within, picture)
        room = room.adjusted(size + now.px(10), 0, 0, 0)
        body, small = now.metrics(), now.metrics("secondary")
        detail = plain.one_line(self.words.say(hit.detail))
        top = room.y() + (room.height() - body.height() - (small.height() if detail else 0)) // 2
        first = QRect(room.x(), top, room.width(), body.height())
        if hit.number:
            width = small.horizontalAdvance(hit.number)
            painter.setFont(now.font("secondary"))
            painter.setPen(now.secondary)
            painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, hit.number)
            first = first.adjusted(0, 0, -width - now.px(12), 0)
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(now.font())
        painter.setPen(now.text)
        title = plain.one_line(self.words.say(hit.title))
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, body.elidedText(title, elide, first.width()))
        if detail:
            below = QRect(room.x(), first.bottom() + 1, room.width(), small.height())
            painter.setFont(now.font("secondary"))
            painter.setPen(now.secondary)
            painter.drawText(
                below, Qt.AlignmentFlag.AlignVCenter, small.elidedText(detail, elide, below.width())
            )


def _counted(hits: Sequence[Hit]) -> Text:
    """What dropped down, for who does not see it: how many, or what is offered where nothing was found."""
    known = sum(hit.id is not None for hit in hits)
    if not known:
        return translate("Hits", "Nothing found. {offered}")(offered=hits[0].title)
    return translate("Hits", "%n found; Down chooses", "", 1)(n=known)


class HitList(QFrame):
    """Floats over the window below its field; the field keeps the keyboard and steers it."""

    picked = Signal(object)
    """A hit was clicked."""

    def __init__(self, words: Words, field: QWidget) -> None:
        super().__init__(field.window())
        self.field = field
        self.setProperty("look", "raised")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.records = HitModel(words, self)
        self.view = QListView(self)
        self.view.setModel(self.records)
        self.view.setItemDelegate(_HitDelegate(words, self.view))
        self.view.setAccessibleName(words.say(translate("Hits", "Found")))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.entered.connect(self.view.setCurrentIndex)
        self.view.clicked.connect(lambda index: self._pick(index.row()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, theme.px(4), 1, theme.px(4))
        layout.addWidget(self.view)
        self.hide()

    def _pick(self, row: int) -> None:
        hit = self.records.hit(row)
        if hit:
            self.picked.emit(hit)

    def show_hits(self, hits: Sequence[Hit], *, first: bool = True, least_width: int = 0) -> None:
        """Drop down with these hits; with none, go away. ``first``: the first is current."""
        self.records.set_hits(hits)
        if not hits:
            self.hide()
            return
        self._place(least_width)
        self.show()
        self.raise_()
        if first:
            self.move_current(1)
        else:
            announce(self.field, self.records.words.say(_counted(hits)))

    def _place(self, least_width: int) -> None:
        window = self.field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        field = QRect(self.field.mapTo(window, QPoint(0, 0)), self.field.size())
        heights = [self.view.sizeHintForRow(row) for row in range(min(40, self.records.rowCount()))]
        wanted = sum(heights) + theme.px(8) + 4
        gap = theme.px(4)
        below, above = window.height() - field.bottom() - 2 * gap, field.top() - 2 * gap
        down = below >= min(wanted, theme.px(200)) or below >= above
        height = min(wanted, theme.px(440), below if down else above)
        width = min(max(field.width(), theme.px(least_width)), window.width() - 2 * gap)
        left = max(gap, min(field.x(), window.width() - width - gap))
        self.setGeometry(left, field.bottom() + gap if down else field.top() - gap - height, width, height)

    def current(self) -> Hit | None:
        """The hit that Enter would take."""
        return self.records.hit(self.view.currentIndex().row()) if self.isVisible() else None

    def move_current(self, step: int) -> None:
        """Up or down by one hit, past the heads; at the ends it stays."""
        row = self.view.currentIndex().row() + step if self.view.currentIndex().isValid() else 0
        while 0 <= row < self.records.rowCount() and self.records.hit(row) is None:
            row += step
        if 0 <= row < self.records.rowCount():
            self.view.setCurrentIndex(self.records.index(row))
            tell_row(self.view, row)

    def let_go(self) -> None:
        """None is current any more: what was typed since then is about something else."""
        self.view.setCurrentIndex(QModelIndex())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(200))
