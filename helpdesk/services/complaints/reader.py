"""Complaints as they are read: one with all its parts, what falls due, what is missing to close, the month's facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import to_text
from helpdesk.domain.complaints import REFUSING
from helpdesk.domain.workflows.complaint import OPEN
from helpdesk.formats import Words
from helpdesk.services.cases.complaint_rows import ComplaintCard, LawfulDays, complaint_card
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.store.paging import SHOWN_NAME, in_words
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate

_ALL = f"j.id IN (SELECT id FROM {by_index('jobs', 'jobs_complaints')} WHERE kind = 'complaint')"
_OPEN = (
    f"j.id IN (SELECT id FROM {by_index('jobs', 'jobs_complaints')} "
    f"WHERE kind = 'complaint' AND {in_words('state', OPEN)})"
)


@read_from(
    "jobs j JOIN cases c ON c.id = j.case_id LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN complaints x ON x.job_id = j.id LEFT JOIN staff s ON s.id = c.owner_id "
    "LEFT JOIN units u ON u.id = j.unit_id"
)
class CourseRow(NamedTuple):
    """How far a complaint has come, for what falls due and for the month's figures."""

    job: Annotated[int, "j.id"]
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    customer: Annotated[str | None, SHOWN_NAME]
    customer_kind: Annotated[str, "coalesce(k.kind, 'person')"]
    buys_as: Annotated[str, "coalesce(k.buys_as, '')"]
    owner: Annotated[str | None, "s.name"]
    serial: Annotated[str | None, "u.serial"]
    state: Annotated[str, "j.state"]
    problem: Annotated[str, "substr(j.problem, 1, 160)"]
    opened_at: Annotated[datetime, "c.opened_at"]
    closed_at: Annotated[datetime | None, "c.closed_at"]
    received_at: Annotated[datetime, "coalesce(x.received_at, c.opened_at)"]
    answered_at: Annotated[datetime | None, "x.answered_at"]
    dispute_told_at: Annotated[datetime | None, "x.dispute_told_at"]
    call_back_by: Annotated[datetime | None, "x.call_back_by"]
    called_back_at: Annotated[datetime | None, "x.called_back_at"]

    @property
    def number(self) -> str:
        """Its key."""
        return f"{self.case}-{self.position}"


class AnswerDue(NamedTuple):
    """A complaint that waits for its answer, and the last lawful day."""

    course: CourseRow
    answer_by: date
    settler_by: date | None
    """The last lawful day to tell the customer who settles it out of court, where that is still to be done."""

    def late_words(self, today: date) -> Text | str:
        """What else is due of a complaint whose day to answer has passed."""
        if self.settler_by is None or today <= self.answer_by:
            return ""
        return _TELL_SETTLER(day=self.settler_by)


_TELL_SETTLER = translate("Complaints", "Without an answer: tell by {day} who settles it out of court")


@read_from(
    "complaint_tasks t JOIN jobs j ON j.id = t.job_id JOIN cases c ON c.id = j.case_id "
    "LEFT JOIN customers k ON k.id = c.customer_id LEFT JOIN staff s ON s.id = t.staff_id"
)
class TaskDue(NamedTuple):
    """Something agreed that is not done yet."""

    id: Annotated[int, "t.id"]
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    customer: Annotated[str | None, SHOWN_NAME]
    text: Annotated[str, "t.text"]
    who: Annotated[str | None, "s.name"]
    due_on: Annotated[date | None, "t.due_on"]


@read_from(
    "complaints x JOIN jobs j ON j.id = x.job_id JOIN cases c ON c.id = j.case_id "
    "LEFT JOIN customers k ON k.id = c.customer_id LEFT JOIN staff s ON s.id = x.action_owner_id"
)
class CorrectionDue(NamedTuple):
    """A corrective action that is not done yet."""

    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    customer: Annotated[str | None, SHOWN_NAME]
    text: Annotated[str, "x.action"]
    who: Annotated[str | None, "s.name"]
    due_on: Annotated[date | None, "x.action_on"]


class ObjectionCount(NamedTuple):
    """Objections of one kind: things to improve, the most frequent first."""

    cause: str
    times: int
    standing: int
    """Those that were not overcome."""
    cases: tuple[int, ...]
    texts: tuple[str, ...]


