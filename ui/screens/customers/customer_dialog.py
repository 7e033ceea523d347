"""The dialog to add or change a customer; while it is typed it says who may be there already."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer

from helpdesk.action import Outcome
from helpdesk.services.customers.actions import AddCustomer, EditCustomer
from helpdesk.texts import translate
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.screens.shared.alike import Alike, Known
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inputs import TextArea

WATCHED = {"name", "phone", "phone2", "email"}
PAUSE = 250


class CustomerDialog(ActionDialog):
    """``told``: None for a new customer, an id to change one, or values to begin with.

    Among the values ``then`` may be a function that takes the customer's id instead of going to the card.
    """

    def __init__(self, shell: Shell, told: object = None) -> None:
        values = told_of(told, "customer")
        self.identity: int = values.get("customer", 0)
        self.then: Callable[[int], None] | None = values.pop("then", None)
        super().__init__(
            shell,
            values,
            EditCustomer if self.identity else AddCustomer,
            filled=shell.desk.customers.form(self.identity) if self.identity else {},
            overrides={"notes": TextArea(2)},
            key=_key(self.identity, values),
        )
        self._build_alike()
        self._look()

    def _build_alike(self) -> None:
        self.alike = Alike(self.words, translate("CustomerDialog", "Use this one"))
        self.alike.taken.connect(self._use)
        self.add_band(self.alike)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)

    def changed(self, name: str) -> None:
        super().changed(name)
        if name in WATCHED:
            self._pause.start()

    def _look(self) -> None:
        """Say who is already there with this name, phone or e-mail."""
        typed = self.form.values()
        found = self.shell.desk.customers.likely(
            typed["name"],
            (typed["phone"], typed["phone2"]),
            typed["email"],
            self.shell.desk.settings["shop.country"],
            besides=self.identity,
        )
        self.alike.show_alike(
            translate("CustomerDialog", "Is it one of these, who are known already?"),
            [
                Known(
                    one.id,
                    one.name,
                    plain.joined(*one.marks(self.words), self.words.say(one.reason)),
                )
                for one in found
            ],
        )

    def _use(self, customer: int) -> None:
        """It is that one: nothing new is made."""
        self.draft.forget()
        self.reject()
        self._lead_to(customer)

    def done_with(self, outcome: Outcome) -> None:
        if outcome.id is not None and not self.identity:
            self._lead_to(outcome.id)

    def _lead_to(self, customer: int) -> None:
        if self.then is not None:
            self.then(customer)
        else:
            self.shell.go("customer", customer)


def _key(identity: int, values: dict[str, Any]) -> str:
    """A draft of a customer, of a new one, or of the new one that was begun under a name elsewhere."""
    if identity:
        return f"customer/{identity}"
    return f"customer/new/{values['name']}" if values.get("name") else "customer/new"
