"""Issuing papers by kind: gap-free numbers, snapshots, new versions of what went out, and taking out of force."""

from __future__ import annotations

import dataclasses
from typing import Any

from helpdesk.action import Context
from helpdesk.domain.papers import PAPERS, paper_number
from helpdesk.reports.snapshot import content_hash, take_snapshot
from helpdesk.services.papers.drawing import gathered, is_current, language_of, newest_version
from helpdesk.services.papers.frame import source_of
from helpdesk.services.papers.maker import maker
from helpdesk.services.papers.rows import PaperFacts, in_force, paper_of
from helpdesk.services.papers.subject import Subject, subject_of
from helpdesk.store.tables.papers import Document


def issue(ctx: Context, kind: str, record: int, visit: int | None = None) -> int:
    """Give a paper about a record the next number of its series and record what it prints. Returns its id.

    ``record`` is the id of what its kind is about: a case, job, quote or unit; ``visit``: which one it reports.
    """
    source, paper = source_of(ctx), PAPERS[kind]
    subject = dataclasses.replace(subject_of(ctx.store, paper.subject, record), visit=visit)
    language = language_of(source, paper, subject)
    data = maker(kind).gather(source, subject, ctx.words_in(language))
    last = ctx.store.value("SELECT max(number) FROM documents WHERE series = ?", (paper.series,))
    return _record(ctx, kind, (paper.series, (last or 0) + 1, 1), data, language, subject)


def keep_up_to_date(ctx: Context, kind: str, record: int) -> int:
    """The paper of a record in force, brought up to date; issued where there is none. Returns its id."""
    known = in_force(ctx.store, kind, record)
    return renew(ctx, known) if known else issue(ctx, kind, record)


def renew(ctx: Context, paper: PaperFacts) -> int:
    """Record changed content: in place while nobody has it on paper or signed it, else as a new version.

    Returns the id of the newest; the same where nothing changed.
    """
    source = source_of(ctx)
    data = gathered(source, paper, ctx.words_in(paper.language))
    text = take_snapshot(data)
    if content_hash(text) == paper.hash:
        return paper.id
    signed = ctx.store.value("SELECT 1 FROM signatures WHERE document_id = ?", (paper.id,))
    if not paper.printed_at and not signed:
        ctx.store.update(Document, paper.id, data=text, hash=content_hash(text))
        return paper.id
    # In the series it was given, should its kind have another by now.
    number = (paper.series, paper.number, newest_version(ctx.store, paper) + 1)
    subject = Subject(
        customer=paper.customer,
        unit=paper.unit,
        case=paper.case,
        job=paper.job,
        visit=paper.visit,
        draw=paper.draw,
    )
    return _record(ctx, paper.kind, number, data, paper.language, subject)


def _record(
    ctx: Context, kind: str, number: tuple[str, int, int], data: Any, language: str, subject: Subject
) -> int:
    """Write a paper down with its series, number and version."""
    series, count, version = number
    text = take_snapshot(dataclasses.replace(data, number=paper_number(series, count, version)))
    made: int = ctx.store.insert(
        Document,
        kind=kind,
        series=series,
        number=count,
        version=version,
        language=language,
        data=text,
        hash=content_hash(text),
        made_at=ctx.now,
        staff_id=ctx.staff,
        customer_id=subject.customer,
        unit_id=subject.unit,
        case_id=subject.case,
        job_id=subject.job,
        visit_id=subject.visit,
        draw_id=subject.draw,
    )
    return made


def renew_job_papers(ctx: Context, job: int) -> None:
    """Bring the papers of a job that show how things stand up to date with what became of it."""
    rows = ctx.store.rows(
        "SELECT DISTINCT kind FROM documents WHERE job_id = ? AND voided_at IS NULL", (job,)
    )
    there = {kind for (kind,) in rows}
    for kind, paper in PAPERS.items():
        current = kind in there and paper.current and paper.subject == "job"
        known = in_force(ctx.store, kind, job) if current else None
        if known is not None:
            renew(ctx, known)


def void(ctx: Context, kind: str, record: int, why: str) -> None:
    """Take every version of a record's paper in force out of it; ``why``: a code of ``VOID_REASONS``, or a person's
    words."""
    known = in_force(ctx.store, kind, record)
    if known is None:
        return
    ctx.store.run(
        "UPDATE documents SET voided_at = ?, void_reason = ? WHERE series = ? AND number = ? AND voided_at IS NULL",
        (ctx.stamp, why, known.series, known.number),
    )


def renew_before_release(ctx: Context, document: int) -> None:
    """Before a paper goes out: one that shows how things stand takes them in for the last time."""
    paper = paper_of(ctx.store, document)
    if is_current(source_of(ctx), paper):
        renew(ctx, paper)
