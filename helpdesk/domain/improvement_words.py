"""Vocabulary of what a shop decides to do better: what becomes of it; knows no figure."""

from __future__ import annotations

from helpdesk.texts import translate

IMPROVEMENT_STATES = {
    "open": translate("Quality", "To do"),
    "done": translate("Quality", "Done"),
    "partly": translate("Quality", "Half done"),
    "dropped": translate("Quality", "Not done"),
    "carried": translate("Quality", "Goes on next month"),
}
SETTLED = {state: word for state, word in IMPROVEMENT_STATES.items() if state != "open"}
"""What can become of one."""
