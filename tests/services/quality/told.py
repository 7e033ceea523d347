"""What customers said, written for tests of months."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from helpdesk.desk import Desk
from helpdesk.store.tables.voice import SurveySheet
from tests.store.pen import Pen


def sheet(desk: Desk, *, answered_at: datetime, case: int | None = None, **answers: Any) -> int:
    """A sheet answered at an instant; of a case it is its customer's."""
    customer = desk.store.value("SELECT customer_id FROM cases WHERE id = ?", (case,)) if case else None
    with Pen(desk.store).write() as store:
        return int(
            store.insert(
                SurveySheet,
                answered_at=answered_at,
                customer_id=customer,
                case_id=case,
                channel="phone",
                **answers,
            )
        )
