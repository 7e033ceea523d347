"""The installation certificate of a job: its data gathered from the records, and how it is made."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.plans import Interval, every_words
from helpdesk.formats import Words
from helpdesk.reports.installation import CheckedLine, InstallationData, installation_certificate
from helpdesk.services.cases.installation_rows import AcceptanceRow, acceptance_of, installation_of
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.training_rows import training_of
from helpdesk.services.goods.cover_reader import Covers
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.papers.training_facts import training_told
from helpdesk.services.shop.file_reader import file_path
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.store.rows import read_from
from helpdesk.texts import translate


@read_from(
    "visits v JOIN visit_jobs w ON w.visit_id = v.id LEFT JOIN sites s ON s.id = v.site_id "
    "LEFT JOIN staff t ON t.id = v.technician_id"
)
class _VisitRow(NamedTuple):
    """A visit of the job."""

    planned_start: datetime
    arrived_at: datetime | None
    left_at: datetime | None
    note: str
    technician: Annotated[str | None, "t.name"]
    address: Annotated[str | None, "s.address"]
    postcode: Annotated[str | None, "s.postcode"]
    city: Annotated[str | None, "s.city"]

    @property
    def place(self) -> str:
        town = " ".join(filter(None, (self.postcode, self.city)))
        return ", ".join(filter(None, (self.address, town)))


def installation_data(source: Source, subject: Subject, words: Words) -> InstallationData:
    """The certificate of an installation, as far as it has come."""
    job, facts = job_facts(source, subject.job or 0)
    visits = source.store.select(_VisitRow, "WHERE w.job_id = ? ORDER BY v.planned_start, v.id", (job.id,))
    made = next((visit for visit in reversed(visits) if visit.arrived_at), None)
    ahead = next((visit for visit in visits if visit.arrived_at is None), None)
    found = installation_of(source.store, job.id)
    shown = made or ahead
    done = job.state == "delivered"
    return InstallationData(
        **job_frame(source, job, facts.customer),
        done=done,
        place=shown.place if shown else "",
        arrived_at=made.arrived_at if made else job.finished_at,
        left_at=made.left_at if made else None,
        technician=((shown.technician if shown else "") or job.technician_name or ""),
        wish=job.problem,
        note=made.note if made else "",
        serial_found=found.serial_found if found else "",
        serial_reason=found.serial_reason if found else "",
        lines=tuple(_line(row, words) for row in acceptance_of(source.store, job.id)),
        training=training_told(training_of(source.store, job.id)),
        next_visit=ahead.planned_start if ahead and not done else None,
        guaranteed_until=_guaranteed(source, job, words) if done else None,
        terms=profile_of(source.settings).say("installation_guarantee", words.language),
        follows=_follows(source, job, words) if done else (),
    )


def _line(row: AcceptanceRow, words: Words) -> CheckedLine:
    value = row.value.replace(".", words.decimal) if row.measure else row.value
    return CheckedLine(
        text=row.text,
        result=row.result,
        value=f"{value} {row.measure}".strip() if value else "",
        note=row.note,
        no_photo=row.no_photo,
        repair=row.repair_number or "",
        file=row.photo_hash or "",
    )


def _done_on(job: JobRow, words: Words) -> date | None:
    at = job.delivered_at or job.finished_at
    return words.local(at).date() if at else None


def _guaranteed(source: Source, job: JobRow, words: Words) -> date | None:
    """The last day of the guarantee on the installation, as the unit's covers have it; by law where it has no unit."""
    day = _done_on(job, words)
    if day is None:
        return None
    if job.unit is not None:
        covers = (
            Covers(source.store, lambda: source.settings).of_unit(job.unit, max(day, source.today)).covers
        )
        own = [cover for cover in covers if cover.kind == "installation" and cover.start == day]
        if own and own[0].end:
            return own[0].end
    return profile_of(source.settings).repair_guaranteed_until(day)


def _follows(source: Source, job: JobRow, words: Words) -> tuple[str, ...]:
    """The maintenance that the unit has from now on."""
    said = translate("InstallationPaper", "Maintenance: {every}, counted from {day}.")
    return tuple(
        words.say(said(every=every_words(Interval(count, unit)), day=date.fromisoformat(anchor)))
        for count, unit, anchor in source.store.rows(
            "SELECT every_count, every_unit, anchor_on FROM plans WHERE unit_id = ? AND active ORDER BY id",
            (job.unit,),
        )
    )


def _with_pictures(source: Source, _subject: Subject, data: InstallationData) -> InstallationData:
    """The data with where its pictures lie now: a restored shop may lie elsewhere."""
    lines = tuple(
        dataclasses.replace(line, path=str(file_path(source.folder, line.file))) if line.file else line
        for line in data.lines
    )
    return dataclasses.replace(data, lines=lines)


MAKER = PaperMaker(
    data=InstallationData, gather=installation_data, draw=installation_certificate, complete=_with_pictures
)
