"""Knows kinds, states and words of jobs, and how a case's state follows from its jobs; no table, no clock."""

from __future__ import annotations

from collections.abc import Iterable

from helpdesk.texts import translate

KINDS = {
    "repair": translate("Jobs", "Repair"),
    "installation": translate("Jobs", "Installation"),
    "maintenance": translate("Jobs", "Maintenance"),
    "claim": translate("Jobs", "Guarantee claim"),
    "return": translate("Jobs", "Return or exchange"),
    "training": translate("Jobs", "Training for use"),
    "complaint": translate("Jobs", "Complaint"),
    "enquiry": translate("Jobs", "Enquiry"),
}

STATES = {
    "received": translate("Jobs", "Received"),
    "diagnosing": translate("Jobs", "Diagnosing"),
    "waiting_quote": translate("Jobs", "Waiting for quote"),
    "waiting_customer": translate("Jobs", "Waiting for customer"),
    "waiting_part": translate("Jobs", "Waiting for part"),
    "in_work": translate("Jobs", "In work"),
    "checking": translate("Jobs", "Checking"),
    "ready": translate("Jobs", "Ready"),
    "delivered": translate("Jobs", "Delivered"),
    "cancelled": translate("Jobs", "Cancelled"),
}

FINISHED = frozenset({"delivered", "cancelled"})

URGENCY = (
    "received",
    "diagnosing",
    "in_work",
    "checking",
    "ready",
    "waiting_part",
    "waiting_quote",
    "waiting_customer",
)
"""The unfinished states, first the one on which the shop itself must act soonest."""

CASE_STATES = {state: STATES[state] for state in STATES if state not in FINISHED} | {
    "closed": translate("Jobs", "Closed")
}

OUTCOMES = {
    "fixed": translate("Jobs", "Fixed"),
    "not_fixed": translate("Jobs", "Not fixed"),
    "no_fault": translate("Jobs", "No fault found"),
    "not_worth": translate("Jobs", "Not worth repairing"),
    "cancelled": translate("Jobs", "Cancelled by the customer"),
}
DECISIONS = {
    "accepted": translate("Jobs", "Accepted"),
    "refused": translate("Jobs", "Refused"),
    "goodwill": translate("Jobs", "Goodwill"),
}
PAUSE_REASONS = {
    "customer": translate("Jobs", "Waiting for the customer"),
    "part": translate("Jobs", "Waiting for a part"),
    "supplier": translate("Jobs", "Waiting for the supplier"),
    "other": translate("Jobs", "Other reason"),
}
QUOTE_CHOICES = {
    "wanted": translate("Jobs", "Wants a quote first"),
    "waived": translate("Jobs", "Waives the quote in writing"),
    "limit": translate("Jobs", "Repair up to a limit"),
}
QUOTE_KINDS = ("quote", "additional")
QUOTE_STATES = {
    "draft": translate("Quotes", "Draft"),
    "sent": translate("Quotes", "Sent"),
    "accepted": translate("Quotes", "Accepted"),
    "refused": translate("Quotes", "Refused"),
    "expired": translate("Quotes", "Expired"),
    "replaced": translate("Quotes", "Replaced"),
}
LINE_KINDS = {
    "labour": translate("Quotes", "Labour"),
    "part": translate("Quotes", "Parts"),
    "travel": translate("Quotes", "Travel"),
    "other": translate("Quotes", "Other"),
}
NOTE_KINDS = {
    "note": translate("Timeline", "Note"),
    "call": translate("Timeline", "Telephone call"),
    "message": translate("Timeline", "Message"),
    "step": translate("Timeline", "Step"),
}


def case_state(states: Iterable[str]) -> str:
    """The state of a case: that of its most urgent unfinished job, or ``closed`` when all are finished.

    Source: our definition in the product's words ("the case shows its most urgent unfinished job's state").
    """
    open_states = [state for state in states if state not in FINISHED]
    return min(open_states, key=URGENCY.index) if open_states else "closed"
