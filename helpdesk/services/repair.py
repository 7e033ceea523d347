"""The steps of a workshop job: diagnosis, waiting, work, parts and minutes, check, telling, handing back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from helpdesk.action import Action, Context, Outcome, entry
from helpdesk.domain.codes import CAUSES, REMEDIES, SYMPTOMS, TOLD_BY
from helpdesk.domain.contact import tidy, tidy_line
from helpdesk.domain.jobs import OUTCOMES, PAUSE_REASONS, STATES
from helpdesk.domain.steps import BENCH, WAITING, may
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services import cases, law, papers, secrets
from helpdesk.services.customers import short
from helpdesk.store.database import Store
from helpdesk.store.tables import Accessory, Job, PartUsed, Pause, WorkSpan
from helpdesk.texts import Text, translate

ANY_SYMPTOM = {"": translate("Repair", "Not said")} | SYMPTOMS
ANY_CAUSE = {"": translate("Repair", "Not said")} | CAUSES
ANY_REMEDY = {"": translate("Repair", "Not said")} | REMEDIES
UNREPAIRED = {key: OUTCOMES[key] for key in ("not_worth", "not_fixed", "no_fault", "cancelled")}
DONE = {key: OUTCOMES[key] for key in ("fixed", "no_fault", "not_fixed")}
WAITS = {
    "part": PAUSE_REASONS["part"],
    "customer": PAUSE_REASONS["customer"],
    "supplier": PAUSE_REASONS["supplier"],
    "other": PAUSE_REASONS["other"],
}
WHO_PAYS = {
    "yes": translate("Repair", "Guarantee: free for the customer"),
    "no": translate("Repair", "The customer pays"),
}


@dataclass(frozen=True, slots=True)
class Bench:
    """A job as far as its steps care."""

    id: int
    case: int
    position: int
    kind: str
    state: str
    unit: int | None
    received_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    outcome: str | None
    under_warranty: str | None
    comeback_of: int | None

    @property
    def number(self) -> str:
        """As printed."""
        return f"{self.case}-{self.position}"


def bench(store: Store, job: int) -> Bench:
    """The job that must be there."""
    found = store.fetch_one(
        Bench,
        "SELECT id, case_id, position, kind, state, unit_id, received_at, started_at, finished_at, outcome, "
        "under_warranty, comeback_of_id FROM jobs WHERE id = ?",
        (job,),
    )
    if found is None:
        raise NotFound(translate("Cases", "That job is no longer there."))
    return found


def ready_for(ctx: Context, job: int, step: str) -> Bench:
    """The job, if the step may be made in its state.

    Raises:
        Conflict: it may not; says in which state the job is.
    """
    found = bench(ctx.store, job)
    if found.kind not in BENCH or not may(step, found.state):
        raise Conflict(
            translate("Repair", "Job {number} is “{state}”; this step does not fit there.")(
                number=found.number, state=STATES[found.state]
            )
        )
    return found


def move(ctx: Context, job: Bench, state: str, said: Text, text: str = "", **changes: Any) -> None:
    """Bring a job to a state: pauses begin and end with it, the case follows, the timeline tells."""
    if state != job.state:
        _end_pauses(ctx, job.id)
        changes["state"] = state
        reason = WAITING.get(state)
        if reason is not None:
            _begin_pause(ctx, job, changes.pop("pause_reason", reason), text)
    changes.pop("pause_reason", None)
    ctx.store.update(Job, job.id, **changes)
    cases.tell(ctx, job.case, said, job=job.id, text=text)
    cases.settle(ctx, job.case)


def _begin_pause(ctx: Context, job: Bench, reason: str, note: str) -> None:
    ctx.store.insert(
        Pause, case_id=job.case, job_id=job.id, reason=reason, started_at=ctx.now, note=tidy(note)
    )


def _end_pauses(ctx: Context, job: int) -> None:
    for (pause,) in ctx.store.rows("SELECT id FROM pauses WHERE job_id = ? AND ended_at IS NULL", (job,)):
        ctx.store.update(Pause, pause, ended_at=ctx.now)


@dataclass(frozen=True, kw_only=True)
class JobAction(Action):
    """An action on one job."""

    job: int


@dataclass(frozen=True, kw_only=True)
class Diagnose(JobAction):
    """What was found, and by which symptom it counts."""

    diagnosis: str = entry(translate("Repair", "What was found"), "text", default="")
    symptom: str = entry(translate("Repair", "Symptom"), "choice", default="", choices=ANY_SYMPTOM)
    cause: str = entry(translate("Repair", "Cause"), "choice", default="", choices=ANY_CAUSE)

    def label(self) -> Text:
        return translate("Repair", "Diagnosis recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, "diagnose")
        move(
            ctx,
            job,
            "in_work" if job.state == "in_work" else "diagnosing",
            translate("Repair", "Diagnosis"),
            diagnosis=tidy(self.diagnosis),
            symptom=self.symptom,
            cause=self.cause,
            started_at=job.started_at or ctx.now,
        )
        return Outcome(job.case, translate("Repair", "Diagnosis of job {number} recorded")(number=job.number))


@dataclass(frozen=True, kw_only=True)
class StartWork(JobAction):
    """Work begins or goes on; a pause ends."""

    def label(self) -> Text:
        return translate("Repair", "Work started")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, "start")
        _needs_agreement(ctx, job)
        move(ctx, job, "in_work", translate("Repair", "Work started"), started_at=job.started_at or ctx.now)
        return Outcome(job.case, translate("Repair", "Work on job {number} started")(number=job.number))


@dataclass(frozen=True, kw_only=True)
class WaitFor(JobAction):
    """Nothing can be done until something comes; the clock pauses, with its reason."""

    reason: str = entry(translate("Repair", "Waiting for"), "choice", default="part", choices=WAITS)
    note: str = entry(
        translate("Repair", "For what"),
        "text",
        default="",
        hint=translate("Repair", "For example: pump ordered at Recambios Sur"),
    )
    until: date | None = entry(translate("Repair", "Ask again on"), "date", default=None)

    def label(self) -> Text:
        return translate("Repair", "Waiting recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, "wait")
        state = "waiting_customer" if self.reason == "customer" else "waiting_part"
        move(ctx, job, state, WAITS[self.reason], tidy(self.note), pause_reason=self.reason)
        if self.until is not None:
            ctx.store.run("UPDATE cases SET next_on = ? WHERE id = ?", (self.until.isoformat(), job.case))
        return Outcome(job.case, translate("Repair", "Job {number} waits")(number=job.number))


@dataclass(frozen=True, kw_only=True)
class FinishWork(JobAction):
    """What was done, with its codes and how it ended. The first finish stays for good."""

    outcome: str = entry(translate("Repair", "Outcome"), "choice", default="fixed", choices=DONE)
    work_done: str = entry(translate("Repair", "What was done and tested"), "text")
    symptom: str = entry(translate("Repair", "Symptom"), "choice", default="", choices=ANY_SYMPTOM)
    cause: str = entry(translate("Repair", "Cause"), "choice", default="", choices=ANY_CAUSE)
    remedy: str = entry(translate("Repair", "Remedy"), "choice", default="", choices=ANY_REMEDY)
    minutes: int | None = entry(
        translate("Repair", "Hands-on minutes"), "number", default=None, least=0, most=100_000
    )

    def rules(self) -> dict[str, Text]:
        return {} if tidy(self.work_done) else {"work_done": translate("Problems", "This is needed.")}

    def label(self) -> Text:
        return translate("Repair", "Work finished")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, "finish")
        _stop_clock(ctx, job.id)
        _needs_agreement(ctx, job)
        typed: dict[str, Any] = {} if self.minutes is None else {"minutes": self.minutes}
        move(
            ctx,
            job,
            "checking",
            translate("Repair", "Work finished: {outcome}")(outcome=OUTCOMES[self.outcome]),
            outcome=self.outcome,
            work_done=tidy(self.work_done),
            symptom=self.symptom,
            cause=self.cause,
            remedy=self.remedy,
            finished_at=job.finished_at or ctx.now,
            started_at=job.started_at or ctx.now,
            **typed,
        )
        return Outcome(job.case, translate("Repair", "Work on job {number} finished")(number=job.number))


@dataclass(frozen=True, kw_only=True)
class CheckWork(JobAction):
    """The quality check before a unit is called ready."""

    passed: bool = entry(translate("Repair", "Everything works, clean and complete"), "check", default=True)
    note: str = entry(translate("Repair", "What was checked, or what is still wrong"), "text", default="")

    def rules(self) -> dict[str, Text]:
        if not self.passed and not tidy(self.note):
            return {"note": translate("Repair", "Say what is still wrong.")}
        return {}

    def label(self) -> Text:
        return translate("Repair", "Quality check recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, "check")
        if self.passed:
            move(
                ctx,
                job,
                "ready",
                translate("Repair", "Quality check passed"),
                self.note,
                checked_by_id=ctx.staff,
            )
            papers.issue_job_paper(ctx, "service", job.id)
            return Outcome(job.case, translate("Repair", "Job {number} is ready")(number=job.number))
        move(ctx, job, "in_work", translate("Repair", "Quality check not passed"), self.note)
        return Outcome(job.case, translate("Repair", "Job {number} goes back to work")(number=job.number))


@dataclass(frozen=True, kw_only=True)
class TellReady(JobAction):
    """The customer was told that the unit is ready; free storage counts from here (RD 58/1988 art. 3.6)."""

    how: str = entry(translate("Repair", "Told"), "choice", default="phone", choices=TOLD_BY)
    note: str = entry(translate("Repair", "Note"), default="")

    def label(self) -> Text:
        return translate("Repair", "Customer told")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, "tell")
        move(
            ctx,
            job,
            "ready",
            translate("Repair", "Told that it is ready: {how}")(how=TOLD_BY[self.how]),
            self.note,
            told_at=ctx.now,
            told_how=self.how,
        )
        return Outcome(
            job.case, translate("Repair", "Customer told that job {number} is ready")(number=job.number)
        )


@dataclass(frozen=True, kw_only=True)
class HandBack(Action):
    """One or more units of a case leave the shop; the case stays open for the others."""

    jobs: tuple[int, ...]
    to: str = entry(
        translate("Repair", "Handed to"),
        default="",
        hint=translate("Repair", "Empty: the customer in person"),
    )
    receipt_lost: bool = entry(
        translate("Repair", "Without the receipt: identity was checked"), "check", default=False
    )

    def rules(self) -> dict[str, Text]:
        return {} if self.jobs else {"jobs": translate("Repair", "Choose at least one unit.")}

    def label(self) -> Text:
        return translate("Repair", "%n unit(s) handed back", "", 1)(n=len(self.jobs))

    def run(self, ctx: Context) -> Outcome:
        case = 0
        for identity in self.jobs:
            job = ready_for(ctx, identity, "deliver")
            case = job.case
            self._hand_back(ctx, job)
        return Outcome(
            case,
            translate("Repair", "%n unit(s) of case {number} handed back", "", 1)(
                n=len(self.jobs), number=case
            ),
        )

    def _hand_back(self, ctx: Context, job: Bench) -> None:
        _stop_clock(ctx, job.id)
        said = (
            translate("Repair", "Handed back, identity checked")
            if self.receipt_lost
            else translate("Repair", "Handed back")
        )
        until = repair_guarantee(ctx, job)
        move(
            ctx,
            job,
            "delivered",
            said,
            tidy_line(self.to),
            delivered_at=ctx.now,
            delivered_to=tidy_line(self.to),
            repair_guarantee_until=until,
        )
        secrets.forget(ctx.store, job.id)
        for (accessory,) in ctx.store.rows("SELECT id FROM accessories WHERE job_id = ?", (job.id,)):
            ctx.store.update(Accessory, accessory, returned_at=ctx.now)
        papers.reissue_job_papers(ctx, job.id)


@dataclass(frozen=True, kw_only=True)
class ReturnUnrepaired(JobAction):
    """The unit goes back as it came, with the reason in writing (RD 58/1988 arts. 2.3, 3.8)."""

    outcome: str = entry(translate("Repair", "Why"), "choice", default="not_worth", choices=UNREPAIRED)
    reason: str = entry(
        translate("Repair", "Reason for the customer"),
        "text",
        hint=translate("Repair", "It is printed on the paper the customer signs."),
    )

    def rules(self) -> dict[str, Text]:
        return {} if tidy(self.reason) else {"reason": translate("Problems", "This is needed.")}

    def label(self) -> Text:
        return translate("Repair", "Return unrepaired recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, "unrepaired")
        _stop_clock(ctx, job.id)
        move(
            ctx,
            job,
            "ready",
            translate("Repair", "To be returned unrepaired: {outcome}")(outcome=OUTCOMES[self.outcome]),
            self.reason,
            outcome=self.outcome,
            work_done=tidy(self.reason),
            finished_at=job.finished_at or ctx.now,
        )
        papers.issue_job_paper(ctx, "unrepaired", job.id)
        return Outcome(
            job.case, translate("Repair", "Job {number} will be returned unrepaired")(number=job.number)
        )


@dataclass(frozen=True, kw_only=True)
class Reopen(JobAction):
    """Work goes on after all; the first finish date stays as it was."""

    reason: str = entry(translate("Repair", "Reason"), "text")

    def label(self) -> Text:
        return translate("Repair", "Job opened again")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, "reopen")
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
            repair_guarantee_until=None,
        )
        return Outcome(job.case, translate("Repair", "Job {number} opened again")(number=job.number))


@dataclass(frozen=True, kw_only=True)
class AssignTechnician(JobAction):
    """Who does the work."""

    technician: int | None = entry(translate("Repair", "Technician"), "lookup", default=None, noun="staff")

    def label(self) -> Text:
        return translate("Repair", "Technician assigned")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, "assign")
        ctx.store.update(Job, job.id, technician_id=self.technician)
        cases.settle(ctx, job.case)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class DecideWhoPays(JobAction):
    """Whether the work is under guarantee after all, and why; the verdict of intake stays beside it."""

    under_warranty: str = entry(translate("Repair", "Who pays"), "choice", default="no", choices=WHO_PAYS)
    reason: str = entry(translate("Repair", "Reason"), "text")

    def label(self) -> Text:
        return translate("Repair", "Who pays was decided")

    def run(self, ctx: Context) -> Outcome:
        job = bench(ctx.store, self.job)
        move(
            ctx,
            job,
            job.state,
            WHO_PAYS[self.under_warranty],
            self.reason,
            under_warranty=self.under_warranty,
        )
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class LinkComeback(JobAction):
    """The same fault came back inside the repair guarantee; a person confirms it. No new guarantee starts."""

    earlier: int | None

    def label(self) -> Text:
        return (
            translate("Repair", "Comeback linked")
            if self.earlier
            else translate("Repair", "Comeback unlinked")
        )

    def run(self, ctx: Context) -> Outcome:
        job = bench(ctx.store, self.job)
        changes: dict[str, Any] = {"comeback_of_id": self.earlier}
        if self.earlier is not None:
            earlier = bench(ctx.store, self.earlier)
            if earlier.unit != job.unit or earlier.id == job.id:
                raise Invalid({"earlier": translate("Repair", "A comeback is of the same unit.")})
            changes["under_warranty"] = "yes"
        said = (
            translate("Repair", "Linked as a comeback")
            if self.earlier
            else translate("Repair", "Not a comeback")
        )
        move(ctx, job, job.state, said, **changes)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class AddPart(JobAction):
    """A part was put in: origin, price, and whether the old one was handed over (RD 58/1988 art. 4)."""

    name: str = entry(translate("Repair", "Part"))
    code: str = entry(translate("Repair", "Code"), default="")
    quantity: int = entry(translate("Repair", "Quantity"), "number", default=1, least=1, most=10_000)
    price_cents: int | None = entry(translate("Repair", "Price each"), "money", default=None)
    is_new: bool = entry(translate("Repair", "New part"), "check", default=True)
    old_returned: bool = entry(translate("Repair", "Old part for the customer"), "check", default=False)

    def label(self) -> Text:
        return translate("Repair", "Part {name} added")(name=short(self.name))

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, "work")
        if not self.is_new and not ctx.store.value(
            "SELECT used_parts FROM intakes WHERE job_id = ?", (job.id,)
        ):
            raise Invalid(
                {"is_new": translate("Repair", "The customer did not consent in writing to used parts.")}
            )
        last = ctx.store.value("SELECT max(position) FROM parts_used WHERE job_id = ?", (job.id,))
        ctx.store.insert(
            PartUsed,
            job_id=job.id,
            name=tidy_line(self.name),
            code=tidy_line(self.code),
            quantity=self.quantity,
            price_cents=self.price_cents,
            is_new=self.is_new,
            old_returned=self.old_returned,
            position=(last or 0) + 1,
        )
        cases.settle(ctx, job.case)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class RemovePart(Action):
    """A part that was not put in after all."""

    id: int

    def label(self) -> Text:
        return translate("Repair", "Part removed")

    def run(self, ctx: Context) -> Outcome:
        row = ctx.store.row(
            "SELECT j.case_id FROM parts_used p JOIN jobs j ON j.id = p.job_id WHERE p.id = ?", (self.id,)
        )
        if row is None:
            raise NotFound(translate("Repair", "That part is no longer there."))
        ctx.store.delete(PartUsed, self.id)
        return Outcome(row[0], self.label())


@dataclass(frozen=True, kw_only=True)
class StartClock(JobAction):
    """The stopwatch of hands-on time runs."""

    def label(self) -> Text:
        return translate("Repair", "Stopwatch started")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, "work")
        if ctx.store.value("SELECT 1 FROM work_spans WHERE job_id = ? AND ended_at IS NULL", (job.id,)):
            raise Conflict(translate("Repair", "The stopwatch is running already."))
        ctx.store.insert(WorkSpan, job_id=job.id, staff_id=ctx.staff, started_at=ctx.now)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class StopClock(JobAction):
    """The stopwatch stops; its minutes are added."""

    def label(self) -> Text:
        return translate("Repair", "Stopwatch stopped")

    def run(self, ctx: Context) -> Outcome:
        job = bench(ctx.store, self.job)
        minutes = _stop_clock(ctx, job.id)
        if minutes is None:
            raise Conflict(translate("Repair", "The stopwatch is not running."))
        return Outcome(job.case, translate("Repair", "Stopwatch stopped: {n} min")(n=minutes))


@dataclass(frozen=True, kw_only=True)
class SetMinutes(JobAction):
    """Hands-on minutes as typed."""

    minutes: int = entry(translate("Repair", "Hands-on minutes"), "number", least=0, most=100_000)

    def label(self) -> Text:
        return translate("Repair", "Minutes set")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, "work")
        ctx.store.update(Job, job.id, minutes=self.minutes)
        return Outcome(job.case, self.label())


def _stop_clock(ctx: Context, job: int) -> int | None:
    row = ctx.store.row("SELECT id, started_at FROM work_spans WHERE job_id = ? AND ended_at IS NULL", (job,))
    if row is None:
        return None
    passed = ctx.now - datetime.fromisoformat(row[1])
    minutes = max(1, round(passed.total_seconds() / 60))
    ctx.store.update(WorkSpan, row[0], ended_at=ctx.now, minutes=minutes)
    ctx.store.run("UPDATE jobs SET minutes = coalesce(minutes, 0) + ? WHERE id = ?", (minutes, job))
    return minutes


def _needs_agreement(ctx: Context, job: Bench) -> None:
    """Paid work needs the customer's word: an accepted quote, a written waiver, or a limit."""
    if job.under_warranty == "yes" or job.kind == "maintenance":
        return
    choice = ctx.store.value("SELECT quote_choice FROM intakes WHERE job_id = ?", (job.id,))
    if choice != "wanted":
        return
    if not ctx.store.value("SELECT 1 FROM quotes WHERE job_id = ? AND state = 'accepted' LIMIT 1", (job.id,)):
        raise Conflict(
            translate(
                "Repair",
                "The customer wants a quote first for job {number}. Record the accepted quote or a waiver, then start.",
            )(number=job.number)
        )


