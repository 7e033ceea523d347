"""A workflow: all that a kind of job says of itself, so that nothing else in the house knows it by name."""

from __future__ import annotations

from collections.abc import Mapping

from helpdesk.classes import NamedTuple
from helpdesk.domain.workflows.states import State
from helpdesk.texts import Text


class Kind(NamedTuple):
    """A kind of job."""

    word: Text
    icon: str
    claimed: bool = False
    """Work that is asked of whoever gave the guarantee: free for the customer until somebody decided otherwise."""
    own: Mapping[str, tuple[Text, str]] = {}
    """States for which this kind has a word and an icon of its own; they mean the same as everywhere."""
    asks: Mapping[str, Text] = {}
    """What a state asks for where this kind asks for something else than the others of its workflow."""


class Workflow(NamedTuple):
    """The way jobs of some kinds go."""

    kinds: Mapping[str, Kind]
    states: tuple[State, ...]
    """Those that apply, in the order of the board's columns."""
    asks: Mapping[str, Text]
    """What each open state asks for, where nobody wrote a next action."""
    steps: str = ""
    """The module whose ``STEPS`` are the actions that such a job's steps are; a kind without one is only recorded."""
    taken_in: bool = False
    """Whether units come over the counter for such jobs and lie on the bench."""
    asks_free: Mapping[str, Text] = {}
    """What a state asks for where it differs for work the customer does not pay."""
    asks_undecided: Mapping[str, Text] = {}
    """What a state asks for as long as nobody decided what was claimed."""
    asks_told: Mapping[str, Text] = {}
    """What a state asks for once the customer was told what it has to be told."""
