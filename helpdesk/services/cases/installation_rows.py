"""What was found where a unit was installed, as it is read."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, NamedTuple

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
    finished_at: Annotated[datetime | None, "j.finished_at"]
    installed_on: Annotated[
        date | None,
        "(SELECT installed_on FROM purchases WHERE unit_id = j.unit_id ORDER BY purchased_on DESC, id DESC LIMIT 1)",
    ]


def installation_of(store: Store, job: int) -> InstallationRow | None:
    """What was found at an installation."""
    return store.select_one(InstallationRow, "WHERE i.job_id = ?", (job,))
