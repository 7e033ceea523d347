"""A paper as recorded: its number, its frozen data, its fate; makes and writes nothing."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, NamedTuple

from helpdesk.domain import numbers
from helpdesk.errors import NotFound
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

    @property
    def said(self) -> str:
        """Its number as printed."""
        return numbers.paper_number(self.series, self.number, self.version)


def missing() -> NotFound:
    """The words for a paper that is not there."""
    return NotFound(translate("Papers", "That paper is no longer there."))
