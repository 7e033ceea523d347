"""What went into a job: parts, and minutes by stopwatch or typed."""

from __future__ import annotations

from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import shortened, tidy_line
from helpdesk.domain.stock_words import TAKEN_BACK
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.cases.bench_reader import open_lines
from helpdesk.services.cases.job_transitions import (
    WANTS_NOTHING,
    JobAction,
    Step,
    StepAction,
    WorkshopJob,
    ready_for,
    workshop_job,
)
from helpdesk.services.cases.steps import settle_case
from helpdesk.services.cases.stopwatch import stop_clock
from helpdesk.services.papers.issuing import renew_job_papers
from helpdesk.services.stock.ledger import KeptPart, kept_part
from helpdesk.services.stock.reader import by_code
from helpdesk.services.stock.using import take_back, use, use_other
from helpdesk.services.workshop.money_actions import keep_cost
from helpdesk.services.workshop.part_fates import FATES, doubts_said, fate_of
from helpdesk.store.dialect import walked
from helpdesk.store.tables.repair import PartUsed, WorkSpan
from helpdesk.store.tables.work import Job
from helpdesk.texts import Text, translate

WORK = Step("work", translate("Steps", "Parts and minutes"), "clock", starts=UNFINISHED)
"""One step with several actions: its dialog asks for any of them."""
TAKEN_OUT = {key: TAKEN_BACK[key] for key in ("stock", "supplier", "scrap")}


@dataclass(frozen=True, kw_only=True)
class AddPart(JobAction):
    """A part was put in: origin, price, and whether the old one was handed over (RD 58/1988 art. 4)."""

    may_need: ClassVar[tuple[str, ...]] = ("below_cost",)

    prompt = Prompt(
        translate("Work", "Parts and minutes"), translate("Work", "Done"), about="job", dialog="work"
    )
    step = WORK

    name: str = entry(
        translate("Repair", "Part"), hint=translate("Repair", "Its code or a scan takes it from the stock")
    )
    code: str = entry(translate("Repair", "Code"), default="")
    quantity: int = entry(translate("Repair", "Quantity"), "number", default=1, least=1, most=10_000)
    price_cents: int | None = entry(translate("Repair", "Price each"), "money", default=None)
    is_new: bool = entry(translate("Repair", "New part"), "check", default=True)
    old_part: str = entry(translate("Repair", "Old part"), "choice", default="", choices=FATES)
    source: str = entry(
        translate("Repair", "Invoice it came with"),
        default="",
        hint=translate("Repair", "Makers ask for it when they are to pay"),
    )
    serial: str = entry(translate("Repair", "Serial of the part"), default="")
    reason: str = entry(
        translate("Repair", "Why all the same"),
        default="",
        hint=translate("Repair", "Only where it is not there, or lies there for another job"),
    )
    part: int | None = None
    """The part of the stock; where none is named, the one whose code is typed as the name."""

    def label(self) -> Text:
        return translate("Repair", "Part {name} added")(name=shortened(self.name))

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if not self.is_new and not ctx.store.value(
            "SELECT used_parts FROM intakes WHERE job_id = ?", (job.id,)
        ):
            raise Invalid(
                {"is_new": translate("Repair", "The customer did not consent in writing to used parts.")}
            )
        part = self._from_stock(ctx)
        name = part.name if part else tidy_line(self.name)
        return _put_in(
            ctx,
            job,
            part,
            self.reason,
            name=name,
            code=(part.code if part else "") or tidy_line(self.code),
            quantity=self.quantity,
            price_cents=part.price_cents if part and self.price_cents is None else self.price_cents,
            is_new=self.is_new,
            source=tidy_line(self.source),
            serial=tidy_line(self.serial),
            quote_line_id=_line_of(ctx, job.id, name, part),
            **fate_of(ctx, job, self.old_part, part, self.quantity),
        )

    def _from_stock(self, ctx: Context) -> KeptPart | None:
        found = self.part if self.part is not None else by_code(ctx.store, self.name)
        return None if found is None else kept_part(ctx.store, found)


