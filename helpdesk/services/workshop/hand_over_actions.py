"""How a unit leaves the workshop: told that it is ready, handed back, returned unrepaired, or opened again."""

from __future__ import annotations

from typing import Any, ClassVar

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.outcomes import OUTCOMES
from helpdesk.domain.workflows.workshop import BEFORE_WORK, OPEN
from helpdesk.errors import Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, StepAction, WorkshopJob, move, ready_for
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.repair_guarantee import repair_guarantee
from helpdesk.services.cases.secret_actions import forget_secret
from helpdesk.services.cases.steps import fulfil_plan, require_case
from helpdesk.services.cases.stopwatch import stop_clock
from helpdesk.services.follow_up.planning import plan_follow_up, withdraw_follow_up
from helpdesk.services.loans.loan_actions import settle_loans, still_out
from helpdesk.services.papers.fees import fee_cap
from helpdesk.services.papers.issuing import keep_up_to_date, renew_job_papers, void
from helpdesk.services.pickup.actions import standing, take_back_disposal
from helpdesk.services.workshop.claim_ending import finish_claim, must_be_here, open_claim_again
from helpdesk.services.workshop.money_actions import due_net
from helpdesk.services.workshop.parts_left import LeavingParts
from helpdesk.store.tables.work import Job
from helpdesk.texts import Text, translate

UNREPAIRED = {key: OUTCOMES[key] for key in ("not_worth", "not_fixed", "no_fault", "cancelled")}

_FREE = translate("Repair", "What came in under a guarantee goes back without any charge.")
_MOST = translate("Repair", "The law allows {amount} at most for a quote that was not accepted.")

WITHDRAWN = {
    "back": translate("Repair", "Handed back to the customer now"),
    "gone": translate("Repair", "It is not here"),
}
"""Where the unit of a cancelled job is."""


@dataclass(frozen=True, kw_only=True)
class TellReady(JobAction):
    """The customer was told that the unit is ready; free storage counts from here (RD 58/1988 art. 3.6)."""

    prompt = Prompt(
        translate("Step", "Tell the customer that it is ready"),
        translate("Told", "Record"),
        about="job",
        narrow=True,
        dialog="tell",
    )
    step = Step(
        "tell",
        translate("Steps", "Tell the customer"),
        "phone",
        starts=("ready",),
        leads=lambda job: job.told_at is None,
        also=translate("Steps", "call notify ready"),
    )

    how: str = entry(translate("Repair", "Means"), "choice", default="phone", choices=TOLD_BY)
    note: str = entry(translate("Repair", "Note"), default="")

    def label(self) -> Text:
        return translate("Repair", "Customer told")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        # The free month runs from the first time; telling again does not begin it anew.
        first = {} if job.told_at else {"told_at": ctx.now, "told_how": self.how}
        move(
            ctx,
            job,
            "ready",
            translate("Repair", "Told that it is ready: {how}")(how=TOLD_BY[self.how]),
            self.note,
            **first,
        )
        # The state stays, and yet what was planned is done.
        fulfil_plan(ctx, job.case)
        return Outcome(
            job.case, translate("Repair", "Customer told that job {number} is ready")(number=job.number)
        )


