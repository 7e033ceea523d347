"""Reading European repair forms: what was offered on each, and what became of it; writes nothing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.repair_form import RepairOffer, holds
from helpdesk.errors import NotFound
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.texts import translate


@read_from("repair_forms f")
class RepairFormRow(NamedTuple):
    """A form that was given."""

    id: int
    job: Annotated[int, "f.job_id"]
    quote: Annotated[int | None, "f.quote_id"]
    state: str
    online: str
    good: str
    defect: str
    measures: str
    price_cents: int | None
    method: str
    ceiling_cents: int | None
    days: int
    loaner: str
    loaner_cents: int | None
    place: str
    ancillary: str
    ancillary_costs: str
    valid_days: int
    more: str
    provided_at: datetime
    provided_how: str
    valid_until: date
    decided_at: datetime | None
    decided_how: str
    decided_by: str
    document: Annotated[int | None, "f.document_id"]

    @property
    def offer(self) -> RepairOffer:
        """Its rows 6 to 16."""
        return RepairOffer(**{name: getattr(self, name) for name in RepairOffer.__dataclass_fields__})

    def holds(self, on: date) -> bool:
        """Whether its conditions bind the shop that day."""
        return holds(self.state, self.valid_until, on)


def forms_of_job(store: Store, job: int) -> list[RepairFormRow]:
    """The forms of a job, newest first."""
    return store.select(RepairFormRow, "WHERE f.job_id = ? ORDER BY f.id DESC", (job,))


def binding_form(store: Store, job: int, on: date) -> RepairFormRow | None:
    """The form of a job whose conditions bind the shop that day: the newest."""
    return next((form for form in forms_of_job(store, job) if form.holds(on)), None)


def form_of(store: Store, form: int) -> RepairFormRow:
    """A form that must be there."""
    found = store.select_one(RepairFormRow, "WHERE f.id = ?", (form,))
    if found is None:
        raise NotFound(translate("RepairForm", "That form is no longer there."))
    return found
