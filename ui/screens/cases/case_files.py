"""Knows what the files of a case have beyond those of any record: a caption, and whether they are printed."""

from __future__ import annotations

from helpdesk.services.shop.file_actions import EditFile
from helpdesk.texts import translate
from ui.screens.shared.files import FilesPane
from ui.shell import Shell


class CaseFiles(FilesPane):
    """The tab of a case's files."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "case")
        self._add_action("caption_file", translate("CaseFiles", "Caption…"), "pencil", "", self.caption)

    def caption(self) -> None:
        """Say something about the chosen file."""
        row = self._current()
        if row is not None:
            self.shell.ask(EditFile, {"file": row.id, "case": self.identity})
