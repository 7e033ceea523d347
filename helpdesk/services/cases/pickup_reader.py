"""Units that nobody collects as they are read: how each stands on its ladder, what storing it costs, what was done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from helpdesk.classes import NamedTuple
from helpdesk.domain.appliances import is_vehicle
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.pickup import (
    Storage,
    disposable_from,
    free_until,
    kept_until,
    limit_on,
    next_step,
    storage,
    too_soon,
)
from helpdesk.formats import Words
from helpdesk.services.cases.pickup_rows import DisposalRow, PickupRow, ReminderRow
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.services.shop.reader import Shop
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.texts import Text

READY = (
    f"WHERE j.id IN (SELECT id FROM {by_index('jobs', 'jobs_open')} WHERE state = 'ready' "
    "AND state NOT IN ('delivered', 'cancelled') AND received_at IS NOT NULL)"
)
"""What waits to be fetched, along the small index of open jobs."""
MOST = 2_000


def words_of(settings: Settings) -> Words:
    """How things are said, and which days are local, at the shop."""
    return Words(
        settings["shop.language"], settings["shop.country"], settings["shop.zone"], settings["shop.currency"]
    )


class Ladder(NamedTuple):
    """How a unit that is ready stands on a day."""

    row: PickupRow
    told_on: date | None
    days: int
    """Since the customer was told."""
    storage: Storage | None
    """Nothing before they were told, or where a guarantee pays."""
    limit_on: date | None
    step: str
    """What is to be done next: a key of ``STEPS``, or nothing."""
    step_on: date | None
    disposable_from: date
    kept_until: date | None

    def due(self, today: date) -> bool:
        """Whether the next step is due."""
        return bool(self.step) and self.step_on is not None and self.step_on <= today


class Pickup:
    """Reads units that nobody collects."""

    def __init__(self, store: Store, settings: Callable[[], Settings]) -> None:
        self.store = store
        self._settings = settings

    def of_job(self, job: int, today: date) -> Ladder:
        """How the unit of a job stands. Raises ``NotFound``."""
        row = self.store.select_one(PickupRow, "WHERE j.id = ?", (job,))
        if row is None:
            from helpdesk.services.cases.rows import missing_job

            raise missing_job()
        return self.ladder(row, today)

    def waiting(self, today: date) -> list[Ladder]:
        """All that is ready and whose customer was told, longest first."""
        rows = self.store.select(
            PickupRow, f"{READY} AND j.told_at IS NOT NULL ORDER BY j.told_at, j.id LIMIT ?", (MOST,)
        )
        return [self.ladder(row, today) for row in rows]

    def some(self, asked: str, params: tuple[object, ...], today: date) -> list[Ladder]:
        """How those stand whose ids a question gives."""
        rows = self.store.select(PickupRow, f"WHERE j.id IN ({asked})", params)
        return [self.ladder(row, today) for row in rows]

    def reminders(self, job: int) -> list[ReminderRow]:
        """Who was told when to collect it, oldest first."""
        return self.store.select(ReminderRow, "WHERE r.job_id = ? ORDER BY r.on_day, r.id", (job,))

    def disposal(self, job: int) -> DisposalRow | None:
        """What was decided about it."""
        return self.store.select_one(DisposalRow, "WHERE d.job_id = ?", (job,))

    def ladder(self, row: PickupRow, today: date) -> Ladder:
        """How a unit stands on a day."""
        settings = self._settings()
        law, waiting = (
            legal_profile(settings["shop.country"], settings["law.activity"]),
            row.waiting(words_of(settings)),
        )
        told = waiting.told_on
        step, step_on = next_step(law, waiting, today, settings["work.collect_days"])
        return Ladder(
            row,
            told,
            max(0, (today - told).days) if told else 0,
            self._storage(row, law, told, today, settings) if told and not row.free_of_charge else None,
            limit_on(law, waiting),
            step,
            step_on,
            disposable_from(law, waiting, today),
            kept_until(law, waiting),
        )

    def objection(self, ladder: Ladder, today: date) -> Text | None:
        """Why it may not be decided yet what becomes of a unit; nothing where it may."""
        settings = self._settings()
        law = legal_profile(settings["shop.country"], settings["law.activity"])
        return too_soon(law, ladder.row.waiting(words_of(settings)), today)

    def _storage(
        self, row: PickupRow, law: LegalProfile, told: date, today: date, settings: Settings
    ) -> Storage:
        vehicle = is_vehicle(row.said)
        holidays = Shop(self.store).holidays(told) if vehicle or law.activity else []
        closed = {holiday.day for holiday in holidays if not holiday.opens}
        free = free_until(
            law,
            told,
            vehicle=vehicle,
            is_working_day=lambda day: day.weekday() in law.working_days.weekdays and day not in closed,
        )
        return storage(free, today, settings["prices.storage_day_cents"])
