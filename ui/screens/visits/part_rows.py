"""Knows the parts of a visit while they are keyed: Enter to the next field, from the last one to a new line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from helpdesk.services.field.visit_record_actions import PartPut
from helpdesk.texts import translate
from ui import theme
from ui.shell import Shell
from ui.widgets.button import Button
from ui.widgets.dialog import draw_in
from ui.widgets.inputs import Check, Line, MoneyLine, NumberLine

FIELDS = ("name", "quantity", "price_cents", "old_returned")


class PartRow:
    """The inputs of one part."""

    def __init__(self, shell: Shell, changed: Callable[[], None], gone: Callable[[PartRow], None]) -> None:
        say = shell.say
        self.name = Line(say(translate("Repair", "Part")))
        self.name.setAccessibleName(say(translate("Repair", "Part")))
        self.quantity = NumberLine(1, 10_000)
        self.quantity.setAccessibleName(say(translate("Repair", "Quantity")))
        self.quantity.setFixedWidth(theme.px(72))
        self.price_cents = MoneyLine(shell.words)
        self.price_cents.setAccessibleName(say(translate("Repair", "Price each")))
        self.price_cents.setFixedWidth(theme.px(110))
        self.old_returned = Check(say(translate("Repair", "Old part for the customer")))
        self.remove = Button(icon="trash-2", look="quiet", tip=say(translate("VisitForm", "Remove part")))
        self.remove.clicked.connect(lambda: gone(self))
        for name in FIELDS:
            getattr(self, name).setObjectName(f"part_{name}")
            getattr(self, name).changed.connect(changed)
        self.quantity.set_value(1)

    def widgets(self) -> tuple[QWidget, ...]:
        """In the order of the columns."""
        return (self.name, self.quantity, self.price_cents, self.old_returned, self.remove)

    def values(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {name: getattr(self, name).value() for name in FIELDS}

    def fill(self, values: dict[str, Any]) -> None:
        """The inverse of :meth:`values`."""
        for name, value in values.items():
            getattr(self, name).set_value(value)

    def wrong(self) -> QWidget | None:
        """The field in which something stands that cannot be read."""
        return next((field for field in (self.quantity, self.price_cents) if field.problem()), None)

    def form(self) -> PartPut:
        """As the action wants it."""
        return PartPut(
            name=self.name.value(),
            quantity=self.quantity.value() or 1,
            price_cents=self.price_cents.value(),
            old_returned=bool(self.old_returned.value()),
        )


class PartRows(QWidget):
    """Parts below each other; a row without a name is none."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.rows: list[PartRow] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(theme.LABEL))
        self._grid.setVerticalSpacing(theme.px(theme.INSIDE))
        self._grid.setColumnStretch(0, 1)
        self._arrange()

    def add(self) -> PartRow:
        """One more row."""
        row = PartRow(self.shell, self.changed.emit, self._remove)
        self.rows.append(row)
        self._arrange()
        return row

    def _remove(self, row: PartRow) -> None:
        self.rows.remove(row)
        for widget in row.widgets():
            widget.hide()
            widget.deleteLater()
        self._arrange()
        draw_in(self)
        self.changed.emit()

    def _arrange(self) -> None:
        for place, row in enumerate(self.rows):
            for column, widget in enumerate(row.widgets()):
                self._grid.addWidget(widget, place, column)
        self.setVisible(bool(self.rows))

    def go_on(self, field: QWidget) -> QWidget | None:
        """Where Enter leads from a field; from a row's last one to a new row."""
        for place, row in enumerate(self.rows):
            order = (row.name, row.quantity, row.price_cents, row.old_returned)
            found = next((n for n, one in enumerate(order) if one is field or one.isAncestorOf(field)), None)
            if found is None:
                continue
            if found + 1 < len(order):
                return order[found + 1]
            return (self.rows[place + 1] if place + 1 < len(self.rows) else self.add()).name
        return None

    def wrong(self) -> QWidget | None:
        """The first field that cannot be read."""
        return next((field for row in self.rows if (field := row.wrong())), None)

    def forms(self) -> tuple[PartPut, ...]:
        """Those with a name."""
        return tuple(row.form() for row in self.rows if row.name.value())

    def values(self) -> list[dict[str, Any]]:
        """As a draft keeps them."""
        return [row.values() for row in self.rows]

    def fill(self, values: list[dict[str, Any]]) -> None:
        """The inverse of :meth:`values`."""
        for row in list(self.rows):
            self._remove(row)
        for kept in values:
            self.add().fill(kept)

    def begin(self) -> None:
        """A new row, with the cursor in it."""
        self.add().name.setFocus(Qt.FocusReason.TabFocusReason)
