"""Checklists as they are read: a list, its lines, and the lines of a job with how they ended."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, NamedTuple

from helpdesk.domain.checklists import Answer, Asked, left, number_of, result_of, visit_result
from helpdesk.errors import NotFound
from helpdesk.services.field.usual_checklists import UsualList
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import translate


@read_from("checklists c LEFT JOIN products p ON p.id = c.product_id")
class ChecklistRow(NamedTuple):
    """One version of a list."""

    id: int
    code: str
    version: int
    name: str
    kind: str
    category: str
    product: Annotated[int | None, "c.product_id"]
    product_name: Annotated[str | None, "p.name"]
    current: bool
    count: Annotated[int, "(SELECT count(*) FROM checklist_lines l WHERE l.checklist_id = c.id)"]
    used: Annotated[bool, "EXISTS (SELECT 1 FROM jobs j WHERE j.checklist_id = c.id)"]
    """Whether a job has it: then it is never changed."""


class ListShown(NamedTuple):
    """A list as it is chosen and edited: the shop's own version, or one that comes with the program."""

    code: str
    name: str
    kind: str
    category: str
    count: int
    """Its lines."""
    id: int | None = None
    """Nothing: it comes with the program, and the shop has not taken it yet."""
    version: int = 1
    product: int | None = None
    product_name: str | None = None
    current: bool = True
    used: bool = False


@read_from("checklist_lines l")
class LineRow(NamedTuple):
    """One line of a list."""

    id: int
    position: int
    text: str
    asks: str
    measure: str
    least: str
    most: str
    photo: bool


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
        return asked_of(self)

    @property
    def answer(self) -> Answer:
        """What stands at it."""
        return Answer(self.result, self.value, self.photo_file is not None, self.no_photo)

    @property
    def ended(self) -> str:
        """A word of ``CHECK_RESULTS``, or empty: still to be done."""
        return result_of(self.asked, self.answer)


@read_from(
    "check_results r JOIN checklist_lines l ON l.id = r.line_id JOIN jobs j ON j.id = r.job_id "
    "JOIN cases c ON c.id = j.case_id LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN staff s ON s.id = r.staff_id"
)
class Unpictured(NamedTuple):
    """A line that asks for a photo and was passed without one."""

    id: int
    job: Annotated[int, "r.job_id"]
    case: Annotated[int, "j.case_id"]
    number: Annotated[str, "j.case_id || '-' || j.position"]
    customer: Annotated[str | None, SHOWN_NAME]
    text: Annotated[str, "l.text"]
    no_photo: str
    at: datetime
    staff_name: Annotated[str | None, "s.name"]


class JobChecklist(NamedTuple):
    """The list of a job, with how each line ended."""

    job: int
    checklist: int | None
    """Nothing: one that comes with the program and is taken with the first result."""
    code: str
    version: int
    name: str
    lines: tuple[JobLine, ...]

    @property
    def left(self) -> list[JobLine]:
        """The lines that are still to be done."""
        numbers = set(left([(line.asked, line.answer) for line in self.lines]))
        return [line for place, line in enumerate(self.lines, start=1) if place in numbers]

    @property
    def result(self) -> str:
        """``done``, ``partly`` or ``not_done``, by all its lines."""
        return visit_result([(line.asked, line.answer) for line in self.lines])


def asked_of(line: LineRow | JobLine) -> Asked:
    """What a line asks for, as the rules want it."""
    return Asked(line.asks, number_of(line.least), number_of(line.most), line.photo)


def usual_job_lines(usual: UsualList) -> tuple[JobLine, ...]:
    """The lines of a list that nobody took yet, all still to be done."""
    return tuple(
        JobLine(place, None, *line, "", "", "", None, "", None, None, None, None, None)
        for place, line in enumerate(usual.lines, start=1)
    )


def shown(row: ChecklistRow) -> ListShown:
    """A stored version as it is shown."""
    return ListShown(
        row.code,
        row.name,
        row.kind,
        row.category,
        row.count,
        row.id,
        row.version,
        row.product,
        row.product_name,
        row.current,
        row.used,
    )


def missing_checklist() -> NotFound:
    """The words for a list that is not there."""
    return NotFound(translate("Checklists", "That checklist is no longer there."))
