"""The reasoned answer to a complaint: a decision, a reply to every point, and where to turn out of court.

Sources: RDLeg 1/2007 art. 21.3 (15 days), Ley 7/2017 art. 40.3 (out-of-court information, also whether the
trader takes part), Ley 10/2025 art. 13 as a pattern (every point, no generic text, same channel).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.codes import WRITTEN_BY
from helpdesk.domain.complaints import DECISIONS, REFUSING
from helpdesk.domain.normal_forms import tidy
from helpdesk.domain.workflows.complaint import OPEN
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, move, ready_for
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.complaints.agreement_actions import LAW_FIRST
from helpdesk.services.complaints.record import complaint_of, write
from helpdesk.services.papers.issuing import keep_up_to_date
from helpdesk.store.tables.complaints import ComplaintPoint
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class AnswerComplaint(JobAction):
    """The written answer goes out; the first one is what the lawful day is measured by."""

    may_need: ClassVar[tuple[str, ...]] = ("goodwill",)

    prompt = Prompt(
        translate("Step", "Answer the complaint"),
        translate("Step", "Write the answer"),
        about="complaint",
        dialog="answer_complaint",
    )
    step = Step(
        "answer",
        translate("Steps", "Answer in writing"),
        "send",
        starts=OPEN,
        to="waiting_quote",
        leads=lambda job: job.state == "in_work",
        also=translate("Steps", "reply decision refuse accept letter"),
        papers=("answer",),
    )

    decision: str = entry(translate("Complaints", "Decision"), "choice", choices=DECISIONS)
    answer: str = entry(
        translate("Complaints", "Answer and its reasons"),
        "text",
        hint=translate("Complaints", "What we found, what we do, and why; nothing is offered for sale here."),
    )
    replies: tuple[str, ...] = entry(translate("Complaints", "Reply to each point"), "list", default=())
    """In the order of the points."""
    law_told: bool = entry(
        translate("Complaints", "The customer was told what the law gives at least"), "check", default=False
    )
    how: str = entry(translate("Complaints", "Given"), "choice", default="email", choices=WRITTEN_BY)

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if self.decision == "goodwill" and not self.law_told:
            found["law_told"] = LAW_FIRST
        return found

    def needs(self, ctx: Context) -> Iterable[str]:  # noqa: ARG002
        return ("goodwill",) if self.decision == "goodwill" else ()

    def label(self) -> Text:
        return translate("Complaints", "Complaint answered")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        known = complaint_of(ctx, job.id)
        self._reply(ctx, job.id)
        told = known.law_told_at or (ctx.now if self.law_told else None)
        refusing = ctx.now if self.decision in REFUSING else None
        write(
            ctx,
            job.id,
            decision=self.decision,
            answer=tidy(self.answer),
            answered_at=known.answered_at or ctx.now,
            answered_how=self.how,
            law_told_at=told,
            dispute_told_at=known.dispute_told_at or refusing,
        )
        said = translate("Complaints", "Answered: {decision}")(decision=DECISIONS[self.decision])
        move(ctx, job, "waiting_quote", said, self.answer, work_done=tidy(self.answer))
        ctx.store.run(
            "UPDATE cases SET first_response_at = ? WHERE id = ? AND first_response_at IS NULL",
            (ctx.stamp, job.case),
        )
        keep_up_to_date(ctx, "answer", job.id)
        return Outcome(job.case, translate("Complaints", "Complaint {number} answered")(number=job.number))

    def _reply(self, ctx: Context, job: int) -> None:
        """Write the replies to the points; none may stay without."""
        rows = ctx.store.rows(
            "SELECT id FROM complaint_points WHERE job_id = ? ORDER BY position, id", (job,)
        )
        points = [point for (point,) in rows]
        replies = [tidy(reply) for reply in self.replies]
        replies += [""] * (len(points) - len(replies))
        if not all(replies):
            raise Invalid({"replies": _EVERY_POINT(place=replies.index("") + 1)})
        for point, reply in zip(points, replies, strict=False):
            ctx.store.update(ComplaintPoint, point, reply=reply)


@dataclass(frozen=True, kw_only=True)
class TellSettler(JobAction):
    """Who has no answer yet is told who settles it out of court: within a month of the complaint, on the receipt."""

    prompt = Prompt(
        translate("Step", "Tell who settles it out of court"),
        translate("Step", "Record"),
        translate("Step", "Without an answer by law, the receipt now says where the customer can turn."),
        about="complaint",
        narrow=True,
    )
    step = Step(
        "settler",
        translate("Steps", "Tell who settles it out of court…"),
        "megaphone",
        starts=OPEN,
        fits=lambda store, job: (
            not store.value(
                "SELECT 1 FROM complaints WHERE job_id = ? "
                "AND (answered_at IS NOT NULL OR dispute_told_at IS NOT NULL)",
                (job.id,),
            )
        ),
        also=translate("Steps", "arbitration mediation body dispute"),
        papers=("complaint",),
    )

    how: str = entry(translate("Complaints", "Given"), "choice", default="email", choices=WRITTEN_BY)

    def label(self) -> Text:
        return translate("Complaints", "Told who settles it out of court")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if not self.step.fits(ctx.store, job):
            raise Conflict(
                translate("Complaints", "The customer was told who settles it out of court already.")
            )
        write(ctx, job.id, dispute_told_at=ctx.now)
        note_step(ctx, job.case, self.label(), job=job.id, text=ctx.words.say(WRITTEN_BY[self.how]))
        settle_case(ctx, job.case)
        keep_up_to_date(ctx, "complaint", job.id)
        return Outcome(job.case, self.label())


_EVERY_POINT = translate("Complaints", "Every point gets a reply; point {place} has none yet.")
