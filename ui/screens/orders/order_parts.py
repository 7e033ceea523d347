"""What an order consists of: its lines with who waits for them, what came, what went back; knows no list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.domain.ordering import GIVE_BACK
from helpdesk.formats import Words
from helpdesk.services.stock.order_actions import EditOrderLine, RemoveOrderLine
from helpdesk.services.stock.order_rows import OrderCard, OrderLineRow, ReceiptRow, SupplierReturnRow
from helpdesk.services.stock.rows import NeedRow
from helpdesk.services.stock.sending_actions import CancelOrderLine
from helpdesk.services.stock.supplier_return_actions import CreditReturn
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.cells import Cell, Column
from ui.widgets.empty import Empty
from ui.widgets.inline import Inline
from ui.widgets.pill import Mark
from ui.widgets.records import RecordTable
from ui.widgets.section import Section

HERE = Mark(translate("Orders", "Here"), "circle-check", "ready")
TOO_LATE = Mark(translate("Orders", "After the promise"), "circle-alert", "late")
LEAST, MOST = 2, 9
"""Rows that are seen of the lines without scrolling: while there is none yet, and at most."""


class OrderParts(QWidget):
    """The lines, the deliveries and the returns of one order."""

    gone = Signal(tuple)
    """Where a line leads."""
    taken_back = Signal(int)
    """A delivery was entered by mistake."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.shown: OrderCard | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SECTION))
        self.law = Inline("", "late", parent=self)
        self.law.setObjectName("late_by_law")
        column.addWidget(self.law)
        column.addWidget(self._build_lines())
        self.waiting = Section(shell.words, translate("Orders", "Who waits"))
        self.waits = EntryRows(shell.words, translate("Orders", "Nobody waits for it."))
        self.waiting.add(self.waits)
        column.addWidget(self.waiting)
        self.receipts = Section(shell.words, translate("Orders", "Deliveries"))
        self.came = EntryRows(shell.words, translate("Orders", "Nothing came yet."))
        self.receipts.add(self.came)
        column.addWidget(self.receipts)
        self.returns = Section(shell.words, translate("Orders", "Sent back"))
        self.back = EntryRows(shell.words, translate("Orders", "Nothing went back."))
        self.returns.add(self.back)
        column.addWidget(self.returns)
        self.notes = Section(shell.words, translate("Orders", "Remarks"))
        self.remarks = plain.label("", wrap=True)
        self.notes.add(self.remarks)
        column.addWidget(self.notes)

    def _build_lines(self) -> Section:
        section = Section(self.shell.words, translate("Orders", "Lines"))
        self.lines = section
        self.table = RecordTable(
            Whole(self.shell.seen(line_columns(self)), self._lines),
            self.shell.words,
            name="order_lines",
            title=translate("Orders", "Lines"),
            memory=self.shell.memory,
            two_lines=True,
        )
        self.table.setObjectName("order_lines")
        nothing = translate("Orders", "Nothing is on this order yet.")
        self.table.set_empty(Empty(self.shell.words, "package", nothing))
        self.table.opened.connect(lambda line: self.shell.ask(EditOrderLine, line))
        self.edit_line = self._act("edit_line", translate("Orders", "Edit the line…"), "pencil")
        self.edit_line.triggered.connect(
            lambda: self._with(lambda row: self.shell.ask(EditOrderLine, row.id))
        )
        self.drop_line = self._act("drop_line", translate("Orders", "Take off or call off…"), "ban")
        self.drop_line.triggered.connect(lambda: self._with(self._drop))
        self.send_back = self._act("send_back", translate("Orders", "Send back to the supplier…"), "undo-2")
        self.send_back.triggered.connect(lambda: self._with(self._return))
        self.show_part = self._act("show_part", translate("Orders", "Show the part"), "package")
        self.show_part.triggered.connect(lambda: self._with(lambda row: self.gone.emit(("part", row.part))))
        section.add(self.table)
        return section

    def _act(self, name: str, text: Text, icon: str) -> QAction:
        made = QAction(self.shell.say(text), self.table)
        made.setObjectName(name)
        theme.give_icon(made, icon)
        self.table.addAction(made)
        return made

    def _with(self, do: Callable[[OrderLineRow], object]) -> None:
        """Do something with the chosen line."""
        row = self.table.current_row()
        if isinstance(row, OrderLineRow):
            do(row)

    def _drop(self, row: OrderLineRow) -> None:
        if row.order_state == "draft":
            self.shell.do(RemoveOrderLine(id=row.id))
        else:
            self.shell.ask(CancelOrderLine, row.id)

    def _return(self, row: OrderLineRow) -> None:
        supplier = self.shown.facts.supplier if self.shown else None
        self.shell.ask("return_to_supplier", {"part": row.part, "line": row.id, "supplier": supplier})

    # -- what is shown

    def _lines(self) -> Sequence[OrderLineRow]:
        return self.shown.lines if self.shown else ()

    def show_card(self, card: OrderCard) -> None:
        """Show this order."""
        self.shown = card
        self.table.reload()
        seen = min(len(card.lines), MOST) or LEAST
        self.table.setFixedHeight(theme.px(theme.ROW_TWO) * seen + theme.px(theme.ROW))
        self.lines.set_count(len(card.lines) or None)
        late = card.late_by_law(self.shell.today)
        self.law.tell(self._late(late, card) if late else "")
        rows = [self._waits(line, need) for line in card.lines for need in card.waiting.get(line.part, ())]
        self.waiting.setVisible(bool(rows))
        self.waits.set_rows(rows)
        self.receipts.setVisible(bool(card.receipts))
        self.came.set_rows([self._receipt(card, row) for row in card.receipts])
        self.returns.setVisible(bool(card.returns))
        self.back.set_rows([returned_row(self.shell, row) for row in card.returns])
        self.notes.setVisible(bool(card.facts.notes))
        self.remarks.setText(plain.many_lines(card.facts.notes, 2000))

    def _waits(self, line: OrderLineRow, need: NeedRow) -> Row:
        """A job that wants a part of the order: whose it is, until when, and whether it comes in time."""
        words, day = self.shell.words, line.expected_on
        mark = None
        if not need.missing:
            mark = HERE
        elif day is not None and need.promised_on is not None and day > need.promised_on:
            mark = TOO_LATE
        go = Deed(
            translate("Orders", "Show the job"),
            "wrench",
            lambda: self.gone.emit(("job", need.job)),
            "show_job",
            said=True,
        )
        title = plain.joined(need.number, plain.one_line(need.customer or ""))
        promised = translate("Orders", "promised {day}")(day=need.promised_on) if need.promised_on else ""
        place = translate("Orders", "place {place}")(place=need.location) if need.location else ""
        detail = plain.joined(
            f"{need.open_pieces} × {plain.one_line(line.name)}", words.say(promised), words.say(place)
        )
        return Row(title, detail, mark, (go,))

    def _late(self, day: date, card: OrderCard) -> str:
        law = self.shell.desk.legal
        source = law.law(law.parts) if law.parts else ""
        said = translate(
            "Orders",
            "Late by law: parts of this order had to be here by {day} ({law}). Tell who waits for them.",
        )
        if not any(card.waiting.values()):
            said = translate("Orders", "Late by law: parts of this order had to be here by {day} ({law}).")
        return self.shell.say(said(day=day, law=source))

    def _receipt(self, card: OrderCard, row: ReceiptRow) -> Row:
        words = self.shell.words
        title = translate("Orders", "{day}: %n piece(s)", "", 1)(n=row.pieces, day=row.on_day)
        what = [f"{line.quantity} × {line.name}" for line in card.received if line.receipt == row.id]
        parts = [
            words.money(row.total_cents) if row.total_cents is not None else "",
            words.say(translate("Orders", "note {number}")(number=row.their_number))
            if row.their_number
            else "",
            words.say(translate("Orders", "invoice {number}")(number=row.invoice)) if row.invoice else "",
            row.who or "",
            ", ".join(what),
        ]
        undo = Deed(
            translate("Orders", "Entered by mistake"),
            "undo-2",
            lambda: self.taken_back.emit(row.id),
            "take_back_receipt",
            said=True,
        )
        return Row(title, plain.joined(*parts), deeds=(undo,))


