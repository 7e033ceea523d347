"""Tables of the stock: its ledger of moves, orders to suppliers and what came of them, counts."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.counting import COUNTED_WHAT
from helpdesk.domain.ordering import GIVE_BACK, SENT_BY
from helpdesk.domain.stock_words import COUNT_REASONS, COUNT_STATES, MOVES, ORDER_STATES
from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
    LinkColumn,
    MomentColumn,
    MoneyColumn,
    NumberColumn,
    Table,
    TextColumn,
    TruthColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.parts import Part
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.repair import PartNeed, PartUsed
from helpdesk.store.tables.suppliers import Supplier
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate


class PurchaseOrder(Table):
    """An order to a supplier: it collects lines, is sent, and is received in one or several deliveries."""

    about = About(noun="purchase_order", word=translate("Changes", "Order"))

    supplier = LinkColumn(translate("Changes", "Supplier"), Supplier, "RESTRICT", null=True)
    state = TextColumn(translate("Changes", "State"), default="draft", choices=ORDER_STATES)
    created_at = MomentColumn(SILENT)
    ordered_on = DayColumn(translate("Changes", "Ordered on"), null=True)
    expected_on = DayColumn(translate("Changes", "Expected on"), null=True)
    their_number = WordsColumn(translate("Changes", "Their number"))
    carrier = WordsColumn(translate("Changes", "Carrier"))
    tracking = WordsColumn(translate("Changes", "Number of the shipment"))
    notes = WordsColumn(translate("Changes", "Notes"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    sent_how = WordsColumn(translate("Changes", "Sent"), choices=SENT_BY)

    class Meta:
        table_name = "purchase_orders"


index_where_filled(PurchaseOrder, "supplier_id", "staff_id")
PurchaseOrder.add_index(
    SQL(
        'CREATE INDEX "purchase_orders_open" ON "purchase_orders" ("state", "supplier_id", "expected_on") '
        "WHERE \"state\" IN ('draft', 'ordered')"
    )
)


for _column in ("their_number", "tracking"):
    PurchaseOrder.add_index(
        SQL(
            f'CREATE INDEX "purchase_orders_{_column}" ON "purchase_orders" ("{_column}") '
            f"WHERE \"{_column}\" <> ''"
        )
    )


class PurchaseOrderLine(Table):
    """A part on an order. What is open of it while the order stands as ordered is on order."""

    about = About(word=translate("Changes", "Line of an order"), part_of=("order", "part"))

    order = LinkColumn(SILENT, PurchaseOrder, "CASCADE")
    part = LinkColumn(translate("Changes", "Part"), Part, "RESTRICT")
    need = LinkColumn(SILENT, PartNeed, "SET NULL", null=True)
    """The job's wish for which it was ordered, where it was ordered from a job."""
    quantity = NumberColumn(translate("Changes", "Quantity"), default=1)
    received = NumberColumn(translate("Changes", "Received"), default=0)
    cancelled = NumberColumn(translate("Changes", "Cancelled"), default=0)
    cost_cents = MoneyColumn(translate("Changes", "Cost each"), null=True)
    """As ordered; what it did cost stands with its receipt."""
    expected_on = DayColumn(translate("Changes", "Expected on"), null=True)
    """Where it differs from its order's day."""
    position = NumberColumn(SILENT, default=0)

    class Meta:
        table_name = "purchase_order_lines"


index_where_filled(PurchaseOrderLine, "need_id")


class Receipt(Table):
    """A delivery of an order."""

    about = About(word=translate("Changes", "Delivery of an order"), part_of=("order",))

    order = LinkColumn(SILENT, PurchaseOrder, "CASCADE")
    on_day = DayColumn(translate("Changes", "On"))
    their_number = WordsColumn(translate("Changes", "Delivery note"))
    at = MomentColumn(SILENT)
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    invoice = WordsColumn(translate("Changes", "Supplier's invoice"))

    class Meta:
        table_name = "receipts"


index_where_filled(Receipt, "staff_id")


class ReceiptLine(Table):
    """Pieces of a line that came with a delivery, and what they cost as a total."""

    about = About(word=translate("Changes", "Pieces that came"), part_of=("receipt",))

    receipt = LinkColumn(SILENT, Receipt, "CASCADE")
    line = LinkColumn(SILENT, PurchaseOrderLine, "CASCADE")
    quantity = NumberColumn(translate("Changes", "Quantity"))
    total_cents = MoneyColumn(translate("Changes", "Cost"), null=True)
    before_cents = MoneyColumn(SILENT, null=True)
    """What a piece was expected to cost before it came."""

    class Meta:
        table_name = "receipt_lines"