@dataclass(frozen=True, kw_only=True)
class TakeQuoted(JobAction):
    """A part that the accepted quote promised was put in, as quoted."""

    step = WORK

    line: int
    reason: str = entry(
        translate("Repair", "Why all the same"),
        default="",
        hint=translate("Repair", "Only where it is not there, or lies there for another job"),
    )

    def label(self) -> Text:
        return translate("Repair", "Quoted part added")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        line = next((line for line in open_lines(ctx.store, job.id) if line.id == self.line), None)
        if line is None:
            raise Conflict(translate("Repair", "That part of the quote is put in already, or not agreed."))
        part = None if line.part is None else kept_part(ctx.store, line.part)
        pieces = line.pieces
        return _put_in(
            ctx,
            job,
            part,
            self.reason,
            name=tidy_line(line.text),
            code=part.code if part else "",
            quantity=pieces,
            price_cents=line.price_cents,
            quote_line_id=line.id,
            **fate_of(ctx, job, "", part, pieces),
        )


@dataclass(frozen=True, kw_only=True)
class EditPart(StepAction):
    """Another number of pieces of a part that was put in, or another price."""

    may_need: ClassVar[tuple[str, ...]] = ("below_cost",)

    costs: ClassVar[frozenset[str]] = frozenset({"cost_cents"})

    step = WORK

    id: int
    quantity: int = entry(translate("Repair", "Quantity"), "number", default=1, least=1, most=10_000)
    price_cents: int | None = entry(translate("Repair", "Price each"), "money", default=None)
    reason: str = entry(
        translate("Repair", "Why all the same"),
        default="",
        hint=translate("Repair", "Only where it is not there, or lies there for another job"),
    )

    def label(self) -> Text:
        return translate("Repair", "Part changed")

    def run(self, ctx: Context) -> Outcome:
        job = _job_of_part(ctx, self.id)
        cost = use_other(ctx, self.id, self.quantity, self.reason)
        ctx.store.update(PartUsed, self.id, quantity=self.quantity, price_cents=self.price_cents, **cost)
        _ask_below_cost(ctx, job, self.id)
        settle_case(ctx, job.case)
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label(), shown=doubts_said(ctx, job, self.id))


@dataclass(frozen=True, kw_only=True)
class SetPartOrigin(Action):
    """Code and invoice of a part that was put in, as makers ask for them, and what it cost; also once the job is over."""

    prompt = Prompt(
        translate("Work", "Where the part came from"),
        translate("Work", "Save"),
        about="part_used",
        narrow=True,
    )

    id: int
    code: str = entry(translate("Repair", "Code"), default="")
    source: str = entry(translate("Repair", "Invoice it came with"), default="")
    serial: str = entry(translate("Repair", "Serial of the part"), default="")
    cost_cents: int | None = entry(
        translate("Repair", "What it cost us, in all"),
        "money",
        default=None,
        hint=translate("Repair", "Of a part from the stock it is known"),
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls))

    def label(self) -> Text:
        return translate("Repair", "Origin of a part recorded")

    def run(self, ctx: Context) -> Outcome:
        row = ctx.store.row("SELECT job_id, cost_cents FROM parts_used WHERE id = ?", (self.id,))
        if row is None:
            raise NotFound(translate("Repair", "That part is no longer there."))
        job = workshop_job(ctx.store, row[0])
        cost = self.cost_cents if ctx.may("costs") else row[1]
        if row[1] is not None and row[1] != cost:
            keep_cost(ctx, job.id)
        ctx.store.update(
            PartUsed,
            self.id,
            code=tidy_line(self.code),
            source=tidy_line(self.source),
            serial=tidy_line(self.serial),
            cost_cents=cost,
        )
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class RemovePart(StepAction):
    """A part that was not put in after all: it goes back to the shelf, to its supplier or into the bin."""

    prompt = Prompt(
        translate("Work", "Take the part out"),
        translate("Work", "Take out"),
        about="part_used",
        narrow=True,
    )
    step = WORK

    id: int
    where: str = entry(
        translate("Repair", "What becomes of it"), "choice", default="stock", choices=TAKEN_OUT
    )

    def label(self) -> Text:
        return translate("Repair", "Part removed")

    def run(self, ctx: Context) -> Outcome:
        job = _job_of_part(ctx, self.id)
        wanted = self.where == "stock" and job.state not in WANTS_NOTHING
        take_back(ctx, self.id, self.where, wanted=wanted)
        ctx.store.delete(PartUsed, self.id)
        settle_case(ctx, job.case)
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class StartClock(JobAction):
    """The stopwatch of hands-on time runs."""

    step = WORK

    def label(self) -> Text:
        return translate("Repair", "Stopwatch started")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if ctx.store.value("SELECT 1 FROM work_spans WHERE job_id = ? AND ended_at IS NULL", (job.id,)):
            raise Conflict(translate("Repair", "The stopwatch is running already."))
        left = self._leave_other(ctx)
        ctx.store.insert(WorkSpan, job_id=job.id, staff_id=ctx.staff, started_at=ctx.now)
        return Outcome(job.case, left or self.label())

    @staticmethod
    def _leave_other(ctx: Context) -> Text | None:
        """Nobody works on two units at once: the same person's other stopwatch stops, and that is said."""
        # The few that run are looked through, not all that a person ever did.
        running = f"SELECT job_id FROM work_spans WHERE ended_at IS NULL AND {walked('staff_id')} = ?"
        said = None
        for (of,) in ctx.store.rows(running, (ctx.staff,)):
            stopped = stop_clock(ctx, of)
            if stopped is not None:
                renew_job_papers(ctx, of)
                told = translate("Repair", "Stopwatch started; that of job {number} stopped: {n} min")
                said = told(number=workshop_job(ctx.store, of).number, n=stopped.minutes)
        return said


