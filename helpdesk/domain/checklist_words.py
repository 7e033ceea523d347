"""Knows the words of checklists: what a line asks for, and how it can end."""

from __future__ import annotations

from helpdesk.texts import translate

ASKED = {
    "": translate("Checklists", "A mark only"),
    "number": translate("Checklists", "A number"),
    "text": translate("Checklists", "Some words"),
}
CHECK_RESULTS = {
    "passed": translate("Checklists", "Passed"),
    "failed": translate("Checklists", "Failed"),
    "not_applicable": translate("Checklists", "Does not apply"),
}
