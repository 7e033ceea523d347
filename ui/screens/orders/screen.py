"""Orders to suppliers: what is to be sent, what is on its way, what is late; and the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from helpdesk.domain.listing import ListQuery
from helpdesk.domain.ordering import SENT_BY
from helpdesk.formats import Words
from helpdesk.services.stock.order_actions import AddOrderLine, DeleteOrder, EditOrder
from helpdesk.services.stock.order_reader import ORDER_VIEWS
from helpdesk.services.stock.order_rows import OrderCard, OrderRow
from helpdesk.services.stock.receiving_actions import RemoveReceipt
from helpdesk.services.stock.sending_actions import CancelOrder
from helpdesk.texts import Text, translate
from ui import badges
from ui.screens.orders.order_parts import OrderParts
from ui.screens.shared.list_screen import ListScreen
from ui.screens.shared.sources import Paged
from ui.shell import Goal, Shell
from ui.widgets import plain
from ui.widgets.cells import Cell, Column, Out
from ui.widgets.facts import Fact
from ui.widgets.record_page import RecordPage

NO_SUPPLIER = translate("Orders", "No supplier yet")


class OrdersScreen(ListScreen):
    """The orders, and one of them with its lines, who waits for them, and what came."""

    kind: ClassVar[str] = "purchase_order"
    about: ClassVar[frozenset[str]] = frozenset(
        {"purchase_order", "part", "supplier", "job", "case", "shop", "staff"}
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        words = shell.words
        table = self.list_table("open", "orders", translate("Orders", "Orders to suppliers"), sort="expected")
        card = RecordPage(
            words, icon="truck", nothing=translate("Orders", "Choose an order from the list."), compact=True
        )
        card.followed.connect(self._follow)
        self.parts_of_order = OrderParts(shell)
        self.parts_of_order.gone.connect(lambda goal: shell.go(*goal))
        self.parts_of_order.taken_back.connect(lambda receipt: shell.do(RemoveReceipt(id=receipt)))
        card.add_section(self.parts_of_order)
        page = self.list_page(translate("Window", "Orders"), table, card, ORDER_VIEWS)
        self._build_actions()
        for action in (self.counts, self.new, self.missing):
            page.head.add_action(action)
        table.addAction(self.change)
        self.set_page(page, card)
        self.set_empty(
            "truck",
            translate(
                "Orders",
                "No order here. What is missing is proposed by supplier; from a job one part is ordered with one dialog.",
            ),
            translate("Orders", "Order what is missing"),
            self.missing,
        )

    def _build_actions(self) -> None:
        ask = self.shell.ask
        self.missing = self.action(
            "order_missing",
            translate("Orders", "Order what is missing…"),
            "package-plus",
            lambda: ask("proposals"),
        )
        self.new = self.action(
            "order_part", translate("Orders", "Order a part…"), "plus", lambda: ask("order_part")
        )
        self.counts = self.action(
            "counts", translate("Orders", "Counts…"), "clipboard-check", lambda: ask("counts")
        )
        self.send = self.action("send_order", translate("Orders", "Send…"), "send", self._on("send_order"))
        self.receive = self.action(
            "receive_order", translate("Orders", "Receive…"), "package", self._on("receive_order")
        )
        self.add_part = self.action(
            "add_order_line",
            translate("Orders", "Add a part…"),
            "plus",
            lambda: ask(AddOrderLine, {"purchase_order": self.identity, "order": self.identity}),
        )
        self.print_order = self.action("print_order", translate("Orders", "Print"), "printer", self.print_)
        self.change = self.action("edit_order", translate("Orders", "Edit…"), "pencil", self.edit)
        self.call_off = self.action(
            "cancel_order",
            translate("Orders", "Call off what is open…"),
            "ban",
            lambda: ask(CancelOrder, self.identity),
        )
        self.history = self.action(
            "history", translate("Orders", "Change history…"), "history", lambda: ask("history", self.goal())
        )
        self.delete = self.action(
            "delete",
            translate("Orders", "Delete"),
            "trash-2",
            lambda: self.shell.do(DeleteOrder(id=self.identity or 0)),
            right="delete",
        )

    def _on(self, dialog: str) -> Callable[[], None]:
        """Open a dialog about the order that is shown."""
        return lambda: self.shell.ask(dialog, {"purchase_order": self.identity})

    # -- list and card ------------------------------------------------------------------------------

    def source(self, view: str, text: str) -> Paged:
        query = ListQuery(text=text, filters=(view or "open",))
        return Paged(self.shell.seen(columns(self.shell)), self.shell.desk.orders, query)

    def _count(self) -> None:
        super()._count()
        assert self.page.chips is not None
        self.page.chips.set_counts(self.shell.desk.orders.counts())

    def show_card(self, identity: int) -> None:
        card = self.shell.desk.orders.get(identity)
        facts, today = card.facts, self.shell.today
        late = facts.is_late(today)
        self.card.show_record(
            facts.supplier_name or NO_SUPPLIER,
            number=facts.number,
            mark=badges.order(facts.stands),
            aside=self._aside(card),
            aside_tone="late" if late else None,
            facts=self._facts(card),
        )
        self.parts_of_order.show_card(card)
        self._offer(card)

    def _aside(self, card: OrderCard) -> Text | str:
        facts = card.facts
        if facts.expected_on is None or facts.state not in {"draft", "ordered"}:
            return ""
        days = (facts.expected_on - self.shell.today).days
        if days < 0:
            said = translate("Orders", "%n day(s) late · {day}", "", 1)
            return said(n=-days, day=facts.expected_on)
        return translate("Orders", "expected on {day}")(day=facts.expected_on)

    def _facts(self, card: OrderCard) -> list[Fact]:
        facts, words = card.facts, self.shell.words
        sent = ""
        if facts.ordered_on:
            how = words.say(SENT_BY[facts.sent_how]) if facts.sent_how in SENT_BY else ""
            sent = plain.joined(words.day(facts.ordered_on), how)
        found = [
            Fact(translate("Orders", "Sent"), sent, icon="send"),
            Fact(translate("Orders", "Their number"), facts.their_number, icon="file-text"),
            Fact(translate("Orders", "Shipment"), plain.joined(facts.carrier, facts.tracking), icon="truck"),
            Fact(translate("Orders", "Expected cost"), _cost(facts, words), icon="receipt-text"),
        ]
        return [fact for fact in found if fact.value]

    def _offer(self, card: OrderCard) -> None:
        facts = card.facts
        draft, coming = facts.state == "draft", bool(facts.open) and facts.state == "ordered"
        primary = self.send if draft and facts.lines else self.add_part if draft else None
        primary = self.receive if coming else primary
        plain_ones = [self.add_part] if draft and facts.lines else []
        plain_ones.append(self.print_order)
        rest = [self.change]
        if draft and facts.lines:
            # It may come although nobody wrote down that it was sent.
            rest.append(self.receive)
        if coming:
            rest.append(self.call_off)
        rest.append(self.history)
        if draft:
            rest.append(self.delete)
        self.card.set_actions(primary, plain_ones, rest)

    def _follow(self, link: tuple[str, object]) -> None:
        kind, what = link
        if isinstance(what, int):
            self.shell.go(kind, what)

    # -- doing --------------------------------------------------------------------------------------

    def edit(self) -> None:
        if self.identity is not None:
            self.shell.ask(EditOrder, self.identity)

    def print_(self) -> None:
        if self.identity is not None:
            self.shell.ask("preview", {"paper": "purchase_order", "number": f"OC{self.identity}"})

    def show_goal(self, goal: Goal) -> None:
        if goal.kind == "count" and goal.id is not None:
            self.shell.ask("count", {"count": goal.id})
            return
        if goal.id is not None and self.page.chips is not None and self.view() != "all":
            fits = self.shell.desk.orders.row(goal.id).state in {"draft", "ordered"}
            if not fits or self.view() not in {"", "open"}:
                self.page.chips.set_view("open" if fits else "all")
                self._read()
        super().show_goal(goal)


def _cost(row: OrderRow, words: Words) -> str:
    """What an order is expected to cost, as far as that is known."""
    if not row.priced:
        return ""
    said = words.money(row.cost_cents)
    if row.priced == row.lines:
        return said
    return words.say(
        translate("Orders", "{sum}, {n} of {all} lines priced")(sum=said, n=row.priced, all=row.lines)
    )


def columns(shell: Shell) -> tuple[Column, ...]:
    """Whose order it is with number and pieces; when it is expected and how it stands."""
    return (
        Column(
            "supplier_name",
            translate("Orders", "Supplier, order, pieces"),
            width=200,
            stretch=True,
            stays=True,
            cell=_who,
            out=(
                Out(translate("Orders", "Supplier"), lambda row, _: row.supplier_name),
                Out(translate("Orders", "Order"), lambda row, _: row.number),
                Out(translate("Orders", "Ordered pieces"), lambda row, words: words.number(row.ordered)),
                Out(translate("Orders", "Received"), lambda row, words: words.number(row.received)),
            ),
        ),
        Column(
            "expected",
            translate("Orders", "Expected, state"),
            width=172,
            stays=True,
            cell=lambda row, words: _expected(shell, row, words),
            out=(
                Out(
                    translate("Orders", "Expected on"),
                    lambda row, words: words.day(row.expected_on) if row.expected_on else "",
                ),
                Out(translate("Orders", "State"), lambda row, _: badges.order(row.stands).text),
            ),
        ),
        Column("id", translate("Orders", "Number"), shown=False, cell=lambda row, _: row.number),
        Column("their_number", translate("Orders", "Their number"), shown=False),
        Column("tracking", translate("Orders", "Number of the shipment"), shown=False),
        Column(
            "cost_cents",
            translate("Orders", "Expected cost"),
            align="right",
            shown=False,
            cell=lambda row, words: words.money(row.cost_cents) if row.priced else "",
            right="costs",
        ),
    )


def _who(row: OrderRow, words: Words) -> Cell:
    pieces = translate("Orders", "%n piece(s)", "", 1)(n=row.ordered)
    if row.received and row.open:
        pieces = translate("Orders", "{n} of {all} pieces")(n=row.received, all=row.received + row.open)
    return Cell(
        row.supplier_name or NO_SUPPLIER, (row.number, words.say(pieces), row.their_number), strong=True
    )


def _expected(shell: Shell, row: OrderRow, words: Words) -> Cell:
    late = row.is_late(shell.today)
    day = words.day(row.expected_on) if row.expected_on else "—"
    return Cell(day, mark=badges.order(row.stands), below=True, ink="late" if late else "text")
