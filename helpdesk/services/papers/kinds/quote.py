"""The quote of a job: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.formats import Words
from helpdesk.reports.quote import QuoteData, quote
from helpdesk.services.papers.fees import fee_words, refusal_fee, under_repair_rules
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.quote_facts import offer_of, quote_about, with_answer
from helpdesk.services.papers.subject import Subject
from helpdesk.services.shop.wording_reader import clauses_of, consent_to_parts, profile_of


def quote_data(source: Source, subject: Subject, words: Words) -> QuoteData:
    """The quote, still without its number; while none was written, what is known and gaps for the rest."""
    job, facts = job_facts(source, subject.job or 0)
    row = quote_about(source, subject)
    fee = refusal_fee(source.settings, job)
    keys = ["quote_fee"] if under_repair_rules(source.settings, job) and job.quote_choice == "wanted" else []
    return QuoteData(
        **job_frame(source, job, facts.customer),
        fault=job.problem,
        diagnosis=job.diagnosis,
        **offer_of(source, row, words),
        refusal_cents=fee if row else None,
        conditions_size=profile_of(source.settings).print.conditions_points,
        conditions=clauses_of(
            profile_of(source.settings),
            words,
            *keys,
            *([] if job.used_parts else ["new_parts"]),
            "replaced_parts",
            "repair_guarantee",
            "promised_date",
            fee=fee_words(words, fee),
        ),
        consent=consent_to_parts(source.settings, job.used_parts, words),
    )


MAKER = PaperMaker(data=QuoteData, gather=quote_data, draw=quote, complete=with_answer)
