"""A loaner is lent for a job, asked back, taken back and put right; each prints its slip."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.loans import DAYS_TO_RETURN, damage_at_most
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.periods import add_days
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, ready_for
from helpdesk.services.cases.steps import note_step, require_case
from helpdesk.services.loans.reader import open_loan, out_of_case
from helpdesk.services.loans.rows import LoanRow
from helpdesk.services.papers.issuing import issue, keep_up_to_date
from helpdesk.services.shop.file_actions import NewFile, keep_file
from helpdesk.store.database import Store
from helpdesk.store.tables.loans import Loan
from helpdesk.texts import Text, translate

EVER = (*UNFINISHED, "delivered", "cancelled")
"""A loan outlives its job where the unit was handed over without it."""


def is_out(store: Store, job: Any) -> bool:
    """Whether a job has a loaner out."""
    return bool(store.value("SELECT 1 FROM loans WHERE job_id = ? AND back_on IS NULL", (job.id,)))


def was_lent(store: Store, job: Any) -> bool:
    """Whether a job ever had a loaner."""
    return bool(store.value("SELECT 1 FROM loans WHERE job_id = ?", (job.id,)))


def can_lend(store: Store, job: Any) -> bool:
    """Whether there is a loaner in the shop and the job has none out."""
    free = (
        "SELECT 1 FROM loaners n WHERE n.retired_on IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM loans WHERE unit_id = n.unit_id AND back_on IS NULL)"
    )
    return bool(store.value(free)) and not is_out(store, job)


def require_out(ctx: Context, job: int) -> LoanRow:
    """The loan of a job that is out. Raises ``Conflict``."""
    found = open_loan(ctx.store, job)
    if found is None:
        raise Conflict(translate("Loans", "No loaner of this job is out."))
    return found


@dataclass(frozen=True, kw_only=True)
class Lend(JobAction):
    """A loaner is lent to the customer of a job while their own unit is here."""

    prompt = Prompt(
        translate("LoanDialog", "Lend a loaner"),
        translate("LoanDialog", "Lend it"),
        about="job",
        dialog="lend",
    )
    step = Step(
        "lend",
        translate("Steps", "Lend a loaner…"),
        "arrow-right-left",
        starts=UNFINISHED,
        fits=can_lend,
        papers=("loan",),
        also=translate("Steps", "loan loaner replacement courtesy unit"),
    )

    unit: int = entry(translate("Loans", "Loaner"), "lookup", noun="loaner", wide=True)
    accessories: str = entry(translate("Loans", "Accessories lent with it"), default="", wide=True)
    condition: str = entry(
        translate("Loans", "Condition now"),
        hint=translate("Loans", "What can be seen and what works, so that nobody argues when it comes back."),
        wide=True,
    )
    asked_on: date | None = entry(
        translate("Loans", "Back by"),
        "date",
        default=None,
        hint=translate("Loans", "Empty: 14 days after their unit is ready"),
    )
    photos: tuple[NewFile, ...] = ()

    def label(self) -> Text:
        return translate("Loans", "Loaner lent")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if require_case(ctx.store, job.case) is None:
            raise Conflict(
                translate("Loans", "Nobody is known to whom it would be lent: name the customer first.")
            )
        if open_loan(ctx.store, job.id) is not None:
            raise Conflict(translate("Loans", "A loaner of this job is out already."))
        if self.asked_on is not None and self.asked_on < ctx.today:
            raise Invalid({"asked_on": _PAST})
        value = self._value(ctx)
        ctx.store.insert(
            Loan,
            job_id=job.id,
            unit_id=self.unit,
            value_cents=value,
            accessories=tidy_line(self.accessories),
            condition_out=tidy(self.condition),
            lent_on=ctx.today,
            lent_by_id=ctx.staff,
            asked_on=self.asked_on,
        )
        lent = open_loan(ctx.store, job.id)
        assert lent is not None
        said = translate("Loans", "Loaner lent: {unit}")(unit=_named(lent))
        note_step(ctx, job.case, said, job=job.id)
        for photo in self.photos:
            keep_file(ctx, photo, shows="loan_out", job_id=job.id)
        issue(ctx, "loan", job.id)
        return Outcome(job.case, said)

    def _value(self, ctx: Context) -> int:
        """What it is worth; refused where it is no loaner, a customer's, or with somebody else."""
        row = ctx.store.row(
            "SELECT n.value_cents, n.retired_on, u.owner_id FROM loaners n JOIN units u ON u.id = n.unit_id "
            "WHERE n.unit_id = ?",
            (self.unit,),
        )
        if row is None or row[1] is not None or row[2] is not None:
            raise Invalid({"unit": translate("Loans", "That unit is no loaner of the shop.")})
        out = ctx.store.select_one(LoanRow, "WHERE l.unit_id = ? AND l.back_on IS NULL", (self.unit,))
        if out is not None:
            taken = translate("Loans", "It is lent already: job {number}, since {day}.")
            raise Invalid({"unit": taken(number=out.number, day=out.lent_on)})
        value: int = row[0]
        return value


