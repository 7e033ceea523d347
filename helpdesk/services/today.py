"""Today: what must happen now, in order; every line leads to where it is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from helpdesk.clock import from_text, to_text
from helpdesk.domain.goods import product_title
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate

MOST = 50


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One case that asks for something."""

    id: int
    customer: str | None
    state: str
    promised_on: date | None
    next_on: date | None
    next_action: str
    since: datetime
    brand: str | None
    model: str | None
    name: str | None
    problem: str | None
    owner: str | None

    @property
    def what(self) -> str:
        """The first unfinished job's unit, as named for a person."""
        return product_title(self.name or "", self.brand or "", self.model or "")


@dataclass(frozen=True, slots=True)
class Section:
    """Cases that ask for the same."""

    key: str
    title: Text
    tone: str
    rows: list[TodayRow]
    count: int


_SELECT = (
    "SELECT c.id, k.name, c.state, c.promised_on, c.next_on, c.next_action, c.touched_at, p.brand, p.model, p.name, "
    "substr(j.problem, 1, 160), s.name FROM cases c LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN staff s ON s.id = c.owner_id LEFT JOIN jobs j ON j.id = coalesce("
    "(SELECT id FROM jobs WHERE case_id = c.id AND state = c.state ORDER BY id LIMIT 1), "
    "(SELECT id FROM jobs WHERE case_id = c.id ORDER BY id LIMIT 1)) "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
)
_OPEN = "c.closed_at IS NULL AND c.state IN ('received', 'diagnosing', 'in_work', 'checking')"


class Today:
    """Reads what today asks for."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def sections(self, today: date, now: datetime, settings: Settings) -> list[Section]:
        """All sections that have something, in the order of the day. A case stands in the first that fits."""
        day = today.isoformat()

        def before(key: str) -> str:
            return to_text(now - timedelta(days=settings[key]))

        plans: tuple[tuple[str, Text, str, str, tuple[Any, ...], str], ...] = (
            (
                "late",
                translate("Today", "Late"),
                "late",
                "c.closed_at IS NULL AND c.state <> 'ready' AND c.promised_on < ?",
                (day,),
                "c.promised_on",
            ),
            (
                "promised",
                translate("Today", "Promised for today"),
                "due",
                "c.closed_at IS NULL AND c.state <> 'ready' AND c.promised_on = ?",
                (day,),
                "c.id",
            ),
            (
                "next",
                translate("Today", "Next action due"),
                "due",
                "c.closed_at IS NULL AND c.next_on <= ?",
                (day,),
                "c.next_on",
            ),
            (
                "uncollected",
                translate("Today", "Ready, not collected"),
                "due",
                "c.closed_at IS NULL AND c.state = 'ready' AND c.touched_at < ?",
                (before("work.collect_days"),),
                "c.touched_at",
            ),
            (
                "ready",
                translate("Today", "Ready for pickup"),
                "ready",
                "c.closed_at IS NULL AND c.state = 'ready'",
                (),
                "c.touched_at",
            ),
            (
                "waiting_customer",
                translate("Today", "Waiting for the customer too long"),
                "away",
                "c.closed_at IS NULL AND c.state IN ('waiting_quote', 'waiting_customer') AND c.touched_at < ?",
                (before("work.waiting_days"),),
                "c.touched_at",
            ),
            (
                "waiting_part",
                translate("Today", "Waiting for a part too long"),
                "away",
                "c.closed_at IS NULL AND c.state = 'waiting_part' AND c.touched_at < ?",
                (before("work.waiting_days"),),
                "c.touched_at",
            ),
            (
                "untouched",
                translate("Today", "Nobody touched it"),
                "late",
                f"{_OPEN} AND c.touched_at < ?",
                (before("work.untouched_days"),),
                "c.touched_at",
            ),
            (
                "unplanned",
                translate("Today", "No next action, owner or date"),
                "neutral",
                f"c.closed_at IS NULL AND (c.owner_id IS NULL OR ({_OPEN} AND c.next_on IS NULL "
                "AND c.promised_on IS NULL))",
                (),
                "c.id",
            ),
        )
        seen: list[str] = []
        found: list[Section] = []
        params_seen: list[Any] = []
        for key, title, tone, condition, params, order in plans:
            rest = "".join(f" AND NOT coalesce(({other}), 0)" for other in seen)
            where = f"({condition}){rest}"
            given = [*params, *params_seen]
            count = self.store.value(f"SELECT count(*) FROM cases c WHERE {where}", given)
            if count:
                rows = self.store.fetch(
                    TodayRow, f"{_SELECT} WHERE {where} ORDER BY {order}, c.id LIMIT {MOST}", given
                )
                found.append(Section(key, title, tone, rows, count))
            seen.append(condition)
            params_seen += params
        return found

    def asking(self, today: date) -> int:
        """How many cases are late or due today: the count beside the navigation."""
        return int(
            self.store.value(
                "SELECT count(*) FROM cases c WHERE c.closed_at IS NULL AND c.state <> 'ready' AND c.promised_on <= ?",
                (today.isoformat(),),
            )
        )


BACKUP_DUE, BACKUP_LATE = timedelta(days=2), timedelta(days=7)
"""Since the last proved backup: to think of it, and to worry."""


def backup_age(proved: str, now: datetime) -> str:
    """How a last proved backup of that moment is marked: ``ready``, ``due`` or ``late``; none is late."""
    passed = now - from_text(proved) if proved else BACKUP_LATE
    return "late" if passed >= BACKUP_LATE else "due" if passed >= BACKUP_DUE else "ready"
