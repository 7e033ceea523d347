"""Knows how a made-up case goes from intake to handing back, in all the ways a workshop knows."""

from __future__ import annotations

from helpdesk.services.cases.actions import AddNote
from helpdesk.services.sample.bench import Bench
from helpdesk.services.sample.intake import Counter, Task, Wanted
from helpdesk.services.sample.people import Newcomer, Person
from helpdesk.services.sample.stage import DAY_MINUTES, Deed, Life, Stage
from helpdesk.services.workshop.coverage_actions import LinkComeback
from helpdesk.services.workshop.hand_over_actions import Reopen, ReturnUnrepaired
from helpdesk.services.workshop.quote_answer_actions import ExpireQuote

LONGEST = 30 * DAY_MINUTES
"""Open minutes a life takes at most at its own pace, nearly always less."""

GOODWILL_DAYS = 45
"""So soon after its guarantee ended, a unit is repaired free all the same."""

UNFIXED = 9
"""Of so many claims one is handed back not repaired: its guarantee is suspended until it is put right."""

WAYS = {
    "mended": 58,
    "refused": 9,
    "not_worth": 6,
    "no_fault": 7,
    "not_fixed": 3,
    "cancelled": 3,
    "expired": 2,
    "more": 4,
    "customer": 4,
    "supplier": 4,
}
"""How a case goes, and how often."""


