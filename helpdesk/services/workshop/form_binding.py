"""What a European repair form that was given binds the shop to, as quotes are written, given and answered.

Source: Directive (EU) 2024/1799 art. 4.5: the conditions stay for as long as the form is valid.
"""

from __future__ import annotations

from datetime import date, datetime

from helpdesk.action import Context
from helpdesk.errors import Invalid
from helpdesk.services.cases.quote_reader import quote_of
from helpdesk.services.cases.repair_form_rows import RepairFormRow, forms_of_job
from helpdesk.store.tables.repair_forms import RepairForm
from helpdesk.texts import translate


def form_over(ctx: Context, job: int, kind: str) -> RepairFormRow | None:
    """The form that binds the quotes of a kind of a job today, if there is one."""
    for form in forms_of_job(ctx.store, job):
        of = quote_of(ctx.store, form.quote).kind if form.quote is not None else "quote"
        if of == kind and form.holds(ctx.today):
            return form
    return None


def keep_to_form(ctx: Context, job: int, kind: str, total_cents: int) -> RepairFormRow | None:
    """The form that a new quote of a job must keep to, if one holds.

    Raises:
        Invalid: the quote is dearer than the form allows.
    """
    form = form_over(ctx, job, kind)
    most = form.offer.most_cents if form is not None else None
    if form is not None and most is not None and total_cents > most:
        dearer = translate(
            "RepairForm",
            "The European form given to the customer says at most {amount} and holds until {day}: the quote may be "
            "cheaper, not dearer.",
        )(amount=ctx.words.money(most), day=form.valid_until)
        raise Invalid({"lines": dearer})
    return form


def offer_by_form(ctx: Context, form: RepairFormRow | None, quote: int) -> None:
    """A quote took the place of the one that a form offered: the form offers it now."""
    if form is not None:
        ctx.store.update(RepairForm, form.id, quote_id=quote)


def answer_form(ctx: Context, quote: int, state: str, at: datetime, how: str = "", by: str = "") -> None:
    """What is said to a quote is said to the form that offers it."""
    form = ctx.store.value("SELECT id FROM repair_forms WHERE quote_id = ? AND state = 'given'", (quote,))
    if form is not None:
        ctx.store.update(RepairForm, form, state=state, decided_at=at, decided_how=how, decided_by=by)


def last_day(form: RepairFormRow | None, day: date) -> date:
    """The last day of a quote: never before that of the form that offers it."""
    return max(day, form.valid_until) if form is not None and form.state == "given" else day
