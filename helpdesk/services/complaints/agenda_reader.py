"""What complaints have due on some days: the last lawful day of each answer that is not out yet."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.domain.agenda import AgendaItem, Span
from helpdesk.services.complaints.reader import Complaints
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate


def complaint_items(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:
    """The answers due within the span; what is overdue comes too where it holds today."""
    for due in Complaints(store, lambda: settings).answers_due(span.last):
        if due.answer_by.isoformat() >= span.from_day:
            course = due.course
            yield AgendaItem(
                "answer",
                due.answer_by,
                course.number,
                translate("Agenda", "Last lawful day to answer the complaint"),
                course.customer,
                course.serial,
                course.owner,
            )
