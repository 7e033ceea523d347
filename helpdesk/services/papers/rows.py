"""A paper as recorded: its number, its frozen data, its fate; makes and writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from helpdesk.domain import numbers
from helpdesk.errors import NotFound
from helpdesk.texts import translate


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """A paper as recorded."""

    id: int
    kind: str
    series: str
    number: int
    version: int
    customer: int | None
    case: int | None
    job: int | None
    language: str
    data: str
    hash: str
    made_at: datetime
    printed_at: datetime | None
    voided_at: datetime | None
    void_reason: str
    unit: int | None

    @property
    def said(self) -> str:
        """Its number as printed."""
        return numbers.paper_number(self.series, self.number, self.version)


FACTS = (
    "SELECT id, kind, series, number, version, customer_id, case_id, job_id, language, data, hash, made_at, "
    "printed_at, voided_at, void_reason, unit_id FROM documents"
)


def missing() -> NotFound:
    """The words for a paper that is not there."""
    return NotFound(translate("Papers", "That paper is no longer there."))
