"""Knows the steps of a workshop job: from which states each may be made and where it leads; no table, no clock."""

from __future__ import annotations

from typing import NamedTuple

from helpdesk.texts import Text, translate

BENCH = frozenset({"repair", "claim", "maintenance"})
"""Kinds of job done in the workshop."""

WAITING = {"waiting_quote": "customer", "waiting_customer": "customer", "waiting_part": "part"}
"""States in which the clock stands still, and the reason of the pause.

Ready for pickup is no pause (the contract's definition of ``resolution``).
"""

OPEN = ("received", "diagnosing", "waiting_quote", "waiting_customer", "waiting_part", "in_work", "checking")

BEFORE_WORK = ("received", "diagnosing", "waiting_quote", "waiting_customer", "waiting_part")
"""States in which a customer can still withdraw; work that was begun is returned unrepaired, with its reason."""


class Step(NamedTuple):
    """A step that can be made: its words, the states it starts from, the one it leads to (empty: stays)."""

    name: str
    label: Text
    starts: tuple[str, ...]
    to: str = ""
    leads: tuple[str, ...] = ()
    """States in which it is the step to make next: the one primary button."""


STEPS = (
    Step(
        "diagnose",
        translate("Steps", "Diagnose"),
        ("received", "diagnosing", "waiting_customer", "waiting_part", "in_work"),
        "diagnosing",
        ("received",),
    ),
    Step(
        "quote",
        translate("Steps", "Quote"),
        ("received", "diagnosing", "waiting_quote", "waiting_customer", "waiting_part", "in_work"),
        "waiting_quote",
        ("diagnosing",),
    ),
    Step(
        "answer", translate("Steps", "Customer's answer"), ("waiting_quote",), "in_work", ("waiting_quote",)
    ),
    Step(
        "start",
        translate("Steps", "Start work"),
        ("received", "diagnosing", "waiting_customer", "waiting_part", "checking"),
        "in_work",
        ("waiting_customer", "waiting_part"),
    ),
    Step(
        "wait",
        translate("Steps", "Wait for…"),
        ("received", "diagnosing", "waiting_customer", "waiting_part", "in_work", "checking"),
        "waiting_part",
    ),
    Step("finish", translate("Steps", "Finish work"), ("diagnosing", "in_work"), "checking", ("in_work",)),
    Step("check", translate("Steps", "Quality check"), ("checking",), "ready", ("checking",)),
    Step("tell", translate("Steps", "Tell the customer"), ("ready",), "", ("ready",)),
    Step("deliver", translate("Steps", "Hand back"), ("ready",), "delivered"),
    Step("unrepaired", translate("Steps", "Return unrepaired"), OPEN, "ready"),
    Step("cancel", translate("Steps", "Cancel the job"), BEFORE_WORK, "cancelled"),
    Step("reopen", translate("Steps", "Open again"), ("ready", "delivered", "cancelled"), "in_work"),
    Step("work", translate("Steps", "Parts and minutes"), (*OPEN, "ready")),
    Step("assign", translate("Steps", "Technician"), OPEN),
)
BY_NAME = {step.name: step for step in STEPS}

NEXT = {
    "received": translate("Steps", "Diagnose it"),
    "diagnosing": translate("Steps", "Finish the diagnosis, make the quote"),
    "waiting_quote": translate("Steps", "Get the answer to the quote"),
    "waiting_customer": translate("Steps", "Ask the customer again"),
    "waiting_part": translate("Steps", "Ask where the part is"),
    "in_work": translate("Steps", "Finish the work"),
    "checking": translate("Steps", "Check it"),
    "ready": translate("Steps", "Tell the customer, hand it back"),
    "closed": translate("Steps", "Nothing left to do"),
}
"""What a state asks for, where nobody wrote a next action."""

NEXT_OF_CLAIM = {"diagnosing": translate("Steps", "Finish the diagnosis, start the work")}
"""Where it differs for work under guarantee, which needs no quote."""


def free(kind: str, under_warranty: str | None) -> bool:
    """Whether the customer pays nothing, as far as is known: then no quote is asked.

    A claim is free until somebody decided otherwise; any other job once a guarantee pays, also that of an
    earlier repair whose fault came back.
    """
    return under_warranty == "yes" or (kind == "claim" and under_warranty is None)


def allowed(state: str, kind: str, *, told: bool = False, under_warranty: str | None = None) -> list[Step]:
    """The steps a job may make now, the one to make next first.

    A job that is ready and told is next handed back; work under guarantee begins without a quote.
    """
    if kind not in BENCH:
        return []
    possible = [step for step in STEPS if state in step.starts]
    first = "deliver" if state == "ready" and told else None
    if state == "diagnosing" and free(kind, under_warranty):
        first = "start"
    return sorted(possible, key=lambda step: step.name != first if first else state not in step.leads)


def may(name: str, state: str) -> bool:
    """Whether the step may be made in that state."""
    return state in BY_NAME[name].starts
