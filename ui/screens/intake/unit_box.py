"""Knows which unit comes in: found by its serial, or new with its product and sale; must not know what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.warranty import SaleFacts
from helpdesk.errors import NotFound
from helpdesk.services.goods.cover_reader import UnitCovers
from helpdesk.services.goods.product_actions import AddProduct
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.texts import Text, translate
from ui import lookups, theme
from ui.screens.intake.known_unit import KnownUnit, VerdictLine
from ui.screens.intake.serial_line import SerialLine
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.form import Form
from ui.widgets.hits import Hit
from ui.widgets.inline import Inline
from ui.widgets.inputs import flag_problem
from ui.widgets.link import Link

PRODUCT_FIELDS = frozenset({"sku", "warranty_months", "maintenance_months", "price_cents"})
UNIT_FIELDS = frozenset({"serial", "owner", "year", "notes"})
NONE, KNOWN, NEW = "", "known", "new"


class UnitBox(QWidget):
    """The unit of one page of the intake. ``identified``: which unit it is, or what is known of it, changed."""

    changed = Signal()
    identified = Signal()

    def __init__(self, shell: Shell, customer: Callable[[], int | None]) -> None:
        super().__init__()
        self.shell = shell
        self._customer = customer
        self.mode = NONE
        self.unit = 0
        self.owner: int | None = None
        self.category = self.title = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.FIELD))
        self._build_serial(column, customer)
        self.known = KnownUnit(shell)
        self.known.changed_mind.connect(self.forget)
        self.known.comeback_answered.connect(self.changed)
        column.addWidget(self.known)
        self._build_new(column)
        self._show_mode()

    # -- building -----------------------------------------------------------------------------------

    def _build_serial(self, column: QVBoxLayout, customer: Callable[[], int | None]) -> None:
        say = self.shell.say
        label = plain.label(say(translate("IntakeUnit", "Serial number")))
        self.line = SerialLine(self.shell, customer)
        self.line.setObjectName("serial")
        self.line.setAccessibleName(say(translate("IntakeUnit", "Serial number")))
        label.setBuddy(self.line)
        self.without = Link(say(translate("IntakeUnit", "It has no serial number")))
        self.without.setObjectName("without_serial")
        self.without.clicked.connect(lambda: self.begin_new(""))
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.FIELD))
        row.addWidget(self.line, 1)
        row.addWidget(self.without, 0, Qt.AlignmentFlag.AlignVCenter)
        self.problem = Inline("", "late", parent=self)
        self.problem.belongs_to(self.line)
        self.serial_field = QWidget()
        """Not shown once the unit is known: its card names the serial."""
        field = QVBoxLayout(self.serial_field)
        field.setContentsMargins(0, 0, 0, 0)
        field.setSpacing(theme.px(theme.INSIDE))
        field.addWidget(label)
        field.addLayout(row)
        field.addWidget(self.problem)
        column.addWidget(self.serial_field)
        self.line.picked.connect(lambda hit: self.take(int(hit.id)))
        self.line.create_wanted.connect(self.begin_new)
        self.line.changed.connect(self._typed)

    def _build_new(self, column: QVBoxLayout) -> None:
        words, today, say = self.shell.words, self.shell.today, self.shell.say
        self.product = lookups.product(self.shell, create=lookups.NEW_PRODUCT)
        self.product.create_wanted.connect(self._begin_product)
        self.product_form = Form(AddProduct, words, today, without=PRODUCT_FIELDS, wide=())
        self.product_form.setObjectName("new_product")
        self.back = Link(say(translate("IntakeUnit", "Choose a product of the list instead")))
        self.back.setObjectName("known_product")
        self.back.clicked.connect(lambda: self._set_new_product(False))
        self.unit_form = Form(
            AddUnit, words, today, overrides={"product": self.product}, without=UNIT_FIELDS, wide=()
        )
        self.unit_form.setObjectName("new_unit")
        self.verdict = VerdictLine(self.shell)
        self._new_product = False
        for widget in (self.product_form, self.back, self.unit_form, self.verdict):
            column.addWidget(widget)
        self.product_form.changed.connect(self._new_changed)
        self.unit_form.changed.connect(self._new_changed)
        self.unit_form.set_shown("twin_reason", False)

    # -- which unit ---------------------------------------------------------------------------------

    def _typed(self) -> None:
        if self.mode == KNOWN and self.line.chosen is None:
            self.mode = NONE
            self._show_mode()
            self.identified.emit()
        self.tell(None)
        self.changed.emit()

    def take(self, unit: int, answer: str = "") -> None:
        """A unit the shop knows. One that is gone meanwhile leaves the field as it is."""
        try:
            facts = self.shell.desk.units.card(unit).facts
            self.known.show_unit(unit, answer)
        except NotFound as error:
            self.tell(error.text)
            return
        self.mode = KNOWN
        self.unit, self.category, self.title = unit, facts.category, facts.title
        self.owner = None if facts.owner_blocked else facts.owner
        if self.line.value() != unit:
            self.line.set_value(Hit(unit, facts.serial or facts.title))
        self.tell(None)
        self._show_mode()
        self.changed.emit()
        self.identified.emit()

    def begin_new(self, serial: str) -> None:
        """A unit the shop does not know yet."""
        self.mode = NEW
        self.line.chosen = None
        if serial != self.line.serial():
            self.line.setText(serial)
        self.tell(None)
        self._show_mode()
        self.product.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        self.identified.emit()

    def forget(self) -> None:
        """Begin again with the serial."""
        self.mode = NONE
        self.line.set_value(None)
        self._show_mode()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        self.identified.emit()

    def _begin_product(self, name: str) -> None:
        self._set_new_product(True)
        self.product_form.fill({"name": name})
        self.product_form.editor("brand").setFocus(Qt.FocusReason.OtherFocusReason)
        self._new_changed("product")

    def _set_new_product(self, on: bool) -> None:
        self._new_product = on
        self.product.set_value(None)
        self._show_mode()

    def _new_changed(self, name: str) -> None:
        if name == "purchased_on":
            self.verdict.show_verdict(self.covers())
        self.changed.emit()
        if name in {"product", "category", "name", "purchased_on"}:
            self.identified.emit()

    def _show_mode(self) -> None:
        new = self.mode == NEW
        self.known.setVisible(self.mode == KNOWN)
        self.serial_field.setVisible(self.mode != KNOWN)
        self.without.setVisible(self.mode == NONE)
        self.product_form.setVisible(new and self._new_product)
        self.back.setVisible(new and self._new_product)
        self.unit_form.setVisible(new)
        self.unit_form.set_shown("product", not self._new_product)
        self.verdict.setVisible(new and not self.verdict.pill.isHidden())

    # -- what is known ------------------------------------------------------------------------------

    def covers(self) -> UnitCovers | None:
        """The guarantee, as far as it can be told."""
        if self.mode == KNOWN:
            return self.known.covers
        bought = self.unit_form.values()["purchased_on"] if self.mode == NEW else None
        if not bought:
            return None
        known = self.shell.desk.covers
        sale = SaleFacts(purchased_on=bought, consumer=known.consumer(self._customer()))
        return known.of_sale(sale, self.shell.today)

    def buyer_chosen(self) -> None:
        """Who brings a new unit is its buyer, on whom the legal guarantee hangs."""
        if self.mode == NEW:
            self.verdict.show_verdict(self.covers())

    def owner_id(self) -> int | None:
        """Who owns the unit, as far as the shop knows and may say."""
        return self.owner if self.mode == KNOWN else None

    def comeback_of(self) -> int | None:
        """The job it comes back after."""
        return self.known.comeback_of() if self.mode == KNOWN else None

    def kind_of_goods(self) -> tuple[str, str]:
        """Category and name of what comes in."""
        if self.mode == KNOWN:
            return self.category, self.title
        if self.mode != NEW:
            return "", ""
        if self._new_product:
            told = self.product_form.values()
            return told["category"], told["name"]
        chosen = self.product.value()
        row = self.shell.desk.products.get(chosen) if chosen is not None else None
        return (row.category, f"{row.name} {row.title}") if row else ("", "")

    def name(self) -> str:
        """What the page is called: the unit as far as it is known."""
        if self.mode == KNOWN:
            return str(self.title)
        if self.mode == NEW and self._new_product:
            told = self.product_form.values()
            return " ".join(part for part in (told["brand"], told["model"]) if part) or str(told["name"])
        return (
            self.product.text()
            if self.mode == NEW and self.product.value() is not None
            else self.line.serial()
        )

    # -- the value ----------------------------------------------------------------------------------

    def value(self) -> int | AddUnit | None:
        """The unit for the action."""
        if self.mode == KNOWN:
            return int(self.unit)
        if self.mode != NEW:
            return None
        told = self.unit_form.values()
        if self._new_product:
            told["product"] = AddProduct(**self.product_form.values())
        return AddUnit(serial=self.line.serial(), **told)

    def problems(self) -> dict[str, Text]:
        """What cannot be read, or is missing, by the name it has in the action."""
        if self.mode == NONE:
            said = translate(
                "IntakeUnit", "Scan or type the serial, then choose the unit or begin a new one."
            )
            return {"unit": said}
        if self.mode != NEW:
            return {}
        found = {f"unit.{name}": text for name, text in self.unit_form.unreadable().items()}
        if self._new_product:
            found |= {f"unit.product.{name}": text for name, text in self.product_form.unreadable().items()}
            found |= {
                f"unit.product.{k}": text
                for k, text in AddProduct(**self.product_form.values()).problems().items()
            }
        return found

    def show_problems(self, problems: dict[str, Text]) -> bool:
        """Show those that are about the unit; whether there were any."""
        product = {
            k.removeprefix("unit.product."): text
            for k, text in problems.items()
            if k.startswith("unit.product.")
        }
        unit = {
            k.removeprefix("unit."): text
            for k, text in problems.items()
            if k.startswith("unit.") and k not in product
        }
        serial = problems.get("unit") or unit.pop("serial", None)
        if "unit.serial" in problems and self.mode == NEW:
            self.unit_form.set_shown("twin_reason", True)
        self.unit_form.show_problems(unit)
        self.product_form.show_problems(product)
        self.tell(serial)
        if serial is not None:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(product or unit or serial)

    def tell(self, problem: Text | None) -> None:
        """Say what is wrong with the serial, or that nothing is."""
        self.problem.tell(self.shell.say(problem) if problem else "")
        flag_problem(self.line, problem is not None)

    def keep(self) -> dict[str, Any]:
        """All that was typed, for the draft."""
        return {
            "mode": self.mode,
            "serial": self.line.serial(),
            "unit": int(self.unit) if self.mode == KNOWN else None,
            "answer": self.known.answer if self.mode == KNOWN else "",
            "new_product": self._new_product,
            "product_form": self.product_form.values(),
            "unit_form": self.unit_form.values(),
        }

    def fill(self, kept: dict[str, Any]) -> None:
        """Put a draft back; a unit or product that is gone meanwhile is asked for again."""
        self.product_form.fill(kept["product_form"])
        self.unit_form.fill(kept["unit_form"])
        if not self.product.text():
            self.product.set_value(None)
        self._new_product = bool(kept["new_product"])
        self.mode = kept["mode"] if kept["mode"] != KNOWN else NONE
        self.line.set_value(None)
        self.line.setText(str(kept["serial"]))
        self.verdict.show_verdict(self.covers())
        self._show_mode()
        if kept["mode"] == KNOWN and kept["unit"] is not None:
            self.take(int(kept["unit"]), str(kept["answer"]))