_PAST = translate("Loans", "That day is past.")


@dataclass(frozen=True, kw_only=True)
class AskLoanBack(JobAction):
    """The day by which a loaner is due back is set: asked for earlier, or given more time."""

    prompt = Prompt(
        translate("LoanDialog", "When is the loaner due back?"),
        translate("LoanDialog", "Save"),
        about="loan",
        narrow=True,
    )
    step = Step(
        "ask_loan_back",
        translate("Steps", "Loaner due back…"),
        "calendar-clock",
        starts=EVER,
        fits=is_out,
        also=translate("Steps", "extend loan"),
    )

    asked_on: date | None = entry(
        translate("Loans", "Back by"),
        "date",
        default=None,
        hint=translate("Loans", "Empty: 14 days after their unit is ready"),
    )
    why: str = entry(translate("Loans", "Reason"), default="")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"asked_on": row.asked_on}

    def label(self) -> Text:
        return translate("Loans", "Day of return of the loaner set")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        loan = require_out(ctx, job.id)
        if self.asked_on is not None and self.asked_on < ctx.today:
            raise Invalid({"asked_on": _PAST})
        ctx.store.update(Loan, loan.id, asked_on=self.asked_on)
        due = require_out(ctx, job.id).due(ctx.words)
        said = (
            translate("Loans", "Loaner due back on {day}")(day=due)
            if due
            else translate("Loans", "Loaner due back when their unit is ready")
        )
        note_step(ctx, job.case, said, job=job.id, text=self.why)
        keep_up_to_date(ctx, "loan", job.id)
        return Outcome(job.case, said)


@dataclass(frozen=True, kw_only=True)
class TakeLoanBack(JobAction):
    """A loaner is back: how it is, what is missing, what that costs, whether the customer's data are off it."""

    prompt = Prompt(
        translate("LoanDialog", "The loaner is back"),
        translate("LoanDialog", "Record as back"),
        about="loan",
        dialog="take_loan_back",
    )
    step = Step(
        "take_loan_back",
        translate("Steps", "The loaner is back…"),
        "package-plus",
        starts=EVER,
        fits=is_out,
        leads=lambda job: job.state in {"delivered", "cancelled"},
        papers=("loan_return",),
        also=translate("Steps", "loan returned"),
    )

    condition: str = entry(
        translate("Loans", "Condition now"),
        default="",
        hint=translate("Loans", "Empty: as it was lent"),
        wide=True,
    )
    missing: str = entry(
        translate("Loans", "Missing"), default="", hint=translate("Loans", "Empty: nothing"), wide=True
    )
    damage_cents: int | None = entry(
        translate("Loans", "Loss and damage to charge"),
        "money",
        default=None,
        hint=translate("Loans", "At most what the slip says it is worth. Normal use costs nothing."),
    )
    on: date | None = entry(
        translate("Loans", "Back on"), "date", default=None, hint=translate("Loans", "Empty: today")
    )
    wiped: bool = entry(translate("Loans", "The customer's data are off it"), "check", default=False)
    remarks: str = entry(translate("Loans", "Remarks"), "text", default="")
    photos: tuple[NewFile, ...] = ()

    def label(self) -> Text:
        return translate("Loans", "Loaner is back")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        loan = require_out(ctx, job.id)
        on = self.on or ctx.today
        if on > ctx.today:
            raise Invalid({"on": translate("Loans", "That day is still to come.")})
        if on < loan.lent_on:
            raise Invalid({"on": translate("Loans", "It cannot be back before it was lent.")})
        most = damage_at_most(loan.value_cents)
        if (self.damage_cents or 0) > most:
            said = translate("Loans", "At most {amount}, what it was worth when it was lent.")
            raise Invalid({"damage_cents": said(amount=ctx.words.money(most))})
        for photo in self.photos:
            keep_file(ctx, photo, shows="loan_in", job_id=job.id)
        receive(
            ctx,
            loan,
            on=on,
            condition=self.condition,
            missing=self.missing,
            damage_cents=self.damage_cents,
            wiped=self.wiped,
            remarks=self.remarks,
        )
        return Outcome(job.case, translate("Loans", "Loaner back: {unit}")(unit=_named(loan)))


