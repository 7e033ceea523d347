"""How work on a job ended, and what was decided about a claim: the vocabularies; no table, no clock."""

from __future__ import annotations

from helpdesk.texts import translate

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
