"""Knows a unit that the shop does not know yet: its product, known or new, and its sale; must not know its serial."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.domain.warranty import SaleFacts
from helpdesk.services.goods.cover_reader import UnitCovers
from helpdesk.services.goods.product_actions import AddProduct
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.texts import Text, translate
from ui import lookups, theme
from ui.screens.intake.known_unit import VerdictLine
from ui.screens.intake.notes import headed
from ui.shell import Shell
from ui.widgets.form import Form
from ui.widgets.in_place import take_place
from ui.widgets.link import Link

PRODUCT_FIELDS = frozenset(
    {
        *("sku", "warranty_months", "maintenance_months", "maintenance_usage"),
        *("meter_unit", "price_cents", "skill", "installed", "maker", "supplier"),
    }
)
UNIT_FIELDS = frozenset({"serial", "owner", "year", "notes"})


class NewUnit(QWidget):
    """``changed`` names the field; ``fields_moved``: there are other fields than before."""

    changed = Signal(str)
    fields_moved = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._new_product = False
        self.product = lookups.product(shell, create=lookups.NEW_PRODUCT)
        self.product.create_wanted.connect(self.begin_product)
        self.unit_form = Form(
            AddUnit,
            shell.words,
            shell.today,
            overrides={"product": self.product},
            without=UNIT_FIELDS,
            wide=(),
        )
        self.unit_form.setObjectName("new_unit")
        self.unit_form.set_shown("twin_reason", False)
        self.unit_form.changed.connect(self.changed)
        self.verdict = VerdictLine(shell, aloud=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(theme.FIELD))
        self._column.addWidget(self.unit_form)
        self._column.addWidget(self.verdict)

    @cached_property
    def product_form(self) -> Form:
        """The fields of a product that is new, too, made when one is begun."""
        form = Form(AddProduct, self.shell.words, self.shell.today, without=PRODUCT_FIELDS, wide=())
        form.setObjectName("new_product")
        form.changed.connect(self.changed)
        self.back = Link(self.shell.say(translate("IntakeUnit", "Choose a product of the list instead")))
        self.back.setObjectName("known_product")
        self.back.clicked.connect(lambda: self.set_new_product(False, self.product))
        self.new_head = headed(self.shell.say(translate("IntakeUnit", "New product")), self.back)
        self._column.insertWidget(0, self.new_head)
        self._column.insertWidget(1, form)
        return form

    def begin_product(self, name: str) -> None:
        """A product of that name, which the shop does not know, either."""
        self.product_form.fill({"name": name})
        self.set_new_product(True, self.product_form.editor("brand"))
        self.changed.emit("product")

    def set_new_product(self, on: bool, first: QWidget | None = None) -> None:
        """Whether the product is new, too; ``first`` of its fields has the keyboard then."""
        self._new_product = on
        self.product.set_value(None)
        new = [self.product_form, self.new_head] if on or "product_form" in self.__dict__ else []
        known = [self.unit_form.fields["product"]]
        take_place(new if on else known, known if on else new, first)
        self.unit_form.set_shown("product", not on)
        self.fields_moved.emit()

    # -- what is known ------------------------------------------------------------------------------

    def covers(self, customer: int | None) -> UnitCovers | None:
        """The guarantee of a unit sold to that customer, as far as it can be told."""
        bought = self.unit_form.values()["purchased_on"]
        if not bought:
            return None
        known = self.shell.desk.covers
        sale = SaleFacts(purchased_on=bought, consumer=known.consumer(customer))
        return known.of_sale(sale, self.shell.today)

    def kind_of_goods(self) -> tuple[str, str]:
        """Category and name of what comes in."""
        if self._new_product:
            told = self.product_form.values()
            return told["category"], told["name"]
        chosen = self.product.value()
        row = self.shell.desk.products.get(chosen) if chosen is not None else None
        return (row.category, f"{row.name} {row.title}") if row else ("", "")

    def name(self) -> str:
        """What it is called, as far as it is known."""
        if self._new_product:
            told = self.product_form.values()
            return " ".join(part for part in (told["brand"], told["model"]) if part) or str(told["name"])
        return self.product.text() if self.product.value() is not None else ""

    # -- the value ----------------------------------------------------------------------------------

    def value(self, serial: str) -> AddUnit:
        """The unit for the action."""
        told = self.unit_form.values()
        if self._new_product:
            told["product"] = AddProduct(**self.product_form.values())
        return AddUnit(serial=serial, **told)

    def problems(self) -> dict[str, Text]:
        """What cannot be read, or is missing, by its field in the unit."""
        found = dict(self.unit_form.unreadable())
        if self._new_product:
            form = self.product_form
            wrong = form.unreadable() | AddProduct(**form.values()).problems()
            found |= {f"product.{name}": text for name, text in wrong.items()}
        return found

    def show_problems(self, problems: dict[str, Text]) -> None:
        """Show them beside their fields."""
        product = {
            name.removeprefix("product."): text
            for name, text in problems.items()
            if name.startswith("product.")
        }
        self.unit_form.show_problems(
            {name: text for name, text in problems.items() if not name.startswith("product.")}
        )
        if self._new_product:
            self.product_form.show_problems(product)

    def keep(self) -> dict[str, Any]:
        """All that was typed, for the draft."""
        return {
            "new_product": self._new_product,
            "product_form": self.product_form.values() if self._new_product else {},
            "unit_form": self.unit_form.values(),
        }

    def fill(self, kept: dict[str, Any]) -> None:
        """Put a draft back; a product that is gone meanwhile is asked for again."""
        self.set_new_product(bool(kept["new_product"]))
        if self._new_product:
            self.product_form.fill(kept["product_form"])
        self.unit_form.fill(kept["unit_form"])
        if not self.product.text():
            self.product.set_value(None)
