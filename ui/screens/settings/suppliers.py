"""Whom the shop buys from, and who makes it; knows how they are listed, not what they owe."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.domain.listing import ListQuery
from helpdesk.formats import Words
from helpdesk.services.stock.order_rows import OrderRow
from helpdesk.services.suppliers.reader import SupplierRow
from helpdesk.texts import Text, translate
from ui import badges, theme
from ui.screens.settings.pane import Pane
from ui.screens.shared.sources import Paged, Whole
from ui.shell import Shell
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.pill import Mark
from ui.widgets.records import Cell, Column, RecordTable
from ui.widgets.section import Section

MAKER = Mark(translate("SuppliersPane", "Maker"), "package", "neutral")


def _days(days: int | None) -> Text | str:
    return translate("SuppliersPane", "%n day(s)", "", 1)(n=days) if days is not None else ""


_COLUMNS = (
    Column(
        "name",
        translate("SuppliersPane", "Name"),
        stretch=True,
        stays=True,
        cell=lambda row, words: Cell(
            row.name, (words.phone(row.phone) if row.phone else "", row.email), strong=True
        ),
    ),
    Column(
        "maker",
        translate("SuppliersPane", "Kind"),
        cell=lambda row, _: Cell(mark=MAKER if row.maker else None),
    ),
    Column(
        "terms_days",
        translate("SuppliersPane", "Credit within"),
        align="right",
        cell=lambda row, _: _days(row.terms_days),
    ),
    Column(
        "doa_days",
        translate("SuppliersPane", "Dead on arrival"),
        align="right",
        cell=lambda row, _: _days(row.doa_days),
    ),
)


def _ordered(row: OrderRow, words: Words) -> Text | str:
    return words.day(row.ordered_on) if row.ordered_on else ""


_ORDERS = (
    Column("id", translate("SuppliersPane", "Order"), stays=True, cell=lambda row, _: row.number),
    Column("ordered_on", translate("SuppliersPane", "Ordered on"), stretch=True, cell=_ordered),
    Column("ordered", translate("SuppliersPane", "Pieces"), align="right"),
    Column(
        "state",
        translate("SuppliersPane", "State"),
        stays=True,
        cell=lambda row, _: Cell(mark=badges.order(row.stands)),
    ),
)


class SuppliersPane(Pane):
    """The list, with adding, changing and taking out."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            translate("Settings", "Suppliers"),
            translate(
                "SuppliersPane",
                "Who sells to the shop, and who makes it: from their terms and the law's year the program counts until "
                "when a guarantee repair can be claimed from them.",
            ),
        )
        self.table = RecordTable(
            Whole(_COLUMNS, shell.desk.suppliers.all),
            shell.words,
            name="suppliers",
            title=translate("Settings", "Suppliers"),
            memory=shell.memory,
            two_lines=True,
        )
        self.table.setObjectName("suppliers")
        self.table.setMinimumHeight(theme.px(theme.ROW * 8))
        empty = Empty(
            shell.words,
            "truck",
            translate("SuppliersPane", "No supplier is known yet. Add the first, or import a list."),
        )
        self.table.set_empty(empty)
        self.table.opened.connect(lambda _: self.edit())
        change = QAction(shell.say(translate("SuppliersPane", "Edit…")), self)
        theme.give_icon(change, "pencil")
        change.triggered.connect(self.edit)
        self.table.addAction(change)
        self.add(self._bar())
        self.add(self.table, 1)
        self._build_orders()
        self.table.chosen.connect(self._chosen)

    def _build_orders(self) -> None:
        """What was ordered from the chosen one, the latest first."""
        words = self.shell.words
        section = Section(words, translate("SuppliersPane", "Orders from the chosen one"))
        self.orders = RecordTable(
            self._orders_of(None),
            words,
            name="supplier_orders",
            title=translate("SuppliersPane", "Orders from the chosen one"),
            memory=self.shell.memory,
            sort="id",
            descending=True,
        )
        self.orders.setObjectName("supplier_orders")
        self.orders.setFixedHeight(theme.px(theme.ROW * 5))
        nothing = translate("SuppliersPane", "Nothing was ordered from them.")
        self.orders.set_empty(Empty(words, "truck", nothing))
        self.orders.opened.connect(lambda order: self.shell.go("purchase_order", order))
        section.add(self.orders)
        self.add(section)

    def _orders_of(self, row: SupplierRow | None) -> Paged:
        query = ListQuery(filters=("all", f"supplier:{row.id if row else 0}"))
        return Paged(_ORDERS, self.shell.desk.orders, query)

    def _chosen(self, chosen: object) -> None:
        row = self.table.current_row()
        self.change_button.setEnabled(chosen is not None)
        self.delete_button.setEnabled(
            isinstance(row, SupplierRow) and self.shell.desk.suppliers.unused(row.id)
        )
        self.orders.set_source(self._orders_of(row if isinstance(row, SupplierRow) else None))

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        self.owed_button = self._button(
            translate("SuppliersPane", "What makers owe us…"), "receipt-text", "makers_owe"
        )
        self.owed_button.clicked.connect(lambda: self.shell.ask("makers_owe"))
        self.delete_button = self._button(translate("SuppliersPane", "Delete"), "trash-2", "delete_supplier")
        self.delete_button.clicked.connect(self.take_out)
        self.change_button = self._button(translate("SuppliersPane", "Edit…"), "pencil", "change_supplier")
        self.change_button.clicked.connect(self.edit)
        self.add_button = self._button(translate("SuppliersPane", "New supplier…"), "plus", "add_supplier")
        self.add_button.clicked.connect(self.add_supplier)
        for button in (self.change_button, self.delete_button):
            button.setEnabled(False)
        row.addWidget(self.owed_button)
        row.addStretch(1)
        for button in (self.delete_button, self.change_button, self.add_button):
            row.addWidget(button)
        return bar

    def _button(self, text: Text, icon: str, name: str) -> Button:
        button = Button(self.shell.say(text), icon)
        button.setObjectName(name)
        return button

    def add_supplier(self) -> None:
        """Somebody else sells to the shop."""
        from helpdesk.services.suppliers.actions import AddSupplier

        self.shell.ask(AddSupplier)

    def edit(self) -> None:
        """Change the chosen one."""
        from helpdesk.services.suppliers.actions import EditSupplier

        chosen = self.table.current_id()
        if chosen is not None:
            self.shell.ask(EditSupplier, chosen)

    def take_out(self) -> None:
        """Delete the chosen one, where nothing refers to it."""
        from helpdesk.services.suppliers.actions import DeleteSupplier

        chosen = self.table.current_id()
        if chosen is not None:
            self.shell.do(DeleteSupplier(id=chosen))

    def reload(self) -> None:
        """Read them anew."""
        self.table.reload()
