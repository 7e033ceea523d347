"""What a job cost and brought beside parts and minutes: outside work, and what was charged on an invoice made elsewhere."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Fields, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.money import net_of
from helpdesk.domain.months import month_name
from helpdesk.domain.normal_forms import shortened, tidy_line
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.cases.job_transitions import WorkshopJob, workshop_job
from helpdesk.services.cases.money_rows import JobMoney, OutsideRow, job_money
from helpdesk.services.cases.reader import Cases
from helpdesk.store.tables.money import OutsideWork
from helpdesk.store.tables.suppliers import Supplier
from helpdesk.store.tables.work import Job
from helpdesk.texts import Text, translate

COST_STAYS = translate(
    "Money", "The month this job belongs to has passed: a cost that was known then stays as it was."
)


@dataclass(frozen=True, kw_only=True)
class RecordCharge(Action):
    """What the customer was charged for a job, by the invoice that was made with another program."""

    may_need: ClassVar[tuple[str, ...]] = ("below_cost",)

    prompt = Prompt(
        translate("MoneyDialog", "What was charged"),
        translate("MoneyDialog", "Save"),
        translate(
            "MoneyDialog",
            "As the invoice says that was made with another program. The program keeps the amount without tax; it makes "
            "no invoices.",
        ),
        about="job",
        narrow=True,
    )

    job: int
    amount_cents: int = entry(translate("Money", "Amount"), "money")
    with_tax: bool = entry(translate("Money", "The tax is in it"), "check", default=True)
    tax_percent: int | None = entry(
        translate("Money", "Tax, percent"),
        "number",
        default=None,
        least=0,
        most=50,
        hint=translate("Money", "Empty: as quoted, else as the settings say"),
    )
    invoice: str = entry(translate("Money", "Number of that invoice"), default="")

    def label(self) -> Text:
        return translate("Money", "Charge recorded")

    def run(self, ctx: Context) -> Outcome:
        job = workshop_job(ctx.store, self.job)
        net = self.amount_cents
        if self.with_tax:
            net = net_of(net, self._tax(ctx))
        if ctx.guarded and job.under_warranty != "yes" and net < self._parts_cost(ctx):
            ctx.need("below_cost")
        changes: dict[str, Any] = {"charge_cents": net}
        if tidy_line(self.invoice):
            changes["invoice"] = tidy_line(self.invoice)
        ctx.store.update(Job, job.id, **changes)
        said = translate("Money", "Charge of job {number} recorded: {amount} without tax")
        return Outcome(job.case, said(number=job.number, amount=ctx.words.money(net)))

    def _parts_cost(self, ctx: Context) -> int:
        """What the parts of the job cost, as far as it is known."""
        cost = ctx.store.value("SELECT sum(cost_cents) FROM parts_used WHERE job_id = ?", (self.job,))
        return int(cost or 0)

    def _tax(self, ctx: Context) -> int:
        if self.tax_percent is not None:
            return self.tax_percent * 100
        quoted = ctx.store.value(
            "SELECT tax_bp FROM quotes WHERE job_id = ? ORDER BY id DESC LIMIT 1", (self.job,)
        )
        return int(ctx.settings["prices.tax_bp"] if quoted is None else quoted)


@dataclass(frozen=True, kw_only=True)
class _OutsideForm(Fields):
    """What somebody else did on a job."""

    what: str = entry(
        translate("Money", "What was done"), example=translate("Money", "Board repaired by a specialist")
    )
    cost_cents: int = entry(translate("Money", "Cost without tax"), "money")
    supplier: int | None = entry(translate("Money", "By whom"), "lookup", default=None, noun="supplier")
    invoice: str = entry(translate("Money", "Their invoice"), default="")
    on_day: date | None = entry(
        translate("Money", "On"), "date", default=None, hint=translate("Money", "Empty: today")
    )

    def own(self, ctx: Context) -> dict[str, Any]:
        """As columns."""
        day = self.on_day or ctx.today
        if day > ctx.today:
            raise Invalid({"on_day": translate("Money", "That day is still to come.")})
        if self.supplier is not None and not ctx.store.exists(Supplier, self.supplier):
            raise Invalid({"supplier": translate("Money", "That supplier is no longer there.")})
        return {
            "what": tidy_line(self.what),
            "cost_cents": self.cost_cents,
            "supplier_id": self.supplier,
            "invoice": tidy_line(self.invoice),
            "on_day": day,
        }


@dataclass(frozen=True, kw_only=True)
class AddOutsideWork(_OutsideForm, Action):
    """Work on a job that was bought: another workshop, a carrier."""

    prompt = Prompt(
        translate("MoneyDialog", "Outside work"),
        translate("MoneyDialog", "Add"),
        translate("MoneyDialog", "What somebody else did on this job, and what it cost the shop."),
        about="job",
        narrow=True,
    )

    job: int

    def label(self) -> Text:
        return translate("Money", "Outside work added: {what}")(what=shortened(self.what))

    def run(self, ctx: Context) -> Outcome:
        job = workshop_job(ctx.store, self.job)
        ctx.store.insert(OutsideWork, job_id=job.id, **self.own(ctx))
        passed = passed_month(ctx, job.id)
        if passed is None:
            return Outcome(job.case, self.label())
        # It was done all the same: a fact that comes later moves its month, and is told to have.
        said = translate("Money", "Outside work added: {what}. The figures of {month} hold it too.")
        return Outcome(
            job.case, self.label(), shown=said(what=shortened(self.what), month=ctx.words.month(passed))
        )


@dataclass(frozen=True, kw_only=True)
class EditOutsideWork(_OutsideForm, Action):
    """Outside work that was written down otherwise."""

    right: ClassVar[str] = "costs"

    prompt = Prompt(
        translate("MoneyDialog", "Outside work"),
        translate("MoneyDialog", "Save"),
        about="outside_work",
        narrow=True,
    )

    id: int
    on_day: date | None = entry(
        translate("Money", "On"), "date", default=None, hint=translate("Money", "Empty: as it was")
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls))

    def label(self) -> Text:
        return translate("Money", "Outside work changed")

    def run(self, ctx: Context) -> Outcome:
        job, was = _of(ctx, self.id)
        own = self.own(ctx) | ({"on_day": was.on_day} if self.on_day is None else {})
        if (was.cost_cents, was.on_day) != (own["cost_cents"], own["on_day"]):
            _keep(ctx, job.id, min(was.on_day, own["on_day"]))
        ctx.store.update(OutsideWork, self.id, **own)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveOutsideWork(Action):
    """Outside work that was not done after all."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("Money", "Outside work removed")

    def run(self, ctx: Context) -> Outcome:
        job, was = _of(ctx, self.id)
        _keep(ctx, job.id, was.on_day)
        ctx.store.delete(OutsideWork, self.id)
        return Outcome(job.case, self.label())


