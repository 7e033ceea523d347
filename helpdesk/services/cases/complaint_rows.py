"""A complaint as it is read: what is known of one, its points, options, tasks and objections."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Protocol

from helpdesk.classes import NamedTuple
from helpdesk.clock import zone
from helpdesk.domain.customers import is_consumer
from helpdesk.services.shop.law_reader import complaint_due, legal_profile
from helpdesk.services.shop.reader import Shop
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from

COMPLAINTS = (
    "jobs j JOIN cases c ON c.id = j.case_id LEFT JOIN complaints x ON x.job_id = j.id "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
    "LEFT JOIN staff o ON o.id = x.action_owner_id LEFT JOIN staff t ON t.id = x.action_staff_id "
    "LEFT JOIN products a ON a.id = x.action_product_id LEFT JOIN customers k ON k.id = c.customer_id"
)


@read_from(COMPLAINTS)
class ComplaintRow(NamedTuple):
    """A complaint. Of one that a file brought nothing is known but what stands in its job and case."""

    job: Annotated[int, "j.id"]
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    customer: Annotated[int | None, "c.customer_id"]
    customer_kind: Annotated[str, "coalesce(k.kind, 'person')"]
    buys_as: Annotated[str, "coalesce(k.buys_as, '')"]
    state: Annotated[str, "j.state"]
    channel: Annotated[str, "c.channel"]
    complaint_class: Annotated[str, "j.complaint_class"]
    problem: Annotated[str, "j.problem"]
    facts: Annotated[str, "j.diagnosis"]
    unit: Annotated[int | None, "j.unit_id"]
    product: Annotated[int | None, "p.id"]
    brand: Annotated[str | None, "p.brand"]
    finished_at: Annotated[datetime | None, "j.finished_at"]
    closed_at: Annotated[datetime | None, "c.closed_at"]
    known: Annotated[bool, "x.id IS NOT NULL"]
    """Whether somebody worked on it here."""
    received_at: Annotated[datetime, "coalesce(x.received_at, c.opened_at)"]
    about_case: Annotated[int | None, "x.about_case_id"]
    severity: Annotated[str, "coalesce(x.severity, 'normal')"]
    safety: Annotated[bool, "coalesce(x.safety, 0)"]
    wanted: Annotated[str, "coalesce(x.wanted, '')"]
    wanted_why: Annotated[str, "coalesce(x.wanted_why, '')"]
    we_want: Annotated[str, "coalesce(x.we_want, '')"]
    call_back_by: Annotated[datetime | None, "x.call_back_by"]
    called_back_at: Annotated[datetime | None, "x.called_back_at"]
    cause: Annotated[str, "coalesce(x.cause, '')"]
    cause_note: Annotated[str, "coalesce(x.cause_note, '')"]
    law_told_at: Annotated[datetime | None, "x.law_told_at"]
    agreed: Annotated[str, "coalesce(x.agreed, '')"]
    agreed_at: Annotated[datetime | None, "x.agreed_at"]
    decision: Annotated[str, "coalesce(x.decision, '')"]
    answer: Annotated[str, "coalesce(x.answer, '')"]
    answered_at: Annotated[datetime | None, "x.answered_at"]
    answered_how: Annotated[str, "coalesce(x.answered_how, '')"]
    dispute_told_at: Annotated[datetime | None, "x.dispute_told_at"]
    escalated_to: Annotated[str, "coalesce(x.escalated_to, '')"]
    escalated_at: Annotated[datetime | None, "x.escalated_at"]
    reference: Annotated[str, "coalesce(x.reference, '')"]
    action: Annotated[str, "coalesce(x.action, '')"]
    action_about: Annotated[str, "coalesce(x.action_about, '')"]
    action_product: Annotated[int | None, "x.action_product_id"]
    action_product_name: Annotated[str | None, "a.name"]
    action_staff: Annotated[int | None, "x.action_staff_id"]
    action_staff_name: Annotated[str | None, "t.name"]
    action_owner: Annotated[int | None, "x.action_owner_id"]
    action_owner_name: Annotated[str | None, "o.name"]
    action_on: Annotated[date | None, "x.action_on"]
    action_done_at: Annotated[datetime | None, "x.action_done_at"]
    action_result: Annotated[str, "coalesce(x.action_result, '')"]
    closing: Annotated[str, "coalesce(x.closing, '')"]
    customer_word: Annotated[str, "coalesce(x.customer_word, '')"]

    @property
    def number(self) -> str:
        """Its key: as printed on the receipt, typed and scanned."""
        return f"{self.case}-{self.position}"


@read_from("complaint_points p")
class PointRow(NamedTuple):
    """One point, and the reply to it."""

    id: int
    job: Annotated[int, "p.job_id"]
    text: str
    reply: str


@read_from("complaint_options o")
class OptionRow(NamedTuple):
    """A way out that was considered."""

    id: int
    job: Annotated[int, "o.job_id"]
    text: str
    cost_cents: int | None
    value: str
    goodwill: bool
    chosen: bool


@read_from("complaint_tasks t LEFT JOIN staff s ON s.id = t.staff_id")
class TaskRow(NamedTuple):
    """Who does what by when; nobody named is the customer."""

    id: Annotated[int, "t.id"]
    job: Annotated[int, "t.job_id"]
    text: Annotated[str, "t.text"]
    staff: Annotated[int | None, "t.staff_id"]
    staff_name: Annotated[str | None, "s.name"]
    due_on: Annotated[date | None, "t.due_on"]
    done_at: Annotated[datetime | None, "t.done_at"]


@read_from("complaint_objections b LEFT JOIN staff s ON s.id = b.staff_id")
class ObjectionRow(NamedTuple):
    """An objection, its answer, and what came of it."""

    id: Annotated[int, "b.id"]
    job: Annotated[int, "b.job_id"]
    at: Annotated[datetime, "b.at"]
    staff_name: Annotated[str | None, "s.name"]
    cause: Annotated[str, "b.cause"]
    text: Annotated[str, "b.text"]
    answer: Annotated[str, "b.answer"]
    result: Annotated[str, "b.result"]


class ComplaintCard(NamedTuple):
    """Everything a complaint shows of itself."""

    facts: ComplaintRow
    points: list[PointRow]
    options: list[OptionRow]
    tasks: list[TaskRow]
    objections: list[ObjectionRow]
    answer_by: date
    """The last lawful day to answer."""
    settler_by: date | None = None
    """The last lawful day to tell a consumer without an answer who settles it out of court; nothing where none is."""


def complaint_card(store: Store, settings: Settings, job: int) -> ComplaintCard | None:
    """A complaint by its job, or nothing where the job is none."""
    facts = store.select_one(ComplaintRow, "WHERE j.id = ? AND j.kind = 'complaint'", (job,))
    if facts is None:
        return None
    by_place, days = "WHERE job_id = ? ORDER BY position, id", LawfulDays(store, settings)
    return ComplaintCard(
        facts,
        store.select(PointRow, by_place, (job,)),
        store.select(OptionRow, by_place, (job,)),
        store.select(TaskRow, "WHERE t.job_id = ? ORDER BY t.position, t.id", (job,)),
        store.select(ObjectionRow, "WHERE b.job_id = ? ORDER BY b.id", (job,)),
        days.answer_by(facts.received_at),
        days.settler_by(facts) if facts.answered_at is None else None,
    )


class _Told(Protocol):
    """What of a complaint says whether and when out-of-court ways must be told."""

    @property
    def received_at(self) -> datetime: ...
    @property
    def dispute_told_at(self) -> datetime | None: ...
    @property
    def customer_kind(self) -> str: ...
    @property
    def buys_as(self) -> str: ...


class LawfulDays:
    """The lawful days of a complaint, by the holidays and settings as they stand now."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._settings = settings
        self._law = legal_profile(settings["shop.country"])
        self._hours = Shop(store).hours(settings["shop.zone"])
        self._zone = zone(settings["shop.zone"])

    def answer_by(self, received_at: datetime) -> date:
        """The earlier of the country's day and the region's, from the local day on which it was presented."""
        return complaint_due(
            self._law, self._settings, self._hours, received_at.astimezone(self._zone).date()
        )

    def settler_by(self, told: _Told) -> date | None:
        """The last day to tell whoever has no answer who settles it out of court (Ley 7/2017 art. 40.3).

        Nothing where it was told, where the law says nothing of it, and for who did not complain as a consumer.
        """
        if told.dispute_told_at is not None or is_consumer(told.customer_kind, told.buys_as) is False:
            return None
        return self._law.dispute_told_by(told.received_at.astimezone(self._zone).date())
