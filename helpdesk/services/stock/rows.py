"""Rows of the stock as they are read: parts in a list, what jobs want of them, what moved."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.domain.stock import Core, Holding, Numbers, is_low, standing
from helpdesk.errors import NotFound
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import translate


@read_from(
    "parts p LEFT JOIN suppliers s ON s.id = p.supplier_id", sorts=("name", "code", "location", "on_hand")
)
class SparePartRow(NamedTuple):
    """A part in the list, with the numbers that are kept of it."""

    id: int
    ref: str | None
    name: str
    name_key: str
    code: str
    code_key: str
    maker_code: str
    brand: str
    category: str
    location: str
    supplier: Annotated[int | None, "p.supplier_id"]
    supplier_name: Annotated[str | None, "s.name"]
    minimum: int
    cost_cents: int | None
    price_cents: int | None
    list_price_cents: int | None
    core_cents: int | None
    core_days: int | None
    supply: str
    notes: str
    archived: bool
    on_hand: int
    reserved: int
    available: Annotated[int, "p.on_hand - p.reserved"]
    on_order: int
    needed: int
    value_cents: int
    unpriced: int
    created_at: datetime

    @property
    def number(self) -> str:
        """As people call it."""
        return numbers.number("part", self.id)

    @property
    def numbers(self) -> Numbers:
        """The numbers that a person sees."""
        return Numbers(self.on_hand, self.reserved, self.needed, self.on_order)

    @property
    def held(self) -> Holding:
        """What is on hand, with its cost."""
        return Holding(self.on_hand, self.value_cents, self.unpriced)

    @property
    def low(self) -> bool:
        """Whether less is available than should be."""
        return is_low(self.numbers, self.minimum)

    @property
    def standing(self) -> str:
        """What it asks for."""
        return standing(self.numbers, self.minimum, self.archived) or ("archived" if self.archived else "")


@read_from(
    "part_needs n JOIN jobs j ON j.id = n.job_id JOIN cases c ON c.id = j.case_id "
    "JOIN parts p ON p.id = n.part_id LEFT JOIN customers k ON k.id = c.customer_id "
    # The last order on which it stands for this job, while something of that is to come.
    "LEFT JOIN purchase_order_lines l ON l.id = (SELECT max(y.id) FROM purchase_order_lines y "
    "WHERE y.need_id = n.id AND y.quantity > y.received + y.cancelled) "
    "LEFT JOIN purchase_orders o ON o.id = l.order_id"
)
class NeedRow(NamedTuple):
    """What a job wants of a part, and how much of it lies there for it."""

    id: int
    part: Annotated[int, "n.part_id"]
    name: Annotated[str, "p.name"]
    code: Annotated[str, "p.code"]
    location: Annotated[str, "p.location"]
    on_hand: Annotated[int, "p.on_hand"]
    on_order: Annotated[int, "p.on_order"]
    job: Annotated[int, "n.job_id"]
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    state: Annotated[str, "j.state"]
    kind: Annotated[str, "j.kind"]
    customer: Annotated[str | None, SHOWN_NAME]
    promised_on: Annotated[date | None, "j.promised_on"]
    quantity: int
    open_pieces: int
    since: datetime
    quote_line: Annotated[int | None, "n.quote_line_id"]
    order: Annotated[int | None, "l.order_id"]
    """The order with which a piece comes for it."""
    order_state: Annotated[str | None, "o.state"]
    expected_on: Annotated[date | None, "coalesce(l.expected_on, o.expected_on)"]
    served: int = 0
    """Pieces on hand that are for it: the earlier promise first."""
    behind: tuple[tuple[str, date | None], ...] = ()
    """The jobs that get what is on hand before it: their numbers and promised days."""

    @property
    def number(self) -> str:
        """Of the job, as printed."""
        return numbers.number("job", self.case, self.position)

    @property
    def missing(self) -> int:
        """Pieces that it still waits for."""
        return self.open_pieces - self.served

    @property
    def ready(self) -> bool:
        """Whether all it wants lies there for it."""
        return self.open_pieces > 0 and not self.missing


@read_from(
    "stock_moves m LEFT JOIN jobs j ON j.id = m.job_id LEFT JOIN staff s ON s.id = m.staff_id "
    "LEFT JOIN receipt_lines r ON r.id = m.receipt_line_id "
    "LEFT JOIN purchase_order_lines l ON l.id = r.line_id "
    "LEFT JOIN count_lines t ON t.id = m.count_line_id"
)
class MoveRow(NamedTuple):
    """One entry of a part's ledger."""

    id: int
    kind: str
    quantity: int
    value_cents: int
    unpriced: int
    at: datetime
    reason: str
    case: Annotated[int | None, "j.case_id"]
    position: Annotated[int | None, "j.position"]
    order_id: Annotated[int | None, "l.order_id"]
    count_id: Annotated[int | None, "t.count_id"]
    staff: Annotated[str | None, "s.name"]

    @property
    def number(self) -> str:
        """What moved it: the job, the order or the count; empty where it was a hand."""
        if self.case is not None:
            return numbers.number("job", self.case, self.position)
        if self.order_id is not None:
            return numbers.number("purchase_order", self.order_id)
        return numbers.number("count", self.count_id) if self.count_id is not None else ""


@read_from(
    "purchase_order_lines l JOIN purchase_orders o ON o.id = l.order_id "
    "LEFT JOIN suppliers s ON s.id = o.supplier_id"
)
class OpenLineRow(NamedTuple):
    """A line of an order of which something is still to come, or that is being collected."""

    id: int
    order: Annotated[int, "l.order_id"]
    state: Annotated[str, "o.state"]
    supplier: Annotated[str | None, "s.name"]
    quantity: int
    open: Annotated[int, "l.quantity - l.received - l.cancelled"]
    expected_on: Annotated[date | None, "coalesce(l.expected_on, o.expected_on)"]

    @property
    def number(self) -> str:
        """Of the order."""
        return numbers.number("purchase_order", self.order)


@read_from(
    "parts_used u JOIN jobs j ON j.id = u.job_id JOIN cases c ON c.id = j.case_id "
    "LEFT JOIN customers k ON k.id = c.customer_id LEFT JOIN units x ON x.id = j.unit_id "
    "LEFT JOIN staff o ON o.id = c.owner_id"
)
class OldPartRow(NamedTuple):
    """A part that was replaced and goes to its maker."""

    id: int
    job: Annotated[int, "u.job_id"]
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    part: Annotated[int | None, "u.part_id"]
    name: str
    code: str
    quantity: int
    customer: Annotated[str | None, SHOWN_NAME]
    serial: Annotated[str | None, "x.serial"]
    who: Annotated[str | None, "o.name"]
    old_until: date | None
    old_sent_on: date | None
    core_cents: int | None
    core_credited_cents: int | None
    core_credited_on: date | None
    core_later_cents: int | None
    core_answer: str

    @property
    def number(self) -> str:
        """Of the job."""
        return numbers.number("job", self.case, self.position)


def missing_part() -> NotFound:
    """The words for a part that is not there."""
    return NotFound(translate("Stock", "That part is no longer there."))


def core_of(row: OldPartRow) -> Core:
    """An old part as the rules see it."""
    return Core(row.old_until, row.old_sent_on, row.core_cents or 0, row.core_credited_cents, row.core_answer)
