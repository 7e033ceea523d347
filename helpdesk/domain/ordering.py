"""Knows what is to be ordered, how an order stands by its quantities, and until when the law lets a part take.

Quantities are whole pieces, amounts integer cents. It knows no table and no clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from helpdesk.domain.legal import PartRules
from helpdesk.domain.periods import add_days, add_months
from helpdesk.texts import Text, translate

ORDER_STATES: Mapping[str, Text] = {
    "draft": translate("OrderStates", "Draft"),
    "sent": translate("OrderStates", "Sent"),
    "partly": translate("OrderStates", "Partly received"),
    "received": translate("OrderStates", "Received"),
    "cancelled": translate("OrderStates", "Cancelled"),
}
"""How an order stands; all but the first follow from what was sent, received and cancelled."""

OPEN_ORDERS = ("sent", "partly")
"""Those from which something is still to come."""

SENT_BY: Mapping[str, Text] = {
    "email": translate("OrderWays", "by e-mail"),
    "phone": translate("OrderWays", "by phone"),
    "web": translate("OrderWays", "in their web shop"),
    "message": translate("OrderWays", "by message"),
    "person": translate("OrderWays", "in person"),
}
"""How an order went to its supplier."""

FROM_HERE: Mapping[str, Text] = {
    "national": translate("Supply", "from this country"),
    "imported": translate("Supply", "imported"),
}
"""Where a part comes from, by which the law gives it its time."""

GIVE_BACK: Mapping[str, Text] = {
    "faulty": translate("GiveBack", "faulty"),
    "wrong": translate("GiveBack", "the wrong part"),
    "too_many": translate("GiveBack", "too many"),
    "unneeded": translate("GiveBack", "no longer needed"),
}
"""Why a part goes back to its supplier."""

MOST_PIECES = 100_000
"""A line of more is a slip of the keyboard."""


class Quantities(NamedTuple):
    """How many pieces of one line were ordered, came, and were called off."""

    ordered: int
    received: int = 0
    cancelled: int = 0

    @property
    def open(self) -> int:
        """Still to come; nothing where more came than was ordered."""
        return max(self.ordered - self.cancelled - self.received, 0)


def proposal(*, on_hand: int, reserved: int, needed: int, on_order: int, minimum: int = 0) -> int:
    """How many pieces to order: what is missing and the minimum, less what is free or on its way.

    ``needed`` are pieces that jobs want and have not reserved. What is on order counts once: a part that is already
    coming is not ordered again.
    """
    return max(needed + minimum - (on_hand - reserved) - on_order, 0)


def is_low(*, on_hand: int, reserved: int, minimum: int) -> bool:
    """Whether what is free lies below the minimum; what lies here for somebody is not free."""
    return minimum > 0 and on_hand - reserved < minimum


def order_state(lines: Iterable[Quantities], *, sent: bool, cancelled: bool = False) -> str:
    """How an order stands by its quantities: a word of :data:`ORDER_STATES`.

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


def supply_until(law: PartRules | None, ordered_on: date | None, origin: str = "national") -> date | None:
    """The last day by which the law lets a part take, the day of ordering not counted.

    Source: RD 58/1988 art. 4, in the country's profile. Nothing where no law says so or nothing was ordered yet.
    """
    if law is None or ordered_on is None:
        return None
    if origin == "imported":
        return add_months(ordered_on, law.imported_supply_months)
    return add_days(ordered_on, law.supply_days)


def is_late_by_law(last: date | None, on: date) -> bool:
    """Late from the day after the last one."""
    return last is not None and on > last


class Wanting(NamedTuple):
    """A job that waits for pieces of a part."""

    job: int
    pieces: int
    promised_on: date | None = None


def shared_out(pieces: int, waiting: Iterable[Wanting]) -> dict[int, int]:
    """Who gets the pieces that came: the earliest promise first, then who asked first; jobs that get none are left out.

    The order of ``waiting`` is that in which they asked.
    """
    found: dict[int, int] = {}
    in_turn = sorted(waiting, key=lambda wanting: wanting.promised_on or date.max)
    for wanting in in_turn:
        given = min(pieces, wanting.pieces)
        if given > 0:
            found[wanting.job] = found.get(wanting.job, 0) + given
            pieces -= given
    return found


def split_total(total_cents: int, pieces: int, of: int) -> int:
    """The cents of some of ``of`` pieces that cost ``total_cents`` together: whoever takes all takes every cent."""
    if of <= 0:
        return 0
    return total_cents if pieces >= of else total_cents * pieces // of


def total_changed(ordered_cents: int | None, received_cents: int | None) -> int | None:
    """By how much what came cost more than was expected, in cents; nothing where one of both is unknown."""
    if ordered_cents is None or received_cents is None:
        return None
    return received_cents - ordered_cents
