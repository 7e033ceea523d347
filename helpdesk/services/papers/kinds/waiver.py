"""The waiver of a job's quote: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.domain.quotes import hidden_fault_limit
from helpdesk.formats import Words
from helpdesk.reports.waiver import LimitStep, WaiverData
from helpdesk.reports.waiver import waiver as draw
from helpdesk.services.papers.fees import under_repair_rules
from helpdesk.services.papers.frame import SERVICES, Source, job_frame
from helpdesk.services.papers.job_facts import job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.shop.wording_reader import (
    clauses_of,
    consent_to_parts,
    profile_of,
    waiver,
    waiver_up_to,
)


def waiver_data(source: Source, subject: Subject, words: Words) -> WaiverData:
    """The waiver of a job's quote."""
    job, facts = job_facts(source, subject.job or 0)
    profile = profile_of(source.settings)
    price = facts.new_price_cents
    limited = job.quote_choice == "limit"
    waived = limited or job.quote_choice == "waived"
    at_intake = words.local(job.received_at).date() if waived and job.received_at else None
    rules = profile.hidden_faults
    return WaiverData(
        **job_frame(source, job, facts.customer),
        waived_on=facts.waived_on or at_intake,
        waived=waived,
        received_by=facts.owner or "",
        fault=job.problem,
        services=words.say(SERVICES["limit" if limited else "waived"]),
        waiver=waiver_up_to(profile, words, job.quote_limit_cents)
        if limited
        else waiver(profile, words, price)
        if under_repair_rules(source.settings, job)
        else "",
        consent=consent_to_parts(source.settings, job.used_parts, words),
        new_price_cents=price,
        limit_cents=hidden_fault_limit(profile, price) if price is not None else None,
        steps=tuple(LimitStep(up_to_cents=s.up_to_cents, basis_points=s.basis_points) for s in rules.steps)
        if rules and not limited and under_repair_rules(source.settings, job)
        else (),
        conditions_size=profile.print.conditions_points,
        conditions=clauses_of(
            profile,
            words,
            *([] if job.used_parts else ["new_parts"]),
            "replaced_parts",
            "repair_guarantee",
            "promised_date",
        ),
    )


MAKER = PaperMaker(data=WaiverData, gather=waiver_data, draw=draw)
