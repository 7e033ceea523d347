"""Knows the fields a person types in, ticks and chooses; must not know what is asked or where it goes.

Every input has ``value()``, ``set_value()`` (which never counts as a change by the person), the signal
``changed`` (the person changed it) and ``problem()`` (what was typed cannot be read, or None).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from helpdesk.action import LINE_LIMIT
from helpdesk.domain.addresses import read_address
from helpdesk.formats import Words, capital
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import typed
from ui.widgets.spoken import name_by_label, name_of


def flag_problem(widget: QWidget, on: bool) -> None:
    """Draw the edge of a field as one with a problem, or as usual."""
    if bool(widget.property("problem")) != on:
        widget.setProperty("problem", on)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Line(QLineEdit):
    """One line of text. ``suffix`` stands inside at the right, such as a unit."""

    changed = Signal()

    def __init__(self, placeholder: str = "", suffix: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt's own limit of 32,767 would cut a longer name when it is only looked at.
        self.setMaxLength(LINE_LIMIT)
        self.setPlaceholderText(placeholder)
        self.suffix = ""
        self.textEdited.connect(self._edited)
        if suffix:
            self.set_suffix(suffix)

    def set_suffix(self, suffix: str) -> None:
        """Another unit, since what is typed beside it changed what this counts."""
        room = theme.current().metrics().horizontalAdvance(suffix) + theme.px(8) if suffix else 0
        self.suffix = suffix
        self.setTextMargins(0, 0, room, 0)
        self.update()

    def _edited(self) -> None:
        # What was wrong with it is told of what stood there before.
        flag_problem(self, False)
        self.changed.emit()

    def value(self) -> Any:
        return self.text().strip()

    def set_value(self, value: Any) -> None:
        self.setText("" if value is None else str(value))
        self.setCursorPosition(0)

    def problem(self) -> Text | None:
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.suffix:
            now = theme.current()
            painter = QPainter(self)
            painter.setFont(now.font())
            painter.setPen(now.secondary)
            room = self.rect().adjusted(0, 0, -now.px(10), 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.suffix)


class EmailLine(Line):
    """An e-mail address; what is wrong with it the action says."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent=parent)
        self.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)


class SecretLine(Line):
    """A PIN, badge or code: shown as dots, never copied; no draft keeps it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )


class PhoneLine(Line):
    """A phone number, put as people write it here when the field is left."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.words = words
        self.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self.editingFinished.connect(lambda: self.set_value(self.value()) if self.isModified() else None)

    def set_value(self, value: Any) -> None:
        super().set_value(self.words.phone(str(value)) if value else value)


class AddressLine(Line):
    """The street of an address; of a whole one that is pasted, ``parted`` tells what else is in it."""

    parted = Signal(dict)

    def _edited(self) -> None:
        if any(mark in self.text() for mark in "\r\n\u2028"):
            parts = read_address(self.text())
            self.setText(parts["address"])
            self.parted.emit({name: text for name, text in parts.items() if name != "address"})
        super()._edited()


class _Read(Line):
    """A line whose text is read as a value when asked for, and written neatly when the field is left."""

    def __init__(self, placeholder: str = "", suffix: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, suffix, parent)
        self.editingFinished.connect(self._tidy)

    def _read(self, text: str) -> Any:
        raise NotImplementedError

    def _write(self, value: Any) -> str:
        return str(value)

    def _complaint(self) -> Text:
        raise NotImplementedError

    def value(self) -> Any:
        """What was typed, as a value; None where nothing or nothing readable stands."""
        try:
            return self._read(self.text()) if self.text().strip() else None
        except (ValueError, OverflowError):
            return None

    def set_value(self, value: Any) -> None:
        super().set_value(None if value in (None, "") else self._write(value))

    def problem(self) -> Text | None:
        return self._complaint() if self.text().strip() and self.value() is None else None

    def _tidy(self) -> None:
        value = self.value()
        if value is not None and self._write(value) != self.text():
            self.setText(self._write(value))


