"""What was found where a unit was installed, as it is read."""

from __future__ import annotations

from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from


@read_from("installations i JOIN jobs j ON j.id = i.job_id LEFT JOIN units u ON u.id = j.unit_id")
class InstallationRow(NamedTuple):
    """An installation."""

    id: int
    job: Annotated[int, "i.job_id"]
    serial_found: str
    serial_reason: str
    unit: Annotated[int | None, "j.unit_id"]
    serial: Annotated[str | None, "u.serial"]


def installation_of(store: Store, job: int) -> InstallationRow | None:
    """What was found at an installation."""
    return store.select_one(InstallationRow, "WHERE i.job_id = ?", (job,))


@read_from(
    "checklist_lines l JOIN jobs j ON j.checklist_id = l.checklist_id "
    "LEFT JOIN check_results r ON r.job_id = j.id AND r.line_id = l.id "
    "LEFT JOIN jobs x ON x.id = r.repair_id LEFT JOIN attachments f ON f.id = r.photo_id"
)
class AcceptanceRow(NamedTuple):
    """A line that was gone through, with how it ended; one without a result is still to be done."""

    text: str
    measure: str
    result: Annotated[str, "coalesce(r.result, '')"]
    value: Annotated[str, "coalesce(r.value, '')"]
    note: Annotated[str, "coalesce(r.note, '')"]
    no_photo: Annotated[str, "coalesce(r.no_photo, '')"]
    photo_hash: Annotated[str | None, "f.hash"]
    repair_number: Annotated[str | None, "x.case_id || '-' || x.position"]


def acceptance_of(store: Store, job: int) -> list[AcceptanceRow]:
    """The lines of a job's checklist, in their order."""
    return store.select(AcceptanceRow, "WHERE j.id = ? ORDER BY l.position, l.id", (job,))
