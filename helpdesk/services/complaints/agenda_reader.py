"""The complaints that must be answered by some days, for the agenda."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.domain.agenda import AgendaItem, Span
from helpdesk.services.complaints.reader import Complaints
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate


def complaint_items(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:
    """Complaints not answered yet, by the last lawful day: a late answer is still owed."""
    for due in Complaints(store, lambda: settings).answers_due(span.last):
        if span.from_day <= due.answer_by.isoformat():
            course = due.course
            yield AgendaItem(
                "answer",
                due.answer_by,
                course.number,
                translate("Agenda", "Last lawful day to answer the complaint: {text}")(text=course.problem),
                course.customer,
                None,
                course.owner,
            )
