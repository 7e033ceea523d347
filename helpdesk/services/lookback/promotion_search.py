"""Campaigns, draws and coupons as the search finds them: by number, by a word of the name, by a coupon's whole code."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.domain import numbers
from helpdesk.domain.coupons import code_key
from helpdesk.domain.normal_forms import fold
from helpdesk.services.lookback.hit_rows import Hit
from helpdesk.services.promotions.campaign_rows import CampaignRow
from helpdesk.services.promotions.draw_rows import DrawRow
from helpdesk.services.promotions.reader import CouponRow
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate, verbatim

MOST = 5
"""Of a search for everything: more are on their own screen."""
LOOKED_AT = 200
"""The newest so many names are looked through: a shop makes some a year."""


def campaign(store: Store, identity: int) -> list[Hit]:
    """The campaign of that number."""
    rows = store.select(CampaignRow, "WHERE a.id = ?", (identity,))
    return [
        Hit("campaign", row.id, numbers.number("campaign", row.id), row.name, row.sentence, True)
        for row in rows
    ]


def draw(store: Store, identity: int) -> list[Hit]:
    """The draw of that number."""
    rows = store.select(DrawRow, "WHERE d.id = ?", (identity,))
    return [
        Hit("draw", row.id, numbers.number("draw", row.id), row.name, verbatim(row.prize[:160]), True)
        for row in rows
    ]


def worded(store: Store, text: str) -> Iterator[Hit]:
    """Those with every word in their name, the newest first."""
    words = fold(text).split()
    for table, numbered in (("campaigns", campaign), ("draws", draw)):
        names = store.rows(f"SELECT id, name FROM {table} ORDER BY id DESC LIMIT ?", (LOOKED_AT,))
        found = [one for one, name in names if words and all(word in fold(name) for word in words)]
        for one in found[:MOST]:
            for hit in numbered(store, one):
                yield hit._replace(exact=False)


def coded(store: Store, text: str) -> list[Hit]:
    """The coupon whose code was typed or scanned."""
    code = code_key(text)
    rows = store.select(CouponRow, "WHERE t.code = ?", (code,)) if code else []
    return [Hit("coupon", row.id, row.code, row.gives, _stands(row), True) for row in rows]


def _stands(row: CouponRow) -> Text:
    return translate("Coupons", "Used") if row.used else translate("Find", "Coupon, not used")
