"""The paper of a unit that goes back unrepaired: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.domain.papers import paper_number
from helpdesk.formats import Words
from helpdesk.reports.unrepaired import UnrepairedData, unrepaired
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import FINISHED, accessories_of, job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject, no_such_paper
from helpdesk.services.shop.wording_reader import profile_of


def unrepaired_data(source: Source, subject: Subject, words: Words) -> UnrepairedData:
    """The paper of a unit that goes back unrepaired."""
    job, facts = job_facts(source, subject.job or 0)
    refused = source.store.row(
        "SELECT d.series, d.number, d.version, q.total_cents FROM quotes q JOIN documents d ON d.id = q.document_id "
        "WHERE q.job_id = ? AND q.kind = 'quote' AND q.state = 'refused' ORDER BY q.id DESC LIMIT 1",
        (job.id,),
    )
    names = accessories_of(source, job.id)
    return UnrepairedData(
        **job_frame(source, job, facts.customer),
        finished=job.state in FINISHED,
        received_at=job.received_at,
        delivered_at=job.delivered_at,
        delivered_to=facts.delivered_to,
        received_by=job.technician_name or facts.owner or "",
        fault=job.problem,
        diagnosis=job.diagnosis,
        outcome=job.outcome or "",
        reason=job.work_done,
        quote_number=paper_number(*refused[:3]) if refused else "",
        quote_cents=refused[3] if refused else None,
        not_repairable=profile_of(source.settings).say("not_repairable", words.language),
        accessories=names,
        accessories_none=bool(job.accessories_none) and not names,
        damage=job.damage or "",
        damage_none=job.damage == "",
        charged_cents=facts.fee_cents,
    )


def _unrecorded(source: Source, subject: Subject, words: Words) -> UnrepairedData:
    """What is known so far; a unit that was repaired has no such paper."""
    data = unrepaired_data(source, subject, words)
    if data.finished and data.outcome == "fixed":
        raise no_such_paper(data.job_number)
    return data


MAKER = PaperMaker(data=UnrepairedData, gather=unrepaired_data, draw=unrepaired, unrecorded=_unrecorded)
