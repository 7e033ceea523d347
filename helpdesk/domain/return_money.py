"""Knows the money of returns: what is paid back, by which means, and the difference of an exchange. All in cents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from helpdesk.classes import NamedTuple
from helpdesk.domain.return_words import MEANS
from helpdesk.texts import Cents, Text, translate, verbatim


class Paid(NamedTuple):
    """What a buyer paid for what comes back."""

    price_cents: int = 0
    shipping_cents: int = 0
    """The delivery as it was paid."""
    standard_shipping_cents: int | None = None
    """The least costly ordinary delivery on offer; nothing: the one that was paid."""
    extension_cents: int = 0
    """Contracts that end with the sale: an extension of the guarantee, a maintenance plan."""

    @property
    def delivery_cents(self) -> int:
        """What of the delivery is paid back: never more than the ordinary one (RDLeg 1/2007 art. 107.2)."""
        standard = self.standard_shipping_cents
        return self.shipping_cents if standard is None else min(self.shipping_cents, standard)


def owed_cents(paid: Paid, lost_cents: int = 0) -> int:
    """What is paid back: all that was paid with the ordinary delivery, less a loss of value; never below nothing."""
    return max(0, paid.price_cents + paid.delivery_cents + paid.extension_cents - lost_cents)


def share(total: int, left: Mapping[str, int]) -> dict[str, int]:
    """A sum parted among means in proportion to what is left of each; the parts add up to the cent.

    No part exceeds what is left of its means; where all of it is less than the sum, all of it.
    """
    known = {means: cents for means, cents in left.items() if cents > 0}
    whole = sum(known.values())
    total = min(max(total, 0), whole)
    if not total:
        return {}
    parts = {means: total * cents // whole for means, cents in known.items()}
    for means in sorted(known, key=lambda each: -(total * known[each] % whole)):
        if sum(parts.values()) == total:
            break
        parts[means] += 1
    return {means: cents for means, cents in parts.items() if cents}


def left_of(paid: Mapping[str, int], back: Mapping[str, int]) -> dict[str, int]:
    """What of each means can still be paid back."""
    return {means: max(0, cents - back.get(means, 0)) for means, cents in paid.items()}


def too_much(parts: Iterable[tuple[str, int]], left: Mapping[str, int]) -> Text | None:
    """What is wrong with parts of a refund by means, where it is known what each paid; nothing if all fits."""
    asked: dict[str, int] = {}
    for means, cents in parts:
        asked[means] = asked.get(means, 0) + cents
    for means, cents in asked.items():
        if cents > left.get(means, 0):
            said = translate("Returns", "By {means} at most {left} can go back: no more was paid by it.")
            word = MEANS.get(means, verbatim(means))
            return said(means=word, left=Cents(left.get(means, 0)))
    return None


def difference(back_cents: int, new_cents: int) -> int:
    """What an exchange leaves: above nothing the customer pays it, below it is owed to them."""
    return new_cents - back_cents


def carried(
    paid: Mapping[str, int], back_cents: int, new_cents: int, extra: Mapping[str, int]
) -> dict[str, int]:
    """By what means the new goods of an exchange are paid: what stays of the old payments, and the difference."""
    stays = share(min(back_cents, new_cents), paid)
    for means, cents in extra.items():
        stays[means] = stays.get(means, 0) + cents
    return stays


def voucher_problem(cents: int, left: int) -> Text | None:
    """Why that much of a voucher cannot be used."""
    if cents <= left:
        return None
    return translate("Returns", "Only {left} are left on this voucher.")(left=Cents(left))
