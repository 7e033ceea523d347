"""How a visit went: each of its jobs with its lines, parts, minutes; what was not done is left for another one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from helpdesk.action import NEEDED, Context, Fields, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.clock import from_text
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.travel import Charge, Trip, charge
from helpdesk.domain.visit_words import NOT_DONE_REASONS, VISIT_RESULTS
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.field.checklist_actions import reader
from helpdesk.services.field.finishing import FINISHED_AS, ask_to_plan, finish_at_customer, finishes
from helpdesk.services.field.line_results import LineAnswer, record_lines
from helpdesk.services.field.reading_actions import MOST as MOST_READ
from helpdesk.services.field.reading_actions import AddReading
from helpdesk.services.field.visit_actions import has_visit, job_at, jobs_of, planned_visit
from helpdesk.services.field.visit_form import Around, minding, planned_time
from helpdesk.services.field.visit_reader import OpenVisit, open_visit
from helpdesk.services.papers.issuing import issue, renew_job_papers
from helpdesk.services.papers.visit_rows import charged_before, pays_nothing
from helpdesk.services.shop.file_actions import NewFile, keep_file
from helpdesk.services.stock.ledger import kept_part
from helpdesk.services.stock.reader import by_code
from helpdesk.services.stock.using import use
from helpdesk.store.database import Store
from helpdesk.store.tables.repair import PartUsed
from helpdesk.store.tables.visits import Visit, VisitJob
from helpdesk.texts import Text, translate

BY_LINES = {"": translate("Visits", "As the lines say")}
LONG_BEFORE = timedelta(days=31)
"""What was done is written down a while later, under a job opened for that; more is a date typed wrong."""
_FUTURE = translate("Visits", "That has not happened yet.")


@dataclass(frozen=True, kw_only=True)
class PartPut(Fields):
    """A part that was put in at the visit; a new one, as the law wants it unless something else was agreed."""

    name: str = entry(translate("Repair", "Part"))
    code: str = entry(translate("Repair", "Code"), default="")
    quantity: int = entry(translate("Repair", "Quantity"), "number", default=1, least=1, most=10_000)
    price_cents: int | None = entry(translate("Repair", "Price each"), "money", default=None)
    old_returned: bool = entry(translate("Repair", "Old part for the customer"), "check", default=False)


@dataclass(frozen=True, kw_only=True)
class JobReport(Fields):
    """What became of one job of the visit."""

    job: int
    answers: tuple[LineAnswer, ...] = ()
    work_done: str = entry(translate("Repair", "What was done and tested"), "text", default="")
    outcome: str = entry(translate("Repair", "Outcome"), "choice", default="fixed", choices=FINISHED_AS)
    minutes: int | None = entry(
        translate("Repair", "Hands-on minutes"), "number", default=None, least=0, most=100_000
    )
    parts: tuple[PartPut, ...] = ()
    reading: int | None = entry(
        translate("Visits", "Meter reading"), "number", default=None, least=0, most=MOST_READ
    )
    new_meter: bool = entry(translate("Plans", "A new meter"), "check", default=False)
    before: tuple[NewFile, ...] = ()
    """Photos from before the work."""
    after: tuple[NewFile, ...] = ()
    finish: bool = entry(translate("Visits", "The job is finished with this visit"), "check", default=True)
    result: str = entry(translate("Visits", "Result"), "choice", default="", choices=BY_LINES | VISIT_RESULTS)

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        for place, part in enumerate(self.parts):
            found |= {f"parts.{place}.{name}": text for name, text in part.problems().items()}
        for line in self.answers:
            found |= {f"lines.{line.position}.{name}": text for name, text in line.problems().items()}
        return found

    @property
    def said(self) -> bool:
        """Whether it tells that something was done; what was written of an earlier visit stands in it, too."""
        return bool(
            any(answer.result or tidy(answer.value) for answer in self.answers)
            or self.minutes
            or self.parts
            or self.reading is not None
        )


def _is_due(store: Store, job: Any, until: datetime | None) -> bool:
    """Whether the visit of a job that a visit finishes is today or has passed."""
    visit = open_visit(store, job.id) if until is not None and finishes(job) else None
    return visit is not None and until is not None and visit.planned_start < until


@dataclass(frozen=True, kw_only=True)
class RecordVisit(JobAction):
    """How a visit went: when it was, what was done of each job, and what is left for another one."""

    prompt = Prompt(
        translate("Step", "How the visit went"),
        translate("Step", "Save the visit"),
        about="visit",
        draft=translate("Step", "Visit for job {number}"),
        dialog="record_visit",
    )
    step = Step(
        "record_visit",
        translate("Steps", "How the visit went…"),
        "clipboard-check",
        starts=UNFINISHED,
        fits=has_visit,
        presses=_is_due,
        papers=("visit",),
        also=translate("Steps", "checklist lines done partly absent"),
    )

    result: str = entry(translate("Visits", "Result"), "choice", default="", choices=BY_LINES | VISIT_RESULTS)
    arrived_at: datetime | None = entry(translate("Visits", "Arrived"), "moment", default=None)
    left_at: datetime | None = entry(translate("Visits", "Left"), "moment", default=None)
    reason: str = entry(
        translate("Visits", "Why not done"),
        "choice",
        default="",
        choices={"": translate("Visits", "Not said")} | NOT_DONE_REASONS,
    )
    at_fault: bool = entry(
        translate("Visits", "They had been told, and were absent through their own fault"),
        "check",
        default=False,
        hint=translate("Visits", "Only then travel is charged"),
    )
    again_at: datetime | None = entry(
        translate("Visits", "Next visit"),
        "moment",
        default=None,
        hint=translate("Visits", "For what was not done; empty: it is still to be planned"),
    )
    note: str = entry(translate("Visits", "Note"), "text", default="")
    no_travel: bool = entry(translate("Visits", "Charge nothing for travel"), "check", default=False)
    jobs: tuple[JobReport, ...] = ()

    @classmethod
    def fill(cls, row: OpenVisit) -> dict[str, Any]:
        return {"arrived_at": row.planned_start, "left_at": row.planned_end, "note": row.note}

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if self.result != "not_done" and self.arrived_at is None:
            found["arrived_at"] = NEEDED
        if self.arrived_at and self.left_at:
            if self.left_at < self.arrived_at:
                found["left_at"] = translate("Visits", "That is before the arrival.")
            elif self.left_at - self.arrived_at > timedelta(hours=24):
                found["left_at"] = translate("Visits", "That is more than a day after the arrival.")
        if self.result == "not_done":
            found |= self._nothing_done()
        if self.result == "done" and self.again_at is not None:
            found["again_at"] = translate("Visits", "All was done; plan another visit by itself.")
        for place, report in enumerate(self.jobs):
            found |= {f"jobs.{place}.{name}": text for name, text in report.problems().items()}
        return found

    def _nothing_done(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if not self.reason:
            found["reason"] = translate("Visits", "Say why it was not done.")
        if any(report.said for report in self.jobs):
            found["result"] = translate("Visits", "Something is written as done: then it was partly done.")
        return found

    def label(self) -> Text:
        return translate("Visits", "Visit recorded")

    def run(self, ctx: Context) -> Outcome:
        job = job_at(ctx, self.job, self.step)
        visit = planned_visit(ctx.store, job)
        self._check(ctx, job)
        served = [one for one in jobs_of(ctx.store, visit.id) if one.state not in FINISHED]
        travel = self._travel_before(ctx, visit)
        ended = self._jobs(ctx, visit, served)
        result = self._whole(ended)
        trip = travel._replace(result=result)
        self._update(ctx, visit, result, charge(trip))
        left = [one for one in served if ended[one.id] != "done"]
        said = self._said(result)
        warned = None
        if self.again_at is not None and left:
            warned = self._plan_again(ctx, visit, self.again_at, left)
        for one in served:
            note_step(ctx, one.case, said, job=one.id, text=self.note)
            if one in left and self.again_at is None:
                ask_to_plan(ctx, one.case)
            settle_case(ctx, one.case)
        issue(ctx, "visit", job.id, visit.id)
        for one in served:
            renew_job_papers(ctx, one.id)
        return Outcome(visit.id, said, shown=minding(said, warned))

    def _check(self, ctx: Context, job: WorkshopJob) -> None:
        """Raises ``Invalid`` where something happened in the future or too long ago, or shall happen in the past."""
        found = {
            name: _FUTURE
            for name, at in (("arrived_at", self.arrived_at), ("left_at", self.left_at))
            if at is not None and at > ctx.now
        }
        opened = from_text(ctx.store.value("SELECT opened_at FROM cases WHERE id = ?", (job.case,)))
        if self.arrived_at is not None and self.arrived_at < opened - LONG_BEFORE:
            said = translate("Visits", "That is long before the job was opened ({day}).")
            found["arrived_at"] = said(day=opened.astimezone(ctx.words.zone).date())
        if found:
            raise Invalid(found)

    def _travel_before(self, ctx: Context, visit: OpenVisit) -> Trip:
        """What decides on travel, as it is before the visit is written down; how it ended comes later."""
        return Trip(
            price_cents=ctx.settings["prices.travel_cents"],
            result="",
            reason=self.reason,
            at_fault=self.at_fault,
            before=charged_before(ctx.store, visit.id),
            free=pays_nothing(ctx.store, visit.id),
            waived=self.no_travel,
        )

    def _jobs(self, ctx: Context, visit: OpenVisit, served: list[WorkshopJob]) -> dict[int, str]:
        """How each job ended, a word of ``VISIT_RESULTS``, once what is said of it was written."""
        reports: Mapping[int, JobReport] = {report.job: report for report in self.jobs}
        if set(reports) - {one.id for one in served}:
            raise Invalid({"jobs": translate("Visits", "A job is no longer served by this visit.")})
        if self.result == "not_done":
            return dict.fromkeys((one.id for one in served), "not_done")
        return {one.id: self._job(ctx, visit, one, reports.get(one.id)) for one in served}

    def _job(self, ctx: Context, visit: OpenVisit, job: WorkshopJob, report: JobReport | None) -> str:
        if report is not None:
            write_report(ctx, visit, job, report, self.arrived_at)
        result = job_result(ctx, visit, job, (report.result if report else "") or self.result)
        if result == "done" and report is not None and report.finish and finishes(job):
            at = self.left_at or self.arrived_at or ctx.now
            finish_at_customer(
                ctx, job, report.work_done, report.outcome, self.arrived_at or at, at, visit.id
            )
        return result

    def _whole(self, ended: Mapping[int, str]) -> str:
        """How the visit ended by its jobs. Raises ``Invalid`` where nothing was done and nobody says why."""
        kinds = set(ended.values())
        if len(kinds) != 1:
            return "partly" if kinds else self.result or "done"
        (result,) = kinds
        if result == "not_done" and not self.reason:
            raise Invalid({"reason": translate("Visits", "Nothing is marked as done: say why.")})
        if result == "done" and self.again_at is not None:
            raise Invalid({"again_at": translate("Visits", "All was done; plan another visit by itself.")})
        return result

    def _update(self, ctx: Context, visit: OpenVisit, result: str, travel: Charge) -> None:
        absent = result == "not_done" and self.reason == "absent"
        ctx.store.update(
            Visit,
            visit.id,
            result=result,
            reason=self.reason if result != "done" else "",
            excused=absent and not self.at_fault,
            arrived_at=self.arrived_at,
            left_at=self.left_at,
            travel_cents=travel.cents,
            note=tidy(self.note),
        )

    def _plan_again(
        self, ctx: Context, visit: OpenVisit, at: datetime, left: list[WorkshopJob]
    ) -> Text | None:
        """Another visit for exactly the jobs of which something is left, by the rules of planning one.

        Returns words about what stands against it and is only warned of.
        """
        before, after = ctx.store.row(
            "SELECT before_minutes, after_minutes FROM visits WHERE id = ?", (visit.id,)
        )
        around = Around([one.id for one in left], visit.site, before, after, visit.travel_minutes)
        ends, warned = planned_time(ctx, around, at, visit.minutes, visit.technician, "again_at")
        again = ctx.store.insert(
            Visit,
            site_id=visit.site,
            technician_id=visit.technician,
            planned_start=at,
            planned_end=ends,
            before_minutes=before,
            after_minutes=after,
            travel_minutes=visit.travel_minutes,
            continues_id=visit.id,
            created_at=ctx.now,
        )
        ctx.store.insert_many(
            VisitJob,
            ("visit_id", "job_id", "position"),
            [(again, job.id, place) for place, job in enumerate(left, start=1)],
        )
        return warned

    def _said(self, result: str) -> Text:
        if result == "done" or not self.reason:
            return translate("Visits", "Visit: {result}")(result=VISIT_RESULTS[result])
        said = translate("Visits", "Visit: {result}, {reason}")
        return said(result=VISIT_RESULTS[result], reason=NOT_DONE_REASONS[self.reason])


def write_report(
    ctx: Context, visit: OpenVisit, job: WorkshopJob, report: JobReport, arrived: datetime | None
) -> None:
    """Write down what was done of one job: lines, parts, minutes, reading, photos."""
    if report.answers:
        record_lines(ctx, job.id, report.answers, visit.id)
    for part in report.parts:
        _put_in(ctx, job.id, part)
    if report.minutes:
        ctx.store.run(
            "UPDATE jobs SET minutes = coalesce(minutes, 0) + ? WHERE id = ?", (report.minutes, job.id)
        )
        ctx.store.run(
            "UPDATE visit_jobs SET minutes = ? WHERE visit_id = ? AND job_id = ?",
            (report.minutes, visit.id, job.id),
        )
    if report.reading is not None and job.unit is not None:
        _read(ctx, arrived or visit.planned_start, job.unit, report)
    for shows, photos in (("before", report.before), ("after", report.after)):
        for photo in photos:
            keep_file(ctx, photo, shows=shows, job_id=job.id, visit_id=visit.id)
    if tidy(report.work_done):
        ctx.store.run("UPDATE jobs SET work_done = ? WHERE id = ?", (tidy(report.work_done), job.id))


def _put_in(ctx: Context, job: int, part: PartPut) -> None:
    last = ctx.store.value("SELECT max(position) FROM parts_used WHERE job_id = ?", (job,))
    found = by_code(ctx.store, part.code) or by_code(ctx.store, part.name)
    kept = None if found is None else kept_part(ctx.store, found)
    used = ctx.store.insert(
        PartUsed,
        job_id=job,
        position=(last or 0) + 1,
        name=kept.name if kept else tidy_line(part.name),
        code=kept.code if kept else tidy_line(part.code),
        quantity=part.quantity,
        price_cents=kept.price_cents if kept and part.price_cents is None else part.price_cents,
        old_returned=part.old_returned,
        old_part="customer" if part.old_returned else "",
    )
    if kept is not None:
        use(ctx, used, kept, part.quantity, job, happened=True)


def _read(ctx: Context, at: datetime, unit: int, report: JobReport) -> None:
    """The meter as it stood at the visit."""
    at = min(at, ctx.now)
    measure = ctx.store.value(
        "SELECT measure FROM readings WHERE unit_id = ? ORDER BY read_on DESC, id DESC LIMIT 1", (unit,)
    )
    try:
        AddReading(
            unit=unit,
            read_on=at.astimezone(ctx.words.zone).date(),
            value=report.reading or 0,
            measure=measure or "",
            new_meter=report.new_meter,
        ).run(ctx)
    except Invalid as refused:
        raise Invalid({"reading": next(iter(refused.problems.values()))}) from refused


def job_result(ctx: Context, visit: OpenVisit, job: WorkshopJob, said: str) -> str:
    """How a job ended at a visit: by its lines, unless something else is said of it.

    Raises:
        Invalid: it is called done while lines have no result.
    """
    known = reader(ctx).of_job(job.id)
    if known is None or not known.lines:
        return said or "done"
    left = len(known.left)
    if not left:
        return said or "done"
    if said == "done":
        told = translate(
            "Visits",
            "Job {number}: %n line(s) without result. Mark them, also as “does not apply”, or say that it was partly done.",
            "",
            1,
        )
        raise Invalid({"result": told(number=job.number, n=left)})
    if said:
        return said
    return "partly" if any(line.visit == visit.id for line in known.lines) else "not_done"
