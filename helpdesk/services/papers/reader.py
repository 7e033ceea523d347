"""Papers as they are read: those recorded, and those that could be; drawn from their data."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import datetime
from typing import Any

from helpdesk.clock import zone
from helpdesk.domain import numbers
from helpdesk.domain.papers import PAPERS
from helpdesk.errors import NotFound
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Document, Head
from helpdesk.reports.parties import Party
from helpdesk.services.papers.drawing import recorded_paper, unrecorded_paper
from helpdesk.services.papers.frame import Source, head, party_of
from helpdesk.services.papers.rows import PaperFacts, latest, paper_of
from helpdesk.services.papers.subject import number_of_ref, subject_named
from helpdesk.services.shop.file_reader import picture_path
from helpdesk.settings import Settings
from helpdesk.store.database import Store


class Papers:
    """Reads papers and makes them."""

    def __init__(
        self, store: Store, settings: Callable[[], Settings], folder: Any, now: Callable[[], datetime]
    ) -> None:
        self.store = store
        self._settings = settings
        self._folder = folder
        self._now = now

    def get(self, document: int) -> PaperFacts:
        """One paper as recorded."""
        return paper_of(self.store, document)

    def latest(self, kind: str, record: str, identity: int) -> PaperFacts | None:
        """The newest paper in force of a kind, of a case, job, customer or unit."""
        return latest(self.store, kind, record, identity)

    def numbered(self, series: str, number: int, version: int | None = None) -> PaperFacts | None:
        """A numbered paper: one version of it, or its newest."""
        return self.store.select_one(
            PaperFacts,
            "WHERE series = ? AND number = ? AND version = coalesce(?, version) "
            "ORDER BY version DESC LIMIT 1",
            (series, number, version),
        )

    def about(
        self, kind: str, number: str, words: Callable[[str], Words], language: str | None = None
    ) -> Document:
        """The paper of a kind for the number of a record, or another system's reference: as recorded, else as of now.

        Raises:
            NotFound: nothing is called so.
        """
        try:
            return self._about(kind, number, words, language)
        except NotFound:
            called = number_of_ref(self.store, PAPERS[kind], number)
            if called is None:
                raise
            return self._about(kind, called, words, language)

    def _about(self, kind: str, number: str, words: Callable[[str], Words], language: str | None) -> Document:
        recorded = self.of_number(kind, number)
        if recorded is not None:
            return self.document(recorded.id, words, language)
        return self.unrecorded(kind, number, words, language)

    def of_number(self, kind: str, number: str) -> PaperFacts | None:
        """The recorded paper of a kind by its own number, or the one in force for a case's or job's.

        A paper about a unit or customer is not found by theirs: it is made anew, as of today.
        """
        named = numbers.parse(number)
        if named is None:
            return None
        what, identity, version = named
        if what.startswith("paper:"):
            found = self.numbered(what.removeprefix("paper:"), identity, version)
            return found if found and found.kind == kind else None
        paper = PAPERS[kind]
        if what == "draw" and paper.subject == "draw":
            return self.latest(kind, "draw", identity)
        if not paper.series or what not in {"case", "job"} or paper.subject not in {"case", "job", "quote"}:
            return None
        subject = subject_named(self.store, paper, number)
        if subject.job is not None:
            return self.latest(kind, "job", subject.job)
        return self.latest(kind, "case", subject.case or 0)

    def document(self, document: int, words: Callable[[str], Words], language: str | None = None) -> Document:
        """A recorded paper, ready to be drawn: its snapshot, or afresh where another language is asked for."""
        facts = self.get(document)
        return self.with_logo(recorded_paper(self.source(), facts, words(language or facts.language)))

    def unrecorded(
        self, kind: str, number: str, words: Callable[[str], Words], language: str | None = None
    ) -> Document:
        """A paper that is not recorded, such as labels or a history, or a recorded kind where none was made.

        Raises:
            NotFound: nothing has that number.
        """
        return self.with_logo(unrecorded_paper(self.source(), kind, number, words, language))

    def with_logo(self, paper: Document) -> Document:
        """The paper with the place where its logo lies now: a restored shop may lie elsewhere."""
        if paper.head is None or not paper.head.logo:
            return paper
        logo = picture_path(self._folder, paper.head.logo)
        return dataclasses.replace(paper, head=dataclasses.replace(paper.head, logo=logo))

    def recovery_code(self, owner: str, code: str, words: Words) -> Document:
        """A recovery code on paper; no record of it is kept."""
        from helpdesk.reports.recovery_code import recovery_code

        return self.with_logo(recovery_code(head(self._settings()), owner, code, self._now(), words))

    def letterhead(self, customer: int) -> tuple[Head, Party]:
        """Shop and customer as every paper names them."""
        return head(self._settings()), party_of(self.source(), customer)

    def source(self) -> Source:
        """Where papers take their facts from."""
        settings, now = self._settings(), self._now()
        today = now.astimezone(zone(settings["shop.zone"])).date()
        return Source(self.store, settings, self._folder, today, now)
