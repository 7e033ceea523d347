"""At the customer's: what was found and checked, the training, when it was, and what begins once it is done."""

from __future__ import annotations

from datetime import datetime

from helpdesk.action import NEEDED, Context, Group, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.clock import to_text, zone
from helpdesk.domain.installation_words import WAYS
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.training_words import HELD_WHERE
from helpdesk.domain.travel import Trip, charge
from helpdesk.domain.visit_words import VISIT_RESULTS
from helpdesk.errors import Invalid
from helpdesk.services.cases.job_transitions import (
    JobAction,
    Step,
    WorkshopJob,
    move,
    ready_for,
    workshop_job,
)
from helpdesk.services.cases.steps import require_case
from helpdesk.services.field.checklist_actions import pin_checklist, reader
from helpdesk.services.field.finishing import ask_to_plan
from helpdesk.services.field.line_results import LineAnswer, record_lines
from helpdesk.services.field.plan_actions import plan_of_product
from helpdesk.services.field.serial_check import Found, check_serial
from helpdesk.services.field.training import TrainingForm, keep_training, topics_needed
from helpdesk.services.field.visit_actions import PlanVisit, site_of
from helpdesk.services.field.visit_reader import open_visit
from helpdesk.services.follow_up.planning import plan_follow_up
from helpdesk.services.papers.issuing import keep_up_to_date
from helpdesk.services.papers.visit_rows import charged_before, pays_nothing
from helpdesk.store.tables.goods import Purchase
from helpdesk.store.tables.site_work import Installation
from helpdesk.store.tables.visits import Visit, VisitJob
from helpdesk.texts import Text, translate

_FUTURE = translate("Visits", "That has not happened yet.")
_SHARED = (
    "SELECT 1 FROM visit_jobs w JOIN jobs j ON j.id = w.job_id WHERE w.visit_id = ? AND j.id <> ? "
    "AND j.state NOT IN ('delivered', 'cancelled') LIMIT 1"
)
_MADE = (
    "SELECT v.id FROM visits v JOIN visit_jobs w ON w.visit_id = v.id WHERE w.job_id = ? AND v.arrived_at <= ? "
    "AND coalesce(v.left_at, v.arrived_at) >= ? ORDER BY v.id DESC LIMIT 1"
)
REST = 60
"""Minutes for what was left undone."""