def returned_row(shell: Shell, row: SupplierReturnRow) -> Row:
    """Pieces that went back, with the credit that is awaited or came."""
    words = shell.words
    title = translate("Orders", "{day}: %n × {name}, {why}", "", 1)
    said = title(n=row.quantity, day=row.sent_on, name=row.name, why=GIVE_BACK[row.why])
    if row.open:
        money = words.money(row.expected_cents) if row.expected_cents is not None else "—"
        told: Text = translate("Orders", "credit of {sum} expected")(sum=money)
    else:
        money = words.money(row.credited_cents)
        told = translate("Orders", "credited {sum} on {day}")(sum=money, day=row.credited_on)
    credit = Deed(
        translate("Orders", "Record the credit"),
        "receipt-text",
        lambda: shell.ask(CreditReturn, {"supplier_return": row.id}),
        "credit_return",
        said=True,
    )
    detail = plain.joined(words.say(told), row.their_number, row.note)
    return Row(said, detail, deeds=(credit,) if row.open else ())


def line_columns(owner: OrderParts) -> tuple[Column, ...]:
    """Part with who waits for it; ordered, received, still to come; expected and what it costs."""
    return (
        Column(
            "name",
            translate("Orders", "Part, for whom"),
            width=200,
            stretch=True,
            stays=True,
            cell=lambda row, words: _name(owner, row, words),
        ),
        Column("quantity", translate("Orders", "Ordered"), align="right", stays=True),
        Column(
            "received",
            translate("Orders", "Received"),
            align="right",
            shown=False,
            cell=lambda row, words: words.number(row.received) if row.received else "",
        ),
        Column("open", translate("Orders", "Open"), align="right", stays=True, cell=_open),
        Column(
            "expected_on",
            translate("Orders", "Expected"),
            align="right",
            cell=lambda row, words: _day(owner, row, words),
        ),
        Column("cost_cents", translate("Orders", "Cost"), align="right", cell=_cost, right="costs"),
    )


