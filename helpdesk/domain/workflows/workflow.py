"""A workflow: all that a kind of job says of itself, so that nothing else in the house knows it by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from helpdesk.domain.workflows.states import State
from helpdesk.texts import Text


class Kind(NamedTuple):
    """A kind of job."""

    word: Text
    icon: str
    claimed: bool = False
    """Work that is asked of whoever gave the guarantee: free for the customer until somebody decided otherwise."""


class JobStep(NamedTuple):
    """A step that can be made: its words, the states it starts from, the one it leads to (empty: stays)."""

    name: str
    label: Text
    starts: tuple[str, ...]
    to: str = ""
    leads: tuple[str, ...] = ()
    """States in which it is the step to make next: the one primary button."""


class Workflow(NamedTuple):
    """The way jobs of some kinds go."""

    kinds: Mapping[str, Kind]
    states: tuple[State, ...]
    """Those that apply, in the order of the board's columns."""
    asks: Mapping[str, Text]
    """What each open state asks for, where nobody wrote a next action."""
    steps: tuple[JobStep, ...] = ()
    """What can be done with such a job; a kind without any is only recorded."""
    asks_free: Mapping[str, Text] = {}
    """The same where it differs for work the customer does not pay."""
    first: Callable[[str, bool, bool], str | None] = lambda *_: None
    """The step to make next in a state, where it hangs on (whether the customer was told, does not pay)."""

    def allowed(self, state: str, *, told: bool = False, free: bool = False) -> list[JobStep]:
        """The steps a job may make now, the one to make next first."""
        possible = [step for step in self.steps if state in step.starts]
        first = self.first(state, told, free)
        return sorted(possible, key=lambda step: step.name != first if first else state not in step.leads)

    def may(self, step: str, state: str) -> bool:
        """Whether the step may be made in that state."""
        return any(known.name == step and state in known.starts for known in self.steps)
