"""The dialog of what is missing, by supplier: all of it or some goes on the orders being collected."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from helpdesk.action import NEEDED
from helpdesk.domain.normal_forms import shortened
from helpdesk.domain.stock import MOST_PIECES
from helpdesk.services.stock.order_actions import OrderLineForm, OrderProposed
from helpdesk.services.stock.order_reader import ToOrderRow
from helpdesk.texts import Text, translate, verbatim
from ui import theme
from ui.screens.shared.action_dialog import told_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.empty import Empty
from ui.widgets.inputs import Check, NumberLine, flag_problem
from ui.widgets.section import Section

NOBODY = translate("Proposals", "Without a supplier")
MOST = 200
"""Lines that are shown at once; the rest comes once these are ordered."""


WIDTH = 300
"""Of the names, so that what is said of them stands below each other over all suppliers."""


def _why(shell: Shell, row: ToOrderRow) -> str:
    """What is behind a proposal: only numbers that are something."""
    found = [translate("Proposals", "{n} available")(n=row.on_hand - row.reserved)]
    for number, said in (
        (row.needed, translate("Proposals", "{n} needed")),
        (row.minimum, translate("Proposals", "minimum {n}")),
        (row.on_order, translate("Proposals", "{n} on order")),
        (row.drafted, translate("Proposals", "{n} on an order being collected")),
    ):
        if number:
            found.append(said(n=number))
    return plain.joined(row.code, *(shell.say(text) for text in found))


class ProposalRow:
    """A part of which something is missing: ticked it is ordered, in as many pieces as stand beside it."""

    def __init__(self, shell: Shell, row: ToOrderRow) -> None:
        self.row = row
        self.tick = Check(plain.one_line(row.name))
        self.tick.setObjectName(f"propose_{row.id}")
        self.tick.set_value(True)
        self.tick.setMinimumWidth(theme.px(WIDTH))
        self.why = plain.label(_why(shell, row), "secondary", wrap=True)
        self.pieces = NumberLine(1, MOST_PIECES)
        self.pieces.setObjectName(f"pieces_{row.id}")
        self.pieces.setFixedWidth(theme.px(80))
        self.pieces.set_value(row.proposed)
        pieces = translate("Proposals", "Pieces")
        self.pieces.setAccessibleName(f"{shell.say(pieces)}: {row.name}")
        self.tick.changed.connect(lambda: self.pieces.setEnabled(self.tick.value()))

    def wrong(self) -> Text | None:
        """What cannot be read in it."""
        problem = self.pieces.problem()
        if problem is None and self.tick.value() and self.pieces.value() is None:
            problem = NEEDED
        flag_problem(self.pieces, problem is not None)
        return problem

    def form(self) -> OrderLineForm:
        """As the action wants it."""
        return OrderLineForm(
            part=self.row.id, quantity=self.pieces.value() or 0, cost_cents=self.row.cost_cents
        )


class ProposalsDialog(Dialog):
    """Needs to be told nothing; told a ``supplier`` (0: those without one), it proposes that one's parts alone."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.shell = shell
        super().__init__(
            shell.words,
            translate("Proposals", "Order what is missing"),
            translate("Proposals", "Put on the orders"),
            width=WIDE,
            note=translate(
                "Proposals",
                "Needed and minimum, less what is available, on its way or being collected. Each supplier gets its own "
                "order; nothing goes out yet.",
            ),
            parent=shell.window,
        )
        only = told_of(told, "supplier").get("supplier")
        rows = [row for row in shell.desk.orders.to_order() if only is None or (row.supplier or 0) == only][
            :MOST
        ]
        self.rows: list[ProposalRow] = []
        for supplier, each in groupby(rows, key=lambda row: row.supplier_name):
            self._add_supplier(supplier, list(each))
        if not rows:
            nothing = translate("Proposals", "Nothing is missing: all that is needed is here or on its way.")
            self.add(Empty(shell.words, "circle-check", nothing))
        self.primary.setEnabled(bool(rows))
        self._tell_count()
        self.wanted.connect(self.save)

    def _add_supplier(self, supplier: str, rows: Sequence[ToOrderRow]) -> None:
        made = [ProposalRow(self.shell, row) for row in rows]
        section = Section(
            self.shell.words,
            verbatim(shortened(supplier)) if supplier else NOBODY,
            action=translate("Proposals", "All or none"),
            slot=lambda: self._turn(made),
            icon="check",
        )
        if section.button is not None:
            # Of several suppliers each has such a button.
            section.button.setAccessibleName(f"{section.button.text()}, {section.title.text()}")
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(theme.FIELD))
        grid.setVerticalSpacing(theme.px(theme.INSIDE))
        grid.setColumnStretch(1, 1)
        for place, each in enumerate(made):
            for column, widget in enumerate((each.tick, each.why, each.pieces)):
                grid.addWidget(widget, place, column)
            each.tick.changed.connect(self._tell_count)
        section.add(holder)
        self.rows += made
        self.add(section)

    def _turn(self, rows: Sequence[ProposalRow]) -> None:
        on = not all(each.tick.value() for each in rows)
        for each in rows:
            each.tick.setChecked(on)

    def _tell_count(self) -> None:
        chosen = sum(each.tick.value() for each in self.rows)
        said = translate("Proposals", "Put %n part(s) on orders", "", 1)
        self.primary.setText(self.shell.say(said(n=chosen)))
        self.primary.setEnabled(bool(chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a number goes on to the next."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        fields = [each.pieces for each in self.rows if each.pieces.isEnabled()]
        focused = self.focusWidget()
        if enter and bare and focused in fields[:-1]:
            following = fields[fields.index(focused) + 1]
            following.setFocus(Qt.FocusReason.TabFocusReason)
            following.selectAll()
            return
        super().keyPressEvent(event)

    def save(self) -> None:
        """Put the ticked ones on orders and show the last of these."""
        self.tell("")
        chosen = [each for each in self.rows if each.tick.value()]
        for each in chosen:
            if problem := each.wrong():
                self.tell(problem)
                each.pieces.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        outcome = self.shell.do(
            OrderProposed(lines=tuple(each.form() for each in chosen)),
            problems=lambda found: self.tell(next(iter(found.values()))),
            refused=self.tell,
            again=self.save,
        )
        if outcome is not None:
            self.accept()
            self.shell.go("purchase_order", outcome.id)
