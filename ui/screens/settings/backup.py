"""The backups: how the last one stands, making one now, where copies go, and bringing one back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.classes import dataclass
from helpdesk.clock import to_text
from helpdesk.formats import Words
from helpdesk.services.shop.today import since_backup
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.settings.values import ValuesPane
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.inline import Inline
from ui.widgets.paths import file_window
from ui.widgets.records import Cell, Column, RecordTable
from ui.widgets.section import Card, Section

OLD_DAYS = 7
"""A backup older than this is worth a warning."""


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A kept backup as listed."""

    id: int
    path: Path
    at: datetime
    size: int
    records: int


_COLUMNS = (
    Column(
        "at", translate("BackupPane", "Made"), 140, stays=True, cell=lambda row, words: words.moment(row.at)
    ),
    Column(
        "records",
        translate("BackupPane", "Records"),
        90,
        align="right",
        cell=lambda row, words: words.number(row.records),
    ),
    Column(
        "size",
        translate("BackupPane", "Size"),
        90,
        align="right",
        cell=lambda row, words: size_said(words, row.size),
    ),
    Column(
        "path",
        translate("BackupPane", "File"),
        stretch=True,
        cell=lambda row, _: Cell(row.path.name, tip=str(row.path)),
    ),
)


def size_said(words: Words, size: int) -> str:
    """Bytes in megabytes."""
    return f"{words.number(max(size, 100_000) / 1_000_000, 1)} MB"


class BackupPane(ValuesPane):
    """The state first, then what can be set, then the list."""

    def __init__(self, shell: Shell) -> None:
        self.kept: list[BackupRow] = []
        super().__init__(
            shell,
            "backup",
            translate(
                "BackupPane",
                "A backup is made when the program is closed and something changed. It counts only once it was read back whole.",
            ),
        )
        self.body.insertWidget(1, self._state())
        self.add(self._list(), 1)
        self._read()

    def _state(self) -> QWidget:
        card = Card()
        self.good = Inline("", "ready")
        self.bad = Inline("", "due")
        now = Button(self.shell.say(translate("BackupPane", "Back up now")), "database-backup")
        now.setObjectName("back_up_now")
        now.clicked.connect(self.shell.back_up)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        for said in (self.good, self.bad):
            row.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(now)
        card.add(holder)
        return card

    def _list(self) -> QWidget:
        say = self.shell.say
        section = Section(
            self.shell.words,
            translate("BackupPane", "Kept backups"),
            action=translate("BackupPane", "Restore another file…"),
            slot=self.restore_file,
            icon="file-up",
            name="restore_file",
        )
        self.table = RecordTable(
            Whole(_COLUMNS, lambda: self.kept),
            self.shell.words,
            name="backups",
            title=translate("BackupPane", "Kept backups"),
            memory=self.shell.memory,
        )
        self.table.setObjectName("backups")
        self.table.setMinimumHeight(theme.px(theme.ROW * 6))
        self.table.set_empty(
            Empty(self.shell.words, "database-backup", translate("BackupPane", "No backup yet."))
        )
        restore = QAction(say(translate("BackupPane", "Restore…")), self)
        theme.give_icon(restore, "history")
        restore.triggered.connect(self.restore_chosen)
        self.table.addAction(restore)
        self.table.opened.connect(lambda _: self.restore_chosen())
        self.restore_button = Button(say(translate("BackupPane", "Restore…")), "history")
        self.restore_button.setObjectName("restore_chosen")
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self.restore_chosen)
        self.table.chosen.connect(lambda chosen: self.restore_button.setEnabled(chosen is not None))
        where = plain.label(str(self.shell.desk.backups.place), "secondary", wrap=True)
        section.add(where)
        section.add(self.table, 1)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.restore_button)
        row.addStretch(1)
        section.add(foot)
        return section

    def _read(self) -> None:
        """Open every kept backup behind the window."""
        self.shell.jobs.run(
            translate("BackupPane", "Reading the backups"),
            lambda _: self.shell.desk.backups.all(),
            self._show,
            lambda _: self._show([]),
            quiet=True,
            owner=self,
        )

    def _show(self, found: Sequence[Any]) -> None:
        self.kept = [
            BackupRow(place + 1, one.path, one.at, one.size, sum(one.rows.values()))
            for place, one in enumerate(found)
        ]
        self.table.reload()
        self._say_state(found[0].at if found else None)

    def _say_state(self, at: datetime | None) -> None:
        now = self.shell.desk.clock.now()
        passed = since_backup(to_text(at), now) if at is not None else None
        if at is None:
            text: Text = translate("BackupPane", "There is no backup yet.")
        elif passed is None:
            text = translate("BackupPane", "The date was wrong at the last verified backup: {moment}")(
                moment=at
            )
        else:
            age = self.shell.words.age(at, now)
            text = translate("BackupPane", "Last verified backup: {moment} · {age} ago")(moment=at, age=age)
        old = passed is None or passed.days > OLD_DAYS
        self.good.tell("" if old else self.shell.say(text))
        self.bad.tell(self.shell.say(text) if old else "")

    def restore_chosen(self) -> None:
        """Ask whether the chosen backup shall take the shop's place."""
        row = self.table.current_row()
        if row is not None:
            self.shell.ask("restore", str(row.path))

    def restore_file(self) -> None:
        """Choose a file that lies elsewhere."""
        dialog = file_window(self, "file", f"{self.shell.say(_BACKUPS)} (*.zip *.db)")
        dialog.fileSelected.connect(lambda path: self.shell.ask("restore", path))
        dialog.open()

    def reload(self) -> None:
        """What is set, and the list, anew."""
        super().reload()
        self._read()


_BACKUPS = translate("BackupPane", "Backups")
