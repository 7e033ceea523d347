"""The dialog about a person's own data: what they asked, what they allowed, and all of it as one file."""

from __future__ import annotations

from helpdesk.desk import Changed
from helpdesk.domain import numbers
from helpdesk.errors import NotFound
from helpdesk.texts import translate
from ui.screens.customers.consents import Consents
from ui.screens.customers.requests import Requests, save_copy
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import WIDE, Dialog


class DataDialog(Dialog):
    """``told`` is the customer; also one who is blocked, whose requests are still answered."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(
            shell.words,
            translate("DataDialog", "Personal data"),
            translate("DataDialog", "Save everything as one file…"),
            width=WIDE,
            note=translate(
                "DataDialog",
                "Everybody may ask what the shop keeps of them, and have it corrected, erased or handed over. The "
                "answer is free and due within a month (GDPR arts. 12 to 22).",
            ),
            parent=shell.window,
        )
        self.shell = shell
        self.customer = int(str(told))
        self.about = plain.label("", "strong", wrap=True)
        self.requests = Requests(shell)
        self.consents = Consents(shell)
        for widget in (self.about, self.requests, self.consents):
            self.add(widget)
        self.wanted.connect(lambda: save_copy(shell, self.customer))
        shell.jobs.changed.connect(self._data_changed)
        self.read()

    def read(self) -> None:
        """Read the customer anew."""
        card = self.shell.desk.customers.card(self.customer)
        number = numbers.number("customer", self.customer)
        self.about.setText(plain.joined(number, plain.one_line(card.facts.name)))
        self.requests.show_customer(self.customer)
        self.consents.show_card(card)
        self.consents.setVisible(card.facts.state == "active")
        self.primary.setEnabled(card.facts.state != "destroyed")

    def _data_changed(self, changed: Changed) -> None:
        if "customer" in changed.nouns:
            try:
                self.read()
            except NotFound:
                self.reject()
