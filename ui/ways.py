"""Knows the way back and forward through what was shown; must not know how it is shown."""

from __future__ import annotations

from ui.shell import Goal

MOST_BACK = 50


class Ways:
    """What was shown before, and after."""

    def __init__(self) -> None:
        self._back: list[Goal] = []
        self._forward: list[Goal] = []

    @property
    def back(self) -> bool:
        """Whether there is a way back."""
        return bool(self._back)

    @property
    def forward(self) -> bool:
        """Whether there is a way forward again."""
        return bool(self._forward)

    def last(self, *kinds: str) -> Goal | None:
        """The last record of some kinds that was shown before."""
        return next(
            (goal for goal in reversed(self._back) if goal.kind in kinds and goal.id is not None), None
        )

    def leave(self, here: Goal, there: Goal) -> None:
        """Something else is gone to: from now on a step back leads here."""
        if here != there:
            self._back = [*self._back[-MOST_BACK:], here]
            self._forward.clear()

    def step_back(self, here: Goal) -> Goal | None:
        """What was shown before, if anything."""
        return self._step(self._back, self._forward, here)

    def step_forward(self, here: Goal) -> Goal | None:
        """What one came back from, if anything."""
        return self._step(self._forward, self._back, here)

    def _step(self, source: list[Goal], other: list[Goal], here: Goal) -> Goal | None:
        if not source:
            return None
        other.append(here)
        return source.pop()
