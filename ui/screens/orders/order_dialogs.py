"""The dialogs of an order that are forms with a little more: a part on an order, sending it, parts that go back."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QGuiApplication

from helpdesk.domain.stock import to_order
from helpdesk.errors import NotFound
from helpdesk.services.stock.order_actions import OrderPart
from helpdesk.services.stock.rows import SparePartRow
from helpdesk.services.stock.sending_actions import SendOrder
from helpdesk.services.stock.supplier_return_actions import ReturnToSupplier
from helpdesk.services.workshop.order_part_actions import OrderForJob
from helpdesk.texts import translate
from ui.screens.shared.action_dialog import ActionDialog
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inline import Inline
from ui.widgets.inputs import TextArea
from ui.widgets.labelled import labelled


class _OfPart(ActionDialog):
    """A form that begins with a part: what is known of it is proposed and told."""

    def introduce(self) -> None:
        super().introduce()
        self.known = plain.label("", "secondary", wrap=True)
        self.known.setObjectName("known")
        self.add(self.known)

    def take_part(self) -> SparePartRow | None:
        """The chosen part, with its numbers said above the form."""
        identity = self.form.editor("part").value()
        try:
            row = self.shell.desk.spare_parts.get(identity) if identity else None
        except NotFound:
            row = None
        self.known.setVisible(row is not None)
        if row is not None:
            said = translate(
                "OrderDialog",
                "Available: {available} · needed: {needed} · on order: {ordered} · minimum: {minimum}",
            )
            self.known.setText(
                self.shell.say(
                    said(
                        available=row.available,
                        needed=row.needed,
                        ordered=row.on_order,
                        minimum=row.minimum,
                    )
                )
            )
        return row

    def changed(self, name: str) -> None:
        if name == "part":
            self.propose(self.take_part())
        super().changed(name)

    def propose(self, row: SparePartRow | None) -> None:
        """Fill what follows from the part."""


class OrderPartDialog(_OfPart):
    """``told`` is the part, or nothing; with a ``need`` of a job it is ordered for that."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, OrderPart)
        kept = self.form.values()
        row = self.take_part()
        if row is not None and kept.get("supplier") is None:
            self.propose(row)

    def propose(self, row: SparePartRow | None) -> None:
        if row is None:
            return
        wanted = self.told.get("quantity") or to_order(row.numbers, row.minimum) or 1
        self.form.fill({"supplier": row.supplier, "cost_cents": row.cost_cents, "quantity": wanted})


class OrderForJobDialog(_OfPart):
    """``told`` is the job: what it still waits for is proposed, the first of it."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, OrderForJob)
        missing = [need for need in shell.desk.spare_parts.of_job(self.told["job"]) if need.missing]
        if missing and self.form.editor("part").value() is None:
            self.form.fill({"part": missing[0].part})
        row = self.take_part()
        if row is not None and self.form.editor("supplier").value() is None:
            self.propose(row)

    def propose(self, row: SparePartRow | None) -> None:
        if row is None:
            return
        needs = self.shell.desk.spare_parts.of_job(self.told["job"])
        wanted = sum(need.missing for need in needs if need.part == row.id) or 1
        self.form.fill({"supplier": row.supplier, "cost_cents": row.cost_cents, "quantity": wanted})


class ReturnToSupplierDialog(_OfPart):
    """``told`` is the part, and the line of the order with which it came, where that is known."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, ReturnToSupplier)
        row = self.take_part()
        if row is not None and self.form.editor("supplier").value() is None and self.draft.bar.isHidden():
            self.propose(row)

    def propose(self, row: SparePartRow | None) -> None:
        """Whatever was said of one part is not said of another."""
        if row is not None:
            begun = {"supplier": row.supplier, "expected_cents": row.cost_cents}
            self.form.fill({**begun, "quantity": 1, "why": "faulty", "their_number": "", "note": ""})

    def given(self) -> dict[str, Any]:
        """The line of an order goes only with its own part."""
        known = super().given()
        if self.form.editor("part").value() != self.told.get("part"):
            known.pop("line", None)
        return known

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "quantity":
            row, pieces = self.take_part(), self.form.editor("quantity").value()
            if row is not None and row.cost_cents is not None and pieces:
                self.form.fill({"expected_cents": row.cost_cents * pieces})


class SendOrderDialog(ActionDialog):
    """``told`` is the order: its words to copy, its paper to print, then that it went out."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, SendOrder)
        copy = self.add_aside(shell.say(translate("OrderDialog", "Copy the message")), self.copy, "copy")
        copy.setObjectName("copy_message")
        paper = self.add_aside(shell.say(translate("OrderDialog", "Print")), self.print_order, "printer")
        paper.setObjectName("print_order")

    def introduce(self) -> None:
        super().introduce()
        desk = self.shell.desk
        self.text = TextArea(4, 12)
        self.text.setObjectName("message")
        self.text.set_value(desk.orders.message(self.told["purchase_order"], desk.words()))
        self.text.setReadOnly(True)
        self.add(labelled(self.shell.say(translate("OrderDialog", "Message to the supplier")), self.text))
        self.copied = Inline("", "ready", parent=self)
        self.add(self.copied)

    def given(self) -> dict[str, Any]:
        return {"id": self.told["purchase_order"]}

    def copy(self) -> None:
        """The words to the clipboard, for another program."""
        QGuiApplication.clipboard().setText(self.text.value())
        self.copied.tell(self.shell.say(translate("OrderDialog", "Copied.")))

    def print_order(self) -> None:
        """Show the paper; the form stays."""
        number = f"OC{self.told['purchase_order']}"
        self.shell.ask("preview", {"paper": "purchase_order", "number": number})
