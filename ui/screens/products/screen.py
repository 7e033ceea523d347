"""Products: the list of models, and the card of one with the units of that model."""

from __future__ import annotations

from typing import ClassVar

from helpdesk.domain import numbers
from helpdesk.domain.listing import ListQuery
from helpdesk.formats import Words
from helpdesk.services.goods.product_actions import AddProduct, DeleteProduct, EditProduct
from helpdesk.services.goods.product_reader import ProductRow
from helpdesk.services.solutions.sheet_actions import AddSheet
from helpdesk.services.solutions.sheet_reader import UseShare
from helpdesk.services.stock.rows import SparePartRow
from helpdesk.texts import Text, translate
from ui.screens.shared import unit_list
from ui.screens.shared.chosen_rows import add_delete
from ui.screens.shared.list_screen import ListScreen
from ui.screens.shared.sources import Paged, Whole
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.cells import Out
from ui.widgets.empty import Empty
from ui.widgets.facts import Fact
from ui.widgets.page import ListPage
from ui.widgets.record_page import RecordPage
from ui.widgets.records import Cell, Column, RecordTable

UNITS = translate("Products", "Units of this model")
PARTS = translate("Products", "Parts for it")


def columns() -> tuple[Column, ...]:
    """The list's columns: how the model is named, with kind and category below it."""
    return (
        Column(
            "name",
            translate("Products", "Product"),
            200,
            stretch=True,
            stays=True,
            cell=_name,
            out=(
                Out(translate("Products", "Name"), lambda row, _: row.name),
                Out(translate("Products", "Brand"), lambda row, _: row.brand),
                Out(translate("Products", "Model"), lambda row, _: row.model),
                Out(translate("Products", "Category"), lambda row, _: row.category),
            ),
        ),
        Column("units", translate("Products", "Units"), align="right", cell=_units),
        Column("brand", translate("Products", "Brand"), shown=False),
        Column("model", translate("Products", "Model"), shown=False),
        Column("sku", translate("Products", "Article code"), shown=False),
        Column("price_cents", translate("Products", "Price"), align="right", shown=False, cell=_price),
        Column(
            "warranty_months",
            translate("Products", "Maker's guarantee"),
            align="right",
            shown=False,
            cell=lambda row, _: _months(row.warranty_months),
        ),
    )


def _name(row: ProductRow, words: Words) -> Cell:  # noqa: ARG001
    below = row.name if row.name != row.title else ""
    return Cell(row.title, (below, row.category), icon="package", strong=True)


def _units(row: ProductRow, words: Words) -> str:
    return words.number(row.units) if row.units else ""


def _price(row: ProductRow | SparePartRow, words: Words) -> str:
    return words.money(row.price_cents) if row.price_cents is not None else ""


def _months(months: int | None) -> Text | str:
    return translate("Products", "%n month(s)", "", 1)(n=months) if months else ""


def _maintenance(row: ProductRow) -> Text | str:
    if not row.maintenance_months or not row.maintenance_usage:
        return _months(row.maintenance_months)
    said = translate("Products", "{months} or {usage} {unit}")
    return said(months=_months(row.maintenance_months), usage=row.maintenance_usage, unit=row.meter_unit)


