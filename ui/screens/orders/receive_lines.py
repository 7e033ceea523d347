"""Knows the lines of a delivery while it is counted: from zero upwards, by scan or by typing; no delivery itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from helpdesk.domain.stock import MOST_PIECES
from helpdesk.services.stock.needs_reader import who_waits
from helpdesk.services.stock.order_rows import OrderLineRow
from helpdesk.services.stock.receiving_actions import Arrived
from helpdesk.services.stock.rows import NeedRow
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inputs import MoneyLine, NumberLine, flag_problem

COLUMNS = (
    translate("Receive", "Part, for whom"),
    translate("Receive", "Place"),
    translate("Receive", "Open"),
    translate("Receive", "Came"),
    translate("Receive", "Cost of them all"),
)


PLACE = 120
"""Of a place at most: what is typed beside it needs the room."""


class ReceiveRow:
    """The inputs of one line, and who waits for it."""

    def __init__(self, shell: Shell, line: OrderLineRow, waiting: Sequence[NeedRow]) -> None:
        self.shell, self.line = shell, line
        below = plain.joined(line.code, line.maker_code if line.maker_code != line.code else "")
        for need in waiting[:2]:
            below = plain.joined(below, shell.say(who_waits(need)))
        self.name = plain.label(plain.one_line(line.name), "strong", wrap=True)
        self.below = plain.label(below, "secondary", wrap=True)
        self.below.setVisible(bool(below))
        self.place = plain.label(plain.one_line(line.location) or "—", single=True)
        self.place.setMaximumWidth(theme.px(PLACE))
        self.place.setMinimumWidth(min(self.place.sizeHint().width(), theme.px(PLACE)))
        said = translate("Receive", "{open} of {all}")(open=line.open, all=line.quantity - line.cancelled)
        self.open = plain.label(shell.say(said))
        self.open.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.came = NumberLine(0, MOST_PIECES)
        self.came.setObjectName(f"came_{line.id}")
        self.came.setFixedWidth(theme.px(80))
        self.came.set_value(0)
        self.cost = MoneyLine(shell.words)
        self.cost.setObjectName(f"cost_{line.id}")
        self.cost.setFixedWidth(theme.px(120))
        self.typed_cost = False
        for title, field in ((COLUMNS[3], self.came), (COLUMNS[4], self.cost)):
            field.setAccessibleName(f"{shell.say(title)}: {line.name}")
        self.came.changed.connect(self.reckon)
        self.cost.changed.connect(self._cost_typed)

    def _cost_typed(self) -> None:
        self.typed_cost = self.cost.value() is not None

    def reckon(self) -> None:
        """Propose what the pieces cost, as was expected, until somebody types what the paper says."""
        count = self.came.value() or 0
        over = count > self.line.open
        plain.look(self.open, "due" if over else "body")
        if not self.typed_cost:
            each = self.line.cost_cents
            self.cost.set_value(each * count if each is not None and count else None)

    def more(self, pieces: int = 1) -> None:
        """So many more came."""
        self.came.set_value((self.came.value() or 0) + pieces)
        self.reckon()

    @property
    def over(self) -> bool:
        """Whether more came than was still to come."""
        return (self.came.value() or 0) > self.line.open

    def fits(self, part: int | None, text: str) -> bool:
        """Whether a scanned part, or a typed piece of name or code, means this line."""
        if part is not None:
            return self.line.part == part
        said = text.casefold()
        return any(said in word.casefold() for word in (self.line.name, self.line.code, self.line.maker_code))

    def values(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {
            "line": self.line.id,
            "came": self.came.value(),
            "cost": self.cost.value() if self.typed_cost else None,
        }

    def fill(self, values: dict[str, Any]) -> None:
        """The inverse of :meth:`values`."""
        self.came.set_value(values["came"])
        self.typed_cost = values["cost"] is not None
        self.reckon()
        if self.typed_cost:
            self.cost.set_value(values["cost"])

    def wrong(self) -> tuple[Text, QWidget] | None:
        """What cannot be read, and where; its field is marked."""
        found: tuple[Text, QWidget] | None = None
        for field in (self.came, self.cost):
            problem = field.problem()
            flag_problem(field, problem is not None)
            found = found or ((problem, field) if problem else None)
        return found

    def form(self) -> Arrived:
        """As the action wants it."""
        return Arrived(line=self.line.id, quantity=self.came.value() or 0, total_cents=self.cost.value())


class ReceiveLines(QWidget):
    """The lines of an order below each other; Enter goes from one to the next."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.rows: list[ReceiveRow] = []
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(theme.px(theme.FIELD))
        self.grid.setVerticalSpacing(theme.px(theme.LABEL))
        self.grid.setColumnStretch(0, 1)
        for column, title in enumerate(COLUMNS):
            head = plain.label(shell.say(title), "secondary")
            if column > 1:
                head.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.grid.addWidget(head, 0, column)

    def show_lines(self, lines: Sequence[OrderLineRow], waiting: dict[int, tuple[NeedRow, ...]]) -> None:
        """Show these lines, each from zero; those shown before go."""
        for row in self.rows:
            for widget in (row.name, row.below, row.place, row.open, row.came, row.cost):
                widget.hide()
                widget.deleteLater()
        self.rows = [ReceiveRow(self.shell, line, waiting.get(line.part, ())) for line in lines]
        for place, row in enumerate(self.rows, 1):
            named = QWidget()
            column = QGridLayout(named)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(row.name, 0, 0)
            column.addWidget(row.below, 1, 0)
            for at, cell in enumerate((named, row.place, row.open, row.came, row.cost)):
                self.grid.addWidget(cell, place, at)
            row.came.changed.connect(self.changed)
            row.cost.changed.connect(self.changed)

    def scan(self, text: str) -> ReceiveRow | None:
        """One more of the line that a code or typed words mean: one that is still to come first."""
        part = self.shell.desk.spare_parts.by_code(text)
        fitting = [row for row in self.rows if row.fits(part, text)]
        if part is None and len({row.line.part for row in fitting}) > 1:
            return None
        row = next((row for row in fitting if not row.over and row.came.value() != row.line.open), None)
        row = row or (fitting[0] if fitting else None)
        if row is not None:
            row.more()
            self.changed.emit()
        return row

    def go_on(self, field: QWidget | None) -> bool:
        """From a field to the next line's; False where it is in no line or the last one."""
        for place, row in enumerate(self.rows):
            for name in ("came", "cost"):
                if getattr(row, name) is field:
                    if place + 1 < len(self.rows):
                        following = getattr(self.rows[place + 1], name)
                        following.setFocus(Qt.FocusReason.TabFocusReason)
                        following.selectAll()
                    return place + 1 < len(self.rows)
        return False

    @property
    def over(self) -> bool:
        """Whether more came of any line than was still to come."""
        return any(row.over for row in self.rows)

    def wrong(self) -> tuple[Text, QWidget] | None:
        """The first field that cannot be read."""
        return next((found for row in self.rows if (found := row.wrong())), None)

    def forms(self) -> tuple[Arrived, ...]:
        """Of which something came."""
        return tuple(form for row in self.rows if (form := row.form()).quantity)
