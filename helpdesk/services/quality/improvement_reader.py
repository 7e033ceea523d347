"""Improvements as they are read: those of a month's report, those that wait to be settled."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.errors import NotFound
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.texts import translate


@read_from("improvements i LEFT JOIN staff s ON s.id = i.staff_id")
class ImprovementRow(NamedTuple):
    """What the shop does better. ``month``: of the report with which it was decided."""

    id: int
    month: str
    text: str
    staff: Annotated[int | None, "i.staff_id"]
    staff_name: Annotated[str | None, "s.name"]
    due_on: date | None
    figure: str
    state: str
    fate: str
    settled_on: date | None


def require_improvement(store: Store, identity: int) -> ImprovementRow:
    """One improvement.

    Raises:
        NotFound: it is no longer there.
    """
    row = store.select_one(ImprovementRow, "WHERE i.id = ?", (identity,))
    if row is None:
        raise NotFound(translate("Quality", "That improvement is no longer there."))
    return row


class Improvements:
    """Reads improvements."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def get(self, identity: int) -> ImprovementRow:
        """One improvement."""
        return require_improvement(self.store, identity)

    def of_month(self, month: str) -> list[ImprovementRow]:
        """Those decided with a month's report, in the order in which they were."""
        return self.store.select(ImprovementRow, "WHERE i.month = ? ORDER BY i.id", (month,))

    def due(self, today: date) -> list[ImprovementRow]:
        """Those that are open and were to be done by today, the oldest first."""
        return self.store.select(
            ImprovementRow,
            "WHERE i.state = 'open' AND i.due_on <= ? ORDER BY i.due_on, i.id",
            (today.isoformat(),),
        )
