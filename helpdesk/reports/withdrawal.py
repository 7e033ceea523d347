"""The receipt of a withdrawal: that it was told, when, of which contract, and what follows for whom until when.

Source: RDLeg 1/2007 arts. 102-108; art. 106.3 (acknowledgement on a durable medium, without delay).
"""

from __future__ import annotations

from collections.abc import Iterable

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Document, Fact, Facts, Heading, Signature
from helpdesk.reports.parties import FOR_THE_SHOP, Signed, reach_of, signer
from helpdesk.reports.return_frame import ReturnPaper, ending, goods, law, money, return_document
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class WithdrawalData(ReturnPaper):
    """Everything the receipt prints."""


def withdrawal(data: WithdrawalData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The receipt. Roles of signatures: ``shop``."""
    at = words.moment(data.recorded_at) if data.recorded_at else ""
    facts = [
        Fact(words.say(translate("Withdrawal", "Received by the shop")), at, required=True),
        Fact(
            words.say(translate("Withdrawal", "Delivered on")),
            words.day(data.delivered_on) if data.delivered_on else "",
            required=True,
        ),
    ]
    if data.settled != "refused":
        facts += _days(data, words)
    return return_document(
        PAPERS["withdrawal"].title,
        data,
        words,
        (
            Heading(
                words.say(translate("Withdrawal", "We have received your withdrawal from this contract"))
            ),
            Facts(tuple(facts), columns=2),
            *goods(data, words),
            *ending(data, words),
            *money(data, words),
            *law(data, words),
            Signature(
                (signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", tuple(signed), data.received_by),)
            ),
        ),
    )


def _days(data: WithdrawalData, words: Words) -> list[Fact]:
    facts = []
    if data.pay_by:
        pay = words.say(translate("Withdrawal", "We pay back by"))
        facts.append(Fact(pay, words.day(data.pay_by), required=True, strong=True))
    if data.send_by and not data.goods_back_on:
        send = words.say(translate("Withdrawal", "Please send it by"))
        facts.append(Fact(send, words.day(data.send_by), required=True, strong=True))
        where = words.say(translate("Withdrawal", "To"))
        facts.append(Fact(where, reach_of(data.shop, words), required=True, wide=True))
    return facts