class Complaints:
    """Reads complaints."""

    def __init__(self, store: Store, settings: Callable[[], Settings]) -> None:
        self.store = store
        self._settings = settings

    def card(self, job: int) -> ComplaintCard:
        """A complaint with all its parts, by its job.

        Raises:
            NotFound: there is none.
        """
        found = complaint_card(self.store, self._settings(), job)
        if found is None:
            from helpdesk.services.cases.rows import missing_job

            raise missing_job()
        return found

    def about(self, case: int) -> list[CourseRow]:
        """The complaints about a case, newest first."""
        return self.store.select(CourseRow, "WHERE x.about_case_id = ? ORDER BY j.id DESC", (case,))

    def answers_due(self, until: date) -> list[AnswerDue]:
        """Open complaints without an answer whose last lawful day is ``until`` or before, the most urgent first."""
        rows = self.store.select(CourseRow, f"WHERE {_OPEN} AND x.answered_at IS NULL")
        if not rows:
            return []
        days = LawfulDays(self.store, self._settings())
        due = [AnswerDue(row, days.answer_by(row.received_at), days.settler_by(row)) for row in rows]
        return sorted(
            (each for each in due if each.answer_by <= until), key=lambda due: (due.answer_by, due.course.job)
        )

    def call_backs_due(self, before: datetime) -> list[CourseRow]:
        """Open complaints whose customer waits to be called back before a moment."""
        waiting = (
            f"SELECT job_id FROM {by_index('complaints', 'complaints_call_back')} "
            "WHERE call_back_by < ? AND called_back_at IS NULL"
        )
        return self.store.select(
            CourseRow,
            f"WHERE j.id IN ({waiting}) AND {in_words('j.state', OPEN)} ORDER BY x.call_back_by, j.id",
            (to_text(before),),
        )

    def tasks_due(self, until: date) -> list[TaskDue]:
        """Agreed tasks not done whose day is ``until`` or before."""
        return self.store.select(
            TaskDue, "WHERE t.done_at IS NULL AND t.due_on <= ? ORDER BY t.due_on, t.id", (until.isoformat(),)
        )

    def corrections_due(self, until: date) -> list[CorrectionDue]:
        """Corrective actions not done whose day is ``until`` or before."""
        return self.store.select(
            CorrectionDue,
            "WHERE x.action_done_at IS NULL AND x.action_on <= ? ORDER BY x.action_on, x.id",
            (until.isoformat(),),
        )

    def objections(self, start: datetime, end: datetime) -> list[ObjectionCount]:
        """The objections made from ``start`` until before ``end``, by kind, the most frequent first."""
        rows = self.store.rows(
            "SELECT b.cause, b.text, b.result, j.case_id FROM complaint_objections b JOIN jobs j ON j.id = b.job_id "
            "WHERE b.at >= ? AND b.at < ? ORDER BY b.at, b.id",
            (to_text(start), to_text(end)),
        )
        kinds = dict.fromkeys(cause for cause, *_ in rows)
        found = [_counted(kind, [row for row in rows if row[0] == kind]) for kind in kinds]
        return sorted(found, key=lambda each: (-each.times, each.cause))

    def legal_minimum(self, job: int, words: Words, on: date) -> list[str]:
        """What the law gives the customer at least, to be said before any goodwill."""
        # Today reads complaints at every start; the rules of guarantees are wanted here alone.
        from helpdesk.services.cases.minimum_reader import legal_minimum

        unit = self.store.value("SELECT unit_id FROM jobs WHERE id = ?", (job,))
        return legal_minimum(self.store, self._settings(), words, unit, on)


def missing_to_close(card: ComplaintCard) -> list[Text]:
    """What a complaint still lacks before it may be closed, in the order in which it comes."""
    return list(_missing(card))


def _missing(card: ComplaintCard) -> Iterator[Text]:
    facts = card.facts
    if not facts.facts:
        yield translate("Complaints", "what happened")
    if not facts.cause:
        yield translate("Complaints", "the cause")
    if not facts.action:
        yield translate("Complaints", "the corrective action")
    if facts.answered_at is None:
        yield translate("Complaints", "the answer, or the customer's word")
    elif facts.decision in REFUSING and facts.dispute_told_at is None:
        yield translate("Complaints", "who settles it out of court")


def _counted(cause: str, rows: list[tuple[str, str, str, int]]) -> ObjectionCount:
    standing = sum(result != "overcome" for _, _, result, _ in rows)
    cases = tuple(dict.fromkeys(case for *_, case in rows))
    return ObjectionCount(cause, len(rows), standing, cases, tuple(text for _, text, _, _ in rows))
