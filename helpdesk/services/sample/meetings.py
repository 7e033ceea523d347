"""Knows what a made-up shop decides at the end of each month: what became of the last decisions, and new ones.

Nothing here is left to chance: the months take their turns through the words there are.
"""

from __future__ import annotations

from datetime import timedelta

from helpdesk.domain.months import first_day, month_name, moved
from helpdesk.services.quality.improvement_actions import AddImprovement, SettleImprovement
from helpdesk.services.quality.month_actions import KeepMonth
from helpdesk.services.quality.month_reader import Months
from helpdesk.services.sample.stage import Deed, Life, Stage

MEETING = 2
"""The working day of a month on which the one before is talked over."""
FATES = ("done", "partly", "done", "carried", "done", "dropped", "done")


class Meetings:
    """The owner and the staff over the month's report."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._turn = 0
        self._months = Months(stage.ctx.store, lambda: stage.ctx.settings, lambda: stage.now)

    def during(self) -> Life:
        """A meeting each month, about the month before."""
        told = month_name(self.stage.today)
        while True:
            at = self.stage.on(self.stage.hours.add_working_days(first_day(moved(told, 1)), MEETING), 0.6)
            yield at
            yield from self._settle(moved(told, -1))
            yield from self._decide(told)
            frozen = self._months.frozen(told)
            kept = KeepMonth(month=told, figures=frozen.figures, trends=frozen.trends)
            yield Deed(kept, self.stage.counters[0])
            told = moved(told, 1)

    def _settle(self, month: str) -> Life:
        rows = self.stage.ctx.store.rows(
            "SELECT id FROM improvements WHERE month = ? AND state = 'open' ORDER BY id", (month,)
        )
        for (identity,) in rows:
            self._turn += 1
            state = FATES[self._turn % len(FATES)]
            said = self.stage.talk["fates"][state]
            fate = said[self._turn % len(said)]
            yield Deed(SettleImprovement(id=identity, state=state, fate=fate), self.stage.counters[0])
            yield self.stage.later(2)

    def _decide(self, month: str) -> Life:
        ideas = self.stage.talk["improvements"]
        people = [*self.stage.counters, *self.stage.technicians]
        for place in range(2 + self._turn % 2):
            self._turn += 1
            until = self.stage.hours.add_working_days(self.stage.today + timedelta(days=7 + 4 * place), 0)
            figure, text = ideas[self._turn % len(ideas)]
            action = AddImprovement(
                month=month, text=text, figure=figure, staff=people[self._turn % len(people)], due_on=until
            )
            yield Deed(action, self.stage.counters[0])
            yield self.stage.later(3)
