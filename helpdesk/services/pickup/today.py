"""What units that nobody collects ask for today: a reminder, the last letter, the owner's decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from helpdesk.clock import to_text
from helpdesk.domain.today import Section, TodayRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.texts import translate

if TYPE_CHECKING:
    from helpdesk.services.cases.pickup_reader import Ladder

MOST = 50
LONGEST = 180
"""Days in the shop before which no last letter is due."""
UNCOLLECTED = Section(
    "pickup", 38, translate("Today", "Nobody collects"), "package", "due", "cases", "uncollected"
)


def pickup_sections(
    store: Store,
    today: date,
    now: datetime,
    settings: Settings,
) -> Iterator[Section]:
    """The units whose next step is due, the one due longest first."""
    if not _any(store, now, settings):
        return
    from helpdesk.services.cases.pickup_reader import Pickup

    found = [ladder for ladder in Pickup(store, lambda: settings).waiting(today) if ladder.due(today)]
    if found:
        found.sort(key=lambda ladder: (ladder.step_on or today, ladder.row.id))
        yield UNCOLLECTED._replace(rows=[_row(ladder) for ladder in found[:MOST]], total=len(found))


def _any(store: Store, now: datetime, settings: Settings) -> bool:
    """Whether a step can be due at all: most days none is, and the law need not be read for it."""
    asked = (
        f"SELECT 1 FROM {by_index('jobs', 'jobs_open')} WHERE state = 'ready' "
        "AND state NOT IN ('delivered', 'cancelled') AND (told_at < ? OR told_at IS NOT NULL AND received_at < ?)"
    )
    told, came = (
        to_text(now - timedelta(days=settings["work.collect_days"] - 1)),
        to_text(now - timedelta(days=LONGEST)),
    )
    return bool(store.value(asked, (told, came)))


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
