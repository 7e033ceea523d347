"""Papers made ready to be drawn: recorded ones from their frozen data, others from the records as they stand."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from helpdesk.clock import from_text
from helpdesk.domain import numbers
from helpdesk.domain.workflows.workshop import WORKSHOP
from helpdesk.errors import NotFound, UserError
from helpdesk.formats import Words
from helpdesk.reports.certificate import CertificateData, certificate
from helpdesk.reports.history import history
from helpdesk.reports.label import labels
from helpdesk.reports.layout.blocks import Document as Sheet
from helpdesk.reports.parties import Signed
from helpdesk.reports.quote import QuoteData, quote
from helpdesk.reports.receipt import ReceiptData, receipt
from helpdesk.reports.service_report import ServiceData, service_report
from helpdesk.reports.snapshot import content_hash, thaw
from helpdesk.reports.unrepaired import UnrepairedData, unrepaired
from helpdesk.reports.versions import fingerprinted, replaced, replacing
from helpdesk.reports.waiver import WaiverData, waiver
from helpdesk.services.cases.reader import Cases
from helpdesk.services.customers.reader import Customers
from helpdesk.services.papers.data import (
    VOID_REASONS,
    history_data,
    label_data,
    receipt_data,
    unit_label_data,
)
from helpdesk.services.papers.frame import Source
from helpdesk.services.papers.job_data import job_data
from helpdesk.services.papers.quote_data import answer_of, quote_data, unquoted_data
from helpdesk.services.papers.rows import PaperFacts
from helpdesk.services.papers.unit_data import certificate_data, unit_named
from helpdesk.services.shop.file_reader import file_path
from helpdesk.store.database import Store
from helpdesk.texts import translate

QUOTES = ("quote", "additional_quote")
OF_JOBS = (*QUOTES, "waiver", "service", "unrepaired")
"""The kinds of paper that belong to one job."""

CURRENT = ("service", "unrepaired")
"""The kinds that show how things stand until they go out."""

Gather = Callable[[Source, PaperFacts, Words], Any]

_RECORDED: dict[str, tuple[type[Any], Callable[..., Sheet], Gather]] = {
    "receipt": (
        ReceiptData,
        receipt,
        lambda source, paper, words: receipt_data(source, paper.case or 0, words),
    ),
    "quote": (
        QuoteData,
        quote,
        lambda source, paper, words: quote_data(source, _quote(source, paper), words),
    ),
    "additional_quote": (
        QuoteData,
        quote,
        lambda source, paper, words: quote_data(source, _quote(source, paper), words),
    ),
    "waiver": (
        WaiverData,
        waiver,
        lambda source, paper, words: job_data("waiver", source, paper.job or 0, words),
    ),
    "service": (
        ServiceData,
        service_report,
        lambda source, paper, words: job_data("service", source, paper.job or 0, words),
    ),
    "unrepaired": (
        UnrepairedData,
        unrepaired,
        lambda source, paper, words: job_data("unrepaired", source, paper.job or 0, words),
    ),
    "certificate": (
        CertificateData,
        certificate,
        lambda source, paper, words: certificate_data(source, paper.unit or 0, words),
    ),
}


def recorded_sheet(source: Source, facts: PaperFacts, words: Words) -> Sheet:
    """A recorded paper: what was frozen, with what was added since (signatures, a quote's answer, its fate).

    In another language the facts are said anew, unless it is settled: signed, void or replaced. Then only
    its labels change, so that nobody reads what was not signed.
    """
    shape, make, _ = _RECORDED[facts.kind]
    signed = _signed(source, facts.id)
    settled = bool(facts.voided_at or signed or facts.version < newest_version(source.store, facts))
    afresh = not settled and (is_current(source, facts) or words.language != facts.language)
    data = gathered(source, facts, words) if afresh else thaw(shape, facts.data)
    sheet = make(_added(source, facts, data), words, signed)
    return _fate(source, facts, sheet, words, bool(signed))


def gathered(source: Source, facts: PaperFacts, words: Words) -> Any:
    """What a recorded paper would print as the records stand now."""
    _, _, gather = _RECORDED[facts.kind]
    return dataclasses.replace(gather(source, facts, words), number=facts.said)


def is_current(source: Source, facts: PaperFacts) -> bool:
    """Whether a paper still shows how things stand: of such a kind, in force, never out of the house."""
    return (
        facts.kind in CURRENT
        and facts.printed_at is None
        and facts.voided_at is None
        and facts.job is not None
        and not source.store.value("SELECT 1 FROM signatures WHERE document_id = ?", (facts.id,))
    )


def newest_version(store: Store, facts: PaperFacts) -> int:
    """The number of the newest version of a paper."""
    found = store.value(
        "SELECT max(version) FROM documents WHERE series = ? AND number = ?", (facts.series, facts.number)
    )
    return int(found or facts.version)


def _quote(source: Source, facts: PaperFacts) -> int:
    """The quote of a paper, whichever version of it."""
    found = source.store.value(
        "SELECT q.id FROM quotes q JOIN documents d ON d.id = q.document_id WHERE d.series = ? AND d.number = ?",
        (facts.series, facts.number),
    )
    return int(found or 0)


def _added(source: Source, facts: PaperFacts, data: Any) -> Any:
    """The data with what is not frozen: the answer to a quote, and where pictures lie now."""
    if isinstance(data, QuoteData):
        return dataclasses.replace(data, answer=answer_of(source, _quote(source, facts)))
    if isinstance(data, ServiceData):
        return _with_pictures(source, data)
    return data


def _with_pictures(source: Source, data: ServiceData) -> ServiceData:
    photos = tuple(
        dataclasses.replace(photo, path=str(file_path(source.folder, photo.file))) for photo in data.photos
    )
    return dataclasses.replace(data, photos=photos)


def _fate(source: Source, facts: PaperFacts, sheet: Sheet, words: Words, signed: bool) -> Sheet:
    """What became of a paper: whom it replaces, what it was replaced by, that it was signed, that it is void."""
    newest = newest_version(source.store, facts)
    if facts.version > 1:
        before = numbers.paper_number(facts.series, facts.number, facts.version - 1)
        name, at = source.store.row(
            "SELECT s.name, s.at FROM documents d JOIN signatures s ON s.document_id = d.id WHERE d.series = ? "
            "AND d.number = ? AND d.version = ? ORDER BY s.role <> 'customer', s.id LIMIT 1",
            (facts.series, facts.number, facts.version - 1),
        ) or ("", None)
        sheet = replacing(sheet, words, before, name, from_text(at) if at else None)
    if facts.version < newest:
        sheet = replaced(sheet, words, numbers.paper_number(facts.series, facts.number, newest))
    if signed:
        sheet = fingerprinted(sheet, words, facts.hash, _intact(source, facts))
    if facts.voided_at:
        reason = VOID_REASONS.get(facts.void_reason)
        sheet = dataclasses.replace(sheet, void=words.say(reason) if reason else facts.void_reason)
    return sheet


def _intact(source: Source, facts: PaperFacts) -> bool:
    """Whether the content is still what every signature was given for."""
    hashes = source.store.rows("SELECT hash FROM signatures WHERE document_id = ?", (facts.id,))
    return all(digest == content_hash(facts.data) for (digest,) in hashes)


def _signed(source: Source, document: int) -> tuple[Signed, ...]:
    rows = source.store.rows(
        "SELECT s.role, s.name, s.at, s.how, a.hash FROM signatures s LEFT JOIN attachments a "
        "ON a.id = s.attachment_id WHERE s.document_id = ? ORDER BY s.id",
        (document,),
    )
    return tuple(
        Signed(
            role=role,
            name=name,
            at=from_text(at),
            image=str(file_path(source.folder, digest)) if digest and how == "drawn" else "",
            on_paper=how == "paper",
        )
        for role, name, at, how, digest in rows
    )


def unrecorded_sheet(
    source: Source, kind: str, number: str, words: Callable[[str], Words], language: str | None
) -> Sheet:
    """A paper from the records as they stand now.

    Raises:
        NotFound: nothing of that number has such a paper.
        UserError: the number names several things.
    """

    def said(customer: int | None) -> Words:
        own = source.store.value("SELECT language FROM customers WHERE id = ?", (customer,))
        return words(language or own or source.settings["shop.language"])

    named = numbers.parse(number)
    if kind == "certificate":
        unit = unit_named(source, number)
        theirs = said(source.store.value("SELECT owner_id FROM units WHERE id = ?", (unit,)))
        return certificate(certificate_data(source, unit, theirs), theirs)
    if kind == "history" and named and named[0] == "customer":
        Customers(source.store).card(named[1])
        return history(history_data(source, named[1], said(named[1])), said(named[1]))
    if kind == "label" and named and named[0] == "unit":
        return labels(unit_label_data(source, named[1]), said(None))
    if named and named[0] in {"case", "job"}:
        page = Cases(source.store).get(named[1])
        if kind in OF_JOBS:
            return _of_job(source, kind, job_named(source.store, number), said(page.facts.customer))
        job = next((row for row in page.jobs if row.position == named[2]), None)
        if named[0] == "job" and job is None:
            raise _no_job()
        if kind == "label":
            return labels(label_data(source, named[1], job.id if job else None), said(None))
        if kind == "receipt":
            theirs = said(page.facts.customer)
            return dataclasses.replace(
                receipt(receipt_data(source, named[1], theirs), theirs), provisional=True
            )
    raise no_such_paper(number)


def _of_job(source: Source, kind: str, job: int, words: Words) -> Sheet:
    """A paper of a job for which none was issued: what is known, marked provisional while it is unfinished."""
    _, make, _ = _RECORDED[kind]
    if kind in QUOTES:
        return quote(unquoted_data(source, job, kind, words), words)
    data = job_data(kind, source, job, words)
    if isinstance(data, UnrepairedData) and data.finished and data.outcome == "fixed":
        raise no_such_paper(data.job_number)
    return make(_with_pictures(source, data) if isinstance(data, ServiceData) else data, words)


def job_named(store: Store, number: str) -> int:
    """The workshop job of a number; a case's serves where it has one such job.

    Raises:
        NotFound: there is none.
        UserError: the case has several; the number of one is told.
    """
    what, case, position = numbers.parse(number) or ("", 0, None)
    jobs = [
        (job, place)
        for job, place, kind in store.rows(
            "SELECT id, position, kind FROM jobs WHERE case_id = ? ORDER BY position, id", (case,)
        )
        if kind in WORKSHOP.kinds and (what == "case" or place == position)
    ]
    if not jobs:
        raise _no_job() if what == "job" else no_such_paper(number)
    if len(jobs) > 1:
        several = translate(
            "Papers", "Case {number} has several jobs. Name one of them, for example {example}."
        )
        raise UserError(several(number=case, example=numbers.number("job", case, jobs[0][1])))
    return int(jobs[0][0])


def _no_job() -> NotFound:
    return NotFound(translate("Cases", "That job is no longer there."))


def no_such_paper(number: str) -> NotFound:
    """The words for a paper that the thing of that number does not have."""
    return NotFound(translate("Papers", "There is no such paper for {number}.")(number=number))
