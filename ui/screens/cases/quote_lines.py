"""Knows the lines of a quote while they are typed: labour, parts and travel with their sums; no quote itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from helpdesk.domain.quote_words import LINE_KINDS
from helpdesk.domain.quotes import Line as Priced
from helpdesk.services.workshop.quote_actions import QuoteLineForm, WriteQuote
from helpdesk.texts import Text, translate
from ui import lookups, theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.dialog import draw_in
from ui.widgets.hits import Hit
from ui.widgets.inputs import Choice, MoneyLine, NumberLine, flag_problem

COLUMNS = (
    translate("Quote", "Kind"),
    translate("Quote", "Description"),
    translate("Quote", "Quantity"),
    translate("Quote", "Price"),
    translate("Quote", "Amount"),
)
LABOUR = (
    translate("Quote", "Kind"),
    translate("Quote", "Description"),
    translate("Quote", "Minutes"),
    translate("Quote", "Price per hour"),
)
"""What the fields of a line of labour are called; its price is an hour's."""
OTHER = (*LABOUR[:2], translate("Quote", "Quantity"), translate("Quote", "Price each"))
FIELDS = ("kind", "text", "amount", "price")
REMOVE = translate("Quote", "Remove line")


class LineRow:
    """The inputs of one line of a quote."""

    def __init__(
        self, shell: Shell, number: int, changed: Callable[[], None], gone: Callable[[LineRow], None]
    ) -> None:
        say = shell.say
        self.shell = shell
        self.kind = Choice(shell.words, LINE_KINDS)
        self.text = lookups.part_line(shell, asks=lambda: self.kind.value() == "part")
        self.text.setPlaceholderText("")
        self.text.picked.connect(self._picked)
        self.amount = NumberLine(1, 100_000)
        self.price = MoneyLine(shell.words)
        self.total = plain.label("", "body")
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remove = Button(icon="trash-2", look="quiet", tip=say(REMOVE))
        self.remove.clicked.connect(lambda: gone(self))
        self.place, self.money = number, self.price.suffix
        for name in FIELDS:
            getattr(self, name).setObjectName(f"line{number}_{name}")
        # First the proposal, then the sums that reckon with it.
        self.kind.changed.connect(self.suggest)
        for widget in (self.kind, self.text, self.amount, self.price):
            widget.changed.connect(changed)
        metrics = theme.current().metrics()
        widest = max(metrics.horizontalAdvance(say(kind)) for kind in LINE_KINDS.values())
        self.kind.setMinimumWidth(widest + theme.px(48))

    def name_fields(self) -> None:
        """Minutes at a price per hour, or pieces at a price each: by what kind of line it is."""
        say, labour = self.shell.say, self.kind.value() == "labour"
        self.amount.set_suffix(say(translate("Quote", "min")) if labour else "")
        hourly = translate("Quote", "{currency}/h")(currency=self.money)
        self.price.set_suffix(say(hourly) if labour else self.money)
        for name, title in zip(FIELDS, LABOUR if labour else OTHER, strict=True):
            said = translate("Quote", "{field}, line {number}")(field=title, number=self.place)
            getattr(self, name).setAccessibleName(say(said))

    def widgets(self) -> tuple[QWidget, ...]:
        """In the order of the columns."""
        return (self.kind, self.text, self.amount, self.price, self.total, self.remove)

    def typed(self) -> tuple[QWidget, ...]:
        """What takes the focus, in its order."""
        return (self.kind, self.text, self.amount, self.price, self.remove)

    def next_of(self, field: QWidget) -> QWidget | None:
        """The field after one in the line; None after the last."""
        order = (self.kind, self.text, self.amount, self.price)
        place = next(
            (n for n, one in enumerate(order) if one is field or one.isAncestorOf(field)), len(order)
        )
        return order[place + 1] if place + 1 < len(order) else None

    def suggest(self) -> None:
        """The shop's own prices for what was chosen."""
        settings = self.shell.desk.settings
        price = {"labour": settings["prices.hour_cents"], "travel": settings["prices.travel_cents"]}
        if self.kind.value() in price:
            self.price.set_value(price[self.kind.value()])
        self.amount.set_value(settings["work.bench_minutes"] if self.kind.value() == "labour" else 1)
        self.name_fields()

    def _picked(self, hit: Hit) -> None:
        """A part of the stock was chosen: its price stands there."""
        part = self.shell.desk.spare_parts.get(hit.id)
        if part.price_cents is not None:
            self.price.set_value(part.price_cents)
            self.price.changed.emit()
        self.amount.setFocus(Qt.FocusReason.TabFocusReason)
        self.amount.selectAll()

    def values(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {name: getattr(self, name).value() for name in FIELDS} | {"part": self.text.found}

    def fill(self, values: dict[str, Any]) -> None:
        """The inverse of :meth:`values`."""
        for name in FIELDS:
            if name in values:
                getattr(self, name).set_value(values[name])
        if values.get("part") is not None:
            # Its words may have been changed for the customer: they stay.
            self.text.take_silently(values["part"])
        self.name_fields()

    def form(self) -> QuoteLineForm:
        """As the action wants it."""
        amount, labour = self.amount.value(), self.kind.value() == "labour"
        return QuoteLineForm(
            kind=self.kind.value(),
            text=self.text.value() or "",
            minutes=amount if labour else None,
            quantity_milli=1000 if labour else (amount or 1) * 1000,
            price_cents=self.price.value() or 0,
            part=None if labour else self.text.found,
        )

    def problem(self) -> Text | None:
        """What cannot be read in the row."""
        return self.amount.problem() or self.price.problem()

    def wrong(self) -> tuple[Text, QWidget] | None:
        """What is wrong in the row, and where; its field is marked."""
        places = {"text": self.text, "minutes": self.amount, "quantity_milli": self.amount}
        found: dict[QWidget, Text] = {}
        for editor in (self.amount, self.price):
            unread = editor.problem()
            if unread is not None:
                found[editor] = unread
        for name, text in ({} if found else self.form().problems()).items():
            found[places.get(name, self.price)] = text
        for field in (self.text, self.amount, self.price):
            flag_problem(field, field in found)
        return next(((found[field], field) for field in self.typed() if field in found), None)


class QuoteLines(QWidget):
    """The lines of a quote and their sums."""

    changed = Signal()

    def __init__(self, shell: Shell, another: QWidget) -> None:
        """``another``: the button that adds a line."""
        super().__init__()
        self.shell, self.another = shell, another
        self.rows: list[LineRow] = []
        self._made = 0
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(theme.px(theme.LABEL))
        self.grid.setVerticalSpacing(theme.px(theme.LABEL))
        for column, stretch in enumerate((2, 5, 2, 2, 2, 0)):
            self.grid.setColumnStretch(column, stretch)
        for column, title in enumerate(COLUMNS):
            head = plain.label(shell.say(title), "secondary")
            if column == len(COLUMNS) - 1:
                head.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.grid.addWidget(head, 0, column)

    def add(self, values: dict[str, Any] | None = None) -> LineRow:
        """One more line; without values an hour's part of labour is proposed."""
        row = LineRow(self.shell, self._made, self._sum, self.take_away)
        self._made += 1
        self.rows.append(row)
        for column, widget in enumerate(row.widgets()):
            self.grid.addWidget(widget, self._made, column)
            widget.show()
        if values is None:
            row.kind.set_value("labour" if len(self.rows) == 1 else "part")
            row.suggest()
        else:
            row.fill(values)
        self._number()
        self._sum()
        return row

    def _number(self) -> None:
        """Of each field and button is told in which line it stands."""
        for place, row in enumerate(self.rows, start=1):
            row.place = place
            row.name_fields()
            row.remove.setAccessibleName(plain.in_a_row(self.shell.say(REMOVE), str(place)))

    def go_on(self, field: QWidget) -> bool:
        """From a field to the next, from a line's last to the next line, made where there is none.

        False where the field is in no line.
        """
        for place, row in enumerate(self.rows):
            if not any(one is field or one.isAncestorOf(field) for one in row.typed()[:-1]):
                continue
            following = row.next_of(field)
            if following is None:
                later = self.rows[place + 1 :]
                following = (later[0] if later else self.add()).text
            following.setFocus(Qt.FocusReason.TabFocusReason)
            if isinstance(following, QLineEdit):
                following.selectAll()
            return True
        return False

    def take_away(self, row: LineRow) -> None:
        """A person wants a line less: they go on in the one that takes its place, else in the last, else with a new one."""
        place = self.rows.index(row)
        others = [one for one in self.rows if one is not row]
        near = others[min(place, len(others) - 1)].text if others else self.another
        # Before it goes: Qt would first lead the keyboard on to what stands below.
        near.setFocus(Qt.FocusReason.OtherFocusReason)
        self.drop(row)
        draw_in(self)

    def drop(self, row: LineRow) -> None:
        """A line less."""
        self.rows.remove(row)
        for widget in row.widgets():
            widget.hide()
            widget.deleteLater()
        self._number()
        self._sum()

    def values(self) -> list[dict[str, Any]]:
        """As a draft keeps them."""
        return [row.values() for row in self.rows]

    def fill(self, values: Any) -> None:
        """Show these lines and no others."""
        for row in list(self.rows):
            self.drop(row)
        for line in values:
            self.add(dict(line))

    def priced(self) -> list[Priced]:
        """The lines as the arithmetic wants them."""
        tax = self.shell.desk.settings["prices.tax_bp"]
        return [row.form().line(tax) for row in self.rows if row.problem() is None]

    def wrong(self) -> tuple[Text, QWidget | None] | None:
        """The first thing that is wrong, with its line and where it was typed."""
        found = [(place, row.wrong()) for place, row in enumerate(self.rows, 1)]
        for place, wrong in found:
            if wrong is not None:
                said = translate("Quote", "Line {place}: {problem}")(place=place, problem=wrong[0])
                return said, wrong[1]
        none = WriteQuote(job=0, lines=tuple(row.form() for row in self.rows)).problems().get("lines")
        return None if none is None else (none, None)

    def _sum(self) -> None:
        for row in self.rows:
            cents = row.form().line(0).cents if row.problem() is None else None
            row.total.setText(self.shell.words.money(cents))
        self.changed.emit()
