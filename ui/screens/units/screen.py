"""Units: the list by serial, and the card of one; nothing is decided here about guarantees."""

from __future__ import annotations

from typing import ClassVar

from helpdesk.domain import numbers
from helpdesk.domain.listing import ListQuery
from helpdesk.services.field.opening_actions import OpenInstallation, SellWithInstallation
from helpdesk.services.goods.unit_actions import DeleteUnit, MoveUnit
from helpdesk.services.loans.loaner_actions import MakeLoaner
from helpdesk.services.papers.actions import IssueCertificate
from helpdesk.texts import Text, translate
from ui.screens.shared import unit_list
from ui.screens.shared.chosen_rows import add_delete, add_labels
from ui.screens.shared.list_screen import ListScreen
from ui.screens.shared.sources import Paged
from ui.screens.units.unit_card import UnitPage
from ui.shell import Shell
from ui.widgets.chips import Chip, Chips
from ui.widgets.empty import Empty
from ui.widgets.page import ListPage
from ui.widgets.records import RecordTable

VIEWS = (
    Chip("all", translate("UnitViews", "All")),
    Chip("shop", translate("UnitViews", "In the shop now")),
    Chip("loaners", translate("UnitViews", "Loaners")),
)


class UnitsScreen(ListScreen):
    """Every single thing the shop knows of."""

    kind: ClassVar[str] = "unit"
    about: ClassVar[frozenset[str]] = frozenset(
        {"unit", "case", "customer", "product", "plan", "reading", "supplier", "staff", "shop"}
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        words = shell.words
        table = RecordTable(
            self.source("all", ""),
            words,
            name="units",
            title=translate("Units", "Units"),
            memory=shell.memory,
            two_lines=True,
            multi=True,
            sort="serial",
            exportable=shell.may("export"),
        )
        table.setObjectName("units")
        self.unit_page = UnitPage(shell)
        page = ListPage(
            words,
            translate("Units", "Units"),
            table,
            self.unit_page,
            chips=Chips(words, VIEWS),
            memory=shell.memory,
        )
        self._build_actions()
        page.head.add_action(self.new)
        for action in (self.receive, self.change, self.sale, self.hand_over):
            table.addAction(action)
        add_labels(shell, table, lambda identity: numbers.number("unit", identity))
        add_delete(shell, table, lambda identity: DeleteUnit(id=identity))
        self.set_page(page, self.unit_page)
        empty = Empty(
            words,
            "plug",
            translate("Units", "No unit here. Units come in with a repair, a sale, or an imported list."),
            translate("Units", "Add a unit"),
        )
        empty.wanted.connect(self.new.trigger)
        table.set_empty(empty)

    def _build_actions(self) -> None:
        ask = self.shell.ask
        self.new = self.action("new_unit", translate("Units", "New unit"), "plus", lambda: ask("unit"))
        self.receive = self.action(
            "receive",
            translate("Units", "Receive unit"),
            "package-plus",
            lambda: ask("intake", {"unit": self.identity}),
        )
        self.show_job = self.action("show_job", translate("Units", "Show the job"), "wrench", self._show_job)
        self.change = self.action("edit_unit", translate("Units", "Edit"), "pencil", self.edit)
        self.sale = self.action(
            "record_sale",
            translate("Units", "Record sale…"),
            "receipt-text",
            lambda: ask(SellWithInstallation, {"unit": self.identity}),
        )
        self.install = self.action(
            "open_installation",
            translate("Units", "Open an installation…"),
            "clipboard-check",
            lambda: ask(OpenInstallation, {"unit": self.identity}),
        )
        self.train = self.action(
            "training",
            translate("Units", "Training for use…"),
            "graduation-cap",
            lambda: ask("training", {"unit": self.identity}),
        )
        self.enquire = self.action(
            "enquiry",
            translate("Units", "Answer an enquiry…"),
            "message-circle-question-mark",
            lambda: ask("enquiry", {"unit": self.identity}),
        )
        self._build_more_actions()

    def _build_more_actions(self) -> None:
        """Whose it is, what comes back, and what is printed."""
        ask = self.shell.ask
        self.hand_over = self.action(
            "move_unit",
            translate("Units", "Move to another owner…"),
            "arrow-right-left",
            lambda: ask(MoveUnit, self.identity),
        )
        self.bring_back = self.action(
            "record_return",
            translate("Units", "Record a return…"),
            "repeat",
            lambda: ask("return", {"unit": self.identity}),
        )
        self.lend = self.action(
            "make_loaner",
            translate("Units", "Lend it to customers…"),
            "plug",
            lambda: ask(MakeLoaner, {"unit": self.identity}),
        )
        self.label = self.action("label", translate("Units", "Print label"), "tag", self.print_)
        self.certificate = self.action(
            "certificate", translate("Units", "Guarantee certificate"), "shield-check", self._certify
        )
        self.history = self.action(
            "history", translate("Units", "Change history…"), "history", lambda: ask("history", self.goal())
        )
        self.delete = self.action(
            "delete", translate("Units", "Delete"), "trash-2", self._delete, right="delete"
        )

    # -- list and card ------------------------------------------------------------------------------

    def source(self, view: str, text: str) -> Paged:
        filters = (view,) if view in {"shop", "loaners"} else ()
        return Paged(unit_list.columns(), self.shell.desk.units, ListQuery(text=text, filters=filters))

    def show_card(self, identity: int) -> None:
        card = self.unit_page.show_unit(identity)
        owned = card.facts.owner is not None
        for action in (self.sale, self.install, self.train, self.enquire):
            action.setEnabled(owned)
        self.lend.setEnabled(not owned)
        in_shop = self.unit_page.open_job() is not None
        next_one, other = (self.show_job, [self.receive]) if in_shop else (self.receive, [])
        if in_shop:
            self.show_job.setText(self.shell.say(self._show_words()))
        wanted = [] if card.sales else [self.sale]
        rest = [self.sale, self.bring_back] if card.sales else []
        self.card.set_actions(
            next_one,
            [*wanted, self.change],
            [
                *other,
                *rest,
                self.install,
                self.train,
                self.enquire,
                self.lend,
                self.hand_over,
                self.certificate,
                self.label,
                self.history,
                self.delete,
            ],
        )

    def _show_words(self) -> Text:
        job = self.unit_page.open_job()
        return translate("Units", "Open job {number}")(number=job.number if job else "")

    # -- doing --------------------------------------------------------------------------------------

    def edit(self) -> None:
        if self.identity is not None:
            self.shell.ask("unit", self.identity)

    def print_(self) -> None:
        if self.identity is not None:
            self.shell.ask("preview", {"paper": "label", "number": numbers.number("unit", self.identity)})

    def _show_job(self) -> None:
        job = self.unit_page.open_job()
        if job is not None:
            self.shell.go("job", job.id)

    def _certify(self) -> None:
        """Make a certificate of the guarantees as they stand today, and show it."""
        if self.identity is None:
            return
        made = self.shell.do(IssueCertificate(unit=self.identity), again=self._certify)
        if made is not None:
            self.shell.ask("preview", {"document": made.id})

    def _delete(self) -> None:
        if self.identity is not None:
            self.shell.do(DeleteUnit(id=self.identity))
