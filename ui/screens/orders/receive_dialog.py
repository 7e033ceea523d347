"""The dialog of a delivery: opened at zero, counted by scan or by keys; a missing piece is seen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from helpdesk.services.stock.receiving_actions import ReceiveOrder
from helpdesk.texts import Text, translate
from ui.draft import Drafting, Resume
from ui.screens.orders.receive_lines import ReceiveLines
from ui.screens.shared.action_dialog import told_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.form import Form
from ui.widgets.inline import Inline
from ui.widgets.inputs import Choice, Line
from ui.widgets.labelled import labelled


class ReceiveDialog(Dialog):
    """``told`` is the order; without one it is chosen among those from which something is to come."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.shell = shell
        wanted = told_of(told, "purchase_order").get("purchase_order")
        coming = {row.id: row for row in shell.desk.orders.to_receive()}
        if wanted and wanted not in coming:
            coming[wanted] = shell.desk.orders.row(wanted)
        super().__init__(
            shell.words,
            translate("Receive", "Receive a delivery"),
            translate("OrderDialog", "Put away what came"),
            width=WIDE,
            note=translate(
                "Receive",
                "Every line begins at 0: scan each piece, or type how many came. What is missing stays on its way.",
            ),
            parent=shell.window,
        )
        names = {
            row.id: plain.joined(row.number, row.supplier_name or "—", shell.words.day(row.expected_on))
            for row in coming.values()
        }
        self.order = Choice(shell.words, names)
        self.order.setObjectName("order")
        self.order.changed.connect(self._show_order)
        self.add(labelled(shell.say(translate("Receive", "Order")), self.order))
        self._build_scan()
        self.lines = ReceiveLines(shell)
        self.lines.changed.connect(self._counted)
        self.add(self.lines)
        self.form = Form(ReceiveOrder, shell.words, shell.today, without={"arrived"}, parent=self.page)
        self.form.set_shown("more", False)
        self.add(self.form)
        self.draft: Drafting | None = None
        self.wanted.connect(self.save)
        first = wanted or next(iter(coming), None)
        self.order.set_value(first)
        self._show_order()
        if first is not None:
            self.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_scan(self) -> None:
        self.scan = Line(
            self.shell.say(translate("Receive", "Scan a code, or type part of a name and press Enter"))
        )
        self.scan.setObjectName("scan")
        self.add(labelled(self.shell.say(translate("Receive", "Scan")), self.scan))
        self.told = Inline("", "ready", parent=self)
        self.told.setObjectName("scanned")
        self.add(self.told)
        self.unknown = Inline("", "due", parent=self)
        self.unknown.setObjectName("unknown")
        self.add(self.unknown)

    # -- what is shown

    def _show_order(self) -> None:
        order = self.order.value()
        self.primary.setEnabled(order is not None)
        if self.draft is not None:
            self.draft.flush()
            self.draft.bar.hide()
            self.draft.deleteLater()
            self.draft = None
        if order is None:
            self.told.tell(self.shell.say(translate("Receive", "Nothing is on its way.")))
            self.lines.show_lines((), {})
            return
        card = self.shell.desk.orders.get(order)
        lines = [line for line in card.lines if line.quantity > line.cancelled]
        # What is still to come stands first.
        lines.sort(key=lambda line: not line.open)
        self.lines.show_lines(lines, card.waiting)
        self.told.tell("")
        title = translate("Receive", "Delivery of {order} being counted")
        self.draft = Drafting(
            self.shell,
            f"receive/{order}",
            self._values,
            self._fill,
            title=title(order=card.facts.number),
            resume=Resume("receive_order", {"purchase_order": order}),
            parent=self,
        )
        self.body.insertWidget(1, self.draft.bar)
        self.finished.connect(self.draft.flush)
        self.draft.restore()
        self._counted(keep=False)

    def _values(self) -> dict[str, Any]:
        return {"lines": [row.values() for row in self.lines.rows], "form": self.form.values()}

    def _fill(self, values: dict[str, Any]) -> None:
        kept = {each["line"]: each for each in values["lines"]}
        for row in self.lines.rows:
            if row.line.id in kept:
                row.fill(kept[row.line.id])
        self.form.fill(values["form"])
        self._counted(keep=False)

    def _counted(self, keep: bool = True) -> None:
        """Another number: the question whether more was meant comes and goes with it."""
        self.form.set_shown("more", self.lines.over)
        if not self.lines.over:
            self.form.fill({"more": False})
        if keep and self.draft is not None:
            self.draft.touched()

    # -- doing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter counts a scan, or goes on to the next line; only below the lines, or with Ctrl, it saves."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if enter and bare and self.focusWidget() is self.scan:
            if self.scan.value():
                self._scanned(self.scan.value())
            else:
                self.primary.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if enter and bare and self.lines.go_on(self.focusWidget()):
            return
        super().keyPressEvent(event)

    def _scanned(self, text: str) -> None:
        """One piece more of what a code means; the field is ready for the next."""
        row = self.lines.scan(text)
        self.told.tell("")
        self.unknown.tell("")
        if row is None:
            unknown = translate("Receive", "“{text}” is on no line of this order, or on several.")
            self.unknown.tell(self.shell.say(unknown(text=text[:60])))
            self.scan.selectAll()
            return
        self.scan.set_value("")
        said = translate("Receive", "{name}: {n} of {open}")
        self.told.tell(self.shell.say(said(name=row.line.name, n=row.came.value() or 0, open=row.line.open)))

    def save(self) -> None:
        """Put away what was counted."""
        self.tell("")
        wrong = self.lines.wrong()
        if wrong is not None:
            self.tell(wrong[0])
            wrong[1].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        action = self.form.build(id=self.order.value(), arrived=self.lines.forms())
        if action is None:
            return
        outcome = self.shell.do(action, problems=self._problems, refused=self.tell, again=self.save)
        if outcome is not None:
            if self.draft is not None:
                self.draft.forget()
            self.accept()

    def _problems(self, problems: dict[str, Text]) -> None:
        here = {name: text for name, text in problems.items() if name in self.form.fields}
        self.form.show_problems(here)
        rest = [text for name, text in problems.items() if name not in here]
        if rest:
            self.tell(rest[0])
