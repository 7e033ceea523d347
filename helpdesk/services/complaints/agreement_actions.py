"""The agreement sheet of a complaint: what both want, the ways out, what was agreed, who does what by when.

Negotiation as the trade teaches it: interests before positions, several options, objections recorded with their
answer. The law's minimum is told before any goodwill, and nobody can give it up (RDLeg 1/2007 art. 10).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from helpdesk.action import Action, Context, Fields, Outcome, Prompt, entries, entry
from helpdesk.classes import dataclass
from helpdesk.domain.complaints import OBJECTION_RESULTS, OBJECTIONS
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.workflows.complaint import OPEN
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.cases.job_transitions import JobAction, Step, move, ready_for
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.complaints.record import complaint_of, keep_lines, write
from helpdesk.services.papers.issuing import keep_up_to_date
from helpdesk.store.tables.complaints import ComplaintObjection, ComplaintOption, ComplaintTask
from helpdesk.texts import Text, translate

ANY_RESULT = {"": translate("Complaints", "Not known yet")} | OBJECTION_RESULTS
LAW_FIRST = translate(
    "Complaints", "Say first what the law gives at least, and tick it: goodwill comes on top of that."
)

OPTION = ("text", "cost_cents", "value", "goodwill", "chosen")
OBJECTION = ("cause", "text", "answer", "result")


@dataclass(frozen=True, kw_only=True)
class OptionForm(Fields):
    """A way out: what it costs us, what it is worth to the customer."""

    text: str = entry(translate("Complaints", "Option"))
    cost_cents: int | None = entry(translate("Complaints", "Cost to us"), "money", default=None)
    value: str = entry(translate("Complaints", "Worth to the customer"), default="")
    goodwill: bool = entry(translate("Complaints", "Goodwill"), "check", default=False)
    chosen: bool = entry(translate("Complaints", "Agreed"), "check", default=False)


@dataclass(frozen=True, kw_only=True)
class TaskForm(Fields):
    """Who does what by when; nobody of the shop: the customer."""

    text: str = entry(translate("Complaints", "Task"))
    staff: int | None = entry(translate("Complaints", "Who"), "lookup", default=None, noun="staff")
    due_on: date | None = entry(translate("Complaints", "By"), "date", default=None)


@dataclass(frozen=True, kw_only=True)
class ObjectionForm(Fields):
    """What the customer objected, the answer, and what came of it."""

    cause: str = entry(translate("Complaints", "Kind"), "choice", default="doubt", choices=OBJECTIONS)
    text: str = entry(translate("Complaints", "Objection"))
    answer: str = entry(translate("Complaints", "Answer"), default="")
    result: str = entry(translate("Complaints", "Result"), "choice", default="", choices=ANY_RESULT)


def line_problem(lines: Sequence[Fields]) -> Text | None:
    """The first thing that is wrong in a table of lines, with its line and its column."""
    for place, line in enumerate(lines, start=1):
        for name, text in line.problems().items():
            column = entries(type(line))[name].label
            said = translate("Complaints", "Line {place}, {column}: {problem}")
            return said(place=place, column=column, problem=text)
    return None


@dataclass(frozen=True, kw_only=True)
class AgreeRemedy(JobAction):
    """What was agreed with the customer; the sheet prints for both signatures."""

    may_need: ClassVar[tuple[str, ...]] = ("goodwill",)

    prompt = Prompt(
        translate("Step", "Agreement with the customer"),
        translate("Step", "Record the agreement"),
        about="complaint",
        dialog="agreement",
    )
    step = Step(
        "agree",
        translate("Steps", "Agree on what to do"),
        "signature",
        starts=OPEN,
        to="in_work",
        stays=("waiting_quote", "ready"),
        leads=lambda job: job.state == "diagnosing",
        also=translate("Steps", "agreement options goodwill remedy objections negotiate"),
        papers=("agreement",),
    )

    wanted: str = entry(translate("Complaints", "What the customer wants"), "text", default="")
    wanted_why: str = entry(
        translate("Complaints", "Why"),
        "text",
        default="",
        hint=translate("Complaints", "What lies behind it: time, money, trust, use"),
    )
    we_want: str = entry(translate("Complaints", "What we want"), "text", default="", wide=True)
    options: tuple[OptionForm, ...] = entry(translate("Complaints", "Options"), "list", default=())
    law_told: bool = entry(
        translate("Complaints", "The customer was told what the law gives at least"), "check", default=False
    )
    agreed: str = entry(translate("Complaints", "What was agreed"), "text")
    tasks: tuple[TaskForm, ...] = entry(translate("Complaints", "Who does what by when"), "list", default=())
    objections: tuple[ObjectionForm, ...] = entry(
        translate("Complaints", "Objections of the customer"), "list", default=()
    )

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        for part in ("options", "tasks", "objections"):
            wrong = line_problem(getattr(self, part))
            found |= {part: wrong} if wrong else {}
        if not self.law_told and any(option.goodwill and option.chosen for option in self.options):
            found["law_told"] = LAW_FIRST
        return found

    def needs(self, ctx: Context) -> Iterable[str]:  # noqa: ARG002
        return ("goodwill",) if any(option.goodwill and option.chosen for option in self.options) else ()

    def label(self) -> Text:
        return translate("Complaints", "Agreement recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        known = complaint_of(ctx, job.id)
        self._refuse_past(ctx, job.id)
        told = known.law_told_at or ctx.now if self.law_told else None
        write(
            ctx,
            job.id,
            wanted=tidy(self.wanted),
            wanted_why=tidy(self.wanted_why),
            we_want=tidy(self.we_want),
            agreed=tidy(self.agreed),
            agreed_at=ctx.now,
            law_told_at=told,
        )
        self._keep_lines(ctx, job.id)
        state = job.state if job.state in self.step.stays else "in_work"
        move(ctx, job, state, translate("Complaints", "Agreed with the customer"), self.agreed)
        keep_up_to_date(ctx, "agreement", job.id)
        return Outcome(job.case, translate("Complaints", "Agreement on {number} recorded")(number=job.number))

    def _refuse_past(self, ctx: Context, job: int) -> None:
        """A new task cannot be due on a day that has passed; one that was agreed before may be late."""
        if not any(task.due_on and task.due_on < ctx.today for task in self.tasks):
            return
        rows = ctx.store.rows(
            "SELECT due_on FROM complaint_tasks WHERE job_id = ? AND due_on IS NOT NULL", (job,)
        )
        known = {due_on for (due_on,) in rows}
        for place, task in enumerate(self.tasks):
            if task.due_on and task.due_on < ctx.today and task.due_on.isoformat() not in known:
                said = translate("Complaints", "That day has passed.")
                raise Invalid({f"tasks.{place}.due_on": said})

    def _keep_lines(self, ctx: Context, job: int) -> None:
        options = [
            (tidy_line(o.text), o.cost_cents, tidy_line(o.value), int(o.goodwill), int(o.chosen))
            for o in self.options
        ]
        keep_lines(ctx, ComplaintOption, job, OPTION, options)
        tasks = [(tidy_line(t.text), t.staff, t.due_on.isoformat() if t.due_on else None) for t in self.tasks]
        keep_lines(ctx, ComplaintTask, job, ("text", "staff_id", "due_on"), tasks)
        objections = [(o.cause, tidy(o.text), tidy(o.answer), o.result) for o in self.objections]
        keep_lines(ctx, ComplaintObjection, job, OBJECTION, objections, at=ctx.now, staff_id=ctx.staff)


@dataclass(frozen=True, kw_only=True)
class AddObjection(JobAction):
    """The customer objects to something: why, what was answered, what came of it."""

    prompt = Prompt(
        translate("Step", "Objection of the customer"),
        translate("Step", "Record"),
        about="complaint",
        narrow=True,
    )
    step = Step(
        "object",
        translate("Steps", "Objection…"),
        "message-square",
        starts=OPEN,
        also=translate("Steps", "doubt misunderstanding drawback price"),
    )

    cause: str = entry(translate("Complaints", "Kind"), "choice", default="doubt", choices=OBJECTIONS)
    text: str = entry(translate("Complaints", "Objection"), "text")
    answer: str = entry(translate("Complaints", "Answer"), "text", default="")
    result: str = entry(translate("Complaints", "Result"), "choice", default="", choices=ANY_RESULT)

    def label(self) -> Text:
        return translate("Complaints", "Objection recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        ctx.store.insert(
            ComplaintObjection,
            job_id=job.id,
            at=ctx.now,
            staff_id=ctx.staff,
            cause=self.cause,
            text=tidy(self.text),
            answer=tidy(self.answer),
            result=self.result,
        )
        settle_case(ctx, job.case)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class DoTask(Action):
    """Something that was agreed is done."""

    id: int

    def label(self) -> Text:
        return translate("Complaints", "Agreed task done")

    def run(self, ctx: Context) -> Outcome:
        found = ctx.store.row(
            "SELECT t.job_id, j.case_id, t.text, t.done_at FROM complaint_tasks t JOIN jobs j ON j.id = t.job_id "
            "WHERE t.id = ?",
            (self.id,),
        )
        if found is None:
            raise NotFound(translate("Complaints", "That task is no longer there."))
        job, case, text, done = found
        if done is not None:
            raise Conflict(translate("Complaints", "That task is done already."))
        ctx.store.update(ComplaintTask, self.id, done_at=ctx.now)
        note_step(ctx, case, translate("Complaints", "Done as agreed"), job=job, text=text)
        settle_case(ctx, case)
        return Outcome(case, self.label())
