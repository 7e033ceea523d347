"""Knows how a customer is reached, at a glance: the number to dial, in large; the warning not to; the e-mail."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from helpdesk.domain.customers import CHANNELS
from helpdesk.services.customers.rows import CustomerCard
from helpdesk.texts import translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.link import Link
from ui.widgets.pill import Mark, Pill

DO_NOT_CALL = Mark(translate("Reach", "Do not call"), "phone-off", "late")


class Reach(QWidget):
    """The best way to a customer. The number can be selected, and copied with one press."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        words = shell.words
        self.address = ""
        self.flag = Pill(words, DO_NOT_CALL)
        self.phone: QLabel = plain.label("", "title")
        self.phone.setObjectName("phone")
        self.phone.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copier = Button(icon="copy", look="quiet", tip=words.say(translate("Reach", "Copy the number")))
        self.copier.setObjectName("copy_phone")
        self.copier.clicked.connect(self._copy)
        self.label = plain.label("", "secondary")
        self.email = Link("", "mail")
        self.email.setObjectName("email")
        self.email.clicked.connect(self._write)
        self.when = plain.label("", "secondary", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(theme.px(theme.LABEL))
        for part in (self.flag, self.phone, self.copier, self.label):
            first.addWidget(part)
        first.addStretch(1)
        second = QHBoxLayout()
        second.setSpacing(theme.px(theme.FIELD))
        second.addWidget(self.email)
        second.addWidget(self.when, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.INSIDE))
        column.addLayout(first)
        column.addLayout(second)

    def show_card(self, card: CustomerCard) -> None:
        """Show how this customer is reached."""
        words, facts = self.shell.words, card.facts
        best = card.phones[0] if card.phones else None
        number = words.phone(best.value) if best else words.say(translate("Reach", "No phone"))
        self.flag.set_mark(DO_NOT_CALL if facts.do_not_call else None)
        self.phone.setText(plain.one_line(number))
        self.phone.setProperty("look", "title" if best and not facts.do_not_call else "secondary")
        self.phone.style().unpolish(self.phone)
        self.phone.style().polish(self.phone)
        told = words.say(translate("Reach", "Phone {number}")(number=number))
        self.phone.setAccessibleName(told if best else number)
        self.copier.setVisible(best is not None)
        self.label.setText(plain.one_line(best.label) if best else "")
        self._show_email(card)
        self.when.setText(self._best(card))
        self.when.setVisible(bool(self.when.text()))

    def _show_email(self, card: CustomerCard) -> None:
        self.address = card.emails[0].value if card.emails else ""
        self.email.setText(plain.one_line(self.address))
        self.email.setAccessibleName(
            self.shell.say(translate("Reach", "Write to {address}")(address=self.address))
        )
        self.email.setVisible(bool(self.address))
        self.email.updateGeometry()

    def _best(self, card: CustomerCard) -> str:
        """Best channel and hours, as the customer said."""
        words, facts = self.shell.words, card.facts
        parts = []
        if facts.best_channel in CHANNELS:
            best = translate("Reach", "Best reached by: {channel}")(channel=CHANNELS[facts.best_channel])
            parts.append(words.say(best))
        if facts.best_hours:
            parts.append(plain.one_line(facts.best_hours))
        return plain.joined(*parts)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.phone.text())
        self.shell.tell(translate("Reach", "Number copied"))

    def _write(self) -> None:
        url = QUrl()
        url.setScheme("mailto")
        url.setPath(self.address)
        if not QDesktopServices.openUrl(url):
            QGuiApplication.clipboard().setText(self.address)
            self.shell.tell(translate("Reach", "No mail program answers; the address was copied."), "due")
