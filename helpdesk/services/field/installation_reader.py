"""Installations as they are read: what was found, what will begin with one, and a time to propose for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from helpdesk.classes import NamedTuple
from helpdesk.clock import zone
from helpdesk.domain.follow_up import due_day
from helpdesk.domain.plans import Interval, every_words
from helpdesk.domain.visits import Planned, Slot, skills_of
from helpdesk.services.cases.installation_rows import (
    AcceptanceRow,
    InstallationRow,
    acceptance_of,
    installation_of,
)
from helpdesk.services.field.conflict_reader import Planning
from helpdesk.services.shop.reader import Shop
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate

_UNIT = (
    "SELECT p.maintenance_months, p.installed, EXISTS (SELECT 1 FROM plans WHERE unit_id = u.id AND active), "
    "k.state = 'active' AND NOT k.do_not_call FROM units u JOIN products p ON p.id = u.product_id "
    "LEFT JOIN customers k ON k.id = u.owner_id WHERE u.id = ?"
)


_WHERE = (
    "SELECT p.skill, coalesce(u.site_id, (SELECT id FROM sites WHERE customer_id = u.owner_id "
    "ORDER BY position, id LIMIT 1)) FROM units u JOIN products p ON p.id = u.product_id WHERE u.id = ?"
)


class OpenInstallationRow(NamedTuple):
    """An installation of a unit that is still to be done."""

    job: int
    number: str


class Installations:
    """Reads installations."""

    def __init__(self, store: Store, settings: Callable[[], Settings]) -> None:
        self.store = store
        self._settings = settings

    def of_job(self, job: int) -> InstallationRow | None:
        """What was found at an installation."""
        return installation_of(self.store, job)

    def acceptance(self, job: int) -> list[AcceptanceRow]:
        """The lines that were gone through, with how each ended."""
        return acceptance_of(self.store, job)

    def open_of(self, unit: int) -> OpenInstallationRow | None:
        """The installation of a unit that is still to be done."""
        row = self.store.row(
            "SELECT id, case_id || '-' || position FROM jobs WHERE unit_id = ? AND kind = 'installation' "
            "AND state NOT IN ('delivered', 'cancelled') ORDER BY id DESC LIMIT 1",
            (unit,),
        )
        return OpenInstallationRow(*row) if row else None

    def is_installed(self, unit: int) -> bool:
        """Whether the product of a unit is one that the shop installs at the customer's."""
        return bool(
            self.store.value(
                "SELECT p.installed FROM units u JOIN products p ON p.id = u.product_id WHERE u.id = ?",
                (unit,),
            )
        )

    def follows(self, unit: int | None, day: date) -> list[Text]:
        """What begins when a unit is installed on a day, in sentences: guarantee, maintenance, the courtesy call."""
        settings = self._settings()
        until = profile_of(settings).repair_guaranteed_until(day)
        found = [translate("Installations", "The installation is guaranteed until {until}.")(until=until)]
        row = self.store.row(_UNIT, (unit,)) if unit is not None else None
        months, _, planned, called = row or (None, 0, 1, 0)
        if months and not planned:
            said = translate("Installations", "Maintenance begins: {every}, the first on {day}.")
            every = Interval(months, "months")
            found.append(said(every=every_words(every), day=every.times(day, 1)))
        days = settings["calls.installation_days"]
        if days and called:
            due = due_day(Shop(self.store).hours(settings["shop.zone"]), day, days)
            found.append(translate("Installations", "A courtesy call falls due on {day}.")(day=due))
        return found

    def proposed(self, unit: int | None, now: datetime, delivered_on: date | None = None) -> Slot | None:
        """The first time after delivery, and not before tomorrow, at which nothing stands against an installation.

        With who could go: whoever has the skill that the product asks for and is free first.
        """
        settings = self._settings()
        place = zone(settings["shop.zone"])
        tomorrow = now.astimezone(place).date() + timedelta(days=1)
        since = datetime.combine(max(tomorrow, delivered_on or tomorrow), time(), place)
        skill, site = self.store.row(_WHERE, (unit,)) or ("", None)
        wanted = Planned(
            0,
            since,
            since + timedelta(minutes=settings["field.installation_minutes"]),
            settings["field.before_minutes"],
            settings["field.after_minutes"],
            settings["field.travel_minutes"],
            site,
            skills_of(skill),
        )
        return next(iter(Planning(self.store, settings).slots(wanted, since, 1)), None)
