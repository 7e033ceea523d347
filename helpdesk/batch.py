"""Knows actions of more than one change: several at once, and long ones made in slices, with how far they are.

Both are one step of undo. How a slice is committed knows :mod:`helpdesk.writer`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import ClassVar

from helpdesk.action import Action, Context, Outcome
from helpdesk.classes import dataclass
from helpdesk.texts import Text


@dataclass(frozen=True, kw_only=True)
class Together(Action):
    """Several actions as one: all of them or none, and one step of undo. Each must be one that can be undone."""

    actions: tuple[Action, ...]
    said: Text
    """What was done, in the past tense."""

    def rules(self) -> dict[str, Text]:
        return next((found for action in self.actions if (found := action.problems())), {})

    def needs(self, ctx: Context) -> Iterable[str]:
        return dict.fromkeys(right for action in self.actions for right in action.needs(ctx))

    def label(self) -> Text:
        return self.said

    def run(self, ctx: Context) -> Outcome:
        told = [action.run(ctx).shown for action in self.actions]
        # What came of the last that says so: more than one line nobody reads.
        return Outcome(None, self.said, shown=next((text for text in reversed(told) if text), None))


@dataclass(frozen=True, slots=True)
class Told:
    """What the journal says of one piece of a long action: what was done, when, and by whom."""

    label: Text
    at: datetime
    staff: int | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long action has come."""

    done: int
    total: int | None = None
    text: Text | None = None
    told: Told | None = None
    """Where the piece just made stands in the journal under words of its own."""


@dataclass(frozen=True, kw_only=True)
class Batch(Action):
    """A long action, written in slices; each slice is a transaction, the whole is one step of undo."""

    whole: ClassVar[bool] = False
    """True: all in one transaction."""

    def steps(self, ctx: Context) -> Iterator[Progress]:
        """Write piece by piece and yield after each; the desk commits between pieces as time passes."""
        raise NotImplementedError

    def run(self, ctx: Context) -> Outcome:
        """All pieces at once, as a part of something longer."""
        for _ in self.steps(ctx):
            pass
        return self.result()

    def result(self) -> Outcome:
        """What came of it, once all steps are made."""
        return Outcome(None, self.label())