class Lives:
    """Makes lives of cases that end before the history does."""

    def __init__(self, stage: Stage, counter: Counter, bench: Bench) -> None:
        self.stage = stage
        self.counter = counter
        self.bench = bench
        self._claims = 0

    def natural(self, person: Person | Newcomer) -> Life:
        """A case as chance has it."""
        stage = self.stage
        way = stage.chance.choices(tuple(WAYS), tuple(WAYS.values()))[0]
        wanted = Wanted(
            fault={"no_fault": "nothing", "not_worth": "misuse", "more": "part"}.get(way, ""),
            units=2 if stage.happens(0.07) else 1,
            quote="wanted" if way in {"refused", "expired", "more"} else "",
            kind="repair"
            if way in {"refused", "expired", "more", "not_worth", "no_fault", "not_fixed"}
            else "",
        )
        if stage.happens(0.05):
            wanted, way = Wanted(kind="maintenance"), "mended"
        elif stage.happens(0.12):
            wanted = Wanted(fault="misuse" if stage.happens(0.35) else "part", covered=True)
            self._claims += wanted.fault == "part"
            way = (
                "not_fixed" if self._claims % UNFIXED == UNFIXED // 2 and wanted.fault == "part" else "mended"
            )
        tasks = yield from self.counter.take_in(wanted, person)
        pace = min(1.0, stage.left() / (LONGEST * len(tasks)))
        if stage.happens(0.1):
            yield from self.bench.wait(pace, 5, 300)
            yield from self.bench.note(
                tasks[0], stage.chance.choice(("note", "call", "message")), stage.counter()
            )
        for task in tasks:
            yield from self.on_the_bench(task, way, pace)
        yield from self._home(tasks, pace)
        yield from self._afterwards(tasks[0], way, pace)

    def on_the_bench(self, task: Task, way: str, pace: float) -> Life:
        """A job until it is ready."""
        bench, by = self.bench, self.stage.technician()
        yield from bench.wait(pace, 30, 2.5 * DAY_MINUTES)
        yield from bench.diagnose(task, by)
        if task.kind == "claim" and task.fault.misuse and task.free:
            yield from bench.wait(pace, 4, 60)
            yield from bench.refuse_claim(task, by)
        elif not task.free and 0 < self.stage.today.toordinal() - task.thing.guaranteed < GOODWILL_DAYS:
            yield from bench.wait(pace, 4, 60)
            yield from bench.grant(task, by)
        elif task.kind == "claim":
            yield from bench.accept_claim(task, by)
        if way in {"not_worth", "cancelled"} and not task.free:
            yield from self._unrepaired(task, way, pace, by)
            return
        if not task.free and task.choice == "wanted" and task.kind != "maintenance":
            agreed = yield from self._agree(task, way, pace, by)
            if not agreed:
                return
        yield from self._work(task, way, pace, by)

    def _unrepaired(self, task: Task, way: str, pace: float, by: int) -> Life:
        yield from self.bench.wait(pace, 15, 400)
        said = self.stage.say("not_worth") if way == "not_worth" else self.stage.say("customer_cancelled")
        yield Deed(ReturnUnrepaired(job=task.job, outcome=way, reason=said), by)

    def _agree(self, task: Task, way: str, pace: float, by: int) -> Life:
        """Whether the customer wants it done at that price."""
        bench, stage = self.bench, self.stage
        yield from bench.wait(pace, 15, 200)
        ready_on = (
            stage.hours.add_working_days(stage.today, stage.chance.randint(4, 9))
            if stage.happens(0.5)
            else None
        )
        quote = yield from bench.quote(task, by, ready_on=ready_on)
        yield from bench.wait(pace, 5, 240)
        yield from bench.send_quote(task, quote, stage.counter())
        if way == "expired" and stage.left() > 1.5 * LONGEST:
            return (yield from self._expired(task, quote))
        yield from bench.wait(pace, 20, 4 * DAY_MINUTES)
        refused = way == "refused"
        yield from bench.answer_quote(quote, "refused" if refused else "accepted", stage.counter())
        return not refused

    def _expired(self, task: Task, quote: int) -> Life:
        """Nobody answered for more than the thirty days."""
        stage = self.stage
        yield stage.on(stage.hours.add_working_days(stage.today, 28), 0.3)
        yield Deed(ExpireQuote(id=quote), stage.counter())
        yield stage.later(30)
        yield from self.bench.note(task, "call", stage.counter())
        yield stage.later(700)
        said = stage.say("customer_cancelled")
        yield Deed(ReturnUnrepaired(job=task.job, outcome="cancelled", reason=said), stage.counter())
        return False

    def _work(self, task: Task, way: str, pace: float, by: int) -> Life:
        bench, stage = self.bench, self.stage
        reason = (
            way
            if way in {"customer", "supplier"}
            else "part"
            if task.fault.cents and stage.happens(0.45)
            else ""
        )
        if reason:
            yield from bench.wait(pace, 5, 120)
            until = stage.hours.add_working_days(stage.today, 4) if stage.happens(0.6) else None
            yield from bench.wait_for(task, reason, by, until, kept=True)
            yield from bench.wait(pace, DAY_MINUTES, 8 * DAY_MINUTES)
        yield from bench.wait(pace, 3, 300)
        yield from bench.start(task, by)
        if way == "more" and task.kind == "repair" and not task.free:
            yield from self._more(task, pace, by)
        yield from bench.wait(pace, 5, 60)
        if pace > 0.2 and stage.happens(0.2):
            yield from bench.clocked(task, by)
            minutes = None
        else:
            minutes = bench.minutes(task)
        outcome = way if way in {"not_fixed", "no_fault"} else "fixed"
        if outcome == "fixed":
            yield from bench.use_part(task, by)
            yield from bench.wait(pace, 3, 60)
        yield from bench.finish(task, by, outcome, minutes)
        yield from bench.wait(pace, 5, 240)
        if stage.happens(0.05):
            yield from bench.check(task, passed=False)
            yield from bench.wait(pace, 30, 300)
            yield from bench.finish(task, by, outcome, bench.minutes(task) + (minutes or 0))
            yield from bench.wait(pace, 5, 60)
        yield from bench.check(task)

    def _more(self, task: Task, pace: float, by: int) -> Life:
        """A hidden fault appears: an additional quote."""
        yield from self.bench.wait(pace, 20, 120)
        quote = yield from self.bench.quote(task, by, "additional")
        yield from self.bench.wait(pace, 5, 60)
        yield from self.bench.send_quote(task, quote, self.stage.counter())
        yield from self.bench.wait(pace, 60, 2 * DAY_MINUTES)
        answer = "accepted" if self.stage.happens(0.75) else "refused"
        yield from self.bench.answer_quote(quote, answer, self.stage.counter())

    def _home(self, tasks: list[Task], pace: float) -> Life:
        """Told, and handed back; two units mostly together."""
        bench, stage = self.bench, self.stage
        yield from bench.wait(pace, 10, DAY_MINUTES)
        by = stage.counter()
        for task in tasks:
            yield from bench.tell(task, by)
        slow = stage.happens(0.05)
        yield from bench.wait(pace, 30, 10 * DAY_MINUTES if slow else 5 * DAY_MINUTES)
        if len(tasks) > 1 and stage.happens(0.4):
            yield from bench.hand_back(tasks[:1], stage.counter())
            yield from bench.wait(pace, 200, 2 * DAY_MINUTES)
            tasks = tasks[1:]
        yield from bench.hand_back(tasks, stage.counter())

    def _afterwards(self, task: Task, way: str, pace: float) -> Life:
        """What may still come: opened again the day after, or back weeks later with the same fault."""
        stage = self.stage
        if way != "mended" or pace < 1 or task.kind == "maintenance":
            return
        drawn = stage.chance.random()
        if drawn < 0.03:
            yield from self._opened_again(task)
        elif drawn < 0.11:
            yield stage.on(
                stage.hours.add_working_days(stage.today, stage.chance.randint(4, 55)), stage.chance.random()
            )
            if not task.thing.busy and stage.left() > 2 * DAY_MINUTES:
                yield from self._comeback(task)

    def _opened_again(self, task: Task) -> Life:
        bench, stage, by = self.bench, self.stage, self.stage.technician()
        yield stage.later(DAY_MINUTES)
        if task.thing.busy:
            return
        task.thing.busy = True
        yield Deed(Reopen(job=task.job, reason=stage.say("reopened")), stage.counter())
        yield from bench.wait(1, 60, DAY_MINUTES)
        yield from bench.finish(task, by, minutes=bench.minutes(task) + 15)
        yield from bench.wait(1, 10, 200)
        yield from bench.check(task)
        yield from self._home([task], 0.5)

    def _comeback(self, task: Task) -> Life:
        stage = self.stage
        customer = stage.ctx.store.value("SELECT customer_id FROM cases WHERE id = ?", (task.case,))
        language = stage.ctx.store.value("SELECT language FROM customers WHERE id = ?", (customer,))
        person = Person(customer, language or stage.language)
        again = (yield from self.counter.again(task, person))[0]
        pace = min(1.0, stage.left() / LONGEST)
        yield from self.bench.wait(pace, 30, 400)
        if not again.free and stage.happens(0.7):
            yield Deed(LinkComeback(job=again.job, earlier=task.job), stage.counter())
            again.free = True
        yield from self.on_the_bench(again, "mended", pace)
        yield from self._home([again], pace)
        if stage.happens(0.3):
            yield from self.bench.wait(1, 60, DAY_MINUTES)
            yield Deed(AddNote(case=again.case, text=stage.say("calls"), kind="call"), stage.counter())
