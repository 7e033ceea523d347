"""A paper as recorded: its number, its snapshot, its fate, and which is in force; makes and writes nothing."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.papers import PAPERS, paper_number
from helpdesk.errors import NotFound
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.texts import translate


@read_from("documents d")
class PaperFacts(NamedTuple):
    """A paper as recorded."""

    id: int
    kind: str
    series: str
    number: int
    version: int
    customer: Annotated[int | None, "d.customer_id"]
    case: Annotated[int | None, "d.case_id"]
    job: Annotated[int | None, "d.job_id"]
    language: str
    data: str
    hash: str
    made_at: datetime
    printed_at: datetime | None
    voided_at: datetime | None
    void_reason: str
    unit: Annotated[int | None, "d.unit_id"]
    visit: Annotated[int | None, "d.visit_id"]
    draw: Annotated[int | None, "d.draw_id"]

    @property
    def said(self) -> str:
        """Its number as printed."""
        return paper_number(self.series, self.number, self.version)


def paper_of(store: Store, document: int) -> PaperFacts:
    """A recorded paper that must be there."""
    found = store.select_one(PaperFacts, "WHERE id = ?", (document,))
    if found is None:
        raise missing()
    return found


def in_force(store: Store, kind: str, record: int) -> PaperFacts | None:
    """The newest paper of a kind that is in force for the record it is about; a quote names its own."""
    about = PAPERS[kind].subject
    if about == "quote":
        its_paper = "WHERE id = (SELECT document_id FROM quotes WHERE id = ?)"
        return store.select_one(PaperFacts, its_paper, (record,))
    return latest(store, kind, about, record)


def latest(store: Store, kind: str, record: str, identity: int) -> PaperFacts | None:
    """The newest paper of a kind that is in force and belongs to a customer, unit, case or job."""
    return store.select_one(
        PaperFacts,
        f"WHERE kind = ? AND {record}_id = ? AND voided_at IS NULL "
        "ORDER BY number DESC, version DESC LIMIT 1",
        (kind, identity),
    )


def missing() -> NotFound:
    """The words for a paper that is not there."""
    return NotFound(translate("Papers", "That paper is no longer there."))