class StockCount(Table):
    """A count of the shelves; work goes on meanwhile."""

    about = About(noun="count", word=translate("Changes", "Count"))

    place = WordsColumn(translate("Changes", "Where it lies"))
    state = TextColumn(translate("Changes", "State"), default="open", choices=COUNT_STATES)
    started_at = MomentColumn(translate("Changes", "Started"))
    closed_at = MomentColumn(translate("Changes", "Closed"), null=True)
    notes = WordsColumn(translate("Changes", "Notes"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    scope = WordsColumn(translate("Changes", "What is counted"), "all", choices=COUNTED_WHAT)
    blind = TruthColumn(translate("Changes", "Without telling what should be there"), False)
    since_move = NumberColumn(SILENT, null=True)
    """The last entry of the ledger that the snapshot holds."""

    class Meta:
        table_name = "counts"


index_where_filled(StockCount, "staff_id")
StockCount.add_index(SQL('CREATE INDEX "counts_open" ON "counts" ("id") WHERE "state" = \'open\''))


class CountLine(Table):
    """A part in a count: what was kept of it when the count began, and what lay there."""

    about = About(word=translate("Changes", "Line of a count"), part_of=("count", "part"))

    count = LinkColumn(SILENT, StockCount, "CASCADE")
    part = LinkColumn(translate("Changes", "Part"), Part, "RESTRICT")
    snapshot = NumberColumn(translate("Changes", "Kept at the start"), default=0)
    counted = NumberColumn(translate("Changes", "Counted"), null=True)
    counted_at = MomentColumn(SILENT, null=True)
    kept = NumberColumn(translate("Changes", "Kept when counted"), null=True)
    """On hand at the moment it was counted."""
    moved = TruthColumn(translate("Changes", "Moved during the count"), False)
    reason = WordsColumn(translate("Changes", "Reason"), choices=COUNT_REASONS)
    note = WordsColumn(translate("Changes", "Note"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "count_lines"
        indexes = ((("count", "part"), True),)


index_where_filled(CountLine, "staff_id")


class SupplierReturn(Table):
    """Pieces that went back to their supplier, and the credit that is expected for them."""

    about = About(word=translate("Changes", "Return to a supplier"), part_of=("part",))

    part = LinkColumn(SILENT, Part, "RESTRICT")
    supplier = LinkColumn(translate("Changes", "Supplier"), Supplier, "RESTRICT", null=True)
    line = LinkColumn(SILENT, PurchaseOrderLine, "SET NULL", null=True)
    """The line of an order with which they came, where that is known."""
    quantity = NumberColumn(translate("Changes", "Quantity"), default=1)
    why = TextColumn(translate("Changes", "Why"), choices=GIVE_BACK)
    note = WordsColumn(translate("Changes", "Note"))
    their_number = WordsColumn(translate("Changes", "Their number"))
    sent_on = DayColumn(translate("Changes", "Sent on"))
    expected_cents = MoneyColumn(translate("Changes", "Credit expected"), null=True)
    credited_cents = MoneyColumn(translate("Changes", "Credited"), null=True)
    credited_on = DayColumn(translate("Changes", "Credited on"), null=True)
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "supplier_returns"


index_where_filled(SupplierReturn, "supplier_id", "line_id", "staff_id")
SupplierReturn.add_index(
    SQL(
        'CREATE INDEX "supplier_returns_open" ON "supplier_returns" ("sent_on", "id") WHERE "credited_on" IS NULL'
    )
)


class StockMove(Table):
    """One entry of the stock's ledger; it is written once and never changed. Only undo takes it back."""

    about = About(word=translate("Changes", "Stock move"), part_of=("part",))

    part = LinkColumn(SILENT, Part, "RESTRICT")
    kind = TextColumn(translate("Changes", "What happened"), choices=MOVES)
    quantity = NumberColumn(translate("Changes", "Pieces"))
    """Signed: in above zero, out below."""
    value_cents = MoneyColumn(SILENT, default=0)
    """Signed like the pieces: by how much it changes what those on hand have cost."""
    unpriced = NumberColumn(SILENT, default=0)
    """Signed: by how many pieces it changes those of which nobody knows the cost."""
    at = MomentColumn(translate("Changes", "When"))
    reason = WordsColumn(translate("Changes", "Reason"))
    job = LinkColumn(SILENT, Job, "SET NULL", null=True)
    used = LinkColumn(SILENT, PartUsed, "SET NULL", null=True)
    receipt_line = LinkColumn(SILENT, ReceiptLine, "SET NULL", null=True)
    count_line = LinkColumn(SILENT, CountLine, "SET NULL", null=True)
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    supplier_return = LinkColumn(SILENT, SupplierReturn, "SET NULL", null=True)

    class Meta:
        table_name = "stock_moves"


index_where_filled(
    StockMove, "job_id", "used_id", "receipt_line_id", "count_line_id", "staff_id", "supplier_return_id"
)


DISAGREEING = """
SELECT p.id FROM parts p
LEFT JOIN (SELECT part_id, sum(quantity) AS pieces, sum(value_cents) AS cents, sum(unpriced) AS unpriced
    FROM stock_moves GROUP BY part_id) m ON m.part_id = p.id
LEFT JOIN (SELECT part_id, sum(open_pieces) AS pieces FROM part_needs WHERE open_pieces > 0 GROUP BY part_id) n
    ON n.part_id = p.id
LEFT JOIN (SELECT l.part_id, sum(max(0, l.quantity - l.received - l.cancelled)) AS pieces
    FROM purchase_order_lines l JOIN purchase_orders o ON o.id = l.order_id WHERE o.state = 'ordered'
    GROUP BY l.part_id) o ON o.part_id = p.id
WHERE p.on_hand <> coalesce(m.pieces, 0) OR p.value_cents <> coalesce(m.cents, 0)
    OR p.unpriced <> coalesce(m.unpriced, 0) OR p.on_order <> coalesce(o.pieces, 0)
    OR p.reserved <> max(0, min(p.on_hand, coalesce(n.pieces, 0)))
    OR p.reserved + p.needed <> coalesce(n.pieces, 0)
ORDER BY p.id
"""
"""Parts whose kept numbers are not what their moves, needs and orders come to."""
