"""Counts the units under any cover on a day: exactly as each unit's own covers say, without asking all of them.

Most units need no rules: long out of every term, or new enough for the legal guarantee whatever was done to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from helpdesk.clock import zone
from helpdesk.domain.covers import covers_of
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.periods import add_months
from helpdesk.domain.warranty import CORRECTIVE, PastJob, SaleFacts
from helpdesk.services.goods.cover_reader import SALES, DoneJob, options_of, past_job, sale_facts
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list
from helpdesk.store.paging import marks

_MARGIN = timedelta(days=3)
"""What local days and instants may differ by, and both days of a suspension."""
_WORK = (*sorted(CORRECTIVE), "installation")
"""Kinds of job that can give a cover or lengthen one."""

_BEGINS = ("purchased_on", "delivered_on", "installed_on", "first_sold_on")
"""The days of a sale from which a cover can run."""


def covered_units(store: Store, settings: Settings, on: date) -> int:
    """How many units stand under any cover on a day, the shop's own left out."""
    profile = legal_profile(settings["shop.country"])
    sure, open_ = 0, {}
    for unit, sale in _sales(store, profile, on):
        if sale.in_stock:
            continue
        if _new_enough(sale, profile, on):
            sure += 1
        else:
            open_[unit] = sale
    return sure + sum(_hold(store, settings, profile, open_, on))


def _sales(store: Store, profile: LegalProfile, on: date) -> Iterator[tuple[int, SaleFacts]]:
    """The units that may be under a cover, with their sale."""
    chosen, params = _candidates(store, profile, on)
    day = on.isoformat()
    for row in store.stream(f"{SALES} WHERE u.id IN ({chosen})", (*(day,) * SALES.count("?"), *params)):
        yield row[0], sale_facts(row[1:])


def _candidates(store: Store, profile: LegalProfile, on: date) -> tuple[str, tuple[Any, ...]]:
    """Units sold within the longest term, or with work that still counts: the others are long out of all.

    Work under a guarantee lengthens a term by no more than the time it took: the term then ends within its own
    length from the day the unit was handed back.
    """
    term = (add_months(on, -_longest(store, profile)) - _MARGIN).isoformat()
    rules = max(profile.repair_guarantee.months, *(regime.same_defect_months for regime in profile.guarantee))
    lately = (add_months(on, -rules) - _MARGIN).isoformat()
    sold = (
        "SELECT unit_id FROM purchases WHERE unit_id IS NOT NULL AND purchased_on <= ? "
        f"AND ({' OR '.join(f'{day} >= ?' for day in _BEGINS)})"
    )
    worked = (
        f"SELECT unit_id FROM jobs WHERE unit_id IS NOT NULL AND kind IN ({marks(_WORK)}) AND state <> 'cancelled' "
        "AND (coalesce(delivered_at, finished_at, '9999') >= ? OR repair_guarantee_until >= ? "
        "OR under_warranty = 'yes' AND (outcome IN ('not_fixed', 'not_worth') "
        "OR coalesce(delivered_at, finished_at, '9999') >= ?))"
    )
    params = (on.isoformat(), *(term,) * len(_BEGINS), *_WORK, lately, on.isoformat(), term)
    return f"{sold} UNION {worked}", params


def _longest(store: Store, profile: LegalProfile) -> int:
    """Months of the longest cover that any sale here can have."""
    legal = max(max(regime.liability_months, regime.digital_months) for regime in profile.guarantee)
    maker = store.value("SELECT max(warranty_months) FROM products") or 0
    agreed, more = store.row("SELECT max(agreed_months), max(extension_months) FROM purchases") or (0, 0)
    longest = max(legal + max(agreed or 0, more or 0) + profile.repair_extension.months, maker)
    return int(longest)


def _new_enough(sale: SaleFacts, profile: LegalProfile, on: date) -> bool:
    """Whether the legal guarantee holds whatever was done: work can only lengthen it."""
    start, bought = sale.handed_over_on, sale.contract_on
    if start is None or bought is None or bought > on or start > on or sale.consumer is not True:
        return False
    if sale.second_hand or sale.digital:
        return False
    return add_months(start, profile.regime(bought).liability_months) >= on


def _hold(
    store: Store, settings: Settings, profile: LegalProfile, sales: dict[int, SaleFacts], on: date
) -> Iterator[bool]:
    """Whether a cover of each of these units holds, by the rules."""
    options = options_of(settings)
    jobs = _jobs(store, settings, sales)
    for unit, sale in sales.items():
        yield any(cover.holds(on) for cover in covers_of(sale, jobs.get(unit, ()), profile, on, options))


def _jobs(store: Store, settings: Settings, sales: dict[int, SaleFacts]) -> dict[int, list[PastJob]]:
    """The jobs of units, by unit."""
    place = zone(settings["shop.zone"])
    found: dict[int, list[PastJob]] = {}
    ids = (id_list(sales), *_WORK)
    where = f"WHERE j.unit_id IN ({LISTED}) AND j.kind IN ({marks(_WORK)}) AND j.state <> 'cancelled'"
    units = dict(store.rows(f"SELECT j.id, j.unit_id FROM jobs j {where}", ids))
    for job in store.select(DoneJob, where, ids):
        found.setdefault(units[job.id], []).append(past_job(job, place))
    return found