class ProductsScreen(ListScreen):
    """The models the shop sells or repairs."""

    kind: ClassVar[str] = "product"
    about: ClassVar[frozenset[str]] = frozenset(
        {"product", "unit", "case", "customer", "supplier", "part", "guidance"}
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        words = shell.words
        table = RecordTable(
            self.source("", ""),
            words,
            name="products",
            title=translate("Products", "Products"),
            memory=shell.memory,
            two_lines=True,
            multi=True,
            sort="name",
            exportable=shell.may("export"),
        )
        table.setObjectName("products")
        card = RecordPage(
            words,
            icon="package",
            nothing=translate("Products", "Choose a product from the list."),
            compact=True,
        )
        self._build_units(card)
        page = ListPage(words, translate("Products", "Products"), table, card, memory=shell.memory)
        self._build_actions()
        page.head.add_action(self.new)
        for action in (self.change, self.add_unit):
            table.addAction(action)
        add_delete(shell, table, lambda identity: DeleteProduct(id=identity))
        self.set_page(page, card)
        empty = Empty(
            words,
            "package",
            translate(
                "Products",
                "No product here. Products come in with their first unit, or with an imported list.",
            ),
            translate("Products", "Add a product"),
        )
        empty.wanted.connect(self.new.trigger)
        table.set_empty(empty)

    def _build_units(self, card: RecordPage) -> None:
        self.units = RecordTable(
            Paged(
                unit_list.model_columns(self.shell), self.shell.desk.units, ListQuery(filters=("product:0",))
            ),
            self.shell.words,
            name="product_units",
            title=UNITS,
            memory=self.shell.memory,
            two_lines=True,
            sort="serial",
        )
        self.units.set_empty(
            Empty(self.shell.words, "plug", translate("Products", "No unit of this model is known."))
        )
        self.units.opened.connect(lambda unit: self.shell.go("unit", unit))
        card.add_tab(UNITS, self.units)
        self.parts_for = RecordTable(
            self._parts_of(0),
            self.shell.words,
            name="product_parts",
            title=PARTS,
            memory=self.shell.memory,
            two_lines=True,
        )
        self.parts_for.set_empty(
            Empty(self.shell.words, "bolt", translate("Products", "No part is known that fits this model."))
        )
        self.parts_for.opened.connect(lambda part: self.shell.go("part", part))
        card.add_tab(PARTS, self.parts_for)

    def _parts_of(self, product: int) -> Whole:
        """The parts that are said to fit a product, or were put into one."""
        return Whole(PART_COLUMNS, lambda: self.shell.desk.spare_parts.fitting(product))

    def _build_actions(self) -> None:
        ask = self.shell.ask
        self.new = self.action(
            "new_product", translate("Products", "New product"), "plus", lambda: ask(AddProduct)
        )
        self.add_unit = self.action(
            "add_unit",
            translate("Products", "New unit of this model…"),
            "plug",
            lambda: ask("unit", {"product": self.identity}),
        )
        self.change = self.action("edit_product", translate("Products", "Edit"), "pencil", self.edit)
        self.sheet = self.action(
            "guidance", translate("Products", "Guidance sheet"), "graduation-cap", self._sheet
        )
        self.history = self.action(
            "history",
            translate("Products", "Change history…"),
            "history",
            lambda: ask("history", self.goal()),
        )
        self.delete = self.action(
            "delete", translate("Products", "Delete"), "trash-2", self._delete, right="delete"
        )

    # -- list and card ------------------------------------------------------------------------------

    def source(self, view: str, text: str) -> Paged:  # noqa: ARG002
        return Paged(columns(), self.shell.desk.products, ListQuery(text=text))

    def show_card(self, identity: int) -> None:
        row = self.shell.desk.products.get(identity)
        share = self.shell.desk.guidance.share_of(identity)
        self.card.show_record(
            row.title,
            number=numbers.number("product", identity),
            subtitle=row.name if row.name != row.title else "",
            facts=[*_facts(row, self.shell.words), *_misused(share, self.shell.words)],
        )
        query = ListQuery(filters=(f"product:{identity}",))
        self.units.set_source(Paged(unit_list.model_columns(self.shell), self.shell.desk.units, query))
        self.card.set_tab_count(0, UNITS, row.units)
        fitting = self._parts_of(identity)
        self.parts_for.set_source(fitting)
        self.card.set_tab_count(1, PARTS, fitting.count() or 0)
        self.delete.setEnabled(self.shell.desk.products.unused(identity))
        there = self.shell.desk.guidance.of_product(identity) is not None
        printing, writing = (
            translate("Products", "Guidance sheet"),
            translate("Products", "Write a guidance sheet…"),
        )
        self.sheet.setText(self.shell.say(printing if there else writing))
        # Where wrong use brings it in, the page that tells the right one is at hand.
        at_hand = [self.change, self.sheet] if share.wrong else [self.change]
        rest = [self.history, self.delete] if share.wrong else [self.sheet, self.history, self.delete]
        self.card.set_actions(self.add_unit, at_hand, rest)

    # -- doing --------------------------------------------------------------------------------------

    def edit(self) -> None:
        if self.identity is not None:
            self.shell.ask(EditProduct, self.identity)

    def _sheet(self) -> None:
        """Print the sheet that fits, or write one."""
        if self.identity is None:
            return
        if self.shell.desk.guidance.of_product(self.identity) is not None:
            number = numbers.number("product", self.identity)
            self.shell.ask("preview", {"paper": "guidance", "number": number})
        else:
            self.shell.ask(AddSheet, {"product": self.identity, "cause": "misuse"})

    def _delete(self) -> None:
        if self.identity is not None:
            self.shell.do(DeleteProduct(id=self.identity))


PART_COLUMNS = (
    Column(
        "name",
        translate("SpareParts", "Part, code"),
        160,
        stretch=True,
        stays=True,
        cell=lambda row, _: Cell(row.name, row.code, strong=True),
        out=(
            Out(translate("SpareParts", "Part"), lambda row, _: row.name),
            Out(translate("SpareParts", "Code"), lambda row, _: row.code),
        ),
    ),
    Column("location", translate("SpareParts", "Place")),
    Column(
        "available",
        translate("SpareParts", "Available"),
        align="right",
        stays=True,
        cell=lambda row, words: words.number(row.available),
    ),
    Column(
        "price_cents",
        translate("SpareParts", "Price each"),
        align="right",
        cell=lambda row, words: _price(row, words),
    ),
)
"""What is told of a part for a model."""


def _misused(share: UseShare, words: Words) -> list[Fact]:
    """How often it came in though nothing but its use was wrong."""
    if not share.wrong or share.interval is None:
        return []
    low, high = (round(end) for end in share.interval)
    said = words.say(translate("Products", "{count} of {of} repairs")(count=share.wrong, of=share.of))
    between = words.say(translate("Products", "between {low} and {high} %")(low=low, high=high))
    few = words.say(translate("Solutions", "few cases")) if share.few else ""
    return [Fact(translate("Products", "Wrong use or no fault"), plain.joined(said, between, few), wide=True)]


def _facts(row: ProductRow, words: Words) -> list[Fact]:
    """What the heading does not say yet; what is not known is not told of."""
    facts = [
        Fact(translate("Products", "Category"), row.category),
        Fact(translate("Products", "Maker's guarantee"), words.say(_months(row.warranty_months))),
        Fact(translate("Products", "Maintenance every"), words.say(_maintenance(row))),
        Fact(translate("Products", "Price"), _price(row, words)),
        Fact(translate("Products", "Article code"), row.sku),
        Fact(translate("Products", "Supplier"), plain.one_line(row.supplier_name or "")),
    ]
    named = [
        Fact(translate("Products", "Brand"), row.brand),
        Fact(translate("Products", "Model"), row.model),
        Fact(translate("Products", "Maker"), plain.one_line(row.maker_name or "")),
    ]
    return [*facts, *(fact for fact in named if str(fact.value) not in row.title)]
