"""Knows how a made-up history is played: its clock, the open hours, chance, and lives that go on in time order.

A life is a generator. It yields a :class:`Deed`, which is done at once through the deed's own action and whose
outcome it is sent; or an instant, at which it wants to go on.
"""

from __future__ import annotations

import dataclasses
import heapq
from collections.abc import Generator, Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from helpdesk.action import Action, Context
from helpdesk.batch import Told
from helpdesk.classes import dataclass
from helpdesk.clock import FixedClock
from helpdesk.domain.hours import OpeningHours
from helpdesk.errors import Invalid
from helpdesk.services.sample.lexicon import Lexicon

DAY_MINUTES = 480
"""A working day of the usual hours, near enough to say "two days" in open minutes."""


@dataclass(frozen=True, slots=True)
class Deed:
    """An action, and which member of the staff does it."""

    action: Action
    by: int | None


Life = Generator[Deed | datetime, Any, Any]
"""A life on the stage, or a part of one; a part may return something to the whole."""


class Stage:
    """The time of the history, and everything that goes on in it."""

    def __init__(self, ctx: Context, hours: OpeningHours, words: Lexicon, seed: int, until: date) -> None:
        self.clock = FixedClock(ctx.clock.now())
        self.ctx = dataclasses.replace(ctx, clock=self.clock)
        self.hours = hours
        self.words = words
        self.language = words.spoken(ctx.settings["shop.language"])
        """The shop's, where the lexicon has words in it."""
        self.talk = words.talk[self.language]
        self.seed = seed
        self.chance = Random(f"sample {seed}")
        self.until = until
        self.end = self._end()
        self.counters: list[int] = []
        self.technicians: list[int] = []
        self._waiting: list[tuple[datetime, int, Life]] = []
        self._count = 0

    def _end(self) -> datetime:
        """The close of the last working day before ``until``: the history never reaches into the present."""
        day = self.hours.add_working_days(self.until, -1)
        return self.hours.spans(day)[-1][1]

    # -- time

    @property
    def now(self) -> datetime:
        """The moment being played."""
        return self.clock.moment

    @property
    def today(self) -> date:
        """The local day being played."""
        return self.now.astimezone(self.hours.zone).date()

    def later(self, minutes: float) -> datetime:
        """So many open minutes from now, while the shop is open."""
        return self.hours.next_open(self.hours.add_minutes(self.now, minutes))

    def in_one_go(self, minutes: float) -> datetime:
        """Now, if so many minutes are left before the shop closes, also for lunch; else when it opens again."""
        for _, closes in self.hours.spans(self.today):
            if self.now < closes:
                long_enough = closes - self.now > timedelta(minutes=minutes)
                return self.now if long_enough else self.hours.next_open(closes)
        return self.hours.next_open(self.now)

    def on(self, day: date, share: float) -> datetime:
        """A moment of a day's open time, 0 its opening, 1 its close; of the next working day if it has none."""
        day = self.hours.add_working_days(day, 0)
        opens = self.hours.spans(day)[0][0]
        return self.hours.next_open(
            self.hours.add_minutes(opens, share * max(self.hours.open_minutes(day) - 1, 0))
        )

    def working_day(self, count: int) -> date:
        """The working day so many before ``until``; after it below 0."""
        return self.hours.add_working_days(self.until, -count)

    def left(self) -> float:
        """Open minutes until the history ends."""
        return self.hours.business_minutes(self.now, self.end)

    # -- people

    def counter(self) -> int:
        """Somebody at the counter."""
        return self.chance.choice(self.counters)

    def technician(self) -> int:
        """Somebody at the bench."""
        return self.chance.choice(self.technicians)

    # -- play

    def happens(self, share: float) -> bool:
        """Whether something that happens so often happens now."""
        return self.chance.random() < share

    def say(self, key: str) -> str:
        """Something said or written, in the shop's language; one of several where there are."""
        told = self.talk[key]
        return told if isinstance(told, str) else str(self.chance.choice(told))

    def begin(self, at: datetime, life: Life) -> None:
        """Let a life begin at an instant."""
        self._count += 1
        heapq.heappush(self._waiting, (at, self._count, life))

    def play(self) -> Iterator[Told]:
        """Play everything that waits, in time order, until the history ends; yields after each deed."""
        while self._waiting and self._waiting[0][0] < self.end:
            at, _, life = heapq.heappop(self._waiting)
            self.clock.moment = at
            yield from self._go_on(life)

    def _go_on(self, life: Life) -> Iterator[Told]:
        answer: Any = None
        while True:
            try:
                wish = life.send(answer)
            except StopIteration:
                return
            if isinstance(wish, datetime):
                self.begin(max(wish, self.now), life)
                return
            outcome = self._do(wish)
            answer = outcome
            yield Told(outcome.label, self.clock.moment, wish.by)

    def _do(self, deed: Deed) -> Any:
        problems = deed.action.problems()
        if problems:
            raise Invalid(problems)
        self.ctx.staff = deed.by
        return deed.action.run(self.ctx)


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)