def _name(owner: OrderParts, row: OrderLineRow, words: Words) -> Cell:
    card = owner.shown
    waiting = card.waiting.get(row.part, ()) if card else ()
    jobs = ", ".join(need.number for need in waiting[:3])
    said = words.say(translate("Orders", "for {jobs}")(jobs=jobs)) if jobs else ""
    below = [row.code or row.maker_code, said]
    return Cell(row.name, tuple(part for part in below if part), strong=True)


def _open(row: OrderLineRow, words: Words) -> Cell:
    if row.order_state == "draft":
        return Cell("")
    if not row.open:
        return Cell("—" if not row.received else "0", ink="secondary")
    return Cell(words.number(row.open), strong=True)


def _day(owner: OrderParts, row: OrderLineRow, words: Words) -> Cell:
    day, today = row.expected_on, owner.shell.today
    card = owner.shown
    lawful = card.lawful.get(row.id) if card else None
    late = bool(row.open and row.order_state == "ordered" and day and day < today)
    second: Text | str = ""
    if lawful is not None:
        second = translate("Orders", "by law {day}")(day=words.day_short(lawful))
    beyond = lawful is not None and lawful < today
    return Cell(words.day(day) if day else "—", second, ink="late" if late or beyond else "")


def _cost(row: OrderLineRow, words: Words) -> Cell:
    expected, came = row.total_cents, row.came_cents
    if came is not None and row.received:
        other = expected is not None and not row.open and came != expected
        second = words.say(translate("Orders", "expected {sum}")(sum=words.money(expected))) if other else ""
        return Cell(words.money(came), second, ink="due" if other else "")
    return Cell(words.money(expected) if expected is not None else "—", ink="secondary")
