"""The service report of a job: its data gathered from the records, and how it is made."""

from __future__ import annotations

import dataclasses
from typing import Any

from helpdesk.clock import from_text
from helpdesk.domain.customer_words import for_customer
from helpdesk.domain.warranty import ENDING, LAWFUL, Cover
from helpdesk.domain.workflows.kinds import CORRECTIVE, kind_of
from helpdesk.formats import Words
from helpdesk.reports.service_report import (
    Guarantee,
    ServiceData,
    ServiceNote,
    ServicePart,
    ServicePhoto,
    service_report,
)
from helpdesk.services.cases.bench_reader import bench_of, to_charge
from helpdesk.services.cases.pickup_reader import Pickup
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.work_reader import PartRow, parts_of
from helpdesk.services.goods.cover_reader import Covers, thaw_verdict
from helpdesk.services.papers.claim_facts import ClaimOnPaper, claim_on_paper, what_follows
from helpdesk.services.papers.fees import is_appliance
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import (
    FINISHED,
    OF_JOB,
    accepted_quotes,
    accessories_of,
    chosen_photos,
    job_facts,
    refused_additions,
    refused_quote,
)
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.shop.file_reader import file_path
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.texts import Text, translate


def service_data(source: Source, subject: Subject, words: Words) -> ServiceData:
    """The service report of a job."""
    job, facts = job_facts(source, subject.job or 0)
    verdict = thaw_verdict(job.verdict)
    finished = job.state in FINISHED
    agreed = accepted_quotes(source, job.id)
    parts = parts_of(source.store, job.id)
    told = for_customer(verdict.reason, verdict.on, is_appliance(job)) if verdict else None
    charge = _charge(source, job, parts, facts.fee_cents) if finished else None
    claim = claim_on_paper(source, job.id) if facts.settled_otherwise else None
    return ServiceData(
        **job_frame(source, job, facts.customer),
        kind=job.kind,
        finished=finished,
        received_at=job.received_at,
        finished_at=job.finished_at,
        delivered_at=job.delivered_at,
        delivered_to=facts.delivered_to,
        accessories=accessories_of(source, job.id),
        technician=job.technician_name or "",
        fault=job.problem,
        diagnosis=job.diagnosis,
        work_done=job.work_done,
        symptom=job.symptom,
        cause=job.cause,
        remedy=job.remedy,
        outcome=job.outcome or "",
        measure=_measure(job, claim),
        quote_refused=refused_quote(source, job.id) if job.outcome == "cancelled" else None,
        tested=facts.tested if finished else "",
        checked_by=(facts.checked_by or "") if finished else "",
        minutes=job.minutes,
        parts=_parts(parts),
        verdict=words.say(told) if told else "",
        decision=job.decision or "",
        under_warranty=_payer(job, bool(agreed or facts.invoice or charge)),
        reason=facts.payer_reason,
        agreed=agreed,
        refused=refused_additions(source, job.id),
        waived=job.quote_choice == "waived" and job.under_warranty != "yes",
        limit_cents=job.quote_limit_cents if job.under_warranty != "yes" else None,
        charge_cents=charge,
        worth_cents=_worth(source, job, parts),
        **_storage(source, job, words),
        invoice=facts.invoice,
        guarantee=_guarantee(source, job, claim, words),
        notes=_notes(source, job),
        photos=_photos(source, job),
    )


def _measure(job: JobRow, claim: ClaimOnPaper | None) -> str:
    """What a claim was settled with, where that was no repair; empty for all other work."""
    if claim is None or job.under_warranty == "no" or claim.measure == "repair":
        return ""
    return claim.measure or ""


def _payer(job: JobRow, paid: bool) -> str:
    """Who pays; where nobody decided, an accepted quote, an invoice or an amount to pay say it."""
    if job.under_warranty:
        return job.under_warranty
    return "yes" if kind_of(job.kind).claimed and not paid else "no" if paid else ""


def _charge(source: Source, job: JobRow, parts: list[PartRow], fee_cents: int | None) -> int | None:
    """What the customer pays; nobody reckons where a guarantee does."""
    if job.under_warranty == "yes":
        return None
    return to_charge(job, bench_of(source.store, job, source.settings, parts), fee_cents)


def _worth(source: Source, job: JobRow, parts: list[PartRow]) -> int | None:
    """What covered work would have cost at the shop's prices, where the shop wants it said."""
    if not source.settings["papers.would_have_paid"] or job.under_warranty != "yes":
        return None
    return bench_of(source.store, job, source.settings, parts).standing.so_far_cents or None


