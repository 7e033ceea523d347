"""The rows of units that nobody collects: how each stands, who was reminded how, what was decided; reads nothing itself."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.goods import product_title
from helpdesk.domain.pickup import Waiting
from helpdesk.domain.workflows.kinds import free
from helpdesk.formats import Words
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from

_LAST = "(SELECT {what} FROM reminders WHERE job_id = j.id{where} ORDER BY on_day DESC, id DESC LIMIT 1)"


@read_from(
    "jobs j JOIN cases c ON c.id = j.case_id LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN staff o ON o.id = c.owner_id LEFT JOIN units u ON u.id = j.unit_id "
    "LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id)"
)
class PickupRow(NamedTuple):
    """A job whose unit came over the counter, with what its ladder is reckoned from."""

    id: int
    case: Annotated[int, "j.case_id"]
    position: int
    kind: str
    state: str
    under_warranty: str | None
    serial: Annotated[str | None, "u.serial"]
    name: Annotated[str | None, "p.name"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    category: Annotated[str | None, "p.category"]
    customer: Annotated[int | None, "c.customer_id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    case_owner: Annotated[str | None, "o.name"]
    received_at: datetime | None
    ready_at: datetime | None
    told_at: datetime | None
    told_how: str
    delivered_at: datetime | None
    storage_cents: int | None
    reminded_on: Annotated[date | None, _LAST.format(what="on_day", where="")]
    last_letter_on: Annotated[date | None, _LAST.format(what="on_day", where=" AND stage = 'last'")]
    last_day: Annotated[date | None, _LAST.format(what="last_day", where=" AND stage = 'last'")]

    @property
    def number(self) -> str:
        """That of its job."""
        return f"{self.case}-{self.position}"

    @property
    def title(self) -> str:
        """The unit as named for a person."""
        return product_title(self.name or "", self.brand or "", self.model or "")

    @property
    def said(self) -> str:
        """The words that tell what it is, by which the law for it is found."""
        return f"{self.category or ''} {self.name or ''}"

    @property
    def free_of_charge(self) -> bool:
        """Whether a guarantee pays: then nothing is asked of the customer, storage neither."""
        return free(self.kind, self.under_warranty)

    def waiting(self, words: Words) -> Waiting:
        """As the rules take it: local days."""

        def day(at: datetime | None) -> date | None:
            return words.local(at).date() if at else None

        return Waiting(
            handed_in=day(self.received_at),
            told_on=day(self.told_at),
            reminded_on=self.reminded_on,
            last_letter_on=self.last_letter_on,
            last_day=self.last_day,
        )


@read_from("reminders r LEFT JOIN staff s ON s.id = r.staff_id")
class ReminderRow(NamedTuple):
    """That somebody was told to collect."""

    id: int
    job: Annotated[int, "r.job_id"]
    stage: str
    on_day: date
    how: str
    letter: str
    last_day: date | None
    text: str
    who: Annotated[str | None, "s.name"]


@read_from("disposals d LEFT JOIN staff s ON s.id = d.decided_by_id")
class DisposalRow(NamedTuple):
    """What was decided about a unit that nobody collected."""

    id: int
    job: Annotated[int, "d.job_id"]
    decided_on: date
    decided_by: Annotated[str | None, "s.name"]
    how: str
    reason: str
    to_whom: str
    cents: int | None
    data_destroyed: bool
    early: bool
