"""What cases ask for today: the late, the promised, the due, the forgotten; each case in the first section that fits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import to_text, zone
from helpdesk.domain.goods import product_title
from helpdesk.domain.next_action import untouched_before
from helpdesk.domain.today import Section, TodayRow
from helpdesk.domain.workflows.kinds import next_action, state_of, states_in_turn
from helpdesk.services.shop.reader import Shop
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import THEN, by_index
from helpdesk.store.paging import SHOWN_NAME, in_words, marks
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate

MOST = 50


@read_from(
    "cases c LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN staff s ON s.id = c.owner_id LEFT JOIN jobs j ON j.id = coalesce("
    "(SELECT id FROM jobs WHERE case_id = c.id AND state = c.state ORDER BY id LIMIT 1), "
    "(SELECT id FROM jobs WHERE case_id = c.id ORDER BY id LIMIT 1)) "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id)"
)
class _DueCase(NamedTuple):
    """A case, with the job that gives it its state."""

    id: int
    customer: Annotated[str | None, SHOWN_NAME]
    state: str
    promised_on: date | None
    next_on: date | None
    next_action: str
    since: Annotated[datetime, "c.touched_at"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    name: Annotated[str | None, "p.name"]
    problem: Annotated[str | None, "substr(j.problem, 1, 160)"]
    owner: Annotated[str | None, "s.name"]
    kind: Annotated[str | None, "j.kind"]
    under_warranty: Annotated[str | None, "j.under_warranty"]
    decided: Annotated[bool | None, "j.decision IS NOT NULL"]
    told: Annotated[bool | None, "j.told_at IS NOT NULL"]

    @property
    def planned_on(self) -> date | None:
        """The day a person planned; one that nobody did is no promise, so it is never late."""
        return self.next_on if self.next_action else None

    @property
    def asks(self) -> Text | str:
        """The next action, written or by the state."""
        if self.next_action or self.kind is None:
            return self.next_action
        return next_action(
            self.kind, self.state, self.under_warranty, decided=bool(self.decided), told=bool(self.told)
        )


_READY = in_words("state", states_in_turn("pickup"))
_OURS = in_words("state", states_in_turn("shop"))
"""The shop itself must act next."""
_NEGLECTED = (
    f"{_OURS} AND (next_on IS NULL AND touched_at < edge.untouched OR next_on < edge.day AND next_action = '' "
    "AND (touched_at < edge.untouched OR touched_at < next_on))"
)
"""Nothing happened for the days set, or the day to look at it passed without a sign; a person's own plan is late."""


class _Plan(NamedTuple):
    """What a section asks for: the cases of its condition that no section before it has, oldest first."""

    section: Section
    condition: str
    order: str = "touched_at"
    due: str = ""
    """The day that is told; where there is none it is told how long the case stands."""
    asks: bool = False
    """Whether the next action is told, rather than the fault."""
    who: bool = False
    """Whether it is told whose it is."""


