"""Knows the complaints of the sample shop: of every kind and end over the months, and those that stand open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.services.cases.opening import SPOKEN
from helpdesk.services.complaints.actions import TakeComplaint
from helpdesk.services.complaints.agreement_actions import (
    AgreeRemedy,
    DoTask,
    ObjectionForm,
    OptionForm,
    TaskForm,
)
from helpdesk.services.complaints.answer_actions import AnswerComplaint
from helpdesk.services.complaints.closing_actions import (
    CloseComplaint,
    FinishCorrection,
    PlanCorrection,
    WithdrawComplaint,
)
from helpdesk.services.complaints.handling_actions import AssessComplaint, CallBack, Investigate
from helpdesk.services.field.training_actions import HoldTraining
from helpdesk.services.sample.stage import DAY_MINUTES, Deed, Life, Stage

EACH = 14
"""Customers for each complaint over the whole history; a small shop has one a month all the same."""
UNDONE = timedelta(days=75)
LATE_ON, RECEIVED_ON, AGREED_ON = 18, 1, 6
"""Working days before the end on which those came in that stand open."""


@dataclass(frozen=True, slots=True)
class Story:
    """One complaint as it is told: its codes, and what is said in the shop's language."""

    codes: Mapping[str, Any]
    said: Mapping[str, Any]


