"""Knows the one photo of a line: chosen, dropped or pasted, taken into the shop's folder at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from helpdesk.errors import HelpdeskError, Invalid
from helpdesk.services.shop.file_actions import NewFile, Staged, stage
from helpdesk.services.shop.file_reader import file_path
from helpdesk.texts import Text, translate
from ui.jobs import Task
from ui.screens.shared.photos import pasted
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.paths import picture_filters


class LinePhoto(Button):
    """A button with a camera; with a photo it has a tick. The value is (hash, name), or nothing."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, shell: Shell, line: str, *, needed: bool, parent: QWidget | None = None) -> None:
        super().__init__(icon="camera", look="quiet", parent=parent)
        self.shell, self.line, self.needed = shell, line, needed
        self.kept = False
        self.staged: Staged | None = None
        self._coming: Task | None = None
        self.setAcceptDrops(True)
        self.clicked.connect(self.choose)
        self._show()

    def value(self) -> tuple[str, str] | None:
        """Hash and name, as a draft keeps it."""
        return (self.staged.hash, self.staged.name) if self.staged else None

    def set_value(self, value: Any) -> None:
        """Put a photo back; one whose bytes are gone is none."""
        found = Staged(str(value[0]), str(value[1])) if value else None
        if found is not None and not file_path(self.shell.desk.folder, found.hash).exists():
            found = None
        self.staged = found
        self._show()

    def new_file(self) -> NewFile | None:
        """The photo for the action."""
        if self.staged is None:
            return None
        path = file_path(self.shell.desk.folder, self.staged.hash)
        return NewFile(name=self.staged.name, path=path, must_be_image=True)

    def show_kept(self) -> None:
        """The line has a photo from an earlier time."""
        self.kept = True
        self._show()

    def has_photo(self) -> bool:
        """Whether there is one, of now or of an earlier time."""
        return self.staged is not None or self.kept

    def busy(self) -> bool:
        """Whether it is still being read."""
        return self._coming is not None

    def choose(self) -> None:
        """Ask for a picture on this PC."""
        dialog = QFileDialog(self, self.shell.say(translate("Photos", "Add photo…")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(picture_filters(self.shell.words))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, paths: list[str]) -> None:
        self.take_paths(list(paths))

    def take_paths(self, paths: Sequence[str]) -> None:
        """A file that was dropped, pasted or chosen."""
        for path in map(Path, paths[:1]):
            self.take(partial(NewFile, name=path.name, path=path, must_be_image=True))

    def paste(self) -> bool:
        """Take what lies in the clipboard; False if it is neither file nor picture."""
        data = QGuiApplication.clipboard().mimeData()
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.take_paths(paths)
        elif data.hasImage():
            self._take_image(QGuiApplication.clipboard().image())
        return bool(paths) or data.hasImage()

    def _take_image(self, image: QImage) -> None:
        name = self.shell.say(translate("Photos", "Photo"))
        self.take(partial(pasted, name, image))

    def take(self, file: Callable[[], NewFile]) -> None:
        """Keep the bytes in the shop's folder, behind the window."""
        self.refused.emit("")
        folder = self.shell.desk.folder

        def done(staged: Staged) -> None:
            self._coming = None
            self.staged = staged
            self._show()
            self.changed.emit()

        def failed(error: BaseException) -> None:
            self._coming = None
            if isinstance(error, Invalid):
                self._refuse(next(iter(error.problems.values())))
            elif isinstance(error, HelpdeskError):
                self._refuse(error.text)
            else:
                raise error

        self._coming = self.shell.jobs.run(
            translate("Photos", "Taking in a photo"),
            lambda _: stage(folder, file()),
            done,
            failed,
            quiet=True,
        )

    def _refuse(self, problem: Text) -> None:
        self.refused.emit(self.shell.say(problem))

    def _show(self) -> None:
        has = self.has_photo()
        said = self.shell.say(translate("VisitForm", "Photo of this line"))
        if has:
            said = self.shell.say(translate("VisitForm", "There is a photo; another one takes its place"))
        name = self.staged.name if self.staged else ""
        plain.put_tip(self, plain.joined(said, name))
        self.setAccessibleName(plain.in_a_row(self.line, said))
        self.icon_name = "image" if has else "camera"
        # One that is still wanted has an edge.
        self.look = "plain" if self.needed and not has else "quiet"
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.take_paths(paths)
        elif data.hasImage():
            self._take_image(QImage(data.imageData()))
        event.acceptProposedAction()
