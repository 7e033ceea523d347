"""A return as its steps see it: read, written, and what follows once the goods are the shop's."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.action import Context
from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import WorkshopJob, move
from helpdesk.services.cases.return_reader import Returns, Terms
from helpdesk.services.cases.return_rows import ReturnRow, SoldRow
from helpdesk.services.follow_up.planning import withdraw_follow_up
from helpdesk.services.goods.unit_actions import change_owner
from helpdesk.services.shop.reader import who_is_alone
from helpdesk.store.tables.field import MaintenancePlan
from helpdesk.store.tables.returns import Return
from helpdesk.store.tables.work import Job
from helpdesk.texts import Cents, Text, translate


def returns_of(ctx: Context) -> Returns:
    """The reader, inside an action."""
    return Returns(ctx.store, lambda: ctx.settings)


def return_of(ctx: Context, job: int) -> ReturnRow:
    """The return that must be there."""
    return returns_of(ctx).row(job)


def sold_of(ctx: Context, row: ReturnRow) -> SoldRow:
    """What was sold and comes back.

    Raises:
        Conflict: nobody said which sale it is of.
    """
    if row.purchase is None:
        raise Conflict(
            translate(
                "Returns", "Which sale it is of is not known. Record the return from its serial or receipt."
            )
        )
    return returns_of(ctx).sold(row.purchase)


def terms_of(ctx: Context, row: ReturnRow) -> tuple[SoldRow, Terms]:
    """What was sold, and the law for its return."""
    sold = sold_of(ctx, row)
    return sold, returns_of(ctx).terms_of(row, sold)


def write(ctx: Context, job: int, **changes: Any) -> None:
    """Change what is known of a return; of one that a file brought it begins to be known."""
    row = ctx.store.value("SELECT id FROM returns WHERE job_id = ?", (job,))
    if row is None:
        opened = ctx.store.value(
            "SELECT c.opened_at FROM cases c JOIN jobs j ON j.case_id = c.id WHERE j.id = ?", (job,)
        )
        told_on = changes.pop("told_on", ctx.words.local(opened).date())
        row = ctx.store.insert(Return, job_id=job, told_on=told_on)
    ctx.store.update(Return, row, **changes)


def refuse_future(ctx: Context, **days: date | None) -> None:
    """A day that has not come cannot be when something happened."""
    wrong = translate("Returns", "That day has not come yet.")
    found = {name: wrong for name, day in days.items() if day is not None and day > ctx.today}
    if found:
        raise Invalid(found)


def refuse_imposed(terms: Terms, how: str, *, on_wish: bool) -> None:
    """Refuse what the customer cannot be made to take, with the article.

    Raises:
        Invalid: it is neither the shop's to choose, nor did the customer ask for it.
    """
    if how in terms.offered:
        return
    if how in terms.on_wish:
        if on_wish:
            return
        law = next((line.law for line in terms.lines if line.key == "settle"), "")
        said = (
            translate(
                "Returns", "A voucher cannot be imposed here ({law}). Tick it if the customer asks for it."
            )
            if how == "voucher"
            else translate(
                "Returns", "Money is due here ({law}). Tick it if the customer asks for an exchange."
            )
        )
        raise Invalid({"on_wish": said(law=law)})
    raise Conflict(
        translate(
            "Returns",
            "A replacement for a defect is a remedy of the guarantee: take the unit in as a guarantee claim.",
        )
    )


def answering(ctx: Context, cents: int, by: int | None, why: str) -> tuple[int | None, str]:
    """Who answers for an amount, and why. Above the shop's limit somebody must, by name and with a reason; where people
    prove who they are, it takes the right to it instead, and whoever approves is who answers.

    Who works alone is not asked for their name.

    Raises:
        Invalid: it is above the limit, and nobody is named (``approved_by``) or no reason is given (``approved_why``).
    """
    limit = ctx.settings["returns.limit_cents"]
    over = bool(limit) and cents > limit
    if ctx.guarded:
        if not over:
            return None, ""
        ctx.need("refund_over")
        return ctx.answers[0], ctx.answers[1] or tidy_line(why)
    if not over:
        return by, tidy_line(why)
    by = by or who_is_alone(ctx.store)
    said = translate("Returns", "Above {limit} somebody has to approve it.")(limit=Cents(limit))
    found: dict[str, Text] = {}
    if by is None:
        found["approved_by"] = said
    if not why.strip():
        found["approved_why"] = said
    if found:
        raise Invalid(found)
    return by, tidy_line(why)


def take_back(ctx: Context, sold: SoldRow, *, contracts: bool) -> str:
    """The goods are the shop's: the unit has no owner, the calls of the sale and its contracts end.

    Returns what ended, in the shop's language.
    """
    withdraw_follow_up(ctx, purchase=sold.id)
    if sold.unit is not None:
        change_owner(ctx, sold.unit, None, ctx.today)
    ended = list(_ended(ctx, sold)) if contracts else []
    return ", ".join(ended)


def _ended(ctx: Context, sold: SoldRow) -> list[str]:
    """The contracts that go with a sale (RDLeg 1/2007 art. 76 bis): an extension, maintenance plans of the unit."""
    found = []
    if sold.extension_months:
        said = translate("Returns", "Extension of the guarantee, %n month(s)", "", 1)(n=sold.extension_months)
        found.append(ctx.words.say(said))
    if sold.unit is not None:
        plans = ctx.store.rows(
            "SELECT id, name FROM plans WHERE unit_id = ? AND active = 1 ORDER BY id", (sold.unit,)
        )
        for plan, name in plans:
            ctx.store.update(MaintenancePlan, plan, active=False)
            said = translate("Returns", "Maintenance plan {plan}")
            found.append(ctx.words.say(said(plan=name or numbers.number("plan", plan))))
    return found


def settle(ctx: Context, job: WorkshopJob, how: str, cents: int | None, said: Text, text: str = "") -> None:
    """The return is over: how, and for how much."""
    move(
        ctx,
        job,
        "delivered",
        said,
        text,
        settled=how,
        settled_cents=cents,
        finished_at=job.finished_at or ctx.now,
        delivered_at=ctx.now,
    )


def mark_here(ctx: Context, job: int) -> None:
    """The goods are in the shop from now on."""
    ctx.store.update(Job, job, received_at=ctx.now)
