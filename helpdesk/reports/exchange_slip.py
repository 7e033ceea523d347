"""The slip of an exchange: what came back, what was handed out, and the difference as one number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.domain.return_words import MEANS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Document, Fact, Facts, Heading, Table, TableColumn
from helpdesk.reports.parties import Signed, both_sign
from helpdesk.reports.return_frame import ReturnPaper, goods, law, return_document
from helpdesk.reports.unit_block import UnitNames, title
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class ExchangeSlipData(ReturnPaper):
    """Everything the slip prints."""

    new_unit: UnitNames = field(default_factory=UnitNames)
    new_price_cents: int = 0
    new_invoice: str = ""
    difference_cents: int = 0
    """Above 0 the customer paid it, below it was owed to them."""
    difference_means: str = ""
    guarantee_until: str = ""
    """Until when the legal guarantee on what was handed out runs, as a day."""


def exchange_slip(data: ExchangeSlipData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The slip. Roles of signatures: ``customer``, ``shop``."""
    named = (
        Fact(
            words.say(translate("ExchangeSlip", "Product")), title(data.new_unit), required=True, strong=True
        ),
        Fact(words.say(translate("ExchangeSlip", "Serial number")), data.new_unit.serial, required=True),
        Fact(words.say(translate("ExchangeSlip", "Invoice or ticket")), data.new_invoice, required=True),
        Fact(words.say(translate("ExchangeSlip", "Its own guarantee, until")), data.guarantee_until),
    )
    return return_document(
        PAPERS["exchange_slip"].title,
        data,
        words,
        (
            *goods(data, words),
            Heading(words.say(translate("ExchangeSlip", "Handed out instead"))),
            Facts(named, columns=2),
            *([] if data.gift or not data.new_unit.product else [_reckoning(data, words)]),
            *law(data, words),
            both_sign(words, data.shop, signed, data.customer.name, data.received_by),
        ),
        provisional=data.settled != "exchange",
    )


def _reckoning(data: ExchangeSlipData, words: Words) -> Table:
    more = data.difference_cents
    means = words.say(MEANS[data.difference_means]) if data.difference_means in MEANS else ""
    said = translate("ExchangeSlip", "Nothing to settle")
    if more > 0:
        said = translate("ExchangeSlip", "Paid by the customer")
    elif more < 0:
        said = translate("ExchangeSlip", "Back to the customer")
    label = " · ".join(filter(None, (words.say(said), means)))
    return Table(
        columns=(
            TableColumn(words.say(translate("ReturnPaper", "What")), 4),
            TableColumn(words.say(translate("ReturnPaper", "Amount")), 1.4, "right"),
        ),
        rows=(
            (words.say(translate("ExchangeSlip", "What was handed out")), words.money(data.new_price_cents)),
            (
                words.say(translate("ExchangeSlip", "Worth of what came back")),
                words.money(-(data.owed_cents or 0)),
            ),
        ),
        sums=((label, words.money(abs(more))),),
    )
