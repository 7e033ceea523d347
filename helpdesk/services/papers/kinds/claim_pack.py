"""The pack that a maker or supplier is sent: its data gathered from the records, and how it is made."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.recourse import missing
from helpdesk.formats import Words
from helpdesk.reports.claim_pack import ClaimPackData, PackPart, PackPhoto, claim_pack
from helpdesk.reports.unit_block import UnitNames
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.work_reader import parts_of
from helpdesk.services.papers.claim_facts import claim_on_paper, is_claim
from helpdesk.services.papers.frame import Source, head
from helpdesk.services.papers.job_facts import job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.recourse_facts import pack_of, sale_of
from helpdesk.services.papers.subject import Subject, no_such_paper
from helpdesk.services.shop.file_reader import file_path
from helpdesk.store.rows import read_from

MOST_PHOTOS = 12
MOST_VISITS = 5


@read_from("recourses r LEFT JOIN suppliers s ON s.id = r.supplier_id")
class _Claimed(NamedTuple):
    """What is claimed, and from whom."""

    supplier: Annotated[str, "coalesce(s.name, '')"]
    supplier_tax_id: Annotated[str, "coalesce(s.tax_id, '')"]
    supplier_address: Annotated[str, "coalesce(s.address, '')"]
    their_number: str
    parts_cents: int
    labour_cents: int
    transport_cents: int
    measured_on: date
    why_incomplete: Annotated[str, "r.incomplete_why"]
    term_on: date | None
    lawful_on: date | None


def claim_pack_data(source: Source, subject: Subject, words: Words) -> ClaimPackData:
    """The pack of a job."""
    job, facts = job_facts(source, subject.job or 0)
    claimed = source.store.select_one(_Claimed, "WHERE r.job_id = ?", (job.id,))
    claim = claim_on_paper(source, job.id)
    sold, invoice = sale_of(source.store, job.unit)
    supplied, theirs = source.store.row(
        "SELECT supplied_on, supplier_invoice FROM purchases WHERE unit_id = ? ORDER BY purchased_on DESC, id DESC LIMIT 1",
        (job.unit,),
    ) or (None, "")
    return ClaimPackData(
        job_number=job.number,
        shop=head(source.settings),
        unit=UnitNames(
            product=job.name or "", brand=job.brand or "", model=job.model or "", serial=job.serial or ""
        ),
        sold_on=date.fromisoformat(sold) if sold else None,
        invoice=invoice,
        supplied_on=date.fromisoformat(supplied) if supplied else None,
        supplier_invoice=theirs,
        received_at=job.received_at,
        fault=job.problem,
        symptom=job.symptom,
        cause=job.cause,
        remedy=job.remedy,
        diagnosis=job.diagnosis,
        work_done=job.work_done,
        measure=(claim.measure or "") if claim else "",
        minutes=job.minutes,
        parts=_parts(source, job),
        missing=tuple(words.say(gap) for gap in missing(pack_of(source.store, job))),
        maintenance=_maintenance(source, job, words),
        photos=_photos(source, job),
        staff=job.technician_name or facts.owner or "",
        **(claimed._asdict() if claimed else {}),
    )


def _parts(source: Source, job: JobRow) -> tuple[PackPart, ...]:
    return tuple(
        PackPart(
            name=part.name,
            code=part.code,
            source=part.source,
            quantity=part.quantity,
            price_cents=part.price_cents,
        )
        for part in parts_of(source.store, job.id)
    )


def _maintenance(source: Source, job: JobRow, words: Words) -> tuple[str, ...]:
    """The last days on which the unit had its maintenance."""
    rows = source.store.rows(
        "SELECT finished_at FROM jobs WHERE unit_id = ? AND kind = 'maintenance' AND finished_at IS NOT NULL "
        "ORDER BY finished_at DESC LIMIT ?",
        (job.unit, MOST_VISITS),
    )
    return tuple(words.day(words.local(at).date()) for (at,) in rows)


def _photos(source: Source, job: JobRow) -> tuple[PackPhoto, ...]:
    rows = source.store.rows(
        "SELECT hash, caption FROM attachments WHERE media_type LIKE 'image/%' "
        "AND (job_id = ? OR case_id = ? OR unit_id = ?) ORDER BY id LIMIT ?",
        (job.id, job.case, job.unit, MOST_PHOTOS),
    )
    return tuple(PackPhoto(file=file, caption=caption) for file, caption in rows)


def _with_pictures(source: Source, _subject: Subject, data: ClaimPackData) -> ClaimPackData:
    """The data with where its pictures lie now."""
    photos = tuple(
        dataclasses.replace(photo, path=str(file_path(source.folder, photo.file))) for photo in data.photos
    )
    return dataclasses.replace(data, photos=photos)


def _unrecorded(source: Source, subject: Subject, words: Words) -> ClaimPackData:
    """What is known so far; work that no guarantee pays has none."""
    job, _ = job_facts(source, subject.job or 0)
    if not is_claim(job):
        raise no_such_paper(job.number)
    return claim_pack_data(source, subject, words)


MAKER = PaperMaker(
    data=ClaimPackData,
    gather=claim_pack_data,
    draw=claim_pack,
    unrecorded=_unrecorded,
    complete=_with_pictures,
)
