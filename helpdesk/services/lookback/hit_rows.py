"""Knows what is found: a hit, and the kinds of records there are hits of; not how they are looked for."""

from __future__ import annotations

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text, translate

KINDS_FOUND = {
    "customer": translate("Find", "Customers"),
    "unit": translate("Find", "Units"),
    "case": translate("Find", "Cases"),
    "job": translate("Find", "Jobs"),
    "product": translate("Find", "Products"),
    "part": translate("Find", "Spare parts"),
    "solution": translate("Find", "Solutions"),
    "call": translate("Find", "Calls"),
    "voucher": translate("Find", "Vouchers"),
    "purchase_order": translate("Find", "Orders to suppliers"),
    "count": translate("Find", "Counts of the stock"),
    "plan": translate("Find", "Maintenance plans"),
    "campaign": translate("Find", "Campaigns"),
    "draw": translate("Find", "Draws"),
    "coupon": translate("Find", "Coupons"),
}


class Hit(NamedTuple):
    """One thing found. ``number`` is what ``show`` and ``report`` take."""

    kind: str
    id: int
    number: str
    title: str
    detail: Text
    exact: bool = False


def joined(first: Text, second: Text | str) -> Text:
    """Both in one line."""
    return translate("Find", "{first} · {second}")(first=first, second=second) if second else first