def _of(ctx: Context, outside: int) -> tuple[WorkshopJob, OutsideRow]:
    """The job of some outside work, and the work."""
    row = ctx.store.select_one(OutsideRow, "WHERE o.id = ?", (outside,))
    if row is None:
        raise NotFound(translate("Money", "That outside work is no longer there."))
    return workshop_job(ctx.store, row.job), row


def _keep(ctx: Context, job: int, on_day: date) -> None:
    """Raises ``Conflict`` where the job's month has passed, unless the cost came only in the month that runs."""
    if month_name(on_day) < month_name(ctx.today):
        keep_cost(ctx, job)


def keep_cost(ctx: Context, job: int) -> None:
    """Let a known cost of a job be changed only while its month has not passed.

    Raises:
        Conflict: it has.
    """
    if passed_month(ctx, job) is not None:
        raise Conflict(COST_STAYS)


def passed_month(ctx: Context, job: int) -> date | None:
    """A day of the month to which a job's cost belongs, where it has passed."""
    found: JobMoney | None = job_money(ctx.store, job, ctx.settings)
    if found is None or found.counted_on is None or not found.settled(ctx.today):
        return None
    return found.counted_on


def due_net(ctx: Context, job: int) -> int | None:
    """What is due, without tax, for a job that leaves now by its accepted quotes; nothing without one, or if typed.

    What was quoted and not put in is not charged, so this may be less than the quotes.
    """
    row = ctx.store.row(
        "SELECT max(q.tax_bp), sum(q.total_cents), j.charge_cents FROM jobs j JOIN quotes q ON q.job_id = j.id "
        "WHERE j.id = ? AND q.state = 'accepted'",
        (job,),
    )
    if row is None or row[0] is None or row[2] is not None:
        return None
    tax, quoted, _ = row
    cases = Cases(ctx.store)
    due = cases.to_charge(cases.job(job), ctx.settings)
    if due is None or not due or due == quoted:
        # As quoted: the quotes themselves say it to the cent.
        return None
    return net_of(due, tax)
