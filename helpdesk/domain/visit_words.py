"""Knows the words of visits: how one ended, and why not."""

from __future__ import annotations

from helpdesk.texts import translate

VISIT_RESULTS = {
    "done": translate("Visits", "Done"),
    "partly": translate("Visits", "Partly done"),
    "not_done": translate("Visits", "Not done"),
}
CONFIRMATIONS = {
    "confirmed": translate("Visits", "Confirmed"),
    "moved": translate("Visits", "Wants another time"),
    "no_answer": translate("Visits", "No answer"),
}
NOT_DONE_REASONS = {
    "absent": translate("Visits", "Nobody there"),
    "refused": translate("Visits", "Refused by the customer"),
    "part_missing": translate("Visits", "A part was missing"),
    "weather": translate("Visits", "Weather"),
    "other": translate("Visits", "Other reason"),
}
NOBODY_GOES = translate("Visits", "Nobody goes yet")
"""Who makes a visit of which nobody has said who does."""
SHOWN = {
    "before": translate("Visits", "Before the work"),
    "after": translate("Visits", "After the work"),
    "line": translate("Visits", "A line of the checklist"),
    "loan_out": translate("Visits", "The loaner when it was lent"),
    "loan_in": translate("Visits", "The loaner when it came back"),
}
"""What a photo shows: of the work at a visit, of a loaner."""
