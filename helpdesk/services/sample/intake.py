"""Knows how units come over the sample shop's counter: who brings what, how the fault is told, what is agreed."""

from __future__ import annotations

import dataclasses
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.services.intake.actions import ReceivedUnit, ReceiveUnits
from helpdesk.services.sample.goods import Goods
from helpdesk.services.sample.lexicon import Fault
from helpdesk.services.sample.people import Newcomer, People, Person, Thing
from helpdesk.services.sample.pictures import picture
from helpdesk.services.sample.stage import Deed, Life, Stage
from helpdesk.services.shop.file_actions import NewFile


@dataclass(slots=True)
class Task:
    """A job as the history knows it."""

    job: int
    case: int
    thing: Thing
    fault: Fault
    kind: str
    free: bool
    """Under guarantee by the verdict of intake."""
    choice: str
    """What was agreed about the quote."""
    keep_parts: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to come in; what is not said is left to chance."""

    kind: str = ""
    quote: str = ""
    fault: str = ""
    """``misuse``, ``nothing``, ``part``: what kind of fault."""
    promised: date | None = None
    unpromised: bool = False
    units: int = 1
    covered: bool = False
    """One that is under guarantee, where the customer has one."""
    own: bool = False
    """One the customer is known to have, where there is one."""
    nobody: bool = False
    """Nobody said who took it in."""
    photos: int = 0


class Counter:
    """Takes units in."""

    def __init__(self, stage: Stage, people: People, goods: Goods) -> None:
        self.stage = stage
        self.people = people
        self.goods = goods

    def take_in(self, wanted: Wanted, person: Person | Newcomer) -> Life:
        """One case; returns its tasks."""
        stage = self.stage
        bringing = [self._bring(wanted, person) for _ in range(wanted.units)]
        received = tuple(self._received(wanted, person, *brought) for brought in bringing)
        outcome = yield Deed(
            ReceiveUnits(
                customer=person.action if isinstance(person, Newcomer) else person.id,
                units=received,
                channel="counter" if stage.happens(0.93) else stage.chance.choice(("phone", "message")),
            ),
            None if wanted.nobody else stage.counter(),
        )
        if isinstance(person, Newcomer):
            person = self._settled(person, outcome.id)
        return self._tasks(outcome.id, person, bringing, received)

    def again(self, task: Task, person: Person) -> Life:
        """The same fault of the same unit, back at the counter; linked at once, later, or never."""
        stage = self.stage
        received = self._received(Wanted(kind="repair"), person, task.thing, task.thing, task.fault)
        linked = stage.happens(0.5)
        outcome = yield Deed(
            ReceiveUnits(
                customer=person.id,
                units=(dataclasses.replace(received, comeback_of=task.job if linked else None),),
            ),
            stage.counter(),
        )
        task.thing.busy = True
        return self._tasks(outcome.id, person, [(task.thing, task.thing, task.fault)], (received,))

    # -- what is brought

    def _bring(self, wanted: Wanted, person: Person | Newcomer) -> tuple[Thing | AddUnit, Thing, Fault]:
        """A unit the customer has, or one never seen here."""
        stage = self.stage
        today = stage.today.toordinal()
        if isinstance(person, Person):
            there = [thing for thing in person.things if not thing.busy]
            covered = [thing for thing in there if thing.guaranteed > today]
            if wanted.covered and covered:
                there = covered
            if there and (wanted.covered or wanted.own or stage.happens(0.8)):
                thing = stage.chance.choice(there)
                thing.busy = True
                return thing, thing, self._fault(wanted, thing.good)
        model = self.goods.choose(person.goods)
        thing = Thing(0, model.good.key, model.brand.name, busy=True)
        made = self.goods.unit(model, None, stage.today.year - stage.chance.randint(1, 8))
        return made, thing, self._fault(wanted, thing.good)

    def pays_for_parts(self, person: Person) -> bool:
        """Whether a customer has units, all past their guarantee, and each of a kind that a part may repair."""
        today, faults = self.stage.today.toordinal(), self.stage.words.faults
        there = [thing for thing in person.things if not thing.busy]
        return bool(there) and all(
            thing.guaranteed <= today
            and any(fault.cents and not fault.misuse for fault in faults[thing.good])
            for thing in there
        )

    def _fault(self, wanted: Wanted, good: str) -> Fault:
        known = self.stage.words.faults[good]
        if wanted.fault == "nothing":
            fitting = [fault for fault in known if fault.nothing]
        elif wanted.fault == "misuse":
            fitting = [fault for fault in known if fault.misuse]
        elif wanted.fault == "part":
            fitting = [fault for fault in known if fault.cents and not fault.misuse]
        else:
            fitting = [fault for fault in known if not fault.nothing and not fault.misuse]
        return self.stage.chance.choice(fitting or [fault for fault in known if not fault.nothing])

    # -- what is agreed

    def _received(
        self, wanted: Wanted, person: Person | Newcomer, what: Thing | AddUnit, thing: Thing, fault: Fault
    ) -> ReceivedUnit:
        stage, chance, happens = self.stage, self.stage.chance, self.stage.happens
        good = stage.words.goods[thing.good]
        names = good.accessories[stage.language]
        left = tuple(name for name in names if happens(0.35))
        quote = wanted.quote or chance.choices(("wanted", "waived", "limit"), (60, 28, 12))[0]
        kind = wanted.kind or self._kind(thing)
        return ReceivedUnit(
            unit=what if isinstance(what, AddUnit) else what.id,
            kind=kind,
            problem=stage.say("maintenance_problem")
            if kind == "maintenance"
            else chance.choice(fault.told[stage.words.spoken(person.language)]),
            accessories=left,
            accessories_none=not left,
            damage=stage.say("damages"),
            opened_before=happens(0.04),
            urgent=happens(0.08),
            shelf=f"{chance.choice('ABCD')}{chance.randint(1, 9)}",
            promised_on=self._promised(wanted),
            quote_choice=quote,
            quote_limit_cents=(fault.cents + 6_000) // 1000 * 1000 if quote == "limit" else None,
            diagnosis_cents=1_500 if quote == "wanted" and happens(0.15) else None,
            used_parts=happens(0.05),
            keep_parts=happens(0.15),
            backup_asked=good.data and happens(0.8),
            technician=stage.technician() if happens(0.4) else None,
            photos=self._photos(wanted.photos or int(happens(0.03))),
        )

    def _kind(self, thing: Thing) -> str:
        if thing.guaranteed > self.stage.today.toordinal() and self.stage.happens(0.7):
            return "claim"
        good = self.stage.words.goods[thing.good]
        return "maintenance" if good.maintenance_months and self.stage.happens(0.35) else "repair"

    def _promised(self, wanted: Wanted) -> date | None:
        if wanted.promised or wanted.unpromised or self.stage.happens(0.06):
            return wanted.promised
        return self.stage.hours.add_working_days(self.stage.today, self.stage.chance.randint(4, 12))

    def _photos(self, count: int) -> tuple[NewFile, ...]:
        captions = self.stage.talk["photo"]
        return tuple(
            NewFile(
                name=f"IMG_{1000 + place}.png",
                content=picture(place),
                caption=captions[place % len(captions)],
            )
            for place in (self.stage.chance.randint(0, 5) for _ in range(count))
        )

    # -- what was written

    def _settled(self, newcomer: Newcomer, case: int) -> Person:
        customer = self.stage.ctx.store.value("SELECT customer_id FROM cases WHERE id = ?", (case,))
        person = Person(customer, newcomer.language, newcomer.goods)
        self.people.settle(person)
        return person

    def _tasks(
        self,
        case: int,
        person: Person,
        bringing: list[tuple[Thing | AddUnit, Thing, Fault]],
        received: tuple[ReceivedUnit, ...],
    ) -> list[Task]:
        rows = self.stage.ctx.store.rows(
            "SELECT id, unit_id, under_warranty FROM jobs WHERE case_id = ? ORDER BY position", (case,)
        )
        tasks = []
        for (job, unit, free), (what, thing, fault), agreed in zip(rows, bringing, received, strict=True):
            if isinstance(what, AddUnit):
                thing.id = unit
                person.things.append(thing)
            tasks.append(
                Task(
                    job,
                    case,
                    thing,
                    fault,
                    agreed.kind,
                    free == "yes",
                    agreed.quote_choice,
                    agreed.keep_parts,
                )
            )
        return tasks
