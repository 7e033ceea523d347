"""Knows the cases that stand open when the sample shop is looked at: a few of everything that Today asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.services.claims.away_actions import SendAway
from helpdesk.services.papers.actions import MarkPrinted, SignPaper
from helpdesk.services.pickup.actions import Dispose, RemindToCollect
from helpdesk.services.sample.bench import Bench
from helpdesk.services.sample.intake import Counter, Task, Wanted
from helpdesk.services.sample.loans import Lending
from helpdesk.services.sample.people import Person
from helpdesk.services.sample.pictures import signature
from helpdesk.services.sample.stage import Deed, Life, Stage
from helpdesk.services.workshop.claim_actions import ReplaceUnit
from helpdesk.services.workshop.claim_money_actions import EndContract
from helpdesk.services.workshop.hand_over_actions import CancelJob, Reopen
from helpdesk.services.workshop.parts_and_time_actions import SetMinutes
from helpdesk.services.workshop.repair_actions import AssignTechnician

Scene = Callable[[Task], Life]


@dataclass(frozen=True, slots=True)
class Ending:
    """Cases of one sort: how many in a small shop, when they came in, what was agreed, and how far they got."""

    scene: Scene
    count: int
    first: int
    last: int
    """Working days before the end, from the earliest to the latest."""
    wanted: Wanted
    promised: int | None = None
    """The working day before the end they are promised for; below 0 after it."""


class Endings:
    """Makes the open cases."""

    def __init__(self, stage: Stage, counter: Counter, bench: Bench, lending: Lending) -> None:
        self.stage = stage
        self.counter = counter
        self.bench = bench
        self.lending = lending
        self._signed = 0

    def all(self) -> tuple[Ending, ...]:
        """Every sort, in the order of the day."""
        late = Wanted()
        free = Wanted(kind="claim", covered=True, unpromised=True, fault="part")
        asks = Wanted(quote="wanted", kind="repair", unpromised=True)
        quick = Wanted(quote="waived", kind="repair", unpromised=True)
        part = replace(quick, fault="part")
        return (
            Ending(self._late_in_work, 2, 12, 8, replace(late, quote="waived", kind="repair"), 2),
            Ending(self._late_untouched, 1, 9, 7, replace(late, kind="repair"), 1),
            Ending(self._late_part, 1, 14, 11, replace(late, quote="limit", kind="repair", fault="part"), 4),
            Ending(self._being_checked, 2, 6, 4, replace(late, quote="waived", kind="repair"), 0),
            Ending(self._in_work, 2, 7, 4, replace(late, quote="limit", kind="repair", photos=1), 0),
            Ending(self._answer_due, 2, 6, 4, asks),
            Ending(self._call_due, 2, 5, 3, quick),
            Ending(self._uncollected, 3, 28, 24, quick),
            Ending(self._told, 3, 6, 4, quick),
            Ending(self._not_told, 2, 4, 3, quick),
            Ending(self._quote_unanswered, 2, 14, 11, asks),
            Ending(self._customer_silent, 2, 15, 12, quick),
            Ending(self._part_overdue, 3, 18, 13, part),
            Ending(self._at_the_maker, 2, 16, 9, free),
            Ending(self._claim_open, 1, 3, 2, free, -4),
            Ending(self._untouched, 3, 7, 6, quick, -5),
            Ending(self._unplanned, 2, 2, 1, replace(quick, nobody=True)),
            Ending(self._nobodys, 1, 4, 3, replace(part, nobody=True)),
            Ending(self._quoted, 2, 3, 2, replace(asks, photos=2)),
            Ending(self._part_coming, 2, 4, 3, part, -6),
            Ending(self._part_here, 1, 8, 5, part, -3),
            Ending(self._half_collected, 1, 9, 8, replace(quick, units=2)),
            Ending(self._reopened, 1, 12, 10, quick, -3),
            Ending(self._on_the_way, 3, 2, 1, Wanted(kind="repair"), -4),
            Ending(self._withdrawn, 2, 11, 6, quick),
            Ending(self._claim_refused, 1, 4, 3, free),
            Ending(self._replaced, 1, 9, 6, free),
            Ending(self._money_back, 1, 6, 5, free),
            Ending(self._stored, 1, 66, 60, quick),
            Ending(self._near_the_year, 1, 284, 280, quick),
            Ending(self._never_collected, 1, 420, 420, quick),
        )

    def on_the_bench(self, person: Person) -> Life:
        """The newest case: quoted and accepted at the counter, and half done when the shop closes."""
        wanted = Wanted(quote="wanted", kind="repair", fault="part", own=True, promised=self._after(1))
        (task,) = yield from self.counter.take_in(wanted, person)
        by = self.stage.technicians[0]
        yield self.stage.later(2)
        yield Deed(AssignTechnician(job=task.job, technician=by), by)
        yield self.stage.later(6)
        yield from self.bench.diagnose(task, by)
        quote = yield from self.bench.quote(task, by)
        yield self.stage.later(3)
        yield from self.bench.send_quote(task, quote, self.stage.counters[0])
        yield self.stage.later(3)
        yield from self.bench.answer_quote(quote, "accepted", self.stage.counters[0])
        yield self.stage.later(5)
        yield from self.bench.start(task, by)
        yield from self.bench.use_part(task, by)
        yield self.stage.later(10)
        yield Deed(SetMinutes(job=task.job, minutes=task.fault.minutes // 2), by)
        yield from self.bench.plan(task, "plans_work", self.stage.until, by)

    def life(self, ending: Ending, person: Person) -> Life:
        """A case of that sort."""
        wanted = ending.wanted
        if ending.promised is not None:
            day = self.stage.until if ending.promised == 0 else self.stage.working_day(ending.promised)
            wanted = replace(wanted, promised=day)
        tasks = yield from self.counter.take_in(wanted, person)
        if self.stage.happens(0.4):
            yield from self._signed_receipt(tasks[0])
        for task in tasks[1:]:
            yield from self._until_ready(task)
        yield from ending.scene(tasks[0])

    def _signed_receipt(self, task: Task) -> Life:
        paper, name = self.stage.ctx.store.row(
            "SELECT d.id, k.name FROM documents d JOIN customers k ON k.id = d.customer_id "
            "WHERE d.case_id = ? AND d.kind = 'receipt'",
            (task.case,),
        ) or (0, "")
        by = self.stage.counter()
        yield self.stage.later(2)
        self._signed += 1
        yield Deed(SignPaper(id=paper, role="customer", name=name, image=signature(self._signed % 6)), by)
        yield Deed(MarkPrinted(id=paper), by)

    # -- steps that several of them share

    def _after(self, days: int) -> date:
        return self.stage.working_day(-days)

    def _plan(self, task: Task, what: str, days: int) -> Life:
        yield self.stage.later(3)
        yield from self.bench.plan(task, what, self._after(days), self.stage.counter())

    def _begin(self, task: Task) -> Life:
        yield from self.bench.wait(1, 30, 220)
        by = self.stage.technician()
        yield Deed(AssignTechnician(job=task.job, technician=by), by)
        yield self.stage.later(5)
        yield from self.bench.diagnose(task, by)
        yield self.stage.later(20)
        return by

    def _start(self, task: Task) -> Life:
        by = yield from self._begin(task)
        if task.kind == "claim":
            yield from self.bench.accept_claim(task, by)
        yield from self.bench.start(task, by)
        yield self.stage.later(40)
        return by

    def _until_ready(self, task: Task) -> Life:
        by = yield from self._start(task)
        yield from self.bench.use_part(task, by)
        yield self.stage.later(5)
        yield from self.bench.finish(task, by, minutes=self.bench.minutes(task))
        yield self.stage.later(30)
        yield from self.bench.check(task)
        yield self.stage.later(15)

    # -- late, and promised for today

    def _late_in_work(self, task: Task) -> Life:
        by = yield from self._start(task)
        yield from self.bench.note(task, "note", by)
        yield from self._plan(task, "plans_work", 1)

    def _late_untouched(self, task: Task) -> Life:
        yield from self.bench.wait(1, 60, 300)
        yield from self.bench.note(task, "call", self.stage.counter())

    def _late_part(self, task: Task) -> Life:
        by = yield from self._begin(task)
        yield from self.bench.wait_for(task, "part", by, self._after(1))

    def _being_checked(self, task: Task) -> Life:
        by = yield from self._start(task)
        yield from self.bench.use_part(task, by)
        yield from self.bench.wait(1, 100, 700)
        yield from self.bench.finish(task, by, minutes=self.bench.minutes(task))
        yield from self._plan(task, "plans_work", 1)

    def _in_work(self, task: Task) -> Life:
        yield from self._start(task)
        yield from self._plan(task, "plans_work", 2)

    # -- a next action that is due

    def _answer_due(self, task: Task) -> Life:
        by = yield from self._begin(task)
        quote = yield from self.bench.quote(task, by)
        yield self.stage.later(30)
        yield from self.bench.send_quote(task, quote, self.stage.counter())
        yield self.stage.later(3)
        yield from self.bench.plan(task, "plan_wait_customer", self.stage.until, self.stage.counter())

    def _call_due(self, task: Task) -> Life:
        yield from self._begin(task)
        yield from self.bench.plan(task, "plans_call", self.stage.until, self.stage.counter())

    # -- ready

    def _told_and_planned(self, task: Task) -> Life:
        yield from self._until_ready(task)
        yield from self.bench.tell(task, self.stage.counter())
        yield self.stage.later(2)

    def _uncollected(self, task: Task) -> Life:
        yield from self.lending.lend(task.job, self.stage.counters[0])
        yield from self._told_and_planned(task)
        yield from self.bench.plan(task, "recall", self._after(2), self.stage.counter())

    def _remind(self, task: Task, days: int, **how: Any) -> Life:
        """So many days later the customer hears again that it waits."""
        yield self.stage.on(self.stage.today + timedelta(days=days), 0.3)
        remind = RemindToCollect(job=task.job, text=self.stage.talk["reminder"], **how)
        yield Deed(remind, self.stage.counters[0])

    def _stored(self, task: Task) -> Life:
        """More than a month after telling: storing it costs something by now."""
        yield from self._told_and_planned(task)
        yield from self._remind(task, 17, how="message")
        yield from self.bench.plan(task, "recall", self._after(5), self.stage.counters[0])

    def _near_the_year(self, task: Task) -> Life:
        """The right to it lapses in some weeks; the last letter is out."""
        yield from self._told_and_planned(task)
        yield from self._remind(task, 17, how="message")
        yield from self._remind(task, 120, how="post")
        yield from self._remind(task, 160, stage="last", how="registered", letter="CD00417755011")
        yield from self.bench.plan(task, "recall", self._after(20), self.stage.counters[0])

    def _never_collected(self, task: Task) -> Life:
        """The year is over, the last letter too: the owner decides."""
        yield from self._told_and_planned(task)
        yield from self._remind(task, 17, how="phone")
        yield from self._remind(task, 290, stage="last", how="registered", letter="CD00390218604")
        yield self.stage.on(self.stage.today + timedelta(days=75), 0.5)
        owner = self.stage.counters[0]
        decided = Dispose(
            job=task.job,
            how="recycled",
            decided_by=owner,
            reason=self.stage.talk["uncollected"],
            data_destroyed=True,
            early=True,
        )
        yield Deed(decided, owner)
        task.thing.busy = False

    def _told(self, task: Task) -> Life:
        yield from self._told_and_planned(task)
        yield from self.bench.plan(task, "plan_ready", self._after(6), self.stage.counter())

    def _not_told(self, task: Task) -> Life:
        yield from self._until_ready(task)
        yield from self.bench.plan(task, "", self._after(1), self.stage.counter())

    # -- waiting

    def _quote_unanswered(self, task: Task) -> Life:
        by = yield from self._begin(task)
        quote = yield from self.bench.quote(task, by)
        yield self.stage.later(20)
        yield from self.bench.send_quote(task, quote, self.stage.counter())
        yield from self._plan(task, "plan_wait_customer", 2)

    def _customer_silent(self, task: Task) -> Life:
        by = yield from self._begin(task)
        yield from self.bench.wait_for(task, "customer", by, self._after(1))

    def _part_overdue(self, task: Task) -> Life:
        by = yield from self._begin(task)
        yield from self.bench.wait_for(task, "part", by, self._after(3))

    def _at_the_maker(self, task: Task) -> Life:
        by = yield from self._begin(task)
        yield from self.bench.accept_claim(task, by)
        maker = self.stage.ctx.store.value(
            "SELECT p.maker_id FROM jobs j JOIN units u ON u.id = j.unit_id JOIN products p ON p.id = u.product_id "
            "WHERE j.id = ?",
            (task.job,),
        )
        shipment = f"EX-{self.stage.chance.randint(20_000, 99_999)}"
        away = SendAway(
            job=task.job,
            supplier=maker,
            place="" if maker else self.stage.say("suppliers"),
            expected_on=self._after(self.stage.chance.choice((-2, 2, 5))),
            shipment=shipment,
        )
        yield Deed(away, by)

    def _replaced(self, task: Task) -> Life:
        """It is not worth repairing: the customer takes another one home."""
        by = yield from self._begin(task)
        yield from self.bench.accept_claim(task, by)
        yield self.stage.later(300)
        serial = self.stage.ctx.store.value(
            "SELECT u.serial FROM jobs j JOIN units u ON u.id = j.unit_id WHERE j.id = ?", (task.job,)
        )
        yield Deed(ReplaceUnit(job=task.job, serial=f"{serial}R"), self.stage.counters[0])

    def _money_back(self, task: Task) -> Life:
        """No part and no other unit to be had: the contract ends, and the money is still to be paid back."""
        by = yield from self._begin(task)
        yield from self.bench.accept_claim(task, by)
        yield self.stage.later(60)
        paid = self.stage.ctx.store.value(
            "SELECT coalesce(s.price_cents, p.price_cents) FROM jobs j JOIN units u ON u.id = j.unit_id "
            "JOIN products p ON p.id = u.product_id LEFT JOIN purchases s ON s.unit_id = u.id WHERE j.id = ? "
            "ORDER BY s.purchased_on DESC, s.id DESC LIMIT 1",
            (task.job,),
        )
        ended = EndContract(job=task.job, ground="impossible", amount_cents=paid or 19_900)
        yield Deed(ended, self.stage.counters[0])

    # -- left alone, or without a plan

    def _untouched(self, _: Task) -> Life:
        """Taken in, and the day to look at it passed."""
        yield self.stage.later(10)

    def _unplanned(self, task: Task) -> Life:
        yield self.stage.later(4)
        yield from self.bench.plan(task, "", None, None)

    def _nobodys(self, task: Task) -> Life:
        by = yield from self._begin(task)
        yield from self.bench.wait_for(task, "part", by)
        yield self.stage.later(4)
        yield from self.bench.plan(task, "", None, None)

    # -- going well

    def _claim_open(self, task: Task) -> Life:
        yield from self._begin(task)
        yield from self._plan(task, "plans_call", 2)

    def _claim_refused(self, task: Task) -> Life:
        """The guarantee does not cover it, and the customer is told."""
        by = yield from self._begin(task)
        yield from self.bench.refuse_claim(task, by)
        yield from self._plan(task, "plans_call", 2)

    def _quoted(self, task: Task) -> Life:
        by = yield from self._begin(task)
        quote = yield from self.bench.quote(task, by, ready_on=self._after(6))
        yield self.stage.later(30)
        yield from self.bench.send_quote(task, quote, self.stage.counter())
        yield from self._plan(task, "plan_wait_customer", 3)

    def _part_coming(self, task: Task) -> Life:
        by = yield from self._begin(task)
        # One of the stock that is not there; what is there would not be waited for.
        kept = self.bench.shelves.lies_there(task) is None
        yield from self.bench.wait_for(task, "part", by, self._after(4), kept=kept)

    def _part_here(self, task: Task) -> Life:
        """What it waits for came; nobody has said yet that work goes on."""
        by = yield from self._begin(task)
        yield from self.bench.wait_for(task, "part", by, self._after(2), kept=True)

    def _half_collected(self, task: Task) -> Life:
        """Two units: the second was ready first and went home."""
        other = self.stage.ctx.store.value(
            "SELECT id FROM jobs WHERE case_id = ? AND id <> ?", (task.case, task.job)
        )
        ready = replace(task, job=other, thing=replace(task.thing))
        yield from self.bench.tell(ready, self.stage.counter())
        yield from self.bench.wait(1, 200, 700)
        yield from self.bench.hand_back([ready], self.stage.counter())
        by = yield from self._begin(task)
        yield from self.bench.wait_for(task, "part", by, self._after(3))

    def _reopened(self, task: Task) -> Life:
        yield from self._told_and_planned(task)
        yield from self.bench.wait(1, 300, 600)
        yield from self.bench.hand_back([task], self.stage.counter())
        yield from self.bench.wait(1, 900, 1_100)
        task.thing.busy = True
        yield Deed(Reopen(job=task.job, reason=self.stage.say("reopened")), self.stage.counter())
        yield from self._plan(task, "plans_work", 1)

    def _on_the_way(self, task: Task) -> Life:
        yield self.stage.later(20)
        yield from self.bench.plan(task, "plan_bench", self._after(1), self.stage.technician())

    def _withdrawn(self, task: Task) -> Life:
        """The customer thinks better of it before anybody looked."""
        yield from self.bench.wait(1, 120, 600)
        said = self.stage.say("withdrew")
        yield Deed(CancelJob(job=task.job, reason=said, unit="back"), self.stage.counter())
        task.thing.busy = False
