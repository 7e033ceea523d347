"""Customers: the list by name, and the card of one; merging, blocking and erasing are asked for in dialogs."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtGui import QAction

from helpdesk.domain import numbers
from helpdesk.domain.customers import CUSTOMER_KINDS
from helpdesk.domain.listing import ListQuery
from helpdesk.formats import Words
from helpdesk.services.calls.actions import PlanCall
from helpdesk.services.customers.actions import DeleteCustomer
from helpdesk.services.customers.consent_actions import RecordConsent
from helpdesk.services.customers.contact_actions import AddContact
from helpdesk.services.customers.privacy_actions import BlockCustomer
from helpdesk.services.customers.rows import CustomerRow
from helpdesk.services.messages.actions import RecordMessage
from helpdesk.texts import Text, translate
from ui.screens.customers.customer_card import CustomerPage
from ui.screens.customers.hand_on import copy_card, save_card
from ui.screens.shared.chosen_rows import add_delete
from ui.screens.shared.list_screen import ListScreen
from ui.screens.shared.sources import Paged
from ui.shell import Shell
from ui.widgets.cells import Out
from ui.widgets.chips import Chip, Chips
from ui.widgets.empty import Empty
from ui.widgets.page import ListPage
from ui.widgets.pill import Mark
from ui.widgets.records import Cell, Column, RecordTable

VIEWS = (
    Chip("all", translate("CustomerViews", "All")),
    Chip("open", translate("CustomerViews", "With open cases")),
    Chip("company", translate("CustomerViews", "Companies")),
    Chip("blocked", translate("CustomerViews", "Blocked")),
)


def columns() -> tuple[Column, ...]:
    """The list's columns: the name with phone and town below it, and what asks for something."""
    return (
        Column(
            "name",
            translate("Customers", "Name"),
            200,
            stretch=True,
            stays=True,
            cell=_name,
            out=(
                Out(translate("Customers", "Name"), lambda row, _: row.name),
                Out(translate("Customers", "Phone"), lambda row, words: _reach(row, _phone(row, words))),
                Out(translate("Customers", "Town"), lambda row, _: _reach(row, row.city or "")),
            ),
        ),
        Column(
            "open_cases",
            translate("Customers", "Open"),
            cell=_open,
            widest=(_opened(10),),
            out=(Out(translate("Customers", "Open cases"), lambda row, _: str(row.open_cases)),),
        ),
        Column(
            "id",
            translate("Customers", "Number"),
            shown=False,
            cell=lambda row, _: numbers.number("customer", row.id),
        ),
        Column(
            "phone",
            translate("Customers", "Phone"),
            shown=False,
            cell=lambda row, words: _phone(row, words),
        ),
        Column("city", translate("Customers", "Town"), shown=False, cell=lambda row, _: row.city or ""),
        Column(
            "kind", translate("Customers", "Kind"), shown=False, cell=lambda row, _: CUSTOMER_KINDS[row.kind]
        ),
        Column("units", translate("Customers", "Units"), align="right", shown=False),
    )


def _phone(row: CustomerRow, words: Words) -> Text | str:
    if row.do_not_call:
        return translate("Customers", "Do not call")
    return words.phone(row.phone) if row.phone else ""


def _name(row: CustomerRow, words: Words) -> Cell:
    icon = "building-2" if row.kind == "company" else "user-round"
    if row.state == "blocked":
        until = translate("Customers", "Blocked until {day}")(day=row.blocked_until)
        return Cell(row.name, until, icon="lock", strong=True)
    return Cell(row.name, (words.say(_phone(row, words)), row.city or ""), icon=icon, strong=True)


def _reach(row: CustomerRow, said: Text | str) -> Text | str:
    """What is said of a customer whose data are not blocked."""
    return "" if row.state == "blocked" else said


def _open(row: CustomerRow, words: Words) -> Cell | str:  # noqa: ARG001
    if not row.open_cases:
        return ""
    return _opened(row.open_cases)


