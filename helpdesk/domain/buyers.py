"""Knows what the buyer makes of a unit's guarantees: a consumer, a trade, nobody knows, or the shop itself.

Source: RDLeg 1/2007 art. 3 (who is a consumer: also a company or a club that buys outside any trade, so it
is asked and never inferred from the form of the name). What holds for a trade stands in the legal profile.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from helpdesk.domain.covers import covers_of
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.periods import add_months
from helpdesk.domain.warranty import (
    STANDARD,
    Agreement,
    Cover,
    Options,
    PastJob,
    SaleFacts,
    Verdict,
    sentences,
    verdict,
)
from helpdesk.texts import Text, translate, verbatim


def judge(
    sale: SaleFacts,
    jobs: Iterable[PastJob],
    profile: LegalProfile,
    on: date,
    options: Options = STANDARD,
    comeback_of: int | None = None,
    fault: str = "",
    agreements: Iterable[Agreement] = (),
) -> tuple[tuple[Cover, ...], Verdict]:
    """The covers of a unit on a day and what they come to for its buyer."""
    known, agreed = list(jobs), list(agreements)
    covers = covers_of(sale, known, profile, on, options, agreed)
    if sale.in_stock:
        return covers, Verdict(covered=False, reason=_OWN)
    said = verdict(covers, sale, on, fault, comeback_of)
    if sale.consumer is None and sale.contract_on and not said.covered:
        as_consumer = replace(sale, consumer=True)
        theirs = covers_of(as_consumer, known, profile, on, options, agreed)
        said = _doubted(said, verdict(theirs, as_consumer, on, fault, comeback_of))
    if sale.consumer is False and sale.contract_on and sale.contract_on <= on:
        said = _for_trade(said, sale, profile)
    if said.which and said.which.unmended_on and said.which.kind in {"legal", "same_defect"}:
        said = replace(said, reason=sentences(said.reason, _other_remedy(profile)))
    if said.covered is False and sale.second_hand and sale.maker_months and not sale.first_sold_on:
        said = replace(said, reason=sentences(said.reason, _FIRST_SALE))
    return covers, said


def _other_remedy(profile: LegalProfile) -> Text | None:
    """What to propose for a unit that was handed back not in conformity."""
    rule = profile.other_remedy
    return (
        translate("Warranty", "Put it right, or propose a lower price or the end of the contract ({law}).")(
            law=verbatim(profile.law(rule))
        )
        if rule
        else None
    )


def _doubted(said: Verdict, as_consumer: Verdict) -> Verdict:
    """The verdict where nobody said as what the buyer buys: open if a consumer would have more."""
    if not as_consumer.covered and as_consumer.covered == said.covered:
        return said
    hangs = as_consumer.which
    until = _until(hangs) if hangs else None
    reason = sentences(_ASK, until, said.reason if said.covered is None else None)
    return Verdict(covered=None, reason=reason, which=said.which)


def _until(cover: Cover) -> Text | None:
    if cover.end is None:
        return None
    return translate("Warranty", "As a consumer: covered until {day}.")(day=cover.end)


def _for_trade(said: Verdict, sale: SaleFacts, profile: LegalProfile) -> Verdict:
    """What a trade has: never only that there is no guarantee."""
    if said.covered:
        return replace(said, reason=sentences(said.reason, _TRADE))
    return replace(said, reason=sentences(*_rules_for_trade(said, sale, profile)))


def _rules_for_trade(said: Verdict, sale: SaleFacts, profile: LegalProfile) -> Sequence[Text | None]:
    hidden, trade, repairs = profile.hidden_defects, profile.trade_sale, profile.repair_guarantee
    start = sale.handed_over_on
    return (
        said.reason if said.covered is None else None,
        _TRADE,
        translate("Warranty", "For hidden defects the buyer can act until {day} ({law}).")(
            day=add_months(start, hidden.months), law=verbatim(profile.law(hidden))
        )
        if hidden and start
        else None,
        translate(
            "Warranty",
            "Between traders: {seen} days for faults in sight, {inner} days for inner ones ({law}).",
        )(seen=str(trade.apparent_days), inner=str(trade.inner_days), law=verbatim(profile.law(trade)))
        if trade
        else None,
        translate(
            "Warranty",
            "Besides, what was agreed, the maker's guarantee by its own terms, and the guarantee on repairs "
            "of household appliances ({law}).",
        )(law=verbatim(profile.law(repairs))),
    )


_OWN = translate(
    "Warranty",
    "The unit is the shop's own: it came back and was not sold again. Nobody has a guarantee on it.",
)
_ASK = translate(
    "Warranty",
    "Does the buyer buy as a consumer or for a business? The legal guarantee hangs on it: say so with the customer.",
)
_TRADE = translate("Warranty", "Bought for a business: the consumer's legal guarantee does not apply.")
_FIRST_SALE = translate(
    "Warranty", "The maker's guarantee runs from the first sale, which is not known: ask for its receipt."
)
