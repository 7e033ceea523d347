"""Knows how an order to a supplier stands by its quantities, and until when the law lets a part take.

Quantities are whole pieces, amounts integer cents. It knows no table and no clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from helpdesk.classes import NamedTuple
from helpdesk.domain.periods import add_days, add_months
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from helpdesk.domain.legal_sections import PartRules

ORDER_STANDS: Mapping[str, Text] = {
    "draft": translate("OrderStands", "Draft"),
    "sent": translate("OrderStands", "Sent"),
    "partly": translate("OrderStands", "Partly received"),
    "received": translate("OrderStands", "Received"),
    "cancelled": translate("OrderStands", "Cancelled"),
}
"""How an order stands, as it is shown: by its quantities, and by whether it was sent."""

SENT_BY: Mapping[str, Text] = {
    "email": translate("OrderWays", "by e-mail"),
    "phone": translate("OrderWays", "by phone"),
    "web": translate("OrderWays", "in their web shop"),
    "message": translate("OrderWays", "by message"),
    "person": translate("OrderWays", "in person"),
}
"""How an order went to its supplier."""

GIVE_BACK: Mapping[str, Text] = {
    "faulty": translate("GiveBack", "faulty"),
    "wrong": translate("GiveBack", "the wrong part"),
    "too_many": translate("GiveBack", "too many"),
    "unneeded": translate("GiveBack", "no longer needed"),
}
"""Why a part goes back to its supplier."""


class Quantities(NamedTuple):
    """How many pieces of one line were ordered, came, and were called off."""

    ordered: int
    received: int = 0
    cancelled: int = 0

    @property
    def open(self) -> int:
        """Still to come; nothing where more came than was ordered."""
        return max(self.ordered - self.cancelled - self.received, 0)


def order_state(lines: Iterable[Quantities], *, sent: bool, cancelled: bool = False) -> str:
    """How an order stands by its quantities: a word of :data:`ORDER_STANDS`.

    One of which something came and the rest was called off is received; one of which nothing came and all was called
    off is cancelled.
    """
    known = list(lines)
    came = any(line.received for line in known)
    if cancelled and not came:
        return "cancelled"
    if not sent and not came:
        return "draft"
    if any(line.open for line in known) and not cancelled:
        return "partly" if came else "sent"
    if came:
        return "received"
    return "cancelled" if known else "sent"


def supply_until(law: PartRules | None, ordered_on: date | None, supply: str) -> date | None:
    """The last day by which the law lets a part take, the day of ordering not counted.

    Source: RD 58/1988 art. 4, in the country's profile. ``supply`` is a word of ``SUPPLY``; nothing where whence it
    comes is not said, where no law speaks of it, or nothing was ordered yet.
    """
    if law is None or ordered_on is None:
        return None
    if supply == "national":
        return add_days(ordered_on, law.supply_days)
    return add_months(ordered_on, law.imported_supply_months) if supply == "imported" else None


def still_to_order(missing: int, drafted: int) -> int:
    """How many of the missing pieces stand on no order yet, the ones being collected taken in."""
    return max(missing - drafted, 0)
