"""Papers as they are read: those recorded, and those that could be; drawn from their data."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from helpdesk.domain import numbers
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Document as Sheet
from helpdesk.services.papers.drawing import (
    OF_JOBS,
    job_named,
    recorded_sheet,
    unrecorded_sheet,
)
from helpdesk.services.papers.frame import Source
from helpdesk.services.papers.rows import PaperFacts, missing
from helpdesk.services.shop.file_reader import picture_path
from helpdesk.settings import Settings
from helpdesk.store.database import Store


class Papers:
    """Reads papers and makes them."""

    def __init__(
        self, store: Store, settings: Callable[[], Settings], folder: Any, today: Callable[[], Any]
    ) -> None:
        self.store = store
        self._settings = settings
        self._folder = folder
        self._today = today

    def get(self, document: int) -> PaperFacts:
        """One paper as recorded."""
        found = self.store.select_one(PaperFacts, "WHERE id = ?", (document,))
        if found is None:
            raise missing()
        return found

    def latest(self, kind: str, subject: str, identity: int) -> PaperFacts | None:
        """The newest paper in force of a kind, of a case, job, customer or unit."""
        return self.store.select_one(
            PaperFacts,
            f"WHERE kind = ? AND {subject}_id = ? AND voided_at IS NULL ORDER BY id DESC LIMIT 1",
            (kind, identity),
        )

    def numbered(self, series: str, number: int, version: int | None = None) -> PaperFacts | None:
        """A numbered paper: one version of it, or its newest."""
        return self.store.select_one(
            PaperFacts,
            "WHERE series = ?1 AND number = ?2 AND (?3 IS NULL OR version = ?3) "
            "ORDER BY version DESC LIMIT 1",
            (series, number, version),
        )

    def of_number(self, kind: str, number: str) -> PaperFacts | None:
        """The recorded paper of a kind for a record's number (a case's or job's), or by its own number."""
        named = numbers.parse(number)
        if named is None:
            return None
        what, identity, position = named
        if what.startswith("paper:"):
            found = self.numbered(what.removeprefix("paper:"), identity, position)
            return found if found and found.kind == kind else None
        if what in {"case", "job"} and kind in OF_JOBS:
            job = job_named(self.store, number)
            return self.latest(kind, "job", job) if job else None
        if what == "job":
            job = self.store.value(
                "SELECT id FROM jobs WHERE case_id = ? AND position = ?", (identity, position)
            )
            found = self.latest(kind, "job", job) if job else None
            return found or (self.latest(kind, "case", identity) if job and kind == "receipt" else None)
        if what == "case":
            return self.latest(kind, "case", identity)
        return None

    def sheet(self, document: int, words: Callable[[str], Words], language: str | None = None) -> Sheet:
        """A recorded paper, ready to be drawn: as frozen, or afresh where another language is asked for."""
        facts = self.get(document)
        sheet = recorded_sheet(self.source(), facts, words(language or facts.language))
        return self._with_logo(sheet)

    def unrecorded(
        self, kind: str, number: str, words: Callable[[str], Words], language: str | None = None
    ) -> Sheet:
        """A paper that is not recorded, such as labels or a history, or a recorded kind where none was made.

        Raises:
            NotFound: nothing has that number.
        """
        return self._with_logo(unrecorded_sheet(self.source(), kind, number, words, language))

    def _with_logo(self, sheet: Sheet) -> Sheet:
        """The sheet with the place where its logo lies now: a restored shop may lie elsewhere."""
        if sheet.head is None or not sheet.head.logo:
            return sheet
        logo = picture_path(self._folder, sheet.head.logo)
        return dataclasses.replace(sheet, head=dataclasses.replace(sheet.head, logo=logo))

    def source(self) -> Source:
        """Where papers take their facts from."""
        return Source(self.store, self._settings(), self._folder, self._today())
