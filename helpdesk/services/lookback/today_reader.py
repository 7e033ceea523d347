"""Today: what must happen now, in order; every line leads to where it is done."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

from helpdesk.clock import from_text, to_text, zone
from helpdesk.domain.goods import product_title
from helpdesk.domain.next_action import untouched_before
from helpdesk.services.shop.reader import Shop
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import SHOWN_NAME, marks
from helpdesk.texts import Text, translate

MOST = 50


class TodayRow(NamedTuple):
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


class Section(NamedTuple):
    """Cases that ask for the same."""

    key: str
    title: Text
    tone: str
    rows: list[TodayRow]
    total: int


_SELECT = (
    f"SELECT c.id, {SHOWN_NAME}, c.state, c.promised_on, c.next_on, c.next_action, c.touched_at, p.brand, p.model, p.name, "
    "substr(j.problem, 1, 160), s.name FROM cases c LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN staff s ON s.id = c.owner_id LEFT JOIN jobs j ON j.id = coalesce("
    "(SELECT id FROM jobs WHERE case_id = c.id AND state = c.state ORDER BY id LIMIT 1), "
    "(SELECT id FROM jobs WHERE case_id = c.id ORDER BY id LIMIT 1)) "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
)
_BENCH = "state IN ('received', 'diagnosing', 'in_work', 'checking')"
"""The shop itself must act next."""
_NEGLECTED = (
    f"{_BENCH} AND (next_on IS NULL AND touched_at < :untouched OR next_on < :day AND next_action = '' "
    "AND (touched_at < :untouched OR touched_at < next_on))"
)
"""Nothing happened for the days set, or the day to look at it passed without a sign; a person's own plan is late."""


class _Plan(NamedTuple):
    """What a section asks for: the cases of its condition that no section before it has, oldest first."""

    key: str
    title: Text
    tone: str
    condition: str
    order: str = "touched_at"


_PLANS = (
    _Plan(
        "late", translate("Today", "Late"), "late", "state <> 'ready' AND promised_on < :day", "promised_on"
    ),
    _Plan(
        "promised",
        translate("Today", "Promised for today"),
        "due",
        "state <> 'ready' AND promised_on = :day",
        "id",
    ),
    _Plan(
        "next",
        translate("Today", "Next action due"),
        "due",
        f"next_on <= :day AND NOT ({_NEGLECTED})",
        "next_on",
    ),
    _Plan(
        "uncollected",
        translate("Today", "Ready, not collected"),
        "due",
        "state = 'ready' AND touched_at < :collect",
    ),
    _Plan("ready", translate("Today", "Ready for pickup"), "ready", "state = 'ready'"),
    _Plan(
        "waiting_customer",
        translate("Today", "Waiting for the customer too long"),
        "away",
        "state IN ('waiting_quote', 'waiting_customer') AND touched_at < :waiting",
    ),
    _Plan(
        "waiting_part",
        translate("Today", "Waiting for a part too long"),
        "away",
        "state = 'waiting_part' AND touched_at < :waiting",
    ),
    _Plan("untouched", translate("Today", "Nobody touched it"), "late", _NEGLECTED),
    _Plan(
        "unplanned",
        translate("Today", "No next action, owner or date"),
        "neutral",
        f"owner_id IS NULL OR ({_BENCH} AND next_on IS NULL AND promised_on IS NULL)",
        "id",
    ),
)


def _asked() -> str:
    """Counts of all sections and the first rows of each, from one walk along the index of open cases.

    A row is (section, id, nothing), or (section, nothing, count).
    """
    kinds = " ".join(f"WHEN {plan.condition} THEN {place}" for place, plan in enumerate(_PLANS))
    parts = ["SELECT section, NULL, count(*) FROM asked WHERE section IS NOT NULL GROUP BY section"]
    parts += [
        f"SELECT * FROM (SELECT section, id, NULL FROM asked WHERE section = {place} "
        f"ORDER BY {plan.order}, id LIMIT {MOST})"
        for place, plan in enumerate(_PLANS)
    ]
    return (
        f"WITH asked AS MATERIALIZED (SELECT id, promised_on, next_on, touched_at, CASE {kinds} END AS section "
        f"FROM cases INDEXED BY cases_open WHERE closed_at IS NULL) {' UNION ALL '.join(parts)}"
    )


_ASKED = _asked()


class Today:
    """Reads what today asks for."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def sections(self, today: date, now: datetime, settings: Settings) -> list[Section]:
        """All sections that have something, in the order of the day. A case stands in the first that fits."""

        def before(key: str) -> str:
            return to_text(now - timedelta(days=settings[key]))

        found = self.store.rows(
            _ASKED,
            {
                "day": today.isoformat(),
                "collect": before("work.collect_days"),
                "waiting": before("work.waiting_days"),
                "untouched": self._untouched(today, settings),
            },
        )
        counts = {section: count for section, _, count in found if count is not None}
        chosen = [(section, case) for section, case, _ in found if case is not None]
        rows = self._rows([case for _, case in chosen])
        return [
            Section(
                plan.key, plan.title, plan.tone, [rows[c] for s, c in chosen if s == place], counts[place]
            )
            for place, plan in enumerate(_PLANS)
            if place in counts
        ]

    def _untouched(self, today: date, settings: Settings) -> str:
        """The moment before which what was touched last has lain for the opening days set."""
        place = settings["shop.zone"]
        day = untouched_before(Shop(self.store).hours(place), today, settings["work.untouched_days"])
        return to_text(datetime(day.year, day.month, day.day, tzinfo=zone(place)))

    def _rows(self, cases: list[int]) -> dict[int, TodayRow]:
        found = self.store.fetch(TodayRow, f"{_SELECT} WHERE c.id IN ({marks(cases)})", cases)
        return {row.id: row for row in found}

    def asking(self, today: date) -> int:
        """How many cases are late or due today: the count beside the navigation."""
        return int(
            self.store.value(
                "SELECT count(*) FROM cases INDEXED BY cases_open WHERE closed_at IS NULL AND state <> 'ready' "
                "AND promised_on <= ?",
                (today.isoformat(),),
            )
        )


BACKUP_DUE, BACKUP_LATE = timedelta(days=2), timedelta(days=7)
"""Since the last proved backup: to think of it, and to worry."""


def backup_age(proved: str, now: datetime) -> str:
    """How a last proved backup of that moment is marked: ``ready``, ``due`` or ``late``; none is late."""
    passed = now - from_text(proved) if proved else BACKUP_LATE
    return "late" if passed >= BACKUP_LATE else "due" if passed >= BACKUP_DUE else "ready"
