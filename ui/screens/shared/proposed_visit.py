"""Knows which visit a form begins with that opens an installation."""

from __future__ import annotations

from datetime import date
from typing import Any

from ui.shell import Shell

VISIT = ("planned_start", "visit_minutes", "technician")
"""The fields of a form that plan it."""


def proposed_visit(shell: Shell, unit: int | None, delivered_on: date | None = None) -> dict[str, Any]:
    """The first free time after delivery with who could go, as long as installations usually are."""
    desk = shell.desk
    slot = desk.installations.proposed(unit, desk.clock.now(), delivered_on)
    found = {"visit_minutes": desk.settings["field.installation_minutes"]}
    return found | ({"planned_start": slot.start, "technician": slot.worker} if slot else {})