def receive(
    ctx: Context,
    loan: LoanRow,
    *,
    on: date,
    condition: str = "",
    missing: str = "",
    damage_cents: int | None = None,
    wiped: bool = False,
    remarks: str = "",
) -> None:
    """Write a loaner down as back, with the line in the timeline and its slip."""
    ctx.store.update(
        Loan,
        loan.id,
        back_on=on,
        condition_in=tidy(condition),
        missing=tidy_line(missing),
        damage_cents=damage_cents,
        wiped=wiped,
        remarks=tidy(remarks),
    )
    said = translate("Loans", "Loaner back: {unit}")(unit=_named(loan))
    note_step(ctx, loan.case, said, job=loan.job, text=missing)
    issue(ctx, "loan_return", loan.job)


@dataclass(frozen=True, kw_only=True)
class CorrectLoan(JobAction):
    """What was written down of a job's last loan is put right."""

    prompt = Prompt(
        translate("LoanDialog", "Correct the loan"),
        translate("LoanDialog", "Save"),
        about="loan",
    )
    step = Step("correct_loan", translate("Steps", "Correct the loan…"), "pencil", starts=EVER, fits=was_lent)

    accessories: str = entry(translate("Loans", "Accessories lent with it"), default="", wide=True)
    condition: str = entry(translate("Loans", "Condition when lent"), wide=True)
    value_cents: int = entry(translate("Loans", "Value"), "money")
    missing: str = entry(
        translate("Loans", "Missing"),
        default="",
        hint=translate("Loans", "Only where it is back"),
        wide=True,
    )
    damage_cents: int | None = entry(
        translate("Loans", "Loss and damage to charge"),
        "money",
        default=None,
        hint=translate("Loans", "Only where it is back"),
    )
    wiped: bool = entry(translate("Loans", "The customer's data are off it"), "check", default=False)
    remarks: str = entry(translate("Loans", "Remarks"), "text", default="")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {
            "accessories": row.accessories,
            "condition": row.condition_out,
            "value_cents": row.value_cents,
            "missing": row.missing,
            "damage_cents": row.damage_cents,
            "wiped": row.wiped,
            "remarks": row.remarks,
        }

    def label(self) -> Text:
        return translate("Loans", "Loan corrected")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        loan = ctx.store.select_one(LoanRow, "WHERE l.job_id = ? ORDER BY l.id DESC LIMIT 1", (job.id,))
        if loan is None:
            raise Conflict(translate("Loans", "No loaner was lent for this job."))
        if loan.back_on is None and (self.damage_cents or tidy_line(self.missing) or self.wiped):
            raise Invalid({"missing": translate("Loans", "It is still out: record first that it is back.")})
        if (self.damage_cents or 0) > damage_at_most(self.value_cents):
            most = ctx.words.money(self.value_cents)
            said = translate("Loans", "At most {amount}, what it was worth when it was lent.")
            raise Invalid({"damage_cents": said(amount=most)})
        ctx.store.update(
            Loan,
            loan.id,
            accessories=tidy_line(self.accessories),
            condition_out=tidy(self.condition),
            value_cents=self.value_cents,
            missing=tidy_line(self.missing),
            damage_cents=self.damage_cents,
            wiped=self.wiped,
            remarks=tidy(self.remarks),
        )
        keep_up_to_date(ctx, "loan", job.id)
        if loan.back_on is not None:
            keep_up_to_date(ctx, "loan_return", job.id)
        return Outcome(job.case, self.label())


def settle_loans(ctx: Context, job: WorkshopJob, *, back: bool, wiped: bool, why: str) -> None:
    """What becomes of the loaners of a case when a unit of it is handed over.

    They come back in the same go, or stay out for a reason that is kept. Raises ``Invalid`` where nobody said.
    """
    for loan in out_of_case(ctx.store, job.case):
        if back:
            receive(ctx, loan, on=ctx.today, wiped=wiped)
        elif tidy_line(why):
            ctx.store.update(Loan, loan.id, kept_on=ctx.today, kept_why=tidy_line(why))
            said = translate("Loans", "Handed over although the loaner is out: {unit}")
            note_step(ctx, loan.case, said(unit=_named(loan)), job=loan.job, text=why)
        else:
            still = translate(
                "Loans", "The loaner {unit} is still out: record that it is back, or say why not."
            )
            raise Invalid({"loaner_why": still(unit=_named(loan))})


def still_out(ctx: Context, case: int) -> Text | None:
    """What a case has out, in words, for whoever ends it otherwise; nothing where it has nothing.

    What nothing made due so far is due 14 days from now.
    """
    found = out_of_case(ctx.store, case)
    if not found:
        return None
    for loan in found:
        if loan.due(ctx.words) is None:
            ctx.store.update(Loan, loan.id, asked_on=add_days(ctx.today, DAYS_TO_RETURN))
    named = ctx.words.listing(_named(loan) for loan in found)
    return translate("Loans", "A loaner is still out: {unit}. Ask for it back.")(unit=named)


def _named(loan: LoanRow) -> str:
    return " ".join(filter(None, (loan.title, loan.serial)))
