"""A maintenance plan as it stands, among all others."""

from __future__ import annotations

from datetime import date, datetime

from helpdesk.classes import NamedTuple


class PlanNow(NamedTuple):
    """A plan as it stands: its next date, and how far the visit for it is."""

    id: int
    due: date | None
    """Nothing: no date is left, or the plan is stopped."""
    visit: str = ""
    """Of :data:`VISIT_STATES`."""
    visit_at: datetime | None = None
    contract: bool = False
    letter_on: date | None = None
    """By when the letter about the contract's end must be out."""
    ends_on: date | None = None
    """The end of a contract that nobody renewed."""
    told: bool = False
    """Whether the end was told."""
    active: bool = True
