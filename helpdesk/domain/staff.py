"""Knows the roles of the people who work in a shop."""

from __future__ import annotations

from helpdesk.texts import translate

ROLES = {
    "counter": translate("Staff", "Counter"),
    "technician": translate("Staff", "Technician"),
    "owner": translate("Staff", "Owner"),
    "trainee": translate("Staff", "Trainee"),
}
