"""The rows of loaners: which there are, with whom one is, what came of a loan; reads nothing itself."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.domain.goods import product_title
from helpdesk.domain.loans import due_on, overdue
from helpdesk.formats import Words
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from

_LOAN = (
    "loans l JOIN units u ON u.id = l.unit_id JOIN products p ON p.id = u.product_id "
    "JOIN jobs j ON j.id = l.job_id JOIN cases c ON c.id = j.case_id "
    "LEFT JOIN customers k ON k.id = c.customer_id LEFT JOIN staff s ON s.id = l.lent_by_id "
    "LEFT JOIN staff o ON o.id = c.owner_id"
)


@read_from(_LOAN)
class LoanRow(NamedTuple):
    """A loan, with whom it is and how the customer's own unit stands."""

    id: int
    job: Annotated[int, "l.job_id"]
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    unit: Annotated[int, "l.unit_id"]
    serial: Annotated[str, "u.serial"]
    name: Annotated[str, "p.name"]
    brand: Annotated[str, "p.brand"]
    model: Annotated[str, "p.model"]
    customer: Annotated[int | None, "c.customer_id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    case_owner: Annotated[str | None, "o.name"]
    value_cents: int
    accessories: str
    condition_out: str
    lent_on: date
    lent_by: Annotated[str | None, "s.name"]
    asked_on: date | None
    back_on: date | None
    condition_in: str
    missing: str
    damage_cents: int | None
    wiped: bool
    remarks: str
    kept_on: date | None
    kept_why: str
    told_at: Annotated[datetime | None, "j.told_at"]
    ready_at: Annotated[datetime | None, "j.ready_at"]

    @property
    def number(self) -> str:
        """That of its job."""
        return f"{self.case}-{self.position}"

    @property
    def title(self) -> str:
        """The loaner as named for a person."""
        return product_title(self.name, self.brand, self.model)

    def due(self, words: Words) -> date | None:
        """By when it is due back; None while nothing makes it due."""
        return due_on(
            asked_on=self.asked_on,
            told_on=words.local(self.told_at).date() if self.told_at else None,
            ready_on=words.local(self.ready_at).date() if self.ready_at else None,
        )

    def late(self, words: Words, today: date) -> bool:
        """Whether it should be back by now."""
        return self.back_on is None and overdue(self.due(words), today)


@read_from("loaners n JOIN units u ON u.id = n.unit_id JOIN products p ON p.id = u.product_id")
class LoanerRow(NamedTuple):
    """A unit of the shop that may be lent."""

    id: int
    unit: Annotated[int, "n.unit_id"]
    serial: Annotated[str, "u.serial"]
    name: Annotated[str, "p.name"]
    brand: Annotated[str, "p.brand"]
    model: Annotated[str, "p.model"]
    category: Annotated[str, "p.category"]
    value_cents: int
    accessories: str
    notes: str
    since_on: date
    retired_on: date | None
    retired_why: str
    out: Annotated[bool, "EXISTS (SELECT 1 FROM loans WHERE unit_id = n.unit_id AND back_on IS NULL)"]

    @property
    def title(self) -> str:
        """The unit as named for a person."""
        return product_title(self.name, self.brand, self.model)


@dataclass(frozen=True, slots=True)
class LoanerCard:
    """What a unit's card says of it as a loaner."""

    facts: LoanerRow | None
    loans: tuple[LoanRow, ...]
    """Newest first."""

    @property
    def out(self) -> LoanRow | None:
        """The loan that is open."""
        return next((loan for loan in self.loans if loan.back_on is None), None)
