"""What complaints ask for today: answers whose lawful day is near, customers to call back, agreed tasks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from helpdesk.clock import zone
from helpdesk.domain.today import Section, TodayRow
from helpdesk.domain.workflows.complaint import OPEN
from helpdesk.domain.workflows.kinds import state_of
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.store.paging import in_words
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from helpdesk.services.complaints.reader import CorrectionDue, CourseRow, TaskDue

AHEAD = 5
"""Days before the last lawful day from which an answer is told of."""
MOST = 50
VIEW = ("cases", "complaints")

ANSWERS = Section(
    "complaint_answers",
    8,
    translate("Today", "Complaints to answer by law"),
    "message-circle-warning",
    "late",
    *VIEW,
    verb=translate("Today", "Answer"),
)
CALL_BACKS = Section("complaint_call_backs", 15, translate("Today", "Call back today"), "phone", "due", *VIEW)
TASKS = Section("complaint_tasks", 28, translate("Today", "Agreed with customers"), "signature", "due", *VIEW)


def complaint_sections(store: Store, today: date, _now: datetime, settings: Settings) -> Iterator[Section]:
    """The sections that have a row. A shop without a complaint pays one look into small indexes."""
    if not _any(store):
        return
    from helpdesk.services.complaints.reader import Complaints

    complaints = Complaints(store, lambda: settings)
    place = zone(settings["shop.zone"])
    midnight = datetime(today.year, today.month, today.day, tzinfo=place) + timedelta(days=1)
    answers = [
        _row(due.course, due.answer_by, due.late_words(today))
        for due in complaints.answers_due(today + timedelta(days=AHEAD))
    ]
    calls = [
        _row(row, row.call_back_by.astimezone(place).date())
        for row in complaints.call_backs_due(midnight)
        if row.call_back_by is not None
    ]
    tasks = [_agreed(due) for due in complaints.tasks_due(today)]
    tasks += [_agreed(due) for due in complaints.corrections_due(today)]
    for section, rows in ((ANSWERS, answers), (CALL_BACKS, calls), (TASKS, tasks)):
        if rows:
            yield section._replace(rows=rows[:MOST], total=len(rows))


def _any(store: Store) -> bool:
    """Whether a complaint is open, or anything that was agreed is not done."""
    open_ones = f"SELECT 1 FROM {by_index('jobs', 'jobs_complaints')} WHERE kind = 'complaint' AND {in_words('state', OPEN)}"
    tasks = "SELECT 1 FROM complaint_tasks WHERE due_on IS NOT NULL AND done_at IS NULL"
    actions = "SELECT 1 FROM complaints WHERE action_on IS NOT NULL AND action_done_at IS NULL"
    return bool(store.value(f"SELECT EXISTS ({open_ones}) OR EXISTS ({tasks}) OR EXISTS ({actions})"))


def _agreed(due: TaskDue | CorrectionDue) -> TodayRow:
    number = translate("Today", "Complaint {number}")(number=f"{due.case}-{due.position}")
    who = due.who or ""
    return TodayRow("case", due.case, due.text, number, due.customer or "", who=who, due=due.due_on)


def complaints_asking(store: Store, today: date) -> int:
    """How many tasks that were agreed are late or due today."""
    tasks = "SELECT count(*) FROM complaint_tasks WHERE done_at IS NULL AND due_on <= ?"
    return int(store.value(tasks, (today.isoformat(),)))


def _row(course: CourseRow, due: date, why: Text | str = "") -> TodayRow:
    return TodayRow(
        "case",
        course.case,
        course.problem or translate("Today", "Complaint"),
        translate("Today", "Complaint {number}")(number=course.number),
        course.customer or "",
        why=why,
        who=course.owner or "",
        mark=state_of(course.state, "complaint"),
        due=due,
    )
