"""Knows how a customer is reached, at a glance: the number to dial, in large; the warning not to; the e-mail."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from helpdesk.domain.customers import CHANNELS
from helpdesk.services.customers.rows import CustomerCard
from helpdesk.texts import translate
from ui import theme
from ui.outside import call
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.flow import Flow
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
        self.number = ""
        self.caller = Button(
            icon="phone", look="quiet", tip=words.say(translate("Reach", "Call this number"))
        )
        self.caller.setObjectName("call")
        self.caller.clicked.connect(lambda: call(self.shell, self.number))
        self.copier = Button(icon="copy", look="quiet", tip=words.say(translate("Reach", "Copy the number")))
        self.copier.setObjectName("copy_phone")
        self.copier.clicked.connect(self._copy)
        self.label = plain.label("", "secondary")
        self.email = Link("", "mail")
        self.email.setObjectName("email")
        self.email.clicked.connect(self._write)
        self.when = plain.label("", "secondary")
        self._lay_out()

    def _lay_out(self) -> None:
        number = QWidget()
        first = QHBoxLayout(number)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(theme.px(theme.INSIDE))
        for part in (self.flag, self.phone, self.caller, self.copier, self.label):
            first.addWidget(part)
        line = Flow(theme.px(theme.FIELD), between=0, level=True)
        self.setLayout(line)
        for widget in (number, self.email, self.when):
            line.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

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
        self.number = best.value if best else ""
        self.caller.setVisible(best is not None and not facts.do_not_call)
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
