"""Checklists as they are read: a list, its lines, and the lines of a job with how they ended."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.checklists import left, visit_result
from helpdesk.errors import NotFound
from helpdesk.services.cases.checked_rows import JobLine
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import translate

_NO_PHOTO = by_index("check_results x", "check_results_unpictured")


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
    size: Annotated[int, "(SELECT count(*) FROM checklist_lines l WHERE l.checklist_id = c.id)"]
    used: Annotated[bool, "EXISTS (SELECT 1 FROM jobs j WHERE j.checklist_id = c.id)"]
    """Whether a job has it: then it is never changed."""


class ListShown(NamedTuple):
    """A list as it is chosen and edited: the shop's own version, or one that comes with the program."""

    code: str
    name: str
    kind: str
    category: str
    size: int
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


def unpictured(store: Store, since: str) -> list[Unpictured]:
    """The lines passed without the photo they ask for, from an instant on, the newest first."""
    return store.select(
        Unpictured,
        f"WHERE r.id IN (SELECT x.id FROM {_NO_PHOTO} WHERE x.no_photo <> '' AND x.at >= ?) "
        "AND l.photo AND r.result = 'passed' AND r.photo_id IS NULL ORDER BY r.at DESC, r.id DESC LIMIT 200",
        (since,),
    )


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


def open_line(line: LineRow) -> JobLine:
    """A line as it is for a job that nothing was written of yet."""
    return JobLine(
        line.position,
        None,
        line.text,
        line.asks,
        line.measure,
        line.least,
        line.most,
        line.photo,
        result="",
        value="",
        note="",
        photo_file=None,
        no_photo="",
        repair=None,
        repair_number=None,
        visit=None,
        at=None,
        staff_name=None,
    )


def shown(row: ChecklistRow) -> ListShown:
    """A stored version as it is shown."""
    return ListShown(
        row.code,
        row.name,
        row.kind,
        row.category,
        row.size,
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