def _opened(count: int) -> Cell:
    return Cell(mark=Mark(translate("Customers", "%n open", "", 1)(n=count), "wrench", "due"))


class CustomersScreen(ListScreen):
    """Who comes to the shop."""

    kind: ClassVar[str] = "customer"
    about: ClassVar[frozenset[str]] = frozenset(
        {"customer", "case", "unit", "product", "objection", "staff", "campaign", "coupon"}
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.open_to_work = False
        """Whether the record shown is neither blocked nor erased."""
        words = shell.words
        table = RecordTable(
            self.source("all", ""),
            words,
            name="customers",
            title=translate("Customers", "Customers"),
            memory=shell.memory,
            two_lines=True,
            multi=True,
            sort="name",
            exportable=shell.may("export"),
        )
        table.setObjectName("customers")
        self.customer_page = CustomerPage(shell)
        chips = Chips(words, VIEWS)
        page = ListPage(
            words,
            translate("Customers", "Customers"),
            table,
            self.customer_page,
            chips=chips,
            memory=shell.memory,
        )
        self._build_actions()
        page.head.add_action(self.new, primary=False)
        for action in (self.receive, self.change, self.print_history, self.merge):
            table.addAction(action)
        add_delete(shell, table, lambda identity: DeleteCustomer(id=identity))
        self.set_page(page, self.customer_page)
        self._set_empty()

    def _build_actions(self) -> None:
        ask = self.shell.ask
        self.new = self.action(
            "new_customer", translate("Customers", "New customer"), "user-round-plus", lambda: ask("customer")
        )
        self.new.setToolTip(self.shell.say(translate("Customers", "New customer (Ctrl+Shift+N)")))
        self.receive = self.action(
            "receive",
            translate("Customers", "Receive unit"),
            "package-plus",
            lambda: ask("intake", self._told()),
        )
        self.open_case = self.action(
            "show_case", translate("Customers", "Open case"), "wrench", self._open_case
        )
        self.change = self.action("edit_customer", translate("Customers", "Edit"), "pencil", self.edit)
        self.add_unit = self.action(
            "add_unit",
            translate("Customers", "New unit…"),
            "plug",
            lambda: ask("unit", {"owner": self.identity}),
        )
        self.add_contact = self.action(
            "more_contact",
            translate("Customers", "New phone or e-mail…"),
            "phone",
            lambda: ask(AddContact, self._told()),
        )
        self.write = self.action(
            "write_customer",
            translate("Customers", "Write…"),
            "send",
            lambda: ask(RecordMessage, self._told()),
        )
        self.plan_call = self.action(
            "plan_call",
            translate("Customers", "Plan a call…"),
            "phone",
            lambda: ask(PlanCall, self._told()),
        )
        self.consent = self.action(
            "more_consent",
            translate("Customers", "Record consent…"),
            "megaphone",
            lambda: ask(RecordConsent, self._told()),
        )
        self._build_openings()
        self._build_more_actions()

    def _build_openings(self) -> None:
        """What begins with the customer: a complaint, a return, an answer, a training."""
        ask = self.shell.ask
        self.complain = self.action(
            "complain",
            translate("Customers", "Take a complaint…"),
            "message-circle-warning",
            lambda: ask("complaint", self._told()),
        )
        self.bring_back = self.action(
            "record_return",
            translate("Customers", "Record a return…"),
            "repeat",
            lambda: ask("return", self._told()),
        )
        self.enquire = self.action(
            "enquiry",
            translate("Customers", "Answer an enquiry…"),
            "message-circle-question-mark",
            lambda: ask("enquiry", self._told()),
        )
        self.train = self.action(
            "training",
            translate("Customers", "Training for use…"),
            "graduation-cap",
            lambda: ask("training", self._told()),
        )

    def _build_more_actions(self) -> None:
        """What is done with the record itself, rather than for the customer."""
        ask = self.shell.ask
        self.print_history = self.action(
            "print_history", translate("Customers", "Print history"), "printer", self.print_
        )
        self.copy_contact = self.action(
            "copy_contact",
            translate("Customers", "Copy contact card"),
            "copy",
            self._copy_card,
        )
        self.save_contact = self.action(
            "save_contact",
            translate("Customers", "Save contact card…"),
            "save",
            self._save_card,
        )
        self.merge = self.action(
            "merge",
            translate("Customers", "Merge with another…"),
            "merge",
            lambda: ask("merge", self.identity),
            right="merge",
        )
        self.history = self.action(
            "history",
            translate("Customers", "Change history…"),
            "history",
            lambda: ask("history", self.goal()),
        )
        self.personal_data = self.action(
            "personal_data",
            translate("Customers", "Personal data…"),
            "shield-question-mark",
            lambda: ask("personal_data", self.identity),
        )
        self.block = self.action(
            "block",
            translate("Customers", "Block…"),
            "lock",
            lambda: ask("block", self.identity),
            right="erase",
        )
        self.free = self.action(
            "free", translate("Customers", "Unblock"), "lock-open", self._free, right="erase"
        )
        self.erase = self.action(
            "erase",
            translate("Customers", "Erase for good…"),
            "eraser",
            lambda: ask("erase", self.identity),
            right="erase",
        )
        self.delete = self.action(
            "delete", translate("Customers", "Delete"), "trash-2", self._delete, right="delete"
        )

    def _set_empty(self) -> None:
        empty = Empty(
            self.shell.words,
            "users",
            translate("Customers", "Nobody here. Customers come in by themselves with their first unit."),
            translate("Customers", "Add a customer"),
        )
        empty.wanted.connect(self.new.trigger)
        self.table.set_empty(empty)

    def _told(self) -> dict[str, object]:
        return {"customer": self.identity}

    # -- list and card ------------------------------------------------------------------------------

    def source(self, view: str, text: str) -> Paged:
        filters = () if view == "all" else (view,)
        return Paged(columns(), self.shell.desk.customers, ListQuery(text=text, filters=filters))

    def show_card(self, identity: int) -> None:
        card = self.customer_page.show_customer(identity)
        self.open_to_work = card.facts.state == "active"
        if self.open_to_work:
            rest: list[QAction] = [
                self.write,
                self.complain,
                self.bring_back,
                self.enquire,
                self.train,
                self.plan_call,
                self.add_unit,
                self.add_contact,
                self.consent,
                self.copy_contact,
                self.save_contact,
                self.merge,
                self.history,
                self.personal_data,
                self.block,
                self.erase,
                self.delete,
            ]
            here = self.customer_page.open
            if here:
                said = translate("Customers", "Open case {number}")(number=here[0].id)
                self.open_case.setText(self.shell.say(said))
                self.card.set_actions(
                    self.open_case, [self.change], [self.receive, self.print_history, *rest]
                )
            else:
                self.card.set_actions(self.receive, [self.change], [self.print_history, *rest])
        elif card.facts.state == "blocked":
            self.card.set_actions(None, [self.free, self.erase], [self.personal_data, self.history])
        else:
            self.card.set_actions(None, [], [self.personal_data, self.history])

    # -- doing --------------------------------------------------------------------------------------

    def edit(self) -> None:
        if self.identity is not None and self.open_to_work:
            self.shell.ask("customer", self.identity)

    def _open_case(self) -> None:
        if self.customer_page.open:
            self.shell.go("case", self.customer_page.open[0].id)

    def print_(self) -> None:
        if self.identity is not None and self.open_to_work:
            number = numbers.number("customer", self.identity)
            self.shell.ask("preview", {"paper": "history", "number": number})

    def _copy_card(self) -> None:
        if self.identity is not None and self.open_to_work:
            copy_card(self.shell, self.identity)

    def _save_card(self) -> None:
        if self.identity is not None and self.open_to_work:
            save_card(self.shell, self.identity)

    def _free(self) -> None:
        if self.identity is not None:
            self.shell.do(BlockCustomer(id=self.identity))

    def _delete(self) -> None:
        if self.identity is not None:
            self.shell.do(DeleteCustomer(id=self.identity))
