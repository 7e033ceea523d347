"""How a file is to be read: which sheet, whether a row names the columns, which form its dates have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.services.exchange.run.request import DATE_ORDERS
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets.inputs import Check, Choice

BY_THE_FILE = ""


class ImportWays(QWidget):
    """A line of three answers, each with what usually holds. ``changed``: the person chose another."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheets: tuple[str, ...] = ()
        self.sheet = Choice(words, {})
        orders: dict[str, Text | str] = {
            BY_THE_FILE: translate("ImportDialog", "Dates: as the file shows"),
            **DATE_ORDERS,
        }
        self.dates = Choice(words, orders)
        for choice in (self.sheet, self.dates):
            # Its words say what it is about, so all of them are seen.
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.headless = Check(words.say(translate("ImportDialog", "The first row is data, not names")))
        for name, editor, text in (
            ("sheet", self.sheet, translate("ImportDialog", "Sheet")),
            ("dates", self.dates, translate("ImportDialog", "Form of the dates")),
            ("headless", self.headless, translate("ImportDialog", "The first row is data, not names")),
        ):
            editor.setObjectName(name)
            editor.setAccessibleName(words.say(text))
            editor.changed.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.FIELD))
        for part in (self.sheet, self.dates, self.headless):
            row.addWidget(part)
        row.addStretch(1)
        self.hide()

    def start(self, path: Path) -> None:
        """Another file: what usually holds, and its sheets if it has several."""
        from helpdesk.services.exchange.file.reading import sheets_in

        self.sheets = sheets = sheets_in(path) if path.is_file() else ()
        self.sheet.set_choices({name: name for name in sheets})
        self.sheet.set_value(sheets[0] if sheets else None)
        self.sheet.setVisible(len(sheets) > 1)
        self.dates.set_value(BY_THE_FILE)
        self.headless.set_value(False)
        self.setVisible(path.is_file())

    def take_sheet(self, name: str) -> None:
        """Take this sheet, until the person chooses another."""
        if name:
            self.sheet.set_value(name)

    def said(self) -> dict[str, Any]:
        """The answers, as a request takes them."""
        return {
            "sheet": self.sheet.value() or "" if self.sheet.count() > 1 else "",
            "dates": self.dates.value() or "",
            "headed": not self.headless.value(),
        }
