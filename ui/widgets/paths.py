"""Knows the field for a file or folder, typed or chosen in the system's window; must not know what is in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets.button import Button
from ui.widgets.dropped import dropped_file, local_file
from ui.widgets.inputs import Line

PICTURES = "*.png *.jpg *.jpeg *.webp *.gif *.bmp"
"""What a camera, a phone or a scanner makes and the papers can show."""


def picture_filters(words: Words, endings: str = PICTURES) -> list[str]:
    """The filters of a window to choose pictures in: these first, and everything for the odd one."""
    pictures = words.say(translate("Paths", "Pictures"))
    every = words.say(translate("Paths", "All files"))
    return [f"{pictures} ({_any_case(endings)})", f"{every} (*)"]


def _any_case(endings: str) -> str:
    """Cameras write their endings in capitals, and not every system overlooks that."""
    return f"{endings} {endings.upper()}"


class PathLine(QWidget):
    """A path as text, with a button that opens the system's window. ``kind`` is ``file`` or ``folder``.

    ``filter`` is Qt's filter for files.
    """

    changed = Signal()
    wide = True

    def __init__(
        self, words: Words, kind: str = "file", *, filter: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.words, self.kind, self.filter = words, kind, filter
        self.line = Line()
        self.button = Button(words.say(translate("Paths", "Choose…")))
        self.button.clicked.connect(self.choose)
        self.line.changed.connect(self.changed)
        self.setFocusProxy(self.line)
        # What is dropped on the field is a file, not the text of its address.
        self.line.setAcceptDrops(False)
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        row.addWidget(self.line, 1)
        row.addWidget(self.button)

    def setAccessibleName(self, name: str) -> None:
        """The field's words, on the part that is typed in too."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def choose(self) -> None:
        """Open the system's window."""
        dialog = file_window(self, self.kind, self.filter, self.line.value())
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.line.set_value(path)
        self.changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if path := dropped_file(event.mimeData()):
            self._chosen(path)
            event.acceptProposedAction()

    def value(self) -> str:
        return local_file(str(self.line.value()))

    def set_value(self, value: Any) -> None:
        self.line.set_value(value)

    def problem(self) -> Text | None:
        return None


class FileWindow(QFileDialog):
    """The system's window for files: the first begins at the person's documents, each other where the last one was."""

    _begun: ClassVar[bool] = False

    def __init__(self, parent: QWidget | None, title: str = "") -> None:
        super().__init__(parent, title)
        if not FileWindow._begun:
            # Qt would begin where the program was started: often a folder of programs, or one that cannot be written.
            FileWindow._begun = True
            self.setDirectory(documents())


def documents() -> str:
    """The folder of this person's documents; the home where there is none."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return found if found and Path(found).is_dir() else str(Path.home())


def file_window(parent: QWidget, kind: str, filter: str = "", start: str = "") -> QFileDialog:
    """The system's window to choose a file or a folder; connect ``fileSelected`` and open it."""
    dialog = FileWindow(parent)
    dialog.setFileMode(
        QFileDialog.FileMode.Directory if kind == "folder" else QFileDialog.FileMode.ExistingFile
    )
    if filter:
        dialog.setNameFilter(filter)
    if start:
        dialog.selectFile(start)
    return dialog
