"""Knows the field for a percentage, kept in hundredths of a percent; must not know what it is of."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui.widgets import typed
from ui.widgets.inputs import _Read


class PercentLine(_Read):
    """``21``, ``21,5`` or ``5.2``; the value is 2100, 2150, 520, between ``least`` and ``most``."""

    def __init__(
        self, words: Words, least: int = 0, most: int = 10_000, parent: QWidget | None = None
    ) -> None:
        super().__init__(suffix="%", parent=parent)
        self.decimal, self.least, self.most = words.decimal, least, most

    def _read(self, text: str) -> int:
        value = typed.read_money(text.strip().removesuffix("%"))
        if not self.least <= value <= self.most:
            raise ValueError(text)
        return value

    def _write(self, value: Any) -> str:
        return typed.write_money(value, self.decimal).removesuffix(f"{self.decimal}00")

    def _complaint(self) -> Text:
        return translate("Inputs", "A percentage between {least} and {most} is expected, such as {usual}.")(
            least=self._write(self.least), most=self._write(self.most), usual=self._write(520)
        )
