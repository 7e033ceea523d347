"""What units that nobody collects ask for today: a reminder, the last letter, the owner's decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from helpdesk.clock import local, to_text, zone
from helpdesk.domain.periods import add_days
from helpdesk.domain.today import Section, TodayRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.texts import translate

if TYPE_CHECKING:
    from helpdesk.services.cases.pickup_reader import Ladder

MOST = 50
MANY = 500
"""Units of long ago that are looked at one by one."""
LONGEST = 180
"""Days in the shop before which no last letter is due."""
UNCOLLECTED = Section(
    "pickup", 38, translate("Today", "Nobody collects"), "package", "due", "cases", "uncollected"
)


def pickup_sections(
    store: Store,
    today: date,
    now: datetime,  # noqa: ARG001
    settings: Settings,
) -> Iterator[Section]:
    """The units whose next step is due, the one due longest first."""
    first, later = _edges(today, settings)
    unreminded = int(store.value(f"SELECT count(*) FROM {_READY} AND {_FIRST}", (first,)) or 0)
    asking = unreminded or store.value(f"SELECT 1 FROM {_READY} AND {_LATER} LIMIT 1", (first, later))
    if not asking:
        return
    # Only now: most days nothing asks, and the law need not be read.
    from helpdesk.services.cases.pickup_reader import Pickup

    reader = Pickup(store, lambda: settings)
    found = reader.some(
        f"SELECT id FROM {_READY} AND {_FIRST} ORDER BY told_at, id LIMIT {MOST}", (first,), today
    )
    others = reader.some(f"SELECT id FROM {_READY} AND {_LATER} LIMIT {MANY}", (first, later), today)
    due = [ladder for ladder in others if ladder.due(today)]
    rows = sorted([*found, *due], key=lambda ladder: (ladder.step_on or today, ladder.row.id))
    if rows:
        yield UNCOLLECTED._replace(rows=[_row(each) for each in rows[:MOST]], total=unreminded + len(due))


_READY = (
    f"{by_index('jobs', 'jobs_open')} WHERE state = 'ready' AND state NOT IN ('delivered', 'cancelled') "
    "AND received_at IS NOT NULL"
)
_REMINDED = "EXISTS (SELECT 1 FROM reminders r WHERE r.job_id = jobs.id)"
_FIRST = f"told_at < ? AND NOT {_REMINDED}"
"""Told long enough ago, and nobody reminded them."""
_LATER = f"told_at IS NOT NULL AND NOT (told_at < ? AND NOT {_REMINDED}) AND received_at < ?"
"""The others that have been here for so long that the last letter, or a decision, may be due."""


def _edges(today: date, settings: Settings) -> tuple[str, str]:
    """Before when somebody was told whom a first reminder is due, and before when a unit came for what is later."""
    place = zone(settings["shop.zone"])
    told = add_days(today, 1 - settings["work.collect_days"])
    return to_text(local(told, time(), place)), to_text(local(add_days(today, -LONGEST), time(), place))


def _row(ladder: Ladder) -> TodayRow:
    from helpdesk.domain.pickup import STEPS

    row = ladder.row
    about = translate("Today", "{step}: told %n day(s) ago", "", 1)(n=ladder.days, step=STEPS[ladder.step])
    return TodayRow(
        "case",
        row.case,
        row.title or row.number,
        row.number,
        row.customer_name or "",
        about,
        due=ladder.step_on,
    )
