"""Knows how the number to call stands in big digits, with what dials and copies it, and the customer's others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from helpdesk.services.customers.rows import ContactRow
from helpdesk.texts import translate
from ui import theme
from ui.outside import call
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.inputs import Choice
from ui.widgets.keyed import KeyedButton
from ui.widgets.pill import Mark, Pill

DIAL_KEY = translate("CallKeys", "D")
DO_NOT_CALL = Mark(translate("Reach", "Do not call"), "phone-off", "late")


class NumberRow(QWidget):
    """The number, selectable; a customer with several has them in a list beside it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.number = ""
        self.may_call = True
        say = shell.say
        self.shown: QLabel = plain.label("", "figure")
        self.shown.setObjectName("number")
        self.shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.silent = Pill(shell.words, DO_NOT_CALL)
        self.dialler = KeyedButton(say(translate("CallPage", "Dial")), say(DIAL_KEY), "phone")
        self.dialler.setObjectName("dial")
        self.dialler.setCheckable(False)
        self.dialler.setMaximumWidth(self.dialler.sizeHint().width())
        self.dialler.clicked.connect(self.dial)
        self.copier = Button(say(translate("CallPage", "Copy")), "copy")
        self.copier.setObjectName("copy_number")
        self.copier.clicked.connect(self._copy)
        self.others = Choice(shell.words, {})
        self.others.setObjectName("numbers")
        self.others.setAccessibleName(say(translate("CallPage", "The customer's numbers")))
        self.others.changed.connect(lambda: self._show(self.others.value()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        for part in (self.shown, self.silent, self.dialler, self.copier, self.others):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def show_numbers(self, phones: Sequence[ContactRow], *, may_call: bool) -> None:
        """The customer's phones, the first in large."""
        words = self.shell.words
        self.may_call = may_call
        named = {each.value: plain.joined(words.phone(each.value), each.label) for each in phones}
        self.others.set_choices(named)
        self.others.setVisible(len(named) > 1)
        self.silent.setVisible(not may_call)
        first = phones[0].value if phones else ""
        self.others.set_value(first)
        self._show(first)

    def _show(self, number: str) -> None:
        self.number = number
        nothing = translate("CallPage", "No phone is known")
        self.shown.setText(self.shell.words.phone(number) if number else self.shell.say(nothing))
        plain.look(self.shown, "figure" if number else "section")
        for button in (self.dialler, self.copier):
            button.setVisible(bool(number))
        self.dialler.setEnabled(self.may_call)

    def dial(self) -> None:
        """Let the PC's telephone program dial, where the customer may be called."""
        if self.number and self.may_call:
            call(self.shell, self.number)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.shown.text())
        self.shell.tell(translate("Reach", "Number copied"))