@dataclass(frozen=True, kw_only=True)
class InstallUnit(JobAction, TrainingForm):
    """What happened at the customer's, from arrival to departure; what failed leaves the installation open."""

    groups = (
        Group(
            translate("Installation", "Arrival"),
            ("arrived_at", "serial_found", "serial_way", "serial_reason"),
        ),
        Group(translate("Installation", "Acceptance"), ("lines",)),
        Group(
            translate("Installation", "Training for use"),
            ("trained", "minutes", "to_whom", "topics", "tried", "handed_over", "open_questions"),
        ),
        Group(translate("Installation", "Departure"), ("left_at", "again_at", "note", "no_travel")),
    )
    prompt = Prompt(
        translate("Installation", "Installation at the customer's"),
        translate("Installation", "Save the installation"),
        about="job",
        draft=translate("Installation", "Installation, job {number}"),
        dialog="install",
    )
    step = Step(
        "install",
        translate("Steps", "Installation at the customer's…"),
        "clipboard-check",
        starts=("received", "waiting_customer", "waiting_part", "in_work", "ready"),
        to="delivered",
        leads=lambda job: job.state in {"received", "in_work", "ready"},
        also=translate("Steps", "install acceptance serial training commissioning"),
        papers=("installation",),
    )

    held: str = entry(translate("Trainings", "Where"), "choice", default="home", choices=HELD_WHERE)
    arrived_at: datetime | None = entry(translate("Visits", "Arrived"), "moment", default=None)
    serial_found: str = entry(translate("Installations", "Serial found"), default="")
    serial_way: str = entry(
        translate("Installations", "If it is another serial"), "choice", default="", choices=WAYS, wide=True
    )
    serial_reason: str = entry(translate("Installations", "Why another, or none"), default="")
    lines: tuple[LineAnswer, ...] = entry(
        translate("Installations", "Lines of the checklist"), "list", default=()
    )
    trained: bool = entry(
        translate("Installations", "The customer was shown how to use it"), "check", default=True
    )
    left_at: datetime | None = entry(translate("Visits", "Left"), "moment", default=None)
    again_at: datetime | None = entry(
        translate("Visits", "Next visit"),
        "moment",
        default=None,
        hint=translate("Visits", "For what was not done; empty: none is planned yet"),
    )
    note: str = entry(translate("Visits", "Note"), "text", default="")
    no_travel: bool = entry(translate("Visits", "Charge nothing for travel"), "check", default=False)

    def rules(self) -> dict[str, Text]:
        found = {name: NEEDED for name in ("arrived_at", "left_at") if getattr(self, name) is None}
        if self.arrived_at and self.left_at and self.left_at < self.arrived_at:
            found["left_at"] = translate("Visits", "That is before the arrival.")
        if self.trained:
            found |= topics_needed(self)
        return found

    def label(self) -> Text:
        return translate("Installations", "Installation recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        self._happened(ctx)
        # Which list was gone through is settled before another unit may take the place of the one sold.
        pin_checklist(ctx, job.id)
        unit = check_serial(ctx, job, Found(self.serial_found, self.serial_way, self.serial_reason))
        self._keep_found(ctx, job.id)
        visit, tells = self._visit(ctx, job)
        record_lines(ctx, job.id, self.lines, visit)
        if self.trained:
            keep_training(ctx, job.id, self, self.arrived_at or ctx.now, visit)
        job = workshop_job(ctx.store, job.id)
        left, failed = _undone(ctx, job.id)
        if tells:
            self._tell_visit(ctx, visit, "partly" if left else "done")
        shown = self._leave_open(ctx, job, visit, left, failed) if left else self._finish(ctx, job, unit)
        keep_up_to_date(ctx, "installation", job.id)
        return Outcome(job.case, self.label(), shown=shown)

    # -- what was found -----------------------------------------------------------------------------

    def _happened(self, ctx: Context) -> None:
        """It is written down after it happened."""
        found = {
            name: _FUTURE
            for name, at in (("arrived_at", self.arrived_at), ("left_at", self.left_at))
            if at is not None and at > ctx.now
        }
        if found:
            raise Invalid(found)

    def _keep_found(self, ctx: Context, job: int) -> None:
        values = {
            "serial_found": tidy_line(self.serial_found),
            "serial_reason": tidy_line(self.serial_reason),
        }
        known = ctx.store.value("SELECT id FROM installations WHERE job_id = ?", (job,))
        if known is None:
            ctx.store.insert(Installation, job_id=job, **values)
        else:
            ctx.store.update(Installation, known, **values)

    def _visit(self, ctx: Context, job: WorkshopJob) -> tuple[int, bool]:
        """The visit it was done at, and whether how it ended is told here: one that serves other jobs tells it itself.

        The planned one; else one of that time that was written down already; else one made without a plan.
        """
        planned = open_visit(ctx.store, job.id)
        if planned is not None:
            shared = ctx.store.value(_SHARED, (planned.id, job.id)) is not None
            return planned.id, not shared
        made = ctx.store.value(_MADE, (job.id, to_text(self._left), to_text(self._arrived)))
        return (int(made), False) if made is not None else (self._unplanned(ctx, job), True)

    def _tell_visit(self, ctx: Context, visit: int, result: str) -> None:
        ctx.store.update(
            Visit,
            visit,
            arrived_at=self.arrived_at,
            left_at=self.left_at,
            note=tidy(self.note),
            result=result,
            travel_cents=charge(self._trip(ctx, visit, result)).cents,
        )

    def _trip(self, ctx: Context, visit: int, result: str) -> Trip:
        """What decides on travel, by the same rule as for any visit."""
        return Trip(
            price_cents=ctx.settings["prices.travel_cents"],
            result=result,
            before=charged_before(ctx.store, visit),
            free=pays_nothing(ctx.store, visit),
            waived=self.no_travel,
        )

    def _unplanned(self, ctx: Context, job: WorkshopJob) -> int:
        visit: int = ctx.store.insert(
            Visit,
            site_id=site_of(ctx.store, job.id),
            technician_id=ctx.staff,
            planned_start=self.arrived_at,
            planned_end=self.left_at,
            created_at=ctx.now,
        )
        ctx.store.insert(VisitJob, visit_id=visit, job_id=job.id, position=1)
        return visit

    # -- how it ends --------------------------------------------------------------------------------

    @property
    def _arrived(self) -> datetime:
        assert self.arrived_at is not None
        return self.arrived_at

    @property
    def _left(self) -> datetime:
        assert self.left_at is not None
        return self.left_at

    def _leave_open(
        self, ctx: Context, job: WorkshopJob, visit: int, left: list[str], failed: list[str]
    ) -> Text:
        """Something failed or was not gone through: the rest is planned, or waits to be."""
        said = translate("Visits", "Visit: {result}")(result=VISIT_RESULTS["partly"])
        move(
            ctx,
            job,
            "in_work",
            said,
            "\n".join([*failed, *(text for text in left if text not in failed)]),
            started_at=job.started_at or self.arrived_at,
        )
        told = translate("Installations", "%n line(s) left: the installation stays open", "", 1)(n=len(left))
        if self.again_at is None:
            ask_to_plan(ctx, job.case)
            return told
        who = ctx.store.value("SELECT technician_id FROM visits WHERE id = ?", (visit,))
        rest = PlanVisit(job=job.id, planned_start=self.again_at, minutes=REST, technician=who)
        try:
            warned = rest.run(ctx).shown
        except Invalid as refused:
            # The form has one field for it.
            raise Invalid({"again_at": next(iter(refused.problems.values()))}) from refused
        following = open_visit(ctx.store, job.id)
        assert following is not None
        ctx.store.update(Visit, following.id, continues_id=visit)
        if warned is not None:
            return translate("Visits", "{one}; {other}")(one=told, other=warned)
        return translate("Installations", "{what}; the rest on {at}")(what=told, at=self.again_at)

    def _finish(self, ctx: Context, job: WorkshopJob, unit: int | None) -> Text:
        """All is done: the unit counts as installed, and what begins with that begins."""
        earlier = ctx.store.value("SELECT minutes FROM jobs WHERE id = ?", (job.id,)) or 0
        move(
            ctx,
            job,
            "delivered",
            translate("Installations", "Installed"),
            self.note,
            work_done=ctx.words.say(translate("Installations", "Installed, checked and explained")),
            minutes=earlier + round((self._left - self._arrived).total_seconds() / 60),
            outcome="fixed",
            started_at=job.started_at or self.arrived_at,
            finished_at=job.finished_at or self._left,
            delivered_at=self._left,
            delivered_to=tidy_line(self.to_whom),
        )
        return begin_life(ctx, job, unit, self._left)


def _undone(ctx: Context, job: int) -> tuple[list[str], list[str]]:
    """The lines that keep an installation open: all of them, and those among them that failed."""
    known = reader(ctx).of_job(job)
    if known is None:
        return [], []
    failed = [line.text for line in known.lines if line.ended == "failed"]
    return [*failed, *(line.text for line in known.left if line.text not in failed)], failed


def begin_life(ctx: Context, job: WorkshopJob, unit: int | None, done_at: datetime) -> Text:
    """What begins with the installation: its covers, the maintenance of the product, the courtesy call."""
    day = done_at.astimezone(zone(ctx.settings["shop.zone"])).date()
    sale = None
    if unit is not None:
        sale = ctx.store.value(
            "SELECT id FROM purchases WHERE unit_id = ? ORDER BY purchased_on DESC, id DESC LIMIT 1", (unit,)
        )
        if sale is not None:
            ctx.store.update(Purchase, sale, installed_on=day)
        plan_of_product(ctx, unit, anchor=day)
    customer = require_case(ctx.store, job.case)
    if customer is not None:
        plan_follow_up(
            ctx,
            "installation",
            customer=customer,
            case=job.case,
            job=job.id,
            purchase=sale,
            happened_at=done_at,
        )
    return translate("Installations", "Installed on {day}")(day=day)
