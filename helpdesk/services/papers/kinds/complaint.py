"""The receipt of a complaint: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.formats import Words
from helpdesk.reports.complaint import ComplaintReceipt, complaint
from helpdesk.services.papers.complaint_facts import complaint_facts, settler_words
from helpdesk.services.papers.frame import Source
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.shop.wording_reader import clauses_of, profile_of


def receipt_data(source: Source, subject: Subject, words: Words) -> ComplaintReceipt:
    """The receipt of a complaint."""
    card, shared, _ = complaint_facts(source, subject)
    # Once it was told: the receipt is the durable medium on which it is.
    unanswered = card.facts.dispute_told_at is not None and card.facts.answered_at is None
    return ComplaintReceipt(
        **shared,
        channel=card.facts.channel,
        customer_wants=card.facts.wanted,
        answer_by=card.answer_by,
        unanswered=unanswered,
        body=source.settings["law.dispute_body"].strip() if unanswered else "",
        joins=source.settings["law.dispute_joins"] if unanswered else "",
        dispute=settler_words(source, "dispute_unanswered", words) if unanswered else "",
        reference=card.facts.reference,
        conditions_size=profile_of(source.settings).print.conditions_points,
        conditions=clauses_of(profile_of(source.settings), words, "complaint_answer", "complaint_forms"),
    )


MAKER = PaperMaker(data=ComplaintReceipt, gather=receipt_data, draw=complaint)