class MoneyLine(_Read):
    """An amount; the value is integer cents."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(
            suffix={"EUR": "€", "GBP": "£", "USD": "$"}.get(words.currency, words.currency), parent=parent
        )
        self.decimal = words.decimal

    def _read(self, text: str) -> int:
        return typed.read_money(text)

    def _write(self, value: Any) -> str:
        return typed.write_money(value, self.decimal)

    def _complaint(self) -> Text:
        return translate("Inputs", "An amount is expected, such as {amount}.")(amount=self._write(1_250))


class NumberLine(_Read):
    """A whole number; the arrow keys step it within ``least`` and ``most``."""

    def __init__(
        self,
        least: int | None = None,
        most: int | None = None,
        suffix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(suffix=suffix, parent=parent)
        self.least, self.most = least, most

    def _read(self, text: str) -> int:
        return typed.read_number(text)

    def _complaint(self) -> Text:
        return translate("Inputs", "A whole number is expected.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        wished = (self.value() or 0) + step
        wished = wished if self.most is None else min(wished, self.most)
        self.setText(str(wished if self.least is None else max(wished, self.least)))
        self.changed.emit()


ENDLESS = 2_000
"""Letters without a gap from which on a word is no word."""


class TextArea(QPlainTextEdit):
    """Several lines; grows with what is typed, between ``least`` and ``most`` lines. Tab leaves it."""

    changed = Signal()

    def __init__(self, least: int = 3, most: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.least, self.most = least, most
        self._filling = False
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(4)
        self.textChanged.connect(self._edited)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def _edited(self) -> None:
        if not self._filling:
            flag_problem(self, False)
            self.changed.emit()

    def _grow(self) -> None:
        lines = max(self.least, min(self.most, round(self.document().size().height())))
        # The style sheet lets no field be lower than one of a single line with its padding and edge.
        least = theme.px(30) + 2 * theme.px(4) + 2
        height = max(lines * theme.current().metrics().lineSpacing() + theme.px(8) + 12, least)
        self._tall = height
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        # The style sheet sets a least height of its own when focus or a problem comes.
        return QSize(theme.px(240), self._tall)

    def value(self) -> str:
        return self.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        self._filling = True
        self.setPlainText("" if value is None else str(value))
        self._filling = False

    def setPlainText(self, text: str) -> None:
        self._suit(text)
        super().setPlainText(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._suit(source.text())
        super().insertFromMimeData(source)

    def _suit(self, text: str) -> None:
        """Looking for a place to break takes Qt the square of a word's length: endless words are cut anywhere."""
        endless = any(len(word) > ENDLESS for word in text.split())
        mode = QTextOption.WrapMode
        self.setWordWrapMode(mode.WrapAnywhere if endless else mode.WrapAtWordBoundaryOrAnywhere)

    def problem(self) -> Text | None:
        return None


NO_CHOICE = translate("Inputs", "—")


class Choice(QComboBox):
    """One of several things. ``optional`` puts ``nothing`` first; the wheel never changes it unasked."""

    changed = Signal()

    def __init__(
        self,
        words: Words,
        choices: Mapping[Any, Text | str],
        *,
        optional: bool = False,
        nothing: Text = NO_CHOICE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = words
        self.nothing = nothing
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(14)
        self.optional = optional
        self.set_choices(choices)
        self.activated.connect(lambda _: self.changed.emit())

    def set_choices(self, choices: Mapping[Any, Text | str]) -> None:
        """Offer other choices; what was chosen stays if it is still among them."""
        kept = self.value()
        self.clear()
        if self.optional:
            self.addItem(capital(self.words.say(self.nothing)), None)
        for key, text in choices.items():
            # A word of ours stands alone here, however it is written in a sentence; a name is left as it is.
            self.addItem(capital(self.words.say(text)) if isinstance(text, Text) else text, key)
        self.set_value(kept)

    def value(self) -> Any:
        return self.currentData()

    def set_value(self, value: Any) -> None:
        place = next((n for n in range(self.count()) if self.itemData(n) == value), -1)
        self.setCurrentIndex(place if place >= 0 else 0 if self.optional else -1)

    def problem(self) -> Text | None:
        return None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        name_by_label(self)

    def showPopup(self) -> None:
        # The list that opens is a window of its own: its name tells of what one chooses.
        self.view().setAccessibleName(name_of(self))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel over a long form would otherwise change answers on its way.
        event.ignore()


class Check(QCheckBox):
    """Yes or no; the words stand beside the box."""

    changed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setAccessibleName(text)
        self.setMinimumHeight(theme.px(theme.CONTROL))
        # Toggled, not clicked: a screen reader's press is no click.
        self.toggled.connect(lambda _: self.changed.emit())

    def value(self) -> bool:
        return self.isChecked()

    def set_value(self, value: Any) -> None:
        with QSignalBlocker(self):
            self.setChecked(bool(value))

    def problem(self) -> Text | None:
        return None


class Lines(TextArea):
    """A list of short texts, one on each line; the value is a tuple."""

    def value(self) -> Any:
        return tuple(line.strip() for line in self.toPlainText().splitlines() if line.strip())

    def set_value(self, value: Any) -> None:
        super().set_value("\n".join(value or ()))
