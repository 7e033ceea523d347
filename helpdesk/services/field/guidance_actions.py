"""Giving a customer the guidance sheet of what they brought: noted on the job, perhaps with a training for use."""

from __future__ import annotations

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.errors import NotFound
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, workshop_job
from helpdesk.services.cases.opening import open_case
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.solutions.sheet_reader import GuidanceSheets
from helpdesk.texts import Text, translate

ANY_TIME = (
    *("received", "diagnosing", "waiting_quote", "waiting_customer", "waiting_part"),
    *("in_work", "checking", "ready", "delivered"),
)


@dataclass(frozen=True, kw_only=True)
class GiveGuidance(JobAction):
    """The customer takes the sheet along: which one, in which language, is told in the timeline."""

    prompt = Prompt(
        translate("Step", "Guidance sheet"),
        translate("Step", "Print sheet"),
        translate("Step", "It prints in the customer's language, and the case tells that it was given."),
        about="job",
        narrow=True,
        dialog="give_guidance",
    )
    step = Step(
        "give_guidance",
        translate("Steps", "Guidance sheet…"),
        "graduation-cap",
        starts=ANY_TIME,
        fits=lambda store, job: GuidanceSheets(store).of_job(job.id) is not None,
        also=translate("Steps", "misuse how to use explain instructions print"),
    )

    training: bool = entry(
        translate("Guidance", "Open a training for use, too, to be written down"), "check", default=False
    )

    def label(self) -> Text:
        return translate("Guidance", "Guidance sheet given")

    def run(self, ctx: Context) -> Outcome:
        job = workshop_job(ctx.store, self.job)
        said, title = note_given(ctx, job)
        if self.training:
            self._open_training(ctx, job, title)
        return Outcome(job.case, said)

    @staticmethod
    def _open_training(ctx: Context, job: WorkshopJob, title: str) -> None:
        """A training for use with whoever brought it, a case of its own."""
        row = ctx.store.row(
            "SELECT c.customer_id, j.product_id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.id = ?",
            (job.id,),
        )
        customer, product = row or (None, None)
        opened = open_case(
            ctx,
            "training",
            customer=customer,
            channel="counter",
            problem=title,
            answered=True,
            unit=job.unit,
            product=None if job.unit else product,
        )
        planned = translate("Returns", "Training for use planned: case {number}")(number=opened.case)
        note_step(ctx, job.case, planned, job=job.id)


def note_given(ctx: Context, job: WorkshopJob) -> tuple[Text, str]:
    """Write into the case that the sheet for a job was given; its title in the customer's language.

    Raises:
        NotFound: there is no sheet for what was brought.
    """
    sheet = GuidanceSheets(ctx.store).of_job(job.id)
    if sheet is None:
        raise NotFound(translate("Guidance", "There is no guidance sheet for what was brought."))
    language = ctx.store.value(
        "SELECT k.language FROM cases c JOIN customers k ON k.id = c.customer_id WHERE c.id = ?", (job.case,)
    )
    title = sheet.text(language or ctx.settings["shop.language"]).title
    said = translate("Guidance", "Guidance sheet given: {title}")(title=title)
    note_step(ctx, job.case, said, job=job.id)
    settle_case(ctx, job.case)
    return said, title
