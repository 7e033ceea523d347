"""The slip of a return: what came back, by what right, what goes back and when, or why it was refused."""

from __future__ import annotations

from collections.abc import Iterable

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Document, Fact, Facts
from helpdesk.reports.parties import Signed, both_sign
from helpdesk.reports.return_frame import ReturnPaper, ending, goods, law, money, return_document
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class ReturnSlipData(ReturnPaper):
    """Everything the slip prints."""


def return_slip(data: ReturnSlipData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The slip. Roles of signatures: ``customer``, ``shop``."""
    by = words.say(translate("ReturnSlip", "Last day to pay"))
    pay = (
        [Facts((Fact(by, words.day(data.pay_by), strong=True),))] if data.pay_by and not data.settled else []
    )
    return return_document(
        PAPERS["return_slip"].title,
        data,
        words,
        (
            *goods(data, words),
            *ending(data, words),
            *money(data, words),
            *pay,
            *law(data, words),
            both_sign(words, data.shop, signed, data.customer.name, data.received_by),
        ),
        provisional=not data.settled,
    )
