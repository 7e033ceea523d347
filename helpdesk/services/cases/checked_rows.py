"""The lines of the checklist of a job as they are read, with how each ended."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.checklists import Answer, Asked, number_of, result_of
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from


@read_from(
    "checklist_lines l JOIN jobs j ON j.checklist_id = l.checklist_id "
    "LEFT JOIN check_results r ON r.job_id = j.id AND r.line_id = l.id "
    "LEFT JOIN jobs x ON x.id = r.repair_id LEFT JOIN staff s ON s.id = r.staff_id"
)
class JobLine(NamedTuple):
    """A line of the list of a job, with how it ended."""

    position: int
    line: Annotated[int | None, "l.id"]
    text: str
    asks: str
    measure: str
    least: str
    most: str
    photo: bool
    result: Annotated[str, "coalesce(r.result, '')"]
    value: Annotated[str, "coalesce(r.value, '')"]
    note: Annotated[str, "coalesce(r.note, '')"]
    photo_file: Annotated[int | None, "r.photo_id"]
    no_photo: Annotated[str, "coalesce(r.no_photo, '')"]
    repair: Annotated[int | None, "r.repair_id"]
    repair_number: Annotated[str | None, "x.case_id || '-' || x.position"]
    visit: Annotated[int | None, "r.visit_id"]
    at: Annotated[datetime | None, "r.at"]
    staff_name: Annotated[str | None, "s.name"]

    @property
    def asked(self) -> Asked:
        """What the line asks for."""
        return Asked(self.asks, number_of(self.least), number_of(self.most), self.photo)

    @property
    def answer(self) -> Answer:
        """What stands at it."""
        return Answer(self.result, self.value, self.photo_file is not None, self.no_photo)

    @property
    def ended(self) -> str:
        """A word of ``CHECK_RESULTS``, or empty: still to be done."""
        return result_of(self.asked, self.answer)


def checked_lines(store: Store, job: int) -> tuple[JobLine, ...]:
    """The lines of the list that a job has, in their order; numbered from 1 as they are printed."""
    rows = store.select(JobLine, "WHERE j.id = ? ORDER BY l.position, l.id", (job,))
    return tuple(line._replace(position=place) for place, line in enumerate(rows, start=1))
