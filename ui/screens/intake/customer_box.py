"""Knows whose case it is: found by name or a piece of the phone, or new, with likely twins shown before saving."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.listing import ListQuery
from helpdesk.domain.normal_forms import phone_digits
from helpdesk.errors import NotFound
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.customers.rows import Likely
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.intake.notes import headed
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.form import Form
from ui.widgets.hits import Hit
from ui.widgets.in_place import take_place
from ui.widgets.inline import Inline
from ui.widgets.inputs import flag_problem
from ui.widgets.labelled import required_head
from ui.widgets.link import Link
from ui.widgets.lookup import Lookup

LATER = frozenset({"phone2", "country", "best_channel", "best_hours", "do_not_call", "notes", "promotions"})
"""Fields of a customer that nobody asks for while a unit stands on the counter."""
PAUSE = 250


class CustomerBox(QWidget):
    """Who brings the unit. ``chosen``: somebody else is chosen now."""

    changed = Signal()
    chosen = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.is_new = False
        self._twins: list[Likely] = []
        self._twins_seen: frozenset[int] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.FIELD))
        self._column = column
        self._build_lookup(column)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.look_for_twins)
        self._show_mode()

    # -- building -----------------------------------------------------------------------------------

    def _build_lookup(self, column: QVBoxLayout) -> None:
        say = self.shell.say
        self.lookup = Lookup(
            self.shell.words,
            self._found,
            create=translate("IntakeCustomer", "New customer “{name}”"),
            name_of=lambda customer: self.shell.desk.customers.card(customer).facts.name,
            placeholder=say(translate("IntakeCustomer", "Name, or a piece of the phone")),
        )
        self.lookup.setObjectName("customer")
        self.details = plain.label("", "secondary", wrap=True)
        self.details.hide()
        self.problem = Inline("", "late", parent=self)
        self.known_field = QWidget()
        field = QVBoxLayout(self.known_field)
        field.setContentsMargins(0, 0, 0, 0)
        field.setSpacing(theme.px(theme.INSIDE))
        name = say(translate("IntakeCustomer", "Customer"))
        field.addLayout(required_head(self.shell.words, name, self.lookup))
        for part in (self.lookup, self.details, self.problem):
            field.addWidget(part)
        self.problem.belongs_to(self.lookup)
        column.addWidget(self.known_field)
        self.lookup.picked.connect(lambda _: self._picked())
        self.lookup.changed.connect(self._typed)
        self.lookup.create_wanted.connect(self.begin_new)

    @cached_property
    def form(self) -> Form:
        """The fields of a customer who is new, made when one is begun."""
        form = Form(
            AddCustomer, self.shell.words, self.shell.today, without=LATER, wide=("address",), groups=()
        )
        form.setObjectName("new_customer")
        form.changed.connect(self._new_changed)
        self.back = Link(self.shell.say(translate("IntakeCustomer", "Choose a customer of the list instead")))
        self.back.setObjectName("known_customer")
        self.back.clicked.connect(self._choose_known)
        self.new_head = headed(self.shell.say(translate("IntakeCustomer", "New customer")), self.back)
        self.twins = QVBoxLayout()
        self.twins.setSpacing(theme.px(theme.INSIDE))
        self._column.addWidget(self.new_head)
        self._column.addWidget(form)
        self._column.addLayout(self.twins)
        return form

    def _was_new(self) -> bool:
        return "form" in self.__dict__

    def _found(self, text: str) -> Sequence[Hit]:
        rows = self.shell.desk.customers.page(ListQuery(text=text), None, 8)
        return [
            Hit(
                row.id,
                row.name,
                plain.joined(self._phone(row.phone), row.city or ""),
                f"C{row.id}",
                "user-round",
            )
            for row in rows
        ]

    def _phone(self, number: str | None) -> str:
        return self.shell.words.phone(number) if number else ""

    # -- who ----------------------------------------------------------------------------------------

    def customer(self) -> int | None:
        """The chosen customer's id."""
        return None if self.is_new else self.lookup.value()

    def take(self, customer: int | None) -> None:
        """Choose a customer, or nobody. One who is gone or blocked meanwhile is nobody."""
        self.is_new = False
        self.lookup.set_value(customer if self._may_be_named(customer) else None)
        self._show_mode()
        self._show_details()
        self.tell(None)
        self.changed.emit()
        self.chosen.emit()

    def _may_be_named(self, customer: int | None) -> bool:
        try:
            return customer is None or self.shell.desk.customers.card(customer).facts.state != "blocked"
        except NotFound:
            return False

    def begin_new(self, typed: str) -> None:
        """A new customer of that name, or with that phone where it is one."""
        self.is_new = True
        number = len(phone_digits(typed)) >= 6 and not any(c.isalpha() for c in typed)
        self.form.fill({"phone": typed} if number else {"name": typed})
        self.tell(None)
        self._show_mode(self.form.editor("name" if number else "phone"))
        self.look_for_twins()
        self.changed.emit()
        self.chosen.emit()

    def _picked(self) -> None:
        self._show_details()
        self.tell(None)
        self.chosen.emit()

    def _typed(self) -> None:
        self._show_details()
        self.tell(None)
        self.changed.emit()

    def _show_details(self) -> None:
        customer = self.customer()
        if customer is None:
            self.details.hide()
            return
        card = self.shell.desk.customers.card(customer)
        phone = self._phone(card.phones[0].value) if card.phones else ""
        city = card.sites[0].city if card.sites else ""
        missing = self.shell.say(translate("IntakeCustomer", "no phone is known: ask for one"))
        self.details.setText(plain.one_line(plain.joined(phone or missing, city, card.facts.notes[:120])))
        self.details.show()

    def _choose_known(self) -> None:
        self.is_new = False
        self._show_mode(self.lookup)
        self.take(None)

    def _show_mode(self, first: QWidget | None = None) -> None:
        """Show what the choice needs; ``first`` of it has the keyboard then."""
        new = [self.new_head, self.form] if self.is_new or self._was_new() else []
        coming, going = (new, [self.known_field]) if self.is_new else ([self.known_field], new)
        take_place(coming, going, first)
        if not self.is_new:
            self._show_twins([])

    # -- likely twins -------------------------------------------------------------------------------

    def _new_changed(self, name: str) -> None:
        if name in {"name", "phone", "email"}:
            self._pause.start()
        self.changed.emit()

    def look_for_twins(self) -> bool:
        """Show who it may be already; whether there is somebody the person did not see yet."""
        self._pause.stop()
        if not self.is_new:
            return False
        told = self.form.values()
        found = self.shell.desk.customers.likely(
            told["name"], (told["phone"],), told["email"], self.shell.words.country
        )
        unseen = {twin.id for twin in found} - self._twins_seen
        self._show_twins(found)
        self._twins_seen |= {twin.id for twin in found}
        return bool(unseen)

    def _show_twins(self, found: Sequence[Likely]) -> None:
        if list(found) == self._twins:
            return
        self._twins = list(found)
        while self.twins.count():
            item = self.twins.takeAt(0)
            gone = item.widget() if item else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for twin in found:
            self.twins.addWidget(self._twin(twin))

    def _twin(self, twin: Likely) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        told = translate("IntakeCustomer", "Known already? {who} ({reason})")(
            who=plain.one_line(
                plain.joined(twin.name, twin.number, self._phone(twin.phone), twin.city or "")
            ),
            reason=twin.reason,
        )
        row.addWidget(Inline(self.shell.say(told), "due"), 1)
        button = Button(self.shell.say(translate("IntakeCustomer", "It is them")))
        button.setObjectName(f"twin_{twin.id}")
        button.clicked.connect(lambda: self.take(twin.id))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    # -- the value ----------------------------------------------------------------------------------

    def value(self) -> int | AddCustomer | None:
        """The customer for the action."""
        return AddCustomer(**self.form.values()) if self.is_new else self.lookup.value()

    def name(self) -> str:
        """Who it is, as far as typed."""
        return str(self.form.values()["name"]) if self.is_new else self.lookup.text().strip()

    def problems(self) -> dict[str, Text]:
        """What cannot be read, or that nobody is chosen."""
        if self.is_new:
            return {f"customer.{name}": text for name, text in self.form.unreadable().items()}
        if self.lookup.value() is None:
            return {"customer": translate("IntakeCustomer", "Choose who brings it, or begin a new customer.")}
        return {}

    def show_problems(self, problems: dict[str, Text]) -> bool:
        """Show those that are about the customer; whether there were any."""
        mine = {
            k.removeprefix("customer."): text for k, text in problems.items() if k.startswith("customer.")
        }
        if self.is_new:
            self.form.show_problems(mine)
        self.tell(problems.get("customer"))
        if "customer" in problems:
            self.lookup.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(mine) or "customer" in problems

    def tell(self, problem: Text | None) -> None:
        """Say what is wrong with the choice."""
        self.problem.tell(self.shell.say(problem) if problem else "")
        flag_problem(self.lookup, problem is not None)

    def keep(self) -> dict[str, Any]:
        """All that was typed, for the draft."""
        return {
            "new": self.is_new,
            "customer": self.lookup.value(),
            "typed": self.lookup.text(),
            "form": self.form.values() if self.is_new else {},
        }

    def fill(self, kept: dict[str, Any]) -> None:
        """Put a draft back."""
        if kept["new"]:
            self.is_new = True
            self.form.fill(kept["form"])
            self._show_mode()
            self.look_for_twins()
            return
        self.take(kept["customer"])
        if kept["customer"] is None:
            self.lookup.setText(str(kept["typed"]))
