"""The quote of a job: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.formats import Words
from helpdesk.reports.quote import QuoteData, quote
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.quote_facts import offer_of, quote_about, refusal_fee, with_answer
from helpdesk.services.papers.subject import Subject
from helpdesk.services.shop.wording_reader import clauses_of, origin_of_parts, profile_of


def quote_data(source: Source, subject: Subject, words: Words) -> QuoteData:
    """The quote, still without its number; while none was written, what is known and gaps for the rest."""
    job, facts = job_facts(source, subject.job or 0)
    row = quote_about(source, subject)
    return QuoteData(
        **job_frame(source, job, facts.customer),
        fault=job.problem,
        diagnosis=job.diagnosis,
        **offer_of(source, row, words),
        refusal_cents=refusal_fee(source, job) if row else None,
        conditions=clauses_of(
            profile_of(source.settings),
            words,
            "quote_fee",
            origin_of_parts(job.used_parts),
            "replaced_parts",
            "repair_guarantee",
            "promised_date",
        ),
    )


MAKER = PaperMaker(data=QuoteData, gather=quote_data, draw=quote, complete=with_answer)
