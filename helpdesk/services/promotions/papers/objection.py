"""The proof of an objection: what a customer said no to, and how it is made."""

from __future__ import annotations

from helpdesk.clock import from_text
from helpdesk.domain.consents import PURPOSES
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.privacy import objection_number
from helpdesk.domain.promotions import PURPOSE_OF
from helpdesk.formats import Words
from helpdesk.reports.objection import ObjectionData, SaidNo, objection
from helpdesk.services.customers.consent_reader import newest_words
from helpdesk.services.papers.frame import Source, head, party_of
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject, no_such_paper


def objection_data(source: Source, subject: Subject, words: Words) -> ObjectionData:
    """What they said no to, by their newest words. Raises ``NotFound`` where they never did, nor asked to."""
    customer = subject.customer or 0
    newest = newest_words(source.store, customer)
    refused = {
        purpose: at for purpose, (given, at) in newest.items() if not given and purpose in PURPOSE_OF.values()
    }
    party = party_of(source, customer)
    requests = source.store.rows(
        "SELECT id FROM privacy_requests WHERE customer_id = ? AND kind = 'objection' ORDER BY id",
        (customer,),
    )
    if not refused and not requests:
        raise no_such_paper(party.number)
    return ObjectionData(
        shop=head(source.settings),
        customer=party,
        references=tuple(objection_number(request) for (request,) in requests),
        said=tuple(
            SaidNo(
                what=words.say(PURPOSES[purpose].word),
                at=from_text(at),
                channel=words.say(CHANNELS.get(_channel(source, customer, purpose), "—")),
            )
            for purpose, at in sorted(refused.items())
        ),
    )


def _channel(source: Source, customer: int, purpose: str) -> str:
    sql = (
        "SELECT channel FROM consents WHERE customer_id = ? AND purpose = ? ORDER BY at DESC, id DESC LIMIT 1"
    )
    return str(source.store.value(sql, (customer, purpose)) or "")


MAKER = PaperMaker(data=ObjectionData, gather=objection_data, draw=objection)