_PLANS = (
    _Plan(
        Section("late", 10, translate("Today", "Late"), "circle-alert", "late", "cases", "late"),
        f"NOT {_READY} AND promised_on < edge.day",
        order="promised_on",
        due="promised_on",
    ),
    _Plan(
        Section("promised", 20, translate("Today", "Promised for today"), "clock", "due", "cases", "open"),
        f"NOT {_READY} AND promised_on = edge.day",
        order="id",
        due="promised_on",
    ),
    _Plan(
        Section("next", 30, translate("Today", "Next action due"), "calendar-clock", "due", "cases", "open"),
        f"next_on <= edge.day AND NOT ({_NEGLECTED})",
        order="next_on",
        due="planned_on",
        asks=True,
        who=True,
    ),
    _Plan(
        Section(
            "uncollected", 40, translate("Today", "Ready, not collected"), "package", "due", "cases", "ready"
        ),
        f"{_READY} AND touched_at < edge.collect",
    ),
    _Plan(
        Section(
            "ready", 50, translate("Today", "Ready for pickup"), "circle-check", "ready", "cases", "ready"
        ),
        _READY,
    ),
    _Plan(
        Section(
            "waiting_customer",
            60,
            translate("Today", "Waiting for the customer too long"),
            "hourglass",
            "away",
            "cases",
            "waiting",
        ),
        f"{in_words('state', states_in_turn('customer'))} AND touched_at < edge.waiting",
    ),
    _Plan(
        Section(
            "waiting_part",
            70,
            translate("Today", "Waiting for a part too long"),
            "truck",
            "away",
            "cases",
            "waiting",
        ),
        f"{in_words('state', states_in_turn('part'))} AND touched_at < edge.waiting",
    ),
    _Plan(
        Section("untouched", 80, translate("Today", "No activity"), "inbox", "late", "cases", "received"),
        _NEGLECTED,
        who=True,
    ),
    _Plan(
        Section(
            "unplanned",
            90,
            translate("Today", "No next action, owner or date"),
            "circle-dot",
            "neutral",
            "cases",
            "open",
        ),
        f"owner_id IS NULL OR ({_OURS} AND next_on IS NULL AND promised_on IS NULL)",
        order="id",
    ),
)


_OPEN = by_index("cases", "cases_open")


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
        "WITH edge(day, collect, waiting, untouched) AS (SELECT ?, ?, ?, ?), "
        f"asked AS MATERIALIZED (SELECT id, promised_on, next_on, touched_at, CASE {kinds} END AS section "
        f"FROM edge {THEN} {_OPEN} WHERE closed_at IS NULL) {' UNION ALL '.join(parts)}"
    )


_ASKED = _asked()


def case_sections(store: Store, today: date, now: datetime, settings: Settings) -> Iterator[Section]:
    """All sections that have a case, the most urgent first."""

    def before(key: str) -> str:
        return to_text(now - timedelta(days=settings[key]))

    found = store.rows(
        _ASKED,
        (
            today.isoformat(),
            before("work.collect_days"),
            before("work.waiting_days"),
            _untouched(store, today, settings),
        ),
    )
    counts = {section: count for section, _, count in found if count is not None}
    chosen = [(section, case) for section, case, _ in found if case is not None]
    cases = _cases(store, [case for _, case in chosen])
    for place, plan in enumerate(_PLANS):
        if place in counts:
            rows = [_row(plan, cases[case]) for section, case in chosen if section == place]
            yield plan.section._replace(rows=rows, total=counts[place])


def _untouched(store: Store, today: date, settings: Settings) -> str:
    """The moment before which what was touched last has lain for the opening days set."""
    place = settings["shop.zone"]
    day = untouched_before(Shop(store).hours(place), today, settings["work.untouched_days"])
    return to_text(datetime(day.year, day.month, day.day, tzinfo=zone(place)))


def _cases(store: Store, cases: list[int]) -> dict[int, _DueCase]:
    found = store.select(_DueCase, f"WHERE c.id IN ({marks(cases)})", cases)
    return {row.id: row for row in found}


def _row(plan: _Plan, case: _DueCase) -> TodayRow:
    what, problem = product_title(case.name or "", case.brand or "", case.model or ""), case.problem or ""
    return TodayRow(
        "case",
        case.id,
        what or problem or translate("Today", "Without a unit"),
        translate("Today", "Case {number}")(number=case.id),
        case.customer or "",
        (case.asks if plan.asks else "") or (problem if what else ""),
        (case.owner if plan.who else "") or "",
        state_of(case.state, case.kind),
        getattr(case, plan.due) if plan.due else None,
        case.since,
    )


def cases_asking(store: Store, today: date) -> int:
    """How many cases are late or due today."""
    return int(
        store.value(
            f"SELECT count(*) FROM {_OPEN} WHERE closed_at IS NULL AND NOT {_READY} AND promised_on <= ?",
            (today.isoformat(),),
        )
    )
