"""Knows how files are kept with a customer or a unit, opened and taken off; must not know the record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.action import Outcome
from helpdesk.services.shop.file_actions import AttachFiles, NewFile, RemoveFile
from helpdesk.services.shop.file_reader import FileRow, file_path
from helpdesk.texts import Text, translate
from ui import outside, theme
from ui.screens.shared.photos import pasted
from ui.shell import Shell, Word
from ui.widgets.attachments import Attached, Attachments


class FilesPane(QWidget):
    """Files of one record: dropped, pasted, chosen; Enter opens."""

    def __init__(self, shell: Shell, subject: str) -> None:
        super().__init__()
        self.shell, self.subject = shell, subject
        self.identity = 0
        self._rows: Sequence[FileRow] = ()
        self.files = Attachments(shell.words)
        self.files.files_given.connect(
            lambda paths: self.take([NewFile(name=Path(p).name, path=Path(p)) for p in paths])
        )
        self.files.image_given.connect(self._take_image)
        self.files.opened.connect(self.open)
        self._add_action("open_file", translate("FilesPane", "Open"), "external-link", "", self._open_current)
        self._add_action("remove_file", translate("FilesPane", "Remove"), "trash-2", "Del", self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.files)

    def _add_action(self, name: str, text: Text, icon: str, key: str, slot: Callable[[], None]) -> None:
        action = QAction(self.shell.say(text), self.files)
        action.setObjectName(name)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        theme.give_icon(action, icon)
        action.triggered.connect(slot)
        self.files.addAction(action)

    def show_files(self, identity: int, rows: Sequence[FileRow]) -> None:
        """Show the files of a record."""
        self.identity = identity
        if list(rows) == list(self._rows):
            return
        self._rows = rows
        folder = self.shell.desk.folder
        self.files.set_items(
            [Attached(row.id, row.caption or row.name, file_path(folder, row.hash), row.name) for row in rows]
        )

    def take(self, files: list[NewFile]) -> None:
        """Keep files behind the window: a photo from a slow stick takes its time."""
        self._keep(lambda: files)

    def _keep(self, files: Callable[[], list[NewFile]]) -> None:
        desk, subject, identity = self.shell.desk, self.subject, self.identity

        def keep(_: object) -> Outcome:
            return desk.do(AttachFiles(subject=subject, id=identity, files=tuple(files())))

        def told(outcome: Outcome) -> None:
            self.shell.told.emit(Word(outcome.label, "ready", outcome.step))

        label = translate("FilesPane", "Keeping files")
        self.shell.jobs.run(label, keep, told, self.shell.fail)

    def _take_image(self, image: QImage) -> None:
        name = self.shell.say(translate("FilesPane", "Pasted picture"))
        self._keep(lambda: [pasted(name, image)])

    def _current(self) -> FileRow | None:
        return next((row for row in self._rows if row.id == self.files.current_id()), None)

    def _open_current(self) -> None:
        row = self._current()
        if row is not None:
            self.open(row.id)

    def open(self, file: object) -> None:
        """Show a copy of the file in the system's own program for it."""
        row = next((row for row in self._rows if row.id == file), None)
        if row is not None:
            outside.show_copy(self.shell, file_path(self.shell.desk.folder, row.hash), row.name)

    def remove(self) -> None:
        """Take the chosen file off; Undo brings it back."""
        row = self._current()
        if row is not None:
            self.shell.do(RemoveFile(id=row.id))
