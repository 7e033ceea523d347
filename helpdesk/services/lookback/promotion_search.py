"""Campaigns, draws and coupons as the search finds them: by number, by a word of the name, by a coupon's whole code."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.domain.coupons import code_key
from helpdesk.domain.normal_forms import fold
from helpdesk.services.promotions.campaign_rows import CampaignRow
from helpdesk.services.promotions.draw_rows import DrawRow
from helpdesk.services.promotions.reader import CouponRow
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate, verbatim

MOST = 5
"""Of a search for everything: more are on their own screen."""
LOOKED_AT = 200
"""The newest so many names are looked through: a shop makes some a year."""


class Promotion(NamedTuple):
    """One of them, with what stands in the list of hits."""

    kind: str
    id: int
    number: str
    title: str
    detail: Text
    exact: bool


def numbered(store: Store, kind: str, identity: int) -> list[Promotion]:
    """The campaign or draw of that number."""
    if kind == "campaign":
        rows = store.select(CampaignRow, "WHERE a.id = ?", (identity,))
        return [_campaign(row, exact=True) for row in rows]
    return [_draw(row, exact=True) for row in store.select(DrawRow, "WHERE d.id = ?", (identity,))]


def worded(store: Store, text: str) -> Iterator[Promotion]:
    """Those with every word in their name, the newest first."""
    words = fold(text).split()
    for table in ("campaigns", "draws"):
        names = store.rows(f"SELECT id, name FROM {table} ORDER BY id DESC LIMIT ?", (LOOKED_AT,))
        found = [one for one, name in names if words and all(word in fold(name) for word in words)]
        for one in found[:MOST]:
            for hit in numbered(store, table.removesuffix("s"), one):
                yield hit._replace(exact=False)


def coded(store: Store, text: str) -> list[Promotion]:
    """The coupon whose code was typed or scanned."""
    code = code_key(text)
    rows = store.select(CouponRow, "WHERE t.code = ?", (code,)) if code else []
    return [Promotion("coupon", row.id, row.code, row.gives, _stands(row), True) for row in rows]


def _campaign(row: CampaignRow, *, exact: bool) -> Promotion:
    return Promotion("campaign", row.id, numbers.number("campaign", row.id), row.name, row.sentence, exact)


def _draw(row: DrawRow, *, exact: bool) -> Promotion:
    return Promotion(
        "draw", row.id, numbers.number("draw", row.id), row.name, verbatim(row.prize[:160]), exact
    )


def _stands(row: CouponRow) -> Text:
    return translate("Coupons", "Used") if row.used else translate("Find", "Coupon, not used")
