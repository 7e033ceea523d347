"""Knows the made-up shop's maintenance: opened when it falls due, planned, made, half made, not made, contracts renewed."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from helpdesk.services.field.checklist_reader import Checklists
from helpdesk.services.field.contract_actions import RenewPlan, WriteRenewal
from helpdesk.services.field.due_reader import too_early
from helpdesk.services.field.line_results import LineAnswer
from helpdesk.services.field.plan_actions import OpenMaintenance
from helpdesk.services.field.plan_reader import DueMaintenance, Plans
from helpdesk.services.field.visit_actions import MoveVisit, PlanVisit
from helpdesk.services.field.visit_reader import FreeSlot, Visits
from helpdesk.services.field.visit_record_actions import JobReport, PartPut, RecordVisit
from helpdesk.services.sample.goods import Goods
from helpdesk.services.sample.pictures import picture
from helpdesk.services.sample.stage import Deed, Life, Stage
from helpdesk.services.shop.file_actions import NewFile
from helpdesk.services.shop.working_actions import AddLeave

AHEAD, FAR = timedelta(days=12), timedelta(days=48)
"""So long before its date a maintenance is opened; towards the end of the history sooner, for the weeks to come."""
BUSY = 9
"""Working days before the end from which on it is sooner."""
LASTS = 45
WRITTEN = timedelta(minutes=50)
"""So long after its planned end a visit is written down."""
LOOKED = 3
"""Every so many working days it is looked what falls due."""
FORGOTTEN = 6
"""Of so many plans one is left alone, and becomes overdue."""
ENDS = (
    "done",
    "done",
    "part",
    "done",
    "moved",
    "done",
    "absent",
    "done",
    "done",
    "failed",
    "refused",
    "done",
)
"""How visits go, in turn."""
LEFT_OUT = 2
"""Lines that are left where a part was missing."""
RECENT = timedelta(days=40)
"""Visits so shortly before the end have photos."""
USED = 320
"""Hours a metered unit runs between two visits, near enough."""


class Field:
    """Sends somebody to every plan that is due, all but a few; nothing here is left to chance."""

    def __init__(self, stage: Stage, goods: Goods) -> None:
        self.stage = stage
        self.goods = goods
        self.said: Any = stage.talk["field"]
        self._turn = 0

    @property
    def _visits(self) -> Visits:
        return Visits(self.stage.ctx.store, lambda: self.stage.ctx.settings)

    def life(self) -> Life:
        """The whole history: what falls due is looked for every few days; towards its end somebody goes on leave."""
        stage = self.stage
        away = False
        while True:
            for due in self._due():
                yield from self._open(due)
                yield stage.later(8)
            yield from self._contracts()
            if not away and stage.today >= stage.working_day(2):
                away = True
                yield self._away()
            yield stage.on(stage.hours.add_working_days(stage.today, LOOKED), 0.15)

    def _due(self) -> list[DueMaintenance]:
        """The next date of each plan that is near, nobody was sent for yet, and that is not forgotten."""
        ctx = self.stage.ctx
        busy = {
            plan
            for (plan,) in ctx.store.rows(
                "SELECT plan_id FROM jobs WHERE plan_id IS NOT NULL AND state NOT IN ('delivered', 'cancelled')"
            )
        }
        found: dict[int, DueMaintenance] = {}
        ahead = FAR if self._busy else AHEAD
        for due in Plans(ctx.store, lambda: ctx.settings).open_dates(self.stage.today + ahead):
            left_alone = due.plan.id in busy or not due.plan.id % FORGOTTEN
            if not left_alone and not too_early(due, self.stage.today):
                found.setdefault(due.plan.id, due)
        return list(found.values())

    @property
    def _busy(self) -> bool:
        return self.stage.today >= self.stage.working_day(BUSY)

    def _open(self, due: DueMaintenance) -> Life:
        stage = self.stage
        opened = yield Deed(OpenMaintenance(id=due.plan.id), stage.counters[0])
        job = stage.ctx.store.value("SELECT id FROM jobs WHERE case_id = ?", (opened.id,))
        day = stage.today if self._busy else max(stage.today, due.due)
        since = stage.on(stage.hours.add_working_days(day, 1 + 3 * (self._turn % 4)), 0.12 * (self._turn % 5))
        slot = self._free(job, since)
        if slot is None:
            return
        self._turn += 1
        fixed = self._turn % 3 == 0
        planned = PlanVisit(
            job=job, planned_start=slot.start, minutes=LASTS, technician=slot.technician, fixed=fixed
        )
        yield Deed(planned, stage.counters[0])
        ends = ENDS[self._turn % len(ENDS)]
        if ends == "moved":
            yield stage.later(40)
            slot = yield from self._moved(job, slot)
        stage.begin(stage.hours.next_open(slot.end + WRITTEN), self._visit(job, slot, ends))

    def _moved(self, job: int, slot: FreeSlot) -> Life:
        """The customer cannot be there after all; the time they have instead."""
        stage = self.stage
        later = self._free(
            job,
            stage.on(stage.hours.add_working_days(slot.start.astimezone(stage.hours.zone).date(), 3), 0.2),
        )
        if later is None:
            return slot
        moved = MoveVisit(
            job=job, planned_start=later.start, minutes=LASTS, technician=later.technician, fixed=True
        )
        yield Deed(moved, stage.counters[0])
        return later

    def _free(self, job: int, since: datetime, technician: int | None = None) -> FreeSlot | None:
        """A free time for the job; another one in its turn, so that the days do not all begin alike."""
        free = self._visits.free_slots(job, technician, since=since, minutes=LASTS, many=3)
        return free[self._turn % len(free)] if free else None

    # -- the visit

    def _visit(self, job: int, slot: FreeSlot, ends: str) -> Life:
        """What became of it; what was left is done at the next one."""
        stage = self.stage
        again_at = None
        if ends in {"part", "absent", "refused"}:
            since = stage.on(stage.hours.add_working_days(stage.today, 6), 0.2)
            later = self._free(job, since, slot.technician)
            again_at = later.start if later else None
        yield Deed(self._went(job, slot, ends, again_at), slot.technician)
        if again_at is not None:
            done = slot._replace(start=again_at, end=again_at + timedelta(minutes=LASTS))
            stage.begin(stage.hours.next_open(done.end + WRITTEN), self._visit(job, done, "done"))

    def _went(self, job: int, slot: FreeSlot, ends: str, again_at: datetime | None) -> RecordVisit:
        if ends in {"absent", "refused"}:
            return RecordVisit(job=job, result="not_done", reason=ends, again_at=again_at)
        late = timedelta(minutes=(4, 11, 0, 38, 7)[self._turn % 5])
        left_at = slot.end + late - timedelta(minutes=3)
        if not self.stage.hours.is_open(left_at):
            left_at = slot.end - timedelta(minutes=1)
        return RecordVisit(
            job=job,
            arrived_at=slot.start + late,
            left_at=left_at,
            reason="part_missing" if ends == "part" else "",
            again_at=again_at,
            jobs=(self._report(job, ends),),
        )

    def _report(self, job: int, ends: str) -> JobReport:
        lines = self._lines(job, ends)
        stage = self.stage
        recent = stage.until - stage.today < RECENT
        photos = tuple(
            NewFile(name=f"{name}.png", content=picture(self._turn + place))
            for place, name in enumerate(self.said["photos"])
        )
        return JobReport(
            job=job,
            answers=lines,
            work_done=str(stage.talk["maintenance_done"]) if ends != "part" else "",
            minutes=LASTS - 8,
            parts=(PartPut(name=self.said["parts"][self._turn % len(self.said["parts"])], price_cents=1_290),)
            if self._turn % 3 == 1
            else (),
            reading=self._reading(job),
            before=photos[:1] if recent else (),
            after=photos[1:] if recent and ends != "part" else (),
            result="partly" if ends == "part" and not lines else "",
        )

    def _reading(self, job: int) -> int | None:
        last: int | None = self.stage.ctx.store.value(
            "SELECT r.value FROM readings r JOIN jobs j ON j.unit_id = r.unit_id WHERE j.id = ? "
            "ORDER BY r.read_on DESC, r.id DESC LIMIT 1",
            (job,),
        )
        return None if last is None else last + USED + 7 * (self._turn % 11)

    def _lines(self, job: int, ends: str) -> tuple[LineAnswer, ...]:
        """The lines that are still to be done: all, or without the last ones; one of them failed."""
        ctx = self.stage.ctx
        known = Checklists(ctx.store, lambda: ctx.settings["shop.language"]).of_job(job)
        left = list(known.left) if known else []
        if ends == "part":
            left = left[:-LEFT_OUT] or left
        answers = [passed(line, self.said["no_photo"]) for line in left]
        if ends == "failed" and answers:
            answers[-1] = LineAnswer(
                position=left[-1].position, result="failed", note=self.said["failed"], repair=True
            )
        return tuple(answers)

    # -- contracts and people

    def _contracts(self) -> Life:
        """Contracts that end soon: their customer is told in time; most go on for another term."""
        stage = self.stage
        until = (stage.today + timedelta(days=55)).isoformat()
        rows = stage.ctx.store.rows(
            "SELECT p.id, p.end_on FROM plans p WHERE p.contract AND p.active AND p.told_on IS NULL "
            "AND p.end_on BETWEEN ? AND ? AND NOT EXISTS "
            "(SELECT 1 FROM plans n WHERE n.continues_id = p.id) ORDER BY p.id",
            (stage.today.isoformat(), until),
        )
        for plan, _ in rows:
            if plan % 4 == 1 and stage.until - stage.today < timedelta(days=60):
                continue
            yield Deed(WriteRenewal(id=plan), stage.counters[0])
            yield stage.later(20)
            if plan % 3:
                row = Plans(stage.ctx.store, lambda: stage.ctx.settings).get(plan)
                yield Deed(RenewPlan(id=plan, **RenewPlan.fill(row)), stage.counters[0])
                yield stage.later(10)

    def _away(self) -> Deed:
        """Somebody is away for a week that is soon; what was planned for then stands against it."""
        stage = self.stage
        first: date = stage.hours.add_working_days(stage.until, 6)
        leave = AddLeave(person=stage.technicians[-1], first_on=first, last_on=first + timedelta(days=6))
        return Deed(leave, stage.counters[0])


def passed(line: Any, no_photo: str) -> LineAnswer:
    """A line that was passed, with a value within its limits."""
    value = ""
    if line.asks == "number":
        least, most = (float(text.replace(",", ".")) if text else None for text in (line.least, line.most))
        middle = least if most is None else most if least is None else (least + most) / 2
        value = f"{middle or 3:g}" if middle is not None else "3"
    elif line.asks == "text":
        value = "✓"
    return LineAnswer(
        position=line.position, result="passed", value=value, no_photo=no_photo if line.photo else ""
    )
