"""Reading what would be missing if a job wanted parts of the stock: what lies there for it, what no order covers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.ordering import still_to_order
from helpdesk.domain.stock import Wish, served, shared_out, to_order
from helpdesk.services.stock.needs_reader import needs_of_part, wish_of
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.rows import read_from

_LAST = datetime.max.replace(tzinfo=UTC)
"""Who has not asked yet asks after all others."""


@read_from("parts p LEFT JOIN suppliers s ON s.id = p.supplier_id")
class ShortPart(NamedTuple):
    """A part of which a job would not find all it wants on the shelf."""

    id: int
    name: str
    code: str
    supplier: Annotated[str | None, "s.name"]
    on_hand: int
    on_order: int
    drafted: Annotated[
        int,
        "(SELECT coalesce(sum(l.quantity), 0) FROM purchase_order_lines l JOIN purchase_orders o "
        "ON o.id = l.order_id WHERE l.part_id = p.id AND o.state = 'draft')",
    ]
    wanted: int = 0
    missing: int = 0
    """Pieces of those wanted that do not lie there for the job."""
    to_order: int = 0
    """Pieces of the missing that are neither on their way nor on an order that is being collected."""

    @property
    def here(self) -> int:
        """Pieces that lie there for the job."""
        return self.wanted - self.missing


def short_parts(
    store: Store, job: int, promised_on: date | None, pieces: Mapping[int, int]
) -> list[ShortPart]:
    """What would be missing if the job, promised for that day, wanted so many ``pieces`` of parts, by part."""
    ids, found = tuple(pieces), []
    if not ids:
        return []
    where = f"WHERE p.id IN ({marks(ids)}) AND p.archived = 0 ORDER BY p.name_key, p.id"
    for row in store.select(ShortPart, where, ids):
        wishes = [wish_of(need) for need in needs_of_part(store, row.id)]
        wishes.append(Wish(0, job, pieces[row.id], promised_on, _LAST))
        missing = pieces[row.id] - served(row.on_hand, wishes)[0]
        if missing:
            lacking = min(missing, _uncovered(row, sum(wish.pieces for wish in wishes)))
            found.append(row._replace(wanted=pieces[row.id], missing=missing, to_order=lacking))
    return found


def uncovered(store: Store, part: int) -> int:
    """Pieces of a part that jobs wait for and no order covers, sent or being collected."""
    row = store.select_one(ShortPart, "WHERE p.id = ?", (part,))
    return 0 if row is None else _uncovered(row, sum(need.open_pieces for need in needs_of_part(store, part)))


def _uncovered(row: ShortPart, wanted: int) -> int:
    return still_to_order(to_order(shared_out(row.on_hand, wanted, row.on_order), 0), row.drafted)
