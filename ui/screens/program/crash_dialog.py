"""The dialog after a fault of ours: what happened, that nothing is lost, and the report to copy."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from helpdesk.languages import catalogue, spoken
from helpdesk.texts import Text, translate

SIDE, BETWEEN, BESIDE = 24, 12, 8
WIDTH, HEIGHT = 640, 460
TITLE = translate("Crash", "Something went wrong in the program")
NOTE = translate(
    "Crash",
    "This is our fault, not yours. Everything you finished is kept, and half-typed forms come back "
    "as drafts. If it happens again, copy the report below and send it to whoever looks after the "
    "program. Names, addresses and numbers were taken out of it.",
)


class CrashDialog(QDialog):
    """Built of plain Qt, so that it opens whatever else is broken; it wears the program's look where that is whole."""

    def __init__(self, text: str, path: Path | None, language: str = "") -> None:
        super().__init__()
        self._words = catalogue(language or spoken(QLocale().name()))
        self.text = text
        self.setWindowTitle(self._words.say(TITLE))
        self.setProperty("look", "page")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._body(text, path), 1)
        column.addWidget(self._foot())
        self.resize(WIDTH, HEIGHT)
        _dress(self)

    def _body(self, text: str, path: Path | None) -> QWidget:
        """What happened, and the report."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        column.setSpacing(BETWEEN)
        column.addWidget(self._label(TITLE, "title"))
        column.addWidget(self._label(NOTE, "body"))
        report = QPlainTextEdit(text)
        report.setReadOnly(True)
        report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        report.document().setDefaultFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        report.setAccessibleName(self._words.say(translate("Crash", "Report")))
        column.addWidget(report, 1)
        if path is not None:
            column.addWidget(self._label(translate("Crash", "Kept in {path}")(path=str(path)), "secondary"))
        return body

    def _foot(self) -> QWidget:
        """The two ways on."""
        foot = QFrame()
        foot.setProperty("look", "band")
        row = QHBoxLayout(foot)
        row.setContentsMargins(SIDE, BETWEEN, SIDE, BETWEEN)
        row.setSpacing(BESIDE)
        copy = QPushButton(self._words.say(translate("Crash", "Copy report")))
        leave = QPushButton(self._words.say(translate("Crash", "Go on working")))
        copy.clicked.connect(self.copy)
        leave.clicked.connect(self.accept)
        copy.setAutoDefault(False)
        leave.setDefault(True)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(leave)
        return foot

    def _label(self, text: Text, look: str) -> QLabel:
        made = QLabel(self._words.say(text))
        made.setWordWrap(True)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setProperty("look", look)
        return made

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.text)


def _dress(dialog: QDialog) -> None:
    """The program's look; the system's where just that is what broke."""
    try:
        from ui import theme

        theme.dress(dialog)
    except Exception:  # whatever is broken, the report must be seen
        logging.getLogger(__name__).exception("The crash dialog has no look")
