"""Who pays for a job: guarantee or customer as decided after the intake, and the comeback of an earlier repair."""

from __future__ import annotations

from typing import Any, ClassVar

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy
from helpdesk.domain.warranty import LIMITED
from helpdesk.domain.workflows.kinds import kind_of
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, move, workshop_job
from helpdesk.services.goods.cover_actions import freeze_verdict
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.services.papers.issuing import renew_job_papers
from helpdesk.texts import Text, translate

WHO_PAYS = {
    "yes": translate("Repair", "Guarantee: free for the customer"),
    "no": translate("Repair", "The customer pays"),
}


@dataclass(frozen=True, kw_only=True)
class DecideWhoPays(JobAction):
    """Whether the work is under guarantee after all, and why; the verdict of intake stays beside it."""

    may_need: ClassVar[tuple[str, ...]] = ("goodwill",)

    prompt = Prompt(
        translate("Step", "Who pays"), translate("Step", "Decide"), about="job", narrow=True, dialog="pays"
    )
    step = Step(
        "pays",
        translate("Steps", "Who pays…"),
        "shield-check",
        starts=UNFINISHED,
        # A claim is decided, which says it too.
        fits=lambda _, job: not kind_of(job.kind).claimed,
    )

    under_warranty: str = entry(translate("Repair", "Who pays"), "choice", default="no", choices=WHO_PAYS)
    reason: str = entry(translate("Repair", "Reason"), "text")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"under_warranty": row.under_warranty or "no"}

    def label(self) -> Text:
        return translate("Repair", "Payer decided")

    def run(self, ctx: Context) -> Outcome:
        job = workshop_job(ctx.store, self.job)
        if ctx.guarded and self.under_warranty == "yes" and who_pays(ctx, job) != "yes":
            ctx.need("goodwill")
        reason = tidy(self.reason)
        move(
            ctx,
            job,
            job.state,
            WHO_PAYS[self.under_warranty],
            reason,
            under_warranty=self.under_warranty,
            payer_reason=reason,
        )
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class LinkComeback(JobAction):
    """The same fault came back inside the repair guarantee; a person confirms it. No new guarantee starts."""

    prompt = Prompt(
        translate("Step", "Comeback"),
        translate("Step", "Save link"),
        translate(
            "Step", "The same fault on the same unit inside the repair guarantee: no new guarantee starts."
        ),
        about="job",
        narrow=True,
        dialog="comeback",
    )
    step = Step(
        "comeback",
        translate("Steps", "Comeback…"),
        "link",
        starts=UNFINISHED,
        fits=lambda _, job: job.unit is not None,
    )

    earlier: int | None

    def label(self) -> Text:
        return (
            translate("Repair", "Comeback linked")
            if self.earlier
            else translate("Repair", "Comeback unlinked")
        )

    def run(self, ctx: Context) -> Outcome:
        job = workshop_job(ctx.store, self.job)
        if self.earlier is None:
            said, pays = translate("Repair", "Not a comeback"), who_pays(ctx, job)
        else:
            check_comeback(job, workshop_job(ctx.store, self.earlier))
            said, pays = translate("Repair", "Linked as a comeback"), "yes"
        move(ctx, job, job.state, said, comeback_of_id=self.earlier, under_warranty=pays)
        if self.earlier is None:
            _judge_without(ctx, job)
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label())


def check_comeback(job: WorkshopJob, earlier: WorkshopJob) -> None:
    """Whether ``job`` can come back after ``earlier``. Raises ``Invalid`` by the field ``earlier``."""
    if earlier.unit is None or earlier.unit != job.unit or earlier.id == job.id:
        raise Invalid({"earlier": translate("Repair", "A comeback is of the same unit.")})
    if earlier.delivered_at is None:
        not_yet = translate("Repair", "Job {number} was not handed back yet.")
        raise Invalid({"earlier": not_yet(number=earlier.number)})
    if job.received_at is not None and earlier.delivered_at > job.received_at:
        later = translate("Repair", "Job {number} was handed back after this unit came in.")
        raise Invalid({"earlier": later(number=earlier.number)})


def who_pays(ctx: Context, job: WorkshopJob) -> str | None:
    """Who pays by the verdict of intake alone; ``None`` where that leaves it open."""
    frozen = thaw_verdict(ctx.store.value("SELECT verdict FROM jobs WHERE id = ?", (job.id,)))
    if frozen is None or frozen.covered is None or frozen.cover in LIMITED:
        return None
    return "yes" if frozen.covered else "no"


def _judge_without(ctx: Context, job: WorkshopJob) -> None:
    """A verdict that rested on the link is found anew for the day of intake: another guarantee may hold."""
    frozen = thaw_verdict(ctx.store.value("SELECT verdict FROM jobs WHERE id = ?", (job.id,)))
    if frozen is not None and frozen.cover in LIMITED:
        freeze_verdict(ctx, job.id, frozen.on)
