"""Knows what is to be said before a claim is put right, what each remedy needs, and what follows from it.

Sources: RDLeg 1/2007 arts. 118-119 quater, Directive 2019/771 art. 13(2a). The words for the customer stand in
``resources/legal``; this module chooses among them.
"""

from __future__ import annotations

from datetime import date

from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.periods import add_days
from helpdesk.domain.warranty import LAWFUL
from helpdesk.texts import Text, translate


def wordings_to_say(
    cover: str | None, consumer: bool | None, profile: LegalProfile, contract_on: date | None
) -> tuple[str, ...]:
    """The keys of the wordings a customer must hear before the remedy, in order.

    The choice, and the months after a repair where they are due to the contract: under the law's guarantee and
    to who may be a consumer. Under any other guarantee the law obliges to nothing.
    """
    if consumer is False or (cover is not None and cover not in LAWFUL):
        return ()
    extended = ("repair_extension",) if profile.extends_after_repair(contract_on) else ()
    return ("remedy_choice", *extended, "free_remedy")


def refund_due(profile: LegalProfile, counted_from: date) -> date | None:
    """The last day to pay back: counted from the goods being back, or for a lower price from its being agreed.

    ``None`` where the country names no term.
    """
    return add_days(counted_from, profile.refund.days) if profile.refund else None


def amount_problem(measure: str, amount_cents: int | None, price_cents: int | None) -> Text | None:
    """What is wrong with the amount of a price reduction or a refund beside the price that was paid."""
    if not amount_cents:
        return translate("Claims", "How much is paid back?")
    if price_cents is None:
        return None
    if amount_cents > price_cents:
        return translate("Claims", "More than was paid for it cannot be paid back.")
    if measure == "reduction" and amount_cents == price_cents:
        return translate("Claims", "That is the whole price: end the contract instead.")
    if measure == "refund" and amount_cents < price_cents:
        return translate(
            "Claims", "Whoever ends the contract gets back all that was paid, with nothing taken off for use."
        )
    return None
