"""Papers made ready to be drawn: recorded ones from their snapshots, others from the records as they stand."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from helpdesk.clock import from_text
from helpdesk.domain.papers import PAPERS, VOID_REASONS, PaperKind, paper_number
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Document
from helpdesk.reports.parties import Signed
from helpdesk.reports.snapshot import content_hash, read_snapshot
from helpdesk.reports.versions import fingerprinted, replaced, replacing
from helpdesk.services.papers.frame import Source
from helpdesk.services.papers.maker import maker
from helpdesk.services.papers.rows import PaperFacts
from helpdesk.services.papers.subject import Subject, subject_named, subject_of_paper
from helpdesk.services.shop.file_reader import file_path
from helpdesk.store.database import Store


def recorded_paper(source: Source, facts: PaperFacts, words: Words) -> Document:
    """A recorded paper: its snapshot, with what was added since (signatures, a quote's answer, its fate).

    In another language the facts are said anew, unless it is settled: signed, void or replaced. Then only
    its labels change, so that nobody reads what was not signed.
    """
    make = maker(facts.kind)
    signed = _signed(source, facts.id)
    settled = bool(facts.voided_at or signed or facts.version < newest_version(source.store, facts))
    afresh = not settled and (is_current(source, facts) or words.language != facts.language)
    data = gathered(source, facts, words) if afresh else read_snapshot(make.data, facts.data)
    data = make.complete(source, subject_of_paper(source.store, facts), data)
    return _fate(source, facts, make.draw(data, words, signed), words, bool(signed))


def unrecorded_paper(
    source: Source, kind: str, number: str, words: Callable[[str], Words], language: str | None
) -> Document:
    """A paper from the records as they stand now, for the number of a record.

    Raises:
        NotFound: nothing of that number has such a paper.
        UserError: the number names several things.
    """
    subject = subject_named(source.store, PAPERS[kind], number)
    said = words(language or language_of(source, PAPERS[kind], subject))
    make = maker(kind)
    data = (make.unrecorded or make.gather)(source, subject, said)
    return make.draw(make.complete(source, subject, data), said)


def language_of(source: Source, kind: PaperKind, subject: Subject) -> str:
    """The language a paper is in: the customer's, else the shop's."""
    own = None
    if not kind.internal:
        own = source.store.value("SELECT language FROM customers WHERE id = ?", (subject.customer,))
    return str(own or source.settings["shop.language"])


def gathered(source: Source, facts: PaperFacts, words: Words) -> Any:
    """What a recorded paper would print as the records stand now; who made it first stays named on it."""
    made_by = source.store.value(
        "SELECT staff_id FROM documents WHERE series = ? AND number = ? AND staff_id IS NOT NULL "
        "ORDER BY version LIMIT 1",
        (facts.series, facts.number),
    )
    of_then = dataclasses.replace(source, staff=made_by or source.staff)
    data = maker(facts.kind).gather(of_then, subject_of_paper(source.store, facts), words)
    return dataclasses.replace(data, number=facts.said)


def is_current(source: Source, facts: PaperFacts) -> bool:
    """Whether a paper still shows how things stand: of such a kind, in force, never out of the house."""
    return (
        PAPERS[facts.kind].current
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


def _fate(source: Source, facts: PaperFacts, paper: Document, words: Words, signed: bool) -> Document:
    """What became of a paper: whom it replaces, what it was replaced by, that it was signed, that it is void."""
    newest = newest_version(source.store, facts)
    if facts.version > 1:
        before = paper_number(facts.series, facts.number, facts.version - 1)
        name, at = source.store.row(
            "SELECT s.name, s.at FROM documents d JOIN signatures s ON s.document_id = d.id WHERE d.series = ? "
            "AND d.number = ? AND d.version = ? ORDER BY s.role <> 'customer', s.id LIMIT 1",
            (facts.series, facts.number, facts.version - 1),
        ) or ("", None)
        paper = replacing(paper, words, before, name, from_text(at) if at else None)
    if facts.version < newest:
        paper = replaced(paper, words, paper_number(facts.series, facts.number, newest))
    if signed:
        paper = fingerprinted(paper, words, facts.hash, _intact(source, facts))
    if facts.voided_at:
        reason = VOID_REASONS.get(facts.void_reason)
        paper = dataclasses.replace(paper, void=words.say(reason) if reason else facts.void_reason)
    return paper


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
