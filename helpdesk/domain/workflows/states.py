"""The states a job can be in: word, look, whose turn it is, how urgent; the same in every kind of job.

A case holds jobs of several kinds and shows one state of them, so a state means the same in all of them. A
workflow chooses those that apply; one that nobody else has stands in the workflow's own module.
"""

from __future__ import annotations

from typing import Literal

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text, translate

Tone = Literal["late", "due", "ready", "away", "neutral"]
"""How it is told; what colour that has is the window's affair."""

PAUSE_REASONS = {
    "part": translate("Jobs", "Waiting for a part"),
    "customer": translate("Jobs", "Waiting for the customer"),
    "supplier": translate("Jobs", "Waiting for the supplier"),
    "other": translate("Jobs", "Other reason"),
}


class State(NamedTuple):
    """A state of a job, or of a case."""

    key: str
    word: Text
    icon: str
    tone: Tone = "neutral"
    turn: str = ""
    """Who must act next: ``shop``, ``pickup`` (it only has to be fetched), a reason of a pause; nobody: it is over."""
    urgency: int = 0
    """Of several unfinished jobs the case shows the lowest: where the shop itself must act soonest."""
    worked: bool = False
    """Whether the work is done, so that an outcome belongs to it."""

    @property
    def pause(self) -> str:
        """Why the job is on hold; empty where its time runs.

        Ready for pickup is no pause (the contract's definition of ``resolution``).
        """
        return self.turn if self.turn in PAUSE_REASONS else ""

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do in it."""
        return not self.turn


COMMON = (
    State("received", translate("Jobs", "Received"), "inbox", "neutral", "shop", 10),
    State("diagnosing", translate("Jobs", "Diagnosing"), "stethoscope", "neutral", "shop", 20),
    State("waiting_quote", translate("Jobs", "Waiting for answer"), "file-clock", "due", "customer", 70),
    State("waiting_customer", translate("Jobs", "Waiting for customer"), "hourglass", "due", "customer", 80),
    State("waiting_part", translate("Jobs", "Waiting for part"), "truck", "away", "part", 60),
    State("in_work", translate("Jobs", "In progress"), "wrench", "neutral", "shop", 30),
    State("checking", translate("Jobs", "Checking"), "clipboard-check", "neutral", "shop", 40, worked=True),
    State("ready", translate("Jobs", "Ready"), "circle-check", "ready", "pickup", 50, worked=True),
    State("delivered", translate("Jobs", "Delivered"), "check-check", "ready", worked=True),
    State("cancelled", translate("Jobs", "Cancelled"), "ban", worked=True),
)
"""In the order of the board's columns."""
CLOSED = State("closed", translate("Jobs", "Closed"), "check-check")
"""Of a case: all its jobs are over."""
FINISHED = frozenset({"delivered", "cancelled"})
"""The states in which a job is over: indexes are made of them, so a workflow has no others."""


def common(*keys: str) -> tuple[State, ...]:
    """Some of the common states, for a workflow that has no use for all."""
    return tuple(state for state in COMMON if state.key in keys)
