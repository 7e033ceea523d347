"""The reasoned letter on a guarantee claim: its data gathered from the records, and how it is made."""

from __future__ import annotations

import dataclasses

from helpdesk.domain.customer_words import for_customer
from helpdesk.formats import Words
from helpdesk.reports.decision import DecisionData, Evidence, decision
from helpdesk.services.goods.cover_reader import Covers, thaw_verdict
from helpdesk.services.papers.claim_facts import claim_on_paper, is_claim, rights_of
from helpdesk.services.papers.fees import is_appliance
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import chosen_photos, job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject, no_such_paper
from helpdesk.services.shop.file_reader import file_path
from helpdesk.services.shop.wording_reader import profile_of


def decision_data(source: Source, subject: Subject, words: Words) -> DecisionData:
    """The letter on a claim."""
    job, facts = job_facts(source, subject.job or 0)
    claim = claim_on_paper(source, job.id)
    verdict = thaw_verdict(job.verdict)
    told = for_customer(verdict.reason, verdict.on, is_appliance(job)) if verdict else None
    profile = profile_of(source.settings)
    sale = Covers(source.store, lambda: source.settings).sale(job.unit or 0, source.today)
    refused = job.decision == "refused"
    statement = profile.say("claim_refused", words.language) if refused else ""
    if job.decision == "accepted":
        statement = " ".join(rights_of(source, job, sale, words))
    return DecisionData(
        **job_frame(source, job, facts.customer),
        handed_in_at=job.received_at,
        decided_on=claim.decided_on if claim else None,
        staff=facts.owner or job.technician_name or "",
        fault=job.problem,
        verdict=words.say(told) if told else "",
        diagnosis=job.diagnosis,
        evidence=claim.evidence if claim and claim.evidence else facts.tested,
        decision=job.decision or "",
        wish=claim.wish if claim else "",
        reason=claim.reason if claim and claim.reason else facts.payer_reason,
        statement=statement,
        complaint_route=profile.say("complaint_route", words.language) if facts.consumer else "",
        photos=tuple(Evidence(file=file, caption=caption) for file, caption in chosen_photos(source, job)),
    )


def _with_pictures(source: Source, _subject: Subject, data: DecisionData) -> DecisionData:
    """The data with where its pictures lie now."""
    photos = tuple(
        dataclasses.replace(photo, path=str(file_path(source.folder, photo.file))) for photo in data.photos
    )
    return dataclasses.replace(data, photos=photos)


def _unrecorded(source: Source, subject: Subject, words: Words) -> DecisionData:
    """What is known so far; only a claim has it."""
    job, _ = job_facts(source, subject.job or 0)
    if not is_claim(job):
        raise no_such_paper(job.number)
    return decision_data(source, subject, words)


MAKER = PaperMaker(
    data=DecisionData, gather=decision_data, draw=decision, unrecorded=_unrecorded, complete=_with_pictures
)
