"""Knows the made-up shop's last weeks in the field: maintenance opened for plans, visits planned, made, not made."""

from __future__ import annotations

from datetime import datetime, timedelta

from helpdesk.services.field.plan_actions import OpenMaintenance
from helpdesk.services.field.plan_reader import Plans
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.field.visit_reader import Visits
from helpdesk.services.field.visit_record_actions import RecordVisit
from helpdesk.services.sample.goods import Goods
from helpdesk.services.sample.stage import Deed, Life, Stage
from helpdesk.services.shop.working_actions import AddLeave

NEAR = timedelta(days=75)
"""A plan whose next date lies further ahead is left."""
OPENED = (9, 7, 5, 3, 2)
"""So many working days before the end a maintenance is opened, each for another plan."""
ENDS = ("not_done", "partly", "", "", "")
"""How its visit went; empty: it is still to come."""


class Field:
    """Opens maintenance for plans that are due and sends somebody there."""

    def __init__(self, stage: Stage, goods: Goods) -> None:
        self.stage = stage
        self.goods = goods
        self._sent: set[int] = set()

    def life(self) -> Life:
        """The last weeks, as far as there are plans."""
        stage = self.stage
        yield stage.on(max(stage.working_day(OPENED[0] + 1), stage.today), 0.1)
        yield self._away()
        for place, days in enumerate(OPENED):
            yield stage.on(max(stage.working_day(days), stage.today), 0.2)
            plan = self._next()
            if plan is None:
                return
            yield from self._go(plan, ENDS[place], place)

    def _away(self) -> Deed:
        """Who repairs is away for a week that is soon."""
        stage = self.stage
        first = stage.hours.add_working_days(stage.until, 15)
        leave = AddLeave(staff=stage.technicians[-1], first_on=first, last_on=first + timedelta(days=6))
        return Deed(leave, stage.counters[0])

    def _next(self) -> int | None:
        """The plan nobody was sent for yet whose next date is the soonest, missed ones first."""
        ctx = self.stage.ctx
        near = Plans(ctx.store, lambda: ctx.settings).open_dates(self.stage.today + NEAR)
        plan = next((due.plan.id for due in near if due.plan.id not in self._sent), None)
        if plan is not None:
            self._sent.add(plan)
        return plan

    def _go(self, plan: int, ends: str, place: int) -> Life:
        stage, by = self.stage, self.stage.counters[0]
        opened = yield Deed(OpenMaintenance(id=plan), by)
        job = stage.ctx.store.value("SELECT id FROM jobs WHERE case_id = ?", (opened.id,))
        yield stage.later(10)
        day = stage.hours.add_working_days(stage.today, 2 if ends else 8 + place)
        start = stage.on(day, 0.3 + 0.05 * place).replace(second=0, microsecond=0)
        who = stage.technicians[place % len(stage.technicians)]
        visits = Visits(stage.ctx.store, lambda: stage.ctx.settings)
        start = next(
            (slot.start for slot in visits.free_slots(job, who, since=start, minutes=45, many=1)), start
        )
        planned = PlanVisit(
            job=job,
            planned_start=start,
            minutes=45,
            technician=who,
            travel_minutes=15,
            fixed=place % 2 == 0,
        )
        yield Deed(planned, by)
        if ends:
            yield start + timedelta(minutes=60)
            yield Deed(self._went(job, ends, start), by)

    def _went(self, job: int, ends: str, start: datetime) -> RecordVisit:
        stage = self.stage
        again = stage.on(stage.hours.add_working_days(stage.today, 9), 0.4).replace(second=0, microsecond=0)
        if ends == "not_done":
            return RecordVisit(job=job, result=ends, reason="absent", again_at=again)
        arrived = start + timedelta(minutes=6)
        left = arrived + timedelta(minutes=40)
        return RecordVisit(
            job=job, result=ends, reason="part_missing", arrived_at=arrived, left_at=left, again_at=again
        )