def _storage(source: Source, job: JobRow, words: Words) -> dict[str, Any]:
    """Storage beyond the free term: as charged when it was handed back, else what it comes to so far."""
    if not source.settings["prices.storage_day_cents"] or job.told_at is None:
        return {}
    on = words.local(job.delivered_at).date() if job.delivered_at else source.today
    ladder = Pickup(source.store, lambda: source.settings).of_job(job.id, on)
    fee, charged = ladder.storage, ladder.row.storage_cents
    if job.delivered_at:
        # The days of what was charged: a price changed since does not touch them.
        return (
            {"storage_days": fee.days if fee else 0, "storage_cents": charged} if charged is not None else {}
        )
    return {"storage_days": fee.days, "storage_cents": fee.cents} if fee and fee.cents else {}


def _parts(parts: list[PartRow]) -> tuple[ServicePart, ...]:
    return tuple(
        ServicePart(
            name=part.name,
            code=part.code,
            quantity=part.quantity,
            price_cents=part.price_cents,
            is_new=part.is_new,
            old_returned=part.old_returned,
        )
        for part in parts
    )


def _guarantee(source: Source, job: JobRow, claim: ClaimOnPaper | None, words: Words) -> Guarantee:
    """A repair that was done is guaranteed; a comeback under the first repair's guarantee goes on with that."""
    by_law = _by_law(source, job, claim, words)
    if job.kind not in CORRECTIVE or job.outcome != "fixed" or _measure(job, claim):
        return Guarantee(by_law=by_law)
    first = job.comeback_of if job.under_warranty == "yes" else None
    terms = profile_of(source.settings).say("repair_guarantee", words.language)
    return Guarantee(
        given=True,
        by_law=by_law,
        until=job.repair_guarantee_until,
        terms="" if first else terms,
        comeback_of=Cases(source.store).job(first).number if first else "",
    )


def _by_law(source: Source, job: JobRow, claim: ClaimOnPaper | None, words: Words) -> tuple[str, ...]:
    """What work under the legal guarantee moves: its days and end, and the year for the same defect (art. 122)."""
    frozen = thaw_verdict(job.verdict)
    if not job.unit or job.under_warranty != "yes" or not frozen or frozen.cover not in LAWFUL:
        return ()
    on = words.local(job.delivered_at).date() if job.delivered_at else source.today
    if claim and claim.measure in ENDING:
        return tuple(filter(None, (what_follows(source, job, claim, True, words),)))
    unit = (claim.replaced_by if claim and claim.measure == "replacement" else None) or job.unit
    found = Covers(source.store, lambda: source.settings).of_unit(unit, on).covers
    said = [what_follows(source, job, claim, True, words)] if unit != job.unit else []
    said += [words.say(_moved(cover)) for cover in found if cover.kind == "legal"]
    profile = profile_of(source.settings)
    for cover in found:
        if cover.kind == "same_defect" and cover.job == job.id and cover.end:
            said.append(profile.say("same_defect", words.language, until=words.day(cover.end)))
    return tuple(text for text in said if text)


def _moved(cover: Cover) -> Text:
    if cover.unmended_on:
        return translate(
            "ServiceReport", "Handed back not yet in conformity: its term stays suspended until it is."
        )
    if cover.end is None:
        return translate(
            "ServiceReport", "Its term is suspended until the unit is handed back in conformity."
        )
    return translate(
        "ServiceReport", "Its term was suspended for %n day(s) in all; it now ends on {day}.", "", 1
    )(n=cover.suspended_days, day=cover.end)


def _notes(source: Source, job: JobRow) -> tuple[ServiceNote, ...]:
    rows = source.store.rows(
        "SELECT x.at, s.name, x.text FROM notes x LEFT JOIN staff s ON s.id = x.staff_id "
        f"WHERE x.on_paper = 1 AND {OF_JOB} ORDER BY x.id",
        (job.id, job.case),
    )
    return tuple(ServiceNote(at=from_text(at), who=who or "", text=text) for at, who, text in rows)


def _photos(source: Source, job: JobRow) -> tuple[ServicePhoto, ...]:
    return tuple(ServicePhoto(file=file, caption=caption) for file, caption in chosen_photos(source, job))


def _with_pictures(source: Source, _subject: Subject, data: ServiceData) -> ServiceData:
    """The data with where its pictures lie now: a restored shop may lie elsewhere."""
    photos = tuple(
        dataclasses.replace(photo, path=str(file_path(source.folder, photo.file))) for photo in data.photos
    )
    return dataclasses.replace(data, photos=photos)


MAKER = PaperMaker(data=ServiceData, gather=service_data, draw=service_report, complete=_with_pictures)
