"""Knows a folder of this PC, such as a phone's, and offers the pictures that are new in it; must not know a visit."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from helpdesk.domain.visit_words import SHOWN
from helpdesk.texts import translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.attachments import thumbnail
from ui.widgets.button import Button
from ui.widgets.link import Link
from ui.widgets.paths import FileWindow

FOLDER = "visits/watched_folder"
"""Where this PC remembers it."""
ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp"})
MOST = 500
"""So many files are looked at: a folder of everything is none to watch."""
SETTLED = 700
"""Milliseconds after the last change before the folder is looked through: a copy is then whole."""
SMALL = 40


class Watched(QWidget):
    """One line: the next new picture with where it goes, or the way to choose a folder.

    ``since``: older pictures are not offered. ``taken`` tells a path and what it shows, a word of ``SHOWN``.
    """

    taken = Signal(str, str)

    def __init__(self, shell: Shell, since: datetime) -> None:
        super().__init__()
        self.shell, self.since = shell, since
        self.offered: list[Path] = []
        self._seen: set[str] = set()
        self._later = QTimer(self, singleShot=True, interval=SETTLED)
        self._later.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _: self._later.start())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        self.picture = QLabel()
        self.said = plain.label("", "secondary", wrap=True)
        row.addWidget(self.picture)
        row.addWidget(self.said, 1)
        self.buttons: dict[str, Button] = {}
        for shows, word in SHOWN.items():
            button = Button(shell.say(_LINE if shows == "line" else word))
            button.setObjectName(f"offered_{shows}")
            button.clicked.connect(lambda _=False, shows=shows: self.take(shows))
            self.buttons[shows] = button
            row.addWidget(button)
        skip = Button(icon="x", look="quiet", tip=shell.say(translate("VisitForm", "Do not take this one")))
        skip.setObjectName("offered_skip")
        skip.clicked.connect(lambda: self.take(""))
        self.buttons[""] = skip
        row.addWidget(skip)
        self.choose = Link(shell.say(translate("VisitForm", "Watch a folder for new photos…")))
        self.choose.setObjectName("watch_folder")
        self.choose.clicked.connect(self.ask)
        row.addWidget(self.choose)
        self.look()

    @property
    def folder(self) -> Path | None:
        """The folder that is watched, if it is there."""
        kept = self.shell.memory.get(FOLDER)
        return Path(kept) if isinstance(kept, str) and kept and Path(kept).is_dir() else None

    def ask(self) -> None:
        """Choose the folder."""
        dialog = FileWindow(self, self.shell.say(translate("VisitForm", "Folder with new photos")))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        if self.folder is not None:
            dialog.setDirectory(str(self.folder))
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, paths: list[str]) -> None:
        self.watch(paths[0])

    def watch(self, path: str) -> None:
        """Watch this folder from now on, on this PC."""
        self.shell.memory.set(FOLDER, path)
        self.look()

    def look(self) -> None:
        """Look through the folder for pictures that were not offered yet."""
        folder = self.folder
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        if folder is not None:
            self._watcher.addPath(str(folder))
            self.offered += self._new(folder)
        self._show()

    def _new(self, folder: Path) -> list[Path]:
        since = self.since.timestamp()
        found: list[tuple[float, Path]] = []
        try:
            for path in sorted(folder.iterdir())[-MOST:]:
                if path.suffix.casefold() in ENDINGS and path.name not in self._seen:
                    changed = path.stat().st_mtime
                    if changed >= since:
                        found.append((changed, path))
        except OSError:
            # The phone was unplugged: what it had is no longer offered.
            return []
        self._seen.update(path.name for _, path in found)
        return [path for _, path in sorted(found)]

    def take(self, shows: str) -> None:
        """The picture that is offered goes there, or nowhere; the next one is shown."""
        if not self.offered:
            return
        path = self.offered.pop(0)
        if shows:
            self.taken.emit(str(path), shows)
        self._show()

    def _show(self) -> None:
        folder, first = self.folder, self.offered[0] if self.offered else None
        for button in self.buttons.values():
            button.setVisible(first is not None)
        self.picture.setVisible(first is not None)
        self.choose.setVisible(first is None)
        if first is not None:
            small = thumbnail(first)
            self.picture.setVisible(small is not None)
            if small is not None:
                ratio = self.devicePixelRatioF()
                smooth = Qt.TransformationMode.SmoothTransformation
                shown = small.scaledToHeight(round(theme.px(SMALL) * ratio), smooth)
                shown.setDevicePixelRatio(ratio)
                self.picture.setPixmap(shown)
            said = translate("VisitForm", "%n new photo(s): {name}", "", 1)
            self.said.setText(self.shell.say(said(n=len(self.offered), name=plain.one_line(first.name))))
        elif folder is not None:
            said = translate("VisitForm", "Watching {folder}: nothing new.")
            self.said.setText(self.shell.say(said(folder=folder.name or str(folder))))
        else:
            self.said.setText("")


_LINE = translate("VisitForm", "This line")
