"""Knows how what was left with a unit is ticked off or said to be nothing; must not know the usual."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.chips import HEIGHT, ChipButton
from ui.widgets.flow import Flow


class Accessories(QWidget):
    """The value is a tuple of words; :meth:`none` tells whether it was said that nothing was left.

    ``usual`` are the things to tick; a thing typed and closed with Enter or a comma becomes a chip too.
    """

    changed = Signal()
    wide = True

    def __init__(self, words: Words, usual: Mapping[str, Text | str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._chips: dict[str, ChipButton] = {}
        self._usual = set(usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        self._flow = Flow(theme.px(6))
        column.addLayout(self._flow)
        self.other = _Other(words.say(translate("Accessories", "Something else, then Enter")), self)
        self._nothing = ChipButton(words.say(translate("Accessories", "Nothing left")), "ban", self)
        self._nothing.setObjectName("nothing_left")
        self._nothing.toggled.connect(self._say_none)
        self._flow.addWidget(self._nothing)
        for key, text in usual.items():
            self._add(key, words.say(text))
        self.other.closed.connect(self._take_other)
        self._flow.addWidget(self.other)
        self.setFocusProxy(self._nothing)

    def setAccessibleName(self, name: str) -> None:
        """What is asked for, said beside each thing to tick."""
        super().setAccessibleName(name)
        for chip in (self._nothing, *self._chips.values(), self.other):
            chip.setAccessibleDescription(name)

    def _add(self, key: str, text: str) -> ChipButton:
        chip = ChipButton(plain.one_line(text), "", self)
        chip.setAccessibleDescription(self.accessibleName())
        chip.toggled.connect(self._ticked)
        self._chips[key] = chip
        # Where something else is typed stands last.
        self._flow.removeWidget(self.other)
        self._flow.addWidget(chip)
        self._flow.addWidget(self.other)
        return chip

    def offer(self, usual: Mapping[str, Text | str]) -> None:
        """Offer other things to tick; what is ticked already stays."""
        for key in [key for key, chip in self._chips.items() if not chip.isChecked() and key not in usual]:
            self._leave_out(key)
        self._usual = set(usual)
        for key, text in usual.items():
            if key not in self._chips:
                self._add(key, self.words.say(text)).show()
        self.updateGeometry()

    def _leave_out(self, key: str) -> None:
        chip = self._chips.pop(key)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _ticked(self) -> None:
        _show(self._nothing, False)
        self.changed.emit()

    def _say_none(self, on: bool) -> None:
        if on:
            for chip in self._chips.values():
                _show(chip, False)
        self.changed.emit()

    def _take_other(self, text: str) -> None:
        known = {chip.text().casefold(): key for key, chip in self._chips.items()}
        chip = self._chips[known[text.casefold()]] if text.casefold() in known else self._add(text, text)
        _show(chip, True)
        chip.show()
        self.updateGeometry()
        self._ticked()

    def none(self) -> bool:
        """It was said that nothing was left."""
        return self._nothing.isChecked()

    def set_none(self, on: bool) -> None:
        """Say so, or not; not a change by the person."""
        _show(self._nothing, on)

    def value(self) -> tuple[str, ...]:
        kept = tuple(key for key, chip in self._chips.items() if chip.isChecked())
        typed = self.other.text().strip()
        return (*kept, typed) if typed else kept

    def set_value(self, value: Any) -> None:
        for key in [key for key in self._chips if key not in self._usual and key not in (value or ())]:
            # What somebody typed goes with the draft it was typed in.
            self._leave_out(key)
        for key in value or ():
            if key not in self._chips:
                self._add(key, key)
        for key, chip in self._chips.items():
            _show(chip, key in (value or ()))

    def problem(self) -> Text | None:
        return None


def _show(chip: ChipButton, on: bool) -> None:
    """Not a change by the person, so it tells nobody."""
    with QSignalBlocker(chip):
        chip.setChecked(on)


class _Other(QLineEdit):
    closed = Signal(str)

    def __init__(self, placeholder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("other_accessory")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setFixedWidth(theme.current().metrics().horizontalAdvance(placeholder) + theme.px(40))
        self.setProperty("look", "chip")
        self.setFixedHeight(theme.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma)
        text = self.text().strip()
        if ends and text:
            self.clear()
            self.closed.emit(text)
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                # It is taken with what is saved.
                event.ignore()
        elif event.key() != Qt.Key.Key_Comma:
            super().keyPressEvent(event)
