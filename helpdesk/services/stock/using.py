"""What a job does with the stock: it wants pieces, takes them, gives them back; the job itself is none of its affair."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Context
from helpdesk.classes import NamedTuple
from helpdesk.domain.normal_forms import shortened, tidy_line
from helpdesk.domain.stock import share
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.stock.ledger import KeptPart, give_back, kept_part, put_in, settle, take_out
from helpdesk.services.stock.needs_reader import ahead, free_pieces
from helpdesk.store.database import Store
from helpdesk.store.tables.repair import PartNeed, PartUsed
from helpdesk.texts import Text, translate


class UsedPart(NamedTuple):
    """A part put into a unit as the stock sees it."""

    id: int
    job: int
    part: int | None
    need: int | None
    quantity: int
    cost_cents: int | None


def want(ctx: Context, job: int, part: int, pieces: int, line: int | None = None) -> int:
    """A job wants pieces of a part: what is on hand is reserved for it by itself. Returns the need."""
    row = kept_part(ctx.store, part)
    if row.archived:
        said = translate("Stock", "{name} is no longer kept.")
        raise Conflict(said(name=shortened(row.name)))
    made: int = ctx.store.insert(
        PartNeed,
        job_id=job,
        part_id=part,
        quote_line_id=line,
        quantity=pieces,
        open_pieces=pieces,
        since=ctx.now,
    )
    settle(ctx, part)
    return made


def drop_needs(ctx: Context, job: int) -> None:
    """A job wants nothing any more: what was reserved for it is free."""
    rows = ctx.store.rows("SELECT id, part_id FROM part_needs WHERE job_id = ? AND open_pieces > 0", (job,))
    for need, _ in rows:
        ctx.store.update(PartNeed, need, open_pieces=0)
    settle(ctx, *(part for _, part in rows))


def may_take(ctx: Context, part: KeptPart, pieces: int, job: int, reason: str) -> None:
    """Whether a job may take so many pieces now.

    Raises:
        Invalid: they are not there, or lie there for another job, and no reason was given; says which job.
    """
    if part.archived:
        raise Invalid({"name": translate("Stock", "{name} is no longer kept.")(name=shortened(part.name))})
    if pieces <= free_pieces(ctx.store, part.id, job):
        return
    if pieces > part.on_hand:
        if ctx.settings["stock.below_zero"] == "refuse":
            raise Invalid({"quantity": too_few(part)})
        if not tidy_line(reason):
            why = translate("Stock", "{short} To take it all the same, give a reason.")
            raise Invalid({"reason": why(short=too_few(part))})
        return
    others = ahead(ctx.store, part.id, job)
    if others and not tidy_line(reason):
        first = others[0]
        said = translate(
            "Stock",
            "The one on the shelf is for job {number}, promised {day}. To take it all the same, give a reason.",
        )
        if first.promised_on is None:
            said = translate(
                "Stock", "The one on the shelf is for job {number}. To take it all the same, give a reason."
            )
        raise Invalid({"reason": said(number=first.number, day=first.promised_on)})


def too_few(part: KeptPart) -> Text:
    """The words for more pieces than lie there."""
    if part.on_hand <= 0:
        return translate("Stock", "None of {name} is on hand.")(name=shortened(part.name))
    said = translate("Stock", "There are {n} of {name} on hand.")
    return said(n=part.on_hand, name=shortened(part.name))


def use(
    ctx: Context,
    used: int,
    part: KeptPart,
    pieces: int,
    job: int,
    reason: str = "",
    *,
    happened: bool = False,
) -> None:
    """The pieces of a part that was just written down as put in leave the shelf, at the cost of this day.

    ``happened``: they are in the unit already, at the customer's, so that nothing is left to refuse.
    """
    if not happened:
        may_take(ctx, part, pieces, job, reason)
    need = _fill(ctx, job, part.id, pieces)
    cost = take_out(ctx, part, pieces, "used", job_id=job, used_id=used, reason=tidy_line(reason))
    ctx.store.update(PartUsed, used, part_id=part.id, need_id=need, cost_cents=cost)


def used_part(ctx: Context, used: int) -> UsedPart:
    """A part that was put in."""
    sql = "SELECT id, job_id, part_id, need_id, quantity, cost_cents FROM parts_used WHERE id = ?"
    row = ctx.store.row(sql, (used,))
    assert row is not None
    return UsedPart(*row)


def use_other(ctx: Context, used: int, pieces: int, reason: str = "") -> dict[str, Any]:
    """Another number of pieces of a part that was put in: the difference is taken or put back.

    Returns the columns of the part that change with it.
    """
    row = used_part(ctx, used)
    if row.part is None or pieces == row.quantity:
        return {}
    part = kept_part(ctx.store, row.part)
    if pieces < row.quantity:
        back = row.quantity - pieces
        value = (
            None if row.cost_cents is None else row.cost_cents - share(row.cost_cents, pieces, row.quantity)
        )
        put_in(ctx, part, back, value, "returned", job_id=row.job, used_id=row.id)
        _open_again(ctx, row, back)
        return {"cost_cents": None if row.cost_cents is None or value is None else row.cost_cents - value}
    more = pieces - row.quantity
    may_take(ctx, part, more, row.job, reason)
    _fill(ctx, row.job, part.id, more)
    cost = take_out(ctx, part, more, "used", job_id=row.job, used_id=used, reason=tidy_line(reason))
    return {"cost_cents": None if cost is None or row.cost_cents is None else row.cost_cents + cost}


def stock_parts_in(store: Store, job: int) -> list[int]:
    """The parts of a job that were taken from the stock."""
    return [
        used
        for (used,) in store.rows(
            "SELECT id FROM parts_used WHERE job_id = ? AND part_id IS NOT NULL ORDER BY position, id", (job,)
        )
    ]


def take_back(ctx: Context, used: int, where: str, *, wanted: bool = False) -> None:
    """What becomes of a part that is no longer put in: the shelf, its supplier or the bin.

    ``wanted``: the job wants the pieces again, as before.
    """
    row = used_part(ctx, used)
    if row.part is None:
        return
    part = kept_part(ctx.store, row.part)
    give_back(ctx, part, row.id, row.quantity, row.cost_cents, job_id=row.job)
    if where in {"supplier", "scrap"}:
        kind = "to_supplier" if where == "supplier" else "scrapped"
        take_out(ctx, kept_part(ctx.store, row.part), row.quantity, kind, job_id=row.job)
    if wanted:
        _open_again(ctx, row, row.quantity)


def _fill(ctx: Context, job: int, part: int, pieces: int) -> int | None:
    """The job's needs of the part are filled, the oldest first. Returns the first of them."""
    left, first = pieces, None
    for need, wanted in ctx.store.rows(
        "SELECT id, open_pieces FROM part_needs WHERE job_id = ? AND part_id = ? AND open_pieces > 0 ORDER BY id",
        (job, part),
    ):
        if not left:
            break
        got = min(left, wanted)
        ctx.store.update(PartNeed, need, open_pieces=wanted - got)
        left -= got
        first = first or need
    return first


def _open_again(ctx: Context, row: UsedPart, pieces: int) -> None:
    """A need that was filled by pieces which came back is open again, as far as it ever was."""
    if row.need is None or row.part is None:
        return
    quantity, wanted = ctx.store.row(
        "SELECT quantity, open_pieces FROM part_needs WHERE id = ?", (row.need,)
    ) or (0, 0)
    ctx.store.update(PartNeed, row.need, open_pieces=min(quantity, wanted + pieces))
    settle(ctx, row.part)
