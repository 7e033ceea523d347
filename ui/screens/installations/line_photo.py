"""Knows how one photo is given to a line: chosen, dropped or pasted, and kept in the shop's folder at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.errors import HelpdeskError, Invalid
from helpdesk.services.shop.file_actions import NewFile, Staged, stage
from helpdesk.services.shop.file_reader import file_path
from helpdesk.texts import Text, translate
from ui.screens.shared.photos import pasted
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.dropped import dropped_file
from ui.widgets.paths import file_window, picture_filters


class LinePhoto(QWidget):
    """A button that tells whether there is a photo. The value is (hash, name), as a draft keeps it."""

    changed = Signal()

    def __init__(self, shell: Shell, position: int, line: str) -> None:
        super().__init__()
        self.shell, self.line = shell, line
        self.staged: Staged | None = None
        self.button = Button("", "camera")
        self.button.setObjectName(f"photo_{position}")
        self.button.clicked.connect(self._choose)
        self.setFocusProxy(self.button)
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self._look()

    def value(self) -> tuple[str, str] | None:
        """Hash and name."""
        return (self.staged.hash, self.staged.name) if self.staged else None

    def set_value(self, value: Any) -> None:
        """Put a photo back, unless its bytes are gone from the shop's folder."""
        told = Staged(str(value[0]), str(value[1])) if value else None
        there = told is not None and file_path(self.shell.desk.folder, told.hash).exists()
        self.staged = told if there else None
        self._look()

    def new_file(self) -> NewFile | None:
        """The photo for the action."""
        if self.staged is None:
            return None
        path = file_path(self.shell.desk.folder, self.staged.hash)
        return NewFile(name=self.staged.name, path=path, must_be_image=True)

    def take(self, file: Callable[[], NewFile]) -> None:
        """Keep a photo, away from the window's thread: one on a slow stick takes its time."""
        folder = self.shell.desk.folder

        def done(staged: Staged) -> None:
            self.staged = staged
            self._look()
            self.changed.emit()

        def failed(error: BaseException) -> None:
            if isinstance(error, Invalid):
                self.shell.tell(next(iter(error.problems.values())), "late")
            elif isinstance(error, HelpdeskError):
                self.shell.tell(error.text, "late")
            else:
                raise error

        label = translate("Photos", "Taking in a photo")
        self.shell.jobs.run(label, lambda _: stage(folder, file()), done, failed, quiet=True)

    def _choose(self) -> None:
        dialog = file_window(self, "file", ";;".join(picture_filters(self.shell.words)))
        dialog.fileSelected.connect(self._take_path)
        dialog.open()

    def _take_path(self, path: str) -> None:
        self.take(partial(NewFile, name=Path(path).name, path=Path(path), must_be_image=True))

    def _look(self) -> None:
        said: Text | str = (
            translate("LinePhoto", "Photo taken in") if self.staged else translate("LinePhoto", "Photo…")
        )
        self.button.setText(self.shell.say(said))
        self.button.setAccessibleName(plain.in_a_row(self.button.text(), self.line))
        self.button.setToolTip(self.staged.name if self.staged else self.shell.say(HOW))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if path := dropped_file(event.mimeData()):
            self._take_path(path)
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A picture or a file from the clipboard."""
        if event.matches(QKeySequence.StandardKey.Paste):
            data = QGuiApplication.clipboard().mimeData()
            if path := dropped_file(data):
                self._take_path(path)
                return
            if data.hasImage():
                image = QGuiApplication.clipboard().image()
                name = self.shell.say(translate("Photos", "Photo"))
                self.take(partial(pasted, name, image))
                return
        super().keyPressEvent(event)


HOW = translate("LinePhoto", "Choose it, drop it here, or paste it")
