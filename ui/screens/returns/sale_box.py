"""Knows the field into which a serial or a receipt is scanned, and the choice among what was sold under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.normal_forms import serial_key
from helpdesk.services.cases.return_reader import Order
from helpdesk.services.cases.return_rows import SoldRow
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inline import Inline
from ui.widgets.inputs import Choice, Line
from ui.widgets.labelled import labelled

LABEL = translate("SaleBox", "Serial number, receipt or invoice")


class SaleLine(Line):
    """Enter, which a scanner sends too, looks for what was typed; it never saves the form."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & CONTROL:
            event.accept()
            self.entered.emit()
            return
        super().keyPressEvent(event)


CONTROL = Qt.KeyboardModifier.ControlModifier


class SaleBox(QWidget):
    """``sold`` is the sale that was found; ``taken`` tells that it is another."""

    taken = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.sold: SoldRow | None = None
        self._orders: Sequence[Order] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        self.line = SaleLine()
        self.line.setObjectName("sale")
        self.line.setPlaceholderText(shell.say(translate("SaleBox", "Scan it, or type it and press Enter")))
        self.line.setMinimumWidth(theme.px(220))
        self.line.entered.connect(self.look)
        self.line.editingFinished.connect(self.look)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.FIELD))
        row.addWidget(labelled(shell.say(LABEL), self.line), 0)
        self.title = plain.label("", "strong", wrap=True)
        self.title.setObjectName("sold_title")
        self.told = plain.label("", "secondary", wrap=True)
        self.told.setObjectName("sold_told")
        said = QVBoxLayout()
        said.setSpacing(theme.px(2))
        said.addStretch(1)
        said.addWidget(self.title)
        said.addWidget(self.told)
        row.addLayout(said, 1)
        column.addLayout(row)
        self.choice = Choice(shell.words, {})
        self.choice.setObjectName("which")
        self.which = labelled(shell.say(translate("SaleBox", "Which of it")), self.choice)
        self.which.hide()
        self.choice.changed.connect(self._chosen)
        column.addWidget(self.which)
        self.problem = Inline("", "due", parent=self)
        self.problem.setObjectName("sale_problem")
        column.addWidget(self.problem)
        self._looked = ""
        self._certain = False

    def asks_which(self) -> bool:
        """Whether several were sold under what was typed, and the one that is shown is only the first of them."""
        return self.choice.count() > 1 and not self._certain

    @property
    def scanned(self) -> bool:
        """Whether it was found by the serial of the very unit."""
        serial = self.sold.serial if self.sold else None
        return bool(serial and serial_key(serial) == serial_key(self.line.text()))

    def take_told(self, told: Mapping[str, Any]) -> None:
        """Begin with a sale, a unit, a customer, or a scanned text."""
        returns, today = self.shell.desk.returns, self.shell.today
        if told.get("purchase"):
            self._take([returns.order(returns.sold(int(told["purchase"])))], int(told["purchase"]))
        elif told.get("unit"):
            sold = returns.newest_sale(int(told["unit"]), today)
            if sold is None:
                self.problem.tell(self.shell.say(NO_SALE))
            else:
                self._take([returns.order(sold)], sold.id)
        elif told.get("customer"):
            orders = returns.of_customer(int(told["customer"]))
            if orders:
                self._take(orders)
            else:
                self.problem.tell(self.shell.say(NOTHING_LEFT))
        elif told.get("text"):
            self.line.setText(str(told["text"]))
            self.look()

    def look(self) -> None:
        """Find what the typed text names."""
        text = self.line.text().strip()
        if not text or text == self._looked:
            return
        self._looked = text
        orders = self.shell.desk.returns.find(text, self.shell.today)
        if not orders:
            self._show(None)
            self.problem.tell(self.shell.say(UNKNOWN(text=text[:60])))
            return
        self._take(orders, self._exact(orders, text))

    def _exact(self, orders: Sequence[Order], text: str) -> int | None:
        """The sale of exactly that serial, where one is named."""
        key = serial_key(text)
        same = [s.id for order in orders for s in order.left if s.serial and serial_key(s.serial) == key]
        return same[0] if same else None

    def _take(self, orders: Sequence[Order], chosen: int | None = None) -> None:
        self._orders = orders
        lines = [sold for order in orders for sold in order.left]
        self.problem.tell("")
        if not lines:
            self._show(None)
            self.problem.tell(self.shell.say(ALL_BACK(left=orders[0].says)))
            return
        several = len(lines) > 1
        self.choice.set_choices({sold.id: self._named(sold) for sold in lines})
        self.which.setVisible(several)
        first = next((sold for sold in lines if sold.id == chosen), lines[0])
        self._certain = first.id == chosen
        self.choice.set_value(first.id)
        if chosen is not None and first.id != chosen:
            self.problem.tell(self.shell.say(ALL_BACK(left=orders[0].says)))
        self._show(first)

    def _named(self, sold: SoldRow) -> str:
        return plain.joined(
            plain.one_line(sold.title),
            sold.serial or "",
            sold.invoice,
            self.shell.words.day(sold.purchased_on),
        )

    def _chosen(self) -> None:
        chosen = self.choice.value()
        lines = [sold for order in self._orders for sold in order.left]
        self._show(next((sold for sold in lines if sold.id == chosen), None))

    def _show(self, sold: SoldRow | None) -> None:
        self.sold = sold
        words = self.shell.words
        if sold is None:
            self.title.setText("")
            self.told.setText("")
            self.which.hide()
        else:
            order = next((order for order in self._orders if sold in order.lines), None)
            left: Text | str = order.says if order is not None and len(order.lines) > 1 else ""
            self.title.setText(plain.joined(plain.one_line(sold.title), sold.serial or ""))
            where = WHERE.get(sold.channel, WHERE[""])(day=sold.purchased_on)
            said = plain.joined(plain.one_line(sold.customer_name), words.say(where), words.say(left))
            self.told.setText(said)
            if not self.line.text():
                self.line.setText(sold.invoice or sold.serial or f"V{sold.id}")
                self._looked = self.line.text()
        self.taken.emit()


WHERE = {
    "": translate("SaleBox", "sold on {day}"),
    "shop": translate("SaleBox", "in the shop, on {day}"),
    "distance": translate("SaleBox", "at a distance, on {day}"),
    "off_premises": translate("SaleBox", "away from the shop, on {day}"),
}
UNKNOWN = translate("SaleBox", "No sale is known under “{text}”. Record the sale at the unit first.")
NO_SALE = translate("SaleBox", "No sale of this unit is recorded. Record it first, then its return.")
NOTHING_LEFT = translate("SaleBox", "Nothing that this customer bought can still come back.")
ALL_BACK = translate("SaleBox", "It came back already: {left}.")
