"""Knows how photos are taken into the shop's folder before their record is made, so that a crash loses none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QAction, QImage, QImageWriter, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.errors import HelpdeskError, Invalid
from helpdesk.services.shop.file_actions import NewFile, Staged, stage
from helpdesk.services.shop.file_reader import file_path
from helpdesk.texts import Text, translate
from ui import outside, theme
from ui.jobs import Task
from ui.shell import Shell
from ui.widgets.attachments import Attached, Attachments
from ui.widgets.inline import Inline

FEW = 150
"""Height of one row of thumbnails, and of the empty place for them."""


def png_of(image: QImage) -> bytes:
    """A picture from the clipboard as a file: seconds for a large one, so this is for behind the window."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def pasted(name: str, image: QImage) -> NewFile:
    """A picture from the clipboard, to be kept: also for behind the window."""
    return NewFile(name=f"{name}.png", content=png_of(image), must_be_image=True)


class Photos(QWidget):
    """Photos of one unit that is being taken in. The value is (hash, name) of each, as a draft keeps it."""

    changed = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.staged: list[Staged] = []
        self._coming: list[Task] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.INSIDE))
        self.files = Attachments(shell.words, pictures=True)
        self.files.add_button.setText(shell.say(translate("Photos", "Add photo…")))
        self.files.files_given.connect(self.take_paths)
        self.files.image_given.connect(self.take_image)
        self.files.opened.connect(self.open)
        remove = QAction(shell.say(translate("Photos", "Remove")), self.files)
        remove.setObjectName("remove_photo")
        remove.setShortcut(QKeySequence("Del"))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        theme.give_icon(remove, "trash-2")
        remove.triggered.connect(self.remove)
        self.files.addAction(remove)
        column.addWidget(self.files)
        self.problem = Inline("", "late", parent=self)
        column.addWidget(self.problem)
        self._show()

    # -- the value ----------------------------------------------------------------------------------

    def value(self) -> tuple[tuple[str, str], ...]:
        """Hash and name of each photo."""
        return tuple((photo.hash, photo.name) for photo in self.staged)

    def set_value(self, value: Sequence[Any]) -> None:
        """Put photos back; one whose bytes are gone from the shop's folder is left out and said."""
        folder = self.shell.desk.folder
        told = [Staged(str(digest), str(name)) for digest, name in value or ()]
        self.staged = [photo for photo in told if file_path(folder, photo.hash).exists()]
        gone = [photo.name for photo in told if photo not in self.staged]
        self.tell(
            translate("Photos", "{name} is no longer there. Add it again.")(name=gone[0]) if gone else None
        )
        self._show()

    def new_files(self) -> tuple[NewFile, ...]:
        """The photos for the action."""
        folder = self.shell.desk.folder
        return tuple(
            NewFile(name=photo.name, path=file_path(folder, photo.hash), must_be_image=True)
            for photo in self.staged
        )

    def busy(self) -> bool:
        """Whether a photo is still being read."""
        return bool(self._coming)

    def tell(self, problem: Text | None) -> None:
        """Say what is wrong with a photo."""
        self.problem.tell(self.shell.say(problem) if problem else "")

    # -- taking in ----------------------------------------------------------------------------------

    def take_paths(self, paths: Sequence[str]) -> None:
        """Files that were dropped, pasted or chosen."""
        for path in map(Path, paths):
            self._take(partial(NewFile, name=path.name, path=path, must_be_image=True))

    def take_image(self, image: QImage) -> None:
        """A picture from the clipboard."""
        name = self.shell.say(translate("Photos", "Photo"))
        self._take(partial(pasted, f"{name} {len(self.staged) + 1}", image))

    def paste(self) -> bool:
        """Take what lies in the clipboard; False if it is neither file nor picture."""
        return self.files.paste()

    def _take(self, file: Callable[[], NewFile]) -> None:
        self.tell(None)
        folder = self.shell.desk.folder

        def done(staged: Staged) -> None:
            self._coming.remove(task)
            if staged.hash not in {photo.hash for photo in self.staged}:
                self.staged.append(staged)
                self._show()
            self.changed.emit()

        def failed(error: BaseException) -> None:
            self._coming.remove(task)
            if isinstance(error, Invalid):
                self.tell(next(iter(error.problems.values())))
            elif isinstance(error, HelpdeskError):
                self.tell(error.text)
            else:
                raise error

        # A photo on a slow stick would hold up the person who types.
        task = self.shell.jobs.run(
            translate("Photos", "Taking in a photo"),
            lambda _: stage(folder, file()),
            done,
            failed,
            quiet=True,
        )
        self._coming.append(task)

    def open(self, digest: object) -> None:
        """Show a photo at its full size, in the system's own program."""
        photo = next((photo for photo in self.staged if photo.hash == digest), None)
        if photo is not None:
            outside.show_copy(self.shell, file_path(self.shell.desk.folder, photo.hash), photo.name)

    def remove(self) -> None:
        """Leave out the chosen photo; its bytes stay until the shop's folder is swept."""
        chosen = self.files.current_id()
        if chosen is not None:
            self.staged = [photo for photo in self.staged if photo.hash != chosen]
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        folder = self.shell.desk.folder
        self.files.set_items(
            [Attached(photo.hash, photo.name, file_path(folder, photo.hash)) for photo in self.staged]
        )
        self.files.grid.setVisible(bool(self.staged))
        self.files.setFixedHeight(theme.px(theme.CONTROL + 16 + (FEW if self.staged else 0)))
