"""Knows the states of a workshop job: in which it is open, waits, or asks for what; no table, no clock."""

from __future__ import annotations

from helpdesk.texts import translate

BENCH = frozenset({"repair", "claim", "maintenance"})
"""Kinds of job done in the workshop."""

WAITING = {"waiting_quote": "customer", "waiting_customer": "customer", "waiting_part": "part"}
"""States in which the clock stands still, and the reason of the pause.

Ready for pickup is no pause (the contract's definition of ``resolution``).
"""

OPEN = ("received", "diagnosing", "waiting_quote", "waiting_customer", "waiting_part", "in_work", "checking")

UNFINISHED = (*OPEN, "ready")

BEFORE_WORK = ("received", "diagnosing", "waiting_quote", "waiting_customer", "waiting_part")
"""States in which a customer can still withdraw; work that was begun is returned unrepaired, with its reason."""


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