@dataclass(frozen=True, kw_only=True)
class StopClock(JobAction):
    """The stopwatch stops; its minutes are added."""

    def label(self) -> Text:
        return translate("Repair", "Stopwatch stopped")

    def run(self, ctx: Context) -> Outcome:
        job = workshop_job(ctx.store, self.job)
        stopped = stop_clock(ctx, job.id)
        if stopped is None:
            raise Conflict(translate("Repair", "The stopwatch is not running."))
        renew_job_papers(ctx, job.id)
        said = translate("Repair", "Stopwatch stopped: {n} min")
        if stopped.cut:
            said = translate("Repair", "Stopwatch stopped: {n} of {ran} min; it ran past closing time")
        return Outcome(job.case, said(n=stopped.minutes, ran=stopped.ran))


@dataclass(frozen=True, kw_only=True)
class SetMinutes(JobAction):
    """Hands-on minutes as typed."""

    step = WORK

    minutes: int = entry(translate("Repair", "Hands-on minutes"), "number", least=0, most=100_000)

    def label(self) -> Text:
        return translate("Repair", "Minutes set")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        ctx.store.update(Job, job.id, minutes=self.minutes)
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label())


def _put_in(ctx: Context, job: WorkshopJob, part: KeptPart | None, reason: str, **told: Any) -> Outcome:
    """A part goes into a job, last of those that are there; one of the stock leaves its shelf."""
    last = ctx.store.value("SELECT max(position) FROM parts_used WHERE job_id = ?", (job.id,))
    used = ctx.store.insert(PartUsed, job_id=job.id, position=(last or 0) + 1, **told)
    if part is not None:
        use(ctx, used, part, told["quantity"], job.id, reason)
    _ask_below_cost(ctx, job, used)
    settle_case(ctx, job.case)
    renew_job_papers(ctx, job.id)
    said = translate("Repair", "Part {name} added")(name=shortened(told["name"]))
    return Outcome(job.case, said, shown=doubts_said(ctx, job, used))


def _ask_below_cost(ctx: Context, job: WorkshopJob, used: int) -> None:
    """A part charged for less than it cost takes the right to it; one that a guarantee or an accepted quote prices
    does not."""
    if not ctx.guarded or job.under_warranty == "yes":
        return
    if ctx.store.value(
        "SELECT 1 FROM parts_used WHERE id = ? AND quote_line_id IS NULL AND price_cents * quantity < cost_cents",
        (used,),
    ):
        ctx.need("below_cost")


def _line_of(ctx: Context, job: int, name: str, part: KeptPart | None) -> int | None:
    """The line of the accepted quote that promised a part: by the part itself, else by its name."""
    lines = open_lines(ctx.store, job)
    if part is not None and (line := next((line for line in lines if line.part == part.id), None)):
        return line.id
    return next((line.id for line in lines if tidy_line(line.text) == name), None)


def _job_of_part(ctx: Context, part: int) -> WorkshopJob:
    """The job of a part that must be there, if its work may be changed."""
    of = ctx.store.value("SELECT job_id FROM parts_used WHERE id = ?", (part,))
    if of is None:
        raise NotFound(translate("Repair", "That part is no longer there."))
    return ready_for(ctx, of, WORK)
