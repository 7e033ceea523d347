"""How a return is settled: money back by the means that paid it, or a voucher; what each may be is checked here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from helpdesk.action import Context
from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.domain.return_money import too_much
from helpdesk.errors import Invalid
from helpdesk.services.cases.job_transitions import workshop_job
from helpdesk.services.cases.return_reader import Terms
from helpdesk.services.cases.return_rows import ReturnRow, SoldRow
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.papers.issuing import keep_up_to_date
from helpdesk.services.returns.record import (
    answering,
    refuse_imposed,
    return_of,
    returns_of,
    settle,
    take_back,
    terms_of,
    write,
)
from helpdesk.store.tables.returns import Refund, Voucher
from helpdesk.texts import Cents, Text, translate

PRICE = translate("Returns", "Say what was paid for it: the sale does not.")


def pay_back(
    ctx: Context, job: int, parts: Sequence[tuple[str, int]], approved_by: int | None, approved_why: str
) -> None:
    """Pay money back by one or several means; the return is settled once all that is owed went back.

    Raises:
        Invalid: more than is owed, more by a means than it paid, nothing at all, above the limit without approval.
    """
    row = return_of(ctx, job)
    sold, terms = terms_of(ctx, row)
    refuse_imposed(terms, "refund", on_wish=True)
    total = sum(cents for _, cents in parts)
    if row.owed_cents is None:
        raise Invalid({"price_cents": PRICE})
    if total <= 0:
        raise Invalid({"cash": translate("Returns", "Say how much goes back, and by which means.")})
    if total > row.left_cents:
        said = translate("Returns", "More than is owed: {left} are left to be paid back.")
        raise Invalid({parts[0][0]: said(left=Cents(row.left_cents))})
    if returns_of(ctx).paid_by(sold.id):
        wrong = too_much(parts, returns_of(ctx).left_by(sold.id))
        if wrong is not None:
            raise Invalid({parts[0][0]: wrong})
    by, why = answering(ctx, row.back_cents + total, approved_by, approved_why)
    _keep(ctx, job, parts)
    if by is not None:
        write(ctx, job, approved_by_id=by, approved_why=why)
    _settled_by_money(ctx, row, sold, terms, total)


def _keep(ctx: Context, job: int, parts: Sequence[tuple[str, int]]) -> None:
    known = ctx.store.value("SELECT count(*) FROM refunds WHERE job_id = ?", (job,))
    for position, (means, cents) in enumerate(parts, start=known):
        voucher = _new_voucher(ctx, job, cents) if means == "voucher" else None
        ctx.store.insert(
            Refund,
            job_id=job,
            position=position,
            means=means,
            cents=cents,
            at=ctx.now,
            staff_id=ctx.staff,
            voucher_id=voucher,
        )


def _settled_by_money(ctx: Context, row: ReturnRow, sold: SoldRow, terms: Terms, total: int) -> None:
    said = translate("Returns", "{sum} paid back")(sum=Cents(total))
    if row.left_cents > total:
        note_step(ctx, row.case, said, job=row.job)
        settle_case(ctx, row.case)
    else:
        finish(ctx, row.job, sold, terms, "refund", row.back_cents + total, said)
    keep_up_to_date(ctx, slip_of(row.ground), row.job)


def finish(
    ctx: Context, job: int, sold: SoldRow, terms: Terms, how: str, cents: int | None, said: Text
) -> None:
    """The return is over and the goods are the shop's."""
    ended = take_back(ctx, sold, contracts=terms.ends_contracts)
    write(ctx, job, ended=ended)
    settle(ctx, workshop_job(ctx.store, job), how, cents, said)


def slip_of(ground: str) -> str:
    """The paper that the customer gets for a return."""
    return "withdrawal" if ground == "withdrawal" else "return_slip"


def give_voucher(
    ctx: Context,
    job: int,
    cents: int | None,
    valid_until: date | None,
    conditions: str,
    approved_by: int | None,
    approved_why: str,
) -> int:
    """Settle a return by a voucher; ``cents``: nothing is all that is owed. Returns the voucher's id.

    Raises:
        Invalid: it would be imposed, it is less than is owed to somebody with a right to it, or more than is owed.
    """
    row = return_of(ctx, job)
    sold, terms = terms_of(ctx, row)
    refuse_imposed(terms, "voucher", on_wish=row.on_wish)
    if row.owed_cents is None and cents is None:
        raise Invalid({"price_cents": PRICE})
    owed = row.left_cents
    amount = owed if cents is None else cents
    refuse_amount(amount, owed, free=row.ground == "courtesy")
    by, why = answering(ctx, amount, approved_by, approved_why)
    voucher = _new_voucher(ctx, job, amount, valid_until, conditions)
    if by is not None:
        write(ctx, job, approved_by_id=by, approved_why=why)
    said = translate("Returns", "Voucher {number} given: {sum}")(
        number=numbers.number("voucher", voucher), sum=Cents(amount)
    )
    finish(ctx, job, sold, terms, "voucher", row.back_cents + amount, said)
    keep_up_to_date(ctx, slip_of(row.ground), job)
    return voucher


def refuse_amount(amount: int, owed: int, *, free: bool) -> None:
    """A voucher is for what is owed; of goodwill it may be for less."""
    if amount <= 0:
        raise Invalid({"cents": translate("Returns", "A voucher of nothing is none.")})
    if amount > owed:
        said = translate("Returns", "More than is owed: {left} are left to be paid back.")
        raise Invalid({"cents": said(left=Cents(owed))})
    if amount < owed and not free:
        said = translate("Returns", "Less than is owed: {left}. The rest would be lost to the customer.")
        raise Invalid({"cents": said(left=Cents(owed))})


def _new_voucher(
    ctx: Context, job: int, cents: int, valid_until: date | None = None, conditions: str = ""
) -> int:
    customer = ctx.store.value(
        "SELECT c.customer_id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.id = ?", (job,)
    )
    made: int = ctx.store.insert(
        Voucher,
        job_id=job,
        customer_id=customer,
        cents=cents,
        conditions=tidy_line(conditions) or ctx.settings["returns.voucher_conditions"],
        valid_until=valid_until,
        issued_at=ctx.now,
        staff_id=ctx.staff,
    )
    return made


def new_voucher(ctx: Context, job: int, cents: int) -> int:
    """A voucher that never expires, for what an exchange leaves over."""
    return _new_voucher(ctx, job, cents)
