"""The rows of calls, in list and card, each field with its SQL beside it; reads nothing itself."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.domain import numbers
from helpdesk.domain.call_words import REASONS, is_given_up
from helpdesk.domain.goods import product_title
from helpdesk.errors import NotFound
from helpdesk.services.customers.rows import ContactRow
from helpdesk.store.dialect import joined
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate, verbatim

SEPARATOR = " | "
"""Between several reasons of one call, as files have it."""


@read_from(
    "calls c JOIN customers k ON k.id = c.customer_id LEFT JOIN staff s ON s.id = c.caller_id "
    "LEFT JOIN call_reasons r ON r.id = (SELECT min(id) FROM call_reasons WHERE call_id = c.id) "
    "LEFT JOIN jobs j ON j.id = r.job_id LEFT JOIN purchases v ON v.id = r.purchase_id "
    "LEFT JOIN units u ON u.id = coalesce(j.unit_id, v.unit_id) "
    "LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id, v.product_id)",
    sorts=("due_on", "id"),
)
class CallRow(NamedTuple):
    """A call in a list, with what its first reason is about."""

    id: int
    customer: Annotated[int, "c.customer_id"]
    customer_name: Annotated[str, SHOWN_NAME]
    phone: Annotated[
        str | None,
        "(SELECT value FROM contacts WHERE customer_id = c.customer_id AND kind = 'phone' ORDER BY position, id LIMIT 1)",
    ]
    best_hours: Annotated[str, "k.best_hours"]
    case: Annotated[int | None, "c.case_id"]
    due_on: date
    expires_on: date | None
    state: str
    caller: Annotated[int | None, "c.caller_id"]
    caller_name: Annotated[str, "coalesce(s.name, c.caller_name)"]
    outcome: str | None
    called_at: datetime | None
    tries: int
    next_at: datetime | None
    day_part: str
    note: str
    withdrawn_for: str
    said_reasons: Annotated[
        str,
        "coalesce((SELECT "
        + joined("reason", SEPARATOR)
        + " FROM (SELECT reason FROM call_reasons WHERE call_id = c.id GROUP BY reason ORDER BY min(id))), '')",
    ]
    job: Annotated[int | None, "r.job_id"]
    job_case: Annotated[int | None, "j.case_id"]
    job_position: Annotated[int | None, "j.position"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    product_name: Annotated[str | None, "p.name"]

    @property
    def number(self) -> str:
        """As printed and typed: ``L12``."""
        return numbers.number("call", self.id)

    @property
    def reasons(self) -> tuple[Text, ...]:
        """Why it is made, each reason once."""
        return tuple(reason_word(reason) for reason in self.said_reasons.split(SEPARATOR) if reason)

    @property
    def what(self) -> str:
        """The unit that its first reason is about, as named for a person."""
        return product_title(self.product_name or "", self.brand or "", self.model or "")

    @property
    def job_number(self) -> str:
        """The job that its first reason is about, as printed."""
        if self.job_case is None:
            return ""
        return numbers.number("job", self.job_case, self.job_position)

    def given_up(self, today: date) -> bool:
        """Whether its days are over though nobody ended it: it is no longer in the queue."""
        return is_given_up(self.state, self.expires_on, today)


OWN_WORDS = (
    "CASE WHEN j.kind = 'complaint' AND EXISTS (SELECT 1 FROM surveys y WHERE y.complaint_id = j.id "
    "AND y.comment = '') THEN '' ELSE j.problem END"
)
"""A complaint that answers opened has no words of the customer's but those of the comment."""


@read_from(
    "call_reasons r LEFT JOIN jobs j ON j.id = r.job_id LEFT JOIN purchases v ON v.id = r.purchase_id "
    "LEFT JOIN units u ON u.id = coalesce(j.unit_id, v.unit_id) "
    "LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id, v.product_id)"
)
class ReasonRow(NamedTuple):
    """A reason of a call: the job or sale it is about, and what is known of it."""

    id: int
    reason: str
    happened_on: date | None
    job: Annotated[int | None, "r.job_id"]
    case: Annotated[int | None, "j.case_id"]
    position: Annotated[int | None, "j.position"]
    purchase: Annotated[int | None, "r.purchase_id"]
    unit: Annotated[int | None, "u.id"]
    serial: Annotated[str | None, "u.serial"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    name: Annotated[str | None, "p.name"]
    problem: Annotated[str | None, OWN_WORDS]
    """In the customer's words."""
    work_done: Annotated[str | None, "j.work_done"]
    outcome: Annotated[str | None, "j.outcome"]
    under_warranty: Annotated[str | None, "j.under_warranty"]
    promised_on: Annotated[date | None, "j.promised_on"]
    finished_at: Annotated[datetime | None, "j.finished_at"]
    delivered_at: Annotated[datetime | None, "j.delivered_at"]

    @property
    def word(self) -> Text:
        """Why, in words."""
        return reason_word(self.reason)

    @property
    def what(self) -> str:
        """The unit, as named for a person."""
        return product_title(self.name or "", self.brand or "", self.model or "")

    @property
    def number(self) -> str:
        """The job's number; empty where it is about none."""
        return "" if self.case is None else numbers.number("job", self.case, self.position)


@read_from("call_attempts a LEFT JOIN staff s ON s.id = a.staff_id")
class AttemptRow(NamedTuple):
    """An attempt to reach somebody."""

    id: int
    call: Annotated[int, "a.call_id"]
    at: datetime
    outcome: str
    minutes: int | None
    later_at: datetime | None
    note: str
    who: Annotated[str | None, "s.name"]


class Share(NamedTuple):
    """Somebody's part of the calls; of nobody: the team's."""

    staff: int | None
    name: str
    today: int
    """To be made today, late ones included."""
    waiting: int
    """All that are to be made."""
    made: int
    """Attempts recorded today."""


@dataclass(frozen=True, slots=True)
class CallCard:
    """A call whole: who, why, what was done, and what was tried already."""

    call: CallRow
    phones: list[ContactRow]
    emails: list[ContactRow]
    language: str
    best_channel: str
    do_not_call: bool
    reasons: list[ReasonRow]
    attempts: list[AttemptRow]
    earlier: list[CallRow]
    """The customer's other calls, the newest first."""
    next_action: str
    """What its case, still open, has planned next."""
    next_on: date | None
    case_open: bool


def reason_word(reason: str) -> Text:
    """A reason in words; one that a file brought is said as it stands there."""
    return REASONS.get(reason) or verbatim(reason)


def missing_call() -> NotFound:
    """The words for a call that is not there."""
    return NotFound(translate("Calls", "That call is no longer there."))
