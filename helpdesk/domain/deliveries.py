"""Knows until when goods that were sold must be handed over, and what the buyer may do afterwards; no table, no clock.

Source: RDLeg 1/2007 art. 66 bis and Directive 2011/83/EU art. 18, whose number stands in the legal profile: the day
agreed, else so many days from the contract. A buyer who got nothing sets a further term that is fitting, and ends the
contract when it passes too; without such a term where the shop refuses, or where the day was essential.
"""

from __future__ import annotations

from datetime import date

from helpdesk.domain.legal import LegalProfile
from helpdesk.texts import Text, translate, verbatim


def is_awaited(promised_on: date | None, delivered_on: date | None, installed_on: date | None = None) -> bool:
    """Whether a sale has a day to hand over and nobody wrote that it was: without one it was carried home."""
    return promised_on is not None and delivered_on is None and installed_on is None


def about_delivery(
    law: LegalProfile, bought_on: date, promised_on: date, today: date, *, consumer: bool | None
) -> Text:
    """What is said of goods that were not handed over yet: by when, and once that day passed what the buyer may do.

    ``consumer``: as what they bought; who bought for a trade has what was agreed, and nothing of this law.
    """
    if consumer is False:
        return _LATE_TRADE if promised_on < today else _AGREED
    name = verbatim(law.law(law.delivery))
    if promised_on < today:
        said = _LATE_TWICE if law.delivery.double else _LATE
        return said(law=name)
    return _BY_LAW(law=name) if promised_on == law.deliver_by(bought_on) else _AGREED


_AGREED = translate("Deliveries", "Not handed over yet")
_BY_LAW = translate("Deliveries", "Not handed over yet; no other day was agreed ({law})")
_LATE_TRADE = translate("Deliveries", "Not handed over in time: what was agreed with the buyer holds")
_LATE = translate(
    "Deliveries",
    "Not handed over in time: the buyer may set a fitting further term, and then end the contract and have all "
    "money back without delay; at once where the day was essential ({law})",
)
_LATE_TWICE = translate(
    "Deliveries",
    "Not handed over in time: the buyer may set a fitting further term, and then end the contract and have all "
    "money back without delay, else twice the sum; at once where the day was essential ({law})",
)
