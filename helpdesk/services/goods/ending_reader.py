"""Whose units come to the end of their cover between two days, with the days they were suspended; not asking all units.

A sale from which some cover could run out then is looked at, and every unit that was repaired under guarantee; the
rules are asked of these alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from helpdesk.classes import NamedTuple
from helpdesk.clock import zone
from helpdesk.domain.covers import covers_of
from helpdesk.domain.periods import add_months
from helpdesk.domain.warranty import GENERAL, Cover, PastJob
from helpdesk.services.goods.cover_reader import (
    SALES,
    AgreedRow,
    Covers,
    DoneJob,
    agreement_of,
    options_of,
    past_job,
    sale_facts,
)
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list

_MARGIN = timedelta(days=4)
_DAYS = ("purchased_on", "delivered_on", "installed_on", "first_sold_on")
SLICE = 2_000
_SWAPPED = "SELECT replaced_by_id FROM claims WHERE replaced_by_id IS NOT NULL"
"""Units that replaced another: their guarantees are those of that one."""


class EndingCover(NamedTuple):
    """A unit and the last day on which something covers it as a whole."""

    unit: int
    owner: int
    product: str
    end: date


def covers_ending(
    store: Store,
    settings: Settings,
    first: date,
    last: date,
    today: date,
    told: Callable[[int, int], None] = lambda _done, _of: None,
) -> Iterator[EndingCover]:
    """The units whose last cover ends from ``first`` to ``last``, as known ``today``.

    What holds for one fault alone (a repair, a part) is no cover of the unit here; one that is suspended has no end.
    ``told`` hears how many units of how many were looked at.
    """
    units = sorted(_may_end(store, settings, first, last))
    for start in range(0, len(units), SLICE):
        told(start, len(units))
        slice_ = units[start : start + SLICE]
        yield from _ending(store, settings, slice_, (first, last), today)


def _may_end(store: Store, settings: Settings, first: date, last: date) -> set[int]:
    """Units of which some cover could end in these days."""
    found: set[int] = set()
    for months in _terms(store, settings):
        low, high = add_months(first, -months) - _MARGIN, add_months(last, -months) + _MARGIN
        begins = " OR ".join(f"{day} BETWEEN ? AND ?" for day in _DAYS)
        rows = store.rows(
            f"SELECT unit_id FROM purchases WHERE unit_id IS NOT NULL AND ({begins})",
            (low.isoformat(), high.isoformat()) * len(_DAYS),
        )
        found.update(unit for (unit,) in rows)
    stood_still = "SELECT unit_id FROM jobs WHERE under_warranty = 'yes' AND unit_id IS NOT NULL"
    found.update(unit for (unit,) in store.rows(stood_still))
    found.update(unit for (unit,) in store.rows(_SWAPPED))
    agreed = "SELECT unit_id FROM agreed_covers WHERE ends_on BETWEEN ? AND ?"
    found.update(unit for (unit,) in store.rows(agreed, (first.isoformat(), last.isoformat())))
    return found


def _terms(store: Store, settings: Settings) -> set[int]:
    """The months that some cover of a sale can last."""
    profile = legal_profile(settings["shop.country"])
    legal = {months for rule in profile.guarantee for months in (rule.liability_months, rule.digital_months)}
    makers = {row[0] for row in store.rows("SELECT DISTINCT warranty_months FROM products")}
    more = {row[0] for row in store.rows("SELECT DISTINCT extension_months FROM purchases")}
    agreed = {row[0] for row in store.rows("SELECT DISTINCT agreed_months FROM purchases")}
    base = {months for months in legal | makers | agreed if months}
    return base | {months + extra for months in base for extra in more if extra}


def _ending(
    store: Store, settings: Settings, units: list[int], days: tuple[date, date], today: date
) -> Iterator[EndingCover]:
    profile, options = legal_profile(settings["shop.country"]), options_of(settings)
    jobs, agreed, owners = _jobs(store, settings, units), _agreed(store, units), _owners(store, units)
    swapped = {unit for (unit,) in store.rows(_SWAPPED)}
    sql = f"{SALES} WHERE u.id IN ({LISTED})"
    for unit, *told in store.rows(sql, (*(today.isoformat(),) * SALES.count("?"), id_list(units))):
        sale = sale_facts(told)
        if sale.in_stock or unit not in owners:
            continue
        agreements = [made for row in agreed.get(unit, ()) if (made := agreement_of(row, today))]
        if unit in swapped:
            covers = Covers(store, lambda: settings).of_unit(unit, today).covers
        else:
            covers = covers_of(sale, jobs.get(unit, ()), profile, today, options, agreements)
        end = _last_day(covers)
        if end is not None and days[0] <= end <= days[1]:
            yield EndingCover(unit, *owners[unit], end)


def _last_day(covers: Sequence[Cover]) -> date | None:
    """The last day of all covers of the whole unit; nothing where there is none, or one without an end."""
    ends = [None if cover.open else cover.end for cover in covers if cover.kind in GENERAL]
    return None if None in ends else max((end for end in ends if end), default=None)


def _owners(store: Store, units: list[int]) -> dict[int, tuple[int, str]]:
    rows = store.rows(
        "SELECT u.id, u.owner_id, p.name FROM units u JOIN products p ON p.id = u.product_id "
        f"WHERE u.owner_id IS NOT NULL AND u.id IN ({LISTED})",
        (id_list(units),),
    )
    return {unit: (owner, product) for unit, owner, product in rows}


def _agreed(store: Store, units: list[int]) -> dict[int, list[AgreedRow]]:
    found: dict[int, list[AgreedRow]] = {}
    for row in store.select(AgreedRow, f"WHERE g.unit_id IN ({LISTED})", (id_list(units),)):
        found.setdefault(row.unit, []).append(row)
    return found


def _jobs(store: Store, settings: Settings, units: list[int]) -> dict[int | None, list[PastJob]]:
    place = zone(settings["shop.zone"])
    found: dict[int | None, list[PastJob]] = {}
    where = f"WHERE j.unit_id IN ({LISTED}) AND j.state <> 'cancelled'"
    for job in store.select(DoneJob, where, (id_list(units),)):
        found.setdefault(job.unit, []).append(past_job(job, place))
    return found
