"""Knows the words of calls: why they are made, how an attempt ends, what becomes of a call."""

from __future__ import annotations

from helpdesk.texts import translate

REASONS = {
    "repair": translate("Calls", "Repair handed back"),
    "installation": translate("Calls", "Installation"),
    "sale": translate("Calls", "Sale delivered"),
    "claim": translate("Calls", "Guarantee claim closed"),
    "complaint": translate("Calls", "Complaint"),
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

DAY_PARTS = {
    "morning": translate("Calls", "Morning"),
    "afternoon": translate("Calls", "Afternoon"),
    "evening": translate("Calls", "Evening"),
}
