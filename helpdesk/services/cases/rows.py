"""What is read of a case: the shapes of its page; knows no table and reads nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from helpdesk.domain.goods import product_title
from helpdesk.services.shop.file_reader import FileRow


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """The case itself."""

    id: int
    ref: str | None
    customer: int | None
    customer_name: str | None
    opened_at: datetime
    channel: str
    owner: int | None
    owner_name: str | None
    state: str
    promised_on: date | None
    next_action: str
    next_on: date | None
    touched_at: datetime
    first_response_at: datetime | None
    closed_at: datetime | None
    first_closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class JobRow:
    """A job with what was agreed at intake."""

    id: int
    case: int
    position: int
    kind: str
    state: str
    unit: int | None
    serial: str | None
    product: int | None
    name: str | None
    brand: str | None
    model: str | None
    category: str | None
    technician: int | None
    technician_name: str | None
    problem: str
    diagnosis: str
    work_done: str
    outcome: str | None
    decision: str | None
    under_warranty: str | None
    verdict: str
    comeback_of: int | None
    promised_on: date | None
    received_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    told_at: datetime | None
    told_how: str
    delivered_at: datetime | None
    minutes: int | None
    symptom: str
    cause: str
    remedy: str
    repair_guarantee_until: date | None
    accessories_none: bool | None
    damage: str | None
    urgent: bool | None
    opened_before: bool | None
    shelf: str | None
    quote_choice: str | None
    quote_limit_cents: int | None
    diagnosis_cents: int | None
    used_parts: bool | None
    keep_parts: bool | None

    @property
    def number(self) -> str:
        """As printed and scanned."""
        return f"{self.case}-{self.position}"

    @property
    def title(self) -> str:
        """The unit as named for a person."""
        return product_title(self.name or "", self.brand or "", self.model or "")


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper of a record."""

    id: int
    kind: str
    series: str
    number: int
    version: int
    language: str
    made_at: datetime
    printed_at: datetime | None
    voided_at: datetime | None
    void_reason: str
    job: int | None
    signed_at: datetime | None
    changed: bool
    """A newer version says otherwise."""
    signed_by: str | None
    """Who signed it, in the order of signing."""


@dataclass(frozen=True, slots=True)
class PauseRow:
    """A pause of the clock."""

    id: int
    job: int | None
    reason: str
    started_at: datetime
    ended_at: datetime | None
    note: str


@dataclass(frozen=True, slots=True)
class CasePage:
    """Everything the page of a case shows beside its timeline."""

    facts: CaseFacts
    jobs: list[JobRow]
    accessories: dict[int, list[str]]
    papers: list[PaperRow]
    files: list[FileRow]
    pauses: list[PauseRow]
