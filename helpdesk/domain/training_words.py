"""Knows where a training for use can be held."""

from __future__ import annotations

from helpdesk.texts import translate

HELD_WHERE = {
    "home": translate("Trainings", "At the customer's"),
    "counter": translate("Trainings", "At the counter"),
    "phone": translate("Trainings", "By phone"),
    "video": translate("Trainings", "By video"),
    "written": translate("Trainings", "In writing"),
}
