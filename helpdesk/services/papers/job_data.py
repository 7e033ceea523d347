"""What the papers of one job print, gathered from the records: service report, unrepaired return, waiver."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, NamedTuple

from helpdesk.clock import from_text
from helpdesk.domain import numbers
from helpdesk.domain.quotes import hidden_fault_limit
from helpdesk.domain.warranty import CORRECTIVE
from helpdesk.formats import Words
from helpdesk.reports.prices import AgreedQuote
from helpdesk.reports.service_report import Guarantee, ServiceData, ServiceNote, ServicePart, ServicePhoto
from helpdesk.reports.unit_block import Thing
from helpdesk.reports.unrepaired import UnrepairedData
from helpdesk.reports.waiver import Step, WaiverData
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.work_reader import parts_of
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.services.papers.frame import SERVICES, Source, head, party_of
from helpdesk.services.shop.wording_reader import clauses_of, origin_of_parts, profile_of, waiver
from helpdesk.store.rows import read_from

FINISHED = ("ready", "delivered")
"""States in which a job's work is over and its papers are no longer provisional."""


@read_from(
    "jobs j JOIN cases c ON c.id = j.case_id LEFT JOIN staff o ON o.id = c.owner_id "
    "LEFT JOIN staff k ON k.id = j.checked_by_id LEFT JOIN intakes i ON i.job_id = j.id "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id)"
)
class JobFacts(NamedTuple):
    """What the papers of a job need beside its row."""

    customer: Annotated[int | None, "c.customer_id"]
    owner: Annotated[str | None, "o.name"]
    tested: str
    checked_by: Annotated[str | None, "k.name"]
    payer_reason: str
    fee_cents: int | None
    invoice: str
    delivered_to: str
    waived_on: Annotated[date | None, "i.waived_on"]
    new_price_cents: Annotated[int | None, "p.price_cents"]


def job_data(kind: str, source: Source, job: int, words: Words) -> ServiceData | UnrepairedData | WaiverData:
    """What a paper of a job prints, still without its number; ``kind`` is service, unrepaired or waiver."""
    return _GATHER[kind](source, Cases(source.store).job(job), _facts(source, job), words)


def _facts(source: Source, job: int) -> JobFacts:
    found = source.store.select_one(JobFacts, "WHERE j.id = ?", (job,))
    assert found is not None, job
    return found


def thing(job: JobRow) -> Thing:
    """The unit of a job as papers name it."""
    return Thing(
        product=job.name or "", brand=job.brand or "", model=job.model or "", serial=job.serial or ""
    )


def accepted_quotes(source: Source, job: int, before: int | None = None) -> tuple[AgreedQuote, ...]:
    """The quotes of a job that the customer accepted, in order; ``before`` one, or all."""
    rows = source.store.rows(
        "SELECT d.series, d.number, d.version, q.total_cents FROM quotes q LEFT JOIN documents d "
        "ON d.id = q.document_id WHERE q.job_id = ? AND q.state = 'accepted' AND q.id < ? ORDER BY q.id",
        (job, before if before is not None else 1 << 62),
    )
    return tuple(
        AgreedQuote(number=numbers.paper_number(*paper) if paper[0] else "", total_cents=total)
        for *paper, total in rows
    )


def service_data(source: Source, job: JobRow, facts: JobFacts, words: Words) -> ServiceData:
    """The service report of a job."""
    verdict = thaw_verdict(job.verdict)
    finished = job.state in FINISHED
    agreed = accepted_quotes(source, job.id)
    return ServiceData(
        case_number=numbers.number("case", job.case),
        job_number=job.number,
        kind=job.kind,
        finished=finished,
        shop=head(source.settings),
        customer=party_of(source, facts.customer),
        unit=thing(job),
        received_at=job.received_at,
        finished_at=job.finished_at,
        delivered_at=job.delivered_at,
        delivered_to=facts.delivered_to,
        accessories=_accessories(source, job.id),
        technician=job.technician_name or "",
        fault=job.problem,
        diagnosis=job.diagnosis,
        work_done=job.work_done,
        symptom=job.symptom,
        cause=job.cause,
        remedy=job.remedy,
        outcome=job.outcome or "",
        tested=facts.tested if finished else "",
        checked_by=(facts.checked_by or "") if finished else "",
        minutes=job.minutes,
        parts=_parts(source, job.id),
        verdict=words.say(verdict.reason) if verdict else "",
        decision=job.decision or "",
        under_warranty=job.under_warranty or "",
        reason=facts.payer_reason,
        agreed=agreed,
        waived=job.quote_choice == "waived" and job.under_warranty != "yes",
        limit_cents=job.quote_limit_cents if job.under_warranty != "yes" else None,
        invoice=facts.invoice,
        guarantee=_guarantee(source, job, words),
        notes=_notes(source, job),
        photos=_photos(source, job),
    )


def _accessories(source: Source, job: int) -> tuple[str, ...]:
    rows = source.store.rows("SELECT name FROM accessories WHERE job_id = ? ORDER BY position, id", (job,))
    return tuple(name for (name,) in rows)


