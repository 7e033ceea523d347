"""Knows whether the way to a customer is charged: once for a case however many visits it takes, and not for nothing.

Source: RD 58/1988 arts. 5.2 and 5.4 (travel is charged once, and not where the customer was absent; only where the
shop says that they had been told and it was their own fault is it charged here), 6.4 (a repair under its guarantee is
free, travel included).
"""

from __future__ import annotations

from helpdesk.classes import NamedTuple
from helpdesk.texts import translate

TRAVEL_REASONS = {
    "charged": translate("Travel", "First visit of this case"),
    "once": translate("Travel", "Charged with an earlier visit of this case"),
    "free": translate("Travel", "Free of charge: a guarantee or the contract pays"),
    "absent": translate("Travel", "Nobody there, through no fault of the customer"),
    "unserved": translate("Travel", "Nothing was done, for reasons that are not the customer's"),
    "goodwill": translate("Travel", "Not charged"),
    "no_price": translate("Travel", "No price for travel is set"),
}
"""Why travel is charged, or is not."""


class Trip(NamedTuple):
    """What decides whether the way to the customer is charged."""

    price_cents: int
    """As posted in the shop, without tax where prices are."""
    result: str
    """How the visit ended, a word of ``VISIT_RESULTS``."""
    reason: str = ""
    """Why it was not done, a word of ``NOT_DONE_REASONS``."""
    at_fault: bool = False
    """The customer was absent though they had been told of the visit, through their own fault."""
    before: bool = False
    """Whether travel was charged for this case before."""
    free: bool = False
    """Whether nothing of this visit's work is paid by the customer."""
    waived: bool = False
    """The shop charges nothing, of its own will."""


class Charge(NamedTuple):
    """What is charged for the way, and why: a word of :data:`TRAVEL_REASONS`."""

    cents: int
    why: str


THEIRS = ("absent", "refused")
"""Reasons on the customer's side."""


def charge(trip: Trip) -> Charge:
    """What the way of one visit costs the customer."""
    why = _why(trip)
    return Charge(trip.price_cents if why == "charged" else 0, why)


def _why(trip: Trip) -> str:
    if trip.free:
        return "free"
    if trip.result == "not_done" and trip.reason == "absent" and not trip.at_fault:
        return "absent"
    if trip.result == "not_done" and trip.reason not in THEIRS:
        return "unserved"
    if trip.before:
        return "once"
    if trip.waived:
        return "goodwill"
    return "charged" if trip.price_cents else "no_price"