class Voices:
    """Plays complaints about cases that were closed. It has a chance of its own, so that it changes no other life."""

    def __init__(self, stage: Stage, customers: int, months: int, seed: int) -> None:
        self.stage = stage
        self.count = max(months, customers // EACH)
        self.chance = Random(f"complaints {seed}")
        told = stage.words.complaints
        self.stories = [Story(each, each[stage.language]) for each in told]
        self._told = 0

    def begin(self, first: date) -> None:
        """Let all complaints begin on their days, from a day on."""
        stage = self.stage
        last = stage.working_day(20)
        span = max((last - first).days, 1)
        for place in range(self.count):
            day = first + timedelta(days=round(span * (place + 1) / (self.count + 1)))
            stage.begin(stage.on(day, self.chance.uniform(0.1, 0.8)), self._whole())
        for days, life in ((LATE_ON, self._late), (AGREED_ON, self._agreed), (RECEIVED_ON, self._received)):
            stage.begin(stage.on(stage.working_day(days), 0.4), life())

    # -- what happens

    def _whole(self) -> Life:
        """From the receipt to the corrective action."""
        story = self._next()
        job = yield from self._taken(story)
        if job is None:
            return
        by = self.stage.counters[0]
        yield from self._investigated(job, story, by)
        if story.codes["ending"] == "withdrawn":
            yield self._later(1.5)
            yield Deed(WithdrawComplaint(job=job, customer_word=story.said["word"]), by)
            return
        if story.said["agreed"]:
            yield from self._agreement(job, story, by, days=3)
            yield from self._tasks_done(job, by)
        yield from self._answered(job, story, by)
        yield from self._closed(job, story, by)
        yield from self._trained(job)

    def _late(self) -> Life:
        """Investigated and then left lying: its lawful day has passed."""
        job = yield from self._taken(self._story("price"))
        if job is not None:
            yield from self._investigated(job, self._story("price"), self.stage.counters[0])

    def _agreed(self) -> Life:
        """Agreed, with objections; what was promised is due on the day one looks."""
        story = self._story("product")
        job = yield from self._taken(story)
        if job is None:
            return
        by = self.stage.counters[0]
        yield from self._investigated(job, story, by)
        yield from self._agreement(job, story, by, on=self.stage.until)

    def _received(self) -> Life:
        """Came in writing the day before; the customer waits for the phone."""
        story = self._story("treatment")
        day = self.stage.until
        by = datetime(day.year, day.month, day.day, 13, tzinfo=self.stage.hours.zone)
        yield from self._taken(story, call_back_by=by)

    def put_right(self, job: int, about: str) -> Life:
        """A complaint that low answers opened: the customer is called back, and it is closed with cause and action."""
        story = self._story(about)
        by = self.stage.ctx.store.value(
            "SELECT c.owner_id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.id = ?", (job,)
        )
        yield self._later(0.8)
        yield Deed(AssessComplaint(job=job, complaint_class=about), by)
        yield Deed(CallBack(job=job, said=story.said["why"]), by)
        yield from self._looked_into(job, story, by)
        yield from self._answered(job, story, by)
        yield from self._closed(job, story, by)
        yield from self._trained(job, self.stage.later(1.5 * DAY_MINUTES))

    # -- its steps

    def _taken(self, story: Story, call_back_by: datetime | None = None) -> Life:
        """The complaint about a case closed lately; nothing where there is none yet."""
        found = self._about()
        if found is None:
            return None
        case, customer = found
        written = story.codes["channel"] not in SPOKEN
        if written and call_back_by is None:
            call_back_by = self._later(1.5)
        outcome = yield Deed(
            TakeComplaint(
                customer=customer,
                case=case,
                text=story.said["said"],
                wanted=story.said["wanted"],
                channel=story.codes["channel"],
                complaint_class=story.codes["class"],
                severity=story.codes["severity"],
                safety=story.codes.get("safety", False),
                call_back_by=call_back_by if written else None,
            ),
            self.stage.counters[-1],
        )
        return self.stage.ctx.store.value("SELECT id FROM jobs WHERE case_id = ?", (outcome.id,))

    def _investigated(self, job: int, story: Story, by: int) -> Life:
        yield self._later(0.6)
        if story.codes["channel"] not in SPOKEN:
            yield Deed(CallBack(job=job, said=story.said["why"]), by)
        yield from self._looked_into(job, story, by)

    def _looked_into(self, job: int, story: Story, by: int) -> Life:
        said = story.said
        yield self._later(1.2)
        facts = Investigate(
            job=job,
            facts=said["facts"],
            points=tuple(said["points"]),
            cause=story.codes["cause"],
            cause_note=said["note"],
            training=story.codes.get("training", False),
        )
        yield Deed(facts, by)

    def _agreement(self, job: int, story: Story, by: int, days: int = 0, on: date | None = None) -> Life:
        said, codes = story.said, story.codes
        yield self._later(0.8)
        due = on or self.stage.hours.add_working_days(self.stage.today, days)
        options = tuple(
            OptionForm(
                text=text,
                value=value,
                cost_cents=codes["cents"] if place == 0 else codes["cents"] * (place + 1),
                goodwill=codes["goodwill"] and place == 0,
                chosen=place == 0,
            )
            for place, (text, value) in enumerate(zip(said["options"], said["values"], strict=True))
        )
        tasks = tuple(
            TaskForm(text=text, staff=self.stage.technicians[0] if place else by, due_on=due)
            for place, text in enumerate(said["tasks"])
        )
        objections = (
            ObjectionForm(
                cause=codes["objection"], text=said["objection"], answer=said["reply"], result="overcome"
            ),
        )
        yield Deed(
            AgreeRemedy(
                job=job,
                wanted=said["wanted"],
                wanted_why=said["why"],
                we_want=said["we_want"],
                options=options,
                law_told=True,
                agreed=said["agreed"],
                tasks=tasks,
                objections=objections if codes["objection"] else (),
            ),
            by,
        )

    def _tasks_done(self, job: int, by: int) -> Life:
        for (task,) in self.stage.ctx.store.rows(
            "SELECT id FROM complaint_tasks WHERE job_id = ? ORDER BY id", (job,)
        ):
            yield self._later(0.7)
            yield Deed(DoTask(id=task), by)

    def _answered(self, job: int, story: Story, by: int) -> Life:
        yield self._later(1)
        yield Deed(
            AnswerComplaint(
                job=job,
                decision=story.codes["decision"],
                answer=story.said["answer"],
                replies=tuple(story.said["replies"]),
                law_told=True,
                how="email" if story.codes["channel"] != "counter" else "counter",
            ),
            by,
        )

    def _closed(self, job: int, story: Story, by: int) -> Life:
        said, codes = story.said, story.codes
        yield self._later(0.5)
        if codes["about"] != "none":
            yield Deed(self._correction(job, story, by), by)
        yield self._later(3)
        content = codes["ending"] == "word"
        closing = "content" if content else "not_content" if said["word"] else "no_word"
        yield Deed(
            CloseComplaint(
                job=job,
                closing=closing,
                customer_word=said["word"],
                cause=codes["cause"],
                action=said["action"],
                action_about=codes["about"],
            ),
            by,
        )
        # What was planned lately is still to be done.
        old = self.stage.until - self.stage.today > UNDONE
        if codes["about"] != "none" and (said["result"] or old):
            yield self._later(4)
            yield Deed(FinishCorrection(job=job, action_result=said["result"]), by)

    def _correction(self, job: int, story: Story, by: int) -> PlanCorrection:
        said, codes = story.said, story.codes
        return PlanCorrection(
            job=job,
            action=said["action"],
            action_about=codes["about"],
            action_staff=self.stage.technicians[0] if codes["about"] == "training" else None,
            action_owner=by,
            action_product=self._product(job) if codes["about"] in {"product", "maker"} else None,
            action_on=self.stage.hours.add_working_days(self.stage.today, 10),
        )

    def _trained(self, job: int, at: datetime | None = None) -> Life:
        """The training for use that a complaint led to is held some days later."""
        store = self.stage.ctx.store
        customer = store.value(
            "SELECT c.customer_id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.id = ?", (job,)
        )
        training = store.value(
            "SELECT j.id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE c.customer_id = ? "
            "AND j.kind = 'training' AND j.state = 'received'",
            (customer,),
        )
        if training is not None:
            yield at or self._later(2)
            # Another complaint of the same customer may have led to it meanwhile.
            if store.value("SELECT state FROM jobs WHERE id = ?", (training,)) != "received":
                return
            shown = HoldTraining(job=training, topics=self.stage.talk["training"], tried=True, minutes=25)
            yield Deed(shown, self.stage.technicians[0])

    # -- whom and what

    def _about(self) -> tuple[int, int] | None:
        """A case closed lately that nobody complained of yet, of a customer without another complaint."""
        found = self.stage.ctx.store.rows(
            "SELECT c.id, c.customer_id FROM cases c JOIN customers k ON k.id = c.customer_id "
            "WHERE c.closed_at IS NOT NULL AND k.state = 'active' AND EXISTS (SELECT 1 FROM jobs j WHERE "
            "j.case_id = c.id AND j.kind IN ('repair', 'claim') AND j.state = 'delivered') AND NOT EXISTS "
            "(SELECT 1 FROM cases o JOIN jobs p ON p.case_id = o.id WHERE o.customer_id = c.customer_id "
            "AND p.kind = 'complaint') ORDER BY c.closed_at DESC, c.id DESC LIMIT 3"
        )
        return self.chance.choice(found) if found else None

    def _product(self, job: int) -> int | None:
        found: int | None = self.stage.ctx.store.value(
            "SELECT coalesce(u.product_id, j.product_id) FROM jobs j LEFT JOIN units u ON u.id = j.unit_id "
            "WHERE j.id = ?",
            (job,),
        )
        return found

    def _next(self) -> Story:
        self._told += 1
        return self.stories[(self._told - 1) % len(self.stories)]

    def _story(self, about: str) -> Story:
        return next(story for story in self.stories if story.codes["class"] == about)

    def _later(self, days: float) -> datetime:
        """About so many working days from now."""
        return self.stage.later(days * DAY_MINUTES * self.chance.uniform(0.4, 1.2))
