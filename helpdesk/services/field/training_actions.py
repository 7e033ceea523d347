"""Trainings for use that stand alone: opened and held in one go or planned, held, written down after an answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from helpdesk.action import Context, Group, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.training_words import HELD_WHERE
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import (
    JobAction,
    Step,
    WorkshopJob,
    move,
    ready_for,
    workshop_job,
)
from helpdesk.services.cases.opening import SPOKEN, open_case
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.customers.reader import missing_customer, require_customer
from helpdesk.services.field.job_actions import drop_visit
from helpdesk.services.field.proposed_visit import ProposedVisit
from helpdesk.services.field.training import SHOWN, TrainingForm, keep_training, topics_needed
from helpdesk.services.field.visit_reader import OpenVisit, open_visit
from helpdesk.services.goods.unit_reader import require_unit
from helpdesk.services.papers.issuing import keep_up_to_date
from helpdesk.store.database import Store
from helpdesk.store.tables.visits import Visit
from helpdesk.texts import Text, translate

CHANNEL_OF = {
    "counter": "counter",
    "phone": "phone",
    "video": "message",
    "written": "email",
    "home": "counter",
}
"""How a customer asked for a training, as long as nobody says otherwise, by where it is held."""


@dataclass(frozen=True, kw_only=True)
class OpenTraining(ProposedVisit, TrainingForm):
    """A customer is shown how to use something: written down at once, or planned for later."""

    groups = (
        Group(translate("Trainings", "Who"), ("customer", "unit", "channel", "wish", "later")),
        SHOWN,
        Group(translate("Trainings", "Visit"), ("planned_start", "visit_minutes", "technician")),
    )
    prompt = Prompt(
        translate("Step", "Training for use"),
        translate("Step", "Record the training"),
        draft=translate("Step", "Half-typed training for use"),
        shows="case",
        dialog="training",
    )

    customer: int | AddCustomer | None = entry(translate("Trainings", "Customer"), "lookup", noun="customer")
    unit: int | None = entry(translate("Trainings", "Unit"), "lookup", default=None, noun="unit")
    channel: str = entry(
        translate("Trainings", "Asked for by"), "choice", default="counter", choices=CHANNELS
    )
    wish: str = entry(
        translate("Trainings", "What the customer wants to know"),
        default="",
        wide=True,
    )
    later: bool = entry(translate("Trainings", "It is held later"), "check", default=False)

    def rules(self) -> dict[str, Text]:
        found = {} if self.later else topics_needed(self)
        if isinstance(self.customer, AddCustomer):
            found |= {f"customer.{name}": text for name, text in self.customer.problems().items()}
        return found

    def label(self) -> Text:
        if self.later:
            return translate("Trainings", "Training for use planned")
        return translate("Complaints", "Training for use recorded")

    def run(self, ctx: Context) -> Outcome:
        customer = asked_by(ctx, self.customer)
        check_unit(ctx, self.unit)
        wish = tidy_line(self.wish)
        opened = open_case(
            ctx,
            "training",
            customer=customer,
            channel=self.channel,
            problem=wish or ctx.words.say(translate("Trainings", "How to use it")),
            answered=self.channel in SPOKEN or not self.later,
            unit=self.unit,
        )
        if self.later:
            note_step(ctx, opened.case, self.label(), job=opened.job, text=wish)
            self.plan(ctx, opened.job)
        else:
            _hold(
                ctx, workshop_job(ctx.store, opened.job), self, ctx.now - timedelta(minutes=self.minutes or 0)
            )
        return Outcome(
            opened.case,
            translate("Trainings", "Case {number}: {what}")(number=opened.case, what=self.label()),
        )


@dataclass(frozen=True, kw_only=True)
class HoldTraining(JobAction, TrainingForm):
    """The customer was shown how to use it: what was shown, to whom, whether they did it themselves."""

    groups = (SHOWN._replace(names=("held_at", *SHOWN.names)),)
    prompt = Prompt(
        translate("Step", "Training held"),
        translate("Step", "Record"),
        about="job",
        dialog="hold_training",
    )
    step = Step(
        "hold_training",
        translate("Steps", "Training held"),
        "graduation-cap",
        starts=("received", "waiting_customer", "ready"),
        to="delivered",
        leads=lambda job: job.state in {"received", "ready"},
        also=translate("Steps", "shown explained"),
        papers=("training",),
    )

    held_at: datetime | None = entry(
        translate("Trainings", "When it began"),
        "moment",
        default=None,
        hint=translate("Trainings", "Empty: just now"),
    )

    def rules(self) -> dict[str, Text]:
        return topics_needed(self)

    def label(self) -> Text:
        return translate("Complaints", "Training for use recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if self.held_at is not None and self.held_at > ctx.now:
            raise Invalid({"held_at": translate("Visits", "That has not happened yet.")})
        _hold(ctx, job, self, self.held_at or ctx.now - timedelta(minutes=self.minutes or 0))
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class RecordTraining(JobAction, TrainingForm):
    """What was answered was a training for use: it is written down with the job that is over."""

    groups = (SHOWN,)
    prompt = HoldTraining.prompt._replace(
        title=translate("Step", "Training record"), dialog="record_training"
    )
    step = Step(
        "record_training",
        translate("Steps", "Training record…"),
        "graduation-cap",
        starts=("delivered",),
        also=translate("Steps", "shown explained"),
        papers=("training",),
    )

    def rules(self) -> dict[str, Text]:
        return topics_needed(self)

    def label(self) -> Text:
        return translate("Complaints", "Training for use recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        keep_training(ctx, job.id, self, job.finished_at or ctx.now)
        note_step(ctx, job.case, self.label(), job=job.id, text=self.topics)
        settle_case(ctx, job.case)
        keep_up_to_date(ctx, "training", job.id)
        return Outcome(job.case, self.label())


def _asks(store: Store, job: Any) -> bool:
    """Whether a question that a training left open still waits for its answer."""
    found = store.value(
        "SELECT 1 FROM trainings WHERE job_id = ? AND open_questions <> '' AND answered_at IS NULL", (job.id,)
    )
    return found is not None


@dataclass(frozen=True, kw_only=True)
class AnswerOpenQuestions(JobAction):
    """What a training left open is answered; the question stays on its record, the answer in the timeline."""

    prompt = Prompt(
        translate("Step", "Answer the open questions"),
        translate("Step", "Save the answer"),
        about="job",
        dialog="answer_open",
    )
    step = Step(
        "answer_open",
        translate("Steps", "Answer the open questions…"),
        "message-square",
        starts=("received", "waiting_customer", "waiting_part", "in_work", "ready", "delivered"),
        fits=_asks,
        also=translate("Steps", "training question left open reply"),
    )

    answer: str = entry(translate("Enquiries", "Answer"), "text")
    channel: str = entry(translate("Enquiries", "Answered by"), "choice", default="phone", choices=CHANNELS)

    def label(self) -> Text:
        return translate("Trainings", "Open questions answered")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if not _asks(ctx.store, job):
            raise Conflict(translate("Trainings", "No question is open any more."))
        ctx.store.run("UPDATE trainings SET answered_at = ? WHERE job_id = ?", (ctx.stamp, job.id))
        said = translate("Enquiries", "Answered: {channel}")(channel=CHANNELS[self.channel])
        note_step(ctx, job.case, said, job=job.id, text=self.answer)
        settle_case(ctx, job.case)
        return Outcome(job.case, self.label())


def asked_by(ctx: Context, customer: int | AddCustomer | None) -> int:
    """The customer of a form, made where they are new."""
    found = customer.run(ctx).id if isinstance(customer, AddCustomer) else customer
    if found is None:
        raise missing_customer()
    require_customer(ctx.store, found)
    return found


def check_unit(ctx: Context, unit: int | None) -> None:
    """A unit that was chosen is still there."""
    if unit is not None:
        require_unit(ctx.store, unit)


def _hold(ctx: Context, job: WorkshopJob, told: TrainingForm, held_at: datetime) -> None:
    """The training was held: with the visit it was planned for, where that served nothing else."""
    visit = _visit_made(ctx, job.id, told, held_at)
    keep_training(ctx, job.id, told, held_at, visit)
    tried = translate("Complaints", "Tried out by the customer") if told.tried else None
    over = min(held_at + timedelta(minutes=told.minutes or 0), ctx.now)
    move(
        ctx,
        job,
        "delivered",
        translate("Complaints", "Training held"),
        told.topics,
        work_done=tidy(told.topics),
        tested=ctx.words.say(tried) if tried else "",
        minutes=told.minutes,
        outcome="fixed",
        finished_at=job.finished_at or over,
        delivered_at=ctx.now,
        delivered_to=tidy_line(told.to_whom),
    )
    keep_up_to_date(ctx, "training", job.id)


def _visit_made(ctx: Context, job: int, told: TrainingForm, held_at: datetime) -> int | None:
    visit = open_visit(ctx.store, job)
    if visit is None:
        return None
    if told.held != "home":
        # It was held otherwise, so nobody goes there for it.
        drop_visit(ctx, job)
        return None
    if alone(ctx.store, visit):
        left = min(held_at + timedelta(minutes=told.minutes or 0), ctx.now)
        ctx.store.update(Visit, visit.id, arrived_at=held_at, left_at=left, result="done")
    return visit.id


def alone(store: Store, visit: OpenVisit) -> bool:
    """Whether a visit serves one job only."""
    return bool(store.value("SELECT count(*) = 1 FROM visit_jobs WHERE visit_id = ?", (visit.id,)))


def held_where(channel: str) -> str:
    """Where a training was held that went with an answer on a channel."""
    return channel if channel in HELD_WHERE else "written"


def fill_training(row: Any) -> Mapping[str, Any]:
    """What a form of a training begins with, from one that was written down."""
    names = ("held", "to_whom", "topics", "minutes", "tried", "handed_over", "open_questions")
    return {name: getattr(row, name) for name in names}
