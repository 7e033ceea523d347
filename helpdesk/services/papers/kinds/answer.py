"""The answer to a complaint: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.domain.complaints import REFUSING
from helpdesk.formats import Words
from helpdesk.reports.answer import AnswerData, Point, answer
from helpdesk.services.papers.complaint_facts import complaint_facts, settler_words
from helpdesk.services.papers.frame import Source
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.shop.wording_reader import profile_of


def answer_data(source: Source, subject: Subject, words: Words) -> AnswerData:
    """The answer to a complaint."""
    card, shared, owner = complaint_facts(source, subject)
    facts, settings = card.facts, source.settings
    profile = profile_of(settings)
    body, joins = settings["law.dispute_body"].strip(), settings["law.dispute_joins"]
    refused = facts.decision in REFUSING
    return AnswerData(
        **shared,
        answered_at=facts.answered_at,
        answered_by=owner,
        decision=facts.decision,
        our_answer=facts.answer,
        points=tuple(Point(point=point.text, reply=point.reply) for point in card.points),
        agreed=facts.agreed,
        refused=refused,
        body=body,
        joins=joins,
        dispute=settler_words(source, "dispute_body", words) if refused else "",
        route=profile.say("complaint_route", words.language) if refused else "",
    )


MAKER = PaperMaker(data=AnswerData, gather=answer_data, draw=answer)
