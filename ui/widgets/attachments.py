"""Knows how files are dropped, pasted, chosen and shown small; must not know where they are kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
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
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageReader,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from helpdesk.classes import dataclass
from helpdesk.domain.pictures import HEAD, MOST_PIXELS, read_in_steps
from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import icons, theme
from ui.widgets import plain
from ui.widgets.button import Button, enters
from ui.widgets.paths import picture_filters

ITEM = Qt.ItemDataRole.UserRole + 1
CELL_WIDTH, CELL_HEIGHT, THUMB = 132, 128, 84

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Attached:
    """One file as it is shown; ``path`` of a picture gives its thumbnail."""

    id: Any
    name: str
    path: Path | None = None
    note: str = ""


class AttachedModel(QAbstractListModel):
    """Files as they are shown, each made small when it is first seen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._items: Sequence[Attached] = ()
        self._thumbs: dict[Any, QPixmap | None] = {}

    def set_items(self, items: Sequence[Attached]) -> None:
        """Show these."""
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def item(self, row: int) -> Attached:
        """The file in that row."""
        return self._items[row]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def thumb(self, item: Attached) -> QPixmap | None:
        """The picture made small when it is first seen; None for what is no picture."""
        if item.id not in self._thumbs:
            self._thumbs[item.id] = thumbnail(item.path) if item.path else None
        return self._thumbs[item.id]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain.tip(item.name)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return plain.one_line(item.name)
        return None


def thumbnail(path: Path, room: int = 0) -> QPixmap | None:
    """The picture of a file made small, sharp in ``room`` pixels; None for what is no picture."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if not reader.canRead() or not size.isValid():
        return None
    if size.width() * size.height() > MOST_PIXELS and _whole(reader, path):
        return None
    edge = (room or theme.px(THUMB)) * 2
    if size.width() > edge or size.height() > edge:
        reader.setScaledSize(size.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else QPixmap.fromImage(image)


def _whole(reader: QImageReader, path: Path) -> bool:
    """Whether a picture is in memory whole while it is made small: all but drawings, and most JPEGs."""
    kind = bytes(reader.format().data())
    if kind != b"jpeg":
        return not kind.startswith(b"svg")
    try:
        with path.open("rb") as file:
            return read_in_steps(file.read(HEAD))
    except OSError:
        # It was there a moment ago.
        return True


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(theme.px(CELL_WIDTH), theme.px(CELL_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, item = theme.current(), index.data(ITEM)
        rect = QRect(option.rect).adjusted(now.px(4), now.px(4), -now.px(4), -now.px(4))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(now.accent, theme.RING) if selected else QPen(now.hairline, 1))
        painter.setBrush(now.selected if selected else now.surface)
        painter.drawRoundedRect(rect, now.px(6), now.px(6))
        room = QRect(rect.x() + now.px(4), rect.y() + now.px(4), rect.width() - now.px(8), now.px(THUMB))
        model = index.model()
        thumb = model.thumb(item) if isinstance(model, AttachedModel) else None
        if thumb:
            size = thumb.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(
                room.center().x() - size.width() // 2,
                room.center().y() - size.height() // 2,
                size.width(),
                size.height(),
            )
            painter.drawPixmap(place, thumb)
        else:
            icons.paint(painter, room, "file-text", now.secondary, now.px(28))
        metrics = now.metrics("secondary")
        name = QRect(room.x(), room.bottom() + now.px(4), room.width(), metrics.height())
        painter.setFont(now.font("secondary"))
        painter.setPen(now.text)
        shown = metrics.elidedText(plain.one_line(item.name), Qt.TextElideMode.ElideMiddle, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignHCenter, shown)
        painter.restore()


class _Grid(QListView):
    opened = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_Painter(self))
        self.setAcceptDrops(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ITEM).id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if enters(event) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ITEM).id)
        else:
            super().keyPressEvent(event)


class Attachments(QWidget):
    """Files of a record. Actions added with ``addAction`` stand in the menu of a file.

    With ``pictures`` the window to choose files offers pictures first.
    ``files_given`` are paths dropped, pasted or chosen; ``image_given`` is a picture from the clipboard.
    """

    files_given = Signal(list)
    image_given = Signal(QImage)
    opened = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None, *, pictures: bool = False) -> None:
        super().__init__(parent)
        self.words, self.pictures = words, pictures
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(theme.LABEL), 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.FIELD))
        self.add_button = Button(words.say(translate("Attachments", "Add file…")), "paperclip")
        self.add_button.setObjectName("add_file")
        self.add_button.clicked.connect(self._choose)
        self.hint = plain.label(
            words.say(translate("Attachments", "or drop it here, or paste it with Ctrl+V")),
            "secondary",
            wrap=True,
        )
        row.addWidget(self.add_button)
        row.addWidget(self.hint, 1)
        column.addLayout(row)
        self.grid = _Grid(self)
        self.grid.setAccessibleName(words.say(translate("Attachments", "Files")))
        self.records = AttachedModel(self)
        self.grid.setModel(self.records)
        self.grid.opened.connect(self.opened)
        column.addWidget(self.grid, 1)

    def set_items(self, items: Sequence[Attached]) -> None:
        """Show these files."""
        self.records.set_items(items)

    def current_id(self) -> Any:
        """The chosen file, or None."""
        index = self.grid.currentIndex()
        return index.data(ITEM).id if index.isValid() else None

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.words.say(translate("Attachments", "Add files")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        if self.pictures:
            dialog.setNameFilters(picture_filters(self.words))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # From a list of strings to a Python list: Qt joins two signals only if their kinds are the same.
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, paths: list[str]) -> None:
        self.files_given.emit(list(paths))

    def paste(self) -> bool:
        """Take files or a picture from the clipboard; False if there is neither."""
        data = QGuiApplication.clipboard().mimeData()
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.files_given.emit(paths)
        elif data.hasImage():
            self.image_given.emit(QGuiApplication.clipboard().image())
        return bool(paths) or data.hasImage()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (event.matches(QKeySequence.StandardKey.Paste) and self.paste()):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.actions() and self.grid.currentIndex().isValid():
            menu = QMenu(self)
            menu.addActions(self.actions())
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.files_given.emit(paths)
        elif data.hasImage():
            self.image_given.emit(QImage(data.imageData()))
        event.acceptProposedAction()
