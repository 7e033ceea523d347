"""Counts the units under any cover on a day: exactly as each unit's own covers say, without asking all of them.

Most need no rules. New enough for the legal guarantee, or with a paid repair handed back lately: covered, whatever
else was done. Long sold, and no work that still counts: not covered. The rules are asked of the few between.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from helpdesk.clock import zone
from helpdesk.domain.appliances import is_digital
from helpdesk.domain.covers import covers_of
from helpdesk.domain.customers import is_consumer
from helpdesk.domain.periods import add_months
from helpdesk.domain.warranty import UNMENDED, PastJob
from helpdesk.domain.workflows.kinds import CORRECTIVE
from helpdesk.services.goods.cover_reader import SALES, Covers, DoneJob, options_of, past_job, sale_facts
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, by_index, id_list
from helpdesk.store.paging import marks

_MARGIN = timedelta(days=3)
"""What local days and instants may differ by, and both days of a suspension."""
_PACE = 1_000
"""Records between two words on how far it is."""
_WORK = (*sorted(CORRECTIVE), "installation")
"""Kinds of job that can give a cover or lengthen one."""
_BEGINS = ("purchased_on", "delivered_on", "installed_on", "first_sold_on")
"""The days of a sale from which a cover can run."""

_UNDER_GUARANTEE = (
    f"SELECT unit_id, received_at, delivered_at, outcome, state FROM {by_index('jobs', 'jobs_guarantee')} "
    "WHERE under_warranty = 'yes' AND unit_id IS NOT NULL"
)

_GUARANTEED = (
    f"SELECT unit_id FROM {by_index('jobs', 'jobs_guaranteed')} WHERE repair_guarantee_until >= ? "
    "AND unit_id IS NOT NULL AND (delivered_at IS NULL OR delivered_at <= ?)"
)


def covered_units(store: Store, settings: Settings, on: date, told: Callable[[], None] = lambda: None) -> int:
    """How many units stand under any cover on a day, the shop's own left out.

    ``told`` hears of every thousand that were looked at, and may raise to give it up.
    """
    return _Count(store, settings, on, told).units()


class _Count:
    """One day's count: units that are covered for sure, and those of which the rules must be asked."""

    def __init__(self, store: Store, settings: Settings, on: date, told: Callable[[], None]) -> None:
        self.store = store
        self.told = told
        self.settings = settings
        self.on = on
        self.profile = legal_profile(settings["shop.country"], settings["law.activity"])
        self.known = (on + _MARGIN).isoformat()
        """What happened later is not known on the day."""
        self.sure: set[int] = set()
        self.open: set[int] = set()

    def units(self) -> int:
        """How many are covered."""
        came_back = "SELECT DISTINCT unit_id FROM ownerships WHERE until <= ?"
        self.returned = {unit for (unit,) in self.store.rows(came_back, (self.on.isoformat(),))}
        self._look_at_sales()
        self._look_at_work()
        self._look_at_agreements()
        swapped = self._swapped()
        self.sure -= swapped
        held = sum(self._hold(self.open - self.sure - swapped))
        return len(self.sure) + held + sum(self._hold_as_others(swapped))

    # -- sales

    def _look_at_sales(self) -> None:
        """The newest sale of each unit, as far as the longest term and the time units lay in the shop reach."""
        stops = self._stops()
        term = add_months(self.on, -self._longest()) - _MARGIN
        wide = term - timedelta(days=max(stops.values(), default=0))
        digital = {
            row[0] for row in self.store.rows("SELECT id, category FROM products") if is_digital(row[1])
        }
        for place, (unit, *days, condition, product, kind, buys_as) in enumerate(self._sales(wide)):
            if place % _PACE == 0:
                self.told()
            begins = [day for day in days if day]
            plain = condition == "new" and product not in digital and unit not in self.returned
            if plain and is_consumer(kind, buys_as) and self._lawful(days, wide):
                self.sure.add(unit)
            elif max(begins) >= (term - timedelta(days=stops.get(unit, 0))).isoformat():
                self.open.add(unit)

    def _sales(self, since: date) -> Iterator[tuple[Any, ...]]:
        """Of each unit the newest sale of those that can still count."""
        far = f"({' OR '.join(f's.{day} >= ?' for day in _BEGINS)})"
        rows = self.store.rows(
            f"SELECT s.unit_id, {', '.join(f's.{day}' for day in _BEGINS)}, s.condition, u.product_id, k.kind, k.buys_as "
            "FROM purchases s JOIN units u ON u.id = s.unit_id JOIN customers k ON k.id = s.customer_id "
            f"WHERE s.purchased_on <= ? AND {far} ORDER BY s.purchased_on, s.id",
            (self.on.isoformat(), *(since.isoformat(),) * len(_BEGINS)),
        )
        yield from {row[0]: row for row in rows}.values()

    def _lawful(self, days: list[str | None], since: date) -> bool:
        """Whether the legal guarantee holds whatever was done: work can only lengthen it."""
        bought = date.fromisoformat(days[0] or "")
        start = max(bought, date.fromisoformat(days[1])) if days[1] else bought
        # A sale from before may have a newer one that was not looked at.
        if bought < since or start > self.on:
            return False
        return add_months(start, self.profile.regime(bought).liability_months) >= self.on

    def _stops(self) -> dict[int, int]:
        """At most how many days each unit lay in the shop under a guarantee; and which of that may still count."""
        after = max(regime.same_defect_months for regime in self.profile.guarantee)
        lately = (add_months(self.on, -after) - _MARGIN).isoformat()
        found: dict[int, int] = {}
        for unit, came, left, outcome, state in self.store.rows(_UNDER_GUARANTEE):
            if (came or left or "") > self.known:
                continue
            if state != "cancelled" and (left is None or left >= lately or outcome in UNMENDED):
                self.open.add(unit)
            if came and left:
                days = (datetime.fromisoformat(left) - datetime.fromisoformat(came)).days + _MARGIN.days
                found[unit] = found.get(unit, 0) + max(0, days)
        return found

    def _longest(self) -> int:
        """Months of the longest cover that any sale here can have."""
        legal = max(max(regime.liability_months, regime.digital_months) for regime in self.profile.guarantee)
        maker = self.store.value("SELECT max(warranty_months) FROM products") or 0
        agreed, more = self.store.row("SELECT max(agreed_months), max(extension_months) FROM purchases") or (
            0,
            0,
        )
        extended = self.profile.repair_extension
        wanted = options_of(self.settings).repair_extension
        after_repair = extended.months if (extended.applied if wanted is None else wanted) else 0
        return int(max(legal + max(agreed or 0, more or 0) + after_repair, maker))

    # -- work

    def _look_at_work(self) -> None:
        """Work handed back lately, and what the shop gave a guarantee of its own on."""
        months = self.profile.repair_guarantee.months
        recent = (add_months(self.on, -months) - _MARGIN).isoformat()
        certain = (add_months(self.on, -months) + _MARGIN).isoformat()
        until = (self.on - _MARGIN).isoformat()
        rows = self.store.rows(
            "SELECT unit_id, kind, under_warranty, outcome, decision, delivered_at FROM jobs WHERE unit_id IS NOT NULL "
            f"AND kind IN ({marks(_WORK)}) AND state <> 'cancelled' AND (delivered_at >= ? AND delivered_at <= ? "
            "OR delivered_at IS NULL AND finished_at >= ? AND finished_at <= ?)",
            (*_WORK, recent, self.known, recent, self.known),
        )
        for unit, kind, under, outcome, decision, handed in rows:
            done = outcome == "fixed" or (outcome is None and decision != "refused")
            paid = kind in {"repair", "claim"} and under != "yes" and unit not in self.returned
            # Where a distance ends the guarantee, too, its meter is read.
            paid = paid and not self.profile.repair_guarantee.distance_km
            (self.sure if paid and done and handed and certain <= handed <= until else self.open).add(unit)
        self.open.update(unit for (unit,) in self.store.rows(_GUARANTEED, (self.on.isoformat(), self.known)))

    # -- what was agreed, and what replaced another

    def _look_at_agreements(self) -> None:
        """Covers given by agreement that hold on the day."""
        day = self.on.isoformat()
        rows = self.store.rows(
            "SELECT DISTINCT unit_id FROM agreed_covers WHERE starts_on <= ? AND agreed_on <= ? "
            "AND coalesce(ends_on, '9999') >= ? AND coalesce(withdrawn_on, '9999') > ?",
            (day, day, day, day),
        )
        self.agreed = {unit for (unit,) in rows}
        self.sure |= self.agreed - self.returned
        self.open |= self.agreed

    def _swapped(self) -> set[int]:
        """Units that replaced another by the day: their guarantees are those of that one."""
        rows = self.store.rows(
            "SELECT replaced_by_id FROM claims WHERE replaced_by_id IS NOT NULL AND measured_on <= ?",
            (self.on.isoformat(),),
        )
        return {unit for (unit,) in rows}

    def _hold_as_others(self, units: set[int]) -> Iterator[bool]:
        reader = Covers(self.store, lambda: self.settings)
        for unit in units:
            known = reader.of_unit(unit, self.on)
            yield not reader.sale(unit, self.on).in_stock and any(c.holds(self.on) for c in known.covers)

    # -- the few between

    def _hold(self, units: set[int]) -> Iterator[bool]:
        """Whether a cover of each of these units holds, by the rules."""
        options, jobs, day = options_of(self.settings), self._jobs(units), self.on.isoformat()
        sql = f"{SALES} WHERE u.id IN ({LISTED})"
        rows = self.store.rows(sql, (*(day,) * SALES.count("?"), id_list(units)))
        for place, (unit, *facts) in enumerate(rows):
            if place % _PACE == 0:
                self.told()
            sale = sale_facts(facts)
            if not sale.in_stock:
                covers = covers_of(sale, jobs.get(unit, ()), self.profile, self.on, options)
                yield unit in self.agreed or any(cover.holds(self.on) for cover in covers)

    def _jobs(self, units: set[int]) -> dict[int | None, list[PastJob]]:
        """The jobs of units, by unit."""
        place = zone(self.settings["shop.zone"])
        found: dict[int | None, list[PastJob]] = {}
        where = f"WHERE j.unit_id IN ({LISTED}) AND j.kind IN ({marks(_WORK)}) AND j.state <> 'cancelled'"
        for seen, job in enumerate(self.store.select(DoneJob, where, (id_list(units), *_WORK))):
            if seen % _PACE == 0:
                self.told()
            found.setdefault(job.unit, []).append(past_job(job, place))
        if not self.profile.repair_guarantee.distance_km:
            return found
        covers = Covers(self.store, lambda: self.settings)
        return {unit: covers.driven(unit or 0, done) for unit, done in found.items()}
