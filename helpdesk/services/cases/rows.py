"""The rows of a case's page, each field with its SQL beside it; reads nothing itself."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.domain.goods import product_title
from helpdesk.errors import NotFound
from helpdesk.services.shop.file_reader import FileRow
from helpdesk.store.dialect import joined
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import translate


@read_from("cases c LEFT JOIN customers k ON k.id = c.customer_id LEFT JOIN staff s ON s.id = c.owner_id")
class CaseFacts(NamedTuple):
    """The case itself."""

    id: int
    ref: str | None
    customer: Annotated[int | None, "c.customer_id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    opened_at: datetime
    channel: str
    owner: Annotated[int | None, "c.owner_id"]
    owner_name: Annotated[str | None, "s.name"]
    state: str
    promised_on: date | None
    next_action: str
    next_on: date | None
    touched_at: datetime
    first_response_at: datetime | None
    closed_at: datetime | None
    first_closed_at: datetime | None


@read_from(
    "jobs j LEFT JOIN intakes i ON i.job_id = j.id LEFT JOIN units u ON u.id = j.unit_id "
    "LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) LEFT JOIN staff t ON t.id = j.technician_id"
)
class JobRow(NamedTuple):
    """A job with what was agreed at intake."""

    id: int
    case: Annotated[int, "j.case_id"]
    position: int
    kind: str
    state: str
    unit: Annotated[int | None, "j.unit_id"]
    serial: Annotated[str | None, "u.serial"]
    product: Annotated[int | None, "p.id"]
    name: Annotated[str | None, "p.name"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    category: Annotated[str | None, "p.category"]
    technician: Annotated[int | None, "j.technician_id"]
    technician_name: Annotated[str | None, "t.name"]
    problem: str
    diagnosis: str
    work_done: str
    outcome: str | None
    decision: str | None
    under_warranty: str | None
    verdict: str
    comeback_of: Annotated[int | None, "j.comeback_of_id"]
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
    accessories_none: Annotated[bool | None, "i.accessories_none"]
    damage: Annotated[str | None, "i.damage"]
    urgent: Annotated[bool | None, "i.urgent"]
    opened_before: Annotated[bool | None, "i.opened_before"]
    shelf: Annotated[str | None, "i.shelf"]
    quote_choice: Annotated[str | None, "i.quote_choice"]
    quote_limit_cents: Annotated[int | None, "i.quote_limit_cents"]
    diagnosis_cents: Annotated[int | None, "i.diagnosis_cents"]
    used_parts: Annotated[bool | None, "i.used_parts"]
    keep_parts: Annotated[bool | None, "i.keep_parts"]
    backup_asked: Annotated[bool | None, "i.backup_asked"]

    @property
    def number(self) -> str:
        """As printed and scanned."""
        return f"{self.case}-{self.position}"

    @property
    def title(self) -> str:
        """The unit as named for a person."""
        return product_title(self.name or "", self.brand or "", self.model or "")


@read_from("documents d")
class PaperRow(NamedTuple):
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
    job: Annotated[int | None, "d.job_id"]
    signed_at: Annotated[datetime | None, "(SELECT max(at) FROM signatures WHERE document_id = d.id)"]
    changed: Annotated[
        bool,
        "EXISTS (SELECT 1 FROM documents n WHERE n.series = d.series AND n.number = d.number AND n.version > d.version)",
    ]
    """A newer version says otherwise."""
    signed_by: Annotated[
        str | None,
        f"(SELECT {joined('name')} FROM (SELECT name FROM signatures WHERE document_id = d.id ORDER BY id))",
    ]
    """Who signed it, in the order of signing."""


@read_from("pauses p")
class PauseRow(NamedTuple):
    """A pause of the clock."""

    id: int
    job: Annotated[int | None, "p.job_id"]
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


def missing_case() -> NotFound:
    """The words for a case that is not there."""
    return NotFound(translate("Cases", "That case is no longer there."))


def missing_job() -> NotFound:
    """The words for a job that is not there."""
    return NotFound(translate("Cases", "That job is no longer there."))
