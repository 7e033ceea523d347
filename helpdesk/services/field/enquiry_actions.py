"""Enquiries: a question of a customer, answered in one go or later; what was shown is written down as a training."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from helpdesk.action import Context, Group, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.errors import Invalid
from helpdesk.services.cases.job_transitions import (
    JobAction,
    Step,
    WorkshopJob,
    move,
    ready_for,
    workshop_job,
)
from helpdesk.services.cases.opening import SPOKEN, open_case
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.field.training import SHOWN, TrainingForm, keep_training, topics_needed
from helpdesk.services.field.training_actions import asked_by, check_unit, held_where
from helpdesk.services.papers.issuing import keep_up_to_date
from helpdesk.store.tables.work import Case
from helpdesk.texts import Text, translate

TRAINING = SHOWN._replace(names=tuple(name for name in SHOWN.names if name not in {"held", "minutes"}))
"""Where it was held says the channel, and its minutes are those of the answer."""
TRAINED = translate("Enquiries", "The customer was shown how to use it")


@dataclass(frozen=True, kw_only=True)
class AnswerEnquiry(TrainingForm):
    """A customer asks something: what was asked and answered in one form, or by when somebody answers."""

    groups = (
        Group(translate("Trainings", "Who"), ("customer", "unit", "channel")),
        Group(
            translate("Enquiries", "Question and answer"),
            ("question", "answer", "minutes", "trained", "next_action", "next_on"),
        ),
        TRAINING,
    )
    prompt = Prompt(
        translate("Enquiry", "Answer an enquiry"),
        translate("Enquiry", "Save the enquiry"),
        draft=translate("Enquiry", "Half-typed enquiry"),
        shows="case",
        dialog="enquiry",
    )

    customer: int | AddCustomer | None = entry(translate("Enquiries", "Customer"), "lookup", noun="customer")
    unit: int | None = entry(translate("Enquiries", "Unit"), "lookup", default=None, noun="unit")
    channel: str = entry(translate("Enquiries", "Channel"), "choice", default="phone", choices=CHANNELS)
    question: str = entry(translate("Enquiries", "What the customer asks"), "text")
    answer: str = entry(
        translate("Enquiries", "Answer"),
        "text",
        default="",
        hint=translate("Enquiries", "Empty: it stays open until somebody answers it"),
    )
    next_action: str = entry(
        translate("Cases", "Next action"),
        default="",
        example=translate("Enquiries", "For example: ask the maker"),
    )
    next_on: date | None = entry(translate("Cases", "On"), "date", default=None)
    trained: bool = entry(TRAINED, "check", default=False)

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if self.trained and not tidy(self.answer):
            found["answer"] = translate("Enquiries", "Say what was answered, too.")
        if self.trained:
            found |= topics_needed(self)
        if isinstance(self.customer, AddCustomer):
            found |= {f"customer.{name}": text for name, text in self.customer.problems().items()}
        return found

    def label(self) -> Text:
        if tidy(self.answer):
            return translate("Enquiries", "Enquiry answered")
        return translate("Enquiries", "Enquiry to be answered")

    def run(self, ctx: Context) -> Outcome:
        customer = asked_by(ctx, self.customer)
        check_unit(ctx, self.unit)
        answered = bool(tidy(self.answer))
        if not answered and self.next_on is not None and self.next_on < ctx.today:
            raise Invalid({"next_on": translate("Complaints", "That day has passed.")})
        opened = open_case(
            ctx,
            "enquiry",
            customer=customer,
            channel=self.channel,
            problem=self.question,
            answered=answered or self.channel in SPOKEN,
            unit=self.unit,
            next_on=self.next_on,
        )
        if answered:
            _close(
                ctx,
                workshop_job(ctx.store, opened.job),
                self,
                self.answer,
                self.channel,
                trained=self.trained,
            )
        elif tidy_line(self.next_action):
            ctx.store.update(Case, opened.case, next_action=tidy_line(self.next_action))
        said = translate("Trainings", "Case {number}: {what}")
        return Outcome(opened.case, said(number=opened.case, what=self.label()))


@dataclass(frozen=True, kw_only=True)
class AnswerQuestion(JobAction, TrainingForm):
    """An enquiry that was left open is answered."""

    groups = (
        Group(translate("Enquiries", "Question and answer"), ("answer", "channel", "minutes", "trained")),
        TRAINING,
    )
    prompt = Prompt(
        translate("Enquiry", "Answer the enquiry"),
        translate("Enquiry", "Save the answer"),
        about="job",
        dialog="answer_question",
    )
    step = Step(
        "answer_question",
        translate("Steps", "Answer it"),
        "message-square",
        starts=("received", "waiting_customer", "ready"),
        to="delivered",
        leads=lambda job: job.state in {"received", "ready"},
        also=translate("Steps", "answer reply question"),
        papers=("training",),
    )

    answer: str = entry(translate("Enquiries", "Answer"), "text")
    channel: str = entry(translate("Enquiries", "Answered by"), "choice", default="phone", choices=CHANNELS)
    trained: bool = entry(TRAINED, "check", default=False)

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        return found | (topics_needed(self) if self.trained else {})

    def label(self) -> Text:
        return translate("Enquiries", "Enquiry answered")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        _close(ctx, job, self, self.answer, self.channel, trained=self.trained)
        return Outcome(job.case, self.label())


def _close(
    ctx: Context, job: WorkshopJob, told: TrainingForm, answer: str, channel: str, *, trained: bool
) -> None:
    """The question is answered; the first answer of the case stays the first."""
    if not ctx.store.value("SELECT first_response_at FROM cases WHERE id = ?", (job.case,)):
        ctx.store.update(Case, job.case, first_response_at=ctx.now)
    if trained:
        held = replace(told, held=held_where(channel))
        keep_training(ctx, job.id, held, ctx.now - timedelta(minutes=told.minutes or 0))
    said = translate("Enquiries", "Answered: {channel}")(channel=CHANNELS[channel])
    move(
        ctx,
        job,
        "delivered",
        said,
        answer,
        work_done=tidy(answer),
        minutes=told.minutes,
        outcome="fixed",
        finished_at=job.finished_at or ctx.now,
        delivered_at=ctx.now,
    )
    if trained:
        keep_up_to_date(ctx, "training", job.id)
