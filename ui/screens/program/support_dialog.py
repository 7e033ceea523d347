"""The dialog of the support report: all that somebody who helps from afar is sent, to be read before it is sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from helpdesk.batch import Progress
from helpdesk.formats import Words
from helpdesk.texts import translate, verbatim
from ui import theme
from ui.jobs import Task
from ui.made_of import versions
from ui.shell import Shell
from ui.widgets.dialog import MIDDLE, Dialog
from ui.widgets.paths import FileWindow
from ui.widgets.reading import Reading


class ReportDialog(Dialog):
    """A report to be read whole, then saved or copied; nothing is sent."""

    def __init__(self, words: Words, moment: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(
            words,
            translate("Support", "Report for whoever helps you"),
            translate("Support", "Save the report…"),
            width=MIDDLE,
            note=translate(
                "Support",
                "Versions, settings, the health of the shop’s file and the last faults. No data of customers is in "
                "it, and nothing is sent: read it, then save or copy it.",
            ),
            parent=parent,
        )
        self.setObjectName("support")
        self.report = ""
        self._moment = moment
        self.text = Reading(edged=True)
        self.text.setObjectName("report")
        self.text.setAccessibleName(self.words.say(translate("Support", "Report")))
        self.text.setMinimumHeight(theme.px(360))
        self.add(self.text, 1)
        self.copier = self.add_aside(
            self.words.say(translate("Support", "Copy the report")), self.copy, "copy"
        )
        self.copier.setEnabled(False)
        self.primary.setEnabled(False)
        self.wanted.connect(self.save)

    def show_report(self, text: Any) -> None:
        """Show what was gathered; now it can be saved and copied."""
        self.report = str(text)
        self.text.show_plain(self.report)
        self.copier.setEnabled(True)
        self.primary.setEnabled(True)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report)

    def save(self) -> None:
        """Ask where, and write the file there."""
        from helpdesk import support

        dialog = FileWindow(self, self.words.say(translate("Support", "Save the report")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(support.file_name(self._moment()))
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, path: Path) -> None:
        """Write the report to ``path`` and leave; what the disk does not allow is told here."""
        from helpdesk import support
        from helpdesk.errors import HelpdeskError

        try:
            support.save(self.report, path)
        except HelpdeskError as error:
            self.tell(self.words.say(error.text))
            return
        self.accept()


class SupportDialog(ReportDialog):
    """The report of an open shop: gathered behind the window; until it is there, nothing can be saved or copied."""

    def __init__(self, shell: Shell, told: object = None) -> None:  # noqa: ARG002
        super().__init__(shell.words, shell.desk.clock.now, shell.window)
        self.shell = shell
        self.text.show_plain(self.words.say(translate("Support", "The shop is being looked over…")))
        self.gather()

    def gather(self) -> None:
        """Have the report made; large shops take their time."""
        desk, beside = self.shell.desk, versions() | screens()

        def work(task: Task) -> str:
            from helpdesk import support

            return support.report(desk, beside, lambda part: task.progress(Progress(0, 0, verbatim(part))))

        self.shell.jobs.run(
            translate("Support", "Looking the shop over"), work, self.show_report, self.shell.fail, owner=self
        )

    def copy(self) -> None:
        """Put the report on the clipboard and say so."""
        super().copy()
        self.shell.tell(translate("Support", "Report copied"), "ready")

    def write(self, path: Path) -> None:
        """Write the report to ``path`` and say so."""
        super().write(path)
        if not self.isVisible():
            self.shell.tell(translate("Support", "Report saved: {path}")(path=str(path)), "ready")


def screens() -> dict[str, str]:
    """The screens of this PC, and by which part of Qt the window is shown."""
    shown = [
        f"{screen.size().width()} × {screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    ]
    return {"Shown by": QGuiApplication.platformName(), "Screens": ", ".join(shown)}