def repair_guarantee(ctx: Context, job: Bench) -> date | None:
    """The last day of the repair guarantee that begins with handing back; none for a comeback or work not done.

    Source: RD 58/1988 art. 6; a comeback under a repair guarantee does not begin a new one.
    """
    if job.outcome != "fixed":
        return None
    if job.comeback_of is not None:
        first = ctx.store.value("SELECT repair_guarantee_until FROM jobs WHERE id = ?", (job.comeback_of,))
        return date.fromisoformat(first) if first else None
    return law.profile(ctx.settings["shop.country"]).repair_guaranteed_until(ctx.today)


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part put in."""

    id: int
    name: str
    code: str
    quantity: int
    price_cents: int | None
    is_new: bool
    old_returned: bool


def parts_of(store: Store, job: int) -> list[PartRow]:
    """The parts put in, in order."""
    return store.fetch(
        PartRow,
        "SELECT id, name, code, quantity, price_cents, is_new, old_returned FROM parts_used WHERE job_id = ? "
        "ORDER BY position, id",
        (job,),
    )


def clock_runs(store: Store, job: int) -> datetime | None:
    """Since when the stopwatch runs, if it does."""
    found = store.value("SELECT started_at FROM work_spans WHERE job_id = ? AND ended_at IS NULL", (job,))
    return datetime.fromisoformat(found) if found else None
