"""Knows the made-up shop's last weeks at its customers': installations with their sale, questions, a training."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from helpdesk.services.field.checklist_reader import Checklists
from helpdesk.services.field.enquiry_actions import AnswerEnquiry
from helpdesk.services.field.installation_actions import InstallUnit
from helpdesk.services.field.line_results import LineAnswer
from helpdesk.services.field.opening_actions import AddUnitToInstall
from helpdesk.services.field.training_actions import OpenTraining
from helpdesk.services.field.training_reader import Trainings
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.field.visit_reader import FreeSlot, Visits
from helpdesk.services.sample.field import passed
from helpdesk.services.sample.people import People
from helpdesk.services.sample.stage import Deed, Life, Stage

EVERY = 9
"""Over the whole history something that is to be installed is sold each so many working days."""
SOLD = (24, 9, 4)
"""Working days before the end on which the last ones were sold."""
ENDS = ("done", "partly", "")
"""How far each of these came; empty: its visit is still to come. All before were done."""
LASTS = timedelta(minutes=75)
RECENT = timedelta(days=40)
"""So shortly before the end a question of a training is still open."""


class Site:
    """Makes them; it draws no lot, so that the rest of the history stays as it is."""

    def __init__(self, stage: Stage, people: People) -> None:
        self.stage, self.people = stage, people
        self.said: Any = stage.talk["site"]

    def life(self) -> Life:
        """One after the other."""
        place = len(SOLD)
        while self.stage.today < self.stage.working_day(SOLD[0] + EVERY):
            yield self.stage.on(self.stage.hours.add_working_days(self.stage.today, EVERY), 0.3)
            self.stage.begin(self.stage.now, self._earlier(place))
            place += 1
        for place, days in enumerate(SOLD):
            yield self.stage.on(max(self.stage.working_day(days), self.stage.today), 0.35)
            yield from self._asks(place)
            yield from self._sold(place)
        yield self.stage.on(max(self.stage.working_day(2), self.stage.today), 0.5)
        yield self._shown()
        yield self.stage.later(20)
        yield self._wished()

    def _earlier(self, place: int) -> Life:
        """A question that was answered, something sold and installed."""
        yield from self._asks(place)
        yield from self._sold(place)

    def _someone(self, place: int, *, stays_open: bool = False) -> int:
        """A customer; of what stays open, one for whom something is open already, so that most have nothing."""
        if stays_open:
            busy = self.stage.ctx.store.rows(
                "SELECT DISTINCT c.customer_id FROM cases c JOIN customers k ON k.id = c.customer_id "
                "WHERE c.closed_at IS NULL AND k.state = 'active' ORDER BY c.customer_id"
            )
            if busy:
                return int(busy[place % len(busy)][0])
        everybody = self.people.everybody
        return everybody[(11 + 5 * place) % len(everybody)].id

    # -- installations

    def _sold(self, place: int) -> Life:
        """A unit sold, with its installation and the first free time for it."""
        stage, store = self.stage, self.stage.ctx.store
        products = [
            one for (one,) in store.rows("SELECT id FROM products WHERE installed ORDER BY id LIMIT 40")
        ]
        if not products:
            return
        product = products[(7 * place) % len(products)]
        sold = AddUnitToInstall(
            product=product,
            serial=f"SX{stage.today:%y%W}{4711 + 13 * place}",
            owner=self._someone(place, stays_open=_ends(place) != "done"),
            purchased_on=stage.today,
            installation=True,
        )
        unit = (yield Deed(sold, stage.counters[0])).id
        job = store.value("SELECT id FROM jobs WHERE unit_id = ? AND kind = 'installation'", (unit,))
        yield stage.later(15)
        yield from self._visited(job, sold.serial, place)

    def _visited(self, job: int, serial: str, place: int) -> Life:
        stage = self.stage
        visits = Visits(stage.ctx.store, lambda: stage.ctx.settings)
        since = stage.on(stage.hours.add_working_days(stage.today, 2 if _ends(place) else 7), 0.1)
        slot = next(iter(visits.free_slots(job, since=since, many=1)), None)
        if slot is None:
            return
        plan = PlanVisit(
            job=job, planned_start=slot.start, minutes=90, technician=slot.technician, fixed=True
        )
        yield Deed(plan, stage.counters[0])
        if _ends(place):
            yield stage.hours.next_open(slot.start + LASTS + timedelta(minutes=20))
            yield Deed(self._installed(job, serial, slot, _ends(place)), slot.technician)

    def _installed(self, job: int, serial: str, slot: FreeSlot, ends: str) -> InstallUnit:
        stage = self.stage
        later = stage.on(stage.hours.add_working_days(stage.today, 12), 0.3)
        free = Visits(stage.ctx.store, lambda: stage.ctx.settings).free_slots(
            job, slot.technician, since=later, many=1
        )
        return InstallUnit(
            job=job,
            arrived_at=slot.start,
            left_at=slot.start + LASTS,
            serial_found=serial,
            lines=tuple(self._lines(job, ends)),
            topics="\n".join(self._topics(job)[:4]),
            minutes=20,
            tried=True,
            handed_over=self.said["handed"],
            open_questions=self.said["questions"]
            if ends == "done" and stage.until - stage.today < RECENT
            else "",
            again_at=free[0].start if ends == "partly" and free else None,
        )

    def _lines(self, job: int, ends: str) -> list[LineAnswer]:
        """Every line passed, with a believable value; where it was only partly done, one that failed."""
        ctx = self.stage.ctx
        known = Checklists(ctx.store, lambda: self.stage.language).of_job(job)
        found = [passed(line, self.said["no_photo"]) for line in (known.lines if known else ())]
        if ends == "partly" and len(found) > 2:
            found[2] = LineAnswer(position=3, result="failed", note=self.said["failed"])
        return found

    def _topics(self, job: int | None, unit: int | None = None) -> tuple[str, ...]:
        ctx = self.stage.ctx
        return Trainings(ctx.store, lambda: ctx.settings).topics(unit, self.stage.language, job)

    # -- questions

    def _asks(self, place: int) -> Life:
        """A customer asks something; the last of them waits for its answer."""
        answers = self.said["answered"]
        answer = answers[place % len(answers)] if place != len(answers) else ""
        customer = self._someone(place + 3, stays_open=not answer)
        asked = AnswerEnquiry(
            customer=customer,
            unit=self._unit(customer),
            channel=("phone", "counter", "email")[place % 3],
            question=self.said["asked"][place % len(answers) if answer else place],
            answer=answer,
            minutes=6 + 3 * (place % 4) if answer else None,
            next_action="" if answer else self.said["next"],
            next_on=None if answer else self.stage.hours.add_working_days(self.stage.until, 1),
            trained=place == 1,
            topics="\n".join(self._topics(None)[:2]) if place == 1 else "",
        )
        yield Deed(asked, self.stage.counters[0])
        yield self.stage.later(25)

    def _shown(self) -> Deed:
        """A training for use by phone, held in one go."""
        customer = self._someone(7)
        unit = self._unit(customer)
        return Deed(
            OpenTraining(
                customer=customer,
                unit=unit,
                channel="phone",
                held="phone",
                wish=self.said["shown"],
                topics="\n".join(self._topics(None, unit)[1:3]),
                minutes=12,
                tried=True,
            ),
            self.stage.technicians[0],
        )

    def _wished(self) -> Deed:
        """A training that is still to be held."""
        customer = self._someone(4, stays_open=True)
        wished = OpenTraining(
            customer=customer,
            unit=self._unit(customer),
            channel="phone",
            wish=self.said["asked"][0],
            later=True,
        )
        return Deed(wished, self.stage.counters[0])

    def _unit(self, customer: int) -> int | None:
        found: int | None = self.stage.ctx.store.value(
            "SELECT id FROM units WHERE owner_id = ? ORDER BY id LIMIT 1", (customer,)
        )
        return found


def _ends(place: int) -> str:
    return ENDS[place] if place < len(ENDS) else "done"
