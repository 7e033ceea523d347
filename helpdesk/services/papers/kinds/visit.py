"""The visit report: its data gathered from the records, and how it is made."""

from __future__ import annotations

import dataclasses
from collections.abc import Container

from helpdesk.domain.checklists import limits_text
from helpdesk.domain.travel import Trip, charge
from helpdesk.errors import NotFound
from helpdesk.formats import Words
from helpdesk.reports.unit_block import UnitNames
from helpdesk.reports.visit import (
    PICTURES,
    CheckedLine,
    ServedJob,
    VisitData,
    VisitPart,
    VisitPicture,
    visit_report,
)
from helpdesk.services.cases.checked_rows import JobLine, checked_lines
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.work_reader import parts_of
from helpdesk.services.papers.fees import fee_cap, fee_words, under_repair_rules
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import FINISHED, job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.papers.visit_rows import (
    VisitFacts,
    charged_before,
    minutes_at,
    pays_nothing,
    photos_of,
    reading_of,
    served_jobs,
    visit_of,
    visits_after,
)
from helpdesk.services.shop.file_reader import file_path
from helpdesk.services.shop.wording_reader import clauses_of, customer_data, profile_of
from helpdesk.texts import translate

_REPAIRS = ("repair", "claim")


def visit_data(source: Source, subject: Subject, words: Words) -> VisitData:
    """The report of the visit it names; else of the last one made for a job, or of the one that is planned.

    Raises:
        NotFound: there is none.
    """
    job, facts = job_facts(source, subject.job or 0)
    visit = visit_of(source.store, job.id, subject.visit)
    if visit is None:
        raise NotFound(translate("Visits", "No visit is planned for job {number}.")(number=job.number))
    # The paper is headed by the unit of the job it was asked for.
    others = [other for other in served_jobs(source.store, visit.id) if other != job.id]
    jobs = [job, *(Cases(source.store).job(other) for other in others)]
    return VisitData(
        **job_frame(source, job, facts.customer),
        planned_at=visit.planned_start,
        arrived_at=visit.arrived_at,
        left_at=visit.left_at,
        technician=visit.technician or "",
        result=visit.result,
        reason=visit.reason,
        visit_note=visit.note,
        travel_cents=visit.travel_cents,
        travel_why=_travel_why(source, visit),
        hour_cents=source.settings["prices.hour_cents"],
        posted_travel_cents=source.settings["prices.travel_cents"],
        jobs=tuple(_served(source, visit, one, words) for one in jobs),
        terms=(*_terms(source, jobs, words), *_data(source, words)),
    )


def _travel_why(source: Source, visit: VisitFacts) -> str:
    """Why travel is charged or not, by the same rule by which it was."""
    if visit.travel_cents:
        return "charged"
    trip = Trip(
        price_cents=source.settings["prices.travel_cents"],
        result=visit.result,
        reason=visit.reason,
        at_fault=not visit.excused,
        before=charged_before(source.store, visit.id),
        free=pays_nothing(source.store, visit.id),
        waived=True,
    )
    return charge(trip).why


def _served(source: Source, visit: VisitFacts, job: JobRow, words: Words) -> ServedJob:
    day = words.local(visit.arrived_at or visit.planned_start).date().isoformat()
    read = reading_of(source.store, job.unit, day) if job.unit else None
    later = visits_after(source.store, job.id, visit)
    pictures = photos_of(source.store, visit.id, job.id, PICTURES)
    return ServedJob(
        number=job.number,
        kind=job.kind,
        unit=UnitNames(
            product=job.name or "", brand=job.brand or "", model=job.model or "", serial=job.serial or ""
        ),
        problem=job.problem,
        finished=job.state in FINISHED,
        lines=tuple(_line(line, visit, later, words) for line in checked_lines(source.store, job.id)),
        work_done=job.work_done,
        minutes=minutes_at(source.store, job.id, visit.id),
        parts=tuple(
            VisitPart(
                name=" · ".join(filter(None, (part.name, part.code))),
                quantity=part.quantity,
                price_cents=part.price_cents,
                old_returned=part.old_returned,
            )
            for part in parts_of(source.store, job.id)
        ),
        reading=f"{words.number(read[0])} {read[1]}".strip() if read else "",
        next_at=next(iter(later.values()), None),
        pictures=tuple(
            VisitPicture(file=one.file, shows=one.shows, line=one.line, caption=one.caption)
            for one in pictures
        ),
    )


def _line(line: JobLine, visit: VisitFacts, later: Container[int], words: Words) -> CheckedLine:
    """A line as it stood at the visit: what a later one found was not known then."""
    if line.visit in later:
        return CheckedLine(number=line.position, text=line.text)

    def said(number: str) -> str:
        return number.replace(".", words.decimal)

    value = f"{said(line.value) if line.asks == 'number' else line.value} {line.measure}".strip()
    limits = limits_text(line.least, line.most, words.decimal)
    return CheckedLine(
        number=line.position,
        text=line.text,
        result=line.ended,
        value=value if line.value else "",
        asks=bool(line.asks),
        measure=line.measure,
        limits=f"({limits})" if limits else "",
        note=line.note,
        no_photo=line.no_photo if line.photo_file is None else "",
        repair=line.repair_number or "",
        here=line.visit == visit.id,
    )


def _terms(source: Source, jobs: list[JobRow], words: Words) -> tuple[str, ...]:
    """What is told at a home visit: quote, its fee, travel, guarantee, complaint forms (RD 58/1988 art. 8)."""
    appliance = next((job for job in jobs if under_repair_rules(source.settings, job)), None)
    if appliance is None:
        return clauses_of(profile_of(source.settings), words, "travel_once", "complaint_forms")
    guarantee = "repair_guarantee" if any(job.kind in _REPAIRS for job in jobs) else "work_guarantee"
    keys = ("quote_right", "quote_fee", "travel_once", guarantee, "complaint_forms")
    fee = fee_words(words, fee_cap(source.settings, appliance) or 0)
    return clauses_of(profile_of(source.settings), words, *keys, fee=fee)


def _data(source: Source, words: Words) -> tuple[str, ...]:
    """What becomes of the customer's data: at home this is often the first paper they are given."""
    said = customer_data(profile_of(source.settings), words, source.settings)
    return (said,) if said else ()


def _with_pictures(source: Source, _subject: Subject, data: VisitData) -> VisitData:
    """The data with where its pictures lie now: a restored shop may lie elsewhere."""
    jobs = tuple(
        dataclasses.replace(
            job,
            pictures=tuple(
                dataclasses.replace(one, path=str(file_path(source.folder, one.file))) for one in job.pictures
            ),
        )
        for job in data.jobs
    )
    return dataclasses.replace(data, jobs=jobs)


MAKER = PaperMaker(data=VisitData, gather=visit_data, draw=visit_report, complete=_with_pictures)
