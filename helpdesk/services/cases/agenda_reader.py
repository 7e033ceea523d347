"""What of cases falls due on some days, for the agenda: promised days, quotes' last days, next actions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.domain.agenda import AgendaItem, Span
from helpdesk.domain.goods import product_title
from helpdesk.domain.workflows.kinds import KINDS, next_action, states_in_turn
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import SHOWN_NAME, in_words
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate

_TABLES = (
    "jobs j JOIN cases c ON c.id = j.case_id LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN staff t ON t.id = coalesce(j.technician_id, c.owner_id) LEFT JOIN staff o ON o.id = c.owner_id "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id)"
)
_PROMISES = (
    f"WHERE j.state NOT IN ('delivered', 'cancelled') AND NOT {in_words('j.state', states_in_turn('pickup'))} "
    "AND j.promised_on BETWEEN ? AND ?"
)
_NEXT = (
    "WHERE c.closed_at IS NULL AND c.next_on BETWEEN ? AND ? AND j.id = coalesce("
    "(SELECT id FROM jobs WHERE case_id = c.id AND state = c.state ORDER BY id LIMIT 1), "
    "(SELECT id FROM jobs WHERE case_id = c.id ORDER BY id LIMIT 1))"
)
_QUOTES = (
    "WHERE q.state = 'sent' AND q.valid_until BETWEEN ? AND ? AND j.state NOT IN ('delivered', 'cancelled')"
)


@read_from(_TABLES)
class _DueJob(NamedTuple):
    """A job with a promised day, or the first of a case with a next action."""

    id: int
    case: Annotated[int, "j.case_id"]
    position: int
    kind: str
    state: str
    under_warranty: str | None
    decided: Annotated[bool, "j.decision IS NOT NULL"]
    told: Annotated[bool, "j.told_at IS NOT NULL"]
    promised_on: date | None
    next_on: Annotated[date | None, "c.next_on"]
    next_action: Annotated[str, "c.next_action"]
    customer: Annotated[str | None, SHOWN_NAME]
    serial: Annotated[str | None, "u.serial"]
    who: Annotated[str | None, "t.name"]
    owner: Annotated[str | None, "o.name"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    name: Annotated[str | None, "p.name"]
    visit: Annotated[
        datetime | None,
        "(SELECT min(v.planned_start) FROM visit_jobs w JOIN visits v ON v.id = w.visit_id "
        "WHERE w.job_id = j.id AND v.result = '' AND v.arrived_at IS NULL)",
    ]
    """When somebody goes there next."""

    @property
    def what(self) -> Text:
        """The kind of work and the unit."""
        title = product_title(self.name or "", self.brand or "", self.model or "")
        if not title:
            return KINDS[self.kind]
        return translate("Agenda", "{kind}, {unit}")(kind=KINDS[self.kind], unit=title)


@read_from(f"quotes q JOIN {_TABLES.replace('jobs j', 'jobs j ON j.id = q.job_id', 1)}")
class _OpenQuote(NamedTuple):
    """A quote that nobody answered yet."""

    id: int
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    valid_until: date
    sent_at: Annotated[str | None, "q.sent_at"]
    total_cents: int
    customer: Annotated[str | None, SHOWN_NAME]
    serial: Annotated[str | None, "u.serial"]
    who: Annotated[str | None, "o.name"]
    form: Annotated[
        bool, "EXISTS (SELECT 1 FROM repair_forms f WHERE f.quote_id = q.id AND f.state = 'given')"
    ]
    """A European repair form offers it, too."""


_BOTH_OPEN = translate("Agenda", "Last day of a European repair form and its quote without an answer")


def case_items(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:  # noqa: ARG001
    """Promises, quotes and next actions that are still open."""
    days = (span.from_day, span.to_day)
    for job in store.select(_DueJob, _PROMISES, days):
        yield _item("promise", job.promised_on, job, translate("Agenda", "Promised: {what}")(what=job.what))
    for quote in store.select(_OpenQuote, _QUOTES, days):
        yield AgendaItem(
            "quote",
            quote.valid_until,
            numbers.number("job", quote.case, quote.position),
            _BOTH_OPEN if quote.form else translate("Agenda", "Last day of a quote without an answer"),
            quote.customer,
            quote.serial,
            quote.who,
        )
    for job in store.select(_DueJob, _NEXT, days):
        yield _item("next", job.next_on, job, _next_of(job))._replace(number=str(job.case), who=job.owner)


def _item(kind: str, due: date | None, job: _DueJob, why: Text | str) -> AgendaItem:
    number = numbers.number("job", job.case, job.position)
    return AgendaItem(kind, due or date.max, number, why, job.customer, job.serial, job.who)


def _next_of(job: _DueJob) -> Text | str:
    """What a case's next action is: as written, the visit that is planned, or by its state."""
    if job.next_action:
        return job.next_action
    if job.visit is not None:
        return translate("Visits", "Visit planned for {at}")(at=job.visit)
    return next_action(
        job.kind, job.state, job.under_warranty, decided=job.decided, told=job.told
    ) or translate("Agenda", "To be looked at")
