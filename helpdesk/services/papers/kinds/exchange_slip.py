"""The slip of an exchange: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.domain import numbers
from helpdesk.formats import Words
from helpdesk.reports.exchange_slip import ExchangeSlipData, exchange_slip
from helpdesk.reports.unit_block import UnitNames
from helpdesk.services.cases.return_reader import ReturnCard
from helpdesk.services.cases.return_rows import SoldRow
from helpdesk.services.goods.cover_reader import Covers
from helpdesk.services.papers.frame import Source
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.return_facts import return_facts
from helpdesk.services.papers.subject import Subject, no_such_paper


def exchange_slip_data(source: Source, subject: Subject, words: Words) -> ExchangeSlipData:
    """What came back, what was handed out, and the difference; of one that is still to be made, with gaps."""
    card, shared = return_facts(source, subject, words)
    new = card.new
    if new is None:
        if card.facts.settled not in {"", "exchange"}:
            raise no_such_paper(numbers.number("job", card.facts.case, card.facts.position))
        return ExchangeSlipData(**shared)
    return ExchangeSlipData(
        **shared,
        new_unit=UnitNames(product=new.name, brand=new.brand, model=new.model, serial=new.serial or ""),
        new_price_cents=new.price_cents or 0,
        new_invoice=new.invoice,
        difference_cents=card.facts.difference_cents or 0,
        difference_means=_means(source, card, new),
        guarantee_until=_guarantee(source, new, words),
    )


def _means(source: Source, card: ReturnCard, new: SoldRow) -> str:
    """By what the difference was settled: what went back, or what the new sale has that the old one had not."""
    if (card.facts.difference_cents or 0) < 0:
        return card.refunds[0].means if card.refunds else ""
    found = source.store.value(
        "SELECT means FROM sale_payments WHERE purchase_id = ? ORDER BY id DESC LIMIT 1", (new.id,)
    )
    return str(found or "")


def _guarantee(source: Source, new: SoldRow, words: Words) -> str:
    if new.unit is None:
        return ""
    covers = Covers(source.store, lambda: source.settings).of_unit(new.unit, new.purchased_on).covers
    ends = [cover.end for cover in covers if cover.kind == "legal" and cover.end is not None]
    return words.day(max(ends)) if ends else ""


MAKER = PaperMaker(data=ExchangeSlipData, gather=exchange_slip_data, draw=exchange_slip)
