"""What the papers of a return print of it, gathered once for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from helpdesk.domain import numbers
from helpdesk.domain.returns import send_by
from helpdesk.formats import Words
from helpdesk.reports.return_frame import AmountLine, BackLine, LawSaid
from helpdesk.services.cases.return_reader import ReturnCard, Returns
from helpdesk.services.cases.return_rows import SoldRow
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import job_facts
from helpdesk.services.papers.subject import Subject
from helpdesk.texts import translate


def return_facts(source: Source, subject: Subject, words: Words) -> tuple[ReturnCard, dict[str, Any]]:
    """The return, and the fields that all its papers share."""
    job, facts = job_facts(source, subject.job or 0)
    card = Returns(source.store, lambda: source.settings).card(job.id)
    row, sold, terms = card.facts, card.sold, card.terms
    shared = job_frame(source, job, facts.customer) | {
        "ground": row.ground,
        "sold_on": sold.purchased_on if sold else None,
        "delivered_on": (sold.delivered_on or sold.purchased_on) if sold else None,
        "invoice": sold.invoice if sold else "",
        "told_on": row.told_on or words.local(row.opened_at).date(),
        "recorded_at": row.opened_at,
        "received_by": row.owner_name or "",
        "goods_back_on": row.goods_back_on,
        "sent_on": row.sent_on,
        "reason": row.reason,
        "grade": row.grade,
        "customer_says": row.problem,
        "gift": row.gift,
        "amounts": tuple(_amounts(card, sold, words)) if sold else (),
        "owed_cents": row.owed_cents,
        "backs": tuple(_backs(card, words)),
        "left_cents": row.left_cents if row.settled in {"", "refund"} else 0,
        "pay_by": terms.due() if terms and terms.offered[0] == "refund" else None,
        "send_by": send_by(terms.law, terms.facts) if terms else None,
        "settled": row.settled,
        "refused_why": row.refused_why,
        "refused_law": row.refused_law,
        "ended": row.ended,
        "correcting_invoice": row.correcting_invoice,
        "policy_text": terms.facts.policy.text if terms and terms.facts.policy else "",
        "law": tuple(_law(card, words)),
    }
    return card, shared


def _amounts(card: ReturnCard, sold: SoldRow, words: Words) -> Iterator[AmountLine]:
    if card.facts.owed_cents is None or sold.price_cents is None:
        return
    yield AmountLine(label=sold.title, cents=sold.price_cents)
    if card.terms is None or not card.terms.ends_contracts:
        return
    if sold.paid.delivery_cents:
        yield AmountLine(
            label=words.say(translate("ReturnPaper", "Ordinary delivery")), cents=sold.paid.delivery_cents
        )
    if sold.paid.extension_cents:
        label = words.say(translate("ReturnPaper", "Extension of the guarantee, ends at no cost"))
        yield AmountLine(label=label, cents=sold.paid.extension_cents)
    if card.facts.lost_cents and card.terms.may_deduct:
        label = words.say(translate("ReturnPaper", "Use beyond testing"))
        yield AmountLine(label=label, cents=-card.facts.lost_cents)


def _backs(card: ReturnCard, words: Words) -> Iterator[BackLine]:
    own = {refund.voucher for refund in card.refunds}
    for refund in card.refunds:
        number = numbers.number("voucher", refund.voucher) if refund.voucher else ""
        day = words.local(refund.at).date()
        yield BackLine(means=refund.means, cents=refund.cents, on=day, voucher=number)
    for each in card.vouchers:
        if each.id not in own:
            day = words.local(each.issued_at).date()
            yield BackLine(means="voucher", cents=each.cents, on=day, voucher=each.number)


_SETTLING = {"settle", "refuse"}
_UNSAID = {
    "refused": {*_SETTLING, "pay", "deduct", "post", "contracts"},
    "exchange": {*_SETTLING, "pay"},
    "repair": {*_SETTLING, "pay", "deduct", "contracts"},
}
"""By how it was settled, the rules that are of no use then: nobody is paid where nothing goes back."""


def _law(card: ReturnCard, words: Words) -> Iterator[LawSaid]:
    """What the customer is told; how it may be settled is the shop's affair once it is."""
    if card.terms is None:
        return
    for line in card.terms.lines:
        if line.key in _UNSAID.get(card.facts.settled, _SETTLING):
            continue
        yield LawSaid(
            title=words.say(line.title),
            says=words.say(line.says),
            note=words.say(line.note) if line.note else "",
            law=line.law,
        )