def _parts(source: Source, job: int) -> tuple[ServicePart, ...]:
    return tuple(
        ServicePart(
            name=part.name,
            code=part.code,
            quantity=part.quantity,
            price_cents=part.price_cents,
            is_new=part.is_new,
            old_returned=part.old_returned,
        )
        for part in parts_of(source.store, job)
    )


def _guarantee(source: Source, job: JobRow, words: Words) -> Guarantee:
    """A repair that was done is guaranteed; a comeback under the first repair's guarantee goes on with that."""
    if job.kind not in CORRECTIVE or job.outcome != "fixed":
        return Guarantee()
    first = job.comeback_of if job.under_warranty == "yes" else None
    terms = profile_of(source.settings).say("repair_guarantee", words.language)
    return Guarantee(
        given=True,
        until=job.repair_guarantee_until,
        terms="" if first else terms,
        comeback_of=Cases(source.store).job(first).number if first else "",
    )


_OF_JOB = "(x.job_id = ?1 OR (x.case_id = ?2 AND x.job_id IS NULL))"
"""What belongs to a job, or to its case as a whole."""


def _notes(source: Source, job: JobRow) -> tuple[ServiceNote, ...]:
    rows = source.store.rows(
        "SELECT x.at, s.name, x.text FROM notes x LEFT JOIN staff s ON s.id = x.staff_id "
        f"WHERE x.on_paper = 1 AND {_OF_JOB} ORDER BY x.id",
        (job.id, job.case),
    )
    return tuple(ServiceNote(at=from_text(at), who=who or "", text=text) for at, who, text in rows)


def _photos(source: Source, job: JobRow) -> tuple[ServicePhoto, ...]:
    rows = source.store.rows(
        f"SELECT x.hash, x.caption FROM attachments x WHERE x.on_paper = 1 AND x.media_type LIKE 'image/%' "
        f"AND {_OF_JOB} ORDER BY x.id",
        (job.id, job.case),
    )
    return tuple(ServicePhoto(file=file, caption=caption) for file, caption in rows)


def unrepaired_data(source: Source, job: JobRow, facts: JobFacts, words: Words) -> UnrepairedData:
    """The paper of a unit that goes back unrepaired."""
    refused = source.store.row(
        "SELECT d.series, d.number, d.version, q.total_cents FROM quotes q JOIN documents d ON d.id = q.document_id "
        "WHERE q.job_id = ? AND q.kind = 'quote' AND q.state = 'refused' ORDER BY q.id DESC LIMIT 1",
        (job.id,),
    )
    names = _accessories(source, job.id)
    return UnrepairedData(
        case_number=numbers.number("case", job.case),
        job_number=job.number,
        shop=head(source.settings),
        customer=party_of(source, facts.customer),
        unit=thing(job),
        finished=job.state in FINISHED,
        received_at=job.received_at,
        delivered_at=job.delivered_at,
        delivered_to=facts.delivered_to,
        received_by=job.technician_name or facts.owner or "",
        fault=job.problem,
        diagnosis=job.diagnosis,
        outcome=job.outcome or "",
        reason=job.work_done,
        quote_number=numbers.paper_number(*refused[:3]) if refused else "",
        quote_cents=refused[3] if refused else None,
        not_repairable=profile_of(source.settings).say("not_repairable", words.language),
        accessories=names,
        accessories_none=bool(job.accessories_none) and not names,
        damage=job.damage or "",
        damage_none=job.damage == "",
        charged_cents=facts.fee_cents,
    )


def waiver_data(source: Source, job: JobRow, facts: JobFacts, words: Words) -> WaiverData:
    """The waiver of a job's quote."""
    profile = profile_of(source.settings)
    price = facts.new_price_cents
    waived = job.quote_choice == "waived"
    at_intake = words.local(job.received_at).date() if waived and job.received_at else None
    rules = profile.hidden_faults
    return WaiverData(
        case_number=numbers.number("case", job.case),
        job_number=job.number,
        shop=head(source.settings),
        customer=party_of(source, facts.customer),
        unit=thing(job),
        waived_on=facts.waived_on or at_intake,
        waived=waived,
        received_by=facts.owner or "",
        fault=job.problem,
        services=words.say(SERVICES["waived"]),
        waiver=waiver(profile, words, price),
        new_price_cents=price,
        limit_cents=hidden_fault_limit(profile, price) if price is not None else None,
        steps=tuple(Step(up_to_cents=s.up_to_cents, basis_points=s.basis_points) for s in rules.steps)
        if rules
        else (),
        conditions=clauses_of(
            profile,
            words,
            origin_of_parts(job.used_parts),
            "replaced_parts",
            "repair_guarantee",
            "promised_date",
        ),
    )


_GATHER: dict[str, Callable[[Source, JobRow, JobFacts, Words], ServiceData | UnrepairedData | WaiverData]] = {
    "service": service_data,
    "unrepaired": unrepaired_data,
    "waiver": waiver_data,
}
