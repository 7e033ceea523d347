"""The states a job can be in: word, look, whose turn it is, how urgent; the same in every kind of job.

A case holds jobs of several kinds and shows one state of them, so a state means the same in all of them. A
workflow chooses those that apply; one that nobody else has stands in the workflow's own module.
"""

from __future__ import annotations

from typing import NamedTuple

from helpdesk.domain.tone import Tone
from helpdesk.texts import Text, translate

PAUSE_REASONS = {
    "customer": translate("Jobs", "Waiting for the customer"),
    "part": translate("Jobs", "Waiting for a part"),
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
    asks: Text = translate("Steps", "Nothing left to do")
    """What it asks for, where nobody wrote a next action and the workflow says nothing better."""
    worked: bool = False
    """Whether the work is done, so that an outcome belongs to it."""

    @property
    def pause(self) -> str:
        """Why the clock stands still; empty where it runs.

        Ready for pickup is no pause (the contract's definition of ``resolution``).
        """
        return self.turn if self.turn in PAUSE_REASONS else ""

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do in it."""
        return not self.turn


RECEIVED = State(
    "received",
    translate("Jobs", "Received"),
    "inbox",
    turn="shop",
    urgency=10,
    asks=translate("Steps", "Diagnose it"),
)
DIAGNOSING = State(
    "diagnosing",
    translate("Jobs", "Diagnosing"),
    "stethoscope",
    turn="shop",
    urgency=20,
    asks=translate("Steps", "Finish the diagnosis, make the quote"),
)
WAITING_QUOTE = State(
    "waiting_quote",
    translate("Jobs", "Waiting for quote"),
    "file-clock",
    "due",
    turn="customer",
    urgency=70,
    asks=translate("Steps", "Get the answer to the quote"),
)
WAITING_CUSTOMER = State(
    "waiting_customer",
    translate("Jobs", "Waiting for customer"),
    "hourglass",
    "due",
    turn="customer",
    urgency=80,
    asks=translate("Steps", "Ask the customer again"),
)
WAITING_PART = State(
    "waiting_part",
    translate("Jobs", "Waiting for part"),
    "truck",
    "away",
    turn="part",
    urgency=60,
    asks=translate("Steps", "Ask where the part is"),
)
IN_WORK = State(
    "in_work",
    translate("Jobs", "In work"),
    "wrench",
    turn="shop",
    urgency=30,
    asks=translate("Steps", "Finish the work"),
)
CHECKING = State(
    "checking",
    translate("Jobs", "Checking"),
    "clipboard-check",
    turn="shop",
    urgency=40,
    asks=translate("Steps", "Check it"),
    worked=True,
)
READY = State(
    "ready",
    translate("Jobs", "Ready"),
    "circle-check",
    "ready",
    turn="pickup",
    urgency=50,
    asks=translate("Steps", "Tell the customer, hand it back"),
    worked=True,
)
DELIVERED = State("delivered", translate("Jobs", "Delivered"), "check-check", "ready", worked=True)
CANCELLED = State("cancelled", translate("Jobs", "Cancelled"), "ban", worked=True)
CLOSED = State("closed", translate("Jobs", "Closed"), "check-check")
"""Of a case: all its jobs are over."""

FINISHED = frozenset({DELIVERED.key, CANCELLED.key})
"""The states in which a job is over: indexes are made of them, so a workflow has no others."""
