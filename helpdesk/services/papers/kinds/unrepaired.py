"""The paper of a unit that goes back unrepaired: its data gathered from the records, and how it is made."""

from __future__ import annotations

import dataclasses

from helpdesk.domain.customer_words import for_customer
from helpdesk.domain.warranty import LAWFUL, UNMENDED
from helpdesk.domain.workflows.kinds import kind_of
from helpdesk.formats import Words
from helpdesk.reports.unrepaired import Evidence, UnrepairedData, unrepaired
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.services.papers.claim_facts import ClaimOnPaper, claim_on_paper, what_follows
from helpdesk.services.papers.fees import is_appliance
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import (
    FINISHED,
    accessories_of,
    chosen_photos,
    job_facts,
    refused_quote,
)
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject, no_such_paper
from helpdesk.services.shop.file_reader import file_path
from helpdesk.services.shop.wording_reader import profile_of


def unrepaired_data(source: Source, subject: Subject, words: Words) -> UnrepairedData:
    """The paper of a unit that goes back unrepaired."""
    job, facts = job_facts(source, subject.job or 0)
    refused = refused_quote(source, job.id)
    names = accessories_of(source, job.id)
    verdict = thaw_verdict(job.verdict)
    told = for_customer(verdict.reason, verdict.on, is_appliance(job)) if verdict else None
    profile = profile_of(source.settings)
    claimed = _is_claim(job)
    turned_down = _turned_down(job)
    claim = claim_on_paper(source, job.id) if claimed and facts.settled_otherwise else None
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
        quote_number=refused.number if refused else "",
        quote_cents=refused.total_cents if refused else None,
        not_repairable=profile.say("not_repairable", words.language),
        claimed=claimed,
        refused=turned_down,
        measure=(claim.measure or "") if claim and not turned_down else "",
        verdict=words.say(told) if told else "",
        payer_reason=facts.payer_reason,
        tested=facts.tested,
        statement=_statement(source, job, claim, facts.consumer, words) if claimed else "",
        complaint_route=profile.say("complaint_route", words.language) if claimed and facts.consumer else "",
        photos=tuple(Evidence(file=file, caption=caption) for file, caption in chosen_photos(source, job))
        if claimed
        else (),
        accessories=names,
        accessories_none=bool(job.accessories_none) and not names,
        damage=job.damage or "",
        damage_none=job.damage == "",
        charged_cents=facts.fee_cents,
    )


def _turned_down(job: JobRow) -> bool:
    """Whether the claim was refused, or nothing was found that it could rest on."""
    return job.decision == "refused" or job.under_warranty == "no" or job.outcome not in UNMENDED


def _statement(source: Source, job: JobRow, claim: ClaimOnPaper | None, consumer: bool, words: Words) -> str:
    """What it means for the customer that the claim was refused, or ended without a repair."""
    if _turned_down(job):
        return profile_of(source.settings).say("claim_refused", words.language)
    return what_follows(source, job, claim, consumer, words)


def _is_claim(job: JobRow) -> bool:
    """Whether the law's guarantee was asked for and the customer did not take the claim back."""
    frozen = thaw_verdict(job.verdict)
    by_law = job.under_warranty == "yes" and frozen is not None and frozen.cover in LAWFUL
    return (kind_of(job.kind).claimed or by_law) and job.outcome != "cancelled"


def _with_pictures(source: Source, _subject: Subject, data: UnrepairedData) -> UnrepairedData:
    """The data with where its pictures lie now."""
    photos = tuple(
        dataclasses.replace(photo, path=str(file_path(source.folder, photo.file))) for photo in data.photos
    )
    return dataclasses.replace(data, photos=photos)


def _unrecorded(source: Source, subject: Subject, words: Words) -> UnrepairedData:
    """What is known so far; a unit that was repaired has no such paper."""
    data = unrepaired_data(source, subject, words)
    if data.finished and data.outcome == "fixed":
        raise no_such_paper(data.job_number)
    return data


MAKER = PaperMaker(
    data=UnrepairedData,
    gather=unrepaired_data,
    draw=unrepaired,
    unrecorded=_unrecorded,
    complete=_with_pictures,
)