@dataclass(frozen=True, kw_only=True)
class HandBack(StepAction):
    """One or more units of a case leave the shop; the case stays open for the others."""

    prompt = Prompt(
        translate("Step", "Hand back"),
        translate("Step", "Hand back"),
        about="job",
        narrow=True,
        dialog="hand_back",
    )
    step = Step(
        "deliver",
        translate("Steps", "Hand back"),
        "package",
        starts=("ready",),
        to="delivered",
        leads=lambda job: job.told_at is not None,
        papers=("hand_back", "unrepaired", "service"),
        also=translate("Steps", "deliver return collect pick up close"),
    )

    jobs: tuple[int, ...]
    to: str = entry(
        translate("Repair", "Handed to"),
        default="",
        hint=translate("Repair", "Empty: the customer in person"),
    )
    receipt_lost: bool = entry(
        translate("Repair", "Without the receipt: identity was checked"), "check", default=False
    )
    invoice: str = entry(
        translate("Repair", "Number of the invoice"),
        default="",
        hint=translate("Repair", "Where one was made, with another program"),
    )
    charge_storage: bool = entry(translate("Repair", "Charge the storage"), "check", default=False)
    loaner_back: bool = entry(
        translate("Loans", "The loaner is back, whole and with its accessories"), "check", default=False
    )
    loaner_wiped: bool = entry(translate("Loans", "The customer's data are off it"), "check", default=False)
    loaner_why: str = entry(
        translate("Loans", "Why the loaner stays out"),
        default="",
        hint=translate("Loans", "Only where the unit is handed over although it is not back"),
        wide=True,
    )

    def rules(self) -> dict[str, Text]:
        return {} if self.jobs else {"jobs": translate("Repair", "Choose at least one unit.")}

    def label(self) -> Text:
        return translate("Repair", "%n unit(s) handed back", "", 1)(n=len(self.jobs))

    def run(self, ctx: Context) -> Outcome:
        jobs = [ready_for(ctx, identity, self.step) for identity in dict.fromkeys(self.jobs)]
        case = jobs[0].case
        if any(job.case != case for job in jobs):
            raise Invalid({"jobs": translate("Repair", "Hand back the units of one case at a time.")})
        settle_loans(ctx, jobs[0], back=self.loaner_back, wiped=self.loaner_wiped, why=self.loaner_why)
        for job in jobs:
            must_be_here(ctx, job)
            self._hand_back(ctx, job)
        _plan_calls(ctx, case, jobs)
        return Outcome(
            case,
            translate("Repair", "%n unit(s) of case {number} handed back", "", 1)(n=len(jobs), number=case),
        )

    def _hand_back(self, ctx: Context, job: WorkshopJob) -> None:
        stop_clock(ctx, job.id)
        said = (
            translate("Repair", "Handed back, identity checked")
            if self.receipt_lost
            else translate("Repair", "Handed back")
        )
        invoice = {"invoice": tidy_line(self.invoice)} if tidy_line(self.invoice) else {}
        due = due_net(ctx, job.id)
        move(
            ctx,
            job,
            "delivered",
            said,
            tidy_line(self.to),
            delivered_at=ctx.now,
            delivered_to=tidy_line(self.to),
            **self._storage(ctx, job),
            **invoice,
            **({} if due is None else {"charge_cents": due}),
        )
        # Only now: a comeback's stay in the shop has lengthened the first repair's guarantee.
        ctx.store.update(Job, job.id, repair_guarantee_until=repair_guarantee(ctx, job, ctx.today))
        forget_secret(ctx.store, job.id)
        _give_back_accessories(ctx, job.id)
        finish_claim(ctx, job)
        renew_job_papers(ctx, job.id)

    def _storage(self, ctx: Context, job: WorkshopJob) -> dict[str, int]:
        """What storing it is charged, as far as anything may be (RD 58/1988 art. 3.6); 0 where it was let go."""
        if not ctx.settings["prices.storage_day_cents"] or job.told_at is None:
            return {}
        fee = standing(ctx, job.id).storage
        if fee is None or not fee.cents:
            return {}
        return {"storage_cents": fee.cents if self.charge_storage else 0}


