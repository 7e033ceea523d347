"""The proof of hand-in of a guarantee claim: its data gathered from the records, and how it is made."""

from __future__ import annotations

from datetime import date

from helpdesk.domain.customer_words import for_customer
from helpdesk.formats import Words
from helpdesk.reports.hand_in import HandInData, hand_in
from helpdesk.services.goods.cover_reader import Covers, thaw_verdict
from helpdesk.services.papers.claim_facts import is_claim, rights_of
from helpdesk.services.papers.fees import is_appliance
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import accessories_of, job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.recourse_facts import sale_of
from helpdesk.services.papers.subject import Subject, no_such_paper


def hand_in_data(source: Source, subject: Subject, words: Words) -> HandInData:
    """The proof of hand-in of a claim."""
    job, facts = job_facts(source, subject.job or 0)
    verdict = thaw_verdict(job.verdict)
    told = for_customer(verdict.reason, verdict.on, is_appliance(job)) if verdict else None
    bought, invoice = sale_of(source.store, job.unit)
    names = accessories_of(source, job.id)
    on = words.local(job.received_at).date() if job.received_at else source.today
    sale = Covers(source.store, lambda: source.settings).sale(job.unit or 0, on)
    return HandInData(
        **job_frame(source, job, facts.customer),
        handed_in_at=job.received_at,
        received_by=facts.owner or job.technician_name or "",
        fault=job.problem,
        verdict=words.say(told) if told else "",
        purchased_on=date.fromisoformat(bought) if bought else None,
        invoice=invoice,
        accessories=names,
        accessories_none=bool(job.accessories_none) and not names,
        damage=job.damage or "",
        damage_none=job.damage == "",
        promised_on=job.promised_on,
        rights=rights_of(source, job, sale, words),
    )


def _unrecorded(source: Source, subject: Subject, words: Words) -> HandInData:
    """What is known so far; only a claim has it."""
    job, _ = job_facts(source, subject.job or 0)
    if not is_claim(job):
        raise no_such_paper(job.number)
    return hand_in_data(source, subject, words)


MAKER = PaperMaker(data=HandInData, gather=hand_in_data, draw=hand_in, unrecorded=_unrecorded)
