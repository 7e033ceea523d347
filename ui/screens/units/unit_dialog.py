"""The dialog to add or change a unit: its product (also a new one), serial, owner, and its sale."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.action import Outcome
from helpdesk.domain import numbers
from helpdesk.services.field.opening_actions import AddUnitToInstall
from helpdesk.services.goods.product_actions import AddProduct
from helpdesk.services.goods.unit_actions import EditUnit
from helpdesk.texts import Text, translate
from ui import lookups
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.screens.shared.alike import Alike, Known
from ui.screens.shared.proposed_visit import VISIT, proposed_visit
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.in_place import take_place
from ui.widgets.link import Link
from ui.widgets.section import Card

PAUSE = 250
NEW_FIELDS = frozenset(
    {
        *(
            "sku",
            "maintenance_months",
            "maintenance_usage",
            "meter_unit",
            "price_cents",
            "skill",
            "installed",
        ),
        *("maker", "supplier"),
    }
)
"""What of a new product is not asked for here."""


class UnitDialog(ActionDialog):
    """``told``: None for a new unit, an id to change one, or values to begin with.

    Among the values ``then`` may be a function that takes the unit's id instead of going to the card.
    """

    def __init__(self, shell: Shell, told: object = None) -> None:
        values = told_of(told, "unit")
        self.identity: int = values.get("unit", 0)
        self.then: Callable[[int], None] | None = values.pop("then", None)
        self._make_parts(shell)
        super().__init__(
            shell,
            values,
            EditUnit if self.identity else AddUnitToInstall,
            filled=EditUnit.fill(shell.desk.units.card(self.identity).facts) if self.identity else {},
            overrides={"product": self.product},
            key=f"unit/{self.identity}" if self.identity else _key_of_new(values),
        )
        self._wire()
        self._look()
        if values.get("product"):
            self.form.editor("serial").setFocus(Qt.FocusReason.OtherFocusReason)

    # -- a product that is not there yet ------------------------------------------------------------

    def _make_parts(self, shell: Shell) -> None:
        """What the form is built around, made first: a kept draft goes into it at once."""
        self.product = lookups.product(shell)
        self.product_form = lookups.form(shell, AddProduct, without=NEW_FIELDS)
        self.new_product = Card()
        self.new_product.setObjectName("new_product")
        self.makes_product = False
        self._offered_for: int | None = None
        self.twin = Alike(shell.words, translate("UnitDialog", "It is that one"))
        self.twin.setObjectName("twin")

    def _wire(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(plain.label(self.words.say(translate("UnitDialog", "New product")), "section"))
        row.addStretch(1)
        back = Link(self.words.say(translate("UnitDialog", "Choose a known one instead")))
        back.setObjectName("known_product")
        back.clicked.connect(self._choose_known)
        row.addWidget(back)
        self.new_product.add(head)
        self.new_product.add(self.product_form)
        self.body.insertWidget(self.body.indexOf(self.form), self.new_product)
        self.add_band(self.twin)
        self.product.create_wanted.connect(self._create)
        self.product_form.changed.connect(self.changed)
        self.twin.taken.connect(self._use)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)

    def _create(self, typed: str) -> None:
        parts = self.shell.desk.products.parts(typed)
        self.product_form.fill(parts)
        first = next((name for name in ("name", "brand", "model") if not parts[name]), "name")
        self.set_new_product(True, self.product_form.editor(first))
        self.changed("product")

    def _choose_known(self) -> None:
        self.set_new_product(False, self.product)
        self.changed("product")

    def set_new_product(self, on: bool, first: QWidget | None = None) -> None:
        """Ask for a new product's fields instead of a known one; ``first`` of them has the keyboard then."""
        self.makes_product = on
        if first is not None:
            known, new = [self.form.fields["product"]], [self.new_product]
            take_place(new if on else known, known if on else new, first)
        self.form.set_shown("product", not on)
        if on:
            self.form.fill({"product": None})
        else:
            self.product_form.fill(dict.fromkeys(self.product_form.fields, None))
        if self.new_product.parentWidget() is not None:
            self._look()

    # -- a serial that stands twice -----------------------------------------------------------------

    def _look(self) -> None:
        """Show what belongs to the product as typed; ask about a serial that another unit of its brand bears."""
        self.new_product.setVisible(self.makes_product)
        typed = self.form.values()
        brand = str(self.product_form.values()["brand"] or "") if self.makes_product else ""
        product = None if self.makes_product else typed["product"]
        known = None
        if typed["serial"] and (product or self.makes_product):
            known = self.shell.desk.units.twin(product, typed["serial"], brand, besides=self.identity)
        question = translate(
            "UnitDialog",
            "A unit of this brand bears this serial already. If it is another one, say why above.",
        )
        rows = []
        if known is not None:
            detail = plain.joined(known.serial, known.owner_name or "", numbers.number("unit", known.id))
            rows = [Known(known.id, known.title, detail)]
        self.twin.show_alike(question, rows)
        self.form.set_shown("twin_reason", known is not None)
        self._offer_installation()

    def _offer_installation(self) -> None:
        """A new unit that is sold may be installed; one whose product is installed is, unless somebody says no."""
        if self.identity:
            return
        typed = self.form.values()
        sold = bool(typed["purchased_on"] and typed["owner"])
        if sold and self._offered_for != typed["product"] and typed["product"]:
            self._offered_for = typed["product"]
            if self.shell.desk.products.get(typed["product"]).installed:
                self.form.fill(
                    {"installation": True, **proposed_visit(self.shell, None, typed["delivered_on"])}
                )
        self.form.set_shown("installation", sold)
        for name in VISIT:
            self.form.set_shown(name, sold and typed["installation"])

    # -- keeping and saving -------------------------------------------------------------------------

    def changed(self, name: str) -> None:
        super().changed(name)
        self._pause.start()

    def values(self) -> dict[str, Any]:
        new = self.product_form.values() if self.makes_product else None
        return {"form": self.form.values(), "product": new}

    def fill(self, values: dict[str, Any]) -> None:
        new = values["product"]
        self.set_new_product(new is not None)
        self.product_form.fill(new or {})
        self.form.fill(values["form"])

    def save(self) -> None:
        self.tell("")
        product = self.product_form.build() if self.makes_product else None
        if self.makes_product and product is None:
            return
        action = self.form.build(**self.given(), **({"product": product} if product else {}))
        if action is not None:
            self.do(action)

    def done_with(self, outcome: Outcome) -> None:
        if outcome.id is not None and not self.identity:
            self._lead_to(outcome.id)

    def show_problems(self, problems: dict[str, Text]) -> None:
        super().show_problems(problems)
        self._look()

    def introduce(self) -> None:
        """Its fields say what it is about."""

    def _use(self, unit: int) -> None:
        """It is that one: nothing new is made."""
        self.draft.forget()
        self.reject()
        self._lead_to(unit)

    def _lead_to(self, unit: int) -> None:
        if self.then is not None:
            self.then(unit)
        else:
            self.shell.go("unit", unit)


def _key_of_new(values: dict[str, Any]) -> str:
    """What is half typed for one owner or one model does not come up for another."""
    product = values.get("product")
    return f"unit/new/{values.get('owner') or ''}" + (f"/{product}" if product else "")
