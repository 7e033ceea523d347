"""Knows the workshop's single steps on a made-up job: what is found, quoted, waited for, done and told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random

from helpdesk.services.cases.actions import AddNote, PlanNext
from helpdesk.services.cases.reader import Cases
from helpdesk.services.sample.intake import Task
from helpdesk.services.sample.shelves import Shelves
from helpdesk.services.sample.stage import Deed, Life, Stage
from helpdesk.services.workshop.claim_actions import DecideClaim
from helpdesk.services.workshop.coverage_actions import DecideWhoPays
from helpdesk.services.workshop.hand_over_actions import HandBack, TellReady
from helpdesk.services.workshop.money_actions import AddOutsideWork, RecordCharge
from helpdesk.services.workshop.parts_and_time_actions import (
    AddPart,
    SetMinutes,
    SetPartOrigin,
    StartClock,
    StopClock,
)
from helpdesk.services.workshop.quote_actions import QuoteLineForm, SendQuote, WriteQuote
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote
from helpdesk.services.workshop.repair_actions import CheckWork, Diagnose, FinishWork, StartWork, WaitFor
from helpdesk.services.workshop.repair_form_actions import GiveRepairForm

FORMS = 4
"""Every so many a quote is given with the European form."""
BOUGHT = 13
"""Of every so many jobs a part of the work was bought."""
UNCHARGED = 40
"""Of every so many jobs one leaves without anybody writing down what was charged."""


class Bench:
    """Does the steps. Every wait is shortened by ``pace``, so that a life can be made to end in time."""

    def __init__(self, stage: Stage, shelves: Shelves) -> None:
        self.stage, self.shelves = stage, shelves
        self._clocked: set[int] = set()
        self.hour_cents: int = stage.ctx.settings["prices.hour_cents"]
        self.loans = Random(f"loaners {stage.seed}")
        """Whether a loaner comes back is drawn apart, so that the rest of the history stays as it is."""

    def wait(self, pace: float, least: float, most: float) -> Life:
        """Open minutes go by."""
        yield self.stage.later(self.stage.chance.uniform(least, most) * pace)

    # -- finding out

    def diagnose(self, task: Task, by: int) -> Life:
        """The fault is found."""
        upkeep = task.kind == "maintenance"
        yield Deed(
            Diagnose(
                job=task.job,
                diagnosis=self.stage.say("maintenance_found") if upkeep else self._in_shop(task.fault.found),
                symptom="" if upkeep else task.fault.symptom,
                cause="wear" if upkeep else task.fault.cause,
            ),
            by,
        )

    def refuse_claim(self, task: Task, by: int) -> Life:
        """A claim that the guarantee does not cover after all."""
        reason = self.stage.say("refused_claim")
        reasons, shown = list(self.stage.talk["refused_claim"]), self.stage.talk["claim_shown"]
        evidence = str(shown[reasons.index(reason)])
        refused = DecideClaim(job=task.job, said=True, decision="refused", reason=reason, evidence=evidence)
        yield Deed(refused, by)
        task.free = False

    def accept_claim(self, task: Task, by: int) -> Life:
        """The customer hears what the law gives and wants it repaired; the guarantee answers."""
        yield Deed(DecideClaim(job=task.job, said=True, wish="repair"), by)

    def grant(self, task: Task, by: int) -> Life:
        """Free all the same."""
        reason = self.stage.say("goodwill")
        if task.kind == "claim":
            yield Deed(DecideClaim(job=task.job, said=True, decision="goodwill", reason=reason), by)
        else:
            yield Deed(DecideWhoPays(job=task.job, under_warranty="yes", reason=reason), by)
        task.free = True

    # -- the price

    def quote(self, task: Task, by: int, kind: str = "quote", ready_on: date | None = None) -> Life:
        """A quote is written; returns its id."""
        more = kind == "additional"
        lines = [
            QuoteLineForm(
                kind="labour",
                text=self.stage.say("labour"),
                minutes=20 if more else task.fault.minutes,
                price_cents=self.hour_cents,
            )
        ]
        part = self.stage.say("more_part") if more else self._in_shop(task.fault.part)
        if part:
            lines.append(
                QuoteLineForm(
                    kind="part",
                    text=part,
                    price_cents=1_450 if more else task.fault.cents,
                    part=None if more else self.shelves.of(task),
                )
            )
        outcome = yield Deed(
            WriteQuote(
                job=task.job,
                lines=tuple(lines),
                kind=kind,
                reason=self.stage.say("quote_more") if more else "",
                ready_on=ready_on,
            ),
            by,
        )
        return outcome.id

    def send_quote(self, task: Task, quote: int, by: int) -> Life:
        """The customer is told the price; some get the European form with it."""
        kind, total, ready_on = self.stage.ctx.store.row(
            "SELECT kind, total_cents, ready_on FROM quotes WHERE id = ?", (quote,)
        )
        if kind != "quote" or task.free or quote % FORMS:
            yield Deed(SendQuote(id=quote, how=self._how()), by)
            return
        days = (date.fromisoformat(ready_on) - self.stage.ctx.today).days if ready_on else 7
        yield Deed(
            GiveRepairForm(
                job=task.job,
                good=self.stage.ctx.store.value(
                    "SELECT p.name || ' · ' || u.serial FROM jobs j JOIN units u ON u.id = j.unit_id "
                    "JOIN products p ON p.id = u.product_id WHERE j.id = ?",
                    (task.job,),
                )
                or task.thing.good,
                defect=self._in_shop(task.fault.found),
                measures=self._in_shop(task.fault.part) or self.stage.say("labour"),
                price_cents=total,
                days=max(0, days),
                place=self.stage.ctx.settings["shop.address"] or "—",
                how=self._how(),
            ),
            by,
        )

    def answer_quote(self, quote: int, answer: str, by: int) -> Life:
        """The customer says yes or no."""
        yield Deed(AnswerQuote(id=quote, answer=answer, how=self._how()), by)

    # -- waiting and working

    def wait_for(
        self, task: Task, reason: str, by: int, until: date | None = None, *, kept: bool = False
    ) -> Life:
        """Something has to come first; ``kept``: a part of the shop's own stock, if it has that."""
        part = self.shelves.of(task) if kept and reason == "part" else None
        note = self._waited(task, reason)
        yield Deed(WaitFor(job=task.job, reason=reason, note=note, until=until, part=part), by)

    def _waited(self, task: Task, reason: str) -> str:
        say = self.stage.say
        if reason == "customer":
            return say("waits_customer")
        if reason == "supplier":
            return say("waits_supplier").format(number=self.stage.chance.randint(20_000, 99_999))
        part = self._in_shop(task.fault.part) or say("more_part")
        return say("ordered").format(part=part, supplier=say("suppliers"))

    def start(self, task: Task, by: int) -> Life:
        """Work begins or goes on, unless an accepted quote has begun it."""
        if self.stage.ctx.store.value("SELECT state FROM jobs WHERE id = ?", (task.job,)) != "in_work":
            yield Deed(StartWork(job=task.job), by)

    def use_part(self, task: Task, by: int) -> Life:
        """The part that repairs it is put in."""
        if task.fault.cents and task.kind != "maintenance":
            yield Deed(
                AddPart(
                    job=task.job,
                    name=self._in_shop(task.fault.part),
                    code=f"{task.thing.good[:2].upper()}-{task.fault.cents % 9_973:04d}",
                    price_cents=task.fault.cents,
                    old_part="" if task.free or task.keep_parts else "refused",
                    part=self.shelves.lies_there(task),
                ),
                by,
            )
            used, cost = self.stage.ctx.store.row(
                "SELECT id, cost_cents FROM parts_used WHERE job_id = ? ORDER BY id DESC LIMIT 1", (task.job,)
            )
            if cost is None:
                yield Deed(SetPartOrigin(id=used, cost_cents=task.fault.cents * 58 // 100), by)

    def finish(self, task: Task, by: int, outcome: str = "fixed", minutes: int | None = None) -> Life:
        """The work is done, or given up."""
        upkeep = task.kind == "maintenance"
        if not upkeep and task.job % BOUGHT == 0:
            what = self.stage.say("outside_work")
            yield Deed(AddOutsideWork(job=task.job, what=what, cost_cents=2_900 + task.job), by)
        done = self.stage.say("maintenance_done") if upkeep else self._in_shop(task.fault.done)
        yield Deed(
            FinishWork(
                job=task.job,
                outcome=outcome,
                work_done=self.stage.say("not_fixed") if outcome == "not_fixed" else done,
                symptom="" if upkeep else task.fault.symptom,
                cause="wear" if upkeep else task.fault.cause,
                remedy={"fixed": "cleaned" if upkeep else task.fault.remedy}.get(outcome, "none"),
                minutes=minutes,
            ),
            by,
        )

    def minutes(self, task: Task) -> int:
        """Hands-on minutes as somebody would write them down."""
        return max(5, round(task.fault.minutes * self.stage.chance.uniform(0.7, 1.6) / 5) * 5)

    def clocked(self, task: Task, by: int) -> Life:
        """Work with the stopwatch on; who has one running on another job writes the minutes down."""
        minutes = task.fault.minutes * self.stage.chance.uniform(0.6, 1.4)
        yield self.stage.in_one_go(minutes)
        if by in self._clocked:
            yield self.stage.later(minutes)
            yield Deed(SetMinutes(job=task.job, minutes=round(minutes)), by)
            return
        self._clocked.add(by)
        yield Deed(StartClock(job=task.job), by)
        yield self.stage.later(minutes)
        yield Deed(StopClock(job=task.job), by)
        self._clocked.discard(by)

    def check(self, task: Task, *, passed: bool = True) -> Life:
        """Somebody looks it over."""
        note = self.stage.say("check_passed") if passed else self.stage.say("check_failed")
        yield Deed(CheckWork(job=task.job, passed=passed, note=note), self.stage.technician())

    # -- telling and handing back

    def tell(self, task: Task, by: int) -> Life:
        """The customer hears that it is ready."""
        yield Deed(TellReady(job=task.job, how=self._how(), note=self.stage.say("told_note")), by)

    def hand_back(self, tasks: list[Task], by: int) -> Life:
        """Units leave the shop together; who has a loaner brings it along, or says when."""
        brings = self.loans.random() < 0.75
        yield Deed(
            HandBack(
                jobs=tuple(task.job for task in tasks),
                loaner_back=brings,
                loaner_wiped=brings,
                loaner_why="" if brings else self.stage.talk["loaner_kept"],
                to=self.stage.say("collectors") if self.stage.happens(0.12) else "",
                receipt_lost=self.stage.happens(0.03),
            ),
            by,
        )
        for task in tasks:
            yield from self._charge(task, by)
            task.thing.busy = False

    def _charge(self, task: Task, by: int) -> Life:
        """What the invoice says that was made elsewhere is written down; now and then nobody does."""
        cases, settings = Cases(self.stage.ctx.store), self.stage.ctx.settings
        due = (
            None if task.free or task.job % UNCHARGED == 0 else cases.to_charge(cases.job(task.job), settings)
        )
        if due:
            yield Deed(RecordCharge(job=task.job, amount_cents=due), by)

    # -- around the work

    def note(self, task: Task, kind: str, by: int) -> Life:
        """Something said or written in between."""
        text = self.stage.say({"call": "calls", "message": "messages"}.get(kind, "notes"))
        yield Deed(AddNote(case=task.case, text=text, kind=kind, job=task.job), by)

    def plan(self, task: Task, what: str, on: date | None, owner: int | None) -> Life:
        """Who does what next, and when."""
        action = self.stage.say(what) if what else ""
        yield Deed(
            PlanNext(id=task.case, next_action=action, next_on=on, owner=owner), owner or self.stage.counter()
        )

    def _how(self) -> str:
        return self.stage.chance.choices(("phone", "message", "counter", "email"), (55, 28, 12, 5))[0]

    def _in_shop(self, told: Mapping[str, str]) -> str:
        """Something written in the shop's own language."""
        return told[self.stage.language]