@dataclass(frozen=True, kw_only=True)
class ReturnUnrepaired(LeavingParts):
    """The unit goes back as it came, with the reason in writing (RD 58/1988 arts. 2.3, 3.8)."""

    prompt = Prompt(
        translate("Step", "Return unrepaired"),
        translate("Step", "Return unrepaired"),
        translate("Step", "The unit goes back as it came, with the reason in writing."),
        about="job",
        dialog="unrepaired",
    )
    step = Step(
        "unrepaired",
        translate("Steps", "Return unrepaired"),
        "undo-2",
        starts=OPEN,
        to="ready",
        papers=("unrepaired",),
        also=translate("Steps", "not worth refused"),
    )

    outcome: str = entry(
        translate("Repair", "Reason"), "choice", default="not_worth", choices=UNREPAIRED, wide=True
    )
    reason: str = entry(
        translate("Repair", "Reason for the customer"),
        "text",
        hint=translate("Repair", "It is printed on the paper the customer signs."),
    )
    fee_cents: int | None = entry(
        translate("Repair", "Charged to the customer"),
        "money",
        default=None,
        hint=translate("Repair", "Only what was told before; 0: nothing."),
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"reason": row.diagnosis}

    def label(self) -> Text:
        return translate("Repair", "Return unrepaired recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        most = fee_cap(ctx.settings, Cases(ctx.store).job(job.id))
        if most is not None and (self.fee_cents or 0) > most:
            raise Invalid({"fee_cents": _FREE if most == 0 else _MOST(amount=ctx.words.money(most))})
        self.leave_parts(ctx, job)
        stop_clock(ctx, job.id)
        move(
            ctx,
            job,
            "ready",
            translate("Repair", "To be returned unrepaired: {outcome}")(outcome=OUTCOMES[self.outcome]),
            self.reason,
            outcome=self.outcome,
            work_done=tidy(self.reason),
            fee_cents=self.fee_cents,
            finished_at=job.finished_at or ctx.now,
        )
        keep_up_to_date(ctx, "unrepaired", job.id)
        renew_job_papers(ctx, job.id)
        return Outcome(
            job.case, translate("Repair", "Job {number} will be returned unrepaired")(number=job.number)
        )


@dataclass(frozen=True, kw_only=True)
class CancelJob(LeavingParts):
    """The customer withdraws before any work: nothing is owed, and the unit is not here any more.

    A unit that stays until it is collected is returned unrepaired instead (RD 58/1988 art. 3.8).
    """

    prompt = Prompt(
        translate("Step", "Cancel the job"),
        translate("Step", "Cancel the job"),
        translate(
            "Step",
            "The customer withdraws before any work, and the unit leaves. One that stays here until it is collected "
            "is returned unrepaired instead.",
        ),
        about="job",
        narrow=True,
        dialog="cancel",
    )
    step = Step("cancel", translate("Steps", "Cancel the job"), "ban", starts=BEFORE_WORK, to="cancelled")

    reason: str = entry(
        translate("Repair", "Reason"),
        "text",
        hint=translate("Repair", "For example: the customer bought another one"),
    )
    unit: str = entry(translate("Repair", "The unit"), "choice", choices=WITHDRAWN)

    def label(self) -> Text:
        return translate("Repair", "Job cancelled")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        stop_clock(ctx, job.id)
        self.leave_parts(ctx, job)
        back = self.unit == "back" and job.received_at is not None
        said = (
            translate("Repair", "Cancelled, handed back")
            if back
            else translate("Repair", "Cancelled, unit not here")
        )
        move(
            ctx,
            job,
            "cancelled",
            said,
            self.reason,
            outcome="cancelled",
            delivered_at=ctx.now if back else None,
        )
        forget_secret(ctx.store, job.id)
        if back:
            _give_back_accessories(ctx, job.id)
        renew_job_papers(ctx, job.id)
        said = translate("Repair", "Job {number} cancelled")(number=job.number)
        return Outcome(job.case, said, shown=still_out(ctx, job.case))


@dataclass(frozen=True, kw_only=True)
class Reopen(JobAction):
    """Work goes on after all; the first finish date stays as it was."""

    right: ClassVar[str] = "reopen"

    prompt = Prompt(
        translate("Step", "Open the job again"),
        translate("Step", "Open again"),
        translate("Step", "The first finish date stays; the customer's papers get a new version."),
        about="job",
        narrow=True,
    )
    step = Step(
        "reopen",
        translate("Steps", "Open again"),
        "repeat",
        ("ready", "delivered", "cancelled"),
        to="in_work",
    )

    reason: str = entry(translate("Repair", "Reason"), "text")

    def label(self) -> Text:
        return translate("Repair", "Job opened again")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        open_claim_again(ctx, job)
        move(
            ctx,
            job,
            "in_work",
            translate("Repair", "Opened again"),
            self.reason,
            outcome=None,
            told_at=None,
            told_how="",
            delivered_at=None,
            delivered_to="",
            fee_cents=None,
            repair_guarantee_until=None,
            storage_cents=None,
        )
        ctx.store.run("UPDATE accessories SET returned_at = NULL WHERE job_id = ?", (job.id,))
        void(ctx, "unrepaired", job.id, "reopened")
        take_back_disposal(ctx, job.id)
        withdraw_follow_up(ctx, job=job.id)
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, translate("Repair", "Job {number} opened again")(number=job.number))


def _plan_calls(ctx: Context, case: int, jobs: list[WorkshopJob]) -> None:
    """The customer is asked how it went, but for what they withdrew themselves."""
    customer = require_case(ctx.store, case)
    for job in jobs:
        if customer is not None and job.outcome != "cancelled":
            plan_follow_up(ctx, job.kind, customer=customer, case=case, job=job.id, happened_at=ctx.now)


def _give_back_accessories(ctx: Context, job: int) -> None:
    ctx.store.run("UPDATE accessories SET returned_at = ? WHERE job_id = ?", (ctx.stamp, job))
