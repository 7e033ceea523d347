"""Knows how the sample shop makes its calls: twice a day by the queue, with chance of its own; not why they fall due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text, to_text
from helpdesk.services.calls.actions import AssignCalls, RecordAttempt
from helpdesk.services.sample.stage import Deed, Life, Stage
from helpdesk.services.sample.surveys import Answering

ROUNDS = (0.3, 0.86)
"""The shares of a day's open time at which somebody takes up the queue."""
MOST = 12
"""Calls in one go."""
FORGOTTEN = 0.05
"""Calls that nobody ever makes."""
BUSY = 0.12
"""Of the rounds, those for which there is no time."""
ANSWERING = 0.68
"""Of those reached, who answers the questions."""
ENDS: Mapping[str, Mapping[str, int]] = {
    "morning": {"reached": 40, "no_answer": 50, "call_later": 4, "refused": 3, "wrong_number": 3},
    "afternoon": {"reached": 44, "no_answer": 46, "call_later": 4, "refused": 3, "wrong_number": 3},
    "evening": {"reached": 54, "no_answer": 34, "call_later": 4, "refused": 5, "wrong_number": 3},
}
"""How attempts end, of a hundred, by the part of the day."""
PROMISED = 0.06
AT_LAST = 8
"""Working days at the end in which hardly anybody has time for calls: so there are some to be made."""


class _Waiting(NamedTuple):
    """A call to make now."""

    id: int
    case: int | None
    caller: int | None
    part: str


class Calling:
    """Makes the calls that are due, day by day."""

    def __init__(self, stage: Stage, answering: Answering, seed: int) -> None:
        self.stage = stage
        self.answering = answering
        self.chance = Random(f"calls {seed}")
        self.seed = seed

    def days(self, days: list[date]) -> Life:
        """Every working day the queue is taken up, but for the rounds for which there is no time."""
        for day in days:
            for share in ROUNDS:
                busy = 0.85 if day in days[-AT_LAST:] else BUSY
                if self.chance.random() >= busy:
                    self.stage.begin(self.stage.on(day, share), self._round())
            yield self.stage.on(day, 0.95)

    def _round(self) -> Life:
        for waiting in self._queue():
            yield self.stage.later(self.chance.uniform(3, 8))
            if self._waits(waiting.id) and not self._was_tried_at_this_hour(waiting.id):
                yield from self._call(waiting)

    def _waits(self, call: int) -> bool:
        """Whether nobody else made it, or took it out, since the queue was read."""
        sql = "SELECT 1 FROM calls WHERE id = ? AND state = 'open'"
        return self.stage.ctx.store.value(sql, (call,)) is not None

    def _was_tried_at_this_hour(self, call: int) -> bool:
        at = self.stage.ctx.store.value(
            "SELECT at FROM call_attempts WHERE call_id = ? ORDER BY id DESC LIMIT 1", (call,)
        )
        zone = self.stage.hours.zone
        return at is not None and from_text(at).astimezone(zone).hour == self.stage.now.astimezone(zone).hour

    def _queue(self) -> list[_Waiting]:
        rows = self.stage.ctx.store.rows(
            "SELECT id, case_id, caller_id, day_part FROM calls WHERE state = 'open' AND next_at <= ? "
            "AND expires_on >= ? ORDER BY next_at, id LIMIT ?",
            (to_text(self.stage.now + timedelta(minutes=30)), self.stage.today.isoformat(), 3 * MOST),
        )
        found = [_Waiting(*row) for row in rows if not self._is_forgotten(row[0])]
        return found[:MOST]

    def _is_forgotten(self, call: int) -> bool:
        return Random(f"call {self.seed} {call}").random() < FORGOTTEN

    def _call(self, waiting: _Waiting) -> Life:
        by = waiting.caller or self.chance.choice(self.stage.counters)
        if waiting.caller is None and self.chance.random() < 0.3:
            yield Deed(AssignCalls(calls=(waiting.id,), caller=by), by)
        ends = ENDS[waiting.part or "morning"]
        outcome = self.chance.choices(tuple(ends), tuple(ends.values()))[0]
        yield Deed(RecordAttempt(call=waiting.id, **self._told(outcome)), by)
        if outcome == "reached" and waiting.case is not None and self.chance.random() < ANSWERING:
            yield from self.answering.answer(waiting.case, "phone", waiting.id)

    def _told(self, outcome: str) -> dict[str, Any]:
        """What is written down of an attempt that ends so."""
        told: dict[str, Any] = {"outcome": outcome, "note": self._say(outcome)}
        if outcome == "call_later":
            told["later_at"] = self._later()
        elif outcome == "reached":
            told["minutes"] = self.chance.randint(2, 9)
            if self.chance.random() < PROMISED:
                told["promise"] = self._say("promise")
                told["promise_on"] = self.stage.hours.add_working_days(
                    self.stage.today, self.chance.randint(1, 4)
                )
        return told

    def _later(self) -> datetime:
        day = self.stage.hours.add_working_days(self.stage.today, self.chance.randint(1, 3))
        return self.stage.on(day, self.chance.choice((0.25, 0.5, 0.85)))

    def _say(self, sort: str) -> str:
        said: str = self.chance.choice(self.stage.talk["calling"][sort])
        return said
