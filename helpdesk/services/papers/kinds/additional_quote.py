"""The additional quote of a job, for a hidden fault: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.formats import Words
from helpdesk.reports.quote import QuoteData, quote
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import accepted_quotes, job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.quote_facts import offer_of, quote_about, with_answer
from helpdesk.services.papers.subject import Subject
from helpdesk.services.shop.wording_reader import clauses_of, consent_to_parts, profile_of


def additional_quote_data(source: Source, subject: Subject, words: Words) -> QuoteData:
    """The addition, still without its number; while none was written, what is known and gaps for the rest."""
    job, facts = job_facts(source, subject.job or 0)
    row = quote_about(source, subject)
    profile = profile_of(source.settings)
    return QuoteData(
        kind="additional",
        **job_frame(source, job, facts.customer),
        fault=job.problem,
        diagnosis=job.diagnosis,
        hidden_fault=row.reason if row else "",
        notice=profile.say("additional_quote", words.language) if row else "",
        **offer_of(source, row, words),
        agreed=accepted_quotes(source, job.id, before=subject.quote),
        conditions_size=profile.print.conditions_points,
        conditions=clauses_of(
            profile, words, *([] if job.used_parts else ["new_parts"]), "replaced_parts", "repair_guarantee"
        ),
        consent=consent_to_parts(source.settings, job.used_parts, words),
    )


MAKER = PaperMaker(data=QuoteData, gather=additional_quote_data, draw=quote, complete=with_answer)
