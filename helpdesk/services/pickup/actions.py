"""A customer is reminded to collect what is ready; at last the owner decides what becomes of it."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import NEEDED, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.pickup import last_day_for
from helpdesk.domain.pickup_words import DISPOSALS, LASTING, REMINDED_BY, STAGES
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, move, ready_for
from helpdesk.services.cases.pickup_reader import Ladder, Pickup
from helpdesk.services.cases.secret_actions import forget_secret
from helpdesk.services.cases.steps import fulfil_plan, note_step
from helpdesk.services.papers.issuing import issue, renew_job_papers
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.services.shop.reader import who_is_alone
from helpdesk.store.database import Store
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.pickup import Disposal, Reminder
from helpdesk.texts import Text, translate


def was_told(_store: Store, job: Any) -> bool:
    """Whether the customer knows that the unit is ready, and the unit is here."""
    return job.told_at is not None and job.received_at is not None


def was_reminded(store: Store, job: Any) -> bool:
    """Whether the customer was reminded."""
    return was_told(store, job) and bool(store.value("SELECT 1 FROM reminders WHERE job_id = ?", (job.id,)))


@dataclass(frozen=True, kw_only=True)
class RemindToCollect(JobAction):
    """The customer was told again to collect their unit, with what proves it; the last letter says what happens then."""

    prompt = Prompt(
        translate("RemindDialog", "Remind the customer to collect it"),
        translate("RemindDialog", "Record"),
        about="job",
        dialog="remind",
    )
    step = Step(
        "remind",
        translate("Steps", "Remind to collect…"),
        "mail",
        starts=("ready",),
        fits=was_told,
        papers=("notice",),
        also=translate("Steps", "letter notice nobody collects storage"),
    )

    stage: str = entry(translate("Pickup", "Which"), "choice", default="reminder", choices=STAGES)
    how: str = entry(translate("Pickup", "How"), "choice", default="message", choices=REMINDED_BY)
    letter: str = entry(
        translate("Pickup", "Number of the letter"),
        default="",
        hint=translate("Pickup", "Of a registered letter: as the post office gives it"),
    )
    on: date | None = entry(
        translate("Pickup", "When"), "date", default=None, hint=translate("Pickup", "Empty: today")
    )
    text: str = entry(
        translate("Pickup", "What was said"),
        "text",
        default="",
        hint=translate("Pickup", "Empty: what the letter says"),
    )

    def rules(self) -> dict[str, Text]:
        if self.how == "registered" and not tidy_line(self.letter):
            return {"letter": translate("Pickup", "The number of the registered letter is its proof.")}
        if self.stage == "last" and self.how not in LASTING:
            return {"how": translate("Pickup", "The last letter goes in writing, best registered.")}
        return {}

    def label(self) -> Text:
        return translate("Pickup", "{stage} sent")(stage=STAGES[self.stage])

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        ladder = standing(ctx, job.id)
        if ladder.told_on is None or job.received_at is None:
            raise Conflict(translate("Pickup", "Tell the customer first that it is ready."))
        on = self.on or ctx.today
        if on > ctx.today:
            raise Invalid({"on": translate("Pickup", "That day is still to come.")})
        if on < ladder.told_on:
            raise Invalid(
                {"on": translate("Pickup", "The customer was told only on {day}.")(day=ladder.told_on)}
            )
        ctx.store.insert(
            Reminder,
            job_id=job.id,
            stage=self.stage,
            on_day=on,
            how=self.how,
            letter=tidy_line(self.letter),
            last_day=self._last_day(ctx, ladder, on),
            text=tidy(self.text),
            staff_id=ctx.staff,
        )
        said = translate("Pickup", "{stage}: {how}")(stage=STAGES[self.stage], how=REMINDED_BY[self.how])
        note_step(ctx, job.case, said, job=job.id, text=" ".join(filter(None, (self.letter, self.text))))
        fulfil_plan(ctx, job.case)
        if self.how in LASTING:
            issue(ctx, "notice", job.id)
        return Outcome(job.case, said)

    def _last_day(self, ctx: Context, ladder: Ladder, on: date) -> date | None:
        """The last letter names the last day to collect; a reminder names none."""
        if self.stage != "last":
            return None
        law, words = legal_profile(ctx.settings["shop.country"], ctx.settings["law.activity"]), ctx.words
        return last_day_for(law, ladder.row.waiting(words), on)


@dataclass(frozen=True, kw_only=True)
class Dispose(JobAction):
    """The owner decides what becomes of a unit that nobody collected, after the limit and the last letter."""

    right: ClassVar[str] = "dispose"

    prompt = Prompt(
        translate("DisposeDialog", "What becomes of the unit?"),
        translate("DisposeDialog", "Record the decision"),
        translate(
            "DisposeDialog",
            "Only the owner decides this, after the year from hand-in and the last letter. The job ends as not collected.",
        ),
        about="job",
        danger=True,
        dialog="dispose",
    )
    step = Step(
        "dispose",
        translate("Steps", "Nobody collects it: decide…"),
        "trash-2",
        starts=("ready",),
        to="cancelled",
        fits=was_reminded,
        also=translate("Steps", "abandoned dispose recycle sell"),
    )

    how: str = entry(
        translate("Pickup", "What becomes of it"), "choice", default="recycled", choices=DISPOSALS
    )
    decided_by: int | None = entry(translate("Pickup", "Decided by"), "lookup", default=None, noun="staff")
    """Where people sign in it is whoever does it or approves; who works alone need not say it."""
    reason: str = entry(translate("Pickup", "Reason"), "text")
    to_whom: str = entry(
        translate("Pickup", "To whom"),
        default="",
        hint=translate("Pickup", "For example: the recycling point, a charity"),
    )
    cents: int | None = entry(translate("Pickup", "Amount received"), "money", default=None)
    data_destroyed: bool = entry(
        translate("Pickup", "The customer's data on it were destroyed, or it holds none"),
        "check",
        default=False,
        wide=True,
    )
    early: bool = entry(
        translate("Pickup", "Decided knowing that an older law gives the customer longer"),
        "check",
        default=False,
        wide=True,
    )

    def rules(self) -> dict[str, Text]:
        if self.data_destroyed:
            return {}
        said = translate("Pickup", "Nobody's data leave the shop: destroy them first, and say so.")
        return {"data_destroyed": said}

    def label(self) -> Text:
        return translate("Pickup", "Not collected: {how}")(how=DISPOSALS[self.how])

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        ladder = standing(ctx, job.id)
        soon = Pickup(ctx.store, lambda: ctx.settings).objection(ladder, ctx.today)
        if soon is not None:
            raise Conflict(soon)
        law = legal_profile(ctx.settings["shop.country"], ctx.settings["law.activity"])
        decided_by = self._who(ctx)
        early = ladder.kept_until is not None and ctx.today <= ladder.kept_until
        if early and not self.early:
            said = translate("Pickup", "{law} gives the customer until {day}: say that it is known.")
            source = law.law(law.unclaimed_long) if law.unclaimed_long else ""
            raise Invalid({"early": said(law=source, day=ladder.kept_until)})
        ctx.store.insert(
            Disposal,
            job_id=job.id,
            decided_on=ctx.today,
            decided_by_id=decided_by,
            how=self.how,
            reason=tidy(self.reason),
            to_whom=tidy_line(self.to_whom),
            cents=self.cents,
            data_destroyed=self.data_destroyed,
            early=early,
        )
        # It was worked on and not handed back: neither delivered nor the customer's withdrawal.
        move(ctx, job, "cancelled", self.label(), self.reason, outcome=job.outcome)
        forget_secret(ctx.store, job.id)
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label())

    def _who(self, ctx: Context) -> int:
        """Who decided it."""
        who = ctx.answers[0] if ctx.guarded else self.decided_by or who_is_alone(ctx.store)
        if who is None:
            raise Invalid({"decided_by": NEEDED})
        if not ctx.store.exists(Staff, who):
            raise Invalid({"decided_by": translate("Repair", "No such staff member.")})
        return who


def standing(ctx: Context, job: int) -> Ladder:
    """How the unit of a job stands now."""
    return Pickup(ctx.store, lambda: ctx.settings).of_job(job, ctx.today)


def take_back_disposal(ctx: Context, job: int) -> None:
    """A job that is opened again was not disposed of after all."""
    ctx.store.run("DELETE FROM disposals WHERE job_id = ?", (job,))
