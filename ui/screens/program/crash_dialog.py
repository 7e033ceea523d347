"""The dialog after a fault of ours: what happened, that nothing is lost, and the report to copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout

from helpdesk.languages import catalogue, spoken
from helpdesk.texts import translate


class CrashDialog(QDialog):
    """Built of plain Qt alone, so that it opens whatever else is broken."""

    def __init__(self, text: str, path: Path | None, language: str = "") -> None:
        super().__init__()
        from PySide6.QtCore import QLocale

        chosen = language or spoken(QLocale().name())
        say = catalogue(chosen).say
        self.text = text
        self.setWindowTitle(say(translate("Crash", "Something went wrong in the program")))
        self.resize(640, 420)
        note = QLabel(
            say(
                translate(
                    "Crash",
                    "This is our fault, not yours. Everything you finished is kept, and half-typed forms come back "
                    "as drafts. If it happens again, copy the report below and send it to whoever looks after the "
                    "program. Names, addresses and numbers were taken out of it.",
                )
            )
        )
        note.setWordWrap(True)
        report = QPlainTextEdit(text)
        report.setReadOnly(True)
        report.setAccessibleName(say(translate("Crash", "Report")))
        buttons = QDialogButtonBox()
        copy = buttons.addButton(
            say(translate("Crash", "Copy report")), QDialogButtonBox.ButtonRole.ActionRole
        )
        leave = buttons.addButton(
            say(translate("Crash", "Go on working")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        copy.clicked.connect(self.copy)
        leave.clicked.connect(self.accept)
        leave.setDefault(True)
        column = QVBoxLayout(self)
        column.addWidget(note)
        column.addWidget(report, 1)
        if path is not None:
            where = QLabel(say(translate("Crash", "Kept in {path}")(path=str(path))))
            where.setWordWrap(True)
            column.addWidget(where)
        column.addWidget(buttons)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.text)
