"""The agreement sheet of a complaint: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.formats import Words
from helpdesk.reports.agreement import AgreementData, Objection, Option, Task, agreement
from helpdesk.services.cases.minimum_reader import legal_minimum
from helpdesk.services.papers.complaint_facts import complaint_facts
from helpdesk.services.papers.frame import Source
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject


def agreement_data(source: Source, subject: Subject, words: Words) -> AgreementData:
    """The agreement on a complaint."""
    card, shared, owner = complaint_facts(source, subject)
    facts = card.facts
    on = words.local(facts.agreed_at).date() if facts.agreed_at else source.today
    rights = legal_minimum(source.store, source.settings, words, facts.unit, on, verdict=False)
    return AgreementData(
        **shared,
        agreed_at=facts.agreed_at,
        agreed_by=owner,
        customer_wants=facts.wanted,
        customer_why=facts.wanted_why,
        we_want=facts.we_want,
        options=tuple(
            Option(text=o.text, value=o.value, goodwill=o.goodwill, chosen=o.chosen) for o in card.options
        ),
        agreed=facts.agreed,
        tasks=tuple(
            Task(text=task.text, who=task.staff_name or "", due_on=task.due_on) for task in card.tasks
        ),
        objections=tuple(
            Objection(cause=each.cause, objected=each.text, objection_reply=each.answer)
            for each in card.objections
        ),
        rights=tuple(rights),
    )


MAKER = PaperMaker(data=AgreementData, gather=agreement_data, draw=agreement)
