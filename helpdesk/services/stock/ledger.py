"""The ledger of the stock: the only hand that writes moves and the kept numbers of parts.

Whoever changes what jobs want or what is on order calls :func:`settle` for the part afterwards.
"""

from __future__ import annotations

from typing import Annotated, Any

from helpdesk.action import Context
from helpdesk.classes import NamedTuple
from helpdesk.domain.stock import Holding, Step, average, put, put_back, revalue, take
from helpdesk.services.stock.rows import missing_part
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.store.tables.stock import StockMove

ORDERED = (
    "SELECT coalesce(sum(max(0, l.quantity - l.received - l.cancelled)), 0) FROM purchase_order_lines l "
    "JOIN purchase_orders o ON o.id = l.order_id WHERE l.part_id = {part} AND o.state = 'ordered'"
)
"""What is on order of a part."""
WANTED = (
    "SELECT coalesce(sum(n.open_pieces), 0) FROM part_needs n WHERE n.part_id = {part} AND n.open_pieces > 0"
)
"""What open needs want of a part."""

_WANTED, _ORDERED = WANTED.format(part="parts.id"), ORDERED.format(part="parts.id")
_SETTLE = (
    # What is reserved lies on the shelf; what is missing of the wishes is needed.
    f"UPDATE parts SET reserved = max(0, min(on_hand, ({_WANTED}))), "
    f"needed = ({_WANTED}) - max(0, min(on_hand, ({_WANTED}))), on_order = ({_ORDERED}) WHERE id = ?"
)


@read_from("parts p")
class KeptPart(NamedTuple):
    """A part as far as its ledger cares."""

    id: int
    name: str
    code: str
    location: str
    on_hand: int
    value_cents: int
    unpriced: int
    reserved: int
    needed: int
    on_order: int
    minimum: int
    cost_cents: int | None
    price_cents: int | None
    list_price_cents: int | None
    core_cents: int | None
    core_days: int | None
    supply: str
    supplier: Annotated[int | None, "p.supplier_id"]
    archived: bool

    @property
    def held(self) -> Holding:
        """What is on hand of it, with its cost."""
        return Holding(self.on_hand, self.value_cents, self.unpriced)


def kept_part(store: Store, part: int) -> KeptPart:
    """A part that must be there. Raises ``NotFound``."""
    found = store.select_one(KeptPart, "WHERE p.id = ?", (part,))
    if found is None:
        raise missing_part()
    return found


def take_out(ctx: Context, part: KeptPart, quantity: int, kind: str, **told: Any) -> int | None:
    """Pieces leave the shelf, below zero too: whether they may is for the caller to say.

    ``told``: the reason and the links of the move. Returns what they cost as a total; None where nobody knows.
    """
    taken = take(part.held, quantity, part.cost_cents)
    _book(ctx, part.id, kind, taken.step, told)
    settle(ctx, part.id)
    return taken.cost_cents


def put_in(
    ctx: Context, part: KeptPart, quantity: int, total_cents: int | None, kind: str, **told: Any
) -> None:
    """Pieces come to the shelf for a total, or for nobody knows what."""
    _book_in(ctx, part.id, kind, put(part.held, quantity, total_cents), told)


def give_back(
    ctx: Context, part: KeptPart, used: int, quantity: int, total_cents: int | None, **told: Any
) -> None:
    """All pieces that were put into a unit, ``used``, come back to the shelf, as they left it."""
    sums = "SELECT coalesce(sum(quantity), 0), sum(value_cents), sum(unpriced) FROM stock_moves WHERE used_id = ?"
    taken = Step(*(ctx.store.row(sums, (used,)) or (0,)))
    if taken.quantity != -quantity:
        put_in(ctx, part, quantity, total_cents, "returned", used_id=used, **told)
        return
    steps = put_back(part.held, taken, total_cents)
    _book_in(ctx, part.id, "returned", steps, {"used_id": used, **told})


def _book_in(
    ctx: Context, part: int, kind: str, steps: tuple[Step, Step | None], told: dict[str, Any]
) -> None:
    step, right = steps
    _book(ctx, part, kind, step, told)
    if right is not None:
        _book(ctx, part, "revalued", right, told)
    settle(ctx, part)


def set_on_hand(ctx: Context, part: KeptPart, on_hand: int, kind: str, **told: Any) -> int:
    """So many pieces lie there: what is more or less comes in or goes out. Returns the difference."""
    difference = on_hand - part.on_hand
    if difference > 0:
        worth = average(part.held, difference, part.cost_cents)
        put_in(ctx, part, difference, worth, kind, **told)
    elif difference < 0:
        take_out(ctx, part, -difference, kind, **told)
    return difference


def set_value(ctx: Context, part: KeptPart, total_cents: int, **told: Any) -> None:
    """What is on hand has cost this total."""
    step = revalue(part.held, total_cents)
    if step != Step(0):
        _book(ctx, part.id, "revalued", step, told)


def settle(ctx: Context, *parts: int) -> None:
    """Make the kept numbers of parts again that follow from needs, orders and what is on hand."""
    for part in dict.fromkeys(parts):
        ctx.store.run(_SETTLE, (part,))


def _book(ctx: Context, part: int, kind: str, step: Step, told: dict[str, Any]) -> None:
    ctx.store.insert(
        StockMove,
        part_id=part,
        kind=kind,
        quantity=step.quantity,
        value_cents=step.value_cents,
        unpriced=step.unpriced,
        at=ctx.now,
        staff_id=ctx.staff,
        **told,
    )
    ctx.store.run(
        "UPDATE parts SET on_hand = on_hand + ?, value_cents = value_cents + ?, unpriced = unpriced + ? "
        "WHERE id = ?",
        (step.quantity, step.value_cents, step.unpriced, part),
    )


def take_back(ctx: Context, part: int, step: Step, kind: str, **told: Any) -> None:
    """A step that was booked by mistake leaves again, exactly as it came; pieces, cost and unknown costs."""
    _book(ctx, part, kind, Step(-step.quantity, -step.value_cents, -step.unpriced), told)
    settle(ctx, part)
