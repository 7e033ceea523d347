"""The rows of survey sheets, each field with its SQL beside it; reads nothing itself."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.errors import NotFound
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import translate


@read_from(
    "surveys v LEFT JOIN customers k ON k.id = v.customer_id LEFT JOIN staff s ON s.id = v.staff_id "
    "LEFT JOIN jobs o ON o.id = v.complaint_id"
)
class SheetRow(NamedTuple):
    """One sheet: who answered what about which case, on which version and scale."""

    id: int
    ref: str | None
    customer: Annotated[int | None, "v.customer_id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    case: Annotated[int | None, "v.case_id"]
    call: Annotated[int | None, "v.call_id"]
    second_of: Annotated[int | None, "v.second_of_id"]
    complaint: Annotated[int | None, "v.complaint_id"]
    complaint_case: Annotated[int | None, "o.case_id"]
    staff_name: Annotated[str | None, "s.name"]
    answered_at: datetime
    channel: str
    version: str
    csat: int | None
    nps: int | None
    ces: int | None
    ces_scale: str
    things_gone_wrong: int | None
    gone_wrong: str
    expected_1: int | None
    expected_2: int | None
    expected_3: int | None
    expected_4: int | None
    expected_5: int | None
    received_1: int | None
    received_2: int | None
    received_3: int | None
    received_4: int | None
    received_5: int | None
    comment: str
    asked: str

    @property
    def number(self) -> str:
        """As typed and printed."""
        return numbers.number("survey", self.id)


def missing_sheet() -> NotFound:
    """The words for a sheet that is not there."""
    return NotFound(translate("Surveys", "That survey is no longer there."))
