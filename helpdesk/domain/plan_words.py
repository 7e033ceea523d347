"""Knows the words of a list of maintenance plans: its views, and how far the visit for a date is."""

from __future__ import annotations

from helpdesk.texts import translate

PLAN_VIEWS = {
    "soon": translate("Plans", "Next 8 weeks"),
    "overdue": translate("Plans", "Overdue"),
    "contracts": translate("Plans", "Contracts"),
    "renew": translate("Plans", "To renew"),
    "all": translate("Plans", "All"),
}
VISIT_STATES = {
    "": translate("Plans", "Not planned"),
    "opened": translate("Plans", "Not planned"),
    "planned": translate("Plans", "Visit planned"),
    "not_done": translate("Plans", "Not done"),
    "half": translate("Plans", "Half done"),
    "part": translate("Plans", "Waiting for part"),
    "done": translate("Plans", "Visit made"),
}
"""How far the visit for the next date of a plan is; ``opened``: its job is open, and nobody goes yet."""
