"""Knows the words of calls: why they are made, how an attempt ends, what becomes of a call."""

from __future__ import annotations

from datetime import date

from helpdesk.texts import Text, translate

REASONS = {
    "repair": translate("Calls", "Repair handed back"),
    "installation": translate("Calls", "Installation"),
    "sale": translate("Calls", "Sale delivered"),
    "claim": translate("Calls", "Guarantee claim closed"),
    "complaint": translate("Calls", "Complaint"),
    "promise": translate("Calls", "Promise made on the phone"),
    "other": translate("Calls", "Other"),
}
"""Of calls that fall due by themselves or that somebody plans; a file may bring other words."""

OUTCOMES_OF_CALLS = {
    "reached": translate("Calls", "Reached"),
    "no_answer": translate("Calls", "No answer"),
    "wrong_number": translate("Calls", "Wrong number"),
    "refused": translate("Calls", "Refused"),
    "call_later": translate("Calls", "Call later"),
}

SHORT_OUTCOMES = {
    "reached": translate("CallKeys", "Reached"),
    "no_answer": translate("CallKeys", "No answer"),
    "call_later": translate("CallKeys", "Later"),
    "refused": translate("CallKeys", "Refuses"),
    "wrong_number": translate("CallKeys", "Wrong one"),
}
"""Said of who was called, where five stand in a row: buttons, boxes to tick."""

CALL_STATES = {
    "open": translate("Calls", "To call"),
    "reached": translate("Calls", "Reached"),
    "refused": translate("Calls", "Refused"),
    "not_reached": translate("Calls", "Not reached"),
    "withdrawn": translate("Calls", "Withdrawn"),
}
"""Refused is never not reached; a withdrawn call is counted nowhere."""

GIVEN_UP = translate("Calls", "Given up")
"""A call that nobody ended and whose days are over: it is stored as open, and no longer to be made."""

DAY_PARTS = {
    "morning": translate("Calls", "Morning"),
    "afternoon": translate("Calls", "Afternoon"),
    "evening": translate("Calls", "Evening"),
}


def is_given_up(state: str, expires_on: date | None, today: date) -> bool:
    """Whether the days of a call are over though nobody ended it."""
    return state == "open" and expires_on is not None and expires_on < today


def standing(state: str, expires_on: date | None, today: date) -> Text:
    """Where a call stands, in words, as of a day."""
    return GIVEN_UP if is_given_up(state, expires_on, today) else CALL_STATES[state]
